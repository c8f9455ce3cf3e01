//! The pages of the book that programs do not show, and what is around them.

use super::super::types::{Text, words};
use super::copies::CopyWords;
use super::sheet::SheetWords;

words! {
    /// What the static pages say: the worksheet, the look-up, the examples, and what is around a page.
    struct PaperWords {
        /// The field that filters the look-up.
        look_up: LookUpWords,
        /// The worksheet.
        sheet: SheetWords,
        /// How the aid reads an example.
        example: ExampleWords,
        /// What is around a page.
        page: PageWords,
        /// The tables of the decision.
        tables: TableWords,
        /// The record of the proof.
        proof: ProofWords,
        /// Copies of the pages to print, or to use without a network.
        copies: CopyWords,
    }

    /// Around the tables of the decision, whose words are the rulebook's.
    struct TableWords {
        /// Over the table of recommendations.
        outcomes: Text,
        /// Over its last column.
        recommendation: Text,
    }

    /// Around the record of the proof, whose words are its own.
    struct ProofWords {
        /// How many checks there were.
        checks: Text {count},
        /// Of all families together.
        in_all: Text,
    }

    /// The field that filters the look-up on functions.
    struct LookUpWords {
        /// That the field does not come.
        off: Text,
        /// What the field is for.
        label: Text,
        /// How many entries are shown.
        some: Text {shown, all},
        /// That none is.
        none: Text,
        /// The button that empties the field.
        clear: Text,
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
        /// What opens the other changes.
        more_changes: Text {count},
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
        /// Opens the list of a part’s pages, where the page itself is worked through in steps.
        more_of_part: Text {part},
        /// A link to an editor's note in its place.
        in_place: Text {page, number},
        /// Where an old link arrives, before the link to where its paragraph now is.
        moved: Text {month},
        /// The same where no paragraph has its meaning any more.
        gone: Text {month},
        /// On every page of an earlier edition that is published beside today’s.
        superseded: Text {month},
        /// The link beside it.
        current: Text,
    }
}
