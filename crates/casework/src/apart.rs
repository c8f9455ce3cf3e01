//! What is not joint: what goes where, what to do about it, and a short note for the record. Every outcome comes to it where an
//! issue goes to one Ombudsman, or to neither (The aid, what to do now).

use crate::check::Check;
use crate::consent::if_refused;
use crate::guidance::{APART, Task};
use crate::text::one_line;
use crate::way::{Asking, is_apart};
use joint_working_rules::rulebook::SOURCE;
use joint_working_rules::summary::sides;
use joint_working_rules::{
    Answer, Case, Destination, Extent, Functions, IssuePos, Outcome, PartPlacement, TestTable, fill, too_early,
};

/// The places that are not the team's, in the order in which they are shown.
const PLACES: [Destination; 3] = [Destination::Phso, Destination::Lgsco, Destination::Outside];

/// Issues that go to one place, and what to do about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where they go.
    pub to: Destination,
    /// The issues, each with its sides.
    pub issues: Vec<String>,
    /// That a body has not had the complaint yet; `None` where that is not known.
    pub early: Option<String>,
    /// Whether something that was not answered can still move them.
    pub extent: Extent,
    /// What to do.
    pub task: &'static Task,
}

/// What to do with what goes to a place; `None` where that is not apart.
pub const fn task(to: Destination) -> Option<&'static Task> {
    match to {
        Destination::Phso => Some(&APART.phso),
        Destination::Lgsco => Some(&APART.lgsco),
        Destination::Outside => Some(&APART.outside),
        Destination::Joint | Destination::Unclear => None,
    }
}

/// What is not joint, place by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The places to which something goes.
    pub places: Vec<Place>,
    /// What to say to the complainant.
    pub points: Vec<&'static Task>,
    /// Nothing is, on the check: this is what follows where the team does not take the case.
    pub is_if_not_taken: bool,
    /// What holds for all of it; `None` where that goes without saying.
    pub lead: Option<&'static str>,
    /// There is nothing to do about it, as long as the team has the whole case.
    pub is_idle: bool,
    /// The issues of which it is not decided yet, in a sentence, and what to do about them; `None` where there are none.
    pub open: Option<String>,
    /// Something may still go elsewhere: what is told waits for it.
    pub waits: bool,
}

impl Apart {
    /// Of a check. Without one, every place with no issues, and everything there is to say.
    pub fn of(checked: Option<Check<'_>>) -> Self {
        let Some(checked) = checked else {
            let of = |to, task| Place { to, issues: Vec::new(), early: None, extent: Extent::Whole, task };
            let place = |to| task(to).map(|task| of(to, task));
            let points = vec![&APART.usual, &APART.one_investigator, &APART.who_writes];
            return Self {
                places: PLACES.into_iter().filter_map(place).collect(),
                points,
                is_if_not_taken: false,
                lead: None,
                is_idle: false,
                open: None,
                waits: false,
            };
        };
        let Check { case, answer, .. } = checked;
        let is_if_not_taken = !answer.handling.iter().any(|part| is_apart(part.to));
        let own = is_if_not_taken.then(|| if_refused(case));
        let parts = own.as_deref().unwrap_or(&answer.handling);
        // To one Ombudsman alone they go by their own sides, whatever belongs together.
        let extent = if is_if_not_taken { Extent::Whole } else { checked.extent_of_places() };
        let place = |to: Destination| {
            let issues = issues(case, parts, |one| one == to);
            let early = too_early(case, parts).find_map(|(place, early)| (place == to).then_some(early));
            task(to).filter(|_| !issues.is_empty()).map(|task| Place { to, issues, early, extent, task })
        };
        let open = issues(case, parts, |to| to == Destination::Unclear).join("; ");
        let goes = |to| parts.iter().any(|part| part.to == to);
        let said = [
            (&APART.usual, goes(Destination::Lgsco) || goes(Destination::Joint)),
            (&APART.one_investigator, goes(Destination::Joint)),
            (&APART.who_writes, goes(Destination::Lgsco)),
        ];
        Self {
            places: PLACES.into_iter().filter_map(place).collect(),
            points: said.into_iter().filter_map(|(task, is_said)| is_said.then_some(task)).collect(),
            is_if_not_taken,
            lead: lead(checked, is_if_not_taken, parts),
            is_idle: is_if_not_taken && answer.asks_the_team(),
            waits: extent == Extent::SoFar || !open.is_empty(),
            open: (!open.is_empty()).then(|| {
                let open = fill(APART.open, &[("issues", &open)]);
                if answer.asks_the_team() { open } else { [&open, " ", APART.find_out].concat() }
            }),
        }
    }
}

