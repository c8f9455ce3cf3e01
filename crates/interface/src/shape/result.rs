//! The result, its trial and its sheet for the file.

use super::super::types::{Text, words};

words! {
    /// What the result says around the answer's words.
    struct ResultWords {
        /// Its name in the title of the page.
        name: Text,
        /// The way back.
        back: Text,
        /// Where there is no answer yet.
        not_whole: Text,
        /// Over what to do.
        to_do: Text,
        /// The way to the request.
        draft: Text,
        /// Copies the record.
        copy_record: Text,
        /// A button, a heading or a line: record copied.
        record_copied: Text,
        /// A button, a heading or a line: use answer.
        use_answer: Text,
        /// A button, a heading or a line: answer used.
        answer_used: Text,
        /// A button, a heading or a line: choose one.
        choose_one: Text,
        /// A button, a heading or a line: missing.
        missing: Text,
        /// A button, a heading or a line: look again.
        look_again: Text,
        /// A button, a heading or a line: others.
        others: Text,
        /// A button, a heading or a line: answer it.
        answer_it: Text,
        /// A button, a heading or a line: clear.
        clear: Text,
        /// A button, a heading or a line: clear nothing.
        clear_nothing: Text,
        /// A button, a heading or a line: as table.
        as_table: Text,
        /// A button, a heading or a line: sides.
        sides: Text,
        /// A button, a heading or a line: goes to.
        goes_to: Text,
        /// A button, a heading or a line: links.
        links: Text,
        /// A button, a heading or a line: why.
        why: Text,
        /// A button, a heading or a line: decides.
        decides: Text,
        /// A button, a heading or a line: given.
        given: Text,
        /// A button, a heading or a line: then.
        then: Text,
        /// A button, a heading or a line: try it.
        try_it: Text,
        /// A button, a heading or a line: reasons.
        reasons: Text,
        /// The same, where not all was answered.
        reasons_so_far: Text,
        /// A button, a heading or a line: answers.
        answers: Text,
        /// A button, a heading or a line: only here.
        only_here: Text {facts},
        /// A button, a heading or a line: only there.
        only_there: Text {facts},
        /// A button, a heading or a line: keep.
        keep: Text,
        /// A button, a heading or a line: save record.
        save_record: Text,
        /// A button, a heading or a line: record saved.
        record_saved: Text,
        /// A button, a heading or a line: print.
        print: Text,
        /// The link that compares the answers with those of another reader.
        compare: Text,
        /// A button, a heading or a line: record text.
        record_text: Text,
        /// A button, a heading or a line: clear all.
        clear_all: Text,
        /// A button, a heading or a line: clear sure.
        clear_sure: Text,
        /// A button, a heading or a line: clear yes.
        clear_yes: Text,
        /// A button, a heading or a line: disagree.
        disagree: Text,
        /// A button, a heading or a line: disagree label.
        disagree_label: Text,
        /// A button, a heading or a line: disagree hint.
        disagree_hint: Text,
        /// A button, a heading or a line: trial.
        trial: Text,
        /// A button, a heading or a line: trial now.
        trial_now: Text,
        /// A button, a heading or a line: trial then.
        trial_then: Text,
        /// A button, a heading or a line: trial moves.
        trial_moves: Text,
        /// A button, a heading or a line: trial keep.
        trial_keep: Text,
        /// A button, a heading or a line: trial use.
        trial_use: Text,
        /// A button, a heading or a line: trial map.
        trial_map: Text,
        /// A button, a heading or a line: trial why.
        trial_why: Text,
        /// A button, a heading or a line: sheet.
        sheet: Text,
        /// A button, a heading or a line: sheet phso.
        sheet_phso: Text,
        /// A button, a heading or a line: sheet lgsco.
        sheet_lgsco: Text,
        /// A button, a heading or a line: sheet affected.
        sheet_affected: Text,
        /// A button, a heading or a line: sheet complainant.
        sheet_complainant: Text,
        /// A button, a heading or a line: sheet caseworker.
        sheet_caseworker: Text,
        /// A button, a heading or a line: sheet edition.
        sheet_edition: Text,
        /// A button, a heading or a line: because.
        because: Text,
        /// A button, a heading or a line: sheet reasons.
        sheet_reasons: Text,
        /// The same, where not all was answered.
        sheet_reasons_so_far: Text,
        /// A button, a heading or a line: sheet answers.
        sheet_answers: Text,
        /// A button, a heading or a line: own view.
        own_view: Text,
        /// A button, a heading or a line: signed name.
        signed_name: Text,
        /// A button, a heading or a line: signature.
        signature: Text,
        /// A button, a heading or a line: date.
        date: Text,
        /// A button, a heading or a line: printed.
        printed: Text {address},
    }
}
