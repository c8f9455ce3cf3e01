//! The request of an Initial Look: its words, what is missing, and its link.
#![expect(clippy::unwrap_used, reason = "a test may")]

use joint_working_casework::check::Check;
use joint_working_casework::request::{Details, Draft, Reasons, RequestField, checklist, draft};
use joint_working_rules::scenarios::by_id;
use joint_working_rules::{Answer, Response, ValidCase, answer};
use std::fmt::Write as _;

fn example(id: &str) -> (ValidCase, Answer) {
    let case = by_id(id).unwrap().case().unwrap();
    let answer = answer(&case);
    (case, answer)
}

const fn check<'a>(case: &'a ValidCase, answer: &'a Answer) -> Check<'a> {
    Check { case, answer, missing: "" }
}

fn full() -> Details {
    let mut details = Details::default();
    for (field, value) in [
        (RequestField::OwnWords, "Ward staff and the social worker disagreed.\nNobody decided."),
        (RequestField::PersonAffected, "Mrs T"),
        (RequestField::Complainant, " Mrs D (daughter) "),
        (RequestField::PhsoReference, "C-2000000"),
        (RequestField::PreviousReferences, "none"),
        (RequestField::Organisations, "A Council; an NHS Trust"),
        (RequestField::ComplaintForm, "complaint-form.pdf"),
        (RequestField::Responses, "council.pdf, trust.pdf"),
        (RequestField::StaffName, "A. Caseworker"),
        (RequestField::StaffPhone, "0000 000 0000"),
        (RequestField::StaffEmail, "a.caseworker@example.org"),
    ] {
        details.set(field, value.to_owned());
    }
    details
}

fn shown(draft: &Draft) -> String {
    let missing: Vec<&str> = draft.missing.iter().map(|one| one.field.id()).collect();
    format!("To: {:?}\nSubject: {}\nMissing: {}\n\n{}", draft.to, draft.subject, missing.join(", "), draft.body)
}

#[test]
fn the_draft_for_example_one_reads_so() {
    let (case, answer) = example("example-1");
    let empty = draft(Some(check(&case, &answer)), &Details::default(), Reasons::LeftOut, None);
    assert!(empty.mailto().is_none());
    insta::assert_snapshot!("empty", shown(&empty));
    let full = draft(Some(check(&case, &answer)), &full(), Reasons::LeftOut, Some("initial-look@example.org"));
    assert!(full.missing.is_empty() && !full.body.contains('['), "{}", full.body);
    insta::assert_snapshot!("full", shown(&full));
}

#[test]
fn what_was_not_answered_is_said_in_the_draft_and_the_reasons_are_so_far() {
    let (case, answer) = example("example-1");
    let missing = "Not answered yet: which issues belong together. That could change the recommendation.";
    let body = draft(Some(Check { missing, ..check(&case, &answer) }), &full(), Reasons::Added, None).body;
    assert!(body.contains(missing) && body.contains("Reasons from the check so far:"), "{body}");
    let whole = draft(Some(check(&case, &answer)), &full(), Reasons::Added, None).body;
    assert!(!whole.contains("Not answered") && whole.contains("Reasons from the check:"), "{whole}");
}

#[test]
fn asked_all_the_same_the_draft_says_why_first_and_last_what_the_check_came_to() {
    let (case, answer) = example("example-2");
    let empty = draft(Some(check(&case, &answer)), &Details::default(), Reasons::LeftOut, None);
    assert_eq!(empty.missing.first().map(|one| one.field), Some(RequestField::OwnWords), "nothing says why");
    let body = draft(Some(check(&case, &answer)), &full(), Reasons::LeftOut, None).body;
    let at = |words: &str| body.find(words).unwrap();
    let (own, issues, check) =
        (at("Nobody decided."), at("- Issue 1"), at("A check against the briefing note came to: Separate."));
    assert!(own < issues && issues < check, "{body}");
    assert!(!body.contains("Recommendation"), "{body}");
}

#[test]
fn each_empty_gap_is_missing_or_left_out() {
    let (case, answer) = example("example-1");
    for field in RequestField::ALL {
        let mut details = full();
        details.set(*field, "  ".to_owned());
        let draft = draft(Some(check(&case, &answer)), &details, Reasons::LeftOut, None);
        let words = field.words();
        let missing: Vec<RequestField> = draft.missing.iter().map(|one| one.field).collect();
        assert_eq!(missing, if words.required { vec![*field] } else { vec![] });
        let incomplete = checklist(&details).into_iter().filter(|one| !one.missing.is_empty()).count();
        assert_eq!(incomplete, usize::from(words.required));
        assert_eq!(draft.body.contains(words.placeholder), words.required, "{field:?}");
    }
}

