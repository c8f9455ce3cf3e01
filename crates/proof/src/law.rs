//! What a law is, what it is checked on, and how two routings are compared.

use crate::reference::completions::{Completed, completed};
use crate::reference::world::OpenCase;
use joint_working_rules::{
    Answer, Case, CaseGraph, Destination, Functions, IssuePos, Outcome, PartPlacement, Routing, ValidCase, answer,
    route,
};
use std::cell::OnceCell;

/// A law: what it says, its exception if it has one, and how to check it on one case.
#[derive(Clone, Copy)]
pub struct Law {
    /// What it says, in words.
    pub says: &'static str,
    /// Its exception in words, if it has one.
    pub except: Option<&'static str>,
    /// Whether it holds of a case.
    pub check: fn(&Subject<'_>) -> Verdict,
}

impl Law {
    /// A law without exception.
    pub const fn new(says: &'static str, check: fn(&Subject<'_>) -> Verdict) -> Self {
        Self { says, except: None, check }
    }

    /// The law with this exception.
    #[must_use]
    pub const fn except(self, except: &'static str) -> Self {
        Self { except: Some(except), ..self }
    }
}

/// What a law says of a case.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The law holds of this case.
    Holds,
    /// The law says nothing of this case.
    Silent,
    /// The law is broken, but in the way that it names as its exception.
    Excepted(String),
    /// The law does not hold of this case, and why.
    Broken(String),
}

impl Verdict {
    /// Holds if this is so; otherwise it is broken, and why.
    pub fn holds_if(holds: bool, why: impl FnOnce() -> String) -> Self {
        if holds { Self::Holds } else { Self::Broken(why()) }
    }

    /// What would break the law is its exception, if this is so.
    pub fn excepted_if(self, known: bool) -> Self {
        match self {
            Self::Broken(why) if known => Self::Excepted(why),
            verdict => verdict,
        }
    }
}

/// A case, how the rules route it, and, once some law has asked for it, the whole answer.
pub struct Subject<'a> {
    /// The case.
    pub case: &'a Case,
    /// How the rules route it.
    pub routing: Routing,
    valid: ValidCase,
    answered: OnceCell<Answer>,
    open: OnceCell<OpenCase>,
    completed: OnceCell<Option<Completed>>,
}

impl<'a> Subject<'a> {
    /// # Errors
    /// Why the rules did not accept the case.
    pub fn new(case: &'a Case) -> Result<Self, String> {
        let valid = ValidCase::new(case.clone()).map_err(|fault| fault.to_string())?;
        let routing = route(&CaseGraph::new(&valid));
        Ok(Self { case, routing, valid, answered: OnceCell::new(), open: OnceCell::new(), completed: OnceCell::new() })
    }

    /// The case as the reading sees it.
    pub(crate) fn open(&self) -> &OpenCase {
        self.open.get_or_init(|| OpenCase::of(self.case))
    }

    /// What all its completions come to, unless there are too many to try.
    pub(crate) fn completed(&self) -> Option<&Completed> {
        self.completed.get_or_init(|| completed(self.open())).as_ref()
    }

    /// The whole answer.
    pub fn answer(&self) -> &Answer {
        self.answered.get_or_init(|| answer(&self.valid))
    }

    /// The whole answer, if some law asked for it.
    pub fn answered(&self) -> Option<&Answer> {
        self.answered.get()
    }

    /// Routes changed cases and compares each with this one. Silent when there are none.
    pub fn compare(
        &self,
        changed: impl IntoIterator<Item = (String, Case)>,
        fits: impl Fn(&Routing, &Routing) -> bool,
    ) -> Verdict {
        let mut verdict = Verdict::Silent;
        for (what, case) in changed {
            verdict = match routed(&case) {
                Ok(after) if fits(&self.routing, &after) => Verdict::Holds,
                Ok(after) => {
                    let (before, after) = (in_words(self.case, &self.routing), in_words(&case, &after));
                    return Verdict::Broken(format!("{what}\nbefore: {before}\nafter: {after}\n{}", json(&case)));
                }
                Err(fault) => return Verdict::Broken(format!("{what}\nnot accepted: {fault}\n{}", json(&case))),
            };
        }
        verdict
    }
}

/// # Errors
/// Why the rules did not accept the case.
pub fn routed(case: &Case) -> Result<Routing, String> {
    let valid = ValidCase::new(case.clone()).map_err(|fault| fault.to_string())?;
    Ok(route(&CaseGraph::new(&valid)))
}

/// Every part with its place: an entry for two sides counts as two.
pub fn parts(handling: &[PartPlacement]) -> Vec<(IssuePos, Functions, Destination)> {
    let sides: fn(&PartPlacement) -> &'static [Functions] = |entry| match entry.side {
        Functions::Both => &[Functions::Health, Functions::SocialCare],
        Functions::Health => &[Functions::Health],
        Functions::SocialCare => &[Functions::SocialCare],
        Functions::Unsure => &[Functions::Unsure],
        Functions::Neither => &[Functions::Neither],
    };
    handling.iter().flat_map(|entry| sides(entry).iter().map(|side| (entry.issue, *side, entry.to))).collect()
}

/// No part is further from joint after than before.
pub fn none_further(before: &Routing, after: &Routing) -> bool {
    let (before, after) = (parts(&before.handling), parts(&after.handling));
    before.len() == after.len() && before.iter().zip(&after).all(|(b, a)| nearness(b.2) <= nearness(a.2))
}

/// Own side, unclear, joint: how near to joint.
fn nearness(place: Destination) -> u8 {
    match place {
        Destination::Outside | Destination::Phso | Destination::Lgsco => 0,
        Destination::Unclear => 1,
        Destination::Joint => 2,
    }
}

/// A routing on one line.
pub fn in_words(case: &Case, routing: &Routing) -> String {
    let possible: Vec<&str> = routing.possible.iter().copied().map(Outcome::id).collect();
    let partly = if routing.possible_is_partial { ", in part" } else { "" };
    let strength = routing.strength.map_or("no strength", |strength| strength.id());
    format!(
        "{} (merits {}, {strength}, possible: {}{partly}); {}",
        routing.outcome.id(),
        routing.merits.id(),
        possible.join(" "),
        places_in_words(case, &routing.handling)
    )
}

/// Every part's place on one line.
pub fn places_in_words(case: &Case, handling: &[PartPlacement]) -> String {
    let one = |part: &PartPlacement| {
        let id = case.issue(part.issue).map(|issue| issue.id.as_str()).unwrap_or("?");
        format!("{id} {}: {}", part.side.id(), part.to.id())
    };
    handling.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A case on one line.
pub fn json(case: &Case) -> String {
    serde_json::to_string(case).unwrap_or_default()
}
