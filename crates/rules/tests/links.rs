//! Links: every case goes in and comes out, nothing typed goes with it, and a link that is not whole is refused by name.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use joint_working_rules::link::{LinkError, MAX_LINK, decode, encode, encode_unsaid, open};
use joint_working_rules::rulebook::EDITION;
use joint_working_rules::scenarios::{SCENARIOS, by_id};
use joint_working_rules::{
    Case, Consent, Fact, FactSet, Functions, Issue, MAX_ISSUES, MAX_RELATIONS, Opened, PerSide, Relation, Response,
    Separable, ValidCase, Weight, answer,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What of a case a link keeps: labels go, and ids become neutral.
fn without_words(case: &Case) -> Case {
    let mut case = case.clone();
    let ids: BTreeMap<String, String> =
        case.issues.iter().enumerate().map(|(at, issue)| (issue.id.clone(), format!("issue-{}", at + 1))).collect();
    for issue in &mut case.issues {
        issue.id = ids[&issue.id].clone();
        issue.label = None;
    }
    for id in case.relations.iter_mut().flat_map(|relation| &mut relation.between) {
        *id = ids[id].clone();
    }
    case
}

/// A link of this edition with this body and the check letters that belong to it: the sum of the module's page, once more.
fn sealed(body: &str) -> String {
    seal(&format!("v1.{EDITION}.{body}"))
}

fn seal(text: &str) -> String {
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').collect();
    let sum = text.bytes().fold(0_usize, |sum, byte| (sum * 263 + usize::from(byte)) % 3_833);
    format!("{text}.{}{}", letters[sum / 62], letters[sum % 62])
}

#[test]
fn links_that_were_ever_made_open_the_same_case() {
    let kept = include_str!("links/kept.txt");
    assert!(kept.lines().count() >= 4);
    for line in kept.lines() {
        let (file, link) = line.split_once(' ').expect("a file and a link");
        let (_, text) = support::files("valid").into_iter().find(|(name, _)| name == file).expect("the file");
        let case = Case::from_json(&text).expect("a case");
        assert_eq!(decode(link).as_deref(), Ok(&without_words(&case)), "{file}: now it is {}", encode(&case));
    }
}

#[test]
fn links_that_are_kept_hold_every_letter_that_was_ever_given() {
    let bodies: String = include_str!("links/kept.txt").lines().filter_map(|line| line.split('.').nth(2)).collect();
    let given = include_str!("../src/format/link/codes.txt").lines().filter_map(|line| line.chars().next());
    let missing: String = given.filter(|letter| !bodies.contains(*letter)).collect();
    assert!(missing.is_empty(), "no kept link holds {missing}");
}

#[test]
fn every_scenario_has_a_short_link_with_the_same_answer() {
    for scenario in SCENARIOS {
        let case = scenario.case().expect("a case");
        let link = format!("#{}", encode(&case));
        assert!(link.len() < 100, "{}: {} characters: {link}", scenario.id, link.len());
        let back = decode(&link).expect("the case");
        assert_eq!(*back, without_words(&case), "{}", scenario.id);
        let [before, after] = [&case, &back].map(answer);
        assert_eq!((before.outcome, before.strength), (after.outcome, after.strength), "{}", scenario.id);
    }
}

#[test]
fn the_largest_case_fits() {
    let every: FactSet = Fact::ALL.iter().copied().collect();
    let separable = Some(Separable::Unsure);
    let ids: Vec<String> = (0..MAX_ISSUES).map(|at| format!("i{at}")).collect();
    let issue = |id: &String| {
        let weight = PerSide { health: Some(Weight::Minor), social_care: Some(Weight::Unsure) };
        Issue { facts: every, separable, weight, ..Issue::new(id, None, Functions::Both) }
    };
    let pairs = (0..MAX_ISSUES).rev().flat_map(|one| (0..one).rev().map(move |other| (one, other)));
    let relation = |(one, other): (usize, usize)| Relation {
        between: [ids[one].clone(), ids[other].clone()],
        facts: every,
        separable,
    };
    let case = Case {
        issues: ids.iter().map(issue).collect(),
        relations: pairs.take(MAX_RELATIONS).map(relation).collect(),
        responses: PerSide { health: Some(Response::No), social_care: Some(Response::No) },
        ..Case::default()
    };
    let link = encode(&case);
    assert!(link.len() <= MAX_LINK, "{}", link.len());
    assert_eq!(decode(&link).as_deref(), Ok(&without_words(&case)));
    let refused = |body: String| decode(&sealed(&body));
    assert_eq!(refused("H".repeat(MAX_ISSUES + 1)), Err(LinkError::TooManyIssues));
    let many = "-1-2".repeat(MAX_RELATIONS + 1);
    assert_eq!(refused(format!("HS{many}")), Err(LinkError::TooManyRelations));
    let long = "v1.".repeat(MAX_LINK);
    assert_eq!(decode(&long), Err(LinkError::TooLong(long.len())));
}

#[test]
fn each_fault_has_its_name() {
    let good = encode(&by_id("example-6").expect("the example").case().expect("a case"));
    let refused = |link: &str, error: LinkError| assert_eq!(decode(link), Err(error), "{link}");
    for link in ["", "#", "case", "V1.x", "v0.x", "v01.x", "v.x", "v+1.x", "1.x", "##v1.x", " v1.x", "v4294967296.x"] {
        refused(link, LinkError::NotALink);
    }
    refused("v2.whatever it is", LinkError::LaterVersion(2));
    refused("v10", LinkError::LaterVersion(10));
    for whole in 2..good.len() {
        refused(&good[..whole], LinkError::Incomplete);
    }
    for more in [".", "x", "&from=mail", " ", "\u{e9}", "...."] {
        refused(&format!("{good}{more}"), LinkError::TextAfterEnd);
    }
    refused(&good.replacen('H', "S", 1), LinkError::Altered);
    refused(&seal(&format!("v1.{EDITION}.H p")), LinkError::Altered);
    let list: serde_json::Value = serde_json::from_str(include_str!("../rulebook/edition.json")).expect("the editions");
    let ids = list["editions"].as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("an id"));
    let known = || ids.clone().collect::<Vec<_>>().join(", ");
    let later = LinkError::LaterEdition { edition: "2031-04".to_owned(), known: known() };
    refused(&seal("v1.2031-04.Hp"), later.clone());
    refused(&seal("v1.2031-04.HZ-"), later);
    let unknown = LinkError::UnknownEdition { edition: "2019-04".to_owned(), known: known() };
    refused(&seal("v1.2019-04.Hp"), unknown);
    for none in ["", "2023", "2031-13", "an-edition-nobody-heard-of"] {
        refused(&seal(&format!("v1.{none}.Hp")), LinkError::NotAnEdition { known: known() });
    }
    for (body, error) in [
        ("HZ", LinkError::UnknownCode('Z')),
        ("H7", LinkError::UnknownCode('7')),
        ("p", LinkError::Misplaced('p')),
        ("a", LinkError::Misplaced('a')),
        ("HA", LinkError::Misplaced('A')),
        ("HD", LinkError::Misplaced('D')),
        ("HS-1-2H", LinkError::Misplaced('H')),
        ("HS-1-2p", LinkError::Misplaced('p')),
        ("HS-12", LinkError::Misplaced('-')),
        ("HS-1-", LinkError::Misplaced('-')),
        ("HS--1", LinkError::Misplaced('-')),
        ("HS-1-02", LinkError::Misplaced('0')),
        ("HS-1-99999999999999999999", LinkError::Misplaced('9')),
        ("AG", LinkError::Twice('G')),
        ("DDH", LinkError::Twice('D')),
        ("Baa", LinkError::Twice('a')),
        ("Byn", LinkError::Twice('n')),
        ("Bpq", LinkError::Twice('q')),
        ("HS-1-2yy", LinkError::Twice('y')),
    ] {
        refused(&sealed(body), error);
    }
    for (body, pointer) in [
        ("", "/issues"),
        ("A", "/issues"),
        ("Ha", "/issues/0/facts"),
        ("Hn", "/issues/0/separable"),
        ("Hs", "/issues/0/weight/social-care"),
        ("HS-1-3", "/relations/0/between/1"),
        ("HS-2-2", "/relations/0/between"),
        ("HS-1-2-2-1", "/relations/1/between"),
    ] {
        let error = decode(&sealed(body)).expect_err("a fault");
        assert!(matches!(&error, LinkError::NotACase(error) if error.pointer == pointer), "{body}: {error}");
    }
}

