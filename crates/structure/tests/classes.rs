//! Every class that a style sheet selects is written by something: a page, a program or a script.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use joint_working_structure::{literal_words, selected_classes};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where style sheets are.
const SHEETS: [&str; 2] = ["book/theme/css", "web/aid.css"];

/// Where pages, programs and scripts are written.
const SOURCES: [&str; 7] = [
    "book/src",
    "book/theme",
    "crates/mdbook-joint-working/src",
    "crates/page-ids/src",
    "web/index.html",
    "web/loader.js",
    "web/src",
];

/// What mdBook writes.
const OF_MDBOOK: [&str; 2] = ["header", "table-wrapper"];

fn files(of: &Path, endings: &[&str], into: &mut Vec<PathBuf>) {
    if of.is_dir() {
        fs::read_dir(of).unwrap().for_each(|entry| files(&entry.unwrap().path(), endings, into));
    } else if of.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one)) {
        into.push(of.to_owned());
    }
}

fn texts(of: &[&str], endings: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = Vec::new();
    of.iter().for_each(|one| files(&root.join(one), endings, &mut all));
    // What a build puts there is no source, and a test writes no page.
    all.retain(|path| {
        !path.components().any(|part| {
            ["aid", "aid-next", "aid-practice", "aid-compare", "tests"].iter().any(|one| part.as_os_str() == *one)
        })
    });
    all.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_class_of_a_style_sheet_is_written_somewhere() {
    let (sheets, sources) = (texts(&SHEETS, &["css"]), texts(&SOURCES, &["hbs", "html", "js", "md", "rs"]));
    let selected: BTreeSet<&str> = sheets.iter().flat_map(|sheet| selected_classes(sheet)).collect();
    let written: BTreeSet<String> = sources.iter().flat_map(|source| literal_words(source)).collect();
    assert!(selected.len() > 150, "{} classes were read", selected.len());
    let gone: Vec<_> = OF_MDBOOK.iter().filter(|one| !selected.contains(*one) || written.contains(**one)).collect();
    assert!(gone.is_empty(), "these need no exception: {gone:?}");
    let unused: Vec<_> =
        selected.into_iter().filter(|class| !written.contains(*class) && !OF_MDBOOK.contains(class)).collect();
    assert!(unused.is_empty(), "style sheets select classes that nothing writes: {unused:?}");
}

#[test]
fn a_selector_comes_before_its_block_and_a_literal_between_its_marks() {
    let sheet = "/* .no { } */ .a > .b-c:hover, p.d { width: .5rem; } @media (width: 1.5em) { .e::before { content: \".f {\"; } }";
    assert_eq!(selected_classes(sheet), BTreeSet::from(["a", "b-c", "d", "e"]));
    let source =
        "html! { <p class=\"a b-c\">{ text }</p> } // a \"comment\"\n<td class=\"d\">\n\"<p class=\\\"e\\\">\"";
    assert_eq!(
        literal_words(source),
        BTreeSet::from(["a", "b-c", "class", "comment", "d", "e", "p"].map(str::to_owned))
    );
}
