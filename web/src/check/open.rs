//! Cases that the aid opens: from a file, by its address, or by a link that is pasted.

use crate::state::{Action, Source};
use joint_working_interface::AID;
use joint_working_page_ids as ids;
use joint_working_rules::{Case, EarlierEdition, fill, link};
use joint_working_web::browser;
use joint_working_web::handover::numbered;

/// The id of the field for a link.
pub(crate) const LINK: &str = "aid-link";
/// The id of the field for a file.
pub(crate) const FILE: &str = "aid-file";

/// Does the address ask for a case?
pub(crate) fn address_asks() -> bool {
    let fragment = browser::fragment();
    fragment.starts_with(ids::EXAMPLE) || link::looks_like_one(&fragment)
}

/// Reads a case; `None` where the address asks for none that is there.
pub(crate) fn read(source: Source) -> Option<Action> {
    match source {
        Source::Address => from_address(),
        Source::Link(code) => Some(open_link(&code)),
        Source::File(text) => Some(match Case::open(&text) {
            Ok(opened) => open(opened.case.into_case(), opened.earlier),
            Err(fault) => not_opened(&fault.to_string()),
        }),
    }
}

/// That a file is not opened, and why.
pub(crate) fn not_opened(why: &str) -> Action {
    Action::CannotOpen(fill(AID.not_opened, &[("why", why)]), FILE)
}

fn from_address() -> Option<Action> {
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
fn open_link(code: &str) -> Action {
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
