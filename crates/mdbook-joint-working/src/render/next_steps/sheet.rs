//! A step on paper: its words, with what the briefing withholds, and what it rests on.

use std::ops::Range;

use joint_working_casework::guidance::Task;
use joint_working_rules::rulebook::Citation;
use maud::{Markup, PreEscaped, html};

use super::marks::{from, ours};
use crate::data::contacts::Contacts;
use crate::data::kind::WITHHELD;
use crate::html::{citations, joined};
use crate::markdown::edits::Edit;
use crate::markdown::paragraphs::Paragraphs;
use crate::render::contacts;

/// What the lists need besides their words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet<'a> {
    /// The way to the book's root.
    pub(crate) root: &'a str,
    pub(crate) contacts: &'a Contacts,
    pub(crate) paragraphs: &'a Paragraphs,
}

/// What can go wrong is a withheld word that has no paragraph, or no contact.
pub(super) type Html = Result<Markup, String>;

/// What a step has around its words in a list; nothing where it is empty.
#[derive(Debug, Clone)]
pub(super) struct Around {
    /// Before them: a box to tick.
    pub(super) before: Markup,
    /// After them: what the step waits for.
    pub(super) order: Markup,
    /// Below them: a list of its own.
    pub(super) below: Markup,
}

impl Around {
    /// Only this before the words.
    pub(super) fn before(before: Markup) -> Self {
        Self { before, order: html! {}, below: html! {} }
    }
}

/// What takes the place of withheld words of a paragraph.
type Filling = fn(&Contacts, Option<&str>, &str) -> Result<Vec<Edit>, String>;

/// A part of a text.
enum Span {
    /// Words of the briefing.
    Words(String),
    /// What is in their place.
    Put(String),
}

impl Sheet<'_> {
    /// A step in a list.
    pub(super) fn item(self, step: &Task, around: &Around) -> Html {
        let Around { before, order, below } = around;
        let (text, source) = (self.words_of(step)?, self.source(step));
        Ok(html! {
            li id={ "step-" (step.id) } { (before) span { (text) (order) " " (source) } (below) } "\n"
        })
    }

    /// A step that is a paragraph of its own; `more` follows its words.
    pub(super) fn paragraph(self, step: &Task, more: &Markup) -> Html {
        let (text, source) = (self.words_of(step)?, self.source(step));
        Ok(html! {
            p id={ "step-" (step.id) } { (text) (more) " " (source) } "\n"
        })
    }

    /// What a step rests on.
    fn source(self, step: &Task) -> Markup {
        let cited = (!step.cites.is_empty()).then(|| citations(self.root, step.cites));
        let source = (step.ours && !step.source.is_empty()).then(|| html! { (step.source) });
        from(&joined([cited, source].into_iter().flatten(), " · "))
    }

    fn words_of(self, step: &Task) -> Html {
        if step.ours { Ok(html! { (step.text) (ours()) }) } else { self.words(step.text, step.cites) }
    }

    /// Words of the briefing, with what they withhold as the contacts file has it for their paragraph.
    pub(super) fn words(self, text: &str, cites: &[&Citation]) -> Html {
        // What is put in is HTML already.
        let piece = |piece| match piece {
            Span::Words(words) => html! { (words) },
            Span::Put(html) => PreEscaped(html),
        };
        Ok(joined(self.spans(text, cites, contacts::edits)?.into_iter().map(piece), ""))
    }

    /// The same as text alone.
    pub(super) fn text(self, step: &Task) -> Result<String, String> {
        let piece = |piece| match piece {
            Span::Words(words) => words,
            Span::Put(text) => text,
        };
        Ok(self.spans(step.text, step.cites, contacts::texts)?.into_iter().map(piece).collect())
    }

    /// A text cut up where something takes the place of what it withholds.
    fn spans(self, text: &str, cites: &[&Citation], edits: Filling) -> Result<Vec<Span>, String> {
        let place = cites.iter().find_map(|cite| {
            let whole = self.paragraphs.get(cite.id)?;
            Some((cite.id, whole, whole.find(text)?))
        });
        let Some((id, whole, start)) = place else {
            return match text.contains(WITHHELD) {
                true => Err(format!(
                    "`{text}`: no paragraph that it cites holds these words; allowed: words of one of them"
                )),
                false => Ok(vec![Span::Words(text.to_owned())]),
            };
        };
        let end = start + text.len();
        let mut edits = edits(self.contacts, Some(id), whole)?;
        edits.retain(|edit| start <= edit.range.start && edit.range.end <= end);
        let part = |range: Range<usize>| {
            let part = whole.get(range).map(|words| Span::Words(words.to_owned()));
            part.ok_or_else(|| format!("`{id}`: withheld words overlap; allowed: an entry for each place"))
        };
        let (mut spans, mut done) = (Vec::new(), start);
        for Edit { range, text } in edits {
            spans.extend([part(done..range.start)?, Span::Put(text)]);
            done = range.end;
        }
        spans.push(part(done..end)?);
        Ok(spans)
    }
}
