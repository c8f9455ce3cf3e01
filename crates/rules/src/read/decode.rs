//! From a JSON tree to the case's types: their serde derives drive, this answers, strictly and in plain words.
//!
//! Stricter than serde's own way with JSON: an object is never written as a list, `null` stands for nothing, and every fault
//! carries the place it was found at.

use super::json::Json;
use super::{CaseError, shown};
use crate::case::{Format, Functions};
use serde::de::value::StrDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, Expected, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use std::{fmt, slice};

/// Reads a value from a tree.
pub(super) fn decode<'de, T: Deserialize<'de>>(tree: &'de Json) -> Result<T, CaseError> {
    T::deserialize(Value(tree)).map_err(|fault| match fault.place {
        place if place.is_empty() => CaseError::whole(fault.text),
        place => CaseError::new(place, fault.text),
    })
}

/// A fault and its place below the value being read, as a JSON Pointer.
#[derive(Debug)]
struct Fault {
    place: String,
    text: String,
}

impl Fault {
    fn new(text: String) -> Self {
        Self { place: String::new(), text }
    }

    /// The same fault, seen from one level up.
    fn under(self, step: impl fmt::Display) -> Self {
        Self { place: format!("/{step}{}", self.place), ..self }
    }

    fn under_key(self, key: &str) -> Self {
        self.under(shown(key).replace('~', "~0").replace('/', "~1"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self::new(text.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, allowed: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Bool(value) => value.to_string(),
            Unexpected::Unsigned(number) => format!("the number {number}"),
            Unexpected::Str(text) => format!("the text `{}`", shown(text)),
            Unexpected::Unit => "null".to_owned(),
            Unexpected::Seq => "a list".to_owned(),
            Unexpected::Map => "an object".to_owned(),
            Unexpected::Other(what) => what.to_owned(),
            _ => "something else".to_owned(),
        };
        let allowed = match allowed.to_string().as_str() {
            "a string" => "text in quotes".to_owned(),
            "a sequence" => "a list".to_owned(),
            other => other.to_owned(),
        };
        Self::new(format!("is {found}; allowed: {allowed}"))
    }

    fn invalid_value(found: Unexpected<'_>, allowed: &dyn Expected) -> Self {
        Self::invalid_type(found, allowed)
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(format!("is not a known key; allowed: {}", known.join(", "))).under_key(key)
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::new("stands twice; allowed: each key once".to_owned()).under_key(key)
    }

    fn missing_field(key: &'static str) -> Self {
        let needed = match key {
            "format" => format!("the number {}", Format::NUMBER),
            "issues" => "a list of at least one issue".to_owned(),
            "id" => "a short id, once in the case".to_owned(),
            "functions" => Functions::ALL.iter().map(|functions| functions.id()).collect::<Vec<_>>().join(", "),
            "between" => "a list of the ids of two issues".to_owned(),
            _ => "a value".to_owned(),
        };
        Self::new(format!("has no key `{key}` and needs one; allowed: {needed}"))
    }
}

/// A value of the tree, to be read.
#[derive(Clone, Copy)]
struct Value<'de>(&'de Json);

impl Value<'_> {
    fn refused(self, allowed: &dyn Expected) -> Fault {
        de::Error::invalid_type(
            match self.0 {
                Json::Null => Unexpected::Unit,
                Json::Bool(value) => Unexpected::Bool(*value),
                Json::Whole(number) => Unexpected::Unsigned(*number),
                Json::Number => Unexpected::Other("a number"),
                Json::Text(text) => Unexpected::Str(text),
                Json::List(_) => Unexpected::Seq,
                Json::Object(_) => Unexpected::Map,
            },
            allowed,
        )
    }
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::Whole(number) => visitor.visit_u64(*number),
            Json::Text(text) => visitor.visit_str(text),
            Json::List(all) => visitor.visit_seq(Items(all.iter().enumerate())),
            Json::Object(all) => visitor.visit_map(Entries { rest: all.iter(), value: None }),
            Json::Null | Json::Bool(_) | Json::Number => Err(self.refused(&visitor)),
        }
    }

    /// A key that is there has a value: `null` does not mean that it is not.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Json::Object(_) => self.deserialize_any(visitor),
            _ => Err(self.refused(&format!("an object with {}", keys.join(", ")).as_str())),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::List(all) if all.len() == length => self.deserialize_any(visitor),
            Json::List(all) => Err(Fault::new(format!("is a list of {}; allowed: a list of {length}", all.len()))),
            _ => Err(self.refused(&format!("a list of {length}").as_str())),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct
        seq tuple_struct map enum identifier ignored_any
    }
}

/// The entries of a list, each a step of the place.
struct Items<'de>(std::iter::Enumerate<slice::Iter<'de, Json>>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        self.0.next().map(|(at, value)| seed.deserialize(Value(value)).map_err(|fault| fault.under(at))).transpose()
    }
}

/// The entries of an object, each a step of the place.
struct Entries<'de> {
    rest: slice::Iter<'de, (String, Json)>,
    value: Option<&'de (String, Json)>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.value = self.rest.next();
        let key = |(key, _): &'de (String, Json)| -> StrDeserializer<'de, Fault> { key.as_str().into_deserializer() };
        self.value.map(|entry| seed.deserialize(key(entry))).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        let (key, value) = self.value.ok_or_else(|| Fault::new("has a key without a value".to_owned()))?;
        seed.deserialize(Value(value)).map_err(|fault| fault.under_key(key))
    }
}
