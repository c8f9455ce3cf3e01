//! The laws that tie what is said to what is done: a reason is given where it is so, and nowhere else. A reason is known by
//! its id and by the words that it must come to.

mod limbs;
mod parts;
mod relations;
mod said;
mod whole;

pub use limbs::{LIMB_ONE, LIMB_TWO, LIMB_TWO_NOT_MET};
pub use parts::{GOES_ALONG, OPEN, PLACES};
pub use relations::{RELATIONS, RESTS_ON, WITHOUT_WEIGHT};
pub use whole::WHOLE;

use crate::law::Law;

/// Every law of the reasons.
pub const ALL: [Law; 10] =
    [PLACES, GOES_ALONG, OPEN, LIMB_ONE, LIMB_TWO, LIMB_TWO_NOT_MET, RELATIONS, WITHOUT_WEIGHT, RESTS_ON, WHOLE];
