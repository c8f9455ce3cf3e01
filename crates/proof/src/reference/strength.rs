//! The strength of a recommendation: what some provisional relation, taken the other way, would move.

use super::places::{handling, two_evaluations};
use super::table::RelationStrength;
use super::world::OpenCase;
use joint_working_rules::{Firmness, Outcome, PartPlacement, Strength};

/// A relation of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RelationAt {
    /// Between the two sides of this issue.
    Inside(usize),
    /// Between these two issues.
    Between(usize, usize),
}

/// The relations of which it is so that "taking some one provisional relation the other way (entwined for none, none for
/// entwined) would change a handling".
pub(crate) fn deciding(open: &OpenCase, handled: &[PartPlacement]) -> Vec<RelationAt> {
    let changes = |turned: OpenCase| handling(&turned, two_evaluations(&turned)) != handled;
    let inner = (0..open.issues.len()).filter(|at| {
        let mut turned = open.clone();
        turned.issues.get_mut(*at).is_some_and(|issue| turn(&mut issue.inner)) && changes(turned)
    });
    let between = open.relations.iter().enumerate().filter(|(at, _)| {
        let mut turned = open.clone();
        turned.relations.get_mut(*at).is_some_and(|(_, _, strength)| turn(strength)) && changes(turned)
    });
    let between = between.map(|(_, (one, other, _))| RelationAt::Between(*one, *other));
    inner.map(RelationAt::Inside).chain(between).collect()
}

/// "`provisional` when [some relation decides], otherwise `firm`; `ask` has none." "Where consent blocks, nothing that binds
/// parts can move one, so it is `firm`": that follows, since the handling that is compared is the one shown.
pub(crate) fn strength(open: &OpenCase, outcome: Outcome, handled: &[PartPlacement]) -> Option<Firmness> {
    if outcome == Outcome::Ask {
        return None;
    }
    Some(if deciding(open, handled).is_empty() { Firmness::Firm } else { Firmness::Provisional })
}

/// Takes a provisional relation the other way; says whether it was one.
fn turn(RelationStrength { low, high, provisional }: &mut RelationStrength) -> bool {
    let other = if *low == Strength::None { Strength::Entwined } else { Strength::None };
    if *provisional {
        (*low, *high) = (other, other);
    }
    *provisional
}
