//! The lists as they are, whole: each sentence of the guidance once, with its marks and its order.

use joint_working_casework::dates::{Deadline, FIRST_YEAR, HOLIDAYS, LAST_YEAR};
use joint_working_casework::guidance::{APART, REQUEST, TRANSFER, lists};
use joint_working_casework::transfer::Stage;
use joint_working_casework::way::Step;

use super::lists::LISTS;
use super::{Sheet, render, request_address};
use crate::data::contacts::Contacts;
use crate::data::contacts::tests::filled;
use crate::html::escape;
use crate::markdown::paragraphs::Paragraphs;

const PAGE: &str = include_str!("../../../../../book/src/checklists.md");
const FILE: &str = include_str!("../../../../../book/data/contacts.toml");

/// A book in which each paragraph that a step cites holds the words of all steps that cite it.
fn paragraphs() -> Paragraphs {
    let mut all = Paragraphs::new();
    for step in lists().into_iter().flatten() {
        step.cites.iter().for_each(|cite| *all.entry(cite.id.to_owned()).or_default() += step.text);
    }
    all
}

fn all(contacts: &Contacts) -> Result<String, String> {
    let paragraphs = paragraphs();
    let sheet = Sheet { root: "../", contacts, paragraphs: &paragraphs };
    LISTS.iter().map(|(name, _)| render(name, sheet).map(maud::PreEscaped::into_string)).collect()
}

#[test]
fn every_sentence_stands_once_with_its_citations_and_its_mark_and_no_blank_line() -> Result<(), String> {
    let html = all(&Contacts::default())?;
    for step in lists().into_iter().flatten() {
        let start = format!("id=\"step-{}\">", step.id);
        let (_, rest) = html.split_once(&start).ok_or(step.id)?;
        assert_eq!(html.matches(&start).count(), 1, "{}", step.id);
        let own = rest.split(" id=\"").next().ok_or("nothing follows")?;
        let words = escape(step.text);
        let whole = words.split("[I/S]").all(|part| own.contains(part));
        assert!(whole, "{}: {own}", step.id);
        let cited = |id: &str| own.contains(&format!(".html#{id}\""));
        assert!(step.cites.iter().all(|cite| cited(cite.id)), "{}: {own}", step.id);
        assert_eq!(own.contains("<span class=\"ours\">†</span>"), step.ours, "{}: {own}", step.id);
        assert!(own.contains(&escape(step.source)), "{}: {own}", step.id);
    }
    assert!(REQUEST.items.iter().all(|item| html.contains(item.text)));
    assert!(Deadline::ALL.iter().all(|clock| html.contains(&escape(clock.words().text))));
    assert!(Stage::ALL.iter().all(|stage| html.contains(&format!(": {}, ", stage.name()))));
    let (_, holidays) = html.split_once("<dl>").ok_or("no bank holidays")?;
    let holidays = holidays.split("</dl>").next().ok_or("no bank holidays")?;
    assert_eq!(holidays.split([',', '\n']).filter(|day| !day.is_empty()).count(), HOLIDAYS.len(), "{holidays}");
    assert!((FIRST_YEAR..=LAST_YEAR).all(|year| holidays.contains(&format!("<dt>{year}</dt> <dd>"))));
    assert!(holidays.contains(" 25 December, 26 December</dd>"), "{holidays}");
    assert!(!html.contains("\n\n"), "a blank line would end the block of HTML");
    assert!(!html.contains('{'), "a parameter is left over");
    Ok(())
}

