//! The JSON of a comparison, as `compare --json` prints it: its keys and their order. Issues are named by their ids, differences and
//! groups of issues by their places in the lists, from 0.

use joint_working_compare::{Both, Comparison, Effect, Group, GroupPos, Link, Moves, Reader, Topic};
use joint_working_rules::Separable;
use joint_working_rules::rulebook::EDITION;
use serde::Serialize;
use serde_json::{Value, json};

/// A comparison, on one line.
///
/// # Errors
/// None is known: every key is a text and every value can be written.
pub(crate) fn line(a: &str, b: &str, of: &Comparison) -> serde_json::Result<String> {
    serde_json::to_string(&ComparisonJson::of(a, b, of))
}

/// A value for each reading.
#[derive(Serialize)]
struct Each<T> {
    a: T,
    b: T,
}

impl<T> Each<T> {
    fn of(value: impl FnMut(Reader) -> T) -> Self {
        let Both { a, b } = Both::from_fn(value);
        Self { a, b }
    }
}

#[derive(Serialize)]
struct ComparisonJson<'a> {
    /// The readings as given.
    a: &'a str,
    b: &'a str,
    /// The same outcome, and every issue that both have in the same places.
    same_result: bool,
    outcome: Each<&'static str>,
    issues: Vec<GroupJson<'a>>,
    differences: Vec<DifferenceJson>,
    /// What to talk about first.
    talk_first: Vec<usize>,
    /// For each reading, the smallest sets of differences that, taken over into it, give the result of the other.
    ways: Each<Vec<Vec<usize>>>,
    ways_are_partial: bool,
    edition: &'static str,
}

#[derive(Serialize)]
struct GroupJson<'a> {
    a: Vec<&'a str>,
    b: Vec<&'a str>,
    matched_by: &'static str,
    places: Each<Vec<PlaceJson<'a>>>,
    /// The same places; `null` where only one reading has it.
    same: Option<bool>,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    issue: &'a str,
    side: &'static str,
    to: &'static str,
}

#[derive(Serialize)]
struct DifferenceJson {
    question: &'static str,
    /// Of which groups.
    of: Vec<usize>,
    said: Each<Value>,
    /// `alone`, `together`, `never`, or `not-alone` where not everything was tried.
    moves: &'static str,
    /// What the other reading's answer moves by itself.
    effect: Each<Option<EffectJson>>,
}

#[derive(Serialize)]
struct EffectJson {
    outcome: &'static str,
    moved: Vec<usize>,
}

impl<'a> ComparisonJson<'a> {
    fn of(a: &'a str, b: &'a str, of: &'a Comparison) -> Self {
        let position = |topic: &Topic| of.differences.iter().position(|(one, _)| one.topic == *topic);
        let positions = |set: &Vec<Topic>| set.iter().filter_map(position).collect::<Vec<_>>();
        Self {
            a,
            b,
            same_result: of.is_same_result(),
            outcome: Each::of(|reader| of.results[reader].outcome.id()),
            issues: of.matching.iter().map(|(at, group)| group_json(of, at, group)).collect(),
            differences: of.differences.iter().map(|(one, moves)| difference(of, one.topic, moves)).collect(),
            talk_first: positions(&of.talk.first),
            ways: Each::of(|reader| of.talk.ways[reader].iter().map(positions).collect()),
            ways_are_partial: of.talk.is_partial,
            edition: EDITION,
        }
    }
}

fn id(of: &Comparison, reader: Reader, at: joint_working_rules::IssuePos) -> &str {
    of.cases[reader].issue(at).map_or("", |issue| &issue.id)
}

fn ids<'a>(of: &'a Comparison, group: &Group, reader: Reader) -> Vec<&'a str> {
    group.issues[reader].iter().map(|at| id(of, reader, *at)).collect()
}

fn group_json<'a>(of: &'a Comparison, at: GroupPos, group: &Group) -> GroupJson<'a> {
    let places = |reader: Reader| {
        // What both have as one issue is that of either; its id is this reader's.
        let own = group.one_to_one().map(|pair| pair[reader]);
        let place = |place: &joint_working_compare::Place| PlaceJson {
            issue: id(of, reader, own.unwrap_or(place.issue)),
            side: place.side.id(),
            to: place.to.id(),
        };
        of.results[reader].places(at).iter().map(place).collect()
    };
    GroupJson {
        a: ids(of, group, Reader::A),
        b: ids(of, group, Reader::B),
        matched_by: group.by.id(),
        places: Each::of(places),
        same: (!group.is_alone()).then(|| of.results.a.goes_alike(&of.results.b, at)),
    }
}

fn difference(of: &Comparison, topic: Topic, moves: &Moves) -> DifferenceJson {
    let effect = |effect: &Effect| EffectJson {
        outcome: effect.outcome.id(),
        moved: effect.moved.iter().map(|at| at.get()).collect(),
    };
    DifferenceJson {
        question: topic.id(),
        of: topic.groups().into_iter().flatten().map(GroupPos::get).collect(),
        said: Each::of(|reader| said(of, topic, reader).unwrap_or(Value::Null)),
        moves: match moves {
            Moves::Alone(_) => "alone",
            Moves::Together => "together",
            Moves::Never => "never",
            Moves::NotAlone => "not-alone",
        },
        effect: Each::of(|reader| moves.effect(reader).map(effect)),
    }
}

/// What a reader said, as a case file has it; of how something is cut, the ids of the issues.
fn said(of: &Comparison, topic: Topic, reader: Reader) -> Option<Value> {
    let case = &of.cases[reader];
    let group = |at| of.matching.group(at);
    let only = |at| Some(group(at)?.one_to_one()?[reader]);
    let issue = |at| case.issue(only(at)?);
    let link = |one, other| of.link(reader, one, other);
    let first_test = |answer: Option<Separable>| answer.map(Separable::id);
    let value = |link: Link| json!({"facts": link.facts, "separable": first_test(link.separable)});
    Some(match topic {
        Topic::Functions(at) => json!(issue(at)?.functions),
        Topic::Facts(at) => json!(issue(at)?.facts),
        Topic::FirstTest(at) => json!(first_test(issue(at)?.separable)),
        Topic::Weight(at, side) => json!(issue(at)?.weight[side]),
        Topic::Linked(one, other) => value(link(one, other)?),
        Topic::LinkFacts(one, other) => json!(link(one, other)?.facts),
        Topic::LinkFirstTest(one, other) => json!(first_test(link(one, other)?.separable)),
        Topic::Consent => json!(case.consent),
        Topic::Responses(side) => json!(case.responses[side]),
        Topic::Cut(at) | Topic::OnlyOne(at) => json!(ids(of, group(at)?, reader)),
    })
}
