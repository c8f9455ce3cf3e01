//! What `joint-working verify` printed, kept in a file, as a page: its groups as headings, its figures as tables.

use joint_working_rules::rulebook::EDITION;

use crate::html::escape;

/// One line of a group: its figures, and what they count.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    figures: Vec<String>,
    text: String,
}

/// Where the text of a row stands on its line, and of its further lines.
const TEXT_AT: usize = 14;
const VERDICT: &str = "Every law held.";
/// Before a case in the case format, which the page leaves to the command.
const SMALLEST: &str = "The smallest:";

/// The page, from what the command printed.
///
/// # Errors
/// When it is not what the command prints, for this edition, when every law holds.
pub(crate) fn page(printed: &str) -> Result<String, String> {
    let verdict = printed.lines().rfind(|line| !line.is_empty()).unwrap_or_default();
    if verdict != VERDICT {
        return Err(format!("the proof ends with `{verdict}`; allowed is only `{VERDICT}`: run scripts/prove"));
    }
    let first = printed.lines().next().unwrap_or_default();
    if !first.ends_with(&format!("edition {EDITION}")) {
        return Err(format!("the proof starts with `{first}`; allowed is edition {EDITION}: run scripts/prove"));
    }
    let mut out = format!("<p class=\"verdict\"><strong>{}</strong></p>\n", escape(verdict));
    let (mut title, mut rows, mut case) = ("", Vec::<Row>::new(), false);
    for line in printed.lines().skip(1).filter(|line| !line.trim().is_empty() && *line != verdict) {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if indent == 0 {
            out += &group(title, &std::mem::take(&mut rows));
            title = line;
        } else if indent < TEXT_AT {
            rows.push(row(text));
            case = false;
        } else if text == SMALLEST {
            case = true;
        } else if let Some(last) = rows.last_mut().filter(|_| !case) {
            last.text = format!("{} {text}", last.text);
        }
    }
    Ok(out + &group(title, &rows))
}

/// A row: its figures and its text stand apart by three spaces or more. The sum of all has figures only.
fn row(line: &str) -> Row {
    let mut parts: Vec<String> =
        line.split("   ").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    match line.split_once(" in all") {
        Some((cases, checks)) => {
            Row { figures: vec![format!("{cases} cases"), format!("{} checks", checks.trim())], text: "In all".into() }
        }
        None => {
            let text = parts.pop().unwrap_or_default();
            Row { figures: parts, text }
        }
    }
}

fn group(title: &str, rows: &[Row]) -> String {
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

    const PRINTED: &str = "The rules, edition 2023-11\n\nEnumerated\n      1,234 cases       56,789 checks   One <family>\n\
        \u{20}     1,234 in all      56,789\n\nHeld\n         12   A law\n              goes on\n\
        \u{20}             The smallest:\n                {\"format\":1}\n          3   Another\n\nEvery law held.\n";

    #[test]
    fn groups_rows_and_further_lines_are_read_and_cases_are_left_out() {
        let page = page(PRINTED).unwrap_or_else(|error| error);
        for part in [
            "<caption>Enumerated</caption>",
            "<th scope=\"row\">One &lt;family&gt;</th><td>1,234 cases</td><td>56,789 checks</td>",
            "<th scope=\"row\">In all</th><td>1,234 cases</td><td>56,789 checks</td>",
            "<th scope=\"row\">A law goes on</th><td>12</td>",
            "<th scope=\"row\">Another</th><td>3</td>",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("format"), "{page}");
    }

    #[test]
    fn a_proof_that_failed_is_no_page() {
        let failed = page(&PRINTED.replace("Every law", "Not every law"));
        assert!(failed.is_err_and(|error| error.contains("Not every law held.") && error.contains("scripts/prove")));
        let other = page(&PRINTED.replace("2023-11", "1999-01"));
        assert!(other.is_err_and(|error| error.contains("1999-01") && error.contains("scripts/prove")));
    }
}
