//! What is kept on the reader's device.

use gloo::utils::window;
use joint_working_page_ids as ids;
use web_sys::Storage;

/// The name under which a reader's options are kept on the device.
const CASE: &str = ids::STORED_CASE;

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The option ids kept on this device, as a link.
pub fn stored_case() -> Option<String> {
    storage()?.get_item(CASE).ok().flatten()
}

/// Keeps option ids on this device; says whether that worked.
pub fn store_case(code: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(CASE, code).is_ok())
}

/// Takes away what is kept.
pub fn forget_case() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(CASE);
    }
}

/// The name under which ticks are kept on the device.
const TICKS: &str = ids::STORED_TICKS;

/// The ticks kept on this device.
pub fn stored_ticks() -> Option<String> {
    storage()?.get_item(TICKS).ok().flatten()
}

/// Keeps ticks on this device, or takes away what is kept; says whether that worked.
pub fn store_ticks(ticks: Option<&str>) -> bool {
    let Some(storage) = storage() else { return ticks.is_none() };
    match ticks {
        Some(ticks) => storage.set_item(TICKS, ticks).is_ok(),
        None => storage.remove_item(TICKS).is_ok(),
    }
}

/// How practice went, as it is kept on this device.
pub fn stored_practice() -> Option<String> {
    storage()?.get_item(ids::STORED_PRACTICE).ok().flatten()
}

/// Keeps how practice went on this device, or takes away what is kept; says whether that worked.
pub fn store_practice(kept: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    match kept {
        Some(kept) => storage.set_item(ids::STORED_PRACTICE, kept).is_ok(),
        None => storage.remove_item(ids::STORED_PRACTICE).is_ok(),
    }
}
