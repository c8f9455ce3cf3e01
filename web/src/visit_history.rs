//! The pages that a reader has visited, and which of them is shown. Pure: the browser's history follows it.

#[cfg(test)]
mod tests;

/// The pages visited in order; there is always one.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitHistory<P> {
    pages: Vec<P>,
    visit: usize,
}

impl<P: Copy + PartialEq> VisitHistory<P> {
    /// A history that begins with a page.
    pub fn from(first: P) -> Self {
        Self { pages: vec![first], visit: 0 }
    }

    /// The page that is shown; `None` only where the history has lost it.
    pub fn page(&self) -> Option<P> {
        self.pages.get(self.visit).copied()
    }

    /// Which visit is shown.
    pub const fn visit(&self) -> usize {
        self.visit
    }

    /// The page before the one that is shown.
    pub fn before(&self) -> Option<P> {
        self.pages.get(self.visit.checked_sub(1)?).copied()
    }

    /// Goes on to a page, if another is shown. What was ahead is forgotten.
    pub fn go_on(&mut self, page: P) {
        if self.page() != Some(page) {
            self.pages.truncate(self.visit + 1);
            self.pages.push(page);
            self.visit += 1;
        }
    }

    /// Goes to a visit; to the last one, where there are fewer.
    pub fn go_to(&mut self, visit: usize) {
        self.visit = visit.min(self.pages.len().saturating_sub(1));
    }

    /// Every page visited.
    pub fn pages_mut(&mut self) -> impl Iterator<Item = &mut P> {
        self.pages.iter_mut()
    }
}
