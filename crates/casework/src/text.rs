//! Text that is safe to put on one line, and what to call an issue.

use joint_working_rules::{Case, Issue};

/// The name of an issue by its index in the case and its id, as an answer has both. Where the case has another issue there, the
/// answer is not of this case: the name is then the id, never that of the other issue.
pub(crate) fn issue_name<'a>(case: &'a Case, at: usize, id: &'a str) -> &'a str {
    case.issues.get(at).filter(|issue| issue.id == id).map_or(id, Issue::name)
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
    use super::{issue_name, one_line};
    use joint_working_rules::{Case, scenarios::by_id};

    #[test]
    fn one_line_has_no_line_break_to_slip_in_a_header() {
        assert_eq!(one_line(" a\r\nBcc: b\t c "), "a Bcc: b c");
    }

    #[test]
    fn an_issue_of_another_case_has_its_id_for_a_name() -> Result<(), String> {
        let case: Case = by_id("example-6").ok_or("no such example")?.case().map_err(|e| e.to_string())?;
        for (at, issue) in case.issues.iter().enumerate() {
            assert_eq!(issue_name(&case, at, &issue.id), issue.name());
            assert_eq!(issue_name(&case, at + 1, &issue.id), issue.id);
        }
        Ok(())
    }
}
