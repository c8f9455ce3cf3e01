//! A case as a link: every answer by its code, the edition, and nothing that anyone typed.
//!
//! `v1.2023-11.ABabnpsSs-1-2an.Y2` is the version, the edition, the body and two check letters. The body is read from left to
//! right, one letter an answer (`codes.rs`): consent and responses first, then each issue, which begins with its functions, then
//! each relation, which begins with the numbers of its two issues. Labels and ids stay behind: issues come out as `issue-1`,
//! `issue-2` and so on.

mod check_letters;
mod codes;
mod decode;
mod encode;
mod error;

#[cfg(test)]
pub(super) use check_letters::check_letters;
#[cfg(test)]
pub(super) use decode::open_with;
pub use decode::{decode, looks_like_one, open};
pub use encode::{encode, encode_unsaid};
pub use error::{LinkError, MAX_LINK, VERSION};
