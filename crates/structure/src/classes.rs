//! The classes that a style sheet selects, and the words in the literals of a source that can name one.

use std::collections::BTreeSet;

/// The classes that a style sheet selects.
pub fn selected_classes(sheet: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut rest = sheet;
    // Where the current selector begins; what ends with `;` or `}` is none.
    let mut selector = sheet;
    while let Some(sign) = rest.chars().next() {
        let after = rest.get(sign.len_utf8()..).unwrap_or_default();
        let taken = match sign {
            '/' if after.starts_with('*') => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => after.find('"').map_or(rest.len(), |end| end + 2),
            '{' => {
                let length = selector.len() - rest.len();
                classes(selector.get(..length).unwrap_or_default(), &mut found);
                1
            }
            _ => sign.len_utf8(),
        };
        let is_comment = sign == '/' && taken > 1;
        rest = rest.get(taken..).unwrap_or_default();
        if matches!(sign, '{' | '}' | ';') || is_comment {
            selector = rest;
        }
    }
    found
}

/// The classes in a selector: what follows a full stop, if it begins as a name does.
fn classes<'a>(selector: &'a str, into: &mut BTreeSet<&'a str>) {
    for after in selector.split('.').skip(1) {
        let end = after.find(|sign| !is_part_of_name(sign)).unwrap_or(after.len());
        let name = after.get(..end).unwrap_or_default();
        if name.starts_with(char::is_alphabetic) {
            into.insert(name);
        }
    }
}

/// The words in the literals of a source, of any of the languages that write pages: what is between two straight quotation marks
/// on a line. A mark within a literal ends a word, and not the literal.
pub fn literal_words(source: &str) -> BTreeSet<String> {
    let plain = source.replace("\\\"", " ");
    let literals = plain.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
    let words = literals.flat_map(|literal| literal.split(|sign| !is_part_of_name(sign)));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn is_part_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '-' | '_')
}
