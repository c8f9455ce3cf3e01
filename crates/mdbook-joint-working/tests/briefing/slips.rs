//! The briefing's slips are kept, and each has an editor's note; so has each topic of its list.

use super::{Checked, pages, words_of};

/// Where a slip has its note.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Note {
    /// On its page, since it changes what staff do or understand.
    Beside,
    /// Under “Print and proof-reading” on the page of all notes, with a link to its page.
    Listed,
}
use Note::{Beside, Listed};

/// Each slip of the briefing: its page, the briefing's words there, where its note is, and what the note says of them.
const SLIPS: [(&str, &str, Note, &str); 24] = [
    ("guidance/background.md", "closely and inextricably linked", Beside, "is about the first test alone"),
    ("guidance/background.md", "closely and inextricably linked", Beside, "other words for a link"),
    ("guidance/indicators.md", "(CHC) funding))", Listed, "the bracket after “funding”"),
    ("guidance/indicators.md", "the topics below are the most common", Beside, "which is not on this site"),
    ("guidance/initial-look.md", "[I/S]", Beside, "is withheld in the published briefing"),
    ("guidance/initial-look.md", "CMS or VF", Beside, "what CMS and VF stand for"),
    ("guidance/initial-look.md", "PHSO staff member contact details", Listed, "a page break cuts the list"),
    ("guidance/initial-look.md", "within five working days", Beside, "from which day"),
    ("guidance/initial-look.md", "have a manual", Beside, "leads nowhere"),
    ("guidance/initial-look.md", "Please see below", Listed, "at the headings"),
    ("guidance/consent.md", "Health Services Commissioners Act", Listed, "Health *Service* Commissioners Act"),
    ("guidance/information.md", "sections 15 and 18ZA", Beside, "section 34N"),
    ("guidance/information.md", "that consent is for;", Listed, "a page break cuts the list"),
    ("guidance/information.md", "would solely be for PHSO", Beside, "keeps care as an inpatient with the discharge"),
    ("guidance/information.md", "verbal consent", Beside, "two steps, not alternatives"),
    ("guidance/information.md", "DPA and GDPR", Beside, "DPA is not spelled out"),
    ("guidance/transfer-intake.md", "whilst waiting for written consent", Beside, "only after LGSCO confirms receipt"),
    (
        "guidance/transfer-primary-detailed.md",
        "‘LGSCO ref: ‘Joint working case’",
        Listed,
        "quotation marks do not balance",
    ),
    ("guidance/transfer-primary-detailed.md", "Responsibility for communication", Listed, "a page break cuts the list"),
    ("guidance/email-size.md", "10MB", Beside, "in three ways"),
    ("guidance/team.md", "Anne Pollard", Beside, "as at November 2023"),
    ("guidance/appendix-one.md", "The examples include", Beside, "not every example is for Joint Working"),
    ("examples/example-2.md", "safeguarding referral", Beside, "does not say who takes that part"),
    ("examples/example-6.md", "Mr W's discharge placement", Beside, "the patient is Mr S"),
];

/// The editor's notes of a page: its quotations, as written.
fn notes_of(markdown: &str) -> String {
    markdown.lines().filter_map(|line| line.strip_prefix('>')).collect()
}

#[test]
fn every_slip_is_kept_and_has_its_note() -> Checked {
    let pages = pages()?;
    let all_notes = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../book/src/notes.md"))
        .map_err(|error| format!("notes.md: {error}"))?;
    for (page, theirs, note, ours) in SLIPS {
        let (_, text) =
            pages.iter().find(|(path, _)| path == page).ok_or_else(|| format!("there is no page {page}"))?;
        if !words_of(text).contains(theirs) {
            return Err(format!("{page}: the briefing’s “{theirs}” is gone"));
        }
        let listed = |line: &&str| line.starts_with("- ") && line.contains(&format!("({page}"));
        let notes = match note {
            Beside => notes_of(text),
            Listed => all_notes.lines().filter(listed).collect(),
        };
        if !notes.contains(ours) {
            return Err(format!("{page}: no editor’s note says “{ours}” of “{theirs}”"));
        }
    }
    Ok(())
}

#[test]
fn each_topic_of_the_list_says_in_which_examples_it_appears() -> Checked {
    let (_, text) =
        pages()?.into_iter().find(|(path, _)| path == "guidance/indicators.md").ok_or("there is no such page")?;
    let notes: Vec<&str> = text.lines().filter(|line| line.starts_with('>')).collect();
    for number in 2..=13 {
        let link = format!("(#indicators-{number})");
        let says = |line: &&&str| line.contains(&link) && (line.contains("example-") || line.contains("no example"));
        if notes.iter().find(says).is_none() {
            return Err(format!("no note says in which examples the topic {link} appears"));
        }
    }
    Ok(())
}
