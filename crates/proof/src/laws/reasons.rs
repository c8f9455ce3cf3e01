//! The laws that tie what is said to what is done: a reason is given where it is so, and nowhere else. A reason is known by
//! its id and by the words that it must come to.

mod limbs;
mod parts;
mod relations;
mod whole;

pub use limbs::{LIMB_ONE, LIMB_TWO, LIMB_TWO_NOT_MET};
pub use parts::{GOES_ALONG, OPEN, PLACES};
pub use relations::{RELATIONS, RESTS_ON};
pub use whole::WHOLE;

use crate::law::{Law, Subject, Verdict, routed};
use crate::reference::world::Parts;
use joint_working_rules::{Case, Consent, Functions, ReasonId, Routing, Side, fill};
use std::collections::BTreeSet;

/// Every law of the reasons.
pub const ALL: [Law; 9] = [PLACES, GOES_ALONG, OPEN, LIMB_ONE, LIMB_TWO, LIMB_TWO_NOT_MET, RELATIONS, RESTS_ON, WHOLE];

/// A reason that is given, or should be: its id and its words.
type Given = (ReasonId, String);

/// A reason as it should read.
fn reason(id: ReasonId, params: &[(&str, &str)]) -> Given {
    let text = fill(id.words().text, params);
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    (id, first.into_iter().chain(rest).collect())
}

/// The reasons of these ids that are given.
fn given(subject: &Subject<'_>, ids: &[ReasonId]) -> Vec<Given> {
    let reasons = subject.answer().reasons.iter();
    reasons.filter(|one| ids.contains(&one.id)).map(|one| (one.id, one.text.clone())).collect()
}

/// Holds if all that must be given is, nothing else but what may be, and nothing twice.
fn agree(given: Vec<Given>, must: &[Given], may: &[Given]) -> Verdict {
    let number = given.len();
    let given: BTreeSet<Given> = given.into_iter().collect();
    let missing: Vec<_> = must.iter().filter(|one| !given.contains(one)).collect();
    let wrong: Vec<_> = given.iter().filter(|one| !must.contains(one) && !may.contains(one)).collect();
    let twice = number - given.len();
    Verdict::holds_if(missing.is_empty() && wrong.is_empty() && twice == 0, || {
        format!("not said: {missing:?}\nsaid and not so: {wrong:?}\nsaid twice: {twice}")
    })
}

/// The routing without a block by consent, which the reasons explain.
///
/// # Errors
/// Why the rules did not accept the case.
fn merits(case: &Case) -> Result<Routing, String> {
    routed(&Case { consent: Consent::NotAsked, ..case.clone() })
}

/// The sides that can be in play in the case.
fn in_play(case: &Case) -> Vec<Side> {
    let can_be =
        |word| case.issues.iter().any(|one| [word, Functions::Both, Functions::Unsure].contains(&one.functions));
    let sides = [(Side::Health, Functions::Health), (Side::SocialCare, Functions::SocialCare)];
    sides.into_iter().filter(|(_, word)| can_be(*word)).map(|(side, _)| side).collect()
}

/// “Discharge home”
fn name(case: &Case, issue: usize) -> String {
    format!("“{}”", case.issues.get(issue).map_or("?", |issue| issue.name()))
}

/// “Discharge home”, or the NHS part of it where the issue is of both sides and only that one is meant.
fn part_name(case: &Case, issue: usize, side: Functions) -> String {
    let name = name(case, issue);
    let both = case.issues.get(issue).is_some_and(|issue| issue.functions == Functions::Both);
    match side {
        Functions::Health if both => format!("the {} of {name}", Side::Health.words().part),
        Functions::SocialCare if both => format!("the {} of {name}", Side::SocialCare.words().part),
        _ => name,
    }
}

/// a, b and c; of more than eight, the first eight and how many more.
fn list(mut names: Vec<String>) -> String {
    let more = names.len().saturating_sub(8);
    if more > 0 {
        names.truncate(8);
        names.push(format!("{more} more"));
    }
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) }
}

/// The issues that have one of these parts.
fn issues_of(case: &Case, parts: Parts) -> impl Iterator<Item = usize> {
    (0..case.issues.len()).filter(move |issue| parts.within(Parts::of_issue(*issue)).any())
}
