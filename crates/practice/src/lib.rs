//! The practice cases: complaints written for this site, to learn by deciding (design: who uses it, new staff).
//!
//! Each is one file of `cases/`, whose README says how one is written. A case is read with [`PracticeCase::read`], which asks
//! the rules for the answer and refuses a file that expects another; [`all`] reads every file. Nothing here decides: whose
//! function an issue is and what a fact counts for are read from the case, for the drills too.
//!
//! This crate is pure: it knows no browser, no file at run time and no clock. No program for the browser depends on it.

mod block;
mod case;
mod choice;
mod difference;
mod drill;
mod topic;
mod what_if;

pub use block::{Cite, Decides, Differs, Practice, Tension, WhatIf, Wrong};
pub use case::{PracticeCase, all};
pub use choice::{Choice, DecidedBy};
pub use difference::{differences, one_fact};
pub use drill::FactInPlay;
pub use topic::Topic;
