//! A case as text: its story in sight, its answer and the other answer to try folded away. Each piece that the program shows has
//! an id.

use joint_working_interface::PRACTICE;
use joint_working_page_ids as ids;
use joint_working_practice::Choice;
use joint_working_practice::exercise::{ExerciseFact, Origin};
use joint_working_rules::rulebook::Citation;
use joint_working_rules::{Answer, AnswerView, Question, ValidCase, fill, link};
use maud::{Markup, html};

use super::gathered::Gathered;
use crate::html::citations;

/// What a choice is called.
pub(super) fn choice_words(choice: Choice) -> &'static str {
    let at = Choice::ALL.iter().position(|one| *one == choice);
    at.and_then(|at| PRACTICE.choices.get(at)).copied().unwrap_or_default()
}

/// What is said of whose a case is.
pub(super) const fn origin(of: Origin) -> &'static str {
    match of {
        Origin::Briefing => PRACTICE.briefing,
        Origin::Retold => PRACTICE.retold,
        Origin::Ours => PRACTICE.ours,
    }
}

/// A case.
pub(super) fn case_text(of: &Gathered, root: &str) -> Markup {
    let one = &of.exercise;
    html! {
        section class="case-text" aria-labelledby={ "case-text-" (one.id) } { "\n"
            h2 id={ "case-text-" (one.id) } { (one.title) } "\n"
            div id={ (ids::STORY) (one.id) } {
                p class="ours" { (origin(one.origin)) }
                @for told in &of.story { p { (told) } }
            } "\n"
            details { "\n"
                summary { (PRACTICE.show_answer) } "\n"
                (outcome(&of.case, &of.answer))
                div id={ (ids::DECIDING) (one.id) } { (deciding(of, root)) } "\n"
                (others(of, root))
                (parts(of))
                div id={ (ids::REASONS) (one.id) } { (reasons(&of.case, &of.answer, root)) } "\n"
                div id={ (ids::RELATED) (one.id) } { (related(of, root)) } "\n"
            } "\n"
            details { "\n"
                summary { span id={ (ids::WHAT_IF) (one.id) } { (of.what_if) } } "\n"
                div id={ (ids::THEN) (one.id) } {
                    (outcome(&of.then.0, &of.then.1))
                    (reasons(&of.then.0, &of.then.1, root))
                } "\n"
            } "\n"
        } "\n"
    }
}

/// What is recommended, and where each issue goes.
fn outcome(case: &ValidCase, answer: &Answer) -> Markup {
    let view = AnswerView::of(case, answer);
    html! {
        p { strong { (view.title()) } }
        dl class="places" {
            @for line in &view.places().lines {
                div {
                    dt { (line.issue) " (" (line.sides) ")" }
                    dd data-place=(line.part.to.id()) { (line.destination) }
                }
            }
        } "\n"
    }
}

/// What decides, and where the briefing's own examples differ.
fn deciding(of: &Gathered, root: &str) -> Markup {
    let by = joint_working_practice::DecidedBy::ALL.iter().position(|by| *by == of.exercise.by);
    let by = by.and_then(|at| PRACTICE.by.get(at)).copied().unwrap_or_default();
    html! {
        p { strong { (fill(PRACTICE.deciding, &[("by", by)])) } " " (of.deciding) " " (citations(root, &of.cites)) }
        @if let Some(tension) = &of.tension {
            @let cites: Vec<&Citation> = tension.cites.iter().map(|cite| cite.0).collect();
            p { strong { (PRACTICE.borderline) } " " (tension.says) " " (citations(root, &cites)) }
        }
    }
}

/// What is said to answers that are not right.
fn others(of: &Gathered, root: &str) -> Markup {
    html! {
        h3 { (PRACTICE.other_answers) } "\n"
        dl class="other-answers" {
            @for reply in &of.replies {
                dt { (choice_words(reply.choice)) }
                dd id={ (ids::REPLY) (of.exercise.id) "-" (reply.choice.id()) } {
                    (reply.says) @if !reply.cites.is_empty() { " " (citations(root, &reply.cites)) }
                }
            }
        } "\n"
    }
}

/// Whose each issue is, and what each fact counts for.
fn parts(of: &Gathered) -> Markup {
    let words = Question::Functions.words();
    let whose = |id: &str| words.option(id).map_or("", |option| option.label);
    html! {
        h3 { (PRACTICE.parts) } "\n"
        ul {
            @for issue in &of.exercise.issues { li { (issue.name) ": " (whose(issue.functions.id())) } }
            @for fact in &of.exercise.facts { li { (fact_line(of, fact)) } }
        } "\n"
        @if let Some(why) = &of.issues {
            p id={ (ids::COUNTED) (of.exercise.id) } { strong { (PRACTICE.why_so_many) } " " (why) } "\n"
        }
    }
}

fn fact_line(of: &Gathered, fact: &ExerciseFact) -> String {
    let name = |at: usize| of.exercise.issues.get(at).map_or("", |issue| issue.name.as_str());
    let (question, about) = match fact.other {
        Some(other) => {
            (Question::TieFacts, fill(PRACTICE.about_two, &[("one", name(fact.issue)), ("other", name(other))]))
        }
        None => (Question::Facts, fill(PRACTICE.about_one, &[("issue", name(fact.issue))])),
    };
    let label = fact.fact.words().label_in(question);
    fill(PRACTICE.fact_counts, &[("fact", label), ("about", &about), ("kind", fact.fact.kind().words().label)])
}

fn reasons(case: &ValidCase, answer: &Answer, root: &str) -> Markup {
    let why = AnswerView::of(case, answer).why();
    html! {
        ul class="reasons" {
            @for ground in &why.lines { li { (ground.text) " " (citations(root, &ground.cites)) } }
        } "\n"
    }
}

/// The nearest example, the other case of the pair, and the way into the aid.
fn related(of: &Gathered, root: &str) -> Markup {
    let open = match of.exercise.origin {
        Origin::Ours => link::encode(&of.case),
        Origin::Briefing | Origin::Retold => [ids::EXAMPLE, &of.exercise.id].concat(),
    };
    html! {
        @if let Some(pair) = &of.pair {
            p { (fill(PRACTICE.pair, &[("title", &pair.title), ("there", &pair.there), ("here", &pair.here)])) }
        }
        @if let Some(near) = of.nearest {
            p { (PRACTICE.nearest) a href={ (root) (near.source.page) ".html#" (near.source.id) } { (near.title) } }
        }
        p { a href={ (root) (ids::CHECK_PAGE) "#" (open) } { (PRACTICE.open_in_aid) } }
    }
}
