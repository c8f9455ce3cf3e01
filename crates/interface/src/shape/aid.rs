//! The pages of the questions.

use super::super::types::{Text, words};

words! {
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
        /// The heading while the second part of the program is on its way.
        waiting: Text,
        /// The heading where it could not be had.
        not_come: Text,
        /// What to do then.
        not_come_about: Text,
        /// The button that asks for it again.
        ask_again: Text,
        /// Which step of how many a panel belongs to.
        step: Text {step, steps, name},
        /// What the steps are called.
        steps: [Text; 4],
        /// That a step has no page, by its number.
        left_out_one: Text {step},
        /// That several have none.
        left_out_several: Text {steps},
        /// That a step may come once it is known whose duty each issue is about.
        left_out_one_yet: Text {step},
        /// That several may.
        left_out_several_yet: Text {steps},
        /// An issue by its number.
        issue: Text {issue},
        /// Two issues by their numbers.
        pair: Text {one, other},
        /// An issue by its number and its words.
        numbered: Text {issue, name},
        /// Two issues by their numbers and words.
        numbered_pair: Text {one, other},
        /// That they do not belong together, and why.
        kept_apart: Text {pair, facts},
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
        /// That several lines were pasted into a row.
        lines: Text {count, issue},
        /// The button that makes an issue of each.
        split: Text {count},
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
        /// How many of these are ticked, where they are folded.
        pairs_ticked: Text {count},
        /// Why two issues do not belong together.
        why_not: Text,
        /// That it need not be answered.
        optional: Text,
        /// That all answers are cleared.
        cleared: Text,
        /// Why the first test is not asked, where what was ticked leaves nothing that it could change.
        first_test_left_out: Text,
        /// Issues that are not asked about.
        not_asked: Text {issues},
        /// The same, where it is not known whose they are.
        not_asked_whose: Text {issues},
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
        /// That there is no such example.
        no_example: Text,
        /// The fold for opening on the start page.
        open_more: Text,
        /// The button to the questions where there are answers.
        carry_on: Text,
        /// The button that opens what is remembered.
        stored_open: Text,
        /// The button that forgets it.
        stored_clear: Text,
        /// Whether to forget what this device remembers.
        forget_sure: Text,
        /// That it is to be forgotten.
        forget_yes: Text,
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
}
