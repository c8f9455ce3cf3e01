//! The source's own words on a page: each paragraph, list item and heading, without markup, with its anchor.
//!
//! Ours are left out: quotations (editor's notes), directives, and all that follows the first rule of a page.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// One paragraph, list item or heading of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) heading: bool,
    /// Its words, one space between them.
    pub(crate) words: String,
    pub(crate) anchor: Option<String>,
}

/// The blocks of a page that are the source's, in order.
pub(crate) fn blocks(markdown: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let (mut blocks, mut text, mut quoted, mut of_heading) = (Vec::new(), String::new(), 0, None);
    for event in Parser::new_ext(markdown, options) {
        let heading = matches!(event, Event::End(TagEnd::Heading(_)));
        match event {
            Event::Rule => break,
            Event::Start(Tag::BlockQuote(_)) => quoted += 1,
            Event::End(TagEnd::BlockQuote(_)) => quoted -= 1,
            _ if quoted > 0 => {}
            Event::Text(piece) | Event::Code(piece) | Event::Html(piece) | Event::InlineHtml(piece) => text += &piece,
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::List(_) | Tag::Item | Tag::Paragraph | Tag::Heading { .. })
            | Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_)) => {
                let words = std::mem::take(&mut text);
                let (words, anchor) = anchored(words.trim());
                if !(words.is_empty() || words.starts_with("{{#") && words.ends_with("}}")) {
                    let anchor = anchor.map(str::to_owned).or_else(|| of_heading.take().filter(|_| heading));
                    blocks.push(Block { heading, words: one_line(words), anchor });
                }
                of_heading = None;
                if let Event::Start(Tag::Heading { id, .. }) = event {
                    of_heading = id.map(|id| id.to_string());
                }
            }
            _ => {}
        }
    }
    blocks
}

/// A block's words and its anchor.
fn anchored(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(" {#").and_then(|(text, id)| Some((text, id.strip_suffix('}')?))) {
        Some((text, id)) => (text, Some(id)),
        None => (text, None),
    }
}

/// Words with one space between them.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn what_is_ours_is_left_out_and_marks_are_no_words() {
        let page = "# A *title*\n\nOne **two**\nthree. {#a-1}\n\n> Ours. {#no}\n\n{{#decide x}}\n\n## Outcome: {#a-o}\n\n- four {#a-2}\n\n---\n\nOurs. {#b}\n";
        let found: Vec<_> =
            blocks(page).into_iter().map(|one| (one.heading, one.words, one.anchor.unwrap_or_default())).collect();
        let expected = [
            (true, "A title", ""),
            (false, "One two three.", "a-1"),
            (true, "Outcome:", "a-o"),
            (false, "four", "a-2"),
        ];
        assert_eq!(found, expected.map(|(heading, words, id)| (heading, words.to_owned(), id.to_owned())));
    }
}
