//! For build scripts: files of words (JSON), checked and written as static Rust.
//!
//! The shape of a file is declared once, by `words!`, in a source file that the crate and its build script both include.
//! There the crate has a macro `words!` that makes structs of statics; the build script has [`words!`], which makes structs
//! that read the file ([`read`]), can be gone through ([`walk()`]) and are written as the crate's statics ([`Writer`]). So a
//! new word is one line of the shape and one of the file.
//!
//! The shape names its types as the module around it has them: here [`Text`], [`List`], [`Cites`], [`AnyCites`] and
//! [`Template`], in the crate their static counterparts.

mod citations;
mod cites;
mod fault;
mod items;
mod shape;
mod walk;
mod words;
mod writer;

pub use citations::Citations;
pub use cites::{AnyCites, Cites};
pub use fault::{Fault, once};
pub use items::camel;
pub use walk::{Place, parameters, unique_ids, used_in, walk};
pub use words::{Held, List, Part, Shape, Template, Text, Words};
pub use writer::Writer;

use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

/// Reads a file of words.
///
/// # Errors
/// The file cannot be read, or is not of this shape: its path, the line, and what was expected.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Fault> {
    let place = path.display();
    parse(&place.to_string(), &fs::read_to_string(path).map_err(|e| format!("{place}: {e}"))?)
}

/// Reads the text of a file of words, which faults call `file`.
///
/// # Errors
/// The text is not of this shape: the line, and what was expected.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|e| format!("{file}: {e}"))
}

/// Writes generated Rust.
///
/// # Errors
/// The file cannot be written.
pub fn write(path: &Path, rust: &str) -> Result<(), Fault> {
    fs::write(path, rust).map_err(|e| format!("{}: {e}", path.display()))
}
