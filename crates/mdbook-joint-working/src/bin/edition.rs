//! `edition`: what `scripts/new-edition` runs. It begins an edition, says what is left to do, and keeps the confirmations.

use std::path::Path;
use std::process::ExitCode;

use mdbook_joint_working::edition::tool::BookFiles;

const USAGE: &str = "usage: edition begin EDITION | left | confirm INITIALS DAY PARAGRAPH… | remove PARAGRAPH…";

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    match run(&asked) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(asked: &[String]) -> Result<String, String> {
    let book = BookFiles::read(Path::new("book"))?;
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let owned = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    match asked.as_slice() {
        ["begin", edition] => book.begin(edition).map(|()| format!("{edition} has begun.")),
        ["left"] => match book.left_to_do()? {
            left if left.is_empty() => {
                let (unread, all) = book.unread();
                Ok(format!(
                    "Every paragraph is confirmed ({unread} of {all} without anybody’s initials so far), and the pages hold the briefing’s words.\n\
                     Not looked at here: other pages and cases that name an example whose outcome changed; steps 8, 9 and 11 of a new edition; \
                     the tests."
                ))
            }
            left => Err(left),
        },
        ["confirm", by, on, anchors @ ..] if !anchors.is_empty() => {
            book.confirm(&owned(anchors), by, on).map(|()| format!("Confirmed by {by} on {on}: {}", anchors.join(", ")))
        }
        ["remove", anchors @ ..] if !anchors.is_empty() => {
            book.remove(&owned(anchors)).map(|()| format!("Taken out: {}", anchors.join(", ")))
        }
        _ => Err(USAGE.to_owned()),
    }
}
