//! What would change it, grouped by what it would become (design, section 5, “The result”, 5): conditions by the numbers of the issues,
//! what was said, and what then.

use super::link_words::lower;
use super::numbered::Numbered;
use crate::answer::{Answer, ChangeEffect, sentence, turns_on};
use crate::case::{AnswerRef, Case, Change, IssuePos, NewValue, RelationPos, ValidCase};
use crate::fill::fill;
use crate::interview::{QuestionRef, is_why_not};
use crate::routing::PartPlacement;
use crate::rulebook::{ANSWER, CHANGES, GivenWords, ThenWords};
use crate::summary::{answer_words, is_unsure};
use crate::vocabulary::{Consent, Destination, FactSet, Functions, Outcome, Question, Separable, Weight};

const GIVEN: &GivenWords = &CHANGES.given;
const THEN: &ThenWords = &CHANGES.then;

/// So many changes are shown at once; what is beyond is among the smaller ones.
const MOST: usize = 8;

/// A change of one answer, in sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow<'a> {
    /// If what were different.
    pub given: String,
    /// What was said.
    pub said: String,
    /// What then.
    pub then: String,
    /// The change.
    pub change: &'a Change,
}

/// Changes that would make the same of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeGroup<'a> {
    /// What they would make of it.
    pub heading: &'static str,
    /// The outcome with them.
    pub outcome: Outcome,
    /// The changes, nearest first.
    pub rows: Vec<ChangeRow<'a>>,
}

/// What would change an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeGroups<'a> {
    /// Judgements and consent, by what they would make of it.
    pub groups: Vec<ChangeGroup<'a>>,
    /// Single facts, and whose duty an issue is about, which a reader seldom doubts.
    pub smaller: Vec<ChangeRow<'a>>,
}

impl<'a> ChangeGroups<'a> {
    /// The changes of the answer to a case, of which these questions were answered: so it is told what was said of a link from why two
    /// issues do not belong together, and whether anything was said of consent. Changes to “not sure” are left out: they say nothing to act on. Of answers to one question
    /// that come to the same, the first stands for all.
    pub fn of(case: &ValidCase, answer: &'a Answer, is_answered: impl Fn(QuestionRef) -> bool) -> Self {
        let mut all = Self::default();
        let mut seen: Vec<&ChangeEffect> = Vec::new();
        let mut shown = 0;
        // What the recommendation is said to turn on comes first.
        let turns: Vec<AnswerRef> = turns_on(case, answer).into_iter().map(|one| one.judgement).collect();
        let is_turning = |one: &&ChangeEffect| turns.contains(&one.change.at);
        let changes = || answer.would_change.iter();
        let effects = changes().filter(is_turning).chain(changes().filter(|one| !is_turning(one)));
        for effect in effects.filter(|one| !is_unsure(&one.change.to) && !takes_back(&one.change.to)) {
            let same = |one: &&&ChangeEffect| {
                one.change.at == effect.change.at && one.outcome == effect.outcome && one.handling == effect.handling
            };
            if seen.iter().find(same).is_some() {
                continue;
            }
            seen.push(effect);
            let Some(row) = row(case, effect, &is_answered) else { continue };
            if !is_judgement(&effect.change) || shown == MOST {
                all.smaller.push(row);
                continue;
            }
            shown += 1;
            let heading = heading(answer, effect);
            match all.groups.iter_mut().find(|group| group.heading == heading) {
                Some(group) => group.rows.push(row),
                None => all.groups.push(ChangeGroup { heading, outcome: effect.outcome, rows: vec![row] }),
            }
        }
        all
    }

    /// Over the smaller changes: what they are of, and how many.
    pub fn smaller_heading(&self) -> String {
        let is_duty = |row: &ChangeRow<'_>| matches!(row.change.at, AnswerRef::Functions(_));
        let words = if self.smaller.iter().any(|row| is_judgement(row.change)) {
            THEN.smaller_any
        } else if self.smaller.iter().all(is_duty) {
            THEN.smaller_duties
        } else if self.smaller.iter().any(is_duty) {
            THEN.smaller_facts_and_duties
        } else {
            THEN.smaller_facts
        };
        fill(words, &[("count", &self.smaller.len().to_string())])
    }
}

