//! The page: the program over its start, and every case as text below it.

use joint_working_interface::PRACTICE;
use joint_working_page_ids as ids;
use joint_working_practice::exercise::write;
use joint_working_rules::Fact;
use joint_working_rules::rulebook::{CITATIONS, hint};
use maud::{Markup, html};

use super::case_text::case_text;
use super::gathered::Gathered;
use crate::data::programs::Programs;
use crate::markdown::paragraphs::Paragraphs;
use crate::render::aid;
use crate::render::static_fallback::first_practice;

/// The page of practice.
pub(crate) fn page(programs: Option<&Programs>, root: &str, cases: &[Gathered], paragraphs: &Paragraphs) -> Markup {
    let (first, text) = (first_practice(root), as_text(cases, root));
    let Some(programs) = programs else {
        return html! { div id=(ids::MOUNT) { "\n" (first) } "\n" (text) };
    };
    let for_program = html! { (index(cases)) (cited(cases, paragraphs)) (helps()) };
    aid::mount_practice(programs, root, &first, &text, &for_program)
}

/// The cases as lines, for the program.
fn index(cases: &[Gathered]) -> Markup {
    let all: Vec<_> = cases.iter().map(|one| one.exercise.clone()).collect();
    html! { pre translate="no" id=(ids::EXERCISES) { (write(&all)) } "\n" }
}

/// What helps with each fact.
fn helps() -> Markup {
    html! { @for fact in Fact::ALL { p id={ (ids::HELP) (fact.hint_id()) } { (hint(&fact.hint_id())) } "\n" } }
}

/// The words of the paragraphs on which what decides rests, and from which facts come.
fn cited(cases: &[Gathered], paragraphs: &Paragraphs) -> Markup {
    let of_fact = |id: &str| Fact::ALL.iter().any(|fact| fact.words().cites.iter().any(|cite| cite.id == id));
    let is_cited = |id: &str| of_fact(id) || cases.iter().any(|one| one.cites.iter().any(|cite| cite.id == id));
    html! {
        @for cite in CITATIONS.iter().filter(|cite| is_cited(cite.id)) {
            @if let Some(words) = paragraphs.get(cite.id) { p id={ (ids::PARAGRAPH) (cite.id) } { (words) } "\n" }
        }
    }
}

fn as_text(cases: &[Gathered], root: &str) -> Markup {
    html! {
        details id=(ids::ON_PAPER) class="cases-text" { "\n"
            summary { (PRACTICE.on_paper) } "\n"
            p { (PRACTICE.paper_intro) } "\n"
            @for one in cases { (case_text(one, root)) }
        } "\n"
    }
}
