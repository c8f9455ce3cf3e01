//! Files and links of other editions than today's, with editions invented for it: only one is known so far.
#![allow(clippy::expect_used, reason = "tests")]

use super::link::open_with;
use super::opened::Opened;
use super::read::open;
use crate::edition::{Editions, KnownEdition, Withdrawn};
use std::fmt::{Display, Write as _};
use std::fs;

const fn gone(question: &'static str, answer: &'static str, letter: &'static str, label: &'static str) -> Withdrawn {
    Withdrawn { question, answer, letter, label }
}

static TODAY: KnownEdition = KnownEdition { id: "2031-04", name: "Briefing note, April 2031", withdrawn: &[] };

/// Answers that today's edition never had: each kind of question has one.
static EARLIER: [KnownEdition; 2] = [
    KnownEdition {
        id: "2023-11",
        name: "Briefing note, November 2023",
        withdrawn: &[
            gone("facts", "spoke-by-telephone", "z", "They spoke by telephone"),
            gone("functions", "shared", "C", "Shared"),
            gone("separable", "perhaps", "x", "Perhaps"),
            gone("weight/health", "trifling", "o", "Trifling"),
        ],
    },
    KnownEdition {
        id: "2027-02",
        name: "Briefing note, February 2027",
        withdrawn: &[
            gone("weight/social-care", "trifling", "Z", "Trifling"),
            gone("consent", "implied", "I", "Implied"),
            gone("responses/social-care", "holding-reply", "O", "A holding reply"),
        ],
    },
];

const EDITIONS: Editions = Editions::new(&EARLIER, &TODAY);

/// What a file or a link came to: its case, written again, or why not; and what there is to say of its edition. Written, a case
/// is of the rulebook's edition, which the invented ones do not change.
fn told<E: Display>(opened: Result<Opened, E>, write: fn(&Opened) -> String) -> String {
    match opened {
        Err(fault) => format!("refused: {fault}\n"),
        Ok(opened) => {
            let mut told = format!("{}\n", write(&opened));
            if let Some(earlier) = &opened.earlier {
                let _ = writeln!(told, "edition: {earlier}");
                for sentence in earlier.note() {
                    let _ = writeln!(told, "note: {sentence}");
                }
            }
            told
        }
    }
}

fn file(text: &str) -> String {
    told(open(text, EDITIONS), |opened| serde_json::to_string(&*opened.case).expect("JSON"))
}

fn link(edition: &str, body: &str) -> String {
    let text = format!("v1.{edition}.{body}");
    let check: String = super::link::check_letters(&text).iter().collect();
    told(open_with(&format!("#{text}.{check}"), EDITIONS), |opened| super::link::encode(&opened.case))
}

/// Compares with what is kept; with UPDATE=1 writes it.
fn is_kept(name: &str, now: &str) {
    let path = format!("tests/editions/{name}.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, now).expect("written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, kept, "with UPDATE=1 the test writes it to {path}");
}

