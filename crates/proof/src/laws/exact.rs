//! The rules against the reference, and both against every completion: is "not knowing" exact?

use crate::law::{Law, Subject, Verdict, in_words, places_in_words};
use crate::reference;
use crate::reference::outcomes::{by_brute_force, from_few, settled};
use crate::reference::world::{OpenCase, completions};
use joint_working_rules::{Case, Outcome, Routing};
use std::collections::BTreeSet;

/// The rules and the reference agree.
pub const AS_DESIGNED: Law = Law::new(
    "The rules give what a separate, slow reading of the design gives: outcome, merits, strength, possible, every place",
    as_designed,
);

/// Two evaluations say what trying every completion says.
pub const EXACT: Law = Law::new(
    "A part is joint when it is joint in every completion of what is open, with its own Ombudsman when in none, else unclear; \
     that of an issue of unsure functions, too",
    exact,
);

/// The outcome is that of every completion.
pub const OUTCOME: Law = Law::new(
    "The outcome is the one that every completion of what is open gives, and to ask only where two give different ones; with and \
     without the block by consent",
    outcome,
);

/// What tells the outcome where completions are too many, tried where they are few.
pub const FROM_FEW: Law = Law::new(
    "That outcome can be told from four ways to settle what is open, as the reading does beyond 4,096 completions",
    outcome_from_few,
);

/// Every law of this file.
pub const ALL: [Law; 4] = [AS_DESIGNED, EXACT, OUTCOME, FROM_FEW];

fn as_designed(subject: &Subject<'_>) -> Verdict {
    let expected = reference::expected(subject.case);
    let Routing { outcome, merits, strength, possible, possible_is_partial, handling } = subject.routing.clone();
    let number = possible.len();
    let possible: BTreeSet<Outcome> = possible.into_iter().collect();
    let repeated = possible.len() != number;
    let found = reference::Expected { outcome, merits, strength, possible, possible_is_partial, handling };
    Verdict::holds_if(found == expected && !repeated, || {
        let reference::Expected { outcome, merits, strength, possible, possible_is_partial, handling } = expected;
        let possible = possible.into_iter().collect();
        let expected = Routing { outcome, merits, strength, possible, possible_is_partial, handling };
        differ(subject, "the reading", &in_words(subject.case, &expected))
    })
}

/// Up to this many completions are tried one by one.
const MOST_TRIED: u64 = 600;

/// The case, where trying every completion does not take too long.
fn with_few_completions(case: &Case) -> Option<OpenCase> {
    Some(OpenCase::of(case)).filter(|open| completions(open) <= MOST_TRIED)
}

fn exact(subject: &Subject<'_>) -> Verdict {
    let Some(open) = with_few_completions(subject.case) else { return Verdict::Silent };
    let brute = reference::handling(&open, reference::brute_force(&open));
    Verdict::holds_if(subject.routing.handling == brute, || {
        differ(subject, "trying every completion", &places_in_words(subject.case, &brute))
    })
}

/// The outcome by trying every completion, and without a block by consent.
fn outcomes(open: &OpenCase) -> [(OpenCase, Outcome); 2] {
    [open.clone(), OpenCase { blocked: false, ..open.clone() }].map(|open| {
        let outcome = settled(&by_brute_force(&open));
        (open, outcome)
    })
}

fn outcome(subject: &Subject<'_>) -> Verdict {
    let Some(open) = with_few_completions(subject.case) else { return Verdict::Silent };
    let [(_, shown), (_, merits)] = outcomes(&open);
    Verdict::holds_if((subject.routing.outcome, subject.routing.merits) == (shown, merits), || {
        differ(subject, "trying every completion", &format!("{} (merits {})", shown.id(), merits.id()))
    })
}

fn outcome_from_few(subject: &Subject<'_>) -> Verdict {
    let Some(open) = with_few_completions(subject.case) else { return Verdict::Silent };
    let wrong = outcomes(&open).into_iter().find(|(open, outcome)| from_few(open) != *outcome);
    wrong.map_or(Verdict::Holds, |(open, outcome)| {
        Verdict::Broken(format!("from four: {}\ntrying every completion: {}", from_few(&open).id(), outcome.id()))
    })
}

fn differ(subject: &Subject<'_>, other: &str, found: &str) -> String {
    format!("the rules: {}\n{other}: {found}", in_words(subject.case, &subject.routing))
}
