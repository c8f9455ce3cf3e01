//! The practice page: cases to decide, drills, and what became of them. No rule and no guidance is written here, and no case: what
//! is right and what is said is in the page, where the preprocessor has put it.

mod app;
mod context;
mod pages;
mod state;

use app::App;
use gloo::utils::document;
use joint_working_page_ids as ids;
use joint_working_practice::exercise;
use joint_working_web::browser;

fn main() {
    if let Some(mount) = document().get_element_by_id(browser::MOUNT) {
        let root = mount.get_attribute(ids::DATA_ROOT).unwrap_or_default();
        let cases = exercise::read(&browser::text(ids::EXERCISES).unwrap_or_default());
        browser::keep_keys_inside(&mount);
        browser::keep_height();
        yew::Renderer::<App>::with_root_and_props(mount, app::Props { root: root.into(), cases: cases.into() })
            .render();
    }
}
