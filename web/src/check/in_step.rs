//! What the browser is told after each change of the state, so that it is in step: where the reader was comes back with the page they
//! left, what they use stays in their hand, and leaving with answers asks first.

use crate::later::Second;
use crate::shown::Shown;
use crate::state::{Page, State};
use gloo::events::EventListener;
use joint_working_web::app::ask_before_leaving;
use joint_working_web::browser::{self, InHand};

/// The browser, as far as it was told.
pub(crate) struct InStep {
    /// The title of the page without the aid.
    title: String,
    /// What the browser shows; nothing yet, the first time.
    shown: Option<Shown>,
    /// Where the reader was when a trial began.
    left: Option<browser::Place>,
    /// Where the reader was with all panels on one page, when the result was opened from there.
    left_panels: Option<browser::Place>,
    /// What the reader uses, while the page is drawn anew around it.
    in_hand: Option<InHand>,
    /// Leaving with answers asks first.
    leaving: Option<EventListener>,
}

impl InStep {
    /// Of the page as it came.
    pub(crate) fn new() -> Self {
        Self { title: browser::title(), shown: None, left: None, left_panels: None, in_hand: None, leaving: None }
    }

    /// Is this what the browser shows already?
    pub(crate) fn shows(&self, now: &Shown) -> bool {
        self.shown.as_ref() == Some(now)
    }

    /// A trial is about to begin, where the reader is.
    pub(crate) fn leaves_for_trial(&mut self) {
        self.left = Some(browser::place());
    }

    /// The state went from one page to another, or stayed; the page of before is still as the reader left it.
    pub(crate) fn goes(&mut self, from: Page, to: Page) {
        match (from, to) {
            (Page::AllPanels, Page::Result) => self.left_panels = Some(browser::place()),
            (Page::AllPanels | Page::Result | Page::Trial, _) => {}
            _ => self.left_panels = None,
        }
    }

    /// The page is about to be drawn anew.
    pub(crate) fn holds(&mut self) {
        self.in_hand = browser::in_hand();
    }

    /// Brings the browser in step with what was drawn. `focus` is the id of what had the focus on the static page.
    pub(crate) fn bring(&mut self, state: &State, second: Second, focus: Option<&str>) {
        let now = Shown::of(state, second);
        let in_hand = self.in_hand.take();
        match &self.shown {
            Some(before) => {
                now.follow(before, &self.title);
                if let Some(in_hand) = in_hand.filter(|_| now == *before) {
                    browser::hold(&in_hand);
                }
                if now.ends_trial(before)
                    && let Some(left) = self.left.take()
                {
                    browser::return_to(&left);
                }
                if now.comes_back(before)
                    && let Some(left) = self.left_panels.take()
                {
                    browser::return_to(&left);
                }
            }
            None => now.take_over(&self.title, focus),
        }
        self.shown = Some(now);
        if state.has_answers() != self.leaving.is_some() {
            self.leaving = state.has_answers().then(ask_before_leaving);
        }
    }
}
