//! Printing: a reader that closed the pipe has seen enough, and is no error.

use std::io::{self, Write};

/// Prints a line.
pub(crate) fn say(line: &str) {
    let _ = writeln!(io::stdout().lock(), "{line}");
}
