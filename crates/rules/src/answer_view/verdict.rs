//! The recommendation in short: one line that names the issues by number, what it turns on, and what was doubtful (design, section 5,
//! “The result”, 1).

use super::missing::named;
use super::numbered::{Numbered, Phrase};
use super::open_questions::{judgement as judgement_of, look_again};
use crate::answer::{Answer, Judged, list, sentence, turns_on};
use crate::case::{AnswerRef, Case, ValidCase};
use crate::fill::fill;
use crate::interview::{Extent, Panels, QuestionRef, to_answer};
use crate::routing::{CaseGraph, EdgeRef, PartPlacement, bounds, deciding_relations, route};
use crate::rulebook::{ANSWER, MissingWords, TurnsOnWords, VerdictWords};
use crate::summary::is_unsure;
use crate::vocabulary::{Consent, Destination, Outcome};

const WORDS: &VerdictWords = &ANSWER.verdict;
const TURNS: &TurnsOnWords = &ANSWER.turns_on;
const MISSING: &MissingWords = &ANSWER.missing;

/// At most so many doubtful answers are named, with how many more there are.
const MOST: usize = 6;

/// The recommendation in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The recommendation as a heading.
    pub title: &'static str,
    /// Where each issue goes, by number, in one line.
    pub places: String,
    /// What is missing, doubtful, or decides: a sentence each.
    pub rests_on: Vec<String>,
    /// Where the case itself is open: the judgements that leave it open, by name. A page that asks for them says it so.
    pub open: Vec<String>,
    /// Where consent is refused: what was not answered and would change nothing, and what consent would make of it.
    pub on_consent: Vec<String>,
    /// Who decides.
    pub recommends: &'static str,
}

impl Verdict {
    /// The answer to this case in short, where all that it records counts as answered.
    pub fn of(case: &ValidCase, answer: &Answer) -> Self {
        Self::made(case, answer, None)
    }

    /// The same of a check in which not every question was answered: what is in sight and was not can still change it, and it says so.
    /// `panels` are those of this case and of what was answered.
    pub fn so_far(case: &ValidCase, answer: &Answer, panels: &Panels) -> Self {
        Self::made(case, answer, Some(panels))
    }

    /// What was not answered of a check, and can still change the recommendation, in a sentence; likewise.
    pub fn missing(case: &ValidCase, panels: &Panels) -> Option<String> {
        Some(sentence(MISSING.not_answered, &[("what", named(case, panels.unanswered())?)]))
    }

    /// The same, and where consent keeps an answer from changing anything, that it does.
    pub fn unanswered(case: &ValidCase, panels: &Panels) -> Option<String> {
        Self::missing(case, panels).or_else(|| without_consent(case, panels))
    }

    fn made(case: &ValidCase, answer: &Answer, panels: Option<&Panels>) -> Self {
        let missing = panels.and_then(|panels| Self::missing(case, panels));
        let changes_nothing = panels.filter(|_| missing.is_none()).and_then(|panels| without_consent(case, panels));
        let extent = panels.map_or(Extent::Whole, Panels::extent);
        let places = match (places(case, answer), &missing) {
            (places, None) => places,
            (places, Some(_)) => fill(WORDS.so_far, &[("places", &places)]),
        };
        let (rests_on, open) = rests_on(case, answer, missing);
        Self {
            title: title(answer, extent),
            places,
            rests_on,
            open,
            on_consent: changes_nothing.into_iter().chain(with_consent_words(case, answer, extent)).collect(),
            recommends: if answer.asks_the_team() { WORDS.recommends } else { WORDS.recommends_alone },
        }
    }
}

