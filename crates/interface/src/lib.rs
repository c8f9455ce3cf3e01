//! The words of the interface: what the two programs of the site, their loader and the static pages say around the words of the
//! rulebook and of the guidance. No sentence that a reader sees is in Rust or JavaScript.
//!
//! The words are in `interface.json`; the build script checks them and writes the statics of this crate. `shape` declares their
//! structs for both. So a new word is a line of the file, one of `shape`, and where it is shown.

mod shape;

use joint_working_rules::rulebook as types;
pub use shape::*;

include!(concat!(env!("OUT_DIR"), "/interface.rs"));
