//! A case, as files hold it: issues, the relations between them, consent and responses (format 1).

use crate::facts::FactSet;
use crate::read::Places;
use crate::rulebook::EDITION;
use crate::vocabulary::vocabulary;
use serde::{Serialize, Serializer};

vocabulary! {
    /// One of the two sides.
    Side, "a side" {
        /// NHS functions: PHSO's remit.
        Health = "health",
        /// Functions of a council or care provider: LGSCO's remit.
        SocialCare = "social-care",
    }
}

impl Side {
    /// The side across.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Health => Self::SocialCare,
            Self::SocialCare => Self::Health,
        }
    }
}

vocabulary! {
    /// Whose functions an issue puts in play.
    Functions, "an answer on functions" {
        /// NHS functions only.
        Health = "health",
        /// A council's or care provider's functions only.
        SocialCare = "social-care",
        /// Both sides' functions.
        Both = "both",
        /// Not known.
        Unsure = "unsure",
        /// Neither side's: a government department, or a body outside England.
        Neither = "neither",
    }
}

impl Functions {
    /// Can this side be in play?
    pub const fn can_involve(self, side: Side) -> bool {
        match self {
            Self::Both | Self::Unsure => true,
            Self::Health => matches!(side, Side::Health),
            Self::SocialCare => matches!(side, Side::SocialCare),
            Self::Neither => false,
        }
    }

    /// Can the issue hold a relation between its own two sides?
    pub const fn can_be_both(self) -> bool {
        matches!(self, Self::Both | Self::Unsure)
    }
}

vocabulary! {
    /// Limb one, as the caseworker sees it: could one be worked out without the other?
    Separable, "an answer on limb one" {
        /// Yes, each can be looked at alone.
        Yes = "yes",
        /// No, only both together.
        No = "no",
        /// Not known.
        Unsure = "unsure",
    }
}

vocabulary! {
    /// Limb two: how much one side's part of an issue matters to the complaint as a whole.
    Weight, "a weight" {
        /// Fundamental.
        Fundamental = "fundamental",
        /// Relatively minor.
        Minor = "minor",
        /// Not known.
        Unsure = "unsure",
    }
}

vocabulary! {
    /// Where consent to Joint Working stands.
    Consent, "a state of consent" {
        /// The complainant has not been asked.
        NotAsked = "not-asked",
        /// The complainant consents.
        Given = "given",
        /// The complainant does not consent.
        Refused = "refused",
        /// The complainant consented, then withdrew it.
        Withdrawn = "withdrawn",
    }
}

impl Consent {
    /// Does it keep the case from Joint Working? (Information for complainants, paragraph 15.)
    pub const fn blocks(self) -> bool {
        matches!(self, Self::Refused | Self::Withdrawn)
    }
}

vocabulary! {
    /// Whether the bodies of one side have sent a substantive response.
    Response, "an answer on responses" {
        /// They have.
        Yes = "yes",
        /// They have not.
        No = "no",
        /// Not known.
        Unsure = "unsure",
    }
}

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

/// The edition of the briefing that a case was answered for. There is one so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition;

impl Serialize for Edition {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(EDITION)
    }
}

/// The weight of each side's part. `None` is unanswered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Weights {
    /// The NHS part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<Weight>,
    /// The council or care provider part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_care: Option<Weight>,
}

impl Weights {
    /// The weight of one side's part.
    pub const fn of(&self, side: Side) -> Option<Weight> {
        match side {
            Side::Health => self.health,
            Side::SocialCare => self.social_care,
        }
    }

    /// The place to answer one side's weight.
    pub const fn of_mut(&mut self, side: Side) -> &mut Option<Weight> {
        match side {
            Side::Health => &mut self.health,
            Side::SocialCare => &mut self.social_care,
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether each side's bodies have responded. `None` is unanswered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Responses {
    /// The NHS bodies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<Response>,
    /// The council or care provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_care: Option<Response>,
}

impl Responses {
    /// One side's answer.
    pub const fn of(&self, side: Side) -> Option<Response> {
        match side {
            Side::Health => self.health,
            Side::SocialCare => self.social_care,
        }
    }

    /// The place to answer for one side.
    pub const fn of_mut(&mut self, side: Side) -> &mut Option<Response> {
        match side {
            Side::Health => &mut self.health,
            Side::SocialCare => &mut self.social_care,
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
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
    #[serde(skip_serializing_if = "Weights::is_empty")]
    pub weight: Weights,
}

impl Issue {
    /// An issue of which only the id, the label and the functions are known.
    pub fn new(id: impl Into<String>, label: Option<String>, functions: Functions) -> Self {
        Self { id: id.into(), label, functions, facts: FactSet::EMPTY, separable: None, weight: Weights::default() }
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
    #[serde(skip_serializing_if = "Responses::is_empty")]
    pub responses: Responses,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            format: Format,
            edition: Edition,
            issues: Vec::new(),
            relations: Vec::new(),
            consent: Consent::NotAsked,
            responses: Responses::default(),
        }
    }
}

impl Case {
    /// The relation between two issues, by their places, whichever way round it is recorded.
    pub fn tie(&self, one: usize, other: usize) -> Option<&Relation> {
        self.relations.get(self.find_tie(one, other)?)
    }

    /// The same, to be answered.
    pub fn tie_mut(&mut self, one: usize, other: usize) -> Option<&mut Relation> {
        let at = self.find_tie(one, other)?;
        self.relations.get_mut(at)
    }

    /// Records that two issues are tied, or that they are not. A tie that stands already keeps its answers.
    pub fn set_tied(&mut self, one: usize, other: usize, tied: bool) {
        match (self.find_tie(one, other), tied) {
            (None, true) => {
                if let (Some(first), Some(second)) = (self.issues.get(one), self.issues.get(other)) {
                    let between = [first.id.clone(), second.id.clone()];
                    self.relations.push(Relation { between, facts: FactSet::EMPTY, separable: None });
                }
            }
            (Some(at), false) => {
                self.relations.remove(at);
            }
            (Some(_), true) | (None, false) => {}
        }
    }

    fn find_tie(&self, one: usize, other: usize) -> Option<usize> {
        let one = &self.issues.get(one)?.id;
        let other = &self.issues.get(other)?.id;
        self.relations.iter().position(|relation| {
            let [a, b] = &relation.between;
            (a == one && b == other) || (a == other && b == one)
        })
    }

    /// The case without answers that have no meaning any more, for example the facts of an issue that was `both` and is now
    /// `health`, or a relation of an issue that was taken out.
    #[must_use]
    pub fn pruned(&self) -> Self {
        let mut case = self.clone();
        for issue in &mut case.issues {
            if !issue.functions.can_be_both() {
                issue.facts = FactSet::EMPTY;
                issue.separable = None;
            }
            for &side in Side::ALL {
                if !issue.functions.can_involve(side) {
                    *issue.weight.of_mut(side) = None;
                }
            }
        }
        let places = Places::of(&self.issues);
        case.relations.retain(|relation| relation.between.iter().all(|id| places.find(id).is_some()));
        case
    }

    /// The case as the format's JSON, for people to read.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
