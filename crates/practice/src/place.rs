//! Where a learner sends an issue.

use joint_working_rules::{Answer, Destination, IssuePos, vocabulary};

vocabulary! {
    /// Where an issue goes, of the places that a learner chooses from.
    Place, "a place for an issue" {
        /// To the Joint Working Team.
        Joint = "joint",
        /// To PHSO.
        Phso = "phso",
        /// To LGSCO.
        Lgsco = "lgsco",
        /// Its NHS side to PHSO and its council side to LGSCO.
        Apart = "apart",
        /// To neither.
        Outside = "outside",
        /// That cannot be said yet.
        Open = "open",
    }
}

impl Place {
    /// Where an answer of the rules sends an issue.
    pub fn of(answer: &Answer, issue: IssuePos) -> Self {
        let parts = answer.handling.iter().filter(|part| part.issue == issue);
        let places: Vec<Self> = parts.map(|part| Self::from(part.to)).collect();
        let all = |place: Self| places.iter().all(|one| *one == place);
        match places.as_slice() {
            [first, ..] if all(*first) => *first,
            [..] if places.contains(&Self::Open) => Self::Open,
            _ => Self::Apart,
        }
    }
}

impl From<Destination> for Place {
    fn from(to: Destination) -> Self {
        match to {
            Destination::Joint => Self::Joint,
            Destination::Phso => Self::Phso,
            Destination::Lgsco => Self::Lgsco,
            Destination::Unclear => Self::Open,
            Destination::Outside => Self::Outside,
        }
    }
}
