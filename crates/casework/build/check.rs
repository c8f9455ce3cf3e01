//! What the file of the guidance must hold to. A fault names its place, what is wrong and what is allowed.

use crate::guidance::{Guidance, Step};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The gaps of a request, as `src/request.rs` has them.
pub(crate) const GAPS: [&str; 11] = [
    "own-words",
    "person-affected",
    "complainant",
    "phso-reference",
    "previous-references",
    "organisations",
    "complaint-form",
    "responses",
    "staff-name",
    "staff-phone",
    "staff-email",
];

/// The two time limits, as `src/dates.rs` has them.
pub(crate) const CLOCKS: [&str; 2] = ["decision", "consent-form"];

#[derive(Deserialize)]
struct Citation {
    id: String,
}

/// The ids of the rulebook's citations, in their order.
pub(crate) fn citations(text: &str) -> Result<Vec<String>, String> {
    let all: Vec<Citation> = serde_json::from_str(text).map_err(|e| format!("citations.json: {e}"))?;
    Ok(all.into_iter().map(|one| one.id).collect())
}

/// Checks all of it.
pub(crate) fn check(words: &Guidance, citations: &[String]) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for (place, list) in words.lists() {
        for step in list {
            id(place, &step.id, &mut seen)?;
            rests_on(&at(place, &step.id), step, citations)?;
        }
        order(place, list)?;
    }
    same(words)?;
    let (intake, both) = (&words.transfer.intake, &words.transfer.primary_detailed);
    until("transfer.intake.until", &intake.until, &intake.steps)?;
    until("transfer.primary_detailed.until", &both.until, &both.steps)?;
    request(words, citations, &mut seen)?;
    dates(words, citations)?;
    templates(words)
}

fn at(place: &str, id: &str) -> String {
    format!("guidance/next-steps.json, {place}, `{id}`")
}

fn id<'a>(place: &str, id: &'a str, seen: &mut BTreeSet<&'a str>) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        return Err(format!("{}: is no id; allowed are small letters, digits and hyphens", at(place, id)));
    }
    if !seen.insert(id) {
        return Err(format!("{}: the id stands twice; allowed is each once in the file", at(place, id)));
    }
    Ok(())
}

/// The briefing's words cite their paragraph; ours cite one, or name another source.
fn rests_on(place: &str, step: &Step, citations: &[String]) -> Result<(), String> {
    if step.text.trim().is_empty() {
        return Err(format!("{place}: `text` is empty; allowed is at least a sentence"));
    }
    if step.cites.is_empty() && (!step.ours || step.source.is_empty()) {
        return Err(format!("{place}: cites nothing; allowed is at least one paragraph, or `ours` with a `source`"));
    }
    if !step.ours && !step.source.is_empty() {
        return Err(format!("{place}: names a `source` beside the briefing; allowed only with `ours`"));
    }
    cites(place, &step.cites, citations)
}

fn cites(place: &str, cites: &[String], citations: &[String]) -> Result<(), String> {
    match cites.iter().find(|cite| !citations.contains(cite)) {
        None => Ok(()),
        Some(cite) => {
            // All of them would be a wall: those of the same page are the likely ones.
            let stem = cite.split('-').next().unwrap_or_default();
            let like: Vec<&str> =
                citations.iter().map(String::as_str).filter(|known| known.starts_with(stem)).collect();
            let like = if like.is_empty() { String::new() } else { format!(", for example {}", like.join(", ")) };
            Err(format!("{place}: the citation `{cite}` is not known; allowed are those of citations.json{like}"))
        }
    }
}

