//! Every paragraph that a practice case names is in the book.

use crate::{Checked, none};
use joint_working_practice::{Cite, Topic, all};
use joint_working_rules::rulebook::{CITATIONS, Citation};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn has(page: &str, anchor: &str) -> bool {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../book/src/{page}.md"));
    fs::read_to_string(path).is_ok_and(|text| text.contains(&format!("{{#{anchor}}}")))
}

#[test]
fn every_paragraph_that_is_cited_is_on_its_page() -> Checked {
    let mut cited: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut note = |cite: &'static Citation| cited.insert((cite.page, cite.id));
    let mut wrong = Vec::new();
    for case in all()? {
        let practice = &case.practice;
        let tension = practice.tension.iter().flat_map(|tension| &tension.cites);
        for Cite(cite) in practice.decides.cites.iter().chain(tension) {
            note(cite);
        }
        if practice.decides.cites.is_empty() {
            wrong.push(format!("{}: what decides rests on no paragraph", case.id));
        }
        let because = &case.expect.because;
        let rests_on = |cite: &&Citation| cite.id == because.cites;
        let given = case.answer.reasons.iter().filter(|reason| reason.id == because.reason);
        if !given.flat_map(|reason| reason.cites.iter().copied()).any(|cite| rests_on(&cite)) {
            wrong.push(format!("{}: `{}` does not rest on {}", case.id, because.reason.id(), because.cites));
        }
        if let Some(cite) = CITATIONS.iter().copied().find(rests_on) {
            note(cite);
        }
    }
    wrong.extend(cited.iter().filter(|(page, id)| !has(page, id)).map(|(page, id)| format!("{id} is not on {page}")));
    none("paragraphs", &wrong);
    assert!(cited.len() >= 15, "only {} paragraphs are cited", cited.len());
    Ok(())
}

#[test]
fn every_topic_is_a_line_of_the_list_of_indicators() {
    let missing: Vec<_> = Topic::ALL.iter().filter(|topic| !has("guidance/indicators", topic.id())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
