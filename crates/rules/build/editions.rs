//! The editions of the briefing: the shape of their list, what must hold of it, and what is written of it.

#[path = "../src/edition/id.rs"]
mod id;
#[path = "../src/edition/months.rs"]
#[expect(unreachable_pub, reason = "here it is no wider than the build script")]
mod months;

use months::MONTHS;
use static_words::{Citations, Fault, List, Text, Words, Writer, once, shown, words};

/// What stands for the month in an edition's name.
const MONTH: &str = "{briefing.month}";

/// The questions whose answers can be withdrawn, as `codes.txt` of the links names them.
const QUESTIONS: [&str; 8] = [
    "functions",
    "facts",
    "separable",
    "weight/health",
    "weight/social-care",
    "consent",
    "responses/health",
    "responses/social-care",
];

words! {
    /// An edition of the briefing.
    struct KnownEdition {
        id: Text,
        name: Text,
        withdrawn: List<Withdrawn>,
    }

    /// An answer that no later edition has.
    struct Withdrawn {
        question: Text,
        answer: Text,
        letter: Text,
        label: Text,
    }
}

/// Today's edition: the last.
///
/// # Errors
/// There is none.
pub(crate) fn today(editions: &[KnownEdition]) -> Result<&KnownEdition, Fault> {
    editions.last().ok_or_else(|| "edition.json, editions: is empty; allowed: at least one edition".to_owned())
}

/// The month of an edition in words: “November 2023” of `2023-11`.
pub(crate) fn month(edition: &KnownEdition) -> Result<String, Fault> {
    let named = edition.id.split_once('-').and_then(|(year, month)| {
        let month = month.parse::<usize>().ok()?.checked_sub(1).and_then(|at| MONTHS.get(at))?;
        Some(format!("{month} {year}"))
    });
    named.ok_or_else(|| {
        format!("edition.json, `{}`: is not an edition; allowed: a year and a month", shown(&edition.id))
    })
}

/// Puts the month of each edition into its name, so that it is in its id alone.
pub(crate) fn name(editions: &mut [KnownEdition]) -> Result<(), Fault> {
    for edition in editions {
        if !edition.name.contains(MONTH) {
            return Err(format!("edition.json, `{}`: the name has no {MONTH}; allowed: with it", shown(&edition.id)));
        }
        edition.name = edition.name.replace(MONTH, &month(edition)?);
    }
    Ok(())
}

/// The first thing that does not hold of the list.
pub(crate) fn check(editions: &[KnownEdition]) -> Result<(), Fault> {
    let last = today(editions)?;
    let place = |edition: &KnownEdition| format!("edition.json, editions, `{}`", shown(&edition.id));
    if let Some(wrong) = editions.iter().find(|edition| !id::is_edition_id(&edition.id)) {
        return Err(format!("{}: is not an edition; allowed: a year and a month, as 2023-11", place(wrong)));
    }
    if let Some([_, wrong]) = editions.array_windows().find(|[before, after]| before.id >= after.id) {
        return Err(format!("{}: is not later than the one before it; allowed: the oldest first", place(wrong)));
    }
    if !last.withdrawn.is_empty() {
        return Err(format!("{}: `withdrawn` has answers; allowed: none in the last edition", place(last)));
    }
    let all =
        || editions.iter().flat_map(|edition| edition.withdrawn.iter().map(move |answer| (place(edition), answer)));
    for (place, one) in all() {
        if !QUESTIONS.contains(&one.question.as_str()) {
            return Err(format!(
                "{place}: `{}` is not a question; allowed: {}",
                shown(&one.question),
                QUESTIONS.join(", ")
            ));
        }
        if one.letter.len() != 1 || !one.letter.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return Err(format!("{place}: `{}` is not a letter; allowed: the one it had in links", shown(&one.letter)));
        }
    }
    let answers: Vec<String> = all().map(|(_, one)| format!("{} {}", one.question, one.answer)).collect();
    once("edition.json, withdrawn answers", answers.iter().map(String::as_str))?;
    once("edition.json, letters of withdrawn answers", all().map(|(_, one)| one.letter.as_str()))
}

/// The editions as Rust: what a case is held to.
///
/// # Errors
/// There is none.
pub(crate) fn to_rust(editions: &[KnownEdition], citations: &Citations) -> Result<String, Fault> {
    let (today, earlier) = (today(editions)?, editions.split_last().map_or(&[][..], |(_, earlier)| earlier));
    let mut to = Writer::new(citations);
    to.constant("EDITION", "The briefing's edition.", &today.id);
    to.push("/// The briefing's edition, with its name.\nstatic TODAY: KnownEdition = ");
    today.write(&mut to)?;
    to.push(";\n/// The editions before it, oldest first.\nstatic EARLIER: &[KnownEdition] = &[");
    for edition in earlier {
        edition.write(&mut to)?;
        to.push(", ");
    }
    to.push("];\n");
    Ok(to.finish())
}
