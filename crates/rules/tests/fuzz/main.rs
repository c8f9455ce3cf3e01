//! Tries the readers of this package on odd and hostile texts: some thousands in `cargo test`, as many as asked for in `scripts/fuzz`.

#[path = "../../build/editions.rs"]
mod editions;
#[path = "../../build/rulebook.rs"]
#[expect(dead_code, reason = "a build reads folders")]
mod rulebook;
#[path = "../../build/scenarios.rs"]
#[expect(dead_code, reason = "a build reads folders")]
mod scenarios;

mod cases;
mod words;

use joint_working_fuzz::program;
use std::process::ExitCode;

fn main() -> ExitCode {
    let readers = cases::readers().and_then(|cases| Ok([cases, words::readers()?].into_iter().flatten().collect()));
    program(readers, env!("CARGO_TARGET_TMPDIR"))
}
