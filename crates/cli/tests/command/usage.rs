//! What the command says of itself, and of arguments that it does not know.

use crate::running::run;

#[test]
fn help_names_every_command() {
    let ran = run(&["--help"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn help_on_a_command_names_its_options() {
    let said = ["check", "compare", "scenarios", "tables", "verify"].map(|command| {
        let ran = run(&[command, "--help"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{command}");
        ran.out
    });
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn without_a_command_the_same_is_said_on_standard_error() {
    let ran = run(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(ran.err, run(&["--help"]).out);
}

#[test]
fn what_it_does_not_know_is_named() {
    let said =
        [&["decide"][..], &["tables", "--yaml"], &["tables", "more"], &["scenarios", "one", "two"]].map(|arguments| {
            let ran = run(arguments);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
            ran.err
        });
    insta::assert_snapshot!(said.join("\n"));
}
