//! The next steps: what to do after a check of a case, with the case where the check hands it over. No rule and no guidance is
//! written here; the casework crate gives both.

mod app;
mod context;
mod form;
mod pages;
mod state;

use app::App;
use gloo::utils::document;
use joint_working_page_ids as ids;
use joint_working_web::browser;
use pages::Publisher;

fn main() {
    if let Some(mount) = document().get_element_by_id(browser::MOUNT) {
        let root = mount.get_attribute(ids::DATA_ROOT).unwrap_or_default();
        let filled = |name| mount.get_attribute(name).filter(|value| !value.is_empty());
        let publisher = Publisher { address: filled(ids::DATA_REQUEST_ADDRESS), pass_on: filled(ids::DATA_PASS_ON) };
        browser::keep_keys_inside(&mount);
        browser::keep_height();
        yew::Renderer::<App>::with_root_and_props(mount, app::Props { root: root.into(), publisher }).render();
    }
}
