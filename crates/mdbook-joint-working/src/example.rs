//! How the decision aid reads a worked example: the case behind it, what comes out, and a link that opens it there.
//!
//! Nothing here is the briefing's, and the page says so. The outcome is worked out anew at every build.

use joint_working_rules::rulebook::Question;
use joint_working_rules::scenarios::{self, SCENARIOS, Scenario};
use joint_working_rules::{Case, FactSet, Functions, Handled, Issue, Place, Relation, Separable, Side};

use crate::html::{citations, escape};
use crate::whatif;

/// The scenario of an id.
///
/// # Errors
/// When there is none. Says which there are.
pub(crate) fn find(id: &str) -> Result<&'static Scenario, String> {
    scenarios::by_id(id).ok_or_else(|| {
        let allowed: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.id).collect();
        format!("there is no example `{id}`; allowed are {}", allowed.join(", "))
    })
}

/// The link that opens an example in the decision aid, set apart from the words around it.
pub(crate) fn open(scenario: &Scenario, root: &str) -> String {
    let link = link(scenario, root, "");
    format!("<div class=\"note\" role=\"note\">\n<p><strong>Decision aid.</strong> {link}</p>\n</div>\n")
}

fn link(scenario: &Scenario, root: &str, class: &str) -> String {
    let id = escape(scenario.id);
    format!("<a{class} href=\"{root}check.html#example={id}\">Open this example in the decision aid</a>")
}

/// The whole reading of an example.
///
/// # Errors
/// When the scenario cannot be read, or does not come out as it says: the book shows no reading that does not hold.
pub(crate) fn reading(scenario: &Scenario, root: &str) -> Result<String, String> {
    let at = |what: String| format!("the example `{}`: {what}", scenario.id);
    let case = scenario.case().map_err(|error| at(error.to_string()))?;
    let run = scenarios::run(scenario.case_json, scenario.expect_json).map_err(|error| at(error.to_string()))?;
    if !run.differs.is_empty() {
        return Err(at(run.differs.join("; ")));
    }

    let outcome = run.answer.outcome.words();
    let places: String = run.answer.handling.iter().map(|part| place(&case, &part.issue, part.side, part.to)).collect();
    let reasons: String = run
        .answer
        .reasons
        .iter()
        .map(|reason| format!("<li>{} {}</li>\n", escape(&reason.text), citations(root, &reason.cites)))
        .collect();
    let issues: String = case.issues.iter().map(issue).collect();
    let ties: String = case.relations.iter().map(|relation| tie(&case, relation)).collect();
    let changes = whatif::changes(&case, &run.answer, |part| moved(&case, part));
    let nearest = whatif::nearest(scenario.id, &run.answer, root);
    let nearest = nearest.map_or_else(String::new, |list| format!("<h3>The examples most like it</h3>\n{list}"));
    Ok(format!(
        "<div class=\"reading\">\n\n<p class=\"ours\">Written for this site; not the briefing’s words.</p>\n\n{}\n\n\
         <div class=\"outcome\" data-outcome=\"{}\">\n<p><strong>{}</strong></p>\n<p>{}</p>\n</div>\n\
         <h3>Where each issue goes</h3>\n<dl class=\"places\">\n{places}</dl>\n\
         <h3>Why</h3>\n<ul class=\"reasons\">\n{reasons}</ul>\n\
         <h3>The answers behind it</h3>\n{issues}{ties}\
         <h3>What one other answer would do</h3>\n{changes}{nearest}<p>{}</p>\n</div>\n",
        scenario.prose,
        run.answer.outcome.id(),
        escape(outcome.title),
        escape(outcome.sentence),
        link(scenario, root, " class=\"btn quiet\""),
    ))
}

fn name<'a>(case: &'a Case, id: &'a str) -> &'a str {
    case.issues.iter().find(|issue| issue.id == id).map_or(id, Issue::name)
}

