//! The state of the comparison and what each action does to it. Pure: no browser in it.

#[cfg(test)]
mod tests;

use joint_working_compare::{Both, Comparison, Matching, Names, Reader, read};
use joint_working_interface::{COMMON, COMPARE};
use joint_working_rules::{EarlierEdition, IssuePos, Opened, ValidCase, fill, link};
use joint_working_web::export::Notify;
use joint_working_web::handover::Handover;
use joint_working_web::tick::Tick;
use joint_working_web::visit_history::VisitHistory;
use std::rc::Rc;

/// A page of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// Where the readings are put in.
    Readings,
    /// What the comparison says.
    Result,
}

/// Where a reading is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    File,
    Link,
    Text,
    /// The check of a case, in the tab that has opened this one.
    Check,
    /// A model answer, by its title.
    Model(Rc<str>),
}

/// A reading that was put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) case: ValidCase,
    pub(crate) earlier: Option<EarlierEdition>,
    pub(crate) from: Source,
}

/// The place for a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Slot {
    /// What it is called, as typed; empty where the reader leaves it as it is.
    pub(crate) name: String,
    pub(crate) reading: Option<Reading>,
    /// Why a reading was not taken, and the field for it.
    pub(crate) fault: Option<(String, Field)>,
}

/// A field of a reading's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    File,
    Pasted,
    Model,
}

/// Where the focus has to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The heading of the page.
    Top,
    /// What is wrong.
    Problem,
    /// The heading of a reading's place.
    Reading(Reader),
    /// The button that leaves everything as it is.
    Keep,
    /// The button that clears everything.
    Clear,
    /// The line that says what was done.
    Matching,
    /// The field with what could not be copied.
    ByHand,
}

/// Everything these pages know. It is kept in memory only.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    pub(crate) slots: Both<Slot>,
    /// The comparison, made when it was asked for.
    pub(crate) comparison: Option<Rc<Comparison>>,
    /// The pairs of issues that are ticked as being about the same thing.
    pub(crate) ticked: Vec<(IssuePos, IssuePos)>,
    /// Is the comparison by pairs that the reader has chosen?
    pub(crate) is_chosen: bool,
    history: VisitHistory<Page>,
    /// Is the reader asked whether to clear everything?
    pub(crate) clearing: bool,
    /// Where the focus has to go, and how often it had to.
    pub(crate) focus: (Focus, u32),
    /// What was just done, for the status line, and how often something was said there.
    pub(crate) notice: Option<&'static str>,
    pub(crate) said: u32,
    /// What could not be copied, to be copied by hand.
    pub(crate) by_hand: Option<String>,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    Name(Reader, String),
    /// A text for a reading, from a field.
    Give(Reader, String, Source),
    /// Why there is no text.
    Refuse(Reader, String, Field),
    TakeOut(Reader),
    Compare,
    Swap,
    AskClear,
    Keep,
    Clear,
    Tick((IssuePos, IssuePos), Tick),
    CompareAgain,
    MatchAnew,
    /// The check of a case hands over what it has.
    Take(Option<Handover>),
    Visit(usize),
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

impl Source {
    /// The field that it comes from.
    const fn field(&self) -> Field {
        match self {
            Self::File => Field::File,
            Self::Link | Self::Text | Self::Check => Field::Pasted,
            Self::Model(_) => Field::Model,
        }
    }
}

impl State {
    /// Two empty places; in the first the case of a link, where the address has one.
    pub(crate) fn begin(fragment: &str) -> Self {
        let mut state = Self {
            slots: Both::default(),
            comparison: None,
            ticked: Vec::new(),
            is_chosen: false,
            history: VisitHistory::from(Page::Readings),
            clearing: false,
            focus: (Focus::Top, 0),
            notice: None,
            said: 0,
            by_hand: None,
        };
        if link::looks_like_one(fragment) {
            state.give(Reader::A, fragment, Source::Check);
        }
        state
    }

