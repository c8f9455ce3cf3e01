//! A slice of what `joint-working verify` enumerates: some cases of every family, against every law of the family and every law of the
//! reasons.

use joint_working_proof::families;
use joint_working_proof::ledger::Example;
use joint_working_proof::sweep::{Found, Sweep};

/// About this many cases of each family are checked.
const SLICE: u64 = 1_500;

/// One case of every so many. The number is odd, so that it shares no factor with most of the numbers that the family is made
/// of, and meets some of every kind.
fn slice(mut family: Sweep) -> Sweep {
    family.one_of = (family.size() / SLICE) | 1;
    family.reasons_one_of = 1;
    family
}

#[test]
fn the_laws_hold_on_a_slice_of_the_small_cases() {
    let mut found = Found::default();
    for family in families::all() {
        found.add(slice(family).run(&|_, _| {}));
    }
    let broken = found.ledger.entries.iter().filter_map(|entry| {
        let Example { case, why, .. } = entry.counterexample.as_ref()?;
        Some(format!("{}\nbroken {} times\n{}\n{why}", entry.law.says, entry.broken, case.to_json()))
    });
    let broken: Vec<String> = broken.collect();
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
    let silent: Vec<&str> =
        found.ledger.entries.iter().filter(|entry| entry.held == 0).map(|entry| entry.law.says).collect();
    assert!(silent.is_empty(), "of no case of the slice is it said: {silent:?}");
}
