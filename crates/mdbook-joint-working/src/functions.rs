//! The look-up on functions: a page of the book, and what the decision aid shows beside its question.

use joint_working_rules::rulebook::{Citation, FUNCTIONS, FunctionEntry};

use crate::html::{citations, escape};
use crate::paragraphs::Paragraphs;

/// The introduction and every entry, as one block of HTML.
pub(crate) fn look_up(root: &str) -> String {
    let entries: String = FUNCTIONS.entries.iter().map(|entry| row(entry, root)).collect();
    format!("<p>{}</p>\n<div class=\"reading\">\n<dl>\n{entries}</dl>\n</div>\n", escape(FUNCTIONS.intro))
}

/// The same, folded, for the decision aid: each paragraph opens where it is named, so that the place in the aid is not lost.
pub(crate) fn folded(root: &str, paragraphs: &Paragraphs) -> String {
    let entry = |entry: &FunctionEntry| {
        let [title, text] = [entry.title, entry.text].map(escape);
        let cites = opening(root, entry.cites, paragraphs);
        let law = law(entry).map(|law| format!("<p class=\"aid-cites\">{law}</p>")).unwrap_or_default();
        format!("<div><dt>{title}</dt><dd>{text}{cites}{law}</dd></div>\n")
    };
    let entries: String = FUNCTIONS.entries.iter().map(entry).collect();
    let [title, intro] = [FUNCTIONS.title, FUNCTIONS.intro].map(escape);
    format!(
        "<details class=\"aid-more\" id=\"look-up\">\n<summary>{title}</summary>\n<p class=\"aid-hint\">{intro}</p>\n\
         <dl class=\"aid-look-up\">\n{entries}</dl>\n</details>\n"
    )
}

/// The names of paragraphs; opened, what the briefing says there (as `web/src/cites.rs` shows them elsewhere in the aid).
fn opening(root: &str, cites: &[&Citation], paragraphs: &Paragraphs) -> String {
    if cites.is_empty() {
        return String::new();
    }
    let names: Vec<_> = cites.iter().map(|cite| escape(cite.name)).collect();
    let words = |cite: &&Citation| {
        let quote = paragraphs.get(cite.id).map(|words| format!("<blockquote>{}</blockquote>", escape(words)));
        let (page, id, name) = (escape(cite.page), escape(cite.id), escape(cite.name));
        format!(
            "<div>{}<p><a href=\"{root}{page}.html#{id}\" target=\"_blank\" rel=\"noopener\">{name}\
             <span class=\"aid-hidden\"> (opens in a new tab)</span></a></p></div>",
            quote.unwrap_or_default()
        )
    };
    let words: String = cites.iter().map(words).collect();
    format!("<details class=\"aid-cites\"><summary>{}</summary>{words}</details>", names.join("; "))
}

/// The source that is not the briefing's, marked as ours.
fn law(entry: &FunctionEntry) -> Option<String> {
    (!entry.law.is_empty()).then(|| format!("{}: {}", escape(FUNCTIONS.ours), escape(entry.law)))
}

fn row(entry: &FunctionEntry, root: &str) -> String {
    let mut source = Vec::new();
    if !entry.cites.is_empty() {
        source.push(citations(root, entry.cites));
    }
    source.extend(law(entry).map(|law| format!("<span class=\"cites\">{law}</span>")));
    let (title, text) = (escape(entry.title), escape(entry.text));
    format!(
        "<div id=\"function-{}\">\n<dt>{title}</dt>\n<dd>{text} {}</dd>\n</div>\n",
        escape(entry.id),
        source.join(" · ")
    )
}

#[cfg(test)]
mod tests {
    use super::{folded, look_up};
    use crate::paragraphs::Paragraphs;
    use joint_working_rules::rulebook::FUNCTIONS;

    #[test]
    fn every_entry_stands_with_its_source_and_no_blank_line() {
        for html in [look_up(""), folded("", &Paragraphs::new())] {
            for entry in FUNCTIONS.entries {
                assert!(html.contains(entry.text), "{}", entry.id);
                assert!(html.contains(entry.law), "{}", entry.id);
                assert!(entry.cites.iter().all(|cite| html.contains(&format!("#{}\"", cite.id))), "{}", entry.id);
            }
            assert!(!html.contains("\n\n"), "a blank line would end the block of HTML");
        }
    }

    #[test]
    fn entries_stand_by_their_titles() {
        let titles: Vec<_> = FUNCTIONS.entries.iter().map(|entry| entry.title.to_lowercase()).collect();
        assert!(titles.is_sorted(), "{titles:?}");
    }

    #[test]
    fn folded_it_opens_the_words_of_each_paragraph() {
        let cite =
            FUNCTIONS.entries.iter().find_map(|entry| entry.cites.first()).map(|cite| cite.id).unwrap_or_default();
        let html = folded("../", &Paragraphs::from([(cite.to_owned(), "a < b".to_owned())]));
        assert!(html.contains("<blockquote>a &lt; b</blockquote><p><a href=\"../"), "{html}");
    }
}
