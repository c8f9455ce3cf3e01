//! All that must hold between the source's pages, their confirmations, earlier editions and the limit on an email.

use std::collections::BTreeSet;
use std::path::Path;

use joint_working_casework::dates::Deadline;
use joint_working_casework::guidance::{self, REQUEST};
use joint_working_rules::rulebook::{Citation, EDITION};

use crate::data::settings::{Data, Settings};
use crate::edition::check;
use crate::edition::facts::email_limit;
use crate::edition::paragraph::Paragraph;
use crate::edition::rests::Rests;

/// Everything that does not hold. `pages` are the files of all pages. A book that names no file of confirmations is asked for none.
///
/// # Errors
/// A file that may rest on a paragraph cannot be read.
pub(crate) fn findings(
    settings: &Settings,
    data: &Data,
    root: &Path,
    paragraphs: &[Paragraph],
    pages: &BTreeSet<&str>,
) -> Result<Vec<String>, String> {
    let Some(confirmed) = &data.confirmed else { return Ok(Vec::new()) };
    let rests = rests(settings, root, paragraphs, data)?;
    // First what other findings follow from.
    let mut found: Vec<String> = paragraphs.iter().filter_map(other_limit).collect();
    let open = open_limit(paragraphs);
    found.extend(check::findings(EDITION, paragraphs, confirmed, &rests));
    let today: Vec<(&str, &str)> = paragraphs.iter().map(|one| (one.anchor.as_str(), one.page.as_str())).collect();
    found.extend(data.aliases.findings(&data.earlier, &today, pages));
    found.extend(cited_and_gone(data, &today, &rests));
    let quoted = quoted();
    let settled = quoted.iter().filter(|one| !open.as_ref().is_some_and(|limit| one.text.contains(limit)));
    found.extend(settled.filter_map(|quoted| quoted.missed(paragraphs)));
    Ok(found)
}

/// What still rests on paragraphs that an earlier edition had and today's has not. One that is confirmed is told of as that.
fn cited_and_gone(data: &Data, today: &[(&str, &str)], rests: &Rests) -> Vec<String> {
    let confirmed = data.confirmed.iter().flat_map(|one| &one.paragraphs).map(|one| one.at.as_str());
    let there: BTreeSet<&str> = today.iter().map(|(anchor, _)| *anchor).chain(confirmed).collect();
    let gone: BTreeSet<&str> = data.earlier.iter().flat_map(|one| &one.paragraphs).map(|one| one.at.as_str()).collect();
    let resting = |anchor: &&str| {
        let on = rests.on(anchor);
        (!on.is_empty()).then(|| {
            format!(
                "{{#{anchor}}} is gone, and this still rests on it:\n      {}\n    \
                 Do: have it rest on what the briefing now says",
                on.join("\n      ")
            )
        })
    };
    gone.difference(&there).filter_map(resting).collect()
}

/// The limit on emails where the briefing's pages and the programs have different ones: then what says it in words is not yet to be looked at.
pub(crate) fn open_limit(paragraphs: &[Paragraph]) -> Option<String> {
    paragraphs.iter().any(|one| other_limit(one).is_some()).then(email_limit)
}

/// What rests on each paragraph, those too that are confirmed, or of an earlier edition, and not there any more.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn rests(settings: &Settings, root: &Path, paragraphs: &[Paragraph], data: &Data) -> Result<Rests, String> {
    let there = paragraphs.iter().map(|one| one.anchor.as_str());
    let then = data.confirmed.iter().chain(&data.earlier).flat_map(|one| &one.paragraphs);
    let anchors = there.chain(then.map(|one| one.at.as_str())).collect();
    Rests::read(root, settings.rests_on(), &anchors)
}

/// A limit on emails in the briefing's words that is not the one that the programs reckon with.
fn other_limit(paragraph: &Paragraph) -> Option<String> {
    let limit = email_limit();
    let other = paragraph.words.split([' ', ',', '(', ')']).map(|word| word.trim_end_matches(['.', ';', ':'])).find(
        |word| {
            let number = word.strip_suffix("MB");
            *word != limit
                && number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
        },
    )?;
    Some(format!(
        "book/src/{}, {{#{}}}: says {other}, and attachments are packed to {limit}\n    \
         Do: put the briefing’s number into crates/casework/guidance/next-steps.json, \"sending\", \"limit_mb\"",
        paragraph.page, paragraph.anchor
    ))
}

/// Words of the next steps that are the briefing's, and where they stand in it.
struct Quoted {
    id: &'static str,
    text: &'static str,
    cites: &'static [&'static Citation],
}

impl Quoted {
    /// That none of the paragraphs that they are said to stand in holds them.
    fn missed(&self, paragraphs: &[Paragraph]) -> Option<String> {
        let is_cited = |one: &&Paragraph| self.cites.iter().any(|cite| cite.id == one.anchor);
        if paragraphs.iter().filter(is_cited).any(|one| one.words.contains(self.text)) {
            return None;
        }
        let anchors: Vec<String> = self.cites.iter().map(|cite| format!("{{#{}}}", cite.id)).collect();
        Some(format!(
            "crates/casework/guidance/next-steps.json, {}: says as the briefing’s “{}”, which does not stand in {}\n    \
             Do: put the briefing’s words there, or mark them as ours (\"ours\": true)",
            self.id,
            self.text,
            anchors.join(", ")
        ))
    }
}

/// Everything that the next steps, and the checklists made of them, say in the briefing's words.
fn quoted() -> Vec<Quoted> {
    let tasks = guidance::lists().into_iter().flatten().filter(|task| !task.ours);
    let tasks = tasks.map(|task| Quoted { id: task.id, text: task.text, cites: task.cites });
    let items = REQUEST.items.iter().map(|item| Quoted { id: item.id, text: item.text, cites: item.cites });
    let deadlines = Deadline::ALL.iter().map(|deadline| (deadline.id(), deadline.words()));
    let deadlines = deadlines.map(|(id, words)| Quoted { id, text: words.text, cites: words.cites });
    tasks.chain(items).chain(deadlines).collect()
}

#[cfg(test)]
mod tests {
    use super::{email_limit, other_limit, quoted};
    use crate::edition::confirmed::tests::paragraph;

    #[test]
    fn words_that_are_said_to_be_the_briefings_and_do_not_stand_there_are_named() {
        let all = quoted();
        assert!(all.len() > 20, "{}", all.len());
        let first = all.first().and_then(|one| Some((one, one.cites.first()?.id)));
        let Some((one, at)) = first else { unreachable!("the first rests on a paragraph") };
        let said = |words: &str| one.missed(&[paragraph(at, words)]).unwrap_or_default();
        assert_eq!(said(&format!("Before it, {} and after it.", one.text)), "");
        let missed = said("Other words.");
        assert!(
            missed.contains(one.id) && missed.contains(one.text) && missed.contains(&format!("{{#{at}}}")),
            "{missed}"
        );
    }

    #[test]
    fn a_limit_that_the_programs_do_not_have_is_named() {
        let says = |words: &str| other_limit(&paragraph("a-1", words)).unwrap_or_default();
        assert_eq!(says(&format!("It is {}. This", email_limit())), "");
        assert_eq!(says("No MB at all"), "");
        assert!(says("The limit is 7MB.").contains("{#a-1}: says 7MB"), "{}", says("The limit is 7MB."));
    }
}
