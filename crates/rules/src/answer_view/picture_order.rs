//! The order of the cards of a lane, in which linked ones follow each other, and the rows in which linked cards of two lanes stand level.

use crate::routing::PartPlacement;

/// The parts of a lane, so that each follows one that it is linked to where it can: a way through what is linked, from the first
/// part on, at its end or, where that leads no further, at its beginning; then the next.
pub(super) fn in_order<S: Ord>(
    mut parts: Vec<PartPlacement>,
    strength: impl Fn(&PartPlacement, &PartPlacement) -> Option<S>,
) -> Vec<PartPlacement> {
    let mut all = Vec::with_capacity(parts.len());
    let take = |parts: &mut Vec<PartPlacement>, from: &PartPlacement| {
        let linked = parts.iter().enumerate().filter_map(|(at, part)| Some((strength(from, part)?, at)));
        // Of several that are as strong, the first.
        let best = linked.max_by(|(one, at), (other, later)| one.cmp(other).then(later.cmp(at)));
        best.map(|(_, at)| parts.remove(at))
    };
    while !parts.is_empty() {
        let first = parts.remove(0);
        let mut way = vec![first];
        loop {
            let (head, tail) = (way.first().copied(), way.last().copied());
            if let Some(next) = tail.and_then(|tail| take(&mut parts, &tail)) {
                way.push(next);
            } else if let Some(before) = head.and_then(|head| take(&mut parts, &head)) {
                way.insert(0, before);
            } else {
                break;
            }
        }
        all.extend(way);
    }
    all
}

/// The row of each part in its column. Parts of two columns beside each other that are linked are in one row, where that can be:
/// those of the right one are put into an order in which it can.
pub(super) fn level(
    columns: &mut [Vec<PartPlacement>],
    linked: impl Fn(&PartPlacement, &PartPlacement) -> bool,
) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = columns.iter().map(|parts| (1..=parts.len()).collect()).collect();
    for at in 1..columns.len() {
        let Some(([.., left], [right, ..])) = columns.split_at_mut_checked(at) else { continue };
        let Some(([.., left_rows], [right_rows, ..])) = rows.split_at_mut_checked(at) else { continue };
        let mut rest = std::mem::take(right);
        // Rows of the left column move down only to keep their order; what is level already stays.
        let (mut placed, mut placed_rows, mut next) = (Vec::new(), Vec::new(), 1);
        for (part, row) in left.iter().zip(left_rows.iter()) {
            let same_issue = rest.iter().position(|other| other.issue == part.issue && linked(part, other));
            // The other side of an issue that comes apart is kept for its own.
            let is_free = |other: &PartPlacement| left.iter().all(|own| own.issue != other.issue);
            let partner = same_issue.or_else(|| rest.iter().position(|other| linked(part, other) && is_free(other)));
            if let Some(partner) = partner.filter(|_| *row >= next) {
                placed.push(rest.remove(partner));
                placed_rows.push(*row);
                next = row + 1;
            }
        }
        if placed.is_empty() {
            *right = rest;
            continue;
        }
        for part in rest {
            placed.push(part);
            placed_rows.push(next);
            next += 1;
        }
        *right = placed;
        *right_rows = placed_rows;
    }
    rows
}