/// One change in sentences, of a case of which these questions were answered; `None` where it is about something that the case does not
/// have.
pub fn change_row<'a>(
    case: &Case,
    effect: &'a ChangeEffect,
    is_answered: impl Fn(QuestionRef) -> bool,
) -> Option<ChangeRow<'a>> {
    row(case, effect, &is_answered)
}

/// Where parts would go, a sentence a place; that nothing moves, where there are none. `told` says whose duty an issue would be about,
/// where that is what changes: its parts are called by that.
pub fn would_go_by_number(case: &Case, told: Option<(IssuePos, Functions)>, parts: &[PartPlacement]) -> String {
    let numbered = Numbered::if_told(case, told);
    let places = Destination::ALL.iter().filter_map(|place| {
        let parts = numbered.going(parts, *place)?;
        Some(sentence(place.words().would_go, &[("part_of", parts.text)]))
    });
    let all: Vec<String> = places.collect();
    if all.is_empty() { THEN.same.to_owned() } else { all.join(" ") }
}

/// To give consent says the same, and is something to act on.
fn takes_back(to: &NewValue) -> bool {
    matches!(to, NewValue::Consent(Consent::NotAsked))
}

fn is_judgement(change: &Change) -> bool {
    match (&change.at, &change.to) {
        (AnswerRef::Separable(_) | AnswerRef::TieSeparable(_) | AnswerRef::Weight(..) | AnswerRef::Consent, _) => true,
        (AnswerRef::Pair(..), NewValue::Relation(to)) => to.separable.is_some(),
        _ => false,
    }
}

/// What an outcome would be, or what happens where it stays.
fn heading(answer: &Answer, effect: &ChangeEffect) -> &'static str {
    if effect.outcome != answer.outcome {
        return match effect.outcome {
            Outcome::Joint => THEN.joint,
            Outcome::Split => THEN.split,
            Outcome::Separate => THEN.separate,
            Outcome::PhsoOnly => THEN.phso_only,
            Outcome::LgscoOnly => THEN.lgsco_only,
            Outcome::Ask => THEN.ask,
            Outcome::Outside => THEN.outside,
        };
    }
    let is_open = |parts: &[PartPlacement]| parts.iter().any(|part| part.to == Destination::Unclear);
    let moves = |part: &PartPlacement| effect.handling.iter().any(|moved| moved.issue == part.issue);
    if is_open(&effect.handling) {
        THEN.opens
    } else if answer.handling.iter().any(|part| part.to == Destination::Unclear && moves(part)) {
        THEN.decides
    } else {
        THEN.moves
    }
}

/// What a change moves: where parts would go, and which side of an issue is nowhere any more; that nothing moves, where there is neither.
fn moves(case: &Case, effect: &ChangeEffect) -> String {
    let told = match (effect.change.at, &effect.change.to) {
        (AnswerRef::Functions(at), NewValue::Functions(to)) => Some((at, *to)),
        _ => None,
    };
    match (dropped(case, told), effect.handling.as_slice()) {
        (None, parts) => would_go_by_number(case, told, parts),
        (Some(drops), []) => drops,
        (Some(drops), parts) => [&would_go_by_number(case, told, parts), " ", &drops].concat(),
    }
}

/// The side that an issue of both loses if it is about these duties instead.
fn dropped(case: &Case, told: Option<(IssuePos, Functions)>) -> Option<String> {
    let (at, to) = told?;
    let numbered = Numbered::new(case);
    let mut before = case.issue(at)?.functions.sides();
    let side = before
        .find(|side| numbered.has_sides(at) && to.sides().next().is_some() && !to.sides().any(|one| one == *side))?;
    Some(sentence(THEN.drops, &[("part", numbered.side(at, side))]))
}

fn row<'a>(case: &Case, effect: &'a ChangeEffect, is_answered: &dyn Fn(QuestionRef) -> bool) -> Option<ChangeRow<'a>> {
    let change = &effect.change;
    let given = given(case, change)?;
    Some(ChangeRow { given, said: said(case, change, is_answered), then: moves(case, effect), change })
}

