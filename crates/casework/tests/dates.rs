//! Working days, dates as typed, and the calendar file.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may")]

use joint_working_casework::dates::calendar::{Event, Stamp, calendar};
use joint_working_casework::dates::fields::{DateFault, Field, parse};
use joint_working_casework::dates::{Day, Deadline, FIRST_YEAR, HOLIDAYS, LAST_YEAR, NoHolidayData, due};
use proptest::prelude::*;

fn day(year: i32, month: u8, day: u8) -> Day {
    Day::new(year, month, day).unwrap()
}

#[test]
fn the_two_time_limits_end_when_they_should() {
    for (from, deadline, words, on_the_way) in [
        (day(2023, 5, 4), Deadline::Decision, "Friday 12 May 2023", 1),
        (day(2023, 12, 21), Deadline::Decision, "Tuesday 2 January 2024", 3),
        (day(2024, 3, 27), Deadline::Decision, "Friday 5 April 2024", 2),
        (day(2024, 8, 24), Deadline::Decision, "Monday 2 September 2024", 1),
        (day(2025, 4, 16), Deadline::ConsentForm, "Friday 2 May 2025", 2),
        (day(2026, 12, 23), Deadline::ConsentForm, "Monday 11 January 2027", 3),
    ] {
        let due = deadline.due(from).unwrap();
        assert_eq!(due.day.words(), words);
        assert_eq!(due.skipped.len(), on_the_way, "{words}");
    }
    let coronation = Deadline::Decision.due(day(2023, 5, 4)).unwrap();
    assert_eq!(coronation.skipped[0].title, "Bank holiday for the coronation of King Charles III");
}

#[test]
fn beyond_the_table_there_is_no_answer_but_the_reason() {
    let last = day(LAST_YEAR, 12, 31);
    assert_eq!(due(last, 0).map(|due| due.day), Ok(last));
    assert_eq!(due(last, 1), Err(NoHolidayData));
    assert!(due(day(LAST_YEAR, 12, 24), 1).is_ok());
    assert_eq!(due(day(LAST_YEAR + 1, 1, 4), 0), Err(NoHolidayData));
    assert_eq!(due(day(FIRST_YEAR - 1, 12, 30), 1), Err(NoHolidayData));
    insta::assert_snapshot!(years_named(&NoHolidayData.words()));
}

/// The words with the table's years by name, so that they stay when a year is added.
fn years_named(words: &str) -> String {
    words.replace(&FIRST_YEAR.to_string(), "{first}").replace(&LAST_YEAR.to_string(), "{last}")
}

/// Easter Sunday by the Gregorian rule (Anonymous algorithm), as month and day.
fn easter(year: i32) -> (u8, u8) {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let all = h + l - 7 * m + 114;
    (u8::try_from(all / 31).unwrap(), u8::try_from(all % 31 + 1).unwrap())
}

#[test]
fn the_table_is_as_the_calendar_has_it() {
    let titles = |title: &str| HOLIDAYS.iter().filter(|one| one.title == title).map(|one| one.day).collect::<Vec<_>>();
    let years: Vec<i32> = (FIRST_YEAR..=LAST_YEAR).collect();
    assert_eq!(titles("Easter Monday").len(), years.len());
    for (year, monday) in years.iter().zip(titles("Easter Monday")) {
        let (month, sunday) = easter(*year);
        assert_eq!(day(*year, month, sunday).next(), Some(monday));
    }
    assert!(HOLIDAYS.iter().all(|one| !one.day.is_weekend()), "those at weekends have substitute days");
    for title in ["Early May bank holiday", "Spring bank holiday", "Summer bank holiday", "Easter Monday"] {
        assert!(titles(title).iter().all(|day| day.words().starts_with("Monday")), "{title}");
    }
    assert!(titles("Good Friday").iter().all(|day| day.words().starts_with("Friday")));
}

#[test]
fn a_date_is_read_from_three_fields() {
    for (fields, read) in [
        (["4", "5", "2023"], day(2023, 5, 4)),
        ([" 04 ", "05", "2023"], day(2023, 5, 4)),
        (["29", "February", "2024"], day(2024, 2, 29)),
        (["1", "sept", "2025"], day(2025, 9, 1)),
        (["1", "SEP.", "2025"], day(2025, 9, 1)),
        (["31", "jan", "2026"], day(2026, 1, 31)),
    ] {
        let [d, m, y] = fields;
        assert_eq!(parse(d, m, y), Ok(read), "{fields:?}");
    }
}

