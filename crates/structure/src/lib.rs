//! What the sources of a package import from each other, read from their text: each file, the files it names in a `use` or
//! in a path, and the circles among them. Test modules are left out; so is what a macro names by `$crate`, which belongs to
//! the place where the macro is used.

mod circles;
mod classes;
mod modules;
mod paths;
mod words;

pub use circles::circles;
pub use classes::{literal_words, selected_classes};
pub use modules::{Import, Module, Program, programs};
pub use words::{Words, rust_words, script_words};