fn given(case: &Case, change: &Change) -> Option<String> {
    let numbered = Numbered::new(case);
    let issue = |words: &str, at: IssuePos| Some(fill(words, &[("issue", &numbered.issue(at))]));
    let pair = |at: RelationPos| case.pair(at).map(|pair| numbered.pair(pair));
    let issues = |words: &str, name: String| Some(fill(words, &[("issues", &name)]));
    match (change.at, &change.to) {
        (AnswerRef::Weight(at, side), NewValue::Weight(to)) => {
            let weight = if *to == Weight::Minor { ANSWER.picture.minor_long } else { ANSWER.picture.fundamental };
            Some(fill(GIVEN.weight, &[("part", &numbered.part(at, side)), ("weight", weight)]))
        }
        (AnswerRef::Separable(at), NewValue::Separable(to)) => match to {
            Separable::Yes => issue(GIVEN.inside_yes, at),
            Separable::OneWay => issue(GIVEN.inside_one_way, at),
            Separable::No => issue(GIVEN.inside_no, at),
            Separable::Unsure => None,
        },
        (AnswerRef::TieSeparable(at), NewValue::Separable(to)) => issues(between(*to)?, pair(at)?),
        (AnswerRef::Functions(at), NewValue::Functions(to)) => match to {
            Functions::Health => issue(GIVEN.health, at),
            Functions::SocialCare => issue(GIVEN.social_care, at),
            Functions::Both => issue(GIVEN.both, at),
            Functions::Neither => issue(GIVEN.neither, at),
            Functions::Unsure => None,
        },
        (AnswerRef::Consent, NewValue::Consent(to)) => Some(
            match to {
                Consent::Given => GIVEN.consent_given,
                Consent::NotAsked => GIVEN.consent_not_asked,
                Consent::Refused | Consent::Withdrawn => GIVEN.consent_refused,
            }
            .to_owned(),
        ),
        (AnswerRef::Facts(at), NewValue::Facts(to)) => {
            let link = issue(GIVEN.inside, at)?;
            toggled(&link, Question::Facts, case.issue(at)?.facts, *to)
        }
        (AnswerRef::TieFacts(at), NewValue::Facts(to)) => {
            toggled(&pair(at)?, Question::TieFacts, case.relation(at)?.facts, *to)
        }
        (AnswerRef::Pair(one, other), NewValue::Relation(to)) => {
            let name = numbered.pair([one, other]);
            match to.separable {
                Some(separable) => issues(between(separable)?, name),
                None => toggled(&name, Question::TieFacts, FactSet::EMPTY, to.facts),
            }
        }
        _ => None,
    }
}

const fn between(to: Separable) -> Option<&'static str> {
    match to {
        Separable::Yes => Some(GIVEN.between_yes),
        Separable::OneWay => Some(GIVEN.between_one_way),
        Separable::No => Some(GIVEN.between_no),
        Separable::Unsure => None,
    }
}

/// Why the two issues of a link do not belong together, where that is what was said of it.
fn why_apart(case: &Case, at: AnswerRef, is_answered: &dyn Fn(QuestionRef) -> bool) -> Option<FactSet> {
    let AnswerRef::TieSeparable(at) = at else { return None };
    let relation = case.relation(at).filter(|relation| relation.keeps_apart())?;
    is_why_not(relation, case.pair(at)?, is_answered).then_some(relation.facts)
}

/// The one fact that is ticked or unticked.
fn toggled(link: &str, question: Question, before: FactSet, after: FactSet) -> Option<String> {
    let fact = before.symmetric_difference(after).iter().next()?.words().label_in(question);
    let words = if after.len() > before.len() { GIVEN.ticked } else { GIVEN.unticked };
    Some(fill(words, &[("link", link), ("fact", fact)]))
}

/// What was said instead.
fn said(case: &Case, change: &Change, is_answered: &dyn Fn(QuestionRef) -> bool) -> String {
    if let Some(facts) = why_apart(case, change.at, is_answered) {
        let facts: Vec<String> = facts.iter().map(|fact| lower(fact.words().label_in(Question::TieFacts))).collect();
        return fill(GIVEN.said_apart, &[("facts", &facts.join("; "))]);
    }
    let said = match change.at {
        AnswerRef::Facts(_) | AnswerRef::TieFacts(_) | AnswerRef::Pair(..) => return String::new(),
        // A case cannot tell that nobody has asked from that nobody has said so.
        AnswerRef::Consent if !is_answered(QuestionRef::Consent) => None,
        _ => QuestionRef::of(case, change.at).and_then(|question| answer_words(case, question)),
    };
    match said.and_then(|words| words.into_iter().next()) {
        Some(answer) => fill(GIVEN.said, &[("answer", &lower(&answer))]),
        None => GIVEN.not_said.to_owned(),
    }
}
