//! The root: the state, and what has to happen in the browser when the state changes.

use crate::components::{not_come, question_page, start, waiting};
use crate::context::Context;
use crate::drawn::{Drawn, Sight};
use crate::in_step::InStep;
use crate::later::{Later, Second, bring};
use crate::open::{FILE, LINK, address_asks, asks_for_another};
use crate::shown::Shown;
use crate::state::begun::Begun;
use crate::state::{Action, Page, Request, Source, State};
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_interface::AID;
use joint_working_web::browser::{self, Entry};
use joint_working_web::handover::{Asking, hand_over, when_asked, when_asked_on_line};
use joint_working_web::view::html;
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
    /// The second part of the program, as far as it is there.
    pub(crate) second: Second,
    /// The address asks for a case.
    pub(crate) asks: bool,
}

/// How long nothing is typed before what is typed is shown elsewhere, in milliseconds.
const PAUSE: i32 = 400;

/// How long the second part of the program may be awaited before a word is said, in milliseconds. A page that comes and goes at once is
/// in the way of what comes then: some screen readers lose their place in it, and say nothing more.
const PATIENCE: i32 = 400;

/// What comes to the root.
pub(crate) enum Message {
    /// The reader did something.
    Did(Action),
    /// The browser went to another history entry.
    Moved,
    /// So many letters were typed, and then none for a while.
    Paused(u32),
    /// The second part of the program was awaited for a while.
    Waited,
    /// The next steps, opened from here in another tab, ask for the case.
    Asked(Asking),
    /// The second part of the program has come, or could not be had.
    Came(Option<Later>),
    /// What was drawn first was painted.
    Painted,
}

/// The decision aid.
pub(crate) struct App {
    state: State,
    second: Second,
    /// What came before the second part, which has to answer it.
    waiting: Vec<Message>,
    /// The address asks for a case that is not read yet.
    asks: bool,
    /// How many letters were typed of the reader's own view.
    typed: u32,
    /// What the browser was told.
    in_step: InStep,
    /// How far the page is to be drawn.
    drawn: Drawn,
    /// How often it was drawn whole.
    times: u32,
    /// The line that links lead back to, once there are some.
    line: Option<EventListener>,
    /// These live as long as the aid does.
    _listeners: [EventListener; 2],
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let moved = ctx.link().callback(|()| Message::Moved);
        let moved = EventListener::new(&window(), "popstate", move |_| moved.emit(()));
        let state = State::after(&ctx.props().begun, browser::stored_case());
        let asks = ctx.props().asks;
        // What is opened is the visit after this one: a reload finds it where it was.
        browser::begin_visits(state.visit() + usize::from(asks));
        browser::scroll_by_ourselves();
        let _listeners = [moved, when_asked(ctx.link().callback(Message::Asked))];
        let mut app = Self {
            state,
            second: ctx.props().second,
            waiting: Vec::new(),
            asks,
            typed: 0,
            in_step: InStep::new(),
            drawn: Drawn::Whole(0),
            times: 0,
            line: None,
            _listeners,
        };
        app.prepare(ctx);
        app
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: Message) -> bool {
        let done = match &message {
            Message::Did(action) if action.is_in_sight() => Done::AnswerInSight,
            _ => Done::Else,
        };
        let before = self.state.page();
        let changed = self.take(ctx, message);
        self.in_step.goes(before, self.state.page());
        self.prepare(ctx);
        if changed {
            self.drawn = self.drawing(done);
            match self.drawn {
                Drawn::Whole(_) => self.in_step.holds(),
                // What is drawn first is beside the panels, and moves nothing in them; to look where they are would take it longer.
                Drawn::First(_) => {
                    let link = ctx.link().clone();
                    browser::after_paint(move || link.send_message(Message::Painted));
                }
            }
        }
        changed
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let (act, root) = (ctx.link().callback(Message::Did), &ctx.props().root);
        let app = Context { state: &self.state, act, root, lookup_html: &ctx.props().look_up };
        let shown = match (self.state.page(), &self.second) {
            (Page::Start, _) => start(&app),
            (Page::Panel(panel), _) => question_page(&app, panel),
            (_, Second::Unasked | Second::Asked) => html! {},
            (_, Second::Late) => html! { <div key="waiting">{ waiting(&app) }</div> },
            (_, Second::NotCome(_)) => html! { <div key="not-come">{ not_come(&app) }</div> },
            (asked, Second::Here(later)) => match (later.page)(&app, asked, self.drawn) {
                // The result stays as the reader left it, and out of sight.
                Some(shown) if asked == Page::Trial => return both(&self.state, shown, (later.left)(&app)),
                shown => shown.or_else(|| (later.page)(&app, Page::Result, self.drawn)).unwrap_or_default(),
            },
        };
        // The key makes each page its own, so that nothing of the last one stays.
        [page(&self.state, self.state.visit(), Sight::In, shown)].into_iter().collect()
    }

    /// Brings the browser in step.
    fn rendered(&mut self, ctx: &yew::Context<Self>, first: bool) {
        self.in_step.bring(&self.state, self.second, ctx.props().focus.as_deref());
        self.times = self.drawn.times();
        if self.state.page() == Page::Result && self.line.is_none() {
            self.line = when_asked_on_line(ctx.link().callback(Message::Asked));
        }
        if first && self.asks {
            ctx.link().send_message(Message::Did(ASKED));
        }
        self.keep_address();
    }
}

