//! “Decide for yourself”: before the outcome of an example, each answer with what speaks for it and against it.
//!
//! It works without a script, marks nobody and sends nothing: every answer opens by itself. The words are in a data file.

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
            p { strong { (example.ask) } } "\n"
            @for (reply, answer) in example.replies.iter().zip(&practice.answers) {
                details data-fits=(fits(reply)) { "\n"
                    summary { (answer.says) } "\n"
                    p { (reply.text) " " (citations(root, &cites(reply))) } "\n"
                } "\n"
            }
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
    fn every_answer_opens_by_itself_and_says_why() {
        let html = Practice::read(FILE).and_then(|practice| decide(&practice, "e-1", "../"));
        let html = html.map_or_else(|error| error, maud::PreEscaped::into_string);
        assert!(html.contains("<details data-fits=\"yes\">\n<summary>Joint</summary>\n<p>Yes. "), "{html}");
        assert!(html.contains("guidance/background.html#background-limb-one"), "{html}");
        assert!(html.contains("<details data-fits=\"no\">"), "{html}");
        assert!(html.ends_with("<details class=\"told\">\n<summary>Show</summary>\n"), "{html}");
    }
}
