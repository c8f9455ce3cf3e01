//! The practice page, its cases as text and on paper.

use super::super::types::{Text, words};

words! {
    /// What the practice page says around the cases and the words of the rulebook.
    struct PracticeWords {
        /// The name of the page, and the heading of its start.
        title: Text,
        /// What a reader can do here.
        points: [Text; 3],
        /// That the program could not start.
        failed: Text,
        /// What opens every case as text.
        on_paper: Text,
        /// What to do with them.
        paper_intro: Text,
        /// That a case is ours.
        ours: Text,
        /// That a case is the briefing’s.
        briefing: Text,
        /// That a case is the briefing’s, in other words.
        retold: Text,
        /// What opens the answer of a case.
        show_answer: Text,
        /// What opens the parts of a case.
        parts: Text,
        /// The link that opens a case in the decision aid.
        open_in_aid: Text,
        /// What decides a case.
        deciding: Text {by},
        /// How a case of the same group differs.
        pair: Text {title, there, here},
        /// Before the nearest example.
        nearest: Text,
        /// Before where the examples of the briefing differ.
        borderline: Text,
        /// Over the reasons that the rules give.
        reasons: Text,
        /// Over what is said to other answers.
        other_answers: Text,
        /// A fact, and of what it is said.
        fact_of: Text {fact, about},
        /// A fact, of what it is said, and what it counts for.
        fact_counts: Text {fact, about, kind},
        /// Two issues.
        about_two: Text {one, other},
        /// The two sides of an issue.
        about_one: Text {issue},
        /// Why a complaint has as many issues as it has.
        why_so_many: Text,
        /// The answers to try.
        choices: [Text; 9],
        /// Where an issue can go.
        places: [Text; 6],
        /// What can decide a case.
        by: [Text; 6],
        /// How sure one can be.
        sureness: [Text; 3],
        /// The topics, as the briefing lists them.
        topics: [Text; 12],
        /// Over the way through the first hour.
        hour: Text,
        /// What it is.
        hour_intro: Text,
        /// Its steps.
        hour_steps: [Text; 8],
        /// How many minutes each takes.
        hour_minutes: [Text; 8],
        /// A number of minutes.
        minutes: Text {count},
        /// After a step that is done.
        done: Text,
        /// Over what else there is.
        choose: Text,
        /// The button for other mixed cases.
        more_cases: Text,
        /// Over the drills.
        drills: Text,
        /// What the drills are called.
        drill_names: [Text; 3],
        /// What opens the topics.
        by_topic: Text,
        /// The button for the briefing’s own cases.
        seven: Text,
        /// The button for what was missed.
        review: Text {count},
        /// That nothing was missed.
        nothing_missed: Text,
        /// Over the set for next week.
        week: Text,
        /// What it is.
        week_intro: Text,
        /// The button that starts it.
        week_start: Text,
        /// The button that saves a reminder.
        week_save: Text,
        /// That it is saved.
        week_saved: Text,
        /// What the file is called.
        week_file: Text,
        /// What the entry is called.
        week_event: Text,
        /// What the entry says.
        week_text: Text {address},
        /// The way to the progress.
        progress: Text,
        /// The link to the sheets.
        trainers: Text,
        /// The link to the comparison.
        two_readings: Text,
        /// Which case of how many.
        set_case: Text {number, count},
        /// Which question of how many.
        set_item: Text {number, count},
        /// A case by itself.
        set_one: Text,
        /// What opens the case again.
        the_case: Text,
        /// The question where issues go.
        ask_places: Text,
        /// Help with it.
        ask_places_help: Text,
        /// The question what decides.
        ask_by: Text,
        /// The question how sure one is.
        ask_sure: Text,
        /// That an issue has no place yet.
        no_place: Text {issue},
        /// That what decides is not said.
        no_by: Text,
        /// That it is not said how sure one is.
        no_sure: Text,
        /// That a question has no answer.
        no_answer: Text,
        /// What is wrong, with the case that it is of.
        of_case: Text {title, fault},
        /// Over a right answer.
        right: Text,
        /// Over a right result for another reason.
        other_reason: Text,
        /// Over an answer that is not right.
        wrong: Text,
        /// Over a right answer of a drill.
        plain_right: Text,
        /// To one who was sure and was not right.
        sure_wrong: Text,
        /// To one who guessed right.
        guess_right: Text,
        /// Over what was said.
        you_said: Text,
        /// Over what the rules give.
        rules_give: Text,
        /// What was said to decide.
        you_by: Text {by},
        /// The right answer of a drill.
        answer_is: Text {answer},
        /// Over what is said to the answer given.
        your_answer: Text {choice},
        /// The button that leads to the other answer.
        what_if: Text,
        /// Over the other answer.
        what_if_title: Text,
        /// Over where each issue goes without the change.
        as_it_was: Text,
        /// The question where issues go then.
        ask_then: Text,
        /// Over a right answer to it.
        then_right: Text,
        /// Over what comes of it.
        then_title: Text,
        /// The button that leads to the other case of the pair.
        compare: Text,
        /// The button that leads on.
        next_case: Text,
        /// The same in a drill.
        next_item: Text,
        /// The same at the end.
        end_set: Text,
        /// The way to the start.
        to_start: Text,
        /// The way out of a set.
        leave: Text,
        /// Over the end of a set.
        end_title: Text,
        /// Over two cases side by side.
        pair_ask: Text,
        /// What to do with them.
        pair_intro: Text,
        /// Over what comes of them.
        pair_told: Text,
        /// What makes the difference.
        pairs: [Text; 2],
        /// Over the case worked aloud.
        aloud_title: Text,
        /// What it is.
        aloud_intro: Text,
        /// The question of each step.
        aloud_asks: [Text; 10],
        /// What is said in each.
        aloud_says: [Text; 10],
        /// The button for the next step.
        aloud_next: Text,
        /// The question of the first drill.
        whose_ask: Text {issue},
        /// The question of the second.
        fact_ask: Text,
        /// The question of the third.
        count_ask: Text,
        /// How many there can be.
        counts: [Text; 4],
        /// Over the progress.
        progress_title: Text,
        /// That nothing was decided yet.
        none_yet: Text,
        /// How it went.
        progress_line: Text {all, right, reason, wrong},
        /// Over what to look at again.
        missed: Text,
        /// What is kept, and when.
        keeping: Text,
        /// The button that keeps it.
        remember: Text,
        /// That it is kept.
        remembered: Text,
        /// That it cannot be kept.
        not_kept: Text,
        /// That another tab has cleared it.
        cleared_elsewhere: Text,
        /// What opens what is kept.
        kept_is: Text,
        /// The button that takes it away.
        clear: Text,
        /// That it is away.
        cleared: Text,
        /// That it was there from before.
        came_back: Text,
        /// Over the summary.
        summary: Text,
        /// What it is for.
        summary_help: Text,
        /// Its first line.
        summary_title: Text {date},
        /// A line of it.
        summary_row: Text {title, verdict},
        /// The verdicts in it.
        verdicts: [Text; 3],
        /// After a verdict, where it was guessed.
        guessed: Text,
        /// A drill’s question in it.
        drill_of: Text {drill, title},
        /// The button that copies it.
        copy: Text,
        /// That it is copied.
        copied: Text,
        /// The button that prints it.
        print: Text,
        /// Over a case on paper.
        sheet_case: Text {number, title},
        /// What the list of sheets is for.
        sheets: Text,
        /// Over the answers.
        sheet_answers: Text,
        /// What opens an answer.
        sheet_answer: Text {number, title},
        /// On the block of an example, before the answer chosen.
        your_word: Text,
        /// On the block of an example, what opens what is said to the answers.
        said_to: Text,
        /// There, where none is chosen.
        choose_first: Text,
        /// There, the link to the same case.
        in_practice: Text,
    }
}
