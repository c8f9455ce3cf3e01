//! The name of a relation, and its facts in sentences: what is said of two sides or of two issues, that it links nothing, or that it is not counted.

use super::sentence::capital;
use crate::fill::fill;
use crate::rulebook::SENTENCES;
use crate::vocabulary::{Fact, FactSet};

/// The name of a relation in a sentence, and with it which wording of the facts goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RelationName {
    /// The two sides of one issue.
    Inside(String),
    /// Two issues.
    Between(String),
}

impl RelationName {
    /// The name.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Inside(text) | Self::Between(text) => text,
        }
    }

    fn clause(&self, fact: Fact) -> &'static str {
        match self {
            Self::Inside(_) => fact.words().clause,
            Self::Between(_) => fact.words().clause_between,
        }
    }

    /// The facts as clauses, two to a sentence, without the last full stop: "a, and b. In addition, c, and d"
    pub(super) fn clauses(&self, facts: FactSet) -> String {
        let clauses: Vec<&str> = facts.iter().map(|fact| self.clause(fact)).collect();
        let mut sentences = clauses.chunks(2).map(|two| two.join(SENTENCES.second));
        let mut out = sentences.next().unwrap_or_default();
        let [.., last] = SENTENCES.further;
        let openers = SENTENCES.further.into_iter().chain(std::iter::repeat(last));
        for (opener, clauses) in openers.zip(sentences) {
            out.push_str(". ");
            out.push_str(opener);
            out.push_str(&clauses);
        }
        out
    }

    /// The facts after a statement that rests on them: one in its sentence, more in sentences of their own.
    pub(super) fn because(&self, facts: FactSet) -> String {
        let clauses = self.clauses(facts);
        if facts.len() > 1 { [". ", &capital(clauses)].concat() } else { [": ", &clauses].concat() }
    }

    /// That none of these facts links what they are said of.
    pub(super) fn no_link(&self, facts: FactSet) -> String {
        let words = match facts.len() {
            0 | 1 => SENTENCES.no_link_one,
            2 => SENTENCES.no_link_two,
            _ => SENTENCES.no_link_more,
        };
        fill(words, &[("facts", &self.clauses(facts))])
    }

    /// That these facts are recorded and not counted, as a sentence after others; nothing where there are none.
    pub(super) fn note(&self, facts: FactSet) -> String {
        if facts.is_empty() {
            return String::new();
        }
        [" ", &capital(fill(SENTENCES.note, &[("facts", &self.clauses(facts))]))].concat()
    }
}
