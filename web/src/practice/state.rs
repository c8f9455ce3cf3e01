//! The state of practice and what each action does to it. Pure: no browser in it.

mod given;
mod record;
mod run;
#[cfg(test)]
mod tests;

pub(crate) use given::{Fault, Given, right};
pub(crate) use record::{Record, Went};
pub(crate) use run::{PAIRS, Run};

use joint_working_interface::{COMMON, PRACTICE};
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_practice::{DecidedBy, Place, Sureness, Verdict};
use joint_working_web::export::Notify;
use joint_working_web::visit_history::VisitHistory;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A page of practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// What there is to do.
    Start,
    /// Something is asked, in a set.
    Ask(Run, Item),
    /// What came of it.
    Told(Run, Item),
    /// The case is asked about again, with one fact changed.
    If(Run, usize),
    /// What came of that.
    Then(Run, usize),
    /// Two cases are asked about side by side.
    PairAsk(usize),
    /// What came of them.
    PairTold(usize),
    /// One case worked aloud.
    Aloud,
    /// The end of a set.
    End(Run),
    /// How it went, and the summary.
    Progress,
}

/// Is how it went kept on the device?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// Nobody asked for it.
    No,
    /// It is.
    Yes,
    /// The reader asked for it, and the device does not let us.
    Refused,
}

/// Everything that practice knows. It is kept in memory only, but for how it went, where the reader asks for that.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub(crate) cases: Rc<[Exercise]>,
    /// What was chosen, by what was asked.
    given: BTreeMap<Item, Given>,
    /// Where the issues of a case go with one fact changed, as chosen.
    given_then: BTreeMap<usize, Given>,
    /// How it went.
    pub(crate) record: Record,
    pub(crate) keeping: Keeping,
    history: VisitHistory<Page>,
    /// What has no answer, on the page that is shown.
    pub(crate) faults: Vec<Fault>,
    /// How often something had none.
    pub(crate) failures: u32,
    /// What was just done, for the status line.
    pub(crate) notice: Option<&'static str>,
    /// How often something was said there.
    pub(crate) said: u32,
    /// What could not be copied, to be copied by hand.
    pub(crate) by_hand: Option<String>,
    /// How many steps of the case worked aloud are shown.
    pub(crate) steps_shown: usize,
    /// What is looked at again, and the short set, as they were when they began.
    review: Vec<Item>,
    week: Vec<Item>,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Begin(Run),
    BeginPair(usize),
    Show(Page),
    Visit(usize),
    Place(usize, usize, Place),
    PlaceThen(usize, usize, Place),
    By(usize, DecidedBy),
    Sure(usize, Sureness),
    Choose(Item, usize),
    Continue,
    Next,
    StepAloud,
    Remember,
    NotKept,
    /// Another tab has changed what is kept on the device, to this; or has cleared it.
    KeptElsewhere(Option<String>),
    Clear,
    Notice(&'static str),
    /// A text that could not be copied.
    NotCopied(String),
}

impl Notify for Action {
    fn notice(words: &'static str) -> Self {
        Self::Notice(words)
    }

    fn not_copied(text: String) -> Self {
        Self::NotCopied(text)
    }
}

impl State {
    /// The start, with what was kept on the device.
    pub(crate) fn begin(cases: Rc<[Exercise]>, kept: Option<&str>) -> Self {
        let record = kept.map(|kept| Record::read(kept, &cases)).unwrap_or_default();
        let notice = (!record.is_empty()).then_some(PRACTICE.came_back);
        Self {
            cases,
            given: BTreeMap::new(),
            given_then: BTreeMap::new(),
            keeping: if kept.is_some() { Keeping::Yes } else { Keeping::No },
            record,
            history: VisitHistory::from(Page::Start),
            faults: Vec::new(),
            failures: 0,
            notice,
            said: 0,
            by_hand: None,
            steps_shown: 1,
            review: Vec::new(),
            week: Vec::new(),
        }
    }

    /// The page that is shown.
    pub(crate) fn page(&self) -> Page {
        self.history.page()
    }

    /// Which visit is shown.
    pub(crate) const fn visit(&self) -> usize {
        self.history.visit()
    }

    /// A case.
    pub(crate) fn case(&self, at: usize) -> Option<&Exercise> {
        self.cases.get(at)
    }

    /// What was chosen where something was asked.
    pub(crate) fn given(&self, item: Item) -> Given {
        self.given.get(&item).cloned().unwrap_or_default()
    }

    /// What was chosen where a case was asked about with one fact changed.
    pub(crate) fn given_then(&self, case: usize) -> Given {
        self.given_then.get(&case).cloned().unwrap_or_default()
    }

    /// What is asked in a set.
    pub(crate) fn items(&self, run: Run) -> Vec<Item> {
        match run {
            Run::Review => self.review.clone(),
            Run::Week => self.week.clone(),
            _ => run.items(&self.cases),
        }
    }

    /// Which of a set something is, from 1, and of how many.
    pub(crate) fn place_in(&self, run: Run, item: Item) -> (usize, usize) {
        let items = self.items(run);
        (items.iter().position(|one| *one == item).map_or(1, |at| at + 1), items.len().max(1))
    }

    /// What comes after something in its set.
    pub(crate) fn after(&self, run: Run, item: Item) -> Option<Item> {
        let items = self.items(run);
        let at = items.iter().position(|one| *one == item)?;
        items.get(at + 1).copied()
    }

