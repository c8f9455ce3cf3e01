//! What is said of a case, and what should be: reasons by their ids and words, and the names in them.

use crate::law::{Subject, Verdict, routed};
use crate::reference::world::Parts;
use joint_working_rules::{Case, Consent, Functions, PartPlacement, ReasonId, Routing, Side, fill};
use std::collections::BTreeSet;

/// A reason that is given, or should be: its id and its words.
pub(super) type Given = (ReasonId, String);

/// A reason as it should read.
pub(super) fn reason(id: ReasonId, params: &[(&str, &str)]) -> Given {
    let text = fill(id.words().text, params);
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    (id, first.into_iter().chain(rest).collect())
}

/// That a part goes along with what is joint; without consent, that it would.
pub(super) const fn along(case: &Case) -> ReasonId {
    if case.consent.blocks() { ReasonId::WouldGoAlong } else { ReasonId::GoesAlong }
}

/// The reasons of these ids that are given.
pub(super) fn given(subject: &Subject<'_>, ids: &[ReasonId]) -> Vec<Given> {
    let reasons = subject.answer().reasons.iter();
    reasons.filter(|one| ids.contains(&one.id)).map(|one| (one.id, one.text.clone())).collect()
}

/// Holds if all that must be given is, nothing else but what may be, and nothing twice.
pub(super) fn agree(given: Vec<Given>, must: &[Given], may: &[Given]) -> Verdict {
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
pub(super) fn merits(case: &Case) -> Result<Routing, String> {
    routed(&Case { consent: Consent::NotAsked, ..case.clone() })
}

/// The sides that can be in play in the case.
pub(super) fn in_play(case: &Case) -> Vec<Side> {
    let can_be =
        |word| case.issues.iter().any(|one| [word, Functions::Both, Functions::Unsure].contains(&one.functions));
    let sides = [(Side::Health, Functions::Health), (Side::SocialCare, Functions::SocialCare)];
    sides.into_iter().filter(|(_, word)| can_be(*word)).map(|(side, _)| side).collect()
}

/// “Discharge home”
pub(super) fn name(case: &Case, issue: usize) -> String {
    format!("“{}”", case.issues.get(issue).map_or("?", |issue| issue.name()))
}

/// “Discharge home”, or the NHS part of it where the issue is of both sides and only that one is meant.
pub(super) fn part_name(case: &Case, issue: usize, side: Functions) -> String {
    let name = name(case, issue);
    let both = case.issues.get(issue).is_some_and(|issue| issue.functions == Functions::Both);
    match side {
        Functions::Health if both => format!("the {} of {name}", Side::Health.words().part),
        Functions::SocialCare if both => format!("the {} of {name}", Side::SocialCare.words().part),
        _ => name,
    }
}

/// a, b and c; of more than eight, the first eight and how many more.
pub(super) fn list(mut names: Vec<String>) -> String {
    let more = names.len().saturating_sub(8);
    if more > 0 {
        names.truncate(8);
        names.push(format!("{more} more"));
    }
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) }
}

/// The parts of an entry: for one of unsure functions, every part that its issue may have.
pub(super) fn parts_of(entry: &PartPlacement) -> Parts {
    let sides = match entry.side {
        Functions::Health => Parts::HEALTH,
        Functions::SocialCare => Parts::SOCIAL_CARE,
        Functions::Both => Parts::BOTH,
        Functions::Unsure => Parts::BOTH.with(Parts::WITHOUT_SIDE),
        Functions::Neither => Parts::NOTHING,
    };
    Parts::of_issue(entry.issue.get()).within(sides)
}

/// The issues that have one of these parts.
pub(super) fn issues_of(case: &Case, parts: Parts) -> impl Iterator<Item = usize> {
    (0..case.issues.len()).filter(move |issue| parts.within(Parts::of_issue(*issue)).any())
}
