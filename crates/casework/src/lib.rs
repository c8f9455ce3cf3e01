//! What to do after a recommendation. Pure: it knows no browser, file or clock; today's date is an argument.

mod record;

pub use record::record;