/// The parts that are where they are whatever is answered to what is open. `None` while a question in sight was not answered, or may
/// still come up: nobody is asked yet what belongs with an issue of which it is not known whose duty it is about. And `None` where
/// a doubtful answer decides where a part goes. `panels` are those of this case and of what was answered.
pub fn clear(case: &ValidCase, answer: &Answer, panels: &Panels) -> Option<Vec<PartPlacement>> {
    let may_come_up = !panels.is_blocked && case.issues.len() > 1 && panels.is_whose_open;
    let is_doubtful = || {
        let graph = CaseGraph::new(case);
        deciding_relations(&graph, &bounds(&graph)).next().is_some()
    };
    if may_come_up || panels.unanswered().next().is_some() || is_doubtful() {
        return None;
    }
    Some(answer.handling.iter().filter(|part| part.to != Destination::Unclear).copied().collect())
}

/// That an answer on the merits is missing and would change nothing, where it is only for consent that it would not.
fn without_consent(case: &ValidCase, panels: &Panels) -> Option<String> {
    let what = named(case, panels.unanswered_on_merits())?;
    Some(sentence(MISSING.without_consent, &[("what", what)]))
}

/// What consent would make of it, where it is refused, of a check of which so much was answered.
pub(super) fn with_consent_words(case: &Case, answer: &Answer, extent: Extent) -> Option<String> {
    if !answer.lacks_consent() {
        return None;
    }
    let words = match extent {
        _ if answer.merits == Outcome::Ask => return with_consent_open(case, answer),
        Extent::Whole => ANSWER.with_consent,
        Extent::SoFar => ANSWER.with_consent_so_far,
    };
    Some(sentence(words, &[("outcome", answer.merits.words().title.to_owned())]))
}

/// What would be open with consent, and is not without it.
fn with_consent_open(case: &Case, answer: &Answer) -> Option<String> {
    let case = ValidCase::new(case.clone()).ok()?.with_consent(Consent::NotAsked);
    let (numbered, mut then) = (Numbered::new(&case), route(&CaseGraph::new(&case)).handling);
    let all = numbered.going(&then, Destination::Unclear)?;
    then.retain(|part| !answer.handling.iter().any(|now| now.issue == part.issue && now.to == Destination::Unclear));
    let parts = numbered.going(&then, Destination::Unclear).unwrap_or(all);
    Some(sentence(ANSWER.with_consent_open, &[("parts", parts.text)]))
}

/// The recommendation as a heading, of a check of which so much was answered. What is not decided before all is answered is not yet
/// for the team to decide.
pub(super) const fn title(answer: &Answer, extent: Extent) -> &'static str {
    match (answer.outcome, extent) {
        (Outcome::Ask, Extent::SoFar) => answer.short(),
        _ => answer.title(),
    }
}

fn places(case: &ValidCase, answer: &Answer) -> String {
    let numbered = Numbered::new(case);
    let to = |place: Destination| numbered.going(&answer.handling, place);
    let is_all = |place: Destination, least: usize| {
        case.issues.len() >= least && answer.handling.iter().all(|part| part.to == place)
    };
    let mut all = Vec::new();
    if answer.lacks_consent() {
        all.push(WORDS.no_consent.to_owned());
    }
    match to(Destination::Joint) {
        Some(_) if is_all(Destination::Joint, 2) => all.push(WORDS.take_all.to_owned()),
        Some(parts) => all.push(sentence(WORDS.take, &[("parts", parts.text)])),
        None => {}
    }
    for place in [Destination::Phso, Destination::Lgsco] {
        let Some(Phrase { text, several }) = to(place) else { continue };
        let label = ("place", place.words().label.to_owned());
        all.push(if is_all(place, 3) {
            sentence(WORDS.all_go, &[("count", case.issues.len().to_string()), label])
        } else {
            sentence(if several { WORDS.go } else { WORDS.goes }, &[("parts", text), label])
        });
    }
    for (place, one, many) in [
        (Destination::Unclear, WORDS.open_one, WORDS.open_several),
        (Destination::Outside, WORDS.outside_one, WORDS.outside_several),
    ] {
        if let Some(Phrase { text, several }) = to(place) {
            all.push(sentence(if several { many } else { one }, &[("parts", text)]));
        }
    }
    all.join(" ")
}

