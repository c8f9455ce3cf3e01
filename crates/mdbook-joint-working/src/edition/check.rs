//! What is wrong with the confirmations: each finding names the paragraph, what is wrong, what rests on it, and what to do.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::confirmed::{Confirmation, Confirmed, digest};
use crate::edition::paragraph::Paragraph;
use crate::edition::rests::Rests;

/// The file that findings name, from the project's folder.
pub(crate) const FILE: &str = "book/data/confirmed.toml";

/// How the anchor of an example's outcome ends.
pub(crate) const OUTCOME: &str = "-outcome";

/// Everything that does not fit, in the order of the pages.
pub(crate) fn findings(today: &str, paragraphs: &[Paragraph], confirmed: &Confirmed, rests: &Rests) -> Vec<String> {
    if confirmed.edition != today {
        return vec![format!(
            "{FILE}: it is of edition {}, and the briefing’s edition is {today} (crates/rules/rulebook/edition.json)\n    \
             Do: scripts/new-edition {today} on the state before, which begins a new edition and says what to do",
            confirmed.edition
        )];
    }
    let known = confirmed.by_anchor();
    let there: BTreeMap<&str, &Paragraph> = paragraphs.iter().map(|one| (one.anchor.as_str(), one)).collect();
    let mut found: Vec<String> = paragraphs.iter().filter_map(|one| of_paragraph(one, &known, &there, rests)).collect();
    let unknown = confirmed.paragraphs.iter().filter(|one| !there.contains_key(one.at.as_str()));
    found.extend(unknown.map(|one| unknown_entry(one, rests)));
    let mut seen = BTreeSet::new();
    let twice = confirmed.paragraphs.iter().filter(|one| !seen.insert(one.at.as_str()));
    found.extend(twice.map(|one| format!("{FILE}: `{}` is confirmed twice\n    Do: take one entry out", one.at)));
    found
}

fn of_paragraph(
    paragraph: &Paragraph,
    known: &BTreeMap<&str, &Confirmation>,
    there: &BTreeMap<&str, &Paragraph>,
    rests: &Rests,
) -> Option<String> {
    let Paragraph { anchor, page, words } = paragraph;
    let place = format!("book/src/{page}, {{#{anchor}}}");
    let entry = known.get(anchor.as_str());
    if entry.is_some_and(|entry| entry.digest == digest(words) && entry.page == *page) {
        return None;
    }
    // Words that another paragraph had, and has no more: the anchors were given anew.
    let moved = known.values().find(|other| {
        let left = there.get(other.at.as_str()).is_none_or(|now| digest(&now.words) != other.digest);
        other.at != *anchor && other.digest == digest(words) && left
    });
    // Its own words, which now stand at another anchor.
    let went = entry.and_then(|entry| {
        let is = |one: &&&Paragraph| one.anchor != *anchor && digest(&one.words) == entry.digest;
        there
            .values()
            .find(is)
            .filter(|now| known.get(now.anchor.as_str()).is_none_or(|own| own.digest != digest(&now.words)))
    });
    let mut lines = match (entry, moved) {
        (Some(entry), None) if went.is_some() => {
            let now = went.map_or("", |now| now.anchor.as_str());
            vec![
                format!("{place}: its words, as they were confirmed, now stand at {{#{now}}}"),
                format!("was: {}", entry.words),
                format!("is:  {words}"),
                format!("Do: put {{#{anchor}}} back at the end of its own words; a new paragraph takes a number that was never given"),
            ]
        }
        (_, Some(other)) => vec![
            format!("{place}: these words stood at {{#{}}} when they were confirmed", other.at),
            "An anchor stays with its paragraph, wherever that stands: links of readers go by it. Numbers may be out of order.".to_owned(),
            format!("Do: put {{#{}}} at the end of this paragraph again; a new paragraph takes a number that was never given", other.at),
        ],
        (None, None) => vec![format!("{place}: nobody has confirmed it yet"), format!("is:  {words}")],
        (Some(entry), None) if entry.digest == digest(words) => {
            vec![format!("{place}: it was confirmed on another page ({})", entry.page)]
        }
        (Some(entry), None) => {
            let (was, is) = marked(&entry.words, words);
            let by = format!("{} on {}", entry.by, entry.day());
            let mut lines = vec![
                format!("{place}: its words are not those that were confirmed (by {by})"),
                format!("was: {was}"),
                format!("is:  {is}"),
            ];
            let gone = was.split_once('[').and_then(|(_, rest)| rest.rsplit_once(']')).map_or("", |(gone, _)| gone);
            let still = rests.holding(gone);
            if !still.is_empty() {
                lines.push(format!("“{gone}” still stands in: {}", still.join(", ")));
            }
            match anchor.strip_suffix(OUTCOME) {
                Some(example) => {
                    lines.push(format!("The example is spoken of in: {}", rests.naming(example).join(", ")));
                }
                None => lines.extend(rests.akin(gone).into_iter().map(|(stem, files)| {
                    format!("A word that begins with “{stem}” stands in: {}", files.join(", "))
                })),
            }
            lines
        }
    };
    lines.extend(resting(rests.on(anchor)));
    if moved.is_none() && went.is_none() {
        lines.push("Do: read these, and change what is not right any more. Then confirm it:".to_owned());
        lines.push(format!("  scripts/new-edition --confirm {anchor} --initials AB"));
        lines.push(format!(
            "or by hand, in {FILE} under at = \"{anchor}\": page, words, your initials (by), the day (on), and"
        ));
        lines.push(format!("  digest = \"{}\"", digest(words)));
    }
    Some(lines.join("\n    "))
}

