//! The words of each paragraph that has an anchor, so that the decision aid can show a citation in its place.

use std::collections::BTreeMap;

use mdbook_preprocessor::book::Book;
use pulldown_cmark::{Event, Options, Parser, Tag};

/// The words of paragraphs, list items and headings, by their anchors.
pub(crate) type Paragraphs = BTreeMap<String, String>;

/// Every anchor of the book.
pub(crate) fn of(book: &Book) -> Paragraphs {
    book.chapters().flat_map(|chapter| read(&chapter.content)).collect()
}

fn read(source: &str) -> Vec<(String, String)> {
    let (mut all, mut text, mut heading) = (Vec::new(), String::new(), None);
    let mut end = |text: &mut String, heading: &mut Option<String>| {
        let words = std::mem::take(text);
        match (heading.take(), split(&words)) {
            (Some(id), _) => all.push((id, words.trim().to_owned())),
            (None, Some((words, id))) => all.push((id.to_owned(), words.to_owned())),
            (None, None) => {}
        }
    };
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. }) => {}
            Event::Start(tag) => {
                end(&mut text, &mut heading);
                if let Tag::Heading { id, .. } = tag {
                    heading = id.map(|id| id.to_string());
                }
            }
            Event::End(tag) if is_block(tag) => end(&mut text, &mut heading),
            _ => {}
        }
    }
    all
}

const fn is_block(tag: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd as T;
    !matches!(tag, T::Emphasis | T::Strong | T::Link)
}

/// A block's words, and the anchor at their end.
fn split(words: &str) -> Option<(&str, &str)> {
    let (words, id) = words.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
    Some((words.trim(), id))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn paragraphs_items_and_headings_give_their_words_without_marks() {
        let source = "## A *title* {#t}\n\nSome **strong** words\nand [a link](x.html). {#p}\n\nNo anchor.\n\n\
                      - one {#i-1}\n- two\n  1. below {#i-2}\n";
        let found = read(source);
        let expected = [("t", "A title"), ("p", "Some strong words and a link."), ("i-1", "one"), ("i-2", "below")];
        assert_eq!(found, expected.map(|(id, words)| (id.to_owned(), words.to_owned())));
    }
}
