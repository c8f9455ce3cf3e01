//! The guidance on what to do next: every sentence of it, and the paragraph of the briefing it rests on.
//!
//! The words are in `guidance/next-steps.json`; the build script checks them and writes the statics of this module.

use crate::vocabulary::{Clock, Gap};
use joint_working_rules::rulebook::{Citation, cited};

/// A step, or another sentence of guidance.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// Its id, once in the whole file.
    pub id: &'static str,
    /// A few words for it, ours, where other steps wait for it; may be empty otherwise.
    pub short: &'static str,
    /// What to do or to know: the briefing's words, or ours.
    pub text: &'static str,
    /// The paragraphs it rests on.
    pub cites: &'static [&'static Citation],
    /// What it rests on besides the briefing; mostly empty.
    pub source: &'static str,
    /// The words are not the briefing's.
    pub ours: bool,
    /// The ids of the steps of its list that come before it.
    pub after: &'static [&'static str],
    /// The ids of the steps of its list that do instead of it.
    pub or: &'static [&'static str],
    /// The id of the entry that it is a point of; empty where it is none.
    pub under: &'static str,
    /// The id of the step of another list that is the same thing done: a tick there is one here. Empty where there is none.
    pub same: &'static str,
}

impl Step {
    /// The id to keep when it is ticked, so that nothing is asked twice.
    pub const fn key(&self) -> &'static str {
        if self.same.is_empty() { self.id } else { self.same }
    }

    /// A few words for it where there are, or else its text.
    pub const fn name(&self) -> &'static str {
        if self.short.is_empty() { self.text } else { self.short }
    }

    /// Does this id tick it?
    pub fn is_ticked_by(&self, id: &str) -> bool {
        id == self.id || (id == self.same && !id.is_empty())
    }
}

/// One of the seven things that a request holds (What should I do, bullets 1 to 7).
#[derive(Debug, PartialEq, Eq)]
pub struct RequestItem {
    /// Its id.
    pub id: &'static str,
    /// Its heading in the email; ours.
    pub label: &'static str,
    /// What is to be filled in for it.
    pub gaps: &'static [Gap],
    /// The thing, in the briefing's words.
    pub text: &'static str,
    /// Its paragraph.
    pub cites: &'static [&'static Citation],
}

/// The words for one gap of a request: a field for the reader to fill in.
#[derive(Debug)]
pub struct GapWords {
    /// The field's label.
    pub label: &'static str,
    /// What stands in the email as long as it is empty, in square brackets.
    pub placeholder: &'static str,
    /// Is it missing when it is empty? Where not, its line is then left out.
    pub required: bool,
    /// One sentence of help; may be empty.
    pub hint: &'static str,
}

/// The words for the request of an Initial Look.
#[derive(Debug)]
pub struct RequestWords {
    /// The section's title.
    pub title: &'static str,
    /// The email's subject, with `{reference}`.
    pub subject: &'static str,
    /// The email's first sentence.
    pub opening: &'static str,
    /// What the check came out as, an `{outcome}` in a word or two.
    pub recommendation: &'static str,
    /// That the bodies of `{side}` have not responded yet.
    pub not_responded: &'static str,
    /// That it is not known whether a `{side}` has responded.
    pub not_known: &'static str,
    /// What stands before the seven things: where to send them.
    pub lead: Step,
    /// The seven things, in the briefing's order.
    pub items: &'static [RequestItem],
    /// How to send it.
    pub rules: &'static [Step],
}

/// The words for sending attachments.
#[derive(Debug)]
pub struct SendingWords {
    /// The section's title.
    pub title: &'static str,
    /// The subject of one email of a set, with `{subject}`, `{number}` and `{count}`.
    pub subject: &'static str,
    /// The same where the LGSCO `{reference}` is known.
    pub subject_with_reference: &'static str,
    /// How to send, and what to do when no acknowledgement comes.
    pub rules: &'static [Step],
    /// What can be done about a file that is too large on its own.
    pub too_large: &'static [Step],
}

