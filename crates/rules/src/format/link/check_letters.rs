//! The two letters at the end of a link, by which it is known to be whole.

/// Two letters or digits that change with any one character of the text, and with any two neighbours that change places:
/// the remainder of the text, read as a number, by a prime just below 62 × 62.
pub(in crate::format) fn check_letters(text: &str) -> [char; 2] {
    const PRIME: u32 = 3_833;
    const BASE: u32 = 263;
    let sum = text.bytes().fold(0, |sum, byte| (sum * BASE + u32::from(byte)) % PRIME);
    [sum / 62, sum % 62].map(|digit| {
        // Below 62: a remainder and a quotient by it.
        let digit = digit as u8;
        char::from(match digit {
            0..26 => b'A' + digit,
            26..52 => b'a' + digit - 26,
            _ => b'0' + digit.saturating_sub(52),
        })
    })
}
