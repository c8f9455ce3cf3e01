//! The first pages of the two programs as plain HTML: the decision aid's start and first question, and the list of next steps.
//! Usable before the programs have come, and in the same place and size, so that nothing moves when they take over
//! (`web/loader.js`, `web/src/check/components/{start,issues,frame}.rs`, `web/src/next/pages.rs`).

use joint_working_casework::guidance::{CONSENT, DATES, PAGE, REQUEST, SENDING, TRANSFER};
use joint_working_rules::rulebook::{Question, START, hint as help};
use joint_working_rules::scenarios::WORKED;

use maud::{Markup, html};

/// The start page, and the first question behind it.
pub(crate) fn first(root: &str) -> Markup {
    html! {
        div class="aid" id="aid-static" { "\n"
            (start(root))
            (first_question())
        } "\n"
    }
}

fn start(root: &str) -> Markup {
    html! {
        section id="aid-start" { "\n"
            h1 id="aid-title" { (START.title) } "\n"
            ul class="aid-points" { "\n"
                @for point in START.points { li { (point) } "\n" }
            } "\n"
            p class="aid-actions aid-live" { button type="button" class="btn" id="aid-begin" { (START.begin) } } "\n"
            p class="aid-live" { a href={ (root) "next-steps.html" } { (START.next) } } "\n"
            details class="aid-more aid-live" { "\n"
                summary { "Open a saved case, a link or an example" } "\n"
                ul { "\n"
                    @for example in WORKED { li { a href={ "#example=" (example.id) } { (example.title) } } "\n" }
                } "\n"
            } "\n"
        } "\n"
    }
}

fn first_question() -> Markup {
    let question = Question::Issues.words();
    html! {
        section id="aid-first" hidden { "\n"
            p class="aid-back" { a href="#aid-title" id="aid-first-back" { "Back" } } "\n"
            p class="aid-progress" {
                span { "Part 1 of " (START.parts.len()) ": " (START.parts[0]) }
                progress aria-hidden="true" value="0" max="4000" {}
            } "\n"
            h1 id="aid-first-title" { (question.title) } "\n"
            p class="aid-hint" id="aid-hint" { (help(&Question::Issues.hint_id())) } "\n"
            p class="aid-status" role="status" id="aid-first-status" { "No issue added yet" } "\n"
            ul class="aid-issues" id="aid-issues" hidden {} "\n"
            form class="aid-add" id="aid-first-add" novalidate { "\n"
                label for="aid-issue" { (START.first) } "\n"
                div { "\n"
                    input id="aid-issue" type="text" autocomplete="off" spellcheck="false" aria-describedby="aid-hint";
                    "\n"
                    button type="submit" class="btn quiet" { (START.add) } "\n"
                } "\n"
            } "\n"
            form id="aid-first-go-on" novalidate {
                p { button type="submit" class="btn" { (START.go_on) } }
            } "\n"
        } "\n"
    }
}

/// The list of next steps, each leading to its checklist on paper.
pub(crate) fn first_steps(root: &str) -> Markup {
    let steps = [
        (REQUEST.title, "request"),
        (SENDING.title, "attachments"),
        (DATES.title, "dates"),
        (CONSENT.title, "consent"),
        (TRANSFER.title, "transfer"),
        (PAGE.note, "record"),
    ];
    html! {
        div class="aid" id="aid-static" { "\n"
            h1 id="aid-title" { (PAGE.title) } "\n"
            p class="aid-live" { (PAGE.no_case) } "\n"
            p class="aid-status" role="status" {} "\n"
            ol class="aid-points" { "\n"
                @for (title, place) in steps {
                    li { a class="aid-link" href={ (root) "checklists.html#next-" (place) } { (title) } } "\n"
                }
            } "\n"
            p { a href={ (root) "checklists.html" } { (PAGE.checklists) } } "\n"
            p class="aid-about aid-live" { (PAGE.privacy) } "\n"
        } "\n"
    }
}
