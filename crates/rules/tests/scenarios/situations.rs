//! Taken together, the scenarios show every situation in which a reader might expect something else to come out.

use crate::told::{Checked, Told, each, told};
use joint_working_rules::{
    Case, Consent, Destination, Fact, FactKind, FactSet, Functions, Issue, Outcome, ReasonId, Relation, Separable,
    ValidCase, answer,
};

/// What is to be seen, and how it is told from a case and what came of it.
type Situation = (&'static str, fn(&Told) -> bool);

const SITUATIONS: [Situation; 24] = [
    ("a case that fails the second test only", fails_second_test_only),
    ("an issue of both sides that comes apart", comes_apart),
    ("two groups, one of which meets the second test", two_groups),
    ("an NHS issue that goes along with a joint one", |told| goes_along(told, Functions::Health)),
    ("a council's issue that goes along with a joint one", |told| goes_along(told, Functions::SocialCare)),
    ("an issue of unsure functions that goes along with a joint one", |told| goes_along(told, Functions::Unsure)),
    ("an issue that goes along though each could be looked at alone", goes_along_though_separable),
    ("an issue that goes along with one that goes along", goes_along_with_what_goes_along),
    ("an issue linked closely to another, with nothing joint to go along with", close_with_nothing_joint),
    ("an issue of unsure functions that binds two others", unsure_binds_two),
    ("a split with an open part", |told| told.answer.outcome == Outcome::Split && told.is_open()),
    ("an ask between joint and split", |told| can_be(told, &[Outcome::Joint, Outcome::Split])),
    ("an ask between joint and separate", |told| can_be(told, &[Outcome::Joint, Outcome::Separate])),
    ("an enquiry that is one-way, and nothing else: ask", one_way_enquiry_alone),
    ("one that led to the other, one-way: joint", one_way_and_led_to_the_other),
    ("answers that conflict and move nothing", conflict_moves_nothing),
    ("a preference alone, where each can be looked at alone", |told| {
        preference(told, |link| link.facts.len() == 1 && link.separable == Some(Separable::Yes))
    }),
    ("a preference alone, with the first test open", |told| {
        preference(told, |link| link.facts.len() == 1 && link.separable == Some(Separable::Unsure))
    }),
    ("a preference beside a close fact", |told| preference(told, |link| link.facts.has(FactKind::Close))),
    ("a preference beside an entwining fact, inside an issue", preference_inside_an_issue),
    ("consent refused in a case that would be joint", |told| {
        told.answer.blocked_by.is_some() && told.answer.merits == Outcome::Joint
    }),
    ("consent refused with a part that would be open", consent_refused_with_an_open_part),
    ("consent refused with an issue that has no place", consent_refused_with_no_place),
    ("an issue outside both beside a joint one", |told| {
        let outside = |issue: &Issue| told.goes(&issue.id, Destination::Outside);
        told.answer.outcome == Outcome::Joint && told.case.issues.iter().any(outside)
    }),
];

#[test]
fn there_is_a_scenario_for_every_situation() -> Checked {
    let all = told()?;
    each("the situation", SITUATIONS, |(name, _)| (*name).to_owned(), |(_, is)| all.iter().any(is));
    Ok(())
}

fn fails_second_test_only(told: &Told) -> bool {
    let minor = told.gives(ReasonId::LimbTwoNotMet, None) || told.gives(ReasonId::LimbTwoNotMetBothMinor, None);
    told.answer.blocked_by.is_none()
        && told.answer.outcome == Outcome::Separate
        && told.gives(ReasonId::LimbOneMet, None)
        && minor
        && !told.gives(ReasonId::LimbTwoMet, None)
}

fn comes_apart(told: &Told) -> bool {
    let apart = |issue: &Issue| {
        issue.functions == Functions::Both
            && issue.separable == Some(Separable::Yes)
            && told.goes(&issue.id, Destination::Phso)
            && told.goes(&issue.id, Destination::Lgsco)
    };
    told.answer.blocked_by.is_none() && told.case.issues.iter().any(apart)
}

fn two_groups(told: &Told) -> bool {
    told.gives(ReasonId::LimbTwoMet, None)
        && told.gives(ReasonId::LimbTwoNotMet, None)
        && told.answer.outcome == Outcome::Split
}

fn goes_along(told: &Told, functions: Functions) -> bool {
    told.case.issues.iter().any(|issue| issue.functions == functions && told.goes_along(issue))
}

fn goes_along_though_separable(told: &Told) -> bool {
    let mut along = told.case.issues.iter().filter(|issue| told.goes_along(issue));
    along.any(|issue| told.links_of(&issue.id).all(|link| link.separable == Some(Separable::Yes)))
}

/// All that links the issue is a link to one that goes along, and without that one it is not joint.
fn goes_along_with_what_goes_along(told: &Told) -> bool {
    let mut along = told.case.issues.iter().filter(|issue| told.goes_along(issue));
    along.any(|far| {
        let near = |link: &Relation| {
            link.between.iter().any(|end| *end != far.id && told.issue(end).is_some_and(|near| told.goes_along(near)))
        };
        told.links_of(&far.id).count() == 1 && told.links_of(&far.id).all(near)
    })
}

fn close_with_nothing_joint(told: &Told) -> bool {
    told.gives(ReasonId::TieClose, None) && told.answer.outcome == Outcome::Separate && told.answer.blocked_by.is_none()
}

/// With the issue, all is joint; without it, all is separate.
fn unsure_binds_two(told: &Told) -> bool {
    let mut unsure = told.case.issues.iter().filter(|issue| issue.functions == Functions::Unsure);
    unsure.any(|issue| {
        let mut without = (*told.case).clone();
        without.issues.retain(|other| other.id != issue.id);
        without.relations.retain(|link| !link.between.contains(&issue.id));
        told.answer.outcome == Outcome::Joint
            && ValidCase::new(without).is_ok_and(|without| answer(&without).outcome == Outcome::Separate)
    })
}

fn can_be(told: &Told, outcomes: &[Outcome]) -> bool {
    told.answer.outcome == Outcome::Ask
        && told.answer.possible.len() == outcomes.len()
        && outcomes.iter().all(|outcome| told.answer.possible.contains(outcome))
}

fn one_way_enquiry_alone(told: &Told) -> bool {
    let only = FactSet::EMPTY.with(Fact::EnquiryIntoSameCare);
    let is = |link: &Relation| link.facts == only && link.separable == Some(Separable::OneWay);
    told.answer.outcome == Outcome::Ask && matches!(told.case.relations.as_slice(), [link] if is(link))
}

fn one_way_and_led_to_the_other(told: &Told) -> bool {
    let only = FactSet::EMPTY.with(Fact::FeedsDecision);
    let is = |link: &Relation| link.facts == only && link.separable == Some(Separable::OneWay);
    told.answer.outcome == Outcome::Joint && told.case.relations.iter().any(is)
}

fn conflict_moves_nothing(told: &Told) -> bool {
    let conflict = told.gives(ReasonId::TieConflictEntwiningClose, None);
    conflict && told.answer.outcome == Outcome::Joint && !told.is_open()
}

/// Is there such a link with a preference that makes no difference?
fn preference(told: &Told, such: impl Fn(&Relation) -> bool) -> bool {
    let preferred = |link: &Relation| link.facts.contains(Fact::OneInvestigatorPreferred);
    told.case.relations.iter().any(|link| preferred(link) && such(link)) && told.comes_out_as(without_preference(told))
}

fn preference_inside_an_issue(told: &Told) -> bool {
    let is =
        |issue: &Issue| issue.facts.contains(Fact::OneInvestigatorPreferred) && issue.facts.has(FactKind::Entwining);
    told.case.issues.iter().any(is) && told.comes_out_as(without_preference(told))
}

fn without_preference(told: &Told) -> Case {
    let others = |facts: FactSet| {
        facts.iter().filter(|fact| *fact != Fact::OneInvestigatorPreferred).fold(FactSet::EMPTY, FactSet::with)
    };
    let mut case = (*told.case).clone();
    for issue in &mut case.issues {
        issue.facts = others(issue.facts);
    }
    for link in &mut case.relations {
        link.facts = others(link.facts);
    }
    case
}

/// An issue of one side that is open with consent, and has a place without it.
fn consent_refused_with_an_open_part(told: &Told) -> bool {
    let with = answer(&told.case.with_consent(Consent::Given));
    told.answer.blocked_by.is_some()
        && !told.is_open()
        && with.handling.iter().any(|part| part.to == Destination::Unclear)
}

fn consent_refused_with_no_place(told: &Told) -> bool {
    told.answer.blocked_by.is_some() && told.is_open() && told.answer.outcome == Outcome::Separate
}
