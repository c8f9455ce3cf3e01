//! All panels on one page.

use super::super::types::{Text, words};

words! {
    /// What the aid says where all panels are on one page.
    struct OnePageWords {
        /// Its title.
        title: Text,
        /// The box that shows what each answer would do.
        effects: Text,
        /// Help with it.
        effects_help: Text,
        /// The same of a box that is ticked.
        if_unticked: Text {effect},
        /// What the recommendation so far is called.
        so_far: Text,
        /// Where there is none yet.
        nothing_yet: Text,
        /// The recommendation after an answer, for the status.
        now: Text {outcome, where},
        /// The button that takes the last answer back.
        undo: Text,
        /// What was done last.
        last: Text {what},
        /// What was recommended before it.
        was: Text {outcome},
        /// That an issue was removed.
        removed: Text {issue},
        /// That the words of an issue changed.
        renamed: Text {issue},
        /// That a pair was answered.
        paired: Text {one, other},
        /// That all pairs were answered.
        unpaired: Text,
        /// That a side was taken out of play.
        out_of_play: Text {side, issue},
        /// That an issue was entered as two.
        as_two: Text {issue},
        /// That a change was kept that was tried.
        tried: Text,
        /// That a question was answered.
        answered: Text {about, answer},
        /// That a fact was ticked.
        ticked: Text {about, fact},
        /// That its tick was taken out.
        unticked: Text {about, fact},
        /// The button to the result.
        see_result: Text,
        /// The fold over facts.
        facts: Text {count, ticked},
        /// The same, where none was said, or that they are not known.
        facts_none: Text {count, answer},
        /// What the bar on a narrow screen says: the recommendation so far.
        bar: Text {outcome, where},
        /// What opens it.
        show_more: Text,
        /// What closes it.
        show_less: Text,
    }
}
