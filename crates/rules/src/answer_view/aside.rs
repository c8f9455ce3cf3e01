//! What is beside a question, of the case as far as it is answered: what an answer would do, and where an issue goes that belongs
//! with none (design, section 5).

use super::change_groups::would_go_by_number;
use super::numbered::Numbered;
use crate::answer::{Effect, sentence};
use crate::case::{Case, IssuePos};
use crate::routing::PartPlacement;
use crate::rulebook::{ANSWER, AsideWords};
use crate::vocabulary::{Destination, Functions, Outcome};

const WORDS: &AsideWords = &ANSWER.aside;

/// What an answer would do: the recommendation that it gives where that is another than `now`, or else what moves. Empty where that
/// cannot be told by a place, as where a side only drops out. `told` says whose duty an issue would be about, where the answer says that.
pub fn effect_words(case: &Case, now: Outcome, told: Option<(IssuePos, Functions)>, effect: &Effect) -> String {
    if effect.outcome != now {
        return sentence(WORDS.effect, &[("outcome", effect.outcome.words().short.to_owned())]);
    }
    if effect.moved.is_empty() { String::new() } else { would_go_by_number(case, told, &effect.moved) }
}

/// Where an issue goes that belongs with none, if every part of it goes to one Ombudsman whatever is still open.
pub fn goes_by_itself(case: &Case, handling: &[PartPlacement], at: IssuePos) -> Option<String> {
    let mut parts = handling.iter().filter(|part| part.issue == at);
    let place = parts.next()?.to;
    if !matches!(place, Destination::Phso | Destination::Lgsco) || parts.any(|part| part.to != place) {
        return None;
    }
    let params = [("parts", Numbered::new(case).issue(at)), ("place", place.words().label.to_owned())];
    let words = if case.issues.len() == 2 { WORDS.alone_of_two } else { WORDS.alone };
    Some(sentence(words, &params))
}
