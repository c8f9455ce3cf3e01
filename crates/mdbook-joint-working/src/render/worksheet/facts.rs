//! The two steps of the worksheet that list the facts: of the two sides of one issue, and of two issues. Each fact shows its kind as a
//! letter, each column ends with its first test and the number that the table of step 7 gives.

use joint_working_interface::{AID, COMMON, PAPER};
use joint_working_rules::rulebook::{FACT_HEADINGS, FactHeading, OptionWords, hint};
use joint_working_rules::{Fact, FactKind, Question, fill};
use maud::{Markup, html};

use super::grid::{Mark, Row, Rows, grid, step};
use super::help::id;
use super::room::{ISSUES, pair_name, pairs};
use crate::html::citations;

/// The letter of a kind of facts; a dash for one that is not counted.
pub(super) const fn letter(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Entwining => "E",
        FactKind::Close => "C",
        FactKind::LookAlike => "N",
        FactKind::WithoutWeight => "–",
    }
}

/// Step 2: the NHS and the council in one issue.
pub(super) fn inside(root: &str) -> Markup {
    let number = |number: usize| fill(COMMON.issue, &[("number", &number.to_string())]);
    let columns: Vec<String> = (1..=ISSUES).map(number).collect();
    let words = &PAPER.sheet.facts;
    let test = Question::Separable.words();
    step(
        Question::Facts.words().title,
        &html! {
            p { (words.which) " " span id=(id(&Question::Facts.hint_id())) { (hint(&Question::Facts.hint_id())) } } "\n"
            p { (PAPER.sheet.kinds) " " (words.conflict) } "\n"
            p { (words.test) " " (citations(root, test.cites)) } "\n"
            (table(Question::Facts, Question::Separable, &columns))
        },
    )
}

/// Step 4: how two issues are connected.
pub(super) fn between(root: &str) -> Markup {
    let columns: Vec<String> = pairs().map(pair_name).collect();
    let words = &PAPER.sheet.between;
    step(
        Question::TieFacts.words().title,
        &html! {
            p { (words.which) " " (words.one_side) " " (citations(root, Question::TieFacts.words().cites)) } "\n"
            (table(Question::TieFacts, Question::TieSeparable, &columns))
        },
    )
}

fn table(facts: Question, test: Question, columns: &[String]) -> Markup {
    let count = columns.len();
    let of_facts = |at: &FactHeading| Rows {
        title: Some(html! { (at.title) }),
        rows: at.facts.iter().map(|fact| Row::of(fact_heading(*fact, facts), Mark::Any, count)).collect(),
    };
    let none = facts.words().options.iter().map(|option| option.label).chain([COMMON.not_known]);
    // One of them, and only where nothing is ticked.
    let none = none.map(|label| Row::of(unlettered(label), Mark::One, count)).collect();
    let option = |option: &OptionWords| Row::of(unlettered(option.label), Mark::One, count);
    let tested =
        Rows { title: Some(html! { (test.words().title) }), rows: test.words().options.iter().map(option).collect() };
    let strength = Row::of(unlettered(PAPER.sheet.facts.strength), Mark::Blank, count);
    let bodies: Vec<Rows> = FACT_HEADINGS
        .iter()
        .map(of_facts)
        .chain([
            Rows { title: Some(html! { (AID.if_nothing) }), rows: none },
            tested,
            Rows { title: None, rows: vec![strength] },
        ])
        .collect();
    grid(facts.words().title, &[PAPER.sheet.kind, PAPER.sheet.fact], columns, &bodies)
}

/// A fact with its kind; in step 2 with its help, in step 4 with a mark where it needs both sides.
fn fact_heading(fact: Fact, question: Question) -> Markup {
    let words = fact.words();
    let help = (question == Question::Facts).then(|| hint(&fact.hint_id())).filter(|help| !help.is_empty());
    let mark = (question == Question::TieFacts && !words.one_side).then_some(PAPER.sheet.between.mark);
    html! {
        td class="kind" { (letter(fact.kind())) }
        th scope="row" {
            (words.label_in(question)) @if let Some(mark) = mark { " " (mark) }
            @if let Some(help) = help { " " small id=(id(&fact.hint_id())) { (help) } }
        }
    }
}

/// The heading of a row that is no fact.
fn unlettered(text: &str) -> Markup {
    html! { td {} th scope="row" { (text) } }
}
