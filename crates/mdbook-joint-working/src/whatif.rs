//! What would come out of an example if one answer were another, and the examples most like it.

use joint_working_rules::rulebook::CHANGES;
use joint_working_rules::summary::{ChangeLine, change_lines};
use joint_working_rules::{Answer, Case, FactSet, Handled, Nearest, Outcome};

use crate::html::escape;

/// So many changes are shown at once; the others open on request.
const AT_ONCE: usize = 6;

/// Each single change of an answer that moves something, nearest first. `place` names a part and where it goes.
pub(crate) fn changes(case: &Case, answer: &Answer, place: impl Fn(&Handled) -> String) -> String {
    let lines = change_lines(case, answer);
    let (first, more) = lines.split_at(lines.len().min(AT_ONCE));
    let list = |lines: &[ChangeLine<'_>]| -> String {
        let lines: String = lines.iter().map(|line| change(line, answer.outcome, &place)).collect();
        format!("<ul class=\"changes\">\n{lines}</ul>\n")
    };
    let more = if more.is_empty() {
        String::new()
    } else {
        format!("<details>\n<summary>All other changes ({})</summary>\n{}</details>\n", more.len(), list(more))
    };
    list(first) + &more
}

fn change(line: &ChangeLine<'_>, now: Outcome, place: impl Fn(&Handled) -> String) -> String {
    let answers: Vec<String> =
        line.answers.iter().map(|answer| format!("<strong>{}</strong>", escape(answer))).collect();
    let answers = answers.join(&format!(" {} ", escape(CHANGES.or)));
    let moved: Vec<String> = line.handling.iter().map(&place).collect();
    let outcome = line.outcome.words().short;
    let outcome = if line.outcome == now { String::new() } else { format!("{}. ", escape(outcome)) };
    format!(
        "<li><span>{}: {}</span> {answers} <span class=\"then\">→ {outcome}{}</span></li>\n",
        escape(&line.about),
        escape(line.question),
        moved.join("; ")
    )
}

/// The examples that share most facts with one, itself left out; `None` where none does.
pub(crate) fn nearest(itself: &str, answer: &Answer, root: &str) -> Option<String> {
    let others = answer.nearest.iter().filter(|one| one.scenario != itself);
    let lines: String = others.filter_map(|one| near(one, root)).collect();
    (!lines.is_empty()).then(|| format!("<ul class=\"nearest\">\n{lines}</ul>\n"))
}

fn near(nearest: &Nearest, root: &str) -> Option<String> {
    let example = nearest.example()?;
    let facts = |facts: FactSet| facts.iter().map(|fact| escape(fact.words().label)).collect::<Vec<_>>().join("; ");
    let differs = if nearest.differs.is_empty() {
        String::new()
    } else {
        format!("<br>Only one of them has: {}", facts(nearest.differs))
    };
    let (page, id, title) = (escape(example.source.page), escape(example.source.id), escape(example.title));
    let shared = facts(nearest.shared);
    Some(format!("<li><a href=\"{root}{page}.html#{id}\">{title}</a><br>Both have: {shared}{differs}</li>\n"))
}

#[cfg(test)]
mod tests {
    use super::{changes, nearest};
    use joint_working_rules::{answer, scenarios::by_id};

    #[test]
    fn a_change_names_the_question_the_answer_and_what_moves() {
        let scenario = by_id("example-6");
        let case = scenario.and_then(|scenario| scenario.case().ok());
        let Some((case, answer)) = case.and_then(|case| answer(&case).ok().map(|answer| (case, answer))) else {
            unreachable!("example 6 is answered")
        };
        let list = changes(&case, &answer, |part| format!("{} to {}", part.issue, part.to.id()));
        assert!(
            list.contains(
                "<strong>No, only by looking at both together</strong> <span class=\"then\">→ Not settled: ask. kidney to unclear"
            ),
            "{list}"
        );
        assert!(list.contains("<summary>All other changes ("), "{list}");
        assert!(!list.contains("\n\n"), "a blank line would end the block of HTML");
        let near = nearest("example-6", &answer, "../").unwrap_or_default();
        assert!(near.contains("Both have: ") && !near.contains("example-6.html"), "{near}");
    }
}
