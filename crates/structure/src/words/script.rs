//! The words in a script.

use super::reads::{Words, is_capitalised, is_phrase};

/// Functions whose words select elements or name errors for those who build the site.
const NOT_FOR_READERS: [&str; 6] =
    ["Error", "closest", "getElementById", "matches", "querySelector", "querySelectorAll"];

/// The literals of a script that read as English. Of a template, what is in its `${}` is left out, with the literals in it.
pub fn script_words(source: &str) -> Vec<Words> {
    let mut found = Vec::new();
    // What was read so far, without comments and literals: what a literal is given to is at its end.
    let mut code = String::new();
    let mut line = 1;
    let mut rest = source;
    while let Some(sign) = rest.chars().next() {
        let after = rest.get(sign.len_utf8()..).unwrap_or_default();
        let taken = match sign {
            '/' if after.starts_with('/') => rest.find('\n').unwrap_or(rest.len()),
            '/' if after.starts_with('*') => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '/' if can_begin_literal(&code) => 1 + end(after, '/'),
            '"' | '\'' | '`' => {
                let length = end(after, sign);
                let text = after.get(..length.saturating_sub(1)).unwrap_or_default();
                let text = if sign == '`' { text.replace("${", "{") } else { text.to_owned() };
                let is_shown = !NOT_FOR_READERS.contains(&called(&code));
                if is_shown && (is_phrase(&text) || is_capitalised(&text)) {
                    found.push(Words { text, line });
                }
                code.push('"');
                1 + length
            }
            _ => {
                code.push(sign);
                sign.len_utf8()
            }
        };
        line += rest.get(..taken).unwrap_or_default().matches('\n').count();
        rest = rest.get(taken..).unwrap_or_default();
    }
    found
}

/// The length of a literal after its first sign, with its last.
fn end(rest: &str, quote: char) -> usize {
    let (mut is_escaped, mut in_class) = (false, false);
    for (at, sign) in rest.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '[' if quote == '/' => in_class = true,
            ']' if quote == '/' => in_class = false,
            _ if sign == quote && !in_class => return at + sign.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// After this code a `/` begins an expression of signs, and does not divide.
fn can_begin_literal(code: &str) -> bool {
    let code = code.trim_end();
    code.ends_with("return") || code.chars().last().is_none_or(|last| "(,=:[!&|?{};+".contains(last))
}

/// The function that is called with what comes next; empty where there is none.
fn called(code: &str) -> &str {
    let Some(code) = code.trim_end().strip_suffix('(') else { return "" };
    let start = code.rfind(|sign: char| !sign.is_alphanumeric()).map_or(0, |at| at + 1);
    code.get(start..).unwrap_or_default()
}
