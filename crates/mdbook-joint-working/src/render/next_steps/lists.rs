//! Every list by its name, as a page asks for it.

use joint_working_casework::guidance::{self, PAPER};
use joint_working_casework::guidance::{
    APART, CONSENT, REQUEST, RequestItem, SENDING, TRANSFER, Task, TransferList, WAY,
};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{CITATIONS, Citation};
use maud::{Markup, html};

use super::clocks::dates;
use super::marks::{filled, from, ours, tick_box};
use super::order::{named, order};
use super::record::record;
use super::sheet::{Around, Html, Sheet};
use crate::data::contacts::Contacts;
use crate::data::kind::WITHHELD;
use crate::html::citations;

/// A list by its name.
type List = (&'static str, fn(Sheet<'_>) -> Html);

/// Every list, by its place in `next-steps.json`.
pub(super) const LISTS: &[List] = &[
    ("request.items", request),
    ("request.rules", |sheet| list(sheet, REQUEST.rules)),
    ("sending.rules", |sheet| list(sheet, SENDING.rules)),
    ("sending.too_large", |sheet| list(sheet, SENDING.too_large)),
    ("dates", dates),
    ("consent.needed_for", |sheet| sheet.paragraph(&CONSENT.needed_for, &html! {})),
    ("consent.steps", |sheet| tasks(sheet, CONSENT.steps)),
    ("consent.letters", |sheet| boxes(sheet, [&CONSENT.letters.intake, &CONSENT.letters.primary_detailed])),
    ("consent.explain", explain),
    ("consent.note", |sheet| boxes(sheet, CONSENT.note)),
    ("consent.refused", |sheet| list(sheet, CONSENT.refused)),
    ("consent.withdrawn", |sheet| sheet.paragraph(&CONSENT.withdrawn, &html! {})),
    ("transfer.when", when),
    ("transfer.intake", |sheet| transfer(sheet, &TRANSFER.intake, None)),
    ("transfer.primary_detailed", |sheet| {
        transfer(sheet, &TRANSFER.primary_detailed, TRANSFER.primary_detailed.queue.as_ref())
    }),
    ("apart", apart),
    ("record", |_| Ok(record())),
    ("ours", |_| Ok(html! { p { (PAPER.ours) } "\n" })),
    ("for_whom", |sheet| sheet.paragraph(&WAY.for_whom, &html! {})),
];

/// The list of a name, as one block of HTML.
///
/// # Errors
/// When there is no such list, or withheld words of it have no contact.
pub(crate) fn render(name: &str, sheet: Sheet<'_>) -> Html {
    let Some((_, make)) = LISTS.iter().find(|(known, _)| *known == name) else {
        let all: Vec<&str> = LISTS.iter().map(|(name, _)| *name).collect();
        return Err(format!("there are no next steps `{name}`; allowed: {}", all.join(", ")));
    };
    let made = make(sheet)?;
    Ok(html! { div class="steps" { "\n" (made) } "\n" })
}

/// The address for requests of an Initial Look, which the paragraph on them withholds.
pub(crate) fn request_address(contacts: &Contacts) -> Option<&str> {
    REQUEST.lead.cites.first().and_then(|cite| contacts.address(cite.id))
}

/// The words of each step in whose text something is filled in, for the program of the next steps, which shows them in its place.
///
/// # Errors
/// When withheld words of a step have no contact.
pub(crate) fn filled_in(sheet: Sheet<'_>) -> Html {
    let withholding = guidance::lists().into_iter().flatten().filter(|step| step.text.contains(WITHHELD));
    each(withholding, |step| {
        let text = sheet.text(step)?;
        Ok(html! { @if text != step.text { p id={ (ids::SAID) (step.id) } { (text) } "\n" } })
    })
}

/// The items of a list one after the other.
fn each<T>(items: impl IntoIterator<Item = T>, item: impl FnMut(T) -> Html) -> Html {
    let items = items.into_iter().map(item).collect::<Result<Vec<Markup>, String>>()?;
    Ok(html! { @for item in items { (item) } })
}

