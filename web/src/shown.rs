//! The browser's history entry and title of what is shown.

use crate::browser::{self, Entry};
use joint_working_interface::COMMON;
use joint_working_page_ids as ids;

/// Every visit has its history entry.
pub fn show_visit(visit: usize) {
    match browser::entry() {
        Entry::Visit(now) if now == visit => {}
        Entry::Visit(_) | Entry::Earlier(_) => browser::push_visit(visit),
        // An entry that a link within the page has made becomes this visit's, so that Back leads on.
        Entry::Unmarked => browser::mark_visit(visit),
    }
}

/// The same for every visit up to this one, where a page begins with several.
pub fn show_visits(last: usize) {
    if let Entry::Visit(now) = browser::entry() {
        (now + 1..last).for_each(browser::push_visit);
    }
    show_visit(last);
}

/// The first time a page is shown in the place of the static one. What the address has asked for beyond the page that all begin with has the
/// focus on its heading: a screen reader that is still busy with the static page would say nothing of it.
pub fn take_over(visit: usize) {
    if visit > 0 {
        browser::show_top(ids::TITLE);
    }
    browser::let_go_of_height();
}

/// Does the page say that something is wrong?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It does.
    Shown,
    /// It does not.
    None,
}

impl Problem {
    /// Something is wrong where there is a fault.
    pub const fn of<T>(fault: &Option<T>) -> Self {
        if fault.is_some() { Self::Shown } else { Self::None }
    }
}

/// The heading goes before the page's own title, and before both that something is wrong. A page with a heading has its own way on,
/// and what is around it is told so.
pub fn show_title(problem: Problem, heading: Option<&str>, title: &str) {
    let error = if problem == Problem::Shown { COMMON.error } else { "" };
    browser::set_asking(heading);
    let (heading, dash) = heading.map_or(("", ""), |heading| (heading, " – "));
    browser::set_title(&[error, heading, dash, title].concat());
}
