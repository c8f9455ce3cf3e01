//! What would change a recommendation.

use super::super::text::{Text, words};

words! {
    /// A change of one answer, as a condition.
    struct GivenWords {
        /// Of a weight.
        weight: Text {part, weight},
        /// Of the first test of an issue.
        inside_yes: Text {issue},
        /// Of the first test of an issue.
        inside_one_way: Text {issue},
        /// Of the first test of an issue.
        inside_no: Text {issue},
        /// Of the first test of two issues.
        between_yes: Text {issues},
        /// Of the first test of two issues.
        between_one_way: Text {issues},
        /// Of the first test of two issues.
        between_no: Text {issues},
        /// Of a fact that is ticked as well.
        ticked: Text {link, fact},
        /// Of a fact that is not.
        unticked: Text {link, fact},
        /// The link of an issue's sides.
        inside: Text {issue},
        /// Of whose duty an issue is about.
        health: Text {issue},
        /// Of whose duty an issue is about.
        social_care: Text {issue},
        /// Of whose duty an issue is about.
        both: Text {issue},
        /// Of whose duty an issue is about.
        neither: Text {issue},
        /// Of consent.
        consent_given: Text,
        /// Of consent.
        consent_refused: Text,
        /// Of consent.
        consent_not_asked: Text,
        /// The answer as it is.
        said: Text {answer},
        /// What was said of two issues that do not belong together.
        said_apart: Text {facts},
        /// Where there is none.
        not_said: Text,
    }

    /// What a change would make of the case: the headings of the changes.
    struct ThenWords {
        /// The outcome.
        joint: Text,
        /// The outcome.
        split: Text,
        /// The outcome.
        separate: Text,
        /// The outcome.
        phso_only: Text,
        /// The outcome.
        lgsco_only: Text,
        /// The outcome.
        ask: Text,
        /// The outcome.
        outside: Text,
        /// The outcome stays, and a part moves.
        moves: Text,
        /// The outcome stays, and a part becomes open.
        opens: Text,
        /// The outcome stays, and a part is open no longer.
        decides: Text,
        /// No part moves.
        same: Text,
        /// That a side of an issue has no place any more.
        drops: Text {part},
        /// Over changes of a single fact each.
        smaller_facts: Text {count},
        /// Over changes of whose duty an issue is.
        smaller_duties: Text {count},
        /// Over both kinds.
        smaller_facts_and_duties: Text {count},
        /// Over changes of any kind, of which there are too many to show them all at once.
        smaller_any: Text {count},
    }

    /// The words for a change of one answer.
    struct ChangeWords {
        /// A fact that is ticked as well.
        ticked: Text {fact},
        /// A fact that is ticked no longer.
        unticked: Text {fact},
        /// A tie between two issues that have none.
        pair: Text {other, answer},
        /// Between alternatives.
        or: Text,
        /// What a change of consent is about.
        whole_case: Text,
        /// A change as a condition.
        given: GivenWords,
        /// What it would make of the case.
        then: ThenWords,
    }
}
