//! The programs' places in their pages, the decision aid's, that of the next steps, the practice page's and that of the comparison: the element they take
//! over, and what the page lends them.

use joint_working_casework::guidance::PAGE;
use joint_working_interface::{COMMON, COMPARE, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{CITATIONS, START};
use joint_working_rules::scenarios::{WORKED, by_id};
use maud::{Markup, html};

use crate::data::programs::{Program, Programs};
use crate::markdown::paragraphs::Paragraphs;
use crate::render::functions;
use crate::render::static_fallback::{first_check, first_readings, first_steps};

/// The decision aid, over its start and first question; after it, what serves without it.
///
/// The sentence that says so is there from the start, though the style sheet keeps it back for some seconds; the loader takes it away,
/// shows it again when it must, and opens the worksheet.
pub(crate) fn mount(programs: Option<&Programs>, root: &str, worksheet: &Markup, paragraphs: &Paragraphs) -> Markup {
    let Some(programs) = programs else {
        return html! {
            div id=(ids::MOUNT) { "\n"
                h1 { (START.title) } "\n"
                p { (START.failed) } "\n"
            } "\n"
            (worksheet)
        };
    };
    let for_program = html! { (examples()) (cited(paragraphs)) };
    let look_up = functions::folded(root, paragraphs);
    html! {
        (element(programs, &programs.check, root, Filled::default(), &first_check(root, &look_up)))
        (failed(START.failed))
        details id=(ids::ON_PAPER) { "\n"
            summary { (START.worksheet) } "\n"
            (worksheet)
        } "\n"
        (end(programs, root, &for_program))
    }
}

/// What the publisher has filled in for the next steps.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Filled<'a> {
    /// Where requests of an Initial Look go.
    pub(crate) address: Option<&'a str>,
    /// How an issue is passed on to the other Ombudsman.
    pub(crate) pass_on: Option<&'a str>,
}

/// The program of the next steps, over a list that leads to the checklists on paper. `steps` are those in which something is filled in.
pub(crate) fn mount_next(
    programs: Option<&Programs>,
    root: &str,
    filled: Filled<'_>,
    paragraphs: &Paragraphs,
    steps: &Markup,
) -> Markup {
    let first = first_steps(root);
    html! {
        @if let Some(programs) = programs {
            (element(programs, &programs.next, root, filled, &first))
            (failed(PAGE.failed))
            (end(programs, root, &html! { (cited(paragraphs)) (steps) }))
        } @else {
            div id=(ids::MOUNT) { "\n" (first) } "\n"
        }
    }
}

/// The comparison of two readings, over what it is for; with the model answers that it offers.
///
/// # Errors
/// A practice case that cannot be read.
pub(crate) fn mount_compare(programs: Option<&Programs>, root: &str) -> Result<Markup, String> {
    let first = first_readings();
    let Some(programs) = programs else {
        return Ok(html! { div id=(ids::MOUNT) { "\n" (first) } "\n" });
    };
    let models = models()?;
    Ok(html! {
        (element(programs, &programs.compare, root, Filled::default(), &first))
        (failed(COMPARE.failed))
        (end(programs, root, &models))
    })
}

/// The cases of the worked examples and of the practice cases, with their titles.
fn models() -> Result<Markup, String> {
    let examples = WORKED.iter().filter_map(|example| Some((example.title, by_id(example.id)?.case_json.to_owned())));
    let practice = joint_working_practice::all()?;
    let practice = practice.iter().map(|one| Ok((one.title, serde_json::to_string(&*one.case)?)));
    let practice = practice.collect::<serde_json::Result<Vec<_>>>().map_err(|error| error.to_string())?;
    Ok(html! {
        div id=(ids::MODELS) translate="no" { "\n"
            div title=(COMPARE.examples_title) { "\n" @for (title, case) in examples { pre title=(title) { (case) } "\n" } } "\n"
            div title=(COMPARE.practice_title) { "\n" @for (title, case) in practice { pre title=(title) { (case) } "\n" } } "\n"
        } "\n"
    })
}

/// The program of the practice page, over its start; below it every case as text.
pub(crate) fn mount_practice(
    programs: &Programs,
    root: &str,
    first: &Markup,
    text: &Markup,
    for_program: &Markup,
) -> Markup {
    html! {
        (element(programs, &programs.practice, root, Filled::default(), first))
        (failed(PRACTICE.failed))
        (text)
        (end(programs, root, for_program))
    }
}

