//! What the preprocessor reads from files: its settings, the data files that they name, and which files Trunk has built.
//! Knows no Markdown and makes no HTML.

pub(crate) mod contacts;
pub(crate) mod kind;
pub(crate) mod practice;
pub(crate) mod programs;
pub(crate) mod publishing;
pub(crate) mod review_day;
pub(crate) mod settings;
pub(crate) mod toml;
