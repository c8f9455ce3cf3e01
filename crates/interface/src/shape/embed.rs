//! The decision aid in a frame of another site's page. The build puts these into the page that is made for it (`scripts/lib/embed.mjs`).

use super::super::types::{Text, words};

words! {
    /// What the page for frames says of the page around it.
    struct EmbedWords {
        /// Scripts do not run.
        no_scripts: Text {allow},
        /// The page is kept from its own site.
        no_same_origin: Text {allow},
        /// Forms do nothing.
        no_forms: Text {allow},
        /// A link could not open a tab.
        no_popups: Text {allow},
        /// Printing did nothing.
        no_modals: Text {allow},
        /// What the page cannot find out by itself, and that what is remembered stays here.
        limits: Text,
        /// The link to the page by itself.
        alone: Text,
    }
}
