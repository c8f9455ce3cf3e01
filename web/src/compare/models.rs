//! The model answers that the page lends: worked examples and practice cases, each with its case.

use joint_working_page_ids as ids;
use joint_working_web::browser::titled_groups;
use std::rc::Rc;

/// A group of model answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Models {
    /// What it is called.
    pub(crate) title: Rc<str>,
    /// Each: its title, and its case as text.
    pub(crate) all: Vec<(Rc<str>, String)>,
}

/// All that the page lends.
pub(crate) fn models() -> Vec<Models> {
    titled_groups(ids::MODELS).into_iter().map(|(title, all)| Models { title: title.into(), all: cases(all) }).collect()
}

fn cases(all: Vec<(String, String)>) -> Vec<(Rc<str>, String)> {
    all.into_iter().map(|(title, case)| (title.into(), case)).collect()
}
