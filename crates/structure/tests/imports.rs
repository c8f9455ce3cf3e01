//! Imports go one way: no circle anywhere, rooms of `rules` on their floors, packages on theirs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use joint_working_structure::{Program, circles, programs};
use std::collections::BTreeMap;
use std::path::Path;

/// The rooms of `rules` from the ground floor up; the root, which only re-exports, is on the seventh.
const FLOORS: [&[&str]; 8] = [
    &["vocabulary", "edition", "fill", "scenario_file", "shown"],
    &["case", "rulebook"],
    &["routing", "format"],
    &["answer"],
    &["interview"],
    &["summary"],
    &["answer_view", ""],
    &["scenarios"],
];

/// The packages, each with those that it may depend on.
const PACKAGES: [(&str, &[&str]); 15] = [
    ("static-words", &[]),
    ("joint-working-page-ids", &[]),
    ("joint-working-view-macro", &[]),
    ("joint-working-structure", &[]),
    ("joint-working-fuzz", &[]),
    ("joint-working-rules", &["static-words"]),
    ("joint-working-proof", &["joint-working-rules"]),
    ("joint-working-practice", &["joint-working-rules"]),
    ("joint-working-bench", &["joint-working-rules"]),
    ("joint-working-casework", &["joint-working-rules", "static-words"]),
    ("joint-working-interface", &["joint-working-rules", "static-words"]),
    ("joint-working-compare", &["joint-working-rules", "joint-working-interface"]),
    (
        "joint-working-cli",
        &["joint-working-rules", "joint-working-proof", "joint-working-compare", "joint-working-interface"],
    ),
    (
        "joint-working-web",
        &[
            "joint-working-rules",
            "joint-working-casework",
            "joint-working-compare",
            "joint-working-interface",
            "joint-working-page-ids",
            "joint-working-practice",
            "joint-working-view-macro",
        ],
    ),
    (
        "mdbook-joint-working",
        &[
            "joint-working-rules",
            "joint-working-proof",
            "joint-working-practice",
            "joint-working-casework",
            "joint-working-interface",
            "joint-working-page-ids",
        ],
    ),
];

fn workspace() -> Vec<Program> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    programs(&root).unwrap()
}

#[test]
fn no_imports_run_in_a_circle() {
    let programs = workspace();
    assert!(programs.iter().map(|program| program.modules.len()).sum::<usize>() > 100, "the sources were read");
    let found: Vec<String> = programs.iter().flat_map(circles).map(|circle| circle.join("\n  ")).collect();
    assert!(found.is_empty(), "circles of imports:\n  {}", found.join("\n\n  "));
}

#[test]
fn each_room_of_the_rules_imports_only_from_the_floors_below() {
    let rules = workspace().into_iter().find(|program| program.package == "joint-working-rules").unwrap();
    let room = |path: &[String]| path.first().cloned().unwrap_or_default();
    let floors: BTreeMap<&str, usize> =
        FLOORS.iter().enumerate().flat_map(|(at, rooms)| rooms.iter().map(move |room| (*room, at + 1))).collect();
    let floor = |room: &str| *floors.get(room).unwrap_or_else(|| unreachable!("`{room}` is on no floor: give it one"));
    let (mut wrong, mut seen) = (Vec::new(), 0);
    // What the root re-exports is for other packages.
    for (path, module) in rules.modules.iter().filter(|(path, _)| !path.is_empty()) {
        let here = room(path);
        for import in module.imports.iter().filter(|import| room(&import.from) != here) {
            let there = room(&import.from);
            seen += 1;
            if floor(&there) >= floor(&here) {
                wrong.push(format!("{}:{}: {here} imports {there}", module.file.display(), import.line));
            }
        }
    }
    assert!(seen > 50, "{seen} imports between rooms");
    assert!(wrong.is_empty(), "imports that do not go down:\n{}", wrong.join("\n"));
}

#[test]
fn each_package_depends_only_on_those_that_it_may() {
    let allowed: BTreeMap<&str, &[&str]> = PACKAGES.into_iter().collect();
    let mut seen = BTreeMap::new();
    for program in workspace() {
        let may = allowed.get(program.package.as_str());
        let may = may.unwrap_or_else(|| unreachable!("`{}` is not in the list of packages", program.package));
        let wrong: Vec<_> = program.depends_on.iter().filter(|on| !may.contains(&on.as_str())).collect();
        assert!(wrong.is_empty(), "{} depends on {wrong:?}; allowed: {may:?}", program.package);
        seen.insert(program.package, program.depends_on.len());
    }
    assert_eq!(seen.len(), PACKAGES.len(), "{seen:?}");
    assert!(seen["mdbook-joint-working"] > 2, "{seen:?}");
}
