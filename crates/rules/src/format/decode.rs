//! From a JSON tree to the case's types, strictly and in plain words: keys are known and unique, `null` is refused, and every
//! fault carries the pointer it was found at.

use super::json::Json;
use super::opened::EditionContext;
use crate::case::{Case, CaseError, Format, Issue, Relation};
use crate::edition::{EditionFault, Editions};
use crate::shown::shown;
use crate::vocabulary::{Consent, Fact, FactSet, Functions, PerSide, Response, Separable, Side, Vocabulary, Weight};
use std::fmt;

/// Reads a case from a tree, where these editions are known; the edition that it was read as, with what was left out.
pub(super) fn decode(tree: &Json, editions: Editions) -> Result<(Case, EditionContext), CaseError> {
    let read = || {
        // The edition first, wherever it is: the answers are read by it.
        let mut reading = edition_of(tree, editions)?;
        let case = case(&mut reading, tree)?;
        Ok((case, reading))
    };
    read().map_err(|fault: Fault| match fault.pointer {
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
}

/// A key as a step of a pointer.
fn step(key: &str) -> String {
    shown(key).replace('~', "~0").replace('/', "~1")
}

impl EditionContext {
    /// Reads what is one level down: the pointers of a fault, and of what is left out, begin with its step.
    fn below(&mut self, step: &dyn fmt::Display, read: &mut dyn FnMut(&mut Self) -> Read<()>) -> Read<()> {
        let before = self.left_out.len();
        let done = read(self).map_err(|fault| fault.under(step));
        for one in self.left_out.iter_mut().skip(before) {
            one.pointer.insert_str(0, &format!("/{step}"));
        }
        done
    }
}

/// Reads each entry of an object, whose keys are known and unique.
fn object(
    reading: &mut EditionContext,
    tree: &Json,
    keys: &[&str],
    read: &mut dyn FnMut(&mut EditionContext, &str, &Json) -> Read<()>,
) -> Read<()> {
    let Json::Object(entries) = tree else {
        return Err(Fault::kind(tree, &format!("an object with {}", keys.join(", "))));
    };
    for (at, (key, value)) in entries.iter().enumerate() {
        if !keys.contains(&&**key) {
            let fault = Fault::new(format!("is not a known key; allowed: {}", keys.join(", ")));
            return Err(fault.under(&step(key)));
        }
        if entries.iter().take(at).any(|(before, _)| before == key) {
            return Err(Fault::new("is duplicated; allowed: each key once".to_owned()).under(key));
        }
        reading.below(key, &mut |reading| read(reading, key, value))?;
    }
    Ok(())
}

/// Reads each entry of a list.
fn list(
    reading: &mut EditionContext,
    tree: &Json,
    allowed: &str,
    read: &mut dyn FnMut(&mut EditionContext, &Json) -> Read<()>,
) -> Read<()> {
    let Json::Array(entries) = tree else { return Err(Fault::kind(tree, allowed)) };
    let mut entries = entries.iter().enumerate();
    entries.try_for_each(|(at, entry)| reading.below(&at, &mut |reading| read(reading, entry)))
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

/// An answer to a question; `None` where it was withdrawn since and is left out. `question` is the steps of its question.
fn answer<T: Vocabulary>(reading: &mut EditionContext, question: &[&str], tree: &Json) -> Read<Option<T>> {
    let Json::String(id) = tree else { return Err(Fault::kind(tree, &T::IDS.join(", "))) };
    if let Some(withdrawn) = reading.edition.withdrawn(question, id) {
        reading.leave_out(String::new(), withdrawn);
        return Ok(None);
    }
    let at = T::IDS.iter().position(|known| known == id);
    let value = at.and_then(|at| T::VALUES.get(at)).copied();
    let unknown = || Fault::new(format!("`{}` is not {}; allowed: {}", shown(id), T::WHAT, T::IDS.join(", ")));
    value.map(Some).ok_or_else(unknown)
}

fn facts(reading: &mut EditionContext, tree: &Json) -> Read<FactSet> {
    let mut set = FactSet::EMPTY;
    list(reading, tree, "a list of facts", &mut |reading, entry| {
        let Some(fact) = answer::<Fact>(reading, &["facts"], entry)? else { return Ok(()) };
        if set.contains(fact) {
            return Err(Fault::new(format!("`{}` is duplicated; allowed: each fact once", fact.id())));
        }
        set = set.with(fact);
        Ok(())
    })?;
    Ok(set)
}

/// The edition that a case was answered for; today's where it names none.
fn edition_of(tree: &Json, editions: Editions) -> Read<EditionContext> {
    let Json::Object(entries) = tree else { return Ok(EditionContext::today(editions)) };
    let Some((key, named)) = entries.iter().find(|(key, _)| key == "edition") else {
        return Ok(EditionContext::today(editions));
    };
    edition(named, editions).map_err(|fault| fault.under(key))
}

fn edition(tree: &Json, editions: Editions) -> Read<EditionContext> {
    let known = editions.ids();
    let Json::String(name) = tree else { return Err(Fault::kind(tree, &known)) };
    EditionContext::of(name, editions).map_err(|fault| {
        Fault::new(match fault {
            EditionFault::Later => format!(
                "is for edition {} of the briefing, which is later than any known here; allowed: {known}",
                shown(name)
            ),
            EditionFault::NotAnEdition | EditionFault::NotKnown => {
                format!("`{}` is not an edition; allowed: {known}", shown(name))
            }
        })
    })
}

fn format(tree: &Json) -> Read<Format> {
    match whole(tree) {
        Some(Format::NUMBER) => Ok(Format),
        _ => Err(Fault::kind(tree, &format!("the number {}", Format::NUMBER))),
    }
}

/// An answer for each side.
fn per_side<T: Vocabulary>(reading: &mut EditionContext, question: &str, tree: &Json) -> Read<PerSide<Option<T>>> {
    let mut answers = PerSide::default();
    object(reading, tree, Side::IDS, &mut |reading, key, value| {
        let answer = answer(reading, &[question, key], value)?;
        if let Some(side) = Side::from_id(key) {
            answers[side] = answer;
        }
        Ok(())
    })?;
    Ok(answers)
}

fn issue(reading: &mut EditionContext, tree: &Json) -> Read<Issue> {
    let (mut own_id, mut functions) = (None, None);
    let mut issue = Issue::new("", None, Functions::Unsure);
    let keys = &["id", "label", "functions", "facts", "separable", "weight"];
    object(reading, tree, keys, &mut |reading, key, value| {
        match key {
            "id" => own_id = Some(text(value)?),
            "label" => issue.label = Some(text(value)?),
            // An issue needs an answer on functions: where it is left out, they are not known.
            "functions" => functions = Some(answer(reading, &["functions"], value)?.unwrap_or(Functions::Unsure)),
            "facts" => issue.facts = facts(reading, value)?,
            "separable" => issue.separable = answer::<Separable>(reading, &["separable"], value)?,
            _ => issue.weight = per_side::<Weight>(reading, "weight", value)?,
        }
        Ok(())
    })?;
    issue.id = own_id.ok_or_else(|| Fault::missing("id", "a short id, once in the case"))?;
    issue.functions = functions.ok_or_else(|| Fault::missing("functions", &Functions::IDS.join(", ")))?;
    Ok(issue)
}

fn between(reading: &mut EditionContext, tree: &Json) -> Read<[String; 2]> {
    let mut ids = Vec::new();
    list(reading, tree, "a list of the ids of two issues", &mut |_, entry| {
        ids.push(text(entry)?);
        Ok(())
    })?;
    let count = ids.len();
    ids.try_into()
        .map_err(|_| Fault::new(format!("must have exactly 2 entries and has {count}; allowed: the ids of two issues")))
}

fn relation(reading: &mut EditionContext, tree: &Json) -> Read<Relation> {
    let (mut ends, mut ticked, mut separable) = (None, FactSet::EMPTY, None);
    object(reading, tree, &["between", "facts", "separable"], &mut |reading, key, value| {
        match key {
            "between" => ends = Some(between(reading, value)?),
            "facts" => ticked = facts(reading, value)?,
            _ => separable = answer::<Separable>(reading, &["separable"], value)?,
        }
        Ok(())
    })?;
    let between = ends.ok_or_else(|| Fault::missing("between", "a list of the ids of two issues"))?;
    Ok(Relation { between, facts: ticked, separable })
}

fn case(reading: &mut EditionContext, tree: &Json) -> Read<Case> {
    let (mut version, mut has_issues) = (None, false);
    let mut case = Case::default();
    let keys = &["format", "edition", "issues", "relations", "consent", "responses"];
    object(reading, tree, keys, &mut |reading, key, value| {
        match key {
            "format" => version = Some(format(value)?),
            // It has been read; from here on the case is one of today's.
            "edition" => {}
            "issues" => {
                has_issues = true;
                list(reading, value, "a list", &mut |reading, entry| {
                    case.issues.push(issue(reading, entry)?);
                    Ok(())
                })?;
            }
            "relations" => list(reading, value, "a list", &mut |reading, entry| {
                case.relations.push(relation(reading, entry)?);
                Ok(())
            })?,
            // Left out, it is as if nobody had asked.
            "consent" => {
                let said = answer(reading, &["consent"], value)?;
                reading.says_consent = said.is_some();
                case.consent = said.unwrap_or(Consent::NotAsked);
            }
            _ => case.responses = per_side::<Response>(reading, "responses", value)?,
        }
        Ok(())
    })?;
    case.format = version.ok_or_else(|| Fault::missing("format", &format!("the number {}", Format::NUMBER)))?;
    if has_issues { Ok(case) } else { Err(Fault::missing("issues", "a list of at least one issue")) }
}
