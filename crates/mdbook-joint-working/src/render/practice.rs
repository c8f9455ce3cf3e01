//! The practice page: every case as text with its answer folded away, which serves without the program and which the program
//! reads; and the cases on paper. What is right is what the rules give; the words are in the files of the cases, in
//! `book/data/practice.toml` for those of the briefing, and in the interface's words.

mod case_text;
mod gathered;
mod page;
mod sheets;
#[cfg(test)]
mod tests;

pub(crate) use gathered::cases;
pub(crate) use page::page;
pub(crate) use sheets::sheets;
