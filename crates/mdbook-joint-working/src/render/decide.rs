//! “Decide for yourself”: before the outcome of an example, the answers to choose from, and what is said to each.
//!
//! It works without a script, marks nobody and sends nothing: choose, then open what is said. Where the style sheet can tell that
//! nothing is chosen, it says so there, and hides the rest. The words are in a data file.

use joint_working_interface::PRACTICE;
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::Citation;
use maud::{Markup, PreEscaped, html};

use crate::data::practice::{Practice, Reply};
use crate::html::citations;

/// The answers to try on an example, and the start of the part that holds its outcome, which [`end`] ends.
///
/// # Errors
/// When there is no such example.
pub(crate) fn decide(practice: &Practice, id: &str, root: &str) -> Result<Markup, String> {
    let (example, words) = (practice.example(id)?, &practice.words);
    let fits = |reply: &Reply| if reply.to == example.fits { "yes" } else { "no" };
    let cites = |reply: &Reply| reply.cites.iter().map(|cite| cite.0).collect::<Vec<&Citation>>();
    Ok(html! {
        section class="decide" aria-labelledby="decide" { "\n"
            h2 id="decide" { (words.title) } "\n"
            p class="ours" { (words.ours) } "\n"
            p { (words.intro) } "\n"
            fieldset { "\n"
                legend { (example.ask) } "\n"
                @for (at, answer) in practice.answers.iter().enumerate() {
                    label { input type="radio" name="decide" data-at=(at + 1); span { (answer.says) } } "\n"
                }
            } "\n"
            details { "\n"
                summary { (PRACTICE.said_to) } "\n"
                p class="choose-first" { (PRACTICE.choose_first) } "\n"
                dl { "\n"
                    @for (at, (reply, answer)) in example.replies.iter().zip(&practice.answers).enumerate() {
                        div data-at=(at + 1) data-fits=(fits(reply)) { "\n"
                            dt { span class="yours" { (PRACTICE.your_word) } (answer.says) } "\n"
                            dd { (reply.text) " " (citations(root, &cites(reply))) } "\n"
                        } "\n"
                    }
                } "\n"
            } "\n"
            p { a href={ (root) (ids::PRACTICE_PAGE) "#" (ids::PRACTICE_CASE) (id) } { (PRACTICE.in_practice) } } "\n"
        } "\n"
        // Left open: the outcome follows as Markdown, up to the directive for which `end` is put in.
        (PreEscaped("<details class=\"told\">\n"))
        summary { (words.outcome) } "\n"
    })
}

/// Ends the part that [`decide`] starts.
pub(crate) fn end() -> Markup {
    PreEscaped("</details>\n".to_owned())
}

#[cfg(test)]
mod tests {
    use super::decide;
    use crate::data::practice::{Practice, tests::FILE};

    #[test]
    fn every_answer_can_be_chosen_and_something_is_said_to_it() {
        let html = Practice::read(FILE).and_then(|practice| decide(&practice, "e-1", "../"));
        let html = html.map_or_else(|error| error, maud::PreEscaped::into_string);
        assert!(html.contains("data-at=\"1\"><span>Joint</span></label>") && !html.contains("checked"), "{html}");
        assert!(html.contains("<div data-at=\"1\" data-fits=\"yes\">\n<dt>") && html.contains("<dd>Yes. "), "{html}");
        assert!(html.contains("guidance/background.html#background-limb-one"), "{html}");
        assert!(html.contains("data-fits=\"no\">") && html.contains("../practice.html#case=e-1"), "{html}");
        assert!(html.ends_with("<details class=\"told\">\n<summary>Show</summary>\n"), "{html}");
    }
}
