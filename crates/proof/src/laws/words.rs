//! The laws of the words: every answer gives its reasons in full, and everything that is said cites a paragraph.

use crate::law::{Law, Subject, Verdict};
use joint_working_rules::rulebook::{CITATIONS, Citation};
use joint_working_rules::{Answer, Case, CautionId, Functions, Reason, Response, Side};

/// Nothing is said without a reason, and no reason without a citation.
pub const REASONS: Law = Law::new(
    "Every answer gives reasons; every reason and caution has all its words filled in and cites paragraphs of the book",
    reasons,
);

/// The cautions are those that the responses give.
pub const CAUTIONS: Law = Law::new(
    "There is a caution for each side in play that has not responded, or only in part, or to which nothing was put, and no other",
    cautions,
);

/// Every law of the words.
pub const ALL: [Law; 2] = [REASONS, CAUTIONS];

fn reasons(subject: &Subject<'_>) -> Verdict {
    let Answer { reasons, cautions, .. } = subject.answer();
    let said = |Reason { id, text, cites }: &Reason| filled(id.words().text, text) && resolve(cites);
    let fault = reasons.iter().find(|reason| !said(reason)).map(|reason| format!("{reason:?}"));
    let fault = fault.or_else(|| {
        let said = cautions.iter().find(|one| !(filled(one.id.words().text, &one.text) && resolve(&one.cites)));
        said.map(|one| format!("{one:?}"))
    });
    Verdict::holds_if(!reasons.is_empty() && fault.is_none(), || fault.unwrap_or_else(|| "no reason".into()))
}

fn cautions(subject: &Subject<'_>) -> Verdict {
    let Case { issues, responses, .. } = subject.case;
    let in_play =
        |word| issues.iter().any(|issue| [word, Functions::Both, Functions::Unsure].contains(&issue.functions));
    let mut expected: Vec<(CautionId, Side)> = Vec::new();
    for (side, word) in [(Side::Health, Functions::Health), (Side::SocialCare, Functions::SocialCare)] {
        match responses[side] {
            Some(Response::No) if in_play(word) => expected.push((CautionId::NotReady, side)),
            Some(Response::Partly) if in_play(word) => expected.push((CautionId::PartlyReady, side)),
            Some(Response::NotPut) if in_play(word) => expected.push((CautionId::NotPut, side)),
            _ => {}
        }
    }
    let found: Vec<_> = subject.answer().cautions.iter().map(|one| (one.id, one.side)).collect();
    Verdict::holds_if(found == expected, || format!("{found:?}, and it should be {expected:?}"))
}

/// Is there one, and is each in the list of the rulebook?
pub fn resolve(cites: &[&'static Citation]) -> bool {
    !cites.is_empty() && cites.iter().all(|cite| CITATIONS.iter().any(|known| known.id == cite.id))
}

/// Is this the template with something in the place of every parameter?
fn filled(template: &str, text: &str) -> bool {
    let mut literals = template.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after));
    let rest = text.strip_prefix(literals.next().unwrap_or_default());
    rest.is_some_and(|rest| continues(&literals.collect::<Vec<_>>(), rest)) && !text.contains(['{', '}'])
}

/// Is this a parameter before each of the literals, and nothing after them? What a parameter stands for may hold the literal itself,
/// so every place of the literal is tried.
fn continues(literals: &[&str], text: &str) -> bool {
    let Some((literal, others)) = literals.split_first() else { return text.is_empty() };
    // The last parameter of a text may be a sentence that is only sometimes said.
    let least = usize::from(!others.is_empty());
    let mut places = text.match_indices(literal).filter(|(length, _)| *length >= least);
    places.any(|(length, _)| text.get(length + literal.len()..).is_some_and(|rest| continues(others, rest)))
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_parameter_may_hold_what_comes_after_it() {
        let template = "{tie} are linked{because}.{note}";
        assert!(filled(template, "A and B are linked: one plan."));
        assert!(filled(template, "A and B are linked. One is an enquiry, and both are one plan."));
        assert!(filled(template, "A and B are linked: one plan. So it seems."));
        for wrong in [
            " are linked: one plan.",
            "A and B are linked.",
            "A and B are linked: one plan",
            "{tie} are linked: one plan.",
        ] {
            assert!(!filled(template, wrong), "{wrong}");
        }
    }
}
