//! What is open and could still change the result, each question with what its answers would give (design, section 5: an “ask” leads
//! with the open question itself; a part that is open says so in its place).

use super::change_groups::would_go_by_number;
use super::numbered::Numbered;
use crate::answer::{Answer, Effects, sentence};
use crate::case::{AnswerRef, Issue, IssuePos, ValidCase};
use crate::interview::{OptionRef, QuestionRef, to_answer};
use crate::routing::{CaseGraph, EdgeRef, route};
use crate::rulebook::ANSWER;
use crate::vocabulary::{Destination, Functions, Outcome, Separable};

/// The value of “not sure”, whatever is asked.
const UNSURE: &str = Separable::Unsure.id();

/// A question that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The question.
    pub question: QuestionRef,
    /// The judgement that it asks for, where it is one of the tests.
    pub judgement: Option<AnswerRef>,
    /// It was answered, and the answers leave it open all the same.
    pub is_answered: bool,
    /// What it is about, by number.
    pub about: String,
    /// Its options.
    pub options: Vec<OpenOption>,
    /// The open issue in whose place it can be asked: one that it is about, or one that it moves.
    pub place: Option<IssuePos>,
}

/// An answer to an open question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenOption {
    /// The id of the option.
    pub value: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What it would give.
    pub gives: String,
    /// The outcome with it, where it changes anything.
    pub outcome: Option<Outcome>,
}

/// The questions that are open, in the order of the panels. Where nothing is unanswered and a part is open all the same, since
/// answers pull in different directions or leave a range, the first tests that leave it open, to look at again.
pub fn open_questions(case: &ValidCase, answer: &Answer) -> Vec<OpenQuestion> {
    in_turn(case, answer, unanswered(case, answer)).collect()
}

/// Where nothing is unanswered and a part is open all the same: the first of the tests to look at again. Works out nothing else.
pub(super) fn look_again(case: &ValidCase, answer: &Answer) -> Option<AnswerRef> {
    let asked = unanswered(case, answer);
    if asked.is_empty() { in_turn(case, answer, asked).find_map(|open| open.judgement) } else { None }
}

/// What is open and not answered.
fn unanswered(case: &ValidCase, answer: &Answer) -> Vec<QuestionRef> {
    to_answer(case, &answer.still_needed).into_iter().filter_map(|(_, question)| question).collect()
}

/// What is open, one after another, each worked out when it is come to: of a case of very many issues there are as many. `asked` is what
/// was not answered.
fn in_turn<'a>(
    case: &'a ValidCase,
    answer: &'a Answer,
    mut asked: Vec<QuestionRef>,
) -> impl Iterator<Item = OpenQuestion> + use<'a> {
    let is_answered = asked.is_empty();
    if is_answered && answer.handling.iter().any(|part| part.to == Destination::Unclear) {
        asked = open_links(case);
    }
    // As the panels ask them, and the table tests: whose it is, the first test, the second.
    asked.sort_unstable();
    let (weights, tests): (Vec<_>, Vec<_>) =
        asked.into_iter().partition(|question| matches!(question, QuestionRef::Weight(..)));
    let asked: Vec<QuestionRef> = tests.into_iter().chain(weights).collect();
    let effects = (!asked.is_empty()).then(|| Effects::new(case));
    let all = asked
        .into_iter()
        .filter_map(move |question| Some(open_question(case, answer, effects.as_ref()?, question)))
        .map(move |open| OpenQuestion { is_answered, ..open });
    all.filter(move |open| !is_answered || open.options.iter().any(|option| option.outcome.is_some()))
}

/// The first tests of the links whose strength is open.
fn open_links(case: &ValidCase) -> Vec<QuestionRef> {
    let graph = CaseGraph::new(case);
    let open = graph.relations().filter(|(_, strength)| strength.is_open());
    let question = |at| match at {
        EdgeRef::Inner(issue) => Some(QuestionRef::Separable(issue)),
        EdgeRef::Between(relation) => case.pair(relation).map(|[one, other]| QuestionRef::TieSeparable(one, other)),
    };
    open.filter_map(|(at, _)| question(at)).collect()
}

