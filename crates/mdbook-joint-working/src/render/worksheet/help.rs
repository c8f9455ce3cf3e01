//! The help with each question, option and fact, which the page of the decision aid lends the aid. Where the worksheet says it, the aid
//! reads it there; the rest is hidden after the worksheet, which has words of its own where the aid's speak of the aid.

use joint_working_page_ids as ids;
use joint_working_rules::rulebook::hint;
use joint_working_rules::{Fact, Question};
use maud::{Markup, html};

/// The id of a help in the page.
pub(super) fn id(of: &str) -> String {
    [ids::HELP, of].concat()
}

/// Each help that the worksheet does not hold, with its id, hidden.
pub(crate) fn help(worksheet: &Markup) -> Markup {
    let of_question = |question: &Question| {
        let question = *question;
        let options = question.words().options.iter().map(move |option| question.option_hint_id(option.value));
        std::iter::once(question.hint_id()).chain(options)
    };
    let all = Question::ALL.iter().flat_map(of_question).chain(Fact::ALL.iter().map(|fact| fact.hint_id()));
    let is_held = |of: &String| worksheet.0.contains(&format!("id=\"{}\"", id(of)));
    html! {
        div hidden { "\n"
            @for of in all.filter(|of| !hint(of).is_empty() && !is_held(of)) { p id=(id(&of)) { (hint(&of)) } "\n" }
        } "\n"
    }
}
