//! The shape of the rulebook's words, for this crate and for its build script, which reads them from the files.
//!
//! What `words!` makes of a declaration, and what the types are, the modules `text` and `cites` say, which both sides have.

use super::cites::{AnyCites, Cites};
use super::text::{List, Template, Text, words};

words! {
    /// What the aid says before it starts.
    struct StartWords {
        /// The name of the aid.
        title: Text,
        /// What to know before starting, a sentence or two each.
        points: List<Text>,
        /// What the parts of the questions are called.
        parts: [Text; 4],
        /// The button that starts it.
        begin: Text,
        /// The way to the next steps without a check.
        next: Text,
        /// The field for the first issue.
        first: Text,
        /// The button that adds an issue.
        add: Text,
        /// The button of every question.
        go_on: Text,
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
        /// Over each of the two sides.
        sides: [Text; 2],
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

    /// The words of an outcome.
    struct OutcomeWords {
        /// The recommendation as a heading.
        title: Text,
        /// One or two words for it.
        short: Text,
        /// The recommendation as sentences.
        sentence: Text,
        /// What it rests on.
        cites: Cites,
    } file { id: Text }

    /// The words of a reason or a caution.
    struct ReasonWords {
        /// The sentence, with its parameters in braces.
        text: Template,
        /// Its parameters.
        params: List<Text>,
        /// What it rests on, apart from the paragraphs of the facts it names.
        cites: Cites,
    } file { id: Text }

    /// The words for a side.
    struct SideWords {
        /// In a sentence.
        label: Text,
        /// On its own.
        short: Text,
        /// What an issue has on it.
        part: Text,
        /// Its Ombudsman.
        ombudsman: Text,
    } file { id: Text }

    /// The words for a place.
    struct PlaceWords {
        /// Its name.
        label: Text,
        /// What to say when nothing goes there.
        empty: Text,
        /// That a part would go there, if an answer were another.
        would_go: Text {part_of},
    } file { id: Text }

    /// The words for firm and provisional, which readers take for certainty: they say what the result depends on.
    struct FirmnessWords {
        /// In one word.
        label: Text,
        /// In a sentence.
        sentence: Text,
    } file { id: Text }

    /// The words for the strength of a tie.
    struct TieWords {
        /// On its own.
        label: Text,
        /// Of an issue's two sides.
        inside: Text,
        /// Before the name of the other issue.
        between: Text,
    } file { id: Text [default] }

    /// What sentences are put together with.
    struct SentenceWords {
        /// The two sides of an issue.
        two_sides: Text {issue},
        /// One side of an issue.
        side_of: Text {part, issue},
        /// How many more things a list would name.
        more: Text {count},
        /// Before the last of a list.
        last: Text,
        /// Between two clauses in one sentence.
        second: Text,
        /// Before each further sentence of two clauses; the last goes on for all that follow.
        further: [Text; 3],
        /// That one fact does not link what it is said of.
        no_link_one: Text {facts},
        /// That two do not.
        no_link_two: Text {facts},
        /// That more do not.
        no_link_more: Text {facts},
        /// That a fact is recorded and not counted.
        note: Text {facts},
    }

    /// What a recommendation turns on: a sentence, and the judgements that it can name.
    struct TurnsOnWords {
        /// On one judgement.
        one: Text {judgement},
        /// On two.
        two: Text {one, other},
        /// On one that was in doubt.
        doubtful: Text {judgement},
        /// The first test of an issue.
        inside: Text {issue},
        /// The first test of two issues.
        between: Text {issue, other},
        /// How much one side of an issue of both matters; the side as `SideWords::part` has it.
        side: Text {side, issue},
        /// How much an issue of one side matters.
        whole: Text {issue},
    }

    /// An answer of the look-up on functions, in the form's own words.
    struct FunctionAnswer {
        /// Its id: one of the answers to the question, or `depends`.
        id: Text,
        /// In a word or two.
        label: Text,
    }

    /// One entry of the look-up on functions. It informs; it sets no answer.
    struct FunctionEntry {
        /// Its id.
        id: Text,
        /// What it is about.
        title: Text,
        /// Whose function it is: the id of one of the look-up's answers.
        answer: Text,
        /// Whose function it is, in a sentence or two.
        text: Text,
        /// Where the briefing says so; empty where it does not.
        cites: AnyCites,
        /// The law or guidance that says so; empty where the briefing alone does.
        law: Text,
    }

    /// The look-up beside the question on functions.
    struct FunctionsLookUp {
        /// Its title.
        title: Text,
        /// What it is and is not.
        intro: Text,
        /// What is beside an entry that the briefing does not have.
        ours: Text,
        /// The answers that an entry can have.
        answers: List<FunctionAnswer>,
        /// The entries, by title.
        entries: List<FunctionEntry>,
    }

    /// The words around an answer.
    struct AnswerWords {
        /// Over the recommendation.
        recommendation: Text,
        /// Over where each issue goes.
        places: Text,
        /// Over the reasons.
        why: Text,
        /// Over the cautions.
        before_asking: Text,
        /// Every outcome that is still possible.
        possible: Text {outcomes},
        /// Some of the outcomes that are still possible.
        possible_among_others: Text {outcomes},
        /// The recommendation if consent did not block it.
        with_consent: Text {outcome},
        /// A part, and where it goes.
        part: Text {issue, sides, destination},
        /// Over what is not known and could still change the result.
        open: Text,
        /// Under it, where only places are open.
        stands: Text,
        /// What the recommendation turns on.
        turns_on: TurnsOnWords,
    }

    /// The words for a change of one answer.
    struct ChangeWords {
        /// A fact that is ticked as well.
        ticked: Text {fact},
        /// A fact that is ticked no longer.
        unticked: Text {fact},
        /// A tie between two issues that have none.
        pair: Text {other, answer},
        /// Between alternatives.
        or: Text,
        /// What a change of consent is about.
        whole_case: Text,
    }

    /// The words for a kind of facts.
    struct KindWords {
        /// On its own.
        label: Text,
    } file { id: Text }
}
