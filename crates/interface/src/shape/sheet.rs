//! The worksheet.

use super::super::types::{List, Text, words};

words! {
    /// The worksheet, step by step. What a question and its options say is the rulebook's.
    struct SheetWords {
        /// How to fill it in.
        intro: Text,
        /// When the first step is enough.
        one_side: Text,
        /// The number of a step.
        step: Text {number},
        /// Over the numbers of issues.
        number: Text,
        /// Over the letters of the kinds of facts.
        kind: Text,
        /// Over the facts.
        fact: Text,
        /// What the letters mean.
        kinds: Text,
        /// Step 1: whose duty.
        functions: SheetFunctions,
        /// Step 2: the two sides of an issue.
        facts: SheetFacts,
        /// Step 3: which issues belong together.
        pairs: SheetPairs,
        /// Step 4: how two issues are connected.
        between: SheetBetween,
        /// Step 5: how much each side matters.
        weights: SheetWeights,
        /// Step 6: consent and responses.
        consent: SheetConsent,
        /// Step 7: how strong each link is.
        strength: SheetStrength,
        /// Step 8: which issues go to the team.
        join: SheetJoin,
        /// Step 9: where each issue goes.
        places: SheetPlaces,
        /// Step 10: what is recommended.
        outcome: SheetOutcome,
    }

    /// Step 1 of the worksheet: whose duty each issue is about.
    struct SheetFunctions {
        /// Over what the answers mean.
        title: Text,
        /// What to do where it is not known.
        unsure: Text,
    }

    /// Step 2 of the worksheet: the NHS and the council in one issue.
    struct SheetFacts {
        /// Which issues it is for.
        which: Text,
        /// Help with the first test.
        test: Text,
        /// Where the strength is written.
        strength: Text,
        /// What to do where answers conflict.
        conflict: Text,
    }

    /// Step 3 of the worksheet: which issues belong together.
    struct SheetPairs {
        /// Which pairs can be left out.
        skip: Text,
    }

    /// Step 4 of the worksheet: how two issues are connected.
    struct SheetBetween {
        /// Which pairs it is for.
        which: Text,
        /// The mark of a fact that needs both sides.
        mark: Text,
        /// What the mark means.
        one_side: Text,
    }

    /// Step 5 of the worksheet: how much each side matters.
    struct SheetWeights {
        /// How to weigh.
        hint: Text,
        /// Which rows to fill in.
        rows: Text,
        /// What that answer means.
        fundamental: Text,
        /// What that answer means.
        minor: Text,
        /// What that answer means, and what it does.
        nothing_is: Text,
        /// One side of an issue.
        row: Text {number, side},
    }

    /// Step 6 of the worksheet: consent and responses.
    struct SheetConsent {
        /// Over the bodies of each side.
        body: Text,
        /// The question on responses.
        responses: Text,
        /// What responses do not change.
        no_change: Text,
    }

    /// Step 7 of the worksheet: how strong each link is.
    struct SheetStrength {
        /// Its heading.
        title: Text,
        /// Two numbers of a link that is not decided yet.
        range: Text {low, high},
        /// How to read the table.
        how: Text,
        /// What the numbers mean.
        numbers: Text,
        /// What the question mark means.
        doubtful: Text,
    }

    /// Step 8 of the worksheet: which issues go to the team (design, section 2).
    struct SheetJoin {
        /// Its heading.
        title: Text,
        /// What the list is for.
        passes: Text,
        /// The list.
        steps: List<Text>,
        /// When to go through it twice.
        open: Text,
        /// The first time.
        against: Text,
        /// The second time.
        towards: Text,
        /// When once is enough.
        same: Text,
    }

    /// Step 9 of the worksheet: where each issue goes.
    struct SheetPlaces {
        /// Its heading.
        title: Text,
        /// Over the first column.
        against: Text,
        /// Over the second column.
        towards: Text,
        /// Over where a side goes.
        to: Text {side},
        /// Where it goes, by what is in the columns.
        rules: List<Text>,
    }

    /// Step 10 of the worksheet: what is recommended.
    struct SheetOutcome {
        /// Its heading.
        title: Text,
        /// How to read the table.
        how: Text,
        /// Over the conditions.
        when: Text,
        /// Over the recommendations.
        then: Text,
        /// When nothing is for either.
        outside: Text,
        /// When nothing is joint, of both sides.
        separate: Text,
        /// When consent is refused and a side is not known.
        side_refused: Text,
        /// When nothing is joint and a side is not known.
        side_not_known: Text,
        /// When nothing is joint, of the NHS alone.
        phso_only: Text,
        /// When nothing is joint, of councils or care providers alone.
        lgsco_only: Text,
        /// When all is joint.
        joint: Text,
        /// When some is joint and some is not.
        split: Text,
        /// In any other case.
        ask: Text,
        /// What leads on.
        next: Text,
        /// The page that it leads to.
        checklists: Text,
    }
}
