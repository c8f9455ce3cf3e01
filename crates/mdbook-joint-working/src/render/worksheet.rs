//! The decision aid on paper: its questions with boxes to tick, and its outcomes. It serves where the aid cannot run; and the aid
//! reads here what helps with each question.
//!
//! All words are the rulebook's; only their order on the sheet is made here.

use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{OptionWords, hint};
use joint_working_rules::{Fact, Outcome, Question};

use maud::{Markup, html};

use crate::html::citations;
use crate::render::tables;

/// Lines to write on, under a question that names things.
const LINES: usize = 4;

/// The whole worksheet, as one block of HTML.
pub(crate) fn worksheet(root: &str) -> Markup {
    html! {
        div class="worksheet" { "\n"
            ol { "\n"
                @for question in Question::ALL { (ask(*question, root)) }
            } "\n"
            (tables::relation())
            dl { "\n"
                @for outcome in Outcome::ALL {
                    @let words = outcome.words();
                    div { "\n"
                        dt { (words.title) } "\n"
                        dd { (words.sentence) " " (citations(root, words.cites)) } "\n"
                    } "\n"
                }
            } "\n"
        } "\n"
    }
}

fn ask(question: Question, root: &str) -> Markup {
    let words = question.words();
    let id = question.hint_id();
    html! {
        li { "\n"
            h2 { (words.title) } "\n"
            p { span id={ (ids::HELP) (id) } { (hint(&id)) } " " (citations(root, words.cites)) } "\n"
            ul { "\n"
                (lines_or_facts(question))
                @for OptionWords { value, label } in words.options {
                    @let id = question.option_hint_id(value);
                    (option(label, hint(&id), Some(&id)))
                }
            } "\n"
        } "\n"
    }
}

/// What comes before the options of a question: the facts to tick, or lines to write on.
fn lines_or_facts(question: Question) -> Markup {
    match question {
        Question::Facts | Question::TieFacts => html! {
            @for fact in Fact::ALL {
                // Its help would have the same id in both lists; an id is on a page once.
                @let id = fact.hint_id();
                (option(fact.words().label_in(question), hint(&id), (question == Question::Facts).then_some(&id)))
            }
        },
        Question::Issues | Question::Core | Question::Ties => html! {
            @for _ in 0..LINES { li class="line" { "☐" } "\n" }
        },
        _ => html! {},
    }
}

/// An option with its help; the aid finds the help by the id, where there is one.
fn option(label: &str, help: &str, id: Option<&String>) -> Markup {
    html! {
        li {
            span aria-hidden="true" { "☐" } " "
            span {
                (label)
                @if !help.is_empty() { " " small id=[id.map(|id| format!("{}{id}", ids::HELP))] { (help) } }
            }
        } "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::worksheet;

    use joint_working_rules::{Fact, Outcome, Question};

    #[test]
    fn it_holds_every_question_option_and_outcome_and_no_blank_line() {
        let sheet = worksheet("").into_string();
        for question in Question::ALL {
            assert!(sheet.contains(question.words().title), "{}", question.id());
            assert!(question.words().options.iter().all(|option| sheet.contains(option.label)), "{}", question.id());
        }
        for question in [Question::Facts, Question::TieFacts] {
            assert!(Fact::ALL.iter().all(|fact| sheet.contains(fact.words().label_in(question))), "{}", question.id());
        }
        assert!(Outcome::ALL.iter().all(|outcome| sheet.contains(outcome.words().sentence)));
        assert!(!sheet.contains("\n\n"), "a blank line would end the block of HTML");
    }
}
