//! What to do with an answer, in short: consent and responses as a line each, and what to do where nothing is for the team (design,
//! section 5, “The result”, 2).

use super::numbered::Numbered;
use crate::answer::{Answer, sentence};
use crate::case::Case;
use crate::fill::fill;
use crate::interview::QuestionRef;
use crate::routing::PartPlacement;
use crate::rulebook::{ANSWER, InsteadWords, ReadinessWords};
use crate::vocabulary::{Consent, Destination, Outcome, Response, Side};

const INSTEAD: &InsteadWords = &ANSWER.instead;
const READY: &ReadinessWords = &ANSWER.readiness;

/// What to do where nothing is for the team: steps, and what the briefing does not say; `None` where there is something to ask.
pub fn instead(case: &Case, answer: &Answer) -> Option<(Vec<String>, Option<&'static str>)> {
    if answer.asks_the_team() {
        return None;
    }
    let numbered = Numbered::new(case);
    let places = [Destination::Phso, Destination::Lgsco].into_iter().filter_map(|place| {
        let parts = numbered.going(&answer.handling, place)?;
        let words = if parts.several { INSTEAD.ordinary_several } else { INSTEAD.ordinary_one };
        Some(sentence(words, &[("parts", parts.text), ("place", place.words().label.to_owned())]))
    });
    let open = numbered.going(&answer.handling, Destination::Unclear);
    let open = open.map(|parts| sentence(INSTEAD.whose, &[("parts", parts.text)]));
    let mut steps: Vec<String> = open.into_iter().chain(places).collect();
    steps.extend(too_early(case, &answer.handling).map(|(_, early)| early));
    let (tell, silent) = match answer.outcome {
        Outcome::Outside => (INSTEAD.tell_outside, None),
        // Nothing is passed on.
        Outcome::PhsoOnly => (INSTEAD.tell_one, None),
        Outcome::LgscoOnly => (INSTEAD.tell_one, Some(INSTEAD.silent)),
        Outcome::Ask => (INSTEAD.tell_open, Some(INSTEAD.silent)),
        _ => (INSTEAD.tell, Some(INSTEAD.silent)),
    };
    steps.extend(answer.lacks_consent().then(|| INSTEAD.refused.to_owned()));
    steps.extend([tell, INSTEAD.note].map(str::to_owned));
    Some((steps, silent))
}

/// For each Ombudsman to whom one of these parts goes: that the complaint was not put to the bodies of its side, so that it may come
/// too early there.
pub fn too_early(case: &Case, parts: &[PartPlacement]) -> impl Iterator<Item = (Destination, String)> {
    let goes_to = |place: Destination| parts.iter().any(|part| part.to == place);
    let early = move |side: &Side| {
        let (place, words) = (Destination::own(*side), side.words());
        let is_early = goes_to(place) && case.responses[*side] == Some(Response::NotPut);
        is_early.then(|| {
            let params = [("side", words.label), ("ombudsman", words.ombudsman)];
            (place, fill(INSTEAD.too_early, &params))
        })
    };
    Side::ALL.iter().filter_map(early)
}

/// Consent, in a line. A case cannot tell that nobody has asked from that nobody has said so: `is_answered` says which questions were
/// answered.
pub fn consent_line(case: &Case, is_answered: impl Fn(QuestionRef) -> bool) -> &'static str {
    match case.consent {
        Consent::NotAsked if !is_answered(QuestionRef::Consent) => READY.not_said,
        Consent::NotAsked => READY.not_asked,
        Consent::Given => READY.given,
        Consent::Refused => READY.refused,
        Consent::Withdrawn => READY.withdrawn,
    }
}

/// The responses of each side that can be in play, in a line.
pub fn responses_line(case: &Case) -> String {
    let in_play = |side: &&Side| case.issues.iter().any(|issue| issue.functions.can_involve(**side));
    let lines = Side::ALL.iter().filter(in_play).map(|side| {
        let words = match case.responses[*side] {
            Some(Response::Yes) => READY.yes,
            Some(Response::No) => READY.no,
            Some(Response::Partly) => READY.partly,
            Some(Response::NotPut) => READY.not_put,
            Some(Response::Unsure) => READY.unsure,
            // Not the body's silence: it is the reader's answer that is missing.
            None => return fill(READY.unanswered, &[("side", side.words().label)]),
        };
        fill(words, &[("side", side.words().short)])
    });
    lines.collect::<Vec<_>>().join(" ")
}
