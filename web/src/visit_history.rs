//! The pages that a reader has visited, and which of them is shown. Pure: the browser's history follows it.

#[cfg(test)]
mod tests;

/// The pages visited in order; there is always one.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitHistory<P> {
    /// Before the one that is shown, in order.
    before: Vec<P>,
    shown: P,
    /// After it, the next one last.
    ahead: Vec<P>,
}

impl<P: Copy + PartialEq> VisitHistory<P> {
    /// A history that begins with a page.
    pub const fn from(first: P) -> Self {
        Self { before: Vec::new(), shown: first, ahead: Vec::new() }
    }

    /// The page that is shown.
    pub const fn page(&self) -> P {
        self.shown
    }

    /// Which visit is shown.
    pub const fn visit(&self) -> usize {
        self.before.len()
    }

    /// The page before the one that is shown.
    pub fn before(&self) -> Option<P> {
        self.before.last().copied()
    }

    /// Goes on to a page, if another is shown. What was ahead is forgotten.
    pub fn go_on(&mut self, page: P) {
        if self.shown != page {
            self.before.push(self.shown);
            self.shown = page;
            self.ahead.clear();
        }
    }

    /// Goes to a visit; to the last one, where there are fewer.
    pub fn go_to(&mut self, visit: usize) {
        while self.visit() > visit
            && let Some(page) = self.before.pop()
        {
            self.ahead.push(std::mem::replace(&mut self.shown, page));
        }
        while self.visit() < visit
            && let Some(page) = self.ahead.pop()
        {
            self.before.push(std::mem::replace(&mut self.shown, page));
        }
    }

    /// Every page visited.
    pub fn pages_mut(&mut self) -> impl Iterator<Item = &mut P> {
        self.before.iter_mut().chain(std::iter::once(&mut self.shown)).chain(&mut self.ahead)
    }
}
