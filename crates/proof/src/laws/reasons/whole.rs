//! The law of the reasons for the whole case: consent, one side alone, and an outcome that is settled though a place is open.

use super::said::{Given, agree, given, in_play, reason};
use crate::law::{Law, Subject, Verdict};
use joint_working_rules::{Consent, Destination, Outcome, ReasonId};

/// What is said of the whole case is so.
pub const WHOLE: Law = Law::new(
    "Consent is a reason exactly where it blocks; that one side alone is in play, where it is; that the outcome is settled, where a \
     place is unclear and the outcome is not to ask",
    whole,
);

fn whole(subject: &Subject<'_>) -> Verdict {
    const IDS: [ReasonId; 4] =
        [ReasonId::ConsentRefused, ReasonId::ConsentWithdrawn, ReasonId::OnlyOneSide, ReasonId::OutcomeSettled];
    let routing = &subject.routing;
    let mut must: Vec<Given> = Vec::new();
    match subject.case.consent {
        Consent::Refused => must.push(reason(ReasonId::ConsentRefused, &[])),
        Consent::Withdrawn => must.push(reason(ReasonId::ConsentWithdrawn, &[])),
        Consent::NotAsked | Consent::Given => {}
    }
    if let [only] = in_play(subject.case).as_slice() {
        must.push(reason(ReasonId::OnlyOneSide, &[("side", only.words().label)]));
    }
    let unclear = routing.handling.iter().any(|part| part.to == Destination::Unclear);
    if unclear && routing.outcome != Outcome::Ask {
        must.push(reason(ReasonId::OutcomeSettled, &[("outcome", routing.outcome.words().short)]));
    }
    agree(given(subject, &IDS), &must, &[])
}
