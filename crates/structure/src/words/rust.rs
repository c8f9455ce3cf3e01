//! The words in a Rust source.

use super::reads::{Words, has_word, is_capitalised, is_phrase, without_marks};
use crate::paths::{is_for_tests, skip_item};
use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};

/// Attributes of HTML whose values a reader sees or hears.
const SEEN: [&str; 7] =
    ["alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "placeholder", "title"];

/// Functions and macros whose words are for those who build the site, or select elements.
const NOT_FOR_READERS: [&str; 20] = [
    "Err",
    "anyhow",
    "assert",
    "bail",
    "closest",
    "context",
    "debug_assert",
    "ensure",
    "expect",
    "fault",
    "format_err",
    "map_err",
    "matches",
    "ok_or",
    "ok_or_else",
    "panic",
    "query_selector",
    "query_selector_all",
    "unreachable",
    "with_context",
];

/// Where a literal is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In code.
    Code,
    /// Among the children of an element.
    Child,
    /// In an attribute that a reader sees or hears.
    Seen,
    /// In an attribute that says nothing, or among words for others.
    Unseen,
}

/// The literals of a source that read as English.
///
/// # Errors
/// The source is no Rust.
pub fn rust_words(source: &str) -> Result<Vec<Words>, String> {
    let tokens: TokenStream = source.parse().map_err(|e| format!("{e}"))?;
    let mut found = Vec::new();
    walk(tokens, Place::Code, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, place: Place, found: &mut Vec<Words>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    let mut done: &[TokenTree] = &[];
    while let Some((first, after)) = rest.split_first() {
        let mut next = after;
        match first {
            // An attribute, a comment among them; and what is for tests.
            TokenTree::Punct(punct) if punct.as_char() == '#' => match after {
                [TokenTree::Group(attribute), more @ ..] if attribute.delimiter() == Delimiter::Bracket => {
                    next = if is_for_tests(attribute) { skip_item(more) } else { more };
                }
                [TokenTree::Punct(mark), TokenTree::Group(_), more @ ..] if mark.as_char() == '!' => next = more,
                _ => {}
            },
            TokenTree::Literal(literal) => note(literal, here(place, done), found),
            TokenTree::Group(group) => {
                let inside = inside(place, done, group.delimiter());
                walk(group.stream(), inside, found);
            }
            _ => {}
        }
        let taken = tokens.len() - next.len();
        done = tokens.get(..taken).unwrap_or_default();
        rest = next;
    }
}

/// The place of what comes after these tokens: in HTML, the value of an attribute follows its name.
fn here(place: Place, before: &[TokenTree]) -> Place {
    match (place, attribute(before)) {
        (Place::Child, Some(name)) if SEEN.contains(&name.as_str()) => Place::Seen,
        (Place::Child, Some(_)) => Place::Unseen,
        _ => place,
    }
}

/// The place of what is in a group after these tokens.
fn inside(place: Place, before: &[TokenTree], delimiter: Delimiter) -> Place {
    let name = called(before);
    if name.as_deref().is_some_and(|name| NOT_FOR_READERS.contains(&name)) && delimiter != Delimiter::Brace {
        return Place::Unseen;
    }
    match name.as_deref() {
        Some("html!") => Place::Child,
        Some("classes!") => Place::Unseen,
        // A call among the children is code: what it is given need not be shown.
        Some(_) if place == Place::Child && delimiter == Delimiter::Parenthesis => Place::Code,
        _ => here(place, before),
    }
}

/// What is called with a group after these tokens: a function or a method by its name, a macro with its mark.
fn called(before: &[TokenTree]) -> Option<String> {
    match before {
        [.., TokenTree::Ident(name), TokenTree::Punct(mark)] if mark.as_char() == '!' => {
            let name = name.to_string();
            let known = NOT_FOR_READERS.contains(&name.as_str());
            Some(if known { name } else { [&name, "!"].concat() })
        }
        [.., TokenTree::Ident(name)] => Some(name.to_string()),
        _ => None,
    }
}

/// The name of the attribute whose value comes next: words with hyphens between them before `=`.
fn attribute(before: &[TokenTree]) -> Option<String> {
    let (TokenTree::Punct(equals), mut rest) = before.split_last()? else { return None };
    if equals.as_char() != '=' {
        return None;
    }
    let mut name = String::new();
    while let Some((TokenTree::Ident(word), more)) = rest.split_last() {
        name = [&word.to_string(), name.as_str()].concat();
        rest = more;
        match rest.split_last() {
            Some((TokenTree::Punct(hyphen), more)) if hyphen.as_char() == '-' => {
                name.insert(0, '-');
                rest = more;
            }
            _ => break,
        }
    }
    (!name.is_empty()).then_some(name)
}

fn note(literal: &Literal, place: Place, found: &mut Vec<Words>) {
    let Some(text) = text(&literal.to_string()) else { return };
    let reads = match place {
        Place::Unseen => false,
        Place::Code => is_phrase(&text) || is_capitalised(&text),
        Place::Child | Place::Seen => has_word(&without_marks(&text)),
    };
    if reads {
        found.push(Words { text, line: literal.span().start().line });
    }
}

/// The text of a literal, where it is one of text.
fn text(literal: &str) -> Option<String> {
    let raw = literal.strip_prefix('r').map(|rest| rest.trim_matches('#'));
    let inner = raw.unwrap_or(literal).strip_prefix('"')?.strip_suffix('"')?;
    Some(if raw.is_some() { inner.to_owned() } else { inner.replace("\\n", "\n").replace("\\\"", "\"") })
}
