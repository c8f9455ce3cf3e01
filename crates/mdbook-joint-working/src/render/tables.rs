//! The tables of the decision, as the code that decides gives them: how strong a tie is, and what is recommended.

use joint_working_interface::PAPER;
use joint_working_rules::rulebook::RELATION_TABLE;
use joint_working_rules::tables::{LIMB_ONE, OutcomeRow, RelationRow, SETTLED, outcome_table, relation_table};
use joint_working_rules::{Destination, FactKind, Question};
use maud::{Markup, html};

const YES: &str = "✓";
const NO: &str = "–";

/// How strong a tie is, for a reader who works it out by hand.
pub(crate) fn relation() -> Markup {
    let kinds = FactKind::COUNTED.iter().map(|kind| kind.words().label);
    let answers = LIMB_ONE.iter().filter_map(|answer| Question::TieSeparable.words().option(answer.id()));
    let head: Vec<&str> = kinds.chain(answers.map(|option| option.label)).collect();
    let line = |row: &RelationRow| -> Vec<String> {
        let ticks = FactKind::COUNTED.iter().map(|kind| if row.ticked.contains(kind) { YES } else { NO }.to_owned());
        ticks.chain(row.strengths.iter().cloned()).collect()
    };
    table(RELATION_TABLE, &head, relation_table().iter().map(line))
}

/// Which recommendation follows from the places to which the parts of a case go.
pub(crate) fn outcome() -> Markup {
    let head: Vec<&str> =
        SETTLED.iter().map(|place| place.words().label).chain([PAPER.tables.recommendation]).collect();
    let line = |row: &OutcomeRow| -> Vec<String> {
        let tick = |place: &Destination| if row.places.contains(place) { YES } else { NO };
        SETTLED.iter().map(|place| tick(place).to_owned()).chain([row.outcome.words().title.to_owned()]).collect()
    };
    table(PAPER.tables.outcomes, &head, outcome_table().iter().map(line))
}

/// A table in a box of its own, which scrolls where the screen is narrow.
fn table(caption: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Markup {
    html! {
        div class="wide" role="region" aria-label=(caption) tabindex="0" { "\n"
            table { "\n"
                caption { (caption) } "\n"
                thead { tr { @for text in head { th scope="col" { (text) } } } } "\n"
                tbody { "\n"
                    @for row in rows {
                        tr { @for text in row { td { (text) } } } "\n"
                    }
                } "\n"
            } "\n"
        } "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::{outcome, relation};

    #[test]
    fn both_have_a_row_for_every_combination() {
        let (relations, outcomes) = (relation().into_string(), outcome().into_string());
        assert_eq!(relations.matches("<tr>").count(), 9);
        assert_eq!(outcomes.matches("<tr>").count(), 9);
        assert!(!(relations + &outcomes).contains("\n\n"), "a blank line would end the block of HTML");
    }
}
