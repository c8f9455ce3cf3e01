//! Changes of a text: the same for the same generator.

use fastrand::Rng;

/// Texts that are put in: what commands a terminal, turns writing round, cannot be seen, or is half an escape; numbers at limits.
const ODD: [&str; 62] = [
    "\u{202e}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{2028}",
    "\u{ad}",
    "\u{2066}",
    "\u{e0041}",
    "\0",
    "\u{1b}[2J",
    "\u{7f}",
    "\u{85}",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "\\",
    "\\\\",
    "\\u",
    "\\u12",
    "\\ud800",
    "\\udc00",
    "\\ud83d\\ude00",
    "\\x00",
    "\\\"",
    "\"",
    "'",
    "`",
    "e\u{301}",
    "ﬁ",
    "ß",
    "İ",
    "😀",
    "２",
    "\u{10ffff}",
    "\u{fffd}",
    "0",
    "-0",
    "-1",
    "1",
    "2",
    "255",
    "256",
    "65536",
    "2147483648",
    "4294967296",
    "9223372036854775808",
    "18446744073709551616",
    "1e400",
    "1.0",
    "0.1e-9",
    "NaN",
    "null",
    "true",
    "{}",
    "[]",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
];

/// What opens and closes a level.
const NESTS: [(&str, &str); 9] = [
    ("[", "]"),
    ("{\"a\":", "}"),
    ("{", "}"),
    ("(", ")"),
    ("> ", ""),
    ("- ", ""),
    ("*", "*"),
    ("[[", "]]"),
    ("{{#", "}}"),
];

/// The words of texts, each once: what one of them holds is put into another.
pub fn dictionary(texts: &[String]) -> Vec<String> {
    let parts = texts.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_'));
    let mut words: Vec<String> = parts.filter(|word| (1..40).contains(&word.len())).map(str::to_owned).collect();
    words.sort();
    words.dedup();
    words
}

/// A text of the corpus with one change, or several.
pub fn mutated(rng: &mut Rng, seeds: &[String], words: &[String]) -> String {
    let mut bytes = pick(rng, seeds).map_or_else(Vec::new, |text| text.clone().into_bytes());
    loop {
        change(rng, &mut bytes, seeds, words);
        if rng.u8(..) < 140 {
            return String::from_utf8(bytes).unwrap_or_else(|odd| String::from_utf8_lossy(odd.as_bytes()).into_owned());
        }
    }
}

fn pick<'a, T>(rng: &mut Rng, all: &'a [T]) -> Option<&'a T> {
    all.get(rng.usize(..all.len().max(1)))
}

/// How often something is repeated: seldom often.
fn times(rng: &mut Rng) -> usize {
    match rng.u16(..) {
        0..3 => rng.usize(20_000..1_200_000),
        3..60 => rng.usize(1_000..20_000),
        60..4_000 => rng.usize(100..1_000),
        _ => rng.usize(1..20),
    }
}

/// A stretch of at most so many bytes.
fn stretch(rng: &mut Rng, length: usize, most: usize) -> std::ops::Range<usize> {
    let start = rng.usize(..=length);
    start..length.min(start + rng.usize(..=most))
}

/// The word, or the one other byte, at a place.
fn token(rng: &mut Rng, bytes: &[u8]) -> std::ops::Range<usize> {
    let at = rng.usize(..bytes.len().max(1)).min(bytes.len());
    let in_word = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let (before, after) = bytes.split_at(at);
    let start = at - before.iter().rev().take_while(in_word).count();
    let end = at + after.iter().take_while(in_word).count();
    if start == end { at..bytes.len().min(at + 1) } else { start..end }
}

fn put(bytes: &mut Vec<u8>, at: std::ops::Range<usize>, text: &[u8]) {
    bytes.splice(at, text.iter().copied());
}

fn change(rng: &mut Rng, bytes: &mut Vec<u8>, seeds: &[String], words: &[String]) {
    let length = bytes.len();
    let at = rng.usize(..=length);
    match rng.u8(..14) {
        0 => {
            let bit = 1 << rng.u8(..8);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= bit;
            }
        }
        1 => {
            let new = rng.u8(..);
            if let Some(byte) = bytes.get_mut(at) {
                *byte = new;
            }
        }
        2 => put(bytes, stretch(rng, length, 40), b""),
        3 => {
            let part = stretch(rng, length, 200);
            let again = bytes.get(part.clone()).unwrap_or_default().repeat(times(rng).min(2_000_000 / 200));
            put(bytes, part.end..part.end, &again);
        }
        4 => bytes.truncate(at),
        5 | 6 => {
            let odd = pick(rng, &ODD).copied().unwrap_or_default();
            let place = if rng.bool() { at..at } else { token(rng, bytes) };
            put(bytes, place, odd.as_bytes());
        }
        7 => {
            let other = pick(rng, seeds).map_or("", String::as_str).as_bytes();
            let from = stretch(rng, other.len(), 400);
            let place = if rng.bool() { at..at } else { stretch(rng, length, 400) };
            put(bytes, place, other.get(from).unwrap_or_default());
        }
        8..11 => {
            let word = pick(rng, words).map_or("", String::as_str).as_bytes();
            let place = token(rng, bytes);
            put(bytes, place, word);
        }
        11 => {
            let (open, close) = pick(rng, &NESTS).copied().unwrap_or_default();
            let count = times(rng);
            let inner = token(rng, bytes);
            let mut nest = open.repeat(count).into_bytes();
            nest.extend_from_slice(bytes.get(inner.clone()).unwrap_or_default());
            if rng.bool() {
                nest.extend(close.repeat(count).bytes());
            }
            put(bytes, inner, &nest);
        }
        12 => {
            let letter = if rng.bool() { "x" } else { pick(rng, &ODD).copied().unwrap_or_default() };
            let long = letter.repeat(times(rng));
            put(bytes, at..at, long.as_bytes());
        }
        _ => {
            let (one, other) = (token(rng, bytes), token(rng, bytes));
            let moved = bytes.get(one).unwrap_or_default().to_vec();
            put(bytes, other, &moved);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{dictionary, mutated};
    use fastrand::Rng;

    #[test]
    fn the_same_seed_makes_the_same_texts_and_another_makes_others() {
        let seeds = ["{\"format\": 1, \"issues\": []}".to_owned(), "v1.2023-11.AB.xx".to_owned(), String::new()];
        let words = dictionary(&seeds);
        let texts = |seed| {
            let mut rng = Rng::with_seed(seed);
            (0..500).map(|_| mutated(&mut rng, &seeds, &words)).collect::<Vec<_>>()
        };
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
        assert!(texts(1).iter().any(|text| text.contains('\u{202e}')) || texts(3).len() == 500);
    }
}
