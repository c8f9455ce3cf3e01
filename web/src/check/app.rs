//! The root: the state, and what has to happen in the browser when the state changes.

use crate::components::{check, files, one_page, question_page, result, start, trial};
use crate::context::Context;
use crate::open::asked_for;
use crate::shown::Shown;
use crate::state::begun::Begun;
use crate::state::{Action, Page, State};
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_web::handover::{hand_over, when_asked};
use joint_working_web::view::html;
use joint_working_web::{app, browser};
use web_sys::Window;
use yew::{AttrValue, Component, Html, Properties};

/// What the page that holds the aid tells it.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The way from the page to the book's root: `./` or `../`.
    pub(crate) root: AttrValue,
    /// What was done on the static page.
    pub(crate) begun: Begun,
    /// The id of what has the focus on the static page.
    pub(crate) focus: Option<String>,
    /// The look-up on functions: the page's own, so that it is as open as the reader left it.
    pub(crate) look_up: Html,
}

/// What comes to the root.
pub(crate) enum Message {
    /// The reader did something.
    Did(Action),
    /// The next steps, opened from here in another tab, ask for the case.
    Asked(Window),
}

/// The decision aid.
pub(crate) struct App {
    state: State,
    /// The title of the page without the aid.
    title: String,
    /// What the browser shows; nothing yet, the first time.
    shown: Option<Shown>,
    /// Where the reader was when a trial began.
    left: Option<browser::Place>,
    /// Leaving with answers asks first.
    leaving: Option<EventListener>,
    /// These live as long as the aid does.
    _listeners: [EventListener; 2],
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        browser::mark_visit(0);
        let act = ctx.link().callback(Message::Did);
        let moved = EventListener::new(&window(), "popstate", move |_| {
            // An entry of ours has a number; one without was made by a link within the page.
            if let Some(action) = browser::current_visit().map(Action::Visit).or_else(asked_for) {
                act.emit(action);
            }
        });
        let state = State::after(&ctx.props().begun, browser::kept());
        let _listeners = [moved, when_asked(ctx.link().callback(Message::Asked))];
        Self { state, title: browser::title(), shown: None, left: None, leaving: None, _listeners }
    }

    fn update(&mut self, _: &yew::Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => {
                if matches!(action, Action::Try(_)) {
                    self.left = Some(browser::place());
                }
                self.state.apply(action);
                true
            }
            Message::Asked(window) => {
                hand_over(&window, self.state.handover(&browser::today()));
                false
            }
        }
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let (act, root) = (ctx.link().callback(Message::Did), &ctx.props().root);
        let app = Context { state: &self.state, act, root, lookup_html: &ctx.props().look_up };
        let shown = match self.state.page() {
            Page::Start => start(&app),
            Page::Panel(panel) => question_page(&app, panel),
            Page::AllPanels => one_page(&app),
            Page::Files => files(&app),
            Page::Check => check(&app),
            Page::Result => result(&app, false),
            Page::Trial => match trial(&app) {
                // The result stays as the reader left it, and out of sight.
                Some(shown) => return both(&self.state, shown, result(&app, true)),
                None => result(&app, false),
            },
        };
        // The key makes each page its own, so that nothing of the last one stays.
        [page(&self.state, self.state.visit(), false, shown)].into_iter().collect()
    }

    /// Brings the browser in step.
    fn rendered(&mut self, ctx: &yew::Context<Self>, first: bool) {
        let now = Shown::of(&self.state);
        match &self.shown {
            Some(before) => {
                now.follow(before, &self.title);
                if now.ends_trial(before)
                    && let Some(left) = self.left.take()
                {
                    browser::return_to(&left);
                }
            }
            None => now.take_over(&self.title, ctx.props().focus.as_deref()),
        }
        self.shown = Some(now);
        if self.state.has_answers() != self.leaving.is_some() {
            self.leaving = self.state.has_answers().then(app::ask_before_leaving);
        }
        if first && let Some(open) = asked_for() {
            ctx.link().send_message(Message::Did(open));
        }
    }
}

/// A page of the aid: the key makes each visit its own, so that nothing of the last one stays.
fn page(state: &State, visit: usize, hidden: bool, shown: Html) -> Html {
    let class = match state.page() {
        Page::AllPanels => "aid aid-one-page",
        _ => "aid aid-step-by-step",
    };
    html! { <div {class} key={visit} {hidden}>{ shown }</div> }
}

/// A trial, and the result of the visit before it, which it hides.
fn both(state: &State, trial: Html, result: Html) -> Html {
    let visit = state.visit();
    [page(state, visit, false, trial), page(state, visit.saturating_sub(1), true, result)].into_iter().collect()
}
