//! The files of the programs, the decision aid, its next steps, the practice page and the comparison, as Trunk has built them.

use std::fs;
use std::path::Path;

use joint_working_page_ids::{
    CHECK_FOLDER, CHECK_PROGRAM, COMPARE_FOLDER, COMPARE_PROGRAM, LOADER_FILE, NEXT_FOLDER, NEXT_PROGRAM,
    PRACTICE_FOLDER, PRACTICE_PROGRAM, STYLE_FILE,
};

/// The files, from the book's root: Trunk puts them into folders of its source, and mdBook copies them as they are. Each name holds a hash of its content, so only the build knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Programs {
    /// What starts a program.
    pub(crate) loader: String,
    /// The style sheet of all.
    pub(crate) style: String,
    /// The decision aid.
    pub(crate) check: Program,
    /// The next steps.
    pub(crate) next: Program,
    /// The comparison of two readings.
    pub(crate) compare: Program,
    /// The practice page.
    pub(crate) practice: Program,
}

/// A program: its module, and its WebAssembly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Program {
    pub(crate) module: String,
    pub(crate) wasm: String,
}

impl Programs {
    /// Finds the files in the book's source folder.
    ///
    /// # Errors
    /// When one of them is not there, or there several times.
    pub(crate) fn find(source: &Path) -> Result<Self, String> {
        let (check, next) = (Folder::read(source, CHECK_FOLDER)?, Folder::read(source, NEXT_FOLDER)?);
        let compare = Folder::read(source, COMPARE_FOLDER)?;
        let practice = Folder::read(source, PRACTICE_FOLDER)?;
        Ok(Self {
            loader: check.one(LOADER_FILE, ".js")?,
            style: check.one(STYLE_FILE, ".css")?,
            check: check.program(CHECK_PROGRAM)?,
            next: next.program(NEXT_PROGRAM)?,
            compare: compare.program(COMPARE_PROGRAM)?,
            practice: practice.program(PRACTICE_PROGRAM)?,
        })
    }
}

/// The names of the files in a folder.
struct Folder<'a> {
    source: &'a Path,
    name: &'a str,
    files: Vec<String>,
}

impl<'a> Folder<'a> {
    fn read(source: &'a Path, name: &'a str) -> Result<Self, String> {
        let folder = source.join(name);
        let error = |error| format!("{}: {error}; allowed: what scripts/build puts there", folder.display());
        let entries = fs::read_dir(&folder).map_err(error)?;
        let files = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
        Ok(Self { source, name, files: files.collect() })
    }

    /// The files of a program.
    fn program(&self, name: &str) -> Result<Program, String> {
        Ok(Program { module: self.one(name, ".js")?, wasm: self.one(name, "_bg.wasm")? })
    }

    /// The one file whose name starts and ends so, with a hash between.
    fn one(&self, prefix: &str, suffix: &str) -> Result<String, String> {
        let hash = |name: &str| Some(name.strip_prefix(prefix)?.strip_prefix('-')?.strip_suffix(suffix)?.len());
        let fits = |name: &&String| hash(name).is_some_and(|length| length > 0);
        match self.files.iter().filter(fits).collect::<Vec<_>>().as_slice() {
            [name] => Ok(format!("{}/{name}", self.name)),
            found => Err(format!(
                "{}: {} files `{prefix}-*{suffix}`; allowed: exactly one, as scripts/build puts it there",
                self.source.join(self.name).display(),
                found.len(),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Program, Programs};
    use std::{fs, io, path::PathBuf};

    const NAMES: [&str; 10] = [
        "aid-practice/joint-working-practice-page-f6.js",
        "aid-practice/joint-working-practice-page-f6_bg.wasm",
        "aid-compare/joint-working-compare-e5.js",
        "aid-compare/joint-working-compare-e5_bg.wasm",
        "aid-next/joint-working-next-d4.js",
        "aid-next/joint-working-next-d4_bg.wasm",
        "aid/loader-a1.js",
        "aid/joint-working-check-b2.js",
        "aid/joint-working-check-b2_bg.wasm",
        "aid/aid-c3.css",
    ];

    fn folder(test: &str, names: &[&str]) -> io::Result<PathBuf> {
        let folder = std::env::temp_dir().join(format!("joint-working-aid-{}-{test}", std::process::id()));
        ["aid", "aid-next", "aid-practice", "aid-compare"]
            .iter()
            .try_for_each(|name| fs::create_dir_all(folder.join(name)))?;
        names.iter().try_for_each(|name| fs::write(folder.join(name), ""))?;
        Ok(folder)
    }

    #[test]
    fn the_hashed_files_are_found() -> io::Result<()> {
        let folder = folder("found", &[NAMES.as_slice(), &["aid/index.html"]].concat())?;
        let programs = Programs::find(&folder);
        fs::remove_dir_all(folder)?;
        let next = Program {
            module: "aid-next/joint-working-next-d4.js".into(),
            wasm: "aid-next/joint-working-next-d4_bg.wasm".into(),
        };
        let found = |programs: &Programs| programs.loader == "aid/loader-a1.js" && programs.next == next;
        assert!(programs.as_ref().is_ok_and(found), "{programs:?}");
        Ok(())
    }

    #[test]
    fn a_missing_or_second_file_is_an_error_that_says_what_to_run() -> io::Result<()> {
        for (test, names) in [("none", &NAMES[..9]), ("two", &[NAMES.as_slice(), &["aid/aid-c4.css"]].concat())] {
            let folder = folder(test, names)?;
            let programs = Programs::find(&folder);
            fs::remove_dir_all(folder)?;
            assert!(
                programs.as_ref().is_err_and(|e| e.contains("`aid-*.css`") && e.contains("scripts/build")),
                "{programs:?}"
            );
        }
        Ok(())
    }
}
