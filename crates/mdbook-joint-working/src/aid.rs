//! The programs' places in their pages, the decision aid's and that of the next steps: the files that Trunk has built, and the
//! element they take over.

use std::fs;
use std::path::Path;

use joint_working_casework::guidance::PAGE;
use joint_working_rules::rulebook::{CITATIONS, START};
use joint_working_rules::scenarios::{WORKED, by_id};

use crate::functions;
use crate::html::escape;
use crate::paragraphs::Paragraphs;
use crate::static_fallback::{first, first_steps};

/// Where Trunk puts the decision aid and the next steps, in the book's source folder; mdBook copies them to the site as they are.
pub(crate) const FOLDER: &str = "aid";
const NEXT: &str = "aid-next";
/// Set to leave the decision aid out: the page then holds the worksheet alone.
pub(crate) const LEAVE_OUT: &str = "JOINT_WORKING_NO_AID";

/// The files of the two programs, from the book's root. Each name holds a hash of its content, so only the build knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Aid {
    loader: String,
    style: String,
    check: Program,
    next: Program,
}

/// A program: its module, and its WebAssembly.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Program {
    module: String,
    wasm: String,
}

impl Aid {
    /// Finds the files in the book's source folder.
    ///
    /// # Errors
    /// When one of them is not there, or there several times.
    pub(crate) fn find(source: &Path) -> Result<Self, String> {
        let names = |name: &str| -> Result<Vec<String>, String> {
            let folder = source.join(name);
            let entries =
                fs::read_dir(&folder).map_err(|error| format!("{}: {error}; run scripts/build", folder.display()))?;
            Ok(entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok()).collect())
        };
        let [check, next] = [FOLDER, NEXT].map(|folder| names(folder).map(|names| (folder, names)));
        let (check, next) = (check?, next?);
        let one = |(folder, names): &(&str, Vec<String>), prefix: &str, suffix: &str| {
            let fits = |name: &&String| {
                name.strip_prefix(prefix)
                    .and_then(|rest| rest.strip_suffix(suffix))
                    .is_some_and(|hash| !hash.is_empty())
            };
            let mut found = names.iter().filter(fits);
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(format!("{folder}/{name}")),
                (first, _) => Err(format!(
                    "{}: {} `{prefix}*{suffix}`, and there must be exactly one; run scripts/build",
                    source.join(folder).display(),
                    if first.is_none() { "there is no" } else { "there are several files" },
                )),
            }
        };
        Ok(Self {
            loader: one(&check, "loader-", ".js")?,
            style: one(&check, "aid-", ".css")?,
            check: Program {
                module: one(&check, "joint-working-check-", ".js")?,
                wasm: one(&check, "joint-working-check-", "_bg.wasm")?,
            },
            next: Program {
                module: one(&next, "joint-working-next-", ".js")?,
                wasm: one(&next, "joint-working-next-", "_bg.wasm")?,
            },
        })
    }

    /// The element that a program takes over, with its style before it.
    fn element(&self, program: &Program, root: &str, attributes: &str, first: &str) -> String {
        let [module, wasm, style] = [&program.module, &program.wasm, &self.style].map(|name| escape(name));
        let data_root = if root.is_empty() { "./" } else { root };
        format!(
            "<link rel=\"stylesheet\" href=\"{root}{style}\">\n\
             <div id=\"decision-aid\" data-root=\"{data_root}\" data-module=\"{module}\" data-wasm=\"{wasm}\"{attributes}>\n\
             {first}</div>\n"
        )
    }

    /// What stands at the end: what the page lends the program to show, and what starts it.
    fn end(&self, root: &str, lent: &str) -> String {
        let loader = escape(&self.loader);
        format!("<div hidden>\n{lent}</div>\n<script type=\"module\" src=\"{root}{loader}\"></script>\n")
    }
}

/// The decision aid, over its start and first question; after it, what serves without it.
///
/// The sentence that says so is there for readers without scripts; for the others the loader shows it when it must, and opens
/// the worksheet.
pub(crate) fn mount(aid: Option<&Aid>, root: &str, worksheet: &str, paragraphs: &Paragraphs) -> String {
    let [title, why, paper] = [START.title, START.failed, START.worksheet].map(escape);
    let Some(aid) = aid else {
        return format!("<div id=\"decision-aid\">\n<h1>{title}</h1>\n<p>{why}</p>\n</div>\n{worksheet}");
    };
    let element = aid.element(&aid.check, root, "", &first(root).into_string());
    let end = aid.end(root, &(functions::folded(root, paragraphs).into_string() + &examples() + &cited(paragraphs)));
    let failed = failed(&why);
    format!("{element}{failed}<details id=\"on-paper\">\n<summary>{paper}</summary>\n{worksheet}</details>\n{end}")
}

