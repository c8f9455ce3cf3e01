//! What the publisher of a copy says of it: where the sources are published, and the accessibility statement's own facts.

use joint_working_interface::PUBLISHING;
use joint_working_rules::fill;
use joint_working_rules::shown::shown;
use maud::{Markup, html};

use crate::data::kind::{FULL, NONE, PARTIAL};
use crate::data::publishing::Publishing;
use crate::data::review_day::ReviewDay;
use crate::html::joined;
use crate::render::contacts::verbatim;

/// Links to what others publish, as far as they are filled in.
pub(crate) fn elsewhere(publishing: &Publishing) -> Markup {
    let links = [("briefing", PUBLISHING.briefing), ("manual", PUBLISHING.manual)];
    let links = links.map(|(key, words)| (publishing.get("site", key), words));
    let links: Vec<Markup> = links
        .into_iter()
        .filter(|(address, _)| !address.is_empty())
        .map(|(address, words)| html! { a href=(address) { (words) } })
        .collect();
    html! { @if !links.is_empty() { p { (joined(links, " · ")) } "\n" } }
}

/// One part of the accessibility statement.
///
/// # Errors
/// It is no part of it.
pub(crate) fn accessibility(publishing: &Publishing, part: &str) -> Result<Markup, String> {
    let get = |key| publishing.get("accessibility", key);
    let day = |key| ReviewDay::read(get(key)).map(|day| day.words()).unwrap_or_default();
    let said = |words: &str, name: &str, text: &str| {
        if text.is_empty() { String::new() } else { fill(words, &[(name, text)]) }
    };
    let sentences: Vec<String> = match part {
        "tested" => {
            let details = [
                said(PUBLISHING.tested_day, "day", &day("tested")),
                said(PUBLISHING.tested_by, "who", get("tested-by")),
            ];
            let lead = if details.concat().is_empty() { "" } else { PUBLISHING.tested };
            [lead.to_owned()].into_iter().chain(details).collect()
        }
        "status" => {
            let words = match get("status") {
                FULL => PUBLISHING.full,
                PARTIAL => PUBLISHING.partial,
                NONE => PUBLISHING.none,
                _ => PUBLISHING.unsaid,
            };
            vec![words.to_owned()]
        }
        "known" => vec![said(PUBLISHING.known, "what", get("not-accessible"))],
        "response" => vec![said(PUBLISHING.response, "time", get("response-time"))],
        "enforcement" => vec![get("enforcement").to_owned()],
        "prepared" => {
            let prepared = said(PUBLISHING.prepared, "day", &day("prepared"));
            let prepared = if prepared.is_empty() { PUBLISHING.unprepared.to_owned() } else { prepared };
            vec![prepared, said(PUBLISHING.reviewed, "day", &day("reviewed"))]
        }
        _ => {
            return Err(format!(
                "`{}` is no part of the accessibility statement; allowed: tested, status, known, response, enforcement, prepared",
                shown(part)
            ));
        }
    };
    let sentences: Vec<String> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    Ok(html! { @if !sentences.is_empty() { p { (verbatim(&sentences.join(" "))) } "\n" } })
}

#[cfg(test)]
mod tests {
    use super::{accessibility, elsewhere};
    use crate::data::publishing::Publishing;

    fn all(settings: &str) -> Result<String, String> {
        let publishing = Publishing::read(settings, &[])?;
        let parts = ["tested", "status", "known", "response", "enforcement", "prepared"];
        let parts: Result<Vec<_>, _> =
            parts.iter().map(|part| accessibility(&publishing, part).map(|html| html.into_string())).collect();
        Ok(parts?.concat())
    }

    #[test]
    fn what_nobody_filled_in_is_not_said() -> Result<(), String> {
        let html = all("")?;
        assert!(html.starts_with("<p>Because of what was not tested, we do not say"), "{html}");
        assert!(html.ends_with("renew it at least once a year.</p>\n") && html.matches("<p>").count() == 2, "{html}");
        assert_eq!(elsewhere(&Publishing::default()).into_string(), "");
        assert!(accessibility(&Publishing::default(), "all").is_err_and(|error| error.contains("allowed: tested, ")));
        Ok(())
    }

    #[test]
    fn what_is_filled_in_is_said_as_text() -> Result<(), String> {
        let html = all(
            "[accessibility]\nstatus = \"partial\"\nnot-accessible = \"<b>*PDFs*</b>\"\ntested = \"2027-05-04\"\n\
            tested-by = \"A & B\"\nprepared = \"2027-05-05\"\nreviewed = \"2027-05-06\"\nresponse-time = \"five days\"\n\
            enforcement = \"[x](javascript:alert)\"\n",
        )?;
        for part in [
            "tests that come with the website. It was last tested on 4 May 2027. The test was carried out by A &#38; B.</p>",
            "complies in part with level AA",
            "The publisher knows of this: &#60;b&#62;&#42;PDFs&#42;&#60;/b&#62;</p>",
            "answers within: five days</p>",
            "<p>&#91;x&#93;(javascript:alert)</p>",
            "completed on 5 May 2027. It was last reviewed on 6 May 2027.</p>",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("must have it tested"), "{html}");
        Ok(())
    }

    #[test]
    fn the_links_are_those_that_are_filled_in() -> Result<(), String> {
        let one = Publishing::read("[site]\nmanual = \"https://a.example/m?a&b\"\n", &[])?;
        let html = elsewhere(&one).into_string();
        assert_eq!(html, "<p><a href=\"https://a.example/m?a&amp;b\">LGSCO’s Joint Working Manual</a></p>\n");
        Ok(())
    }
}
