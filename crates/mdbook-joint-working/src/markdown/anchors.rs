//! Every anchor of the book: each is there once, and each citation of the rulebook leads to one.

use std::collections::BTreeMap;

/// The book's anchors, each with the page it is on (its path without extension).
#[derive(Debug, Default)]
pub(crate) struct Anchors(BTreeMap<String, String>);

impl Anchors {
    /// Adds the anchors of one page. Returns a message for each that is duplicated.
    pub(crate) fn add(&mut self, page: &str, ids: Vec<String>) -> Vec<String> {
        let mut errors = Vec::new();
        for id in ids {
            if let Some(first) = self.0.get(&id) {
                errors.push(format!(
                    "{page}.md: the anchor `{id}` is duplicated, it is in {first}.md; allowed: each once"
                ));
            } else {
                self.0.insert(id, page.to_owned());
            }
        }
        errors
    }

    /// What is wrong with a citation, if anything: it must lead to an anchor, and to the page where that is.
    pub(crate) fn check(&self, id: &str, page: &str) -> Option<String> {
        let place = format!("the rulebook's citation `{id}`");
        match self.0.get(id) {
            Some(found) if found == page => None,
            Some(found) => {
                Some(format!("{place}: the page is given as `{page}`; allowed: `{found}`, where the anchor is"))
            }
            None => Some(format!(
                "{place}: there is no such anchor in `{page}`; allowed there: {}",
                self.on(page).unwrap_or_else(|| "none, for there is no such page with anchors".to_owned())
            )),
        }
    }

    fn on(&self, page: &str) -> Option<String> {
        let ids: Vec<_> = self.0.iter().filter(|(_, at)| *at == page).map(|(id, _)| id.as_str()).collect();
        (!ids.is_empty()).then(|| ids.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn a_duplicated_anchor_is_named_with_both_places() {
        let mut anchors = Anchors::default();
        assert!(anchors.add("a", vec!["x".into(), "y".into()]).is_empty());
        let errors = anchors.add("b", vec!["x".into()]);
        assert_eq!(errors, ["b.md: the anchor `x` is duplicated, it is in a.md; allowed: each once"]);
        assert_eq!(anchors.add("c", vec!["z".into(), "z".into()]).len(), 1);
    }

    #[test]
    fn a_citation_must_lead_to_its_anchor_on_its_page() {
        let mut anchors = Anchors::default();
        anchors.add("a", vec!["x".into()]);
        assert_eq!(anchors.check("x", "a"), None);
        assert!(anchors.check("x", "b").is_some_and(|e| e.contains("allowed: `a`")));
        assert!(anchors.check("y", "a").is_some_and(|e| e.contains("`y`") && e.contains("allowed there: x")));
        assert!(anchors.check("y", "b").is_some_and(|e| e.contains("no such page")));
    }
}
