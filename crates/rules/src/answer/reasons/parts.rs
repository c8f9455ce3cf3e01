//! Why each part goes where it goes.

use super::writer::Writer;
use crate::answer::names::ombudsmen;
use crate::case::{ByPosition, IssuePos};
use crate::routing::{PartPlacement, goes_with, merged};
use crate::vocabulary::{Destination, Functions, PerSide, ReasonId};

impl Writer<'_> {
    /// A reason for each part, on the merits of the case, of which these sides can be in play. Where consent is refused, what would come
    /// of it with consent is said as that.
    pub(super) fn parts(&mut self, sides: PerSide<bool>) {
        let goes_with = goes_with(&self.evaluated.graph, &self.evaluated.bounds.lower);
        for part in merged(&self.evaluated.merits) {
            let issue = ("issue", self.names.issue(part.issue));
            let name = ("part_of", self.names.part_of(part.issue, part.side));
            match (part.side, part.to) {
                (side, Destination::Joint) => {
                    self.goes_along(part, name, &goes_with);
                    // Whose duty it is does not matter while it goes along; where consent keeps it from that, it does.
                    if side == Functions::Unsure && self.evaluated.graph.blocked {
                        self.give(ReasonId::SideUnknown, &[issue]);
                    }
                }
                (Functions::Unsure, _) => self.give(ReasonId::SideUnknown, &[issue]),
                (_, Destination::Outside) => self.give(ReasonId::OutsideBoth, &[issue]),
                (side, Destination::Unclear) => {
                    let id = self.with_consent(ReasonId::PartUnclear, ReasonId::WouldBeUnclear);
                    self.give(id, &[name, ("ombudsman", ombudsmen(side))]);
                }
                (side, Destination::Phso | Destination::Lgsco) => {
                    if sides.all() {
                        self.give(ReasonId::GoesToOwnSide, &[name, ("ombudsman", ombudsmen(side))]);
                    }
                }
            }
        }
    }

    /// A joint part that is joint only because it is linked to what is joint.
    fn goes_along(
        &mut self,
        part: PartPlacement,
        name: (&str, String),
        goes_with: &ByPosition<IssuePos, Option<IssuePos>>,
    ) {
        if let Some(with) = goes_with[part.issue] {
            let core = ("core", self.names.issue(with));
            self.give(self.with_consent(ReasonId::GoesAlong, ReasonId::WouldGoAlong), &[name, core]);
        }
    }

    /// Of two reasons, the one that says it as it is, or what would be with consent, where that blocks.
    const fn with_consent(&self, is: ReasonId, would_be: ReasonId) -> ReasonId {
        if self.evaluated.graph.blocked { would_be } else { is }
    }
}
