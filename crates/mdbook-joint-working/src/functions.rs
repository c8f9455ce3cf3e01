//! The look-up on functions as a page: the same entries that stand beside the question in the decision aid.

use joint_working_rules::rulebook::{FUNCTIONS, FunctionEntry};

use crate::html::{citations, escape};

/// The introduction and every entry, as one block of HTML.
pub(crate) fn look_up(root: &str) -> String {
    let entries: String = FUNCTIONS.entries.iter().map(|entry| row(entry, root)).collect();
    format!("<p>{}</p>\n<div class=\"reading\">\n<dl>\n{entries}</dl>\n</div>\n", escape(FUNCTIONS.intro))
}

fn row(entry: &FunctionEntry, root: &str) -> String {
    let mut source = Vec::new();
    if !entry.cites.is_empty() {
        source.push(citations(root, entry.cites));
    }
    if !entry.law.is_empty() {
        source.push(format!("<span class=\"cites\">{}: {}</span>", escape(FUNCTIONS.ours), escape(entry.law)));
    }
    let (title, text) = (escape(entry.title), escape(entry.text));
    format!(
        "<div id=\"function-{}\">\n<dt>{title}</dt>\n<dd>{text} {}</dd>\n</div>\n",
        escape(entry.id),
        source.join(" · ")
    )
}

#[cfg(test)]
mod tests {
    use super::look_up;
    use joint_working_rules::rulebook::FUNCTIONS;

    #[test]
    fn every_entry_stands_with_its_source_and_no_blank_line() {
        let html = look_up("");
        for entry in FUNCTIONS.entries {
            assert!(html.contains(entry.text), "{}", entry.id);
            assert!(html.contains(entry.law), "{}", entry.id);
            assert!(entry.cites.iter().all(|cite| html.contains(&format!("#{}\"", cite.id))), "{}", entry.id);
        }
        assert!(!html.contains("\n\n"), "a blank line would end the block of HTML");
    }
}
