//! The first test of an issue or a link, and what is said where its answer and a fact point different ways.

use super::ask::{Ask, Mode};
use super::choice::{self, Asked};
use super::piece::Shows;
use super::{conflict, help, title};
use crate::context::Ways;
use conflict::Notice;
use joint_working_interface::{AID, COMMON};
use joint_working_rules::{PanelRow, QuestionRef};
use joint_working_web::cites::cites;
use joint_working_web::elements::hidden;
use joint_working_web::view::html;
use yew::prelude::Html;

/// A first test, as it is.
#[derive(Clone, PartialEq)]
pub(super) struct FirstTest {
    question: QuestionRef,
    mode: Mode,
    /// The question, where it is asked.
    asked: Option<Asked>,
    /// It is not asked, as what was ticked leaves nothing that it could change.
    is_left_out: bool,
    notice: Option<Notice>,
}

impl FirstTest {
    /// As it is in the state. The rows are those of its panel: it is among them where an answer can still change something, or there
    /// is one; `facts` is the question before it.
    pub(super) fn of(ask: &Ask, question: QuestionRef, facts: QuestionRef, rows: &[PanelRow]) -> Self {
        let is_asked = rows.iter().any(|row| row.question == question);
        let is_left_out = !is_asked && rows.iter().any(|row| row.question == facts && row.is_answered);
        let notice = Notice::of(ask, question);
        Self { question, mode: ask.mode, asked: is_asked.then(|| Asked::of(ask, question)), is_left_out, notice }
    }
}

impl Shows for FirstTest {
    fn draw(&self, ways: &Ways) -> Html {
        let asked = self.asked.as_ref();
        html! {
            <>
                { asked.map(|asked| html! { <div class="aid-first-test">{ decide(ways, asked) }</div> }) }
                if self.is_left_out { <p class="aid-note">{ AID.first_test_left_out }</p> }
                { conflict::conflict(ways, self.question, self.mode, self.notice.as_ref()) }
            </>
        }
    }
}

fn decide(ways: &Ways, asked: &Asked) -> Html {
    let question = asked.question;
    let words = question.question().words();
    let legend =
        html! { <legend class="aid-ask">{ words.title }{ hidden([", ", &title::about(question)].concat()) }</legend> };
    let options = words.options.iter().map(|option| (option.label, question.question().option_hint_id(option.value)));
    let helps = || {
        html! {
            <>
                { help::text(&question.question().hint_id()) }
                { help::terms(options) }
                { cites(ways, COMMON.rests_on, words.cites) }
            </>
        }
    };
    html! { <>{ choice::list(ways, asked, legend, html! {}) }{ help::fold(asked.mode, AID.help_with, &title::label(asked.question), helps) }</> }
}
