//! What to do with an answer, in short: consent and responses as a line each, and what to do where nothing is for the team (design,
//! section 5, “The result”, 2).

use super::numbered::Numbered;
use crate::answer::{Answer, sentence};
use crate::case::Case;
use crate::fill::fill;
use crate::interview::QuestionRef;
use crate::rulebook::{ANSWER, InsteadWords, ReadinessWords};
use crate::vocabulary::{Consent, Destination, Outcome, Response, Side};

const INSTEAD: &InsteadWords = &ANSWER.instead;
const READY: &ReadinessWords = &ANSWER.readiness;

/// What to do where nothing is for the team: steps, and what the briefing does not say; `None` where there is something to ask.
pub fn instead(case: &Case, answer: &Answer) -> Option<(Vec<String>, Option<&'static str>)> {
    if answer.outcome.comes_to_a_request() {
        return None;
    }
    let numbered = Numbered::new(case);
    let places = [Destination::Phso, Destination::Lgsco].into_iter().filter_map(|place| {
        let parts = numbered.going(&answer.handling, place)?;
        let words = if parts.several { INSTEAD.ordinary_several } else { INSTEAD.ordinary_one };
        Some(sentence(words, &[("parts", parts.text), ("place", place.words().label.to_owned())]))
    });
    let mut steps: Vec<String> = places.collect();
    let goes_there = |place: &Destination| answer.handling.iter().any(|part| part.to == *place);
    let there = Side::ALL.iter().map(|side| Destination::own(*side)).filter(goes_there);
    steps.extend(there.filter_map(|place| too_early(case, place)));
    let (tell, silent) = match answer.outcome {
        Outcome::Outside => (INSTEAD.tell_outside, None),
        // Nothing is passed on.
        Outcome::PhsoOnly => (INSTEAD.tell_one, None),
        Outcome::LgscoOnly => (INSTEAD.tell_one, Some(INSTEAD.silent)),
        _ => (INSTEAD.tell, Some(INSTEAD.silent)),
    };
    steps.extend(answer.lacks_consent().then(|| INSTEAD.refused.to_owned()));
    steps.extend([tell, INSTEAD.note].map(str::to_owned));
    Some((steps, silent))
}

/// That the complaint was not put to the bodies of the side of an Ombudsman, so that it may come too early there.
pub fn too_early(case: &Case, place: Destination) -> Option<String> {
    let side = match place {
        Destination::Phso => Side::Health,
        Destination::Lgsco => Side::SocialCare,
        Destination::Joint | Destination::Unclear | Destination::Outside => return None,
    };
    let words = side.words();
    let params = [("side", words.label), ("ombudsman", words.ombudsman)];
    (case.responses[side] == Some(Response::NotPut)).then(|| fill(INSTEAD.too_early, &params))
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