/// An issue, or the part of it that one side's functions make.
fn part(case: &Case, id: &str, side: Functions) -> String {
    let split = case.issues.iter().any(|issue| issue.id == id && issue.functions != side);
    let part = Side::ALL.iter().find(|one| split && one.id() == side.id());
    let part = part.map_or_else(String::new, |side| format!(" ({})", escape(side.words().part)));
    format!("{}{part}", escape(name(case, id)))
}

fn moved(case: &Case, moved: &Handled) -> String {
    format!("{}: {}", part(case, &moved.issue, moved.side), escape(moved.to.words().label))
}

fn place(case: &Case, id: &str, side: Functions, to: Place) -> String {
    let (part, to_id, to) = (part(case, id, side), to.id(), escape(to.words().label));
    format!("<div>\n<dt>{part}</dt>\n<dd data-place=\"{to_id}\">{to}</dd>\n</div>\n")
}

fn issue(issue: &Issue) -> String {
    let mut rows = row(Question::Functions, &[label(Question::Functions, issue.functions.id())]);
    if issue.functions.can_be_both() {
        rows += &relation(Question::Facts, issue.facts, Question::Separable, issue.separable);
    }
    for side in Side::ALL {
        if let Some(weight) = issue.weight.of(*side) {
            let question = Question::weight(*side);
            rows += &row(question, &[label(question, weight.id())]);
        }
    }
    format!("<h4>{}</h4>\n<dl class=\"answers\">\n{rows}</dl>\n", escape(issue.name()))
}

fn tie(case: &Case, tie: &Relation) -> String {
    let [one, other] = tie.between.each_ref().map(|id| escape(name(case, id)));
    let rows = relation(Question::TieFacts, tie.facts, Question::TieSeparable, tie.separable);
    format!("<h4>“{one}” and “{other}”</h4>\n<dl class=\"answers\">\n{rows}</dl>\n")
}

fn relation(facts: Question, ticked: FactSet, limb_one: Question, separable: Option<Separable>) -> String {
    let mut labels: Vec<_> = ticked.iter().map(|fact| fact.words().label).collect();
    if labels.is_empty() {
        labels.push(label(facts, "none"));
    }
    row(facts, &labels) + &separable.map_or_else(String::new, |answer| row(limb_one, &[label(limb_one, answer.id())]))
}

fn label(question: Question, value: &'static str) -> &'static str {
    question.words().option(value).map_or(value, |option| option.label)
}

fn row(question: Question, answers: &[&str]) -> String {
    let answers: String = answers.iter().map(|answer| format!("<dd>{}</dd>\n", escape(answer))).collect();
    format!("<div>\n<dt>{}</dt>\n{answers}</div>\n", escape(question.words().title))
}

#[cfg(test)]
mod tests {
    use super::{find, link, reading};
    use joint_working_rules::scenarios::SCENARIOS;

    #[test]
    fn an_unknown_example_is_refused_and_the_known_ones_are_named() {
        assert!(find("example-9").is_err_and(|error| error.contains("`example-9`") && error.contains("example-1, ")));
    }

    #[test]
    fn every_example_is_read_with_its_issues_and_its_link() {
        for scenario in SCENARIOS {
            let html = reading(scenario, "../");
            let holds = |html: &String| {
                html.contains("not the briefing’s") && html.contains(&link(scenario, "../", " class=\"btn quiet\""))
            };
            assert!(html.as_ref().is_ok_and(holds), "{html:?}");
        }
    }

    #[test]
    fn facts_limbs_places_and_ties_are_in_the_rulebooks_words() {
        let html = find("example-6").and_then(|scenario| reading(scenario, ""));
        for part in [
            "<dt>Kidney cancer treatment</dt>\n<dd data-place=\"phso\">PHSO</dd>",
            "<h4>“Care in detention” and “Kidney cancer treatment”</h4>",
            "href=\"check.html#example=example-6\"",
        ] {
            assert!(html.as_ref().is_ok_and(|html| html.contains(part)), "{part}: {html:?}");
        }
    }
}
