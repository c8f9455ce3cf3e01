//! Where the browser's Back and Forward lead.

use crate::browser::{self, Entry};
use gloo::events::EventListener;
use gloo::utils::window;

/// Hears, for as long as the listener lives, to which visit the reader went; and that they went elsewhere on the page, by a link or an
/// address that was typed. What is from before the page was loaded anew is passed over.
pub fn when_moved(to: impl Fn(usize) + 'static, elsewhere: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| match browser::entry() {
        Entry::Visit(visit) => to(visit),
        Entry::Earlier(steps) => browser::go(-(steps as i32)),
        Entry::Unmarked => elsewhere(),
    })
}
