//! Why each part goes where it goes.

use super::writer::Writer;
use crate::answer::names::ombudsmen;
use crate::routing::{PartPlacement, PartPos, merged};
use crate::vocabulary::{Destination, Functions, PerSide, ReasonId};

impl Writer<'_> {
    /// A reason for each part, on the merits of the case, of which these sides can be in play.
    pub(super) fn parts(&mut self, sides: PerSide<bool>) {
        for part in merged(&self.evaluated.merits) {
            let issue = ("issue", self.names.issue(part.issue));
            let name = ("part_of", self.names.part_of(part.issue, part.side));
            match (part.side, part.to) {
                (Functions::Unsure, _) => self.give(ReasonId::SideUnknown, &[issue]),
                (_, Destination::Outside) => self.give(ReasonId::OutsideBoth, &[issue]),
                (_, Destination::Joint) => self.goes_along(part, name),
                (side, Destination::Unclear) => {
                    self.give(ReasonId::PartUnclear, &[name, ("ombudsman", ombudsmen(side))]);
                }
                (side, Destination::Phso | Destination::Lgsco) => {
                    if sides.all() {
                        self.give(ReasonId::GoesToOwnSide, &[name, ("ombudsman", ombudsmen(side))]);
                    }
                }
            }
        }
    }

    /// A joint part that is joint only because it goes with a core.
    fn goes_along(&mut self, part: PartPlacement, name: (&str, String)) {
        let goes_with = &self.evaluated.bounds.lower.goes_with;
        let with = part.side.sides().find_map(|side| goes_with[PartPos::of(part.issue, side)]);
        if let Some(core) = with {
            let core = ("core", self.names.issue(core));
            self.give(ReasonId::GoesAlong, &[name, core]);
        }
    }
}
