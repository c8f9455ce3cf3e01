//! “Decide for yourself”: before the outcome of an example, each answer with what speaks for it and against it.
//!
//! It works without a script, marks nobody and sends nothing: every answer opens by itself. The words are in a data file.

use joint_working_rules::rulebook::CITATIONS;
use serde::Deserialize;

use crate::html::{citations, escape};

/// The data file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Practice {
    words: Words,
    answer: Vec<AnswerWords>,
    example: Vec<Example>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    title: String,
    intro: String,
    ours: String,
    outcome: String,
}

/// An answer that every example offers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerWords {
    id: String,
    says: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    id: String,
    ask: String,
    fits: String,
    reply: Vec<Reply>,
}

/// What is said to one answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reply {
    to: String,
    text: String,
    cites: Vec<String>,
}

impl Practice {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is no such file, or an example does not reply to each answer once.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let practice: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        let answers: Vec<&str> = practice.answer.iter().map(|answer| answer.id.as_str()).collect();
        for example in &practice.example {
            let replies: Vec<&str> = example.reply.iter().map(|reply| reply.to.as_str()).collect();
            if replies != answers {
                return Err(format!("{}: replies to {replies:?}; allowed are {answers:?}, in this order", example.id));
            }
            if !answers.contains(&example.fits.as_str()) {
                return Err(format!("{}: fits = `{}`; allowed are {answers:?}", example.id, example.fits));
            }
        }
        Ok(practice)
    }

    /// The answers to try on an example, and the start of the part that holds its outcome, which [`END`] ends.
    ///
    /// # Errors
    /// When there is no such example, or it cites a paragraph that is not listed.
    pub(crate) fn render(&self, id: &str, root: &str) -> Result<String, String> {
        let example = self.example.iter().find(|example| example.id == id).ok_or_else(|| {
            let all: Vec<&str> = self.example.iter().map(|example| example.id.as_str()).collect();
            format!("there is nothing to decide for `{id}`; allowed are {}", all.join(", "))
        })?;
        let mut replies = String::new();
        for (reply, answer) in example.reply.iter().zip(&self.answer) {
            let cites = reply.cites.iter().map(|id| {
                let known = CITATIONS.iter().copied().find(|cite| cite.id == *id);
                known.ok_or_else(|| format!("{}: `{id}` is no citation of the rulebook", example.id))
            });
            let cites = citations(root, &cites.collect::<Result<Vec<_>, _>>()?).into_string();
            let fits = if reply.to == example.fits { "yes" } else { "no" };
            let (says, text) = (escape(&answer.says), escape(&reply.text));
            replies += &format!(
                "<details data-fits=\"{fits}\">\n<summary>{says}</summary>\n<p>{text} {cites}</p>\n</details>\n"
            );
        }
        let Words { title, intro, ours, outcome } = &self.words;
        let [title, intro, ours, outcome] = [title, intro, ours, outcome].map(|words| escape(words));
        let ask = escape(&example.ask);
        Ok(format!(
            "<section class=\"decide\" aria-labelledby=\"decide\">\n<h2 id=\"decide\">{title}</h2>\n\
             <p class=\"ours\">{ours}</p>\n<p>{intro}</p>\n<p><strong>{ask}</strong></p>\n{replies}</section>\n\
             <details class=\"told\">\n<summary>{outcome}</summary>\n"
        ))
    }
}

/// Ends the part that [`Practice::render`] starts.
pub(crate) const END: &str = "</details>\n";

#[cfg(test)]
mod tests {
    use super::Practice;

    const FILE: &str = r#"
[words]
title = "Decide"
intro = "First."
ours = "Ours."
outcome = "Show"
[[answer]]
id = "joint"
says = "Joint"
[[answer]]
id = "limb-one"
says = "Limb one fails"
[[example]]
id = "e-1"
ask = "Which?"
fits = "joint"
reply = [
    { to = "joint", text = "Yes.", cites = ["background-limb-one"] },
    { to = "limb-one", text = "No.", cites = [] },
]
"#;

    #[test]
    fn every_answer_opens_by_itself_and_says_why() {
        let html =
            Practice::read(FILE).and_then(|practice| practice.render("e-1", "../")).unwrap_or_else(|error| error);
        assert!(html.contains("<details data-fits=\"yes\">\n<summary>Joint</summary>\n<p>Yes. "), "{html}");
        assert!(html.contains("guidance/background.html#background-limb-one"), "{html}");
        assert!(html.contains("<details data-fits=\"no\">"), "{html}");
        assert!(html.ends_with("<details class=\"told\">\n<summary>Show</summary>\n"), "{html}");
    }

    #[test]
    fn an_example_replies_to_each_answer_and_cites_what_there_is() {
        let missing = FILE.replace("    { to = \"limb-one\", text = \"No.\", cites = [] },\n", "");
        assert!(Practice::read(&missing).is_err_and(|error| error.contains("e-1: replies to")));
        let astray = Practice::read(&FILE.replace("fits = \"joint\"", "fits = \"split\""));
        assert!(astray.is_err_and(|error| error.contains("fits = `split`")));
        let cites = FILE.replace("background-limb-one", "no-such");
        let cites = Practice::read(&cites).and_then(|practice| practice.render("e-1", ""));
        assert!(cites.is_err_and(|error| error.contains("`no-such`")));
        let unknown = Practice::read(FILE).and_then(|practice| practice.render("e-2", ""));
        assert!(unknown.is_err_and(|error| error.contains("allowed are e-1")));
    }
}
