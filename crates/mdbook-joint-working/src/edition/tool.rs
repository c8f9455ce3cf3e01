//! What `scripts/new-edition` does: begins an edition, says what is left to do, and keeps the file of the confirmations.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use joint_working_practice::Topic;
use joint_working_rules::rulebook::{EDITION, MONTH};
use joint_working_rules::shown::{listed, shown};
use mdbook_preprocessor::config::Config;

use crate::data::review_day::ReviewDay;
use crate::data::settings::{Data, Origin, Settings};
use crate::edition::check;
use crate::edition::confirmed::{Confirmation, START, initials};
use crate::edition::facts::Facts;
use crate::edition::outcomes::Outcomes;
use crate::edition::paragraph::{Paragraph, paragraphs};
use crate::edition::source::{self, Page};
use crate::edition::{slips, whole};
use crate::render::proof;

/// The page with the briefing's list of topics.
const TOPICS: &str = "guidance/indicators.md";

/// The book as it is.
#[derive(Debug)]
pub struct BookFiles {
    root: PathBuf,
    settings: Settings,
    data: Data,
    /// The source's pages, in the order of the summary, with the facts in their places.
    pages: Vec<Page>,
}

impl BookFiles {
    /// Reads the book at `root`.
    ///
    /// # Errors
    /// The first file that cannot be read, with what is wrong.
    pub fn read(root: &Path) -> Result<Self, String> {
        let config = Config::from_disk(root.join("book.toml")).map_err(|error| format!("book.toml: {error:#}"))?;
        let settings = Settings::of(&config)?;
        let facts = Facts::today();
        let data = settings.data(root, &facts)?;
        let summary = text(&root.join("src/SUMMARY.md"))?;
        let paths = summary.lines().filter_map(|line| line.rsplit_once("](")?.1.strip_suffix(')'));
        let theirs = paths.filter(|path| settings.origin(Path::new(path)) == Origin::Source);
        let page = |path: &str| {
            let put = facts.put_into(&text(&root.join("src").join(path))?);
            Ok((path.to_owned(), put.map_err(|fault| format!("book/src/{path}: {fault}"))?))
        };
        let pages = theirs.map(page).collect::<Result<Vec<Page>, String>>()?;
        Ok(Self { root: root.to_owned(), settings, data, pages })
    }

    /// Every paragraph of the source's pages that has an anchor.
    fn paragraphs(&self) -> Vec<Paragraph> {
        paragraphs(self.pages.iter().map(|(path, text)| (path.as_str(), text.as_str())))
    }

    fn confirmed_file(&self) -> Result<PathBuf, String> {
        self.settings.confirmed(&self.root).ok_or_else(|| "book.toml: `confirmed` names no file".to_owned())
    }

    /// The source's text: the file of today's edition.
    ///
    /// # Errors
    /// It cannot be read.
    fn source(&self) -> Result<String, String> {
        text(&self.root.join(source_file(EDITION)))
    }

