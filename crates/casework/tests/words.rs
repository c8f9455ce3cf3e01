//! The words: what is said to be the briefing's is the briefing's, on the page of the book that is cited.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use joint_working_casework::dates::Deadline;
use joint_working_casework::guidance::{self, CONSENT, REQUEST};
use joint_working_casework::request::RequestField;
use joint_working_rules::rulebook::Citation;
use std::{fs, path::Path};

/// The words of a paragraph of the book, without its marks.
fn paragraph(cite: &Citation) -> String {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/src").join(cite.page).with_extension("md");
    let text = fs::read_to_string(&page).unwrap_or_else(|e| panic!("{}: {e}", page.display()));
    let anchor = format!("{{#{}}}", cite.id);
    text.lines().find(|line| line.contains(&anchor)).unwrap_or_else(|| panic!("{anchor} is not there")).replace('*', "")
}

fn stands(id: &str, text: &str, cites: &[&'static Citation]) {
    let paragraphs: Vec<String> = cites.iter().map(|cite| paragraph(cite)).collect();
    assert!(paragraphs.iter().any(|one| one.contains(text)), "{id}: these are not the briefing’s words: {text}");
}

#[test]
fn the_briefings_words_stand_in_the_paragraph_cited() {
    for task in guidance::lists().into_iter().flatten() {
        task.cites.iter().for_each(|cite| drop(paragraph(cite)));
        if !task.ours {
            stands(task.id, task.text, task.cites);
        }
    }
    for item in REQUEST.items {
        stands(item.id, item.text, item.cites);
    }
    for deadline in Deadline::ALL {
        stands(deadline.id(), deadline.words().text, deadline.words().cites);
    }
    let lead = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/src/guidance/information.md"));
    assert!(lead.unwrap().contains(CONSENT.lead));
}

#[test]
fn a_step_is_found_by_its_id_and_has_something_to_rest_on() {
    for task in guidance::lists().into_iter().flatten() {
        assert!(std::ptr::eq(guidance::task(task.id).unwrap(), task));
        assert!(!task.cites.is_empty() || !task.source.is_empty());
    }
}

#[test]
fn an_empty_field_shows_in_square_brackets() {
    for field in RequestField::ALL {
        let words = field.words();
        assert!(words.placeholder.starts_with('[') && words.placeholder.ends_with(']') && !words.label.is_empty());
    }
    assert_eq!(REQUEST.items.len(), 7);
}
