//! The book holds the briefing: each of its words, in its order, page by page, and between them none of ours.
//!
//! Ours are set apart and left out of the comparison: editor's notes (quotations), directives, anchors, and all that
//! follows the first rule of a page.

mod slips;

use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The folders whose pages are the briefing's.
const FOLDERS: [&str; 2] = ["guidance", "examples"];
/// The briefing up to its first section, which the book leaves out: its title and its list of contents.
const FRONT: &str = "Joint Working Briefing note - November 2023 Contents \
    Background 1 \
    Indicators for possible Joint Working - what to look for when you first get a case .. 2 \
    What should I do if I think I have a complaint that requires Joint Working? 2 \
    Obtaining Joint Working Consent 3 \
    Information to be given to a complainant before transferring a case to the Joint Working Team 3 \
    Transferring cases to the Joint Working Team 4 \
    Transferring the case - Intake 5 \
    Transferring the case - Primary or Detailed Investigation 5 \
    Sending Information with transfers 6 \
    Maximum size of emails from PHSO to LGSCO 6 \
    Who are the Joint Working Team?..... 6 \
    Appendix One 7";
/// The line under the contact table's first row: no words.
const TABLE_RULE: &str = "----------------------\t-------";
/// Links of the source that lead nowhere, and what is left of them.
const LINKS: [(&str, &str); 6] = [
    (r"[\[I/S\]](#)", "[I/S]"),
    ("[Appendix One](#)", "Appendix One"),
    ("[manual](#)", "manual"),
    ("[Sending Information with transfers](#)", "Sending Information with transfers"),
    ("[Maximum size of emails from PHSO to LGSCO](#)", "Maximum size of emails from PHSO to LGSCO"),
    ("[Who are the Joint Working Team?](#)", "Who are the Joint Working Team?"),
];
/// The two anchors that go by name: the bullets of the test.
const BY_NAME: [(&str, &str); 2] = [("background-5", "background-limb-one"), ("background-6", "background-limb-two")];

/// Sentences in the source, found in the book, excepted.
const SENTENCES: (usize, usize, usize) = (212, 196, 16);
/// What is left out of the count of sentences: the lines of the source before its first section, and the line in the table.
const EXCEPTED: [&str; 14] = [
    "Joint Working",
    "Briefing note - November 2023",
    "Contents",
    "Background 1",
    "Indicators for possible Joint Working - what to look for when you first get a case .. 2",
    "What should I do if I think I have a complaint that requires Joint Working? 2",
    "Obtaining Joint Working Consent 3",
    "Information to be given to a complainant before transferring a case to the Joint Working Team 3",
    "Transferring cases to the Joint Working Team 4",
    "Transferring the case - Intake 5",
    "Transferring the case - Primary or Detailed Investigation 5",
    "Sending Information with transfers 6",
    "Maximum size of emails from PHSO to LGSCO 6",
    "Who are the Joint Working Team?..... 6",
];
/// The last line of the contents, which reads like a sentence of its own text.
const LAST_OF_CONTENTS: &str = "Appendix One 7";
type Checked = Result<(), String>;

/// One paragraph, list item or heading of a page, without markup.
struct Block {
    heading: bool,
    text: String,
}

fn book() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The briefing's own pages, in the order of `SUMMARY.md`.
fn pages() -> Result<Vec<(String, String)>, String> {
    let summary = read(&book().join("src/SUMMARY.md"))?;
    let paths = summary.lines().filter_map(|line| Some(line.rsplit_once("](")?.1.strip_suffix(')')?.to_owned()));
    let theirs = paths.filter(|path| FOLDERS.iter().any(|folder| path.starts_with(folder)));
    theirs.map(|path| read(&book().join("src").join(&path)).map(|text| (path, text))).collect()
}

