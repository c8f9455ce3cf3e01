//! The next steps on paper: each list of the guidance on what to do after a check, with boxes to tick by hand.
//!
//! All words are in `crates/casework/guidance`; only their order and the marks between them are made here.

use joint_working_casework::dates::{Clock, Day, FIRST_YEAR, HOLIDAYS, LAST_YEAR};
use joint_working_casework::guidance::{
    self, CONSENT, DATES, PAPER, RECORD, REQUEST, RequestItem, SENDING, Step, TRANSFER, TransferList,
};
use joint_working_casework::transfer::Stage;
use joint_working_rules::rulebook::{CITATIONS, Citation};

use crate::contacts::{Contacts, WITHHELD};
use crate::html::{citations, escape};
use crate::paragraphs::Paragraphs;

/// What the lists need besides their words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet<'a> {
    /// The way to the book's root.
    pub(crate) root: &'a str,
    pub(crate) contacts: &'a Contacts,
    pub(crate) paragraphs: &'a Paragraphs,
}

/// What can go wrong is a withheld word that has no paragraph, or no contact.
type Html = Result<String, String>;

/// A box to tick; it says nothing to those who listen.
const BOX: &str = "<span class=\"box\" aria-hidden=\"true\">☐</span> ";
/// A place to write on.
const BLANK: &str = "<span class=\"blank\"></span>";

/// A list by its name, as a page asks for it.
type Piece = (&'static str, fn(Sheet<'_>) -> Html);

/// Every list, by its place in `next-steps.json`.
const PIECES: &[Piece] = &[
    ("request.items", |sheet| sheet.request()),
    ("request.rules", |sheet| sheet.list(REQUEST.rules)),
    ("sending.rules", |sheet| sheet.list(SENDING.rules)),
    ("sending.too_large", |sheet| sheet.list(SENDING.too_large)),
    ("dates", |sheet| sheet.dates()),
    ("consent.steps", |sheet| sheet.tasks(CONSENT.steps)),
    ("consent.letters", |sheet| sheet.boxes(&[&CONSENT.letter_intake, &CONSENT.letter_primary_detailed])),
    ("consent.explain", |sheet| sheet.explain()),
    ("consent.note", |sheet| sheet.boxes(&CONSENT.note.iter().collect::<Vec<_>>())),
    ("consent.refused", |sheet| sheet.list(CONSENT.refused)),
    ("consent.withdrawn", |sheet| sheet.paragraph(&CONSENT.withdrawn, "")),
    ("transfer.when", |sheet| Ok(sheet.paragraph(&TRANSFER.when, "")? + &sheet.paragraph(&TRANSFER.order, "")?)),
    ("transfer.intake", |sheet| sheet.transfer(&TRANSFER.intake, None)),
    ("transfer.primary_detailed", |sheet| sheet.transfer(&TRANSFER.primary_detailed, Some(&TRANSFER.queue))),
    ("record", |_| Ok(record())),
];

/// The list of a name, as one block of HTML.
///
/// # Errors
/// When there is no such list, or a withheld word of it has no contact.
pub(crate) fn render(name: &str, sheet: Sheet<'_>) -> Html {
    let Some((_, piece)) = PIECES.iter().find(|(known, _)| *known == name) else {
        let all: Vec<&str> = PIECES.iter().map(|(name, _)| *name).collect();
        return Err(format!("there are no next steps `{name}`; allowed are {}", all.join(", ")));
    };
    Ok(format!("<div class=\"steps\">\n{}</div>\n", piece(sheet)?))
}

/// The paragraph that withholds the address for requests of an Initial Look.
pub(crate) fn request_address(contacts: &Contacts) -> Option<&str> {
    REQUEST.lead.cites.first().and_then(|cite| contacts.address(cite.id))
}

