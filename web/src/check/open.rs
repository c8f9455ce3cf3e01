//! Cases that the aid opens: by its address, or by a link that is pasted.

use crate::state::{Action, Opening};
use joint_working_interface::AID;
use joint_working_page_ids as ids;
use joint_working_rules::{Case, EarlierEdition, link};
use joint_working_web::browser;
use joint_working_web::handover::numbered;
use joint_working_web::pasted;

/// The id of the field for a link.
pub(crate) const LINK: &str = "aid-link";

/// What the address asks for: an example (`#example=example-1`), or the answers of a link (`#v1.…`). Where it asks for what is not there,
/// that is said; a place on the page is asked of the browser alone.
pub(crate) fn asked_for() -> Option<Action> {
    let fragment = browser::fragment();
    if fragment.is_empty() || browser::is_there(&fragment) {
        return None;
    }
    let fragment = plain(&fragment);
    let Some(id) = pasted::without_marks(&fragment).strip_prefix(ids::EXAMPLE) else {
        return Some(opened_link(&fragment, true));
    };
    let opened = browser::text(&[ids::CASE, id].concat()).and_then(|text| Case::open(&text).ok());
    Some(match opened {
        Some(opened) => open(opened.case.into_case(), opened.earlier, Some([ids::EXAMPLE, id].concat())),
        None => Action::CannotOpen(AID.no_example.to_owned(), LINK),
    })
}

/// Does the address stand for a case, but for the one that this fragment stands for?
pub(crate) fn asks_for_another(than: Option<&str>) -> bool {
    let fragment = plain(&browser::fragment());
    let is_case = fragment.contains(ids::EXAMPLE) || pasted::code_in(&fragment).is_some();
    is_case && Some(&*fragment) != than
}

/// The fragment without what percent signs stand for, which some programs put in twice.
fn plain(fragment: &str) -> String {
    browser::decoded(&browser::decoded(fragment))
}

/// Opens a case, with the earlier edition that it was answered for, and the fragment of the address that stands for it.
pub(crate) fn open(case: Case, earlier: Option<EarlierEdition>, address: Option<String>) -> Action {
    Action::Open(Box::new(Opening { case, earlier, address }))
}

/// Opens the answers of a link, as it was pasted or kept.
pub(crate) fn open_link(pasted: &str) -> Action {
    opened_link(&plain(pasted), false)
}

/// The link holds no words, so that each issue is called by its number.
fn opened_link(text: &str, is_address: bool) -> Action {
    let code = pasted::code_in(text).unwrap_or_else(|| pasted::without_marks(text));
    match link::open(code) {
        Ok(opened) => {
            let mut case = opened.case.into_case();
            for (at, issue) in case.issues.iter_mut().enumerate() {
                issue.label = Some(numbered(at));
            }
            open(case, opened.earlier, is_address.then(|| code.to_owned()))
        }
        Err(why) => Action::CannotOpen(why.to_string(), LINK),
    }
}