/// The words for dates.
#[derive(Debug)]
pub struct DateWords {
    /// The section's title.
    pub title: &'static str,
    /// From when the days are counted here, and which are not counted.
    pub assumption: Step,
    /// Why no answer is given, with the `{first}` and the `{last}` year for which bank holidays are known.
    pub outside: &'static str,
    /// A `{field}` is empty.
    pub missing: &'static str,
    /// The day is no number from 1 to 31.
    pub day_range: &'static str,
    /// The month is neither a number from 1 to 12 nor a name.
    pub month_range: &'static str,
    /// The year is not one of four digits from `{first}` to `{last}`.
    pub year_range: &'static str,
    /// The `{month}` of the `{year}` has only `{days}` days.
    pub no_such_day: &'static str,
}

/// The words for one time limit.
#[derive(Debug)]
pub struct ClockWords {
    /// How many working days.
    pub days: u8,
    /// What is due.
    pub title: &'static str,
    /// The day it is counted from, as the label of a date field.
    pub from: &'static str,
    /// The title of its entry in a calendar.
    pub event: &'static str,
    /// The time limit in the briefing's words.
    pub text: &'static str,
    /// Its paragraphs.
    pub cites: &'static [&'static Citation],
}

/// The words for consent.
#[derive(Debug)]
pub struct ConsentWords {
    /// The section's title.
    pub title: &'static str,
    /// What stands before the list to explain.
    pub lead: &'static str,
    /// What must be explained: the list to read out.
    pub explain: &'static [Step],
    /// The steps; verbal and written consent are two of them.
    pub steps: &'static [Step],
    /// What to note on the complaint record.
    pub note: &'static [Step],
    /// The letter for Intake.
    pub letter_intake: Step,
    /// The letter for Primary or Detailed Investigation.
    pub letter_primary_detailed: Step,
    /// What holds when consent is refused.
    pub refused: &'static [Step],
    /// What holds when it is withdrawn.
    pub withdrawn: Step,
}

/// The steps of a transfer.
#[derive(Debug)]
pub struct TransferList {
    /// The stages it is for.
    pub title: &'static str,
    /// The steps, in order.
    pub steps: &'static [Step],
    /// Who writes to the complainant, until when.
    pub writes: Step,
    /// The id of the step with which that ends.
    pub until: &'static str,
}

