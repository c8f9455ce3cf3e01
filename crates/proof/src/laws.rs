//! The laws, by what they are about.

pub mod exact;
pub mod reasons;
pub mod relation;
pub mod routing;
pub mod words;
