//! The dates: what is counted from which day, with places to write on, and the bank holidays to count by.

use joint_working_casework::dates::{Day, Deadline, FIRST_YEAR, HOLIDAYS, LAST_YEAR};
use joint_working_casework::guidance::{DATES, PAPER};
use maud::{Markup, html};

use super::marks::{blank, filled, from, ours, tick_box};
use super::sheet::{Html, Sheet};
use crate::html::{citations, joined};

/// The list of the dates.
///
/// # Errors
/// When withheld words of it have no contact.
pub(super) fn dates(sheet: Sheet<'_>) -> Html {
    let clocks = Deadline::ALL.iter().map(|clock| item(sheet, *clock)).collect::<Result<Vec<_>, _>>()?;
    let (first, last) = (html! { (FIRST_YEAR) }, html! { (LAST_YEAR) });
    let years = |words: &str| filled(words, &[("first", &first), ("last", &last)]);
    Ok(html! {
        ul class="ticks" { "\n"
            @for clock in clocks { (clock) }
        } "\n"
        (sheet.paragraph(&DATES.assumption, &html! {})?)
        (sheet.paragraph(&DATES.not_taken, &html! {})?)
        p { (years(PAPER.known)) (ours()) } "\n"
        details { "\n"
            summary { (years(PAPER.holidays)) } "\n"
            dl { "\n"
                @for year in FIRST_YEAR..=LAST_YEAR { (holidays(year)) }
            } "\n"
        } "\n"
    })
}

fn item(sheet: Sheet<'_>, clock: Deadline) -> Html {
    let words = clock.words();
    let text = sheet.words(words.text, words.cites)?;
    Ok(html! {
        li id={ "clock-" (clock.id()) } {
            (tick_box())
            span {
                strong { (words.title) } " " (text) "\n"
                span class="days" {
                    span { (words.from) ": " (blank()) } " "
                    span { (PAPER.due) ": " (blank()) }
                } " "
                (from(&citations(sheet.root, words.cites)))
            }
        } "\n"
    })
}

/// A year's bank holidays, without their names: enough to count by.
fn holidays(year: i32) -> Markup {
    let of_year = HOLIDAYS.iter().filter(|holiday| holiday.day.year() == year);
    html! {
        div { dt { (year) } " " dd { (joined(of_year.map(|holiday| short(holiday.day)), ", ")) } } "\n"
    }
}

/// A day without its weekday and year: "25 December".
fn short(day: Day) -> String {
    let words = day.words();
    let mut parts = words.split(' ').skip(1);
    [parts.next(), parts.next()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
