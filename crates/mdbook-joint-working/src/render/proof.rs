//! The record of the proof of the rules, kept in a file, as a page: its groups as headings, its figures as tables.

use joint_working_interface::PAPER;
use joint_working_proof::SOURCES;
use joint_working_proof::record::{ENUMERATED, HELD, HELD_BUT, Law, REACHED, Record, grouped};
use joint_working_rules::fill;
use joint_working_rules::rulebook::EDITION;

use crate::html::escape;

/// One line of a table: what is counted, and the figures.
struct Row {
    text: String,
    figures: Vec<String>,
}

impl Row {
    fn new(text: impl Into<String>, figures: impl Into<Vec<String>>) -> Self {
        Self { text: text.into(), figures: figures.into() }
    }
}

/// The page, from the record that `joint-working verify --json` printed.
///
/// # Errors
/// When it is not a record of a proof of these rules, for this edition, in which every law held.
pub(crate) fn page(json: &str) -> Result<String, String> {
    let record: Record =
        serde_json::from_str(json).map_err(|error| format!("the proof cannot be read ({error}): run scripts/prove"))?;
    if record.sources != SOURCES {
        return Err("the proof is of other rules: run scripts/prove".to_owned());
    }
    if record.edition != EDITION {
        return Err(format!(
            "book/data/proof.json is of the rules of edition {}; allowed: {EDITION}: run scripts/prove, which proves them anew",
            record.edition
        ));
    }
    if !record.all_held {
        return Err("the proof says that not every law held; allowed: only one in which every law did".to_owned());
    }
    Ok(format!(
        "<p class=\"verdict\"><strong>{}</strong></p>\n{}{}{}{}",
        escape(record.verdict()),
        table(ENUMERATED, &enumerated(&record)),
        table(HELD, &record.plain().map(held).collect::<Vec<_>>()),
        table(HELD_BUT, &record.with_exception().flat_map(held_but).collect::<Vec<_>>()),
        table(REACHED, &record.reached.iter().map(|line| Row::new(&line.says, [line.figure()])).collect::<Vec<_>>()),
    ))
}

/// A row a family, and one for all of them.
fn enumerated(record: &Record) -> Vec<Row> {
    let figures = |cases, noun, checks| {
        [format!("{} {noun}", grouped(cases)), fill(PAPER.proof.checks, &[("count", &grouped(checks))])]
    };
    let families = record.families.iter();
    let rows = families.map(|one| Row::new(&one.name, figures(one.cases, one.counted.noun(), one.checks)));
    let (cases, checks) = record.total();
    rows.chain([Row::new(PAPER.proof.in_all, figures(cases, "cases", checks))]).collect()
}

fn held(law: &Law) -> Row {
    Row::new(&law.says, [grouped(law.held)])
}

/// A law, and below it its exception. The smallest case of it is left to the command.
fn held_but(law: &Law) -> impl Iterator<Item = Row> {
    let exception = law.exception().map(|except| Row::new(except, [grouped(law.excepted)]));
    std::iter::once(held(law)).chain(exception)
}

fn table(title: &str, rows: &[Row]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let cells = |row: &Row| row.figures.iter().map(|figure| format!("<td>{}</td>", escape(figure))).collect::<String>();
    let line = |row: &Row| format!("<tr><th scope=\"row\">{}</th>{}</tr>\n", escape(&row.text), cells(row));
    let rows: String = rows.iter().map(line).collect();
    let title = escape(title);
    format!(
        "<div class=\"wide\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\">\n<table class=\"figures\">\n\
         <caption>{title}</caption>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::page;
    use joint_working_proof::SOURCES;
    use joint_working_rules::rulebook::EDITION;

    /// A record of a proof of these rules.
    fn record() -> String {
        format!(
            r#"{{"edition": "{EDITION}", "sources": "{SOURCES}",
            "families": [
                {{"name": "One <family>", "counted": "cases", "cases": 1234, "checks": 56789}},
                {{"name": "Damaged", "counted": "files", "cases": 1000, "checks": 1000}}],
            "laws": [
                {{"says": "A law", "held": 12, "excepted": 0, "except": null, "smallest": null}},
                {{"says": "Another", "held": 3, "excepted": 1001, "except": "here",
                  "smallest": {{"case": {{"format": 1}}, "why": ["because"]}}}}],
            "reached": [{{"says": "Every outcome", "found": 7, "all": 7, "missing": []}}],
            "broken": [], "all_held": true}}"#
        )
    }

    fn error(json: &str) -> String {
        page(json).map_or_else(|error| error, |page| format!("no error, but {page}"))
    }

    #[test]
    fn the_record_becomes_a_table_a_group_without_the_cases() {
        let page = page(&record()).unwrap_or_else(|error| error);
        for part in [
            "<p class=\"verdict\"><strong>Every law held.</strong></p>",
            "<tr><th scope=\"row\">One &lt;family&gt;</th><td>1,234 cases</td><td>56,789 checks</td></tr>\n\
             <tr><th scope=\"row\">Damaged</th><td>1,000 files</td><td>1,000 checks</td></tr>\n\
             <tr><th scope=\"row\">In all</th><td>2,234 cases</td><td>57,789 checks</td></tr>\n</tbody>",
            "<caption>Held, and how often</caption>\n<tbody>\n<tr><th scope=\"row\">A law</th><td>12</td></tr>\n</tbody>",
            "<caption>Held but for an exception</caption>\n<tbody>\n<tr><th scope=\"row\">Another</th><td>3</td></tr>\n\
             <tr><th scope=\"row\">except here</th><td>1,001</td></tr>\n</tbody>",
            "<caption>Reached</caption>\n<tbody>\n<tr><th scope=\"row\">Every outcome</th><td>7 of 7</td></tr>\n</tbody>",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("format") && !page.contains("because"), "{page}");
    }

    #[test]
    fn a_proof_of_other_rules_is_no_page() {
        assert_eq!(error(&record().replace(SOURCES, "0123")), "the proof is of other rules: run scripts/prove");
        let other = error(&record().replace(EDITION, "1999-01"));
        assert_eq!(
            other,
            format!(
                "book/data/proof.json is of the rules of edition 1999-01; allowed: {EDITION}: run scripts/prove, which proves them anew"
            )
        );
    }

    #[test]
    fn a_proof_that_failed_or_cannot_be_read_is_no_page() {
        assert!(error(&record().replace("true", "false")).contains("not every law held"));
        assert!(error("Every law held.").starts_with("the proof cannot be read ("));
    }

    /// First of all tests that need it, so that a proof of other rules is one failure with one message.
    #[test]
    fn the_proof_that_is_kept_is_of_these_rules() -> Result<(), String> {
        let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book/data/proof.json");
        let kept = std::fs::read_to_string(kept).map_err(|error| format!("book/data/proof.json: {error}"))?;
        page(&kept).map(drop)
    }
}
