//! The look-up on functions: a page of the book, and what the decision aid shows beside its question. Each entry shows its answer in
//! the form's own words; `book/theme/look-up.js` filters the entries, and shows the field for it.

use joint_working_interface::{COMMON, PAPER};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{FUNCTIONS, FunctionEntry};

use maud::{Markup, html};

use crate::html::{citations, joined};
use crate::markdown::paragraphs::Paragraphs;

/// The introduction and every entry, as one block of HTML.
pub(crate) fn look_up(root: &str) -> Markup {
    html! {
        p { (FUNCTIONS.intro) } "\n"
        div class="reading" id=(ids::LOOK_UP) { "\n"
            (filter())
            dl class="look-up" { "\n"
                @for entry in FUNCTIONS.entries { (row(entry, root)) }
            } "\n"
        } "\n"
    }
}

/// The same, folded, for the decision aid: each paragraph opens where it is named, so that the place in the aid is not lost.
pub(crate) fn folded(root: &str, paragraphs: &Paragraphs) -> Markup {
    html! {
        details class="aid-more" id=(ids::LOOK_UP) { "\n"
            summary { (FUNCTIONS.title) } "\n"
            p class="aid-hint" { (FUNCTIONS.intro) } "\n"
            (filter())
            // It scrolls by itself, so that opening it leaves the page where it is.
            div class="aid-look-up-list" role="region" aria-label=(FUNCTIONS.title) tabindex="0" { "\n"
                dl class="aid-look-up look-up" { "\n"
                    @for entry in FUNCTIONS.entries {
                        div data-words=(entry.words.join("; ")) {
                            dt { (entry.title) }
                            (answer(entry))
                            dd {
                                (entry.text)
                                (opening(root, entry, paragraphs))
                                @if let Some(law) = law(entry) { p class="aid-cites" { (law) } }
                            }
                        } "\n"
                    }
                } "\n"
            } "\n"
        } "\n"
    }
}

/// The field that filters the entries. Only the script makes it work, so only the script shows it; where it does not come, a sentence
/// says so.
fn filter() -> Markup {
    let words = &PAPER.look_up;
    html! {
        p class=(ids::LATE) { (words.off) } "\n"
        div class="look-up-filter" role="search" data-some=(words.some) data-none=(words.none) hidden { "\n"
            label for="look-up-words" { (words.label) } "\n"
            div { "\n"
                input id="look-up-words" type="search" autocomplete="off" spellcheck="false"; "\n"
                button type="button" class="btn quiet" hidden { (words.clear) } "\n"
            } "\n"
            p role="status" {} "\n"
        } "\n"
    }
}

/// Whose function an entry is, as a chip.
fn answer(entry: &FunctionEntry) -> Markup {
    html! {
        @if let Some(answer) = entry.answer_words() {
            dd { span class="whose" data-whose=(answer.id) { (answer.label) } }
        }
    }
}

/// The names of paragraphs; opened, what the briefing says there (as `web/src/cites.rs` shows them elsewhere in the aid).
fn opening(root: &str, entry: &FunctionEntry, paragraphs: &Paragraphs) -> Markup {
    let cites = entry.cites;
    html! {
        @if !cites.is_empty() {
            details class="aid-cites" {
                summary { (joined(cites.iter().map(|cite| cite.name), "; ")) span class="aid-hidden" { ": " (entry.title) } }
                @for cite in cites {
                    div {
                        @if let Some(words) = paragraphs.get(cite.id) { blockquote { (words) } }
                        p {
                            a href={ (root) (cite.page) ".html#" (cite.id) } target="_blank" rel="noopener" {
                                (cite.name) span class="aid-hidden" { (COMMON.new_tab) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The source that is not the briefing's, marked as ours.
fn law(entry: &FunctionEntry) -> Option<String> {
    (!entry.law.is_empty()).then(|| format!("{}: {}", FUNCTIONS.ours, entry.law))
}

fn row(entry: &FunctionEntry, root: &str) -> Markup {
    let cited = (!entry.cites.is_empty()).then(|| citations(root, entry.cites));
    let law = law(entry).map(|law| html! { (law) });
    html! {
        div id={ "function-" (entry.id) } data-words=(entry.words.join("; ")) { "\n"
            dt { (entry.title) } "\n"
            (answer(entry)) "\n"
            dd { (entry.text) " " span class="cites" { (joined(cited.into_iter().chain(law), " · ")) } } "\n"
        } "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::{folded, look_up};
    use crate::markdown::paragraphs::Paragraphs;
    use joint_working_rules::rulebook::FUNCTIONS;

    #[test]
    fn every_entry_stands_with_its_source_and_no_blank_line() {
        for html in [look_up(""), folded("", &Paragraphs::new())].map(maud::PreEscaped::into_string) {
            for entry in FUNCTIONS.entries {
                let answer = entry.answer_words().map_or("", |answer| answer.label);
                assert!(html.contains(&format!(">{answer}</span>")) && !answer.is_empty(), "{}", entry.id);
                assert!(html.contains(entry.text), "{}", entry.id);
                assert!(html.contains(entry.law), "{}", entry.id);
                assert!(entry.cites.iter().all(|cite| html.contains(&format!("#{}\"", cite.id))), "{}", entry.id);
            }
            assert!(!html.contains("\n\n"), "a blank line would end the block of HTML");
        }
    }

    #[test]
    fn the_field_is_hidden_until_a_script_shows_it() {
        for html in [look_up(""), folded("", &Paragraphs::new())].map(maud::PreEscaped::into_string) {
            assert!(
                html.contains("<div class=\"look-up-filter\" role=\"search\" data-some=\"{shown} of {all} "),
                "{html}"
            );
            assert!(html.contains(" hidden>\n<label for=\"look-up-words\">"), "{html}");
        }
    }

    #[test]
    fn entries_stand_by_their_titles() {
        let titles: Vec<_> = FUNCTIONS.entries.iter().map(|entry| entry.title.to_lowercase()).collect();
        assert!(titles.is_sorted(), "{titles:?}");
    }

    #[test]
    fn folded_it_opens_the_words_of_each_paragraph() -> Result<(), &'static str> {
        let cited = FUNCTIONS.entries.iter().find_map(|entry| entry.cites.first());
        let cite = cited.ok_or("no entry cites the briefing")?.id;
        let html = folded("../", &Paragraphs::from([(cite.to_owned(), "a < b".to_owned())])).into_string();
        assert!(html.contains("<blockquote>a &lt; b</blockquote><p><a href=\"../"), "{html}");
        Ok(())
    }
}
