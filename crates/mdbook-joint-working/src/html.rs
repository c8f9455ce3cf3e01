//! Pieces of HTML that several parts of the book share.

use joint_working_rules::rulebook::Citation;

/// Escapes text for use in HTML, in an attribute or between tags.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// A line of links to the paragraphs that something rests on.
pub(crate) fn citations(root: &str, cites: &[&Citation]) -> String {
    let links: Vec<_> = cites
        .iter()
        .map(|cite| {
            format!("<a href=\"{root}{}.html#{}\">{}</a>", escape(cite.page), escape(cite.id), escape(cite.name))
        })
        .collect();
    format!("<span class=\"cites\">{}</span>", links.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::{Citation, citations, escape};

    #[test]
    fn what_html_reads_as_its_own_is_escaped() {
        assert_eq!(escape("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;");
    }

    #[test]
    fn a_citation_links_to_its_paragraph_from_wherever_the_page_is() {
        let cite = Citation { id: "p-1", page: "guidance/a", name: "A, paragraph 1" };
        let link = "<span class=\"cites\"><a href=\"../guidance/a.html#p-1\">A, paragraph 1</a></span>";
        assert_eq!(citations("../", &[&cite]), link);
    }
}
