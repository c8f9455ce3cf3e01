//! Issues that change their place: one is taken out, or one is entered as two. Pages already visited follow them.

use super::{Key, Page, State};
use joint_working_rules::Step;
use joint_working_rules::rulebook::Question;

impl State {
    /// Takes an issue out, with all that was answered of it.
    pub(super) fn remove(&mut self, at: usize) {
        if at < self.answers.issues.len() {
            let gone = self.answers.issues.remove(at).id;
            self.answers.relations.retain(|relation| !relation.between.contains(&gone));
            let gone = Some(gone);
            self.answered.retain(|(_, issues)| !issues.contains(&gone));
            self.saved_elsewhere = false;
            if self.editing.take().is_some() {
                self.typed.clear();
            }
            self.follow(|step| match step.issues() {
                [one, other] if one == Some(at) || other == Some(at) => Step::Issues,
                _ => placed(step, |issue| if issue > at { issue - 1 } else { issue }),
            });
        }
        self.removing = None;
    }

    /// Enters an issue of both sides as two. What was answered of it counts as answered of the two; ties are asked about anew.
    pub(super) fn enter_as_two(&mut self, at: usize) {
        let Some(whole) = self.answers.issues.get(at).map(|issue| issue.id.clone()) else { return };
        if !self.answers.enter_as_two(at) {
            return;
        }
        let whole = Some(whole);
        let two: Vec<_> = self.answers.issues.iter().skip(at).take(2).map(|issue| Some(issue.id.clone())).collect();
        let [health, social_care] = two.as_slice() else { return };
        let (old, kept): (Vec<Key>, _) =
            std::mem::take(&mut self.answered).into_iter().partition(|(_, ids)| ids.contains(&whole));
        self.answered = kept;
        for (question, ids) in old {
            let one = |id: &Option<String>| [id.clone(), None];
            let pair = [health.clone(), social_care.clone()];
            let half = |half: &Option<String>| ids.clone().map(|id| if id == whole { half.clone() } else { id });
            match question {
                Question::Functions => self.answered.extend([health, social_care].map(|id| (question, one(id)))),
                Question::WeightHealth => self.answered.extend([(question, one(health))]),
                Question::WeightSocialCare => self.answered.extend([(question, one(social_care))]),
                Question::Facts => self.answered.extend([(Question::TieFacts, pair)]),
                Question::Separable => self.answered.extend([(Question::TieSeparable, pair)]),
                Question::TieFacts | Question::TieSeparable => {
                    self.answered.extend([health, social_care].map(|id| (question, half(id))));
                }
                _ => {}
            }
        }
        self.saved_elsewhere = false;
        self.fault = None;
        self.focus_requests += 1;
        self.follow(|step| match step {
            Step::Facts(issue) if issue == at => Step::TieFacts(at, at + 1),
            Step::Separable(issue) if issue == at => Step::TieSeparable(at, at + 1),
            Step::Weight(issue, side) if issue == at => Step::Weight(at + side as usize, side),
            _ => placed(step, |issue| if issue > at { issue + 1 } else { issue }),
        });
    }

    /// Changes the question of each page visited.
    pub(super) fn follow(&mut self, change: impl Fn(Step) -> Step) {
        for page in self.history.pages_mut() {
            if let Page::Ask(step) | Page::Conflict(step) = page {
                *step = change(*step);
            }
        }
    }
}

/// The same question of issues in other places.
fn placed(step: Step, place: impl Fn(usize) -> usize) -> Step {
    match step {
        Step::Functions(at) => Step::Functions(place(at)),
        Step::Facts(at) => Step::Facts(place(at)),
        Step::Separable(at) => Step::Separable(place(at)),
        Step::Weight(at, side) => Step::Weight(place(at), side),
        Step::Core(at) => Step::Core(place(at)),
        Step::Ties(at) => Step::Ties(place(at)),
        Step::TieFacts(one, other) => Step::TieFacts(place(one), place(other)),
        Step::TieSeparable(one, other) => Step::TieSeparable(place(one), place(other)),
        Step::Issues | Step::Consent | Step::Responses(_) => step,
    }
}
