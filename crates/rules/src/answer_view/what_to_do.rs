//! What to do with an answer, in short: consent and responses as a line each, and the steps (design, section 5, “The
//! result”, 2).

use super::numbered::Numbered;
use super::open_questions::look_again;
use crate::answer::{Answer, sentence};
use crate::case::{Case, ValidCase};
use crate::fill::fill;
use crate::interview::{Extent, QuestionRef};
use crate::routing::PartPlacement;
use crate::rulebook::{ANSWER, ReadinessWords, ToDoWords};
use crate::vocabulary::{Consent, Destination, Outcome, Response, Side};

const WORDS: &ToDoWords = &ANSWER.to_do;
const READY: &ReadinessWords = &ANSWER.readiness;

/// What to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDo {
    /// Steps, in their order; none where there is nothing to do before the team is asked.
    pub steps: Vec<String>,
    /// What the briefing does not say about them.
    pub silent: Option<&'static str>,
}

/// What to do now, of a check of which so much was answered of what can still move a part.
pub fn to_do(case: &ValidCase, answer: &Answer, extent: Extent) -> ToDo {
    if answer.asks_the_team() {
        let steps = before_asking(case, answer, extent).into_iter().flatten();
        return ToDo { steps: steps.map(str::to_owned).collect(), silent: None };
    }
    let (mut steps, silent) = instead(case, answer);
    // What is recommended so far is nothing to act on before the rest is answered. What is open itself comes first already.
    if extent == Extent::SoFar && answer.outcome != Outcome::Ask {
        steps.insert(0, ANSWER.missing.first.to_owned());
    }
    ToDo { steps, silent }
}

/// What comes before the team is asked: what is not answered, or not decided.
fn before_asking(case: &ValidCase, answer: &Answer, extent: Extent) -> Option<[&'static str; 2]> {
    let is_open = answer.outcome == Outcome::Ask;
    let is_answered = || look_again(case, answer).is_some();
    match extent {
        Extent::SoFar if is_open => Some([ANSWER.missing.first, WORDS.ask_if_not]),
        Extent::SoFar => Some([ANSWER.missing.first, WORDS.ask_if_still]),
        Extent::Whole if is_open && is_answered() => Some([WORDS.look_again, WORDS.ask_if_right]),
        Extent::Whole if is_open => Some([WORDS.find, WORDS.ask_if_not]),
        Extent::Whole => None,
    }
}

/// What to do where nothing is for the team: steps, and what the briefing does not say.
fn instead(case: &Case, answer: &Answer) -> (Vec<String>, Option<&'static str>) {
    let numbered = Numbered::new(case);
    let places = [Destination::Phso, Destination::Lgsco].into_iter().filter_map(|place| {
        let parts = numbered.going(&answer.handling, place)?;
        let words = if parts.several { WORDS.ordinary_several } else { WORDS.ordinary_one };
        Some(sentence(words, &[("parts", parts.text), ("place", place.words().label.to_owned())]))
    });
    let unclear = numbered.going(&answer.handling, Destination::Unclear);
    let is_open = unclear.is_some();
    let open = unclear.map(|parts| sentence(WORDS.whose, &[("parts", parts.text)]));
    let places: Vec<String> = places.collect();
    let has_place = !places.is_empty();
    let mut steps: Vec<String> = open.into_iter().chain(places).collect();
    // Where all of it is, the line on what to tell the complainant says so.
    let outside = numbered.going(&answer.handling, Destination::Outside).filter(|_| answer.outcome != Outcome::Outside);
    steps.extend(outside.map(|parts| {
        let words = if parts.several { WORDS.outside_several } else { WORDS.outside_one };
        sentence(words, &[("parts", parts.text)])
    }));
    steps.extend(too_early(case, &answer.handling).map(|(_, early)| early));
    let (tell, silent) = match answer.outcome {
        Outcome::Outside => (WORDS.tell_outside, None),
        // Nothing is passed on.
        Outcome::PhsoOnly => (WORDS.tell_one, None),
        Outcome::LgscoOnly => (WORDS.tell_one, Some(WORDS.silent)),
        _ if is_open => (WORDS.tell_open, Some(WORDS.silent)),
        _ => (WORDS.tell, Some(WORDS.silent)),
    };
    steps.extend(silent.filter(|_| has_place).map(|_| WORDS.pass_on.to_owned()));
    steps.extend(answer.lacks_consent().then(|| WORDS.refused.to_owned()));
    steps.extend([tell, WORDS.note].map(str::to_owned));
    (steps, silent)
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
            (place, fill(WORDS.too_early, &params))
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
