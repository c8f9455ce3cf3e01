//! Finding the issues of a case by their ids.

use super::position::IssuePos;

/// An id behind a number made of it: numbers are compared faster than ids, and two ids of one number still differ.
type NumberedId<'a> = (u64, &'a str);

/// The issues of a case by their ids.
pub(crate) struct IssueIndex<'a>(Vec<(NumberedId<'a>, IssuePos)>);

impl<'a> IssueIndex<'a> {
    /// Of the issues with these ids, in the order of the case.
    pub(crate) fn of(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut ids: Vec<_> = ids.enumerate().map(|(at, id)| (numbered(id), IssuePos::new(at))).collect();
        ids.sort_unstable();
        Self(ids)
    }

    /// The position of the issue of this id; of one of them, where an id is duplicated.
    pub(crate) fn find(&self, id: &str) -> Option<IssuePos> {
        let at = self.0.binary_search_by_key(&numbered(id), |(known, _)| *known).ok()?;
        self.0.get(at).map(|(_, position)| *position)
    }

    /// An id that is duplicated, with the issue that has it first and one that has it again.
    pub(super) fn duplicate(&self) -> Option<(&'a str, IssuePos, IssuePos)> {
        duplicate(&self.0).map(|((_, id), first, again)| (id, first, again))
    }
}

/// In a sorted list, a key that is duplicated, with the value that has it first and the one that has it again.
pub(super) fn duplicate<K: Copy + PartialEq, V: Copy>(sorted: &[(K, V)]) -> Option<(K, V, V)> {
    let neighbours = sorted.iter().zip(sorted.iter().skip(1));
    neighbours.into_iter().find_map(|((one, first), (other, again))| (one == other).then_some((*one, *first, *again)))
}

fn numbered(id: &str) -> NumberedId<'_> {
    // Any odd factor and any rotation would do.
    let number = id
        .bytes()
        .fold(0_u64, |number, byte| (number.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    (number, id)
}
