//! Sizes into bins of one capacity: as few as possible for a short list, first fit of the largest first for a long one.

/// For so many files that fit, the number of emails is the least possible; beyond, it is at most that of putting the largest
/// files first, each into the first email that has room.
pub const EXACT: usize = 12;

/// Which bin each size is in.
pub(super) struct Packed {
    pub(super) bins: Vec<usize>,
    /// No packing has fewer bins.
    pub(super) is_fewest: bool,
}

/// Packs sizes that each fit, the largest first.
pub(super) fn pack(sizes: &[u64], capacity: u64) -> Packed {
    let greedy = first_fit(sizes, capacity);
    if greedy.is_fewest || sizes.len() > EXACT {
        return greedy;
    }
    exact(sizes, capacity)
}

/// Do they fit together?
fn fits(used: u64, size: u64, capacity: u64) -> bool {
    used.checked_add(size).is_some_and(|sum| sum <= capacity)
}

/// Each into the first bin that has room.
fn first_fit(sizes: &[u64], capacity: u64) -> Packed {
    let mut used: Vec<u64> = Vec::new();
    let mut bins = Vec::with_capacity(sizes.len());
    for &size in sizes {
        let found = used.iter().position(|used| fits(*used, size, capacity));
        match found.and_then(|bin| used.get_mut(bin)) {
            Some(used) => *used += size,
            None => used.push(size),
        }
        bins.push(found.unwrap_or(used.len() - 1));
    }
    let is_fewest = used.len() <= at_least(sizes, capacity);
    Packed { bins, is_fewest }
}

/// No packing has fewer bins than the sum needs, and what is more than half of one needs one each.
fn at_least(sizes: &[u64], capacity: u64) -> usize {
    let sum = sizes.iter().fold(0, |sum: u64, size| sum.saturating_add(*size));
    let by_sum = sum.div_ceil(capacity.max(1));
    let by_half = sizes.iter().filter(|size| !fits(**size, **size, capacity)).count();
    usize::try_from(by_sum).unwrap_or(usize::MAX).max(by_half).max(usize::from(!sizes.is_empty()))
}

/// The best way to have filled bins with some set of the sizes, one bin after the other.
#[derive(Clone, Copy)]
struct Best {
    /// Full bins and the one being filled.
    bins: usize,
    /// How much is in the one being filled.
    used: u64,
    /// The size that went in last.
    last: usize,
}

impl Best {
    fn and(self, at: usize, size: u64, capacity: u64) -> Self {
        if fits(self.used, size, capacity) {
            Self { bins: self.bins, used: self.used + size, last: at }
        } else {
            Self { bins: self.bins + 1, used: size, last: at }
        }
    }
}

/// For every set of sizes, the fewest bins and then the least in the last of them. Of two ways with as many bins, the one with
/// less in the last is never worse, so that this is exact. At most 2^[`EXACT`] sets.
fn exact(sizes: &[u64], capacity: u64) -> Packed {
    let mut best: Vec<Best> = vec![Best { bins: 1, used: 0, last: 0 }];
    for set in 1..1usize << sizes.len() {
        let mut found: Option<Best> = None;
        for (at, size) in sizes.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1) {
            let with = best.get(set ^ 1 << at).map(|before| before.and(at, *size, capacity));
            found = match (found, with) {
                (Some(old), Some(new)) if (old.bins, old.used) <= (new.bins, new.used) => Some(old),
                (old, new) => new.or(old),
            };
        }
        best.extend(found);
    }
    let mut set = best.len() - 1;
    let mut bins = vec![0; sizes.len()];
    while let Some(step) = best.get(set).filter(|_| set != 0) {
        if let Some(bin) = bins.get_mut(step.last) {
            *bin = step.bins - 1;
        }
        set ^= 1 << step.last;
    }
    Packed { bins, is_fewest: true }
}
