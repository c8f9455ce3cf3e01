//! What rests on each paragraph: files of words, cases and pages in which its anchor is.
//!
//! A file of words rests on a paragraph where one of its texts, or one of its keys, is the anchor; a page where it has a link there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use joint_working_rules::scenario_file;
use serde_json::Value;

/// The files that were read, and what of them rests on each paragraph.
#[derive(Debug, Default)]
pub(crate) struct Rests {
    /// Of each anchor: the files, and where in a file.
    on: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    /// Each file's text.
    texts: BTreeMap<String, String>,
}

/// Words too short to be looked for, in letters.
const SHORT: usize = 8;
/// Of so many letters of a word, the first so many are looked for: “fundamental” for “fundamentally”.
const STEM: (usize, usize) = (3, 2);

/// Where the briefing's own words stand.
const THEIRS: [&str; 2] = ["book/src/guidance/", "book/src/examples/"];

/// Keys whose text names the entry itself.
const OWN: [&str; 2] = ["id", "value"];

impl Rests {
    /// Reads files and folders; each is given by its path from `root`, and named from the project's folder, one above.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(crate) fn read(root: &Path, paths: &[PathBuf], anchors: &BTreeSet<&str>) -> Result<Self, String> {
        let mut rests = Self::default();
        for path in paths {
            let mut files = Vec::new();
            files_in(&root.join(path), &mut files).map_err(|error| format!("{}: {error}", path.display()))?;
            files.sort();
            for file in files {
                let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
                rests.add(&name_of(root, &file), &text, anchors);
            }
        }
        Ok(rests)
    }

    /// Adds what of a file rests on paragraphs. A file that cannot be parsed is told of where it is read for good.
    pub(crate) fn add(&mut self, file: &str, text: &str, anchors: &BTreeSet<&str>) {
        self.texts.insert(file.to_owned(), text.to_owned());
        let mut found = Vec::new();
        match file.rsplit_once('.').map(|(_, end)| end) {
            Some("json") => {
                let _ = serde_json::from_str(text).map(|value| walk(&value, "", anchors, &mut found));
            }
            Some("toml") => {
                let _ = toml::from_str(text).map(|value: Value| walk(&value, "", anchors, &mut found));
            }
            _ => {
                if let Ok(Ok(value)) = scenario_file::split(text).map(|file| serde_json::from_str(file.json)) {
                    walk(&value, "", anchors, &mut found);
                    // The file is the case: where in it does not matter.
                    found.iter_mut().for_each(|(_, place)| place.clear());
                }
                found.extend(links(text).filter(|id| anchors.contains(id)).map(|id| (id.to_owned(), String::new())));
            }
        }
        for (anchor, place) in found {
            let places = self.on.entry(anchor).or_default().entry(file.to_owned()).or_default();
            if !place.is_empty() {
                places.insert(place);
            }
        }
    }

    /// The files that hold these words. A page of the briefing does not count, nor a few letters.
    pub(crate) fn holding(&self, words: &str) -> Vec<&str> {
        let words = words.trim_end_matches(['.', ',', ';', ':']);
        let holds = |(file, text): (&'_ String, &String)| {
            text.contains(words) && !THEIRS.iter().any(|theirs| file.starts_with(theirs))
        };
        if words.len() < SHORT {
            return Vec::new();
        }
        self.texts.iter().filter(|(file, text)| holds((file, text))).map(|(file, _)| file.as_str()).collect()
    }

    /// The files that hold a word akin to one of these: with the same beginning. Pages of the briefing do not count, nor short words.
    pub(crate) fn akin(&self, words: &str) -> Vec<(String, Vec<&str>)> {
        let long = words.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > SHORT);
        let stems = long
            .map(|word| word.chars().take(word.chars().count() * STEM.1 / STEM.0).collect::<String>().to_lowercase());
        let stems: BTreeSet<String> = stems.filter(|stem| stem.chars().count() >= SHORT).collect();
        let holds = |stem: &str, (file, text): &(&String, &String)| {
            !THEIRS.iter().any(|theirs| file.starts_with(theirs)) && text.to_lowercase().contains(stem)
        };
        let of = |stem: String| {
            let files =
                self.texts.iter().filter(|one| holds(&stem, one)).map(|(file, _)| file.as_str()).collect::<Vec<_>>();
            (stem, files)
        };
        stems.into_iter().map(of).filter(|(_, files)| !files.is_empty()).collect()
    }

    /// The files that speak of an example by its name, but for its own page.
    pub(crate) fn naming(&self, example: &str) -> Vec<&str> {
        let name = format!("Example {}", example.trim_start_matches("example-"));
        let own = format!("book/src/examples/{example}.md");
        let holds = |(file, text): &(&String, &String)| {
            **file != own && [name.as_str(), example].iter().any(|word| stands(text, word))
        };
        self.texts.iter().filter(holds).map(|(file, _)| file.as_str()).collect()
    }

    /// What rests on a paragraph, a line a file; files of one folder that are named alone stand together.
    pub(crate) fn on(&self, anchor: &str) -> Vec<String> {
        let (mut lines, mut alone) = (Vec::new(), BTreeMap::<&str, Vec<&str>>::new());
        for (file, places) in self.on.get(anchor).into_iter().flatten() {
            if places.is_empty() {
                let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
                alone.entry(folder).or_default().push(name);
            } else {
                lines.push(format!("{file}: {}", places.iter().map(String::as_str).collect::<Vec<_>>().join(", ")));
            }
        }
        lines.extend(alone.into_iter().map(|(folder, names)| format!("{folder}: {}", names.join(", "))));
        lines.sort();
        lines
    }
}

