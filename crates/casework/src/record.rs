//! The record of a check, and the longer note with what was done since: text ready for the case system.

mod answers;

pub use answers::Said;

use self::answers::{answers, numbered};
use crate::apart::anyway;
use crate::dates::{Day, Deadline};
use crate::guidance::{APART, CONSENT, DATES, RECORD, Task};
use crate::tasks::{Status, TaskState, states};
use crate::text::one_line;
use crate::transfer::Stage;
use joint_working_rules::fill;
use joint_working_rules::rulebook::{ANSWER, Citation, SOURCE};
use joint_working_rules::{Answer, AnswerView, Case, Consent, QuestionRef, ValidCase, Verdict, panels, too_early};
use std::fmt::Write as _;

/// The record: date, edition, recommendation, places, reasons, cautions, answers, and the reader's own view where there is
/// one. `answer` is that of `case`, `date` the reader's, in words. `said` tells what was said to a question, rather than
/// left as it is.
pub fn record(
    case: &Case,
    answer: &Answer,
    date: &str,
    disagreement: &str,
    said: impl Fn(QuestionRef) -> Said,
) -> String {
    let mut out = String::new();
    let panels = panels(case, |question| said(question) != Said::Nothing);
    let view = AnswerView::so_far(case, answer, panels.extent());
    heading(&mut out, RECORD.title);
    line(&mut out, &fill(RECORD.date, &[("date", date)]));
    line(&mut out, &fill(RECORD.against, &[("source", SOURCE)]));
    line(&mut out, RECORD.recommends);

    heading(&mut out, ANSWER.recommendation);
    line(&mut out, view.title());
    // As the page has it: where each issue goes by number, and what that rests on. What else is possible, and what consent would
    // change, is said after it.
    if let Ok(case) = ValidCase::new(case.clone()) {
        let verdict = Verdict::so_far(&case, answer, &panels);
        std::iter::once(verdict.places)
            .chain(verdict.rests_on)
            .chain(verdict.open)
            .chain(view.possible())
            .chain(verdict.on_consent)
            .for_each(|sentence| line(&mut out, &sentence));
    }

    let places = view.places();
    heading(&mut out, places.heading);
    for place in &places.lines {
        let issue = numbered(case, place.part.issue);
        let params = [("issue", issue.as_str()), ("sides", &place.sides), ("place", place.destination)];
        line(&mut out, &["- ", &fill(RECORD.place, &params)].concat());
    }
    // Where something is asked, it is said among what to mind before that.
    if !answer.asks_the_team() {
        too_early(case, &answer.handling).for_each(|(_, early)| line(&mut out, &early));
    }

    for section in [Some(view.why()), view.before_asking()].into_iter().flatten() {
        heading(&mut out, section.heading);
        section.note.into_iter().for_each(|note| line(&mut out, note));
        section
            .lines
            .iter()
            .for_each(|ground| line(&mut out, &format!("- {} [{}]", ground.text, cites(&ground.cites))));
    }

    heading(&mut out, RECORD.answers);
    answers(case, said).iter().for_each(|answer| line(&mut out, &["- ", answer].concat()));
    let view = disagreement.trim();
    if !view.is_empty() {
        heading(&mut out, RECORD.view);
        line(&mut out, &fill(RECORD.disagree, &[("why", view)]));
    }
    out
}

/// A task that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticked<'a> {
    /// Its id.
    pub id: &'a str,
    /// The day, where it was given.
    pub on: Option<Day>,
}

/// A date that was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDate {
    /// Which.
    pub deadline: Deadline,
    /// The day it is counted from.
    pub from: Day,
    /// The last day of the count.
    pub due: Day,
}

/// What was done since the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The tasks that are done: of what was explained, of consent, and of the transfer.
    pub done: &'a [Ticked<'a>],
    /// Whether the team is asked. Where it is not, the note names only what was done.
    pub asked: Asked,
    /// Why the team is asked although the check does not come to it, in the reader’s own words; may be empty.
    pub reasons: &'a str,
    /// What the case says of consent. Refused or withdrawn, the note says so and names only what was done.
    pub consent: Consent,
    /// The stage of the case, once it is transferred; without it the note has no part on the transfer.
    pub stage: Option<Stage>,
    /// LGSCO's reference; may be empty.
    pub lgsco_reference: &'a str,
    /// The dates that were worked out.
    pub dates: &'a [DueDate],
}

/// Is the team asked?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// As the check recommends, or there was none.
    #[default]
    AsRecommended,
    /// Although the check does not come to it: the note says so.
    Anyway,
    /// It is not.
    No,
}

/// Has anybody begun with a list?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    Yes,
    No,
}

impl Progress<'_> {
    /// A list is begun when anything of it is done, or of another that goes with it.
    fn begun(&self, lists: &[&[Task]]) -> Begun {
        let is_done = |task: &Task| self.done.iter().any(|one| task.is_ticked_by(one.id));
        if lists.iter().copied().flatten().any(is_done) { Begun::Yes } else { Begun::No }
    }
}

