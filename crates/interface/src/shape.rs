//! The shape of the interface's words, for this crate and for its build script, which reads them from `interface.json`.
//!
//! What `words!` makes of a declaration, and what the types are, the module `types` says, which both sides have.

use super::types::{Text, words};

words! {
    /// What every page of both programs can say.
    struct CommonWords {
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
        /// Where something cannot be saved as a file.
        not_saved: Text,
    }

    /// What the aid says before the result: its start, its panels, and the check of the answers.
    struct AidWords {
        /// The button of every panel.
        go_on: Text,
    }

    /// What the aid says where all panels are on one page.
    struct OnePageWords {
        /// Its title.
        title: Text,
    }

    /// What the result says around the answer's words.
    struct ResultWords {
        /// Its name in the title of the page.
        name: Text,
    }

    /// What the next steps say around the words of the guidance.
    struct NextWords {
        /// A step that is done.
        done: Text,
    }

    /// What the static pages say: the worksheet, and the aid before its program has come.
    struct PaperWords {
        /// Over the worksheet, where the program cannot start.
        worksheet: Text,
    }
}