fn files_in(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            files_in(&entry?.path(), files)?;
        }
    } else if path.extension().is_some_and(|end| ["json", "toml", "md"].iter().any(|known| end == *known)) {
        files.push(path.to_owned());
    }
    Ok(())
}

/// Whether a text holds a word, and not as a part of a longer one or of the name of a paragraph.
fn stands(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let after = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
        !after.is_some_and(|next| next.is_ascii_alphanumeric() || next == '-')
    })
}

/// A file's name from the project's folder.
fn name_of(root: &Path, file: &Path) -> String {
    let from_root = file.strip_prefix(root).unwrap_or(file);
    match from_root.strip_prefix("..") {
        Ok(above) => above.display().to_string(),
        Err(_) => Path::new("book").join(from_root).display().to_string(),
    }
}

/// Finds every anchor in a value, each with the entry that it is in.
fn walk(value: &Value, place: &str, anchors: &BTreeSet<&str>, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if anchors.contains(text.as_str()) => found.push((text.clone(), place.to_owned())),
        Value::Array(items) => items.iter().for_each(|item| walk(item, place, anchors, found)),
        Value::Object(fields) => {
            let own = OWN.iter().find_map(|key| fields.get(*key)?.as_str());
            for (key, item) in fields {
                let below = own.unwrap_or(if place.is_empty() { key } else { place });
                if anchors.contains(key.as_str()) {
                    found.push((key.clone(), place.to_owned()));
                }
                if !OWN.contains(&key.as_str()) {
                    walk(item, below, anchors, found);
                }
            }
        }
        _ => {}
    }
}

/// The anchors that the links of a page lead to.
fn links(markdown: &str) -> impl Iterator<Item = &str> {
    markdown.split('#').skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
        let (id, after) = rest.split_at(end);
        after.starts_with(')').then_some(id)
    })
}

#[cfg(test)]
mod tests {
    use super::Rests;
    use std::collections::BTreeSet;

    fn on(file: &str, text: &str) -> Vec<String> {
        let mut rests = Rests::default();
        rests.add(file, text, &BTreeSet::from(["a-1"]));
        rests.on("a-1")
    }

    #[test]
    fn an_entry_that_names_the_paragraph_rests_on_it() {
        assert_eq!(on("f.json", r#"[{"id": "x", "cites": ["a-1"]}, {"id": "a-1", "cites": ["b"]}]"#), ["f.json: x"]);
        assert_eq!(on("f.json", r#"{"s": {"cites": ["a-1"]}, "t": {"a-1": ["w"]}}"#), ["f.json: s, t"]);
        assert_eq!(on("f.toml", "[[r]]\nid = \"x\"\nrests = [\"a-1\"]\n"), ["f.toml: x"]);
    }

    #[test]
    fn words_that_went_are_found_where_they_still_stand() {
        let mut rests = Rests::default();
        rests.add("book/src/decision.md", "Both are fundamentally significant.", &BTreeSet::new());
        assert_eq!(rests.holding("fundamentally significant"), ["book/src/decision.md"]);
        assert!(rests.holding("Both").is_empty() && rests.holding("significantly").is_empty());
        rests.add("crates/x/facts.json", "\"Fundamental\"", &BTreeSet::new());
        let akin = rests.akin("fundamentally significant");
        assert_eq!(akin.first(), Some(&("fundamen".to_owned(), vec!["book/src/decision.md", "crates/x/facts.json"])));
        assert!(rests.akin("Both are").is_empty());
    }

    #[test]
    fn what_names_an_example_is_found_and_not_what_names_its_paragraphs() {
        let mut rests = Rests::default();
        for (file, text) in [
            ("book/src/examples/example-2.md", "> As in Example 3, which is joint"),
            ("book/src/examples/example-3.md", "Example 3"),
            ("a.json", "[\"example-3\"]"),
            ("b.json", "[\"example-3-4\", \"Example 34\"]"),
        ] {
            rests.add(file, text, &BTreeSet::new());
        }
        assert_eq!(rests.naming("example-3"), ["a.json", "book/src/examples/example-2.md"]);
    }

    #[test]
    fn a_case_or_a_page_is_named_as_a_file() {
        let case = "# T\n\nOne.\n\n```json\n{\"id\": \"c\", \"source\": \"a-1\"}\n```\n";
        assert_eq!(on("cases/c.md", case), ["cases: c.md"]);
        assert_eq!(on("src/p.md", "See [x](a.md#a-1). {#b}\n"), ["src: p.md"]);
        assert!(on("src/p.md", "Own. {#a-1}\n").is_empty());
    }
}
