//! The root: the state, and what has to happen in the browser when the state changes.

use crate::context::Context;
use crate::pages;
use crate::state::{Action, Page, Run, State};
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_page_ids as ids;
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_web::browser;
use joint_working_web::export::BY_HAND;
use joint_working_web::moved::when_moved;
use joint_working_web::shown::{Problem, show_title, show_visit, take_over};
use joint_working_web::view::html;
use std::rc::Rc;
use yew::{AttrValue, Component, Html, Properties};

/// What the page tells the program.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The way from the page to the book's root: `./` or `../`.
    pub(crate) root: AttrValue,
    /// The cases.
    pub(crate) cases: Rc<[Exercise]>,
}

/// As much of the state as the browser shows around the pages.
#[derive(PartialEq)]
struct Around {
    visit: usize,
    page: Page,
    failures: u32,
    problem: Problem,
    steps_shown: usize,
    by_hand: bool,
}

impl Around {
    fn of(state: &State) -> Self {
        let problem = if state.faults.is_empty() { Problem::None } else { Problem::Shown };
        Self {
            visit: state.visit(),
            page: state.page(),
            failures: state.failures,
            problem,
            steps_shown: state.steps_shown,
            by_hand: state.by_hand.is_some(),
        }
    }

    /// Brings the browser in step; `before` is `None` the first time.
    fn follow(&self, before: Option<&Self>, state: &State, title: &str) {
        show_visit(self.visit);
        show_title(self.problem, pages::heading(state).as_deref(), title);
        let Some(before) = before else { return take_over(self.visit) };
        if (self.visit, self.failures) != (before.visit, before.failures) {
            if self.problem == Problem::Shown {
                browser::focus("aid-problem");
            } else {
                browser::show_top(ids::TITLE);
            }
        } else if self.steps_shown > before.steps_shown {
            browser::focus(pages::aloud::NEWEST);
        } else if self.by_hand && !before.by_hand {
            browser::select(BY_HAND);
        }
    }
}

/// The case or the set to which a page of the book or a reminder leads, by the fragment of the address.
fn asked(fragment: &str, cases: &[Exercise]) -> Option<Action> {
    if fragment.starts_with(ids::PRACTICE_SET) {
        return Some(Action::Begin(Run::Week));
    }
    match Item::of_key(fragment.strip_prefix(ids::PRACTICE_CASE)?, cases) {
        Some(Item::Case(at)) => Some(Action::Begin(Run::One(at))),
        _ => None,
    }
}

/// Practice.
pub(crate) struct App {
    state: State,
    /// The title of the page without the program.
    title: String,
    /// What the browser shows; nothing yet, the first time.
    around: Option<Around>,
    /// What is kept on the device.
    kept: Option<String>,
    /// These live as long as the program does.
    _listeners: [EventListener; 2],
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let act = ctx.link().callback(|action| action);
        let cases = ctx.props().cases.clone();
        let known = cases.clone();
        let go_to = act.clone();
        let moved = when_moved(
            move |visit| go_to.emit(Action::Visit(visit)),
            // A link to a case or a set, followed while this page is open.
            move || asked(&browser::take_fragment(), &known).into_iter().for_each(|action| act.emit(action)),
        );
        let elsewhere = ctx.link().callback(|()| Action::KeptElsewhere(browser::stored_practice()));
        let stored = EventListener::new(&window(), "storage", move |_| elsewhere.emit(()));
        let kept = browser::stored_practice();
        let mut state = State::begin(cases.clone(), kept.as_deref());
        // The start stays behind it, for Back.
        asked(&browser::fragment(), &cases).into_iter().for_each(|action| state.apply(action));
        browser::begin_visits(0);
        browser::drop_fragment();
        Self { state, title: browser::title(), around: None, kept, _listeners: [moved, stored] }
    }

    fn update(&mut self, _: &yew::Context<Self>, action: Action) -> bool {
        if let Action::KeptElsewhere(kept) = &action {
            if *kept == self.kept {
                return false;
            }
            self.kept.clone_from(kept);
        }
        self.state.apply(action);
        let to_keep = self.state.to_keep();
        if to_keep != self.kept {
            if browser::store_practice(to_keep.as_deref()) || to_keep.is_none() {
                self.kept = to_keep;
            } else {
                self.state.apply(Action::NotKept);
            }
        }
        true
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let act = ctx.link().callback(|action| action);
        let app = Context { state: &self.state, act, root: &ctx.props().root, lookup_html: &Html::default() };
        // The key makes each page its own, so that nothing of the last one stays.
        html! { <div class="aid" key={self.state.visit()}>{ pages::page(&app) }</div> }
    }

    /// Brings the browser in step.
    fn rendered(&mut self, _: &yew::Context<Self>, _: bool) {
        let now = Around::of(&self.state);
        if self.around.as_ref() != Some(&now) {
            now.follow(self.around.as_ref(), &self.state, &self.title);
            self.around = Some(now);
        }
    }
}
