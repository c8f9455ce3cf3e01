//! Questions, each once and in order: of a case of very many issues there are thousands, and each is looked up again and again. The
//! standard library's set does the same in far more code.

use joint_working_rules::Question;
use std::cmp::Ordering;
use std::rc::Rc;

/// A question about certain issues, by their ids: it stays the same when other issues come and go. The ids are shared, as the answers
/// of before are kept, too.
pub(super) type Key = (Question, [Option<Rc<str>>; 2]);

/// The same, to look it up by the ids as the case has them.
pub(super) type Wanted<'a> = (Question, [Option<&'a str>; 2]);

/// Questions.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys(Vec<Key>);

impl Keys {
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Key> {
        self.0.iter()
    }

    pub(super) fn contains(&self, wanted: &Wanted<'_>) -> bool {
        self.place(wanted).is_ok()
    }

    /// Says whether it was not there.
    pub(super) fn insert(&mut self, wanted: &Wanted<'_>) -> bool {
        let place = self.place(wanted);
        if let Err(place) = place {
            self.0.insert(place, (wanted.0, wanted.1.map(|id| id.map(Rc::from))));
        }
        place.is_err()
    }

    pub(super) fn remove(&mut self, wanted: &Wanted<'_>) {
        if let Ok(place) = self.place(wanted) {
            self.0.remove(place);
        }
    }

    pub(super) fn retain(&mut self, keep: impl FnMut(&Key) -> bool) {
        self.0.retain(keep);
    }

    /// All of them, in place of others.
    pub(super) fn replace(&mut self, with: impl Fn(Key) -> Vec<Key>) {
        let all = std::mem::take(&mut self.0);
        self.0 = all.into_iter().flat_map(with).collect();
        self.0.sort_unstable();
        self.0.dedup();
    }

    /// Where it is, or where it would be.
    fn place(&self, (question, [first, second]): &Wanted<'_>) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, ids)| {
            let [one, two] = ids.each_ref().map(Option::as_deref);
            match other.cmp(question) {
                Ordering::Equal => (one, two).cmp(&(*first, *second)),
                different => different,
            }
        })
    }
}
