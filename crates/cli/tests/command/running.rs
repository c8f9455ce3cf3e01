//! Running the command: arguments and standard input go in; the exit code and both outputs come back.

use std::io::{Write, pipe};
use std::path::Path;
use std::process::{Command, Stdio};

/// What a run of the command came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_joint-working"));
    command.args(arguments).stdin(Stdio::null()).env_remove("COLUMNS");
    command
}

fn finished(mut command: Command) -> Ran {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the command with nothing on its standard input.
pub(crate) fn run(arguments: &[&str]) -> Ran {
    finished(command(arguments))
}

/// Runs the command in a folder, so that files are named as a user there would name them.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = command(arguments);
    command.current_dir(folder);
    finished(command)
}

/// Runs the command with this text on its standard input.
pub(crate) fn run_with_input(arguments: &[&str], input: &str) -> Ran {
    let (reader, mut writer) = pipe().unwrap();
    let mut command = command(arguments);
    command.stdin(reader);
    std::thread::scope(|scope| {
        scope.spawn(move || writer.write_all(input.as_bytes()).unwrap());
        finished(command)
    })
}

/// Runs the command with nobody left to read its standard output.
pub(crate) fn run_unread(arguments: &[&str]) -> Ran {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let child = command(arguments).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
    let output = child.wait_with_output().unwrap();
    Ran { code: output.status.code().unwrap(), out: String::new(), err: String::from_utf8(output.stderr).unwrap() }
}
