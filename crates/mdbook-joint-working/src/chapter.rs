//! One chapter's Markdown, with anchors, directives, editor's notes and contacts turned into what mdBook renders.
//!
//! The chapter is parsed, never matched line by line, so that what stands in code is left alone. Changes are then made
//! to the Markdown itself: mdBook renders all the rest as it always does.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::contacts::Contacts;
use crate::directive::Directive;
use crate::edits::Edits;
use crate::html::escape;

/// A chapter after expansion.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Expanded {
    /// The Markdown for mdBook.
    pub(crate) markdown: String,
    /// Every anchor of the page in order: paragraphs, list items and named headings.
    pub(crate) anchors: Vec<String>,
    /// Every editor's note of the page, in order.
    pub(crate) notes: Vec<Note>,
}

/// An editor's note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// Its anchor.
    pub(crate) id: String,
    /// Its number on its page, from 1.
    pub(crate) number: usize,
    /// Its text, as it stands in the chapter but without the marks of a quotation.
    pub(crate) markdown: String,
}

/// What marks a blockquote as an editor's note; the apostrophe may be straight.
const NOTE: [&str; 2] = ["**Editor’s note.**", "**Editor's note.**"];
/// Expands a chapter. `slug` starts the anchors of its notes; `render` gives the HTML of a directive, or says what is
/// wrong with it.
///
/// # Errors
/// Everything that is wrong with the chapter, one message each.
pub(crate) fn expand(
    source: &str,
    slug: &str,
    contacts: &Contacts,
    render: impl Fn(&Directive) -> Result<String, String>,
) -> Result<Expanded, Vec<String>> {
    let mut reader = Reader {
        source,
        slug,
        contacts,
        render,
        edits: Edits::default(),
        anchors: Vec::new(),
        notes: Vec::new(),
        errors: Vec::new(),
    };
    reader.read();
    if !reader.errors.is_empty() {
        return Err(reader.errors);
    }
    Ok(Expanded { markdown: reader.edits.apply(source), anchors: reader.anchors, notes: reader.notes })
}

/// The inline content of one block, as far as it has been read.
struct Run {
    range: Range<usize>,
    /// Where it holds code, which is left alone.
    code: Vec<Range<usize>>,
}

struct Reader<'a, F> {
    source: &'a str,
    slug: &'a str,
    contacts: &'a Contacts,
    render: F,
    edits: Edits,
    anchors: Vec<String>,
    notes: Vec<Note>,
    errors: Vec<String>,
}

