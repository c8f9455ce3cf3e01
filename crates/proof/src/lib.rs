//! The proof of the rules: what `joint-working verify` does, and what the tests of this crate do a slice of.
//!
//! `reference` is a second, slow reading of the design that shares nothing with the rules but the case model and the names of
//! places, outcomes and strengths. [`laws`] says what always holds, each law a value with its own check; [`families`] lists the
//! small cases that are enumerated, a [`sweep`] checks every case of one, the [`ledger`] keeps count and the smallest
//! exception, and [`prove`](mod@prove) does all of it and gives a [`record`].
//!
//! This crate is pure: it knows no file and no clock, and prints nothing. Without its feature `laws` only the record is there,
//! for whoever shows a proof that was kept.

#[cfg(feature = "laws")]
pub mod changes;
#[cfg(feature = "laws")]
pub mod families;
#[cfg(feature = "laws")]
mod inputs;
#[cfg(feature = "laws")]
pub mod law;
#[cfg(feature = "laws")]
pub mod laws;
#[cfg(feature = "laws")]
pub mod ledger;
#[cfg(feature = "laws")]
pub mod prove;
#[cfg(feature = "laws")]
mod reach;
pub mod record;
#[cfg(feature = "laws")]
mod reference;
#[cfg(feature = "laws")]
mod small;
#[cfg(feature = "laws")]
pub mod sweep;

/// The hash of the sources that a proof made here is of: of the rules and of this crate.
pub const SOURCES: &str = env!("PROOF_SOURCES");
