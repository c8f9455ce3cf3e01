//! One sweep: every case of a family, each checked against some laws, the work shared out over the processor's cores.

use crate::law::{Law, Subject, Verdict};
use crate::laws::reasons;
use crate::ledger::Ledger;
use crate::reach::Seen;
use crate::small::{Pairs, Said, case_of, with_every_relation};
use joint_working_rules::{Case, Consent, Issue, PerSide, Response};
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Checked of every case of every family.
pub const NO_PANIC: Law = Law::new("No case panics, and every case of these is accepted", |_| Verdict::Silent);

/// A family of cases and the laws to check on each.
pub struct Sweep {
    /// What its cases have in common.
    pub name: &'static str,
    /// The issues of each case.
    pub issues: Vec<Vec<Issue>>,
    /// Which issues can be related.
    pub(crate) pairs: Pairs,
    /// What a relation between two issues can say; besides, there can be none.
    pub(crate) said: Vec<Said>,
    /// Each case is checked with each of these.
    pub around: Vec<(Consent, PerSide<Option<Response>>)>,
    /// The laws to check on each case.
    pub laws: Vec<Law>,
    /// Of so many cases one is checked; 1 checks all.
    pub one_of: u64,
    /// Of so many of these, one is checked against the laws of the reasons too: they need the whole answer, which takes much
    /// longer than the routing.
    pub reasons_one_of: u64,
}

/// What came of a sweep.
#[derive(Default)]
pub struct Found {
    /// How many cases were checked.
    pub cases: u64,
    /// How many checks of a law said something.
    pub checks: u64,
    /// What came of each law.
    pub ledger: Ledger,
    pub(crate) reached: Seen,
}

impl Found {
    /// Adds what was found elsewhere.
    pub fn add(&mut self, other: Self) {
        self.cases += other.cases;
        self.checks += other.checks;
        self.ledger.add(other.ledger);
        self.reached.add(other.reached);
    }
}

impl Sweep {
    /// Checks every case of the family. `tell` is told how many of the lists of issues are done, out of how many, from
    /// several threads.
    pub fn run(&self, tell: &(dyn Fn(usize, usize) + Sync)) -> Found {
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let tell = || tell(done.fetch_add(1, Ordering::Relaxed) + 1, self.issues.len());
        let workers = thread::available_parallelism().map_or(2, NonZero::get).max(2);
        let mut found = Found::default();
        thread::scope(|scope| {
            let workers: Vec<_> = (0..workers).map(|_| scope.spawn(|| self.work(&next, &tell))).collect();
            for worker in workers {
                found.add(worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
        });
        found
    }

    /// How many cases there are in the family.
    pub fn size(&self) -> u64 {
        let pairs = |issues: &Vec<Issue>| self.pairs.of(issues.len()).len() as u32;
        let said = self.said.len() as u64 + 1;
        self.issues.iter().map(|issues| said.pow(pairs(issues)) * self.around.len() as u64).sum()
    }

    /// Takes one list of issues after another until none is left.
    fn work(&self, next: &AtomicUsize, tell: &(dyn Fn() + Sync)) -> Found {
        let mut found = Found::default();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(issues) = self.issues.get(at) else { return found };
            // Each list starts elsewhere, so that one of so many cases is not always the same one.
            let mut count = at as u64;
            for (consent, responses) in &self.around {
                let mut case = Case { consent: *consent, responses: *responses, ..case_of(issues) };
                with_every_relation(&mut case, self.pairs, &self.said, &mut |case| {
                    count += 1;
                    if count.is_multiple_of(self.one_of) {
                        let with_reasons = (count / self.one_of).is_multiple_of(self.reasons_one_of);
                        let reasons: &[Law] = if with_reasons { &reasons::ALL } else { &[] };
                        self.check(case, self.laws.iter().chain(reasons), at as u64, &mut found);
                    }
                });
            }
            tell();
        }
    }

    fn check<'a>(&self, case: &Case, laws: impl Iterator<Item = &'a Law>, at: u64, found: &mut Found) {
        found.cases += 1;
        let checked = catch_unwind(AssertUnwindSafe(|| {
            let subject = match Subject::new(case) {
                Ok(subject) => subject,
                Err(fault) => return found.ledger.note(NO_PANIC, Verdict::Broken(fault), case, at),
            };
            for law in laws {
                let verdict = (law.check)(&subject);
                found.checks += u64::from(verdict != Verdict::Silent);
                found.ledger.note(*law, verdict, case, at);
            }
            if let Some(answer) = subject.answered() {
                found.reached.note(case, answer);
            }
        }));
        let verdict = if checked.is_ok() { Verdict::Holds } else { Verdict::Broken("it panicked".into()) };
        found.ledger.note(NO_PANIC, verdict, case, at);
    }
}
