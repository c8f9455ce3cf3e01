//! The browser's history entry and title of what is shown.

use crate::browser;

/// Every visit has its history entry.
pub fn show_visit(visit: usize) {
    match browser::current_visit() {
        Some(now) if now == visit => {}
        Some(_) => browser::push_visit(visit),
        // An entry that a link within the page has made becomes this visit's, so that Back leads on.
        None => browser::mark_visit(visit),
    }
}

/// The heading goes before the page's own title, and before both that something is wrong.
pub fn show_title(wrong: bool, heading: Option<&str>, title: &str) {
    let error = if wrong { "Error: " } else { "" };
    let (heading, dash) = heading.map_or(("", ""), |heading| (heading, " – "));
    browser::set_title(&[error, heading, dash, title].concat());
}
