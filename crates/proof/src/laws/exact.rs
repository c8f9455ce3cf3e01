//! The rules against the reference, and both against every completion: is "not knowing" exact?

use crate::law::{Law, Subject, Verdict, in_words, places_in_words};
use crate::reference;
use crate::reference::outcomes::{from_ends, settled};
use crate::reference::places::handling;
use crate::reference::world::OpenCase;
use joint_working_rules::{Outcome, Routing};
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
pub const FROM_ENDS: Law = Law::new(
    "That outcome can be told from the two ends alone, as the reading does beyond 4,096 completions",
    outcome_from_ends,
);

/// Every law of this file.
pub const ALL: [Law; 4] = [AS_DESIGNED, EXACT, OUTCOME, FROM_ENDS];

fn as_designed(subject: &Subject<'_>) -> Verdict {
    let expected = reference::expected(subject.open(), subject.completed());
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

fn exact(subject: &Subject<'_>) -> Verdict {
    let Some(completed) = subject.completed() else { return Verdict::Silent };
    let brute = handling(subject.open(), completed.places);
    Verdict::holds_if(subject.routing.handling == brute, || {
        differ(subject, "trying every completion", &places_in_words(subject.case, &brute))
    })
}

fn outcome(subject: &Subject<'_>) -> Verdict {
    let Some(completed) = subject.completed() else { return Verdict::Silent };
    let merits = settled(&completed.merits);
    let shown = if subject.open().blocked { settled(&completed.blocked) } else { merits };
    Verdict::holds_if((subject.routing.outcome, subject.routing.merits) == (shown, merits), || {
        differ(subject, "trying every completion", &format!("{} (merits {})", shown.id(), merits.id()))
    })
}

fn outcome_from_ends(subject: &Subject<'_>) -> Verdict {
    let Some(completed) = subject.completed() else { return Verdict::Silent };
    for (blocked, outcomes) in [(false, &completed.merits), (true, &completed.blocked)] {
        let (ends, all) = (from_ends(&OpenCase { blocked, ..subject.open().clone() }), settled(outcomes));
        if ends != all {
            return Verdict::Broken(format!("from the ends: {}\ntrying every completion: {}", ends.id(), all.id()));
        }
    }
    Verdict::Holds
}

fn differ(subject: &Subject<'_>, other: &str, found: &str) -> String {
    format!("the rules: {}\n{other}: {found}", in_words(subject.case, &subject.routing))
}
