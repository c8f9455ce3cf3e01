//! The preprocessor as a whole, on books of one or two pages.

use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use super::JointWorking;

/// What goes wrong with a book of these pages; the rulebook's citations lead nowhere in so small a book.
fn errors(pages: &[(&str, &str)]) -> String {
    let pages =
        pages.iter().map(|(path, text)| BookItem::Chapter(Chapter::new(path, (*text).to_owned(), *path, Vec::new())));
    let context = PreprocessorContext::new("no-such-folder".into(), Config::default(), "markdown".to_owned());
    let run = JointWorking.run(&context, Book::new_with_items(pages.collect()));
    run.map_or_else(|error| error.to_string(), |_| String::new())
}

#[test]
fn an_anchor_on_two_pages_is_named_with_its_file() {
    let errors = errors(&[("a.md", "A. {#x}\n"), ("b.md", "## B {#x}\n")]);
    assert!(errors.contains("b.md: the anchor `x` is duplicated, it is in a.md"), "{errors}");
}

#[test]
fn a_citation_that_leads_nowhere_is_named() {
    let errors = errors(&[("guidance/background.md", "A. {#background-1}\n")]);
    assert!(errors.contains("citation `background-limb-one`"), "{errors}");
    assert!(errors.contains("allowed there: background-1"), "{errors}");
    assert!(!errors.contains("citation `background-1`"), "{errors}");
}

#[test]
fn what_is_wrong_with_a_directive_is_named_with_its_file() {
    let errors = errors(&[("a.md", "{{#example example-9}}\n\n{{#what}}\n")]);
    assert!(errors.contains("a.md: there is no example `example-9`; allowed: "), "{errors}");
    assert!(errors.contains("example-1, example-2"), "{errors}");
    assert!(errors.contains("a.md: `{{#what}}`: is not a directive; allowed: "), "{errors}");
}