#[test]
fn files_of_other_editions() {
    let mut all = String::new();
    for (what, text) in [
        (
            "today's",
            r#"{"format":1,"edition":"2031-04","issues":[{"id":"a","functions":"both","facts":["same-plan"]}]}"#,
        ),
        ("none named", r#"{"format":1,"issues":[{"id":"a","functions":"both"}]}"#),
        (
            "earlier, and all in it still has a meaning",
            r#"{"format":1,"edition":"2023-11","issues":[{"id":"a","functions":"both","facts":["same-plan"]}]}"#,
        ),
        (
            "earlier, with every kind of answer that was withdrawn",
            r#"{"format":1,"edition":"2023-11",
                "issues":[{"id":"a","label":"Ward","functions":"both","facts":["same-plan","spoke-by-telephone","joint-duty"],
                           "separable":"perhaps","weight":{"health":"trifling","social-care":"trifling"}},
                          {"id":"b","functions":"shared","facts":["same-plan"],"weight":{"health":"minor"}}],
                "relations":[{"between":["a","b"],"facts":["spoke-by-telephone"],"separable":"perhaps"}],
                "consent":"implied","responses":{"health":"yes","social-care":"holding-reply"}}"#,
        ),
        (
            "the edition after the answers it is for",
            r#"{"format":1,"issues":[{"id":"a","functions":"both","facts":["spoke-by-telephone"]}],"edition":"2023-11"}"#,
        ),
        (
            "earlier, with a fault after an answer that was withdrawn",
            r#"{"format":1,"edition":"2023-11","issues":[{"id":"a","functions":"both","facts":["spoke-by-telephone","x"]}]}"#,
        ),
        (
            "withdrawn, of the other side",
            r#"{"format":1,"edition":"2023-11","issues":[{"id":"a","functions":"both"}],"responses":{"health":"holding-reply"}}"#,
        ),
        (
            "withdrawn, of another question",
            r#"{"format":1,"edition":"2023-11","issues":[{"id":"a","functions":"both","separable":"spoke-by-telephone"}]}"#,
        ),
        (
            "withdrawn before this edition",
            r#"{"format":1,"edition":"2027-02","issues":[{"id":"a","functions":"both","facts":["spoke-by-telephone"]}]}"#,
        ),
        (
            "withdrawn with this edition",
            r#"{"format":1,"edition":"2027-02","issues":[{"id":"a","functions":"both"}],"consent":"implied"}"#,
        ),
        (
            "withdrawn, in today's",
            r#"{"format":1,"edition":"2031-04","issues":[{"id":"a","functions":"both","facts":["spoke-by-telephone"]}]}"#,
        ),
        ("withdrawn, and none named", r#"{"format":1,"issues":[{"id":"a","functions":"both"}],"consent":"implied"}"#),
        ("later", r#"{"format":1,"edition":"2031-05","issues":[{"id":"a","functions":"of-later"}]}"#),
        ("between two that are known", r#"{"format":1,"edition":"2029-01","issues":[{"id":"a","functions":"both"}]}"#),
        ("before all that are known", r#"{"format":1,"edition":"2019-04","issues":[{"id":"a","functions":"both"}]}"#),
        ("not an edition", r#"{"format":1,"edition":"2031-13","issues":[{"id":"a","functions":"both"}]}"#),
        ("not text", r#"{"format":1,"edition":2031,"issues":[{"id":"a","functions":"both"}]}"#),
    ] {
        let _ = writeln!(all, "# {what}\n{}", file(text));
    }
    is_kept("files", &all);
}

#[test]
fn links_of_other_editions() {
    let mut all = String::new();
    for (what, edition, body) in [
        ("today's", "2031-04", "ABj"),
        ("earlier, and all in it still has a meaning", "2023-11", "GDBajnpsH-1-2y"),
        ("earlier, with every kind of answer that was withdrawn", "2023-11", "IDOBjzfxoZCjq-1-2zx"),
        ("withdrawn before this edition", "2027-02", "Bz"),
        ("withdrawn with this edition", "2027-02", "IB"),
        ("withdrawn, in today's", "2031-04", "Bz"),
        ("withdrawn, where it means nothing: a fact before any issue", "2023-11", "z"),
        ("withdrawn, where it means nothing: consent after an issue", "2023-11", "BI"),
        ("withdrawn, where it means nothing: a weight of a relation", "2023-11", "BH-1-2o"),
        ("withdrawn, where it means nothing: an issue after a relation", "2023-11", "BH-1-2C"),
        ("later, whatever is in it", "2031-05", "YCZ-"),
        ("between two that are known", "2029-01", "B"),
        ("before all that are known", "2019-04", "B"),
        ("not an edition", "2031-13", "B"),
    ] {
        let _ = writeln!(all, "# {what}: {edition} {body}\n{}", link(edition, body));
    }
    is_kept("links", &all);
}

#[test]
fn a_link_of_too_many_issues_is_refused_whichever_answers_begin_them() {
    let many = "C".repeat(crate::case::MAX_ISSUES + 1);
    assert!(link("2023-11", &many).starts_with("refused: This link holds more than 1000 issues"));
}

/// A case that was opened is one of today's: written and read again, there is nothing more to say of its edition.
#[test]
fn what_was_opened_is_of_today() {
    let text =
        r#"{"format":1,"edition":"2023-11","issues":[{"id":"a","functions":"both","facts":["spoke-by-telephone"]}]}"#;
    let opened = open(text, EDITIONS).expect("a case");
    assert!(opened.earlier.is_some());
    // The rulebook's edition is the one that is written.
    let again = open(&opened.case.to_json(), Editions::KNOWN).expect("a case");
    assert_eq!((again.case, again.earlier), (opened.case, None));
}
