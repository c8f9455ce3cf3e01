//! The shape of the guidance's words, for this crate and for its build script, which reads them from `next-steps.json`.
//!
//! What `words!` makes of a declaration, and what the types are, the module `types` says, which both sides have.

use super::types::{AnyCites, Cites, List, Text, words};
use super::vocabulary::RequestField;

words! {
    /// A task, or another sentence of guidance.
    struct Task {
        /// Its id, once in the whole file.
        id: Text,
        /// A few words for it, ours, where other tasks wait for it; may be empty otherwise.
        short: Text [default],
        /// What to do or to know: the briefing's words, or ours.
        text: Text,
        /// The paragraphs it rests on.
        cites: AnyCites,
        /// What it rests on besides the briefing; mostly empty.
        source: Text [default],
        /// The words are not the briefing's.
        ours: bool [default],
        /// The ids of the tasks of its list that come before it.
        after: List<Text> [default],
        /// The ids of the tasks of its list that do instead of it.
        or: List<Text> [default],
        /// The id of the entry that it is a point of; empty where it is none.
        under: Text [default],
        /// The id of the task of another list that is the same thing done: a tick there is one here. Empty where there is none.
        same: Text [default],
    }

    /// One of the seven things that a request holds (What should I do, bullets 1 to 7).
    struct RequestItem {
        /// Its id.
        id: Text,
        /// Its heading in the email; ours.
        label: Text,
        /// What is to be filled in for it.
        fields: List<RequestField> [rename = "gaps"],
        /// The thing, in the briefing's words.
        text: Text,
        /// Its paragraph.
        cites: Cites,
    }

    /// The words for one field of a request, for the reader to fill in.
    struct RequestFieldWords {
        /// The field's label.
        label: Text,
        /// What is in the email as long as it is empty, in square brackets.
        placeholder: Text,
        /// Is it missing when it is empty? Where not, its line is then left out.
        required: bool,
        /// One sentence of help; may be empty.
        hint: Text,
    } file { id: Text }

    /// The words for the request of an Initial Look.
    struct RequestWords {
        /// The section's title.
        title: Text,
        /// The email's subject, with `{reference}`.
        subject: Text {reference},
        /// The email's first sentence.
        opening: Text,
        /// What the check recommends, an `{outcome}` in a word or two.
        recommendation: Text {outcome},
        /// An issue of the request by its `{number}` and words.
        issue: Text {number, issue},
        /// An issue, and why in a few words.
        because: Text {issue, why},
        /// Why, where nothing but the answer to the first test says so.
        only_together: Text,
        /// That an issue is linked to the one of a `{number}`.
        link: Text {number},
        /// The same, with a reason in a few words.
        link_because: Text {number, why},
        /// That it is not decided where an issue goes.
        open: Text,
        /// The `{issues}` that are not for the team.
        not_part: Text {issues},
        /// Over the reasons, where they are added.
        reasons: Text,
        /// One of the seven things that is a line of its own.
        one_line: Text {label, value},
        /// That the bodies of `{side}` have not responded yet.
        not_responded: Text {side},
        /// That some of the bodies of a side have responded and some have not.
        partly_responded: Text {side},
        /// That the complaint has not been put to the bodies of a side yet.
        not_put: Text {side},
        /// That it is not known whether a `{side}` has responded.
        not_known: Text {side},
        /// What comes before the seven things: where to send them.
        lead: Task,
        /// The seven things, in the briefing's order.
        items: List<RequestItem>,
        /// How to send it.
        rules: List<Task>,
    } file { gaps: List<RequestFieldWords> }

    /// The words for sending attachments.
    struct SendingWords {
        /// The section's title.
        title: Text,
        /// The subject of one email of a set, with `{subject}`, `{number}` and `{count}`.
        subject: Text {subject, number, count},
        /// The same where the LGSCO `{reference}` is known, with all four.
        subject_with_reference: Text {reference, subject, number, count},
        /// How to send, and what to do when no acknowledgement comes.
        rules: List<Task>,
        /// What can be done about a file that is too large on its own.
        too_large: List<Task>,
    }

    /// The words for dates.
    struct DateWords {
        /// The section's title.
        title: Text,
        /// From when the days are counted here, and which are not counted.
        assumption: Task,
        /// Why no answer is given, with the `{first}` and the `{last}` year for which bank holidays are known.
        outside: Text {first, last},
        /// What follows where the team does not take the case.
        not_taken: Task,
        /// What is wrong with a date that was typed.
        errors: DateErrorWords,
    } file { clocks: List<DeadlineWords> }

    /// What is wrong with a date that was typed.
    struct DateErrorWords {
        /// A `{field}` is empty.
        missing: Text {field},
        /// The day is no number from 1 to 31.
        day_range: Text,
        /// The month is neither a number from 1 to 12 nor a name.
        month_range: Text,
        /// The year is not one of four digits from `{first}` to `{last}`.
        year_range: Text {first, last},
        /// The `{month}` of the `{year}` has only `{days}` days.
        no_such_day: Text {month, year, days},
    }

    /// The words for one time limit.
    struct DeadlineWords {
        /// How many working days.
        days: u8,
        /// What is due.
        title: Text,
        /// The day it is counted from, as the label of a date field.
        from: Text,
        /// The title of its entry in a calendar.
        event: Text,
        /// The time limit in the briefing's words.
        text: Text,
        /// Its paragraphs.
        cites: Cites,
    } file { id: Text }

    /// The words for consent.
    struct ConsentWords {
        /// The section's title.
        title: Text,
        /// What comes before the list to explain.
        lead: Text,
        /// What must be explained: the list to read out.
        explain: List<Task>,
        /// The tasks; verbal and written consent are two of them.
        steps: List<Task>,
        /// What to note on the complaint record.
        note: List<Task>,
        /// The letters that ask for written consent.
        letters: ConsentLetters,
        /// What holds when consent is refused.
        refused: List<Task>,
        /// What holds when it is withdrawn.
        withdrawn: Task,
    }

    /// The letters that ask for written consent.
    struct ConsentLetters {
        /// The letter for Intake.
        intake: Task,
        /// The letter for Primary or Detailed Investigation.
        primary_detailed: Task,
    }

    /// The tasks of a transfer.
    struct TransferList {
        /// The stages it is for.
        title: Text,
        /// The tasks, in order.
        steps: List<Task>,
        /// Who writes to the complainant, until when.
        writes: Task,
        /// The id of the task with which that ends.
        until: Text,
        /// Which cases come first in the queue, where any do.
        queue: Option<Task>,
    }

    /// The words for the transfer.
    struct TransferWords {
        /// The section's title.
        title: Text,
        /// The names of the stages.
        stages: StageNames,
        /// That, on the ticks, it is still the reader who writes to the complainant.
        still_yours: Text,
        /// That it is no longer.
        passed_on: Text,
        /// When a case is transferred.
        when: Task,
        /// What the order of the tasks rests on.
        order: Task,
        /// The tasks for Intake.
        intake: TransferList,
        /// The tasks for Primary or Detailed Investigation.
        primary_detailed: TransferList,
    }

    /// The names of the stages.
    struct StageNames {
        /// Of Intake.
        intake: Text,
        /// Of Primary Investigation.
        primary: Text,
        /// Of Detailed Investigation.
        detailed: Text,
    }

    /// The words for the note on the complaint record.
    struct RecordWords {
        /// The LGSCO `{reference}`.
        reference: Text {reference},
        /// The heading of what was explained.
        explained: Text,
        /// The heading of the tasks of what is not joint.
        apart: Text,
        /// The heading of the tasks of consent.
        consent: Text,
        /// That consent was refused.
        refused: Text,
        /// That consent was withdrawn.
        withdrawn: Text,
        /// The heading of the tasks of the transfer at a `{stage}`.
        transfer: Text {stage},
        /// The heading of the record.
        title: Text,
        /// The `{date}` of the check.
        date: Text {date},
        /// The `{source}` that the case was checked against.
        against: Text {source},
        /// Who decides.
        recommends: Text,
        /// The heading of the answers.
        answers: Text,
        /// That a question has no answer.
        not_answered: Text,
        /// That facts were answered as not known.
        not_known: Text,
        /// An issue by its `{number}` and `{name}`.
        numbered: Text {number, name},
        /// Two issues.
        pair: Text {one, other},
        /// Where an issue, or some of its sides, go.
        place: Text {issue, sides, place},
        /// A question with what it is `{about}`, and its answer.
        about: Text {about, question, answer},
        /// Of the pairs, that some were answered and the others not.
        others_open: Text,
        /// Why a `{pair}` of issues does not belong together.
        why_not: Text {pair, facts},
        /// Whether the bodies of a `{side}` have responded.
        response: Text {side, answer},
        /// The heading of the caseworker's own view.
        view: Text,
        /// That they disagree, and `{why}`.
        disagree: Text {why},
        /// A task that is done.
        done: Text,
        /// A task that was done on a `{date}`.
        done_on: Text {date},
        /// The `{steps}` that are not ticked.
        not_done: Text {steps},
        /// How many points are not ticked: `{count}` of `{all}`.
        not_explained: Text {count, all},
        /// A task that is done although `{steps}` that come before it are not.
        early: Text {steps},
        /// The `{date}` by which a `{clock}` ends that runs `{from}` a day.
        due: Text {clock, date, from},
    }

    /// The words for issues that are not joint: what goes where, and what to do about it.
    struct ApartWords {
        /// The section's title.
        title: Text,
        /// What holds for them where other issues go to the team.
        of_split: Text,
        /// That there are none, and where they go if the team does not take the case.
        if_not_taken: Text,
        /// The `{issues}` of which it is not decided yet.
        open: Text {issues},
        /// An `{issue}` with its `{sides}`.
        part: Text {issue, sides},
        /// That the complaint was not put to a `{side}` yet, which may be early for an `{ombudsman}`.
        early: Text {side, ombudsman},
        /// What to do with what is for PHSO.
        phso: Task,
        /// What to do with what is for LGSCO.
        lgsco: Task,
        /// What to do with what is for neither.
        outside: Task,
        /// What the briefing does not say.
        not_said: Task,
        /// What to go by instead.
        own_way: Text,
        /// The publisher's own `{way}` of passing an issue on.
        publisher: Text {way},
        /// Who said so.
        filled: Text,
        /// Over what the complainant is told.
        complainant: Text,
        /// To tell the complainant.
        tell: Task,
        /// To say that it is the usual way.
        usual: Task,
        /// To say why one investigator does not look at everything, where some of it is joint.
        one_investigator: Task,
        /// To say who writes to LGSCO.
        who_writes: Task,
        /// Over the note.
        record: Text,
        /// To put the note on the record.
        noted: Task,
        /// Over what else can be done.
        doubt: Text,
        /// That the team can be asked all the same.
        anyway: Task,
        /// When to check again.
        again: Task,
        /// The words of the short note.
        note: ShortNoteWords,
    }

    /// The words of the short note for the complaint record.
    struct ShortNoteWords {
        /// Against which `{source}` the case was checked, and on which `{date}`.
        checked: Text {source, date},
        /// The recommendation, an `{outcome}`.
        recommendation: Text {outcome},
        /// The `{issues}` of a `{place}`, and why they go there.
        place: Text {place, issues, why},
        /// A `{reason}`, with what it rests on.
        why: Text {reason, cites},
        /// That the team was not asked.
        not_asked: Text,
        /// The `{issues}` that the team is asked about.
        asked: Text {issues},
        /// That the team is asked although the check does not come to it.
        anyway: Text,
    }

    /// The words that lead from page to page of the next steps.
    struct WayWords {
        /// For whom they are.
        for_whom: Task,
        /// Over the pages that the case needs.
        needed: Text,
        /// Over those that it does not need.
        others: Text,
        /// The way to the next page, by its `{title}`.
        next: Text {title},
        /// The way from the last page, to the list of them.
        all: Text,
        /// That the reader has chosen to ask the team although the check does not come to it.
        anyway: Text,
        /// That there is no consent.
        blocked: Text,
        /// What the check recommends.
        outcomes: OutcomeWords,
    }

    /// What a check recommends, a sentence for each outcome.
    struct OutcomeWords {
        /// Where everything is joint.
        joint: Text,
        /// Where a part is.
        split: Text,
        /// Where nothing is joint, and both Ombudsmen have a side.
        separate: Text,
        /// Where all is for PHSO.
        phso_only: Text,
        /// Where all is for LGSCO.
        lgsco_only: Text,
        /// Where it is not decided yet.
        ask: Text,
        /// Where all is outside.
        outside: Text,
    }

    /// The words of the pages of the next steps, where a program takes a reader through them.
    struct PageWords {
        /// The title of the first page.
        title: Text,
        /// The title of the page with the note.
        note: Text,
        /// That no case was checked, and what follows from that.
        no_case: Text,
        /// How old the case is that was handed over.
        as_it_stood: Text,
        /// The button that takes the case over again.
        update: Text,
        /// That the case was taken over again.
        taken_over: Text,
        /// That there is none to take over.
        none_there: Text,
        /// That the other tab has another case now, and what is asked.
        another: Text,
        /// That it is the same complaint.
        same_case: Text,
        /// That it is another complaint.
        other_case: Text,
        /// That ticks kept on the device are shown.
        ticks_back: Text,
        /// That the address is not given.
        no_address: Text,
        /// Where what is typed goes: nowhere.
        privacy: Text,
        /// That the draft is whole.
        whole: Text,
        /// That the draft is too long for a link.
        too_long: Text,
        /// What the note holds.
        note_holds: Text,
        /// The link to the checklists on paper.
        checklists: Text,
        /// That the program does not run, and what serves instead.
        failed: Text,
    }

    /// The words between the tasks, on screen and in print.
    struct PaperWords {
        /// What the mark of words means that are not the briefing's.
        ours: Text,
        /// That mark.
        mark: Text,
        /// That a task comes after other `{steps}`.
        after: Text {steps},
        /// A `{step}` or the `{other}` one that does instead of it.
        either: Text {step, other},
        /// A `{step}` with its `{number}` in the list.
        numbered: Text {step, number},
        /// That this task or other `{steps}` do.
        or: Text {steps},
        /// That a task is the same thing done as a `{step}` of another list.
        same: Text {step},
        /// The `{step}` with which something ends.
        until: Text {step},
        /// Before the day to write in.
        due: Text,
        /// The `{first}` and the `{last}` year for which bank holidays are known.
        known: Text {first, last},
        /// What the list of bank holidays is called.
        holidays: Text {first, last},
    }
}
