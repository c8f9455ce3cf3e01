//! The source as a text, and the pages that hold it: each of its words, in its order, and between them none of ours.

use crate::markdown::briefing::{blocks, one_line};
use joint_working_rules::MONTHS;

/// A page of the source: its file, from the book's source folder, and its Markdown.
pub(crate) type Page = (String, String);

/// The source from its first section on, line by line, without marks, and with the words of links alone.
///
/// What comes before, its title and its list of contents, is left out: up to the line that is the heading of the first page.
///
/// # Errors
/// When no line of it is that heading.
pub(crate) fn lines(source: &str, pages: &[Page]) -> Result<Vec<String>, String> {
    let first = pages.first().and_then(|(_, text)| blocks(text).into_iter().find(|block| block.heading));
    let first = first.ok_or("the first page of the briefing has no heading; allowed: with one")?.words;
    let text = without_links(&source.replace(r"\[", "[").replace(r"\]", "]"));
    let words = |line: &str| one_line(&line.strip_prefix("- ").unwrap_or(line).replace('*', ""));
    let lines: Vec<String> =
        text.lines().map(words).filter(|line| line.chars().any(|c| c != '-' && c != ' ')).collect();
    let start = lines.iter().position(|line| *line == first);
    let start = start.ok_or_else(|| format!("no line of the source is “{first}”, the heading of the first page"))?;
    Ok(lines.into_iter().skip(start).collect())
}

/// What is wrong with the date before the source's first section: it names a month, and not that of the edition.
pub(crate) fn other_month(source: &str, first: &str, month: &str) -> Option<String> {
    let front: Vec<&str> = source.lines().map(str::trim).take_while(|line| *line != first).collect();
    let words: Vec<&str> = front.iter().flat_map(|line| line.split_whitespace()).collect();
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut months =
        words.iter().zip(words.iter().skip(1)).filter(|(name, year)| MONTHS.contains(name) && is_year(year));
    if front.iter().any(|line| line.contains(month)) {
        return None;
    }
    let (name, year) = months.next()?;
    Some(format!(
        "the text is headed “{name} {year}”; allowed: {month}, the month of this edition (is it still the earlier text?)"
    ))
}

/// The text with each link of Markdown as its words.
fn without_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        let (_, after) = after.split_once(')').unwrap_or(("", after));
        // The bracket that opens it is the last one that no bracket within it closes.
        let mut open = 0_i32;
        let at = before.char_indices().rev().find(|(_, c)| {
            open += i32::from(*c == ']') - i32::from(*c == '[');
            open < 0
        });
        match at {
            Some((at, _)) => {
                let (kept, words) = before.split_at(at);
                out.push_str(kept);
                out.push_str(words.strip_prefix('[').unwrap_or(words));
            }
            None => out.push_str(before),
        }
        rest = after;
    }
    out + rest
}

/// Compares the words of the pages with the source's, one after the other.
///
/// # Errors
/// The first place where they differ.
pub(crate) fn compare(pages: &[Page], lines: &[String]) -> Result<(), String> {
    let mut left = lines.iter().flat_map(|line| line.split(' '));
    for (path, markdown) in pages {
        let mut before: Vec<String> = Vec::new();
        for word in blocks(markdown).iter().flat_map(|block| block.words.split(' ')) {
            match left.next() {
                Some(theirs) if theirs == word => before.push(word.to_owned()),
                theirs => {
                    let near = before.split_off(before.len().saturating_sub(6)).join(" ");
                    let theirs = theirs.unwrap_or("nothing more");
                    return Err(format!(
                        "book/src/{path}: after “{near}” the briefing has “{theirs}”, the page “{word}”"
                    ));
                }
            }
        }
    }
    let rest: Vec<&str> = left.take(8).collect();
    if rest.is_empty() { Ok(()) } else { Err(format!("no page holds what follows: “{} …”", rest.join(" "))) }
}

