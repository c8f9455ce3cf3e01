//! The reader's clock, and what is done later.

use gloo::utils::window;
use joint_working_casework::dates::Day;
use joint_working_casework::dates::calendar::Stamp;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// When a calendar file is made; nothing where the clock shows no time.
pub fn stamp() -> Option<Stamp> {
    let [year, month, day, hour, minute, second] = now();
    let day = Day::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Stamp::new(day, u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, u8::try_from(second).ok()?)
}

/// Now, in UTC: year, month, day, hour, minute, second.
fn now() -> [u32; 6] {
    let now = js_sys::Date::new_0();
    let month = now.get_utc_month() + 1;
    [
        now.get_utc_full_year(),
        month,
        now.get_utc_date(),
        now.get_utc_hours(),
        now.get_utc_minutes(),
        now.get_utc_seconds(),
    ]
}

/// Today, by the reader's clock: 24 November 2026; nothing where that is no date.
pub fn today() -> String {
    day().map(Day::date).unwrap_or_default()
}

/// The same as a day.
pub fn day() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Day::new(year, u8::try_from(now.get_month() + 1).ok()?, u8::try_from(now.get_date()).ok()?)
}

/// Does something after so many milliseconds.
pub fn after(milliseconds: i32, what: impl FnOnce() + 'static) {
    let what = Closure::once_into_js(what);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(what.unchecked_ref(), milliseconds);
}

/// Does something once the browser has painted what is there now.
pub fn after_paint(what: impl FnOnce() + 'static) {
    let what = Closure::once_into_js(move || after(0, what));
    let _ = window().request_animation_frame(what.unchecked_ref());
}
