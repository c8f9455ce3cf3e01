//! Measures everything planned natively, and prints a line of JSON for each: the task, the case, nanoseconds for one.

use joint_working_bench::task::{Task, plan};
use std::time::{Duration, Instant};

/// How long a batch takes at least: long enough for the clock, short enough for the scheduler.
const BATCH: Duration = Duration::from_millis(5);
/// A batch that takes this long is done only once, in the first rounds.
const LONG: Duration = Duration::from_millis(400);
/// Everything is measured so many times over, so that a slow spell of the machine does not fall on one row alone.
const ROUNDS: usize = 7;
/// In so many of them, what takes long.
const LONG_ROUNDS: usize = 3;

fn main() {
    let quick = std::env::args().any(|option| option == "--quick");
    let (rounds, batches) = if quick { (LONG_ROUNDS, 1) } else { (ROUNDS, 6) };
    let ready = |(name, case)| {
        Task::new(name, case).map(|task| Row { name, case, task, times: 1, batches, is_long: false, each: vec![] })
    };
    let mut rows: Vec<Row> = plan().filter_map(ready).collect();
    rows.iter_mut().for_each(Row::find_batch);
    for round in 0..rounds {
        rows.iter_mut().filter(|row| !row.is_long || round < LONG_ROUNDS).for_each(Row::measure);
    }
    for mut row in rows {
        row.each.sort_by(f64::total_cmp);
        let at = |place: usize| row.each.get(place).copied().unwrap_or_default();
        let (name, case, min, median) = (row.name, row.case, at(0), at(row.each.len() / 2));
        println!(r#"{{"task":"{name}","case":"{case}","min":{min:.1},"median":{median:.1}}}"#);
    }
}

/// What is measured, how, and what was found: nanoseconds for one, a batch each.
struct Row {
    name: &'static str,
    case: &'static str,
    task: Task,
    /// How many times it is done in a batch.
    times: u32,
    /// How many batches make a round.
    batches: usize,
    is_long: bool,
    each: Vec<f64>,
}

impl Row {
    fn batch(&self) -> Duration {
        let start = Instant::now();
        self.task.run(self.times);
        start.elapsed()
    }

    /// Finds out how many make a batch.
    fn find_batch(&mut self) {
        let mut took = self.batch();
        while took < BATCH {
            self.times *= 2;
            took = self.batch();
        }
        self.is_long = took > LONG;
    }

    /// One round; before it, a batch that only warms up, where that is quickly done.
    fn measure(&mut self) {
        if !self.is_long {
            self.batch();
        }
        for _ in 0..if self.is_long { 1 } else { self.batches } {
            let nanoseconds = self.batch().as_secs_f64() * 1e9;
            self.each.push(nanoseconds / f64::from(self.times));
        }
    }
}