fn request(sheet: Sheet<'_>) -> Html {
    let item = |item: &RequestItem| {
        let text = sheet.words(item.text, item.cites)?;
        let source = from(&citations(sheet.root, item.cites));
        Ok(html! {
            li id={ "step-" (item.id) } { (tick_box()) span { (text) " " (source) } } "\n"
        })
    };
    let (lead, items) = (sheet.paragraph(&REQUEST.lead, &html! {})?, each(REQUEST.items, item)?);
    Ok(html! { (lead) ul class="ticks" { "\n" (items) } "\n" })
}

/// What to explain, with the points of a point below it.
fn explain(sheet: Sheet<'_>) -> Html {
    let points = |under: &'static str| CONSENT.explain.iter().filter(move |step| step.under == under);
    let item = |step: &'static Task| {
        let below = match points(step.id).next() {
            Some(_) => {
                let below = each(points(step.id), |step| sheet.item(step, &Around::before(tick_box())))?;
                html! { "\n" ul class="ticks" { "\n" (below) } "\n" }
            }
            None => html! {},
        };
        sheet.item(step, &Around { below, ..Around::before(tick_box()) })
    };
    let items = each(points(""), item)?;
    let is_lead = |cite: &&Citation| sheet.paragraphs.get(cite.id).is_some_and(|words| words == CONSENT.lead);
    let cite = CITATIONS.iter().copied().find(is_lead);
    Ok(html! {
        p { (CONSENT.lead) " " @if let Some(cite) = cite { (from(&citations(sheet.root, &[cite]))) } } "\n"
        ul class="ticks" { "\n" (items) } "\n"
    })
}

fn when(sheet: Sheet<'_>) -> Html {
    each([&TRANSFER.when, &TRANSFER.order], |step| sheet.paragraph(step, &html! {}))
}

fn transfer(sheet: Sheet<'_>, list: &TransferList, queue: Option<&Task>) -> Html {
    let until = list.steps.iter().position(|step| step.id == list.until);
    let until = until.map(|at| filled(PAPER.until, &[("step", &named(list.steps, at))]));
    let until = html! { @if let Some(words) = until { " " small { (words) } } };
    let queue = each(queue, |step| sheet.paragraph(step, &html! {}))?;
    let (steps, writes) = (tasks(sheet, list.steps)?, sheet.paragraph(&list.writes, &until)?);
    Ok(html! { (queue) (steps) (writes) })
}

/// What is not joint: a line for each place, what to tell the complainant, and the note; how an issue is passed on, where the
/// publisher has said.
fn apart(sheet: Sheet<'_>) -> Html {
    let steps = boxes(sheet, [&APART.phso, &APART.lgsco, &APART.outside, &APART.tell, &APART.noted])?;
    let points = each([&APART.usual, &APART.one_investigator, &APART.who_writes], |step| {
        sheet.item(step, &Around::before(html! {}))
    })?;
    let not_said = sheet.paragraph(&APART.not_said, &html! {})?;
    let rest = each([&APART.anyway, &APART.again], |step| sheet.item(step, &Around::before(html! {})))?;
    let way = sheet.contacts.pass_on().map(|way| filled(APART.publisher, &[("way", &html! { (way) })]));
    Ok(html! {
        (steps) (not_said)
        p { @if let Some(way) = way { (way) " " (from(&html! { (APART.filled) })) } @else { (APART.own_way) (ours()) } } "\n"
        h3 { (APART.complainant) } "\n" ul { "\n" (points) } "\n"
        h3 { (APART.doubt) } "\n" ul { "\n" (rest) } "\n"
    })
}

/// Steps in their order, each with what it waits for.
fn tasks(sheet: Sheet<'_>, list: &[Task]) -> Html {
    let around = |step: &Task| Around { order: order(list, step), ..Around::before(tick_box()) };
    let items = each(list, |step| sheet.item(step, &around(step)))?;
    Ok(html! { ol class="ticks" { "\n" (items) } "\n" })
}

fn boxes<'a>(sheet: Sheet<'_>, list: impl IntoIterator<Item = &'a Task>) -> Html {
    let items = each(list, |step| sheet.item(step, &Around::before(tick_box())))?;
    Ok(html! { ul class="ticks" { "\n" (items) } "\n" })
}

/// What is there to be known rather than done.
fn list(sheet: Sheet<'_>, list: &[Task]) -> Html {
    let items = each(list, |step| sheet.item(step, &Around::before(html! {})))?;
    Ok(html! { ul { "\n" (items) } "\n" })
}
