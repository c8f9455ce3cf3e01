//! What the panels of a case are held to: every way in which what was not asked about can turn out, and what they say of themselves.

use super::brute::{self, Fineness, Item, Tried};
use joint_working_rules::{
    Case, Extent, Functions, Issue, IssuePos, Pairs, Panel, Panels, QuestionRef, Side, ValidCase, panels,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Every question that was answered.
pub(crate) type Answered = BTreeSet<QuestionRef>;

/// How far the panels of a case could be held to every way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exactness {
    Exact,
    Partial,
    NotTried,
}

/// The panels of a case of which this was answered.
pub(crate) fn of(case: &Case, answered: &Answered) -> Panels {
    panels(case, |question| answered.contains(&question))
}

/// What panels have in sight and was not answered.
pub(crate) fn asked(panels: &Panels) -> BTreeSet<Item> {
    let mut all = BTreeSet::new();
    for panel in &panels.list {
        match panel {
            Panel::TwoSides(_, rows) | Panel::Link(_, rows) | Panel::Weights(rows) => {
                all.extend(rows.iter().filter(|row| !row.is_answered).map(|row| Item::Question(row.question)));
            }
            Panel::Pairs(pairs) => {
                let open = pairs.iter().filter(|[one, other]| !pairs.is_answered(*one, *other));
                all.extend(open.map(|[one, other]| Item::Pair(one, other)));
            }
            Panel::Issues(_) | Panel::ConsentAndResponses(_) | Panel::Check => {}
        }
    }
    all
}

/// Holds the panels of a case to what trying every way says. Was it exact, or were some links too many to look at?
pub(crate) fn hold(
    case: &ValidCase,
    answered: &Answered,
    fineness: Fineness,
    most: usize,
) -> Result<Exactness, TestCaseError> {
    let panels = of(case, answered);
    hold_unanswered(case, &panels, answered)?;
    hold_in_play(case, &panels, answered)?;
    let Some(Tried { counts, may_be_joint }) = brute::tried(case, answered, fineness, most) else {
        return Ok(Exactness::NotTried);
    };
    let asked = asked(&panels);
    let missing: Vec<_> = counts.difference(&asked).collect();
    prop_assert!(missing.is_empty(), "not asked: {missing:?}\n{answered:?}\n{}", case.to_json());
    let needless: Vec<_> = asked.difference(&counts).collect();
    let is_exact = needless.is_empty();
    prop_assert!(is_exact || panels.is_partial, "cannot matter: {needless:?}\n{answered:?}\n{}", case.to_json());
    let on_consent = panels.list.iter().any(|panel| matches!(panel, Panel::ConsentAndResponses(_)));
    let on_the_whole =
        [QuestionRef::Consent].into_iter().chain(Side::ALL.iter().map(|side| QuestionRef::Responses(*side)));
    let is_answered = on_the_whole.into_iter().any(|question| answered.contains(&question));
    prop_assert_eq!(on_consent, may_be_joint || is_answered, "{:?}\n{}", answered, case.to_json());
    Ok(if panels.is_partial { Exactness::Partial } else { Exactness::Exact })
}

/// Holds the panels of a case to every way, of which there are few enough, and not partly.
pub(crate) fn hold_exactly(case: Case, answered: &Answered) {
    let was = hold(&ValidCase::new(case).unwrap(), answered, Fineness::EveryStrength, 20_000).unwrap();
    assert_eq!(was, Exactness::Exact);
}

/// What panels say was not answered is what is in sight on them and was not answered. Where consent blocks, only the issues themselves
/// can still change a place.
fn hold_unanswered(case: &Case, panels: &Panels, answered: &Answered) -> Result<(), TestCaseError> {
    let is_open =
        |pairs: &Pairs, one: IssuePos| pairs.iter().any(|[at, other]| at == one && !pairs.is_answered(at, other));
    let (mut on_places, mut on_merits) = (Vec::new(), false);
    for (number, panel) in panels.list.iter().enumerate() {
        let rows = panel.rows().iter().filter(|row| !answered.contains(&row.question)).map(|row| row.question);
        let pairs = panel.pairs().into_iter().flat_map(|pairs| pairs.rows().filter(|one| is_open(pairs, *one)));
        let unanswered: Vec<_> = rows.chain(pairs.map(QuestionRef::Ties)).collect();
        let counts_on_merits = !matches!(panel, Panel::ConsentAndResponses(_) | Panel::Check) && !unanswered.is_empty();
        let counts = counts_on_merits && (matches!(panel, Panel::Issues(_)) || !case.consent.blocks());
        on_places.extend(counts.then_some(number));
        on_merits |= counts_on_merits;
        prop_assert_eq!(panel.unanswered().collect::<Vec<_>>(), unanswered);
    }
    let number_of = |panel: &Panel| panels.list.iter().position(|one| std::ptr::eq(one, panel)).unwrap();
    prop_assert_eq!(&panels.unanswered().map(number_of).collect::<Vec<_>>(), &on_places);
    let extent = |is_open: bool| if is_open { Extent::SoFar } else { Extent::Whole };
    prop_assert_eq!(panels.extent_of_places(), extent(!on_places.is_empty()));
    prop_assert_eq!(panels.extent(), extent(on_merits));
    let are_pairs_open = on_places.iter().any(|number| matches!(panels.list[*number], Panel::Pairs(_)));
    prop_assert_eq!(panels.are_pairs_open(), are_pairs_open);
    let is_known = |(at, issue): (IssuePos, &Issue)| {
        issue.functions != Functions::Unsure && answered.contains(&QuestionRef::Functions(at))
    };
    prop_assert_eq!(panels.is_whose_open, !case.positions().zip(&case.issues).all(is_known));
    Ok(())
}

/// An issue of which it was not answered whose it is, or which is neither's, is asked nothing else, whatever else was answered; and
/// a pair is in sight whichever of its issues is named first, and none of an issue with itself.
fn hold_in_play(case: &Case, panels: &Panels, answered: &Answered) -> Result<(), TestCaseError> {
    let is_in_play = |at: IssuePos| {
        answered.contains(&QuestionRef::Functions(at)) && case.issue(at).unwrap().functions != Functions::Neither
    };
    for panel in panels.list.iter().filter(|panel| !matches!(panel, Panel::Issues(_))) {
        let mut about = panel.rows().iter().flat_map(|row| row.question.issues()).flatten();
        prop_assert!(about.all(is_in_play), "{panel:?}");
        let Some(pairs) = panel.pairs() else { continue };
        let in_sight: Vec<_> = pairs.iter().collect();
        prop_assert_eq!(format!("{pairs:?}"), format!("{in_sight:?}"));
        prop_assert!(in_sight.iter().flatten().all(|at| is_in_play(*at)));
        for (one, other) in case.positions().flat_map(|one| case.positions().map(move |other| (one, other))) {
            prop_assert_eq!(pairs.is_in_sight(one, other), in_sight.contains(&[one.min(other), one.max(other)]));
        }
    }
    Ok(())
}
