//! What the browser shows around the pages of the aid: history entry, title, and where the focus is. After each change of the
//! state it is brought in step.

use crate::components::ids::{FORGET, KEEP};
use crate::components::panel::{field, title};
use crate::components::result::keep;
use crate::later::Second;
use crate::state::{Focus, Page, State};
use joint_working_interface::{AID, ONE_PAGE, RESULT};
use joint_working_page_ids as ids;
use joint_working_web::browser::{self, Entry};
use joint_working_web::export::BY_HAND;
use joint_working_web::shown::{Problem, show_title, show_visit, show_visits};

/// As much of the state as that depends on.
#[derive(Clone, PartialEq)]
pub(crate) struct Shown {
    visit: usize,
    page: Page,
    focus_requests: u32,
    focus: Focus,
    problem: Problem,
    /// A change is being tried, or was.
    has_trial: bool,
    /// The second part of the program, where what is shown is in it.
    second: Option<Second>,
}

impl Shown {
    /// What is to be shown of a state.
    pub(crate) fn of(state: &State, second: Second) -> Self {
        let fails = !state.faults.is_empty() || state.unopened.is_some();
        Self {
            visit: state.visit(),
            page: state.page(),
            focus_requests: state.focus_requests,
            focus: state.focus,
            problem: Problem::of(&fails.then_some(())),
            has_trial: state.trial.is_some(),
            second: (!matches!(state.page(), Page::Start | Page::Panel(_))).then_some(second),
        }
    }

    /// The first time: takes over from the static page. `title` is the page's own; `focus` has the focus there.
    pub(crate) fn take_over(&self, title: &str, focus: Option<&str>) {
        // What the address asks for can stand in an entry after this visit's.
        if !matches!(browser::entry(), Entry::Visit(now) if now > self.visit) {
            show_visits(self.visit);
        }
        show_title(self.problem, self.heading().as_deref(), title);
        match focus {
            _ if self.problem == Problem::Shown => drop(browser::focus("aid-problem")),
            _ if self.focus_requests > 0 => self.show_focus(),
            Some(id) => browser::take_over(id),
            None => {}
        }
        browser::let_go_of_height();
    }

    /// Does it lead back from a trial whose answer was not used?
    pub(crate) fn ends_trial(&self, before: &Self) -> bool {
        self.page == Page::Result && before.page == Page::Trial && self.has_trial && self.visit + 1 == before.visit
    }

    /// Does it lead back to all panels on one page, with nothing else to show there?
    pub(crate) fn comes_back(&self, before: &Self) -> bool {
        self.page == Page::AllPanels && before.page != Page::AllPanels && self.focus_requests == before.focus_requests
    }

    /// Any later time.
    pub(crate) fn follow(&self, before: &Self, title: &str) {
        if self == before {
            return;
        }
        show_visit(self.visit);
        show_title(self.problem, self.heading().as_deref(), title);
        if self.focus_requests != before.focus_requests {
            self.show_focus();
        } else if (self.visit, self.page, self.second) != (before.visit, before.page, before.second) {
            browser::show_top(ids::TITLE);
        }
    }

    fn show_focus(&self) {
        let id = match self.focus {
            Focus::Title => return browser::show_top(ids::TITLE),
            Focus::Panel(panel) if browser::show(&field::panel(panel)) => return,
            Focus::Panel(_) => return browser::show_top(ids::TITLE),
            Focus::Problem => "aid-problem".to_owned(),
            Focus::Words(at) => field::words(at),
            Focus::Remove(at) => field::remove(at),
            Focus::Field(question) => field::of(question),
            Focus::FirstTest(question) => field::notice(question),
            Focus::Keep => KEEP.to_owned(),
            Focus::Clear => keep::CLEAR.to_owned(),
            Focus::Forget => FORGET.to_owned(),
            Focus::ByHand => return browser::select(BY_HAND),
        };
        // After the last row was taken out there is only the button for another.
        if browser::focus(&id) {
            return;
        }
        match self.focus {
            Focus::Words(_) => drop(browser::focus(ids::ADD_ISSUE)),
            Focus::Field(_) => browser::show_top(ids::TITLE),
            _ => {}
        }
    }

    /// What the title of the page says first.
    fn heading(&self) -> Option<String> {
        match self.page {
            Page::Start => None,
            Page::Panel(panel) => Some(title(panel)),
            Page::AllPanels => Some(ONE_PAGE.title.to_owned()),
            Page::Files => Some(AID.files.to_owned()),
            Page::Check => Some(AID.check_title.to_owned()),
            Page::Result => Some(RESULT.name.to_owned()),
            Page::Trial => Some(RESULT.trial.to_owned()),
        }
    }
}