/// What it rests on and, of a case that is open itself, the judgements that leave it open. `missing` says what was not answered.
fn rests_on(case: &ValidCase, answer: &Answer, missing: Option<String>) -> (Vec<String>, Vec<String>) {
    let mut all = Vec::new();
    let (mut doubtful, mut known) = (Vec::new(), Vec::new());
    for one in turns_on(case, answer) {
        match one.answered {
            Judged::Doubtful => doubtful.push(one.judgement),
            Judged::Known => known.push(one.judgement),
        }
    }
    for at in doubtful_links(case, answer) {
        if !doubtful.contains(&at) {
            doubtful.push(at);
        }
    }
    // Where the case is open, everything that leaves it open does.
    if answer.outcome == Outcome::Ask {
        let open =
            to_answer(case, &answer.still_needed).into_iter().filter_map(|(_, question)| judgement_of(case, question?));
        for at in open {
            if !doubtful.contains(&at) {
                doubtful.push(at);
            }
        }
    }
    known.retain(|at| !doubtful.contains(at));
    if let Some(Phrase { text, .. }) = Numbered::new(case).going(&answer.handling, Destination::Unclear) {
        let parts = ("parts", text);
        all.push(match look_again(case, answer).filter(|_| doubtful.is_empty()) {
            Some(at) => {
                let judgement = judgement(case, at).unwrap_or_default();
                known.retain(|other| *other != at);
                sentence(WORDS.look_again, &[parts, ("judgement", judgement)])
            }
            _ if answer.asks_the_team() => sentence(WORDS.need, &[parts]),
            // Whatever the answers, it is not for the team.
            _ => sentence(WORDS.need_whose, &[parts]),
        });
    }
    let named = |judgements: &[AnswerRef]| {
        let mut names: Vec<String> = judgements.iter().take(MOST).filter_map(|at| judgement(case, *at)).collect();
        if let Some(others @ 1..) = judgements.len().checked_sub(MOST) {
            names.push(fill(MISSING.others, &[("count", &others.to_string())]));
        }
        names
    };
    let (given, unanswered): (Vec<AnswerRef>, Vec<AnswerRef>) =
        doubtful.into_iter().partition(|at| is_given(case, *at));
    // Who knows every question that is in sight names them all; who does not, the judgements.
    let unanswered = if missing.is_some() { Vec::new() } else { named(&unanswered) };
    let said = [(TURNS.unanswered, unanswered), (TURNS.doubtful, named(&given))];
    let said = said.into_iter().filter(|(_, names)| !names.is_empty());
    let said = said.map(|(words, names)| sentence(words, &[("judgement", list(&names))]));
    let open: Vec<String> = missing.into_iter().chain(said).collect();
    // Where the case itself is open, what is open decides it.
    if answer.outcome == Outcome::Ask {
        return (all, open);
    }
    let words = if open.is_empty() { [TURNS.one, TURNS.two] } else { [TURNS.also, TURNS.also_two] };
    all.extend(open);
    all.extend(turning_points(case, answer, &known, words));
    if all.is_empty() && !answer.lacks_consent() {
        all.push(WORDS.clear.to_owned());
    }
    (all, Vec::new())
}

/// Was a judgement answered, if only as not sure?
fn is_given(case: &ValidCase, at: AnswerRef) -> bool {
    QuestionRef::of(case, at).is_some_and(|question| question.chosen(case).is_some())
}

/// What it turns on, of what was answered. Where one of these is how much a side matters, and the other side counts as much, both are
/// named: it turns on neither alone.
/// `one` and `two` say it of so many judgements.
fn turning_points(case: &ValidCase, answer: &Answer, known: &[AnswerRef], [one, two]: [&str; 2]) -> Option<String> {
    let named = |at: AnswerRef| match counts_as_much(case, answer, at).filter(|twin| !known.contains(twin)) {
        Some(twin) => both_weights(case, [at, twin]),
        None => judgement(case, at),
    };
    match known {
        [] => None,
        [only] => Some(sentence(one, &[("judgement", named(*only)?)])),
        [first, second, ..] => match one_name(case, known) {
            Some(both) => Some(sentence(one, &[("judgement", both)])),
            None => Some(sentence(two, &[("one", named(*first)?), ("other", named(*second)?)])),
        },
    }
}

