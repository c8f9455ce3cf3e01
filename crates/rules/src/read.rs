//! Reading a case from JSON: every fault names its place, what is wrong and what is allowed.

use crate::case::{Case, Functions, Issue, Side};
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;
/// The most issues a case may have.
pub const MAX_ISSUES: usize = 1_000;
/// The most relations a case may have.
pub const MAX_RELATIONS: usize = 5_000;
/// The longest id, in characters.
const MAX_ID: usize = 64;
/// The longest label, in characters.
const MAX_LABEL: usize = 500;

/// Why a case was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// Where: a JSON Pointer into the case, `line L column C` where it is not JSON, or `the case` for the whole.
    pub place: String,
    /// What is wrong and what is allowed.
    pub fault: String,
}

impl CaseError {
    pub(crate) fn new(place: impl Into<String>, fault: impl Into<String>) -> Self {
        Self { place: place.into(), fault: fault.into() }
    }
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.fault)
    }
}

impl std::error::Error for CaseError {}

impl Case {
    /// Reads and checks a case.
    ///
    /// # Errors
    /// The first fault found, with its place.
    pub fn from_json(text: &str) -> Result<Self, CaseError> {
        if text.len() > MAX_BYTES {
            let fault = format!("is {} bytes long; allowed: at most {MAX_BYTES}", text.len());
            return Err(CaseError::new("the case", fault));
        }
        let mut json = serde_json::Deserializer::from_str(text);
        let case: Self = serde_path_to_error::deserialize(&mut json).map_err(|e| {
            let place = pointer(e.path());
            from_serde(place, e.inner())
        })?;
        json.end().map_err(|e| from_serde(String::new(), &e))?;
        case.check()?;
        Ok(case)
    }

    /// Checks what the types alone do not: ids, pairs, and answers only where they have a meaning.
    ///
    /// # Errors
    /// The first fault found, with its place.
    pub fn check(&self) -> Result<(), CaseError> {
        count("/issues", self.issues.len(), MAX_ISSUES)?;
        count("/relations", self.relations.len(), MAX_RELATIONS)?;
        if self.issues.is_empty() {
            return Err(CaseError::new("/issues", "is empty; allowed: at least one issue"));
        }
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, issue) in self.issues.iter().enumerate() {
            check_issue(&format!("/issues/{at}"), issue)?;
            if let Some(first) = known.insert(&issue.id, at) {
                let fault = format!("`{}` is already the id of /issues/{first}; allowed: an id of its own", issue.id);
                return Err(CaseError::new(format!("/issues/{at}/id"), fault));
            }
        }
        let mut pairs = BTreeMap::new();
        for (at, relation) in self.relations.iter().enumerate() {
            let [one, other] = &relation.between;
            let mut ends = [0, 0];
            for (end, (id, slot)) in relation.between.iter().zip(&mut ends).enumerate() {
                *slot = *known.get(id.as_str()).ok_or_else(|| {
                    let fault = format!("`{id}` is not the id of an issue; allowed: {}", list(&self.issues));
                    CaseError::new(format!("/relations/{at}/between/{end}"), fault)
                })?;
            }
            if one == other {
                let fault = format!("names `{one}` twice; allowed: two different issues");
                return Err(CaseError::new(format!("/relations/{at}/between"), fault));
            }
            ends.sort_unstable();
            if let Some(first) = pairs.insert(ends, at) {
                let fault = format!("this pair already stands at /relations/{first}; allowed: each pair once");
                return Err(CaseError::new(format!("/relations/{at}/between"), fault));
            }
        }
        Ok(())
    }
}

fn check_issue(place: &str, issue: &Issue) -> Result<(), CaseError> {
    let error = |key: &str, fault: String| Err(CaseError::new(format!("{place}/{key}"), fault));
    let length = issue.id.chars().count();
    if length == 0 || length > MAX_ID || issue.id.chars().any(char::is_control) {
        return error(
            "id",
            format!("is {length} characters long or not plain text; allowed: 1 to {MAX_ID} plain characters"),
        );
    }
    if let Some(label) = &issue.label {
        let length = label.chars().count();
        if length > MAX_LABEL {
            return error("label", format!("is {length} characters long; allowed: at most {MAX_LABEL}"));
        }
    }
    let functions = issue.functions;
    if !functions.can_be_both() {
        let allowed = format!(
            "has no meaning where functions are `{}`; allowed: only where they are `{}` or `{}`",
            functions.id(),
            Functions::Both.id(),
            Functions::Unsure.id()
        );
        if !issue.facts.is_empty() {
            return error("facts", allowed);
        }
        if issue.separable.is_some() {
            return error("separable", allowed);
        }
    }
    for &side in Side::ALL {
        if issue.weight.of(side).is_some() && !functions.can_involve(side) {
            let fault = format!(
                "has no meaning where functions are `{}`; allowed: only sides that can be in play",
                functions.id()
            );
            return error(&format!("weight/{}", side.id()), fault);
        }
    }
    Ok(())
}

fn count(place: &str, found: usize, most: usize) -> Result<(), CaseError> {
    if found > most {
        return Err(CaseError::new(place, format!("has {found} entries; allowed: at most {most}")));
    }
    Ok(())
}

/// The ids of the issues, for an error: a handful, so that the message stays readable.
fn list(issues: &[Issue]) -> String {
    const SHOWN: usize = 8;
    let mut text = String::new();
    for (at, issue) in issues.iter().take(SHOWN).enumerate() {
        let _ = write!(text, "{}{}", if at == 0 { "" } else { ", " }, issue.id);
    }
    if issues.len() > SHOWN {
        let _ = write!(text, " and {} more", issues.len() - SHOWN);
    }
    text
}

/// A path of `serde_path_to_error` as a JSON Pointer.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut text = String::new();
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => {
                let _ = write!(text, "/{index}");
            }
            Segment::Map { key } => {
                let _ = write!(text, "/{}", key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { variant } => {
                let _ = write!(text, "/{variant}");
            }
            Segment::Unknown => {}
        }
    }
    text
}

/// A fault of serde, without its line and column where the place is known better.
fn from_serde(place: String, error: &serde_json::Error) -> CaseError {
    let text = error.to_string();
    let suffix = format!(" at line {} column {}", error.line(), error.column());
    let fault = text.strip_suffix(&suffix).unwrap_or(&text).replace(", expected ", "; allowed: ");
    if error.is_data() {
        let place = if place.is_empty() { "the case".to_owned() } else { place };
        return CaseError::new(place, fault);
    }
    CaseError::new(
        format!("line {} column {}", error.line(), error.column()),
        format!("is not JSON ({fault}); allowed: one JSON object"),
    )
}
