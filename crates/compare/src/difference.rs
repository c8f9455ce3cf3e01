//! Where two readings differ: every answer to a question that both were asked, and every issue that they cut otherwise.

use crate::both::{Both, Reader};
use crate::link::Links;
use crate::matching::{GroupPos, Matching};
use crate::topic::Topic;
use joint_working_rules::{Case, Issue, Side};

/// One difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub topic: Topic,
}

/// The issue of each reading in a group that has one of each.
pub(crate) fn issues<'a>(cases: Both<&'a Case>, matching: &Matching, at: GroupPos) -> Option<Both<&'a Issue>> {
    let pair = matching.group(at)?.one_to_one()?;
    Some(Both { a: cases.a.issue(pair.a)?, b: cases.b.issue(pair.b)? })
}

/// What goes before what: the nearer first, then by the ids of the issues, so that neither the order of the issues nor which reading
/// comes first has a part in it.
pub(crate) type Order<'a> = (u8, Vec<Vec<&'a str>>, Topic);

/// Where a topic comes.
pub(crate) fn order<'a>(cases: Both<&'a Case>, matching: &Matching, topic: Topic) -> Order<'a> {
    let mut ids: Vec<Vec<&str>> = Vec::new();
    for group in topic.groups().into_iter().flatten().filter_map(|at| matching.group(at)) {
        let all = group.issues.iter().flat_map(|(reader, issues)| {
            issues.iter().filter_map(move |issue| cases[reader].issue(*issue)).map(|issue| issue.id.as_str())
        });
        let mut all: Vec<&str> = all.collect();
        all.sort_unstable();
        ids.push(all);
    }
    ids.sort_unstable();
    (topic.rank(), ids, topic)
}

/// Every difference, group by group; then consent and responses. What follows only from a difference in functions goes with it.
pub(crate) fn differences(cases: Both<&Case>, matching: &Matching) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut note = |differs: bool, topic: Topic| {
        if differs {
            found.push(Difference { topic });
        }
    };
    for (at, group) in matching.iter() {
        let Some(Both { a, b }) = issues(cases, matching, at) else {
            note(true, if group.is_alone() { Topic::OnlyOne(at) } else { Topic::Cut(at) });
            continue;
        };
        note(a.functions != b.functions, Topic::Functions(at));
        if a.functions.can_be_both() && b.functions.can_be_both() {
            note(a.facts != b.facts, Topic::Facts(at));
            note(a.separable != b.separable, Topic::FirstTest(at));
        }
        for &side in Side::ALL {
            let are_asked = a.functions.can_involve(side) && b.functions.can_involve(side);
            note(are_asked && a.weight[side] != b.weight[side], Topic::Weight(at, side));
        }
    }
    for (one, other) in linked_pairs(cases, matching) {
        match Links::new(cases, matching).shared(one, other) {
            Some(Both { a: Some(a), b: Some(b) }) => {
                note(a.facts != b.facts, Topic::LinkFacts(one, other));
                note(a.separable != b.separable, Topic::LinkFirstTest(one, other));
            }
            Some(both) => note(!both.agree(), Topic::Linked(one, other)),
            // A link of what only one reader has goes with that.
            None => {}
        }
    }
    note(cases.a.consent != cases.b.consent, Topic::Consent);
    for &side in Side::ALL {
        let is_asked = |reader: Reader| cases[reader].issues.iter().any(|issue| issue.functions.can_involve(side));
        let differs = cases.a.responses[side] != cases.b.responses[side];
        note(differs && Reader::ALL.into_iter().all(is_asked), Topic::Responses(side));
    }
    found
}

/// Every two groups between which a reading has a link, the earlier one first; in order, each once.
fn linked_pairs(cases: Both<&Case>, matching: &Matching) -> Vec<(GroupPos, GroupPos)> {
    let mut pairs = Vec::new();
    for reader in Reader::ALL {
        let case = cases[reader];
        let group = |id: &String| {
            let at = case.positions().zip(&case.issues).find(|(_, issue)| issue.id == *id)?.0;
            matching.group_of(reader, at)
        };
        for relation in &case.relations {
            let [one, other] = &relation.between;
            if let (Some(one), Some(other)) = (group(one), group(other))
                && one != other
            {
                pairs.push((one.min(other), one.max(other)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
