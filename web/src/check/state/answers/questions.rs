//! Questions, each once and in order: of a case of very many issues there are thousands, and each is looked up again and again. The
//! standard library's set does the same in far more code.

use joint_working_rules::Question;

/// A question about certain issues, by their ids: it stays the same when other issues come and go.
pub(super) type Key = (Question, [Option<String>; 2]);

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

    pub(super) fn contains(&self, key: &Key) -> bool {
        self.0.binary_search(key).is_ok()
    }

    /// Says whether it was not there.
    pub(super) fn insert(&mut self, key: Key) -> bool {
        let place = self.0.binary_search(&key);
        if let Err(place) = place {
            self.0.insert(place, key);
        }
        place.is_err()
    }

    pub(super) fn remove(&mut self, key: &Key) {
        self.retain(|one| one != key);
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
}
