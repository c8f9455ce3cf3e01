//! The next steps.

use super::super::types::{Text, words};

words! {
    /// What the next steps say around the words of the guidance.
    struct NextWords {
        /// The button that takes everything away.
        clear: Text,
        /// Whether to clear everything.
        clear_sure: Text,
        /// That everything is to be cleared.
        clear_yes: Text,
        /// That everything is taken away.
        cleared: Text,
        /// A step that is done.
        done: Text,
        /// A step that is done although other `{steps}` come before it.
        done_early: Text {steps},
        /// A step that can be done.
        to_do: Text,
        /// A step that another does instead of.
        not_needed: Text,
        /// The button that keeps ticks on the device.
        keep_ticks: Text,
        /// The button that ends that.
        forget_ticks: Text,
        /// That ticks are kept, and nothing else.
        ticks_kept: Text,
        /// That they are not.
        ticks_lost: Text,
        /// That the device has refused to keep ticks.
        ticks_refused: Text,
        /// That another tab has changed the ticks that the device keeps.
        ticks_elsewhere: Text,
        /// The field for LGSCO's reference.
        reference: Text,
        /// What it is for.
        reference_hint: Text,
        /// What it is for in the note.
        reference_in_note_hint: Text,
        /// Over what is missing of the draft.
        missing: Text,
        /// A `{field}` of an `{item}` that is missing.
        missing_field: Text {item, field},
        /// The draft.
        draft: Text,
        /// Its subject, as it is copied.
        subject: Text {subject},
        /// The button that copies it.
        copy_draft: Text,
        /// That it is copied.
        draft_copied: Text,
        /// The link that opens it as an email.
        open_email: Text,
        /// The box that adds the reasons.
        add_reasons: Text,
        /// What that comes to.
        add_reasons_hint: Text,
        /// Over how to send the request.
        how_to_send: Text,
        /// The button that fills in the names of files.
        use_files: Text,
        /// For which `{field}`, for those who listen.
        use_files_for: Text {field},
        /// The field for files.
        files: Text,
        /// What is read of them.
        files_hint: Text,
        /// That one file is chosen.
        one_file: Text,
        /// How many are chosen.
        more_files: Text {count},
        /// A file.
        file: Text {name, size},
        /// That a file is there already.
        file_again: Text {name},
        /// That a file is empty.
        file_empty: Text {name},
        /// That a folder is no file.
        file_folder: Text {name},
        /// Which, for those who listen.
        remove_file: Text {name},
        /// What opens the two limits.
        limits: Text,
        /// The field for the limit of an email.
        limit: Text,
        /// What its unit is.
        limit_hint: Text,
        /// That it holds no number.
        limit_wrong: Text,
        /// The field for the space to leave.
        space: Text,
        /// What its unit is.
        space_hint: Text,
        /// That it holds no number, or too large a one.
        space_wrong: Text,
        /// Over the emails.
        emails: Text,
        /// Over how to send them.
        how_to_send_them: Text,
        /// How large an email is.
        when_sent: Text {size, limit},
        /// That it takes as many.
        fewest: Text,
        /// That fewer might do.
        perhaps_fewer: Text,
        /// Over files that no email can hold.
        too_large: Text,
        /// The largest file that one can.
        largest: Text {size},
        /// Over what can be done about them.
        what_can_be_done: Text,
        /// A size in MB.
        megabytes: Text {number},
        /// A size in kB.
        kilobytes: Text {number},
        /// The field for a day.
        day: Text,
        /// The field for a month.
        month: Text,
        /// The field for a year.
        year: Text,
        /// How a date is typed.
        date_hint: Text,
        /// The button that works a date out.
        work_out: Text,
        /// Before the date.
        due_by: Text,
        /// The bank holidays that were passed over.
        not_counted: Text {days},
        /// One of them.
        skipped: Text {title, day},
        /// The button that saves the date.
        save_date: Text,
        /// That it is saved.
        date_saved: Text,
        /// What the file is called.
        date_file: Text,
        /// Over the steps of consent.
        consent_steps: Text,
        /// Over what to note.
        consent_note: Text,
        /// Over the letters.
        letters: Text,
        /// What opens what holds without consent.
        no_consent: Text,
        /// Where the draft of a request is, which the check does not come to: by ticking a `{box}`.
        tick_first: Text {box},
        /// Where it is refused, what can still be done to get it.
        consent_after_all: Text,
        /// Before where the issues go then.
        in_this_case: Text,
        /// What the check says of consent.
        said: Text {question, answer},
        /// The question of the stage.
        stage: Text,
        /// That its steps are shown.
        steps_below: Text {stage},
        /// The short note, for those who listen.
        short_note: Text,
        /// The button that copies it.
        copy_short_note: Text,
        /// That it is copied.
        short_note_copied: Text,
        /// The note, for those who listen.
        note: Text,
        /// The button that copies it.
        copy_note: Text,
        /// That it is copied.
        note_copied: Text,
        /// The button that saves it.
        save_note: Text,
        /// That it is saved.
        note_saved: Text,
        /// What the file is called.
        note_file: Text,
    }
}
