//! What each answer would do, beside it: in words, and nothing where it changes nothing.

use super::ask::Ask;
use joint_working_interface::ONE_PAGE;
use joint_working_rules::{Effect, Fact, IssuePos, OptionRef, QuestionRef, effect_words, fill};
use joint_working_web::view::html;
use yew::prelude::Html;

/// What the options of one question would do.
pub(super) struct OfQuestion(Vec<(OptionRef, Option<(Effect, String)>)>);

impl OfQuestion {
    /// None is shown.
    pub(super) const NONE: Self = Self(Vec::new());

    /// Of a question, where effects are shown.
    pub(super) fn of(ask: &Ask, question: QuestionRef) -> Self {
        let Some((effects, answer)) = &ask.effects else { return Self::NONE };
        let case = ask.app.state.case();
        let words = |effect: Effect| {
            let words = effect_words(case, answer.outcome, &effect);
            (effect, words)
        };
        let all = effects.of(question).into_iter();
        Self(all.map(|one| (one.option, one.effect.map(words))).collect())
    }

    fn find(&self, option: OptionRef) -> Option<&(Effect, String)> {
        self.0.iter().find(|(one, _)| *one == option)?.1.as_ref()
    }

    /// Of an option with one answer: the line, and the id that describes the option.
    pub(super) fn value(&self, value: &'static str, id: &str) -> (Html, Option<String>) {
        line(self.find(OptionRef::Value(value)), id, false)
    }

    /// Of a fact, ticked or not.
    pub(super) fn fact(&self, fact: Fact, id: &str, is_ticked: bool) -> (Html, Option<String>) {
        line(self.find(OptionRef::Fact(fact)), id, is_ticked)
    }
}

/// Of two issues that belong together, or would.
pub(super) fn of_pair(ask: &Ask, [one, other]: [IssuePos; 2], id: &str, is_ticked: bool) -> (Html, Option<String>) {
    let Some((effects, answer)) = &ask.effects else { return (html! {}, None) };
    let effect = effects.of_pair(one, other).map(|effect| {
        let words = effect_words(ask.app.state.case(), answer.outcome, &effect);
        (effect, words)
    });
    line(effect.as_ref(), id, is_ticked)
}

/// The line under an option.
fn line(effect: Option<&(Effect, String)>, id: &str, is_ticked: bool) -> (Html, Option<String>) {
    let Some((effect, words)) = effect.filter(|(_, words)| !words.is_empty()) else { return (html! {}, None) };
    let id = format!("{id}-effect");
    let words = if is_ticked { fill(ONE_PAGE.if_unticked, &[("effect", words)]) } else { words.clone() };
    let line = html! { <span class="aid-effect" data-outcome={effect.outcome.id()} id={id.clone()}>{ words }</span> };
    (line, Some(id))
}
