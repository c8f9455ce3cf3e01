//! The root: the reducer, and what has to happen in the browser when the state changes.

use crate::pages;
use crate::state::{Action, State, Topic};
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_web::shown::{show_title, show_visit};
use joint_working_web::{app, browser, handing};
use yew::prelude::*;

/// What the page that holds the next steps tells them.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The way from the page to the book's root: `./` or `../`.
    pub(crate) root: AttrValue,
    /// Where requests of an Initial Look go, where the publisher has set it.
    pub(crate) address: Option<String>,
}

/// What the pages need from the root.
pub(crate) type Context = app::Context<State>;

/// As much of the state as the browser shows around the pages.
#[derive(PartialEq)]
struct Around {
    visit: usize,
    topic: Topic,
    turns: u32,
    wrong: bool,
    files: usize,
    ticks: Option<String>,
}

impl Around {
    fn of(state: &State) -> Self {
        Self {
            visit: state.visit(),
            topic: state.page(),
            turns: state.turns,
            wrong: state.fault.is_some(),
            files: state.done.files.len(),
            ticks: state.done.to_keep(),
        }
    }

    /// Brings the browser in step; `before` is `None` the first time.
    fn follow(&self, before: Option<&Self>, title: &str) {
        show_visit(self.visit);
        let heading = (self.topic != Topic::All).then(|| pages::title(self.topic));
        show_title(self.wrong, heading, title);
        let Some(before) = before else { return browser::let_go_of_height() };
        if self.ticks != before.ticks {
            browser::keep_ticks(self.ticks.as_deref());
        }
        if (self.visit, self.turns) != (before.visit, before.turns) {
            if self.wrong {
                browser::focus("aid-problem");
            } else {
                browser::show_top("aid-title");
            }
        } else if self.files < before.files {
            browser::focus(pages::FILES);
        }
    }
}

/// The next steps.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    let state = use_reducer(|| State::begin(browser::kept_ticks().as_deref()));
    let page_title = use_memo((), |()| browser::title());
    let before = use_mut_ref(|| None::<Around>);

    // The case, from the tab that has opened this one; and the browser's Back and Forward.
    use_effect_with(state.dispatcher(), move |dispatcher| {
        browser::mark_visit(0);
        let take = {
            let dispatcher = dispatcher.clone();
            handing::take_over(move |handed| dispatcher.dispatch(Action::Take(handed)))
        };
        handing::ask();
        let dispatcher = dispatcher.clone();
        let back = EventListener::new(&window(), "popstate", move |_| {
            if let Some(visit) = browser::current_visit() {
                dispatcher.dispatch(Action::Visit(visit));
            }
        });
        move || drop((take, back))
    });

    // Leaving with something typed or chosen asks first.
    use_effect_with(state.done.has_words(), |has_words| {
        let listener = has_words.then(app::ask_before_leaving);
        move || drop(listener)
    });

    let now = Around::of(&state);
    use_effect(move || {
        let mut before = before.borrow_mut();
        if before.as_ref() != Some(&now) {
            now.follow(before.as_ref(), &page_title);
        }
        *before = Some(now);
    });

    let (topic, visit) = (state.page(), state.visit());
    let app = Context { state, root: props.root.clone() };
    let shown = pages::page(&app, topic, props.address.as_deref());
    // The key makes each page its own, so that nothing of the last one stays.
    html! { <div class="aid" key={visit}>{ shown }</div> }
}
