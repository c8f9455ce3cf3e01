//! Where each issue goes, as one picture (design, section 5, “The result”, 3): lanes of cards, and the links between the cards. No
//! layout but the order, and which cards stand level.

use super::link_words::{DrawnLink, LinkWords, lower};
use super::numbered::{Numbered, numbers};
use super::picture_order::{in_order, level};
use crate::answer::{Answer, list};
use crate::case::{Case, IssuePos, ValidCase};
use crate::fill::fill;
use crate::routing::{PartPlacement, relation_strength};
use crate::rulebook::{ANSWER, PictureWords};
use crate::vocabulary::{Destination, FactKind, Functions, Side, Strength, Weight};

const WORDS: &PictureWords = &ANSWER.picture;

/// The lanes in the order in which they stand: what may be linked across lanes is beside each other.
const LANES: [Destination; 5] =
    [Destination::Unclear, Destination::Joint, Destination::Phso, Destination::Lgsco, Destination::Outside];
/// The lanes that are named where nothing goes there.
const NAMED: [Destination; 3] = [Destination::Joint, Destination::Phso, Destination::Lgsco];

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The lanes that hold something.
    pub lanes: Vec<Lane>,
    /// The places that hold nothing, a line each.
    pub empty: Vec<String>,
}

/// A place, with what goes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The place.
    pub place: Destination,
    /// Over it.
    pub title: String,
    /// What goes there, from the top.
    pub cards: Vec<Card>,
    /// Links to cards of the next lane that stand level.
    pub across: Vec<Across>,
}

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The part.
    pub part: PartPlacement,
    /// Its number and name, and its side where the issue comes apart.
    pub name: String,
    /// Its sides, each with how much it matters.
    pub chips: Vec<(Side, String)>,
    /// What is to say of its links beside those that are drawn.
    pub notes: Vec<String>,
    /// Its row, from 1: cards of the same row stand level.
    pub row: usize,
    /// The link to the card below it.
    pub below: Option<DrawnLink>,
}

/// A link between two lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Across {
    /// The row of both cards.
    pub row: usize,
    /// The link.
    pub link: DrawnLink,
}

impl Picture {
    /// The picture of an answer to a case.
    pub fn of(case: &ValidCase, answer: &Answer) -> Self {
        let words = LinkWords::new(case);
        let of_lane = |place: Destination| -> Vec<PartPlacement> {
            answer.handling.iter().filter(|part| part.to == place).copied().collect()
        };
        let filled: Vec<Destination> = LANES.into_iter().filter(|place| !of_lane(*place).is_empty()).collect();
        let mut columns: Vec<Vec<PartPlacement>> =
            filled.iter().map(|place| in_order(of_lane(*place), |one, other| words.strength(one, other))).collect();
        let rows = level(&mut columns, |one, other| words.strength(one, other).is_some());
        let mut lanes = Vec::new();
        for (at, (place, parts)) in filled.iter().zip(&columns).enumerate() {
            let rows_of = |column: usize| rows.get(column).map_or(&[][..], Vec::as_slice);
            let next = || columns.get(at + 1).map_or(&[][..], Vec::as_slice).iter().zip(rows_of(at + 1));
            let mut across = Vec::new();
            for (part, row) in parts.iter().zip(rows_of(at)) {
                let beside = next().find(|(_, other)| *other == row);
                let link = beside.and_then(|(other, _)| words.drawn(part, other));
                across.extend(link.map(|link| Across { row: *row, link }));
            }
            let cards = parts.iter().zip(rows_of(at)).enumerate().map(|(position, (part, row))| {
                let below = parts.get(position + 1).and_then(|other| words.drawn(part, other));
                let drawn = Drawn { columns: &columns, rows: &rows, column: at, position };
                card(case, &words, part, *row, below, &drawn)
            });
            let cards = cards.collect();
            lanes.push(Lane { place: *place, title: title(*place, parts), cards, across });
        }
        // What is open may still go there.
        let is_open = answer.handling.iter().any(|part| part.to == Destination::Unclear);
        let named = NAMED.into_iter().filter(|_| !is_open);
        let empty = named.filter(|place| !filled.contains(place)).map(|place| {
            let place = place.words();
            fill(WORDS.empty, &[("place", place.label), ("nothing", &lower(place.empty))])
        });
        Self { lanes, empty: empty.collect() }
    }
}

impl Picture {
    /// The links of a card, drawn or not, a line each.
    pub fn links_of(&self, part: &PartPlacement) -> Vec<&str> {
        let mut all = Vec::new();
        for (at, lane) in self.lanes.iter().enumerate() {
            let Some(position) = lane.cards.iter().position(|card| card.part == *part) else { continue };
            let Some(card) = lane.cards.get(position) else { continue };
            let above = position.checked_sub(1).and_then(|above| lane.cards.get(above)?.below.as_ref());
            let before = at.checked_sub(1).and_then(|before| self.lanes.get(before));
            let across = before.into_iter().chain([lane]).flat_map(|lane| &lane.across);
            let beside = across.filter(|across| across.row == card.row).map(|across| &across.link);
            all.extend(above.into_iter().chain(&card.below).chain(beside).map(|link| link.line.as_str()));
            all.extend(card.notes.iter().map(String::as_str));
        }
        all
    }
}

