//! The root: the state, and what has to happen in the browser when the state changes.

use crate::components::{check, files, one_page, question_page, result, start, trial};
use crate::context::Context;
use crate::open::{asked_for, asks_for_another};
use crate::shown::Shown;
use crate::state::begun::Begun;
use crate::state::{Action, Page, State};
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_web::app::ask_before_leaving;
use joint_working_web::browser::{self, Entry};
use joint_working_web::handover::{hand_over, when_asked};
use joint_working_web::view::html;
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
    /// What the address asks for.
    pub(crate) open: Option<Action>,
}

/// What comes to the root.
pub(crate) enum Message {
    /// The reader did something.
    Did(Action),
    /// The browser went to another history entry.
    Moved,
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
        let moved = ctx.link().callback(|()| Message::Moved);
        let moved = EventListener::new(&window(), "popstate", move |_| moved.emit(()));
        let mut state = State::after(&ctx.props().begun, browser::kept());
        ctx.props().open.iter().for_each(|open| state.apply(open.clone()));
        browser::begin_visits(state.visit());
        browser::scroll_by_ourselves();
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
            Message::Moved => self.moved(),
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
    fn rendered(&mut self, ctx: &yew::Context<Self>, _: bool) {
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
            self.leaving = self.state.has_answers().then(ask_before_leaving);
        }
        self.keep_address();
    }
}

impl App {
    /// Follows the browser to another history entry. Says whether that changes what is shown.
    fn moved(&mut self) -> bool {
        let visit = match browser::entry() {
            Entry::Visit(visit) => visit,
            // What was visited before the page was loaded anew is not there any more; its first page is.
            Entry::Earlier(steps) => {
                browser::go(-(steps as i32));
                return false;
            }
            Entry::Unmarked => {
                asked_for().into_iter().for_each(|open| self.state.apply(open));
                return true;
            }
        };
        let to = self.state.comes_to(visit);
        if to != visit {
            browser::go(to as i32 - visit as i32);
            return false;
        }
        self.state.apply(Action::Visit(visit));
        // Back to another case that the address stood for.
        let address = self.state.address();
        if address.is_some() && asks_for_another(address) {
            asked_for().into_iter().for_each(|open| self.state.apply(open));
        }
        true
    }

    /// The address stands for the case that is shown, or for none.
    fn keep_address(&self) {
        let address = self.state.address();
        match address {
            Some(address) if address != browser::fragment() => browser::put_fragment(address),
            None if asks_for_another(None) => browser::drop_fragment(),
            _ => {}
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
