//! Anchors of earlier editions: each is one of today's, or the table says where its readers are led.

use std::collections::BTreeSet;

use joint_working_interface::PAPER;
use joint_working_rules::fill;
use joint_working_rules::shown::shown;
use maud::{Markup, html};
use serde::Deserialize;

use crate::data::review_day::ReviewDay;
use crate::data::toml::parse;
use crate::edition::confirmed::Confirmed;
use crate::markdown::outline::{Outline, address, root_of};
use std::path::Path;

/// The file that findings name, from the project's folder.
const FILE: &str = "book/data/anchors.toml";

/// The table.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Aliases {
    #[serde(default)]
    anchor: Vec<Alias>,
}

/// An anchor that no paragraph has any more.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alias {
    /// The anchor as it was.
    was: String,
    /// The page where it stood, on which its readers arrive.
    page: String,
    /// The last edition that had it.
    edition: String,
    /// The anchor that has its meaning today; left out where nothing has.
    now: Option<String>,
}

/// An anchor of today, with its page.
pub(crate) type Today<'a> = (&'a str, &'a str);

impl Aliases {
    /// Reads the table's text.
    ///
    /// # Errors
    /// When it is not such a file.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        parse(text)
    }

    /// What is wrong with the table, and what it lacks of the anchors that earlier editions had. `pages` are those of the book.
    pub(crate) fn findings(&self, earlier: &[Confirmed], today: &[Today<'_>], pages: &BTreeSet<&str>) -> Vec<String> {
        let there: BTreeSet<&str> = today.iter().map(|(anchor, _)| *anchor).collect();
        let mut found = Vec::new();
        for one in &self.anchor {
            let place = format!("{FILE}, was = \"{}\"", shown(&one.was));
            if there.contains(one.was.as_str()) {
                found.push(format!("{place}: a paragraph has this anchor today; allowed: one that none has"));
            }
            if let Some(now) = one.now.as_deref().filter(|now| !there.contains(now)) {
                found.push(format!(
                    "{place}: now = \"{}\" is no anchor of the briefing’s pages; allowed: one of them, or left out",
                    shown(now)
                ));
            }
            if !pages.contains(one.page.as_str()) {
                found.push(format!("{place}: there is no page `{}`; allowed: a page of the book, on which its readers are told (publish/redirects.json leads the old address there)", shown(&one.page)));
            }
            if !earlier.iter().any(|edition| edition.edition == one.edition) {
                found.push(format!("{place}: there is no earlier edition `{}` in book/editions", shown(&one.edition)));
            }
        }
        let known: BTreeSet<&str> = self.anchor.iter().map(|one| one.was.as_str()).collect();
        for edition in earlier {
            for gone in edition
                .paragraphs
                .iter()
                .filter(|one| !there.contains(one.at.as_str()) && !known.contains(one.at.as_str()))
            {
                found.push(format!(
                    "book/src/{}, {{#{}}}: edition {} had this anchor, and nothing has it today; links lead there\n    \
                     was: {}\n    \
                     Do: put it back where these words still stand, or add to {FILE}:\n      \
                     [[anchor]]\n      was = \"{}\"\n      page = \"{}\"\n      edition = \"{}\"\n      \
                     now = \"…\"  # the anchor that has its meaning today; leave this line out if none has",
                    gone.page, gone.at, edition.edition, gone.words, gone.at, gone.page, edition.edition,
                ));
            }
        }
        found
    }

    /// A page's Markdown with the anchors that its readers may still ask for.
    pub(crate) fn put_into(&self, path: &Path, markdown: &str, today: &[Today<'_>], outline: &Outline) -> String {
        let mut markdown = markdown.to_owned();
        let mut told = Vec::new();
        for one in self.anchor.iter().filter(|one| Path::new(&one.page) == path) {
            let now = one.now.as_deref();
            let place = now.map(|now| format!("<span class=\"anchor\" id=\"{now}\"></span>"));
            match place.filter(|place| markdown.contains(place.as_str())) {
                Some(place) => {
                    let both = format!("<span class=\"anchor\" id=\"{}\"></span>{place}", one.was);
                    markdown = markdown.replacen(&place, &both, 1);
                }
                None => told.push(one.told(
                    now.and_then(|now| today.iter().find(|(anchor, _)| *anchor == now)),
                    path,
                    outline,
                )),
            }
        }
        if told.is_empty() {
            return markdown;
        }
        // Before what is ours on the page, and before its source line.
        let (theirs, ours) = markdown.split_once("\n\n---\n").map_or((markdown.as_str(), None), |(a, b)| (a, Some(b)));
        let told: String = told.into_iter().map(Markup::into_string).collect();
        let ours = ours.map_or_else(String::new, |ours| format!("\n\n---\n{ours}"));
        format!("{}\n\n{told}{ours}", theirs.trim_end())
    }
}

impl Alias {
    /// What a reader is told who follows an old link to this page.
    fn told(&self, now: Option<&Today<'_>>, path: &Path, outline: &Outline) -> Markup {
        let day = ReviewDay::read(&format!("{}-01", self.edition));
        let month = day.map_or_else(|_| self.edition.clone(), |day| day.words().trim_start_matches("1 ").to_owned());
        let words = if now.is_some() { PAPER.page.moved } else { PAPER.page.gone };
        let name = |page: &str| {
            let known = outline.pages().iter().find(|one| one.path == Path::new(page));
            known.map_or_else(|| page.to_owned(), |page| page.name.clone())
        };
        html! {
            p class="earlier" id=(self.was) {
                (fill(words, &[("month", &month)]))
                @if let Some((anchor, page)) = now {
                    " " a href={ (root_of(path)) (address(Path::new(page))) "#" (anchor) } { (name(page)) }
                }
            } "\n"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Aliases, Today};
    use crate::edition::confirmed::tests::{confirmed, paragraph};
    use crate::markdown::outline::{Outline, tests::book};
    use std::collections::BTreeSet;
    use std::path::Path;

    const TABLE: &str = "[[anchor]]\nwas = \"a-1\"\npage = \"guidance/a.md\"\nedition = \"2027-04\"\nnow = \"a-2\"\n\
        [[anchor]]\nwas = \"a-3\"\npage = \"guidance/a.md\"\nedition = \"2027-04\"\nnow = \"b-1\"\n\
        [[anchor]]\nwas = \"a-4\"\npage = \"guidance/a.md\"\nedition = \"2027-04\"\n";
    const TODAY: [Today<'static>; 2] = [("a-2", "guidance/a.md"), ("b-1", "guidance/b.md")];

    fn findings(table: &str) -> Result<Vec<String>, String> {
        let had = ["a-1", "a-2", "a-3", "a-4"].map(|anchor| paragraph(anchor, "Words."));
        let pages = BTreeSet::from(["guidance/a.md", "guidance/b.md"]);
        Ok(Aliases::read(table)?.findings(&[confirmed(&had)], &TODAY, &pages))
    }

    #[test]
    fn an_old_anchor_leads_to_what_it_meant() -> Result<(), String> {
        assert_eq!(findings(TABLE)?, [""; 0]);
        let page = "<span class=\"anchor\" id=\"a-2\"></span>Two.\n\n---\n\nOurs.\n";
        let put = Aliases::read(TABLE)?.put_into(Path::new("guidance/a.md"), page, &TODAY, &Outline::of(&book()));
        assert_eq!(
            put,
            "<span class=\"anchor\" id=\"a-1\"></span><span class=\"anchor\" id=\"a-2\"></span>Two.\n\n\
             <p class=\"earlier\" id=\"a-3\">What stood here in the edition of April 2027 now stands on another page: \
             <a href=\"../guidance/b.html#b-1\">Consent &amp; more</a></p>\n\
             <p class=\"earlier\" id=\"a-4\">What stood here in the edition of April 2027 is not in today’s edition of the briefing.</p>\n\
             \n\n---\n\nOurs.\n"
        );
        Ok(())
    }

    #[test]
    fn an_anchor_that_nobody_leads_on_is_named_with_what_to_write() -> Result<(), String> {
        let found = findings("")?;
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().all(|one| one.contains("edition 2027-04 had this anchor") && one.contains("[[anchor]]")));
        Ok(())
    }

    #[test]
    fn what_is_wrong_with_the_table_is_named() -> Result<(), String> {
        for (from, to, says) in [
            ("was = \"a-1\"", "was = \"b-1\"", "a paragraph has this anchor today"),
            ("now = \"a-2\"", "now = \"a-7\"", "now = \"a-7\" is no anchor"),
            ("page = \"guidance/a.md\"", "page = \"guidance/c.md\"", "there is no page `guidance/c.md`"),
            ("edition = \"2027-04\"", "edition = \"2026-04\"", "no earlier edition `2026-04`"),
        ] {
            let found = findings(&TABLE.replacen(from, to, 1))?.join("\n");
            assert!(found.contains(says), "{found}");
        }
        assert!(findings("[[anchor]]\nold = \"a\"\n").is_err());
        Ok(())
    }
}
