//! What to do now: the steps, the way to the request; consent and responses as a line each.

use super::found::Found;
use crate::context::Context;
use joint_working_casework::apart::can_ask_anyway;
use joint_working_casework::guidance::WAY;
use joint_working_casework::way::Step;
use joint_working_interface::{COMMON, RESULT};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::ANSWER;
use joint_working_rules::{ToDo, consent_line, responses_line, to_do};
use joint_working_web::browser;
use joint_working_web::elements::{h2, hidden, p};
use joint_working_web::export::copy;
use joint_working_web::handover::leading_here;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The box beside the verdict.
pub(super) fn what_to_do(app: &Context, found: Found<'_>) -> Html {
    let Found { case, answer, .. } = found;
    let ToDo { steps, silent } = to_do(case, answer, app.state.panels().extent_of_places());
    let asks = answer.asks_the_team();
    let record = app.state.record(answer, &browser::today());
    let copy = copy(app, RESULT.copy_record, record, RESULT.record_copied);
    // The request where there is one to make or the team can be asked all the same; and in any case the list of the steps.
    let request = [ids::STEP, Step::Request.id()].concat();
    // Before the team is asked there may be more to do.
    let is_first = asks && steps.is_empty();
    let draft = match (asks, can_ask_anyway(answer)) {
        (true, _) => next(app, if is_first { "btn" } else { "btn quiet" }, &request, RESULT.draft),
        (false, true) => next(app, "btn quiet", &request, COMMON.ask_anyway),
        (false, false) => html! {},
    };
    let all = next(app, "", "", WAY.all);
    let ready = &ANSWER.readiness;
    html! {
        <section class="aid-next">
            { h2(RESULT.to_do) }
            if !steps.is_empty() {
                <ol>{ for steps.into_iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            }
            <p class="aid-actions">
                if is_first { { draft.clone() }{ copy.clone() } } else { { copy }{ draft } }
            </p>
            <p class="aid-alone">{ all }</p>
            { silent.map(p) }
            if asks {
                <dl class="aid-ready">
                    <div><dt>{ ready.consent }</dt><dd>{ consent_line(case, |question| app.state.is_answered(question)) }</dd></div>
                    <div><dt>{ ready.responses }</dt><dd>{ responses_line(case) }</dd></div>
                </dl>
            }
        </section>
    }
}

/// A way to the next steps, in a tab of its own, which asks this one for the case, however it is opened; a plain link where it has no class.
fn next(app: &Context, class: &'static str, step: &str, label: &'static str) -> Html {
    let href = leading_here(&[app.root.as_str(), ids::NEXT_STEPS_PAGE].concat(), step);
    let class = Some(class).filter(|class| !class.is_empty());
    html! { <a {class} {href} target="_blank" rel="opener">{ label }{ hidden(COMMON.new_tab) }</a> }
}
