//! The root: the state, and what has to happen in the browser when the state changes.

use crate::context::Context;
use crate::form::FormAction;
use crate::pages::{self, Publisher};
use crate::state::{Action, Focus, State, Topic};
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_casework::way::Step;
use joint_working_page_ids as ids;
use joint_working_web::app::ask_before_leaving;
use joint_working_web::browser;
use joint_working_web::export::BY_HAND;
use joint_working_web::handover::{self, HandoverListener, when_handed_over};
use joint_working_web::moved::when_moved;
use joint_working_web::shown::{Problem, show_title, show_visit, take_over};
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use yew::{AttrValue, Component, Html, Properties};

/// What the page that holds the next steps tells them.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The way from the page to the book's root: `./` or `../`.
    pub(crate) root: AttrValue,
    /// What the publisher has filled in.
    pub(crate) publisher: Publisher,
}

/// As much of the state as the browser shows around the pages.
#[derive(PartialEq)]
struct Around {
    visit: usize,
    /// The title of its page; the list has the page’s own.
    heading: Option<&'static str>,
    focus_requests: u32,
    focus: Focus,
    problem: Problem,
    files: usize,
    ticks: Option<String>,
    /// The ticks are not kept, although they were to be: what the device holds is then another tab's.
    unkept: bool,
}

impl Around {
    fn of(state: &State) -> Self {
        Self {
            visit: state.visit(),
            heading: match state.page() {
                Topic::All => None,
                Topic::Of(step) => Some(step.title_for(state.answer())),
            },
            focus_requests: state.focus_requests,
            focus: state.focus,
            problem: Problem::of(&state.fault),
            files: state.form.files.len(),
            ticks: state.form.to_keep(),
            unkept: state.form.unkept.is_some(),
        }
    }

    /// Keeps the ticks on the device where they are to be kept; says whether that worked.
    fn keep(&self, before: Option<&Self>) -> bool {
        let is_new = before.is_some_and(|before| before.ticks != self.ticks) && !self.unkept;
        !is_new || browser::store_ticks(self.ticks.as_deref())
    }

    /// Brings the browser in step; `before` is `None` the first time.
    fn follow(&self, before: Option<&Self>, title: &str) {
        show_visit(self.visit);
        show_title(self.problem, self.heading, title);
        let Some(before) = before else { return take_over(self.visit) };
        if (self.visit, self.focus_requests) != (before.visit, before.focus_requests) {
            match self.focus {
                _ if self.visit != before.visit => browser::show_top(ids::TITLE),
                Focus::Title => browser::show_top(ids::TITLE),
                Focus::Problem => drop(browser::focus("aid-problem")),
                Focus::Keep => drop(browser::focus(pages::KEEP)),
                Focus::Clear => drop(browser::focus(pages::CLEAR)),
                Focus::ByHand => browser::select(BY_HAND),
            }
        } else if self.files < before.files {
            browser::focus(pages::attachments::FILES);
        }
    }
}

/// The next steps.
pub(crate) struct App {
    state: State,
    /// The title of the page without the program.
    title: String,
    /// What the browser shows; nothing yet, the first time.
    around: Option<Around>,
    /// Leaving with something typed or chosen asks first.
    leaving: Option<EventListener>,
    /// These live as long as the program does.
    _listeners: [EventListener; 2],
    _handed: HandoverListener,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let act = ctx.link().callback(|action| action);
        let moved = when_moved(move |visit| act.emit(Action::Visit(visit)), || {});
        let fragment = browser::fragment();
        let asked = handover::led_by(&fragment);
        // The case comes from the tab that has led here.
        let _handed = when_handed_over(ctx.link().callback(Action::Take));
        let act = ctx.link().callback(|action| action);
        let stored = EventListener::new(&window(), "storage", move |_| {
            act.emit(Action::Form(FormAction::KeptElsewhere(browser::stored_ticks())));
        });
        handover::ask();
        let mut state = State::begin(browser::stored_ticks().as_deref());
        // The check leads to one of the steps; the list stays behind it, for Back.
        let step = asked.strip_prefix(ids::STEP).and_then(Step::from_id);
        if let Some(step) = step {
            state.apply(Action::Show(Topic::Of(step)));
            // Who comes from there to the request wants to ask, whatever the check recommends.
            if step == Step::Request {
                state.apply(Action::Ask(Tick::On));
            }
        }
        browser::begin_visits(0);
        handover::keep_line_in_address();
        browser::scroll_by_ourselves();
        Self { state, title: browser::title(), around: None, leaving: None, _listeners: [moved, stored], _handed }
    }

    fn update(&mut self, _: &yew::Context<Self>, action: Action) -> bool {
        self.state.apply(action);
        true
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let Props { root, publisher } = ctx.props();
        let app = Context {
            state: &self.state,
            act: ctx.link().callback(|action| action),
            root,
            lookup_html: &Html::default(),
        };
        let shown = pages::page(&app, self.state.page(), publisher);
        // The key makes each page its own, so that nothing of the last one stays.
        html! { <div class="aid" key={self.state.visit()}>{ shown }</div> }
    }

    /// Brings the browser in step.
    fn rendered(&mut self, ctx: &yew::Context<Self>, _: bool) {
        let now = Around::of(&self.state);
        if self.around.as_ref() != Some(&now) {
            if !now.keep(self.around.as_ref()) {
                ctx.link().send_message(Action::Form(FormAction::CannotKeep));
            }
            now.follow(self.around.as_ref(), &self.title);
            self.around = Some(now);
        }
        if self.state.form.would_be_lost() != self.leaving.is_some() {
            self.leaving = self.state.form.would_be_lost().then(ask_before_leaving);
        }
    }
}
