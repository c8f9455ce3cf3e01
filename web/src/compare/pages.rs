//! The pages of the comparison: where the readings are put in, and what it says.

mod matching;
mod readings;
mod result;
mod tables;

use crate::context::Context;
use crate::models::Models;
use crate::state::Page;
use yew::prelude::Html;

/// The page that is shown.
pub(crate) fn page(app: &Context, models: &[Models]) -> Html {
    match (app.state.page(), &app.state.comparison) {
        (Page::Result, Some(comparison)) => result::result(app, comparison),
        _ => readings::readings(app, models),
    }
}
