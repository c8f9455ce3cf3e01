//! The decision aid: asks the questions of the rulebook and shows the recommendation. No rule and no guidance is written
//! here; the rules crate gives both.

mod app;
mod components;
mod context;
mod drawn;
mod in_step;
mod later;
mod open;
mod shown;
mod state;

use app::App;
use gloo::utils::document;
use joint_working_page_ids as ids;
use joint_working_web::browser;
use later::Second;
use state::begun::{Begun, Way};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::Html;

fn main() {
    let Some(mount) = document().get_element_by_id(browser::MOUNT) else { return };
    let started = mount.get_attribute(ids::DATA_STARTED);
    if started.is_some_and(|way| !way.is_empty()) || mount.has_attribute(ids::DATA_GONE_ON) {
        // What the reader is on the way to is in the second part. Until that has come, the static page goes on serving.
        spawn_local(async {
            let second = match later::bring().await {
                Ok(later) => Second::Here(later),
                Err(_) => Second::NotCome(0),
            };
            take_over(mount, second);
        });
    } else {
        take_over(mount, Second::Unasked);
    }
}

/// Takes over from the static page, with what the reader has done there.
fn take_over(mount: Element, second: Second) {
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
    let asks = open::address_asks();
    browser::keep_height();
    let props = app::Props { root: root.into(), begun, focus, look_up, second, asks };
    yew::Renderer::<App>::with_root_and_props(mount, props).render();
}
