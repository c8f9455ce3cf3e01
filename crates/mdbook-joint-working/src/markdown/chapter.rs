//! One chapter's Markdown, with anchors, directives, editor's notes and withheld words turned into what mdBook renders.
//!
//! The chapter is parsed, never matched line by line, so that code is left alone. Changes are then made
//! to the Markdown itself: mdBook renders all the rest as it always does.

use std::ops::{Range, RangeInclusive};

use joint_working_rules::shown::shown;
use maud::{PreEscaped, html};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::markdown::directive::Directive;
use crate::markdown::edits::{Edit, Edits};
use crate::markdown::notes::{Note, is_note};

/// How long a page's description may be: what a list of pages shows of it.
const DESCRIPTION: RangeInclusive<usize> = 40..=160;

/// A chapter after expansion.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Expanded {
    /// The Markdown for mdBook.
    pub(crate) markdown: String,
    /// Every anchor of the page in order: paragraphs, list items and named headings.
    pub(crate) anchors: Vec<String>,
    /// Every editor's note of the page, in order.
    pub(crate) notes: Vec<Note>,
    /// What the page is, in its own words.
    pub(crate) description: Option<String>,
}

/// What is put into a chapter from outside.
pub(crate) trait Insertions {
    /// The HTML of a directive.
    ///
    /// # Errors
    /// What is wrong with the directive, and what is allowed.
    fn directive(&self, directive: &Directive) -> Result<String, String>;

    /// What changes in the text of a paragraph; its anchor, if it has one, is known.
    ///
    /// # Errors
    /// What is wrong with the paragraph, and what is allowed.
    fn text(&self, anchor: Option<&str>, text: &str) -> Result<Vec<Edit>, String>;
}

/// Expands a chapter. `slug` starts the anchors of its notes.
///
/// # Errors
/// Everything that is wrong with the chapter, one message each.
pub(crate) fn expand(source: &str, slug: &str, insertions: &dyn Insertions) -> Result<Expanded, Vec<String>> {
    let mut reader = Reader {
        source,
        slug,
        insertions,
        edits: Edits::default(),
        anchors: Vec::new(),
        notes: Vec::new(),
        description: None,
        errors: Vec::new(),
    };
    reader.read();
    if !reader.errors.is_empty() {
        return Err(reader.errors);
    }
    let Reader { edits, anchors, notes, description, .. } = reader;
    Ok(Expanded { markdown: edits.apply(source), anchors, notes, description })
}

/// The inline content of one block, as far as it has been read.
struct Run {
    range: Range<usize>,
    /// Where it holds code, which is left alone.
    code: Vec<Range<usize>>,
}

struct Reader<'a> {
    source: &'a str,
    slug: &'a str,
    insertions: &'a dyn Insertions,
    edits: Edits,
    anchors: Vec<String>,
    notes: Vec<Note>,
    description: Option<String>,
    errors: Vec<String>,
}

impl Reader<'_> {
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
                        self.edits.replace(range, html! { h1 { (title) } "\n" });
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
        // The parser's ranges are within the text that it parses.
        let Some(raw) = self.source.get(run.range.clone()) else { return };
        let in_code = |at: usize| run.code.iter().any(|code| code.contains(&(run.range.start + at)));
        let find = |what: &str| raw.match_indices(what).map(|(at, _)| at).find(|&at| !in_code(at));

        if raw.starts_with("{{#") && !in_code(0) {
            match Directive::parse(raw.trim_end()).and_then(|directive| self.place(&directive, raw, depth)) {
                Ok(html) => self.edits.replace(run.range.clone(), html),
                Err(error) => self.errors.push(error),
            }
            return;
        }
        if find("{{#").is_some() {
            self.errors
                .push(format!("`{}`: a directive within a text; allowed: in a paragraph of its own", opening(raw)));
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
            self.errors.push(format!(
                "`{}`: an anchor within a text; allowed: at the end of its paragraph or list item",
                opening(raw)
            ));
        }
        match self.insertions.text(id_here, raw) {
            Ok(edits) => {
                for Edit { range, text } in edits.into_iter().filter(|edit| !in_code(edit.range.start)) {
                    self.edits.replace(run.range.start + range.start..run.range.start + range.end, text);
                }
            }
            Err(error) => self.errors.push(error),
        }
    }

    fn place(&mut self, directive: &Directive, raw: &str, depth: usize) -> Result<String, String> {
        // Depth 1 is a paragraph of the page itself. What we render is a block of HTML, which ends a list or a quote.
        if depth > 1 {
            return Err(format!(
                "`{}`: is in a list or a quotation; allowed: in a paragraph of the page itself",
                opening(raw)
            ));
        }
        if let Directive::Description(words) = directive {
            return self.describe(words, raw).map(|()| String::new());
        }
        self.insertions.directive(directive)
    }

    fn describe(&mut self, words: &str, raw: &str) -> Result<(), String> {
        let long = words.chars().count();
        if !DESCRIPTION.contains(&long) {
            let (least, most) = (DESCRIPTION.start(), DESCRIPTION.end());
            return Err(format!("`{}`: is {long} characters long; allowed: from {least} to {most}", opening(raw)));
        }
        match self.description.replace(words.to_owned()) {
            Some(_) => Err(format!("`{}`: a second description; allowed: one for a page", opening(raw))),
            None => Ok(()),
        }
    }

    fn anchor(&mut self, id: &str, at: usize, raw: &str) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(fits) {
            self.errors.push(format!(
                "`{}`: `{{#{}}}` is not an anchor; allowed: small letters, digits and hyphens",
                opening(raw),
                shown(id)
            ));
            return;
        }
        self.edits.insert(at, html! { span class="anchor" id=(id) {} });
        self.anchors.push(id.to_owned());
    }

    /// Turns a blockquote that is an editor's note into one that says so to style sheets and assistive technology.
    fn note(&mut self, range: Range<usize>) {
        let Some(raw) = self.source.get(range.clone()).filter(|raw| is_note(raw)) else { return };
        let number = self.notes.len() + 1;
        let id = format!("note-{}-{number}", self.slug);
        // Two edits, for the note's text stays Markdown between them.
        let start = html! { (PreEscaped("<div class=\"note\" role=\"note\" id=\"")) (id) (PreEscaped("\">\n\n")) };
        self.edits.insert(range.start, start);
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
    shown(&words.join(" ")) + if more { " …" } else { "" }
}

#[cfg(test)]
mod tests;
