//! The test as a table.

use super::super::cites::AnyCites;
use super::super::text::{Text, words};

words! {
    /// A question of the test, a row of its table.
    struct TestQuestionWords {
        /// The question.
        question: Text,
        /// What it rests on.
        cites: AnyCites,
    }

    /// The questions of the test, in order.
    struct TestRowsWords {
        /// Are both sides in play?
        sides: TestQuestionWords,
        /// The first test.
        first: TestQuestionWords,
        /// The second test.
        second: TestQuestionWords,
        /// What goes along.
        linked: TestQuestionWords,
        /// Consent, where it keeps the case from the team.
        consent: TestQuestionWords,
    }

    /// The test as a table: rows, marks and clauses.
    struct TestWords {
        /// Over the questions.
        head: Text,
        /// Over a group.
        together: Text {issues},
        /// Before where it goes.
        so: Text,
        /// The same, where not all was answered.
        so_far: Text,
        /// Where one side goes.
        own_side: Text {place, side},
        /// The questions.
        rows: TestRowsWords,
        /// So it is.
        yes: Text,
        /// So it is not.
        no: Text,
        /// A test is met.
        met: Text,
        /// It is not.
        not_met: Text,
        /// A test is met, if a doubtful answer holds.
        met_doubtful: Text,
        /// It is not, if a doubtful answer holds.
        not_met_doubtful: Text,
        /// Why an answer is doubtful: the reader was not sure.
        doubt_unsure: Text,
        /// Nothing was answered.
        doubt_missing: Text,
        /// The facts do not bear it out.
        doubt_unsupported: Text,
        /// It decides nothing here.
        no_matter: Text,
        /// It is open.
        not_known: Text,
        /// Both sides are in play.
        both_sides: Text,
        /// One is.
        one_side: Text {side},
        /// None is.
        neither: Text,
        /// It is not known.
        side_unknown: Text,
        /// The facts that entwine.
        because: Text {link, facts},
        /// Where an answer alone does.
        by_answer: Text {link},
        /// The link of an issue's sides.
        inside: Text,
        /// The link of two issues.
        between: Text {one, other},
        /// An issue's sides are not entwined.
        apart: Text,
        /// An issue is entwined with nothing, though linked to something.
        by_itself: Text,
        /// What is entwined is of one side.
        all_one_side: Text,
        /// An issue has no link.
        not_entwined: Text,
        /// A link is open.
        link_open: Text {link},
        /// Before what is said of an issue with others, where more may be entwined with it.
        with: Text {issues},
        /// The same, where it is not known whether it is.
        with_open: Text {issues},
        /// How much a side matters.
        weights: Text {side, weight},
        /// The second test without the first.
        second_needs_first: Text,
        /// A test that is open decides nothing, since it is joint all the same.
        goes_along: Text,
        /// It is joint by itself.
        is_joint: Text,
        /// Nothing is joint.
        nothing_joint: Text,
        /// What takes it along, and why.
        linked_with: Text {issue, facts},
        /// The same, where no fact says why.
        linked_by_answer: Text {issue},
        /// It is open if that takes it along.
        linked_open: Text {issue},
        /// Where it was not said yet if it belongs with another.
        pairs_open: Text,
        /// It depends on what is open elsewhere.
        joint_open: Text,
        /// The same, where it was not said which issues belong together.
        depends_on_pairs: Text,
        /// Nothing takes it along.
        not_linked: Text,
        /// That only what it is by itself can make it joint.
        joint_by_itself: Text,
        /// Likewise, where nothing is joint for certain, and something may be.
        not_linked_open: Text,
        /// Likewise, where consent blocks.
        not_linked_with_consent: Text,
        /// Nor does what looks like a link.
        look_alike: Text {facts},
        /// Consent is refused or withdrawn.
        consent_no: Text,
    }
}
