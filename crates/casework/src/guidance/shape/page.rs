//! The pages where a program takes a reader through them.

use super::super::types::{Text, words};

words! {
    /// The words of the pages of the next steps, where a program takes a reader through them.
    struct PageWords {
        /// The title of the first page.
        title: Text,
        /// The title of the page with the note.
        note: Text,
        /// That no case was checked, and what follows from that.
        no_case: Text,
        /// How old the case is that was handed over.
        as_it_stood: Text,
        /// The button that takes the case over again.
        update: Text,
        /// That the case was taken over again.
        taken_over: Text,
        /// That there is none to take over.
        none_there: Text,
        /// That the other tab has another case now, and what is asked.
        another: Text,
        /// That ticks are remembered from an earlier time, and what is asked.
        of_before: Text,
        /// That it is the same complaint.
        same_case: Text,
        /// That it is another complaint.
        other_case: Text,
        /// That ticks kept on the device are shown.
        ticks_back: Text,
        /// That the address is not given.
        no_address: Text,
        /// Where what is typed goes: nowhere.
        privacy: Text,
        /// That the draft is whole.
        whole: Text,
        /// That the draft is too long for a link.
        too_long: Text,
        /// What the note holds.
        note_holds: Text,
        /// The same where the team is not asked, so that there is no reference.
        note_holds_less: Text,
        /// The link to the checklists on paper.
        checklists: Text,
        /// That the program does not run, and what serves instead.
        failed: Text,
    }
}
