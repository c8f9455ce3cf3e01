//! The briefing's worked examples, as the aid holds them: apart from the scenarios, so that only this goes to the browser. The
//! cases themselves are in the page that holds the aid.

use crate::rulebook::Citation;
use crate::vocabulary::{Fact, FactSet};

/// A worked example of the briefing.
#[derive(Debug)]
pub struct Worked {
    /// Its id, that of its scenario.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The paragraph it is taken from.
    pub source: &'static Citation,
    /// The facts of all its relations together.
    pub facts: FactSet,
}

/// The worked example of an id.
pub fn worked(id: &str) -> Option<&'static Worked> {
    WORKED.iter().find(|example| example.id == id)
}

include!(concat!(env!("OUT_DIR"), "/worked.rs"));