    /// Where the pages do not hold the source word for word; empty where they do.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn differences(&self) -> Result<Vec<String>, String> {
        let text = self.source()?;
        let lines = source::lines(&text, &self.pages)?;
        let month = source::other_month(&text, lines.first().map_or("", String::as_str), MONTH);
        let mut found = source::differences(&self.pages, &lines);
        if found.is_empty() {
            found.extend(source::compare(&self.pages, &lines).err());
        }
        found.extend(month.map(|wrong| format!("book/{}: {wrong}", source_file(EDITION))));
        found.extend(source::anchors(&self.pages));
        Ok(found)
    }

    /// What is wrong with the notes on the source's slips.
    ///
    /// # Errors
    /// The list cannot be read.
    pub fn slips(&self) -> Result<Vec<String>, String> {
        let list = Facts::today().put_into(&text(&self.root.join("data/slips.toml"))?)?;
        let notes = text(&self.root.join("src/notes.md"))?;
        let list = slips::Slips::read(&list).map_err(|fault| format!("book/data/slips.toml: {fault}"))?;
        let open = whole::open_limit(&self.paragraphs());
        Ok(list.findings(&self.pages, &notes, open.as_deref()))
    }

    /// What a topic of the briefing's list lacks.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn topics(&self) -> Result<Vec<String>, String> {
        let there = self.paragraphs();
        let rests = whole::rests(&self.settings, &self.root, &there, &self.data)?;
        let notes: Vec<&str> = self
            .pages
            .iter()
            .find(|(path, _)| path == TOPICS)
            .map_or("", |(_, text)| text)
            .lines()
            .filter(|line| line.starts_with('>'))
            .collect();
        let lacks = |topic: &Topic| {
            let (id, on) = (topic.id(), rests.on(topic.id()));
            let cases = on.iter().find_map(|line| line.strip_prefix("crates/practice/cases: "));
            let link = format!("(#{id})");
            let place = format!("book/src/{TOPICS}, {{#{id}}}");
            [
                (!notes.iter().any(|line| line.contains(&link))).then(|| format!("{place}: no line of the editor’s note below the list says in which examples this topic appears; write one with a link to {link}, or “no example”")),
                (!on.iter().any(|line| line.contains("topics.json"))).then(|| format!("{place}: crates/rules/scenarios/topics.json has no words by which a scenario on this topic is known; add them, and a scenario if there is none")),
                (cases.map_or(0, |cases| cases.split(", ").count()) < 2).then(|| format!("{place}: fewer than two practice cases are on this topic; write two that come out differently (crates/practice/cases/README.md)")),
            ]
        };
        Ok(Topic::ALL.iter().flat_map(lacks).flatten().collect())
    }

    /// Where an example's page and its scenario have different outcomes.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn outcomes(&self) -> Result<Vec<String>, String> {
        let list = text(&self.root.join("data/outcomes.toml"))?;
        let list = Outcomes::read(&list).map_err(|fault| format!("book/data/outcomes.toml: {fault}"))?;
        list.findings(&self.paragraphs(), |file| text(&self.root.join("..").join(file)))
    }

    /// That the proof that is kept is not of these rules and this edition.
    fn proof(&self) -> Vec<String> {
        let fault = self.data.proof.as_deref().and_then(|json| proof::page(json).err());
        let told =
            |fault| format!("{fault}\n    Do: scripts/prove, once nothing else is left above (it takes some minutes)");
        fault.map(told).into_iter().collect()
    }

    /// How many paragraphs nobody has confirmed yet by their initials since the project began, of how many.
    pub fn unread(&self) -> (usize, usize) {
        let all = self.data.confirmed.iter().flat_map(|confirmed| &confirmed.paragraphs);
        (all.clone().filter(|one| one.by == START).count(), all.count())
    }

    /// What is wrong with confirmations and anchors, as the build says it.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn findings(&self) -> Result<Vec<String>, String> {
        let summary = text(&self.root.join("src/SUMMARY.md"))?;
        let pages: BTreeSet<&str> =
            summary.lines().filter_map(|line| line.rsplit_once("](")?.1.strip_suffix(')')).collect();
        whole::findings(&self.settings, &self.data, &self.root, &self.paragraphs(), &pages)
    }

    /// Everything that is left to do, as text: nothing where all is well.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn left_to_do(&self) -> Result<String, String> {
        let parts = [
            ("The pages against the briefing’s text", self.differences()?),
            ("The topics of the briefing’s list", self.topics()?),
            ("The notes on the briefing’s slips", self.slips()?),
            ("Paragraphs, and what rests on them", self.findings()?),
            ("The outcomes of the examples", self.outcomes()?),
            ("The proof of the rules, last of all", self.proof()),
        ];
        let mut told = String::new();
        for (title, found) in parts.into_iter().filter(|(_, found)| !found.is_empty()) {
            let _ = writeln!(told, "{title}: {} to do\n", found.len());
            for (at, one) in found.iter().enumerate() {
                let _ = writeln!(told, "{}. {one}\n", at + 1);
            }
        }
        Ok(told)
    }

    /// Confirms paragraphs as they stand, and writes the file.
    ///
    /// # Errors
    /// The initials or the day are none, or a paragraph is not there; then nothing is written.
    pub fn confirm(&self, anchors: &[String], by: &str, on: &str) -> Result<(), String> {
        initials(by)?;
        ReviewDay::read(on)?;
        let there = self.paragraphs();
        let mut confirmed = self.data.confirmed.clone().unwrap_or_default();
        let rests = whole::rests(&self.settings, &self.root, &there, &self.data)?;
        if confirmed.edition.is_empty() {
            EDITION.clone_into(&mut confirmed.edition);
        }
        for anchor in anchors {
            let paragraph = there.iter().find(|one| one.anchor == *anchor).ok_or_else(|| not_there(anchor, &there))?;
            confirmed.paragraphs.retain(|one| one.at != *anchor);
            confirmed.paragraphs.push(Confirmation::of(paragraph, by, on, rests.on(anchor)));
        }
        // In the order of the pages, so that a change is a change of its own lines.
        let place = |one: &Confirmation| there.iter().position(|known| known.anchor == one.at).unwrap_or(usize::MAX);
        confirmed.paragraphs.sort_by_key(place);
        write(&self.confirmed_file()?, &confirmed.text())
    }

    /// Takes the entries of paragraphs out that are not there any more, and writes the file.
    ///
    /// # Errors
    /// A paragraph is there, has no entry, or something still rests on it; then nothing is written.
    pub fn remove(&self, anchors: &[String]) -> Result<(), String> {
        let there = self.paragraphs();
        let mut confirmed = self.data.confirmed.clone().unwrap_or_default();
        let rests = whole::rests(&self.settings, &self.root, &there, &self.data)?;
        for anchor in anchors {
            if there.iter().any(|one| one.anchor == *anchor) {
                return Err(format!("`{}` is on a page: it must stay confirmed", shown(anchor)));
            }
            let before = confirmed.paragraphs.len();
            confirmed.paragraphs.retain(|one| one.at != *anchor);
            if confirmed.paragraphs.len() == before {
                return Err(format!(
                    "`{}` has no entry in {CONFIRMED}; allowed: a paragraph that it names and no page has",
                    shown(anchor)
                ));
            }
            let on = rests.on(anchor);
            if !on.is_empty() {
                return Err(format!(
                    "`{anchor}` is not taken out: this still rests on it, and must first rest on what the briefing now says:\n  {}",
                    on.join("\n  ")
                ));
            }
        }
        write(&self.confirmed_file()?, &confirmed.text())
    }

    /// Begins an edition: keeps the confirmations of the present one as those of an earlier one, lists the new one in the
    /// rulebook, and copies the source to be replaced.
    ///
    /// # Errors
    /// It is not a later edition, or a file cannot be written.
    pub fn begin(&self, edition: &str) -> Result<(), String> {
        ReviewDay::read(&format!("{edition}-01")).map_err(|_| {
            format!("`{}` is not an edition; allowed: a year and a month, such as 2027-04", shown(edition))
        })?;
        if edition <= EDITION {
            return Err(format!("`{edition}` is not later than today’s edition, {EDITION}; allowed: a later month"));
        }
        let findings = self.findings()?;
        if !findings.is_empty() {
            return Err(format!("the present edition is not in order:\n\n{}", findings.join("\n\n")));
        }
        let mut confirmed = self.data.confirmed.clone().ok_or("book.toml: `confirmed` names no file")?;
        let archive = self.settings.editions(&self.root).ok_or("book.toml: `editions` names no folder")?;
        let rulebook = self.root.join("../crates/rules/rulebook/edition.json");
        let list = text(&rulebook)?;
        let line = list.lines().find(|line| line.contains(&format!("\"id\": \"{EDITION}\"")));
        let line = line.ok_or("crates/rules/rulebook/edition.json: today’s edition is not on a line of its own")?;
        let new = line.replacen(EDITION, edition, 1);

        fs::create_dir_all(&archive).map_err(|error| format!("{}: {error}", archive.display()))?;
        write(&archive.join(format!("{EDITION}.toml")), &confirmed.text())?;
        let source = self.root.join(source_file(edition));
        if !source.exists() {
            write(&source, &self.source()?)?;
        }
        edition.clone_into(&mut confirmed.edition);
        write(&self.confirmed_file()?, &confirmed.text())?;
        write(&rulebook, &list.replacen(line, &format!("{line},\n{new}"), 1))
    }
}

/// The file of an edition's text, from the book's root.
fn source_file(edition: &str) -> String {
    format!("source/joint-working-briefing-{edition}.txt")
}

fn not_there(anchor: &str, there: &[Paragraph]) -> String {
    let stem = anchor.split('-').next().unwrap_or(anchor);
    let all = there.iter().map(|one| one.anchor.as_str());
    let like: Vec<&str> = all.clone().filter(|one| one.starts_with(stem)).collect();
    let like = if like.is_empty() { all.take(3).collect() } else { like };
    format!(
        "no page of the briefing has `{}`; allowed: an anchor of book/src, such as {}",
        shown(anchor),
        listed(like.into_iter())
    )
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The file of the confirmations, for those who are told of it.
pub const CONFIRMED: &str = check::FILE;

#[cfg(test)]
mod tests;
