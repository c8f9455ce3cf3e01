//! EditionContext a link: every way in which it can be wrong has a name, and nothing is guessed.

use super::check_letters::check_letters;
use super::codes::Code;
use super::error::{LinkError, MAX_LINK, VERSION};
use crate::case::{Case, Issue, MAX_ISSUES, MAX_RELATIONS, Relation, ValidCase};
use crate::edition::{EditionFault, Editions, Withdrawn};
use crate::format::opened::{EditionContext, Opened};
use crate::vocabulary::{Consent, FactSet, Functions};
use std::iter::Peekable;
use std::str::Chars;

/// Is this meant as a link of ours, of whatever version? Other fragments are no business of the aid.
pub fn looks_like_one(fragment: &str) -> bool {
    let version = fragment.strip_prefix('v').and_then(|rest| rest.split_once('.'));
    version.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The case of a link, with or without its `#`.
///
/// One for an earlier edition of the briefing is read as one of today's; [`open`] says what that changes.
///
/// # Errors
/// What is wrong with the link.
pub fn decode(link: &str) -> Result<ValidCase, LinkError> {
    Ok(open(link)?.case)
}

/// The same, with what there is to say of its edition: that it is an earlier one, and what in the link has no meaning any more.
///
/// # Errors
/// What is wrong with the link. A later edition is.
pub fn open(link: &str) -> Result<Opened, LinkError> {
    open_with(link, Editions::KNOWN)
}

/// Reads a link, where these editions are known.
pub(in crate::format) fn open_with(link: &str, editions: Editions) -> Result<Opened, LinkError> {
    let (edition, body) = parts(link.strip_prefix('#').unwrap_or(link))?;
    let reading = EditionContext::of(edition, editions).map_err(|fault| {
        let (edition, known) = (edition.to_owned(), editions.ids());
        match fault {
            EditionFault::Later => LinkError::LaterEdition { edition, known },
            EditionFault::NotKnown => LinkError::UnknownEdition { edition, known },
            EditionFault::NotAnEdition => LinkError::NotAnEdition { known },
        }
    })?;
    let mut parser = LinkParser { reading, case: Case::default(), consent: None };
    let mut rest = body.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '-' => parser.relation(&mut rest)?,
            _ => parser.answer(letter)?,
        }
    }
    parser.reading.says_consent = parser.consent.is_some();
    let case = Case { consent: parser.consent.unwrap_or(Consent::NotAsked), ..parser.case };
    Ok(parser.reading.open(ValidCase::new(case).map_err(LinkError::NotACase)?))
}