/// The words for the transfer.
#[derive(Debug)]
pub struct TransferWords {
    /// The section's title.
    pub title: &'static str,
    /// The names of the stages, in the order of [`Stage::ALL`](crate::transfer::Stage::ALL).
    pub stage_names: [&'static str; 3],
    /// That, on the ticks, it is still the reader who writes to the complainant.
    pub still_yours: &'static str,
    /// That it is no longer.
    pub passed_on: &'static str,
    /// When a case is transferred.
    pub when: Step,
    /// What the order of the steps rests on.
    pub order: Step,
    /// The steps for Intake.
    pub intake: TransferList,
    /// The steps for Primary or Detailed Investigation.
    pub primary_detailed: TransferList,
    /// Which cases come first in the queue.
    pub queue: Step,
}

/// The words for the note on the complaint record.
#[derive(Debug)]
pub struct RecordWords {
    /// The LGSCO `{reference}`.
    pub reference: &'static str,
    /// The heading of what was explained.
    pub explained: &'static str,
    /// The heading of the steps of consent.
    pub consent: &'static str,
    /// That consent was refused.
    pub refused: &'static str,
    /// That consent was withdrawn.
    pub withdrawn: &'static str,
    /// The heading of the steps of the transfer at a `{stage}`.
    pub transfer: &'static str,
    /// A step that is done.
    pub done: &'static str,
    /// A step that was done on a `{date}`.
    pub done_on: &'static str,
    /// The `{steps}` that are not ticked.
    pub not_done: &'static str,
    /// How many points are not ticked: `{count}` of `{all}`.
    pub not_explained: &'static str,
    /// A step that is done although `{steps}` that come before it are not.
    pub early: &'static str,
    /// The `{date}` by which a `{clock}` ends that runs `{from}` a day.
    pub due: &'static str,
}

/// The words of the pages of the next steps, where a program takes a reader through them.
#[derive(Debug)]
pub struct PageWords {
    /// The title of the first page.
    pub title: &'static str,
    /// The title of the page with the note.
    pub note: &'static str,
    /// That no case was checked, and what follows from that.
    pub no_case: &'static str,
    /// What the check came out as, an `{outcome}`.
    pub came_out: &'static str,
    /// That the outcome leads to no request.
    pub not_advised: &'static str,
    /// How old the case is that was handed over.
    pub as_it_stood: &'static str,
    /// That the case was taken over again.
    pub taken_over: &'static str,
    /// That there is none to take over.
    pub none_there: &'static str,
    /// That the other tab has another case now, and what is asked.
    pub another: &'static str,
    /// That it is the same complaint.
    pub same_case: &'static str,
    /// That it is another complaint.
    pub other_case: &'static str,
    /// That ticks kept on the device are shown.
    pub ticks_back: &'static str,
    /// Over the steps, where the check comes to no request.
    pub all_the_same: &'static str,
    /// What holds for issues that are not for the team.
    pub elsewhere: &'static str,
    /// That the address is not given.
    pub no_address: &'static str,
    /// Where what is typed goes: nowhere.
    pub privacy: &'static str,
    /// That the draft is whole.
    pub whole: &'static str,
    /// That the draft is too long for a link.
    pub too_long: &'static str,
    /// What the note holds.
    pub note_holds: &'static str,
    /// The link to the checklists on paper.
    pub checklists: &'static str,
    /// That the program does not run, and what serves instead.
    pub failed: &'static str,
}

/// The words between the steps, where they stand in print.
#[derive(Debug)]
pub struct PaperWords {
    /// That words are not the briefing's.
    pub ours: &'static str,
    /// That a step comes after other `{steps}`.
    pub after: &'static str,
    /// A `{step}` or the `{other}` one that does instead of it.
    pub either: &'static str,
    /// That this step or other `{steps}` do.
    pub or: &'static str,
    /// That a step is the same thing done as a `{step}` of another list.
    pub same: &'static str,
    /// The `{step}` with which something ends.
    pub until: &'static str,
    /// Before the day to write in.
    pub due: &'static str,
    /// The `{first}` and the `{last}` year for which bank holidays are known.
    pub known: &'static str,
    /// What the list of bank holidays is called.
    pub holidays: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/guidance.rs"));

/// Every list of steps. What stands alone is a list of one. A program that asks for this, or for [`step`], carries every word:
/// the browser has what it shows.
pub fn lists() -> [&'static [Step]; 19] {
    use std::slice::from_ref;
    [
        from_ref(&REQUEST.lead),
        REQUEST.rules,
        SENDING.rules,
        SENDING.too_large,
        from_ref(&DATES.assumption),
        CONSENT.explain,
        CONSENT.steps,
        CONSENT.note,
        from_ref(&CONSENT.letter_intake),
        from_ref(&CONSENT.letter_primary_detailed),
        CONSENT.refused,
        from_ref(&CONSENT.withdrawn),
        from_ref(&TRANSFER.when),
        from_ref(&TRANSFER.order),
        TRANSFER.intake.steps,
        from_ref(&TRANSFER.intake.writes),
        TRANSFER.primary_detailed.steps,
        from_ref(&TRANSFER.primary_detailed.writes),
        from_ref(&TRANSFER.queue),
    ]
}

/// The step of an id, wherever it stands.
pub fn step(id: &str) -> Option<&'static Step> {
    lists().into_iter().flatten().find(|step| step.id == id)
}
