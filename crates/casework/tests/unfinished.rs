//! What is said of a check that is not finished: of every scenario, as it is and without consent, with each kind of question left
//! unanswered, and each mix of them.
#![expect(clippy::unwrap_used, reason = "a test may")]

use joint_working_casework::apart::{Apart, ShortNote};
use joint_working_casework::check::Check;
use joint_working_casework::request::{Details, Reasons, RequestField, draft};
use joint_working_casework::way::{Asking, Step, recommends};
use joint_working_casework::{Said, record};
use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    Answer, AnswerView, Case, Consent, Destination, Extent, FactSet, Functions, Mark, Outcome, Panels, PerSide,
    QuestionRef, TestQuestion, TestTable, ValidCase, Verdict, answer, panels, to_do,
};

use std::sync::LazyLock;

/// A kind of question, as the panels ask them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Functions,
    Facts,
    Separable,
    Ties,
    TieFacts,
    TieSeparable,
    Weights,
}

const KINDS: [Kind; 7] =
    [Kind::Functions, Kind::Facts, Kind::Separable, Kind::Ties, Kind::TieFacts, Kind::TieSeparable, Kind::Weights];

fn kind(question: QuestionRef) -> Option<Kind> {
    Some(match question {
        QuestionRef::Functions(_) => Kind::Functions,
        QuestionRef::Facts(_) => Kind::Facts,
        QuestionRef::Separable(_) => Kind::Separable,
        QuestionRef::Ties(_) => Kind::Ties,
        QuestionRef::TieFacts(..) => Kind::TieFacts,
        QuestionRef::TieSeparable(..) => Kind::TieSeparable,
        QuestionRef::Weight(..) => Kind::Weights,
        QuestionRef::Issues | QuestionRef::Consent | QuestionRef::Responses(_) => return None,
    })
}

/// A case without the answers of these kinds.
fn without(mut case: Case, left: &[Kind]) -> ValidCase {
    let is_left = |kind| left.contains(&kind);
    for issue in &mut case.issues {
        if is_left(Kind::Functions) {
            issue.functions = Functions::Unsure;
        }
        if is_left(Kind::Facts) {
            issue.facts = FactSet::EMPTY;
        }
        if is_left(Kind::Separable) {
            issue.separable = None;
        }
        if is_left(Kind::Weights) {
            issue.weight = PerSide::default();
        }
    }
    if is_left(Kind::Ties) {
        case.relations.clear();
    }
    for relation in &mut case.relations {
        if is_left(Kind::TieFacts) {
            relation.facts = FactSet::EMPTY;
        }
        if is_left(Kind::TieSeparable) {
            relation.separable = None;
        }
    }
    ValidCase::new(case.pruned()).unwrap()
}

/// A check as far as it is answered, and everything that is said of it.
struct Unfinished {
    name: String,
    case: ValidCase,
    answer: Answer,
    panels: Panels,
    missing: String,
    record: String,
}

impl Unfinished {
    fn check(&self) -> Check<'_> {
        Check { case: &self.case, answer: &self.answer, missing: &self.missing }
    }

    fn note(&self) -> String {
        ShortNote { checked: self.check(), asking: Asking::AsRecommended, reasons: "", date: "24 November 2026" }.text()
    }

    fn draft(&self) -> String {
        draft(Some(self.check()), &Details::default(), Reasons::Added, None).body
    }

    fn verdict(&self) -> Verdict {
        Verdict::so_far(&self.case, &self.answer, &self.panels)
    }

    fn steps(&self) -> Vec<String> {
        to_do(&self.case, &self.answer, self.panels.extent_of_places()).steps
    }

    fn table(&self) -> TestTable {
        TestTable::so_far(&self.case, &self.answer, &self.panels)
    }
}

