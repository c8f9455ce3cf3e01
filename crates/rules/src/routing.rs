//! Where every part goes (design, section 2): numbers and bits alone. No label, no word, no reason's text.

mod bounds;
mod certain_groups;
mod critical_relations;
mod destinations;
mod evaluation;
mod firmness;
mod goes_with;
mod graph;
mod possible;
mod relation_strength;
mod route;
mod search;
mod tally;

pub(crate) use bounds::{BoundEvaluation, Bounds, bounds};
pub(crate) use certain_groups::certain_groups;
pub use destinations::PartPlacement;
pub(crate) use destinations::{ConsentRule, destinations, merged};
pub(crate) use evaluation::Bound;
pub(crate) use firmness::deciding_relations;
pub(crate) use goes_with::goes_with;
pub use graph::CaseGraph;
pub(crate) use graph::{Edge, EdgeRef, PartPos};
pub use relation_strength::{Cell, RelationStrength, cell, relation_strength};
pub(crate) use route::route_from;
pub use route::{Routing, handling, route};
pub(crate) use tally::Tally;
