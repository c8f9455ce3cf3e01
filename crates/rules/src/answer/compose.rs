//! The whole answer to a case, put together (format 1; the command writes it as JSON).

use super::effects::Effects;
use super::evaluated::Evaluated;
use super::nearest::{Nearest, nearest};
use super::reasons::{Reason, reasons};
use super::sentence::sentence;
use super::still_needed::{OpenAnswers, open_answers};
use super::would_change::{ChangeEffect, WouldChange, would_change};
use crate::case::{AnswerRef, Case, ValidCase};
use crate::edition::EDITION;
use crate::routing::{PartPlacement, Routing};
use crate::rulebook::{ANSWER, Citation};
use crate::vocabulary::{CautionId, Firmness, Outcome, Response, Side};

/// A caution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// Which caution.
    pub id: CautionId,
    /// The side it is about.
    pub side: Side,
    /// The caution in words.
    pub text: String,
    /// The paragraphs it rests on.
    pub cites: Vec<&'static Citation>,
}

/// What keeps a case from Joint Working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// Consent is refused or withdrawn.
    Consent,
}

/// Everything an answer comes with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The recommendation.
    pub outcome: Outcome,
    /// The recommendation if consent did not block it.
    pub merits: Outcome,
    /// Firm or provisional; `None` for `ask`.
    pub strength: Option<Firmness>,
    /// Every outcome that some completion of the answers gives.
    pub possible: Vec<Outcome>,
    /// There were too many completions; `possible` holds only the two ends.
    pub possible_is_partial: bool,
    /// Where every part goes.
    pub handling: Vec<PartPlacement>,
    /// What keeps the case from Joint Working.
    pub blocked_by: Option<Block>,
    /// What to mind beside the outcome.
    pub cautions: Vec<Caution>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Every change of one answer that changes the outcome or moves a part, nearest first.
    pub would_change: Vec<ChangeEffect>,
    /// There are too many issues: relations between unrelated ones were not tried.
    pub would_change_is_partial: bool,
    /// Open answers that could still change the result.
    pub still_needed: Vec<AnswerRef>,
    /// Too much is open: every open answer of some part of the case is listed as still needed.
    pub still_needed_is_partial: bool,
    /// Open answers that could not.
    pub cannot_matter: Vec<AnswerRef>,
    /// The worked examples most like it.
    pub nearest: Vec<Nearest>,
    /// The edition of the briefing.
    pub edition: &'static str,
}

impl Answer {
    /// Does it come to a request of the Joint Working Team? Without consent it does not, whatever is open.
    pub const fn asks_the_team(&self) -> bool {
        self.outcome.comes_to_a_request() && self.blocked_by.is_none()
    }

    /// The recommendation as a heading.
    pub const fn title(&self) -> &'static str {
        if self.is_open_without_consent() { ANSWER.open_without_consent.title } else { self.outcome.words().title }
    }

    /// The recommendation in a word or two.
    pub const fn short(&self) -> &'static str {
        if self.is_open_without_consent() { ANSWER.open_without_consent.title } else { self.outcome.words().short }
    }

    /// The recommendation in a sentence.
    pub const fn sentence(&self) -> &'static str {
        if self.is_open_without_consent() {
            ANSWER.open_without_consent.sentence
        } else {
            self.outcome.words().sentence
        }
    }

    /// Is something open that is not for the team either way?
    const fn is_open_without_consent(&self) -> bool {
        matches!(self.outcome, Outcome::Ask) && self.blocked_by.is_some()
    }

    /// Does consent keep something from the team that the merits would bring to it, or may bring?
    pub const fn lacks_consent(&self) -> bool {
        self.blocked_by.is_some() && self.merits.comes_to_a_request()
    }
}

/// Answers a case.
pub fn answer(case: &ValidCase) -> Answer {
    let evaluated = Evaluated::new(case);
    let effects = Effects::of_evaluated(&evaluated);
    let WouldChange { changes, is_partial: would_change_is_partial } = would_change(&effects);
    let OpenAnswers { still_needed, cannot_matter, is_partial: still_needed_is_partial } =
        open_answers(case, &evaluated.graph, effects.components());
    Answer {
        would_change: changes,
        would_change_is_partial,
        still_needed,
        still_needed_is_partial,
        cannot_matter,
        nearest: nearest(case),
        ..of_evaluated(case, &evaluated)
    }
}

/// Answers a case for who acts on it: without what would change it, what is still needed and which examples are like it, which stay
/// empty.
pub fn recommendation(case: &ValidCase) -> Answer {
    of_evaluated(case, &Evaluated::new(case))
}

fn of_evaluated(case: &ValidCase, evaluated: &Evaluated<'_>) -> Answer {
    let routing = evaluated.routing();
    let reasons = reasons(evaluated, &routing);
    let Routing { outcome, merits, strength, possible, possible_is_partial, handling } = routing;
    Answer {
        outcome,
        merits,
        strength,
        possible,
        possible_is_partial,
        handling,
        blocked_by: evaluated.graph.blocked.then_some(Block::Consent),
        cautions: cautions(case),
        reasons,
        would_change: Vec::new(),
        would_change_is_partial: false,
        still_needed: Vec::new(),
        still_needed_is_partial: false,
        cannot_matter: Vec::new(),
        nearest: Vec::new(),
        edition: EDITION,
    }
}

/// What there is to mind of each side that can be in play: that its bodies have not all responded.
fn cautions(case: &Case) -> Vec<Caution> {
    let in_play = |side: &Side| case.issues.iter().any(|issue| issue.functions.can_involve(*side));
    let caution = |side: Side| {
        let id = match case.responses[side]? {
            Response::No => CautionId::NotReady,
            Response::Partly => CautionId::PartlyReady,
            Response::NotPut => CautionId::NotPut,
            Response::Yes | Response::Unsure => return None,
        };
        let words = id.words();
        let of_side = side.words();
        let params = [("side", of_side.label), ("part", of_side.part), ("ombudsman", of_side.ombudsman)];
        let text = sentence(words.text, &params.map(|(name, value)| (name, value.to_owned())));
        Some(Caution { id, side, text, cites: words.cites.to_vec() })
    };
    Side::ALL.iter().copied().filter(in_play).filter_map(caution).collect()
}
