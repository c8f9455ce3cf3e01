//! What things are called: places, reasons and choices by their position in the words, issues and facts by their case.

use crate::state::State;
use joint_working_interface::PRACTICE;
use joint_working_practice::exercise::{Exercise, ExerciseFact};
use joint_working_practice::set::Item;
use joint_working_practice::{Choice, DecidedBy, Place, Sureness, Topic, Verdict};
use joint_working_rules::{Question, Vocabulary, fill};

/// The words for a value of a list of ids, which stand in the same order.
fn nth<T: Vocabulary + PartialEq>(value: T, words: &[&'static str]) -> &'static str {
    T::VALUES.iter().zip(words).find(|(one, _)| **one == value).map_or("", |(_, words)| *words)
}

/// A place.
pub(super) fn place(of: Place) -> &'static str {
    nth(of, PRACTICE.places.as_slice())
}

/// What decides.
pub(super) fn by(of: DecidedBy) -> &'static str {
    nth(of, PRACTICE.by.as_slice())
}

/// How sure one is.
pub(super) fn sureness(of: Sureness) -> &'static str {
    nth(of, PRACTICE.sureness.as_slice())
}

/// A choice.
pub(super) fn choice(of: Choice) -> &'static str {
    nth(of, PRACTICE.choices.as_slice())
}

/// A topic.
pub(super) fn topic(of: Topic) -> &'static str {
    nth(of, PRACTICE.topics.as_slice())
}

/// A verdict, in the summary.
pub(super) fn verdict(of: Verdict) -> &'static str {
    nth(of, PRACTICE.verdicts.as_slice())
}

/// The name of an issue.
pub(super) fn issue(of: &Exercise, at: usize) -> &str {
    of.issues.get(at).map_or("", |issue| &issue.name)
}

/// A fact, and of what it is said.
pub(super) fn fact(of: &Exercise, fact: &ExerciseFact) -> String {
    let (question, about) = match fact.other {
        Some(other) => {
            let names = [("one", issue(of, fact.issue)), ("other", issue(of, other))];
            (Question::TieFacts, fill(PRACTICE.about_two, &names))
        }
        None => (Question::Facts, fill(PRACTICE.about_one, &[("issue", issue(of, fact.issue))])),
    };
    fill(PRACTICE.fact_of, &[("fact", fact.fact.words().label_in(question)), ("about", &about)])
}

/// The question of something that is asked; of a case, its title.
pub(super) fn of_item(state: &State, item: Item) -> String {
    let Some(of) = state.case(item.case()) else { return String::new() };
    match item {
        Item::Case(_) => of.title.clone(),
        Item::Whose(_, at) => fill(PRACTICE.whose_ask, &[("issue", issue(of, at))]),
        Item::Fact(..) => PRACTICE.fact_ask.to_owned(),
        Item::Count(_) => PRACTICE.count_ask.to_owned(),
    }
}

/// Something that was asked, in a list: a case by its title, a question of a drill with its case.
pub(super) fn in_list(state: &State, item: Item) -> String {
    let title = state.case(item.case()).map(|of| of.title.clone()).unwrap_or_default();
    let [whose, facts, counts] = PRACTICE.drill_names;
    let drill = match item {
        Item::Case(_) => return title,
        Item::Whose(..) => whose,
        Item::Fact(..) => facts,
        Item::Count(_) => counts,
    };
    fill(PRACTICE.drill_of, &[("drill", drill), ("title", &title)])
}

/// How it went, over what came of it.
pub(super) fn heading(verdict: Option<Verdict>, item: Item) -> &'static str {
    match (verdict, item) {
        (Some(Verdict::Right), Item::Case(_)) => PRACTICE.right,
        (Some(Verdict::Right), _) => PRACTICE.plain_right,
        (Some(Verdict::OtherReason), _) => PRACTICE.other_reason,
        (Some(Verdict::Wrong) | None, _) => PRACTICE.wrong,
    }
}
