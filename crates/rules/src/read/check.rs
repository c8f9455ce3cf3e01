//! What the types alone do not say of a case: counts, ids, pairs, and answers only where they have a meaning.

use super::{CaseError, MAX_ID, MAX_ISSUES, MAX_LABEL, MAX_RELATIONS, is_hidden, shown};
use crate::case::{Case, Functions, Issue, Side};

/// The issues of a case by their ids, in the order of a number made of each id: numbers are compared faster than ids.
pub(crate) struct Places<'a>(Vec<((u64, &'a str), usize)>);

impl<'a> Places<'a> {
    pub(crate) fn of(issues: &'a [Issue]) -> Self {
        let mut ids: Vec<_> = issues.iter().enumerate().map(|(at, issue)| (numbered(&issue.id), at)).collect();
        ids.sort_unstable();
        Self(ids)
    }

    /// The place of the issue of this id.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        let at = self.0.binary_search_by_key(&numbered(id), |(known, _)| *known).ok()?;
        self.0.get(at).map(|(_, place)| *place)
    }
}

fn numbered(id: &str) -> (u64, &str) {
    // Any odd factor and any turn would do. Ids of one number are still told apart by themselves.
    let number = id
        .bytes()
        .fold(0_u64, |number, byte| (number.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    (number, id)
}

impl Case {
    /// Checks what the types alone do not: counts, ids, pairs, and answers only where they have a meaning.
    ///
    /// # Errors
    /// The first fault found, with its place.
    pub fn check(&self) -> Result<(), CaseError> {
        self.checked_ends().map(|_| ())
    }

    /// The same, with the places of the two issues of each relation.
    pub(crate) fn checked_ends(&self) -> Result<Vec<[usize; 2]>, CaseError> {
        count("/issues", self.issues.len(), MAX_ISSUES)?;
        count("/relations", self.relations.len(), MAX_RELATIONS)?;
        if self.issues.is_empty() {
            return Err(CaseError::new("/issues", "is empty; allowed: at least one issue"));
        }
        for (at, issue) in self.issues.iter().enumerate() {
            check_issue(issue)
                .map_err(|(key, fault)| CaseError::new(format!("/issues/{at}/{}", key.as_ref()), fault))?;
        }
        let places = Places::of(&self.issues);
        if let Some(((_, id), first, second)) = repeated(&places.0) {
            let fault = format!("`{}` is already the id of /issues/{first}; allowed: an id of its own", shown(id));
            return Err(CaseError::new(format!("/issues/{second}/id"), fault));
        }
        let mut ends = Vec::with_capacity(self.relations.len());
        for (at, relation) in self.relations.iter().enumerate() {
            let between = |end: &str| format!("/relations/{at}/between{end}");
            let find = |id, end| {
                places.find(id).ok_or_else(|| {
                    let fault = format!("`{}` is not the id of an issue; allowed: {}", shown(id), list(&self.issues));
                    CaseError::new(between(end), fault)
                })
            };
            let [one, other] = &relation.between;
            let (one, other) = (find(one, "/0")?, find(other, "/1")?);
            if one == other {
                let fault = format!("names `{}` twice; allowed: two different issues", shown(&relation.between[0]));
                return Err(CaseError::new(between(""), fault));
            }
            ends.push([one, other]);
        }
        let mut pairs: Vec<_> =
            ends.iter().enumerate().map(|(at, [one, other])| ([*one.min(other), *one.max(other)], at)).collect();
        pairs.sort_unstable();
        if let Some((_, first, second)) = repeated(&pairs) {
            let fault = format!("this pair already stands at /relations/{first}; allowed: each pair once");
            return Err(CaseError::new(format!("/relations/{second}/between"), fault));
        }
        Ok(ends)
    }
}

/// In a sorted list, something that stands twice: it, where it stands first, and where again.
fn repeated<T: Copy + PartialEq>(sorted: &[(T, usize)]) -> Option<(T, usize, usize)> {
    sorted
        .iter()
        .zip(sorted.iter().skip(1))
        .find_map(|((one, first), (other, second))| (one == other).then_some((*one, *first, *second)))
}

/// The faulty key of an issue, and its fault.
type IssueFault = (std::borrow::Cow<'static, str>, String);

fn check_issue(issue: &Issue) -> Result<(), IssueFault> {
    check_id(&issue.id).map_err(|fault| ("id".into(), fault))?;
    if let Some(label) = &issue.label {
        let length = label.chars().count();
        if length > MAX_LABEL {
            return Err(("label".into(), format!("is {length} characters long; allowed: at most {MAX_LABEL}")));
        }
    }
    let functions = issue.functions;
    let no_meaning =
        |allowed: &str| format!("has no meaning where functions are {}; allowed: {allowed}", functions.id());
    if !functions.can_be_both() {
        let only = || {
            let [both, unsure] = [Functions::Both.id(), Functions::Unsure.id()];
            no_meaning(&format!("only where they are {both} or {unsure}"))
        };
        if !issue.facts.is_empty() {
            return Err(("facts".into(), only()));
        }
        if issue.separable.is_some() {
            return Err(("separable".into(), only()));
        }
    }
    for &side in Side::ALL {
        if issue.weight.of(side).is_some() && !functions.can_involve(side) {
            let fault = no_meaning("only the weight of a side that can be in play");
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
        return Err(format!("`{}` holds a character that cannot be seen; allowed: letters, digits, signs", shown(id)));
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
    let mut text = issues.iter().take(SHOWN).map(|issue| shown(&issue.id)).collect::<Vec<_>>().join(", ");
    if issues.len() > SHOWN {
        text += &format!(" and {} more", issues.len() - SHOWN);
    }
    text
}
