//! Two readings of one case, compared: the page, the text and the command.

use super::super::types::{Text, words};

words! {
    /// What the comparison of two readings says.
    struct CompareWords {
        /// The heading of the page, and of the text.
        title: Text,
        /// What the page is for.
        intro: Text,
        /// That nothing is sent or kept.
        stays_here: Text,
        /// That the program could not start.
        failed: Text,
        /// What the two readings are called, unless the reader says otherwise.
        readings: [Text; 2],
        /// The field for a name.
        name_label: Text,
        /// What the name is for.
        name_hint: Text,
        /// The field for a link or a text.
        paste_label: Text,
        /// What is pasted there.
        paste_hint: Text,
        /// The field for a model answer.
        model_label: Text,
        /// What a model answer is.
        model_hint: Text,
        /// That none is chosen yet.
        model_none: Text,
        /// The button that takes what is pasted.
        use_pasted: Text,
        /// The button that takes a model answer.
        use_model: Text,
        /// For which reading, for those who listen.
        of_reading: Text {reading},
        /// That a reading is put in.
        taken: Text,
        /// Where a reading is from: a file.
        from_file: Text,
        /// Where a reading is from: a link.
        from_link: Text,
        /// Where a reading is from: a text.
        from_text: Text,
        /// Where a reading is from: the check of a case.
        from_check: Text,
        /// Where a reading is from: a model answer, by its title.
        from_model: Text {title},
        /// A reading that is put in.
        put_in: Text {from, count},
        /// The same, where it has one issue.
        put_in_one: Text {from},
        /// The button that takes a reading out.
        take_out: Text,
        /// That it is taken out.
        taken_out: Text,
        /// The button that compares.
        compare: Text,
        /// The button that swaps the readings.
        swap: Text,
        /// That they are swapped.
        swapped: Text,
        /// The button that clears everything.
        clear: Text,
        /// The question before that.
        clear_sure: Text,
        /// The button that says yes.
        clear_yes: Text,
        /// That everything is cleared.
        cleared: Text,
        /// That a reading is missing.
        missing: Text {reading},
        /// Why a reading is not taken.
        refused: Text {reading, why},
        /// That nothing was pasted.
        nothing_pasted: Text,
        /// That no model answer was chosen.
        nothing_chosen: Text,
        /// What the page is called with the result.
        compared_title: Text,
        /// The heading, where both come to the same.
        same_title: Text,
        /// The heading, where they do not.
        unlike_title: Text,
        /// The heading, where only places differ.
        places_unlike_title: Text,
        /// Over what to talk about first.
        first_title: Text,
        /// Over the differences.
        differences_title: Text,
        /// Over the places.
        places_title: Text,
        /// Over the matching.
        matching_title: Text,
        /// Over the questions.
        question_column: Text,
        /// Over what a difference moves.
        moves_column: Text,
        /// Over whether the places are the same.
        so_column: Text,
        /// Over why issues are matched.
        why_column: Text,
        /// What opens the choice.
        change_matching: Text,
        /// Over the issues to choose from.
        same_thing: Text {issue, a, b},
        /// What to tick.
        same_thing_hint: Text,
        /// The button that compares with the choice.
        compare_again: Text,
        /// The button that goes back to what was found.
        match_anew: Text,
        /// That they are compared again.
        compared_again: Text,
        /// That there are too many to choose from.
        too_many_issues: Text,
        /// The button that copies.
        copy: Text,
        /// That it is copied.
        copied: Text,
        /// The button that prints.
        print: Text,
        /// What is on paper.
        printed: Text {date, edition, address},
        /// What is said of an earlier edition.
        edition: Text {reading, note},
        /// An issue without words.
        issue_number: Text {number},
        /// An issue by its words.
        quoted: Text {name},
        /// An issue that the readers call by two names.
        two_names: Text {one, other},
        /// What a difference is about: functions.
        topic_functions: Text {issue},
        /// Facts.
        topic_facts: Text {issue},
        /// The first test.
        topic_first_test: Text {issue},
        /// A weight.
        topic_weight: Text {side, issue},
        /// A link that only one reader has.
        topic_linked: Text {one, other},
        /// The facts of a link.
        topic_link_facts: Text {one, other},
        /// The first test of a link.
        topic_link_first_test: Text {one, other},
        /// Consent.
        topic_consent: Text,
        /// Responses.
        topic_responses: Text {side},
        /// How something is cut into issues.
        topic_cut: Text {issue},
        /// An issue that only one reader has.
        topic_only: Text {issue},
        /// The facts that only this reader ticked.
        ticked: Text {facts},
        /// The facts that only the other ticked.
        not_ticked: Text {facts},
        /// That two issues are linked.
        linked: Text,
        /// The first test of a link.
        link_first_test: Text {answer},
        /// That they are not.
        not_linked: Text,
        /// That something is one issue.
        cut_one: Text {issues},
        /// That it is several.
        cut_many: Text {count, issues},
        /// That something is an issue.
        is_issue: Text,
        /// That it is none.
        no_issue: Text,
        /// The line on top: nothing differs.
        identical: Text {outcome},
        /// Nothing that differs moves anything.
        same: Text {outcome},
        /// One difference would.
        same_one: Text {outcome},
        /// Several would.
        same_many: Text {outcome, count},
        /// The recommendations, where they differ.
        unlike: Text {a, outcome_a, b, outcome_b},
        /// That only places differ.
        unlike_places: Text {outcome, issues},
        /// What it hangs on.
        hangs_on: Text {topics},
        /// One answer that brings the results together, whoever takes it.
        way_both_one: Text {topics},
        /// Several that do.
        way_both_many: Text {topics},
        /// One, where one reader takes it.
        way_one: Text {topics, reader, other},
        /// Several.
        way_many: Text {topics, reader, other},
        /// Another way.
        or: Text {way},
        /// That not everything was tried.
        way_partial: Text,
        /// That the results are the same.
        nothing_first: Text,
        /// That nothing differs.
        nothing_differs: Text,
        /// That it moves something.
        moves: Text,
        /// That it gives the other’s result.
        comes_to: Text {reader, other},
        /// What the recommendation becomes.
        becomes: Text {reader, other, outcome},
        /// That it stays, though issues move.
        stays: Text {reader, other, outcome},
        /// That more of them move.
        more_go: Text {count},
        /// That it moves something with others only.
        moves_together: Text,
        /// That it moves nothing by itself, and more was not tried.
        moves_not_alone: Text,
        /// That it moves nothing.
        moves_never: Text,
        /// That it is a caution.
        moves_caution: Text,
        /// A part of an issue and its place.
        part: Text {part, place},
        /// That a reader does not have an issue.
        not_there: Text,
        /// That the places are the same.
        same_place: Text,
        /// That they are not.
        other_place: Text,
        /// That only one reader has it.
        only_one: Text {reader},
        /// Why issues are matched: by id.
        by_id: Text,
        /// By words.
        by_words: Text,
        /// By answers.
        by_answers: Text,
        /// Over the examples to choose from.
        examples_title: Text,
        /// Over the practice cases to choose from.
        practice_title: Text,
        /// By the choice of a reader.
        by_choice: Text,
        /// Not at all.
        alone: Text,
        /// Which rules, as text.
        text_edition: Text {edition},
        /// No issue, in a list.
        nothing: Text,
        /// A difference, as text.
        text_row: Text {question, a, said_a, b, said_b, moves_column, moves},
        /// A place, as text.
        text_place: Text {issue, a, place_a, b, place_b, so},
        /// A match, as text.
        text_match: Text {a, issues_a, b, issues_b, why},
    }
}
