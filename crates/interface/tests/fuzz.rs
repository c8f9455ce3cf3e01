//! Tries the readers of this package on odd and hostile texts: some thousands in `cargo test`, as many as asked for in `scripts/fuzz`.

#[path = "../build/interface.rs"]
mod interface;

use joint_working_fuzz::{Again, Bounds, Reader, Says, is_rust, program, same, text, written};
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    program(readers(), env!("CARGO_TARGET_TMPDIR"))
}

fn readers() -> io::Result<Vec<Reader>> {
    Ok(vec![Reader {
        name: "interface",
        seeds: vec![text("crates/interface/interface.json")?],
        share: 4,
        says: Says { place: &[".json"], allowed: &["allowed"], most: 900 },
        bounds: Bounds { bytes: 2_000_000, bytes_each: 64, work: 8 },
        mend: None,
        read: of_interface,
    }])
}

fn of_interface(text: &str) -> Result<Again<'_>, String> {
    let rust = interface::read(text)?.to_rust()?;
    Ok(Box::new(move || {
        is_rust(&rust)?;
        same(&rust, &interface::read(&written(text)?)?.to_rust()?)
    }))
}
