//! The paths that a file names, in imports, expressions, types and calls of macros.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What a file says of other modules.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    /// The modules it declares as files of their own.
    pub(crate) declared: Vec<String>,
    /// Every path of two segments or more, with the line it is on. One inside a module of the same file has `self` or
    /// `super` taken out as far as it stays in the file.
    pub(crate) paths: Vec<(Vec<String>, usize)>,
}

/// Words before a path that begins with `::`.
const KEYWORDS: [&str; 12] = ["as", "dyn", "else", "for", "if", "impl", "in", "match", "mut", "return", "use", "where"];

/// Reads what a file names.
pub(crate) fn named(tokens: TokenStream) -> Named {
    let mut named = Named::default();
    walk(tokens, 0, &mut named);
    named
}

/// Walks through tokens that are so many modules deep inside the file.
fn walk(tokens: TokenStream, depth: usize, named: &mut Named) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = match first {
            TokenTree::Punct(punct) if punct.as_char() == '#' => match after.split_first() {
                Some((TokenTree::Group(attribute), after)) if is_for_tests(attribute) => skip_item(after),
                _ => after,
            },
            // What belongs to the place where a macro is used.
            TokenTree::Punct(punct) if punct.as_char() == '$' => after.get(1..).unwrap_or_default(),
            TokenTree::Ident(word) if *word == "mod" => module(after, depth, named),
            // `pub(super)` says who may import, and imports nothing.
            TokenTree::Ident(word) if *word == "pub" => match after {
                [TokenTree::Group(who), after @ ..] if who.delimiter() == Delimiter::Parenthesis => after,
                _ => after,
            },
            // Words that a path may follow and that are no part of one.
            TokenTree::Ident(word) if KEYWORDS.contains(&word.to_string().as_str()) => after,
            TokenTree::Ident(_) => path(rest, depth, &[], named),
            TokenTree::Group(group) => {
                walk(group.stream(), depth, named);
                after
            }
            // A path that begins with `::` or goes on after `.` names nothing of this package's modules.
            TokenTree::Punct(punct) if matches!(punct.as_char(), ':' | '.') => skip_word(after),
            _ => after,
        };
    }
}

pub(crate) fn is_for_tests(attribute: &Group) -> bool {
    attribute.delimiter() == Delimiter::Bracket && attribute.stream().to_string().replace(' ', "") == "cfg(test)"
}

/// What follows an item: its block or its semicolon.
pub(crate) fn skip_item(tokens: &[TokenTree]) -> &[TokenTree] {
    let ends = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    let end = tokens.iter().position(ends).map_or(tokens.len(), |at| at + 1);
    tokens.get(end..).unwrap_or_default()
}

/// A second colon, then a word.
fn skip_word(tokens: &[TokenTree]) -> &[TokenTree] {
    match tokens {
        [TokenTree::Punct(colon), TokenTree::Ident(_), rest @ ..] if colon.as_char() == ':' => rest,
        [TokenTree::Ident(_), rest @ ..] => rest,
        rest => rest,
    }
}

/// After `mod`: a file of its own, or a block in this one.
fn module<'a>(tokens: &'a [TokenTree], depth: usize, named: &mut Named) -> &'a [TokenTree] {
    match tokens {
        [TokenTree::Ident(name), TokenTree::Punct(end), rest @ ..] if end.as_char() == ';' => {
            if depth == 0 {
                named.declared.push(name.to_string());
            }
            rest
        }
        [TokenTree::Ident(_), TokenTree::Group(block), rest @ ..] => {
            walk(block.stream(), depth + 1, named);
            rest
        }
        rest => rest,
    }
}

/// A path from its first word, or one of several behind a common beginning; what follows it.
fn path<'a>(tokens: &'a [TokenTree], depth: usize, beginning: &[String], named: &mut Named) -> &'a [TokenTree] {
    let mut segments = beginning.to_vec();
    let mut rest = tokens;
    let line = tokens.first().map_or(0, |first| first.span().start().line);
    while let [TokenTree::Ident(word), after @ ..] = rest {
        segments.push(word.to_string());
        rest = after;
        let [TokenTree::Punct(one), TokenTree::Punct(two), after @ ..] = rest else { break };
        if one.as_char() != ':' || two.as_char() != ':' {
            break;
        }
        match after {
            [TokenTree::Ident(_), ..] => rest = after,
            [TokenTree::Group(group), after @ ..] if group.delimiter() == Delimiter::Brace => {
                several(group, depth, &segments, named);
                return after;
            }
            _ => {
                rest = after;
                break;
            }
        }
    }
    let inside = segments.iter().take(depth).take_while(|segment| *segment == "super").count();
    if segments.first().is_some_and(|first| first == "super") {
        segments.drain(..inside);
    }
    if segments.len() > 1 || segments.first().is_some_and(|first| first == "super") {
        named.paths.push((segments, line));
    }
    rest
}

/// The paths of `a::{b, c::d}`.
fn several(group: &Group, depth: usize, beginning: &[String], named: &mut Named) {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    for one in tokens.split(is_comma).filter(|one| !one.is_empty()) {
        match one {
            [TokenTree::Ident(_), ..] => {
                path(one, depth, beginning, named);
            }
            _ => named.paths.push((beginning.to_vec(), group.span().start().line)),
        }
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    fn paths(source: &str) -> Vec<String> {
        let named = named(source.parse().expect("tokens"));
        named.paths.into_iter().map(|(path, _)| path.join("::")).collect()
    }

    #[test]
    fn imports_expressions_types_and_macros_name_paths() {
        assert_eq!(
            paths("use crate::a::{b, c::{d, self}}; use super::*;"),
            ["crate::a::b", "crate::a::c::d", "crate::a::c::self", "super"]
        );
        assert_eq!(paths("fn f(x: &crate::a::B) { x.of(crate::c::d) }"), ["crate::a::B", "crate::c::d"]);
        assert_eq!(paths("html! { <p>{ super::text::of(1) }</p> }"), ["super::text::of"]);
        assert!(paths("use ::other::a; let x = y.z; pub(in crate::a) fn f() {} pub(super) struct S;").is_empty());
    }

    #[test]
    fn what_is_for_tests_or_for_the_users_of_a_macro_is_left_out() {
        assert_eq!(paths("#[cfg(test)] mod tests { use super::a::b; } use crate::c::d;"), ["crate::c::d"]);
        assert!(paths("macro_rules! m { () => { $crate::a::b() }; }").is_empty());
    }

    #[test]
    fn a_module_in_the_same_file_is_no_other_file() {
        assert_eq!(paths("mod inner { use super::here::a; use super::super::b::c; }"), ["here::a", "super::b::c"]);
    }
}
