//! The state of the aid, and what a page may ask of it. What each action does to it is in `apply`. Pure: no browser in it.

mod action;
mod answers;
mod apply;
pub(crate) mod begun;
mod evaluated;
mod going_on;
mod issue_rows;
mod moved;
mod opening;
mod page;
mod replacing;
mod showing;
#[cfg(test)]
mod tests;
mod undo;
mod way;

pub(crate) use action::{Action, Request, Source};
pub(crate) use evaluated::Evaluated;
pub(crate) use opening::Opening;
pub(crate) use page::{Fault, Fold, Page, PanelRef};
pub(crate) use undo::Undo;

use answers::Answers;
use joint_working_casework::{Said, record};
use joint_working_rules::{
    Answer, Case, Change, EarlierEdition, IssuePos, Pairs, Panels, PartPlacement, QuestionRef, Side, TestTable,
    ValidCase, Verdict, clear, link,
};
use joint_working_web::handover::Handover;
use joint_working_web::tick::Tick;
use joint_working_web::visit_history::VisitHistory;
use std::collections::BTreeSet;
use std::rc::Rc;
use way::Course;

/// Everything the aid knows. It is kept in memory only.
#[derive(Clone, Debug)]
pub(crate) struct State {
    answers: Answers,
    /// What was answered before, each with what was done then; the last one can be taken back.
    undo: Vec<(Undo, Answers)>,
    /// The pages visited, and which of them is shown.
    history: VisitHistory<Page>,
    /// From "check answers" and the result, one answer is changed.
    course: Course,
    /// Where one answer is changed, the page to go back to, if it is not "check answers".
    came_from: Option<Page>,
    /// What is wrong on this page.
    pub(crate) faults: Vec<Fault>,
    /// How often the focus had to go somewhere on the page.
    pub(crate) focus_requests: u32,
    /// Where it went last.
    pub(crate) focus: Focus,
    /// A row for another issue is there.
    pub(crate) extra_row: bool,
    /// The lines that were pasted into a row: they are offered as issues.
    pub(crate) lines: Option<(IssuePos, Vec<String>)>,
    /// The questions on weights that have been in sight since the page is shown, so that no row goes away under the reader's hand.
    pub(crate) seen_weights: Vec<QuestionRef>,
    /// The questions on facts that were answered when all panels came on one page: they are folded there.
    pub(crate) folded: Vec<QuestionRef>,
    /// The pairs of which it is open why the two do not belong together.
    pub(crate) whys: Vec<[IssuePos; 2]>,
    /// What is open of a case of very many issues.
    pub(crate) unfolded: Vec<Fold>,
    /// The panels whose help is open where all are on one page.
    pub(crate) helped: Vec<PanelRef>,
    /// The issue whose removal waits for a yes.
    pub(crate) removing: Option<IssuePos>,
    /// Clearing everything waits for a yes.
    pub(crate) clearing: bool,
    /// A case that waits for a yes before it takes the place of the answers.
    pub(crate) replacing: Option<Box<Opening>>,
    /// Forgetting what this device remembers waits for a yes.
    pub(crate) forgetting: bool,
    /// What each answer would do is shown.
    pub(crate) effects: Tick,
    /// What is in the bar is open, where all panels are on one page and that is narrow.
    pub(crate) bar: Tick,
    /// A change that is being tried on the result; the answers stay as they are.
    pub(crate) trial: Option<Trial>,
    /// Why the reader disagrees with the recommendation, in their own words.
    pub(crate) disagreement: String,
    /// What was just done, for the status line of the page.
    pub(crate) notice: Option<&'static str>,
    /// What could not be copied, to be copied by hand.
    pub(crate) by_hand: Option<String>,
    /// How often something was said there.
    pub(crate) said: u32,
    /// How often something was wrong.
    pub(crate) failures: u32,
    /// Why a file or a link could not be opened, and the field it was given in.
    pub(crate) unopened: Option<(String, &'static str)>,
    /// The earlier edition that the case was answered for, where it was opened as one of such.
    pub(crate) earlier: Option<EarlierEdition>,
    /// The fragment of the address that stands for the case, for as long as that is as it was opened.
    address: Option<String>,
    /// The option ids kept on this device, as a link, where the reader has asked for that.
    pub(crate) stored: Option<String>,
}

/// Where the focus has to go on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The heading.
    Title,
    /// The heading of a panel, among all on one page.
    Panel(PanelRef),
    /// What is wrong.
    Problem,
    /// The words of a row.
    Words(IssuePos),
    /// The button that removes an issue.
    Remove(IssuePos),
    /// The first field of a question.
    Field(QuestionRef),
    /// What is under a first test whose answer was kept.
    FirstTest(QuestionRef),
    /// The button that keeps what was to be lost.
    Keep,
    /// The button that clears everything.
    Clear,
    /// The button that forgets what this device remembers.
    Forget,
    /// What could not be copied.
    ByHand,
}

