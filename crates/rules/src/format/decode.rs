//! From a JSON tree to the case's types, strictly and in plain words: keys are known and unique, `null` is refused, and every
//! fault carries the pointer it was found at.

use super::json::Json;
use crate::case::{Case, CaseError, Edition, Format, Issue, Relation, shown};
use crate::edition::EDITION;
use crate::vocabulary::{Consent, Fact, FactSet, Functions, PerSide, Response, Separable, Side, Vocabulary, Weight};
use std::fmt;

/// Reads a case from a tree.
pub(super) fn decode(tree: &Json) -> Result<Case, CaseError> {
    case(tree).map_err(|fault| match fault.pointer {
        pointer if pointer.is_empty() => CaseError::whole(fault.text),
        pointer => CaseError::new(pointer, fault.text),
    })
}

/// A fault and its pointer below the value being read, as a JSON Pointer.
struct Fault {
    pointer: String,
    text: String,
}

type Read<T> = Result<T, Fault>;

impl Fault {
    fn new(text: String) -> Self {
        Self { pointer: String::new(), text }
    }

    /// A value of another kind than the one that is allowed.
    fn kind(found: &Json, allowed: &str) -> Self {
        let found = match found {
            Json::Null => "null".to_owned(),
            Json::Bool(value) => value.to_string(),
            Json::Number(_) => match whole(found) {
                Some(number) => format!("the number {number}"),
                None => "a number".to_owned(),
            },
            Json::String(text) => format!("the text `{}`", shown(text)),
            Json::Array(_) => "a list".to_owned(),
            Json::Object(_) => "an object".to_owned(),
        };
        Self::new(format!("is {found}; allowed: {allowed}"))
    }

    /// An object without a key that it needs.
    fn missing(key: &str, allowed: &str) -> Self {
        Self::new(format!("has no key `{key}` and needs one; allowed: {allowed}"))
    }

    /// The same fault, seen from one level up.
    fn under(self, step: &dyn fmt::Display) -> Self {
        Self { pointer: format!("/{step}{}", self.pointer), ..self }
    }

    fn under_key(self, key: &str) -> Self {
        self.under(&shown(key).replace('~', "~0").replace('/', "~1"))
    }
}

/// Reads each entry of an object, whose keys are known and unique.
fn object(tree: &Json, keys: &[&str], read: &mut dyn FnMut(&str, &Json) -> Read<()>) -> Read<()> {
    let Json::Object(entries) = tree else {
        return Err(Fault::kind(tree, &format!("an object with {}", keys.join(", "))));
    };
    for (at, (key, value)) in entries.iter().enumerate() {
        let entry = if !keys.contains(&&**key) {
            Err(Fault::new(format!("is not a known key; allowed: {}", keys.join(", "))))
        } else if entries.iter().take(at).any(|(before, _)| before == key) {
            Err(Fault::new("is duplicated; allowed: each key once".to_owned()))
        } else {
            read(key, value)
        };
        entry.map_err(|fault| fault.under_key(key))?;
    }
    Ok(())
}

/// Reads each entry of a list.
fn list(tree: &Json, allowed: &str, read: &mut dyn FnMut(&Json) -> Read<()>) -> Read<()> {
    let Json::Array(entries) = tree else { return Err(Fault::kind(tree, allowed)) };
    entries.iter().enumerate().try_for_each(|(at, entry)| read(entry).map_err(|fault| fault.under(&at)))
}

fn text(tree: &Json) -> Read<String> {
    match tree {
        Json::String(text) => Ok(text.clone().into_owned()),
        _ => Err(Fault::kind(tree, "text in quotes")),
    }
}

/// A whole number that is not negative; no answer of a case is another.
fn whole(tree: &Json) -> Option<u64> {
    match tree {
        Json::Number((digits, _)) => digits.parse().ok(),
        _ => None,
    }
}

/// The position of an id among those of a list; `what` completes the sentence "`x` is not …".
fn position_of(tree: &Json, what: &str, ids: &[&str]) -> Read<usize> {
    let Json::String(id) = tree else { return Err(Fault::kind(tree, &ids.join(", "))) };
    let unknown = || Fault::new(format!("`{}` is not {what}; allowed: {}", shown(id), ids.join(", ")));
    ids.iter().position(|known| known == id).ok_or_else(unknown)
}

