//! The book as it is, built: its pages hold every id that the loader, the programs, the search and the template look for.

mod pages;

use std::fs;

use joint_working_page_ids::{
    ALL, CASE, CHECK_FOLDER, CHECK_PAGE, CHECKLISTS_PAGE, COMPARE_FOLDER, COMPARE_PAGE, DATA_MODULE, DATA_ROOT,
    DATA_WASM, EXAMPLE, FAILED, HELP, Id, Kind, MOUNT, NEXT_FOLDER, NEXT_STEPS_PAGE, PARAGRAPH, PRACTICE_FOLDER,
    PRACTICE_PAGE, Part, SHEETS_PAGE, TITLE,
};
use joint_working_rules::rulebook::{CITATIONS, hint};
use joint_working_rules::scenarios::WORKED;
use joint_working_rules::{Fact, Question};
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::errors::{Error, Result};

use pages::{holds, made, page, with_contacts};

/// What the loader needs on the page of every program; the rest is of the decision aid's first page.
const OF_EVERY_PROGRAM: [&str; 6] = [MOUNT, FAILED, TITLE, DATA_ROOT, DATA_MODULE, DATA_WASM];

/// The pages with files in the place of the programs, and an address filled in for requests.
fn built() -> Result<Book> {
    let source = std::env::temp_dir().join(format!(
        "joint-working-page-ids-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    for (folder, files) in [
        (CHECK_FOLDER, &["loader-1.js", "aid-1.css", "joint-working-check-1.js", "joint-working-check-1_bg.wasm"][..]),
        (NEXT_FOLDER, &["joint-working-next-1.js", "joint-working-next-1_bg.wasm"]),
        (COMPARE_FOLDER, &["joint-working-compare-1.js", "joint-working-compare-1_bg.wasm"]),
        (PRACTICE_FOLDER, &["joint-working-practice-page-1.js", "joint-working-practice-page-1_bg.wasm"]),
    ] {
        fs::create_dir_all(source.join(folder))?;
        files.iter().try_for_each(|file| fs::write(source.join(folder).join(file), ""))?;
    }
    let book = with_contacts("someone@team.example", |contacts| {
        made("html", |config| {
            config.book.src.clone_from(&source);
            contacts(config)
        })
    });
    fs::remove_dir_all(source)?;
    book
}

/// How an id is written in a page.
fn written(id: &Id) -> String {
    match id.kind {
        Kind::Element => format!(" id=\"{}\"", id.text),
        Kind::ElementPrefix => format!(" id=\"{}", id.text),
        Kind::Attribute => format!(" {}=\"", id.text),
        _ => id.text.to_owned(),
    }
}

/// A page holds what a reader of it looks for, among what pages write.
fn holds_all(book: &Book, path: &str, reader: Part, among: impl Fn(&Id) -> bool) -> Result<()> {
    let page = page(book, path)?;
    let is_in_page = |id: &&Id| {
        let kinds = [Kind::Element, Kind::ElementPrefix, Kind::Class, Kind::Attribute];
        kinds.contains(&id.kind) && id.written_by.contains(&Part::Page) && id.read_by.contains(&reader)
    };
    for id in ALL.iter().filter(is_in_page).filter(|id| among(id)) {
        match id.kind {
            Kind::Class => {
                let classes = page.split(" class=\"").filter_map(|rest| rest.split('"').next());
                if !classes.flat_map(str::split_whitespace).any(|class| class == id.text) {
                    return Err(Error::msg(format!("{path}: no element has the class `{}`", id.text)));
                }
            }
            _ => holds(&page, &written(id)).map_err(|_| Error::msg(format!("{path}: `{}` is missing", written(id))))?,
        }
    }
    Ok(())
}

#[test]
fn each_page_holds_what_is_looked_for_on_it() -> Result<()> {
    let book = built()?;
    holds_all(&book, "check.md", Part::Loader, |_| true)?;
    holds_all(&book, "check.md", Part::Check, |_| true)?;
    holds_all(&book, "check.md", Part::Style, |_| true)?;
    holds_all(&book, "next-steps.md", Part::Loader, |id| OF_EVERY_PROGRAM.contains(&id.text))?;
    holds_all(&book, "next-steps.md", Part::Next, |_| true)?;
    holds_all(&book, "compare.md", Part::Loader, |id| OF_EVERY_PROGRAM.contains(&id.text))?;
    holds_all(&book, "compare.md", Part::Compare, |_| true)?;
    holds_all(&book, "practice.md", Part::Loader, |id| OF_EVERY_PROGRAM.contains(&id.text))?;
    holds_all(&book, "practice.md", Part::Practice, |_| true)?;
    holds_all(&book, "search.md", Part::SearchScript, |_| true)?;
    for page in ["check.md", "functions.md"] {
        holds_all(&book, page, Part::LookUpScript, |_| true)?;
    }
    for chapter in book.chapters() {
        let path = chapter.path.as_ref().ok_or_else(|| Error::msg("a chapter without a file"))?;
        holds_all(&book, &path.to_string_lossy(), Part::Template, |_| true)?;
    }
    Ok(())
}

#[test]
fn the_pages_lend_every_case_paragraph_and_help_that_the_programs_read() -> Result<()> {
    let book = built()?;
    let (check, next) = (page(&book, "check.md")?, page(&book, "next-steps.md")?);
    for cite in CITATIONS.iter() {
        holds(&check, &format!(" id=\"{PARAGRAPH}{}\"", cite.id))?;
        holds(&next, &format!(" id=\"{PARAGRAPH}{}\"", cite.id))?;
    }
    for example in WORKED {
        holds(&check, &format!(" id=\"{CASE}{}\"", example.id))?;
        holds(
            &page(&book, &format!("{}.md", example.source.page))?,
            &format!("{CHECK_PAGE}#{EXAMPLE}{}\"", example.id),
        )?;
    }
    let options = |question: &Question| {
        let of = *question;
        of.words().options.iter().map(move |option| of.option_hint_id(option.value))
    };
    let helps = Question::ALL.iter().map(|question| question.hint_id());
    let helps = helps.chain(Question::ALL.iter().flat_map(options)).chain(Fact::ALL.iter().map(|fact| fact.hint_id()));
    for help in helps.filter(|help| !hint(help).is_empty()) {
        holds(&check, &format!(" id=\"{HELP}{help}\""))?;
    }
    Ok(())
}

#[test]
fn the_pages_that_are_linked_by_name_are_there() -> Result<()> {
    let book = made("markdown", |_| Ok(()))?;
    for page_name in [CHECK_PAGE, NEXT_STEPS_PAGE, CHECKLISTS_PAGE, COMPARE_PAGE, PRACTICE_PAGE, SHEETS_PAGE] {
        page(&book, &page_name.replace(".html", ".md"))?;
    }
    Ok(())
}