impl Sheet<'_> {
    fn request(self) -> Html {
        let lead = self.paragraph(&REQUEST.lead, "")?;
        let item = |item: &RequestItem| {
            let text = self.words(item.text, item.cites)?;
            let cites = from(&citations(self.root, item.cites).into_string());
            Ok(format!("<li id=\"step-{}\">{BOX}<span>{text} {cites}</span></li>\n", escape(item.id)))
        };
        let items = REQUEST.items.iter().map(item).collect::<Html>()?;
        Ok(format!("{lead}<ul class=\"ticks\">\n{items}</ul>\n"))
    }

    fn dates(self) -> Html {
        let mut clocks = String::new();
        for clock in Clock::ALL {
            let words = clock.words();
            let text = self.words(words.text, words.cites)?;
            let [title, start, due] = [words.title, words.from, PAPER.due].map(escape);
            let cites = from(&citations(self.root, words.cites).into_string());
            clocks += &format!(
                "<li id=\"clock-{}\">{BOX}<span><strong>{title}</strong> {text}\n\
                 <span class=\"days\"><span>{start}: {BLANK}</span> <span>{due}: {BLANK}</span></span> {cites}</span></li>\n",
                escape(clock.id())
            );
        }
        let years = |words: &str| {
            escape(&words.replace("{first}", &FIRST_YEAR.to_string()).replace("{last}", &LAST_YEAR.to_string()))
        };
        let (ours, known, title) = (from(&ours()), years(PAPER.known), years(PAPER.holidays));
        let days: String = (FIRST_YEAR..=LAST_YEAR).map(holidays).collect();
        Ok(format!(
            "<ul class=\"ticks\">\n{clocks}</ul>\n{}<p>{known} {ours}</p>\n\
             <details>\n<summary>{title}</summary>\n<dl>\n{days}</dl>\n</details>\n",
            self.paragraph(&DATES.assumption, "")?
        ))
    }

    /// What to explain, with the points of a point below it.
    fn explain(self) -> Html {
        let points = |under: &'static str| CONSENT.explain.iter().filter(move |step| step.under == under);
        let mut items = String::new();
        for step in points("") {
            let below = points(step.id).map(|step| self.item(step, BOX, "", "")).collect::<Html>()?;
            let below = if below.is_empty() { below } else { format!("\n<ul class=\"ticks\">\n{below}</ul>\n") };
            items += &self.item(step, BOX, "", &below)?;
        }
        let is_lead = |cite: &&Citation| self.paragraphs.get(cite.id).is_some_and(|words| words == CONSENT.lead);
        let cites = CITATIONS
            .iter()
            .copied()
            .find(is_lead)
            .map(|cite| from(&citations(self.root, &[cite]).into_string()))
            .unwrap_or_default();
        Ok(format!("<p>{} {cites}</p>\n<ul class=\"ticks\">\n{items}</ul>\n", escape(CONSENT.lead)))
    }

    fn transfer(self, list: &TransferList, queue: Option<&Step>) -> Html {
        let first = queue.map_or_else(|| Ok(String::new()), |queue| self.paragraph(queue, ""))?;
        let until = list.steps.iter().position(|step| step.id == list.until);
        let until = until.map(|at| filled(PAPER.until, &[("step", &named(list.steps, at))]));
        let until = until.map(|words| format!(" <small>{words}</small>")).unwrap_or_default();
        Ok(format!("{first}{}{}", self.tasks(list.steps)?, self.paragraph(&list.writes, &until)?))
    }

    /// Steps in their order, each with what it waits for.
    fn tasks(self, list: &[Step]) -> Html {
        let items = list.iter().map(|step| self.item(step, BOX, &order(list, step), "")).collect::<Html>()?;
        Ok(format!("<ol class=\"ticks\">\n{items}</ol>\n"))
    }

    fn boxes(self, list: &[&Step]) -> Html {
        let items = list.iter().map(|step| self.item(step, BOX, "", "")).collect::<Html>()?;
        Ok(format!("<ul class=\"ticks\">\n{items}</ul>\n"))
    }

    /// What is there to be known rather than done.
    fn list(self, list: &[Step]) -> Html {
        let items = list.iter().map(|step| self.item(step, "", "", "")).collect::<Html>()?;
        Ok(format!("<ul>\n{items}</ul>\n"))
    }

    fn item(self, step: &Step, tick: &str, order: &str, below: &str) -> Html {
        let (text, source) = (self.words_of(step)?, self.source(step));
        Ok(format!("<li id=\"step-{}\">{tick}<span>{text}{order} {source}</span>{below}</li>\n", escape(step.id)))
    }

    fn paragraph(self, step: &Step, more: &str) -> Html {
        let (text, source) = (self.words_of(step)?, self.source(step));
        Ok(format!("<p id=\"step-{}\">{text}{more} {source}</p>\n", escape(step.id)))
    }

    /// What a step rests on, and whether the words are the briefing's.
    fn source(self, step: &Step) -> String {
        let mut parts = Vec::new();
        if !step.cites.is_empty() {
            parts.push(citations(self.root, step.cites).into_string());
        }
        if step.ours {
            let source = if step.source.is_empty() { String::new() } else { format!(" · {}", escape(step.source)) };
            parts.push(ours() + &source);
        }
        from(&parts.join(" · "))
    }

    fn words_of(self, step: &Step) -> Html {
        if step.ours { Ok(escape(step.text)) } else { self.words(step.text, step.cites) }
    }

    /// Words of the briefing, with what they withhold as the contacts file has it for their paragraph.
    fn words(self, text: &str, cites: &[&Citation]) -> Html {
        let place = cites.iter().find_map(|cite| {
            let whole = self.paragraphs.get(cite.id)?;
            Some((cite.id, whole, whole.find(text)?))
        });
        let Some((id, whole, from)) = place else {
            return match text.contains(WITHHELD) {
                true => Err(format!("`{text}`: no paragraph that it cites holds these words")),
                false => Ok(escape(text)),
            };
        };
        let to = from + text.len();
        let mut changes = self.contacts.changes(Some(id), whole)?;
        changes.retain(|(at, length, _)| *at >= from && at + length <= to);
        changes.sort_by_key(|(at, _, _)| *at);
        let (mut out, mut done) = (String::new(), from);
        for (at, length, html) in changes {
            out += &escape(whole.get(done..at).unwrap_or_default());
            out += &html;
            done = at + length;
        }
        Ok(out + &escape(whole.get(done..to).unwrap_or_default()))
    }
}

