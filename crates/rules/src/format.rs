//! Ways in and out of a case: its JSON, its link, and the schema of its JSON. They decide nothing.

mod decode;
mod json;
pub mod link;
mod opened;
mod read;
pub mod schema;
#[cfg(test)]
mod tests;

pub use opened::{EarlierEdition, LeftOut, Opened};
pub use read::MAX_BYTES;
