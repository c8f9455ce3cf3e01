//! What is shown in the place of words that the published briefing withholds, and who publishes the site.

use joint_working_casework::mailto::mailto_address;
use maud::{Markup, PreEscaped, html};

use crate::data::contacts::{Contact, Contacts, Publisher, Words};
use crate::data::kind::{WITHHELD, is_email};
use crate::html::joined;
use crate::markdown::edits::{Edit, Edits};
use crate::markdown::paragraphs::Paragraphs;

/// What changes in the paragraph with this anchor (`None`: one without), whose Markdown is `raw`.
///
/// # Errors
/// When withheld words of a paragraph with an anchor have no entry in the contacts file.
pub(crate) fn edits(contacts: &Contacts, anchor: Option<&str>, raw: &str) -> Result<Vec<Edit>, String> {
    let places = contacts.places(anchor, raw)?.into_iter();
    let html = |entry: Option<(&Contact, &Words)>| match entry {
        Some((contact, words)) => shown(contact, words),
        None => withheld("withheld"),
    };
    Ok(places.map(|place| Edit { range: place.range, text: html(place.entry).into_string() }).collect())
}

/// The same, for words that are text alone: what the pages lend the programs.
///
/// # Errors
/// As of [`edits`].
pub(crate) fn texts(contacts: &Contacts, anchor: Option<&str>, words: &str) -> Result<Vec<Edit>, String> {
    let text = |(contact, words): (&Contact, &Words)| {
        let Said { text, note } = said(contact, words);
        [text, &note.map_or_else(String::new, |note| format!(" ({note})"))].concat()
    };
    let places = contacts.places(anchor, words)?.into_iter();
    Ok(places.filter_map(|place| Some(Edit { range: place.range, text: text(place.entry?) })).collect())
}

/// The words of every paragraph as the pages hold them for the programs, with what is filled in. What is wrong with a paragraph is told
/// of its page.
pub(crate) fn filled_in(contacts: &Contacts, paragraphs: &Paragraphs) -> Paragraphs {
    let filled = |(id, words): (&String, &String)| {
        let edits = texts(contacts, Some(id), words).unwrap_or_default();
        (id.clone(), Edits::from(edits).apply(words))
    };
    paragraphs.iter().map(filled).collect()
}

/// Who publishes the site and how to reach them, or a sentence that says nobody has filled it in.
pub(crate) fn publisher(contacts: &Contacts) -> Markup {
    let Some((Publisher { name, email, other, .. }, words)) = contacts.publisher() else { return html! {} };
    let all = [name, email, other].into_iter().filter(|text| !text.is_empty());
    let parts: Vec<Markup> = all.map(|text| linked(text)).collect();
    html! {
        @if parts.is_empty() {
            p class="unfilled" { (words.no_publisher) } "\n"
        } @else {
            p { (joined(parts, " · ")) } "\n"
        }
    }
}

/// What takes the place of words of the briefing.
struct Said<'a> {
    text: &'a str,
    /// Behind it, in brackets: that it was filled in, and when it was right.
    note: Option<String>,
}

/// What a publisher has filled in; without it, the briefing's words with their date.
fn said<'a>(contact: &'a Contact, words: &Words) -> Said<'a> {
    let date = (!contact.as_at.is_empty()).then(|| format!("{} {}", words.as_at, contact.as_at));
    if contact.value.is_empty() {
        return Said { text: &contact.words, note: date };
    }
    let filled = (!words.filled.is_empty()).then(|| words.filled.clone());
    let note: Vec<String> = filled.into_iter().chain(date).collect();
    Said { text: &contact.value, note: (!note.is_empty()).then(|| note.join(", ")) }
}

/// The same, in a page.
fn shown(contact: &Contact, words: &Words) -> Markup {
    if contact.value.is_empty() && contact.words == WITHHELD {
        return withheld(&format!("{}: {}", words.withheld, contact.what));
    }
    let Said { text, note } = said(contact, words);
    html! {
        span class="contact" { (linked(text)) @if let Some(note) = note { " " small { "(" (verbatim(&note)) ")" } } }
    }
}

/// Withheld words, marked for the eye and said for those who listen.
fn withheld(said: &str) -> Markup {
    html! {
        span class="withheld" { (WITHHELD) span class="visually-hidden" { " (" (verbatim(said)) ")" } }
    }
}

/// A text; an address leads to a new email.
fn linked(text: &str) -> Markup {
    html! {
        @if is_email(text) { a href=(mailto_address(text)) { (verbatim(text)) } } @else { (verbatim(text)) }
    }
}