impl Default for Progress<'_> {
    fn default() -> Self {
        Self {
            done: &[],
            asked: Asked::AsRecommended,
            reasons: "",
            consent: Consent::NotAsked,
            stage: None,
            lgsco_reference: "",
            dates: &[],
        }
    }
}

/// The note for the complaint record: a record of a check, and then the dates worked out, what was explained, the tasks of
/// consent, and those of the transfer (Information for complainants, notes on the complaint record).
pub fn note(mut record: String, progress: &Progress<'_>) -> String {
    let out = &mut record;
    if progress.asked == Asked::Anyway {
        heading(out, &anyway(progress.reasons));
    }
    let reference = one_line(progress.lgsco_reference);
    if !reference.is_empty() {
        heading(out, &fill(RECORD.reference, &[("reference", &reference)]));
    }
    if !progress.dates.is_empty() {
        heading(out, DATES.title);
    }
    for DueDate { deadline, from, due } in progress.dates {
        let params = [("clock", deadline.words().title), ("date", &due.words()), ("from", &from.words())];
        line(out, &["- ", &fill(RECORD.due, &params)].concat());
    }
    // What is explained goes with consent: either begins the other.
    let begun = progress.begun(&[CONSENT.explain, CONSENT.steps]);
    section(out, RECORD.explained, CONSENT.explain, begun, progress);
    let mut consent = String::new();
    match progress.consent {
        Consent::Refused => line(&mut consent, RECORD.refused),
        Consent::Withdrawn => line(&mut consent, RECORD.withdrawn),
        Consent::Given if begun == Begun::Yes => line(&mut consent, RECORD.given),
        Consent::NotAsked | Consent::Given => {}
    }
    tasks(&mut consent, CONSENT.steps, begun, progress);
    under(out, RECORD.consent, &consent);
    if let Some(stage) = progress.stage {
        let title = fill(RECORD.transfer, &[("stage", stage.name())]);
        // A transfer is begun with its stage.
        section(out, &title, stage.list().steps, Begun::Yes, progress);
    }
    let mut apart = String::new();
    for task in [&APART.phso, &APART.lgsco, &APART.outside, &APART.tell, &APART.noted] {
        // What is not done of these is no gap: which of them there are to do depends on the case.
        let task = std::slice::from_ref(task);
        if progress.begun(&[task]) == Begun::Yes {
            tasks(&mut apart, task, Begun::Yes, progress);
        }
    }
    under(out, RECORD.apart, &apart);
    record
}

/// The tasks of a list under a heading; nothing where there is nothing to say.
fn section(out: &mut String, title: &str, list: &'static [Task], begun: Begun, progress: &Progress<'_>) {
    let mut lines = String::new();
    tasks(&mut lines, list, begun, progress);
    under(out, title, &lines);
}

/// Lines under a heading; nothing where there are none.
fn under(out: &mut String, title: &str, lines: &str) {
    if !lines.is_empty() {
        heading(out, title);
        out.push_str(lines);
    }
}

/// What is ticked of a list, a line each, and then in one line what is not. Tasks are called by their short names, where they
/// have one. Without consent, or a request to make, there is nothing that is still to do; and of what nobody has begun, nothing is
/// said to be missing.
fn tasks(out: &mut String, list: &'static [Task], begun: Begun, progress: &Progress<'_>) {
    let ids: Vec<&str> = progress.done.iter().map(|one| one.id).collect();
    // What completes the sentence of another task is said with it.
    let whole: Vec<TaskState> = states(list, &ids).into_iter().filter(|state| state.task.under.is_empty()).collect();
    let all = whole.len();
    let mut open = Vec::new();
    for TaskState { task, status, waits_for } in whole {
        match status {
            Status::Done => {
                let points = list.iter().filter(|point| point.under == task.id).map(|point| point.text);
                let text: Vec<&str> = std::iter::once(task.name()).chain(points).collect();
                let on = progress.done.iter().find(|one| task.is_ticked_by(one.id)).and_then(|one| one.on);
                let mut how = match on {
                    Some(day) => fill(RECORD.done_on, &[("date", &day.words())]),
                    None => RECORD.done.to_owned(),
                };
                if !waits_for.is_empty() {
                    let early: Vec<&str> = waits_for.iter().map(|task| task.name()).collect();
                    how.push_str("; ");
                    how.push_str(&fill(RECORD.early, &[("steps", &early.join("; "))]));
                }
                line(out, &["- ", &text.join(" "), " [", &cites(task.cites), "]: ", &how].concat());
            }
            Status::Open | Status::Blocked => open.push(task),
            Status::NotNeeded => {}
        }
    }
    if open.is_empty() || begun == Begun::No || progress.consent.blocks() || progress.asked == Asked::No {
        return;
    }
    let rest = if open.iter().all(|task| !task.short.is_empty()) {
        let names: Vec<&str> = open.iter().map(|task| task.name()).collect();
        fill(RECORD.not_done, &[("steps", &names.join("; "))])
    } else {
        fill(RECORD.not_explained, &[("count", &open.len().to_string()), ("all", &all.to_string())])
    };
    line(out, &["- ", &rest].concat());
}