impl App {
    /// Does what came; says whether that shows.
    fn take(&mut self, ctx: &yew::Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(Action::Ask(Request::Again)) => {
                self.bring(ctx);
                true
            }
            Message::Did(Action::Ask(Request::Read(source))) => match self.second {
                Second::Here(later) => {
                    self.asks &= source != Source::Address;
                    match (later.read)(source) {
                        Some(open) => self.take(ctx, Message::Did(open)),
                        None => false,
                    }
                }
                _ => {
                    self.waiting.push(Message::Did(Action::Ask(Request::Read(source))));
                    self.bring(ctx);
                    false
                }
            },
            Message::Did(Action::Ask(Request::ShowTyped)) => true,
            Message::Did(action @ Action::Disagree(_)) => {
                let was_there = self.state.has_answers();
                self.state.apply(action);
                self.typed += 1;
                let (link, typed) = (ctx.link().clone(), self.typed);
                browser::after(PAUSE, move || link.send_message(Message::Paused(typed)));
                // Leaving asks from the first letter on.
                was_there != self.state.has_answers()
            }
            Message::Paused(typed) => typed == self.typed,
            Message::Painted => matches!(self.drawn, Drawn::First(_)),
            Message::Waited => {
                let late = self.second == Second::Asked;
                if late {
                    self.second = Second::Late;
                }
                late
            }
            Message::Did(action) => {
                if matches!(action, Action::Try(_)) {
                    self.in_step.leaves_for_trial();
                }
                self.state.apply(action);
                true
            }
            Message::Moved => self.moved(ctx),
            Message::Asked(asking) => {
                match self.second {
                    Second::Here(later) => hand_over(&asking, (later.handover)(&self.state, &browser::today())),
                    // There is no case before there are answers.
                    _ if !self.state.has_case() => hand_over(&asking, None),
                    _ => self.waiting.push(Message::Asked(asking)),
                }
                false
            }
            Message::Came(Some(later)) => {
                self.second = Second::Here(later);
                for waiting in std::mem::take(&mut self.waiting) {
                    self.take(ctx, waiting);
                }
                true
            }
            Message::Came(None) => {
                self.second = Second::NotCome(self.state.visit());
                for waiting in std::mem::take(&mut self.waiting) {
                    match waiting {
                        Message::Did(Action::Ask(Request::Read(source))) => {
                            let field = if matches!(source, Source::File(_)) { FILE } else { LINK };
                            self.state.apply(Action::CannotOpen(AID.not_come.to_owned(), field));
                        }
                        Message::Asked(asking) => hand_over(&asking, None),
                        _ => {}
                    }
                }
                true
            }
        }
    }

    /// How far the page is to be drawn. After an answer with all panels on one page that is first the recommendation.
    fn drawing(&self, done: Done) -> Drawn {
        let is_drawn = self.times == self.drawn.times();
        let stays = self.in_step.shows(&Shown::of(&self.state, self.second));
        if done == Done::AnswerInSight && is_drawn && self.state.page() == Page::AllPanels && stays {
            Drawn::First(self.times)
        } else {
            // Each is another, also where the last one is not there yet: what is drawn as often is taken for the same, and a field would
            // fall back to what was in it then.
            Drawn::Whole(self.drawn.times().wrapping_add(1))
        }
    }

    /// Follows the browser to another history entry. Says whether that changes what is shown.
    fn moved(&mut self, ctx: &yew::Context<Self>) -> bool {
        let visit = match browser::entry() {
            Entry::Visit(visit) => visit,
            // What was visited before the page was loaded anew is not there any more; its first page is.
            Entry::Earlier(steps) => {
                browser::go(-(steps as i32));
                return false;
            }
            Entry::Unmarked if address_asks() => {
                self.asks = true;
                return self.take(ctx, Message::Did(ASKED));
            }
            Entry::Unmarked => return false,
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
            self.asks = true;
            self.take(ctx, Message::Did(ASKED));
        }
        true
    }

    /// The address stands for the case that is shown, or for none; what it asks for is left there until it is read.
    fn keep_address(&self) {
        if self.asks && !self.state.has_case() {
            return;
        }
        match self.state.address() {
            Some(address) if address != browser::fragment() => browser::put_fragment(address),
            None if !self.asks && asks_for_another(None) => browser::drop_fragment(),
            _ => {}
        }
    }

    /// Sees that the second part is on its way once a reader has begun, so that it is there before it is needed.
    fn prepare(&mut self, ctx: &yew::Context<Self>) {
        let begun = self.state.page() != Page::Start;
        let asks = match self.second {
            Second::Unasked => true,
            Second::NotCome(visit) => visit != self.state.visit(),
            Second::Asked | Second::Late | Second::Here(_) => false,
        };
        if begun && asks {
            self.bring(ctx);
        }
        if self.second == Second::Asked && !matches!(self.state.page(), Page::Start | Page::Panel(_)) {
            let link = ctx.link().clone();
            browser::after(PATIENCE, move || link.send_message(Message::Waited));
        }
    }

    fn bring(&mut self, ctx: &yew::Context<Self>) {
        if matches!(self.second, Second::Unasked | Second::NotCome(_)) {
            self.second = Second::Asked;
            ctx.link().send_future(async { Message::Came(bring().await.ok()) });
        }
    }
}

/// What was done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    /// An answer was given whose question stays in sight.
    AnswerInSight,
    /// Something else.
    Else,
}

/// What the address asks for is to be opened.
const ASKED: Action = Action::Ask(Request::Read(Source::Address));

/// A page of the aid: the key makes each visit its own, so that nothing of the last one stays.
fn page(state: &State, visit: usize, sight: Sight, shown: Html) -> Html {
    let class = match state.page() {
        Page::AllPanels => "aid aid-one-page",
        _ => "aid aid-step-by-step",
    };
    html! { <div {class} key={visit} hidden={sight == Sight::Out}>{ shown }</div> }
}

/// A trial, and the result of the visit before it, which it hides.
fn both(state: &State, trial: Html, result: Html) -> Html {
    let visit = state.visit();
    [page(state, visit, Sight::In, trial), page(state, visit.saturating_sub(1), Sight::Out, result)]
        .into_iter()
        .collect()
}
