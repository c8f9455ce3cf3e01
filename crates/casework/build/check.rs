//! What the file of the guidance must hold to. A fault names its place, what is wrong and what is allowed.

use crate::guidance::{Deadline, FILE, Guidance, RequestField, Task};
use static_words::{Citations, Fault, listed, parameters, shown};
use std::collections::BTreeSet;

/// Checks all of it.
pub(crate) fn check(words: &Guidance, citations: &Citations) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for list in &words.lists() {
        for task in list.tasks {
            id(&list.place, &task.id, &mut seen)?;
            rests_on(&at(&list.place, &task.id), task)?;
        }
        order(&list.place, list.tasks)?;
    }
    same(words)?;
    let (intake, both) = (&words.transfer.intake, &words.transfer.primary_detailed);
    until("transfer.intake.until", &intake.until, &intake.steps)?;
    until("transfer.primary_detailed.until", &both.until, &both.steps)?;
    if intake.queue.is_some() || both.queue.is_none() {
        return Err(format!("{FILE}, transfer: `queue` is allowed, and needed, in `primary_detailed` alone"));
    }
    request(words, &mut seen)?;
    dates(words)?;
    citations.check(FILE, words)?;
    parameters(FILE, words)
}

fn at(place: &str, id: &str) -> String {
    format!("{FILE}, {place}, `{}`", shown(id))
}

fn id<'a>(place: &str, id: &'a str, seen: &mut BTreeSet<&'a str>) -> Result<(), Fault> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        return Err(format!("{}: is no id; allowed are small letters, digits and hyphens", at(place, id)));
    }
    if !seen.insert(id) {
        return Err(format!("{}: the id is duplicated; allowed is each once in the file", at(place, id)));
    }
    Ok(())
}

/// The briefing's words cite their paragraph; ours cite one, or name another source.
fn rests_on(place: &str, task: &Task) -> Result<(), Fault> {
    if task.text.trim().is_empty() {
        return Err(format!("{place}: `text` is empty; allowed is at least a sentence"));
    }
    if task.cites.0.is_empty() && (!task.ours || task.source.is_empty()) {
        return Err(format!("{place}: cites nothing; allowed is at least one paragraph, or `ours` with a `source`"));
    }
    if !task.ours && !task.source.is_empty() {
        return Err(format!("{place}: names a `source` beside the briefing; allowed only with `ours`"));
    }
    Ok(())
}

/// Within a list, `after`, `or` and `under` name other tasks of it; `or` goes both ways, and no task waits for itself.
fn order(place: &str, list: &[Task]) -> Result<(), Fault> {
    let find = |id: &str| list.iter().position(|task| task.id == id);
    let allowed = || listed(list.iter().map(|task| task.id.as_str()));
    for (here, task) in list.iter().enumerate() {
        let named = task.after.iter().map(|id| ("after", id)).chain(task.or.iter().map(|id| ("or", id)));
        for (key, other) in named.chain(Some(("under", &task.under)).filter(|_| !task.under.is_empty())) {
            let place = at(place, &task.id);
            let Some(there) = find(other) else {
                return Err(format!(
                    "{place}: `{key}` names the unknown step `{}`; allowed: {}",
                    shown(other),
                    allowed()
                ));
            };
            if there == here {
                return Err(format!("{place}: `{key}` names the step itself; allowed is another of its list"));
            }
            if key == "under" && there > here {
                return Err(format!(
                    "{place}: `under` names `{}`, which comes later; allowed is an earlier step",
                    shown(other)
                ));
            }
            if key == "or" && list.get(there).is_none_or(|other| !other.or.contains(&task.id)) {
                return Err(format!(
                    "{place}: `or` names `{}`, which does not name it; allowed is `or` both ways",
                    shown(other)
                ));
            }
        }
    }
    let waited_for = |task: &&Task| list.iter().any(|other| other.after.contains(&task.id));
    if let Some(task) = list.iter().filter(waited_for).find(|task| task.short.trim().is_empty()) {
        return Err(format!("{}: others wait for it; allowed is a `short` name to say so", at(place, &task.id)));
    }
    cycle(place, list)
}

