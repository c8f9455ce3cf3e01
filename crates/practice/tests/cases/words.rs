//! The words of a case: a story of 60 to 130 words, with initials and no names, and short sentences in what is said to it.

use crate::{Checked, none, wrong};
use joint_working_rules::MONTHS;

/// What can go before an initial.
const TITLES: [&str; 5] = ["Mr", "Mrs", "Ms", "Miss", "Dr"];

/// What is written with a capital, and names no person and no place; the months, too.
const CAPITALS: [&str; 33] = [
    "I",
    "NHS",
    "CHC",
    "FNC",
    "GP",
    "CAMHS",
    "AMHP",
    "Trust",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Fridays",
    "Sundays",
    "Christmas",
    "Easter",
    "Section",
    "F",
    "G",
    "Education",
    "Health",
    "Care",
    "Plan",
    "Deprivation",
    "Liberty",
    "Safeguards",
    "Joint",
    "Working",
    "Integrated",
    "Board",
];

fn sentences(text: &str) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let ends = ['.', '?', '!', ':', ';'];
    let (mut all, mut one) = (Vec::new(), String::new());
    for word in text.split(' ') {
        one += word;
        if word.trim_end_matches('”').ends_with(ends) && !TITLES.contains(&word.trim_end_matches('.')) {
            all.push(std::mem::take(&mut one));
        } else {
            one.push(' ');
        }
    }
    all.extend(Some(one.trim().to_owned()).filter(|rest| !rest.is_empty()));
    all
}

fn words(sentence: &str) -> usize {
    sentence.split_whitespace().count()
}

/// One letter by itself, or with an ending: `K`, `K’s`.
fn is_initial(word: &str) -> bool {
    let word = word.strip_suffix("’s").unwrap_or(word);
    word.chars().count() == 1 && word.chars().all(|letter| letter.is_ascii_uppercase())
}

/// What in a story looks like the name of a person or a place.
fn names(story: &str) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in sentences(story) {
        let plain = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '’').to_owned();
        let words: Vec<String> = sentence.split_whitespace().map(plain).collect();
        let mut before: Option<&String> = None;
        for word in &words {
            let after_title = before.is_some_and(|before| TITLES.contains(&before.as_str()));
            let first = before.is_none();
            let is_capital = word.chars().next().is_some_and(char::is_uppercase);
            let base = word.strip_suffix("’s").unwrap_or(word);
            let may_be = first || TITLES.contains(&word.as_str()) || CAPITALS.contains(&base) || MONTHS.contains(&base);
            if after_title && !is_initial(word) || is_capital && !after_title && !may_be {
                found.push(word.clone());
            }
            before = Some(word);
        }
    }
    found
}

#[test]
fn a_story_has_60_to_130_words_and_initials_only() -> Checked {
    let wrong = wrong(|case| {
        let length = words(case.story);
        let mut wrong = Vec::new();
        if !(60..=130).contains(&length) {
            wrong.push(format!("the story has {length} words; allowed: 60 to 130"));
        }
        wrong.extend(names(case.story).iter().map(|name| format!("`{name}` looks like a name")));
        wrong
    })?;
    none("stories", &wrong);
    Ok(())
}

#[test]
fn names_are_found_and_initials_are_not() {
    assert_eq!(names("Ms K rang. Mr B’s Trust is slow in May."), Vec::<String>::new());
    assert_eq!(names("Ms Kay rang the clinic in Leeds, and Brian came."), ["Kay", "Leeds", "Brian"]);
}

#[test]
fn the_story_and_the_title_keep_the_answer() -> Checked {
    const OF_THE_ANSWER: [&str; 12] = [
        "PHSO",
        "LGSCO",
        "Ombudsm",
        "entwined",
        "separable",
        "fundamental",
        "minor",
        "first test",
        "second test",
        "goes along",
        "is joint",
        "same plan",
    ];
    let wrong = wrong(|case| {
        let told = OF_THE_ANSWER.iter().filter(|word| case.story.contains(**word) || case.title.contains(**word));
        told.map(|word| format!("the story says “{word}”")).collect()
    })?;
    none("stories that give the answer away", &wrong);
    Ok(())
}

#[test]
fn sentences_are_short() -> Checked {
    const LONGEST: usize = 25;
    const LONGEST_IN_A_STORY: usize = 30;
    let wrong = wrong(|case| {
        let practice = &case.practice;
        let said = [case.deciding, practice.what_if.says.as_str(), practice.differs.says.as_str()];
        let said = said.into_iter().chain(practice.wrong.iter().map(|wrong| wrong.says.as_str()));
        let said = said.chain(practice.issues.as_deref());
        let said = said.chain(practice.tension.iter().map(|tension| tension.says.as_str()));
        let of_story = sentences(case.story).into_iter().map(|sentence| (sentence, LONGEST_IN_A_STORY));
        let all = said.flat_map(sentences).map(|sentence| (sentence, LONGEST)).chain(of_story);
        all.filter(|(sentence, most)| words(sentence) > *most)
            .map(|(sentence, _)| format!("{} words: {sentence}", words(&sentence)))
            .collect()
    })?;
    none("long sentences", &wrong);
    Ok(())
}

#[test]
fn a_what_if_is_a_question_and_a_difference_a_clause() -> Checked {
    let wrong = wrong(|case| {
        let (what_if, differs) = (&case.practice.what_if.says, &case.practice.differs.says);
        let mut wrong = Vec::new();
        if !(what_if.starts_with("What if ") && what_if.ends_with('?')) {
            wrong.push(format!("what_if: {what_if}"));
        }
        if differs.ends_with('.') || differs.starts_with(char::is_uppercase) {
            wrong.push(format!("differs: {differs}"));
        }
        if sentences(case.deciding).len() > 4 {
            wrong.push(format!("what decides is long: {}", case.deciding));
        }
        for wrong_choice in &case.practice.wrong {
            if !wrong_choice.says.ends_with('.') || sentences(&wrong_choice.says).len() > 5 {
                wrong.push(format!("not: {}", wrong_choice.says));
            }
        }
        wrong
    })?;
    none("what is said", &wrong);
    Ok(())
}
