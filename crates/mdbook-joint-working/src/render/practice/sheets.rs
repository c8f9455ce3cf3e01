//! Every case on paper: without its answer, one a page, and the answers apart. What is open is printed, and nothing else.

use joint_working_interface::PRACTICE;
use joint_working_practice::DecidedBy;
use joint_working_rules::{AnswerView, fill};
use maud::{Markup, html};

use super::case_text::{choice_words, origin};
use super::gathered::Gathered;
use crate::html::citations;

/// The sheets, and the answers.
pub(crate) fn sheets(cases: &[Gathered], root: &str) -> Markup {
    html! {
        div class="sheets" { "\n"
            p class="no-print" { (PRACTICE.sheets) } "\n"
            @for (at, one) in cases.iter().enumerate() { (sheet(at + 1, one)) }
            h2 id="answers" { (PRACTICE.sheet_answers) } "\n"
            @for (at, one) in cases.iter().enumerate() { (answer(at + 1, one, root)) }
        } "\n"
    }
}

fn numbered(words: &str, number: usize, title: &str) -> String {
    fill(words, &[("number", &number.to_string()), ("title", title)])
}

/// A case with room to write, and what there is to choose.
fn sheet(number: usize, of: &Gathered) -> Markup {
    let title = numbered(PRACTICE.sheet_case, number, &of.exercise.title);
    let list = |words: &[&str]| html! { ul class="circles" { @for one in words { li { (one) } } } };
    html! {
        details class="sheet" { "\n"
            summary { (title) } "\n"
            p class="ours" { (origin(of.exercise.origin)) } "\n"
            @for told in &of.story { p { (told) } "\n" }
            p { strong { (PRACTICE.ask_places) } } "\n"
            @for issue in &of.exercise.issues {
                p class="of-issue" { (issue.name) } (list(PRACTICE.places.as_slice())) "\n"
            }
            p { strong { (PRACTICE.ask_by) } } (list(PRACTICE.by.as_slice())) "\n"
            p { strong { (PRACTICE.ask_sure) } } (list(PRACTICE.sureness.as_slice())) "\n"
        } "\n"
    }
}

fn answer(number: usize, of: &Gathered, root: &str) -> Markup {
    let title = numbered(PRACTICE.sheet_answer, number, &of.exercise.title);
    let by = DecidedBy::ALL.iter().position(|by| *by == of.exercise.by);
    let by = by.and_then(|at| PRACTICE.by.get(at)).copied().unwrap_or_default();
    let view = AnswerView::of(&of.case, &of.answer);
    html! {
        details class="sheet-answer" { "\n"
            summary { (title) } "\n"
            p { strong { (view.title()) } } "\n"
            ul { @for line in &view.places().lines { li { (line.issue) " (" (line.sides) "): " (line.destination) } } } "\n"
            p { strong { (fill(PRACTICE.deciding, &[("by", by)])) } " " (of.deciding) " " (citations(root, &of.cites)) } "\n"
            ul { @for reply in &of.replies { li { (choice_words(reply.choice)) ". " (reply.says) } } } "\n"
            @if let Some(tension) = &of.tension { p { strong { (PRACTICE.borderline) } " " (tension.says) } "\n" }
            @if let Some(why) = &of.issues { p { (why) } "\n" }
        } "\n"
    }
}
