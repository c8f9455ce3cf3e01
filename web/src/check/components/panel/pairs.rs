//! Panel 3: which issues belong together. One list of pairs; from six issues on, a row an issue.

use super::ask::{Ask, Mode};
use super::effect::of_pair;
use super::{choice, faults, title};
use crate::state::{Action, Fault};
use joint_working_interface::AID;
use joint_working_rules::rulebook::AS_TWO;
use joint_working_rules::{
    FactSet, Functions, IssuePos, Pairs, Question, QuestionRef, facts_against, fill, goes_by_itself,
};
use joint_working_web::elements::{actions, details, hidden, list, p, secondary_button, ticking};
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use yew::prelude::Html;

/// From so many issues on, the pairs are rows of an issue.
const ROWS_FROM: usize = 6;

/// The panel.
pub(super) fn pairs(ask: &Ask, pairs: &Pairs) -> Html {
    let state = &ask.app.state;
    let is_it = |fault: &Fault| matches!(fault, Fault::Unanswered(QuestionRef::Ties(_)));
    let (error, described) = faults::beside(ask.app, is_it, "aid-pair");
    let mut next = 0;
    let mut number = || {
        next += 1;
        if next == 1 { "aid-pair".to_owned() } else { format!("aid-pair-{next}") }
    };
    let rows: Vec<Html> = if state.case().issues.len() < ROWS_FROM {
        let all = pairs.iter().map(|pair| one(ask, pair, number(), both(ask, pair)));
        vec![html! { <ul class="aid-pairs">{ for all }</ul> }]
    } else {
        let of = |at: IssuePos, number: &mut dyn FnMut() -> String| {
            let all = pairs
                .partners(at)
                .map(|other| one(ask, [at, other], number(), html! { title::named(state.case(), other) }));
            let all: Vec<Html> = all.collect();
            let legend = fill(AID.pair_with, &[("issue", &title::named(state.case(), at))]);
            html! { <fieldset><legend>{ legend }</legend><ul class="aid-pairs">{ all }</ul></fieldset> }
        };
        pairs.rows().map(|at| of(at, &mut number)).collect()
    };
    let nothing_paired = !pairs.iter().any(|[one, other]| state.are_paired(one, other));
    let is_none = nothing_paired && state.are_pairs_answered(pairs);
    let label = Question::Ties.words().option("none").map_or("", |none| none.label);
    let none = choice::tick(number(), html! { label }, is_none, None, ticking(ask.app, Action::PairNone), html! {});
    let intro = match ask.mode {
        Mode::OnePage => html! {},
        Mode::StepByStep => html! {
            <>
                { p(AID.pair_if) }
                { list(AID.pair_ifs.iter().map(|one| (*one).to_owned())) }
                <p class="aid-note">{ AID.pair_not }</p>
            </>
        },
    };
    html! {
        <>
            <fieldset aria-describedby={described}>
                <legend class="aid-hidden">{ Question::Ties.words().title }</legend>
                { intro }
                { error }
                { rows }
                <p class="aid-or">{ AID.or }</p>
                { none }
            </fieldset>
            { as_two(ask, pairs) }
        </>
    }
}

/// Both issues of a pair by number and name.
fn both(ask: &Ask, pair: [IssuePos; 2]) -> Html {
    let case = ask.app.state.case();
    let [one, other] = pair.map(|at| title::named(case, at));
    html! { fill(AID.numbered_pair, &[("one", &one), ("other", &other)]) }
}

/// A pair: ticked, what comes next; not ticked, what follows, and why not.
fn one(ask: &Ask, pair: [IssuePos; 2], id: String, label: Html) -> Html {
    let [one, other] = pair;
    let state = &ask.app.state;
    let is_paired = state.are_paired(one, other);
    let (effect, described) = of_pair(ask, pair, &id, is_paired);
    let onchange = ticking(ask.app, move |tick| Action::Pair(one, other, tick));
    let follows = match (is_paired, ask.mode) {
        (true, Mode::StepByStep) => html! { <p class="aid-follows">{ AID.pair_next }</p> },
        (true, Mode::OnePage) => html! {},
        (false, _) if ask.effects.is_none() => {
            let words: Vec<String> = pair.into_iter().filter_map(|at| apart(ask, at)).collect();
            words.into_iter().map(|words| html! { <p class="aid-follows">{ words }</p> }).collect()
        }
        (false, _) => html! {},
    };
    let why = (!is_paired).then(|| why_not(ask, pair, &id));
    let tick = choice::tick(id, label, is_paired, described, onchange, effect);
    html! { <li><div>{ tick }{ follows }</div>{ why }</li> }
}

/// Where an issue then goes, if it belongs with none and that is certain on the answers so far.
fn apart(ask: &Ask, at: IssuePos) -> Option<String> {
    let state = &ask.app.state;
    let is_paired = state.case().positions().any(|other| state.are_paired(at, other));
    if is_paired {
        return None;
    }
    let (case, answer) = state.evaluated().checked().ok()?;
    goes_by_itself(case, answer, at)
}

/// Why two issues do not belong together, for the record.
fn why_not(ask: &Ask, pair: [IssuePos; 2], id: &str) -> Html {
    let [one, other] = pair;
    let recorded = ask.app.state.case().relation_between(one, other).map_or(FactSet::EMPTY, |relation| relation.facts);
    let facts = facts_against().iter().map(|fact| {
        let onchange = ticking(ask.app, move |tick: Tick| Action::WhyNot(one, other, fact, tick));
        let label = fact.words().label_in(QuestionRef::TieFacts(one, other).question());
        let id = format!("{id}-{}", fact.id());
        choice::tick(id, html! { label }, recorded.contains(fact), None, onchange, html! {})
    });
    html! {
        <details class="aid-help">
            <summary>{ AID.why_not }{ hidden([" ", &title::pair(AID.pair, pair)].concat()) }{ " " }<span class="aid-note">{ AID.optional }</span></summary>
            { for facts }
        </details>
    }
}

/// An issue of both sides is linked by both: where only one is meant, it can be entered as two.
fn as_two(ask: &Ask, pairs: &Pairs) -> Html {
    let case = ask.app.state.case();
    let of_both = |at: &IssuePos| case.issue(*at).is_some_and(|issue| issue.functions == Functions::Both);
    let mut both: Vec<IssuePos> = pairs.iter().flatten().filter(of_both).collect();
    both.sort_unstable();
    both.dedup();
    if both.is_empty() || ask.mode == Mode::OnePage {
        return html! {};
    }
    let buttons = both.into_iter().map(|at| {
        secondary_button(
            fill(AS_TWO.button, &[("issue", &title::named(case, at))]),
            ask.app.send(Action::EnterAsTwo(at)),
        )
    });
    let buttons = actions(buttons.collect());
    details(AS_TWO.title, false, html! { <>{ p(AS_TWO.text) }{ buttons }</> })
}
