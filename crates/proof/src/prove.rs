//! The proof: every family and every damaged file, and the record of what came of it.

use crate::law::json;
use crate::ledger::{Entry, Example};
use crate::record::{self, Broken, Counted, Family, Law, Reached, Record};
use crate::sweep::Found;
use crate::{SOURCES, families, inputs};
use joint_working_rules::rulebook::EDITION;
use serde_json::value::RawValue;

/// How far the proof is, told after each piece of work.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// What is being enumerated.
    pub family: &'static str,
    /// How many pieces of it are done.
    pub done: usize,
    /// Out of how many.
    pub all: usize,
}

/// Proves the rules. It takes a minute or two on two cores when it is optimised, and much longer when it is not.
///
/// `tell` is told how far it is, from several threads.
pub fn prove(tell: &(dyn Fn(Progress) + Sync)) -> Record {
    let mut found = Found::default();
    let mut lines = Vec::new();
    let mut whole = true;
    let mut add = |name: &str, counted, one: Found| {
        lines.push(Family { name: name.to_owned(), counted, cases: one.cases, checks: one.checks });
        found.add(one);
    };
    for family in families::all() {
        let one = family.run(&|done, all| tell(Progress { family: family.name, done, all }));
        whole &= one.cases == family.size();
        add(family.name, Counted::Cases, one);
    }
    add(inputs::NAME, Counted::Files, inputs::run());
    let mut record = recorded(&found);
    record.families = lines;
    record.all_held &= whole;
    record
}

/// The record of what was found, without the families it was found in.
pub fn recorded(found: &Found) -> Record {
    let (broken, held): (Vec<&Entry>, Vec<&Entry>) = found.ledger.entries.iter().partition(|entry| entry.broken > 0);
    let reached: Vec<Reached> = found.reached.lines();
    Record {
        edition: EDITION.to_owned(),
        sources: SOURCES.to_owned(),
        families: Vec::new(),
        all_held: broken.is_empty()
            && held.iter().all(|entry| entry.held > 0)
            && reached.iter().all(|line| line.missing.is_empty()),
        laws: held.into_iter().map(law).collect(),
        reached,
        broken: broken.into_iter().map(broken_law).collect(),
    }
}

fn law(entry: &Entry) -> Law {
    Law {
        says: entry.law.says.to_owned(),
        held: entry.held,
        excepted: entry.excepted,
        except: entry.law.except.map(str::to_owned),
        smallest: entry.exception.as_ref().map(example),
    }
}

fn broken_law(entry: &Entry) -> Broken {
    Broken {
        says: entry.law.says.to_owned(),
        held: entry.held,
        broken: entry.broken,
        smallest: entry.counterexample.as_ref().map(example),
    }
}

fn example(example: &Example) -> record::Example {
    let case = RawValue::from_string(json(&example.case)).unwrap_or_else(|_| RawValue::NULL.to_owned());
    record::Example { case, why: example.why.lines().map(str::to_owned).collect() }
}
