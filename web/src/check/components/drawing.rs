//! The ties, drawn: each part as a box in the column of its place, a line for each tie, its look and its name by its strength.
//! The table beside it says the same.

use super::name::number;
use joint_working_rules::{Case, Destination, Functions, PartPlacement, RelationStrength, Strength, relation_strength};
use yew::prelude::*;

const WIDTH: i32 = 330;
const BOX: (i32, i32) = (68, 26);
const TOP: i32 = 62;
const ROW: i32 = 58;
/// With more lines than this the names would lie over each other: then the table alone has them.
const MOST_NAMED: usize = 8;

/// One part in its place.
struct Part<'a> {
    of: &'a PartPlacement,
    x: i32,
    y: i32,
}

/// The number of an issue, and the side where its two sides go apart.
fn label(part: &PartPlacement, parts: &[PartPlacement]) -> String {
    let apart = parts.iter().filter(|other| other.issue == part.issue).count() > 1;
    let side = match part.side {
        Functions::Health if apart => " NHS",
        Functions::SocialCare if apart => " council",
        _ => "",
    };
    format!("{}{side}", number(part.issue))
}

/// The drawing; nothing where there is no tie to draw.
pub(super) fn drawing(case: &Case, handling: &[PartPlacement]) -> Html {
    let goes = |place: Destination| handling.iter().any(|part| part.to == place);
    let shown = |place: &Destination| *place != Destination::Unclear || goes(Destination::Unclear);
    let columns: Vec<Destination> = [Destination::Phso, Destination::Joint, Destination::Unclear, Destination::Lgsco]
        .into_iter()
        .filter(shown)
        .collect();
    let x = |at: usize| (2 * at as i32 + 1) * WIDTH / (2 * columns.len() as i32);
    let mut parts: Vec<Part<'_>> = Vec::new();
    for of in handling {
        let Some(column) = columns.iter().position(|place| *place == of.to) else { continue };
        let before = parts.iter().filter(|part| part.of.to == of.to).count() as i32;
        parts.push(Part { of, x: x(column), y: TOP + before * ROW + BOX.1 / 2 });
    }
    let lines = lines(case, &parts);
    if lines.is_empty() {
        return html! {};
    }
    let height = parts.iter().map(|part| part.y).max().unwrap_or(TOP) + BOX.1;
    let named = lines.len() <= MOST_NAMED;
    html! {
        <svg class="aid-drawing" viewBox={format!("0 0 {WIDTH} {height}")} role="img" aria-label="The links, drawn. The table says the same in words.">
            { for columns.iter().enumerate().map(|(at, place)| html! {
                <text class="aid-column" data-place={place.id()} y="14">
                    { for place.words().label.split(' ').enumerate().map(|(row, word)| html! {
                        <tspan x={x(at).to_string()} dy={if row == 0 { "0" } else { "14" }}>{ word.to_owned() }</tspan>
                    }) }
                </text>
            }) }
            { for lines.iter().map(|line| html! {
                <path class="aid-line" data-tie={look(line.tie)} d={line.way()} />
            }) }
            { for parts.iter().map(|part| html! {
                <g class="aid-box" data-side={part.of.side.id()}>
                    <rect x={(part.x - BOX.0 / 2).to_string()} y={(part.y - BOX.1 / 2).to_string()}
                        width={BOX.0.to_string()} height={BOX.1.to_string()} rx="5" />
                    <text x={part.x.to_string()} y={(part.y + 5).to_string()}>{ label(part.of, handling) }</text>
                </g>
            }) }
            if named {
                { for lines.iter().map(|line| {
                    let (x, y) = line.middle();
                    html! { <text class="aid-line-name" x={x.to_string()} y={(y + 4).to_string()}>{ line.tie.words().label }</text> }
                }) }
            }
        </svg>
    }
}

/// How a line looks.
fn look(tie: RelationStrength) -> &'static str {
    if tie.is_open() { "open" } else { tie.low.id() }
}

/// A tie between two parts.
struct Line {
    from: (i32, i32),
    to: (i32, i32),
    tie: RelationStrength,
}

impl Line {
    fn same_column(&self) -> bool {
        self.from.0 == self.to.0
    }

    /// Where the line bends to: aside of its column, or below the boxes it would run through.
    fn bend(&self) -> (i32, i32) {
        let ((x1, y1), (x2, y2)) = (self.from, self.to);
        let (x, y) = ((x1 + x2) / 2, (y1 + y2) / 2);
        if self.same_column() {
            return (x + if (y2 - y1).abs() > ROW { BOX.0 } else { 0 }, y);
        }
        let passes_a_column = (x2 - x1).abs() > WIDTH / 2;
        (x, if passes_a_column && y1 == y2 { y + ROW } else { y })
    }

    fn way(&self) -> String {
        let ((x1, y1), (x, y), (x2, y2)) = (self.from, self.bend(), self.to);
        format!("M{x1} {y1}Q{x} {y} {x2} {y2}")
    }

    /// The middle of the line, where its name is.
    fn middle(&self) -> (i32, i32) {
        let ((x1, y1), (x, y), (x2, y2)) = (self.from, self.bend(), self.to);
        ((x1 + 2 * x + x2) / 4, (y1 + 2 * y + y2) / 4)
    }
}

/// The ties between parts that may be links: of issues with each other, and of the two sides of an issue that goes apart.
fn lines(case: &Case, parts: &[Part<'_>]) -> Vec<Line> {
    let mut all = Vec::new();
    for (at, one) in parts.iter().enumerate() {
        for other in parts.iter().skip(at + 1) {
            let known = if one.of.issue == other.of.issue {
                case.issue(one.of.issue).map(|issue| relation_strength(issue.facts, issue.separable))
            } else {
                case.relation_between(one.of.issue, other.of.issue)
                    .map(|relation| relation_strength(relation.facts, relation.separable))
            };
            let linked = known.filter(|tie| tie.high != Strength::None);
            all.extend(linked.map(|tie| Line { from: (one.x, one.y), to: (other.x, other.y), tie }));
        }
    }
    all
}
