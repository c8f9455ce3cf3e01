//! A case as a program that asks about it needs it: ids alone, but for the names of its issues. Its words are in the page.
//!
//! The page holds these as lines of text, a record a line, which [`write()`] makes and [`read`] reads:
//!
//! ```text
//! case ID ORIGIN GROUP PAIR RIGHT BY BORDERLINE COUNTED TOPICS CITES
//! title WORDS
//! issue FUNCTIONS PLACE PLACE-THEN NAME
//! fact FACT ISSUE OTHER
//! reply CHOICE
//! ```

use crate::choice::{Choice, DecidedBy};
use crate::place::Place;
use crate::topic::Topic;
use joint_working_rules::{Fact, Functions, vocabulary};
use std::str::SplitWhitespace;

vocabulary! {
    /// Whose case it is.
    Origin, "whose a case is" {
        /// Told by the briefing, in its words.
        Briefing = "briefing",
        /// Named by the briefing, and told in our words.
        Retold = "retold",
        /// Written for this site.
        Ours = "ours",
    }
}

/// A case to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub origin: Origin,
    /// The group it belongs to.
    pub group: String,
    /// The case of its group from which it differs in one fact.
    pub pair: Option<String>,
    /// The right choice.
    pub right: Choice,
    /// What decides it.
    pub by: DecidedBy,
    /// Do the briefing's own examples differ on it?
    pub is_borderline: bool,
    /// Is it said why it has so many issues?
    pub is_counted: bool,
    /// Its topics.
    pub topics: Vec<Topic>,
    /// The ids of the paragraphs on which what decides rests.
    pub cites: Vec<String>,
    /// Its title.
    pub title: String,
    /// Its issues.
    pub issues: Vec<ExerciseIssue>,
    /// The facts in play.
    pub facts: Vec<ExerciseFact>,
    /// The choices to which something is said.
    pub replies: Vec<Choice>,
}

/// An issue of a case to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseIssue {
    /// Whose function it is.
    pub functions: Functions,
    /// Where it goes.
    pub place: Place,
    /// Where it goes with the other answer.
    pub then: Place,
    /// Its name.
    pub name: String,
}

/// A fact of a case to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseFact {
    /// The fact.
    pub fact: Fact,
    /// The issue of whose two sides it is said, or the first of two.
    pub issue: usize,
    /// The second of two.
    pub other: Option<usize>,
}

impl Exercise {
    /// Where each issue goes.
    pub fn places(&self) -> Vec<Place> {
        self.issues.iter().map(|issue| issue.place).collect()
    }

    /// Where each issue goes with the other answer.
    pub fn places_then(&self) -> Vec<Place> {
        self.issues.iter().map(|issue| issue.then).collect()
    }
}

const NONE: &str = "-";

/// Every case as lines.
pub fn write(all: &[Exercise]) -> String {
    all.iter().map(lines).collect()
}

fn lines(of: &Exercise) -> String {
    let topics = listed(of.topics.iter().map(|topic| topic.id()));
    let cites = listed(of.cites.iter().map(String::as_str));
    let head = [
        "case",
        &of.id,
        of.origin.id(),
        &of.group,
        of.pair.as_deref().unwrap_or(NONE),
        of.right.id(),
        of.by.id(),
        flag(of.is_borderline),
        flag(of.is_counted),
        &topics,
        &cites,
    ];
    let mut out = [&head.join(" "), "\ntitle ", &of.title, "\n"].concat();
    for issue in &of.issues {
        let line = ["issue", issue.functions.id(), issue.place.id(), issue.then.id(), &issue.name];
        out.push_str(&line.join(" "));
        out.push('\n');
    }
    for fact in &of.facts {
        let other = fact.other.map_or_else(|| NONE.to_owned(), |at| at.to_string());
        out.push_str(&["fact", fact.fact.id(), &fact.issue.to_string(), &other].join(" "));
        out.push('\n');
    }
    for reply in &of.replies {
        out.push_str(&["reply ", reply.id(), "\n"].concat());
    }
    out
}

fn listed<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let all: Vec<&str> = ids.collect();
    if all.is_empty() { NONE.to_owned() } else { all.join(",") }
}

const fn flag(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// The cases of such lines. What is none is passed over: the page and what reads it are of one build.
pub fn read(text: &str) -> Vec<Exercise> {
    let mut all: Vec<Exercise> = Vec::new();
    for line in text.lines() {
        let Some((kind, rest)) = line.trim().split_once(' ') else { continue };
        if kind == "case" {
            all.extend(head(&mut rest.split_whitespace()));
        } else if let Some(last) = all.last_mut() {
            part(last, kind, rest);
        }
    }
    all
}

fn head(words: &mut SplitWhitespace<'_>) -> Option<Exercise> {
    Some(Exercise {
        id: words.next()?.to_owned(),
        origin: Origin::from_id(words.next()?)?,
        group: words.next()?.to_owned(),
        pair: Some(words.next()?).filter(|id| *id != NONE).map(str::to_owned),
        right: Choice::from_id(words.next()?)?,
        by: DecidedBy::from_id(words.next()?)?,
        is_borderline: words.next()? == flag(true),
        is_counted: words.next()? == flag(true),
        topics: words.next()?.split(',').filter_map(Topic::from_id).collect(),
        cites: words.next()?.split(',').filter(|id| *id != NONE).map(str::to_owned).collect(),
        title: String::new(),
        issues: Vec::new(),
        facts: Vec::new(),
        replies: Vec::new(),
    })
}

fn part(of: &mut Exercise, kind: &str, rest: &str) {
    match kind {
        "title" => rest.clone_into(&mut of.title),
        "issue" => of.issues.extend(issue(rest)),
        "fact" => of.facts.extend(fact(&mut rest.split_whitespace())),
        "reply" => of.replies.extend(Choice::from_id(rest)),
        _ => {}
    }
}

fn issue(rest: &str) -> Option<ExerciseIssue> {
    let mut words = rest.splitn(4, ' ');
    Some(ExerciseIssue {
        functions: Functions::from_id(words.next()?)?,
        place: Place::from_id(words.next()?)?,
        then: Place::from_id(words.next()?)?,
        name: words.next()?.to_owned(),
    })
}

fn fact(words: &mut SplitWhitespace<'_>) -> Option<ExerciseFact> {
    Some(ExerciseFact {
        fact: Fact::from_id(words.next()?)?,
        issue: words.next()?.parse().ok()?,
        other: words.next()?.parse().ok(),
    })
}
