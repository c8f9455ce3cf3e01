//! What there is to do: the first hour, drills, cases by topic, what was missed, and the short set for next week.

use super::{names, progress};
use crate::context::Context;
use crate::state::{Action, PAIRS, Page, Run};
use joint_working_casework::dates::calendar::{Event as Entry, calendar};
use joint_working_interface::{COMMON, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_practice::Topic;
use joint_working_practice::set::{Drill, Item};
use joint_working_rules::{Vocabulary, fill};
use joint_working_web::browser;
use joint_working_web::elements::{Details, about, actions, details, h2, link, secondary_button};
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, MouseEvent};

/// So many days later the short set is due.
const DAYS: usize = 7;

/// The page.
pub(super) fn start(app: &Context) -> Html {
    html! {
        <>
            <h1 id={ids::TITLE}>{ PRACTICE.title }</h1>
            <ul class="aid-points">{ for PRACTICE.points.iter().map(|point| html! { <li>{ *point }</li> }) }</ul>
            { h2(PRACTICE.hour) }
            { about(PRACTICE.hour_intro) }
            <ol class="aid-hour">{ for PRACTICE.hour_steps.iter().enumerate().map(|(at, words)| hour_step(app, at, words)) }</ol>
            { h2(PRACTICE.choose) }
            { actions(choose(app)) }
            <h3>{ PRACTICE.drills }</h3>
            { actions(drills(app)) }
            { details(PRACTICE.by_topic, Details::Closed, topics(app)) }
            { h2(PRACTICE.week) }
            { about(PRACTICE.week_intro) }
            { actions(week(app)) }
            { h2(PRACTICE.progress_title) }
            { progress::keeping(app) }
            <p>{ link(PRACTICE.progress, "", app.send(Action::Show(Page::Progress))) }</p>
            <p><a href={[app.root.as_str(), ids::SHEETS_PAGE].concat()}>{ PRACTICE.trainers }</a></p>
            <p><a href={[app.root.as_str(), ids::COMPARE_PAGE].concat()}>{ PRACTICE.two_readings }</a></p>
        </>
    }
}

/// What a step of the hour does; nothing where there is nothing to do.
fn of_step(app: &Context, at: usize) -> Option<Action> {
    let record = &app.state.record;
    Some(match at {
        0 => Action::Show(Page::Aloud),
        1 => Action::Begin(Run::Drill(Drill::Whose, 0)),
        2 => Action::Begin(Run::Drill(Drill::Facts, 0)),
        3 => Action::BeginPair(0),
        4 => Action::BeginPair(1),
        5 => Action::Begin(Run::Drill(Drill::Counts, 0)),
        6 => Action::Begin(Run::Mixed(0)),
        _ if record.to_look_at().is_empty() => return None,
        _ => Action::Begin(Run::Review),
    })
}

/// Was all of a step done?
fn is_done(app: &Context, at: usize) -> bool {
    let done = |item: &Item| app.state.record.of(*item).is_some();
    let all = |items: Vec<Item>| !items.is_empty() && items.iter().all(done);
    match of_step(app, at) {
        Some(Action::Begin(run)) if run != Run::Review => all(app.state.items(run)),
        Some(Action::BeginPair(pair)) => {
            let ids = PAIRS.get(pair).copied().unwrap_or_default();
            all(ids.iter().filter_map(|id| Item::of_key(id, &app.state.cases)).collect())
        }
        Some(Action::Show(Page::Aloud)) => app.state.steps_shown >= PRACTICE.aloud_says.len(),
        _ => false,
    }
}

fn hour_step(app: &Context, at: usize, words: &'static str) -> Html {
    let minutes = PRACTICE.hour_minutes.get(at).copied().unwrap_or_default();
    let done = is_done(app, at).then(|| html! { <span class="aid-done">{ PRACTICE.done }</span> });
    let way = match of_step(app, at) {
        Some(action) => link(words, "", app.send(action)),
        None => html! { <span>{ words }</span> },
    };
    html! {
        <li>{ way }{ " " }<span class="aid-note">{ fill(PRACTICE.minutes, &[("count", minutes)]) }</span>{ " " }{ done }</li>
    }
}

fn choose(app: &Context) -> Vec<Html> {
    let fresh = Run::fresh(Run::Mixed, &app.state.record, &app.state.cases);
    let mut ways = vec![secondary_button(PRACTICE.more_cases, app.send(Action::Begin(fresh)))];
    ways.push(secondary_button(PRACTICE.seven, app.send(Action::Begin(Run::Briefing))));
    ways.extend(progress::review(app));
    ways
}

fn drills(app: &Context) -> Vec<Html> {
    let one = |(kind, words): (Drill, &'static str)| {
        let fresh = Run::fresh(|go| Run::Drill(kind, go), &app.state.record, &app.state.cases);
        secondary_button(words, app.send(Action::Begin(fresh)))
    };
    [Drill::Whose, Drill::Facts, Drill::Counts].into_iter().zip(PRACTICE.drill_names).map(one).collect()
}

fn topics(app: &Context) -> Html {
    let one = |topic: &Topic| {
        html! { <li>{ link(names::topic(*topic), "", app.send(Action::Begin(Run::Topic(*topic)))) }</li> }
    };
    html! { <ul class="aid-topics">{ for Topic::VALUES.iter().map(one) }</ul> }
}

/// The short set, and a reminder of it.
fn week(app: &Context) -> Vec<Html> {
    let act = app.act.clone();
    let save = Callback::from(move |_: MouseEvent| {
        let saved = reminder().is_some_and(|file| browser::save(PRACTICE.week_file, &file));
        act.emit(Action::Notice(if saved { PRACTICE.week_saved } else { COMMON.not_saved }));
    });
    vec![
        secondary_button(PRACTICE.week_start, app.send(Action::Begin(Run::Week))),
        secondary_button(PRACTICE.week_save, save),
    ]
}

/// The calendar file: a day a week from now, with the way to the set.
fn reminder() -> Option<String> {
    let mut day = browser::day()?;
    for _ in 0..DAYS {
        day = day.next()?;
    }
    let address = browser::link_to(&[ids::PRACTICE_SET, "week"].concat());
    let entry = Entry {
        id: ["joint-working-practice-", &day.digits()].concat(),
        day,
        title: PRACTICE.week_event.to_owned(),
        text: fill(PRACTICE.week_text, &[("address", &address)]),
    };
    Some(calendar(&[entry], browser::stamp()?))
}
