//! Boxes to tick.

use super::effect_line::{self, Line};
use crate::context::Ways;
use crate::state::Action;
use joint_working_rules::{Fact, IssuePos, QuestionRef};
use joint_working_web::elements::{own, ticking};
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use yew::prelude::{AttrValue, Html};

/// What a box is ticked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum For {
    /// A fact.
    Fact(QuestionRef, Fact),
    /// None of the facts.
    NoFact(QuestionRef),
    /// The facts are not known.
    NotKnown(QuestionRef),
    /// Two issues belong together.
    Pair([IssuePos; 2]),
    /// No two issues do.
    NoPair,
    /// Why two issues do not.
    WhyNot([IssuePos; 2], Fact),
}

impl For {
    /// What ticking it does, or unticking.
    const fn action(self, tick: Tick) -> Action {
        match self {
            Self::Fact(question, fact) => Action::Tick(question, fact, tick),
            Self::NoFact(question) => Action::TickNone(question, tick),
            Self::NotKnown(question) => Action::TickNotKnown(question, tick),
            Self::Pair([one, other]) => Action::Pair(one, other, tick),
            Self::NoPair => Action::PairNone(tick),
            Self::WhyNot([one, other], fact) => Action::WhyNot(one, other, fact, tick),
        }
    }
}

/// A box with its label, and what ticking it, or unticking, would do. `error` is the id of the words for what is wrong with it.
pub(super) fn tick_box(
    ways: &Ways,
    what: For,
    id: String,
    label: impl Into<AttrValue>,
    tick: impl Into<Tick>,
    error: Option<&str>,
    effect: Option<&Line>,
) -> Html {
    fn drawn(
        ways: &Ways,
        what: For,
        id: String,
        label: AttrValue,
        tick: Tick,
        error: Option<&str>,
        effect: Option<&Line>,
    ) -> Html {
        let (effect, described) = effect_line::shown(effect, &id, tick);
        let described = described.or_else(|| error.map(str::to_owned));
        // A pair is named by the words of its issues.
        let label = if matches!(what, For::Pair(_)) {
            own(label)
        } else {
            html! { label }
        };
        let onchange = ticking(ways, move |tick| what.action(tick));
        html! {
            <div class="aid-line">
                <label class="aid-choice">
                    <input type="checkbox" {id} checked={tick.is_on()} aria-describedby={described} {onchange} />
                    <span class="aid-word">{ label }</span>
                </label>
                { effect }
            </div>
        }
    }
    drawn(ways, what, id, label.into(), tick.into(), error, effect)
}