/// The program of the next steps, over a list that leads to the checklists on paper. `address` is where requests of an Initial
/// Look go, where the publisher has filled it in.
pub(crate) fn mount_next(aid: Option<&Aid>, root: &str, address: Option<&str>, paragraphs: &Paragraphs) -> String {
    let (first, failed) = (first_steps(root).into_string(), failed(&escape(PAGE.failed)));
    let Some(aid) = aid else { return format!("<div id=\"decision-aid\">\n{first}</div>\n") };
    let address = address.map(|to| format!(" data-request-address=\"{}\"", escape(to))).unwrap_or_default();
    aid.element(&aid.next, root, &address, &first) + &failed + &aid.end(root, &cited(paragraphs))
}

fn failed(why: &str) -> String {
    format!("<p id=\"decision-aid-failed\" role=\"status\" hidden>{why}</p>\n<noscript>\n<p>{why}</p>\n</noscript>\n")
}

/// The cases of the worked examples, in the case format, for the aid to open.
fn examples() -> String {
    let case = |id| by_id(id).map(|scenario| format!("<pre id=\"case-{id}\">{}</pre>\n", escape(scenario.case_json)));
    WORKED.iter().filter_map(|example| case(example.id)).collect()
}

/// The words of each paragraph that the rulebook cites.
fn cited(paragraphs: &Paragraphs) -> String {
    CITATIONS
        .iter()
        .filter_map(|cite| Some((cite.id, paragraphs.get(cite.id)?)))
        .map(|(id, words)| format!("<p id=\"paragraph-{}\">{}</p>\n", escape(id), escape(words)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Aid, Paragraphs, mount, mount_next};
    use std::{fs, io, path::PathBuf};

    const NAMES: [&str; 6] = [
        "aid-next/joint-working-next-d4.js",
        "aid-next/joint-working-next-d4_bg.wasm",
        "aid/loader-a1.js",
        "aid/joint-working-check-b2.js",
        "aid/joint-working-check-b2_bg.wasm",
        "aid/aid-c3.css",
    ];

    fn folder(test: &str, names: &[&str]) -> io::Result<PathBuf> {
        let folder = std::env::temp_dir().join(format!("joint-working-aid-{}-{test}", std::process::id()));
        ["aid", "aid-next"].iter().try_for_each(|name| fs::create_dir_all(folder.join(name)))?;
        names.iter().try_for_each(|name| fs::write(folder.join(name), ""))?;
        Ok(folder)
    }

    #[test]
    fn the_hashed_files_are_found_and_named_in_the_pages() -> io::Result<()> {
        let folder = folder("found", &[NAMES.as_slice(), &["aid/index.html"]].concat())?;
        let aid = Aid::find(&folder);
        fs::remove_dir_all(folder)?;
        let aid = aid.as_ref().ok();
        let html = mount(aid, "../", "<p>x</p>\n", &Paragraphs::new());
        assert!(html.contains("data-root=\"../\" data-module=\"aid/joint-working-check-b2.js\""), "{html}");
        assert!(html.contains("<script type=\"module\" src=\"../aid/loader-a1.js\">"), "{html}");
        let html = mount_next(aid, "../", None, &Paragraphs::new());
        assert!(html.contains("data-module=\"aid-next/joint-working-next-d4.js\""), "{html}");
        assert!(!html.contains("data-request-address"), "{html}");
        let cite = &joint_working_rules::rulebook::CITATIONS[0];
        let words = Paragraphs::from([(cite.id.to_owned(), "a < b".to_owned()), ("other".to_owned(), "c".to_owned())]);
        let html = mount_next(aid, "", Some("a@b.example"), &words);
        assert!(html.contains("data-root=\"./\""));
        assert!(html.contains("_bg.wasm\" data-request-address=\"a@b.example\">"), "{html}");
        assert!(html.contains(&format!("<p id=\"paragraph-{}\">a &lt; b</p>\n</div>", cite.id)), "{html}");
        Ok(())
    }

    #[test]
    fn a_missing_or_second_file_is_an_error_that_says_what_to_run() -> io::Result<()> {
        for (test, names) in [("none", &NAMES[..5]), ("two", &[NAMES.as_slice(), &["aid/aid-c4.css"]].concat())] {
            let folder = folder(test, names)?;
            let aid = Aid::find(&folder);
            fs::remove_dir_all(folder)?;
            assert!(aid.as_ref().is_err_and(|e| e.contains("`aid-*.css`") && e.contains("scripts/build")), "{aid:?}");
        }
        Ok(())
    }

    #[test]
    fn without_the_programs_the_pages_hold_what_serves_on_paper() {
        let html = mount(None, "", "<ol>x</ol>\n", &Paragraphs::new());
        assert!(html.starts_with("<div id=\"decision-aid\">\n<h1>"), "{html}");
        assert!(html.ends_with("</div>\n<ol>x</ol>\n") && !html.contains("script"), "{html}");
        let html = mount_next(None, "", None, &Paragraphs::new());
        assert!(html.contains("checklists.html#next-request") && !html.contains("script"), "{html}");
    }
}