/// A change that is being tried.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    /// The change.
    pub(crate) change: Change,
    /// The case with it.
    pub(crate) evaluated: Rc<Evaluated>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            answers: Answers::default(),
            undo: Vec::new(),
            history: VisitHistory::from(Page::Start),
            course: Course::InOrder,
            came_from: None,
            faults: Vec::new(),
            focus_requests: 0,
            focus: Focus::Title,
            extra_row: false,
            lines: None,
            seen_weights: Vec::new(),
            folded: Vec::new(),
            whys: Vec::new(),
            unfolded: Vec::new(),
            helped: Vec::new(),
            removing: None,
            clearing: false,
            replacing: None,
            forgetting: false,
            effects: Tick::Off,
            bar: Tick::Off,
            trial: None,
            disagreement: String::new(),
            notice: None,
            by_hand: None,
            said: 0,
            failures: 0,
            unopened: None,
            earlier: None,
            address: None,
            stored: None,
        }
    }
}

impl State {
    /// Which visit is shown.
    pub(crate) const fn visit(&self) -> usize {
        self.history.visit()
    }

    /// The page that is shown.
    pub(crate) fn page(&self) -> Page {
        self.history.page()
    }

    /// The visit that a reader comes to who goes to this one. Pages of questions that are no more are passed over.
    pub(crate) fn comes_to(&self, visit: usize) -> usize {
        self.history.comes_to(visit, |page| self.is_gone(page))
    }

    /// Has a page nothing to show any more?
    fn is_gone(&self, page: Page) -> bool {
        match page {
            Page::Start | Page::AllPanels | Page::Files | Page::Panel(PanelRef::Issues) => false,
            Page::Panel(panel) => !self.panels().list.iter().any(|one| PanelRef::of(one) == Some(panel)),
            Page::Check | Page::Result => !self.has_case(),
            Page::Trial => self.trial.is_none(),
        }
    }

    /// The fragment of the address that stands for the case as it is; none where the address is not the case.
    pub(crate) fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The case, without answers that have no meaning just now, and what follows from it.
    pub(crate) const fn evaluated(&self) -> &Rc<Evaluated> {
        self.answers.evaluated()
    }

    /// The case, without answers that have no meaning just now.
    pub(crate) fn case(&self) -> &Case {
        self.evaluated().case()
    }

    /// Is there a case to see a recommendation for?
    pub(crate) const fn has_case(&self) -> bool {
        self.answers.count() > 0
    }

    /// How many rows for issues there are: one at least.
    pub(crate) fn rows(&self) -> usize {
        self.answers.count() + usize::from(self.extra_row || self.answers.count() == 0)
    }

    /// The words of an issue as they are typed.
    pub(crate) fn words(&self, at: IssuePos) -> &str {
        self.answers.words(at)
    }

    /// The panels, as far as the questions are answered.
    pub(crate) fn panels(&self) -> Rc<Panels> {
        self.answers.panels()
    }

    /// The recommendation in short, with what is not answered yet. The answer is that of the case, as far as it is answered.
    pub(crate) fn verdict(&self, case: &ValidCase, answer: &Answer) -> Verdict {
        Verdict::so_far(case, answer, &self.panels())
    }

