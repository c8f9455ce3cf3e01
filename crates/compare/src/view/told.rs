//! The line on top, what to talk about first, and what a difference moves.

use super::ComparisonView;
use super::called::{capital, list};
use crate::both::{Both, Reader};
use crate::effects::{Effect, Moves};
use crate::matching::GroupPos;
use crate::places::Place;
use crate::topic::Topic;
use joint_working_interface::COMPARE;
use joint_working_rules::rulebook::SENTENCES;
use joint_working_rules::summary::sides;
use joint_working_rules::{Functions, Outcome, fill};

/// At most so many issues are named that an answer moves.
const MOST: usize = 3;

impl ComparisonView<'_> {
    /// Whether the readings come to the same, and what it hangs on: a sentence or two each.
    pub fn verdict(&self) -> Vec<String> {
        let Both { a, b } = Both::from_fn(|reader| self.of.results[reader].outcome);
        let moving = self.of.differences.iter().filter(|(_, moves)| moves.alone()).count();
        let count = moving.to_string();
        let one = |words| fill(words, &[("outcome", short(a)), ("count", &count)]);
        if self.of.is_same_result() {
            return vec![one(match (self.of.differences.len(), moving) {
                (0, _) => COMPARE.identical,
                (_, 0) => COMPARE.same,
                (_, 1) => COMPARE.same_one,
                _ => COMPARE.same_many,
            })];
        }
        let unlike = if a == b {
            let issues: Vec<String> = self.of.placed_apart().into_iter().map(|at| self.name(at)).collect();
            fill(COMPARE.unlike_places, &[("outcome", short(a)), ("issues", &list(&issues))])
        } else {
            let Both { a: name_a, b: name_b } = self.names;
            let params = [("a", name_a.as_str()), ("b", name_b), ("outcome_a", short(a)), ("outcome_b", short(b))];
            fill(COMPARE.unlike, &params)
        };
        let topics = self.topics(&self.of.talk.first);
        let hangs = (!topics.is_empty()).then(|| fill(COMPARE.hangs_on, &[("topics", &topics)]));
        std::iter::once(unlike).chain(hangs).collect()
    }

    /// What to talk about first: what brings the results together, a sentence each, the other ways after the nearest.
    pub fn first(&self) -> Vec<String> {
        let ways = &self.of.talk.ways;
        if self.of.differences.is_empty() {
            return vec![COMPARE.nothing_differs.to_owned()];
        }
        if ways.a.is_empty() && ways.b.is_empty() {
            return vec![COMPARE.nothing_first.to_owned()];
        }
        let mut all = Vec::new();
        if ways.agree() {
            all.extend(self.ways(&ways.a, |set| self.way(set, None)));
        } else {
            for (reader, sets) in ways.iter() {
                all.extend(self.ways(sets, |set| self.way(set, Some(reader))));
            }
        }
        if self.of.talk.is_partial {
            all.push(COMPARE.way_partial.to_owned());
        }
        all
    }

    fn ways(&self, sets: &[Vec<Topic>], way: impl Fn(&[Topic]) -> String) -> Vec<String> {
        let or = |(at, set): (usize, &Vec<Topic>)| {
            let text = way(set);
            if at == 0 { text } else { fill(COMPARE.or, &[("way", &text)]) }
        };
        sets.iter().enumerate().map(or).collect()
    }

    /// That a set brings the results together: taken over by a reader, or by either.
    fn way(&self, set: &[Topic], by: Option<Reader>) -> String {
        let topics = capital(self.topics(set));
        let words = match (by, set) {
            (None, [_]) => COMPARE.way_both_one,
            (None, _) => COMPARE.way_both_many,
            (Some(_), [_]) => COMPARE.way_one,
            (Some(_), _) => COMPARE.way_many,
        };
        let reader = by.unwrap_or(Reader::A);
        fill(words, &[("topics", &topics), ("reader", &self.names[reader]), ("other", &self.names[reader.other()])])
    }

    fn topics(&self, all: &[Topic]) -> String {
        list(&all.iter().map(|topic| self.topic(*topic)).collect::<Vec<_>>())
    }

    /// What a difference moves, a sentence each.
    pub(super) fn moves(&self, topic: Topic, moves: &Moves) -> Vec<String> {
        match moves {
            Moves::Alone(effects) => {
                let said = |(reader, effect): (Reader, &Option<Effect>)| Some(self.effect(reader, effect.as_ref()?));
                let said = effects.iter().filter_map(said);
                std::iter::once(COMPARE.moves.to_owned()).chain(said).collect()
            }
            Moves::Together => vec![COMPARE.moves_together.to_owned()],
            Moves::NotAlone => vec![COMPARE.moves_not_alone.to_owned()],
            Moves::Never if topic.is_routed() => vec![COMPARE.moves_never.to_owned()],
            Moves::Never => vec![COMPARE.moves_caution.to_owned()],
        }
    }

    /// What an answer moves in a reading: that it gives the result of the other, or else what the recommendation would be, and where
    /// issues would go.
    fn effect(&self, reader: Reader, effect: &Effect) -> String {
        let (own, other) = (self.names[reader].as_str(), self.names[reader.other()].as_str());
        if effect.result.is_same(&self.of.results[reader.other()], &self.of.matching) {
            return fill(COMPARE.comes_to, &[("reader", own), ("other", other)]);
        }
        let is_new = effect.outcome != self.of.results[reader].outcome;
        let words = if is_new { COMPARE.becomes } else { COMPARE.stays };
        let mut all = vec![fill(words, &[("reader", own), ("other", other), ("outcome", short(effect.outcome))])];
        for &at in effect.moved.iter().take(MOST) {
            all.extend(self.would_go(at, effect.result.places(at)));
        }
        if let Some(more @ 1..) = effect.moved.len().checked_sub(MOST) {
            all.push(fill(COMPARE.more_go, &[("count", &more.to_string())]));
        }
        all.join(" ")
    }

    /// Where the issues of a group would go: a sentence, or where they come apart, one for each part.
    fn would_go(&self, at: GroupPos, places: &[Place]) -> Vec<String> {
        let [first, rest @ ..] = places else { return Vec::new() };
        let says = |place: &Place, part: &str| capital(fill(place.to.words().would_go, &[("part_of", part)]));
        if rest.iter().all(|place| place.to == first.to) {
            return vec![says(first, &self.name(at))];
        }
        let part = |place: &Place| match place.side.sides().next() {
            Some(side) if rest.iter().all(|other| other.issue == first.issue) && place.side != Functions::Both => {
                fill(SENTENCES.side_of, &[("part", side.words().part), ("issue", &self.name(at))])
            }
            _ => self.issue_name(place.reader, place.issue),
        };
        places.iter().map(|place| says(place, &part(place))).collect()
    }

    /// Where the issues of a group go in a reading: a line, or where they go to several places, one for each part.
    pub(super) fn places_of(&self, at: GroupPos, reader: Reader) -> Vec<String> {
        let places = self.of.results[reader].places(at);
        let [first, rest @ ..] = places else { return vec![COMPARE.not_there.to_owned()] };
        if rest.iter().all(|place| place.to == first.to) {
            return vec![first.to.words().label.to_owned()];
        }
        let is_one = places.iter().all(|place| place.issue == first.issue);
        let line = |place: &Place| {
            let part = if is_one { sides(place.side) } else { self.issue_name(place.reader, place.issue) };
            fill(COMPARE.part, &[("part", &capital(part)), ("place", place.to.words().label)])
        };
        places.iter().map(line).collect()
    }
}

fn short(outcome: Outcome) -> &'static str {
    outcome.words().short
}
