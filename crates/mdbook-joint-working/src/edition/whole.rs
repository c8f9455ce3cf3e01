//! All that must hold between the source's pages, their confirmations, earlier editions and the limit on an email.

use std::collections::BTreeSet;
use std::path::Path;

use joint_working_rules::rulebook::EDITION;

use crate::data::settings::{Data, Settings};
use crate::edition::check;
use crate::edition::confirmed::Confirmed;
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
    let rests = rests(settings, root, paragraphs, confirmed)?;
    let mut found = check::findings(EDITION, paragraphs, confirmed, &rests);
    let today: Vec<(&str, &str)> = paragraphs.iter().map(|one| (one.anchor.as_str(), one.page.as_str())).collect();
    found.extend(data.aliases.findings(&data.earlier, &today, pages));
    found.extend(paragraphs.iter().filter_map(other_limit));
    Ok(found)
}

/// What rests on each paragraph, those too that are confirmed and not there any more.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn rests(
    settings: &Settings,
    root: &Path,
    paragraphs: &[Paragraph],
    confirmed: &Confirmed,
) -> Result<Rests, String> {
    let there = paragraphs.iter().map(|one| one.anchor.as_str());
    let anchors = there.chain(confirmed.paragraphs.iter().map(|one| one.at.as_str())).collect();
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

#[cfg(test)]
mod tests {
    use super::{email_limit, other_limit};
    use crate::edition::confirmed::tests::paragraph;

    #[test]
    fn a_limit_that_the_programs_do_not_have_is_named() {
        let says = |words: &str| other_limit(&paragraph("a-1", words)).unwrap_or_default();
        assert_eq!(says(&format!("It is {}. This", email_limit())), "");
        assert_eq!(says("No MB at all"), "");
        assert!(says("The limit is 7MB.").contains("{#a-1}: says 7MB"), "{}", says("The limit is 7MB."));
    }
}
