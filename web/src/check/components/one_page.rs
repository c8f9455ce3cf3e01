//! All panels on one page, with the recommendation so far in sight: beside them on a wide screen, in a bar that opens on a narrow one.

use super::answers::line;
use super::panel::field;
use super::panel::{Ask, Shown, Shows, Would, content, piece, problems, title};
use super::panel_help::panel_help;
use super::tools::tools;
use crate::context::{Context, Ways};
use crate::drawn::Drawn;
use crate::state::{Action, Fold, PanelRef, Undo};
use joint_working_interface::ONE_PAGE;
use joint_working_page_ids as ids;
use joint_working_rules::{Answer, Picture, ValidCase, Verdict, fill};
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{actions, button, opening, own, p, secondary_button, ticking};
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use yew::prelude::{AttrValue, Html};

/// The page.
pub(crate) fn one_page(app: &Context, drawn: Drawn) -> Html {
    let state = &app.state;
    let checked = state.evaluated().checked().ok();
    let html = match drawn {
        Drawn::Whole(_) => panels(app, checked),
        Drawn::First(_) => Html::default(),
    };
    html! {
        <>
            { tools(app) }
            { problems(app) }
            <h1 id={ids::TITLE}>{ ONE_PAGE.title }</h1>
            { edition_note(state.earlier.as_ref()) }
            { switch(app) }
            <form class="aid-work" novalidate=true onsubmit={app.submit(Action::Continue)}>
                { piece(app, Held { times: drawn.times(), html }) }
                { watch(app, checked, drawn) }
            </form>
        </>
    }
}

/// A part of the page as it was drawn whole: it stays until the page is drawn whole another time.
struct Held {
    times: u32,
    html: Html,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.times == other.times
    }
}

impl Shows for Held {
    fn draw(&self, _: &Ways) -> Html {
        self.html.clone()
    }
}

/// The panels, with what each answer would do where that is shown.
fn panels(app: &Context, checked: Option<(&ValidCase, &Answer)>) -> Html {
    let state = &app.state;
    let panels = state.panels();
    let effects = checked.filter(|_| state.effects == Tick::On).map(|(case, answer)| Shown::of(case, answer));
    let ask = Ask::one_page(app, &panels, effects.as_ref().map(|effects| effects as &dyn Would));
    let mut shown: Vec<PanelRef> = panels.list.iter().filter_map(PanelRef::of).collect();
    if !state.seen_weights.is_empty() && !shown.contains(&PanelRef::Weights) {
        let at = shown.iter().position(|panel| *panel == PanelRef::ConsentAndResponses).unwrap_or(shown.len());
        shown.insert(at, PanelRef::Weights);
    }
    let section = |panel: PanelRef| {
        let id: AttrValue = field::panel(panel).into();
        let key = id.to_string();
        let title =
            if panel == PanelRef::Issues { joint_working_interface::AID.issues_short.to_owned() } else { title(panel) };
        let fold = Fold::Panel(panel);
        let is_one_of_many = matches!(panel, PanelRef::TwoSides(_) | PanelRef::Link(..));
        if let Some(open) = state.fold(fold).filter(|_| is_one_of_many) {
            let onclick = opening(app, Action::Unfold(fold));
            return html! {
                <section class="aid-panel" aria-labelledby={id.clone()} {key}>
                    <details class="aid-more" open={open.is_on()}>
                        <summary {onclick}><h2 {id}>{ title }</h2></summary>
                        if open.is_on() {
                            { subject(app, panel) }
                            { panel_help(app, panel) }
                            { content(&ask, panel) }
                        }
                    </details>
                </section>
            };
        }
        html! {
            <section class="aid-panel" aria-labelledby={id.clone()} {key}>
                <h2 {id}>{ title }</h2>
                { subject(app, panel) }
                { panel_help(app, panel) }
                { content(&ask, panel) }
            </section>
        }
    };
    html! { <div>{ for shown.into_iter().map(section) }</div> }
}

/// The words of the issues that a panel is about.
fn subject(app: &Context, panel: PanelRef) -> Html {
    let case = app.state.case();
    let issues = match panel {
        PanelRef::TwoSides(at) => vec![at],
        PanelRef::Link(one, other) => vec![one, other],
        _ => Vec::new(),
    };
    issues.into_iter().map(|at| html! { <p class="aid-subject">{ own(super::panel::named(case, at)) }</p> }).collect()
}

/// Whether it is shown what each answer would do.
fn switch(app: &Context) -> Html {
    let onchange = ticking(app, Action::ShowEffects);
    let is_on = app.state.effects == Tick::On;
    html! {
        <div class="aid-switch">
            <label class="aid-choice">
                <input type="checkbox" id="aid-effects" checked={is_on} aria-describedby="aid-effects-hint" {onchange} />
                <span class="aid-word">{ ONE_PAGE.effects }</span>
            </label>
            <span class="aid-note" id="aid-effects-hint">{ ONE_PAGE.effects_help }</span>
        </div>
    }
}

