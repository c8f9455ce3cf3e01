//! The whole answer to a case, as the command line gives it and the widget shows it (format 1, public).

use crate::board::Board;
use crate::case::{Case, Functions, Response, Side};
use crate::changes::{At, Change, would_change};
use crate::local::Local;
use crate::nearest::{Nearest, nearest};
use crate::open::open;
use crate::outcome::{Outcome, Place};
use crate::read::CaseError;
use crate::reasons::{Reason, reasons};
use crate::routing::{Firmness, Handling, route_from};
use crate::rulebook::{Citation, EDITION};
use crate::settle::ends;
use crate::vocabulary::vocabulary;
use serde::{Serialize, Serializer};

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

/// A change of one answer, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The change.
    pub change: Change,
    /// The outcome with it.
    pub outcome: Outcome,
    /// The parts that move, where they then go.
    pub handling: Vec<Handled>,
}

fn pointers<S: Serializer>(all: &[At], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(all.iter().map(|at| at.pointer()))
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
    /// Every change of one answer that moves a part, nearest first.
    pub would_change: Vec<Changed>,
    /// There are too many issues: links between unlinked ones were not tried.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub would_change_is_partial: bool,
    /// Open answers that could still change the result.
    #[serde(serialize_with = "pointers")]
    pub still_needed: Vec<At>,
    /// Too much is open: every open answer of some part of the case is listed as still needed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub still_needed_is_partial: bool,
    /// Open answers that could not.
    #[serde(serialize_with = "pointers")]
    pub cannot_matter: Vec<At>,
    /// The worked examples most like it.
    pub nearest: Vec<Nearest>,
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
    let handled = |parts: &[Handling]| -> Vec<Handled> {
        let handled = |part: &Handling| {
            let issue = case.issues.get(part.issue)?.id.clone();
            Some(Handled { issue, at: part.issue, side: part.side, to: part.to })
        };
        parts.iter().filter_map(handled).collect()
    };
    let local = Local::new(&board);
    let (changes, would_change_is_partial) = would_change(case, &board, &local);
    let changed = |one: crate::changes::WouldChange| Changed {
        change: one.change,
        outcome: one.outcome,
        handling: handled(&one.handling),
    };
    let open = open(case, &local);
    let reasons = reasons(case, &board, &ends, &routing);
    Ok(Answer {
        outcome: routing.outcome,
        merits: routing.merits,
        strength: routing.strength,
        possible: routing.possible,
        possible_is_partial: routing.possible_is_partial,
        handling: handled(&routing.handling),
        blocked_by: board.blocked.then_some(Block::Consent),
        cautions: cautions(case),
        reasons,
        would_change: changes.into_iter().map(changed).collect(),
        would_change_is_partial,
        still_needed: open.still_needed,
        still_needed_is_partial: open.is_partial,
        cannot_matter: open.cannot_matter,
        nearest: nearest(case),
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
        let text = crate::reasons::sentence(words.text, &[("side", side.words().label.to_owned())]);
        Caution { id: CautionId::NotReady, side: *side, text, cites: words.cites.to_vec() }
    };
    Side::ALL.iter().filter(not_ready).map(caution).collect()
}
