//! What the browser shows around the pages of the aid: history entry, title, and where the focus is. After each change of the
//! state it is brought in step.

use crate::browser;
use crate::components::{issues, next};
use crate::state::{Page, State};
use joint_working_rules::rulebook::CONFLICT;
use joint_working_rules::{Change, Step};

/// As much of the state as that depends on.
#[derive(Clone, PartialEq)]
pub(crate) struct Shown {
    visit: usize,
    page: Page,
    turns: u32,
    wrong: bool,
    /// How many issues there are.
    count: usize,
    removing: Option<usize>,
    editing: Option<usize>,
    trial: Option<Change>,
    /// How many files are chosen.
    files: usize,
    /// The ticks to keep on the device.
    ticks: Option<String>,
}

impl Shown {
    /// What is to be shown of a state.
    pub(crate) fn of(state: &State) -> Self {
        Self {
            visit: state.visit,
            page: state.page(),
            turns: state.turns,
            wrong: state.fault.is_some() || state.unopened.is_some(),
            count: state.count(),
            removing: state.removing,
            editing: state.editing,
            trial: state.trial.clone(),
            files: state.next.files.len(),
            ticks: state.next.to_keep(),
        }
    }

    /// The first time: takes over from the static page. `title` is the page's own; `focus` has the focus there.
    pub(crate) fn take_over(&self, title: &str, focus: Option<&str>) {
        self.show_visit();
        self.show_title(title);
        if self.wrong {
            browser::focus("aid-problem");
        } else if let Some(id) = focus {
            browser::take_over(id);
        }
        browser::let_go_of_height();
    }

    /// Any later time.
    pub(crate) fn follow(&self, before: &Self, title: &str) {
        if self == before {
            return;
        }
        self.show_visit();
        self.show_title(title);
        if self.ticks != before.ticks {
            browser::keep_ticks(self.ticks.as_deref());
        }
        let on_issues = self.page == Page::Ask(Step::Issues);
        if (self.visit, self.page, self.turns) != (before.visit, before.page, before.turns) {
            if self.wrong {
                browser::focus("aid-problem");
            } else {
                browser::show_top("aid-title");
            }
        } else if (self.count, self.editing) != (before.count, before.editing) && on_issues {
            // The field is ready for the next issue.
            browser::focus(issues::FIELD);
        } else if self.removing.is_some() && self.removing != before.removing {
            browser::focus(issues::REMOVE);
        } else if self.files < before.files {
            browser::focus(next::FILES);
        } else if self.trial != before.trial {
            // A trial, begun or ended, is read from the top.
            browser::show_top("aid-title");
        }
    }

    /// Every visit has its history entry.
    fn show_visit(&self) {
        match browser::current_visit() {
            Some(visit) if visit == self.visit => {}
            Some(_) => browser::push_visit(self.visit),
            // An entry that a link within the page has made becomes this visit's, so that Back leads on.
            None => browser::mark_visit(self.visit),
        }
    }

    fn show_title(&self, title: &str) {
        let error = if self.wrong { "Error: " } else { "" };
        let (heading, dash) = self.heading().map_or(("", ""), |heading| (heading, " – "));
        browser::set_title(&[error, heading, dash, title].concat());
    }

    /// What the title of the page says first.
    fn heading(&self) -> Option<&'static str> {
        match self.page {
            Page::Start => None,
            Page::Ask(step) => Some(step.question().words().title),
            Page::Conflict(_) => Some(CONFLICT.title),
            Page::Check => Some("Check your answers"),
            Page::Result => Some("Recommendation"),
            Page::Next(topic) => Some(next::title(topic)),
        }
    }
}