/// The judgement that a question asks for, where it is one of the tests.
pub(super) fn judgement(case: &ValidCase, question: QuestionRef) -> Option<AnswerRef> {
    match question {
        QuestionRef::Separable(at) => Some(AnswerRef::Separable(at)),
        QuestionRef::TieSeparable(one, other) => case.find_relation(one, other).map(AnswerRef::TieSeparable),
        QuestionRef::Weight(at, side) => Some(AnswerRef::Weight(at, side)),
        _ => None,
    }
}

fn open_question(case: &ValidCase, answer: &Answer, effects: &Effects<'_>, question: QuestionRef) -> OpenQuestion {
    let mut moved: Vec<IssuePos> = question.issues().into_iter().flatten().collect();
    let mut options = Vec::new();
    let is_undecided = answer.handling.iter().any(|part| part.to == Destination::Unclear);
    for one in effects.of(question) {
        let OptionRef::Value(value) = one.option else { continue };
        let Some(option) = question.question().words().option(value) else { continue };
        let leads = leads(case, question, value);
        let gives = match (leads, &one.effect) {
            (Some(leads), _) => leads,
            // What decides nothing by itself leaves it open; the answer as it is, and “not sure”, change nothing.
            (None, None) if is_undecided && value != UNSURE && question.chosen(case) != Some(value) => {
                ANSWER.open_question.still.to_owned()
            }
            (None, None) => ANSWER.open_question.now.to_owned(),
            (None, Some(effect)) => {
                let moves = would_go_by_number(case, one.option.functions(question), &effect.moved);
                if effect.outcome == answer.outcome {
                    moves
                } else {
                    let outcome = effect.outcome.words().short.to_owned();
                    sentence(ANSWER.open_question.outcome, &[("outcome", outcome), ("moves", moves)])
                }
            }
        };
        moved.extend(one.effect.iter().flat_map(|effect| effect.moved.iter().map(|part| part.issue)));
        let outcome = one.effect.map(|effect| effect.outcome);
        options.push(OpenOption { value, label: option.label, gives, outcome });
    }
    let is_open =
        |at: &IssuePos| answer.handling.iter().any(|part| part.issue == *at && part.to == Destination::Unclear);
    let place = moved.into_iter().find(is_open);
    OpenQuestion {
        question,
        judgement: judgement(case, question),
        is_answered: false,
        about: about(case, question),
        options,
        place,
    }
}

/// Where an issue has two sides of which nothing is said yet, it is not decided by that: what it leads to, and what can come of it.
fn leads(case: &ValidCase, question: QuestionRef, value: &str) -> Option<String> {
    let QuestionRef::Functions(at) = question else { return None };
    let mut then = case.clone().into_case();
    question.choose(&mut then, value);
    let is_new =
        |issue: &&Issue| issue.functions == Functions::Both && issue.facts.is_empty() && issue.separable.is_none();
    then.issue(at).filter(is_new)?;
    let routing = route(&CaseGraph::new(&ValidCase::new(then.pruned()).ok()?));
    let is_open = routing.handling.iter().any(|part| part.issue == at && part.to == Destination::Unclear);
    let outcomes: Vec<&str> = routing.possible.iter().map(|outcome| outcome.words().short).collect();
    let params = [("outcomes", outcomes.join(", "))];
    (is_open && outcomes.len() > 1).then(|| sentence(ANSWER.open_question.leads, &params))
}

fn about(case: &ValidCase, question: QuestionRef) -> String {
    let numbered = Numbered::new(case);
    let name = match (question, question.issues()) {
        (QuestionRef::Weight(at, side), _) => numbered.part(at, side),
        (_, [Some(one), Some(other)]) => numbered.pair([one, other]),
        (_, [Some(one), None]) => numbered.issue(one),
        _ => String::new(),
    };
    sentence("{about}", &[("about", name)])
}