#[test]
fn a_side_that_has_not_responded_is_named() {
    let mut case = example("example-1").0.into_case();
    case.responses.health = Some(Response::No);
    let case = ValidCase::new(case).unwrap();
    let answer = answer(&case);
    let draft = draft(Some(check(&case, &answer)), &full(), Reasons::LeftOut, None);
    assert!(draft.body.contains("No substantive response has come yet from the NHS."), "{}", draft.body);
}

#[test]
fn the_subject_names_nobody_and_holds_no_line_break() {
    let (case, answer) = example("example-1");
    let mut details = full();
    details.set(RequestField::PhsoReference, "C-1\r\nBcc: everybody@example.org".to_owned());
    let draft = draft(Some(check(&case, &answer)), &details, Reasons::LeftOut, Some("  "));
    assert_eq!(draft.subject, "Initial Look request: PHSO C-1 Bcc: everybody@example.org");
    assert!(draft.to.is_none() && !draft.subject.contains("Mrs"));
}

#[test]
fn the_link_holds_the_text_as_long_as_email_programs_take_it() {
    let (case, answer) = example("example-1");
    let mut details = full();
    let link = draft(Some(check(&case, &answer)), &details, Reasons::LeftOut, Some("a@example.org")).mailto().unwrap();
    assert!(link.href.starts_with("mailto:a@example.org?subject=Initial%20Look%20request%3A%20PHSO%20C-2000000"));
    details.set(RequestField::Organisations, "x".repeat(3_000));
    let link = draft(Some(check(&case, &answer)), &details, Reasons::LeftOut, Some("a@example.org")).mailto().unwrap();
    assert!(!link.with_body && !link.href.contains("body"));
}

#[test]
fn the_request_of_every_example_fits_an_email_and_reads_so() {
    let mut all = String::new();
    for at in [1, 3, 4, 5, 6] {
        let (case, answer) = example(&format!("example-{at}"));
        let draft =
            draft(Some(check(&case, &answer)), &full(), Reasons::LeftOut, Some("initial-look@ombudsman.example"));
        let link = draft.mailto().unwrap();
        assert!(link.with_body, "example {at}: {} characters", draft.body.len());
        let (why, _) = draft.body.split_once("\n\n2.").unwrap();
        let _ = writeln!(all, "Example {at}, a link of {} bytes\n{why}\n", link.href.len());
    }
    // Where the check comes to no request, and the team is asked all the same.
    let (case, answer) = example("example-2");
    let draft = draft(Some(check(&case, &answer)), &full(), Reasons::LeftOut, Some("initial-look@ombudsman.example"));
    assert!(draft.mailto().unwrap().with_body);
    insta::assert_snapshot!(all + draft.body.split_once("\n\n2.").unwrap().0);
}

#[test]
fn the_reasons_of_the_check_are_added_where_they_are_wanted() {
    let (case, answer) = example("example-6");
    let brief = draft(Some(check(&case, &answer)), &full(), Reasons::LeftOut, None);
    let whole = draft(Some(check(&case, &answer)), &full(), Reasons::Added, None);
    for reason in &answer.reasons {
        assert!(whole.body.contains(&reason.text) && !brief.body.contains(&reason.text), "{}", reason.text);
    }
    assert_eq!(brief.missing, whole.missing);
}

#[test]
fn an_issue_that_is_not_decided_says_so() {
    let (case, answer) = example("kidney-treatment-may-have-shaped-discharge");
    let draft = draft(Some(check(&case, &answer)), &full(), Reasons::LeftOut, None);
    insta::assert_snapshot!("open", draft.body.split_once("\n\n2.").unwrap().0);
}

#[test]
fn a_field_keeps_what_was_typed() {
    let mut details = Details::default();
    assert_eq!(details.typed(RequestField::StaffName), "");
    details.set(RequestField::StaffName, " A ".to_owned());
    assert_eq!((details.typed(RequestField::StaffName), details.get(RequestField::StaffName)), (" A ", Some("A")));
}

#[test]
fn without_a_check_the_reasons_are_the_readers_own_and_missing_until_given() {
    let mut details = full();
    details.set(RequestField::OwnWords, String::new());
    let empty = draft(None, &details, Reasons::LeftOut, None);
    assert!(empty.body.contains(RequestField::OwnWords.words().placeholder), "{}", empty.body);
    assert!(matches!(empty.missing.as_slice(), [only] if only.field == RequestField::OwnWords), "{:?}", empty.missing);
    details.set(RequestField::OwnWords, "Both took part.".into());
    let own = draft(None, &details, Reasons::LeftOut, None);
    assert!(own.body.contains("Both took part.") && own.missing.is_empty(), "{}", own.body);
}
