//! A run over many texts, and its totals.

use crate::mutate::{dictionary, mutated};
use crate::reader::{Reader, Tried};
use fastrand::Rng;
use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::thread;

/// A text for which something does not hold, the shortest of its kind that was met.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What does not hold.
    pub what: String,
    /// The text.
    pub text: String,
    /// How many texts it was of.
    pub count: u64,
}

/// What came of the texts of one reader.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// Texts tried.
    pub inputs: u64,
    /// Of these, accepted and the same again.
    pub accepted: u64,
    /// Of these, refused in words.
    pub refused: u64,
    /// The others, by kind.
    pub faults: BTreeMap<String, Fault>,
}

impl Totals {
    /// Adds what came of a text.
    pub fn note(&mut self, text: &str, tried: Tried) {
        self.inputs += 1;
        match tried {
            Tried::Accepted => self.accepted += 1,
            Tried::Refused => self.refused += 1,
            Tried::Wrong(what) => self.fault(Fault { what, text: text.to_owned(), count: 1 }),
        }
    }

    /// How many texts were wrong.
    pub fn wrong(&self) -> u64 {
        self.faults.values().map(|fault| fault.count).sum()
    }

    fn fault(&mut self, fault: Fault) {
        // One kind, whatever numbers and words of the text its message has.
        let what = fault.what.split([':', ',']).next().unwrap_or_default();
        let kind: String = what.chars().filter(|c| !c.is_ascii_digit()).collect();
        match self.faults.get_mut(&kind) {
            None => drop(self.faults.insert(kind, fault)),
            Some(known) => {
                let count = known.count + fault.count;
                if fault.text.len() < known.text.len() {
                    *known = fault;
                }
                known.count = count;
            }
        }
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        self.inputs += other.inputs;
        self.accepted += other.accepted;
        self.refused += other.refused;
        other.faults.into_values().for_each(|fault| self.fault(fault));
    }
}

/// Tries a reader on its corpus as it is, then on so many changed texts, in so many threads. The texts depend on their number alone.
pub fn run(reader: &Reader, inputs: u64, threads: u64) -> Totals {
    let words = dictionary(&reader.seeds);
    let mut totals = Totals::default();
    for text in &reader.seeds {
        totals.note(text, reader.try_on(text));
    }
    let name = reader.name.bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(257).wrapping_add(byte.into()));
    let part = |thread: u64| {
        let mut totals = Totals::default();
        for number in (0..inputs).filter(|number| number % threads == thread) {
            let mut rng = Rng::with_seed(name.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
            let mut text = mutated(&mut rng, &reader.seeds, &words);
            if let Some(mend) = reader.mend.filter(|_| rng.u8(..4) > 0) {
                text = mend(&text);
            }
            totals.note(&text, reader.try_on(&text));
        }
        totals
    };
    let part = &part;
    thread::scope(|scope| {
        let all: Vec<_> = (0..threads).map(|thread| scope.spawn(move || part(thread))).collect();
        for one in all {
            match one.join() {
                Ok(part) => totals += part,
                Err(_) => totals.note("", Tried::Wrong("a thread ended".to_owned())),
            }
        }
    });
    totals
}
