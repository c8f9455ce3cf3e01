//! What a difference is about: a question asked of what both readers have, or how one of them cut the complaint.

use crate::matching::GroupPos;
use joint_working_rules::{Question, Side};

/// What a difference is about. Groups of issues are named by their position in the matching; of two, the earlier comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The first test of an issue's two sides.
    FirstTest(GroupPos),
    /// How much a side of an issue matters: the second test.
    Weight(GroupPos, Side),
    /// The first test of two linked issues.
    LinkFirstTest(GroupPos, GroupPos),
    /// Consent.
    Consent,
    /// The facts of an issue's two sides.
    Facts(GroupPos),
    /// The facts of two linked issues.
    LinkFacts(GroupPos, GroupPos),
    /// Whether two issues are linked at all; with the whole link of the reader who has one.
    Linked(GroupPos, GroupPos),
    /// Whose duty an issue is about; with the answers that only follow from it.
    Functions(GroupPos),
    /// Into which issues something is cut; with all that is said of them.
    Cut(GroupPos),
    /// An issue that only one reader has; with all that is said of it.
    OnlyOne(GroupPos),
    /// Whether the bodies of one side have answered. It never moves anything.
    Responses(Side),
}

impl Topic {
    /// Its id: that of the question, where it is one.
    pub fn id(self) -> &'static str {
        match self {
            Self::FirstTest(_) => Question::Separable.id(),
            Self::Weight(_, side) => Question::weight(side).id(),
            Self::LinkFirstTest(..) => Question::TieSeparable.id(),
            Self::Consent => Question::Consent.id(),
            Self::Facts(_) => Question::Facts.id(),
            Self::LinkFacts(..) => Question::TieFacts.id(),
            Self::Linked(..) => Question::Ties.id(),
            Self::Functions(_) => Question::Functions.id(),
            Self::Cut(_) => "cut",
            Self::OnlyOne(_) => "only-one",
            Self::Responses(side) => Question::responses(side).id(),
        }
    }

    /// How near it is: judgements and consent come first, then facts, then links, then whose duty it is, then how it is cut. So
    /// does the list of what would change a result.
    pub const fn rank(self) -> u8 {
        match self {
            Self::FirstTest(_) | Self::Weight(..) | Self::LinkFirstTest(..) | Self::Consent => 0,
            Self::Facts(_) | Self::LinkFacts(..) => 1,
            Self::Linked(..) => 2,
            Self::Functions(_) => 3,
            Self::Cut(_) | Self::OnlyOne(_) => 4,
            Self::Responses(_) => 5,
        }
    }

    /// Can it have a part in where an issue goes? Responses are a caution beside the result.
    pub const fn is_routed(self) -> bool {
        !matches!(self, Self::Responses(_))
    }

    /// The groups that it is about.
    pub const fn groups(self) -> [Option<GroupPos>; 2] {
        match self {
            Self::FirstTest(at)
            | Self::Weight(at, _)
            | Self::Facts(at)
            | Self::Functions(at)
            | Self::Cut(at)
            | Self::OnlyOne(at) => [Some(at), None],
            Self::LinkFirstTest(one, other) | Self::LinkFacts(one, other) | Self::Linked(one, other) => {
                [Some(one), Some(other)]
            }
            Self::Consent | Self::Responses(_) => [None, None],
        }
    }
}
