//! The briefing's slips are kept, and each has an editor's note; so has each topic of its list.

use super::{Checked, pages, words_of};

/// Each slip of the briefing: the page with its note, the briefing's words there, and what the note says of them.
const SLIPS: [(&str, &str, &str); 24] = [
    ("guidance/background.md", "closely and inextricably linked", "speaks of the first bullet alone"),
    ("guidance/background.md", "closely and inextricably linked", "words the link in other ways"),
    ("guidance/indicators.md", "(CHC) funding))", "The bracket after “funding”"),
    ("guidance/indicators.md", "the topics below are the most common", "is not published here"),
    ("guidance/initial-look.md", "[I/S]", "is withheld in the published briefing"),
    ("guidance/initial-look.md", "CMS or VF", "what CMS and VF stand for"),
    ("guidance/initial-look.md", "PHSO staff member contact details", "A page break cuts the list"),
    ("guidance/initial-look.md", "within five working days", "from which day"),
    ("guidance/initial-look.md", "have a manual", "leads nowhere"),
    ("guidance/initial-look.md", "Please see below", "three headings"),
    ("guidance/consent.md", "Health Services Commissioners Act", "Health *Service* Commissioners Act"),
    ("guidance/information.md", "sections 15 and 18ZA", "section 34N"),
    ("guidance/information.md", "that consent is for;", "A page break cuts the list"),
    ("guidance/information.md", "would solely be for PHSO", "keeps care as an inpatient with the discharge"),
    ("guidance/information.md", "verbal consent", "two steps, not alternatives"),
    ("guidance/information.md", "DPA and GDPR", "DPA is not spelled out"),
    ("guidance/transfer-intake.md", "whilst waiting for written consent", "only after LGSCO confirms receipt"),
    ("guidance/transfer-primary-detailed.md", "‘LGSCO ref: ‘Joint working case’", "quotation marks do not balance"),
    ("guidance/transfer-primary-detailed.md", "Responsibility for communication", "A page break cuts the list"),
    ("guidance/email-size.md", "10MB", "three scopes"),
    ("guidance/team.md", "Anne Pollard", "as at November 2023"),
    ("guidance/appendix-one.md", "The examples include", "not every example is for Joint Working"),
    ("examples/example-2.md", "safeguarding referral", "does not say who takes that part"),
    ("examples/example-6.md", "Mr W's discharge placement", "the patient is Mr S"),
];

/// The editor's notes of a page: its quotations, as written.
fn notes_of(markdown: &str) -> String {
    markdown.lines().filter_map(|line| line.strip_prefix('>')).collect()
}

#[test]
fn every_slip_is_kept_and_has_its_note() -> Checked {
    let pages = pages()?;
    for (page, theirs, ours) in SLIPS {
        let (_, text) =
            pages.iter().find(|(path, _)| path == page).ok_or_else(|| format!("there is no page {page}"))?;
        if !words_of(text).contains(theirs) {
            return Err(format!("{page}: the briefing’s “{theirs}” is gone"));
        }
        if !notes_of(text).contains(ours) {
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