/// How much two sides matter, each by its name where they have none together.
fn both_weights(case: &ValidCase, both: [AnswerRef; 2]) -> Option<String> {
    one_name(case, &both).or_else(|| {
        let each: Option<Vec<String>> = both.iter().map(|at| judgement(case, *at)).collect();
        each.map(|names| list(&names))
    })
}

/// Two weights of one issue, or of two whole issues, in one name.
fn one_name(case: &ValidCase, weights: &[AnswerRef]) -> Option<String> {
    let numbered = Numbered::new(case);
    match weights {
        [AnswerRef::Weight(at, _), AnswerRef::Weight(same, _)] if at == same => {
            Some(fill(TURNS.each_side, &[("issue", &numbered.issue(*at))]))
        }
        [AnswerRef::Weight(at, _), AnswerRef::Weight(other, _)]
            if !numbered.has_sides(*at) && !numbered.has_sides(*other) =>
        {
            Some(fill(TURNS.issues, &[("issues", &numbered.pair([*at.min(other), *at.max(other)]))]))
        }
        _ => None,
    }
}

/// Where a judgement is how much a side matters: how much an issue matters on the other side, if that was answered and another answer
/// to it comes to the same.
fn counts_as_much(case: &ValidCase, answer: &Answer, at: AnswerRef) -> Option<AnswerRef> {
    let AnswerRef::Weight(issue, side) = at else { return None };
    let changes = || answer.would_change.iter().filter(|one| !is_unsure(&one.change.to));
    let this = changes().find(|one| one.change.at == at)?;
    let same = changes().filter(|one| one.outcome == this.outcome && one.handling == this.handling);
    let is_other =
        |other: &AnswerRef| matches!(other, AnswerRef::Weight(_, of) if *of != side) && is_given(case, *other);
    let mut others = same.map(|one| one.change.at).filter(is_other);
    let of_issue = |other: &AnswerRef| matches!(other, AnswerRef::Weight(same, _) if *same == issue);
    let first = others.next()?;
    if of_issue(&first) { Some(first) } else { others.find(of_issue).or(Some(first)) }
}

/// The links whose strength is known, and doubtful, and decides where a part goes.
fn doubtful_links(case: &ValidCase, answer: &Answer) -> Vec<AnswerRef> {
    if answer.outcome == Outcome::Ask {
        return Vec::new();
    }
    let graph = CaseGraph::new(case);
    let bounds = bounds(&graph);
    deciding_relations(&graph, &bounds)
        .map(|at| match at {
            EdgeRef::Inner(issue) => AnswerRef::Separable(issue),
            EdgeRef::Between(relation) => AnswerRef::TieSeparable(relation),
        })
        .collect()
}

/// A judgement in words; `None` where it is about something else than a test.
fn judgement(case: &ValidCase, at: AnswerRef) -> Option<String> {
    let numbered = Numbered::new(case);
    let put = |words, params: &[(&str, &str)]| Some(fill(words, params));
    match at {
        AnswerRef::Separable(at) => put(TURNS.inside, &[("issue", &numbered.issue(at))]),
        AnswerRef::TieSeparable(at) => {
            let [one, other] = case.pair(at)?;
            put(TURNS.between, &[("issue", &numbered.issue(one)), ("other", &numbered.issue(other))])
        }
        AnswerRef::Weight(at, side) => {
            if numbered.has_sides(at) {
                put(TURNS.side, &[("side", side.words().part), ("issue", &numbered.issue(at))])
            } else {
                put(TURNS.whole, &[("issue", &numbered.issue(at))])
            }
        }
        _ => None,
    }
}
