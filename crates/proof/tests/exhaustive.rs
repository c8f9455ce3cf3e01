//! A slice of what `joint-working verify` enumerates: some cases of every family, against every law of the family.

use joint_working_proof::families;
use joint_working_proof::sweep::{Found, Sweep};

/// About this many cases of each family are checked.
const SLICE: u64 = 1_500;

/// One case of every so many. The number is odd, so that it shares no factor with most of the numbers that the family is made
/// of, and meets some of every kind.
fn slice(mut family: Sweep) -> Sweep {
    family.one_of = (family.size() / SLICE) | 1;
    family
}

#[test]
fn the_laws_hold_on_a_slice_of_the_small_cases() {
    let mut found = Found::default();
    for family in families::all() {
        found.add(slice(family).run(&|_, _| {}));
    }
    for entry in &found.ledger.entries {
        let example = entry.counterexample.as_ref();
        let first = example.map(|example| format!("{}\n{}", example.case.to_json(), example.why));
        assert_eq!(entry.broken, 0, "{}\n{}", entry.law.says, first.unwrap_or_default());
    }
}
