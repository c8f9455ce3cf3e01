//! What is measured: the things that the rules do, each on a case of a known size. See `scripts/bench`.

pub mod cases;
pub mod task;
mod web;
