//! Writing a case as a link.

use super::check_letters::check_letters;
use super::codes::Code;
use super::error::VERSION;
use crate::case::{Case, IssueIndex};
use crate::edition::EDITION;
use crate::vocabulary::{Consent, FactSet, Side};
use std::fmt::Write as _;

/// The link of a case, without the `#`: only the characters A–Z, a–z, 0–9, `.` and `-`, and a letter or digit at its end.
/// Answers that are not allowed are left out, as [`Case::pruned`] does.
pub fn encode(case: &Case) -> String {
    written(case, Some(case.consent))
}

/// The link of a case in which nobody has said anything of consent, not even that nobody was asked.
pub fn encode_unsaid(case: &Case) -> String {
    written(case, None)
}

fn written(case: &Case, consent: Option<Consent>) -> String {
    let case = case.pruned();
    let mut link = format!("v{VERSION}.{EDITION}.");
    push(&mut link, consent.map(Code::Consent));
    let responses = |side: &Side| case.responses[*side].map(|response| Code::Response(*side, response));
    push(&mut link, Side::ALL.iter().filter_map(responses));
    for issue in &case.issues {
        let weight = |side: &Side| issue.weight[*side].map(|weight| Code::Weight(*side, weight));
        link.push(Code::Functions(issue.functions).letter());
        push(&mut link, facts(issue.facts));
        push(&mut link, issue.separable.map(Code::Separable));
        push(&mut link, Side::ALL.iter().filter_map(weight));
    }
    let index = IssueIndex::of(case.ids());
    for relation in &case.relations {
        // Without its issues there is no relation: pruning has taken such out.
        let [Some(one), Some(other)] = relation.between.each_ref().map(|id| index.find(id)) else { continue };
        let _ = write!(link, "-{}-{}", one.get() + 1, other.get() + 1);
        push(&mut link, facts(relation.facts));
        push(&mut link, relation.separable.map(Code::Separable));
    }
    let check = check_letters(&link);
    link.push('.');
    link.extend(check);
    link
}

fn push(link: &mut String, codes: impl IntoIterator<Item = Code>) {
    link.extend(codes.into_iter().map(Code::letter));
}

fn facts(facts: FactSet) -> impl Iterator<Item = Code> {
    facts.iter().map(Code::Fact)
}
