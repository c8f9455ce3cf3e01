//! Measures everything planned natively, and prints a line of JSON for each: the task, the case, nanoseconds for one.

use joint_working_bench::task::{Task, plan};
use std::time::{Duration, Instant};

/// How long a batch takes at least: long enough for the clock, short enough for the scheduler.
const BATCH: Duration = Duration::from_millis(5);
/// A batch that takes this long is done only a few times.
const LONG: Duration = Duration::from_millis(400);

fn main() {
    let batches = if std::env::args().any(|option| option == "--quick") { 3 } else { 41 };
    for (name, case) in plan() {
        if let Some(task) = Task::new(name, case) {
            let (min, median) = measure(&task, batches);
            println!(r#"{{"task":"{name}","case":"{case}","min":{min:.1},"median":{median:.1}}}"#);
        }
    }
}

/// The least and the median time of one, in nanoseconds.
fn measure(task: &Task, batches: usize) -> (f64, f64) {
    let time = |times: u32| {
        let start = Instant::now();
        task.run(times);
        start.elapsed()
    };
    // Finding out how many make a batch also warms up.
    let mut times = 1;
    let mut took = time(times);
    while took < BATCH {
        times *= 2;
        took = time(times);
    }
    let batches = if took > LONG { 3 } else { batches };
    let mut each: Vec<f64> = (0..batches).map(|_| time(times).as_secs_f64() * 1e9 / f64::from(times)).collect();
    each.sort_by(f64::total_cmp);
    (each.first().copied().unwrap_or_default(), each.get(batches / 2).copied().unwrap_or_default())
}
