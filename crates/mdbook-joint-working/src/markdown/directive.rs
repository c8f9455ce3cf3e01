//! The directives that a page may hold, each in a paragraph of its own.

use joint_working_rules::shown::shown;

/// What a page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Directive {
    /// `{{#accessibility PART}}`: what the publisher says of how accessible the site is.
    Accessibility(String),
    /// `{{#beside PAGE PAGE}}`: the numbered steps of two pages, side by side.
    Beside(String, String),
    /// `{{#compare}}`: the program that compares two readings, over what says what it is for.
    Compare,
    /// `{{#decide ID}}`: answers to try on a worked example, and the start of what stays closed until then.
    Decide(String),
    /// `{{#decided}}`: the end of what `{{#decide ID}}` keeps closed.
    Decided,
    /// `{{#decision-aid}}`: the decision aid, over a worksheet that serves without it.
    DecisionAid,
    /// `{{#description WORDS}}`: what the page is, for those who see it listed or shared. Nothing is in its place.
    Description(String),
    /// `{{#elsewhere}}`: links to what others publish.
    Elsewhere,
    /// `{{#example ID}}`: how the decision aid reads a worked example, and a link that opens it there.
    Example(String),
    /// `{{#functions}}`: the look-up on functions.
    Functions,
    /// `{{#next-steps LIST}}`: a list of the guidance on what to do after a check.
    NextSteps(String),
    /// `{{#notes}}`: every editor's note of the book.
    Notes,
    /// `{{#open-example ID}}`: the link alone.
    OpenExample(String),
    /// `{{#outcome-table}}`: which recommendation follows from the places of the parts.
    OutcomeTable,
    /// `{{#practice}}`: the practice page's program, over every case as text.
    Practice,
    /// `{{#practice-sheets}}`: every practice case to print.
    PracticeSheets,
    /// `{{#proof}}`: the record of the proof of the rules.
    Proof,
    /// `{{#publisher}}`: who publishes the site.
    Publisher,
    /// `{{#relation-table}}`: how strong a tie is.
    RelationTable,
    /// `{{#search}}`: what the search looks through.
    Search,
    /// `{{#take-next-steps}}`: the program of the next steps, over a list that serves without it.
    TakeNextSteps,
    /// `{{#worksheet}}`: the questions on paper.
    Worksheet,
}

/// Every directive, as it is written.
pub(crate) const ALLOWED: &str = "allowed: {{#accessibility PART}}, {{#beside PAGE PAGE}}, {{#compare}}, {{#decide ID}}, {{#decided}}, \
    {{#decision-aid}}, {{#description WORDS}}, {{#elsewhere}}, {{#example ID}}, {{#functions}}, {{#next-steps LIST}}, {{#notes}}, {{#open-example ID}}, {{#outcome-table}}, \
    {{#practice}}, {{#practice-sheets}}, {{#proof}}, {{#publisher}}, {{#relation-table}}, {{#search}}, {{#take-next-steps}} and {{#worksheet}}";

impl Directive {
    /// Reads a paragraph that starts with `{{#`.
    ///
    /// # Errors
    /// When it is none of the directives, or has other words with it. Says what is allowed.
    pub(crate) fn parse(paragraph: &str) -> Result<Self, String> {
        let wrong = |what: &str| format!("`{}`: {what}; {ALLOWED}", shown(first_line(paragraph)));
        let inner = paragraph
            .strip_prefix("{{#")
            .and_then(|rest| rest.strip_suffix("}}"))
            // What opens another is one that nobody closed.
            .filter(|inner| !inner.contains("}}") && !inner.contains("{{"))
            .ok_or_else(|| wrong("more than a directive"))?;
        let words: Vec<&str> = inner.split_whitespace().collect();
        match words.as_slice() {
            ["accessibility", part] => Ok(Self::Accessibility((*part).to_owned())),
            ["description", first, rest @ ..] => Ok(Self::Description([&[*first], rest].concat().join(" "))),
            ["elsewhere"] => Ok(Self::Elsewhere),
            ["beside", one, other] => Ok(Self::Beside((*one).to_owned(), (*other).to_owned())),
            ["compare"] => Ok(Self::Compare),
            ["decide", id] => Ok(Self::Decide((*id).to_owned())),
            ["decided"] => Ok(Self::Decided),
            ["decision-aid"] => Ok(Self::DecisionAid),
            ["example", id] => Ok(Self::Example((*id).to_owned())),
            ["functions"] => Ok(Self::Functions),
            ["next-steps", list] => Ok(Self::NextSteps((*list).to_owned())),
            ["notes"] => Ok(Self::Notes),
            ["open-example", id] => Ok(Self::OpenExample((*id).to_owned())),
            ["outcome-table"] => Ok(Self::OutcomeTable),
            ["practice"] => Ok(Self::Practice),
            ["practice-sheets"] => Ok(Self::PracticeSheets),
            ["proof"] => Ok(Self::Proof),
            ["publisher"] => Ok(Self::Publisher),
            ["relation-table"] => Ok(Self::RelationTable),
            ["search"] => Ok(Self::Search),
            ["take-next-steps"] => Ok(Self::TakeNextSteps),
            ["worksheet"] => Ok(Self::Worksheet),
            _ => Err(wrong("is not a directive")),
        }
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::Directive;

    #[test]
    fn each_directive_is_read() {
        assert_eq!(Directive::parse("{{#decision-aid}}"), Ok(Directive::DecisionAid));
        assert_eq!(Directive::parse("{{#compare}}"), Ok(Directive::Compare));
        assert_eq!(
            Directive::parse("{{#description A page,\nof two.}}"),
            Ok(Directive::Description("A page, of two.".into()))
        );
        assert_eq!(Directive::parse("{{#accessibility status}}"), Ok(Directive::Accessibility("status".into())));
        assert_eq!(Directive::parse("{{#elsewhere}}"), Ok(Directive::Elsewhere));
        assert_eq!(Directive::parse("{{#functions}}"), Ok(Directive::Functions));
        assert_eq!(Directive::parse("{{#beside a.md b.md}}"), Ok(Directive::Beside("a.md".into(), "b.md".into())));
        assert_eq!(Directive::parse("{{#decide e-1}}"), Ok(Directive::Decide("e-1".into())));
        assert_eq!(Directive::parse("{{#next-steps a.b}}"), Ok(Directive::NextSteps("a.b".into())));
        assert_eq!(Directive::parse("{{#search}}"), Ok(Directive::Search));
        assert_eq!(Directive::parse("{{#take-next-steps}}"), Ok(Directive::TakeNextSteps));
        assert_eq!(Directive::parse("{{#example e-1}}"), Ok(Directive::Example("e-1".into())));
        assert_eq!(Directive::parse("{{#open-example e-1 }}"), Ok(Directive::OpenExample("e-1".into())));
    }

    #[test]
    fn anything_else_is_refused_and_told_what_is_allowed() {
        for wrong in [
            "{{#exmaple e-1}}",
            "{{#example}}",
            "{{#example a b}}",
            "{{#decision-aid x}}",
            "{{#example a}} and more",
            "{{#description A page {{#notes}}",
        ] {
            let refused = Directive::parse(wrong);
            let says = |e: &String| e.contains(wrong) && e.contains("{{#open-example ID}}");
            assert!(refused.as_ref().is_err_and(says), "{refused:?}");
        }
    }
}
