//! The root: the reducer, and what has to happen in the browser when the state changes.

use crate::components::{ask, check, conflict, outcome, start};
use crate::shown::Shown;
use crate::state::{Action, Begun, Page, State};
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_rules::{link, scenarios};
use joint_working_web::handing::hand_over;
use joint_working_web::{app, browser};
use yew::prelude::*;

/// What the page that holds the aid tells it.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The way from the page to the book's root: `./` or `../`.
    pub(crate) root: AttrValue,
    /// What was done on the static page.
    pub(crate) begun: Begun,
    /// What has the focus on the static page: its field, or its heading.
    pub(crate) focus: Option<&'static str>,
}

/// What the pages need from the root.
pub(crate) type Context = app::Context<State>;

/// What the address asks for: an example (`#example=example-1`), or the answers of a link (`#v1.…`).
fn asked() -> Option<Action> {
    let fragment = browser::fragment();
    if let Some(id) = fragment.strip_prefix("example=") {
        let case = scenarios::worked(id)?.case().ok()?;
        return Some(Action::Open(Box::new(case)));
    }
    if !link::looks_like_one(&fragment) {
        return None;
    }
    Some(open_link(&fragment))
}

/// Opens the answers of a link. It holds no words, so that each issue is called by its number.
pub(crate) fn open_link(code: &str) -> Action {
    match link::decode(code) {
        Ok(mut case) => {
            for (at, issue) in case.issues.iter_mut().enumerate() {
                issue.label = Some(format!("Issue {}", at + 1));
            }
            Action::Open(Box::new(case))
        }
        Err(why) => Action::CannotOpen(why.to_string(), start::LINK),
    }
}

/// The decision aid.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    let state = use_reducer(|| State::after(&props.begun, browser::kept()));
    let page_title = use_memo((), |()| browser::title());
    let before = use_mut_ref(|| None);
    let latest = use_mut_ref(|| state.clone());

    // The next steps, opened from here in another tab, ask for the case.
    *latest.borrow_mut() = state.clone();
    use_effect_with((), move |()| {
        let listener = hand_over(move || latest.borrow().handed(&browser::today()));
        move || drop(listener)
    });

    // The browser's Back and Forward, and links to examples.
    use_effect_with(state.dispatcher(), move |dispatcher| {
        browser::mark_visit(0);
        if let Some(open) = asked() {
            dispatcher.dispatch(open);
        }
        let dispatcher = dispatcher.clone();
        let listener = EventListener::new(&window(), "popstate", move |_| {
            // An entry of ours has a number; one without was made by a link within the page.
            let action = browser::current_visit().map(Action::Visit).or_else(asked);
            if let Some(action) = action {
                dispatcher.dispatch(action);
            }
        });
        move || drop(listener)
    });

    // Leaving with answers asks first.
    use_effect_with(state.has_answers(), |has_answers| {
        let listener = has_answers.then(app::ask_before_leaving);
        move || drop(listener)
    });

    let now = Shown::of(&state);
    let focus = props.focus;
    use_effect(move || {
        match before.borrow().as_ref() {
            Some(before) => now.follow(before, &page_title),
            None => now.take_over(&page_title, focus),
        }
        *before.borrow_mut() = Some(now);
    });

    let (page, visit) = (state.page(), state.visit());
    let app = Context { state, root: props.root.clone() };
    let shown = match page {
        Page::Start => start(&app),
        Page::Ask(step) => ask(&app, step),
        Page::Conflict(step) => conflict(&app, step),
        Page::Check => check(&app),
        Page::Result => outcome(&app),
    };
    // The key makes each page its own, so that nothing of the last one stays.
    html! { <div class="aid" key={visit}>{ shown }</div> }
}