/// That words are not the briefing's.
fn ours() -> String {
    format!("<span class=\"ours\">{}</span>", escape(PAPER.ours))
}

/// What words rest on, in a line of its own.
fn from(source: &str) -> String {
    format!("<span class=\"from\">{source}</span>")
}

/// The heads of the note for the complaint record, each with a place for its day.
fn record() -> String {
    let stages = Stage::ALL.map(|stage| filled(RECORD.transfer, &[("stage", &escape(stage.name()))]));
    let day = filled(RECORD.done_on, &[("date", BLANK)]);
    let dated = |words: &str| format!("<li>{BOX}<span>{words}, {day}</span></li>\n");
    let reference = format!("<li>{BOX}<span>{}</span></li>\n", filled(RECORD.reference, &[("reference", BLANK)]));
    let explained = [RECORD.explained, RECORD.consent].map(escape);
    let ends =
        [RECORD.refused, RECORD.withdrawn].map(|words| format!("<li>{BOX}<span>{}</span></li>\n", escape(words)));
    let items: String = explained.iter().map(|words| dated(words)).chain(ends).collect();
    let stages: String = stages.iter().map(|words| dated(words)).collect();
    format!("<ul class=\"ticks\">\n{reference}{items}{stages}</ul>\n")
}

/// What a step waits for, what does instead of it, and what else is the same thing done; nothing where it is none.
fn order(list: &[Step], step: &Step) -> String {
    let find = |id: &&str| list.iter().position(|other| other.id == *id);
    let mut lines = Vec::new();
    if let Some(same) = guidance::step(step.same) {
        lines.push(filled(PAPER.same, &[("step", &link(same))]));
    }
    let after: Vec<String> = step.after.iter().filter_map(find).map(|at| either(list, at)).collect();
    if !after.is_empty() {
        lines.push(filled(PAPER.after, &[("steps", &after.join("; "))]));
    }
    let or: Vec<String> = step.or.iter().filter_map(find).map(|at| named(list, at)).collect();
    if !or.is_empty() {
        lines.push(filled(PAPER.or, &[("steps", &or.join("; "))]));
    }
    lines.iter().map(|line| format!(" <small>{line}</small>")).collect()
}

