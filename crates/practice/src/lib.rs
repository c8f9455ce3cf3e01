//! The practice cases: complaints written for this site, to learn by deciding (design: who uses it, new staff).
//!
//! Each is one file of `cases/`, whose README says how one is written. A case is read with [`PracticeCase::read`], which asks
//! the rules for the answer and refuses a file that expects another; [`all`] reads every file. Nothing here decides: whose
//! function an issue is and what a fact counts for are read from the case, for the drills too.
//!
//! The cases and what reads them are the feature `cases`. The practice page's program is built without it: it takes what there is
//! to choose, how an answer compares with the right one, and the sets. The page holds the cases, as [`exercise`] lines and text.
//!
//! This crate is pure: it knows no browser, no file at run time and no clock.

#[cfg(feature = "cases")]
mod block;
#[cfg(feature = "cases")]
mod case;
mod choice;
#[cfg(feature = "cases")]
mod difference;
#[cfg(feature = "cases")]
mod drill;
pub mod exercise;
mod place;
pub mod set;
mod topic;
mod verdict;
#[cfg(feature = "cases")]
mod what_if;

#[cfg(feature = "cases")]
pub use block::{Cite, Decides, Differs, Practice, Tension, WhatIf, Wrong};
#[cfg(feature = "cases")]
pub use case::{PracticeCase, all, each};
pub use choice::{Choice, DecidedBy};
#[cfg(feature = "cases")]
pub use difference::{differences, one_fact};
#[cfg(feature = "cases")]
pub use drill::{FactInPlay, exercise_facts, exercise_issues, facts_in_play};
pub use place::Place;
pub use topic::Topic;
pub use verdict::{Sureness, Verdict};
