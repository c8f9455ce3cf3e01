//! The whole comparison as text, to copy or to print on a terminal.

use super::ComparisonView;
use crate::both::Both;
use joint_working_interface::COMPARE;
use joint_working_rules::fill;
use joint_working_rules::rulebook::EDITION;

impl ComparisonView<'_> {
    /// All of it.
    pub fn text(&self) -> String {
        let Both { a, b } = self.names;
        let mut out = vec![COMPARE.title.to_owned(), self.verdict().join(" ")];
        out.push(section(COMPARE.first_title, self.first()));
        let difference = |row: super::DifferenceRow| {
            let params = [
                ("question", row.question),
                ("a", a.clone()),
                ("said_a", row.said.a.join("; ")),
                ("b", b.clone()),
                ("said_b", row.said.b.join("; ")),
                ("moves_column", COMPARE.moves_column.to_owned()),
                ("moves", row.moves.join(" ")),
            ];
            filled(COMPARE.text_row, params)
        };
        let differences: Vec<String> = self.differences().into_iter().map(difference).collect();
        if !differences.is_empty() {
            out.push(section(COMPARE.differences_title, differences));
        }
        let place = |row: super::IssueRow| {
            let params = [
                ("issue", row.issue),
                ("a", a.clone()),
                ("place_a", row.places.a.join("; ")),
                ("b", b.clone()),
                ("place_b", row.places.b.join("; ")),
                ("so", row.so),
            ];
            filled(COMPARE.text_place, params)
        };
        out.push(section(COMPARE.places_title, self.places().into_iter().map(place).collect()));
        let matched = |row: super::MatchRow| {
            let issues = |all: Vec<String>| if all.is_empty() { COMPARE.nothing.to_owned() } else { all.join(", ") };
            let params = [
                ("a", a.clone()),
                ("issues_a", issues(row.issues.a)),
                ("b", b.clone()),
                ("issues_b", issues(row.issues.b)),
                ("why", row.why.to_owned()),
            ];
            filled(COMPARE.text_match, params)
        };
        out.push(section(COMPARE.matching_title, self.matches().into_iter().map(matched).collect()));
        out.push(fill(COMPARE.text_edition, &[("edition", EDITION)]));
        out.join("\n\n") + "\n"
    }
}

/// A heading, and what is under it, each with a mark of its own.
fn section(heading: &str, lines: Vec<String>) -> String {
    let item = |line: String| ["\n- ", &line.replace('\n', "\n  ")].concat();
    std::iter::once(heading.to_owned()).chain(lines.into_iter().map(item)).collect()
}

fn filled<const N: usize>(words: &str, params: [(&str, String); N]) -> String {
    let params = params.each_ref().map(|(name, value)| (*name, value.as_str()));
    fill(words, &params)
}
