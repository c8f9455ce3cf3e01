//! Around what the publisher of a copy has filled in.

use super::super::types::{Text, words};

words! {
    /// What is around the publisher's settings: links to what others publish, and the accessibility statement's own facts.
    struct PublishingWords {
        /// The link to the briefing.
        briefing: Text,
        /// The link to the manual.
        manual: Text,
        /// That somebody tested this copy.
        tested: Text,
        /// When.
        tested_day: Text {day},
        /// Who.
        tested_by: Text {who},
        /// How far it complies: in full.
        full: Text,
        /// How far it complies: in part.
        partial: Text,
        /// How far it complies: not at all.
        none: Text,
        /// How far it complies, where the publisher does not say.
        unsaid: Text,
        /// What is known not to be accessible.
        known: Text {what},
        /// How long an answer takes.
        response: Text {time},
        /// When the statement was completed.
        prepared: Text {day},
        /// What is still to be done, where it was not completed.
        unprepared: Text,
        /// When it was last reviewed.
        reviewed: Text {day},
    }
}
