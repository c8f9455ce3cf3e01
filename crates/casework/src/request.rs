//! The request of an Initial Look, as a draft email with the seven things that the briefing asks for (What should I do).

mod brief;

use crate::check::Check;
use crate::guidance::{REQUEST, RequestFieldWords, RequestItem};
use crate::mailto::{Mailto, mailto};
use crate::text::one_line;
pub use crate::vocabulary::RequestField;
pub use brief::Reasons;
use joint_working_rules::fill;
use joint_working_rules::{Answer, Case, Response, Side};

impl RequestField {
    /// Does it take more than a line?
    pub const fn is_long(self) -> bool {
        matches!(self, Self::OwnWords | Self::Organisations)
    }

    /// What of the person who writes it is, as a browser fills it in (WCAG 2.2, 1.3.5); “off” where it is of another person or of the case.
    pub const fn autocomplete(self) -> &'static str {
        match self {
            Self::StaffName => "name",
            Self::StaffPhone => "tel",
            Self::StaffEmail => "email",
            _ => "off",
        }
    }

    /// Is it the names of files that are attached?
    pub const fn is_files(self) -> bool {
        matches!(self, Self::ComplaintForm | Self::Responses)
    }
}

/// What the reader filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    values: Vec<(RequestField, String)>,
}

impl Details {
    /// What is in a field, without white space around it; `None` where that is nothing.
    pub fn get(&self, field: RequestField) -> Option<&str> {
        let (_, value) = self.values.iter().find(|(known, _)| *known == field)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    /// What is in a field exactly as typed, for the field that shows it.
    pub fn typed(&self, field: RequestField) -> &str {
        self.values.iter().find(|(known, _)| *known == field).map_or("", |(_, value)| value)
    }

    /// Fills a field in.
    pub fn set(&mut self, field: RequestField, value: String) {
        match self.values.iter_mut().find(|(known, _)| *known == field) {
            Some((_, old)) => *old = value,
            None => self.values.push((field, value)),
        }
    }

    fn or_placeholder(&self, field: RequestField) -> &str {
        self.get(field).unwrap_or(field.words().placeholder)
    }
}

/// Something that the briefing asks for and that is not filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What to fill in.
    pub field: RequestField,
    /// What it is part of.
    pub item: &'static RequestItem,
}

/// One of the seven things, and what of it is not filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The thing.
    pub item: &'static RequestItem,
    /// What is missing of it; empty when it is there.
    pub missing: Vec<RequestField>,
}

/// The seven things, each with what is missing of it.
pub fn checklist(details: &Details) -> Vec<Checked> {
    let is_missing = |field: &RequestField| field.words().required && details.get(*field).is_none();
    let check = |item: &'static RequestItem| Checked {
        item,
        missing: item.fields.iter().copied().filter(is_missing).collect(),
    };
    REQUEST.items.iter().map(check).collect()
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The address, where one was given. The published briefing withholds it.
    pub to: Option<String>,
    /// The subject: no names.
    pub subject: String,
    /// The text, its lines ended by `\n`, with placeholders in square brackets for what is missing.
    pub body: String,
    /// What is missing, in the order of the text; empty when all is there.
    pub missing: Vec<Missing>,
}

impl Draft {
    /// The link that opens it as a new email; only where there is an address. Attachments are added by hand.
    pub fn mailto(&self) -> Option<Mailto> {
        self.to.as_deref().map(|to| mailto(to, &self.subject, &self.body))
    }
}

/// Does the recommendation come to a request?
pub const fn is_advised(answer: &Answer) -> bool {
    answer.asks_the_team()
}

/// The draft, with a case and its answer where there was a check. `to` is the team's address, where the site has it;
/// blank is as good as none.
pub fn draft(checked: Option<Check<'_>>, details: &Details, reasons: Reasons, to: Option<&str>) -> Draft {
    let mut body = String::new();
    line(&mut body, REQUEST.opening);
    for (at, item) in REQUEST.items.iter().enumerate() {
        body.push('\n');
        let number = decimal(at + 1) + ". ";
        match item.fields {
            [RequestField::OwnWords] => {
                line(&mut body, &(number + item.label));
                why(&mut body, checked, details, reasons);
            }
            // What is one line has its label once.
            [field] => {
                let said = [("label", item.label), ("value", details.or_placeholder(*field))];
                line(&mut body, &(number + &fill(REQUEST.one_line, &said)));
            }
            fields => {
                line(&mut body, &(number + item.label));
                fields.iter().for_each(|field| fill_in(&mut body, *field, details));
            }
        }
        if let Some(checked) = checked.filter(|_| item.fields.contains(&RequestField::Responses)) {
            outstanding(&mut body, checked.case);
        }
    }
    let unexplained = REQUEST.items.iter().find(|item| item.fields.contains(&RequestField::OwnWords));
    let unexplained = unexplained.filter(|_| needs_own_words(checked) && details.get(RequestField::OwnWords).is_none());
    let unexplained = unexplained.map(|item| Missing { field: RequestField::OwnWords, item });
    let missing = |one: Checked| one.missing.into_iter().map(move |field| Missing { field, item: one.item });
    let reference = one_line(details.or_placeholder(RequestField::PhsoReference));
    Draft {
        to: to.map(str::trim).filter(|to| !to.is_empty()).map(str::to_owned),
        subject: fill(REQUEST.subject, &[("reference", &reference)]),
        missing: unexplained.into_iter().chain(checklist(details).into_iter().flat_map(missing)).collect(),
        body,
    }
}

/// One field's line. What may be left out is left out where it is empty.
fn fill_in(body: &mut String, field: RequestField, details: &Details) {
    let words: &RequestFieldWords = field.words();
    if details.get(field).is_some() || words.required {
        let said = [("label", words.label), ("value", details.or_placeholder(field))];
        line(body, &fill(REQUEST.one_line, &said));
    }
}

/// Why: the reader's own words, and the issues of the check. Where no check says why, there is a gap for these words.
fn why(body: &mut String, checked: Option<Check<'_>>, details: &Details, reasons: Reasons) {
    let own = details.get(RequestField::OwnWords);
    if own.is_some() || needs_own_words(checked) {
        line(body, own.unwrap_or(RequestField::OwnWords.words().placeholder));
    }
    let lines = checked.map(|checked| brief::why(checked, reasons)).unwrap_or_default();
    lines.iter().for_each(|one| line(body, one));
}

/// Do only the reader's own words say why the team is asked? So it is without a check, and where a check does not come to a request, or
/// has no reason for it.
fn needs_own_words(checked: Option<Check<'_>>) -> bool {
    checked.is_none_or(|checked| !is_advised(checked.answer) || !brief::says_why(checked))
}

/// Sides in play that have not responded, or of which that is not known.
fn outstanding(body: &mut String, case: &Case) {
    for &side in Side::ALL {
        let in_play = case.issues.iter().any(|issue| issue.functions.can_involve(side));
        let words = match case.responses[side] {
            Some(Response::No) => REQUEST.not_responded,
            Some(Response::Partly) => REQUEST.partly_responded,
            Some(Response::NotPut) => REQUEST.not_put,
            Some(Response::Unsure) => REQUEST.not_known,
            Some(Response::Yes) | None => continue,
        };
        if in_play {
            line(body, &fill(words, &[("side", side.words().label)]));
        }
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn decimal(number: usize) -> String {
    number.to_string()
}
