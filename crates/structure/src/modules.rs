//! The files of a package's programs, and which of them each names.

use crate::paths::named;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A library or a program of a package: the modules below one root file.
#[derive(Debug)]
pub struct Program {
    /// The package's name.
    pub package: String,
    /// The packages of the workspace that it depends on, those of tests apart.
    pub depends_on: Vec<String>,
    /// Its modules, by their paths: the root's is empty.
    pub modules: BTreeMap<Vec<String>, Module>,
}

/// A module that is a file of its own.
#[derive(Debug)]
pub struct Module {
    /// The file, from the workspace's root.
    pub file: PathBuf,
    /// What it imports from other modules of the program.
    pub imports: Vec<Import>,
}

/// An import of one module from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The module that is imported from.
    pub from: Vec<String>,
    /// The line of the file, from 1.
    pub line: usize,
}

impl Program {
    /// Reads the modules below a root file.
    fn read(workspace: &Path, package: &str, depends_on: &[String], root: &Path) -> Result<Self, String> {
        let mut paths = BTreeMap::new();
        let mut modules = BTreeMap::new();
        let folder = root.parent().ok_or("a root file is in a folder")?.to_owned();
        let mut waiting = vec![(Vec::new(), root.to_owned(), folder)];
        while let Some((path, file, folder)) = waiting.pop() {
            let text = fs::read_to_string(workspace.join(&file)).map_err(|e| format!("{}: {e}", file.display()))?;
            let tokens = text.parse().map_err(|e| format!("{}: {e}", file.display()))?;
            let found = named(tokens);
            for name in &found.declared {
                let beside = folder.join(format!("{name}.rs"));
                let inside = folder.join(name).join("mod.rs");
                let file = if workspace.join(&beside).is_file() { beside } else { inside };
                let below = [path.as_slice(), std::slice::from_ref(name)].concat();
                // A module at a path of its own is a file of another package, which is read there: it imports nothing here.
                if !workspace.join(&file).is_file() {
                    modules.insert(below, Module { file, imports: Vec::new() });
                    continue;
                }
                waiting.push((below, file, folder.join(name)));
            }
            paths.insert(path.clone(), found.paths);
            modules.insert(path, Module { file, imports: Vec::new() });
        }
        let known: Vec<Vec<String>> = modules.keys().cloned().collect();
        for (path, module) in &mut modules {
            let named = paths.remove(path).unwrap_or_default();
            let imports = named.into_iter().filter_map(|(named, line)| {
                let from = resolve(path, &named, &known)?;
                (from != *path).then_some(Import { from, line })
            });
            module.imports = imports.collect();
        }
        Ok(Self { package: package.to_owned(), depends_on: depends_on.to_vec(), modules })
    }
}

/// The module that a path names or names something of, if it is one of the program's.
fn resolve(here: &[String], path: &[String], known: &[Vec<String>]) -> Option<Vec<String>> {
    let mut at = here.to_vec();
    let mut rest = path;
    match path.first().map(String::as_str)? {
        "crate" => at.clear(),
        "self" | "super" => {}
        // A module that this one declares; anything else is of another package, or no module at all.
        first => {
            at.push(first.to_owned());
            if !known.contains(&at) {
                return None;
            }
        }
    }
    while let Some((first, after)) = rest.split_first() {
        match first.as_str() {
            "super" => drop(at.pop()),
            "crate" | "self" => {}
            _ => break,
        }
        rest = after;
    }
    if rest.len() == path.len() {
        rest = rest.get(1..).unwrap_or_default();
    }
    for segment in rest {
        at.push(segment.clone());
        if !known.contains(&at) {
            at.pop();
            break;
        }
    }
    Some(at)
}

/// Every library and program of the workspace.
///
/// # Errors
/// What could not be read, with the file.
pub fn programs(workspace: &Path) -> Result<Vec<Program>, String> {
    let crates = fs::read_dir(workspace.join("crates")).map_err(|e| format!("crates: {e}"))?;
    let mut folders: Vec<PathBuf> =
        crates.filter_map(Result::ok).map(|entry| Path::new("crates").join(entry.file_name())).collect();
    folders.push("web".into());
    folders.sort();
    let mut all = Vec::new();
    for folder in folders.iter().filter(|folder| workspace.join(folder).join("Cargo.toml").is_file()) {
        let manifest = folder.join("Cargo.toml");
        let text = fs::read_to_string(workspace.join(&manifest)).map_err(|e| format!("{}: {e}", manifest.display()))?;
        let table: toml::Table = text.parse().map_err(|e| format!("{}: {e}", manifest.display()))?;
        let package = table.get("package").and_then(|package| package.get("name")).and_then(|name| name.as_str());
        let package = package.ok_or_else(|| format!("{}: has no package name", manifest.display()))?;
        let tables = ["dependencies", "build-dependencies"].into_iter().filter_map(|key| table.get(key)?.as_table());
        let of_workspace = |name: &&String| name.starts_with("joint-working-") || *name == "static-words";
        let depends_on: Vec<String> = tables.flat_map(|table| table.keys()).filter(of_workspace).cloned().collect();
        let named = table.get("bin").and_then(|bins| bins.as_array()).into_iter().flatten();
        let named = named.filter_map(|bin| bin.get("path").and_then(|path| path.as_str()));
        let mut roots: Vec<PathBuf> = named.map(|path| folder.join(path)).collect();
        roots.extend(["src/lib.rs", "src/main.rs"].map(|path| folder.join(path)));
        roots.retain(|root| workspace.join(root).is_file());
        roots.sort();
        roots.dedup();
        for root in roots {
            all.push(Program::read(workspace, package, &depends_on, &root)?);
        }
    }
    Ok(all)
}