/// What the source has and no page, and what a page has and the source not: sentences and paragraphs, a line each.
pub(crate) fn differences(pages: &[Page], lines: &[String]) -> Vec<String> {
    // Sentences that a page break cuts in two run on; so both are read as one text.
    let all: String = pages.iter().flat_map(|(_, text)| blocks(text)).map(|block| block.words + " ").collect();
    let source = lines.join(" ");
    let missing = lines.iter().flat_map(|line| sentences(line)).filter(|sentence| !all.contains(sentence.as_str()));
    let mut found: Vec<String> = missing.map(|sentence| format!("no page holds the briefing’s “{sentence}”")).collect();
    for (path, text) in pages {
        let blocks = blocks(text).into_iter().filter(|block| !source.contains(&block.words));
        found.extend(blocks.map(|block| format!("book/src/{path}: the briefing does not hold “{}”", block.words)));
    }
    found
}

/// The sentences of one line, list item or heading: each ends with a full stop or question mark before a space.
pub(crate) fn sentences(line: &str) -> Vec<String> {
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

/// What is wrong with the anchors of the source's pages: each paragraph and list item has one, which starts with its page's name.
/// The numbers need be in no order, so that one that is there stays when another comes between.
pub(crate) fn anchors(pages: &[Page]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in pages {
        let slug = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).unwrap_or(path);
        for block in blocks(text).iter().filter(|block| !block.heading) {
            let fits = |id: &String| id.strip_prefix(slug).is_some_and(|rest| rest.starts_with('-'));
            if !block.anchor.as_ref().is_some_and(fits) {
                found.push(format!(
                    "book/src/{path}: “{}” must end with {{#{slug}-N}}, N a number that was never given there",
                    block.words
                ));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{anchors, compare, differences, lines, other_month, without_links};

    fn pages(text: &str) -> Vec<(String, String)> {
        vec![("guidance/a.md".to_owned(), text.to_owned())]
    }

    #[test]
    fn the_source_is_read_from_its_first_section_on() {
        let source = "Note\n\nContents\n\nA\t1\n\nA\n\n- one *two* [three](#)\n--\t-\nemail [\\[I/S\\]](#) now\n";
        let lines = lines(source, &pages("# A\n"));
        assert_eq!(lines, Ok(["A", "one two three", "email [I/S] now"].map(str::to_owned).to_vec()));
        assert_eq!(without_links("a [b [c]](x) d"), "a b [c] d");
    }

    #[test]
    fn a_text_that_is_headed_by_another_month_is_not_that_of_the_edition() {
        let source = "Joint Working\n\nBriefing note - November 2023\n\nA\n\nSince March 2020, one.\n";
        assert_eq!(other_month(source, "A", "November 2023"), None);
        let wrong = other_month(source, "A", "April 2027").unwrap_or_default();
        assert!(wrong.starts_with("the text is headed “November 2023”; allowed: April 2027"), "{wrong}");
        assert_eq!(other_month("Joint Working\n\nA\n", "A", "April 2027"), None, "a text without a date");
    }

    #[test]
    fn what_differs_is_told_by_sentences_and_by_its_first_word() -> Result<(), String> {
        let page = pages("# A\n\nOne two. Three four. {#a-1}\n");
        let source = lines("A\n\nOne two. Three five.\n", &page)?;
        let says = compare(&page, &source).err().unwrap_or_default();
        assert_eq!(says, "book/src/guidance/a.md: after “A One two. Three” the briefing has “five.”, the page “four.”");
        let both = [
            "no page holds the briefing’s “Three five.”",
            "book/src/guidance/a.md: the briefing does not hold “One two. Three four.”",
        ];
        assert_eq!(differences(&page, &source), both);
        Ok(())
    }

    #[test]
    fn a_paragraph_has_an_anchor_of_its_page_in_whatever_order() {
        assert!(anchors(&pages("One. {#a-2}\n\nTwo. {#a-1}\n\nThree. {#a-name}\n")).is_empty());
        assert_eq!(anchors(&pages("One.\n\nTwo. {#b-1}\n")).len(), 2);
    }
}
