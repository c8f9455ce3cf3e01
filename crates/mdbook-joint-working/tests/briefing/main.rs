//! The book holds the briefing: each of its words, in its order, page by page, and between them none of ours; and every paragraph is
//! confirmed.

use std::fs;
use std::path::{Path, PathBuf};

use joint_working_practice::Topic;
use mdbook_joint_working::edition::tool::BookFiles;

/// The folders whose pages are the briefing's.
const FOLDERS: [&str; 2] = ["guidance", "examples"];

type Checked = Result<(), String>;

fn book() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn none(found: &[String]) -> Checked {
    if found.is_empty() { Ok(()) } else { Err(found.join("\n\n")) }
}

#[test]
fn every_word_of_the_briefing_is_in_the_book_in_order_and_none_is_added() -> Checked {
    none(&BookFiles::read(&book())?.differences()?)
}

#[test]
fn every_slip_is_kept_and_has_its_note() -> Checked {
    none(&BookFiles::read(&book())?.slips()?)
}

#[test]
fn every_paragraph_is_confirmed_as_it_stands() -> Checked {
    none(&BookFiles::read(&book())?.findings()?)
}

#[test]
fn no_page_of_the_briefing_is_left_out_of_the_summary() -> Checked {
    let summary = read(&book().join("src/SUMMARY.md"))?;
    for folder in FOLDERS {
        let entries = fs::read_dir(book().join("src").join(folder)).map_err(|error| error.to_string())?;
        for name in entries.filter_map(Result::ok).map(|entry| entry.file_name()) {
            let page = format!("{folder}/{}", name.to_string_lossy());
            if !summary.contains(&format!("]({page})")) {
                return Err(format!("book/src/{page} is not in SUMMARY.md"));
            }
        }
    }
    Ok(())
}

#[test]
fn each_topic_has_its_line_its_words_and_its_practice_cases() -> Checked {
    none(&BookFiles::read(&book())?.topics()?)
}

#[test]
fn each_topic_of_the_list_says_in_which_examples_it_appears() -> Checked {
    let text = read(&book().join("src/guidance/indicators.md"))?;
    let notes: Vec<&str> = text.lines().filter(|line| line.starts_with('>')).collect();
    for topic in Topic::ALL {
        let link = format!("(#{})", topic.id());
        let says = |line: &&&str| line.contains(&link) && (line.contains("example-") || line.contains("no example"));
        if notes.iter().find(says).is_none() {
            return Err(format!(
                "book/src/guidance/indicators.md: no line of the editor’s note says in which examples the topic {link} appears"
            ));
        }
    }
    Ok(())
}
