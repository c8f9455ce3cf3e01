//! The JSON Schema of the case format: the file is what the types say, and it refuses what they refuse, as far as a schema can.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod support;

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::schema::schema;
use joint_working_rules::{Case, Fact, Functions};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

const FILE: &str = "case.schema.json";

/// Invalid files that are JSON of the right shape. What is wrong with them, a schema cannot say.
const BEYOND_A_SCHEMA: &[&str] = &[
    // An id is given once, and relations name ids that there are, each pair once.
    "between-twice",
    "between-twice-turned",
    "between-unknown",
    "id-twice",
    // For a schema, a duplicated key is one key.
    "case-key-twice",
    "edition-twice",
    "issue-key-twice",
    "relation-key-twice",
    "weight-key-twice",
    // For a schema, 1.0 is 1.
    "format-fraction",
];

struct Validator(Schemas, SchemaIndex);

impl Validator {
    /// Also checks the schema itself, against the schema of schemas.
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.set_default_draft(Draft::V2020_12);
        compiler.add_resource(FILE, schema()).expect("a name");
        let index = compiler.compile(FILE, &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
        Self(schemas, index)
    }

    fn accepts(&self, case: &Value) -> bool {
        self.0.validate(case, self.1).is_ok()
    }
}

#[test]
fn the_file_is_what_the_types_say() {
    let now = schema();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(FILE, format!("{now:#}\n")).expect("written");
    }
    let file: Value = serde_json::from_str(&fs::read_to_string(FILE).unwrap_or_default()).unwrap_or_default();
    assert!(
        file == now,
        "crates/rules/{FILE} is not in step with the types and the rulebook; with UPDATE=1 the test writes it"
    );
}

/// The keys, from the serde derives themselves: an unknown key is answered with those that are known.
#[test]
fn every_object_has_the_keys_of_its_type() {
    let schema = schema();
    for (text, at) in [
        (r#"{"?": 0}"#, ""),
        (r#"{"responses": {"?": 0}}"#, "/properties/responses"),
        (r#"{"issues": [{"?": 0}]}"#, "/$defs/issue"),
        (r#"{"issues": [{"weight": {"?": 0}}]}"#, "/$defs/issue/properties/weight"),
        (r#"{"relations": [{"?": 0}]}"#, "/$defs/relation"),
    ] {
        let fault = Case::from_json(text).expect_err("a fault").fault;
        let (_, known) = fault.split_once("; allowed: ").expect("a list");
        let known: BTreeSet<&str> = known.split(", ").collect();
        let object = schema.pointer(at).and_then(Value::as_object).expect("an object");
        let keys = object.get("properties").and_then(Value::as_object).expect("properties");
        assert_eq!(keys.keys().map(String::as_str).collect::<BTreeSet<_>>(), known, "{at}");
        assert_eq!(object.get("additionalProperties"), Some(&json!(false)), "{at}");
    }
}

#[test]
fn it_accepts_valid_files_and_scenarios() {
    let validator = Validator::new();
    for (name, text) in support::files("valid") {
        let text = text.trim_start_matches('\u{feff}');
        assert!(validator.accepts(&serde_json::from_str(text).expect("JSON")), "{name}");
    }
    for scenario in SCENARIOS {
        assert!(validator.accepts(&serde_json::from_str(scenario.case_json).expect("JSON")), "{}", scenario.id);
    }
}

#[test]
fn it_refuses_invalid_files_as_far_as_a_schema_can() {
    let validator = Validator::new();
    let mut beyond = Vec::new();
    for (name, text) in support::files("invalid") {
        match serde_json::from_str(&text) {
            Err(_) => assert!(name.starts_with("not-json-") || name == "empty", "{name} is not JSON"),
            Ok(case) if validator.accepts(&case) => beyond.push(name),
            Ok(_) => {}
        }
    }
    let expected: BTreeSet<&str> = BEYOND_A_SCHEMA.iter().copied().collect();
    assert_eq!(beyond.iter().map(String::as_str).collect::<BTreeSet<_>>(), expected);
}

/// The JSON Pointers of every value in a value.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(list) => list.iter().enumerate().for_each(|(n, value)| pointers(value, &format!("{at}/{n}"), all)),
        Value::Object(keys) => keys.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), all)),
        _ => {}
    }
}

/// Every value that means something somewhere, and some that never do.
fn any_value() -> impl Strategy<Value = Value> {
    let ids = Functions::ALL.iter().map(|one| one.id()).chain(Fact::ALL.iter().map(|one| one.id()));
    let others = ["yes", "no", "fundamental", "minor", "given", "2023-11", "nhs", "", " ", "\u{7}", "\u{202e}", "é"];
    let shapes =
        [json!(null), json!(1), json!(-1), json!({}), json!([]), json!(["same-plan"]), json!({"health": "minor"})];
    prop::sample::select(ids.chain(others).map(Value::from).chain(shapes).collect::<Vec<_>>())
}

/// A valid case with one value replaced, taken out, or put beside the others.
fn nearly_a_case() -> impl Strategy<Value = Value> {
    const KEYS: &[&str] = &["id", "label", "facts", "separable", "weight", "health", "social-care", "consent", "x"];
    let change = (any::<prop::sample::Index>(), 0..3, prop::sample::select(KEYS), any_value());
    (support::case(), change).prop_map(|(case, (at, change, key, value))| {
        let mut case = serde_json::to_value(case).expect("JSON");
        let mut all = Vec::new();
        pointers(&case, "", &mut all);
        let place = case.pointer_mut(&all[at.index(all.len())]).expect("a place");
        match (change, place) {
            (0, Value::Object(keys)) => drop(keys.insert(key.to_owned(), value)),
            (1, Value::Object(keys)) => drop(keys.remove(key)),
            (0, Value::Array(list)) => list.push(value),
            (1, Value::Array(list)) => drop(list.pop()),
            (_, place) => *place = value,
        }
        case
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn it_accepts_whatever_the_reader_accepts_and_nothing_else(case in nearly_a_case()) {
        thread_local!(static VALIDATOR: Validator = Validator::new());
        let accepted = VALIDATOR.with(|validator| validator.accepts(&case));
        let read = Case::from_json(&case.to_string());
        let beyond = read.as_ref().is_err_and(|error| {
            ["is not the id of", "is already the id", "this pair already"].iter().any(|known| error.fault.contains(known))
        });
        prop_assert!(beyond || accepted == read.is_ok(), "accepted: {}, read: {:?}", accepted, read);
    }

    #[test]
    fn it_accepts_every_case(case in support::case()) {
        thread_local!(static VALIDATOR: Validator = Validator::new());
        let json = serde_json::to_value(&case).expect("JSON");
        prop_assert!(VALIDATOR.with(|validator| validator.accepts(&json)));
    }
}
