//! The directives that a page may hold, each in a paragraph of its own.

/// What a page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Directive {
    /// `{{#decision-aid}}`: the decision aid, over a worksheet that serves without it.
    DecisionAid,
    /// `{{#example ID}}`: how the decision aid reads a worked example, and a link that opens it there.
    Example(String),
    /// `{{#functions}}`: the look-up on functions.
    Functions,
    /// `{{#open-example ID}}`: the link alone.
    OpenExample(String),
}

/// Every directive, as it is written.
pub(crate) const ALLOWED: &str =
    "allowed are {{#decision-aid}}, {{#example ID}}, {{#functions}} and {{#open-example ID}}";

impl Directive {
    /// Reads a paragraph that starts with `{{#`.
    ///
    /// # Errors
    /// When it is none of the directives, or stands with other words. Says what is allowed.
    pub(crate) fn parse(paragraph: &str) -> Result<Self, String> {
        let wrong = |what: &str| format!("`{}`: {what}; {ALLOWED}", first_line(paragraph));
        let inner = paragraph
            .strip_prefix("{{#")
            .and_then(|rest| rest.strip_suffix("}}"))
            .filter(|inner| !inner.contains("}}"))
            .ok_or_else(|| wrong("a directive stands in a paragraph of its own"))?;
        let mut words = inner.split_whitespace();
        match (words.next(), words.next(), words.next()) {
            (Some("decision-aid"), None, _) => Ok(Self::DecisionAid),
            (Some("functions"), None, _) => Ok(Self::Functions),
            (Some("example"), Some(id), None) => Ok(Self::Example(id.to_owned())),
            (Some("open-example"), Some(id), None) => Ok(Self::OpenExample(id.to_owned())),
            _ => Err(wrong("no such directive")),
        }
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Directive;

    #[test]
    fn each_directive_is_read() {
        assert_eq!(Directive::parse("{{#decision-aid}}"), Ok(Directive::DecisionAid));
        assert_eq!(Directive::parse("{{#functions}}"), Ok(Directive::Functions));
        assert_eq!(Directive::parse("{{#example e-1}}"), Ok(Directive::Example("e-1".into())));
        assert_eq!(Directive::parse("{{#open-example e-1 }}"), Ok(Directive::OpenExample("e-1".into())));
    }

    #[test]
    fn anything_else_is_refused_and_told_what_is_allowed() {
        for wrong in
            ["{{#exmaple e-1}}", "{{#example}}", "{{#example a b}}", "{{#decision-aid x}}", "{{#example a}} and more"]
        {
            let refused = Directive::parse(wrong);
            let says = |e: &String| e.contains(wrong) && e.contains("{{#open-example ID}}");
            assert!(refused.as_ref().is_err_and(says), "{refused:?}");
        }
    }
}
