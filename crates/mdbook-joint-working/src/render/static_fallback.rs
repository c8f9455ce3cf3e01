//! The first pages of the programs as plain HTML: the decision aid's start and first question, the list of next steps, and what the
//! comparison of two readings is for.
//! Usable before the programs have come, and in the same place and size, so that nothing moves when they take over. What leads nowhere
//! without the loader is hidden, for the loader to show; the style sheet keeps its place
//! (`web/loader.js`, `web/src/check/components/{start,question_page,panel/issues}.rs`, `web/src/next/pages.rs`).

use joint_working_casework::guidance::{PAGE, WAY};
use joint_working_casework::way::Step;
use joint_working_interface::{AID, COMMON, COMPARE, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{START, hint as help};
use joint_working_rules::scenarios::WORKED;
use joint_working_rules::{Question, fill};

use maud::{Markup, html};

/// The start page, and the first panel behind it, with the look-up that the program goes on to show.
pub(crate) fn first_check(root: &str, look_up: &Markup) -> Markup {
    html! {
        div class="aid aid-step-by-step" id=(ids::STATIC) { "\n"
            (start(root))
            (first_panel(look_up))
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
            p class={ "aid-actions " (ids::LIVE) } hidden {
                button type="button" class="btn" id=(ids::BEGIN) { (START.begin) }
                button type="button" class="btn quiet" id=(ids::BEGIN_ONE_PAGE) { (AID.one_page) }
            } "\n"
            p class={ "aid-alone " (ids::LIVE) } hidden { a href={ (root) (ids::NEXT_STEPS_PAGE) } { (START.next) } } "\n"
            details class={ "aid-more " (ids::LIVE) } hidden { "\n"
                summary { (AID.open_more) } "\n"
                ul class="aid-alone" { "\n"
                    @for example in WORKED { li { a href={ "#" (ids::EXAMPLE) (example.id) } { (example.title) } } "\n" }
                } "\n"
            } "\n"
        } "\n"
    }
}

/// The first panel with one row; the loader adds others.
fn first_panel(look_up: &Markup) -> Markup {
    let step = [("step", "1"), ("steps", &AID.steps.len().to_string()), ("name", AID.steps[0])];
    html! {
        section id=(ids::FIRST) hidden { "\n"
            div class="aid-tools" { p class="aid-back" { a href={ "#" (ids::TITLE) } id=(ids::FIRST_BACK) { (COMMON.back) } }
                span class=(ids::LIVE) hidden { span class="aid-room" aria-hidden="true" { (AID.files) } button type="button" class="aid-link" id=(ids::FIRST_ONE_PAGE) { (AID.one_page) } }
            } "\n"
            p class="aid-step" { (fill(AID.step, &step)) } "\n"
            h1 id=(ids::FIRST_TITLE) { (AID.issues_title) } "\n"
            p id="aid-hint" { (AID.issues_intro) } "\n"
            form id=(ids::FIRST_GO_ON) novalidate { "\n"
                div class="aid-with-look-up" {
                    div { "\n"
                        (rows())
                        div role="status" {} "\n"
                        p class="aid-actions" {
                            button type="button" class="btn quiet" id=(ids::ADD_ISSUE) { (AID.add_issue) }
                            span class="aid-note" { (AID.stays_here) }
                        } "\n"
                        (one_or_two())
                        (whose())
                    } "\n"
                    (look_up)
                } "\n"
                p class="aid-actions" { button type="submit" class="btn" { (AID.go_on) } } "\n"
            } "\n"
        } "\n"
    }
}

fn rows() -> Markup {
    let words = Question::Functions.words();
    html! {
        table class="aid-grid aid-whose" { "\n"
            colgroup { col; @for option in words.options { col data-value=(option.value); } col class="aid-end"; } "\n"
            thead { "\n"
                tr {
                    th scope="col" rowspan="2" { (COMMON.issue_column) }
                    th scope="colgroup" colspan=(words.options.len()) { (words.title) }
                    td rowspan="2" {}
                } "\n"
                tr { @for option in words.options { th scope="col" { (option.label) } } } "\n"
            } "\n"
            tbody id=(ids::ISSUES) { (row()) } "\n"
        } "\n"
    }
}

fn row() -> Markup {
    let words = Question::Functions.words();
    let issue = fill(AID.issue, &[("issue", "1")]);
    let field = [ids::ISSUE, "-1"].concat();
    let whose = [ids::WHOSE, "-1"].concat();
    html! {
        tr {
            th scope="row" {
                label class="aid-row-label" for=(field) { (issue) span class="aid-hidden" { (AID.in_a_few_words) } }
                textarea id=(field) rows="1" autocomplete="off" spellcheck="false" {}
                span class="aid-per" aria-hidden="true" { (words.title) }
            }
            @for (at, option) in words.options.iter().enumerate() {
                td class="aid-cell" {
                    label class="aid-choice" {
                        input type="radio" name=(whose) value=(option.value)
                            id=(if at == 0 { whose.clone() } else { format!("{whose}-{}", at + 1) });
                        span class="aid-word" { span class="aid-hidden" { (fill(AID.about, &[("about", &issue)])) } (option.label) }
                    }
                }
            }
            td class="aid-end" {}
        }
    }
}

fn one_or_two() -> Markup {
    html! { details class="aid-help" { summary { (AID.one_or_two) } p { (help(&Question::Issues.hint_id())) } } "\n" }
}

fn whose() -> Markup {
    let question = Question::Functions;
    html! {
        details class="aid-help" {
            summary { (AID.whose) }
            p { (help(&question.hint_id())) }
            dl {
                @for option in question.words().options {
                    dt { (option.label) } dd { (help(&question.option_hint_id(option.value))) }
                }
            }
        } "\n"
    }
}

/// The list of next steps, each leading to its checklist on paper.
pub(crate) fn first_steps(root: &str) -> Markup {
    html! {
        div class="aid" id=(ids::STATIC) { "\n"
            h1 id=(ids::TITLE) { (PAGE.title) } "\n"
            p class=(ids::LIVE) hidden { (PAGE.no_case) } "\n"
            p class="aid-about" { (WAY.for_whom.text) } "\n"
            p class="aid-status" role="status" {} "\n"
            ol class="aid-points" { "\n"
                @for step in Step::ALL {
                    li { a class="aid-link" href={ (root) (ids::CHECKLISTS_PAGE) "#next-" (step.id()) } { (step.title()) } } "\n"
                }
            } "\n"
            p class="aid-alone" { a href={ (root) (ids::CHECKLISTS_PAGE) } { (PAGE.checklists) } } "\n"
            p class={ "aid-about " (ids::LIVE) } hidden { (PAGE.privacy) } "\n"
        } "\n"
    }
}

/// What the comparison of two readings is for; and room for the fields that it shows.
pub(crate) fn first_readings() -> Markup {
    html! {
        div class="aid" id=(ids::STATIC) { "\n"
            h1 id=(ids::TITLE) { (COMPARE.title) } "\n"
            p { (COMPARE.intro) } "\n"
            p class="aid-about" { (COMPARE.stays_here) } "\n"
            div class={ "aid-page-room " (ids::LIVE) } hidden {} "\n"
        } "\n"
    }
}

/// The start of the practice page: what it is for, and the way through the first hour.
pub(crate) fn first_practice(root: &str) -> Markup {
    let minutes =
        |at: usize| fill(PRACTICE.minutes, &[("count", PRACTICE.hour_minutes.get(at).copied().unwrap_or(""))]);
    html! {
        div class="aid" id=(ids::STATIC) { "\n"
            h1 id=(ids::TITLE) { (PRACTICE.title) } "\n"
            ul class="aid-points" { @for point in PRACTICE.points { li { (point) } } } "\n"
            div class=(ids::LIVE) { "\n"
                h2 { (PRACTICE.hour) } "\n"
                p class="aid-about" { (PRACTICE.hour_intro) } "\n"
                ol class="aid-hour" {
                    @for (at, step) in PRACTICE.hour_steps.iter().enumerate() {
                        li { (step) " " span class="aid-note" { (minutes(at)) } }
                    }
                } "\n"
            } "\n"
            p { a href={ (root) (ids::SHEETS_PAGE) } { (PRACTICE.trainers) } } "\n"
            p { a href={ (root) (ids::COMPARE_PAGE) } { (PRACTICE.two_readings) } } "\n"
        } "\n"
    }
}