#[test]
fn a_fault_names_its_field_and_what_is_allowed() {
    let mut words = String::new();
    for (fields, field) in [
        (["", "5", "2023"], Field::Day),
        (["40", " ", "2023"], Field::Month),
        (["4", "5", ""], Field::Year),
        (["0", "5", "2023"], Field::Day),
        (["32", "13", "2023"], Field::Day),
        (["+4", "5", "2023"], Field::Day),
        (["4", "0", "2023"], Field::Month),
        (["4", "13", "2023"], Field::Month),
        (["4", "ju", "2023"], Field::Month),
        (["4", "Juli", "2023"], Field::Month),
        (["4", "mäi", "2023"], Field::Month),
        (["4", "5", "23"], Field::Year),
        (["29", "2", "2023"], Field::Day),
        (["31", "april", "2024"], Field::Day),
    ] {
        let [d, m, y] = fields;
        let fault: DateFault = parse(d, m, y).unwrap_err();
        assert_eq!(fault.field(), field, "{fields:?}");
        words.push_str(&format!("{d}/{m}/{y}: {}\n", fault.words()));
    }
    insta::assert_snapshot!(years_named(&words));
    for year in [FIRST_YEAR - 1, LAST_YEAR + 1] {
        assert_eq!(parse("4", "5", &year.to_string()), Err(DateFault::YearRange));
    }
}

/// The lines of a file as they were before folding, and whether it is well formed.
fn unfolded(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']), "every line ends with CRLF");
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 bytes");
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn value(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().unwrap() {
                'n' => out.push('\n'),
                escaped => {
                    assert!("\\;,".contains(escaped));
                    out.push(escaped);
                }
            },
            _ => {
                assert!(!";,".contains(letter), "not escaped: {text}");
                out.push(letter);
            }
        }
    }
    out
}

fn check(file: &str, events: &[Event]) {
    let lines = unfolded(file);
    assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
    assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
    let of = |name: &str| -> Vec<String> {
        let begins = format!("{name}:");
        lines.iter().filter_map(|line| line.strip_prefix(&begins)).map(str::to_owned).collect()
    };
    for name in ["VERSION", "PRODID", "CALSCALE"] {
        assert_eq!(of(name).len(), 1, "{name}");
    }
    for name in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION"] {
        assert_eq!(of(name).len(), events.len(), "{name}");
    }
    let mut uids = of("UID");
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), events.len(), "each entry has a UID of its own");
    let plain = |text: &str| text.replace(|c: char| c.is_control() && c != '\n', "");
    for ((event, title), text) in events.iter().zip(of("SUMMARY")).zip(of("DESCRIPTION")) {
        assert_eq!((value(&title), value(&text)), (plain(&event.title), plain(&event.text)));
    }
}

#[test]
fn the_calendar_file_reads_so() {
    let from = day(2026, 12, 23);
    let event = |deadline: &Deadline| Event::of(*deadline, from, deadline.due(from).unwrap().day, "C-2000000; \"x\"");
    let events: Vec<Event> = Deadline::ALL.iter().map(event).collect();
    let file = calendar(&events, Stamp::new(day(2026, 12, 23), 9, 5, 0).unwrap());
    check(&file, &events);
    insta::assert_snapshot!(file.replace("\r\n", "⏎\n"));
    assert!(Stamp::new(from, 24, 0, 0).is_none());
}

proptest! {
    #[test]
    fn any_words_make_a_calendar_that_is_well_formed(title in ".{0,200}", text in "(.|\n){0,300}") {
        let one = Event { id: "decision-1".into(), day: day(2027, 1, 11), title, text };
        let title = one.title.replace('\n', " ");
        let events = [Event { title, ..one.clone() }, Event { title: "b".into(), ..one }];
        check(&calendar(&events, Stamp::new(day(2026, 1, 1), 0, 0, 0).unwrap()), &events);
    }

    #[test]
    fn a_count_ends_on_a_working_day_and_one_more_day_ends_later(offset in 0u16..2_100, days in 0u8..40) {
        let mut from = day(FIRST_YEAR, 1, 1);
        for _ in 0..offset {
            from = from.next().unwrap();
        }
        if let (Ok(one), Ok(next)) = (due(from, days), due(from, days + 1)) {
            prop_assert!(one.day < next.day && !next.day.is_weekend());
            prop_assert!(HOLIDAYS.iter().all(|holiday| holiday.day != next.day));
            // Going on from where a count ended is the same as counting on.
            prop_assert_eq!(due(one.day, 1).unwrap().day, next.day);
            let between = |day: Day| from < day && day <= next.day;
            let expected = HOLIDAYS.iter().filter(|one| between(one.day)).count();
            prop_assert_eq!(next.skipped.len(), expected);
        } else {
            prop_assert!(from.year() == LAST_YEAR);
        }
    }

    #[test]
    fn what_is_read_is_what_was_written(offset in 0u16..2_190) {
        let mut date = day(FIRST_YEAR, 1, 1);
        for _ in 0..offset {
            date = date.next().unwrap();
        }
        let words = date.words();
        let mut parts = words.split(' ').skip(1);
        let (d, m, y) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
        prop_assert_eq!(parse(d, m, y), Ok(date));
        prop_assert_eq!(parse(d, &date.month().to_string(), y), Ok(date));
    }

    #[test]
    fn nothing_typed_is_too_strange(d in ".{0,6}", m in ".{0,12}", y in ".{0,6}") {
        let _ = parse(&d, &m, &y);
    }
}