/// The element that a program takes over, with its style before it.
fn element(programs: &Programs, program: &Program, root: &str, filled: Filled<'_>, first: &Markup) -> Markup {
    let data_root = if root.is_empty() { "./" } else { root };
    html! {
        link rel="stylesheet" href={ (root) (programs.style) }; "\n"
        div id=(ids::MOUNT) data-root=(data_root) data-module=(program.module) data-wasm=(program.wasm)
            data-request-address=[filled.address] data-pass-on=[filled.pass_on] { "\n" (first) } "\n"
    }
}

/// What is at the end: what the page lends the program to show, and what starts it.
fn end(programs: &Programs, root: &str, for_program: &Markup) -> Markup {
    html! {
        div hidden { "\n" (for_program) } "\n"
        script type="module" src={ (root) (programs.loader) } {} "\n"
    }
}

fn failed(why: &str) -> Markup {
    html! {
        p id=(ids::FAILED) role="status" { (why) } "\n"
        p id=(ids::STOPPED) class="aid-error" role="status" hidden { (COMMON.stopped) } "\n"
        noscript { "\n" p { (why) } "\n" } "\n"
    }
}

/// The cases of the worked examples, in the case format, for the aid to open.
fn examples() -> Markup {
    html! {
        @for scenario in WORKED.iter().filter_map(|example| by_id(example.id)) {
            pre translate="no" id={ (ids::CASE) (scenario.id) } { (scenario.case_json) } "\n"
        }
    }
}

/// The words of each paragraph that the rulebook cites.
fn cited(paragraphs: &Paragraphs) -> Markup {
    html! {
        @for cite in CITATIONS.iter() {
            @if let Some(words) = paragraphs.get(cite.id) { p id={ (ids::PARAGRAPH) (cite.id) } { (words) } "\n" }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Filled, Markup, Paragraphs, Program, Programs, html, mount, mount_next};

    fn programs() -> Programs {
        let program = |folder: &str, name: &str| Program {
            module: format!("{folder}/joint-working-{name}-b2.js"),
            wasm: format!("{folder}/joint-working-{name}-b2_bg.wasm"),
        };
        Programs {
            loader: "aid/loader-a1.js".into(),
            style: "aid/aid-c3.css".into(),
            check: program("aid", "check"),
            next: program("aid-next", "next"),
            compare: program("aid-compare", "compare"),
            practice: program("aid-practice", "practice-page"),
        }
    }

    fn worksheet() -> Markup {
        html! { ol { "x" } "\n" }
    }

    #[test]
    fn the_hashed_files_are_named_in_the_pages() {
        let programs = programs();
        let html = mount(Some(&programs), "../", &worksheet(), &Paragraphs::new()).into_string();
        assert!(html.contains("data-root=\"../\" data-module=\"aid/joint-working-check-b2.js\""), "{html}");
        assert!(html.contains("<script type=\"module\" src=\"../aid/loader-a1.js\">"), "{html}");
        let html = mount_next(Some(&programs), "../", Filled::default(), &Paragraphs::new(), &html! {}).into_string();
        assert!(html.contains("data-module=\"aid-next/joint-working-next-b2.js\""), "{html}");
        assert!(!html.contains("data-request-address"), "{html}");
    }

    #[test]
    fn the_page_lends_the_words_that_are_cited_and_says_where_requests_go() {
        let cite = &joint_working_rules::rulebook::CITATIONS[0];
        let words = Paragraphs::from([(cite.id.to_owned(), "a < b".to_owned()), ("other".to_owned(), "c".to_owned())]);
        let filled = Filled { address: Some("a@b.example"), pass_on: Some("By post & by us.") };
        let html = mount_next(Some(&programs()), "", filled, &words, &html! {}).into_string();
        assert!(html.contains("data-root=\"./\""));
        let attributes = "_bg.wasm\" data-request-address=\"a@b.example\" data-pass-on=\"By post &amp; by us.\">";
        assert!(html.contains(attributes), "{html}");
        assert!(html.contains(&format!("<p id=\"paragraph-{}\">a &lt; b</p>\n</div>", cite.id)), "{html}");
    }

    #[test]
    fn without_the_programs_the_pages_hold_what_serves_on_paper() {
        let html = mount(None, "", &worksheet(), &Paragraphs::new()).into_string();
        assert!(html.starts_with("<div id=\"decision-aid\">\n<h1>"), "{html}");
        assert!(html.ends_with("</div>\n<ol>x</ol>\n") && !html.contains("script"), "{html}");
        let html = mount_next(None, "", Filled::default(), &Paragraphs::new(), &html! {}).into_string();
        assert!(html.contains("checklists.html#next-request") && !html.contains("script"), "{html}");
    }
}
