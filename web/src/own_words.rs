//! What a reader calls the issues of a case, found again in a text that names them, so that it is shown as their words.

use crate::elements::own;
use crate::handover::numbered;
use crate::view::html;
use joint_working_rules::Case;
use std::iter::successors;
use yew::prelude::Html;

/// The names that a reader gave to the issues of a case, in order. Made once for a case: a result of very many issues looks through
/// thousands of texts.
#[derive(Clone, Debug)]
pub struct OwnWords {
    names: Vec<String>,
}

impl OwnWords {
    /// Those of a case; an issue that is called by its number has none.
    pub fn of(case: &Case) -> Self {
        let named = case.issues.iter().enumerate().filter(|(at, issue)| issue.name() != numbered(*at));
        Self::from_names(named.map(|(_, issue)| issue.name().to_owned()))
    }

    fn from_names(names: impl IntoIterator<Item = String>) -> Self {
        // Put into its place one by one: the library's sorting is larger than all the rest of this.
        let mut all: Vec<String> = Vec::new();
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            if let Err(at) = all.binary_search(&name) {
                all.insert(at, name);
            }
        }
        Self { names: all }
    }

    /// The text, with these names marked as a reader's own words.
    pub fn marked_in(&self, text: &str) -> Html {
        let part = |(is_own, part): (bool, &str)| {
            if is_own {
                own(part.to_owned())
            } else {
                html! { part.to_owned() }
            }
        };
        self.parts(text).into_iter().map(part).collect()
    }

    /// The text in parts, each of which is one of the names or is none. Of names that begin in one place, the longest.
    fn parts<'a>(&self, text: &'a str) -> Vec<(bool, &'a str)> {
        let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let begins = !before.is_some_and(char::is_alphanumeric);
            match begins.then(|| self.longest(rest)).flatten() {
                Some(name) => {
                    parts.extend(text.get(from..at).filter(|part| !part.is_empty()).map(|part| (false, part)));
                    parts.push((true, name));
                    at += name.len();
                    from = at;
                }
                None => at += rest.chars().next().map_or(1, char::len_utf8),
            }
        }
        parts.extend(text.get(from..).filter(|part| !part.is_empty()).map(|part| (false, part)));
        parts
    }

    /// The longest name that the text begins with and that ends where a word ends.
    fn longest<'a>(&self, text: &'a str) -> Option<&'a str> {
        let ends = |begins: &str| !text.get(begins.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        // In order, a beginning of the text is before the text, and all that is between the two begins with it, too: what the name
        // before the text shares with it is as long as any other name that the text can begin with.
        successors(Some((text, false)), |(upto, _)| {
            let before = self.names.partition_point(|name| name.as_str() <= *upto).checked_sub(1)?;
            let name = self.names.get(before)?;
            let shared = shared(name, upto);
            let is_name = shared.len() == name.len();
            // A name that ends within a word is none: what is next is shorter.
            let next = if is_name && !ends(shared) { without_last(shared) } else { shared };
            (!next.is_empty()).then_some((next, is_name && ends(shared)))
        })
        .find_map(|(begins, is_name)| is_name.then_some(begins))
    }
}

/// The beginning of the second text that the first has, too.
fn shared<'a>(one: &str, other: &'a str) -> &'a str {
    let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    other.get(..alike.map(|(sign, _)| sign.len_utf8()).sum()).unwrap_or_default()
}

/// A text without its last sign.
fn without_last(text: &str) -> &str {
    let mut signs = text.chars();
    signs.next_back();
    signs.as_str()
}

#[cfg(test)]
mod tests {
    use super::OwnWords;
    use proptest::prelude::*;

    fn own(names: &[&str]) -> OwnWords {
        OwnWords::from_names(names.iter().map(|name| (*name).to_owned()))
    }

    #[test]
    fn names_in_a_text_are_parts_of_their_own() {
        let names = own(&["Care", "Care at home", "Zoë"]);
        assert_eq!(
            names.parts("2 Care at home, Careless"),
            [(false, "2 "), (true, "Care at home"), (false, ", Careless")]
        );
        assert_eq!(names.parts("Zoë and Care"), [(true, "Zoë"), (false, " and "), (true, "Care")]);
        assert_eq!(names.parts("nothing"), [(false, "nothing")]);
        assert_eq!(names.parts(""), []);
    }

    #[test]
    fn a_longer_name_that_ends_within_a_word_gives_way_to_a_shorter_one() {
        let names = own(&["Care", "Care at", "Care at home", "Care at homes far away", ""]);
        assert_eq!(names.parts("Care at hom"), [(true, "Care at"), (false, " hom")]);
        assert_eq!(names.parts("Care at homestead"), [(true, "Care at"), (false, " homestead")]);
        assert_eq!(names.parts("Care attic"), [(true, "Care"), (false, " attic")]);
        assert_eq!(names.parts("Cares"), [(false, "Cares")]);
    }

    proptest! {
        /// The longest name is the one that looking at each of them finds.
        #[test]
        fn the_longest_name_is_found_whatever_there_is(names in prop::collection::vec("[ab é]{0,4}", 0..12), text in "[ab é]{0,12}") {
            let is_here = |name: &&&str| {
                let rest = text.strip_prefix(**name);
                !name.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            };
            let all: Vec<&str> = names.iter().map(String::as_str).collect();
            let longest = all.iter().filter(is_here).max_by_key(|name| name.len()).copied();
            prop_assert_eq!(own(&all).longest(&text), longest);
        }
    }
}
