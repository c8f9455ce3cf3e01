//! What must hold of the words by which a text is refused.

/// How a reader says where a fault is and what is allowed.
#[derive(Clone, Copy, Debug)]
pub struct Says {
    /// A message has one of these: they name the place.
    pub place: &'static [&'static str],
    /// A message has one of these: they say what is allowed, or what to do.
    pub allowed: &'static [&'static str],
    /// The most characters of a message.
    pub most: usize,
}

/// What only programmers read: how Rust writes values for them. A message may have it where the text itself has.
const FOR_PROGRAMMERS: [&str; 10] =
    ["Some(", "None", "Ok(", "Err(", "[\"", "{\"", "\\\"", "Error(", "Error {", "Fault {"];

/// Characters that cannot be seen, or that turn the direction of writing.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What is wrong with the message by which a text was refused.
pub fn message_fault(message: &str, of: &str, says: Says) -> Option<String> {
    if message.trim().is_empty() {
        return Some("refused without a word".to_owned());
    }
    let length = message.chars().count();
    if length > says.most {
        return Some(format!("a message longer than {} characters", says.most));
    }
    if let Some(hidden) = message.chars().find(|c| is_hidden(*c)) {
        return Some(format!("a message with a hidden character, {}", hidden.escape_unicode()));
    }
    // A text may hold it with escapes of its own.
    let unescaped = of.replace('\\', "");
    let is_ours = |odd: &&str| message.contains(*odd) && !of.contains(*odd) && !unescaped.contains(*odd);
    if let Some(odd) = FOR_PROGRAMMERS.iter().copied().find(is_ours) {
        return Some(format!("a message for programmers: it has `{odd}`"));
    }
    let has = |any: &[&str]| any.iter().any(|one| message.contains(one));
    if !has(says.place) {
        return Some("a message that names no place".to_owned());
    }
    (!has(says.allowed)).then(|| "a message that does not say what is allowed".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Says, message_fault};

    const SAYS: Says = Says { place: &["/"], allowed: &["allowed: "], most: 40 };

    #[test]
    fn a_message_names_the_place_and_what_is_allowed_in_plain_characters() {
        let fault = |message: &str| message_fault(message, "", SAYS);
        assert_eq!(fault("/issues: is empty; allowed: one"), None);
        for wrong in [
            "",
            " ",
            "/a: no",
            "a: allowed: b",
            "/a: \u{202e}; allowed: b",
            "/a: Some(1); allowed: b",
            "/a\n; allowed: b",
        ] {
            assert!(fault(wrong).is_some(), "{wrong}");
        }
        assert!(fault(&format!("/a; allowed: {}", "b".repeat(40))).is_some());
    }
}
