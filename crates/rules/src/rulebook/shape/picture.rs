//! Where each issue goes, as a picture.

use super::super::text::{Text, words};

words! {
    /// Where each issue goes, drawn: cards, chips, and the links between them.
    struct PictureWords {
        /// A link.
        link: Text {strength, facts},
        /// One that is open.
        open_link: Text,
        /// One side of an issue that comes apart.
        apart: Text {name, side},
        /// A link in a line.
        between_cards: Text {between, link},
        /// The link of an issue's sides.
        inside: Text {link},
        /// A link that is not drawn.
        also: Text {issue, link},
        /// No link, and why.
        not_linked: Text {issues, fact},
        /// No link.
        not_linked_plain: Text {issues},
        /// A side and its weight.
        chip: Text {side, weight},
        /// The sides, in a word.
        chip_sides: [Text; 2],
        /// A weight.
        fundamental: Text,
        /// A weight.
        minor: Text,
        /// No weight yet.
        not_known: Text,
        /// A weight, in full.
        minor_long: Text,
        /// Over what is open.
        undecided: Text {place},
        /// A `{strength}` that is doubtful.
        doubtful: Text {strength},
        /// The two sides of an issue, before what links them.
        two_sides: Text {number},
        /// An issue with its number.
        numbered: Text {number, name},
        /// A place where nothing goes.
        empty: Text {place, nothing},
    }
}
