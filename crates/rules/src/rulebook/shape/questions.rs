//! Questions with their options, and facts.

use super::super::cites::Cites;
use super::super::text::{List, Text, words};

words! {
    /// The words of a fact. Each is worded twice: of the two sides of one issue, and of two issues.
    struct FactWords {
        /// The option's label, of the two sides of one issue: at most ten words.
        label: Text,
        /// The option's label, of two issues: at most ten words.
        label_between: Text,
        /// In a few words, for a link that is drawn: at most eight.
        short: Text,
        /// The fact as a clause of a reason, of the two sides of one issue.
        clause: Text,
        /// The fact as a clause of a reason, of two issues.
        clause_between: Text,
        /// Can it be said of two issues of one side, such as two NHS issues? Not where it needs the NHS and a council.
        one_side: bool,
        /// Where the briefing shows it.
        cites: Cites,
    } file { id: Text, hint: Text }

    /// The words of one option of a question.
    struct OptionWords {
        /// The id it stands for.
        value: Text,
        /// Its label.
        label: Text,
    } file { hint: Text }

    /// One or two sentences of help with a question, an option or a fact. They are apart from the other words, so that a page
    /// can hold them instead of the aid.
    struct Hint {
        /// The id of what it helps with, as `hint_id` of a question and of a fact, and `option_hint_id` give it.
        of: Text,
        /// The help.
        text: Text,
    }

    /// The words of a question.
    struct QuestionWords {
        /// The question.
        title: Text,
        /// Its options, apart from facts and issues, in the order shown.
        options: List<OptionWords>,
        /// What it rests on.
        cites: Cites,
    } file { id: Text, hint: Text }
}
