//! Lists the files of `cases/`, so that the crate holds their text and reads no file, and the topics of the briefing's list.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

/// The page with the briefing's list of topics.
const TOPICS: &str = "../../book/src/guidance/indicators.md";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=cases");
    let cases = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("cases");
    let mut paths = fs::read_dir(&cases)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    let mut list = String::from("/// Every file of the folder: its name without `.md`, and its text.\n");
    list += "pub(crate) static FILES: &[(&str, &str)] = &[\n";
    for path in paths {
        let name = path.file_stem().and_then(|name| name.to_str()).ok_or("a file's name is not UTF-8")?;
        if name != "README" {
            writeln!(list, "({name:?}, include_str!({:?})),", path.display().to_string())?;
        }
    }
    list += "];\n";
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("files.rs"), list)?;
    println!("cargo::rerun-if-changed={TOPICS}");
    fs::write(out.join("topics.rs"), topics(&fs::read_to_string(TOPICS)?)?)?;
    Ok(())
}

/// The points of the page's list, each with its anchor, as a vocabulary. A quotation is no part of the briefing.
fn topics(page: &str) -> Result<String, Box<dyn Error>> {
    let mut list =
        String::from("vocabulary! {\n/// A topic that suggests that a case might be joint, and never decides.\n");
    list += "Topic, \"a topic of the briefing's list\" {\n";
    let mut count = 0;
    for line in page.lines().filter_map(|line| line.strip_prefix("- ")) {
        let (words, id) =
            line.rsplit_once(" {#").ok_or_else(|| format!("{TOPICS}: “{line}” ends with no {{#anchor}}"))?;
        let id = id.trim_end().trim_end_matches('}');
        let name: String = id.split('-').flat_map(|part| part.chars().enumerate().map(first_large)).collect();
        writeln!(list, "/// {words}.\n{name} = {id:?},")?;
        count += 1;
    }
    if count == 0 {
        return Err(format!("{TOPICS}: there is no list of topics; allowed: lines that start with “- ”").into());
    }
    list += "}\n}\n";
    Ok(list)
}

fn first_large((at, letter): (usize, char)) -> char {
    if at == 0 { letter.to_ascii_uppercase() } else { letter }
}