/// What is open goes to the team or to one other place, where that is known and the same for all of it.
fn title(place: Destination, parts: &[PartPlacement]) -> String {
    if place == Destination::Unclear {
        let mut own = parts.iter().map(|part| match part.side {
            Functions::Health => Some(Destination::Phso),
            Functions::SocialCare => Some(Destination::Lgsco),
            _ => None,
        });
        if let Some(Some(first)) = own.next()
            && own.all(|other| other == Some(first))
        {
            return fill(WORDS.undecided, &[("place", first.words().label)]);
        }
    }
    place.words().label.to_owned()
}

/// Which links of a card are drawn: to the card before and after it, and to one beside it.
struct Drawn<'a> {
    columns: &'a [Vec<PartPlacement>],
    rows: &'a [Vec<usize>],
    column: usize,
    position: usize,
}

impl Drawn<'_> {
    fn is_drawn(&self, other: &PartPlacement) -> bool {
        let row = |column: usize, position: usize| self.rows.get(column).and_then(|rows| rows.get(position));
        let here = row(self.column, self.position);
        self.columns.iter().enumerate().any(|(column, parts)| {
            parts.iter().enumerate().any(|(position, part)| {
                part == other
                    && if column == self.column {
                        position.abs_diff(self.position) == 1
                    } else {
                        column.abs_diff(self.column) == 1 && row(column, position) == here
                    }
            })
        })
    }
}

fn card(
    case: &Case,
    words: &LinkWords<'_>,
    part: &PartPlacement,
    row: usize,
    below: Option<DrawnLink>,
    drawn: &Drawn<'_>,
) -> Card {
    let issue = case.issue(part.issue);
    let whole = issue.map_or("", |issue| issue.name());
    let numbered = fill(WORDS.numbered, &[("number", &Numbered::number(part.issue)), ("name", whole)]);
    let apart = Numbered::new(case).apart(part);
    let name = match apart {
        Some(side) => fill(WORDS.apart, &[("name", &numbered), ("side", side.words().part)]),
        None => numbered,
    };
    let chips = part.side.sides().filter_map(|side| {
        let weight = match issue?.weight[side] {
            Some(Weight::Fundamental) => WORDS.fundamental,
            Some(Weight::Minor) => WORDS.minor,
            Some(Weight::Unsure) | None => WORDS.not_known,
        };
        let [health, social_care] = WORDS.chip_sides;
        let label = if side == Side::Health { health } else { social_care };
        // How much it matters is asked only where it counts.
        let is_said = issue?.weight[side].is_some();
        let chip = if is_said { fill(WORDS.chip, &[("side", label), ("weight", weight)]) } else { label.to_owned() };
        Some((side, chip))
    });
    let chips = if part.side == Functions::Unsure { Vec::new() } else { chips.collect() };
    Card { part: *part, name, chips, notes: notes(case, words, part, drawn), row, below }
}

/// What is to say of a card's links in words: the one inside its issue, those that are not drawn, and what links it to nothing.
fn notes(case: &Case, words: &LinkWords<'_>, part: &PartPlacement, drawn: &Drawn<'_>) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(issue) = case.issue(part.issue)
        && issue.functions == Functions::Both
        && part.side == Functions::Both
    {
        let strength = relation_strength(issue.facts, issue.separable);
        all.push(fill(WORDS.inside, &[("link", &lower(&LinkWords::text(issue.facts, strength)))]));
    }
    let mut not_linked: Vec<(Option<&'static str>, Vec<IssuePos>)> = Vec::new();
    for (other, relation) in words.related(part.issue) {
        let strength = relation_strength(relation.facts, relation.separable);
        let of_other = || drawn.columns.iter().flatten().filter(move |card| card.issue == other);
        if words.is_outside(part.issue) || words.is_outside(other) {
            continue;
        }
        if strength.high == Strength::None {
            if part.to != Destination::Joint {
                let why = relation.facts.of_kind(FactKind::LookAlike).iter().next().map(|fact| fact.words().short);
                match not_linked.iter_mut().find(|(known, _)| *known == why) {
                    Some((_, issues)) => issues.push(other),
                    None => not_linked.push((why, vec![other])),
                }
            }
        } else if !of_other().any(|card| drawn.is_drawn(card)) {
            let link = lower(&LinkWords::text(relation.facts, strength));
            all.push(fill(WORDS.also, &[("issue", &Numbered::number(other)), ("link", &link)]));
        }
    }
    for (why, issues) in not_linked {
        let issues = numbers(&issues);
        all.push(match why {
            Some(fact) => fill(WORDS.not_linked, &[("issues", &issues), ("fact", fact)]),
            None => fill(WORDS.not_linked_plain, &[("issues", &issues)]),
        });
    }
    all
}

impl Card {
    /// Its chips in a line, for the table.
    pub fn chips_text(&self) -> String {
        list(&self.chips.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>())
    }
}
