//! The steps of the worksheet that work out the recommendation from the answers: how strong each link is, which issues go to the team,
//! where the others go, and what is recommended.

use joint_working_interface::{COMMON, PAPER};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{ANSWER, RELATION_TABLE};
use joint_working_rules::tables::{LIMB_ONE, RelationRow, relation_table};
use joint_working_rules::{Fact, FactKind, FactSet, Outcome, Question, RelationStrength, Side, Strength, fill};
use joint_working_rules::{Separable, relation_strength};
use maud::{Markup, html};

use super::facts::letter;
use super::grid::{Mark, Row, Rows, grid, step};
use super::room::ISSUES;
use crate::html::citations;

const YES: &str = "✓";
const NO: &str = "–";
/// Beside a number that rests on an answer that the others do not fully support.
const DOUBTFUL: &str = "(?)";

/// Step 7: the table of strengths.
pub(super) fn strength() -> Markup {
    let words = &PAPER.sheet.strength;
    let label =
        |answer: Separable| Question::TieSeparable.words().option(answer.id()).map_or("", |option| option.label);
    step(
        words.title,
        &html! {
            p { (words.how) } "\n"
            p { (words.numbers) " " (words.doubtful) } "\n"
            div class="wide" role="region" aria-label=(RELATION_TABLE) tabindex="0" { "\n"
                table class="marks" { "\n"
                    caption class="visually-hidden" { (RELATION_TABLE) } "\n"
                    thead { tr {
                        @for kind in FactKind::COUNTED { th scope="col" class="mark" { (letter(kind)) } }
                        @for answer in answers() { th scope="col" { (label(answer)) } }
                    } } "\n"
                    tbody { "\n"
                        @for row in relation_table() { tr { (cells(&row)) } "\n" }
                    } "\n"
                } "\n"
            } "\n"
        },
    )
}

/// The answers to the first test, in the order in which the sheet asks for them.
fn answers() -> impl Iterator<Item = Separable> {
    let options = Question::TieSeparable.words().options.iter();
    options.filter_map(|option| LIMB_ONE.into_iter().find(|answer| answer.id() == option.value))
}

/// A row of the table: which kinds are ticked, and the number for each answer to the first test.
fn cells(row: &RelationRow) -> Markup {
    let facts = one_of_each(&row.ticked);
    html! {
        @for kind in FactKind::COUNTED { td class="mark" { (if row.ticked.contains(&kind) { YES } else { NO }) } }
        @for answer in answers() { td { (cell(facts, answer)) } }
    }
}

/// A fact of each of these kinds.
fn one_of_each(kinds: &[FactKind]) -> FactSet {
    let one_of = |kind: &FactKind| Fact::ALL.iter().copied().find(|fact| fact.kind() == *kind);
    kinds.iter().filter_map(one_of).collect()
}

/// What a cell of the table says: a number or two.
pub(super) fn cell(facts: FactSet, answer: Separable) -> String {
    let RelationStrength { low, high, provisional } = relation_strength(facts, Some(answer));
    let number = |strength: Strength| Strength::ALL.iter().position(|one| *one == strength).unwrap_or_default();
    if low != high {
        let (low, high) = (number(low).to_string(), number(high).to_string());
        return fill(PAPER.sheet.strength.range, &[("low", &low), ("high", &high)]);
    }
    if provisional { format!("{} {DOUBTFUL}", number(low)) } else { number(low).to_string() }
}

/// Step 8: which issues go to the team.
pub(super) fn join(root: &str) -> Markup {
    let words = &PAPER.sheet.join;
    step(
        words.title,
        &html! {
            p { (words.passes) " " (citations(root, Question::Separable.words().cites)) } "\n"
            ol class="work" { "\n"
                @for one in words.steps { li { (one) } "\n" }
            } "\n"
            p { (words.open) } "\n"
            ul class="meanings" { "\n"
                li { (words.against) } "\n"
                li { (words.towards) } "\n"
                li { (words.same) } "\n"
            } "\n"
        },
    )
}

/// Step 9: where each issue goes.
pub(super) fn places() -> Markup {
    let words = &PAPER.sheet.places;
    let to = |side: &Side| fill(words.to, &[("side", side.words().part)]);
    let columns: Vec<String> =
        [words.against, words.towards].map(str::to_owned).into_iter().chain(Side::ALL.iter().map(to)).collect();
    let row = |number: usize| Row::of(html! { th scope="row" class="number" { (number) } }, Mark::Blank, columns.len());
    let rows = (1..=ISSUES).map(row).collect();
    step(
        words.title,
        &html! {
            (grid(words.title, &[COMMON.issue_column], &columns, &[Rows { title: None, rows }]))
            ul class="meanings" { "\n"
                @for rule in words.rules { li { (rule) } "\n" }
            } "\n"
        },
    )
}

/// Step 10: what is recommended, by the first line that fits.
pub(super) fn outcome(root: &str) -> Markup {
    let words = &PAPER.sheet.outcome;
    step(
        words.title,
        &html! {
            p { (words.how) } "\n"
            div class="wide" role="region" aria-label=(words.title) tabindex="0" { "\n"
                table class="marks" { "\n"
                    caption class="visually-hidden" { (words.title) } "\n"
                    thead { tr { th scope="col" { (words.when) } th scope="col" { (words.then) } } } "\n"
                    tbody { "\n"
                        @for Line { when, then } in lines() {
                            tr { td { (when) } th scope="row" { (Mark::One.render()) " " (then) } } "\n"
                        }
                    } "\n"
                } "\n"
            } "\n"
            p { (words.next) " " a href={ (root) (ids::CHECKLISTS_PAGE) } { (PAPER.sheet.outcome.checklists) } "." } "\n"
        },
    )
}

/// A condition, and what is recommended where it is the first that fits.
pub(super) struct Line {
    when: &'static str,
    pub(super) then: &'static str,
}

impl Line {
    const fn new(when: &'static str, outcome: Outcome) -> Self {
        Self { when, then: outcome.words().title }
    }
}

/// The conditions, in the order in which they are tried.
pub(super) fn lines() -> [Line; 9] {
    let words = &PAPER.sheet.outcome;
    let refused = ANSWER.open_without_consent.title;
    [
        Line::new(words.outside, Outcome::Outside),
        Line::new(words.separate, Outcome::Separate),
        Line { when: words.side_refused, then: refused },
        Line::new(words.side_not_known, Outcome::Ask),
        Line::new(words.phso_only, Outcome::PhsoOnly),
        Line::new(words.lgsco_only, Outcome::LgscoOnly),
        Line::new(words.joint, Outcome::Joint),
        Line::new(words.split, Outcome::Split),
        Line::new(words.ask, Outcome::Ask),
    ]
}
