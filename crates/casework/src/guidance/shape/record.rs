//! The record and the note.

use super::super::types::{Text, words};

words! {
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
        /// That there is consent, as the check has it.
        given: Text,
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
}
