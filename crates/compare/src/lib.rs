//! Two readings of one case side by side: which issue of one answers to which of the other, where their answers differ, which
//! differences move where an issue goes, and what to talk about first. A borderline case is where two careful people differ.
//!
//! The way through: two [`ValidCase`](joint_working_rules::ValidCase)s → [`Matching`] → [`Comparison`] → [`ComparisonView`] (the same
//! in words). A difference is said to move something only where the rules give another result with that answer taken over from
//! the other reading, and nothing else: a mixed case is made of both ([`mix`]) and routed. [`agreement`] counts over many pairs.
//!
//! Laws, which the tests hold on odd cases: a case compared with itself differs in nothing; swapping the two readings swaps the
//! sides and nothing else; the order of issues, relations and facts does not matter; everything taken over from the other reading
//! gives its result.
//!
//! This crate is pure: it knows no browser, no file and no clock. It decides nothing: the rules do.

pub mod agreement;
mod both;
mod comparison;
mod difference;
mod effects;
mod kappa;
mod link;
mod matching;
mod mix;
mod places;
mod reading;
mod talk;
mod topic;
mod view;

pub use both::{Both, Reader};
pub use comparison::Comparison;
pub use difference::Difference;
pub use effects::{Effect, Moves};
pub use kappa::{Kappa, Undefined, kappa};
pub use link::Link;
pub use matching::{Ground, Group, GroupPos, Matching};
pub use places::{CaseResult, Place};
pub use reading::{Unread, read};
pub use talk::Talk;
pub use topic::Topic;
pub use view::{ComparisonView, DifferenceRow, IssueRow, MatchRow, Names, issue_name};
