//! What a reader pastes, as it is meant: without the marks that came along, and without what cannot be seen. Pure.

/// Marks that stand around a link in a message.
const MARKS: &[char] = &[
    '<', '>', '(', ')', '[', ']', '{', '}', '"', '\'', '“', '”', '‘', '’', '«', '»', ',', ';', ':', '!', '?', '.', '#',
];

/// The text without marks and spaces around it.
pub fn without_marks(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || MARKS.contains(&letter))
}

/// The code of a case in a text that holds an address, whatever is around it: `#v1.…`, or the code alone. An address that wraps
/// another one can have `*` in the place of `#`.
pub fn code_in(text: &str) -> Option<&str> {
    let starts = text.char_indices().filter(|(_, letter)| ['#', '*'].contains(letter)).map(|(at, _)| at + 1);
    let parts = starts.filter_map(|at| text.get(at..)).chain([text]);
    parts.map(without_marks).map(code_at_start).find(|code| !code.is_empty())
}

/// The code that a text begins with; empty where it begins with none.
fn code_at_start(text: &str) -> &str {
    let digits = text.strip_prefix('v').unwrap_or_default().bytes().take_while(u8::is_ascii_digit).count();
    let is_code = digits > 0 && text.get(digits + 1..).is_some_and(|rest| rest.starts_with('.'));
    let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || ['.', '-'].contains(&letter)));
    let code = text.get(..end.unwrap_or(text.len())).unwrap_or_default();
    if is_code { code.trim_end_matches(['.', '-']) } else { "" }
}

#[cfg(test)]
mod tests {
    use super::{code_in, without_marks};

    const CODE: &str = "v1.2023-11.ABabnpsSs-1-2an.Y2";

    #[test]
    fn a_code_is_found_whatever_is_around_it() {
        let wrapped = format!(
            "https://eur02.safelinks.example/?url=https://v2.example.org/check.html#{CODE}&data=05|02|v3.0|x&reserved=0"
        );
        let defended = format!("https://urldefense.example/v3/__https://example.org/check.html*{CODE}__;Iw!!x");
        for text in [
            CODE.to_owned(),
            format!("#{CODE}"),
            format!("##{CODE}"),
            format!("<https://example.org/check.html#{CODE}>."),
            format!("“https://example.org/check.html#{CODE}”"),
            format!("  ({CODE}).  "),
            format!("See https://example.org/#content and https://example.org/check.html#{CODE}, please."),
            wrapped,
            defended,
        ] {
            assert_eq!(code_in(&text), Some(CODE), "{text}");
        }
        for text in ["", "#content", "example=example-1", "v", "v.", "vista.x", "https://v1.example.org/"] {
            assert_eq!(code_in(text), None, "{text}");
        }
        assert_eq!(code_in("v7.something"), Some("v7.something"));
    }

    #[test]
    fn marks_around_are_no_part_of_it() {
        assert_eq!(without_marks(" <example=example-1>. "), "example=example-1");
    }
}
