//! How text of a file is shown in a message, and how the words of a library that reads files become ours. Shared with the crate of
//! the build scripts.

/// Text of a file in a message is cut after this many characters, and after four times as many bytes.
const MAX_SHOWN: usize = 64;
/// A list of what is allowed is cut after this many bytes.
const MAX_ALLOWED: usize = 480;

/// Text of a file inside a message: short, and without characters that cannot be seen or that command a terminal.
pub fn shown(text: &str) -> String {
    let mut short = String::new();
    for (at, c) in text.chars().enumerate() {
        match c {
            _ if at == MAX_SHOWN || short.len() >= 4 * MAX_SHOWN => {
                short.push('…');
                break;
            }
            _ if is_hidden(c) => short.extend(c.escape_unicode()),
            _ => short.push(c),
        }
    }
    short
}

/// Characters that cannot be seen, by which two texts that look the same are not: control characters, line and paragraph separators,
/// marks that turn the direction of writing, joiners and spaces without width, the byte order mark, and tags.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A list of what is allowed, short enough to be read.
pub fn listed<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    let mut list = String::new();
    for one in all {
        if list.len() > MAX_ALLOWED {
            list.push_str(" and others");
            break;
        }
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&shown(one));
    }
    list
}

/// What a library says of a file, as we say it: the fault, with text of the file cut short, and what is allowed.
pub fn told(said: &str) -> String {
    let said = said.trim();
    if let Some((said, place)) = said.rsplit_once(" at line ") {
        return format!("line {place}: {}", told(said));
    }
    match said.rsplit_once(", expected ") {
        Some((wrong, expected)) => {
            let expected = expected.strip_prefix("one of ").unwrap_or(expected);
            format!("{}; allowed: {}", shown(wrong), listed(expected.split(", ")))
        }
        None => match said.split_once(" field ") {
            Some(("missing", field)) => format!("has no field {} and needs one; allowed: with it", shown(field)),
            Some(("duplicate", field)) => format!("field {} is duplicated; allowed: each once", shown(field)),
            _ => format!("{}; allowed: what the file, as it came, has there", shown(said)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{listed, shown, told};

    #[test]
    fn text_in_a_message_is_short_and_can_be_seen() {
        assert_eq!(shown("a\u{202e}b\u{200b}\u{1b}[2J"), "a\\u{202e}b\\u{200b}\\u{1b}[2J");
        assert_eq!(shown(&"x".repeat(100)), format!("{}…", "x".repeat(64)));
        assert!(listed(["a long answer"; 100]).ends_with("a long answer and others"));
    }

    #[test]
    fn the_words_of_a_library_become_a_fault_and_what_is_allowed() {
        for (said, words) in [
            ("unknown field `x`, expected one of `a`, `b`", "unknown field `x`; allowed: `a`, `b`"),
            ("unknown field `c, expected d`, expected `a`", "unknown field `c, expected d`; allowed: `a`"),
            ("invalid type: map, expected a string", "invalid type: map; allowed: a string"),
            ("unknown field `x`, expected `a` at line 3 column 4", "line 3 column 4: unknown field `x`; allowed: `a`"),
            ("missing field `id`", "has no field `id` and needs one; allowed: with it"),
            ("duplicate field `id`", "field `id` is duplicated; allowed: each once"),
        ] {
            assert_eq!(told(said), words);
        }
        assert!(told("odd\n").starts_with("odd; allowed: "));
    }
}