    /// How what was chosen compares with what is right; `None` where it is not whole.
    pub(crate) fn verdict(&self, item: Item) -> Option<Verdict> {
        given::verdict(self.case(item.case())?, item, &self.given(item))
    }

    /// What is kept on the device, where the reader has asked for it.
    pub(crate) fn to_keep(&self) -> Option<String> {
        (self.keeping == Keeping::Yes).then(|| self.record.text(&self.cases))
    }

    /// Does what the reader did.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Begin(run) => self.begin_run(run),
            Action::BeginPair(pair) => self.show(Page::PairAsk(pair)),
            Action::Show(page) => self.show(page),
            Action::Visit(visit) => {
                self.clear_page();
                self.history.go_to(visit);
            }
            Action::Place(case, issue, place) => self.given.entry(Item::Case(case)).or_default().put(issue, place),
            Action::PlaceThen(case, issue, place) => self.given_then.entry(case).or_default().put(issue, place),
            Action::By(case, by) => self.given.entry(Item::Case(case)).or_default().by = Some(by),
            Action::Sure(case, sure) => self.given.entry(Item::Case(case)).or_default().sureness = Some(sure),
            Action::Choose(item, choice) => self.given.entry(item).or_default().choice = Some(choice),
            Action::Continue => self.go_on(),
            Action::Next => self.next(),
            Action::StepAloud => self.steps_shown = (self.steps_shown + 1).min(PRACTICE.aloud_says.len()),
            Action::Remember => {
                self.keeping = Keeping::Yes;
                self.say(PRACTICE.remembered);
            }
            Action::NotKept => {
                self.keeping = Keeping::Refused;
                self.say(PRACTICE.not_kept);
            }
            Action::KeptElsewhere(kept) if self.keeping == Keeping::Yes => match kept {
                Some(kept) => {
                    let own = std::mem::take(&mut self.record);
                    self.record = own.joined(Record::read(&kept, &self.cases));
                }
                // What was cleared does not come back by what is decided here.
                None => {
                    self.keeping = Keeping::No;
                    self.say(PRACTICE.cleared_elsewhere);
                }
            },
            Action::KeptElsewhere(_) => {}
            Action::Clear => {
                self.given.clear();
                self.given_then.clear();
                self.record = Record::default();
                self.keeping = Keeping::No;
                self.say(PRACTICE.cleared);
            }
            Action::Notice(words) => {
                self.by_hand = None;
                self.say(words);
            }
            Action::NotCopied(text) => {
                self.say(COMMON.not_copied);
                self.by_hand = Some(text);
            }
        }
    }

    fn say(&mut self, words: &'static str) {
        self.notice = Some(words);
        self.said += 1;
    }

    fn clear_page(&mut self) {
        self.faults.clear();
        self.notice = None;
        self.by_hand = None;
    }

    fn show(&mut self, page: Page) {
        self.clear_page();
        self.history.go_on(page);
    }

    fn begin_run(&mut self, run: Run) {
        match run {
            Run::Review => self.review = self.record.to_look_at(),
            Run::Week => self.week = run::short_set(&self.record, &self.cases),
            _ => {}
        }
        let items = self.items(run);
        if !matches!(run, Run::One(_)) {
            // A set is begun anew; a case by itself keeps what was chosen.
            for item in &items {
                self.given.remove(item);
                self.given_then.remove(&item.case());
            }
        }
        if let Some(first) = items.first() {
            self.show(Page::Ask(run, *first));
        }
    }

    /// Continue: to what came of it, if all is answered.
    fn go_on(&mut self) {
        let (asked, then, next): (Vec<Item>, Option<usize>, Page) = match self.page() {
            Page::Ask(run, item) => (vec![item], None, Page::Told(run, item)),
            Page::If(run, case) => (Vec::new(), Some(case), Page::Then(run, case)),
            Page::PairAsk(pair) => (run::pair(pair, &self.cases), None, Page::PairTold(pair)),
            _ => return,
        };
        let faults = asked.iter().filter_map(|item| Some((self.case(item.case())?, *item))).flat_map(|(case, item)| {
            let given = self.given(item);
            // How sure the reader is, is asked of a case that is told next.
            let told = matches!(next, Page::Told(..)).then_some(item);
            let sureness = told.and_then(|item| given::unsaid_sureness(item, &given));
            given::faults(case, item, &given).into_iter().chain(sureness)
        });
        let then = then.and_then(|at| Some((self.case(at)?, at)));
        let faults_then = then.into_iter().flat_map(|(case, at)| given::faults_then(case, at, &self.given_then(at)));
        self.faults = faults.chain(faults_then).collect();
        if !self.faults.is_empty() {
            self.failures += 1;
            return;
        }
        for item in asked {
            if let Some(verdict) = self.verdict(item) {
                self.record.note(item, verdict, self.given(item).sureness);
            }
        }
        self.show(next);
    }

    /// On to what is next in the set, or to its end.
    fn next(&mut self) {
        let (run, item) = match self.page() {
            Page::Told(run, item) => (run, item),
            Page::If(run, case) | Page::Then(run, case) => (run, Item::Case(case)),
            _ => return,
        };
        let page = match self.after(run, item) {
            Some(next) => Page::Ask(run, next),
            None => Page::End(run),
        };
        self.show(page);
    }
}
