//! JSON as a tree that keeps what a map would lose: the order of keys, and keys that stand twice.

use super::CaseError;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use std::fmt;

/// A JSON value.
pub(super) enum Json {
    Null,
    Bool(bool),
    /// A whole number that is not negative.
    Whole(u64),
    /// Any other number; no answer of a case is one.
    Number,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads a text that is one JSON value. Depth is bounded by the parser, size by the caller.
pub(super) fn parse(text: &str) -> Result<Json, CaseError> {
    serde_json::from_str(text).map_err(|error| not_json(text, &error))
}

fn not_json(text: &str, error: &serde_json::Error) -> CaseError {
    if text.trim_start().is_empty() {
        return CaseError::whole("is empty; allowed: one JSON object");
    }
    // The parser counts columns in bytes.
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let column = line.char_indices().take_while(|(at, _)| *at < error.column()).count().max(1);
    let said = error.to_string();
    let said = said.strip_suffix(&format!(" at line {} column {}", error.line(), error.column())).unwrap_or(&said);
    let fault = match (error.classify(), said) {
        (Category::Eof, _) => "ends before the case does; allowed: one whole JSON object".to_owned(),
        (_, "trailing characters") => "goes on after the end of the case; allowed: one JSON object".to_owned(),
        (_, "recursion limit exceeded") => "is nested too deeply; allowed: the four levels of a case".to_owned(),
        (_, said) if said.starts_with("control character") => {
            "has a line break, or the like, inside a text; allowed: \\n for a line break".to_owned()
        }
        _ => format!("is not JSON ({said}); allowed: one JSON object"),
    };
    CaseError::new(format!("line {} column {column}", error.line()), fault)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                Ok(Json::Bool(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
                Ok(Json::Whole(value))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
                Ok(Json::Number)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
                Ok(Json::Number)
            }

            fn visit_str<E>(self, value: &str) -> Result<Json, E> {
                Ok(Json::Text(value.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
                let mut all = Vec::new();
                while let Some(value) = list.next_element()? {
                    all.push(value);
                }
                Ok(Json::List(all))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = object.next_entry()? {
                    all.push(entry);
                }
                Ok(Json::Object(all))
            }
        }
        from.deserialize_any(Any)
    }
}