fn unknown_entry(entry: &Confirmation, rests: &Rests) -> String {
    let mut lines = vec![
        format!("{FILE}, `{}`: it is confirmed, and no page has that paragraph", entry.at),
        format!("was: {} (book/src/{})", entry.words, entry.page),
    ];
    let on = rests.on(&entry.at);
    let do_this = match on.is_empty() {
        true => "Do: ",
        false => "Do: change these to rest on what the briefing now says. Then ",
    };
    lines.extend(resting(on));
    lines.push(format!("{do_this}say where its readers are led (book/data/anchors.toml), and take the entry out:"));
    lines.push(format!("  scripts/new-edition --remove {}", entry.at));
    lines.join("\n    ")
}

fn resting(rests: Vec<String>) -> Vec<String> {
    if rests.is_empty() {
        return vec!["What rests on it: nothing but the notes on its page".to_owned()];
    }
    let lines = rests.into_iter().map(|line| format!("  {line}"));
    std::iter::once("What rests on it, beside the notes on its page:".to_owned()).chain(lines).collect()
}

/// Two texts with what differs in square brackets.
pub(crate) fn marked(was: &str, is: &str) -> (String, String) {
    let (one, other): (Vec<&str>, Vec<&str>) = (was.split(' ').collect(), is.split(' ').collect());
    let same = |(a, b): &(&&str, &&str)| a == b;
    let start = one.iter().zip(&other).take_while(same).count();
    let end = one.iter().skip(start).rev().zip(other.iter().skip(start).rev()).take_while(same).count();
    let mark = |words: &[&str]| {
        let (before, rest) = words.split_at(start);
        let (middle, after) = rest.split_at(rest.len() - end);
        let middle = format!("[{}]", middle.join(" "));
        [before, &[middle.as_str()], after].concat().join(" ")
    };
    (mark(&one), mark(&other))
}

#[cfg(test)]
mod tests {
    use super::{findings, marked};
    use crate::edition::confirmed::tests::{confirmed, paragraph};
    use crate::edition::rests::Rests;
    use std::collections::BTreeSet;

