//! Two readings of one case, compared: the readings are put in, and what the comparison says is shown. No rule and no word is written
//! here; the compare crate gives both.

mod app;
mod context;
mod models;
mod pages;
mod parts;
mod state;

use app::App;
use gloo::utils::document;
use joint_working_page_ids as ids;
use joint_working_web::browser;

fn main() {
    if let Some(mount) = document().get_element_by_id(browser::MOUNT) {
        let root = mount.get_attribute(ids::DATA_ROOT).unwrap_or_default();
        browser::keep_keys_inside(&mount);
        browser::keep_height();
        yew::Renderer::<App>::with_root_and_props(mount, app::Props { root: root.into() }).render();
    }
}