#[test]
fn no_order_of_answers_is_needed() {
    let one = decode(&sealed("KDGBsnpfaH-1-2yl"));
    assert!(one.is_ok());
    assert_eq!(one, decode(&sealed("GDKBafnpsH-1-2ly")));
}

#[test]
fn every_message_says_something_plain() {
    let mut messages = String::new();
    for link in ["", "v2.x", "v1.", "v1.x.H.abc", "v1.x.H.ab"] {
        messages += &format!("{}\n", decode(link).expect_err("a fault"));
    }
    messages += &format!("{}\n", decode(&"x".repeat(MAX_LINK + 1)).expect_err("a fault"));
    for edition in ["2031-04", "2019-04", "november"] {
        messages += &format!("{}\n", decode(&seal(&format!("v1.{edition}.H"))).expect_err("a fault"));
    }
    let many = [&"H".repeat(MAX_ISSUES + 1), &format!("HS{}", "-1-2".repeat(MAX_RELATIONS + 1))];
    for body in ["HZ", "p", "Bpp", "HS-1-3"].iter().copied().chain(many.iter().map(|body| body.as_str())) {
        messages += &format!("{}\n", decode(&sealed(body)).expect_err("a fault"));
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write("tests/links/messages.txt", &messages).expect("written");
    }
    let expected = std::fs::read_to_string("tests/links/messages.txt").unwrap_or_default();
    assert_eq!(messages, expected, "with UPDATE=1 the test writes the messages down");
}

