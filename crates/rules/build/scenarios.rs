//! Scenario files: a Markdown title, prose, and one JSON block with the case and what is expected of it.

use crate::rulebook::Rulebook;
use serde::Deserialize;
use serde_json::Value;
use static_words::{Fault, camel, is_plain, parse, shown};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

// Shared with the library, where its items are public.
#[expect(unreachable_pub)]
#[path = "../src/scenario_file.rs"]
mod scenario_file;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    id: String,
    /// The paragraph it is taken from; absent when it was written for this site.
    source: Option<String>,
    /// It is one of the briefing's own worked examples.
    #[serde(default)]
    worked: bool,
    case: Value,
    expect: Value,
}

/// One scenario, read but not yet judged: the crate's own tests run it.
pub(crate) struct Scenario {
    title: String,
    prose: String,
    block: Block,
}

/// Reads every `*.md` of the folder, in the order of their names.
pub(crate) fn read_all(dir: &Path) -> Result<Vec<Scenario>, Fault> {
    let entries = fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "md") && p.file_stem().is_some_and(|s| s != "README"));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<Scenario, Fault> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let scenario = of(&path.display().to_string(), &text)?;
    if path.file_stem().is_none_or(|stem| stem != scenario.block.id.as_str()) {
        return Err(format!(
            "{}: id: `{}` is not the name of the file; allowed: that name without .md",
            path.display(),
            shown(&scenario.block.id)
        ));
    }
    Ok(scenario)
}

/// Reads the text of a scenario file, which faults call `place`.
pub(crate) fn of(place: &str, text: &str) -> Result<Scenario, Fault> {
    let file = scenario_file::split(text).map_err(|what| format!("{place}: {what}"))?;
    let json = scenario_file::json_in_place(text).map_err(|what| format!("{place}: {what}"))?;
    let block: Block = parse(place, &json)?;
    Ok(Scenario { title: file.title.to_owned(), prose: file.prose.to_owned(), block })
}

/// The scenarios as two static lists: all of them, and the worked examples, which alone go to the browser.
pub(crate) fn to_rust(all: &[Scenario], book: &Rulebook) -> Result<(String, String), Fault> {
    let mut every = String::from("/// Every scenario of the folder, by id.\npub static SCENARIOS: &[Scenario] = &[\n");
    let mut worked = String::from("/// The briefing's worked examples, by id.\npub static WORKED: &[Worked] = &[\n");
    for Scenario { title, prose, block } in all {
        let place = format!("scenarios/{}.md", shown(&block.id));
        let path = |cite: &str| book.citations().path(cite).map_err(|fault| format!("{place}: {fault}"));
        let source = match &block.source {
            Some(cite) => format!("Some({})", path(cite)?),
            None => "None".to_owned(),
        };
        let case = of_today(&block.case, book.edition()?).map_err(|fault| format!("{place}: {fault}"))?;
        let (id, expect) = (&block.id, block.expect.to_string());
        let _ = writeln!(
            every,
            "Scenario {{ id: {id:?}, title: {title:?}, prose: {prose:?}, source: {source}, \
             case_json: {case:?}, expect_json: {expect:?} }},",
        );
        if block.worked {
            let source = block
                .source
                .as_deref()
                .ok_or_else(|| format!("{place}: a worked example without `source`; allowed: with one"))?;
            let source = path(source)?;
            let facts = facts(&block.case).map_err(|fault| format!("{place}: {fault}"))?;
            let _ = writeln!(worked, "Worked {{ id: {id:?}, title: {title:?}, source: {source}, facts: {facts} }},",);
        }
    }
    Ok((format!("{every}];\n"), format!("{worked}];\n")))
}

/// The case as one of today's edition, as JSON. A scenario names no edition, so that a new one changes no file.
fn of_today(case: &Value, edition: &str) -> Result<String, Fault> {
    let mut case = case.clone();
    if case.get("edition").is_some() {
        return Err(format!("edition: is named; allowed: left out, for every scenario is of today's, {edition}"));
    }
    if let Some(case) = case.as_object_mut() {
        case.insert("edition".to_owned(), edition.into());
    }
    Ok(case.to_string())
}

/// The facts of all ties of a case, as a constant. Whether they are known is for the crate's types to say.
fn facts(case: &Value) -> Result<String, Fault> {
    let lists = ["issues", "relations"].into_iter().filter_map(|key| case.get(key)?.as_array()).flatten();
    let facts = lists.filter_map(|tie| tie.get("facts")?.as_array()).flatten().filter_map(Value::as_str);
    let mut set = "FactSet::EMPTY".to_owned();
    for fact in facts {
        if !is_plain(fact) {
            return Err(format!("`{}` is no fact; allowed: the id of one", shown(fact)));
        }
        let _ = write!(set, ".with(Fact::{})", camel(fact));
    }
    Ok(set)
}
