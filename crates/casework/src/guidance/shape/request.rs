//! The request of an Initial Look.

use super::super::types::{Cites, List, Text, words};
use super::super::vocabulary::RequestField;
use super::task::Task;

words! {
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
        /// That the team is asked all the same, where the check came to another `{outcome}`.
        anyway: Text {outcome},
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
        /// The same, where that is because nobody knows whose duty it is about.
        open_whose: Text,
        /// The `{issues}` that are not for the team.
        not_part: Text {issues},
        /// The same, where not all was answered.
        not_part_so_far: Text {issues},
        /// Over the reasons, where they are added.
        reasons: Text,
        /// The same, where not all was answered.
        reasons_so_far: Text,
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
}
