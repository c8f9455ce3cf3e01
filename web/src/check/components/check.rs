//! Check your answers: every question with its answer, and a way to change it.

use super::panel::{label, named};
use super::tools::tools;
use crate::context::Context;
use crate::state::{Action, Page};
use joint_working_interface::AID;
use joint_working_page_ids as ids;
use joint_working_rules::summary::answer_words;
use joint_working_rules::{Case, IssuePos, Pairs, Panel, PanelRow, QuestionRef, fill};
use joint_working_web::elements::{actions, button, h2, link, list, secondary_button};
use yew::prelude::*;

/// The page.
pub(crate) fn check(app: &Context) -> Html {
    let case = app.state.case();
    let panels = app.state.panels();
    let rows: Vec<PanelRow> = panels
        .list
        .iter()
        .flat_map(|panel| match panel {
            Panel::Issues(rows)
            | Panel::TwoSides(_, rows)
            | Panel::Link(_, rows)
            | Panel::Weights(rows)
            | Panel::ConsentAndResponses(rows) => rows.clone(),
            Panel::Pairs(_) | Panel::Check => Vec::new(),
        })
        .collect();
    let pairs = panels.list.iter().find_map(|panel| match panel {
        Panel::Pairs(pairs) => Some(&**pairs),
        _ => None,
    });
    let of_issue = |at: IssuePos| rows.iter().filter(move |row| row.question.issues() == [Some(at), None]);
    let of_links = rows.iter().filter(|row| matches!(row.question.issues(), [Some(_), Some(_)]));
    let of_case: Vec<&PanelRow> = rows.iter().filter(|row| row.question.issues() == [None, None]).collect();
    let links: Vec<&PanelRow> = of_links.collect();
    let open_pair = pairs.filter(|pairs| !app.state.are_pairs_answered(pairs)).and_then(|pairs| pairs.rows().next());
    let missing = rows.iter().find(|row| !row.is_answered).map(|row| row.question);
    let missing = missing.or(open_pair.map(QuestionRef::Ties));
    let result = Action::Show(Page::Result);
    let ways = match missing {
        Some(question) => vec![
            button(AID.missing, app.send(Action::Change(question))),
            secondary_button(AID.as_it_stands, app.send(result)),
        ],
        None => vec![button(AID.see_result, app.send(result))],
    };
    html! {
        <>
            { tools(app) }
            <h1 id={ids::TITLE}>{ AID.check_title }</h1>
            { for case.positions().map(|at| html! {
                <section>
                    { h2(named(case, at)) }
                    <dl class="aid-answers">{ for of_issue(at).map(|one| row(app, case, *one)) }</dl>
                </section>
            }) }
            if pairs.is_some() || !links.is_empty() {
                <section>
                    { h2(AID.links_title) }
                    <dl class="aid-answers">
                        { pairs.map(|pairs| paired(app, case, pairs)) }
                        { for links.into_iter().map(|one| row(app, case, *one)) }
                    </dl>
                </section>
            }
            if !of_case.is_empty() {
                <section>
                    { h2(AID.case_title) }
                    <dl class="aid-answers">{ for of_case.into_iter().map(|one| row(app, case, *one)) }</dl>
                </section>
            }
            { actions(ways) }
        </>
    }
}

/// A question with its answer.
fn row(app: &Context, case: &Case, row: PanelRow) -> Html {
    let about = match row.question.issues() {
        [Some(one), Some(other)] => Some(fill(AID.about, &[("about", &super::panel::pair(AID.pair, [one, other]))])),
        _ => None,
    };
    line(app, row.question, [about.unwrap_or_default(), label(row.question)].concat(), answer(app, case, row.question))
}

/// Which issues belong together.
fn paired(app: &Context, case: &Case, pairs: &Pairs) -> Html {
    let all: Vec<String> = pairs
        .iter()
        .filter(|[one, other]| app.state.are_paired(*one, *other))
        .map(|pair| {
            let [one, other] = pair.map(|at| named(case, at));
            fill(AID.numbered_pair, &[("one", &one), ("other", &other)])
        })
        .collect();
    let question = QuestionRef::Ties(pairs.rows().next().unwrap_or(IssuePos::new(0)));
    let answer = match all.as_slice() {
        [] if app.state.are_pairs_answered(pairs) => html! { AID.pair_none },
        [] => html! { AID.not_answered },
        [one] => html! { one.clone() },
        _ => list(all),
    };
    line(app, question, AID.labels_pairs.to_owned(), answer)
}

fn line(app: &Context, question: QuestionRef, label: String, answer: Html) -> Html {
    let about = super::panel::about(question);
    let suffix = [" ", &label, ", ", &about].concat();
    html! {
        <div>
            <dt>{ label }</dt>
            <dd>{ answer }</dd>
            <dd class="aid-change">{ link(AID.change, suffix, app.send(Action::Change(question))) }</dd>
        </div>
    }
}

/// The answer to a question, in the words of its options.
fn answer(app: &Context, case: &Case, question: QuestionRef) -> Html {
    if app.state.is_not_known(question) {
        return html! { AID.not_known };
    }
    let words = answer_words(case, question).filter(|_| app.state.is_answered(question)).unwrap_or_default();
    match words.as_slice() {
        [] => html! { AID.not_answered },
        [one] => html! { one.clone() },
        several => list(several.iter().cloned()),
    }
}