fn heading(out: &mut String, text: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    line(out, text);
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}");
}

fn cites(all: &[&'static Citation]) -> String {
    all.iter().map(|cite| cite.name).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::{Said, record};
    use joint_working_rules::{Case, Functions, Issue, QuestionRef, Recorded, ValidCase, answer, scenarios::by_id};

    #[test]
    fn the_record_of_example_six_reads_so() -> Result<(), String> {
        let case = by_id("example-6").ok_or("no such example")?.case().map_err(|e| e.to_string())?;
        let (answer, recorded) = (answer(&case), Recorded::of(&case));
        let text =
            record(&case, &answer, "24 November 2026", "the kidney treatment delayed the discharge", |question| {
                if recorded.answers(question) { Said::Answer } else { Said::Nothing }
            });
        insta::assert_snapshot!(text);
        let without = record(&case, &answer, "24 November 2026", "  ", |question| match question {
            QuestionRef::Functions(_) => Said::Answer,
            _ => Said::Nothing,
        });
        assert!(!without.contains("My view") && without.contains("NHS response: not said in this check"), "{without}");
        Ok(())
    }

    #[test]
    fn what_is_not_answered_leaves_the_rest_said_so_far() {
        for scenario in joint_working_rules::scenarios::SCENARIOS {
            let Ok(case) = scenario.case() else { continue };
            let answer = answer(&case);
            let all = record(&case, &answer, "", "", |_| Said::Answer);
            // Nobody has said which issues belong together, how, and how the sides of an issue are connected.
            let is_on_links = |question: QuestionRef| {
                !matches!(question, QuestionRef::Functions(_) | QuestionRef::Weight(..) | QuestionRef::Consent)
            };
            let some = record(
                &case,
                &answer,
                "",
                "",
                |question| {
                    if is_on_links(question) { Said::Nothing } else { Said::Answer }
                },
            );
            let is_missing = some.contains("Not answered yet: ");
            let is_so_far = some.contains("\nWhy, so far\n");
            // Without consent nothing that is missing moves a part; the reasons on the merits are so far all the same.
            assert!(is_so_far == is_missing || (is_so_far && case.consent.blocks()), "{}: {some}", scenario.id);
            let denies = some.contains("does not meet both tests and is not closely linked");
            assert!(!is_so_far || !denies, "{}: {some}", scenario.id);
            assert_eq!(some.contains("\nWhy\n"), !is_so_far, "{}: {some}", scenario.id);
            assert!(!is_missing || !some.contains("The recommendation could still be: "), "{}: {some}", scenario.id);
            assert!(all.contains("\nWhy\n") && !all.contains("so far"), "{}: {all}", scenario.id);
        }
    }

    #[test]
    fn with_consent_is_said_so_far_where_not_all_was_answered() -> Result<(), String> {
        let case = by_id("consent-refused-after-discharge").ok_or("no such scenario")?.case();
        let case = case.map_err(|e| e.to_string())?;
        let text = |said: fn(QuestionRef) -> Said| record(&case, &answer(&case), "", "", said);
        let flat = "With consent, the recommendation would be: ";
        assert!(text(|_| Said::Answer).contains(flat));
        let so_far = text(|question| match question {
            QuestionRef::TieFacts(..) | QuestionRef::TieSeparable(..) => Said::Nothing,
            _ => Said::Answer,
        });
        assert!(so_far.contains("With consent, the recommendation so far would be: "), "{so_far}");
        assert!(!so_far.contains(flat) && !so_far.contains("Not answered yet"), "{so_far}");
        Ok(())
    }

    #[test]
    fn it_says_what_consent_would_change_and_that_a_list_of_outcomes_is_partial() -> Result<(), String> {
        let case = by_id("consent-refused-after-discharge").ok_or("no such scenario")?.case();
        let case = case.map_err(|e| e.to_string())?;
        let text = record(&case, &answer(&case), "", "", |_| Said::Answer);
        assert!(text.contains("With consent, the recommendation would be: Joint"), "{text}");
        let mut open = Case::default();
        open.issues.extend((0..9).map(|at| Issue::new(at.to_string(), None, Functions::Both)));
        let open = ValidCase::new(open).map_err(|e| e.to_string())?;
        let text = record(&open, &answer(&open), "", "", |_| Said::Answer);
        assert!(text.contains("The recommendation could still be, among others: "), "{text}");
        Ok(())
    }
}
