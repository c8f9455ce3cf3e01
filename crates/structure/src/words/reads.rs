//! What reads as English.

/// A literal that reads as English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What it says.
    pub text: String,
    /// The line of the file, from 1.
    pub line: usize,
}

/// Does it read as words: with a space, and a word that has a lower-case letter?
pub(super) fn is_phrase(text: &str) -> bool {
    let said = without_marks(text);
    said.contains(' ') && has_word(&said)
}

/// Does it hold a word of two letters or more, one of them in lower case?
pub(super) fn has_word(text: &str) -> bool {
    let mut words = text.split(|sign: char| !sign.is_alphabetic());
    words.any(|word| word.chars().count() > 1 && word.chars().any(char::is_lowercase))
}

/// Is it one word that begins with a capital letter?
pub(super) fn is_capitalised(text: &str) -> bool {
    let text = text.trim();
    text.chars().all(char::is_alphabetic) && text.chars().next().is_some_and(char::is_uppercase) && has_word(text)
}

/// The text without what is filled in, in braces, and without tags of HTML. A tag may go on in the next literal.
pub(super) fn without_marks(text: &str) -> String {
    let (mut braces, mut is_tag) = (0_usize, false);
    let mut said = String::new();
    for sign in text.chars() {
        match sign {
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if braces == 0 && !is_tag => said.push(sign),
            _ => {}
        }
    }
    said
}
