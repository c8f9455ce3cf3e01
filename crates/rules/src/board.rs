//! A checked case, indexed: each issue with its functions and weights, each tie with its strength.

use crate::case::{Case, Functions, Side, Weight};
use crate::read::CaseError;
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
        let ends = case.checked_ends()?;
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
            .zip(ends)
            .map(|(relation, ends)| {
                // An issue outside both sides ties to nothing.
                let outside = |at: &usize| nodes.get(*at).is_none_or(|node| node.functions == Functions::Neither);
                let tie =
                    if ends.iter().any(outside) { Tie::UNRECORDED } else { tie(relation.facts, relation.separable) };
                Link { ends, tie }
            })
            .collect();
        Ok(Self { nodes, links, blocked: case.consent.blocks() })
    }
}

/// A tie of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TieAt {
    /// Between the two sides of this issue.
    Inside(usize),
    /// This link between two issues.
    Link(usize),
}

impl Board {
    /// Every tie: first those inside issues that can hold one, then those between issues.
    pub(crate) fn ties(&self) -> impl Iterator<Item = (TieAt, Tie)> {
        let inside = self.nodes.iter().enumerate().filter(|(_, node)| node.functions.can_be_both());
        let inside = inside.map(|(at, node)| (TieAt::Inside(at), node.inner));
        inside.chain(self.links.iter().enumerate().map(|(at, link)| (TieAt::Link(at), link.tie)))
    }
}
