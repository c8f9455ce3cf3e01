//! The first pages of the two programs as plain HTML: the decision aid's start and first question, and the list of next steps.
//! Usable before the programs have come, and in the same place and size, so that nothing moves when they take over
//! (`web/loader.js`, `web/src/check/components/{start,issues,frame}.rs`, `web/src/next/pages.rs`).

use joint_working_casework::guidance::{PAGE, WAY};
use joint_working_casework::way::Step;
use joint_working_page_ids as ids;
use joint_working_rules::Question;
use joint_working_rules::rulebook::{START, hint as help};
use joint_working_rules::scenarios::WORKED;

use maud::{Markup, html};

/// The start page, and the first question behind it.
pub(crate) fn first(root: &str) -> Markup {
    html! {
        div class="aid" id=(ids::STATIC) { "\n"
            (start(root))
            (first_question())
        } "\n"
    }
}

fn start(root: &str) -> Markup {
    html! {
        section id=(ids::START) { "\n"
            h1 id=(ids::TITLE) { (START.title) } "\n"
            ul class="aid-points" { "\n"
                @for point in START.points { li { (point) } "\n" }
            } "\n"
            p class={ "aid-actions " (ids::LIVE) } { button type="button" class="btn" id=(ids::BEGIN) { (START.begin) } } "\n"
            p class=(ids::LIVE) { a href={ (root) (ids::NEXT_STEPS_PAGE) } { (START.next) } } "\n"
            details class={ "aid-more " (ids::LIVE) } { "\n"
                summary { "Open a saved case, a link or an example" } "\n"
                ul { "\n"
                    @for example in WORKED { li { a href={ "#" (ids::EXAMPLE) (example.id) } { (example.title) } } "\n" }
                } "\n"
            } "\n"
        } "\n"
    }
}

fn first_question() -> Markup {
    let question = Question::Issues.words();
    html! {
        section id=(ids::FIRST) hidden { "\n"
            p class="aid-back" { a href={ "#" (ids::TITLE) } id=(ids::FIRST_BACK) { "Back" } } "\n"
            p class="aid-progress" {
                span { "Part 1 of " (START.parts.len()) ": " (START.parts[0]) }
                progress aria-hidden="true" value="0" max="4000" {}
            } "\n"
            h1 id=(ids::FIRST_TITLE) { (question.title) } "\n"
            p class="aid-hint" id="aid-hint" { (help(&Question::Issues.hint_id())) } "\n"
            p class="aid-status" role="status" id=(ids::FIRST_STATUS) { "No issue added yet" } "\n"
            ul class="aid-issues" id=(ids::ISSUES) hidden {} "\n"
            form class="aid-add" id=(ids::FIRST_ADD) novalidate { "\n"
                label for=(ids::ISSUE) { (START.first) } "\n"
                div { "\n"
                    input id=(ids::ISSUE) type="text" autocomplete="off" spellcheck="false" aria-describedby="aid-hint";
                    "\n"
                    button type="submit" class="btn quiet" { (START.add) } "\n"
                } "\n"
            } "\n"
            form id=(ids::FIRST_GO_ON) novalidate {
                p { button type="submit" class="btn" { (START.go_on) } }
            } "\n"
        } "\n"
    }
}

/// The list of next steps, each leading to its checklist on paper.
pub(crate) fn first_steps(root: &str) -> Markup {
    html! {
        div class="aid" id=(ids::STATIC) { "\n"
            h1 id=(ids::TITLE) { (PAGE.title) } "\n"
            p class=(ids::LIVE) { (PAGE.no_case) } "\n"
            p class="aid-about" { (WAY.for_whom.text) } "\n"
            p class="aid-status" role="status" {} "\n"
            ol class="aid-points" { "\n"
                @for step in Step::ALL {
                    li { a class="aid-link" href={ (root) (ids::CHECKLISTS_PAGE) "#next-" (step.id()) } { (step.title()) } } "\n"
                }
            } "\n"
            p { a href={ (root) (ids::CHECKLISTS_PAGE) } { (PAGE.checklists) } } "\n"
            p class={ "aid-about " (ids::LIVE) } { (PAGE.privacy) } "\n"
        } "\n"
    }
}
