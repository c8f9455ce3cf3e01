//! How it went: for each thing that was asked, the last answer's verdict. As text it is ids alone.

use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_practice::{Sureness, Verdict};

/// How one thing went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Went {
    pub(crate) item: Item,
    pub(crate) verdict: Verdict,
    pub(crate) sureness: Option<Sureness>,
}

/// How it went, in the order in which things were first asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record(Vec<Went>);

impl Record {
    /// Reads what was kept. What is not known any more is left out.
    pub(super) fn read(kept: &str, cases: &[Exercise]) -> Self {
        let one = |word: &str| {
            let (key, how) = word.split_once('=')?;
            let (verdict, sureness) = how.split_once('.').unwrap_or((how, ""));
            Some(Went {
                item: Item::of_key(key, cases)?,
                verdict: Verdict::from_id(verdict)?,
                sureness: Sureness::from_id(sureness),
            })
        };
        Self(kept.split_whitespace().filter_map(one).collect())
    }

    /// As it is kept: ids, a word for each thing.
    pub(crate) fn text(&self, cases: &[Exercise]) -> String {
        let one = |went: &Went| {
            let sureness = went.sureness.map_or_else(String::new, |sureness| [".", sureness.id()].concat());
            Some([&went.item.key(cases)?, "=", went.verdict.id(), &sureness].concat())
        };
        self.0.iter().filter_map(one).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn note(&mut self, item: Item, verdict: Verdict, sureness: Option<Sureness>) {
        let went = Went { item, verdict, sureness };
        match self.0.iter_mut().find(|one| one.item == item) {
            Some(before) => *before = went,
            None => self.0.push(went),
        }
    }

    /// The same, with what went elsewhere: that first, in its order, so that two tabs that tell each other come to the same.
    pub(super) fn joined(self, elsewhere: Self) -> Self {
        let own: Vec<Went> = self.0.into_iter().filter(|one| elsewhere.of(one.item).is_none()).collect();
        Self([elsewhere.0, own].concat())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything, in order.
    pub(crate) fn all(&self) -> &[Went] {
        &self.0
    }

    /// How one thing went.
    pub(crate) fn of(&self, item: Item) -> Option<Went> {
        self.0.iter().find(|one| one.item == item).copied()
    }

    /// How many went so.
    pub(crate) fn count(&self, verdict: Verdict) -> usize {
        self.0.iter().filter(|one| one.verdict == verdict).count()
    }

    /// What is worth another look.
    pub(crate) fn to_look_at(&self) -> Vec<Item> {
        self.0.iter().filter(|one| one.verdict.is_to_look_at(one.sureness)).map(|one| one.item).collect()
    }
}
