//! Names of sides, places, strengths and kinds, and what sentences are joined with.

use super::super::text::{Text, words};

words! {
    /// The words for a side.
    struct SideWords {
        /// In a sentence.
        label: Text,
        /// On its own.
        short: Text,
        /// What an issue has on it.
        part: Text,
        /// Its Ombudsman.
        ombudsman: Text,
    } file { id: Text }

    /// The words for a place.
    struct PlaceWords {
        /// Its name.
        label: Text,
        /// What to say when nothing goes there.
        empty: Text,
        /// That a part would go there, if an answer were another.
        would_go: Text {part_of},
    } file { id: Text }

    /// The words for firm and provisional, which readers take for certainty: they say what the result depends on.
    struct FirmnessWords {
        /// In one word.
        label: Text,
        /// In a sentence.
        sentence: Text,
    } file { id: Text }

    /// The words for the strength of a tie.
    struct TieWords {
        /// On its own.
        label: Text,
        /// Of an issue's two sides.
        inside: Text,
        /// Before the name of the other issue.
        between: Text,
    } file { id: Text [default] }

    /// What sentences are put together with.
    struct SentenceWords {
        /// The two sides of an issue.
        two_sides: Text {issue},
        /// The same while it is not known whether it has two.
        two_sides_if_any: Text {issue},
        /// One side of an issue.
        side_of: Text {part, issue},
        /// How many more things a list would name.
        more: Text {count},
        /// Before the last of a list.
        last: Text,
        /// Between two clauses in one sentence.
        second: Text,
        /// Before each further sentence of two clauses; the last goes on for all that follow.
        further: [Text; 3],
        /// That one fact does not link what it is said of.
        no_link_one: Text {facts},
        /// That two do not.
        no_link_two: Text {facts},
        /// That more do not.
        no_link_more: Text {facts},
        /// That a fact is recorded and not counted.
        note: Text {facts},
        /// That two sides or two issues are not linked, as each can be decided by itself.
        not_linked: Text,
        /// That two issues do not belong together.
        kept_apart: Text,
    }

    /// The words for a kind of facts.
    struct KindWords {
        /// On its own.
        label: Text,
    } file { id: Text }
}