/// Within a list, `after`, `or` and `under` name other steps of it; `or` goes both ways, and no step waits for itself.
fn order(place: &str, list: &[Step]) -> Result<(), String> {
    let find = |id: &str| list.iter().position(|step| step.id == id);
    let allowed = || list.iter().map(|step| step.id.as_str()).collect::<Vec<_>>().join(", ");
    for (here, step) in list.iter().enumerate() {
        let named = step.after.iter().map(|id| ("after", id)).chain(step.or.iter().map(|id| ("or", id)));
        for (key, other) in named.chain(Some(("under", &step.under)).filter(|_| !step.under.is_empty())) {
            let place = at(place, &step.id);
            let Some(there) = find(other) else {
                return Err(format!("{place}: `{key}` names the unknown step `{other}`; allowed: {}", allowed()));
            };
            if there == here {
                return Err(format!("{place}: `{key}` names the step itself; allowed is another of its list"));
            }
            if key == "under" && there > here {
                return Err(format!("{place}: `under` names `{other}`, which comes later; allowed is an earlier step"));
            }
            if key == "or" && list.get(there).is_none_or(|other| !other.or.contains(&step.id)) {
                return Err(format!(
                    "{place}: `or` names `{other}`, which does not name it; allowed is `or` both ways"
                ));
            }
        }
    }
    let waited_for = |step: &&Step| list.iter().any(|other| other.after.contains(&step.id));
    if let Some(step) = list.iter().filter(waited_for).find(|step| step.short.trim().is_empty()) {
        return Err(format!("{}: others wait for it; allowed is a `short` name to say so", at(place, &step.id)));
    }
    cycle(place, list)
}

/// Takes away, again and again, what waits for nothing that is left. What remains waits for itself.
fn cycle(place: &str, list: &[Step]) -> Result<(), String> {
    let mut left: Vec<&Step> = list.iter().collect();
    loop {
        let ids: BTreeSet<&str> = left.iter().map(|step| step.id.as_str()).collect();
        let before = left.len();
        left.retain(|step| step.after.iter().any(|id| ids.contains(id.as_str())));
        if left.is_empty() {
            return Ok(());
        }
        if left.len() == before {
            let ids: Vec<&str> = left.iter().map(|step| step.id.as_str()).collect();
            return Err(format!(
                "guidance/next-steps.json, {place}: steps wait for each other in a circle, among {}; allowed is an `after` that leads to a first step",
                ids.join(", ")
            ));
        }
    }
}

/// `same` names a step of another list that names none itself: one tick stands for both.
fn same(words: &Guidance) -> Result<(), String> {
    let lists = words.lists();
    for (place, list) in &lists {
        for step in list.iter().filter(|step| !step.same.is_empty()) {
            let (place, other) = (at(place, &step.id), &step.same);
            let elsewhere = lists.iter().filter(|(_, one)| !std::ptr::eq(*one, *list)).flat_map(|(_, one)| one.iter());
            let Some(found) = elsewhere.into_iter().find(|one| one.id == *other) else {
                return Err(format!("{place}: `same` names `{other}`; allowed is the id of a step of another list"));
            };
            if !found.same.is_empty() {
                return Err(format!(
                    "{place}: `same` names `{other}`, which has a `same` itself; allowed: {}",
                    found.same
                ));
            }
        }
    }
    Ok(())
}

/// `until` names the step of the list with which the complainant is no longer PHSO's to write to.
fn until(place: &str, id: &str, list: &[Step]) -> Result<(), String> {
    if list.iter().any(|step| step.id == id) {
        return Ok(());
    }
    let allowed: Vec<&str> = list.iter().map(|step| step.id.as_str()).collect();
    Err(format!("guidance/next-steps.json, {place}: the step `{id}` is not known; allowed: {}", allowed.join(", ")))
}

fn request<'a>(words: &'a Guidance, citations: &[String], seen: &mut BTreeSet<&'a str>) -> Result<(), String> {
    for item in &words.request.items {
        id("request.items", &item.id, seen)?;
        let place = at("request.items", &item.id);
        if item.cites.is_empty() {
            return Err(format!("{place}: cites nothing; allowed is at least one paragraph"));
        }
        cites(&place, &item.cites, citations)?;
    }
    let gaps: Vec<&str> = words.request.gaps.iter().map(|gap| gap.id.as_str()).collect();
    exactly("request.gaps", &gaps, &GAPS)?;
    let used: Vec<&str> = words.request.items.iter().flat_map(|item| &item.gaps).map(String::as_str).collect();
    exactly("request.items, gaps", &used, &GAPS)
}