    /// The parts that are where they are whatever is answered to what is open; `None` while that cannot be said.
    pub(crate) fn clear(&self, case: &ValidCase, answer: &Answer) -> Option<Vec<PartPlacement>> {
        clear(case, answer, &self.panels())
    }

    /// What is not answered yet, in a sentence.
    fn missing(&self, case: &ValidCase) -> Option<String> {
        Verdict::unanswered(case, &self.panels())
    }

    /// The test as a table, with what is not answered yet. The answer is that of the case, as far as it is answered.
    pub(crate) fn test_table(&self, case: &ValidCase, answer: &Answer) -> TestTable {
        TestTable::so_far(case, answer, &self.panels())
    }

    /// Has the reader answered this question?
    pub(crate) fn is_answered(&self, question: QuestionRef) -> bool {
        self.answers.is_answered(question)
    }

    /// Were the facts of this question answered as not known?
    pub(crate) fn is_not_known(&self, question: QuestionRef) -> bool {
        self.answers.is_not_known(question)
    }

    /// The page with the answers as the reader gave them last: all panels on one page, or the list of answers.
    pub(crate) fn answers_page(&self) -> Page {
        let is_of_answers = |page| matches!(page, Page::AllPanels | Page::Panel(_) | Page::Check);
        match self.history.last_before(is_of_answers) {
            Some(Page::AllPanels) => Page::AllPanels,
            _ => Page::Check,
        }
    }

    /// Was the answer to this first test kept although a fact points the other way?
    pub(crate) fn is_kept(&self, question: QuestionRef) -> bool {
        self.answers.is_kept(question)
    }

    /// Was a side of an issue taken out of play as there is nothing to look into?
    pub(crate) fn is_nothing_there(&self, at: IssuePos, side: Side) -> bool {
        self.answers.is_nothing_there(at, side)
    }

    /// Every two issues that belong together, as answered, the earlier one first.
    pub(crate) fn all_paired(&self) -> BTreeSet<[IssuePos; 2]> {
        self.answers.all_paired()
    }

    /// Every two issues of which it is recorded only why they do not belong together, the earlier one first.
    pub(crate) fn all_kept_apart(&self) -> BTreeSet<[IssuePos; 2]> {
        self.answers.all_kept_apart()
    }

    /// Whether something is folded: `None` where the case is not so large.
    pub(crate) fn fold(&self, fold: Fold) -> Option<Tick> {
        let is_large = self.case().issues.len() >= Fold::FROM;
        is_large.then(|| self.unfolded.contains(&fold).into())
    }

    /// Is every pair in sight answered?
    pub(crate) fn are_pairs_answered(&self, pairs: &Pairs) -> bool {
        self.answers.are_pairs_answered(pairs)
    }

    /// The option chosen, if the reader has chosen one.
    pub(crate) fn chosen(&self, question: QuestionRef) -> Option<&'static str> {
        self.answers.chosen(question)
    }

    /// What was done last, where it can be taken back, with what was recommended before it.
    pub(crate) fn last_done(&self) -> Option<(&Undo, &Rc<Evaluated>)> {
        self.undo.last().map(|(what, before)| (what, before.evaluated()))
    }

    /// Does the page hold something that leaving it would lose?
    pub(crate) fn has_answers(&self) -> bool {
        self.answers.are_unsaved() || !self.disagreement.trim().is_empty()
    }

    /// The record of the check. `today` goes into it.
    pub(crate) fn record(&self, answer: &Answer, today: &str) -> String {
        record(self.case(), answer, today, &self.disagreement, |question| {
            if self.is_not_known(question) {
                Said::NotKnown
            } else if self.is_answered(question) {
                Said::Answer
            } else {
                Said::Nothing
            }
        })
    }

    /// The case for the next steps, where it is whole. `today` goes into its record.
    pub(crate) fn handover(&self, today: &str) -> Option<Handover> {
        let (case, answer) = self.evaluated().checked().ok()?;
        Some(Handover {
            code: link::encode(case),
            record: self.record(answer, today),
            missing: self.missing(case).unwrap_or_default(),
            labels: case.issues.iter().map(|issue| issue.name().to_owned()).collect(),
        })
    }
}
