//! Disjoint sets of issues, and of whatever else is numbered.

use crate::case::{ByPosition, Position};

/// Disjoint sets, each named by one of its members.
#[derive(Clone, Debug)]
pub(super) struct Sets<P>(ByPosition<P, P>);

impl<P: Position + Ord> Sets<P> {
    /// Each of so many alone.
    pub(super) fn alone(count: usize) -> Self {
        Self((0..count).map(P::new).collect())
    }

    /// The name of the set of a member.
    pub(super) fn find(&mut self, mut at: P) -> P {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// Makes one set of two.
    pub(super) fn join(&mut self, one: P, other: P) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other)] = one.min(other);
    }
}
