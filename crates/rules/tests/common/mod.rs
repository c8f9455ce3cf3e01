//! What `joint-working verify` checks the rules by: the second reading of the design, the laws and the small cases. There is
//! one copy of them, with the command.
#![allow(dead_code, reason = "each test uses its part")]

#[path = "../../../cli/src/verify/changes.rs"]
pub(crate) mod changes;
#[path = "../../../cli/src/verify/exact.rs"]
pub(crate) mod exact;
#[path = "../../../cli/src/verify/families.rs"]
pub(crate) mod families;
#[path = "../../../cli/src/verify/law.rs"]
pub(crate) mod law;
#[path = "../../../cli/src/verify/laws.rs"]
pub(crate) mod laws;
#[path = "../../../cli/src/verify/ledger.rs"]
pub(crate) mod ledger;
#[path = "../../../cli/src/verify/reach.rs"]
pub(crate) mod reach;
#[path = "../../../cli/src/verify/reference.rs"]
pub(crate) mod reference;
#[path = "../../../cli/src/verify/relations.rs"]
pub(crate) mod relations;
#[path = "../../../cli/src/verify/small.rs"]
pub(crate) mod small;
#[path = "../../../cli/src/verify/sweep.rs"]
pub(crate) mod sweep;
#[path = "../../../cli/src/verify/table.rs"]
pub(crate) mod table;
#[path = "../../../cli/src/verify/words.rs"]
pub(crate) mod words;
#[path = "../../../cli/src/verify/world.rs"]
pub(crate) mod world;
