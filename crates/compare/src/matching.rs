//! Which issue of one reading answers to which of the other. Found by ids, then by words, then by answers (`find.rs`); or as a
//! reader has chosen.

mod find;
mod ground;
mod similar;

pub use ground::Ground;

use crate::both::{Both, Reader};
use ground::Pair;
use joint_working_rules::{Case, IssuePos};

/// The position of a group in its matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupPos(usize);

impl GroupPos {
    /// How far it is from the first.
    pub const fn get(self) -> usize {
        self.0
    }
}

/// Issues of the two readings that are about the same thing: one of each, or where one reader has cut finer, several; none, where
/// only one reader has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The issues of each reading, in order.
    pub issues: Both<Vec<IssuePos>>,
    /// By what they were found.
    pub by: Ground,
}

impl Group {
    /// The one issue of each reading, where each has one.
    pub fn one_to_one(&self) -> Option<Both<IssuePos>> {
        match (self.issues.a.as_slice(), self.issues.b.as_slice()) {
            ([a], [b]) => Some(Both { a: *a, b: *b }),
            _ => None,
        }
    }

    /// Does only one of the readings have it?
    pub fn is_alone(&self) -> bool {
        self.issues.a.is_empty() || self.issues.b.is_empty()
    }

    /// Is it cut into more issues by one reader than by the other, or otherwise?
    pub fn is_cut(&self) -> bool {
        !self.is_alone() && self.one_to_one().is_none()
    }
}

/// Every issue of two readings, each in one group; in the order of the first reading, then of the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matching {
    groups: Vec<Group>,
}

impl Matching {
    /// Finds which issues belong to each other: by id, then by the words of their labels, then by their answers and links; last,
    /// what is left is added to what it is a finer cut of.
    pub fn of(a: &Case, b: &Case) -> Self {
        Self::joined(Both { a, b }, &find::pairs(Both { a, b }))
    }

    /// As a reader has chosen: pairs of issues that are about the same thing, of each reading one.
    pub fn chosen(a: &Case, b: &Case, pairs: &[(IssuePos, IssuePos)]) -> Self {
        let pairs: Vec<Pair> = pairs.iter().map(|(a, b)| (*a, *b, Ground::Chosen)).collect();
        Self::joined(Both { a, b }, &pairs)
    }

    /// The groups.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The group at a position.
    pub fn group(&self, at: GroupPos) -> Option<&Group> {
        self.groups.get(at.get())
    }

    /// The groups with their positions.
    pub fn iter(&self) -> impl Iterator<Item = (GroupPos, &Group)> {
        self.groups.iter().enumerate().map(|(at, group)| (GroupPos(at), group))
    }

    /// The group that an issue is in.
    pub fn group_of(&self, reader: Reader, issue: IssuePos) -> Option<GroupPos> {
        self.iter().find(|(_, group)| group.issues[reader].contains(&issue)).map(|(at, _)| at)
    }

    /// The same with the readings swapped: the groups stay in their order.
    #[must_use]
    pub fn swapped(self) -> Self {
        let swap = |group: Group| Group { issues: group.issues.swapped(), ..group };
        Self { groups: self.groups.into_iter().map(swap).collect() }
    }

    /// Joins whatever pairs connect.
    fn joined(cases: Both<&Case>, pairs: &[Pair]) -> Self {
        let mut left = Both::from_fn(|reader| cases[reader].positions().collect::<Vec<_>>());
        let mut groups = Vec::new();
        while let Some((reader, first)) = first_of(&left) {
            let mut group = Group { issues: Both::default(), by: Ground::Id };
            let mut to_add = vec![(reader, first)];
            while let Some((reader, issue)) = to_add.pop() {
                let Some(at) = left[reader].iter().position(|one| *one == issue) else { continue };
                left[reader].remove(at);
                group.issues[reader].push(issue);
                for (a, b, by) in pairs {
                    let (own, other) = if reader == Reader::A { (a, b) } else { (b, a) };
                    if *own == issue {
                        group.by = group.by.max(*by);
                        to_add.push((reader.other(), *other));
                    }
                }
            }
            group.issues.a.sort_unstable();
            group.issues.b.sort_unstable();
            if group.is_alone() {
                group.by = Ground::Alone;
            }
            groups.push(group);
        }
        Self { groups }
    }
}

fn first_of(left: &Both<Vec<IssuePos>>) -> Option<(Reader, IssuePos)> {
    left.iter().find_map(|(reader, all)| Some((reader, *all.first()?)))
}
