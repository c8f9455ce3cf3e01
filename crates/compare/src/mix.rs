//! A case made of answers of both readings: each difference is decided by one reader, and what they agree on is theirs. Decided
//! by one reader throughout, it is that reader's case.

use crate::both::{Both, Reader};
use crate::difference::issues;
use crate::link::{Link, Links};
use crate::matching::{GroupPos, Matching};
use crate::topic::Topic;
use joint_working_rules::{Case, Issue, IssuePos, PerSide, Relation, ValidCase};

/// An issue of a mixed case: whose it is, and which.
pub(crate) type Origin = (Reader, IssuePos);

/// A mixed case, with the group of each of its issues and where it is from.
pub(crate) struct Mixed {
    pub(crate) case: ValidCase,
    pub(crate) from: Vec<(GroupPos, Origin)>,
}

/// The case in which `decides` says who decides each topic; of a topic on which they agree it is not asked. `None` where the two
/// together are larger than a case may be.
pub(crate) fn mix(cases: Both<&Case>, matching: &Matching, decides: impl Fn(Topic) -> Reader) -> Option<Mixed> {
    let mut mixer = Mixer { cases, matching, decides, from: Vec::new() };
    let mut case = Case::default();
    for (at, group) in matching.iter() {
        if group.one_to_one().is_some() {
            let issue = mixer.issue(at)?;
            mixer.add(&mut case, at, (Reader::A, *group.issues.a.first()?), issue);
        } else {
            let reader = mixer.cuts(at);
            for &position in &group.issues[reader] {
                let issue = cases[reader].issue(position)?.clone();
                mixer.add(&mut case, at, (reader, position), issue);
            }
        }
    }
    for (second, of_second) in mixer.from.iter().enumerate() {
        for (first, of_first) in mixer.from.iter().enumerate().take(second) {
            if let Some(Link { facts, separable }) = mixer.link(*of_first, *of_second) {
                let between = [first, second].map(id);
                case.relations.push(Relation { between, facts, separable });
            }
        }
    }
    case.consent = cases[(mixer.decides)(Topic::Consent)].consent;
    let from = mixer.from;
    // Where none of a reading's issues is taken, nothing is left to route.
    ValidCase::new(case.pruned()).ok().map(|case| Mixed { case, from })
}

fn id(at: usize) -> String {
    at.to_string()
}

struct Mixer<'a, F> {
    cases: Both<&'a Case>,
    matching: &'a Matching,
    decides: F,
    from: Vec<(GroupPos, Origin)>,
}

impl<F: Fn(Topic) -> Reader> Mixer<'_, F> {
    fn add(&mut self, case: &mut Case, group: GroupPos, origin: Origin, mut issue: Issue) {
        issue.id = id(self.from.len());
        issue.label = None;
        case.issues.push(issue);
        self.from.push((group, origin));
    }

    /// Who decides into which issues a group is cut.
    fn cuts(&self, at: GroupPos) -> Reader {
        let is_alone = self.matching.group(at).is_some_and(|group| group.is_alone());
        (self.decides)(if is_alone { Topic::OnlyOne(at) } else { Topic::Cut(at) })
    }

    /// The one issue of a group. What only one reader was asked is that reader's.
    fn issue(&self, at: GroupPos) -> Option<Issue> {
        let both = issues(self.cases, self.matching, at)?;
        let who = |topic: Topic, asked: &dyn Fn(&Issue) -> bool| match (asked(both.a), asked(both.b)) {
            (true, false) => Reader::A,
            (false, true) => Reader::B,
            _ => (self.decides)(topic),
        };
        let two_sided = |issue: &Issue| issue.functions.can_be_both();
        let mut issue = Issue::new("", None, both[(self.decides)(Topic::Functions(at))].functions);
        issue.facts = both[who(Topic::Facts(at), &two_sided)].facts;
        issue.separable = both[who(Topic::FirstTest(at), &two_sided)].separable;
        issue.weight = PerSide::from_fn(|side| {
            both[who(Topic::Weight(at, side), &|issue| issue.functions.can_involve(side))].weight[side]
        });
        Some(issue)
    }

    /// The link of two issues of the mixed case.
    fn link(&self, one: (GroupPos, Origin), other: (GroupPos, Origin)) -> Option<Link> {
        let links = Links::new(self.cases, self.matching);
        if one.0 == other.0 {
            return links.strongest(one.1.0, &[one.1.1], &[other.1.1]);
        }
        let said = |reader: Reader| {
            let [one, other] = [one, other].map(|of| self.stands_for(of, reader));
            links.strongest(reader, &one, &other)
        };
        let Some(both) = links.shared(one.0.min(other.0), one.0.max(other.0)) else {
            // What only one reader has is linked as that reader says; to what only the other has, not at all.
            let alone = [one, other].into_iter().find(|of| self.whole(of.0) == Whole::Alone)?;
            return said(alone.1.0);
        };
        let decides = |topic: fn(GroupPos, GroupPos) -> Topic, differs: bool| {
            let topic = topic(one.0.min(other.0), one.0.max(other.0));
            if differs { said((self.decides)(topic)) } else { self.as_cut(one, other, said) }
        };
        match (both.a, both.b) {
            (Some(a), Some(b)) => {
                let facts = decides(Topic::LinkFacts, a.facts != b.facts)?.facts;
                let separable = decides(Topic::LinkFirstTest, a.separable != b.separable)?.separable;
                Some(Link { facts, separable })
            }
            (None, None) => None,
            _ => decides(Topic::Linked, true),
        }
    }

    /// Where the readers agree on a link, the part of it that is these two issues': as the reader has it who has cut them so.
    fn as_cut(
        &self,
        one: (GroupPos, Origin),
        other: (GroupPos, Origin),
        said: impl Fn(Reader) -> Option<Link>,
    ) -> Option<Link> {
        match [one, other].map(|of| (self.whole(of.0) == Whole::Cut).then_some(of.1.0)) {
            [Some(reader), None] | [None, Some(reader)] => said(reader),
            [Some(reader), Some(same)] if reader == same => said(reader),
            _ => Link::stronger(said(Reader::A), said(Reader::B)),
        }
    }

    /// The issues of a reader that stand for one of the mixed case: itself, or where the other reader has cut it, all of its group.
    fn stands_for(&self, (group, (from, issue)): (GroupPos, Origin), reader: Reader) -> Vec<IssuePos> {
        let is_own = from == reader && self.whole(group) != Whole::One;
        if is_own { vec![issue] } else { Links::new(self.cases, self.matching).members(group, reader).to_vec() }
    }

    fn whole(&self, at: GroupPos) -> Whole {
        match self.matching.group(at) {
            Some(group) if group.one_to_one().is_some() => Whole::One,
            Some(group) if group.is_cut() => Whole::Cut,
            _ => Whole::Alone,
        }
    }
}

/// What a group is in the two readings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whole {
    /// One issue in each.
    One,
    /// Cut otherwise.
    Cut,
    /// Only one of them has it.
    Alone,
}
