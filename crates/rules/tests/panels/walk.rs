//! Going through the panels of a case from the first to the last, answering each as a case that is wholly known does.

use joint_working_rules::{
    Case, CaseGraph, Consent, FactKind, IssuePos, Pairs, Panel, PanelRow, PartPlacement, QuestionRef, Relation,
    Separable, ValidCase, panels, route,
};
use std::collections::BTreeSet;

/// What came of it.
pub(crate) struct Way {
    /// The case as it was answered.
    pub(crate) case: Case,
    /// Each panel gone through, with how many rows were to be answered on it.
    panels: Vec<(&'static str, usize)>,
}

impl Way {
    /// The number of panels, and of the rows on each.
    pub(crate) fn load(&self) -> String {
        let rows: usize = self.panels.iter().map(|(_, rows)| rows).sum();
        let each: Vec<String> = self.panels.iter().map(|(name, rows)| format!("{name} {rows}")).collect();
        format!("{} screens, {rows} rows ({})", self.panels.len(), each.join(", "))
    }
}

/// Where the parts of a case go.
pub(crate) fn places(case: &Case) -> Vec<PartPlacement> {
    route(&CaseGraph::new(&ValidCase::new(case.clone()).unwrap())).handling
}

/// Goes through the panels as a case that is wholly known answers them. `check` sees the case before each panel.
pub(crate) fn through(whole: &Case, mut check: impl FnMut(&Case, &BTreeSet<QuestionRef>)) -> Way {
    let mut case = Case { relations: Vec::new(), consent: Consent::NotAsked, ..whole.clone() };
    for issue in &mut case.issues {
        (issue.facts, issue.separable, issue.weight) = Default::default();
    }
    case.responses = Default::default();
    let mut answered = BTreeSet::new();
    let mut gone_through = Vec::new();
    loop {
        let now = panels(&case, |question| answered.contains(&question));
        let panel = now.list.iter().find(|panel| open_rows(panel) > 0);
        let Some(panel) = panel else {
            gone_through.push(("check", 0));
            assert_eq!(
                gone_through.len(),
                now.list.len(),
                "what was gone through stays in sight, and nothing else does"
            );
            return Way { case, panels: gone_through };
        };
        gone_through.push((name(panel), open_rows(panel)));
        for PanelRow { question, .. } in panel.rows().iter().filter(|row| !row.is_answered) {
            if let Some(facts) = question.facts(whole) {
                question.tick(&mut case, facts);
            } else if let Some(chosen) = question.chosen(whole) {
                question.choose(&mut case, chosen);
            }
            answered.insert(*question);
        }
        if let Some(pairs) = panel.pairs() {
            pair_up(whole, &mut case, pairs, &mut answered);
        }
        check(&case, &answered);
        assert!(gone_through.len() < 10 + whole.issues.len() + whole.relations.len(), "it goes on and on");
    }
}

/// Records each pair in sight that the whole case has a relation for, and where that only says why two issues do not belong
/// together, all of it.
fn pair_up(whole: &Case, case: &mut Case, pairs: &Pairs, answered: &mut BTreeSet<QuestionRef>) {
    let has_relation = |[one, other]: &[IssuePos; 2]| whole.relation_between(*one, *other).is_some();
    for [one, other] in pairs.iter().filter(has_relation) {
        let recorded = whole.relation_between(one, other).unwrap();
        let speaks_for_none = !recorded.facts.is_empty()
            && ![FactKind::Entwining, FactKind::Close].iter().any(|kind| recorded.facts.has(*kind))
            && matches!(recorded.separable, None | Some(Separable::Yes));
        if speaks_for_none {
            case.relations.push(recorded.clone());
        } else {
            case.relations.push(Relation { facts: Default::default(), separable: None, ..recorded.clone() });
        }
    }
    answered.extend(pairs.rows().map(QuestionRef::Ties));
}

fn open_rows(panel: &Panel) -> usize {
    let open = panel.rows().iter().filter(|row| !row.is_answered).count();
    let pairs = panel
        .pairs()
        .into_iter()
        .flat_map(|pairs| pairs.iter().filter(|[one, other]| !pairs.is_answered(*one, *other)));
    open + pairs.count()
}

fn name(panel: &Panel) -> &'static str {
    match panel {
        Panel::Issues(_) => "issues",
        Panel::TwoSides(..) => "two sides",
        Panel::Pairs(_) => "pairs",
        Panel::Link(..) => "link",
        Panel::Weights(_) => "weights",
        Panel::ConsentAndResponses(_) => "consent and responses",
        Panel::Check => "check",
    }
}
