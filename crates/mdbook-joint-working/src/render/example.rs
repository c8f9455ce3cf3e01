//! How the decision aid reads a worked example: the case behind it, what comes out, and a link that opens it there.
//!
//! Nothing here is the briefing's, and the page says so. The outcome is worked out anew at every build.

use joint_working_interface::{COMMON, PAPER};
use joint_working_page_ids as ids;
use joint_working_rules::scenarios::{self, SCENARIOS, Scenario};
use joint_working_rules::{
    AnswerView, Case, FactSet, Ground, Issue, PlaceLine, Question, Relation, Section, Separable, Side, Statement, fill,
};

use maud::{Markup, PreEscaped, html};

use crate::html::citations;
use crate::render::whatif;

/// The scenario of an id.
///
/// # Errors
/// When there is none. Says which there are.
pub(crate) fn find(id: &str) -> Result<&'static Scenario, String> {
    scenarios::by_id(id).ok_or_else(|| {
        let allowed: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.id).collect();
        format!("there is no example `{id}`; allowed: {}", allowed.join(", "))
    })
}

/// The link that opens an example in the decision aid, set apart from the words around it.
pub(crate) fn open(scenario: &Scenario, root: &str) -> Markup {
    html! {
        div class="note" role="note" { "\n"
            p { strong { (PAPER.example.lead) } " " (link(scenario, root, None)) } "\n"
        } "\n"
    }
}

fn link(scenario: &Scenario, root: &str, class: Option<&str>) -> Markup {
    html! {
        a class=[class] href={ (root) (ids::CHECK_PAGE) "#" (ids::EXAMPLE) (scenario.id) } { (PAPER.example.open) }
    }
}

/// The whole reading of an example.
///
/// # Errors
/// When the scenario cannot be read, or does not come out as it says: the book shows no reading that does not hold.
pub(crate) fn explanation(scenario: &Scenario, root: &str) -> Result<Markup, String> {
    let at = |what: String| format!("the example `{}`: {what}", scenario.id);
    let case = scenario.case().map_err(|error| at(error.to_string()))?;
    let run = scenarios::run(scenario.case_json, scenario.expect_json).map_err(|error| at(error.to_string()))?;
    if !run.differs.is_empty() {
        return Err(at(run.differs.join("; ")));
    }

    let view = AnswerView::of(&case, &run.answer);
    let places = view.places();
    Ok(html! {
        div class="reading" { "\n\n"
            p class="ours" { (PAPER.example.ours) } "\n\n"
            // The scenario's own words are Markdown, which mdBook renders.
            (PreEscaped(scenario.prose)) "\n\n"
            div class="outcome" data-outcome=(run.answer.outcome.id()) { "\n"
                p { strong { (view.title()) } } "\n"
                @for line in &view.recommendation().lines { (statement(line)) }
            } "\n"
            h3 { (places.heading) } "\n"
            dl class="places" { "\n"
                @for line in &places.lines { (place(line)) }
            } "\n"
            (grounds(root, &view.why()))
            @if let Some(section) = view.before_asking() { (grounds(root, &section)) }
            h3 { (PAPER.example.answers) } "\n"
            @for one in &case.issues { (issue(one)) }
            @for relation in &case.relations { (tie(&case, relation)) }
            h3 { (COMMON.changes) } "\n"
            (whatif::changes(&case, &run.answer))
            @if let Some(list) = whatif::nearest(scenario.id, &run.answer, root) {
                h3 { (COMMON.nearest) } "\n"
                (list)
            }
            p { (link(scenario, root, Some("btn quiet"))) } "\n"
        } "\n"
    })
}

fn name<'a>(case: &'a Case, id: &'a str) -> &'a str {
    case.issues.iter().find(|issue| issue.id == id).map_or(id, Issue::name)
}

fn statement(statement: &Statement) -> Markup {
    html! {
        p { @if let Some(lead) = statement.lead { strong { (lead) } ". " } (statement.text) } "\n"
    }
}

fn place(line: &PlaceLine) -> Markup {
    html! {
        div { "\n"
            dt { (line.issue) " (" (line.sides) ")" } "\n"
            dd data-place=(line.part.to.id()) { (line.destination) } "\n"
        } "\n"
    }
}

fn grounds(root: &str, section: &Section<Ground>) -> Markup {
    html! {
        h3 { (section.heading) } "\n"
        ul class="reasons" { "\n"
            @for ground in &section.lines { li { (ground.text) " " (citations(root, &ground.cites)) } "\n" }
        } "\n"
    }
}

fn issue(issue: &Issue) -> Markup {
    html! {
        h4 { (issue.name()) } "\n"
        dl class="answers" { "\n"
            (row(Question::Functions, &[label(Question::Functions, issue.functions.id())]))
            @if issue.functions.can_be_both() {
                (relation(Question::Facts, issue.facts, Question::Separable, issue.separable))
            }
            @for side in Side::ALL {
                @if let Some(weight) = issue.weight[*side] {
                    @let question = Question::weight(*side);
                    (row(question, &[label(question, weight.id())]))
                }
            }
        } "\n"
    }
}

fn tie(case: &Case, tie: &Relation) -> Markup {
    let [one, other] = tie.between.each_ref().map(|id| name(case, id));
    html! {
        h4 { (fill(PAPER.example.pair, &[("issue", one), ("other", other)])) } "\n"
        dl class="answers" { "\n"
            (relation(Question::TieFacts, tie.facts, Question::TieSeparable, tie.separable))
        } "\n"
    }
}

fn relation(facts: Question, ticked: FactSet, limb_one: Question, separable: Option<Separable>) -> Markup {
    let mut labels: Vec<_> = ticked.iter().map(|fact| fact.words().label_in(facts)).collect();
    if labels.is_empty() {
        labels.push(label(facts, "none"));
    }
    html! {
        (row(facts, &labels))
        @if let Some(answer) = separable { (row(limb_one, &[label(limb_one, answer.id())])) }
    }
}

fn label(question: Question, value: &'static str) -> &'static str {
    question.words().option(value).map_or(value, |option| option.label)
}

fn row(question: Question, answers: &[&str]) -> Markup {
    html! {
        div { "\n"
            dt { (question.words().title) } "\n"
            @for answer in answers { dd { (answer) } "\n" }
        } "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::{PreEscaped, explanation, find, link};
    use joint_working_rules::scenarios::SCENARIOS;

    #[test]
    fn an_unknown_example_is_refused_and_the_known_ones_are_named() {
        assert!(find("example-9").is_err_and(|error| error.contains("`example-9`") && error.contains("example-1, ")));
    }

    #[test]
    fn every_example_is_read_with_its_issues_and_its_link() {
        for scenario in SCENARIOS {
            let html = explanation(scenario, "../").map(PreEscaped::into_string);
            let holds = |html: &String| {
                html.contains("not the briefing’s")
                    && html.contains(&link(scenario, "../", Some("btn quiet")).into_string())
            };
            assert!(html.as_ref().is_ok_and(holds), "{html:?}");
        }
    }

    #[test]
    fn facts_limbs_places_and_ties_are_in_the_rulebooks_words() {
        let html = find("example-6").and_then(|scenario| explanation(scenario, "")).map(PreEscaped::into_string);
        for part in [
            "<dt>Kidney cancer treatment (NHS)</dt>\n<dd data-place=\"phso\">PHSO</dd>",
            "<h4>“Care in detention” and “Kidney cancer treatment”</h4>",
            "href=\"check.html#example=example-6\"",
        ] {
            assert!(html.as_ref().is_ok_and(|html| html.contains(part)), "{part}: {html:?}");
        }
    }
}
