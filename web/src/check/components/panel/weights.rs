//! Panel 5: how much each side matters. One table, a row a side; the fourth answer takes a side out of play, and says so.

use super::ask::{Ask, Mode};
use super::choice::{Asked, Choice, row};
use super::effect_line::Line;
use super::piece::{Shows, piece};
use super::{help, title};
use crate::context::Ways;
use crate::state::Action;
use joint_working_interface::{AID, COMMON};
use joint_working_rules::{Case, Functions, IssuePos, OptionRef, PanelRow, Question, QuestionRef, Side, fill};
use joint_working_web::browser;
use joint_working_web::cites::cites;
use joint_working_web::elements::{around, own, p};
use joint_working_web::view::html;
use yew::prelude::{AttrValue, Html};

/// The value of the fourth answer, which no file has.
const NOTHING: &str = "nothing";

/// The values of the columns.
const COLUMNS: [&str; 4] = ["fundamental", "minor", NOTHING, "unsure"];

/// The panel.
pub(super) fn weights(ask: &Ask, rows: &[PanelRow]) -> Html {
    let state = &ask.app.state;
    let case = state.case();
    // A side that is out of play keeps its row, so that it can be taken back; and no row goes away while the page is shown.
    let is_in_sight = |at: IssuePos, side: Side| {
        let question = QuestionRef::Weight(at, side);
        is_needed(rows, question) || state.is_nothing_there(at, side) || state.seen_weights.contains(&question)
    };
    let all: Vec<(IssuePos, Side)> = case
        .positions()
        .flat_map(|at| Side::ALL.iter().map(move |side| (at, *side)))
        .filter(|(at, side)| is_in_sight(*at, *side))
        .collect();
    let words = Question::WeightHealth.words();
    let heads = COLUMNS.iter().map(|value| match words.option(value) {
        Some(option) => {
            let help = (*value != "unsure").then(|| browser::help(&Question::WeightHealth.option_hint_id(value)));
            let help = help.flatten().unwrap_or_default();
            html! { <th scope="col">{ option.label }<span class="aid-note">{ first_sentence(&help).to_owned() }</span></th> }
        }
        None => {
            html! { <th scope="col">{ COMMON.nothing_there }<span class="aid-note">{ AID.nothing_there_help }</span></th> }
        }
    });
    let out: Vec<String> = all
        .iter()
        .filter(|(at, side)| state.is_nothing_there(*at, *side))
        .map(|(at, side)| {
            let issue = super::super::name::number(*at).to_string();
            fill(AID.nothing_there_done, &[("side", side.words().part), ("issue", &issue)])
        })
        .collect();
    let intro = match ask.mode {
        Mode::OnePage => html! {},
        Mode::StepByStep => help::text(&Question::WeightHealth.hint_id()),
    };
    let (whose, rest) = not_asked(case, &all);
    let offers_nothing = all.iter().any(|(at, _)| case.issue(*at).is_some_and(|one| one.functions.can_be_both()));
    html! {
        <>
            { intro }
            <table class="aid-grid aid-weights">
                <thead><tr><th scope="col">{ AID.side_column }</th>{ for heads }</tr></thead>
                <tbody>{ for all.iter().map(|(at, side)| piece(ask.app, WeightRow::of(ask, rows, *at, *side))) }</tbody>
            </table>
            <div role="status">{ for out.into_iter().map(p) }</div>
            <p class="aid-note">if offers_nothing { { AID.nothing_there_does }{ " " } }{ AID.equal }</p>
            { left_out(case, AID.not_asked_whose, &whose) }
            { left_out(case, AID.not_asked, &rest) }
            if ask.mode == Mode::StepByStep { { cites(ask.app, COMMON.rests_on, words.cites) } }
        </>
    }
}

/// Can an answer still change something, or is there one?
fn is_needed(rows: &[PanelRow], question: QuestionRef) -> bool {
    rows.iter().any(|row| row.question == question)
}

/// The issues that have no row: those of which it is not known whose they are, and the others.
fn not_asked(case: &Case, rows: &[(IssuePos, Side)]) -> (Vec<IssuePos>, Vec<IssuePos>) {
    let functions = |at: IssuePos| case.issue(at).map(|issue| issue.functions);
    let has_side = |at: &IssuePos| functions(*at).is_some_and(|of| of.sides().next().is_some());
    let left = case.positions().filter(has_side).filter(|at| rows.iter().all(|(row, _)| row != at));
    left.partition(|at| functions(*at) == Some(Functions::Unsure))
}

/// That issues have no row, and why.
fn left_out(case: &Case, words: &'static str, issues: &[IssuePos]) -> Option<Html> {
    let named = || around(words, "{issues}", &title::all_named(case, issues).into());
    (!issues.is_empty()).then(|| html! { <p class="aid-note">{ named() }</p> })
}

fn first_sentence(help: &str) -> &str {
    help.split_once(". ").map_or(help, |(first, _)| first)
}

/// A row, as it is: a side of an issue.
#[derive(Clone, PartialEq)]
pub(super) struct WeightRow {
    at: IssuePos,
    side: Side,
    /// The issue by number and name.
    name: AttrValue,
    asked: Asked,
    /// The fourth answer, where there is one: whether it is given, and what it would do.
    nothing: Option<(bool, Option<Line>)>,
    /// An answer can still change something.
    is_needed: bool,
}

impl WeightRow {
    fn of(ask: &Ask, rows: &[PanelRow], at: IssuePos, side: Side) -> Self {
        let state = &ask.app.state;
        let question = QuestionRef::Weight(at, side);
        let is_out = state.is_nothing_there(at, side);
        let mut asked = Asked::of(ask, question);
        if is_out {
            asked.chosen = None;
        }
        let functions = state.case().issue(at).map(|issue| issue.functions);
        let nothing = (is_out || functions == Some(Functions::Both)).then(|| {
            let other = match side {
                Side::Health => Functions::SocialCare,
                Side::SocialCare => Functions::Health,
            };
            let would = ask.effects_of(QuestionRef::Functions(at));
            (is_out, would.find(OptionRef::Value(other.id())).cloned())
        });
        let name = title::named(state.case(), at).into();
        Self { at, side, name, asked, nothing, is_needed: is_needed(rows, question) }
    }
}

impl Shows for WeightRow {
    fn draw(&self, ways: &Ways) -> Html {
        let Self { at, side, name, asked, nothing, is_needed } = self;
        let mut choices: Vec<Choice> = asked.choices();
        if let Some((is_chosen, effect)) = nothing {
            choices.push(Choice {
                value: NOTHING,
                label: COMMON.nothing_there,
                is_chosen: *is_chosen,
                action: Action::NothingThere(*at, *side),
                effect: effect.as_ref(),
            });
        }
        let is_out = nothing.as_ref().is_some_and(|(is_out, _)| *is_out);
        let header = html! {
            <>
                { own(name.clone()) }{ " " }
                <span class="aid-chip" data-side={side.id()}>{ side.words().part }</span>
                if !is_out && !is_needed { <span class="aid-note aid-apart">{ AID.not_needed }</span> }
            </>
        };
        let about = around(AID.about, "{about}", &title::of_side(name, *side).into());
        html! { <tr>{ row(ways, asked, header, &about, choices, &COLUMNS, AID.only_side) }</tr> }
    }
}
