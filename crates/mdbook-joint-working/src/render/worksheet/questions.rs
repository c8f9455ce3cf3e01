//! The steps of the worksheet that ask and are no list of facts: the issues, which belong together, how much each side matters, consent
//! and responses.

use joint_working_interface::{COMMON, PAPER};
use joint_working_rules::rulebook::{OptionWords, hint};
use joint_working_rules::{Functions, Question, Side, Weight, fill};
use maud::{Markup, html};

use super::grid::{Mark, Row, Rows, grid, heading, step};
use super::help::id;
use super::room::{ISSUES, pair_name, pairs};
use crate::html::citations;

/// Step 1: the issues, and whose duty each is about.
pub(super) fn issues(root: &str) -> Markup {
    let (issues, functions) = (Question::Issues.words(), Question::Functions.words());
    let columns: Vec<String> = functions.options.iter().map(|option| option.label.to_owned()).collect();
    let row = |number: usize| {
        Row::of(html! { th scope="row" class="number" { (number) } td class="line" {} }, Mark::One, columns.len())
    };
    let rows = (1..=ISSUES).map(row).collect();
    let heads = [PAPER.sheet.number, COMMON.issue_column];
    step(
        issues.title,
        &html! {
            p id=(id(&Question::Issues.hint_id())) { (hint(&Question::Issues.hint_id())) } "\n"
            p {
                strong { (functions.title) } " "
                span id=(id(&Question::Functions.hint_id())) { (hint(&Question::Functions.hint_id())) } " "
                (citations(root, functions.cites))
            } "\n"
            (grid(PAPER.sheet.functions.title, &heads, &columns, &[Rows { title: None, rows }]))
            (meanings(functions.options.iter().map(|option| (option.label, help_of(option)))))
            p { (PAPER.sheet.one_side) } "\n"
        },
    )
}

/// What an answer on whose duty it is means; the aid's help with “Not sure” speaks of what the aid shows.
fn help_of(option: &OptionWords) -> &'static str {
    match option.value {
        value if value == Functions::Unsure.id() => PAPER.sheet.functions.unsure,
        value => hint(&Question::Functions.option_hint_id(value)),
    }
}

/// What each answer means, after it.
fn meanings<'a>(answers: impl Iterator<Item = (&'a str, &'a str)>) -> Markup {
    html! {
        ul class="meanings" { "\n"
            @for (answer, meaning) in answers { li { strong { (answer) } ": " (meaning) } "\n" }
        } "\n"
    }
}

/// Step 3: which issues belong together.
pub(super) fn pairs_together() -> Markup {
    let words = Question::Ties.words();
    step(
        words.title,
        &html! {
            p id=(id(&Question::Ties.hint_id())) { (hint(&Question::Ties.hint_id())) } "\n"
            p { (PAPER.sheet.pairs.skip) } "\n"
            ul class="choices" { "\n"
                @for pair in pairs() { li { (Mark::Any.render()) " " (pair_name(pair)) } "\n" }
                @for none in words.options { li { (Mark::One.render()) " " (none.label) } "\n" }
            } "\n"
        },
    )
}

/// Step 5: how much each side matters.
pub(super) fn weights(root: &str) -> Markup {
    let words = &PAPER.sheet.weights;
    let question = Question::WeightHealth.words();
    let label = |weight: Weight| question.option(weight.id()).map_or("", |option| option.label);
    let (fundamental, minor, unsure) = (label(Weight::Fundamental), label(Weight::Minor), label(Weight::Unsure));
    let columns = [fundamental, minor, COMMON.nothing_there, unsure].map(str::to_owned);
    let row = |number: usize, side: Side| {
        let name = fill(words.row, &[("number", &number.to_string()), ("side", side.words().part)]);
        Row::of(heading(&name), Mark::One, columns.len())
    };
    let rows = (1..=ISSUES).flat_map(|number| Side::ALL.iter().map(move |side| row(number, *side))).collect();
    let means = [(fundamental, words.fundamental), (minor, words.minor), (COMMON.nothing_there, words.nothing_is)];
    step(
        COMMON.weights_title,
        &html! {
            p { (words.hint) " " (citations(root, question.cites)) } "\n"
            (meanings(means.into_iter()))
            p { (words.rows) } "\n"
            (grid(COMMON.weights_title, &[COMMON.issue_column], &columns, &[Rows { title: None, rows }]))
        },
    )
}

/// Step 6: consent, and the responses of the bodies.
pub(super) fn consent(root: &str) -> Markup {
    let words = &PAPER.sheet.consent;
    let (consent, responses) = (Question::Consent.words(), Question::ResponsesHealth.words());
    let columns: Vec<String> = responses.options.iter().map(|option| option.label.to_owned()).collect();
    let row = |side: &Side| Row::of(heading(side.words().short), Mark::One, columns.len());
    let rows = Side::ALL.iter().map(row).collect();
    step(
        COMMON.consent_responses,
        &html! {
            p { strong { (consent.title) } " " (hint(&Question::Consent.hint_id())) " " (citations(root, consent.cites)) } "\n"
            ul class="choices" { "\n"
                @for option in consent.options { li { (Mark::One.render()) " " (option.label) } "\n" }
            } "\n"
            p { strong { (words.responses) } " " (words.no_change) " " (citations(root, responses.cites)) } "\n"
            (grid(words.responses, &[words.body], &columns, &[Rows { title: None, rows }]))
        },
    )
}