/// The briefing's words, after its front.
fn source_words() -> Result<Vec<String>, String> {
    let text = read(&book().join("source/joint-working-briefing-2023-11.txt"))?;
    let text = LINKS.iter().fold(text, |text, (link, words)| text.replace(link, words));
    let lines = text.lines().filter(|line| *line != TABLE_RULE).map(|line| line.strip_prefix("- ").unwrap_or(line));
    let words: Vec<String> =
        lines.collect::<Vec<_>>().join(" ").replace('*', "").split_whitespace().map(str::to_owned).collect();
    let front: Vec<&str> = FRONT.split_whitespace().collect();
    let rest = words.strip_prefix(front.as_slice().iter().map(|w| (*w).to_owned()).collect::<Vec<_>>().as_slice());
    rest.map(<[String]>::to_vec).ok_or_else(|| "the source does not start with the title and contents".to_owned())
}

/// The blocks of a page that are the briefing's, with their anchors still on them.
fn blocks(markdown: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let (mut blocks, mut text, mut quoted) = (Vec::new(), String::new(), 0);
    for event in Parser::new_ext(markdown, options) {
        let heading = matches!(event, Event::End(TagEnd::Heading(_)));
        match event {
            Event::Rule => break,
            Event::Start(Tag::BlockQuote(_)) => quoted += 1,
            Event::End(TagEnd::BlockQuote(_)) => quoted -= 1,
            _ if quoted > 0 => {}
            Event::Text(piece) | Event::Code(piece) | Event::Html(piece) | Event::InlineHtml(piece) => text += &piece,
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::List(_) | Tag::Item | Tag::Paragraph | Tag::Heading { .. })
            | Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_)) => {
                let text = std::mem::take(&mut text).trim().to_owned();
                let directive = text.starts_with("{{#") && text.ends_with("}}");
                if !text.is_empty() && !directive {
                    blocks.push(Block { heading, text });
                }
            }
            _ => {}
        }
    }
    blocks
}

/// A block's text and its anchor.
fn anchored(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(" {#").and_then(|(text, id)| Some((text, id.strip_suffix('}')?))) {
        Some((text, id)) => (text, Some(id)),
        None => (text, None),
    }
}

/// The pages' words must be the source's, one after the other.
fn compare(pages: &[(String, String)], source: &[String]) -> Checked {
    let mut left = source.iter();
    for (path, markdown) in pages {
        let blocks = blocks(markdown);
        let words = blocks.iter().flat_map(|block| anchored(&block.text).0.split_whitespace());
        let mut before: Vec<&str> = Vec::new();
        for word in words {
            match left.next() {
                Some(theirs) if theirs == word => before.push(word),
                theirs => {
                    let near = before.iter().rev().take(6).rev().copied().collect::<Vec<_>>().join(" ");
                    let theirs = theirs.map_or("nothing more", String::as_str);
                    return Err(format!("{path}: after “{near}” the briefing has “{theirs}”, the page “{word}”"));
                }
            }
        }
    }
    let rest: Vec<&str> = left.take(8).map(String::as_str).collect();
    if rest.is_empty() { Ok(()) } else { Err(format!("no page holds what follows: “{} …”", rest.join(" "))) }
}

/// Each paragraph and list item has its anchor: the page's name and its number, in order.
fn anchors(path: &str, markdown: &str) -> Checked {
    let slug = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).unwrap_or(path);
    for (at, block) in blocks(markdown).iter().filter(|block| !block.heading).enumerate() {
        let number = format!("{slug}-{}", at + 1);
        let expected =
            BY_NAME.iter().find(|(by_number, _)| *by_number == number).map_or(number.as_str(), |(_, name)| name);
        if anchored(&block.text).1 != Some(expected) {
            return Err(format!("{path}: “{}” must end with {{#{expected}}}", block.text));
        }
    }
    Ok(())
}

