//! The decision aid on paper: its questions with boxes to tick, and its outcomes. It serves where the aid cannot run; and the aid
//! reads here what helps with each question.
//!
//! All words are the rulebook's; only their order on the sheet is made here.

use joint_working_rules::rulebook::{OptionWords, Question, hint};
use joint_working_rules::{Fact, Outcome};

use crate::html::{citations, escape};
use crate::tables;

/// Lines to write on, under a question that names things.
const LINES: usize = 4;

/// The whole worksheet, as one block of HTML.
pub(crate) fn worksheet(root: &str) -> String {
    let questions: String = Question::ALL.iter().map(|question| ask(*question, root)).collect();
    let outcomes: String = Outcome::ALL
        .iter()
        .map(|outcome| {
            let words = outcome.words();
            let (title, sentence) = (escape(words.title), escape(words.sentence));
            format!("<div>\n<dt>{title}</dt>\n<dd>{sentence} {}</dd>\n</div>\n", citations(root, words.cites))
        })
        .collect();
    let table = tables::relation();
    format!("<div class=\"worksheet\">\n<ol>\n{questions}</ol>\n{table}<dl>\n{outcomes}</dl>\n</div>\n")
}

fn ask(question: Question, root: &str) -> String {
    let words = question.words();
    let mut options = String::new();
    match question {
        Question::Facts | Question::TieFacts => {
            for fact in Fact::ALL {
                // Its help has the same id in both lists, so that only one can bear it.
                let id = fact.hint_id();
                let bears =
                    if question == Question::Facts { format!(" id=\"hint-{}\"", escape(&id)) } else { String::new() };
                options.push_str(&option(fact.words().label, hint(&id), &bears));
            }
        }
        Question::Issues | Question::Core | Question::Ties => {
            options.push_str(&"<li class=\"line\">☐</li>\n".repeat(LINES))
        }
        _ => {}
    }
    for OptionWords { value, label } in words.options {
        let id = question.option_hint_id(value);
        options.push_str(&option(label, hint(&id), &format!(" id=\"hint-{}\"", escape(&id))));
    }
    let id = question.hint_id();
    let (title, help, cites) = (escape(words.title), escape(hint(&id)), citations(root, words.cites));
    let id = escape(&id);
    format!(
        "<li>\n<h2>{title}</h2>\n<p><span id=\"hint-{id}\">{help}</span> {cites}</p>\n<ul>\n{options}</ul>\n</li>\n"
    )
}

/// An option with its help; `bears` is the id that the aid finds the help by.
fn option(label: &str, help: &str, bears: &str) -> String {
    let help = if help.is_empty() { String::new() } else { format!(" <small{bears}>{}</small>", escape(help)) };
    format!("<li><span aria-hidden=\"true\">☐</span> <span>{}{help}</span></li>\n", escape(label))
}

#[cfg(test)]
mod tests {
    use super::worksheet;
    use joint_working_rules::rulebook::Question;

    use joint_working_rules::{Fact, Outcome};

    #[test]
    fn it_holds_every_question_option_and_outcome_and_no_blank_line() {
        let sheet = worksheet("");
        for question in Question::ALL {
            assert!(sheet.contains(question.words().title), "{}", question.id());
            assert!(question.words().options.iter().all(|option| sheet.contains(option.label)), "{}", question.id());
        }
        assert!(Fact::ALL.iter().all(|fact| sheet.matches(fact.words().label).count() >= 2));
        assert!(Outcome::ALL.iter().all(|outcome| sheet.contains(outcome.words().sentence)));
        assert!(!sheet.contains("\n\n"), "a blank line would end the block of HTML");
    }
}
