//! What came of the checks: how often each law held, and the smallest case where one did not.

use crate::law::{Law, Verdict};
use joint_working_rules::Case;

/// A case that shows something, and what.
#[derive(Clone)]
pub struct Example {
    /// The case.
    pub case: Case,
    /// What it shows.
    pub why: String,
    /// The place of the case in its sweep, so that the same example is kept however the work was shared out.
    at: u64,
}

impl Example {
    fn size(&self) -> (usize, usize, u64) {
        (self.case.issues.len(), self.case.relations.len(), self.at)
    }
}

/// What came of one law.
pub struct Entry {
    /// The law.
    pub law: Law,
    /// How often it held.
    pub held: u64,
    /// How often it was broken in the way that it excepts.
    pub excepted: u64,
    /// How often it was broken.
    pub broken: u64,
    /// The smallest case of its exception.
    pub exception: Option<Example>,
    /// The smallest case that broke it.
    pub counterexample: Option<Example>,
}

/// What came of every law, in the order in which they were first checked.
#[derive(Default)]
pub struct Ledger {
    /// An entry for each law.
    pub entries: Vec<Entry>,
}

impl Ledger {
    /// Notes what a law says of a case, which is the one at this place of its sweep.
    pub fn note(&mut self, law: Law, verdict: Verdict, case: &Case, at: u64) {
        let entry = self.entry(law);
        match verdict {
            Verdict::Silent => {}
            Verdict::Holds => entry.held += 1,
            Verdict::Excepted(why) => {
                entry.excepted += 1;
                keep(&mut entry.exception, case, why, at);
            }
            Verdict::Broken(why) => {
                entry.broken += 1;
                keep(&mut entry.counterexample, case, why, at);
            }
        }
    }

    /// Adds what was noted elsewhere.
    pub fn add(&mut self, other: Self) {
        for theirs in other.entries {
            let ours = self.entry(theirs.law);
            ours.held += theirs.held;
            ours.excepted += theirs.excepted;
            ours.broken += theirs.broken;
            for (ours, theirs) in
                [(&mut ours.exception, theirs.exception), (&mut ours.counterexample, theirs.counterexample)]
            {
                if let Some(example) = theirs {
                    keep(ours, &example.case, example.why, example.at);
                }
            }
        }
    }

    #[expect(clippy::indexing_slicing, reason = "the entry was found, or pushed just now")]
    fn entry(&mut self, law: Law) -> &mut Entry {
        let known = self.entries.iter().position(|entry| entry.law.says == law.says);
        let at = known.unwrap_or(self.entries.len());
        if known.is_none() {
            self.entries.push(Entry { law, held: 0, excepted: 0, broken: 0, exception: None, counterexample: None });
        }
        &mut self.entries[at]
    }
}

/// Keeps the smaller of two examples.
fn keep(kept: &mut Option<Example>, case: &Case, why: String, at: u64) {
    let size = (case.issues.len(), case.relations.len(), at);
    if kept.as_ref().is_none_or(|kept| size < kept.size()) {
        *kept = Some(Example { case: case.clone(), why, at });
    }
}
