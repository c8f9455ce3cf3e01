//! The root: the state, and what has to happen in the browser when the state changes.

use crate::context::Context;
use crate::models::{Models, models};
use crate::pages;
use crate::parts::{CLEAR, KEEP, MATCHING, PROBLEM, place_id};
use crate::state::{Action, Focus, Page, State};
use gloo::events::EventListener;
use joint_working_interface::COMPARE;
use joint_working_page_ids as ids;
use joint_working_web::browser;
use joint_working_web::export::BY_HAND;
use joint_working_web::handover::{self, HandoverListener, when_handed_over};
use joint_working_web::moved::when_moved;
use joint_working_web::shown::{Problem, show_title, show_visit, take_over};
use joint_working_web::view::html;
use yew::{AttrValue, Component, Html, Properties};

/// What the page tells the comparison.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The way from the page to the book's root: `./` or `../`.
    pub(crate) root: AttrValue,
}

/// As much of the state as the browser shows around the pages.
#[derive(PartialEq)]
struct Around {
    visit: usize,
    page: Page,
    focus: (Focus, u32),
    problem: Problem,
}

impl Around {
    fn of(state: &State) -> Self {
        let problem = if state.has_problem() { Problem::Shown } else { Problem::None };
        Self { visit: state.visit(), page: state.page(), focus: state.focus, problem }
    }

    /// Brings the browser in step; `before` is `None` the first time.
    fn follow(&self, before: Option<&Self>, title: &str) {
        show_visit(self.visit);
        show_title(self.problem, (self.page == Page::Result).then_some(COMPARE.compared_title), title);
        let Some(before) = before else { return take_over(self.visit) };
        if self.visit != before.visit {
            browser::show_top(ids::TITLE);
        } else if self.focus.1 != before.focus.1 {
            match self.focus.0 {
                Focus::Top => browser::show_top(ids::TITLE),
                Focus::Problem => {
                    browser::focus(PROBLEM);
                }
                Focus::Reading(reader) => {
                    browser::focus(place_id(reader));
                }
                Focus::Keep => {
                    browser::focus(KEEP);
                }
                Focus::Clear => {
                    browser::focus(CLEAR);
                }
                Focus::Matching => {
                    browser::focus(MATCHING);
                }
                Focus::ByHand => browser::select(BY_HAND),
            }
        }
    }
}

/// The comparison of two readings.
pub(crate) struct App {
    state: State,
    models: Vec<Models>,
    /// The title of the page without the program.
    title: String,
    /// What the browser shows; nothing yet, the first time.
    around: Option<Around>,
    /// These live as long as the program does.
    _moved: EventListener,
    _handed: HandoverListener,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let act = ctx.link().callback(|action| action);
        let _moved = when_moved(move |visit| act.emit(Action::Visit(visit)), || {});
        // The check leads here with its case in the address; its words come from its tab.
        let fragment = browser::fragment();
        let code = handover::led_by(&fragment);
        let _handed = when_handed_over(ctx.link().callback(Action::Take));
        let state = State::begin(code);
        if state.slots.a.reading.is_some() {
            handover::ask();
        }
        browser::begin_visits(0);
        browser::drop_fragment();
        Self { state, models: models(), title: browser::title(), around: None, _moved, _handed }
    }

    fn update(&mut self, _: &yew::Context<Self>, action: Action) -> bool {
        self.state.apply(action);
        true
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let app = Context {
            state: &self.state,
            act: ctx.link().callback(|action| action),
            root: &ctx.props().root,
            lookup_html: &Html::default(),
        };
        let shown = pages::page(&app, &self.models);
        // The key makes each page its own, so that nothing of the last one stays.
        html! { <div class="aid" key={self.state.visit()}>{ shown }</div> }
    }

    /// Brings the browser in step.
    fn rendered(&mut self, _: &yew::Context<Self>, _: bool) {
        let now = Around::of(&self.state);
        if self.around.as_ref() != Some(&now) {
            now.follow(self.around.as_ref(), &self.title);
            self.around = Some(now);
        }
    }
}
