//! One test a feature, each with the smallest chapter that shows it.

use super::{Directive, Edit, Expanded, Insertions, Note, expand};

/// Names what is asked of it.
struct Named;

impl Insertions for Named {
    fn directive(&self, directive: &Directive) -> Result<String, String> {
        match directive {
            Directive::Example(id) if id == "unknown" => Err("no example `unknown`".to_owned()),
            directive => Ok(format!("<div>{directive:?}</div>")),
        }
    }

    fn text(&self, anchor: Option<&str>, text: &str) -> Result<Vec<Edit>, String> {
        let edit =
            |(at, words): (usize, &str)| Edit { range: at..at + words.len(), text: format!("<b>{anchor:?}</b>") };
        Ok(text.match_indices("[I/S]").map(edit).collect())
    }
}

fn rendered(source: &str) -> Result<Expanded, Vec<String>> {
    expand(source, "p", &Named)
}

/// The Markdown of a chapter that must expand.
fn markdown(source: &str) -> String {
    rendered(source).map_or_else(|errors| format!("{errors:?}"), |chapter| chapter.markdown)
}

#[test]
fn a_marker_becomes_an_anchor_at_the_start_of_its_paragraph() {
    let chapter = rendered("A *b* c. {#p-1}\n");
    let markdown = "<span class=\"anchor\" id=\"p-1\"></span>A *b* c.\n".to_owned();
    assert_eq!(chapter, Ok(Expanded { markdown, anchors: vec!["p-1".to_owned()], notes: vec![], description: None }));
}

#[test]
fn list_items_keep_their_shape() {
    assert_eq!(
        markdown("1. one {#a}\n2. **two** [x](y.md) {#b}\n   - three\n     wrapped {#c}\n"),
        "1. <span class=\"anchor\" id=\"a\"></span>one\n\
         2. <span class=\"anchor\" id=\"b\"></span>**two** [x](y.md)\n   \
            - <span class=\"anchor\" id=\"c\"></span>three\n     wrapped\n"
    );
}

#[test]
fn headings_keep_their_own_marker_and_count_as_anchors() {
    let chapter = rendered("## Outcome: {#o}\n\nText. {#p}\n");
    assert!(chapter.is_ok_and(|c| c.anchors == ["o", "p"] && c.markdown.starts_with("## Outcome: {#o}\n")));
}

#[test]
fn a_pages_title_is_no_link_to_itself() {
    assert_eq!(markdown("# 1. A & b\n\nText.\n"), "<h1>1. A &amp; b</h1>\n\nText.\n");
    assert_eq!(markdown("# A *b*\n"), "# A *b*\n");
    assert_eq!(markdown("## A\n"), "## A\n");
}

#[test]
fn a_marker_elsewhere_or_of_another_form_is_an_error() {
    for (source, says) in [
        ("A {#a} b.\n", "at the end"),
        ("A {#a} {#b}\n", "at the end"),
        ("A. {#No Good}\n", "small letters"),
        ("A. {#}\n", "small letters"),
    ] {
        let errors = rendered(source);
        assert!(errors.as_ref().is_err_and(|e| e.len() == 1 && e.iter().all(|e| e.contains(says))), "{errors:?}");
    }
}

#[test]
fn a_directive_is_rendered_in_a_paragraph_of_its_own_only() {
    assert_eq!(markdown("A.\n\n{{#example e}}\n\nB.\n"), "A.\n\n<div>Example(\"e\")</div>\n\nB.\n");
    for source in [
        "See {{#example e}}\n",
        "{{#example e}} and so\n",
        "- {{#example e}}\n",
        "{{#exmple e}}\n",
        "{{#example unknown}}\n",
    ] {
        assert!(rendered(source).is_err_and(|errors| errors.len() == 1), "{source}");
    }
}

#[test]
fn code_is_left_alone() {
    let source =
        "`{{#example e}}` and `{#a}` and `[I/S]`\n\n```\n{{#decision-aid}}\n{#a} [I/S]\n```\n\n    {{#example e}}\n";
    assert_eq!(
        rendered(source),
        Ok(Expanded { markdown: source.to_owned(), anchors: vec![], notes: vec![], description: None })
    );
}

#[test]
fn an_editors_note_is_set_apart_and_other_quotations_are_not() {
    assert_eq!(
        markdown("A.\n\n> **Editor’s note.** One\n> line.\n>\n> Two.\n\nB.\n"),
        "A.\n\n<div class=\"note\" role=\"note\" id=\"note-p-1\">\n\n**Editor’s note.** One\nline.\n\nTwo.\n\n\n</div>\n\n\nB.\n"
    );
    assert_eq!(markdown("> A.\n"), "> A.\n");
    let chapter = rendered("> **Editor’s note.** One\n> line.\n");
    let note = Note { id: "note-p-1".into(), number: 1, markdown: "**Editor’s note.** One\nline.".into() };
    assert!(chapter.is_ok_and(|chapter| chapter.anchors == ["note-p-1"] && chapter.notes == [note]));
}

#[test]
fn text_is_changed_in_its_place_by_the_anchor_of_its_paragraph() {
    let anchor = "<span class=\"anchor\" id=\"a\"></span>";
    assert_eq!(markdown("email [I/S] . {#a}\n"), format!("{anchor}email <b>Some(\"a\")</b> .\n"));
    assert_eq!(markdown("- [I/S]\n"), "- <b>None</b>\n");
}

#[test]
fn a_description_is_kept_and_leaves_nothing_in_its_place() -> Result<(), Vec<String>> {
    let words = "What this page is, said in a line of some length.";
    let chapter = rendered(&format!("{{{{#description {words}}}}}\n\n# A\n"))?;
    assert_eq!(chapter.description.as_deref(), Some(words));
    assert_eq!(chapter.markdown.trim(), "<h1>A</h1>");
    for (source, says) in [
        ("{{#description Short.}}\n".to_owned(), "is 6 characters long; allowed: from 40 to 160"),
        (format!("{{{{#description {words}}}}}\n\n{{{{#description {words}}}}}\n"), "a second description"),
        (format!("- {{{{#description {words}}}}}\n"), "in a list or a quotation"),
    ] {
        assert!(rendered(&source).is_err_and(|errors| errors.iter().any(|error| error.contains(says))), "{source}");
    }
    Ok(())
}
