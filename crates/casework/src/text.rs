//! Putting values into the texts of the guidance.

/// Puts values into a text with parameters in braces. Only the text's own braces are read, so that braces in a value stay as
/// typed.
pub(crate) fn fill(text: &str, params: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, value)) = params.iter().find(|(known, _)| *known == name) {
            out.push_str(value);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The text on one line: each run of white space and control characters is one space, and none stands at the ends.
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
    use super::{fill, one_line};

    #[test]
    fn only_the_texts_own_braces_are_read() {
        assert_eq!(fill("{a} of {b}", &[("a", "{b}"), ("b", "2")]), "{b} of 2");
        assert_eq!(fill("ends {", &[]), "ends ");
    }

    #[test]
    fn one_line_has_no_line_break_to_slip_in_a_header() {
        assert_eq!(one_line(" a\r\nBcc: b\t c "), "a Bcc: b c");
    }
}
