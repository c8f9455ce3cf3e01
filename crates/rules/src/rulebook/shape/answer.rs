//! The recommendation in sentences: what it turns on, what to do, what is open.

use super::super::text::{Text, words};
use super::picture::PictureWords;
use super::test::TestWords;

words! {
    /// The words around an answer.
    struct AnswerWords {
        /// Over the recommendation.
        recommendation: Text,
        /// Over where each issue goes.
        places: Text,
        /// The same, where not all was answered.
        places_so_far: Text,
        /// Under that: what a link counts as that was not said.
        unlinked_counts: Text,
        /// Over the reasons.
        why: Text,
        /// The same, where not all was answered.
        why_so_far: Text,
        /// Under that, where nothing else is left to say.
        no_reason_yet: Text,
        /// Under that: what a question counts as that was not answered.
        unanswered_counts: Text,
        /// Over the cautions.
        before_asking: Text,
        /// Every outcome that is still possible.
        possible: Text {outcomes},
        /// Some of the outcomes that are still possible.
        possible_among_others: Text {outcomes},
        /// The recommendation if consent did not block it.
        with_consent: Text {outcome},
        /// The same, where it would not be decided either.
        with_consent_open: Text {parts},
        /// The same, where not all was answered that could then change it.
        with_consent_so_far: Text {outcome},
        /// The recommendation where something is open and consent is refused.
        open_without_consent: OpenWithoutConsentWords,
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
        /// What was not answered.
        missing: MissingWords,
        /// The test as a table.
        test: TestWords,
        /// What to do now.
        to_do: ToDoWords,
        /// Consent and responses.
        readiness: ReadinessWords,
        /// What an open answer would give.
        open_question: OpenQuestionWords,
        /// Where each issue goes, drawn.
        picture: PictureWords,
        /// What is beside a question, of the case as far as it is answered.
        aside: AsideWords,
    }

    /// The recommendation where it is open to which Ombudsman something goes, and not to the team.
    struct OpenWithoutConsentWords {
        /// As a heading.
        title: Text,
        /// In a sentence.
        sentence: Text,
    }

    /// What was not answered in a check, and can still change the recommendation.
    struct MissingWords {
        /// That `{what}` was not answered.
        not_answered: Text {what},
        /// That `{what}` was not answered, where no answer changes anything without consent.
        without_consent: Text {what},
        /// Whose an issue is.
        functions: Text,
        /// The two sides of an issue.
        sides: Text {issue},
        /// The first test of the two sides of several issues.
        sides_test: Text {issues},
        /// Which issues belong together.
        pairs: Text,
        /// How two issues are linked.
        link: Text {issues},
        /// How several pairs of issues are.
        links: Text {pairs},
        /// The first test of several pairs.
        links_test: Text {pairs},
        /// How much each side matters.
        weights: Text,
        /// The others, where these are too many to name.
        others: Text {count},
        /// What to do before all else.
        first: Text,
    }

    /// What a recommendation turns on: a sentence, and the judgements that it can name.
    struct TurnsOnWords {
        /// On one judgement.
        one: Text {judgement},
        /// On two.
        two: Text {one, other},
        /// On one besides what is in doubt or not answered.
        also: Text {judgement},
        /// On two besides that.
        also_two: Text {one, other},
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
        /// That something has to be found out.
        need: Text {parts},
        /// What it is, where it is not for the team.
        need_whose: Text {parts},
        /// That answers leave it open, and which.
        look_again: Text {parts, judgement},
        /// That consent keeps the case from the team.
        no_consent: Text,
        /// Where each issue goes, while something is not answered.
        so_far: Text {places},
        /// That no single judgement, and nothing doubtful, decides.
        clear: Text,
        /// Who decides.
        recommends: Text,
        /// The same where nothing leads to the team.
        recommends_alone: Text,
    }

    /// What to do now.
    struct ToDoWords {
        /// Where something is open: to find it out.
        find: Text,
        /// What to do where it cannot be found out.
        ask_if_not: Text,
        /// Where the answers leave it open: to look at them again.
        look_again: Text,
        /// What to do where they stay as they are.
        ask_if_right: Text,
        /// What to do once all is answered, where it comes to the team so far.
        ask_if_still: Text,
        /// Where one part goes on.
        ordinary_one: Text {parts, place},
        /// Where several do.
        ordinary_several: Text {parts, place},
        /// What to do about one part that is about no duty of either side.
        outside_one: Text {parts},
        /// About several.
        outside_several: Text {parts},
        /// What to find out, where something is open that is not for the team.
        whose: Text {parts},
        /// That the complaint was not put to a `{side}` yet, which may be too early for an `{ombudsman}`.
        too_early: Text {side, ombudsman},
        /// What to do with a part that is for the other office.
        pass_on: Text,
        /// What to explain where consent is refused or withdrawn, without pressing.
        refused: Text,
        /// What to tell the complainant, of two Ombudsmen.
        tell: Text,
        /// The same, where something is open.
        tell_open: Text,
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
        /// It was not said whether anybody has.
        not_said: Text,
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
        /// It was not said whether they have, the side as `SideWords::label` has it.
        unanswered: Text {side},
    }

    /// What an answer to an open question would give.
    struct OpenQuestionWords {
        /// Nothing.
        now: Text,
        /// Nothing by itself, where other answers are open too.
        still: Text,
        /// An outcome, and what moves.
        outcome: Text {outcome, moves},
        /// Further questions, and what can come of them.
        leads: Text {outcomes},
    }

    /// What is beside a question, of the case as far as it is answered.
    struct AsideWords {
        /// What an answer would do: another recommendation.
        effect: Text {outcome},
        /// Where an issue goes that belongs with none.
        alone: Text {parts, place},
        /// The same, of two issues.
        alone_of_two: Text {parts, place},
    }
}
