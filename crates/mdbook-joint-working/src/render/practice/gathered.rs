//! Every case to decide, the briefing's first and then ours, each with its answer by the rules.

use joint_working_practice::exercise::{Exercise, Origin};
use joint_working_practice::{Choice, Cite, PracticeCase, Tension, all, exercise_facts, exercise_issues};
use joint_working_rules::rulebook::Citation;
use joint_working_rules::scenarios::{WORKED, Worked, run};
use joint_working_rules::{Answer, ValidCase};

use crate::data::practice::{Example, Practice};
use crate::markdown::paragraphs::Paragraphs;
use crate::render::example::find;

/// What is said to a choice.
pub(super) struct Reply {
    pub(super) choice: Choice,
    pub(super) says: String,
    pub(super) cites: Vec<&'static Citation>,
}

/// Another case of the same group, and the fact as it is there and here.
pub(super) struct Pair {
    pub(super) title: String,
    pub(super) there: String,
    pub(super) here: String,
}

/// A case to decide, with all that is said of it.
pub(crate) struct Gathered {
    /// As the program asks about it.
    pub(super) exercise: Exercise,
    pub(super) case: ValidCase,
    pub(super) answer: Answer,
    /// The case with the other answer to try, and what then comes out.
    pub(super) then: (ValidCase, Answer),
    /// The question of the other answer.
    pub(super) what_if: String,
    /// What it tells, a paragraph each.
    pub(super) story: Vec<String>,
    /// What decides.
    pub(super) deciding: String,
    pub(super) cites: Vec<&'static Citation>,
    pub(super) replies: Vec<Reply>,
    pub(super) tension: Option<Tension>,
    pub(super) nearest: Option<&'static Worked>,
    pub(super) pair: Option<Pair>,
    /// Why it has as many issues as it has.
    pub(super) issues: Option<String>,
}

/// Every case to decide.
///
/// # Errors
/// The first that cannot be read, or of which the rules give another answer than it says.
pub(crate) fn cases(briefing: &Practice, paragraphs: &Paragraphs) -> Result<Vec<Gathered>, String> {
    let told = briefing.example.iter().map(|example| of_briefing(briefing, example, paragraphs));
    let ours = all().map_err(|fault| format!("crates/practice/cases/{fault}"))?;
    let pairs: Vec<(String, &'static str, String)> =
        ours.iter().map(|one| (one.id.clone(), one.title, one.practice.differs.says.clone())).collect();
    let ours = ours.into_iter().map(|one| of_ours(one, &pairs));
    told.chain(ours).collect()
}

fn of_briefing(briefing: &Practice, example: &Example, paragraphs: &Paragraphs) -> Result<Gathered, String> {
    let at = |what: String| format!("{}: {what}", example.id);
    let scenario = find(&example.id)?;
    let case = scenario.case().map_err(|error| at(error.to_string()))?;
    let answer = run(scenario.case_json, scenario.expect_json).map_err(|error| at(error.to_string()))?.answer;
    let (_, changed, then) = example.what_if.of(&case).map_err(at)?;
    let words = |id: &String| {
        paragraphs
            .get(id)
            .cloned()
            .ok_or_else(|| at(format!("story: `{id}` is no paragraph; allowed: an anchor of the book")))
    };
    let story = match &example.told {
        Some(told) => vec![told.clone()],
        None => example.story.iter().map(words).collect::<Result<_, _>>()?,
    };
    let fits = example.replies.iter().find(|reply| reply.to == example.fits);
    let cites: Vec<&'static Citation> = fits.into_iter().flat_map(|reply| &reply.cites).map(|cite| cite.0).collect();
    let replies = example.replies.iter().zip(&briefing.answers).filter(|(reply, _)| reply.to != example.fits);
    let replies: Vec<Reply> = replies
        .map(|(reply, answer)| Reply {
            choice: answer.choice,
            says: reply.text.clone(),
            cites: reply.cites.iter().map(|cite| cite.0).collect(),
        })
        .collect();
    let right = Choice::of(&answer);
    let said = example.replies.iter().zip(&briefing.answers).find(|(reply, _)| reply.to == example.fits);
    if said.is_none_or(|(_, answer)| answer.choice != right) {
        return Err(at(format!("fits = `{}`, and the rules give `{}`", example.fits, right.id())));
    }
    let exercise = Exercise {
        id: example.id.clone(),
        origin: if example.told.is_some() { Origin::Retold } else { Origin::Briefing },
        group: example.id.clone(),
        pair: None,
        right,
        by: example.by,
        is_borderline: false,
        is_counted: example.issues.is_some(),
        topics: example.topics.clone(),
        cites: cites.iter().map(|cite| cite.id.to_owned()).collect(),
        title: scenario.title.to_owned(),
        issues: exercise_issues(&case, &answer, &then),
        facts: exercise_facts(&case),
        replies: replies.iter().map(|reply| reply.choice).collect(),
    };
    Ok(Gathered {
        exercise,
        answer,
        then: (changed, then),
        what_if: example.what_if.says.clone(),
        story,
        deciding: fits.map(|reply| reply.text.clone()).unwrap_or_default(),
        cites,
        replies,
        tension: None,
        nearest: WORKED.iter().find(|worked| worked.id == example.id),
        pair: None,
        issues: example.issues.clone(),
        case,
    })
}

fn of_ours(one: PracticeCase, all: &[(String, &'static str, String)]) -> Result<Gathered, String> {
    let exercise = one.exercise()?;
    let (_, changed, then) = one.practice.what_if.of(&one.case).map_err(|fault| format!("{}: {fault}", one.id))?;
    let practice = one.practice;
    let pair = all.iter().find(|(id, ..)| *id == practice.differs.from).map(|(_, title, there)| Pair {
        title: (*title).to_owned(),
        there: there.clone(),
        here: practice.differs.says.clone(),
    });
    let replies =
        practice.wrong.into_iter().map(|wrong| Reply { choice: wrong.choice, says: wrong.says, cites: Vec::new() });
    Ok(Gathered {
        exercise,
        case: one.case,
        answer: one.answer,
        then: (changed, then),
        what_if: practice.what_if.says,
        story: vec![one_line(one.story)],
        deciding: one_line(one.deciding),
        cites: practice.decides.cites.iter().map(|Cite(cite)| *cite).collect(),
        replies: replies.collect(),
        tension: practice.tension,
        nearest: WORKED.iter().find(|worked| worked.id == practice.nearest),
        pair,
        issues: practice.issues,
    })
}

/// Words of a file, whose lines are broken.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
