//! Links that open a new email in the reader's own program (RFC 6068).

/// Longer links are cut or refused by some email programs, so the text is then left out: the reader copies it.
/// In bytes.
pub const MAX_LINK: usize = 2_000;

/// A link for a new email.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailto {
    /// The link.
    pub href: String,
    /// Does it hold the text? If not, it would have been longer than [`MAX_LINK`].
    pub with_body: bool,
}

/// The link for an address, a subject and a text. What is not plain is percent-encoded, line breaks as `%0D%0A`.
pub fn mailto(to: &str, subject: &str, body: &str) -> Mailto {
    let mut href = mailto_address(to);
    href.push_str("?subject=");
    encode(&mut href, subject, b"");
    let without = href.len();
    href.push_str("&body=");
    encode(&mut href, body, b"");
    let with_body = href.len() <= MAX_LINK;
    if !with_body {
        href.truncate(without);
    }
    Mailto { href, with_body }
}

/// The link for an address alone.
pub fn mailto_address(to: &str) -> String {
    let mut href = String::from("mailto:");
    encode(&mut href, to.trim(), b"@");
    href
}

/// Letters, digits, `-._~` and `also_plain` as they are, all else as percent and two digits.
fn encode(out: &mut String, text: &str, also_plain: &[u8]) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let hex = |byte: u8, out: &mut String| {
        out.push('%');
        for half in [byte >> 4, byte & 15] {
            out.push(HEX.get(usize::from(half)).copied().map_or('0', char::from));
        }
    };
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ if also_plain.contains(&byte) => out.push(char::from(byte)),
            b'\r' => {}
            b'\n' => {
                hex(b'\r', out);
                hex(b'\n', out);
            }
            _ => hex(byte, out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_LINK, mailto};
    use proptest::prelude::*;

    fn decoded(text: &str) -> Option<String> {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'%' {
                let half = |byte: u8| u8::try_from(char::from(byte).to_digit(16)?).ok();
                bytes.push(half(rest.next()?)? << 4 | half(rest.next()?)?);
            } else {
                bytes.push(byte);
            }
        }
        String::from_utf8(bytes).ok()
    }

    proptest! {
        #[test]
        fn a_link_round_trips(to in ".{0,30}", subject in ".{0,60}", body in "(.|\n){0,90}") {
            let link = mailto(&to, &subject, &body);
            prop_assert!(link.href.bytes().all(|byte| byte.is_ascii_graphic()), "nothing breaks out of the link");
            let parts = link.href.strip_prefix("mailto:").and_then(|rest| rest.split_once("?subject="));
            let (address, rest) = parts.ok_or_else(|| TestCaseError::fail("no subject"))?;
            let lines = |text: &str| text.replace('\r', "").replace('\n', "\r\n");
            prop_assert_eq!(decoded(address), Some(lines(to.trim())));
            let (title, text) = rest.split_once("&body=").unwrap_or((rest, ""));
            prop_assert_eq!(decoded(title), Some(lines(&subject)));
            if link.with_body {
                prop_assert_eq!(decoded(text), Some(lines(&body)));
            }
        }
    }

    #[test]
    fn what_is_not_plain_is_encoded() {
        let link = mailto(" team+jw@example.org", "a & b? – 50%", "one\r\ntwo");
        assert!(link.with_body);
        assert_eq!(
            link.href,
            "mailto:team%2Bjw@example.org?subject=a%20%26%20b%3F%20%E2%80%93%2050%25&body=one%0D%0Atwo"
        );
    }

    #[test]
    fn a_long_text_is_left_out() {
        let link = mailto("a@example.org", "s", &"x".repeat(MAX_LINK));
        assert!(!link.with_body && link.href == "mailto:a@example.org?subject=s");
    }
}