/// Each of them, worked out once.
static ALL: LazyLock<Vec<Unfinished>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for scenario in SCENARIOS {
        for consent in [None, Some(Consent::Refused)] {
            let mut whole = scenario.case().unwrap().into_case();
            whole.consent = consent.unwrap_or(whole.consent);
            // What is not asked is not left out.
            let asked: Vec<Kind> = panels(&whole, |_| true).questions().into_iter().filter_map(kind).collect();
            let kinds: Vec<Kind> = KINDS.into_iter().filter(|kind| asked.contains(kind)).collect();
            for mix in 0..1_u32 << kinds.len() {
                let is_left = |at: usize| mix & (1 << at) != 0;
                let left = kinds.iter().copied().enumerate().filter(|(at, _)| is_left(*at));
                let left: Vec<Kind> = left.map(|(_, kind)| kind).collect();
                let case = without(whole.clone(), &left);
                let answer = answer(&case);
                let is_said = |question| kind(question).is_none_or(|kind| !left.contains(&kind));
                let panels = panels(&case, is_said);
                let said = |question| if is_said(question) { Said::Answer } else { Said::Nothing };
                let record = record(&case, &answer, "24 November 2026", "", said);
                let missing = Verdict::unanswered(&case, &panels).unwrap_or_default();
                let name = format!("{} {consent:?} {mix:b}", scenario.id);
                all.push(Unfinished { name, case, answer, panels, missing, record });
            }
        }
    }
    all
});

/// Calls it for each of them.
fn each(look: impl FnMut(&Unfinished)) {
    ALL.iter().for_each(look);
}

#[test]
fn without_consent_nothing_sends_the_reader_to_the_team() {
    let mut open = 0;
    each(|one| {
        if !one.case.consent.blocks() {
            return;
        }
        let Verdict { title, places, rests_on, .. } = one.verdict();
        let view = AnswerView::so_far(&one.case, &one.answer, one.panels.extent());
        let steps = one.steps();
        let (recommends, _) = recommends(&one.answer);
        let said =
            [title, &places, &rests_on.concat(), &steps.concat(), recommends, &one.note(), one.answer.sentence()];
        for text in said {
            let text = text.to_lowercase();
            assert!(!text.contains("ask the") && !text.contains("to be asked"), "{}: {text}", one.name);
        }
        assert!(view.before_asking().is_none());
        let table = one.table();
        let consent = table.questions.iter().position(|asked| *asked == TestQuestion::Consent).unwrap();
        let mut cells = table.columns.iter().filter_map(|column| column.cells.get(consent));
        assert!(cells.all(|cell| cell.mark != Mark::NotKnown), "{}: it was refused", one.name);
        let (needed, _) = Step::of(Some(&one.answer), Asking::AsRecommended);
        assert!(!needed.contains(&Step::Request) && needed.contains(&Step::Apart), "{}", one.name);
        if one.answer.outcome == Outcome::Ask {
            open += 1;
            // What it would be with consent, and why it is not, is said there too.
            assert!(!one.answer.lacks_consent() || places.contains("Without consent"), "{}: {places}", one.name);
            assert!(steps.concat().contains("Find out whose duty"), "{}", one.name);
            let mut unclear = one.answer.handling.iter().filter(|part| part.to == Destination::Unclear);
            assert!(unclear.all(|part| part.side == Functions::Unsure), "{}", one.name);
        }
    });
    assert!(open > 100, "{open}");
}

#[test]
fn what_others_read_does_not_speak_to_them_of_their_answers() {
    each(|one| {
        for text in [one.draft(), one.note()] {
            // What is in square brackets is still to be filled in.
            let outside = text.split('[').map(|piece| piece.rsplit(']').next().unwrap_or_default()).collect::<String>();
            let words: Vec<String> =
                outside.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase).collect();
            assert!(!words.iter().any(|word| word == "you" || word == "your"), "{}: {text}", one.name);
        }
    });
}

