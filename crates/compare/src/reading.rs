//! A reading as a reader gives it: the text of a case, a link, or an address that ends in one.

use joint_working_rules::{Case, Opened, link};
use std::fmt;

/// Why a text is no reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where: a place in the case, or `None` for a link, whose fault says it all.
    pub place: Option<String>,
    /// What is wrong, and what is allowed.
    pub fault: String,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}", self.fault),
            None => f.write_str(&self.fault),
        }
    }
}

/// The code of a link, where a text is meant as one: the code alone, or an address that ends in it.
pub(crate) fn link_code(text: &str) -> Option<&str> {
    let text = text.trim();
    let code = text.split_once('#').map_or(text, |(_, code)| code);
    let is_one = !text.starts_with('{') && !text.contains('\n') && link::looks_like_one(code);
    is_one.then_some(code)
}

/// Reads a case from its text, or from a link to it.
///
/// # Errors
/// What is wrong with it, and where.
pub fn read(text: &str) -> Result<Opened, Unread> {
    match link_code(text) {
        Some(code) => link::open(code).map_err(|fault| Unread { place: None, fault: fault.to_string() }),
        None => Case::open(text).map_err(|error| Unread { place: Some(error.pointer), fault: error.fault }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]

    use super::{link_code, read};
    use joint_working_rules::{Case, link};

    const CASE: &str = r#"{"format": 1, "issues": [{"id": "ward", "label": "See #v1.", "functions": "health"}]}"#;

    #[test]
    fn a_case_a_link_and_an_address_are_read() {
        let case = read(CASE).expect("a case").case;
        let code = link::encode(&case);
        for text in [code.clone(), format!("#{code}"), format!(" https://site.example/check.html#{code}\n")] {
            let opened = read(&text).expect("a link");
            assert_eq!(link::encode(&opened.case), code);
        }
    }

    #[test]
    fn what_is_neither_is_refused_by_its_place() {
        assert_eq!(link_code(CASE), None);
        let said = |text: &str| read(text).expect_err("no reading").to_string();
        assert!(said("#v1.2023-11.Ah.xx").starts_with("This link is not as it was made"));
        assert!(said(r#"{"format": 1, "issues": []}"#).starts_with("/issues: is empty; allowed: "));
        assert_eq!(said("nonsense"), Case::open("nonsense").expect_err("no case").to_string());
    }
}
