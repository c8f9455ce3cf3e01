//! The HTML of each directive, and what is around a page's text. Reads no file and holds no rule and no guidance wording.

pub(crate) mod aid;
pub(crate) mod contacts;
pub(crate) mod decide;
pub(crate) mod directive;
pub(crate) mod example;
pub(crate) mod functions;
pub(crate) mod next_steps;
pub(crate) mod notes;
pub(crate) mod page_layout;
pub(crate) mod practice;
pub(crate) mod proof;
mod publishing;
pub(crate) mod search;
pub(crate) mod side_by_side;
pub(crate) mod source_line;
pub(crate) mod static_fallback;
pub(crate) mod tables;
pub(crate) mod whatif;
pub(crate) mod worksheet;
