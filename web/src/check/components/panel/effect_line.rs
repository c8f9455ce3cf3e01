//! What an answer would do, in words, and how that is shown beside it.

use joint_working_interface::ONE_PAGE;
use joint_working_rules::{Fact, IssuePos, OptionRef, QuestionRef, fill};
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use std::rc::Rc;
use yew::prelude::{AttrValue, Html};

/// What knows what each answer would do.
pub(in super::super) trait Would {
    /// What the options of a question would do.
    fn of_question(&self, question: QuestionRef) -> Lines;
    /// What saying that two issues belong together would do.
    fn of_pairing(&self, pair: [IssuePos; 2]) -> Option<Line>;
    /// What saying that they do not would do, where they do as answered.
    fn of_parting(&self, pair: [IssuePos; 2]) -> Option<Line>;
}

/// What one answer would do.
#[derive(Clone, PartialEq)]
pub(in super::super) struct Line {
    /// The id of the recommendation that it gives.
    pub(super) outcome: &'static str,
    pub(super) words: AttrValue,
}

/// What the options of one question would do: those that would do something.
#[derive(Clone, Default, PartialEq)]
pub(in super::super) struct Lines(pub(super) Rc<[(OptionRef, Line)]>);

impl Lines {
    /// Of an option.
    pub(super) fn find(&self, option: OptionRef) -> Option<&Line> {
        self.0.iter().find(|(one, _)| *one == option).map(|(_, line)| line)
    }

    /// Of a fact.
    pub(super) fn fact(&self, fact: Fact) -> Option<&Line> {
        self.find(OptionRef::Fact(fact))
    }
}

/// The line under the field with this id, and the id that describes the field. Where a box is ticked, it is what unticking would do.
pub(super) fn shown(line: Option<&Line>, id: &str, tick: Tick) -> (Html, Option<String>) {
    let Some(Line { outcome, words }) = line else { return (html! {}, None) };
    let id = [id, "-effect"].concat();
    let words = if tick.is_on() { fill(ONE_PAGE.if_unticked, &[("effect", words)]).into() } else { words.clone() };
    let shown = html! { <span class="aid-effect" data-outcome={*outcome} id={id.clone()}>{ words }</span> };
    (shown, Some(id))
}