/// The edition and the body of a link that is of this version, whole, and as it was made.
fn parts(link: &str) -> Result<(&str, &str), LinkError> {
    if link.len() > MAX_LINK {
        return Err(LinkError::TooLong(link.len()));
    }
    let mut parts = link.splitn(4, '.');
    let version = parts.next().and_then(version).ok_or(LinkError::NotALink)?;
    if version > VERSION {
        return Err(LinkError::LaterVersion(version));
    }
    let [Some(edition), Some(body), Some(check)] = [parts.next(), parts.next(), parts.next()] else {
        return Err(LinkError::Incomplete);
    };
    match check.len() {
        0 | 1 => return Err(LinkError::Incomplete),
        2 => {}
        _ => return Err(LinkError::TextAfterEnd),
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let (covered, _) = link.rsplit_once('.').ok_or(LinkError::Incomplete)?;
    if !edition.bytes().chain(body.bytes()).all(plain) || !check.chars().eq(check_letters(covered)) {
        return Err(LinkError::Altered);
    }
    Ok((edition, body))
}

/// The number of `v1`, `v2`, …
fn version(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('v')?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    if is_number { digits.parse().ok() } else { None }
}

/// A case, as far as it has been read. Consent apart: in a case it always has a value.
struct LinkParser {
    reading: EditionContext,
    case: Case,
    consent: Option<Consent>,
}

impl LinkParser {
    /// Begins a relation, after its first `-`.
    fn relation(&mut self, rest: &mut Peekable<Chars<'_>>) -> Result<(), LinkError> {
        if self.case.relations.len() == MAX_RELATIONS {
            return Err(LinkError::TooManyRelations);
        }
        let one = number(rest)?;
        rest.next_if_eq(&'-').ok_or(LinkError::Misplaced('-'))?;
        let between = [neutral_id(one), neutral_id(number(rest)?)];
        self.case.relations.push(Relation { between, facts: FactSet::EMPTY, separable: None });
        Ok(())
    }

    /// Puts one answer where it belongs: the last relation, or before there is any, the last issue, or before that, the case.
    fn answer(&mut self, letter: char) -> Result<(), LinkError> {
        if let Some(withdrawn) = self.reading.edition.withdrawn_letter(letter) {
            return self.leave_out(letter, withdrawn);
        }
        let code = Code::of(letter).ok_or(LinkError::UnknownCode(letter))?;
        let case = &mut self.case;
        let before_relations = case.relations.is_empty();
        let before_issues = before_relations && case.issues.is_empty();
        let set_in = match (code, case.relations.last_mut(), case.issues.last_mut()) {
            (Code::Consent(consent), ..) if before_issues => set(&mut self.consent, consent),
            (Code::Response(side, response), ..) if before_issues => set(&mut case.responses[side], response),
            (Code::Functions(functions), ..) if before_relations => {
                begin_issue(case, functions)?;
                true
            }
            (Code::Fact(fact), Some(Relation { facts, .. }), _)
            | (Code::Fact(fact), None, Some(Issue { facts, .. })) => {
                let is_new = !facts.contains(fact);
                *facts = facts.with(fact);
                is_new
            }
            (Code::Separable(answer), Some(Relation { separable, .. }), _)
            | (Code::Separable(answer), None, Some(Issue { separable, .. })) => set(separable, answer),
            (Code::Weight(side, weight), None, Some(issue)) => set(&mut issue.weight[side], weight),
            _ => return Err(LinkError::Misplaced(letter)),
        };
        if set_in { Ok(()) } else { Err(LinkError::Twice(letter)) }
    }

    /// Leaves out an answer that was withdrawn since, from where it belongs.
    fn leave_out(&mut self, letter: char, withdrawn: &'static Withdrawn) -> Result<(), LinkError> {
        let case = &mut self.case;
        let (issues, relations) = (case.issues.len(), case.relations.len());
        let question = withdrawn.question;
        let pointer = match question.split('/').next() {
            Some("consent" | "responses") if issues + relations == 0 => format!("/{question}"),
            Some("functions") if relations == 0 => {
                // Its letter begins the issue, whose functions are then not known.
                begin_issue(case, Functions::Unsure)?;
                format!("/issues/{issues}/{question}")
            }
            Some("facts" | "separable") if relations > 0 => format!("/relations/{}/{question}", relations - 1),
            Some("facts" | "separable" | "weight") if relations == 0 && issues > 0 => {
                format!("/issues/{}/{question}", issues - 1)
            }
            _ => return Err(LinkError::Misplaced(letter)),
        };
        self.reading.leave_out(pointer, withdrawn);
        Ok(())
    }
}

fn begin_issue(case: &mut Case, functions: Functions) -> Result<(), LinkError> {
    if case.issues.len() == MAX_ISSUES {
        return Err(LinkError::TooManyIssues);
    }
    case.issues.push(Issue::new(neutral_id(case.issues.len() + 1), None, functions));
    Ok(())
}

/// Answers an open question; says whether it was open.
fn set<T>(open: &mut Option<T>, answer: T) -> bool {
    open.replace(answer).is_none()
}

/// The number of an issue, from 1 on, without zeros before it.
fn number(rest: &mut Peekable<Chars<'_>>) -> Result<usize, LinkError> {
    let mut number: usize = 0;
    while let Some(digit) = rest.peek().and_then(|c| c.to_digit(10)) {
        if number == 0 && digit == 0 || number > MAX_ISSUES {
            return Err(LinkError::Misplaced(char::from_digit(digit, 10).unwrap_or('0')));
        }
        rest.next();
        number = number * 10 + digit as usize;
    }
    if number == 0 { Err(LinkError::Misplaced('-')) } else { Ok(number) }
}

/// What an issue is called when its own id stayed behind.
fn neutral_id(number: usize) -> String {
    format!("issue-{number}")
}