/// A step of a list, or what does instead of it.
fn either(list: &[Step], at: usize) -> String {
    let or = list.get(at).map_or(&[][..], |step| step.or);
    let others = or.iter().filter_map(|id| list.iter().position(|other| other.id == *id));
    others.fold(named(list, at), |step, other| filled(PAPER.either, &[("step", &step), ("other", &named(list, other))]))
}

/// A step of a list by its number and name.
fn named(list: &[Step], at: usize) -> String {
    list.get(at).map_or_else(String::new, |step| format!("{}. {}", at + 1, link(step)))
}

fn link(step: &Step) -> String {
    format!("<a href=\"#step-{}\">{}</a>", escape(step.id), escape(step.name()))
}

/// A text of the guidance as HTML, with HTML in the place of its parameters.
fn filled(text: &str, params: &[(&str, &str)]) -> String {
    params.iter().fold(escape(text), |text, (name, html)| text.replace(&format!("{{{name}}}"), html))
}

/// A year's bank holidays, without their names: enough to count by.
fn holidays(year: i32) -> String {
    let of_year = HOLIDAYS.iter().filter(|holiday| holiday.day.year() == year);
    let days: Vec<String> = of_year.map(|holiday| short(holiday.day)).collect();
    format!("<div><dt>{year}</dt> <dd>{}</dd></div>\n", days.join(", "))
}