fn dates(words: &Guidance, citations: &[String]) -> Result<(), String> {
    let clocks: Vec<&str> = words.dates.clocks.iter().map(|clock| clock.id.as_str()).collect();
    exactly("dates.clocks", &clocks, &CLOCKS)?;
    for clock in &words.dates.clocks {
        let place = at("dates.clocks", &clock.id);
        if clock.days == 0 || clock.cites.is_empty() {
            return Err(format!("{place}: allowed are at least one day and one paragraph"));
        }
        cites(&place, &clock.cites, citations)?;
    }
    Ok(())
}

/// The ids are these, each once.
fn exactly(place: &str, ids: &[&str], allowed: &[&str]) -> Result<(), String> {
    let place = format!("guidance/next-steps.json, {place}");
    if let Some(strange) = ids.iter().find(|id| !allowed.contains(id)) {
        return Err(format!("{place}: `{strange}` is not known; allowed: {}", allowed.join(", ")));
    }
    match allowed.iter().find(|id| ids.iter().filter(|one| one == id).count() != 1) {
        Some(id) => Err(format!("{place}: `{id}` must stand exactly once; allowed: {}", allowed.join(", "))),
        None => Ok(()),
    }
}

/// Texts with parameters use exactly theirs.
fn templates(words: &Guidance) -> Result<(), String> {
    let Guidance { request, sending, dates, record, page, paper, .. } = words;
    for (place, text, params) in [
        ("request.subject", &request.subject, &["reference"][..]),
        ("request.recommendation", &request.recommendation, &["outcome"]),
        ("request.not_responded", &request.not_responded, &["side"]),
        ("request.not_known", &request.not_known, &["side"]),
        ("sending.subject", &sending.subject, &["subject", "number", "count"]),
        (
            "sending.subject_with_reference",
            &sending.subject_with_reference,
            &["reference", "subject", "number", "count"],
        ),
        ("dates.outside", &dates.outside, &["first", "last"]),
        ("dates.errors.missing", &dates.errors.missing, &["field"]),
        ("dates.errors.day_range", &dates.errors.day_range, &[]),
        ("dates.errors.month_range", &dates.errors.month_range, &[]),
        ("dates.errors.year_range", &dates.errors.year_range, &["first", "last"]),
        ("dates.errors.no_such_day", &dates.errors.no_such_day, &["month", "year", "days"]),
        ("record.reference", &record.reference, &["reference"]),
        ("record.transfer", &record.transfer, &["stage"]),
        ("record.done_on", &record.done_on, &["date"]),
        ("record.not_done", &record.not_done, &["steps"]),
        ("record.not_explained", &record.not_explained, &["count", "all"]),
        ("record.early", &record.early, &["steps"]),
        ("record.due", &record.due, &["clock", "date", "from"]),
        ("page.came_out", &page.came_out, &["outcome"]),
        ("paper.ours", &paper.ours, &[]),
        ("paper.after", &paper.after, &["steps"]),
        ("paper.either", &paper.either, &["step", "other"]),
        ("paper.or", &paper.or, &["steps"]),
        ("paper.same", &paper.same, &["step"]),
        ("paper.until", &paper.until, &["step"]),
        ("paper.due", &paper.due, &[]),
        ("paper.known", &paper.known, &["first", "last"]),
        ("paper.holidays", &paper.holidays, &["first", "last"]),
    ] {
        let used: BTreeSet<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        if used != params.iter().copied().collect() {
            let allowed: Vec<String> = params.iter().map(|name| format!("{{{name}}}")).collect();
            let allowed = if allowed.is_empty() { "none".to_owned() } else { allowed.join(", ") };
            return Err(format!(
                "guidance/next-steps.json, {place}: must use exactly its parameters; allowed: {allowed}"
            ));
        }
    }
    Ok(())
}