    /// The page that is shown.
    pub(crate) fn page(&self) -> Page {
        match (self.history.page(), &self.comparison) {
            (Page::Result, Some(_)) => Page::Result,
            _ => Page::Readings,
        }
    }

    /// Which visit is shown.
    pub(crate) const fn visit(&self) -> usize {
        self.history.visit()
    }

    /// What the readings are called: as typed, unless both are called the same.
    pub(crate) fn names(&self) -> Names {
        let typed = Both::from_fn(|reader| self.slots[reader].name.trim());
        let are_same = typed.agree();
        let [a, b] = COMPARE.readings;
        let defaults = Both { a, b };
        Both::from_fn(|reader| {
            let name = if typed[reader].is_empty() || are_same { defaults[reader] } else { typed[reader] };
            name.to_owned()
        })
    }

    /// Is something put in, or typed?
    pub(crate) fn has_something(&self) -> bool {
        self.slots.iter().any(|(_, slot)| *slot != Slot::default())
    }

    /// Is something wrong?
    pub(crate) fn has_problem(&self) -> bool {
        self.page() == Page::Readings && self.slots.iter().any(|(_, slot)| slot.fault.is_some())
    }

    /// Does what the reader did.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Name(reader, name) => {
                self.slots[reader].name = name;
                return;
            }
            Action::Tick(pair, tick) => {
                self.ticked.retain(|one| *one != pair);
                if tick.is_on() {
                    self.ticked.push(pair);
                }
                return;
            }
            Action::Notice(words) => {
                self.by_hand = None;
                return self.say(words);
            }
            Action::NotCopied(text) => {
                self.say(COMMON.not_copied);
                self.by_hand = Some(text);
                return self.go_to(Focus::ByHand);
            }
            Action::Take(handover) => return self.take(handover),
            _ => {
                self.notice = None;
                self.by_hand = None;
            }
        }
        match action {
            Action::Give(reader, text, source) => self.give(reader, &text, source),
            Action::Refuse(reader, why, field) => self.refuse(reader, why, field),
            Action::TakeOut(reader) => {
                self.slots[reader].reading = None;
                self.changed();
                self.say(COMPARE.taken_out);
                self.go_to(Focus::Reading(reader));
            }
            Action::Compare => self.compare(),
            Action::Swap => self.swap(),
            Action::AskClear => {
                self.clearing = true;
                self.go_to(Focus::Keep);
            }
            Action::Keep => {
                self.clearing = false;
                self.go_to(Focus::Clear);
            }
            Action::Clear => {
                let (history, focus) = (self.history.clone(), self.focus.1);
                *self = Self { history, said: self.said, ..Self::begin("") };
                self.history.go_on(Page::Readings);
                self.focus.1 = focus;
                self.say(COMPARE.cleared);
                self.go_to(Focus::Top);
            }
            Action::CompareAgain => self.match_as_ticked(),
            Action::MatchAnew => self.match_anew(),
            Action::Visit(visit) => {
                self.history.go_to(visit);
                self.clearing = false;
            }
            Action::Name(..) | Action::Tick(..) | Action::Notice(_) | Action::NotCopied(_) | Action::Take(_) => {}
        }
    }

    fn say(&mut self, words: &'static str) {
        self.notice = Some(words);
        self.said += 1;
    }

    fn go_to(&mut self, focus: Focus) {
        self.focus = (focus, self.focus.1 + 1);
    }

    /// What was compared is not what is put in any more.
    fn changed(&mut self) {
        self.comparison = None;
        self.is_chosen = false;
        self.ticked.clear();
        for reader in Reader::ALL {
            self.slots[reader].fault = None;
        }
    }

    fn give(&mut self, reader: Reader, text: &str, from: Source) {
        match read(text) {
            Ok(Opened { case, earlier, .. }) => {
                let from =
                    if from == Source::Text && !text.trim_start().starts_with('{') { Source::Link } else { from };
                self.slots[reader].reading = Some(Reading { case, earlier, from });
                self.changed();
                self.say(COMPARE.taken);
                self.go_to(Focus::Reading(reader));
            }
            Err(fault) => self.refuse(reader, fault.to_string(), from.field()),
        }
    }

    fn refuse(&mut self, reader: Reader, why: String, field: Field) {
        let name = &self.names()[reader];
        let fault = fill(COMPARE.refused, &[("reading", name), ("why", &why)]);
        self.slots[reader].fault = Some((fault, field));
        self.slots[reader.other()].fault = None;
        self.go_to(Focus::Problem);
    }

    /// The check hands over its case with its words: they go to the one that came from it by a link.
    fn take(&mut self, handover: Option<Handover>) {
        let Some(Handover { code, labels, .. }) = handover else { return };
        let Some(Reading { case, from: Source::Check, .. }) = &mut self.slots.a.reading else { return };
        if link::encode(case) != code || labels.len() != case.issues.len() || self.comparison.is_some() {
            return;
        }
        let mut named = case.clone().into_case();
        for (issue, label) in named.issues.iter_mut().zip(labels) {
            issue.label = Some(label);
        }
        if let Ok(named) = ValidCase::new(named) {
            *case = named;
        }
    }

    fn compare(&mut self) {
        let Both { a: Some(a), b: Some(b) } = Both::from_fn(|reader| self.slots[reader].reading.clone()) else {
            let names = self.names();
            for reader in Reader::ALL {
                let slot = &mut self.slots[reader];
                let fault = fill(COMPARE.missing, &[("reading", &names[reader])]);
                slot.fault = slot.reading.is_none().then_some((fault, Field::File));
            }
            return self.go_to(Focus::Problem);
        };
        if self.comparison.is_none() {
            self.show(Comparison::of(&a.case, &b.case));
        }
        self.slots.a.fault = None;
        self.slots.b.fault = None;
        self.history.go_on(Page::Result);
    }

    /// Shows a comparison, with its pairs ticked.
    fn show(&mut self, comparison: Comparison) {
        self.ticked = pairs(&comparison.matching);
        self.comparison = Some(Rc::new(comparison));
    }

    fn swap(&mut self) {
        self.slots = std::mem::take(&mut self.slots).swapped();
        for reader in Reader::ALL {
            self.slots[reader].fault = None;
        }
        let chosen: Vec<_> = self.comparison.iter().flat_map(|one| pairs(&one.matching)).map(|(a, b)| (b, a)).collect();
        if let Some(before) = self.comparison.take() {
            let Both { a: b, b: a } = &before.cases;
            self.show(match self.is_chosen {
                true => Comparison::matched(a, b, Matching::chosen(a, b, &chosen)),
                false => Comparison::of(a, b),
            });
        }
        self.say(COMPARE.swapped);
    }

    /// Compares by the matching that the reader ticked.
    fn match_as_ticked(&mut self) {
        let Some(before) = self.comparison.take() else { return };
        let Both { a, b } = &before.cases;
        self.is_chosen = true;
        self.rematched(Comparison::matched(a, b, Matching::chosen(a, b, &self.ticked)));
    }

    /// Compares by the matching that is found.
    fn match_anew(&mut self) {
        let Some(before) = self.comparison.take() else { return };
        self.is_chosen = false;
        self.rematched(Comparison::of(&before.cases.a, &before.cases.b));
    }

    fn rematched(&mut self, comparison: Comparison) {
        self.show(comparison);
        self.say(COMPARE.compared_again);
        self.go_to(Focus::Matching);
    }
}

/// Every two issues that are matched.
fn pairs(matching: &Matching) -> Vec<(IssuePos, IssuePos)> {
    let of_one = matching.groups().iter().map(|group| &group.issues);
    of_one.flat_map(|issues| issues.a.iter().flat_map(|a| issues.b.iter().map(|b| (*a, *b)))).collect()
}
