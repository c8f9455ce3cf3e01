//! The shape of a scenario file: `# Title`, prose, one fenced JSON block. Shared with the build script.

/// A scenario file, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct ScenarioFile<'a> {
    /// The title, without its `#`.
    pub title: &'a str,
    /// The prose between the title and the block, in Markdown.
    pub prose: &'a str,
    /// The text of the JSON block.
    pub json: &'a str,
}

/// Takes a scenario file apart.
///
/// # Errors
/// What is missing.
pub fn split(text: &str) -> Result<ScenarioFile<'_>, &'static str> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let title = first.strip_prefix("# ").ok_or("the first line is no title; allowed: `# Title`")?.trim();
    let (prose, block) =
        rest.split_once("```json\n").ok_or("has no block of JSON; allowed: one, fenced with ```json")?;
    let (json, after) =
        block.split_once("\n```").ok_or("the block of JSON has no end; allowed: one, fenced with ```json")?;
    if prose.contains("```") || after.contains("```") {
        return Err("has a second fenced block; allowed: one, fenced with ```json");
    }
    Ok(ScenarioFile { title, prose: prose.trim(), json })
}

/// The text of the JSON block on the lines that it has in the file, so that a fault names the line of the file.
///
/// # Errors
/// What is missing.
pub fn json_in_place(text: &str) -> Result<String, &'static str> {
    let json = split(text)?.json;
    let before = text.split_once("```json\n").map_or(0, |(before, _)| before.matches('\n').count() + 1);
    Ok(["\n".repeat(before).as_str(), json].concat())
}
