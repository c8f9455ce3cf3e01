//! The command's contract: what it prints and where, and how it exits, by running the real binary.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod answer;
mod check;
mod compare;
mod running;
mod scenarios;
mod tables;
mod usage;
