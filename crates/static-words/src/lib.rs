//! For build scripts: files of words (JSON), checked and written as static Rust.
//!
//! The shape of a file is declared once, by `words!`, in a source file that the crate and its build script both include.
//! There the crate has a macro `words!` that makes structs of statics; the build script has [`words!`], which makes structs
//! that read the file ([`parse`]), can be gone through ([`walk()`]) and are written as the crate's statics ([`Writer`]). So a
//! new word is one line of the shape and one of the file.
//!
//! The shape names its types as the module around it has them: here [`Text`], [`List`], [`Cites`], [`AnyCites`] and
//! [`Template`], in the crate their static counterparts.

mod citations;
mod cites;
mod fault;
mod items;
mod shape;
#[path = "../../rules/src/shown.rs"]
mod shown;
mod walk;
mod words;
mod writer;

pub use citations::Citations;
pub use cites::{AnyCites, Cites};
pub use fault::{Fault, is_plain, once};
pub use items::camel;
pub use shown::{is_hidden, listed, shown, told};
pub use walk::{Place, parameters, unique_ids, used_in, walk};
pub use words::{Held, List, Part, Shape, Template, Text, Words};
pub use writer::Writer;

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use std::fs;
use std::path::Path;

/// Reads the text of a file of words, which faults call `file`.
///
/// # Errors
/// The text is not of this shape: the line, and what was expected.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| {
        let said = error.to_string();
        let place = format!("{file}, line {} column {}", error.line(), error.column());
        match error.classify() {
            Category::Io | Category::Eof => format!("{place}: ends too early; allowed: one whole value of JSON"),
            Category::Syntax => format!("{place}: is not JSON ({}); allowed: JSON", shown(without_place(&said))),
            Category::Data => format!("{place}: {}", told(without_place(&said))),
        }
    })
}

/// What the library says, without where.
fn without_place(said: &str) -> &str {
    said.rsplit_once(" at line ").map_or(said, |(said, _)| said)
}

/// Writes generated Rust.
///
/// # Errors
/// The file cannot be written.
pub fn write(path: &Path, rust: &str) -> Result<(), Fault> {
    fs::write(path, rust).map_err(|e| format!("{}: {e}", path.display()))
}
