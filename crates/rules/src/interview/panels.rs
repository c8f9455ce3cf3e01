//! The panels of the aid: which questions are asked of a case as far as it is answered, on which page (design, section 5).

use super::pairs::Pairs;
use super::pivots::{Pivots, Relations};
use super::question_ref::QuestionRef;
use crate::answer::Answer;
use crate::case::{Case, Issue, IssuePos, RelationPos, ValidCase};
use crate::vocabulary::{Functions, Side};

/// The panels of a case, in the order of the design.
#[derive(Debug)]
pub struct Panels {
    /// The panels that have something on them.
    pub list: Vec<Panel>,
    /// Some links were too many to look at one by one, and what is open there can turn out in more than 4,096 ways: a row on the
    /// pairs or on a link may be in sight that can change no place. None is missing.
    pub is_partial: bool,
    /// Consent blocks: whatever is answered on the merits, each part goes to the Ombudsman of its own side.
    pub is_blocked: bool,
    /// Of some issue it is not known whose duty it is about: what is not asked of it now may be asked once that is.
    pub is_whose_open: bool,
}

impl Panels {
    /// Every question in sight, in the order of the panels; of the pairs, a row an issue.
    pub fn questions(&self) -> Vec<QuestionRef> {
        self.list.iter().flat_map(Panel::questions).collect()
    }

    /// The panels on which a question in sight was not answered, where some answer to it can still change the place of a part: those on
    /// the merits, or only the issues themselves where consent blocks.
    pub fn unanswered(&self) -> impl Iterator<Item = &Panel> {
        let counts = |panel: &&Panel| match panel {
            Panel::Issues(_) => true,
            Panel::TwoSides(..) | Panel::Pairs(_) | Panel::Link(..) | Panel::Weights(_) => !self.is_blocked,
            Panel::ConsentAndResponses(_) | Panel::Check => false,
        };
        self.list.iter().filter(counts).filter(|panel| panel.unanswered().next().is_some())
    }

    /// Was it not answered which issues belong together, where that can still change the place of a part?
    pub fn are_pairs_open(&self) -> bool {
        self.unanswered().any(|panel| matches!(panel, Panel::Pairs(_)))
    }

    /// The panels on which a question was not answered that could change the place of a part, were it not for consent.
    pub(crate) fn unanswered_on_merits(&self) -> impl Iterator<Item = &Panel> {
        let on_the_whole = |panel: &&Panel| matches!(panel, Panel::ConsentAndResponses(_) | Panel::Check);
        let on_the_merits = self.list.iter().filter(move |panel| !on_the_whole(panel));
        on_the_merits.filter(|panel| panel.unanswered().next().is_some())
    }

    /// How much was answered of what could change the place of a part, were it not for consent.
    pub fn extent(&self) -> Extent {
        if self.unanswered_on_merits().next().is_some() { Extent::SoFar } else { Extent::Whole }
    }

    /// How much was answered of what can still change the place of a part.
    pub fn extent_of_places(&self) -> Extent {
        if self.unanswered().next().is_some() { Extent::SoFar } else { Extent::Whole }
    }
}

/// How much of a check was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All that can change the place of a part.
    Whole,
    /// Not all of it: what is said of the case holds so far.
    SoFar,
}

impl Extent {
    /// How much of it was answered of what can still move a part: without consent, nothing on the merits can.
    pub const fn of_places(self, answer: &Answer) -> Self {
        match answer.blocked_by {
            Some(_) => Self::Whole,
            None => self,
        }
    }
}

/// One panel: what a page of the aid holds when it goes step by step.
#[derive(Debug)]
pub enum Panel {
    /// 1: the issues, and whose they are; a row an issue.
    Issues(Vec<PanelRow>),
    /// 2: the two sides of one issue.
    TwoSides(IssuePos, Vec<PanelRow>),
    /// 3: which issues belong together.
    Pairs(Box<Pairs>),
    /// 4: how two issues are linked, the earlier one first.
    Link([IssuePos; 2], Vec<PanelRow>),
    /// 5: how much each side matters.
    Weights(Vec<PanelRow>),
    /// 6: consent and responses.
    ConsentAndResponses(Vec<PanelRow>),
    /// 7: check your answers.
    Check,
}

impl Panel {
    /// Its rows, a question each; none of the pairs, which have rows of their own, and of the check.
    pub fn rows(&self) -> &[PanelRow] {
        match self {
            Self::Issues(rows)
            | Self::TwoSides(_, rows)
            | Self::Link(_, rows)
            | Self::Weights(rows)
            | Self::ConsentAndResponses(rows) => rows,
            Self::Pairs(_) | Self::Check => &[],
        }
    }

    /// The pairs, where it holds them.
    pub fn pairs(&self) -> Option<&Pairs> {
        match self {
            Self::Pairs(pairs) => Some(pairs),
            _ => None,
        }
    }

    /// The questions on it that were not answered; of the pairs, the rows.
    pub fn unanswered(&self) -> impl Iterator<Item = QuestionRef> {
        let rows = self.rows().iter().filter(|row| !row.is_answered).map(|row| row.question);
        rows.chain(self.pairs().into_iter().flat_map(Pairs::unanswered).map(QuestionRef::Ties))
    }

    /// The questions on it; of the pairs, a row an issue.
    fn questions(&self) -> impl Iterator<Item = QuestionRef> {
        let rows = self.rows().iter().map(|row| row.question);
        rows.chain(self.pairs().into_iter().flat_map(Pairs::rows).map(QuestionRef::Ties))
    }
}

