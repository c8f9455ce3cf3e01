//! What is not joint.

use super::super::types::{Text, words};
use super::task::Task;

words! {
    /// The words for issues that are not joint: what goes where, and what to do about it.
    struct ApartWords {
        /// The section's title.
        title: Text,
        /// What holds for them where other issues go to the team.
        of_split: Text,
        /// The same, where not all was answered.
        of_split_so_far: Text,
        /// A `{place}` to which something goes so far.
        so_far: Text {place},
        /// Where the team is asked although the check does not come to it.
        once_answered: Text,
        /// That there are none, and where they go if the team does not take the case.
        if_not_taken: Text,
        /// The same, where not all was answered.
        if_not_taken_so_far: Text,
        /// The same, where something is not decided yet.
        if_not_taken_open: Text,
        /// The `{issues}` of which it is not decided yet.
        open: Text {issues},
        /// What decides that, where it is not for the team.
        find_out: Text,
        /// That each issue waits for that.
        once_decided_each: Text,
        /// That something waits for that, and for what was not answered.
        once_decided: Text,
        /// An `{issue}` with its `{sides}`.
        part: Text {issue, sides},
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
        /// The same, where not all was answered.
        recommendation_so_far: Text {outcome},
        /// The `{issues}` of a `{place}`, and why they go there.
        place: Text {place, issues, why},
        /// A `{reason}`, with what it rests on.
        why: Text {reason, cites},
        /// That no request is needed, on the check.
        not_asked: Text,
        /// The same, where not all was answered.
        not_asked_so_far: Text,
        /// The `{issues}` that the team is asked about.
        asked: Text {issues},
        /// The same, where not all was answered.
        asked_so_far: Text {issues},
        /// The `{issues}` that the team is asked about where nothing decides them here.
        asked_if_open: Text {issues},
        /// That the team is asked although the check does not come to it.
        anyway: Text,
        /// The same, with the reader’s own reasons.
        anyway_why: Text {reasons},
    }
}