/// What holds for all that is not joint. Where it is not decided yet where anything goes, that is all there is to say.
fn lead(checked: Check<'_>, is_if_not_taken: bool, parts: &[PartPlacement]) -> Option<&'static str> {
    let answer = checked.answer;
    let is_open = answer.handling.iter().any(|part| part.to == Destination::Unclear);
    match (is_if_not_taken, checked.extent_of_places()) {
        (true, _) if !parts.iter().any(|part| is_apart(part.to)) => None,
        (true, Extent::SoFar) => Some(APART.if_not_taken_so_far),
        (true, Extent::Whole) if is_open => Some(APART.if_not_taken_open),
        (true, Extent::Whole) => Some(APART.if_not_taken),
        (false, _) if !answer.asks_the_team() => None,
        (false, Extent::SoFar) => Some(APART.of_split_so_far),
        (false, Extent::Whole) => Some(APART.of_split),
    }
}

/// The issues of the parts that go to such a place, each with its sides.
pub(crate) fn issues(case: &Case, parts: &[PartPlacement], is_there: impl Fn(Destination) -> bool) -> Vec<String> {
    let there = parts.iter().filter(|part| is_there(part.to));
    there.map(|part| named(case, part.issue, part.side)).collect()
}

/// An issue with its sides, where it has any.
pub(crate) fn named(case: &Case, at: IssuePos, side: Functions) -> String {
    let name = case.issue(at).map_or_else(String::new, |issue| one_line(issue.name()));
    match side {
        Functions::Health | Functions::SocialCare | Functions::Both => {
            fill(APART.part, &[("issue", &name), ("sides", &sides(side))])
        }
        Functions::Unsure | Functions::Neither => name,
    }
}

/// Is it worth asking the team all the same? Where both Ombudsmen have a side, and consent does not stand in the way.
pub fn can_ask_anyway(answer: &Answer) -> bool {
    answer.outcome == Outcome::Separate && answer.blocked_by.is_none()
}

/// May the duties of another side make it another case? Where one Ombudsman has all of it.
pub const fn may_check_again(answer: &Answer) -> bool {
    matches!(answer.outcome, Outcome::PhsoOnly | Outcome::LgscoOnly | Outcome::Outside)
}

/// The short note for the complaint record.
#[derive(Clone, Copy, Debug)]
pub struct ShortNote<'a> {
    /// What it is about.
    pub checked: Check<'a>,
    /// Whether the team is asked.
    pub asking: Asking,
    /// The reader’s own reasons, where that is against the check.
    pub reasons: &'a str,
    /// The reader’s date, in words.
    pub date: &'a str,
}

impl ShortNote<'_> {
    /// Against what the case was checked and when, the recommendation, what was not answered, what goes where and why, the first
    /// reasons, and whether the team is asked.
    pub fn text(&self) -> String {
        let Check { case, answer, missing } = self.checked;
        let words = &APART.note;
        let mut lines = vec![fill(words.checked, &[("source", SOURCE), ("date", self.date)])];
        let is_whole = self.checked.extent() == Extent::Whole;
        let extent = self.checked.extent_of_places();
        // What is not decided yet is so far in itself.
        let recommendation = match extent {
            Extent::SoFar if answer.outcome != Outcome::Ask => words.recommendation_so_far,
            _ => words.recommendation,
        };
        lines.push(fill(recommendation, &[("outcome", answer.short())]));
        if !is_whole {
            lines.push(one_line(missing));
        }
        // While something is not answered, why is not known either; but for consent, which is.
        let table = is_whole.then(|| TestTable::of(case, answer));
        for to in PLACES.into_iter().chain([Destination::Unclear]) {
            lines.extend(with_why(self.checked, table.as_ref(), to));
        }
        lines.extend(too_early(case, &answer.handling).map(|(_, early)| early));
        // Where one Ombudsman has all of it, that says why; links within its side add nothing.
        let most = match (is_whole, may_check_again(answer)) {
            (false, _) => usize::from(case.consent.blocks()),
            (true, true) => 1,
            (true, false) => 2,
        };
        for reason in answer.reasons.iter().take(most) {
            let cites: Vec<&str> = reason.cites.iter().map(|cite| cite.name).collect();
            lines.push(fill(words.why, &[("reason", &one_line(&reason.text)), ("cites", &cites.join("; "))]));
        }
        let asked = issues(case, &answer.handling, |to| !is_apart(to)).join("; ");
        let is_asked = answer.asks_the_team() && !asked.is_empty();
        lines.push(match extent {
            _ if !is_asked && self.asking.is_against(answer) => anyway(self.reasons),
            _ if is_asked && answer.outcome == Outcome::Ask => fill(words.asked_if_open, &[("issues", &asked)]),
            Extent::Whole if is_asked => fill(words.asked, &[("issues", &asked)]),
            Extent::SoFar if is_asked => fill(words.asked_so_far, &[("issues", &asked)]),
            Extent::Whole => words.not_asked.to_owned(),
            Extent::SoFar => words.not_asked_so_far.to_owned(),
        });
        lines.push(String::new());
        lines.join("\n")
    }
}

/// That the team is asked although the check does not come to it, and why, where the reader has said so.
pub(crate) fn anyway(reasons: &str) -> String {
    let reasons = one_line(reasons);
    if reasons.is_empty() {
        APART.note.anyway.to_owned()
    } else {
        fill(APART.note.anyway_why, &[("reasons", &reasons)])
    }
}

/// The name of a place, and that what goes there does so far, where something that was not answered can still move it. What is not decided
/// yet is so far in itself.
pub fn place_name(to: Destination, extent: Extent) -> String {
    let label = to.words().label;
    match extent {
        Extent::SoFar if to != Destination::Unclear => fill(APART.so_far, &[("place", label)]),
        _ => label.to_owned(),
    }
}

/// The parts that go to a place, a line for all that go there for the same reason, with that.
fn with_why(checked: Check<'_>, table: Option<&TestTable>, to: Destination) -> Vec<String> {
    let Check { case, answer, .. } = checked;
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for part in answer.handling.iter().filter(|part| part.to == to) {
        let (why, name) =
            (table.and_then(|table| table.because(part.issue)).unwrap_or_default(), named(case, part.issue, part.side));
        match all.iter_mut().find(|(same, _)| *same == why) {
            Some((_, names)) => names.push(name),
            None => all.push((why, vec![name])),
        }
    }
    let place = place_name(to, checked.extent_of_places());
    let line = |(why, names): (String, Vec<String>)| {
        let params = [("place", place.as_str()), ("issues", &names.join("; ")), ("why", &one_line(&why))];
        fill(APART.note.place, &params).trim_end().to_owned()
    };
    all.into_iter().map(line).collect()
}
