//! No test reads a file of another package: what it needs of one, it takes from the package as others do. The book and what is
//! published are no package: they are what the packages are held to. This package is the one that reads all sources.

use regex::Regex;
use std::error::Error;
use std::fs;
use std::path::{Component, Path, PathBuf};

type Checked = Result<(), Box<dyn Error>>;

/// A path without "." and "..".
fn plain(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(out.pop()),
            Component::CurDir => {}
            part => out.push(part),
        }
    }
    out
}

fn files(of: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if of.is_dir() {
        fs::read_dir(of)?.try_for_each(|entry| files(&entry?.path(), into))?;
    } else if of.extension().is_some_and(|end| end == "rs") {
        into.push(of.to_owned());
    }
    Ok(())
}

/// The files and folders of other packages that a source names: as seen from itself, from its package or from the whole.
fn reached(
    root: &Path,
    packages: &[PathBuf],
    package: &Path,
    source: &Path,
    text: &str,
) -> Result<Vec<String>, Box<dyn Error>> {
    let literal = Regex::new(r#""([^"\n]*/[^"\n]*)""#)?;
    // What is tested within `src` may work on the whole project, as the tool of an edition does.
    let whole = source.starts_with(package.join("tests")).then_some(root);
    let from = [Some(source.parent().unwrap_or(package)), Some(package), whole];
    let mut found = Vec::new();
    for named in literal.captures_iter(text).filter_map(|found| found.get(1)) {
        let named = named.as_str().trim_start_matches('/');
        let paths = from.iter().flatten().map(|from| plain(&from.join(named))).filter(|path| path.exists());
        found.extend(
            paths
                .filter(|path| packages.iter().any(|other| other != package && path.starts_with(other)))
                .map(|path| format!("{}: {named} is {}", source.display(), path.display())),
        );
    }
    Ok(found)
}

fn packages(root: &Path) -> std::io::Result<Vec<PathBuf>> {
    let crates =
        fs::read_dir(root.join("crates"))?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    Ok(crates.into_iter().chain([root.join("web")]).collect())
}

#[test]
fn no_test_reads_a_file_of_another_package() -> Checked {
    let root = plain(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
    let packages = packages(&root)?;
    let (mut found, mut read) = (Vec::new(), 0);
    for package in packages.iter().filter(|package| !package.ends_with("structure")) {
        let mut all = Vec::new();
        files(&package.join("tests"), &mut all)?;
        files(&package.join("src"), &mut all)?;
        for source in all {
            let text = fs::read_to_string(&source)?;
            let is_test = source.components().any(|part| part.as_os_str() == "tests") || source.ends_with("tests.rs");
            // Of a source, what is after its first test.
            let from = if is_test { 0 } else { text.find("#[cfg(test)]").unwrap_or(text.len()) };
            let Some(tests) = text.get(from..) else { continue };
            read += usize::from(!tests.is_empty());
            found.extend(reached(&root, &packages, package, &source, tests)?);
        }
    }
    assert!(read > 100, "{read} sources with tests");
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!("tests that reach into another package:\n{}", found.join("\n")).into())
    }
}

#[test]
fn a_file_of_another_package_is_found_however_it_is_named() -> Checked {
    let root = plain(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
    let (packages, package) = (packages(&root)?, root.join("crates/casework"));
    let source = package.join("tests/some.rs");
    for (text, is_one) in [
        (r#"include_str!("../../rules/Cargo.toml")"#, true),
        (r#"#[path = "../../rules/build/main.rs"]"#, true),
        (r#"concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/rulebook")"#, true),
        (r#"text("crates/rules/Cargo.toml")"#, true),
        (r#"read("web/Cargo.toml")"#, true),
        (r#"include_str!("../Cargo.toml")"#, false),
        (r#"text("crates/casework/Cargo.toml")"#, false),
        (r#"join("../../book/src")"#, false),
    ] {
        assert_eq!(!reached(&root, &packages, &package, &source, text)?.is_empty(), is_one, "{text}");
    }
    Ok(())
}
