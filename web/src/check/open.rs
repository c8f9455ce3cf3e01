//! Cases that the aid opens: by its address, or by a link that is pasted.

use crate::state::Action;
use joint_working_page_ids as ids;
use joint_working_rules::{Case, link};
use joint_working_web::browser;
use joint_working_web::handover::numbered;

/// The id of the field for a link.
pub(crate) const LINK: &str = "aid-link";

/// What the address asks for: an example (`#example=example-1`), or the answers of a link (`#v1.…`).
pub(crate) fn asked_for() -> Option<Action> {
    let fragment = browser::fragment();
    if let Some(id) = fragment.strip_prefix(ids::EXAMPLE) {
        let case = Case::from_json(&browser::text(&[ids::CASE, id].concat())?).ok()?;
        return Some(Action::Open(Box::new(case.into_case())));
    }
    if !link::looks_like_one(&fragment) {
        return None;
    }
    Some(open_link(&fragment))
}

/// Opens the answers of a link. It holds no words, so that each issue is called by its number.
pub(crate) fn open_link(code: &str) -> Action {
    match link::decode(code) {
        Ok(case) => {
            let mut case = case.into_case();
            for (at, issue) in case.issues.iter_mut().enumerate() {
                issue.label = Some(numbered(at));
            }
            Action::Open(Box::new(case))
        }
        Err(why) => Action::CannotOpen(why.to_string(), LINK),
    }
}