/// The recommendation so far, what was done last, and where each issue goes: beside the panels on a wide screen, on a narrow one in a
/// bar that opens. What is new is said once, whichever of the two is shown.
fn watch(app: &Context, checked: Option<(&ValidCase, &Answer)>, drawn: Drawn) -> Html {
    let Some((case, answer)) = checked.filter(|_| app.state.has_case()) else {
        return html! {
            <>
                <div role="status" class="aid-hidden"></div>
                <aside class="aid-watch" aria-label={ONE_PAGE.so_far}>{ p(ONE_PAGE.nothing_yet) }</aside>
            </>
        };
    };
    let Verdict { places: line, mut rests_on, open, .. } = app.state.verdict(case, answer);
    rests_on.extend(open);
    let short = answer.outcome.words().short;
    let now = fill(ONE_PAGE.now, &[("outcome", short), ("where", &line)]);
    let bar = fill(ONE_PAGE.bar, &[("outcome", short), ("where", &line)]);
    // Most readers have the one or the other in sight: the same twice would take each answer longer.
    let is_open = app.state.bar == Tick::On;
    let html = match drawn {
        Drawn::Whole(_) => html! {
            <>
                { last(app, answer) }
                { actions(vec![button(ONE_PAGE.see_result, app.send(Action::Continue))]) }
                { piece(app, Picture::of(case, answer)) }
            </>
        },
        Drawn::First(_) => Html::default(),
    };
    let rest = piece(app, Held { times: drawn.times(), html });
    html! {
        <>
            <div role="status" class="aid-hidden"><p key={[&app.state.said.to_string(), &*now].concat()}>{ now }</p></div>
            <aside class="aid-watch" aria-label={ONE_PAGE.so_far}>
                <div class="aid-verdict" data-outcome={answer.outcome.id()} key={bar.clone()}>
                    <h2>{ short }</h2>
                    <p class="aid-do">{ line }</p>
                    { for rests_on.iter().cloned().map(p) }
                </div>
                { rest.clone() }
            </aside>
            <aside class="aid-bar" aria-label={ONE_PAGE.so_far} data-outcome={answer.outcome.id()}>
                <details open={is_open}>
                    <summary onclick={opening(app, Action::OpenBar)}>
                        <span class="aid-bar-line" key={bar.clone()}>{ bar }</span>
                        <span class="aid-bar-show" aria-hidden="true">{ ONE_PAGE.show_more }</span>
                        <span class="aid-bar-hide" aria-hidden="true">{ ONE_PAGE.show_less }</span>
                    </summary>
                    if is_open { <div>{ for rests_on.into_iter().map(p) }{ rest }</div> }
                </details>
            </aside>
        </>
    }
}

/// What was done last, with a way to take it back.
fn last(app: &Context, answer: &Answer) -> Html {
    let Some((what, before)) = app.state.last_done() else { return html! {} };
    let number = |at: joint_working_rules::IssuePos| (at.get() + 1).to_string();
    let what = match *what {
        Undo::Answer(question) => {
            let line = line(app, question);
            fill(ONE_PAGE.answered, &[("about", &line.title()), ("answer", &line.words())])
        }
        Undo::Fact(question, fact, tick) => {
            let words = if tick.is_on() { ONE_PAGE.ticked } else { ONE_PAGE.unticked };
            let fact = fact.words().label_in(question.question());
            fill(words, &[("about", &line(app, question).title()), ("fact", fact)])
        }
        Undo::Words(at) => fill(ONE_PAGE.renamed, &[("issue", &number(at))]),
        Undo::Removed(at) => fill(ONE_PAGE.removed, &[("issue", &number(at))]),
        Undo::Pair(one, other) => fill(ONE_PAGE.paired, &[("one", &number(one)), ("other", &number(other))]),
        Undo::Pairs => ONE_PAGE.unpaired.to_owned(),
        Undo::NothingThere(at, side) => {
            fill(ONE_PAGE.out_of_play, &[("side", side.words().part), ("issue", &number(at))])
        }
        Undo::AsTwo(at) => fill(ONE_PAGE.as_two, &[("issue", &number(at))]),
        Undo::Trial => ONE_PAGE.tried.to_owned(),
    };
    let was = before.answer().ok().filter(|before| before.outcome != answer.outcome);
    let was = was.map(|before| fill(ONE_PAGE.was, &[("outcome", before.outcome.words().short)]));
    html! {
        <div class="aid-last">
            <p>{ fill(ONE_PAGE.last, &[("what", &what)]) }{ " " }{ was }</p>
            { secondary_button(ONE_PAGE.undo, app.send(Action::Undo)) }
        </div>
    }
}
