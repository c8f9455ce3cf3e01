//! What the aid says before it starts, of answers that conflict, of an issue entered as two, and of earlier editions.

use super::super::text::{List, Text, words};

words! {
    /// What the aid says before it starts.
    struct StartWords {
        /// The name of the aid.
        title: Text,
        /// What to know before starting, a sentence or two each.
        points: List<Text>,
        /// The button that starts it.
        begin: Text,
        /// The way to the next steps without a check.
        next: Text,
        /// What to say where it cannot start.
        failed: Text,
        /// What the questions on paper are called.
        worksheet: Text,
    }

    /// What the page on answers that pull in different directions says around them.
    struct ConflictWords {
        /// Its heading.
        title: Text,
        /// What it means, and what a reader can do.
        intro: Text,
    }

    /// What is offered where a tie concerns only one side of an issue of both.
    struct AsTwoWords {
        /// When it is for a reader.
        title: Text,
        /// What happens.
        text: Text,
        /// The button, with `{issue}` for the issue's name.
        button: Text {issue},
    }

    /// What is said of a case that was answered for an earlier edition of the briefing.
    struct EarlierWords {
        /// That it was, and by which edition it is answered now.
        note: Text {edition, today},
        /// That answers are left out, with their options.
        left_out: Text {answers},
    }
}
