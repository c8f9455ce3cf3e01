//! What is shown in the place of words that the published briefing withholds, and who publishes the site.

use maud::{Markup, html};

use crate::data::contacts::{Contact, Contacts, Publisher, WITHHELD, Words, is_email};
use crate::html::joined;
use crate::markdown::edits::Edit;

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

/// Who publishes the site and how to reach them, or a sentence that says nobody has filled it in.
pub(crate) fn publisher(contacts: &Contacts) -> Markup {
    let Some((Publisher { name, email, other, .. }, words)) = contacts.publisher() else { return html! {} };
    let all = [html! { (name) }, linked(email), html! { (other) }];
    let parts: Vec<Markup> = all.into_iter().filter(|part| !part.0.is_empty()).collect();
    html! {
        @if parts.is_empty() {
            p class="unfilled" { (words.no_publisher) } "\n"
        } @else {
            p { (joined(parts, " · ")) } "\n"
        }
    }
}

/// What a publisher has filled in; without it, that something is withheld, or the briefing's words with their date.
fn shown(contact: &Contact, words: &Words) -> Markup {
    let date = (!contact.as_at.is_empty()).then(|| format!("{} {}", words.as_at, contact.as_at));
    if !contact.value.is_empty() {
        let said = Some(&words.filled).filter(|filled| !filled.is_empty()).into_iter().chain(&date);
        html! {
            span class="contact" { (linked(&contact.value)) " " small { "(" (joined(said, ", ")) ")" } }
        }
    } else if contact.words == WITHHELD {
        withheld(&format!("{}: {}", words.withheld, contact.what))
    } else {
        html! {
            span class="contact" { (contact.words) @if let Some(date) = date { " " small { "(" (date) ")" } } }
        }
    }
}

/// Withheld words, marked for the eye and said for those who listen.
fn withheld(said: &str) -> Markup {
    html! {
        span class="withheld" { (WITHHELD) span class="visually-hidden" { " (" (said) ")" } }
    }
}

fn linked(value: &str) -> Markup {
    html! {
        @if is_email(value) { a href={ "mailto:" (value) } { (value) } } @else { (value) }
    }
}

#[cfg(test)]
mod tests {
    use super::edits;
    use crate::data::contacts::{Contacts, tests::contacts};
    use crate::markdown::edits::Edit;

    #[test]
    fn what_is_not_filled_in_says_what_is_withheld() -> Result<(), String> {
        let contacts = contacts("[[contact]]\nat = \"p-1\"\nwhat = \"the address\"\n")?;
        let edits = edits(&contacts, Some("p-1"), "email [I/S] now")?;
        let says = |edit: &Edit| edit.range == (6..11) && edit.text.contains("(withheld: the address)");
        assert!(edits.len() == 1 && edits.iter().all(says), "{edits:?}");
        Ok(())
    }

    #[test]
    fn what_is_filled_in_is_in_its_place_and_says_so() -> Result<(), String> {
        let entry = "[[contact]]\nat = \"p-1\"\nwhat = \"x\"\nvalue = \"a@b.example\"\nas-at = \"May 2027\"\n";
        let edits = edits(&contacts(entry)?, Some("p-1"), "[I/S]")?;
        let link = "<a href=\"mailto:a@b.example\">a@b.example</a> <small>(filled in, as at May 2027)</small>";
        assert!(edits.iter().any(|edit| edit.text.contains(link)), "{edits:?}");
        Ok(())
    }

    #[test]
    fn a_name_that_the_briefing_gives_is_dated_until_another_takes_its_place() -> Result<(), String> {
        let contacts =
            contacts("[[contact]]\nat = \"p-1\"\nwords = \"Ann B\"\nwhat = \"x\"\nas-at = \"November 2023\"\n")?;
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