/// The sentences of one line, list item or heading: each ends with a full stop or question mark before a space.
fn sentences(line: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in line.split_whitespace() {
        let starts = word.starts_with(|c: char| c.is_uppercase() || c == '"' || c == '“');
        let ended = |last: &String| last.ends_with(['.', '?']) && last.contains(' ');
        if starts && sentences.last().is_some_and(ended) {
            sentences.push(String::new());
        }
        if let Some(last) = sentences.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// The source line by line, without its marks, and without the links that lead nowhere.
fn source_lines() -> Result<Vec<String>, String> {
    let text = read(&book().join("source/joint-working-briefing-2023-11.txt"))?;
    let text = LINKS.iter().fold(text, |text, (link, words)| text.replace(link, words));
    let lines = text.lines().map(|line| line.strip_prefix("- ").unwrap_or(line).replace('*', ""));
    let lines = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    Ok(lines.filter(|line| !line.is_empty()).collect())
}

/// The briefing's words of a page, one after the other.
fn words_of(markdown: &str) -> String {
    let blocks = blocks(markdown);
    let words = blocks.iter().flat_map(|block| anchored(&block.text).0.split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_sentence_of_the_briefing_is_found_but_for_its_front() -> Checked {
    let pages = pages()?;
    // Sentences that a page break cuts in two run on; so the pages are read as one text.
    let book: String = pages.iter().map(|(_, text)| words_of(text) + " ").collect();
    let (mut all, mut found, mut excepted, mut missing) = (0, 0, Vec::new(), Vec::new());
    let mut front = true;
    for line in source_lines()? {
        for sentence in sentences(&line) {
            all += 1;
            let is_front = front && EXCEPTED.contains(&sentence.as_str());
            if is_front || sentence == LAST_OF_CONTENTS || line == TABLE_RULE.replace('\t', " ") {
                front = sentence != LAST_OF_CONTENTS && front;
                excepted.push(sentence);
            } else if book.contains(&sentence) {
                found += 1;
            } else {
                missing.push(sentence);
            }
        }
    }
    println!("{all} sentences in the source, {found} found, {} excepted: {excepted:#?}", excepted.len());
    if !missing.is_empty() {
        return Err(format!("no page holds: {missing:#?}"));
    }
    if (all, found, excepted.len()) != SENTENCES {
        return Err(format!(
            "counted {all} sentences, {found} found, {} excepted; the test has {SENTENCES:?}",
            excepted.len()
        ));
    }
    Ok(())
}

#[test]
fn every_word_of_the_briefing_is_in_the_book_in_order_and_none_is_added() -> Checked {
    compare(&pages()?, &source_words()?)
}

#[test]
fn every_paragraph_and_list_item_has_its_number() -> Checked {
    pages()?.iter().try_for_each(|(path, text)| anchors(path, text))
}

#[test]
fn no_page_of_the_briefing_is_left_out_of_the_summary() -> Checked {
    let listed: Vec<PathBuf> = pages()?.into_iter().map(|(path, _)| book().join("src").join(path)).collect();
    for folder in FOLDERS {
        let entries = fs::read_dir(book().join("src").join(folder)).map_err(|error| error.to_string())?;
        if let Some(page) = entries.filter_map(Result::ok).map(|entry| entry.path()).find(|path| !listed.contains(path))
        {
            return Err(format!("{} is not in SUMMARY.md", page.display()));
        }
    }
    Ok(())
}

/// The comparison must be able to fail: each of these differs from the briefing by one word or sign.
#[test]
fn a_lost_added_moved_or_corrected_word_is_found() -> Checked {
    let (pages, source) = (pages()?, source_words()?);
    for (page, from, to) in [
        ("examples/example-6.md", "Mr W's discharge placement", "Mr S's discharge placement"),
        ("examples/example-3.md", "Mr B died after losing five stone and developing related health problems.", ""),
        ("guidance/transfer-intake.md", "‘Joint Working’", "'Joint Working'"),
        ("guidance/indicators.md", "(CHC) funding))", "(CHC) funding)"),
        ("guidance/consent.md", "{#consent-1}", "{#consent-1}\n\nAnd a sentence of ours."),
        ("guidance/team.md", "[I/S]", "team@example.org"),
    ] {
        let mut changed = pages.clone();
        let Some((_, text)) = changed.iter_mut().find(|(path, text)| path == page && text.contains(from)) else {
            return Err(format!("{page} does not hold “{from}”"));
        };
        *text = text.replacen(from, to, 1);
        if compare(&changed, &source).is_ok() {
            return Err(format!("{page}: nobody noticed “{to}” for “{from}”"));
        }
    }
    let mut swapped = pages.clone();
    swapped.swap(0, 1);
    let shortened = pages.get(1..).unwrap_or_default();
    if compare(&swapped, &source).is_ok() || compare(shortened, &source).is_ok() {
        return Err("nobody noticed a page in the wrong place, or a page lost".to_owned());
    }
    Ok(())
}
