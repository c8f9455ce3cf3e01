//! Cases that the aid opens: from a file, by its address, or by a link that is pasted.

use crate::state::{Action, Opening, Source};
use joint_working_interface::AID;
use joint_working_page_ids as ids;
use joint_working_rules::{Case, Opened, fill, link};
use joint_working_web::browser;
use joint_working_web::handover::numbered;
use joint_working_web::pasted;

/// The id of the field for a link.
pub(crate) const LINK: &str = "aid-link";
/// The id of the field for a file.
pub(crate) const FILE: &str = "aid-file";

/// Does the address ask for a case, be it there or not? A place on the page is asked of the browser alone.
pub(crate) fn address_asks() -> bool {
    let fragment = browser::fragment();
    !fragment.is_empty() && !browser::is_there(&fragment)
}

/// Does the address stand for a case, but for the one that this fragment stands for?
pub(crate) fn asks_for_another(than: Option<&str>) -> bool {
    let fragment = browser::fragment();
    let is_case = || address_asks() && is_of_case(&plain(&fragment));
    Some(&*fragment) != than && is_case()
}

fn is_of_case(fragment: &str) -> bool {
    fragment.contains(ids::EXAMPLE) || pasted::code_in(fragment).is_some()
}

/// The fragment without what percent signs stand for, which some programs put in twice.
fn plain(fragment: &str) -> String {
    browser::decoded(&browser::decoded(fragment))
}

/// Reads a case; where there is none, says so.
pub(crate) fn read(source: Source) -> Option<Action> {
    match source {
        Source::Address => Some(from_address(&plain(&browser::fragment()))),
        Source::Link(pasted) => Some(open_link(&plain(&pasted), |_| None)),
        Source::File(text) => Some(match Case::open(&text) {
            Ok(opened) => open(opened, None),
            Err(fault) => not_opened(&fault.to_string()),
        }),
    }
}

/// That a file is not opened, and why.
pub(crate) fn not_opened(why: &str) -> Action {
    Action::CannotOpen(fill(AID.not_opened, &[("why", why)]), FILE)
}

/// An example (`#example=example-1`), or the answers of a link (`#v1.…`).
fn from_address(fragment: &str) -> Action {
    let Some(id) = pasted::without_marks(fragment).strip_prefix(ids::EXAMPLE) else {
        return open_link(fragment, |code| Some(code.to_owned()));
    };
    let opened = browser::text(&[ids::CASE, id].concat()).and_then(|text| Case::open(&text).ok());
    match opened {
        Some(opened) => open(opened, Some([ids::EXAMPLE, id].concat())),
        None => Action::CannotOpen(AID.no_example.to_owned(), LINK),
    }
}

/// Opens a case that was read, with the fragment of the address that stands for it.
fn open(opened: Opened, address: Option<String>) -> Action {
    let Opened { case, earlier, says_consent } = opened;
    Action::Open(Box::new(Opening { case: case.into_case(), earlier, address, consent: says_consent.into() }))
}

/// Opens the answers of a link, whatever is around it; `address` is the fragment that stands for its code. It holds no words, so that
/// each issue is called by its number.
fn open_link(text: &str, address: fn(&str) -> Option<String>) -> Action {
    let code = pasted::code_in(text).unwrap_or_else(|| pasted::without_marks(text));
    match link::open(code) {
        Ok(opened) => {
            let mut open = open(opened, address(code));
            if let Action::Open(opening) = &mut open {
                for (at, issue) in opening.case.issues.iter_mut().enumerate() {
                    issue.label = Some(numbered(at));
                }
            }
            open
        }
        Err(why) => Action::CannotOpen(why.to_string(), LINK),
    }
}
