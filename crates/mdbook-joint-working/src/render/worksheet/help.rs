//! The help with each question, option and fact, which the page of the decision aid lends the aid. It is hidden: the worksheet has words
//! of its own where the aid's speak of the aid.

use joint_working_page_ids as ids;
use joint_working_rules::rulebook::hint;
use joint_working_rules::{Fact, Question};
use maud::{Markup, html};

/// Each help with its id, hidden.
pub(crate) fn help() -> Markup {
    let of_question = |question: &Question| {
        let question = *question;
        let options = question.words().options.iter().map(move |option| question.option_hint_id(option.value));
        std::iter::once(question.hint_id()).chain(options)
    };
    let all = Question::ALL.iter().flat_map(of_question).chain(Fact::ALL.iter().map(|fact| fact.hint_id()));
    html! {
        div hidden { "\n"
            @for id in all {
                @if !hint(&id).is_empty() { p id={ (ids::HELP) (id) } { (hint(&id)) } "\n" }
            }
        } "\n"
    }
}
