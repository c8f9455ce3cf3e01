//! The “brief details of why”: what the check recommends, and each issue in a line, with a clause of why (What should I do, brief
//! details). The reasons in full follow only where they are wanted.

use crate::apart::{issues, named};
use crate::check::Check;
use crate::guidance::REQUEST;
use crate::text::one_line;
use crate::way::is_apart;
use joint_working_rules::{
    Answer, AnswerView, Case, Destination, Extent, FactKind, FactSet, Functions, IssuePos, Relation, Separable, fill,
};

/// Whether the reasons of the check stand in the draft. Without them it is brief, as the briefing asks, and fits a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reasons {
    /// They do not.
    #[default]
    LeftOut,
    /// They do.
    Added,
}

/// The lines of it. Where the team is asked although the check does not come to that, what it came to is said last, and that it is
/// known.
pub(super) fn why(checked: Check<'_>, reasons: Reasons) -> Vec<String> {
    let Check { case, answer, missing } = checked;
    let extent = checked.extent();
    let asks = answer.asks_the_team();
    let outcome = [("outcome", answer.outcome.words().short)];
    let mut lines = Vec::new();
    if asks {
        lines.push(fill(REQUEST.recommendation, &outcome));
    }
    // Where the team is asked all the same, it is asked about all of the case.
    let about = answer.handling.iter().filter(|part| !asks || !is_apart(part.to));
    if !missing.is_empty() {
        lines.push(one_line(missing));
    }
    let mut last = None;
    for part in about {
        // An issue whose sides part is given once.
        if last.replace(part.issue) != Some(part.issue) {
            lines.push(["- ", &issue(case, part.issue, answer)].concat());
        }
    }
    let others = issues(case, &answer.handling, is_apart).join("; ");
    if asks && !others.is_empty() {
        let words = match extent {
            Extent::Whole => REQUEST.not_part,
            Extent::SoFar => REQUEST.not_part_so_far,
        };
        lines.push(fill(words, &[("issues", &others)]));
    }
    if !asks {
        lines.push(fill(REQUEST.anyway, &outcome));
    }
    if reasons == Reasons::Added {
        let words = match extent {
            Extent::Whole => REQUEST.reasons,
            Extent::SoFar => REQUEST.reasons_so_far,
        };
        lines.push(words.to_owned());
        let why = AnswerView::so_far(case, answer, extent).why();
        lines.extend(why.note.map(str::to_owned));
        lines.extend(why.lines.iter().map(|ground| ["- ", &one_line(&ground.text)].concat()));
    }
    lines
}

/// Does the check say of anything that the team is asked about why it is? That something is not decided is no reason.
pub(super) fn says_why(Check { case, answer, .. }: Check<'_>) -> bool {
    let is_asked = |at: IssuePos| answer.handling.iter().any(|part| part.issue == at && !is_apart(part.to));
    let is_linked = |at: IssuePos| case.positions().filter_map(|other| case.relation_between(other, at)).any(is_link);
    case.positions().any(|at| is_asked(at) && (has_own_reason(case, at) || is_linked(at)))
}

/// An issue, with why in a few words.
fn issue(case: &Case, at: IssuePos, answer: &Answer) -> String {
    let Some(issue) = case.issue(at) else { return String::new() };
    let name = fill(REQUEST.issue, &[("number", &number(at)), ("issue", &named(case, at, issue.functions))]);
    let mut why = Vec::new();
    if answer.handling.iter().any(|part| part.issue == at && part.to == Destination::Unclear) {
        let is_whose = issue.functions == Functions::Unsure;
        why.push(if is_whose { REQUEST.open_whose } else { REQUEST.open }.to_owned());
    }
    let own = facts(issue.facts);
    if !own.is_empty() {
        why.push(own);
    } else if issue.separable == Some(Separable::No) {
        why.push(REQUEST.only_together.to_owned());
    }
    // Why an issue is linked is given once: with the later of the two, unless the earlier has nothing else to say.
    let says_links = |at: IssuePos| !says_of_itself(case, at, answer);
    for other in case.positions().filter(|other| *other != at) {
        let relation = case.relation_between(other, at).filter(|relation| is_link(relation));
        let (said_here, said_there) = match other < at {
            true => (!says_links(other), says_links(other)),
            false => (says_links(at), false),
        };
        if let Some(relation) = relation.filter(|_| said_here || said_there) {
            why.push(if said_here { link_because(other, relation) } else { link(other) });
        }
    }
    if why.is_empty() { name } else { fill(REQUEST.because, &[("issue", &name), ("why", &why.join("; "))]) }
}

/// Is there something to say of an issue besides its links?
fn says_of_itself(case: &Case, at: IssuePos, answer: &Answer) -> bool {
    let is_open = answer.handling.iter().any(|part| part.issue == at && part.to == Destination::Unclear);
    is_open || has_own_reason(case, at)
}

/// Does something link the two sides of an issue?
fn has_own_reason(case: &Case, at: IssuePos) -> bool {
    case.issue(at).is_some_and(|issue| !facts(issue.facts).is_empty() || issue.separable == Some(Separable::No))
}

/// Does anything say that two issues are linked?
fn is_link(relation: &Relation) -> bool {
    !facts(relation.facts).is_empty() || matches!(relation.separable, Some(Separable::No | Separable::OneWay))
}

/// That an issue is linked to another one.
fn link(other: IssuePos) -> String {
    fill(REQUEST.link, &[("number", &number(other))])
}

/// The same, with the reason where there is one.
fn link_because(other: IssuePos, relation: &Relation) -> String {
    let why = facts(relation.facts);
    if why.is_empty() { link(other) } else { fill(REQUEST.link_because, &[("number", &number(other)), ("why", &why)]) }
}

/// The facts that link, in a few words each.
fn facts(all: FactSet) -> String {
    let of = |kind| all.of_kind(kind).iter();
    let links = of(FactKind::Entwining).chain(of(FactKind::Close));
    links.map(|fact| fact.words().short).collect::<Vec<_>>().join(", ")
}

fn number(at: IssuePos) -> String {
    (at.get() + 1).to_string()
}
