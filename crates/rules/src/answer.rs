//! The whole answer to a case, as the command line gives it and the widget shows it (format 1, public).

use crate::board::Board;
use crate::case::{Case, Functions, Response, Side};
use crate::outcome::{Outcome, Place};
use crate::read::CaseError;
use crate::reasons::{Reason, reasons};
use crate::routing::{Firmness, ends, route_from};
use crate::rulebook::{Citation, EDITION};
use crate::vocabulary::vocabulary;
use serde::Serialize;

vocabulary! {
    /// Something to mind beside the outcome; never part of it.
    CautionId, "a caution" {
        /// The bodies of a side have not sent a substantive response.
        NotReady = "not-ready",
    }
}

/// A caution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Caution {
    /// Which caution.
    pub id: CautionId,
    /// The side it is about.
    pub side: Side,
    /// The caution in words.
    pub text: String,
    /// The paragraphs it rests on.
    #[serde(serialize_with = "crate::reasons::ids")]
    pub cites: Vec<&'static Citation>,
}

/// Where one part goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Handled {
    /// The issue's id.
    pub issue: String,
    /// The issue's place in the case.
    #[serde(skip)]
    pub at: usize,
    /// The side, `both` where the two sides go to one place.
    pub side: Functions,
    /// The place.
    pub to: Place,
}

/// What keeps a case from Joint Working.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// Consent is refused or withdrawn.
    Consent,
}

/// Everything an answer comes with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub possible_is_partial: bool,
    /// Where every part goes.
    pub handling: Vec<Handled>,
    /// What keeps the case from Joint Working.
    pub blocked_by: Option<Block>,
    /// What to mind beside the outcome.
    pub cautions: Vec<Caution>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Changes of one answer that move a part.
    pub would_change: Vec<()>,
    /// Open answers that could still change the result.
    pub still_needed: Vec<()>,
    /// Open answers that could not.
    pub cannot_matter: Vec<()>,
    /// The worked examples most like it.
    pub nearest: Vec<()>,
    /// The edition of the briefing.
    pub edition: &'static str,
}

/// Answers a case.
///
/// # Errors
/// The first fault of the case, with its place.
pub fn answer(case: &Case) -> Result<Answer, CaseError> {
    let board = Board::new(case)?;
    let ends = ends(&board);
    let routing = route_from(&board, &ends);
    let handling = routing
        .handling
        .iter()
        .filter_map(|part| {
            let issue = case.issues.get(part.issue)?.id.clone();
            Some(Handled { issue, at: part.issue, side: part.side, to: part.to })
        })
        .collect();
    Ok(Answer {
        outcome: routing.outcome,
        merits: routing.merits,
        strength: routing.strength,
        possible: routing.possible,
        possible_is_partial: routing.possible_is_partial,
        handling,
        blocked_by: board.blocked.then_some(Block::Consent),
        cautions: cautions(case),
        reasons: reasons(case, &board, &ends),
        would_change: Vec::new(),
        still_needed: Vec::new(),
        cannot_matter: Vec::new(),
        nearest: Vec::new(),
        edition: EDITION,
    })
}

/// A side that can be in play and has not responded.
fn cautions(case: &Case) -> Vec<Caution> {
    let not_ready = |side: &&Side| {
        case.responses.of(**side) == Some(Response::No)
            && case.issues.iter().any(|issue| issue.functions.can_involve(**side))
    };
    let caution = |side: &Side| {
        let words = CautionId::NotReady.words();
        let text = crate::reasons::fill(words.text, &[("side", side.words().label.to_owned())]);
        Caution { id: CautionId::NotReady, side: *side, text, cites: words.cites.to_vec() }
    };
    Side::ALL.iter().filter(not_ready).map(caution).collect()
}