#[test]
fn any_one_wrong_letter_is_noticed() {
    for scenario in SCENARIOS {
        let good = encode(&scenario.case().expect("a case"));
        for at in 0..good.len() {
            for letter in ('!'..='~').filter(|letter| !good[at..].starts_with(*letter)) {
                let wrong = format!("{}{letter}{}", &good[..at], &good[at + 1..]);
                assert!(decode(&wrong).is_err(), "{good} and {wrong}");
            }
            let mut swapped: Vec<char> = good.chars().collect();
            if at + 1 < swapped.len() && swapped[at] != swapped[at + 1] {
                swapped.swap(at, at + 1);
                assert!(decode(&swapped.iter().collect::<String>()).is_err(), "{good}, swapped at {at}");
            }
        }
    }
}

/// Random numbers that are the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }
}

/// One million texts: links with up to three characters changed, added, taken out or doubled, half of them with check letters
/// that fit again, so that the fault is met further in. None may panic, and what opens is a valid case that comes out again.
#[test]
fn a_million_broken_links_break_nothing() {
    const TEXTS: usize = 1_000_000;
    const LETTERS: &[u8] = b"ABDEFGHJKLNRSUWabcdefghijklmnpqrstuvyXZz0123456789--..~_#% \xff";
    let bodies: Vec<Vec<u8>> = SCENARIOS
        .iter()
        .map(|scenario| encode(&scenario.case().expect("a case")).into_bytes())
        .chain([b"".to_vec(), b"v1.".to_vec(), b"v2.x".to_vec(), "v1.\u{e9}".into()])
        .collect();
    let mut dice = Dice(0x5EED_0F11_4E57_u64);
    let (mut opened, mut refused) = (0, 0);
    for count in 0..TEXTS {
        let mut text = bodies[dice.roll(bodies.len())].clone();
        let resealed = count % 2 == 0;
        if resealed {
            text.truncate(text.len().saturating_sub(3));
        }
        for _ in 0..=dice.roll(3) {
            let (at, letter) = (dice.roll(text.len() + 1), LETTERS[dice.roll(LETTERS.len())]);
            match (dice.roll(5), at < text.len()) {
                (0, true) => drop(text.remove(at)),
                (1, true) => text.truncate(at),
                (2, true) => text.extend_from_within(at..),
                (3, true) => text[at] = letter,
                _ => text.insert(at, letter),
            }
        }
        let text = String::from_utf8_lossy(&text);
        let link = if resealed { seal(&text) } else { text.into_owned() };
        match decode(&link) {
            Ok(case) => {
                opened += 1;
                if opened % 16 == 0 {
                    assert_eq!(decode(&encode(&case)), Ok(case), "{link}");
                }
            }
            Err(_) => refused += 1,
        }
    }
    assert_eq!(opened + refused, TEXTS);
    assert!(opened > TEXTS / 100 && refused > TEXTS / 2, "{opened} opened, {refused} refused");
}

proptest! {
    #[test]
    fn every_case_goes_in_and_comes_out_without_its_words(case in support::case()) {
        let link = encode(&case);
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte)), "{}", link);
        prop_assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{}", link);
        prop_assert_eq!(decode(&link).map(ValidCase::into_case), Ok(without_words(&case)));
        prop_assert_eq!(encode(&without_words(&case)), link, "labels and ids leave no trace");
    }

    #[test]
    fn no_text_makes_it_panic(text in "(#?v1\\.)?\\PC{0,80}") {
        let _ = decode(&text);
        let _ = decode(&sealed(&text));
    }
}

#[test]
fn what_nobody_has_said_of_consent_is_not_said_in_a_link_or_a_file_either() {
    for scenario in SCENARIOS {
        let case = Case { consent: Consent::NotAsked, ..scenario.case().expect("a case").into_case() };
        let says = |opened: Opened| (opened.says_consent, opened.case.into_case());
        let (said, by_link) = says(open(&encode(&case)).expect("it opens"));
        assert!(said);
        assert_eq!(says(open(&encode_unsaid(&case)).expect("it opens")), (false, by_link));
        assert_eq!(says(Case::open(&case.to_json()).expect("it opens")), (true, case.clone()));
        assert_eq!(says(Case::open(&case.to_json_unsaid()).expect("it opens")), (false, case));
    }
}
