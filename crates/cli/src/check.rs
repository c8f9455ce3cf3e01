//! `check`: every file is answered or refused by name; a bad file keeps no other from its answer.

use crate::answer_json;
use joint_working_rules::{Case, Opened, answer};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Some file was invalid or could not be read.
const INVALID: u8 = 2;

/// Answers the files in turn. Exit 0 when every one was answered, 2 otherwise.
pub(crate) fn run(files: &[PathBuf]) -> ExitCode {
    let mut out = io::stdout().lock();
    let mut all_answered = true;
    for file in files {
        let name = file.to_string_lossy();
        match answered(&name, file) {
            Ok(Answered { line, note }) => {
                if let Some(note) = note {
                    eprintln!("{name}: {note}");
                }
                // A reader that closed the pipe has seen enough.
                if writeln!(out, "{line}").is_err() {
                    return ExitCode::SUCCESS;
                }
            }
            Err(fault) => {
                all_answered = false;
                eprintln!("{name}: {fault}");
            }
        }
    }
    if all_answered { ExitCode::SUCCESS } else { ExitCode::from(INVALID) }
}

/// A file's answer.
struct Answered {
    /// The answer itself, as one line of JSON.
    line: String,
    /// What there is to say of the file's edition, with its place.
    note: Option<String>,
}

fn answered(name: &str, file: &Path) -> Result<Answered, String> {
    let text = read(file)
        .map_err(|e| format!("the file: cannot be read ({e}); allowed: a UTF-8 text file, or - for standard input"))?;
    let opened = Case::open(&text).map_err(|e| e.to_string())?;
    let line = answer_json::line(name, &opened.case, &answer(&opened.case)).map_err(|e| e.to_string())?;
    Ok(Answered { line, note: note(&opened) })
}

/// Says of a file that it is for an earlier edition of the briefing, which is no fault.
fn note(opened: &Opened) -> Option<String> {
    opened.earlier.as_ref().map(|earlier| format!("edition: {earlier}"))
}

fn read(file: &Path) -> io::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]

    use super::note;
    use joint_working_rules::{Case, EarlierEdition, KnownEdition, LeftOut, Opened, Withdrawn};

    static BEFORE: KnownEdition =
        KnownEdition { id: "2023-11", name: "The briefing of November 2023", withdrawn: &[GONE] };
    static NOW: KnownEdition = KnownEdition { id: "2031-04", name: "The briefing of April 2031", withdrawn: &[] };
    static IMPLIED: Withdrawn = GONE;
    const GONE: Withdrawn = Withdrawn { question: "consent", answer: "implied", letter: "I", label: "Implied" };

    #[test]
    fn a_file_for_an_earlier_edition_is_said_to_be_one_on_one_line() {
        let text = r#"{"format": 1, "issues": [{"id": "ward", "functions": "health"}]}"#;
        let mut opened = Case::open(text).expect("a case");
        assert_eq!(note(&opened), None);
        opened.earlier = Some(EarlierEdition { edition: &BEFORE, today: &NOW, left_out: Vec::new() });
        let said = "edition: is 2023-11, earlier than 2031-04; answered by today's rules";
        assert_eq!(note(&opened).as_deref(), Some(said));
        let left_out = vec![LeftOut { pointer: "/consent".to_owned(), answer: &IMPLIED }];
        let earlier = Some(EarlierEdition { edition: &BEFORE, today: &NOW, left_out });
        let opened = Opened { earlier, ..opened };
        assert_eq!(note(&opened), Some(format!("{said}; left out: `implied` at /consent")));
    }
}
