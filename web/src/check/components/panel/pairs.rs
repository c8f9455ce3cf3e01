//! Panel 3: which issues belong together. One list of pairs; from six issues on, a row an issue.

use super::ask::{Ask, Mode};
use super::effect_line::Line;
use super::field::numbered;
use super::piece::{Shows, piece};
use super::tick_box::{For, tick_box};
use super::{faults, title};
use crate::context::Ways;
use crate::state::{Action, Fault, Fold};
use joint_working_interface::AID;
use joint_working_rules::rulebook::AS_TWO;
use joint_working_rules::{
    FactSet, Functions, IssuePos, Pairs, Question, QuestionRef, facts_against, fill, goes_by_itself,
};
use joint_working_web::elements::{Details, actions, around, details, hidden, list, opening, p};
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use std::collections::BTreeSet;
use yew::prelude::{AttrValue, Html};

/// From so many issues on, the pairs are rows of an issue.
const ROWS_FROM: usize = 6;

/// The panel.
pub(super) fn pairs(ask: &Ask, pairs: &Pairs) -> Html {
    let state = &ask.app.state;
    let is_it = |fault: &Fault| matches!(fault, Fault::Unanswered(QuestionRef::Ties(_)));
    let (error, described) = faults::beside(state.faults.iter().copied().find(is_it), "aid-pair");
    let mut next = 0;
    let mut number = || {
        next += 1;
        if next == 1 { "aid-pair".to_owned() } else { numbered("aid-pair", &[IssuePos::new(next - 1)]) }
    };
    let paired = state.all_paired();
    let mut pair = |pair: [IssuePos; 2], label: String| PairRow::of(ask, pair, number(), label, &paired);
    let case = state.case();
    let groups: Vec<PairGroup> = if case.issues.len() < ROWS_FROM {
        let both = |pair: [IssuePos; 2]| {
            let [one, other] = pair.map(|at| title::named(case, at));
            fill(AID.numbered_pair, &[("one", &one), ("other", &other)])
        };
        vec![PairGroup { of: None, fold: None, rows: pairs.iter().map(|of| pair(of, both(of))).collect() }]
    } else {
        let of = |at: IssuePos| {
            let open = state.fold(Fold::Pairs(at));
            let ticked = paired.range([at, IssuePos::new(0)]..).take_while(|[one, _]| *one == at).count();
            let fold = open.map(|open| PairFold { at, open, ticked });
            let rows = match open {
                Some(Tick::Off) => Vec::new(),
                Some(Tick::On) | None => {
                    pairs.partners(at).map(|other| pair([at, other], title::named(case, other))).collect()
                }
            };
            PairGroup { of: Some(title::named(case, at).into()), fold, rows }
        };
        pairs.rows().map(of).collect()
    };
    let rows = groups.into_iter().map(|group| piece(ask.app, group));
    let rows: Vec<Html> = rows.collect();
    let nothing_paired = !paired.iter().any(|[one, other]| pairs.is_in_sight(*one, *other));
    let is_none = nothing_paired && state.are_pairs_answered(pairs);
    let label = Question::Ties.words().option("none").map_or("", |none| none.label);
    let none = tick_box(&ask.ways(), For::NoPair, number(), label, is_none, None, None);
    let intro = match ask.mode {
        // The same in a sentence: its readers know it, or look it up here.
        Mode::OnePage => {
            html! { <p class="aid-note">{ [AID.pair_if, &AID.pair_ifs.join(" "), AID.pair_not].join(" ") }</p> }
        }
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

/// Pairs, as they stand: all, or those of one issue.
#[derive(Clone, PartialEq)]
pub(super) struct PairGroup {
    /// The issue that all of them are of, by number and name.
    of: Option<AttrValue>,
    /// Where there are very many issues, the pairs of each are folded, and drawn once that is opened.
    fold: Option<PairFold>,
    rows: Vec<PairRow>,
}

#[derive(Clone, PartialEq)]
struct PairFold {
    at: IssuePos,
    open: Tick,
    /// How many of the pairs belong together.
    ticked: usize,
}

impl Shows for PairGroup {
    fn draw(&self, ways: &Ways) -> Html {
        let rows = html! { <ul class="aid-pairs">{ for self.rows.iter().map(|row| row.draw(ways)) }</ul> };
        let legend = |of: &AttrValue| around(AID.pair_with, "{issue}", of);
        if let (Some(of), Some(PairFold { at, open, ticked })) = (&self.of, &self.fold) {
            let onclick = opening(ways, Action::Unfold(Fold::Pairs(*at)));
            let ticked = (*ticked > 0).then(|| fill(AID.pairs_ticked, &[("count", &ticked.to_string())]));
            return html! {
                <details class="aid-more" open={open.is_on()}>
                    <summary {onclick}>{ legend(of) }{ ticked.unwrap_or_default() }</summary>
                    if open.is_on() {
                        <fieldset><legend class="aid-hidden">{ legend(of) }</legend>{ rows }</fieldset>
                    }
                </details>
            };
        }
        match &self.of {
            Some(of) => html! { <fieldset><legend>{ legend(of) }</legend>{ rows }</fieldset> },
            None => rows,
        }
    }
}

/// A pair, as it is.
#[derive(Clone, PartialEq)]
struct PairRow {
    pair: [IssuePos; 2],
    id: String,
    label: AttrValue,
    is_paired: bool,
    effect: Option<Line>,
    /// Ticked, what comes next; not ticked, what follows.
    follows: Vec<AttrValue>,
    /// Why the two do not belong together, where that is open.
    why_not: Option<FactSet>,
}

impl PairRow {
    fn of(ask: &Ask, pair: [IssuePos; 2], id: String, label: String, paired: &BTreeSet<[IssuePos; 2]>) -> Self {
        let [one, other] = pair;
        let state = &ask.app.state;
        let is_paired = paired.contains(&pair);
        let follows = match (is_paired, ask.mode) {
            (true, Mode::StepByStep) => vec![AID.pair_next.into()],
            (false, _) if ask.effects.is_none() => {
                pair.into_iter().filter_map(|at| apart(ask, at, paired)).map(AttrValue::from).collect()
            }
            (true, Mode::OnePage) | (false, _) => Vec::new(),
        };
        let recorded = || state.case().relation_between(one, other).map_or(FactSet::EMPTY, |relation| relation.facts);
        let why_not = state.whys.contains(&pair).then(recorded);
        Self {
            pair,
            id,
            label: label.into(),
            is_paired,
            effect: ask.effect_of_pair(pair, is_paired.into()),
            follows,
            why_not,
        }
    }

    fn draw(&self, ways: &Ways) -> Html {
        let Self { pair, id, label, is_paired, effect, follows, .. } = self;
        let tick = tick_box(ways, For::Pair(*pair), id.clone(), label.clone(), *is_paired, None, effect.as_ref());
        let follows = follows.iter().map(|words| html! { <p class="aid-follows">{ words.clone() }</p> });
        let why = (!is_paired).then(|| self.why_not(ways));
        html! { <li><div>{ tick }{ for follows }</div>{ why }</li> }
    }

    /// Why two issues do not belong together, for the record. The boxes are there only where the reader has opened it: there are
    /// many pairs.
    fn why_not(&self, ways: &Ways) -> Html {
        let Self { pair, id, why_not, .. } = self;
        let pair = *pair;
        let onclick = opening(ways, Action::OpenWhyNot(pair));
        let [one, other] = pair;
        let question = QuestionRef::TieFacts(one, other).question();
        let boxes = why_not.iter().flat_map(|recorded| {
            facts_against().iter().map(move |fact| {
                let id = [id, "-", fact.id()].concat();
                let label = fact.words().label_in(question);
                tick_box(ways, For::WhyNot(pair, fact), id, label, recorded.contains(fact), None, None)
            })
        });
        html! {
            <details class="aid-help" open={why_not.is_some()}>
                <summary {onclick}>{ AID.why_not }{ hidden([" ", &title::pair(AID.pair, pair)].concat()) }{ " " }<span class="aid-note">{ AID.optional }</span></summary>
                { for boxes }
            </details>
        }
    }
}

/// Where an issue then goes, if it belongs with none and that is certain on the answers so far.
fn apart(ask: &Ask, at: IssuePos, paired: &BTreeSet<[IssuePos; 2]>) -> Option<String> {
    let state = &ask.app.state;
    if paired.iter().any(|pair| pair.contains(&at)) {
        return None;
    }
    goes_by_itself(state.case(), state.evaluated().handling(), at)
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
        let onclick = ask.app.send(Action::EnterAsTwo(at));
        let label = around(AS_TWO.button, "{issue}", &title::named(case, at).into());
        html! { <button type="button" class="btn quiet" {onclick}>{ label }</button> }
    });
    let buttons = actions(buttons.collect());
    details(AS_TWO.title, Details::Closed, html! { <>{ p(AS_TWO.text) }{ buttons }</> })
}
