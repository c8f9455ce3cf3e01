//! How alike the words of two issues are: which share of the words of the shorter one stand in the other. Little words, and words
//! that half of all complaints hold, do not count; nor does a last “s”.

use joint_working_rules::Issue;

/// Words that tell nothing about which issue it is.
const TELL_NOTHING: [&str; 43] = [
    "a",
    "about",
    "after",
    "an",
    "and",
    "as",
    "at",
    "by",
    "complaint",
    "council",
    "did",
    "for",
    "from",
    "had",
    "her",
    "him",
    "his",
    "in",
    "into",
    "is",
    "issue",
    "it",
    "its",
    "no",
    "not",
    "nhs",
    "of",
    "on",
    "or",
    "part",
    "s",
    "side",
    "that",
    "the",
    "their",
    "them",
    "they",
    "to",
    "was",
    "were",
    "when",
    "with",
    "care",
];

/// The words of an issue, each once. Of one without a label those of its id, if that tells anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(Vec<String>);

/// Is it an id that says only how manieth the issue is, as links and the aid give them?
pub(super) fn is_number(id: &str) -> bool {
    id.strip_prefix("issue-").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

impl Words {
    pub(super) fn of(issue: &Issue) -> Self {
        let name = issue.name();
        if name == issue.id && is_number(name) {
            return Self::default();
        }
        let mut words: Vec<String> = name
            .split(|sign: char| !sign.is_alphanumeric())
            .map(|word| stem(&word.to_lowercase()))
            .filter(|word| !word.is_empty() && !TELL_NOTHING.contains(&word.as_str()))
            .collect();
        words.sort_unstable();
        words.dedup();
        Self(words)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How alike two are; `None` where they are not alike.
    pub(super) fn alike(&self, other: &Self) -> Option<Alike> {
        let shared = self.0.iter().filter(|word| other.0.contains(word)).count();
        let (shorter, all) = (self.0.len().min(other.0.len()), self.0.len() + other.0.len());
        (shared > 0 && shared * 3 >= shorter * 2).then(|| Alike { thousandths: 2000 * shared / all })
    }
}

/// How alike two are, where they are alike at all: two thirds of the words of the shorter one stand in the other. Of several, the
/// one with the larger share of all words is nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Alike {
    thousandths: usize,
}

/// A word without its last “s”, where something is left of it.
fn stem(word: &str) -> String {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with('s') => stem.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, is_number};
    use joint_working_rules::{Functions, Issue};

    fn words(label: &str) -> Words {
        Words::of(&Issue::new("issue-1", Some(label.to_owned()), Functions::Both))
    }

    #[test]
    fn labels_are_alike_by_the_words_that_tell_something() {
        let near = |one: &str, other: &str| words(one).alike(&words(other));
        assert!(near("Discharge home", "The discharges, home").is_some());
        assert!(near("Discharge", "Hospital discharge") > near("Discharge", "Discharge letter to the GP"));
        assert!(near("Care on the ward", "Home care package").is_none());
        assert!(near("The NHS", "The NHS").is_none(), "no word of theirs tells anything");
        assert!(near("Straße", "STRASSE").is_none() && near("Übergang", "übergang").is_some());
    }

    #[test]
    fn an_id_counts_as_words_where_it_is_no_number() {
        let of = |id: &str| Words::of(&Issue::new(id, None, Functions::Both));
        assert!(of("discharge-health").alike(&of("discharge")).is_some());
        assert!(of("issue-12").is_empty() && is_number("issue-12") && !is_number("issue-") && !is_number("issue-1a"));
    }
}