#[test]
fn so_far_is_said_wherever_a_place_is_and_nowhere_once_all_is_answered() {
    let (mut whole, mut so_far) = (0, 0);
    each(|one| {
        let note = one.note();
        let apart = Apart::of(Some(one.check()));
        let goes = |to: Destination| one.answer.handling.iter().any(|part| part.to == to);
        let heading = one.record.contains("\nWhere each issue goes, so far\n");
        if one.check().extent_of_places() == Extent::Whole {
            whole += 1;
            let is_blocked = one.case.consent.blocks();
            assert!(!heading && one.table().so == "So", "{}", one.name);
            assert!(is_blocked || !note.to_lowercase().contains("so far"), "{}: {note}", one.name);
            assert!(apart.places.iter().all(|place| place.extent == Extent::Whole), "{}", one.name);
            return;
        }
        so_far += 1;
        assert!(heading && one.table().so == "So far", "{}: {}", one.name, one.record);
        for place in [Destination::Phso, Destination::Lgsco, Destination::Outside] {
            let label = place.words().label;
            let line = |tail: &str| note.contains(&["\n", label, tail].concat());
            assert!(!line(": ") && line(", so far: ") == goes(place), "{}: {note}", one.name);
        }
        assert!(
            apart.is_if_not_taken || apart.places.iter().all(|place| place.extent == Extent::SoFar),
            "{}",
            one.name
        );
        assert!(!note.contains("\nThe Joint Working Team is to be asked"), "{}: {note}", one.name);
        let is_ask = one.answer.outcome == Outcome::Ask;
        assert_eq!(note.contains("If it cannot be decided here, "), is_ask, "{}: {note}", one.name);
        assert_eq!(note.contains("Recommendation so far: "), !is_ask, "{}: {note}", one.name);
    });
    assert!(whole > 100 && so_far > 1_000, "{whole} {so_far}");
}

#[test]
fn what_is_missing_is_named_whole_and_the_first_test_where_it_is_that_alone() {
    let mut seen = 0;
    each(|one| {
        assert!(!one.missing.contains(" more"), "{}: {}", one.name, one.missing);
        let mut left = one.panels.list.iter().filter(|panel| panel.unanswered().next().is_some());
        let (Some(panel), None) = (left.next(), left.next()) else { return };
        let mut questions = panel.unanswered();
        let is_test = |question| matches!(question, QuestionRef::Separable(_) | QuestionRef::TieSeparable(..));
        if questions.all(is_test) {
            seen += 1;
            assert!(one.missing.contains("can only be looked at together"), "{}: {}", one.name, one.missing);
        }
    });
    assert!(seen > 20, "{seen}");
}

#[test]
fn two_sides_are_spoken_of_only_where_an_issue_has_them() {
    let mut seen = 0;
    each(|one| {
        if one.case.issues.iter().any(|issue| issue.functions == Functions::Both) {
            return;
        }
        seen += 1;
        let cells = one.table().columns.into_iter().flat_map(|column| column.cells);
        let said = cells.map(|cell| cell.why).chain(one.answer.reasons.iter().map(|reason| reason.text.clone()));
        for text in said {
            let count = |words| text.matches(words).count();
            assert_eq!(count("ts two sides"), 0, "{}: {text}", one.name);
            assert_eq!(count("NHS and council sides of “"), count("” (if it has both)"), "{}: {text}", one.name);
        }
    });
    assert!(seen > 1_000, "{seen}");
}

