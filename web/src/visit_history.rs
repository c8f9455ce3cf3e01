//! The pages that a reader has visited, and which of them is shown. Pure: the browser's history follows it.

#[cfg(test)]
mod tests;

/// The pages visited in order; there is always one.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitHistory<P> {
    first: P,
    later: Vec<P>,
    visit: usize,
}

impl<P: Copy + PartialEq> VisitHistory<P> {
    /// A history that begins with a page.
    pub const fn from(first: P) -> Self {
        Self { first, later: Vec::new(), visit: 0 }
    }

    /// The page of a visit.
    fn at(&self, visit: usize) -> P {
        visit.checked_sub(1).and_then(|at| self.later.get(at)).copied().unwrap_or(self.first)
    }

    /// The page that is shown.
    pub fn page(&self) -> P {
        self.at(self.visit)
    }

    /// Which visit is shown.
    pub const fn visit(&self) -> usize {
        self.visit
    }

    /// The last visit.
    pub const fn last(&self) -> usize {
        self.later.len()
    }

    /// The visit that a reader comes to who goes from the one that is shown to another: pages that are no more, and such as show the
    /// same again, are passed over, but for the first. Where there is no other, it is the one that is shown.
    pub fn comes_to(&self, visit: usize, is_gone: impl Fn(P) -> bool) -> usize {
        if visit > self.last() {
            return self.visit;
        }
        let is_passed = |at: &usize| is_gone(self.at(*at)) || self.at(*at) == self.page();
        if visit > self.visit {
            (visit..=self.last()).find(|at| !is_passed(at)).unwrap_or(self.visit)
        } else {
            (0..=visit).rev().find(|at| *at == self.visit || !is_passed(at)).unwrap_or(0)
        }
    }

    /// The page before the one that is shown.
    pub fn before(&self) -> Option<P> {
        Some(self.at(self.visit.checked_sub(1)?))
    }

    /// The last page of some kind before the one that is shown.
    pub fn last_before(&self, is_it: impl Fn(P) -> bool) -> Option<P> {
        (0..self.visit).rev().map(|visit| self.at(visit)).find(|page| is_it(*page))
    }

    /// Goes on to a page, if another is shown. What was ahead is forgotten.
    pub fn go_on(&mut self, page: P) {
        if self.page() != page {
            self.later.truncate(self.visit);
            self.later.push(page);
            self.visit += 1;
        }
    }

    /// Goes to a visit; to the last one, where there are fewer.
    pub fn go_to(&mut self, visit: usize) {
        self.visit = visit.min(self.later.len());
    }

    /// Every page visited.
    pub fn pages_mut(&mut self) -> impl Iterator<Item = &mut P> {
        std::iter::once(&mut self.first).chain(&mut self.later)
    }
}
