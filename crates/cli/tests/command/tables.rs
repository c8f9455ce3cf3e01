//! `tables`: both tables of the decision, as Markdown and as JSON.

use crate::running::{run, run_unread};

#[test]
fn as_markdown() {
    let ran = run(&["tables"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn as_json() {
    let ran = run(&["tables", "--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_reader_that_went_away_is_no_error() {
    for arguments in [&["tables"][..], &["tables", "--json"]] {
        let ran = run_unread(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    }
}
