//! Text that is safe to put on one line.

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
    use super::one_line;

    #[test]
    fn one_line_has_no_line_break_to_slip_in_a_header() {
        assert_eq!(one_line(" a\r\nBcc: b\t c "), "a Bcc: b c");
    }
}
