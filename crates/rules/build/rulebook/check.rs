//! Whether the rulebook's files hold together.

use super::{Reason, Rulebook};
use crate::Fault;
use std::collections::BTreeSet;

impl Rulebook {
    /// The first thing that does not.
    pub(super) fn check(&self) -> Result<(), Fault> {
        once("citations.json", self.citations.iter().map(|c| &c.id))?;
        once("facts.json", self.facts.iter().map(|f| &f.id))?;
        once("questions.json", self.questions.iter().map(|q| &q.id))?;
        once("outcomes.json", self.outcomes.iter().map(|o| &o.id))?;
        once("functions.json", self.functions.entries.iter().map(|f| &f.id))?;
        if let Some(bare) = self.functions.entries.iter().find(|f| f.cites.is_empty() && f.law.is_empty()) {
            return Err(format!("functions.json, {}: names no source; `cites` or `law` is needed", bare.id));
        }
        once("reasons.json", self.reasons.iter().map(|r| &r.id))?;
        for reason in self.reasons.iter().chain(&self.cautions) {
            params(reason)?;
        }
        for question in &self.questions {
            once(&format!("questions.json, {}", question.id), question.options.iter().map(|o| &o.value))?;
        }
        Ok(())
    }
}

fn once<'a>(place: &str, ids: impl Iterator<Item = &'a String>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(format!("{place}: `{id}` stands twice"));
        }
    }
    Ok(())
}

/// The text must use exactly the parameters that are declared.
fn params(reason: &Reason) -> Result<(), Fault> {
    let used: BTreeSet<&str> = reason.text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let declared: BTreeSet<&str> = reason.params.iter().map(String::as_str).collect();
    if used == declared {
        return Ok(());
    }
    Err(format!("{}: the text uses {used:?} but `params` declares {declared:?}", reason.id))
}
