//! Cases that the aid opens: by its address, or by a link that is pasted.

use crate::state::Action;
use joint_working_page_ids as ids;
use joint_working_rules::{Case, EarlierEdition, link};
use joint_working_web::browser;
use joint_working_web::handover::numbered;

/// The id of the field for a link.
pub(crate) const LINK: &str = "aid-link";

/// What the address asks for: an example (`#example=example-1`), or the answers of a link (`#v1.…`).
pub(crate) fn asked_for() -> Option<Action> {
    let fragment = browser::fragment();
    if let Some(id) = fragment.strip_prefix(ids::EXAMPLE) {
        let opened = Case::open(&browser::text(&[ids::CASE, id].concat())?).ok()?;
        return Some(open(opened.case.into_case(), opened.earlier));
    }
    if !link::looks_like_one(&fragment) {
        return None;
    }
    Some(open_link(&fragment))
}

/// Opens a case, with the earlier edition that it was answered for.
pub(crate) fn open(case: Case, earlier: Option<EarlierEdition>) -> Action {
    let case = Box::new(case);
    match earlier {
        Some(earlier) => Action::OpenEarlier(case, earlier),
        None => Action::Open(case),
    }
}

/// Opens the answers of a link. It holds no words, so that each issue is called by its number.
pub(crate) fn open_link(code: &str) -> Action {
    match link::open(code) {
        Ok(opened) => {
            let mut case = opened.case.into_case();
            for (at, issue) in case.issues.iter_mut().enumerate() {
                issue.label = Some(numbered(at));
            }
            open(case, opened.earlier)
        }
        Err(why) => Action::CannotOpen(why.to_string(), LINK),
    }
}
