//! What the search looks through: every paragraph of a page, with its place.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// One paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its anchor, or that of its heading; empty for the page as a whole.
    pub(crate) place: String,
    /// The heading it is under; empty before the first.
    pub(crate) heading: String,
    pub(crate) text: String,
}

/// Reads a page paragraph by paragraph, as it goes to mdBook; of HTML only the text and the ids count.
pub(crate) fn read(markdown: &str) -> Vec<Entry> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_DEFINITION_LIST;
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, options) {
        match event {
            // What follows the rule of a page is how the aid reads it, which repeats the rest.
            Event::Rule => break,
            Event::Start(Tag::Heading { id, .. }) => {
                reader.finish();
                reader.place = id.map_or_else(String::new, |id| id.to_string());
                reader.section = reader.place.clone();
            }
            Event::End(TagEnd::Heading(level)) => {
                let title = std::mem::take(&mut reader.text);
                reader.heading = if level == HeadingLevel::H1 { String::new() } else { tidy(&title) };
            }
            Event::Text(text) | Event::Code(text) => reader.text += &text,
            Event::SoftBreak | Event::HardBreak => reader.text.push(' '),
            Event::Html(html) | Event::InlineHtml(html) => reader.html(&html),
            Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_) | Tag::DefinitionListTitle | Tag::TableRow)
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::DefinitionListDefinition | TagEnd::TableRow) => {
                reader.finish();
            }
            Event::End(TagEnd::DefinitionListTitle) => {
                reader.place = term_id(&reader.text);
                reader.text.push_str(" – ");
            }
            Event::End(TagEnd::TableCell) => reader.text.push_str(" – "),
            _ => {}
        }
    }
    reader.finish();
    reader.entries
}

#[derive(Default)]
struct Reader {
    entries: Vec<Entry>,
    heading: String,
    section: String,
    place: String,
    text: String,
    /// Within answers to try, which would tell an outcome to those who have not yet decided.
    skips: bool,
}

impl Reader {
    /// Ends a paragraph.
    fn finish(&mut self) {
        let text = tidy(&std::mem::take(&mut self.text));
        if text.chars().any(char::is_alphanumeric) {
            self.entries.push(Entry { place: self.place.clone(), heading: self.heading.clone(), text });
            self.place = self.section.clone();
        }
    }

    /// Takes the text out of HTML; an id is the place of what follows it, and a block ends a paragraph.
    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some((before, after)) = rest.split_once('<') {
            if !self.skips {
                self.text += &unescaped(before);
            }
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            self.skips = tag.starts_with("section class=\"decide\"") || (self.skips && tag != "/section");
            let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or("");
            if ["p", "div", "li", "dt", "tr", "h2", "h3", "h4", "summary", "section", "caption"].contains(&name)
                && tag != "/dt"
            {
                self.finish();
            } else if ["dd", "td", "th"].contains(&name) && !tag.starts_with('/') {
                self.text.push_str(" – ");
            }
            if let Some(id) = tag.split_once(" id=\"").and_then(|(_, id)| id.split_once('"')) {
                self.place = id.0.to_owned();
            }
            rest = after;
        }
        if !self.skips {
            self.text += &unescaped(rest);
        }
    }
}

/// The id that mdBook gives a term of a list of definitions.
fn term_id(term: &str) -> String {
    let sign = |c: char| match c {
        c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c.to_lowercase().next().unwrap_or(c)),
        c if c.is_whitespace() => Some('-'),
        _ => None,
    };
    term.trim().chars().filter_map(sign).collect()
}

/// Text of HTML as it is read: what this crate escapes, by name or by number.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let found = after.split_once(';').and_then(|(name, after)| Some((sign(name)?, after)));
        let (sign, after) = found.unwrap_or(('&', after));
        out.push(sign);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn sign(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "amp" => Some('&'),
        _ => char::from_u32(name.strip_prefix('#')?.parse().ok()?),
    }
}

/// White space as a reader sees it, and no dash without something before it.
fn tidy(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_matches(['–', ' ', '·', '☐']).replace(" . ", ". ")
}

#[cfg(test)]
mod tests {
    use super::{Entry, read};

    fn entry(place: &str, heading: &str, text: &str) -> Entry {
        Entry { place: place.to_owned(), heading: heading.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn each_paragraph_and_list_item_is_an_entry_at_its_anchor() {
        let page = "<h1>A</h1>\n\n<span class=\"anchor\" id=\"a-1\"></span>One *two* &amp;\nthree.\n\n\
                    - <span class=\"anchor\" id=\"a-2\"></span>four\n- five\n\n## Six {#six}\n\nSeven.\n";
        let expected = [
            entry("", "", "A"),
            entry("a-1", "", "One two & three."),
            entry("a-2", "", "four"),
            entry("", "", "five"),
            entry("six", "Six", "Seven."),
        ];
        assert_eq!(read(page), expected);
    }

    #[test]
    fn what_directives_rendered_is_read_by_its_blocks_and_ids() {
        let html = "<dl>\n<div id=\"f-1\">\n<dt>Care &lt;home&gt; &#38;#42; & more</dt>\n<dd>The council.</dd>\n</div>\n</dl>\n";
        assert_eq!(read(html), [entry("f-1", "", "Care <home> &#42; & more – The council.")]);
    }

    #[test]
    fn a_definition_is_an_entry_at_its_term() {
        assert_eq!(
            read("JW, JW Team\n: Joint *Working*.\n"),
            [entry("jw-jw-team", "", "JW, JW Team – Joint Working.")]
        );
    }

    #[test]
    fn answers_to_try_and_the_aids_reading_are_left_out() {
        let page = "One.\n\n<section class=\"decide\">\n<p>No.</p>\n</section>\n\nTwo.\n\n---\n\nNo.\n";
        assert_eq!(read(page), [entry("", "", "One."), entry("", "", "Two.")]);
    }
}
