//! What types alone do not say of a case: counts, ids, pairs, and answers only where they are allowed.

use super::error::CaseError;
use super::index::{IssueIndex, duplicate};
use super::model::{Case, Issue};
use super::position::{ByPosition, IssuePos, RelationPos};
use crate::shown::{is_hidden, shown};
use crate::vocabulary::{Consent, Functions};
use std::borrow::Cow;
use std::ops::Deref;

/// The most issues a case may have.
pub const MAX_ISSUES: usize = 1_000;
/// The most relations a case may have.
pub const MAX_RELATIONS: usize = 5_000;
/// The longest id, in characters.
pub const MAX_ID: usize = 64;
/// The longest label, in characters.
pub const MAX_LABEL: usize = 500;

/// A case that was checked: it has an issue, ids are unique, relations name two of its issues, and every answer is where
/// it is allowed. Only such a case can be routed and answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidCase {
    case: Case,
    /// The two issues of each relation.
    endpoints: ByPosition<RelationPos, [IssuePos; 2]>,
}

impl ValidCase {
    /// Checks a case.
    ///
    /// # Errors
    /// The first fault of the case, with its place.
    pub fn new(case: Case) -> Result<Self, CaseError> {
        let endpoints = endpoints(&case)?;
        Ok(Self { case, endpoints })
    }

    /// The same case with another answer on consent, which is allowed in every case.
    #[must_use]
    pub fn with_consent(&self, consent: Consent) -> Self {
        Self { case: Case { consent, ..self.case.clone() }, endpoints: self.endpoints.clone() }
    }

    /// The case itself, to be changed.
    pub fn into_case(self) -> Case {
        self.case
    }

    /// The two issues of each relation.
    pub(crate) const fn endpoints(&self) -> &ByPosition<RelationPos, [IssuePos; 2]> {
        &self.endpoints
    }
}

impl Deref for ValidCase {
    type Target = Case;

    fn deref(&self) -> &Case {
        &self.case
    }
}

impl TryFrom<Case> for ValidCase {
    type Error = CaseError;

    fn try_from(case: Case) -> Result<Self, CaseError> {
        Self::new(case)
    }
}

impl From<ValidCase> for Case {
    fn from(valid: ValidCase) -> Self {
        valid.case
    }
}

/// The two issues of each relation of a case that is valid.
fn endpoints(case: &Case) -> Result<ByPosition<RelationPos, [IssuePos; 2]>, CaseError> {
    count("/issues", case.issues.len(), MAX_ISSUES)?;
    count("/relations", case.relations.len(), MAX_RELATIONS)?;
    if case.issues.is_empty() {
        return Err(CaseError::new("/issues", "is empty; allowed: at least one issue"));
    }
    for (at, issue) in case.issues.iter().enumerate() {
        check_issue(issue).map_err(|(key, fault)| CaseError::new(format!("/issues/{at}/{key}"), fault))?;
    }
    let index = IssueIndex::of(case.ids());
    if let Some((id, first, again)) = index.duplicate() {
        let fault = format!("`{}` is already the id of /issues/{}; allowed: an id of its own", shown(id), first.get());
        return Err(CaseError::new(format!("/issues/{}/id", again.get()), fault));
    }
    let mut endpoints = Vec::with_capacity(case.relations.len());
    for (at, relation) in case.relations.iter().enumerate() {
        let between = |end: &str| format!("/relations/{at}/between{end}");
        let find = |id, end| {
            index.find(id).ok_or_else(|| {
                let fault = format!("`{}` is not the id of an issue; allowed: {}", shown(id), list(&case.issues));
                CaseError::new(between(end), fault)
            })
        };
        let [one, other] = &relation.between;
        let (first, second) = (find(one, "/0")?, find(other, "/1")?);
        if first == second {
            let fault = format!("names `{}` twice; allowed: two different issues", shown(one));
            return Err(CaseError::new(between(""), fault));
        }
        endpoints.push([first, second]);
    }
    let ordered = endpoints.iter().map(|[one, other]| [*one.min(other), *one.max(other)]);
    let mut pairs: Vec<_> = ordered.zip(0_usize..).collect();
    pairs.sort_unstable();
    if let Some((_, first, again)) = duplicate(&pairs) {
        let fault = format!("this pair is already at /relations/{first}; allowed: each pair once");
        return Err(CaseError::new(format!("/relations/{again}/between"), fault));
    }
    Ok(endpoints.into_iter().collect())
}

/// The faulty key of an issue, and its fault.
type IssueFault = (Cow<'static, str>, String);

fn check_issue(issue: &Issue) -> Result<(), IssueFault> {
    check_id(&issue.id).map_err(|fault| ("id".into(), fault))?;
    if let Some(label) = &issue.label {
        let length = label.chars().count();
        if length > MAX_LABEL {
            return Err(("label".into(), format!("is {length} characters long; allowed: at most {MAX_LABEL}")));
        }
    }
    let functions = issue.functions;
    let not_allowed =
        |allowed: &str| format!("is not allowed when functions is {}; allowed: {allowed}", functions.id());
    if !functions.can_be_both() {
        let only = || {
            let [both, unsure] = [Functions::Both.id(), Functions::Unsure.id()];
            not_allowed(&format!("only where functions is {both} or {unsure}"))
        };
        if !issue.facts.is_empty() {
            return Err(("facts".into(), only()));
        }
        if issue.separable.is_some() {
            return Err(("separable".into(), only()));
        }
    }
    for (side, weight) in issue.weight.iter() {
        if weight.is_some() && !functions.can_involve(side) {
            let fault = not_allowed("only the weight of a side that can be in play");
            return Err((format!("weight/{}", side.id()).into(), fault));
        }
    }
    Ok(())
}

fn check_id(id: &str) -> Result<(), String> {
    if id.trim().is_empty() {
        return Err(format!("is blank; allowed: 1 to {MAX_ID} characters"));
    }
    let length = id.chars().count();
    if length > MAX_ID {
        return Err(format!("is {length} characters long; allowed: at most {MAX_ID}"));
    }
    if id.chars().any(is_hidden) {
        return Err(format!("`{}` has a character that cannot be seen; allowed: letters, digits, signs", shown(id)));
    }
    Ok(())
}

fn count(pointer: &str, found: usize, most: usize) -> Result<(), CaseError> {
    if found > most {
        return Err(CaseError::new(pointer, format!("has {found} entries; allowed: at most {most}")));
    }
    Ok(())
}

/// The ids of the issues, for an error: a handful, so that the message stays readable.
fn list(issues: &[Issue]) -> String {
    const SHOWN: usize = 8;
    let mut text = issues.iter().take(SHOWN).map(|issue| shown(&issue.id)).collect::<Vec<_>>().join(", ");
    if issues.len() > SHOWN {
        text += &format!(" and {} more", issues.len() - SHOWN);
    }
    text
}
