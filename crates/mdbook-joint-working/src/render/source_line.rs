//! The line that says where a page's words are from and when they were last reviewed.

use std::path::Path;

use maud::{Markup, html};

use crate::data::review_day::ReviewDay;
use crate::data::settings::{Origin, Settings};

/// The line, with where on its page it belongs.
#[derive(Debug)]
pub(crate) enum SourceLine {
    /// Where the source's words end, or where ours come between: before the first section of ours, the page's first rule, or at
    /// its end.
    AfterSource(Markup),
    /// At the page's end.
    AtEnd(Markup),
    /// There is none.
    None,
}

/// Where the rule is that ends the source's words on a page.
const RULE: &str = "\n\n---\n";
/// How a section of ours among the source's words starts.
const SECTION: &str = "\n<section ";

impl SourceLine {
    /// The line of a page.
    pub(crate) fn of(settings: &Settings, reviewed: Option<&ReviewDay>, path: &Path, name: &str) -> Self {
        let Some(source) = &settings.source else { return Self::None };
        let line = |words: Markup| {
            html! {
                p class="source" {
                    (words)
                    @if let Some(day) = reviewed {
                        " · " (settings.reviewed_words) " " time datetime=(day.iso) { (day.words()) }
                    }
                }
            }
        };
        match settings.origin(path) {
            Origin::Source => Self::AfterSource(line(html! { (source) " · " (name) })),
            Origin::Ours => Self::AtEnd(line(html! { (settings.ours) })),
            Origin::Unsigned => Self::None,
        }
    }

    /// A page's Markdown with the line in its place.
    pub(crate) fn put_into(&self, body: &str) -> String {
        let body = body.trim_end();
        let (before, line, after) = match self {
            Self::None => return body.to_owned(),
            Self::AtEnd(line) => (body, line, ""),
            Self::AfterSource(line) => {
                let end = [SECTION, RULE].iter().filter_map(|end| body.find(end)).min();
                let (theirs, ours) = body.split_at(end.unwrap_or(body.len()));
                (theirs.trim_end(), line, ours.trim_start_matches('\n'))
            }
        };
        let after = if after.is_empty() { String::new() } else { format!("\n\n{after}") };
        format!("{before}\n\n{}{after}", line.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Markup, Path, ReviewDay, Settings, SourceLine, html};

    fn line() -> Markup {
        html! { p { "Note" } }
    }

    #[test]
    fn each_page_says_whose_words_it_holds_and_when_they_were_reviewed() -> Result<(), String> {
        let config = "[preprocessor.joint-working]\nsource = \"Note & such\"\nsource-folders = [\"guidance\"]\n\
            ours = \"Ours\"\nreviewed-words = \"Reviewed\"\nunsigned = [\"check.md\"]\n";
        let settings = Settings::of(&config.parse().map_err(|error| format!("{error:#}"))?)?;
        let day = ReviewDay::read("2027-05-04")?;
        let line = |path: &str| SourceLine::of(&settings, Some(&day), Path::new(path), "Background").put_into("A.");
        let reviewed = "Reviewed <time datetime=\"2027-05-04\">4 May 2027</time></p>";
        let theirs = format!("A.\n\n<p class=\"source\">Note &amp; such · Background · {reviewed}");
        assert_eq!(line("guidance/a.md"), theirs);
        assert_eq!(line("about.md"), format!("A.\n\n<p class=\"source\">Ours · {reviewed}"));
        assert_eq!(line("check.md"), "A.");
        Ok(())
    }

    #[test]
    fn it_ends_the_sources_words() {
        let put = |body: &str| SourceLine::AfterSource(line()).put_into(body);
        assert_eq!(put("A.\n"), "A.\n\n<p>Note</p>");
        assert_eq!(put("A.\n\n---\n\nOurs.\n"), "A.\n\n<p>Note</p>\n\n---\n\nOurs.");
        let section = "A.\n\n<section class=\"x\">\n</section>\n\n---\n\nOurs.\n";
        assert!(put(section).starts_with("A.\n\n<p>Note</p>\n\n<section "), "{}", put(section));
        assert_eq!(SourceLine::AtEnd(line()).put_into("A.\n\n---\n\nB.\n"), "A.\n\n---\n\nB.\n\n<p>Note</p>");
    }
}
