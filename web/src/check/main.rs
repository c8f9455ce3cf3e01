//! The decision aid: asks the questions of the rulebook and shows the recommendation. No rule and no guidance is written
//! here; the rules crate gives both.

mod app;
mod components;
mod context;
mod open;
mod shown;
mod state;

use app::App;
use gloo::utils::document;
use joint_working_page_ids as ids;
use joint_working_web::browser;
use state::begun::Begun;

fn main() {
    if let Some(mount) = document().get_element_by_id(browser::MOUNT) {
        let root = mount.get_attribute(ids::DATA_ROOT).unwrap_or_default();
        browser::keep_keys_inside(&mount);
        // Read before the static page is replaced.
        let begun = Begun {
            started: mount.has_attribute(ids::DATA_STARTED),
            issues: browser::items(ids::ISSUES),
            typed: browser::value(components::issues::FIELD),
            gone_on: mount.has_attribute(ids::DATA_GONE_ON),
        };
        let focus = if browser::has_focus(components::issues::FIELD) {
            Some(components::issues::FIELD)
        } else {
            browser::has_focus(ids::FIRST_TITLE).then_some(ids::TITLE)
        };
        browser::keep_height();
        yew::Renderer::<App>::with_root_and_props(mount, app::Props { root: root.into(), begun, focus }).render();
    }
}