/// Text of a publisher, put into Markdown or HTML as text and nothing else: no sign in it is read as Markdown or as HTML, wherever in
/// a line it is.
pub(crate) fn verbatim(text: &str) -> Markup {
    let plain = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || " @.,;()/:+?%".contains(c);
    PreEscaped(text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        if plain(c) {
            out.push(c);
        } else {
            out.push_str(&format!("&#{};", u32::from(c)));
        }
        out
    }))
}

#[cfg(test)]
mod tests {
    use super::edits;
    use crate::data::contacts::Contacts;
    use crate::data::contacts::tests::{contacts, filled};
    use crate::markdown::edits::{Edit, Edits};
    use crate::markdown::paragraphs::Paragraphs;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    #[test]
    fn what_is_not_filled_in_says_what_is_withheld() -> Result<(), String> {
        let contacts = contacts("[[contact]]\nname = \"a\"\nat = \"p-1\"\nwhat = \"the address\"\n")?;
        let edits = edits(&contacts, Some("p-1"), "email [I/S] now")?;
        let says = |edit: &Edit| edit.range == (6..11) && edit.text.contains("(withheld: the address)");
        assert!(edits.len() == 1 && edits.iter().all(says), "{edits:?}");
        Ok(())
    }

    #[test]
    fn what_is_filled_in_is_text_whatever_signs_it_has() -> Result<(), String> {
        for value in [
            "[click](javascript:alert(1))",
            "![x](//evil.example/x.png)",
            "# A heading",
            "*stars* `ticks` _lines_ ~~struck~~ $x$ a|b",
            "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; \\",
            "O'Brien & Sons \u{201c}Leeds\u{201d}, 1 High Street",
            "{{#include x}} {#anchor}",
        ] {
            let entry = "[[contact]]\nname = \"a\"\nat = \"p-1\"\nwhat = \"x\"\n";
            let contacts = filled(contacts(entry)?, &format!("[contacts]\na = '''{value}'''\n"))?;
            let page = Edits::from(edits(&contacts, Some("p-1"), "email [I/S] now")?).apply("email [I/S] now");
            assert!(!page.contains("[I/S]"), "{page}");
            let mut text = String::new();
            for event in Parser::new_ext(&page, Options::all()) {
                match event {
                    Event::Text(words) => text += &words,
                    Event::InlineHtml(html) => assert!(
                        ["<span class=\"contact\">", "</span>", "<small>", "</small>"].contains(&&*html),
                        "{html}"
                    ),
                    Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                    other => return Err(format!("{value}: {other:?}")),
                }
            }
            assert_eq!(text, format!("email {value} (filled in) now"));
            let paragraphs = Paragraphs::from([("p-1".to_owned(), "email [I/S] now".to_owned())]);
            assert_eq!(filled_in_words(&contacts, &paragraphs), Some(text));
        }
        Ok(())
    }

    fn filled_in_words(contacts: &Contacts, paragraphs: &Paragraphs) -> Option<String> {
        super::filled_in(contacts, paragraphs).remove("p-1")
    }

    #[test]
    fn what_is_filled_in_is_in_its_place_and_says_so() -> Result<(), String> {
        let entry = "[[contact]]\nname = \"a\"\nat = \"p-1\"\nwhat = \"x\"\n";
        let contacts = filled(contacts(entry)?, "[contacts]\nas-at = \"May 2027\"\na = \"a@b.example\"\n")?;
        let edits = edits(&contacts, Some("p-1"), "[I/S]")?;
        let link = "<a href=\"mailto:a@b.example\">a@b.example</a> <small>(filled in, as at May 2027)</small>";
        assert!(edits.iter().any(|edit| edit.text.contains(link)), "{edits:?}");
        Ok(())
    }

    #[test]
    fn a_name_that_the_briefing_gives_is_dated_until_another_takes_its_place() -> Result<(), String> {
        let contacts = contacts(
            "[[contact]]\nname = \"a\"\nat = \"p-1\"\nwords = \"Ann B\"\nwhat = \"x\"\nas-at = \"November 2023\"\n",
        )?;
        let edits = edits(&contacts, Some("p-1"), "Ann B (LGSCO)")?;
        let text = "<span class=\"contact\">Ann B <small>(as at November 2023)</small></span>";
        assert_eq!(edits, [Edit { range: 0..5, text: text.to_owned() }]);
        Ok(())
    }

    #[test]
    fn words_outside_numbered_paragraphs_are_only_marked() -> Result<(), String> {
        let edits = edits(&Contacts::default(), None, "[I/S]")?;
        assert!(matches!(edits.as_slice(), [Edit { range, text }] if *range == (0..5) && text.contains("(withheld)")));
        Ok(())
    }
}
