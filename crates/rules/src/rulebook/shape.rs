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
        /// The `{judgement}` that nothing was answered on.
        unanswered: Text {judgement},
        /// The first test of an issue.
        inside: Text {issue},
        /// The first test of two issues.
        between: Text {issue, other},
        /// How much one side of an issue of both matters; the side as `SideWords::part` has it.
        side: Text {side, issue},
        /// How much an issue of one side matters.
        whole: Text {issue},
        /// How much the two sides of an issue matter.
        each_side: Text {issue},
        /// How much several issues matter.
        issues: Text {issues},
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

    /// Issues and their sides, named by their numbers.
    struct NumberWords {
        /// One issue.
        one: Text {number},
        /// Several.
        several: Text {numbers},
        /// Numbers that follow each other.
        range: Text {first, last},
        /// The only issue of a case.
        only: Text,
        /// One side of it.
        only_side: Text {side},
        /// One side of an issue.
        side: Text {side, number},
        /// One side of several.
        sides: Text {side, numbers},
        /// Two issues.
        pair: Text {one, other},
    }

    /// The recommendation in one line, by the numbers of the issues.
    struct VerdictWords {
        /// What to ask the team to take.
        take: Text {parts},
        /// To take all of several.
        take_all: Text,
        /// Where one part goes.
        goes: Text {parts, place},
        /// Where several go.
        go: Text {parts, place},
        /// Where all go.
        all_go: Text {count, place},
        /// That one is open.
        open_one: Text {parts},
        /// That several are.
        open_several: Text {parts},
        /// That one is outside.
        outside_one: Text {parts},
        /// That several are.
        outside_several: Text {parts},
        /// That one answer is missing.
        need_one: Text {parts},
        /// That several are.
        need_several: Text {parts},
        /// That answers leave it open, and which.
        look_again: Text {parts, judgement},
        /// That consent keeps the case from the team.
        no_consent: Text,
        /// That no single judgement, and nothing doubtful, decides.
        clear: Text,
        /// Who decides.
        recommends: Text,
    }

    /// A question of the test, a row of its table.
    struct TestQuestionWords {
        /// The question.
        question: Text,
        /// What it rests on.
        cites: AnyCites,
    }

    /// The questions of the test, in order.
    struct TestRowsWords {
        /// Are both sides in play?
        sides: TestQuestionWords,
        /// The first test.
        first: TestQuestionWords,
        /// The second test.
        second: TestQuestionWords,
        /// What goes along.
        linked: TestQuestionWords,
        /// Consent, where it keeps the case from the team.
        consent: TestQuestionWords,
    }

    /// The test as a table: rows, marks and clauses.
    struct TestWords {
        /// Over the questions.
        head: Text,
        /// Over a group.
        together: Text {issues},
        /// Before where it goes.
        so: Text,
        /// Where one side goes.
        own_side: Text {place, side},
        /// The questions.
        rows: TestRowsWords,
        /// So it is.
        yes: Text,
        /// So it is not.
        no: Text,
        /// A test is met.
        met: Text,
        /// It is not.
        not_met: Text,
        /// It decides nothing here.
        no_matter: Text,
        /// It is open.
        not_known: Text,
        /// Both sides are in play.
        both_sides: Text,
        /// One is.
        one_side: Text {side},
        /// None is.
        neither: Text,
        /// It is not known.
        side_unknown: Text,
        /// The facts that entwine.
        because: Text {link, facts},
        /// Where an answer alone does.
        by_answer: Text {link},
        /// The link of an issue's sides.
        inside: Text,
        /// The link of two issues.
        between: Text {one, other},
        /// An issue's sides are not entwined.
        apart: Text,
        /// An issue is entwined with nothing, though linked to something.
        by_itself: Text,
        /// What is entwined is of one side.
        all_one_side: Text,
        /// An issue has no link.
        not_entwined: Text,
        /// A link is open.
        link_open: Text {link},
        /// How much a side matters.
        weights: Text {side, weight},
        /// The second test without the first.
        second_needs_first: Text,
        /// A test that is open decides nothing, since it is joint all the same.
        goes_along: Text,
        /// It is joint by itself.
        is_joint: Text,
        /// Nothing is joint.
        nothing_joint: Text,
        /// What takes it along, and why.
        linked_with: Text {issue, facts},
        /// The same, where no fact says why.
        linked_by_answer: Text {issue},
        /// It is open if that takes it along.
        linked_open: Text {issue},
        /// It depends on what is open elsewhere.
        joint_open: Text,
        /// Nothing takes it along.
        not_linked: Text,
        /// Nor does what looks like a link.
        look_alike: Text {facts},
        /// Consent is refused or withdrawn.
        consent_no: Text,
    }

    /// What to do where nothing is for the team.
    struct InsteadWords {
        /// Where one part goes on.
        ordinary_one: Text {parts, place},
        /// Where several do.
        ordinary_several: Text {parts, place},
        /// What to tell the complainant, of two Ombudsmen.
        tell: Text,
        /// Of one.
        tell_one: Text,
        /// Of neither.
        tell_outside: Text,
        /// What to keep.
        note: Text,
        /// What the briefing does not say.
        silent: Text,
    }

    /// Consent and responses, a line each.
    struct ReadinessWords {
        /// Over consent.
        consent: Text,
        /// Over responses.
        responses: Text,
        /// Nobody has asked.
        not_asked: Text,
        /// Consent is given.
        given: Text,
        /// Consent is refused.
        refused: Text,
        /// Consent is withdrawn.
        withdrawn: Text,
        /// A side's bodies have responded.
        yes: Text {side},
        /// They have not.
        no: Text {side},
        /// Some have.
        partly: Text {side},
        /// They were not asked to.
        not_put: Text {side},
        /// It is not known.
        unsure: Text {side},
        /// Nobody has answered that.
        unanswered: Text {side},
    }

    /// What an answer to an open question would give.
    struct OpenQuestionWords {
        /// Nothing.
        now: Text,
        /// An outcome, and what moves.
        outcome: Text {outcome, moves},
    }

    /// Where each issue goes, drawn: cards, chips, and the links between them.
    struct PictureWords {
        /// A link.
        link: Text {strength, fact},
        /// One that is open.
        open_link: Text,
        /// One side of an issue that comes apart.
        apart: Text {name, side},
        /// A link in a line.
        between_cards: Text {between, link},
        /// The link of an issue's sides.
        inside: Text {link},
        /// A link that is not drawn.
        also: Text {issue, link},
        /// No link, and why.
        not_linked: Text {issues, fact},
        /// No link.
        not_linked_plain: Text {issues},
        /// A side and its weight.
        chip: Text {side, weight},
        /// The sides, in a word.
        chip_sides: [Text; 2],
        /// A weight.
        fundamental: Text,
        /// A weight.
        minor: Text,
        /// No weight yet.
        not_known: Text,
        /// A weight, in full.
        minor_long: Text,
        /// Over what is open.
        undecided: Text {place},
        /// The two sides of an issue, before what links them.
        two_sides: Text {number},
        /// An issue with its number.
        numbered: Text {number, name},
        /// A place where nothing goes.
        empty: Text {place, nothing},
    }

    /// A change of one answer, as a condition.
    struct GivenWords {
        /// Of a weight.
        weight: Text {part, weight},
        /// Of the first test of an issue.
        inside_yes: Text {issue},
        /// Of the first test of an issue.
        inside_one_way: Text {issue},
        /// Of the first test of an issue.
        inside_no: Text {issue},
        /// Of the first test of two issues.
        between_yes: Text {issues},
        /// Of the first test of two issues.
        between_one_way: Text {issues},
        /// Of the first test of two issues.
        between_no: Text {issues},
        /// Of a fact that is ticked as well.
        ticked: Text {link, fact},
        /// Of a fact that is not.
        unticked: Text {link, fact},
        /// The link of an issue's sides.
        inside: Text {issue},
        /// Of whose duty an issue is about.
        health: Text {issue},
        /// Of whose duty an issue is about.
        social_care: Text {issue},
        /// Of whose duty an issue is about.
        both: Text {issue},
        /// Of whose duty an issue is about.
        neither: Text {issue},
        /// Of consent.
        consent_given: Text,
        /// Of consent.
        consent_refused: Text,
        /// Of consent.
        consent_not_asked: Text,
        /// The answer as it is.
        said: Text {answer},
        /// Where there is none.
        not_said: Text,
    }

    /// What a change would make of the case: the headings of the changes.
    struct ThenWords {
        /// The outcome.
        joint: Text,
        /// The outcome.
        split: Text,
        /// The outcome.
        separate: Text,
        /// The outcome.
        phso_only: Text,
        /// The outcome.
        lgsco_only: Text,
        /// The outcome.
        ask: Text,
        /// The outcome.
        outside: Text,
        /// The outcome stays, and a part moves.
        moves: Text,
        /// The outcome stays, and a part becomes open.
        opens: Text,
        /// The outcome stays, and a part is open no longer.
        decides: Text,
        /// No part moves.
        same: Text,
        /// Over one change that a reader seldom doubts.
        smaller_one: Text,
        /// Over several.
        smaller: Text {count},
    }

    /// What stands beside a question, of the case as far as it is answered.
    struct AsideWords {
        /// What an answer would do: another recommendation.
        effect: Text {outcome},
        /// Where an issue goes that belongs with none.
        alone: Text {parts, place},
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
        /// Issues by their numbers.
        numbers: NumberWords,
        /// The recommendation in one line.
        verdict: VerdictWords,
        /// The test as a table.
        test: TestWords,
        /// What to do where nothing is for the team.
        instead: InsteadWords,
        /// Consent and responses.
        readiness: ReadinessWords,
        /// What an open answer would give.
        open_question: OpenQuestionWords,
        /// Where each issue goes, drawn.
        picture: PictureWords,
        /// What stands beside a question, of the case as far as it is answered.
        aside: AsideWords,
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
        /// A change as a condition.
        given: GivenWords,
        /// What it would make of the case.
        then: ThenWords,
    }

    /// The words for a kind of facts.
    struct KindWords {
        /// On its own.
        label: Text,
    } file { id: Text }
}
