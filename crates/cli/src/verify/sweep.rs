//! One sweep: every case of a family, each checked against some laws, the work shared out over the processor's cores.

use super::law::{Law, Subject, Verdict};
use super::ledger::Ledger;
use super::reach::Reached;
use super::small::{Said, case_of, with_every_tie};
use joint_working_rules::{Case, Consent, Issue, Responses};
use std::io::{IsTerminal, Write, stderr};
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

pub(crate) const NO_PANIC: Law = Law::new("No case panics, and every case of these is accepted", |_| Verdict::Silent);

/// A family of cases and the laws to check on each.
pub(crate) struct Sweep {
    pub(crate) name: &'static str,
    /// The issues of each case.
    pub(crate) issues: Vec<Vec<Issue>>,
    /// What a relation between two issues can say; besides, there can be none.
    pub(crate) said: Vec<Said>,
    /// Each case stands with each of these.
    pub(crate) around: Vec<(Consent, Responses)>,
    pub(crate) laws: Vec<Law>,
    /// Of so many cases one is checked; 1 checks all.
    pub(crate) one_of: u64,
}

/// What came of a sweep.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) cases: u64,
    pub(crate) checks: u64,
    pub(crate) ledger: Ledger,
    pub(crate) reached: Reached,
}

impl Found {
    pub(crate) fn add(&mut self, other: Self) {
        self.cases += other.cases;
        self.checks += other.checks;
        self.ledger.add(other.ledger);
        self.reached.add(other.reached);
    }
}

impl Sweep {
    /// Checks every case of the family.
    pub(crate) fn run(&self) -> Found {
        let next = AtomicUsize::new(0);
        let workers = thread::available_parallelism().map_or(2, NonZero::get).max(2);
        let mut found = Found::default();
        thread::scope(|scope| {
            let workers: Vec<_> = (0..workers).map(|_| scope.spawn(|| self.work(&next))).collect();
            self.show_progress(&next, || workers.iter().all(|worker| worker.is_finished()));
            for worker in workers {
                found.add(worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
        });
        found
    }

    /// How many cases there are in the family.
    pub(crate) fn size(&self) -> u64 {
        let ties = |issues: &Vec<Issue>| (issues.len() * issues.len().saturating_sub(1) / 2) as u32;
        let said = self.said.len() as u64 + 1;
        self.issues.iter().map(|issues| said.pow(ties(issues)) * self.around.len() as u64).sum()
    }

    /// Takes one list of issues after another until none is left.
    fn work(&self, next: &AtomicUsize) -> Found {
        let mut found = Found::default();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(issues) = self.issues.get(at) else { return found };
            // Each list starts elsewhere, so that one of so many cases is not always the same one.
            let mut count = at as u64;
            for (consent, responses) in &self.around {
                let mut case = Case { consent: *consent, responses: *responses, ..case_of(issues) };
                with_every_tie(&mut case, &self.said, &mut |case| {
                    count += 1;
                    if count.is_multiple_of(self.one_of) {
                        self.check(case, at as u64, &mut found);
                    }
                });
            }
        }
    }

    fn check(&self, case: &Case, at: u64, found: &mut Found) {
        found.cases += 1;
        let checked = catch_unwind(AssertUnwindSafe(|| {
            let subject = match Subject::new(case) {
                Ok(subject) => subject,
                Err(fault) => return found.ledger.note(NO_PANIC, Verdict::Broken(fault), case, at),
            };
            for law in &self.laws {
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

    /// Says on a terminal how far the sweep is.
    fn show_progress(&self, next: &AtomicUsize, finished: impl Fn() -> bool) {
        let (all, terminal) = (self.issues.len().max(1), stderr().is_terminal());
        let mut shown = Instant::now();
        while !finished() {
            thread::sleep(Duration::from_millis(5));
            if terminal && shown.elapsed() > Duration::from_millis(200) {
                shown = Instant::now();
                let done = next.load(Ordering::Relaxed).min(all);
                let _ = write!(stderr(), "\r\x1b[K{}: {}%", self.name, done * 100 / all);
            }
        }
        if terminal {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }
}
