//! What the page lends: the pieces of a case's text, by their ids.

use joint_working_page_ids as ids;
use joint_working_practice::exercise::Exercise;
use joint_working_web::browser;
use yew::prelude::Html;

/// A copy of a part of the page; nothing where the page has none.
pub(super) fn part(id: &str) -> Html {
    browser::lent_part(id).map(Html::VRef).unwrap_or_default()
}

/// A copy of a piece of a case.
pub(super) fn piece(prefix: &str, of: &Exercise) -> Html {
    part(&[prefix, &of.id].concat())
}

/// What the case tells, with whose it is.
pub(super) fn story(of: &Exercise) -> Html {
    piece(ids::STORY, of)
}
