//! What a reader has chosen where something was asked, what is still missing, and how it compares with what is right.

use joint_working_interface::PRACTICE;
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_practice::{DecidedBy, Place, Sureness, Verdict};
use joint_working_rules::{FactKind, Functions, Vocabulary};

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Given {
    /// Where each issue goes.
    places: Vec<Option<Place>>,
    pub(crate) by: Option<DecidedBy>,
    pub(crate) sureness: Option<Sureness>,
    /// The option of a drill, by its position.
    pub(crate) choice: Option<usize>,
}

/// What has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Where an issue of a case goes.
    Place(usize, usize),
    /// The same with one fact changed.
    PlaceThen(usize, usize),
    /// What decides a case.
    By(usize),
    /// How sure the reader is.
    Sure(usize),
    /// The question of a drill.
    Choice,
}

impl Given {
    /// Where an issue goes.
    pub(crate) fn place(&self, issue: usize) -> Option<Place> {
        self.places.get(issue).copied().flatten()
    }

    pub(super) fn put(&mut self, issue: usize, place: Place) {
        if self.places.len() <= issue {
            self.places.resize(issue + 1, None);
        }
        if let Some(at) = self.places.get_mut(issue) {
            *at = Some(place);
        }
    }

    /// Where all go, if all are placed.
    pub(crate) fn places(&self, of: &Exercise) -> Option<Vec<Place>> {
        (0..of.issues.len()).map(|issue| self.place(issue)).collect()
    }
}

/// What is missing of an answer, but for how sure the reader is.
pub(super) fn faults(of: &Exercise, item: Item, given: &Given) -> Vec<Fault> {
    let Item::Case(case) = item else {
        return if given.choice.is_none() { vec![Fault::Choice] } else { Vec::new() };
    };
    let mut faults: Vec<Fault> =
        (0..of.issues.len()).filter(|at| given.place(*at).is_none()).map(|at| Fault::Place(case, at)).collect();
    if given.by.is_none() {
        faults.push(Fault::By(case));
    }
    faults
}

/// That it is missing how sure the reader is.
pub(super) fn unsaid_sureness(item: Item, given: &Given) -> Option<Fault> {
    match item {
        Item::Case(case) => given.sureness.is_none().then_some(Fault::Sure(case)),
        _ => None,
    }
}

/// What is missing where one fact is changed.
pub(super) fn faults_then(of: &Exercise, case: usize, given: &Given) -> Vec<Fault> {
    (0..of.issues.len()).filter(|at| given.place(*at).is_none()).map(|at| Fault::PlaceThen(case, at)).collect()
}

/// How an answer compares with the right one; `None` where it is not whole.
pub(super) fn verdict(of: &Exercise, item: Item, given: &Given) -> Option<Verdict> {
    if let Item::Case(_) = item {
        return Some(Verdict::of((&given.places(of)?, given.by?), (&of.places(), of.by)));
    }
    Some(Verdict::plain(given.choice?, right(of, item)?))
}

/// The right option of a drill, by its position.
pub(crate) fn right(of: &Exercise, item: Item) -> Option<usize> {
    match item {
        Item::Case(_) => None,
        Item::Whose(_, at) => {
            let functions = of.issues.get(at)?.functions;
            Functions::VALUES.iter().position(|one| *one == functions)
        }
        Item::Fact(_, at) => {
            let kind = of.facts.get(at)?.fact.kind();
            FactKind::VALUES.iter().position(|one| *one == kind)
        }
        Item::Count(_) => of.issues.len().checked_sub(1).map(|at| at.min(PRACTICE.counts.len() - 1)),
    }
}
