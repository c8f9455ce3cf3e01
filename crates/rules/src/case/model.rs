//! A case, as files hold it: issues, the relations between them, consent and responses (format 1).

use super::index::IssueIndex;
use super::position::{IssuePos, RelationPos};
use crate::edition::EDITION;
use crate::vocabulary::{Consent, FactSet, Functions, PerSide, Response, Separable, Weight};
use serde::{Serialize, Serializer};

/// The version of the case format. There is one so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Format;

impl Format {
    /// The number in the file.
    pub const NUMBER: u64 = 1;
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(Self::NUMBER)
    }
}

/// The edition of the briefing that a case is answered by: always today's. One that was answered for an earlier edition is
/// made one of today's when it is read, and what that changes is kept beside it ([`Opened`](crate::Opened)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition;

impl Serialize for Edition {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(EDITION)
    }
}

/// One thing complained about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// A short id, once in the case.
    pub id: String,
    /// The caseworker's own words for it; never put in a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Whose functions it puts in play.
    pub functions: Functions,
    /// Facts of the relation between its two sides; only where both can be in play.
    #[serde(skip_serializing_if = "FactSet::is_empty")]
    pub facts: FactSet,
    /// Limb one for that relation; only where both sides can be in play.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separable: Option<Separable>,
    /// Limb two, for each side that can be in play.
    #[serde(skip_serializing_if = "PerSide::is_unanswered")]
    pub weight: PerSide<Option<Weight>>,
}

impl Issue {
    /// An issue of which only the id, the label and the functions are known.
    pub fn new(id: impl Into<String>, label: Option<String>, functions: Functions) -> Self {
        Self { id: id.into(), label, functions, facts: FactSet::EMPTY, separable: None, weight: PerSide::default() }
    }

    /// What to call it: its label, or else its id.
    pub fn name(&self) -> &str {
        self.label.as_deref().map(str::trim).filter(|label| !label.is_empty()).unwrap_or(&self.id)
    }
}

/// The tie between two issues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Relation {
    /// The ids of the two issues; their order means nothing.
    pub between: [String; 2],
    /// What is true, or alleged, of the tie.
    #[serde(skip_serializing_if = "FactSet::is_empty")]
    pub facts: FactSet,
    /// Limb one: could one issue be worked out without the other?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separable: Option<Separable>,
}

impl Relation {
    /// Does it say that its two issues do not belong together, and why? So the format holds what is ticked beside a pair that is left
    /// unticked (design, section 5, panel 3): with facts none of which speaks for a link, and with the first test as "each by itself", which
    /// nobody was asked there.
    pub fn keeps_apart(&self) -> bool {
        self.facts.link_nothing() && self.separable == Some(Separable::Yes)
    }
}

/// One complainant's complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Case {
    /// The version of the format.
    pub format: Format,
    /// The edition of the briefing.
    pub edition: Edition,
    /// What is complained about, at least one thing.
    pub issues: Vec<Issue>,
    /// The ties between issues; a pair without one is not linked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// Consent to Joint Working.
    pub consent: Consent,
    /// Whether the bodies have responded.
    #[serde(skip_serializing_if = "PerSide::is_unanswered")]
    pub responses: PerSide<Option<Response>>,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            format: Format,
            edition: Edition,
            issues: Vec::new(),
            relations: Vec::new(),
            consent: Consent::NotAsked,
            responses: PerSide::default(),
        }
    }
}

impl Case {
    /// The issue at a position.
    pub fn issue(&self, at: IssuePos) -> Option<&Issue> {
        self.issues.get(at.get())
    }

    /// The same, to be answered.
    pub fn issue_mut(&mut self, at: IssuePos) -> Option<&mut Issue> {
        self.issues.get_mut(at.get())
    }

