//! The outcomes of the briefing's examples: what a page says must be what the example's scenario expects of the rules.

use std::path::Path;

use joint_working_rules::scenario_file;
use joint_working_rules::shown::{listed, shown};
use serde::Deserialize;
use serde_json::Value;

use crate::data::toml::parse;
use crate::edition::check::OUTCOME;
use crate::edition::paragraph::Paragraph;

/// The file that findings name, from the project's folder.
const FILE: &str = "book/data/outcomes.toml";
/// The folder of the scenarios, from the project's folder.
const SCENARIOS: &str = "crates/rules/scenarios";

/// By which words an outcome is known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Outcomes {
    outcome: Vec<Outcome>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    /// The whole line of the briefing.
    words: String,
    /// What the scenario expects, in the words of its file.
    expect: String,
}

impl Outcomes {
    /// Reads the list's text.
    ///
    /// # Errors
    /// When it is not such a file.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        parse(text)
    }

    /// Every line with an outcome that is not known, or is not the one that its scenario expects. `scenario` gives a scenario's text.
    pub(crate) fn findings(
        &self,
        paragraphs: &[Paragraph],
        scenario: impl Fn(&Path) -> Result<String, String>,
    ) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        for one in paragraphs {
            let Some(example) = one.anchor.strip_suffix(OUTCOME) else { continue };
            let file = format!("{SCENARIOS}/{example}.md");
            let expected = expected(&scenario(Path::new(&file))?).map_err(|fault| format!("{file}: {fault}"))?;
            let known = self.outcome.iter().find(|outcome| outcome.words == one.words);
            match known {
                Some(outcome) if outcome.expect == expected => {}
                Some(outcome) => found.push(format!(
                    "book/src/{}, {{#{}}}: says “{}”, which is `{}`, and the aid’s reading of this example is `{expected}`\n    \
                     Do: bring {file} (facts, answers and “expect”) and book/data/practice.toml (the replies) to what the briefing now says. \
                     Where no reading fits, a rule has to change, which needs a programmer",
                    one.page, one.anchor, shown(&one.words), outcome.expect
                )),
                None => {
                    let all = listed(self.outcome.iter().map(|outcome| outcome.words.as_str()));
                    found.push(format!(
                        "book/src/{}, {{#{}}}: says “{}”, and {FILE} does not say which outcome that is; it knows {all}\n    \
                         Do: add these words there, with the outcome",
                        one.page, one.anchor, shown(&one.words)
                    ));
                }
            }
        }
        Ok(found)
    }
}

/// The outcome that a scenario expects.
fn expected(text: &str) -> Result<String, String> {
    let file = scenario_file::split(text).map_err(|fault| fault.to_string())?;
    let value: Value = serde_json::from_str(file.json).map_err(|error| error.to_string())?;
    let outcome = value.get("expect").and_then(|expect| expect.get("outcome")).and_then(Value::as_str);
    outcome.map(ToOwned::to_owned).ok_or_else(|| "expects no outcome".to_owned())
}

#[cfg(test)]
mod tests {
    use super::Outcomes;
    use crate::edition::confirmed::tests::paragraph;

    const LIST: &str = "[[outcome]]\nwords = \"Outcome: for X\"\nexpect = \"joint\"\n";

    fn found(words: &str, expect: &str) -> Result<Vec<String>, String> {
        let text = format!("# T\n\nOne.\n\n```json\n{{\"expect\": {{\"outcome\": \"{expect}\"}}}}\n```\n");
        let lines = [paragraph("example-9-outcome", words), paragraph("example-9-1", "Other.")];
        Outcomes::read(LIST)?.findings(&lines, |_| Ok(text.clone()))
    }

    #[test]
    fn an_outcome_that_the_scenario_does_not_expect_or_nobody_knows_is_named() -> Result<(), String> {
        assert_eq!(found("Outcome: for X", "joint")?, [""; 0]);
        let other = found("Outcome: for X", "separate")?.join("");
        assert!(other.contains("which is `joint`, and the aid’s reading of this example is `separate`"), "{other}");
        let unknown = found("Outcome: for Y", "joint")?.join("");
        assert!(unknown.contains("says “Outcome: for Y”, and book/data/outcomes.toml does not say"), "{unknown}");
        Ok(())
    }
}
