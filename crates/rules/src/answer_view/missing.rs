//! What was not answered, named whole and each kind once, in the words of a sentence.

use super::numbered::Numbered;
use crate::answer::list;
use crate::case::{Case, IssuePos};
use crate::fill::fill;
use crate::interview::{Panel, QuestionRef};
use crate::rulebook::{ANSWER, MissingWords, TurnsOnWords};

const WORDS: &MissingWords = &ANSWER.missing;
const TURNS: &TurnsOnWords = &ANSWER.turns_on;

/// At most so many pairs of issues are named.
const MOST_PAIRS: usize = 8;

/// What of a link was not answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Facts.
    Facts,
    /// The first test alone.
    FirstTest,
}

impl Asked {
    fn of(panel: &Panel) -> Self {
        let is_test = |question| matches!(question, QuestionRef::Separable(_) | QuestionRef::TieSeparable(..));
        if panel.unanswered().all(is_test) { Self::FirstTest } else { Self::Facts }
    }
}

/// What the questions of these panels are about; `None` where there is none.
pub(super) fn named<'a>(case: &Case, panels: impl Iterator<Item = &'a Panel>) -> Option<String> {
    let panels: Vec<&Panel> = panels.collect();
    let numbered = Numbered::new(case);
    let where_any =
        |is: fn(&Panel) -> bool, words: &str| panels.iter().any(|panel| is(panel)).then(|| words.to_owned());
    let sides = |asked: Asked| {
        let issue = |panel: &&Panel| match panel {
            Panel::TwoSides(at, _) if Asked::of(panel) == asked => Some(*at),
            _ => None,
        };
        of_sides(numbered, asked, &panels.iter().filter_map(issue).collect::<Vec<_>>())
    };
    let links = |asked: Asked| {
        let pair = |panel: &&Panel| match panel {
            Panel::Link(pair, _) if Asked::of(panel) == asked => Some(*pair),
            _ => None,
        };
        of_links(numbered, asked, &panels.iter().filter_map(pair).collect::<Vec<_>>())
    };
    let names = [
        where_any(|panel| matches!(panel, Panel::Issues(_)), WORDS.functions),
        sides(Asked::Facts),
        sides(Asked::FirstTest),
        where_any(|panel| matches!(panel, Panel::Pairs(_)), WORDS.pairs),
        links(Asked::Facts),
        links(Asked::FirstTest),
        where_any(|panel| matches!(panel, Panel::Weights(_)), WORDS.weights),
    ];
    let names: Vec<String> = names.into_iter().flatten().collect();
    (!names.is_empty()).then(|| list(&names))
}

/// How the two sides of these issues are connected, or the first test of them.
fn of_sides(numbered: Numbered<'_>, asked: Asked, issues: &[IssuePos]) -> Option<String> {
    match (asked, issues) {
        (_, []) => None,
        (Asked::Facts, all) => Some(fill(WORDS.sides, &[("issue", &numbered.issues(all))])),
        (Asked::FirstTest, [only]) => Some(fill(TURNS.inside, &[("issue", &numbered.issue(*only))])),
        (Asked::FirstTest, all) => Some(fill(WORDS.sides_test, &[("issues", &numbered.issues(all))])),
    }
}

/// How these pairs of issues are connected, or the first test of them.
fn of_links(numbered: Numbered<'_>, asked: Asked, pairs: &[[IssuePos; 2]]) -> Option<String> {
    match (asked, pairs) {
        (_, []) => None,
        (Asked::Facts, [only]) => Some(fill(WORDS.link, &[("issues", &numbered.pair(*only))])),
        (Asked::Facts, all) => Some(fill(WORDS.links, &[("pairs", &by_number(all))])),
        (Asked::FirstTest, [[one, other]]) => {
            Some(fill(TURNS.between, &[("issue", &numbered.issue(*one)), ("other", &numbered.issue(*other))]))
        }
        (Asked::FirstTest, all) => Some(fill(WORDS.links_test, &[("pairs", &by_number(all))])),
    }
}

/// 1 and 2, 1 and 3, and how many more, where these are too many to name.
fn by_number(pairs: &[[IssuePos; 2]]) -> String {
    let pair = |[one, other]: &[IssuePos; 2]| {
        fill(ANSWER.test.between, &[("one", &Numbered::number(*one)), ("other", &Numbered::number(*other))])
    };
    let mut names: Vec<String> = pairs.iter().take(MOST_PAIRS).map(pair).collect();
    if let Some(others @ 1..) = pairs.len().checked_sub(MOST_PAIRS) {
        names.push(fill(WORDS.others, &[("count", &others.to_string())]));
    }
    names.join(", ")
}
