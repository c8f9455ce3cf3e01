//! The shape of the interface's words, for this crate and for its build script, which reads them from `interface.json`.
//!
//! What `words!` makes of a declaration, and what the types are, the module `types` says, which both sides have.

use super::types::{List, Text, words};

words! {
    /// What every page of both programs can say.
    struct CommonWords {
        /// The way back.
        back: Text,
        /// Over what is wrong on a page.
        problem: Text,
        /// Before what is wrong, for those who listen, and in the title.
        error: Text,
        /// After a link that opens another tab, for those who listen.
        new_tab: Text,
        /// Where something cannot be copied.
        not_copied: Text,
        /// Where something cannot be saved as a file.
        not_saved: Text,
    }

    /// What the aid says before the result: its start, its panels, and the check of the answers.
    struct AidWords {
        /// The button of every panel.
        go_on: Text,
    }

    /// What the aid says where all panels are on one page.
    struct OnePageWords {
        /// Its title.
        title: Text,
    }

    /// What the result says around the answer's words.
    struct ResultWords {
        /// Its name in the title of the page.
        name: Text,
    }

    /// What the next steps say around the words of the guidance.
    struct NextWords {
        /// A step that is done.
        done: Text,
    }

    /// What the static pages say: the worksheet, the look-up, the examples, and what is around a page.
    struct PaperWords {
        /// Over the worksheet, where the program cannot start.
        worksheet: Text,
        /// The field that filters the look-up.
        look_up: LookUpWords,
        /// The worksheet.
        sheet: SheetWords,
        /// How the aid reads an example.
        example: ExampleWords,
        /// What is around a page.
        page: PageWords,
    }

    /// The field that filters the look-up on functions.
    struct LookUpWords {
        /// What the field is for.
        label: Text,
        /// How many entries are shown.
        some: Text {shown, all},
        /// That none is.
        none: Text,
        /// The button that empties the field.
        clear: Text,
    }

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
        /// Over the issues.
        issue: Text,
        /// Over the column of an issue.
        issue_number: Text {number},
        /// Over the letters of the kinds of facts.
        kind: Text,
        /// Over the facts.
        fact: Text,
        /// Where nothing is known of any fact.
        not_known: Text,
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
        /// Its heading.
        title: Text,
        /// When to tick a pair.
        hint: Text,
        /// Which pairs can be left out.
        skip: Text,
        /// That no pair is ticked.
        none: Text,
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
        /// Its heading.
        title: Text,
        /// How to weigh.
        hint: Text,
        /// Which rows to fill in.
        rows: Text,
        /// What that answer means.
        fundamental: Text,
        /// What that answer means.
        minor: Text,
        /// The answer that takes a side out.
        nothing: Text,
        /// What that answer means, and what it does.
        nothing_is: Text,
        /// One side of an issue.
        row: Text {number, side},
    }

    /// Step 6 of the worksheet: consent and responses.
    struct SheetConsent {
        /// Its heading.
        title: Text,
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

    /// How the aid reads an example, on the example's page.
    struct ExampleWords {
        /// Whose words they are.
        ours: Text,
        /// Before a link into the aid.
        lead: Text,
        /// The link that opens the example in the aid.
        open: Text,
        /// Over the answers.
        answers: Text,
        /// Over what another answer would do.
        changes: Text,
        /// What opens the other changes.
        more_changes: Text {count},
        /// Over the examples most like it.
        nearest: Text,
        /// What facts an example shares.
        shared: Text {facts},
        /// What facts only one of the two has.
        differs: Text {facts},
        /// Over the answers about two issues.
        pair: Text {issue, other},
    }

    /// What is around a page.
    struct PageWords {
        /// Before the name of the page before.
        previous: Text,
        /// Before the name of the page after.
        next: Text,
        /// What both links are, for those who listen.
        both: Text,
        /// The list of a part's pages.
        part: Text {part, number, count},
        /// A link to an editor's note in its place.
        in_place: Text {page, number},
    }
}
