//! What each answer would do, beside it: in words, and nothing where it changes nothing.

use super::ask::Ask;
use joint_working_interface::ONE_PAGE;
use joint_working_rules::{Effect, Fact, IssuePos, OptionRef, QuestionRef, effect_words, fill};
use joint_working_web::view::html;
use std::rc::Rc;
use yew::prelude::{AttrValue, Html};

/// What one answer would do, in words, and the id of the recommendation that it gives.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    outcome: &'static str,
    words: AttrValue,
}

impl Line {
    fn of(ask: &Ask, effect: &Effect) -> Option<Self> {
        let (_, answer) = ask.effects.as_ref()?;
        let words = effect_words(ask.app.state.case(), answer.outcome, effect);
        (!words.is_empty()).then(|| Self { outcome: effect.outcome.id(), words: words.into() })
    }
}

/// What the options of one question would do: those that would do something.
#[derive(Clone, PartialEq)]
pub(super) struct OfQuestion(Rc<[(OptionRef, Line)]>);

impl OfQuestion {
    /// Of a question, where effects are shown.
    pub(super) fn of(ask: &Ask, question: QuestionRef) -> Self {
        let Some((effects, _)) = &ask.effects else { return Self(Rc::default()) };
        // Whose an issue is stands in a row of its own, and in those of its sides.
        if let Some((_, known)) = ask.known.borrow().iter().find(|(of, _)| *of == question) {
            return known.clone();
        }
        let all = effects.of(question).into_iter();
        let all = Self(all.filter_map(|one| Some((one.option, Line::of(ask, &one.effect?)?))).collect());
        if matches!(question, QuestionRef::Functions(_)) {
            ask.known.borrow_mut().push((question, all.clone()));
        }
        all
    }

    /// Of an option.
    pub(super) fn find(&self, option: OptionRef) -> Option<&Line> {
        self.0.iter().find(|(one, _)| *one == option).map(|(_, line)| line)
    }

    /// Of a fact.
    pub(super) fn fact(&self, fact: Fact) -> Option<&Line> {
        self.find(OptionRef::Fact(fact))
    }
}

/// Of two issues that belong together, or would.
pub(super) fn of_pair(ask: &Ask, [one, other]: [IssuePos; 2]) -> Option<Line> {
    let (effects, _) = ask.effects.as_ref()?;
    Line::of(ask, &effects.of_pair(one, other)?)
}

/// The line under the field with this id, and the id that describes the field. Where a box is ticked, it is what unticking would do.
pub(super) fn shown(line: Option<&Line>, id: &str, is_ticked: bool) -> (Html, Option<String>) {
    let Some(Line { outcome, words }) = line else { return (html! {}, None) };
    let id = format!("{id}-effect");
    let words = if is_ticked { fill(ONE_PAGE.if_unticked, &[("effect", words)]).into() } else { words.clone() };
    let shown = html! { <span class="aid-effect" data-outcome={*outcome} id={id.clone()}>{ words }</span> };
    (shown, Some(id))
}
