//! The decision aid's place in a page: the files that Trunk has built, and the element they take over.

use std::fs;
use std::path::Path;

use joint_working_rules::rulebook::{CITATIONS, START};

use crate::first::first;
use crate::html::escape;
use crate::paragraphs::Paragraphs;

/// Where Trunk puts the decision aid, in the book's source folder; mdBook copies it to the site as it is.
pub(crate) const FOLDER: &str = "aid";
/// Set to leave the decision aid out: the page then holds the worksheet alone.
pub(crate) const LEAVE_OUT: &str = "JOINT_WORKING_NO_AID";

/// The names of the decision aid's files. Each holds a hash of its content, so only the build knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Aid {
    loader: String,
    module: String,
    wasm: String,
    style: String,
}

impl Aid {
    /// Finds the files of the decision aid in its folder.
    ///
    /// # Errors
    /// When one of them is not there, or there several times.
    pub(crate) fn find(folder: &Path) -> Result<Self, String> {
        let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let names: Vec<String> =
            entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok()).collect();
        let one = |prefix: &str, suffix: &str| {
            let fits = |name: &&String| {
                name.strip_prefix(prefix)
                    .and_then(|rest| rest.strip_suffix(suffix))
                    .is_some_and(|hash| !hash.is_empty())
            };
            let mut found = names.iter().filter(fits);
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(name.clone()),
                (first, _) => Err(format!(
                    "{}: {} `{prefix}*{suffix}`, and there must be exactly one; run scripts/build",
                    folder.display(),
                    if first.is_none() { "there is no" } else { "there are several files" },
                )),
            }
        };
        Ok(Self {
            loader: one("loader-", ".js")?,
            module: one("joint-working-web-", ".js")?,
            wasm: one("joint-working-web-", "_bg.wasm")?,
            style: one("aid-", ".css")?,
        })
    }
}

/// The element that the decision aid takes over, holding its start and first question; after it, what serves without the
/// aid, and the paragraphs that it shows.
///
/// The sentence that says so is there for readers without scripts; for the others the loader shows it when it must, and opens
/// the worksheet. `address` is where requests of an Initial Look go, where the publisher has filled it in.
pub(crate) fn mount(
    aid: Option<&Aid>,
    root: &str,
    address: Option<&str>,
    worksheet: &str,
    paragraphs: &Paragraphs,
) -> String {
    let [title, why, paper] = [START.title, START.failed, START.worksheet].map(escape);
    let Some(aid) = aid else {
        return format!("<div id=\"decision-aid\">\n<h1>{title}</h1>\n<p>{why}</p>\n</div>\n{worksheet}");
    };
    let [loader, module, wasm, style] = [&aid.loader, &aid.module, &aid.wasm, &aid.style].map(|name| escape(name));
    let data_root = if root.is_empty() { "./" } else { root };
    let address = address.map(|to| format!(" data-request-address=\"{}\"", escape(to))).unwrap_or_default();
    let (first, paragraphs) = (first(), cited(paragraphs));
    format!(
        "<link rel=\"stylesheet\" href=\"{root}{FOLDER}/{style}\">\n\
         <div id=\"decision-aid\" data-root=\"{data_root}\" data-module=\"{FOLDER}/{module}\" data-wasm=\"{FOLDER}/{wasm}\"{address}>\n\
         {first}</div>\n\
         <p id=\"decision-aid-failed\" role=\"status\" hidden>{why}</p>\n\
         <noscript>\n<p>{why}</p>\n</noscript>\n\
         <details id=\"on-paper\">\n<summary>{paper}</summary>\n{worksheet}</details>\n\
         <div hidden>\n{paragraphs}</div>\n\
         <script type=\"module\" src=\"{root}{FOLDER}/{loader}\"></script>\n"
    )
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
    use super::{Aid, Paragraphs, mount};
    use std::{fs, io, path::PathBuf};

    const NAMES: [&str; 4] = ["loader-a1.js", "joint-working-web-b2.js", "joint-working-web-b2_bg.wasm", "aid-c3.css"];

    fn folder(test: &str, names: &[&str]) -> io::Result<PathBuf> {
        let folder = std::env::temp_dir().join(format!("joint-working-aid-{}-{test}", std::process::id()));
        fs::create_dir_all(&folder)?;
        names.iter().try_for_each(|name| fs::write(folder.join(name), ""))?;
        Ok(folder)
    }

    #[test]
    fn the_hashed_files_are_found_and_named_in_the_page() -> io::Result<()> {
        let folder = folder("found", &[NAMES.as_slice(), &["index.html"]].concat())?;
        let aid = Aid::find(&folder);
        fs::remove_dir_all(folder)?;
        let html = mount(aid.as_ref().ok(), "../", None, "<p>x</p>\n", &Paragraphs::new());
        assert!(html.contains("data-root=\"../\" data-module=\"aid/joint-working-web-b2.js\""), "{html}");
        assert!(html.contains("<script type=\"module\" src=\"../aid/loader-a1.js\">"), "{html}");
        assert!(!html.contains("data-request-address"), "{html}");
        let cite = &joint_working_rules::rulebook::CITATIONS[0];
        let words = Paragraphs::from([(cite.id.to_owned(), "a < b".to_owned()), ("other".to_owned(), "c".to_owned())]);
        let html = mount(aid.as_ref().ok(), "", Some("a@b.example"), "", &words);
        assert!(html.contains("data-root=\"./\""));
        assert!(html.contains("_bg.wasm\" data-request-address=\"a@b.example\">"), "{html}");
        assert!(html.contains(&format!("<p id=\"paragraph-{}\">a &lt; b</p>\n</div>", cite.id)), "{html}");
        Ok(())
    }

    #[test]
    fn a_missing_or_second_file_is_an_error_that_says_what_to_run() -> io::Result<()> {
        for (test, names) in [("none", &NAMES[..3]), ("two", &[NAMES.as_slice(), &["aid-c4.css"]].concat())] {
            let folder = folder(test, names)?;
            let aid = Aid::find(&folder);
            fs::remove_dir_all(folder)?;
            assert!(aid.as_ref().is_err_and(|e| e.contains("`aid-*.css`") && e.contains("scripts/build")), "{aid:?}");
        }
        Ok(())
    }

    #[test]
    fn without_the_decision_aid_the_page_holds_the_worksheet_alone() {
        let html = mount(None, "", None, "<ol>x</ol>\n", &Paragraphs::new());
        assert!(html.starts_with("<div id=\"decision-aid\">\n<h1>"), "{html}");
        assert!(html.ends_with("</div>\n<ol>x</ol>\n") && !html.contains("script"), "{html}");
    }
}