/// Takes away, again and again, what waits for nothing that is left. What remains waits for itself.
fn cycle(place: &str, list: &[Task]) -> Result<(), Fault> {
    let mut left: Vec<&Task> = list.iter().collect();
    loop {
        let ids: BTreeSet<&str> = left.iter().map(|task| task.id.as_str()).collect();
        let before = left.len();
        left.retain(|task| task.after.iter().any(|id| ids.contains(id.as_str())));
        if left.is_empty() {
            return Ok(());
        }
        if left.len() == before {
            return Err(format!(
                "{FILE}, {place}: steps wait for each other in a circle, among {}; allowed is an `after` that leads to a first step",
                listed(left.iter().map(|task| task.id.as_str()))
            ));
        }
    }
}

/// `same` names a task of another list that names none itself: one tick is for both.
fn same(words: &Guidance) -> Result<(), Fault> {
    let lists = words.lists();
    for list in &lists {
        for task in list.tasks.iter().filter(|task| !task.same.is_empty()) {
            let (place, other) = (at(&list.place, &task.id), &task.same);
            let mut elsewhere = lists.iter().filter(|one| one.place != list.place).flat_map(|one| one.tasks);
            let Some(found) = elsewhere.find(|one| one.id == *other) else {
                return Err(format!(
                    "{place}: `same` names `{}`; allowed is the id of a step of another list",
                    shown(other)
                ));
            };
            if !found.same.is_empty() {
                return Err(format!(
                    "{place}: `same` names `{}`, which has a `same` itself; allowed: {}",
                    shown(other),
                    shown(&found.same)
                ));
            }
        }
    }
    Ok(())
}

/// `until` names the task of the list with which the complainant is no longer PHSO's to write to.
fn until(place: &str, id: &str, list: &[Task]) -> Result<(), Fault> {
    if list.iter().any(|task| task.id == id) {
        return Ok(());
    }
    let allowed = listed(list.iter().map(|task| task.id.as_str()));
    Err(format!("{FILE}, {place}: the step `{}` is not known; allowed: {allowed}", shown(id)))
}

fn request<'a>(words: &'a Guidance, seen: &mut BTreeSet<&'a str>) -> Result<(), Fault> {
    for item in &words.request.items {
        id("request.items", &item.id, seen)?;
    }
    let fields: Vec<&str> = words.request.gaps.iter().map(|field| field.id.as_str()).collect();
    exactly("request.gaps", &fields, RequestField::IDS)?;
    let used: Vec<&str> =
        words.request.items.iter().flat_map(|item| &item.fields).map(|field| field.0.as_str()).collect();
    exactly("request.items, gaps", &used, RequestField::IDS)
}

fn dates(words: &Guidance) -> Result<(), Fault> {
    let deadlines: Vec<&str> = words.dates.clocks.iter().map(|deadline| deadline.id.as_str()).collect();
    exactly("dates.clocks", &deadlines, Deadline::IDS)?;
    match words.dates.clocks.iter().find(|deadline| deadline.days == 0) {
        Some(deadline) => {
            Err(format!("{}: allowed are at least one day and one paragraph", at("dates.clocks", &deadline.id)))
        }
        None => Ok(()),
    }
}

/// The ids are these, each once.
fn exactly(place: &str, ids: &[&str], allowed: &[&str]) -> Result<(), Fault> {
    let place = format!("{FILE}, {place}");
    if let Some(strange) = ids.iter().find(|id| !allowed.contains(id)) {
        return Err(format!("{place}: `{}` is not known; allowed: {}", shown(strange), allowed.join(", ")));
    }
    match allowed.iter().find(|id| ids.iter().filter(|one| one == id).count() != 1) {
        Some(id) => Err(format!("{place}: `{id}` must be there exactly once; allowed: {}", allowed.join(", "))),
        None => Ok(()),
    }
}
