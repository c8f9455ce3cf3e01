//! What the page holds of a case: the parts of the text of a case, by their ids.

use joint_working_page_ids as ids;
use joint_working_practice::exercise::Exercise;
use joint_working_web::browser;
use yew::prelude::Html;

/// A copy of a part of the page; nothing where the page has none.
pub(super) fn part(id: &str) -> Html {
    browser::part_copy(id).map(Html::VRef).unwrap_or_default()
}

/// A copy of a part of a case.
pub(super) fn text(prefix: &str, of: &Exercise) -> Html {
    part(&[prefix, &of.id].concat())
}

/// What the case tells, with whose it is.
pub(super) fn story(of: &Exercise) -> Html {
    text(ids::STORY, of)
}
