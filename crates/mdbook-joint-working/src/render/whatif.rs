//! What would come out of an example if one answer were another, and the examples most like it.

use joint_working_interface::{COMMON, PAPER};
use joint_working_rules::rulebook::CHANGES;
use joint_working_rules::summary::{ChangeLine, change_lines, would_go};
use joint_working_rules::{Answer, Case, FactSet, Nearest, Outcome, fill};

use maud::{Markup, html};

use crate::html::joined;

/// So many changes are shown at once; the others open on request.
const AT_ONCE: usize = 6;

/// Each single change of an answer that moves something, nearest first.
pub(crate) fn changes(case: &Case, answer: &Answer) -> Markup {
    let lines = change_lines(case, answer);
    let (first, more) = lines.split_at(lines.len().min(AT_ONCE));
    let list = |lines: &[ChangeLine<'_>]| {
        html! {
            ul class="changes" { "\n"
                @for line in lines { (change(case, line, answer.outcome)) }
            } "\n"
        }
    };
    html! {
        (list(first))
        @if !more.is_empty() {
            details { "\n"
                summary { (fill(PAPER.example.more_changes, &[("count", &more.len().to_string())])) } "\n"
                (list(more))
            } "\n"
        }
    }
}

fn change(case: &Case, line: &ChangeLine<'_>, now: Outcome) -> Markup {
    let answers = line.answers.iter().map(|answer| html! { strong { (answer) } });
    html! {
        li {
            span { (line.about) ": " (line.question) } " "
            (joined(answers, &format!(" {} ", CHANGES.or))) " "
            span class="then" {
                "→ "
                @if line.outcome != now { (line.outcome.words().short) ". " }
                (joined(line.handling.iter().map(|part| would_go(case, part)), " "))
            }
        } "\n"
    }
}

/// The examples that share most facts with one, itself left out; `None` where none does.
pub(crate) fn nearest(itself: &str, answer: &Answer, root: &str) -> Option<Markup> {
    let others = answer.nearest.iter().filter(|one| one.scenario != itself);
    let lines: Vec<Markup> = others.filter_map(|one| near(one, root)).collect();
    (!lines.is_empty()).then(|| {
        html! {
            ul class="nearest" { "\n"
                @for line in lines { (line) }
            } "\n"
        }
    })
}

fn near(nearest: &Nearest, root: &str) -> Option<Markup> {
    let example = nearest.example()?;
    let facts = |text: &str, facts: FactSet| {
        let labels: Vec<&str> = facts.iter().map(|fact| fact.words().label).collect();
        fill(text, &[("facts", &labels.join("; "))])
    };
    Some(html! {
        li {
            a href={ (root) (example.source.page) ".html#" (example.source.id) } { (example.title) }
            br; (facts(COMMON.shared, nearest.shared))
            @if !nearest.differs.is_empty() { br; (facts(PAPER.example.differs, nearest.differs)) }
        } "\n"
    })
}

#[cfg(test)]
mod tests {
    use super::{changes, nearest};
    use joint_working_rules::{answer, scenarios::by_id};

    #[test]
    fn a_change_names_the_question_the_answer_and_what_moves() {
        let scenario = by_id("example-6");
        let case = scenario.and_then(|scenario| scenario.case().ok());
        let Some((case, answer)) = case.map(|case| {
            let answer = answer(&case);
            (case, answer)
        }) else {
            unreachable!("example 6 is answered")
        };
        let list = changes(&case, &answer).into_string();
        assert!(
            list.contains(
                "<strong>No, only both together</strong> <span class=\"then\">→ Not decided yet. Then it would not be clear where “Kidney cancer treatment” should go."
            ),
            "{list}"
        );
        assert!(list.contains("<summary>All other changes ("), "{list}");
        assert!(!list.contains("\n\n"), "a blank line would end the block of HTML");
        let near = nearest("example-6", &answer, "../").map_or_else(String::new, maud::PreEscaped::into_string);
        assert!(near.contains("Shared: ") && !near.contains("example-6.html"), "{near}");
    }
}
