//! A checked case, indexed: each issue with its functions and weights, each tie with its strength.

use crate::case::{Case, Functions, Side, Weight};
use crate::read::{CaseError, Places};
use crate::tie::{Tie, tie};

/// One issue, as routing sees it.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) functions: Functions,
    /// The tie between its own two sides; not linked where it has only one.
    pub(crate) inner: Tie,
    /// For each side: fundamental, minor, or open (`None`).
    pub(crate) fundamental: [Option<bool>; 2],
}

/// The tie between two issues.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// The places of the two issues in the case.
    pub(crate) ends: [usize; 2],
    pub(crate) tie: Tie,
}

/// A checked case, ready to be routed. Labels and ids play no part in it.
#[derive(Clone, Debug)]
pub struct Board {
    pub(crate) nodes: Vec<Node>,
    pub(crate) links: Vec<Link>,
    /// Consent is refused or withdrawn.
    pub(crate) blocked: bool,
}

impl Board {
    /// Checks the case and indexes it.
    ///
    /// # Errors
    /// The first fault of the case, with its place.
    pub fn new(case: &Case) -> Result<Self, CaseError> {
        case.check()?;
        let places = Places::of(&case.issues);
        let nodes: Vec<Node> = case
            .issues
            .iter()
            .map(|issue| Node {
                functions: issue.functions,
                inner: if issue.functions.can_be_both() { tie(issue.facts, issue.separable) } else { Tie::UNRECORDED },
                fundamental: [Side::Health, Side::SocialCare].map(|side| match issue.weight.of(side) {
                    Some(Weight::Fundamental) => Some(true),
                    Some(Weight::Minor) => Some(false),
                    Some(Weight::Unsure) | None => None,
                }),
            })
            .collect();
        let links = case
            .relations
            .iter()
            .filter_map(|relation| {
                let [one, other] = &relation.between;
                let ends = [places.find(one)?, places.find(other)?];
                // An issue outside both sides ties to nothing.
                let outside = |at: &usize| nodes.get(*at).is_none_or(|node| node.functions == Functions::Neither);
                let tie =
                    if ends.iter().any(outside) { Tie::UNRECORDED } else { tie(relation.facts, relation.separable) };
                Some(Link { ends, tie })
            })
            .collect();
        Ok(Self { nodes, links, blocked: case.consent.blocks() })
    }
}
