//! What several tests need: the case files, and cases of every kind.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

use joint_working_rules::{
    Case, Consent, Fact, FactSet, Functions, Issue, PerSide, Relation, Response, Separable, Weight,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::fs;

/// The names and texts of the case files of a folder, in the order of their names.
pub(crate) fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(format!("tests/case_files/{folder}")).expect("a folder");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("UTF-8"))
        })
        .collect();
    files.sort();
    files
}

fn facts() -> impl Strategy<Value = FactSet> {
    subsequence(Fact::ALL, 0..=Fact::ALL.len()).prop_map(|facts| facts.into_iter().collect())
}

fn issue() -> impl Strategy<Value = Issue> {
    let weight = || option::of(select(Weight::ALL));
    let label = option::of("[ -~]{0,30}");
    (select(Functions::ALL), label, facts(), option::of(select(Separable::ALL)), weight(), weight()).prop_map(
        |(functions, label, facts, separable, health, social_care)| Issue {
            facts,
            separable,
            weight: PerSide { health, social_care },
            ..Issue::new("", label, functions)
        },
    )
}

/// Valid cases: up to twelve issues, any number of relations between them, every kind of answer and of gap.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    let ids = btree_set("[a-z0-9 /~é]{0,6}[a-z]", 1..12).prop_flat_map(|ids| {
        let ids: Vec<String> = ids.into_iter().collect();
        let pairs: Vec<_> = (0..ids.len()).flat_map(|one| (0..one).map(move |other| (one, other))).collect();
        let most = pairs.len();
        (vec(issue(), ids.len()), Just(ids).prop_shuffle(), subsequence(pairs, 0..=most).prop_shuffle())
    });
    let relation = (any::<bool>(), facts(), option::of(select(Separable::ALL)));
    let response = || option::of(select(Response::ALL));
    (ids, vec(relation, 66), select(Consent::ALL), response(), response()).prop_map(
        |((mut issues, ids, pairs), answers, consent, health, social_care)| {
            for (issue, id) in issues.iter_mut().zip(&ids) {
                issue.id.clone_from(id);
            }
            let relations = pairs.into_iter().zip(answers).map(|((one, other), (turned, facts, separable))| {
                let (one, other) = if turned { (other, one) } else { (one, other) };
                Relation { between: [ids[one].clone(), ids[other].clone()], facts, separable }
            });
            let relations = relations.collect();
            let responses = PerSide { health, social_care };
            Case { issues, relations, consent, responses, ..Case::default() }.pruned()
        },
    )
}
