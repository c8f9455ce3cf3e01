//! What the browser shows around the pages of the aid: history entry, title, and where the focus is. After each change of the
//! state it is brought in step.

use crate::components::issues;
use crate::components::result::keep;
use crate::state::{Page, State};
use joint_working_interface::RESULT;
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::CONFLICT;
use joint_working_rules::{Change, IssuePos, QuestionRef};
use joint_working_web::browser;
use joint_working_web::shown::{Problem, show_title, show_visit};

/// As much of the state as that depends on.
#[derive(Clone, PartialEq)]
pub(crate) struct Shown {
    visit: usize,
    page: Page,
    focus_requests: u32,
    problem: Problem,
    /// How many issues there are.
    count: usize,
    removing: Option<IssuePos>,
    clearing: bool,
    editing: Option<IssuePos>,
    trial: Option<Change>,
}

impl Shown {
    /// What is to be shown of a state.
    pub(crate) fn of(state: &State) -> Self {
        Self {
            visit: state.visit(),
            page: state.page(),
            focus_requests: state.focus_requests,
            problem: match Problem::of(&state.fault) {
                Problem::None => Problem::of(&state.unopened),
                shown => shown,
            },
            count: state.count(),
            removing: state.removing,
            clearing: state.clearing,
            editing: state.editing,
            trial: state.trial.as_ref().map(|trial| trial.change.clone()),
        }
    }

    /// The first time: takes over from the static page. `title` is the page's own; `focus` has the focus there.
    pub(crate) fn take_over(&self, title: &str, focus: Option<&str>) {
        show_visit(self.visit);
        show_title(self.problem, self.heading(), title);
        if self.problem == Problem::Shown {
            browser::focus("aid-problem");
        } else if let Some(id) = focus {
            browser::take_over(id);
        }
        browser::let_go_of_height();
    }

    /// Does it lead back from a trial whose answer was not used?
    pub(crate) fn ends_trial(&self, before: &Self) -> bool {
        self.page == Page::Result
            && before.page == Page::Trial
            && self.trial.is_some()
            && self.visit + 1 == before.visit
    }

    /// Any later time.
    pub(crate) fn follow(&self, before: &Self, title: &str) {
        if self == before {
            return;
        }
        show_visit(self.visit);
        show_title(self.problem, self.heading(), title);
        let on_issues = self.page == Page::Ask(QuestionRef::Issues);
        if (self.visit, self.page, self.focus_requests) != (before.visit, before.page, before.focus_requests) {
            if self.problem == Problem::Shown {
                browser::focus("aid-problem");
            } else {
                browser::show_top(ids::TITLE);
            }
        } else if (self.count, self.editing) != (before.count, before.editing) && on_issues {
            // The field is ready for the next issue.
            browser::focus(issues::FIELD);
        } else if (self.removing, self.clearing) != (before.removing, before.clearing) {
            // What asks takes the focus, and gives it back.
            browser::focus(match (self.removing.is_some() || self.clearing, on_issues) {
                (true, _) => issues::YES,
                (false, true) => issues::FIELD,
                (false, false) => keep::CLEAR,
            });
        }
    }

    /// What the title of the page says first.
    fn heading(&self) -> Option<&'static str> {
        match self.page {
            Page::Start => None,
            Page::Ask(step) => Some(step.question().words().title),
            Page::Conflict(_) => Some(CONFLICT.title),
            Page::Check => Some("Check your answers"),
            Page::Result => Some(RESULT.name),
            Page::Trial => Some(RESULT.trial),
        }
    }
}