#[test]
fn what_to_do_begins_with_what_is_not_answered_or_not_decided() {
    let mut seen = [0; 3];
    each(|one| {
        let (steps, Verdict { title, .. }) = (one.steps(), one.verdict());
        let first = steps.first().map_or("", String::as_str);
        let is_ask = one.answer.outcome == Outcome::Ask;
        if one.panels.unanswered().next().is_some() {
            seen[0] += 1;
            let begins = if is_ask && !one.answer.asks_the_team() { "Find out whose duty" } else { "First answer" };
            assert!(first.starts_with(begins), "{}: {steps:?}", one.name);
            // Who has not answered all is not sent to the team by a heading.
            assert!(!is_ask || !title.contains("ask the Joint Working Team"), "{}: {title}", one.name);
            assert!(one.record.contains(&["\nRecommendation\n", title, "\n"].concat()), "{}: {}", one.name, one.record);
        } else if is_ask && one.answer.asks_the_team() {
            seen[1] += 1;
            assert!(first.starts_with("Find out") || first.starts_with("Look again"), "{}: {steps:?}", one.name);
            assert_eq!(title, "Not decided yet: find out, or ask the Joint Working Team", "{}", one.name);
        } else if one.answer.asks_the_team() {
            seen[2] += 1;
            assert_eq!(steps, Vec::<String>::new(), "{}", one.name);
        }
    });
    assert!(seen.iter().all(|seen| *seen > 20), "{seen:?}");
}

#[test]
fn what_consent_keeps_from_mattering_is_named_wherever_it_is_said_what_consent_would_make_of_it() {
    let mut seen = 0;
    each(|one| {
        let Verdict { on_consent, .. } = one.verdict();
        let nothing = "Without consent, an answer would change nothing.";
        let is_left = one.panels.unanswered().next().is_none() && one.panels.extent() == Extent::SoFar;
        for text in [on_consent.concat(), one.record.clone(), one.note()] {
            assert_eq!(text.contains(nothing), is_left, "{}: {text}", one.name);
        }
        seen += usize::from(is_left);
    });
    assert!(seen > 100, "{seen}");
}

#[test]
fn what_is_not_joint_waits_for_what_is_open_and_is_idle_where_there_is_nothing_of_it() {
    let (mut idle, mut waits) = (0, 0);
    each(|one| {
        let apart = Apart::of(Some(one.check()));
        let (needed, _) = Step::of(Some(&one.answer), Asking::AsRecommended);
        assert_eq!(apart.is_idle, !needed.contains(&Step::Apart), "{}", one.name);
        let is_open = one.answer.handling.iter().any(|part| part.to == Destination::Unclear);
        assert!(apart.is_idle || apart.waits || !is_open, "{}", one.name);
        // The result says so, too.
        let tell = one
            .steps()
            .iter()
            .any(|step| step.starts_with("Once it is known whose duty is in question, tell the complainant"));
        assert_eq!(tell, is_open && !one.answer.asks_the_team(), "{}: {:?}", one.name, one.steps());
        if let Some(open) = apart.open.filter(|_| !one.answer.asks_the_team()) {
            assert!(open.contains("Find out whose duty is in question"), "{}: {open}", one.name);
        }
        idle += usize::from(apart.is_idle);
        waits += usize::from(apart.waits);
    });
    assert!(idle > 100 && waits > 100, "{idle} {waits}");
}

#[test]
fn where_the_check_has_no_reason_for_asking_the_draft_asks_for_the_readers_own() {
    let (mut own, mut given) = (0, 0);
    each(|one| {
        if !one.answer.asks_the_team() {
            return;
        }
        let draft = draft(Some(one.check()), &Details::default(), Reasons::LeftOut, None);
        let asks = draft.missing.iter().any(|missing| missing.field == RequestField::OwnWords);
        let is_why = |line: &str| line.starts_with("- ") && line.contains(": ");
        let whys = draft.body.lines().filter(|line| is_why(line));
        let mut reasons = whys.flat_map(|line| line.split(": ").skip(2).flat_map(|why| why.split("; ")));
        let is_said = reasons.any(|why| why != "not decided yet" && why != "not known whose duty it is about");
        assert_eq!(asks, !is_said, "{}: {}", one.name, draft.body);
        own += usize::from(asks);
        given += usize::from(!asks);
    });
    assert!(own > 100 && given > 100, "{own} {given}");
}
