//! A file of TOML: every fault names its line, what is wrong and what is allowed, on one line of its own.

use joint_working_rules::shown::told;
use serde::de::DeserializeOwned;

/// Reads the text of a file.
///
/// # Errors
/// It is not TOML, or not of this shape.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let before = text.get(..at).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        format!("line {line} column {column}: {}", told(error.message()))
    })
}

#[cfg(test)]
mod tests {
    use super::parse;
    use toml::Table;

    #[test]
    fn a_fault_is_one_line_with_its_place_whatever_the_file_holds() {
        let odd = format!("a = 1\nb = {{ \u{202e}{} = 2 }}\n", "x".repeat(9000));
        let fault = parse::<Table>(&odd).err().unwrap_or_default();
        assert!(fault.starts_with("line 2 column ") && fault.contains("allowed: "), "{fault}");
        assert!(fault.len() < 300 && !fault.contains(['\n', '\u{202e}']), "{fault}");
    }
}