#[test]
fn a_step_says_what_it_waits_for_what_does_instead_and_what_is_the_same() -> Result<(), String> {
    let html = all(&Contacts::default())?;
    let of = |id: &str| {
        let (_, rest) = html.split_once(&format!("<li id=\"step-{id}\">"))?;
        rest.split_once("</li>").map(|(own, _)| own.to_owned())
    };
    let close = of("intake-close").ok_or("no such step")?;
    assert!(
        close.contains(
            "<small>Do this after: <a href=\"#step-intake-form-sent\">send the letter and the consent form</a> (3); "
        ),
        "{close}"
    );
    let post = of("intake-post").ok_or("no such step")?;
    assert!(
        post.contains("<small>Do this or: <a href=\"#step-intake-email\">email the form and documents</a> (9)"),
        "{post}"
    );
    let end = of("intake-acknowledged").ok_or("no such step")?;
    assert!(end.contains("</a> (9) or <a href=\"#step-intake-post\">"), "{end}");
    let written = of("primary-written").ok_or("no such step")?;
    assert!(written.contains("The same as: <a href=\"#step-consent-written\">"), "{written}");
    Ok(())
}

#[test]
fn cases_at_detailed_investigation_come_before_the_steps_and_who_writes_after_them() -> Result<(), String> {
    let html = all(&Contacts::default())?;
    let at = |id: &str| html.find(&format!("id=\"step-{id}\"")).ok_or_else(|| id.to_owned());
    assert!(at("primary-queue")? < at("primary-agreed")? && at("primary-close")? < at("primary-writes")?);
    assert!(html.contains("That ends with: <a href=\"#step-primary-close\">close the case in CMS</a> (10)"));
    Ok(())
}

#[test]
fn what_a_publisher_fills_in_stands_in_the_steps_and_is_the_address_of_a_request() -> Result<(), String> {
    let with = |value: &str| filled(Contacts::read(FILE)?, &format!("[contacts]\nrequest-address = \"{value}\"\n"));
    let empty = Contacts::read(FILE)?;
    assert_eq!(request_address(&empty), None);
    assert!(all(&empty)?.contains("(withheld: the address to copy in)"));
    let filled = with("look@team.example")?;
    assert_eq!(request_address(&filled), Some("look@team.example"));
    assert!(all(&filled)?.contains("email <span class=\"contact\"><a href=\"mailto:look@team.example\">"));
    assert_eq!(request_address(&with("ask your manager")?), None);
    Ok(())
}

#[test]
fn a_publishers_own_way_of_passing_an_issue_on_stands_where_the_briefing_says_none() -> Result<(), String> {
    let empty = Contacts::read(FILE)?;
    assert_eq!(empty.pass_on(), None);
    assert!(all(&empty)?.contains(APART.own_way));
    let filled = filled(Contacts::read(FILE)?, "[publisher]\npass-on = \"Write to intake & copy us.\"\n")?;
    assert_eq!(filled.pass_on(), Some("Write to intake & copy us."));
    let html = all(&filled)?;
    assert!(
        html.contains("How it is done here: Write to intake &amp; copy us.") && html.contains(APART.filled),
        "{html}"
    );
    assert!(!html.contains(APART.own_way) && html.contains(APART.not_said.text));
    Ok(())
}

#[test]
fn withheld_words_without_their_paragraph_are_an_error_and_so_is_an_unknown_list() {
    let (contacts, none) = (Contacts::default(), Paragraphs::new());
    let sheet = Sheet { root: "", contacts: &contacts, paragraphs: &none };
    assert!(render("request.items", sheet).is_err_and(|error| error.contains("no paragraph that it cites")));
    assert!(render("requests", sheet).is_err_and(|error| error.contains("allowed: request.items, ")));
}

#[test]
fn the_page_holds_every_list_once_under_the_titles_of_the_guidance() {
    for (name, _) in LISTS {
        assert_eq!(PAGE.matches(&format!("\n{{{{#next-steps {name}}}}}\n")).count(), 1, "{name}");
    }
    for step in Step::ALL {
        assert!(PAGE.contains(&format!("## {} {{#next-{}}}", step.title(), step.id())), "{step:?}");
    }
    for title in [TRANSFER.intake.title, TRANSFER.primary_detailed.title] {
        assert!(PAGE.contains(&format!("# {title} {{#")), "{title}");
    }
}
