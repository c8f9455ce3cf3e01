//! The shape of the interface's words, for this crate and for its build script, which reads them from `interface.json`.
//!
//! What `words!` makes of a declaration, and what the types are, the module `types` says, which both sides have.

use super::types::{List, Text, words};

words! {
    /// What every page of both programs can say.
    struct CommonWords {
        /// Over how much each side matters.
        weights_title: Text,
        /// That there is nothing to look at on a side.
        nothing_there: Text,
        /// That facts are not known.
        not_known: Text,
        /// Over what would change the result.
        changes: Text,
        /// Over the examples most like a case.
        nearest: Text,
        /// What facts an example shares.
        shared: Text {facts},
        /// The way to the request, where nothing is for the team.
        ask_anyway: Text,
        /// Over consent and responses.
        consent_responses: Text,
        /// The button that leads to a question.
        change: Text,
        /// The button that leaves everything as it is.
        keep_it: Text,
        /// The button that removes an issue or a file.
        remove: Text,
        /// Over the issues of a table.
        issue_column: Text,
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
        /// Before the paragraphs that a question rests on.
        rests_on: Text,
        /// An issue whose words are not known, by its `{number}`.
        issue: Text {number},
    }

    /// What the aid says before the result: its start, its panels, and the check of the answers.
    struct AidWords {
        /// The button of every panel.
        go_on: Text,
        /// The way to all panels on one page.
        one_page: Text,
        /// The way to one panel a page.
        step_by_step: Text,
        /// The way to saving and opening.
        files: Text,
        /// Which step of how many a panel belongs to.
        step: Text {step, steps, name},
        /// What the steps are called.
        steps: [Text; 4],
        /// An issue by its number.
        issue: Text {issue},
        /// Two issues by their numbers.
        pair: Text {one, other},
        /// An issue by its number and its words.
        numbered: Text {issue, name},
        /// Two issues by their numbers and words.
        numbered_pair: Text {one, other},
        /// One side of an issue by its number and words.
        numbered_side: Text {issue, side},
        /// What a label is about, for those who listen, before the label.
        about: Text {about},
        /// The panel on the issues.
        issues_title: Text,
        /// The same, where all panels are on one page.
        issues_short: Text,
        /// The panel on the two sides of an issue.
        two_sides_title: Text {issue},
        /// The panel on how two issues are linked.
        link_title: Text {one, other},
        /// Over the sides of a table.
        side_column: Text,
        /// Over the bodies of a table.
        bodies_column: Text,
        /// What the field for an issue is called, for those who listen, after its number.
        in_a_few_words: Text,
        /// The button for another issue.
        add_issue: Text,
        /// That nothing typed is sent.
        stays_here: Text,
        /// What it removes, for those who listen.
        remove_issue: Text {issue},
        /// Whether to remove an issue.
        remove_sure: Text {issue},
        /// The button that removes it after all.
        remove_yes: Text,
        /// Where to say that it is disputed whose duty an `{issue}` is about.
        disputed: Text {issue},
        /// Help on how many issues there are.
        one_or_two: Text,
        /// Help on whose an issue is.
        whose: Text,
        /// Help with the options above.
        help_with: Text,
        /// What “council” means.
        council_means: Text,
        /// Before what excludes the others.
        or: Text,
        /// What it is for, for those who listen.
        if_nothing: Text,
        /// Before when to tick a pair.
        pair_if: Text,
        /// When to tick a pair.
        pair_ifs: [Text; 4],
        /// What is not enough for a pair.
        pair_not: Text,
        /// What comes of a pair that is ticked.
        pair_next: Text,
        /// Over the issues that one can belong with.
        pair_with: Text {issue},
        /// Why two issues do not belong together.
        why_not: Text,
        /// That it need not be answered.
        optional: Text,
        /// Issues that are not asked about.
        not_asked: Text {issues},
        /// The same, in full.
        nothing_there_help: Text,
        /// What it does.
        nothing_there_does: Text,
        /// That a side is out of play.
        nothing_there_done: Text {side, issue},
        /// Why it is not offered.
        only_side: Text,
        /// Help with equal complaints.
        equal: Text,
        /// The question on responses.
        responses_title: Text,
        /// Help with it.
        responses_help: Text,
        /// Over the facts of a conflict.
        conflict_ticked: Text,
        /// Over the answer of a conflict.
        conflict_answered: Text,
        /// The button that leads to the facts.
        look_again: Text,
        /// The button that keeps both answers.
        keep_both: Text,
        /// That both are kept.
        kept_both: Text,
        /// No issue is there.
        no_issue: Text,
        /// An issue without words.
        empty_label: Text {issue},
        /// An issue with too many words.
        long_label: Text {issue, most},
        /// A question without an answer.
        no_answer: Text {about},
        /// A question on facts without an answer.
        no_facts: Text {about},
        /// No pair is ticked, nor that there is none.
        no_pairs: Text,
        /// The check of the answers.
        check_title: Text,
        /// A question without an answer, in the check.
        not_answered: Text,
        /// The button to the first of them.
        missing: Text,
        /// The button to the recommendation all the same.
        as_it_stands: Text,
        /// The button to the recommendation.
        see_result: Text,
        /// Short, for the check: whose an issue is.
        labels_whose: Text,
        /// Short: the facts of an issue.
        labels_facts: Text,
        /// Short: the first test.
        labels_first_test: Text,
        /// Short: which issues belong together.
        labels_pairs: Text,
        /// Short: the facts of a link.
        labels_link: Text,
        /// Short: how much a side matters.
        labels_weight: Text {side},
        /// Short: consent.
        labels_consent: Text,
        /// Short: responses.
        labels_responses: Text {side},
        /// Over the links in the check.
        links_title: Text,
        /// Over what is of the whole case.
        case_title: Text,
        /// Over saving.
        save_title: Text,
        /// Over opening.
        open_title: Text,
        /// That there is nothing to save.
        no_case_yet: Text,
        /// Whether to open a case where that would lose answers.
        replace_sure: Text,
        /// The button that opens it.
        replace_yes: Text,
        /// The button that does not.
        replace_no: Text,
        /// A file that is no text.
        unreadable: Text,
        /// A file that cannot be opened.
        not_opened: Text {why},
        /// A file that is too large.
        too_large: Text {most},
        /// The field for a file.
        file_label: Text,
        /// Help with it.
        file_hint: Text,
        /// The field for a link.
        link_label: Text,
        /// Help with it.
        link_hint: Text,
        /// The button that opens a link.
        open_link: Text,
        /// Over the examples.
        examples: Text,
        /// The fold for opening on the start page.
        open_more: Text,
        /// The button to the questions where there are answers.
        carry_on: Text,
        /// The button that opens what is remembered.
        stored_open: Text,
        /// The button that forgets it.
        stored_clear: Text,
        /// Under the panel on the issues.
        issues_intro: Text,
        /// The first test, in a fault.
        first_test: Text,
        /// The button that saves the case as a file.
        save_file: Text,
        /// The name of the file.
        save_name: Text,
        /// That it is saved.
        saved: Text,
        /// The button that copies a link.
        copy_link: Text,
        /// That it is copied.
        copied_link: Text,
        /// The button that remembers the answers on this device.
        remember: Text,
        /// What that does.
        remember_about: Text,
        /// That they are remembered.
        remembered: Text,
        /// That they are not.
        not_remembered: Text,
        /// The button that forgets them.
        forget: Text,
        /// That they are remembered now.
        remembers: Text,
        /// That they are forgotten.
        forgotten: Text,
        /// An issue of which it is not said whose it is.
        no_whose: Text {issue},
        /// That a row needs no answer any more.
        not_needed: Text,
        /// That a page has nothing to answer any more.
        gone: Text,
    }

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
        /// The button to the result.
        see_result: Text,
        /// The fold over facts.
        facts: Text {count, ticked},
        /// What the bar on a narrow screen says: the recommendation so far.
        bar: Text {outcome, where},
        /// What opens it.
        show_more: Text,
        /// What closes it.
        show_less: Text,
    }

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

    /// What the next steps say around the words of the guidance.
    struct NextWords {
        /// The button that takes everything away.
        clear: Text,
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
        /// The field for LGSCO's reference.
        reference: Text,
        /// What it is for.
        reference_hint: Text,
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
        /// A link to an editor's note in its place.
        in_place: Text {page, number},
    }
}
