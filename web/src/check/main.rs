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
use state::begun::{Begun, Way};
use yew::Html;

fn main() {
    if let Some(mount) = document().get_element_by_id(browser::MOUNT) {
        let root = mount.get_attribute(ids::DATA_ROOT).unwrap_or_default();
        browser::keep_keys_inside(&mount);
        // Read before the static page is replaced.
        let rows = (1..).map_while(|number| {
            let words = browser::words(&format!("{}-{number}", ids::ISSUE))?;
            Some((words, browser::checked(&format!("{}-{number}", ids::WHOSE))))
        });
        let started = mount.get_attribute(ids::DATA_STARTED);
        let begun = Begun {
            started: started.map(|way| if way.is_empty() { Way::StepByStep } else { Way::OnePage }),
            rows: rows.collect(),
            gone_on: mount.has_attribute(ids::DATA_GONE_ON),
        };
        let focused = browser::focused();
        let focus = if focused == ids::FIRST_TITLE { ids::TITLE.to_owned() } else { focused };
        let focus = (begun.started.is_some() && !focus.is_empty()).then_some(focus);
        let look_up = browser::part(ids::LOOK_UP).map(Html::VRef).unwrap_or_default();
        let open = open::asked_for();
        browser::keep_height();
        let props = app::Props { root: root.into(), begun, focus, look_up, open };
        yew::Renderer::<App>::with_root_and_props(mount, props).render();
    }
}
