//! The numbered steps of two pages, side by side. Their words stay on their own pages and are taken from there.

use maud::{Markup, PreEscaped, html};

use crate::markdown::steps::Steps;

/// Both, side by side. Each list is Markdown, expanded and without anchors.
pub(crate) fn side_by_side(pages: &[Steps], root: &str) -> Markup {
    html! {
        div class="beside" { "\n"
            @for Steps { name, address, markdown } in pages {
                section { "\n"
                    h2 { a href={ (root) (address) } { (name) } } "\n\n"
                    // The steps are Markdown, which mdBook renders.
                    (PreEscaped(markdown)) "\n\n"
                } "\n"
            }
        } "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::{Steps, side_by_side};

    #[test]
    fn each_list_has_its_pages_name_and_stays_markdown() {
        let steps = Steps { name: "A & B".to_owned(), address: "a.html".to_owned(), markdown: "1. *one*".to_owned() };
        let html = side_by_side(&[steps], "../").into_string();
        assert!(html.contains("<h2><a href=\"../a.html\">A &amp; B</a></h2>\n\n1. *one*\n\n</section>"), "{html}");
    }
}
