//! The texts that everything begins with: real files of the workspace, and those that once were a fault.

use std::path::{Path, PathBuf};
use std::{fs, io};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The text of a file of the workspace.
///
/// # Errors
/// It cannot be read, with its path.
pub fn text(path: &str) -> io::Result<String> {
    fs::read_to_string(root().join(path)).map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))
}

/// The texts of the files of a folder of the workspace, with their names, in the order of these. A folder that is not there has none.
///
/// # Errors
/// One cannot be read.
pub fn files(folder: &str) -> io::Result<Vec<(String, String)>> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return Ok(Vec::new()) };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names.into_iter().map(|name| text(&format!("{folder}/{name}")).map(|text| (name, text))).collect()
}
