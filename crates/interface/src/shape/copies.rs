//! What the build says where it makes copies of the pages: as PDF, and all in one file.

use super::super::types::{Text, words};

words! {
    /// Around copies. The build reads these from the file of the words; no program says them.
    struct CopyWords {
        /// After the name of a PDF that a link leads to.
        pdf: Text {size},
        /// After the name of the copy in one file.
        one_file: Text {size},
        /// On each page of that copy: what it is.
        is_copy: Text {version},
        /// The link to what there is to know about it.
        about: Text,
        /// In the place of its pages, where they do not start: what to do.
        late: Text,
        /// In it, on a page that asks a server for its files.
        no_server: Text,
        /// In it, in the place of a page that it does not have.
        no_page: Text,
    }
}
