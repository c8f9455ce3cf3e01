//! The case format as a JSON Schema (draft 2020-12), written from the types and the rulebook's words.
//!
//! `case.schema.json` is this, as a file; a test keeps the two in step. What a schema cannot say (ids and pairs that
//! are unique, relations that name issues of the case) only [`Case::from_json`](crate::Case::from_json) checks. Answers that a
//! file for an earlier edition may have, and today's may not, are not in it.

use crate::case::{Format, MAX_ID, MAX_ISSUES, MAX_LABEL, MAX_RELATIONS};
use crate::edition::Editions;
use crate::rulebook::hint;
use crate::vocabulary::{Consent, Fact, Functions, Question, Response, Separable, Side, Weight};
use serde_json::{Map, Value, json};

/// The schema of a case.
pub fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("A Joint Working case, format {}", Format::NUMBER),
        "description": "One complainant’s complaint: its issues, the relations between them, consent and responses.",
        "type": "object",
        "required": ["format", "issues"],
        "additionalProperties": false,
        "properties": {
            "format": {"const": Format::NUMBER, "description": "The version of the case format."},
            "edition": edition(),
            "issues": {
                "description": Question::Issues.words().title,
                "type": "array", "minItems": 1, "maxItems": MAX_ISSUES, "items": {"$ref": "#/$defs/issue"},
            },
            "relations": {
                "description": "The ties between issues. A pair without one is not linked.",
                "type": "array", "maxItems": MAX_RELATIONS, "items": {"$ref": "#/$defs/relation"},
            },
            "consent": choice(Question::Consent, Consent::ALL, Consent::id),
            "responses": by_side(|side| choice(Question::responses(side), Response::ALL, Response::id)),
        },
        "$defs": {"issue": issue(), "relation": relation(), "id": id(), "facts": facts()},
    })
}

fn edition() -> Value {
    let known = Editions::KNOWN.all().map(|edition| json!({"const": edition.id, "title": edition.name}));
    json!({"description": "The edition of the briefing note.", "oneOf": known.collect::<Vec<_>>()})
}

fn issue() -> Value {
    json!({
        "description": "One thing complained about.",
        "type": "object",
        "required": ["id", "functions"],
        "additionalProperties": false,
        "properties": {
            "id": {"$ref": "#/$defs/id", "description": "A short id, once in the case."},
            "label": {
                "description": "The caseworker’s own words for the issue. Never put in a link.",
                "type": "string", "maxLength": MAX_LABEL,
            },
            "functions": choice(Question::Functions, Functions::ALL, Functions::id),
            "facts": {"$ref": "#/$defs/facts", "description": Question::Facts.words().title},
            "separable": choice(Question::Separable, Separable::ALL, Separable::id),
            "weight": by_side(|side| choice(Question::weight(side), Weight::ALL, Weight::id)),
        },
        "allOf": only_with_a_meaning(),
    })
}

/// Answers are only where the functions of their issue allow them.
fn only_with_a_meaning() -> Vec<Value> {
    let mut rules = vec![json!({
        "if": functions_that(|functions| !functions.can_be_both()),
        "then": {"properties": {"facts": {"maxItems": 0}, "separable": false}},
    })];
    rules.extend(Side::ALL.iter().map(|&side| {
        json!({
            "if": functions_that(|functions| !functions.can_involve(side)),
            "then": {"properties": {"weight": {"properties": {side.id(): false}}}},
        })
    }));
    rules
}

fn functions_that(hold: impl Fn(Functions) -> bool) -> Value {
    let ids: Vec<_> = Functions::ALL.iter().filter(|functions| hold(**functions)).map(|one| one.id()).collect();
    json!({"required": ["functions"], "properties": {"functions": {"enum": ids}}})
}

fn relation() -> Value {
    json!({
        "description": "The tie between two issues.",
        "type": "object",
        "required": ["between"],
        "additionalProperties": false,
        "properties": {
            "between": {
                "description": "The ids of two issues of the case, in any order. Each pair once.",
                "type": "array", "minItems": 2, "maxItems": 2, "uniqueItems": true, "items": {"$ref": "#/$defs/id"},
            },
            "facts": {"$ref": "#/$defs/facts", "description": Question::TieFacts.words().title},
            "separable": choice(Question::TieSeparable, Separable::ALL, Separable::id),
        },
    })
}

/// No character that cannot be seen, as `is_hidden` has them.
const SEEN: &str = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]*$";

/// Not blank, and no character that cannot be seen.
fn id() -> Value {
    json!({
        "type": "string", "minLength": 1, "maxLength": MAX_ID,
        "allOf": [
            {"pattern": "\\S"},
            {"pattern": SEEN},
        ],
    })
}

fn facts() -> Value {
    let facts = Fact::ALL.iter().map(|fact| {
        let words = fact.words();
        json!({"const": fact.id(), "title": words.label, "description": hint(&fact.hint_id())})
    });
    json!({"type": "array", "uniqueItems": true, "items": {"oneOf": facts.collect::<Vec<_>>()}})
}

/// The answers to a question that has one answer, with the rulebook's words.
fn choice<T: Copy>(question: Question, all: &[T], id: fn(T) -> &'static str) -> Value {
    let words = question.words();
    let answers = all.iter().map(|answer| {
        let id = id(*answer);
        let mut schema = Map::from_iter([("const".to_owned(), id.into())]);
        if let Some(words) = words.option(id) {
            schema.insert("title".to_owned(), words.label.into());
            let help = hint(&question.option_hint_id(id));
            if !help.is_empty() {
                schema.insert("description".to_owned(), help.into());
            }
        }
        Value::Object(schema)
    });
    json!({"description": words.title, "oneOf": answers.collect::<Vec<_>>()})
}

/// An object with an answer for each side; each may be left out.
fn by_side(answer: impl Fn(Side) -> Value) -> Value {
    let sides: Map<_, _> = Side::ALL.iter().map(|&side| (side.id().to_owned(), answer(side))).collect();
    json!({"type": "object", "additionalProperties": false, "properties": sides})
}
