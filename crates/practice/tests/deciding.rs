//! What a learner chooses, how it compares with what is right, and the sets that are asked.

use joint_working_practice::exercise::{Exercise, read, write};
use joint_working_practice::set::{Drill, IN_A_SET, Item, drill, mixed, on};
use joint_working_practice::{Choice, DecidedBy, Place, Sureness, Topic, Verdict, all};
use std::collections::BTreeSet;

fn exercises() -> Result<Vec<Exercise>, String> {
    all()?.iter().map(|case| case.exercise()).collect()
}

#[test]
fn the_right_places_and_reason_come_to_the_right_choice() -> Result<(), String> {
    for one in exercises()? {
        assert_eq!(Choice::said(&one.places(), one.by), one.right, "{}", one.id);
        assert_eq!(Verdict::of((&one.places(), one.by), (&one.places(), one.by)), Verdict::Right);
    }
    Ok(())
}

#[test]
fn places_come_to_a_choice_and_separate_has_three_reasons() {
    use DecidedBy as By;
    use Place as To;
    for (places, by, choice) in [
        (&[To::Joint, To::Joint][..], By::FirstTest, Choice::Joint),
        (&[To::Joint, To::Phso], By::CloseLink, Choice::Split),
        (&[To::Joint, To::Open], By::Open, Choice::Split),
        (&[To::Phso, To::Lgsco], By::FirstTest, Choice::FirstTest),
        (&[To::Apart], By::SecondTest, Choice::SecondTest),
        (&[To::Apart], By::Consent, Choice::NoConsent),
        (&[To::Phso, To::Lgsco], By::WhoseFunction, Choice::FirstTest),
        (&[To::Phso, To::Outside], By::WhoseFunction, Choice::PhsoOnly),
        (&[To::Lgsco], By::WhoseFunction, Choice::LgscoOnly),
        (&[To::Outside], By::WhoseFunction, Choice::Outside),
        (&[To::Open, To::Phso], By::Open, Choice::Ask),
    ] {
        assert_eq!(Choice::said(places, by), choice, "{places:?}");
    }
}

#[test]
fn a_right_result_for_another_reason_is_told_from_a_right_one() {
    let right: (&[Place], DecidedBy) = (&[Place::Phso, Place::Lgsco], DecidedBy::FirstTest);
    assert_eq!(Verdict::of((right.0, DecidedBy::SecondTest), right), Verdict::OtherReason);
    assert_eq!(Verdict::of((&[Place::Lgsco, Place::Phso], DecidedBy::FirstTest), right), Verdict::Wrong);
    assert!(Verdict::OtherReason.is_to_look_at(None) && Verdict::Right.is_to_look_at(Some(Sureness::Guess)));
    assert!(!Verdict::Right.is_to_look_at(Some(Sureness::Fairly)) && !Verdict::Right.is_to_look_at(None));
}

#[test]
fn lines_are_read_as_they_were_written_and_others_are_passed_over() -> Result<(), String> {
    let all = exercises()?;
    let lines = write(&all);
    assert_eq!(read(&lines), all);
    let odd = format!("title of nothing\ncase one\nodd\n{lines}issue health nowhere phso A\nfact no-such 0 -\n");
    assert_eq!(read(&odd), all);
    Ok(())
}

#[test]
fn the_mixed_cases_are_all_of_them_and_neighbours_are_of_two_groups() -> Result<(), String> {
    let all = exercises()?;
    let order = mixed(&all);
    assert_eq!(order.iter().collect::<BTreeSet<_>>().len(), all.len());
    let group = |at: &usize| all.get(*at).map(|one| &one.group);
    assert!(order.iter().zip(order.iter().skip(1)).all(|(one, next)| group(one) != group(next)));
    // The first set shows more than one outcome.
    let first: BTreeSet<_> = order.iter().take(IN_A_SET).filter_map(|at| all.get(*at)).map(|one| one.right).collect();
    println!("the first set: {first:?}");
    assert!(first.len() >= 4, "{first:?}");
    Ok(())
}

#[test]
fn drills_ask_about_what_there_is_in_goes_of_five() -> Result<(), String> {
    let all = exercises()?;
    for kind in [Drill::Whose, Drill::Facts, Drill::Counts] {
        let first = drill(kind, 0, &all);
        assert_eq!(first.len(), 5, "{kind:?}");
        assert!(first != drill(kind, 1, &all) && !drill(kind, 99, &all).is_empty(), "{kind:?}");
        for item in first {
            let key = item.key(&all).ok_or("it has no key")?;
            assert_eq!(Item::of_key(&key, &all), Some(item), "{key}");
        }
    }
    for odd in
        ["", "no-such-case", "whose/speech-in-section-f/9", "fact/speech-in-section-f/x", "odd/speech-in-section-f/0"]
    {
        assert_eq!(Item::of_key(odd, &all), None, "{odd}");
    }
    for topic in Topic::ALL {
        assert!(!on(*topic, &all).is_empty(), "{topic:?}");
    }
    Ok(())
}