    fn rests() -> Rests {
        let mut rests = Rests::default();
        let text = r#"[{"id": "rule-x", "cites": ["a-1", "a-9"]}]"#;
        rests.add("crates/rules/rulebook/facts.json", text, &BTreeSet::from(["a-1", "a-9"]));
        rests
    }

    fn found(now: &[(&str, &str)], then: &[(&str, &str)]) -> Vec<String> {
        let of = |all: &[(&str, &str)]| all.iter().map(|(id, words)| paragraph(id, words)).collect::<Vec<_>>();
        findings("2027-04", &of(now), &confirmed(&of(then)), &rests())
    }

    #[test]
    fn what_is_as_it_was_confirmed_is_not_spoken_of() {
        assert!(found(&[("a-1", "One  two.")], &[("a-1", "One two.")]).is_empty());
    }

    #[test]
    fn a_reworded_paragraph_is_named_with_both_its_words_what_rests_on_it_and_what_to_do() {
        let found = found(&[("a-1", "It is essential to all.")], &[("a-1", "It is fundamentally significant to all.")]);
        assert_eq!(
            found,
            ["book/src/guidance/a.md, {#a-1}: its words are not those that were confirmed (by AB on 4 May 2027)\n    \
              was: It is [fundamentally significant] to all.\n    \
              is:  It is [essential] to all.\n    \
              What rests on it, beside the notes on its page:\n      \
              crates/rules/rulebook/facts.json: rule-x\n    \
              Do: read these, and change what is not right any more. Then confirm it:\n      \
              scripts/new-edition --confirm a-1 --initials AB\n    \
              or by hand, in book/data/confirmed.toml under at = \"a-1\": page, words, your initials (by), the day (on), and\n      \
              digest = \"e875d86f2e6090a3\""]
        );
    }

    #[test]
    fn a_missing_an_unknown_and_a_double_confirmation_are_named() {
        let missing = found(&[("a-1", "One."), ("a-2", "Two.")], &[("a-1", "One.")]);
        assert!(missing.len() == 1 && missing.iter().all(|one| one.contains("{#a-2}: nobody has confirmed it yet")));
        let unknown = found(&[], &[("a-9", "Nine.")]).join("");
        assert!(unknown.contains("`a-9`: it is confirmed, and no page has that paragraph"), "{unknown}");
        assert!(unknown.contains("rule-x") && unknown.contains("--remove a-9"), "{unknown}");
        let twice = found(&[("a-1", "One.")], &[("a-1", "One."), ("a-1", "One.")]).join("");
        assert!(twice.contains("`a-1` is confirmed twice"), "{twice}");
    }

    #[test]
    fn anchors_that_were_numbered_anew_are_seen() {
        let then = [("a-1", "One."), ("a-2", "Two.")];
        let found = found(&[("a-1", "One."), ("a-2", "New."), ("a-3", "Two.")], &then);
        assert!(found.iter().any(|one| one.contains("{#a-3}: these words stood at {#a-2}")), "{found:?}");
        assert!(
            found.iter().any(|one| one.contains("{#a-2}: its words, as they were confirmed, now stand at {#a-3}")),
            "{found:?}"
        );
        assert!(!found.join("").contains("--confirm a-2"), "{found:?}");
    }

    #[test]
    fn confirmations_of_another_edition_are_refused() {
        let found = findings("2031-04", &[], &confirmed(&[]), &Rests::default());
        assert!(found.join("").contains("of edition 2027-04, and the briefing’s edition is 2031-04"), "{found:?}");
    }

    #[test]
    fn what_differs_is_marked() {
        let both = |was: &str, is: &str| (was.to_owned(), is.to_owned());
        assert_eq!(marked("a b c", "a x c"), both("a [b] c", "a [x] c"));
        assert_eq!(marked("a c", "a b c"), both("a [] c", "a [b] c"));
        assert_eq!(marked("a a", "a"), both("a [a]", "a []"));
    }
}