fn id<T: Vocabulary>(tree: &Json) -> Read<T> {
    let at = position_of(tree, T::WHAT, T::IDS)?;
    T::VALUES.get(at).copied().ok_or_else(|| Fault::new("has an id without a value".to_owned()))
}

fn facts(tree: &Json) -> Read<FactSet> {
    let mut set = FactSet::EMPTY;
    list(tree, "a list of facts", &mut |entry| {
        let fact: Fact = id(entry)?;
        if set.contains(fact) {
            return Err(Fault::new(format!("`{}` is duplicated; allowed: each fact once", fact.id())));
        }
        set = set.with(fact);
        Ok(())
    })?;
    Ok(set)
}

fn format(tree: &Json) -> Read<Format> {
    match whole(tree) {
        Some(Format::NUMBER) => Ok(Format),
        _ => Err(Fault::kind(tree, &format!("the number {}", Format::NUMBER))),
    }
}

/// An answer for each side.
fn per_side<T: Vocabulary>(tree: &Json) -> Read<PerSide<Option<T>>> {
    let mut answers = PerSide::default();
    object(tree, Side::IDS, &mut |key, value| {
        let answer = id(value)?;
        if let Some(side) = Side::from_id(key) {
            answers[side] = Some(answer);
        }
        Ok(())
    })?;
    Ok(answers)
}

fn issue(tree: &Json) -> Read<Issue> {
    let (mut own_id, mut functions) = (None, None);
    let mut issue = Issue::new("", None, Functions::Unsure);
    let keys = &["id", "label", "functions", "facts", "separable", "weight"];
    object(tree, keys, &mut |key, value| {
        match key {
            "id" => own_id = Some(text(value)?),
            "label" => issue.label = Some(text(value)?),
            "functions" => functions = Some(id(value)?),
            "facts" => issue.facts = facts(value)?,
            "separable" => issue.separable = Some(id::<Separable>(value)?),
            _ => issue.weight = per_side::<Weight>(value)?,
        }
        Ok(())
    })?;
    issue.id = own_id.ok_or_else(|| Fault::missing("id", "a short id, once in the case"))?;
    issue.functions = functions.ok_or_else(|| Fault::missing("functions", &Functions::IDS.join(", ")))?;
    Ok(issue)
}

fn between(tree: &Json) -> Read<[String; 2]> {
    let mut ids = Vec::new();
    list(tree, "a list of the ids of two issues", &mut |entry| {
        ids.push(text(entry)?);
        Ok(())
    })?;
    let count = ids.len();
    ids.try_into()
        .map_err(|_| Fault::new(format!("must have exactly 2 entries and has {count}; allowed: the ids of two issues")))
}

fn relation(tree: &Json) -> Read<Relation> {
    let (mut ends, mut ticked, mut separable) = (None, FactSet::EMPTY, None);
    object(tree, &["between", "facts", "separable"], &mut |key, value| {
        match key {
            "between" => ends = Some(between(value)?),
            "facts" => ticked = facts(value)?,
            _ => separable = Some(id::<Separable>(value)?),
        }
        Ok(())
    })?;
    let between = ends.ok_or_else(|| Fault::missing("between", "a list of the ids of two issues"))?;
    Ok(Relation { between, facts: ticked, separable })
}

fn case(tree: &Json) -> Read<Case> {
    let (mut version, mut has_issues) = (None, false);
    let mut case = Case::default();
    let keys = &["format", "edition", "issues", "relations", "consent", "responses"];
    object(tree, keys, &mut |key, value| {
        match key {
            "format" => version = Some(format(value)?),
            "edition" => {
                position_of(value, "an edition", &[EDITION])?;
                case.edition = Edition;
            }
            "issues" => {
                has_issues = true;
                list(value, "a list", &mut |entry| {
                    case.issues.push(issue(entry)?);
                    Ok(())
                })?;
            }
            "relations" => list(value, "a list", &mut |entry| {
                case.relations.push(relation(entry)?);
                Ok(())
            })?,
            "consent" => case.consent = id::<Consent>(value)?,
            _ => case.responses = per_side::<Response>(value)?,
        }
        Ok(())
    })?;
    case.format = version.ok_or_else(|| Fault::missing("format", &format!("the number {}", Format::NUMBER)))?;
    if has_issues { Ok(case) } else { Err(Fault::missing("issues", "a list of at least one issue")) }
}
