//! The way from page to page.

use super::super::types::{Text, words};
use super::task::Task;

words! {
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
        /// What it means to ask the team although the check does not come to it.
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
        /// The same without consent: then it is not for the team.
        open_without_consent: Text,
        /// Where all is outside.
        outside: Text,
    }
}
