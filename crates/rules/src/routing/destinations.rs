//! Where every part goes, from the two bounds.

use super::bounds::Bounds;
use super::graph::CaseGraph;
use crate::case::IssuePos;
use crate::vocabulary::{Destination, Functions};

/// Where one part of the case goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartPlacement {
    /// The issue.
    pub issue: IssuePos,
    /// The side; `both` where the two sides go to one destination; `unsure` and `neither` as answered.
    pub side: Functions,
    /// Where it goes.
    pub to: Destination,
}

/// Whether consent is heeded: a refusal keeps parts from Joint Working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConsentRule {
    /// As if nobody had refused: the case on its merits.
    OnMerits,
    /// As the case has it.
    Heeded,
}

/// Every part's destination, one entry a side.
pub(crate) fn destinations(graph: &CaseGraph, bounds: &Bounds, consent: ConsentRule) -> Vec<PartPlacement> {
    let blocked = graph.blocked && consent == ConsentRule::Heeded;
    let mut all = Vec::with_capacity(graph.part_count());
    for (issue, node) in graph.nodes.iter() {
        let mut push = |side, to| all.push(PartPlacement { issue, side, to });
        match node.functions {
            Functions::Unsure => {
                let joint = !blocked && bounds.lower.evaluation.joint[issue];
                push(Functions::Unsure, if joint { Destination::Joint } else { Destination::Unclear });
            }
            Functions::Neither => push(Functions::Neither, Destination::Outside),
            known => {
                let [lower, upper] = [&bounds.lower, &bounds.upper].map(|end| end.evaluation.joint[issue]);
                for side in known.sides() {
                    let to = match (blocked, lower, upper) {
                        (false, true, _) => Destination::Joint,
                        (false, false, true) => Destination::Unclear,
                        _ => Destination::own(side),
                    };
                    push(Functions::of(side), to);
                }
            }
        }
    }
    all
}

/// An issue whose two sides go to one destination becomes one entry.
pub(crate) fn merged(parts: &[PartPlacement]) -> Vec<PartPlacement> {
    let mut all: Vec<PartPlacement> = Vec::with_capacity(parts.len());
    for part in parts {
        match all.last_mut() {
            Some(last) if last.issue == part.issue && last.to == part.to => last.side = Functions::Both,
            _ => all.push(*part),
        }
    }
    all
}
