//! What every page of both programs can say.

use super::super::types::{Text, words};

words! {
    /// What every page of both programs can say.
    struct CommonWords {
        /// Over how much each side matters.
        weights_title: Text,
        /// That there is nothing to look at on a side.
        nothing_there: Text,
        /// That facts are not known.
        not_known: Text,
        /// Over what would change the result.
        changes: Text,
        /// Over the examples most like a case.
        nearest: Text,
        /// What facts an example shares.
        shared: Text {facts},
        /// The way to the request, where nothing is for the team.
        ask_anyway: Text,
        /// Over consent and responses.
        consent_responses: Text,
        /// The button that leads to a question.
        change: Text,
        /// The button that leaves everything as it is.
        keep_it: Text,
        /// The button that removes an issue or a file.
        remove: Text,
        /// Over the issues of a table.
        issue_column: Text,
        /// The way back.
        back: Text,
        /// Over what is wrong on a page.
        problem: Text,
        /// Before what is wrong, for those who listen, and in the title.
        error: Text,
        /// After a link that opens another tab, for those who listen.
        new_tab: Text,
        /// Where something cannot be copied.
        not_copied: Text,
        /// Over what could not be copied.
        by_hand: Text,
        /// That the program has stopped.
        stopped: Text,
        /// Where something cannot be saved as a file.
        not_saved: Text,
        /// Before the paragraphs that a question rests on.
        rests_on: Text,
        /// An issue whose words are not known, by its `{number}`.
        issue: Text {number},
    }
}
