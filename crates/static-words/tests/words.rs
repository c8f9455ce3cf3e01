//! A small file of words: read, refused with its place, and written.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use static_words::{AnyCites, Citations, Cites, List, Template, Text, Writer, parse, words};
use static_words::{parameters, unique_ids};

words! {
    /// The words of a thing.
    struct ThingWords {
        /// What it is called.
        label: Text,
        /// What it is to somebody.
        greeting: Text {name},
        /// What it rests on.
        cites: Cites,
    } file { id: Text }

    /// Everything.
    struct All {
        /// The things.
        things: List<ThingWords>,
        /// Two words.
        pair: [Text; 2],
        /// A number.
        days: u8,
        /// A word that may be missing.
        last: Option<Text> [default],
        /// What it rests on, if on anything.
        cites: AnyCites,
        /// A text whose parameters are not known here.
        text: Template,
    }
}

const FILE: &str = r#"{
    "things": [{"id": "first-one", "label": "One", "greeting": "Hello, {name}", "cites": ["page-1"]}],
    "pair": ["a", "b \"c\""], "days": 5, "cites": [], "text": "{anything}"
}"#;

fn citations() -> Citations {
    Citations::new(["page-1", "page-2", "other-1"].map(str::to_owned).into(), "cited")
}

/// What is wrong with the file where `from` in it is `to`.
fn fault(from: &str, to: &str) -> String {
    assert!(FILE.contains(from), "{from}");
    let all: All = match parse("all.json", &FILE.replacen(from, to, 1)) {
        Ok(all) => all,
        Err(fault) => return fault,
    };
    let checked = citations().check("all.json", &all);
    checked.and_then(|()| parameters("all.json", &all)).and_then(|()| unique_ids("all.json", &all)).unwrap_err()
}

#[test]
fn a_fault_names_its_place_and_what_is_wrong() {
    let entry = r#"{"id": "first-one", "label": "One", "greeting": "Hello, {name}", "cites": ["page-1"]}"#;
    for (from, to, expected) in [
        (
            "label",
            "lable",
            "all.json, line 2 column 42: unknown field `lable`; allowed: `id`, `label`, `greeting`, `cites`",
        ),
        (r#""label": "One", "#, "", "all.json, line 2 column 84: has no field `label` and needs one; allowed: with it"),
        (
            "page-1",
            "page-9",
            "all.json, things, `first-one`: the citation `page-9` is not known; allowed are those of citations.json, for example page-1, page-2",
        ),
        (r#"["page-1"]"#, "[]", "all.json, things, `first-one`: cites nothing; allowed is at least one paragraph"),
        (
            r#""cites": [],"#,
            r#""cites": ["x"],"#,
            "all.json, cites: the citation `x` is not known; allowed are those of citations.json",
        ),
        ("Hello, {name}", "Hello", "all.json, things, `first-one`: must use exactly its parameters; allowed: {name}"),
        (r#""a""#, r#""{a}""#, "all.json, pair: must use exactly its parameters; allowed: none"),
        (entry, &format!("{entry}, {entry}"), "all.json, things: `first-one` is duplicated; allowed: each once"),
        ("first-one", "", "all.json, things: an id is missing or empty; allowed: an id for each"),
        (
            "first-one",
            "First One",
            "all.json, things: `First One` is no id; allowed: small letters, digits and hyphens",
        ),
    ] {
        let fault = fault(from, to);
        assert!(fault.starts_with(expected), "{fault}");
    }
}

#[test]
fn words_are_written_as_statics_that_hold_only_what_the_program_has() {
    let all: All = parse("all.json", FILE).unwrap();
    let citations = citations();
    let mut to = Writer::new(&citations);
    to.by_id("Thing", &all.things).unwrap();
    to.item("ALL", &All { things: Vec::new(), ..all }).unwrap();
    let expected = r#"impl Thing {
/// The words for it.
pub const fn words(self) -> &'static ThingWords { match self {
Thing::FirstOne => { static WORDS: ThingWords = ThingWords { label: "One", greeting: "Hello, {name}", cites: &[&cited::C0], }; &WORDS }
} } }
/// Everything.
pub static ALL: All = All { things: &[], pair: ["a", "b \"c\"", ], days: 5, last: None, cites: &[], text: "{anything}", };
"#;
    assert_eq!(to.finish(), expected);
}
