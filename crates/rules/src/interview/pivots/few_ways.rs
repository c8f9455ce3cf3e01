//! Which links count where no criterion tells exactly: every way in which what is open can turn out is tried, if these are few.
//!
//! That is so at the upper end, where an issue of unsure functions can be joint, or become so, with nothing else joint: that
//! changes no place, and what does no more than that does not count. It is so too among more issues than `within.rs` looks at. Where
//! the ways are few, little is open. What is surely linked or entwined is one thing, and what nothing open touches is left out, so
//! a way costs the same however large the case is.

use super::at_issue::{AtIssue, AtRelation};
use super::sets::Sets;
use super::within::Place;
use crate::case::{ByPosition, IssuePos, Position, ordered};
use crate::routing::{BoundEvaluation, PartPos};
use crate::vocabulary::{PerSide, Side, Strength};

/// Up to so many ways are tried; of more, every link that may count is taken to.
const MOST_WAYS: usize = 4_096;

/// Something that is open: a link; the two sides of one issue, which are linked as two issues are; or a weight.
pub(super) struct Open {
    /// From an issue to itself, where it is not of two.
    pub(super) link: AtRelation,
    /// Not the link itself is open, but whether this side of the issue is fundamental.
    pub(super) weight: Option<Side>,
}

impl Open {
    fn is_of_two(&self) -> bool {
        let [one, other] = self.link.ends;
        one != other
    }
}

/// What is open, if the ways are few enough to try.
pub(super) fn if_few(all: impl Iterator<Item = Open>) -> Option<Vec<Open>> {
    let mut ways = 1;
    let few = all.map_while(|open| {
        ways *= open.link.strengths().count();
        (ways <= MOST_WAYS).then_some(open)
    });
    let few = few.collect();
    (ways <= MOST_WAYS).then_some(few)
}

/// The links among what is open that count, the earlier issue first: in some way one makes more joint of what is seen. By the
/// names of what is surely linked, `seen` says of which a place can be seen to change.
pub(super) fn counting(
    open: &[Open],
    issues: &ByPosition<IssuePos, AtIssue>,
    least: &BoundEvaluation,
    seen: &ByPosition<IssuePos, bool>,
) -> Vec<[IssuePos; 2]> {
    let group = |part: PartPos| least.evaluation.group[part];
    let parts_of = |at: IssuePos| least.valuation.parts_of(at);
    let issues_touched = || open.iter().flat_map(|open| open.link.ends);
    let classes = ordered(issues_touched().map(|at| issues[at].linked));
    let blocks = ordered(issues_touched().flat_map(parts_of).map(group));
    let class = |at: IssuePos| place(&classes, issues[at].linked);
    let mut ways = 1;
    let steps = open.iter().map(|Open { link, weight }| {
        let [one, other] = link.ends;
        let parts = parts_of(one).chain(parts_of(other));
        let touched = parts.filter(|part| weight.is_none_or(|side| side == part.side()));
        let strengths: Vec<Strength> = link.strengths().collect();
        let size = ways;
        ways *= strengths.len();
        let blocks = touched.map(|part| place(&blocks, group(part))).collect();
        Step { size, strengths, classes: [one, other].map(class), blocks, weight: *weight }
    });
    let touched = Touched {
        steps: steps.collect(),
        blocks: blocks.iter().map(|block| (class(block.issue()), least.evaluation.fundamental[*block])).collect(),
        surely_joint: classes.iter().map(|name| issues[*name].surely_joint).collect(),
        seen: classes.iter().map(|name| seen[*name]).collect(),
    };
    let joint: Vec<usize> = (0..ways).map(|way| touched.joint_in(way)).collect();
    let counts = |step: &Step| (0..ways).any(|way| joint.get(way) != joint.get(step.most_from(way)));
    let links = open.iter().zip(&touched.steps).filter(|(open, step)| open.is_of_two() && counts(step));
    links.map(|(open, _)| open.link.sorted_ends()).collect()
}

/// Where a list in order has this.
fn place<P: Position + Ord>(all: &[P], this: P) -> Place {
    Place::new(all.partition_point(|one| *one < this))
}

/// What is open, and what it touches: classes of what is surely linked, and blocks of what is surely entwined.
struct Touched {
    steps: Vec<Step>,
    /// The class of each block, and the sides of which it is surely fundamental.
    blocks: ByPosition<Place, (Place, PerSide<bool>)>,
    /// For each class.
    surely_joint: ByPosition<Place, bool>,
    seen: ByPosition<Place, bool>,
}

impl Touched {
    /// How many classes are joint in one way, of those that are seen. A class that is joint in a way is so in every way that is more
    /// towards joint: where their number is the same, so are they.
    fn joint_in(&self, way: usize) -> usize {
        let (mut groups, mut linked) = (Sets::alone(self.blocks.len()), Sets::alone(self.seen.len()));
        let mut fundamental: ByPosition<Place, PerSide<bool>> = self.blocks.values().map(|(_, fixed)| *fixed).collect();
        for step in &self.steps {
            let strength = step.strength_in(way);
            if strength >= Strength::Close {
                let [one, other] = step.classes;
                linked.join(one, other);
            }
            if let (Strength::Entwined, Some(first)) = (strength, step.blocks.first()) {
                match step.weight {
                    Some(side) => fundamental[*first][side] = true,
                    None => step.blocks.iter().for_each(|block| groups.join(*first, *block)),
                }
            }
        }
        let mut held = ByPosition::filled(PerSide::both(false), self.blocks.len());
        let mut joint = ByPosition::filled(false, self.seen.len());
        for (at, surely_joint) in self.surely_joint.iter() {
            joint[linked.find(at)] |= surely_joint;
        }
        for (at, (class, _)) in self.blocks.iter() {
            let group = groups.find(at);
            held[group] = fundamental[at].or(held[group]);
            // What is entwined is linked, so any class of the group will do.
            joint[linked.find(*class)] |= held[group].all();
        }
        self.seen.iter().filter(|(at, seen)| **seen && joint[linked.find(*at)]).count()
    }
}

/// What something open does, once it is as strong as that.
struct Step {
    /// How far apart the numbers of two ways are, of which it has one strength in the one and the next in the other.
    size: usize,
    strengths: Vec<Strength>,
    /// Linked where it is close.
    classes: [Place; 2],
    /// One group where it is entwined; the block of the part, if it is a weight.
    blocks: Vec<Place>,
    weight: Option<Side>,
}

impl Step {
    /// Which of its strengths it has in a way.
    fn number_in(&self, way: usize) -> usize {
        way / self.size % self.strengths.len()
    }

    fn strength_in(&self, way: usize) -> Strength {
        self.strengths.get(self.number_in(way)).copied().unwrap_or(Strength::None)
    }

    /// The same way, but with this as strong as it can be.
    fn most_from(&self, way: usize) -> usize {
        way + (self.strengths.len() - 1 - self.number_in(way)) * self.size
    }
}
