//! Text as a reader types or pastes it, and text that is safe to put on one line.

use joint_working_rules::shown::is_hidden;
use std::borrow::Cow;

/// The text without marks that cannot be seen, which come along with what is copied from elsewhere. Line breaks stay, and so do joiners,
/// which some scripts and signs need, where there is something to join.
pub fn seen(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_hidden(c) && !['\n', '\r', '\t'].contains(&c)) && !text.contains(FILLERS) {
        return Cow::Borrowed(text);
    }
    let is_unseen = |c: char| is_hidden(c) || FILLERS.contains(&c);
    let joins = text.chars().any(|c| !c.is_whitespace() && !is_unseen(c));
    let stays = |c: &char| match c {
        '\n' | '\r' | '\t' => true,
        '\u{200c}' | '\u{200d}' => joins,
        c if FILLERS.contains(c) => joins,
        c => !is_hidden(*c),
    };
    let line = |c: char| if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c };
    Cow::Owned(text.chars().map(line).filter(stays).collect())
}

/// Letters that show nothing by themselves.
const FILLERS: &[char] = &['\u{2800}', '\u{3164}', '\u{115f}', '\u{1160}', '\u{ffa0}'];

/// Numbers as they are meant: without marks that cannot be seen or spaces around them, and wide digits as others.
pub fn digits(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xff10 + 0x30).unwrap_or(c),
        '\u{a0}' | '\u{202f}' => ' ',
        '\u{ff0e}' => '.',
        '\u{ff0c}' => ',',
        c => c,
    };
    seen(text).chars().map(narrow).collect::<String>().trim().to_owned()
}

/// The text on one line: each run of white space and control characters is one space, and there is none at the ends.
pub(crate) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_control() || c == ' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{digits, one_line, seen};

    #[test]
    fn what_cannot_be_seen_is_dropped_and_nothing_else() {
        assert_eq!(seen("a\u{200b}b\u{feff}\u{202e}c\u{ad}"), "abc");
        assert_eq!(seen("\u{200d}\u{3164} \u{200b}"), " ");
        assert_eq!(seen("one\u{2028}two"), "one\ntwo");
        for text in ["", "two\nlines\tof text", "Zoë’s café – 5 %", "نکه\u{200c}ها", "👩\u{200d}⚕️"] {
            assert_eq!(seen(text), text);
        }
    }

    #[test]
    fn digits_are_digits_however_wide() {
        assert_eq!(digits(" \u{200b}２７ "), "27");
        assert_eq!(digits("９．５"), "9.5");
    }

    #[test]
    fn one_line_has_no_line_break_to_slip_in_a_header() {
        assert_eq!(one_line(" a\r\nBcc: b\t c "), "a Bcc: b c");
    }
}