/// One question on a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PanelRow {
    /// The question.
    pub question: QuestionRef,
    /// It was answered, and so is in sight whether it can still change a place or not.
    pub is_answered: bool,
}

/// The panels of a case as far as it is answered. Which questions were answered is for the caller to say, since a case cannot
/// tell "no fact" from "not asked": what is in the case on a question that was not answered is passed over. A pair is answered
/// when it has a relation, or when [`QuestionRef::Ties`] of its earlier issue is. A relation whose facts were not asked for, and
/// which holds nothing but facts that speak for no link, says why two issues do not belong together, and has no panel of its own.
///
/// A question that was not answered is asked only if some answer to it can change the place of a part, for some way in which the
/// others that were not answered can turn out. This is on the merits, as if nobody had refused consent. What was answered as "not
/// sure" stays open, and an issue of unsure functions is asked nothing but whose they are: settling that comes first. That nothing
/// is complained of on a side, which takes it out of play, changes the places of the other parts as a minor weight does.
///
/// An issue of which it was not answered whose functions it puts in play is asked nothing more, as if it were not there; a case
/// that is not valid, for example without an issue, has the first panel alone.
///
/// Made in time and space linear in issues and relations.
pub fn panels(case: &Case, is_answered: impl Fn(QuestionRef) -> bool) -> Panels {
    made(case, &is_answered)
}

/// The same, once in a program however many ask for it.
fn made(case: &Case, is_answered: &dyn Fn(QuestionRef) -> bool) -> Panels {
    let row = |question| PanelRow { question, is_answered: is_answered(question) };
    let mut list = vec![Panel::Issues(case.positions().map(QuestionRef::Functions).map(row).collect())];
    let Ok(case) = ValidCase::new(case.clone()) else {
        return Panels { list, is_partial: false, is_blocked: false, is_whose_open: true };
    };
    let pivots = Pivots::new(&case, Relations::Recorded, &is_answered);
    let is_partial = pivots.is_partial();
    // The rows in sight: answered, or able to change a place.
    let in_sight = |questions: &[QuestionRef], counts: &dyn Fn(QuestionRef) -> bool| -> Vec<PanelRow> {
        questions.iter().copied().map(row).filter(|row| row.is_answered || counts(row.question)).collect()
    };
    for at in case.positions().filter(|at| pivots.is_in_play(*at)) {
        if case.issue(at).is_some_and(|issue| issue.functions.can_be_both()) {
            let questions = [QuestionRef::Facts(at), QuestionRef::Separable(at)];
            let rows = in_sight(&questions, &|_| pivots.sides_count(at));
            list.extend((!rows.is_empty()).then_some(Panel::TwoSides(at, rows)));
        }
    }
    let mut related = related(&case, &pivots);
    related.sort_unstable();
    let links = related.into_iter().filter_map(|([one, other], at)| {
        let questions = [QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)];
        let rows = in_sight(&questions, &|_| pivots.relation_counts(at));
        (!rows.is_empty()).then_some(Panel::Link([one, other], rows))
    });
    let links: Vec<Panel> = links.collect();
    let mut weights = Vec::new();
    for (at, issue) in case.positions().zip(&case.issues).filter(|(at, _)| pivots.is_in_play(*at)) {
        let questions: Vec<QuestionRef> = issue.functions.sides().map(|side| QuestionRef::Weight(at, side)).collect();
        let counts = |question| matches!(question, QuestionRef::Weight(at, side) if pivots.weight_counts(at, side));
        weights.extend(in_sight(&questions, &counts));
    }
    let involved = |side: &&Side| {
        let involves = |at: &IssuePos| case.issue(*at).is_some_and(|issue| issue.functions.can_involve(**side));
        case.positions().filter(|at| pivots.is_in_play(*at)).any(|at| involves(&at))
    };
    let mut on_the_whole = vec![QuestionRef::Consent];
    on_the_whole.extend(Side::ALL.iter().filter(involved).map(|side| QuestionRef::Responses(*side)));
    let may_be_joint = pivots.may_be_joint();
    let on_the_whole = in_sight(&on_the_whole, &|_| may_be_joint);
    let pairs = Pairs::new(&case, pivots, &is_answered);
    list.extend((!pairs.is_empty()).then_some(Panel::Pairs(Box::new(pairs))));
    list.extend(links);
    list.extend((!weights.is_empty()).then_some(Panel::Weights(weights)));
    list.extend((!on_the_whole.is_empty()).then_some(Panel::ConsentAndResponses(on_the_whole)));
    list.push(Panel::Check);
    let is_whose_open = |(at, issue): (IssuePos, &Issue)| {
        issue.functions == Functions::Unsure || !is_answered(QuestionRef::Functions(at))
    };
    let is_whose_open = case.positions().zip(&case.issues).any(is_whose_open);
    Panels { list, is_partial, is_blocked: case.consent.blocks(), is_whose_open }
}

/// The pairs in play that have a relation, with the positions of their relations.
fn related(case: &ValidCase, pivots: &Pivots) -> Vec<([IssuePos; 2], RelationPos)> {
    let all = case.endpoints().iter().map(|(at, [one, other])| ([*one.min(other), *one.max(other)], at));
    all.filter(|(pair, _)| pair.iter().all(|at| pivots.is_in_play(*at))).collect()
}