    /// The id of every issue, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.issues.iter().map(|issue| issue.id.as_str())
    }

    /// The position of every issue.
    pub fn positions(&self) -> impl Iterator<Item = IssuePos> + use<> {
        (0..self.issues.len()).map(IssuePos::new)
    }

    /// The relation at a position.
    pub fn relation(&self, at: RelationPos) -> Option<&Relation> {
        self.relations.get(at.get())
    }

    /// The same, to be answered.
    pub fn relation_mut(&mut self, at: RelationPos) -> Option<&mut Relation> {
        self.relations.get_mut(at.get())
    }

    /// The two issues of a relation, the earlier one first; `None` where it names an issue that the case does not have.
    pub fn pair(&self, at: RelationPos) -> Option<[IssuePos; 2]> {
        let position_of = |id: &String| self.issues.iter().position(|issue| issue.id == *id).map(IssuePos::new);
        let [one, other] = &self.relation(at)?.between;
        let (one, other) = (position_of(one)?, position_of(other)?);
        Some([one.min(other), one.max(other)])
    }

    /// The relation between two issues, whichever way round it is recorded.
    pub fn relation_between(&self, one: IssuePos, other: IssuePos) -> Option<&Relation> {
        self.relation(self.find_relation(one, other)?)
    }

    /// The same, to be answered.
    pub fn relation_between_mut(&mut self, one: IssuePos, other: IssuePos) -> Option<&mut Relation> {
        let at = self.find_relation(one, other)?;
        self.relation_mut(at)
    }

    /// Records that two issues are linked. A relation that is recorded already keeps its answers.
    pub fn relate(&mut self, one: IssuePos, other: IssuePos) {
        if self.find_relation(one, other).is_none()
            && let (Some(first), Some(second)) = (self.issue(one), self.issue(other))
        {
            let between = [first.id.clone(), second.id.clone()];
            self.relations.push(Relation { between, facts: FactSet::EMPTY, separable: None });
        }
    }

    /// Records that two issues are not linked: takes their relation out, with its answers.
    pub fn unrelate(&mut self, one: IssuePos, other: IssuePos) {
        if let Some(at) = self.find_relation(one, other) {
            self.relations.remove(at.get());
        }
    }

    /// The position of the relation between two issues.
    pub fn find_relation(&self, one: IssuePos, other: IssuePos) -> Option<RelationPos> {
        let one = &self.issue(one)?.id;
        let other = &self.issue(other)?.id;
        let found = self.relations.iter().position(|relation| {
            let [a, b] = &relation.between;
            (a == one && b == other) || (a == other && b == one)
        });
        found.map(RelationPos::new)
    }

    /// The facts of all its relations together.
    pub fn facts(&self) -> FactSet {
        let inner = self.issues.iter().map(|issue| issue.facts);
        inner.chain(self.relations.iter().map(|relation| relation.facts)).fold(FactSet::EMPTY, FactSet::union)
    }

    /// The case without answers that are not allowed any more, for example the facts of an issue that was `both` and is
    /// now `health`, or a relation of an issue that was taken out.
    #[must_use]
    pub fn pruned(&self) -> Self {
        let mut case = self.clone();
        for issue in &mut case.issues {
            if !issue.functions.can_be_both() {
                issue.facts = FactSet::EMPTY;
                issue.separable = None;
            }
            let functions = issue.functions;
            issue.weight = PerSide::from_fn(|side| issue.weight[side].filter(|_| functions.can_involve(side)));
        }
        let index = IssueIndex::of(self.ids());
        case.relations.retain(|relation| relation.between.iter().all(|id| index.find(id).is_some()));
        case
    }

    /// The case as the format's JSON, for people to read.
    pub fn to_json(&self) -> String {
        // Writing to memory cannot fail, and no key of the format is anything but text.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The same, where nobody has said anything of consent, not even that nobody was asked.
    pub fn to_json_unsaid(&self) -> String {
        let Self { format, edition, issues, relations, consent: _, responses } = self;
        serde_json::to_string_pretty(&Unsaid { format, edition, issues, relations, responses }).unwrap_or_default()
    }
}

/// A case as it is written where nothing is said of consent.
#[derive(Serialize)]
struct Unsaid<'a> {
    format: &'a Format,
    edition: &'a Edition,
    issues: &'a [Issue],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    relations: &'a [Relation],
    #[serde(skip_serializing_if = "PerSide::is_unanswered")]
    responses: &'a PerSide<Option<Response>>,
}