impl<F: Fn(&Directive) -> Result<String, String>> Reader<'_, F> {
    fn read(&mut self) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_FOOTNOTES;
        let mut run: Option<Run> = None;
        // How many blocks are open, and how many of those hold no text of ours (code, a heading).
        let (mut depth, mut closed) = (0_usize, 0_usize);
        let mut title: Option<String> = None;
        for (event, range) in Parser::new_ext(self.source, options).into_offset_iter() {
            if closed == 0 && is_inline(&event) {
                let run = run.get_or_insert_with(|| Run { range: range.clone(), code: Vec::new() });
                run.range.end = run.range.end.max(range.end);
                if matches!(event, Event::Code(_)) {
                    run.code.push(range);
                }
                continue;
            }
            if is_inline(&event) {
                title = match event {
                    Event::Text(text) => title.map(|title| title + &text),
                    _ => None,
                };
                continue;
            }
            if let Some(run) = run.take() {
                self.finish(&run, depth);
            }
            match event {
                Event::Start(tag) => {
                    match &tag {
                        Tag::Heading { level, id, .. } => {
                            self.anchors.extend(id.iter().map(ToString::to_string));
                            title = (*level == HeadingLevel::H1 && id.is_none()).then(String::new);
                        }
                        Tag::BlockQuote(None) if depth == 0 => self.note(range),
                        _ => {}
                    }
                    depth += 1;
                    closed += usize::from(holds_no_text(&tag));
                }
                Event::End(tag) => {
                    if let (TagEnd::Heading(HeadingLevel::H1), Some(title)) = (tag, title.take()) {
                        // mdBook would make it a link to itself, which at the head of a page leads nowhere.
                        self.edits.replace(range, format!("<h1>{}</h1>\n", escape(&title)));
                    }
                    depth = depth.saturating_sub(1);
                    closed = closed.saturating_sub(usize::from(held_no_text(tag)));
                }
                _ => {}
            }
        }
    }

    /// Deals with the whole inline content of a block.
    fn finish(&mut self, run: &Run, depth: usize) {
        let raw = self.source.get(run.range.clone()).unwrap_or_default();
        let in_code = |at: usize| run.code.iter().any(|code| code.contains(&(run.range.start + at)));
        let find = |what: &str| raw.match_indices(what).map(|(at, _)| at).find(|&at| !in_code(at));

        if raw.starts_with("{{#") && !in_code(0) {
            match Directive::parse(raw.trim_end()).and_then(|directive| self.place(&directive, depth)) {
                Ok(html) => self.edits.replace(run.range.clone(), html),
                Err(error) => self.errors.push(error),
            }
            return;
        }
        if find("{{#").is_some() {
            self.errors.push(format!("`{}`: a directive stands in a paragraph of its own", opening(raw)));
        }

        let (mut end, mut id_here) = (raw.len(), None);
        if let Some((before, marker)) = raw.trim_end().rsplit_once("{#").filter(|(before, _)| !in_code(before.len()))
            && let Some(id) = marker.strip_suffix('}')
            && !before.ends_with('{')
        {
            end = before.trim_end().len();
            id_here = Some(id);
            self.anchor(id, run.range.start, raw);
            self.edits.remove(run.range.start + end..run.range.end);
        }
        let stray =
            |(at, _): (usize, &str)| at < end && !in_code(at) && !raw.get(..at).is_some_and(|b| b.ends_with('{'));
        if raw.match_indices("{#").any(stray) {
            self.errors.push(format!("`{}`: an anchor stands at the end of its paragraph or list item", opening(raw)));
        }
        match self.contacts.changes(id_here, raw) {
            Ok(changes) => {
                for (at, length, html) in changes.into_iter().filter(|(at, _, _)| !in_code(*at)) {
                    let at = run.range.start + at;
                    self.edits.replace(at..at + length, html);
                }
            }
            Err(error) => self.errors.push(error),
        }
    }

    fn place(&self, directive: &Directive, depth: usize) -> Result<String, String> {
        // Depth 1 is a paragraph of the page itself. What we render is a block of HTML, which ends a list or a quote.
        if depth > 1 {
            return Err(format!("{directive:?}: a directive cannot stand in a list or a quotation"));
        }
        (self.render)(directive)
    }

    fn anchor(&mut self, id: &str, at: usize, raw: &str) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(fits) {
            self.errors.push(format!(
                "`{}`: `{{#{id}}}` is no anchor; allowed are small letters, digits and hyphens",
                opening(raw)
            ));
            return;
        }
        self.edits.insert(at, format!(r#"<span class="anchor" id="{id}"></span>"#));
        self.anchors.push(id.to_owned());
    }

    /// Turns a blockquote that is an editor's note into one that says so to style sheets and assistive technology.
    fn note(&mut self, range: Range<usize>) {
        let raw = self.source.get(range.clone()).unwrap_or_default();
        let words = raw.trim_start_matches(['>', ' ']);
        if !NOTE.iter().any(|mark| words.starts_with(mark)) {
            return;
        }
        let number = self.notes.len() + 1;
        let id = format!("note-{}-{number}", self.slug);
        self.edits.insert(range.start, format!("<div class=\"note\" role=\"note\" id=\"{id}\">\n\n"));
        let (mut at, mut markdown) = (range.start, String::new());
        for line in raw.split_inclusive('\n') {
            let text =
                line.trim_start_matches(' ').strip_prefix('>').map(|text| text.strip_prefix(' ').unwrap_or(text));
            if let Some(text) = text {
                self.edits.remove(at..at + line.len() - text.len());
            }
            markdown.push_str(text.unwrap_or(line));
            at += line.len();
        }
        self.edits.insert(range.end, "\n\n</div>\n\n");
        self.anchors.push(id.clone());
        self.notes.push(Note { id, number, markdown: markdown.trim_end().to_owned() });
    }
}

/// Whether an event belongs to a line of text rather than to the blocks around it.
fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
        }
        Event::End(tag) => {
            matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
        }
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}

fn holds_no_text(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::CodeBlock(_) | Tag::Heading { .. } | Tag::HtmlBlock)
}

fn held_no_text(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::Heading(_) | TagEnd::HtmlBlock)
}

/// The first words of a paragraph, to name it by.
fn opening(raw: &str) -> String {
    let mut words: Vec<_> = raw.split_whitespace().take(9).collect();
    let more = words.len() == 9;
    words.truncate(8);
    words.join(" ") + if more { " …" } else { "" }
}

#[cfg(test)]
mod tests;