/// A day without its weekday and year: "25 December".
fn short(day: Day) -> String {
    let words = day.words();
    let mut parts = words.split(' ').skip(1);
    [parts.next(), parts.next()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{PIECES, Sheet, render, request_address};
    use crate::contacts::Contacts;
    use crate::paragraphs::Paragraphs;
    use joint_working_casework::dates::{Clock, FIRST_YEAR, HOLIDAYS, LAST_YEAR};
    use joint_working_casework::guidance::{CONSENT, DATES, PAPER, REQUEST, SENDING, TRANSFER, lists};
    use joint_working_casework::transfer::Stage;

    use crate::html::escape;

    const PAGE: &str = include_str!("../../../book/src/checklists.md");
    const FILE: &str = include_str!("../../../book/data/contacts.toml");

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
        PIECES.iter().map(|(name, _)| render(name, sheet)).collect()
    }

    #[test]
    fn every_sentence_stands_once_with_its_citations_and_its_mark_and_no_blank_line() -> Result<(), String> {
        let html = all(&Contacts::default())?;
        for step in lists().into_iter().flatten() {
            let start = format!("id=\"step-{}\">", step.id);
            let (_, rest) = html.split_once(&start).ok_or(step.id)?;
            assert_eq!(html.matches(&start).count(), 1, "{}", step.id);
            let own = rest.split(" id=\"").next().unwrap_or_default();
            let words = escape(step.text);
            let whole = words.split("[I/S]").all(|part| own.contains(part));
            assert!(whole, "{}: {own}", step.id);
            let cited = |id: &str| own.contains(&format!(".html#{id}\""));
            assert!(step.cites.iter().all(|cite| cited(cite.id)), "{}: {own}", step.id);
            assert_eq!(own.contains(PAPER.ours), step.ours, "{}: {own}", step.id);
            assert!(own.contains(&escape(step.source)), "{}: {own}", step.id);
        }
        assert!(REQUEST.items.iter().all(|item| html.contains(item.text)));
        assert!(Clock::ALL.iter().all(|clock| html.contains(&escape(clock.words().text))));
        assert!(Stage::ALL.iter().all(|stage| html.contains(&format!(": {}, ", stage.name()))));
        let (_, holidays) = html.split_once("<dl>").ok_or("no bank holidays")?;
        let holidays = holidays.split("</dl>").next().unwrap_or_default();
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
        assert!(close.contains("<small>After 3. <a href=\"#step-intake-form-sent\">"), "{close}");
        let post = of("intake-post").ok_or("no such step")?;
        assert!(post.contains("<small>Do this or 9. <a href=\"#step-intake-email\">"), "{post}");
        let end = of("intake-acknowledged").ok_or("no such step")?;
        assert!(end.contains("</a> or 10. <a href=\"#step-intake-post\">"), "{end}");
        let written = of("primary-written").ok_or("no such step")?;
        assert!(written.contains("The same as <a href=\"#step-consent-written\">"), "{written}");
        Ok(())
    }

    #[test]
    fn cases_at_detailed_investigation_come_before_the_steps_and_who_writes_after_them() -> Result<(), String> {
        let html = all(&Contacts::default())?;
        let at = |id: &str| html.find(&format!("id=\"step-{id}\"")).ok_or_else(|| id.to_owned());
        assert!(at("primary-queue")? < at("primary-agreed")? && at("primary-close")? < at("primary-writes")?);
        assert!(html.contains("That ends with 10. <a href=\"#step-primary-close\">"));
        Ok(())
    }

    #[test]
    fn what_a_publisher_fills_in_stands_in_the_steps_and_is_the_address_of_a_request() -> Result<(), String> {
        let value = |what: &str, value: &str| {
            let entry = format!("{what}\"\nvalue = \"");
            FILE.replacen(&entry, &format!("{entry}{value}"), 1)
        };
        let empty = Contacts::read(FILE)?;
        assert_eq!(request_address(&empty), None);
        assert!(all(&empty)?.contains("(withheld: the address to copy in)"));
        let what = "the address for requests for an Initial Look Task";
        let filled = Contacts::read(&value(what, "look@team.example"))?;
        assert_eq!(request_address(&filled), Some("look@team.example"));
        assert!(all(&filled)?.contains("email <span class=\"contact\"><a href=\"mailto:look@team.example\">"));
        assert_eq!(request_address(&Contacts::read(&value(what, "ask your manager"))?), None);
        Ok(())
    }

    #[test]
    fn withheld_words_without_their_paragraph_are_an_error_and_so_is_an_unknown_list() {
        let (contacts, none) = (Contacts::default(), Paragraphs::new());
        let sheet = Sheet { root: "", contacts: &contacts, paragraphs: &none };
        assert!(render("request.items", sheet).is_err_and(|error| error.contains("no paragraph that it cites")));
        assert!(render("requests", sheet).is_err_and(|error| error.contains("allowed are request.items, ")));
    }

    #[test]
    fn the_page_holds_every_list_once_under_the_titles_of_the_guidance() {
        for (name, _) in PIECES {
            assert_eq!(PAGE.matches(&format!("\n{{{{#next-steps {name}}}}}\n")).count(), 1, "{name}");
        }
        let titles = [REQUEST.title, SENDING.title, DATES.title, CONSENT.title, TRANSFER.title];
        for title in titles.iter().chain([TRANSFER.intake.title, TRANSFER.primary_detailed.title].iter()) {
            assert!(PAGE.contains(&format!("# {title} {{#")), "{title}");
        }
    }
}
