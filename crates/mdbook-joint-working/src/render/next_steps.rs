//! The next steps on paper: each list of the guidance on what to do after a check, with boxes to tick by hand.
//!
//! All words are in `crates/casework/guidance`; only their order and the marks between them are made here.

mod clocks;
mod lists;
mod marks;
mod order;
mod record;
mod sheet;
#[cfg(test)]
mod tests;

pub(crate) use lists::{filled_in, render, request_address};
pub(crate) use sheet::Sheet;
