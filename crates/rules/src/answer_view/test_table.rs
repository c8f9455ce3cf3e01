//! The test as a table (design, section 5, “The result”, 4): a column for each group of entwined issues and each other issue, a row for
//! each question, made from what was evaluated.

use super::numbered::Numbered;
use super::test_cell::{Mark, TestCell, TestQuestion};
use super::test_cells::{Cells, plain};
use crate::answer::{Answer, sentence};
use crate::case::{ByPosition, IssuePos, ValidCase};
use crate::interview::{Extent, Panel, Panels};
use crate::routing::{
    Bounds, CaseGraph, ConsentRule, EdgeRef, PartPlacement, bounds, deciding_relations, destinations,
};
use crate::rulebook::{ANSWER, TestWords};
use crate::vocabulary::{Destination, Functions};

const WORDS: &TestWords = &ANSWER.test;

/// Where part of a column goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoLine {
    /// The place.
    pub to: Destination,
    /// The place in words, with the part where the column comes apart.
    pub text: String,
}

/// A group, or an issue by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestColumn {
    /// Its issues.
    pub issues: Vec<IssuePos>,
    /// What it is called.
    pub label: String,
    /// A cell for each question.
    pub cells: Vec<TestCell>,
    /// Where it goes.
    pub so: Vec<SoLine>,
}

/// The test as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestTable {
    /// The questions, in order.
    pub questions: Vec<TestQuestion>,
    /// Over where each column goes.
    pub so: &'static str,
    /// The columns, by their first issue.
    pub columns: Vec<TestColumn>,
}

impl TestTable {
    /// The table of a case and its answer, where all that it records counts as answered.
    pub fn of(case: &ValidCase, answer: &Answer) -> Self {
        Self::made(case, answer, &[], Extent::Whole)
    }

    /// The same of a check in which not every question was answered: while it was not said whether an issue belongs with another, no test
    /// of it has failed. `panels` are those of this case and of what was answered.
    pub fn so_far(case: &ValidCase, answer: &Answer, panels: &Panels) -> Self {
        let pairs = panels.list.iter().filter_map(Panel::pairs);
        let rows = pairs.flat_map(|pairs| pairs.unanswered().map(move |one| (pairs, one)));
        let open: Vec<IssuePos> = rows.flat_map(|(pairs, one)| pairs.partners(one).chain([one])).collect();
        Self::made(case, answer, &open, panels.extent().of_places(answer))
    }

    /// `open` are the issues of which it was not said whether they belong with another; of what can move a part, so much was answered.
    fn made(case: &ValidCase, answer: &Answer, open: &[IssuePos], extent: Extent) -> Self {
        let graph = CaseGraph::new(case);
        let bounds = bounds(&graph);
        let merits = destinations(&graph, &bounds, ConsentRule::OnMerits);
        let questions: Vec<TestQuestion> =
            TestQuestion::ALL.into_iter().filter(|one| *one != TestQuestion::Consent || graph.blocked).collect();
        let columns = columns(&graph, &bounds);
        let is_one_sided = Functions::Both.sides().any(|side| {
            graph.nodes.values().all(|node| node.functions != Functions::Unsure && !node.functions.can_involve(side))
        });
        let deciding: Vec<EdgeRef> = deciding_relations(&graph, &bounds).collect();
        let cells = Cells::new(case, &graph, &bounds, &deciding, &columns, open);
        let columns = columns.iter().map(|issues| {
            let places = of_issues(&answer.handling, issues);
            let may_be_joint = of_issues(&merits, issues).iter().any(|part| match part.to {
                Destination::Joint => true,
                Destination::Unclear => part.side != Functions::Unsure,
                _ => false,
            });
            let mut made: Vec<TestCell> = questions.iter().map(|one| cells.cell(*one, issues, &places)).collect();
            let failing = match graph.blocked && may_be_joint {
                true => questions.iter().position(|question| *question == TestQuestion::Consent),
                // That an issue has one side decides only where the whole case has one.
                false => failing(&questions, &made, &places, (!is_one_sided).then_some(TestQuestion::Sides)),
            };
            if let Some(cell) = failing.and_then(|at| made.get_mut(at)) {
                cell.decides = true;
            }
            // Where there is no other side, there is nothing to test.
            if let [sides, tests @ ..] = &mut made[..]
                && sides.decides
                && sides.mark == Mark::No
            {
                tests.fill(plain(Mark::NoMatter, ""));
            }
            TestColumn { issues: issues.clone(), label: label(case, issues), cells: made, so: so(case, &places) }
        });
        let so = match extent {
            Extent::Whole => WORDS.so,
            Extent::SoFar => WORDS.so_far,
        };
        Self { columns: columns.collect(), questions, so }
    }

    /// Why an issue goes where it does, in a clause or two: the cell that decides, or else what takes it along or entwines it; where it is
    /// entwined with nothing, also why it does not go along. Nothing for an issue that has no column.
    pub fn because(&self, issue: IssuePos) -> Option<String> {
        let column = self.columns.iter().find(|column| column.issues.contains(&issue))?;
        let of = |question| column.cells.get(self.questions.iter().position(|one| *one == question)?);
        let decides = column.cells.iter().find(|cell| cell.decides);
        let first = of(TestQuestion::First);
        let linked = |mark: Mark| of(TestQuestion::Linked).filter(|cell| cell.mark == mark);
        let why = decides.or_else(|| linked(Mark::Yes)).or(first)?.why.clone();
        let is_not_entwined = first.is_some_and(|cell| cell.decides && cell.mark == Mark::NotMet);
        match linked(Mark::No).filter(|_| is_not_entwined) {
            Some(cell) => Some([&why, " ", &cell.why].concat()),
            None => Some(why),
        }
    }
}

fn of_issues(parts: &[PartPlacement], issues: &[IssuePos]) -> Vec<PartPlacement> {
    parts.iter().filter(|part| issues.contains(&part.issue)).copied().collect()
}

/// The issues that are surely entwined are a column together, any other is one by itself.
fn columns(graph: &CaseGraph, bounds: &Bounds) -> Vec<Vec<IssuePos>> {
    let (valuation, evaluation) = (&bounds.lower.valuation, &bounds.lower.evaluation);
    let mut at_in_list = ByPosition::filled(None, graph.part_count());
    let mut all: Vec<Vec<IssuePos>> = Vec::new();
    for issue in graph.nodes.positions() {
        let mut groups = valuation.parts_of(issue).map(|part| evaluation.group[part]);
        let group = groups.next().filter(|first| groups.all(|other| other == *first));
        let place = group.map_or(all.len(), |group| *at_in_list[group].get_or_insert(all.len()));
        match all.get_mut(place) {
            Some(column) => column.push(issue),
            None => all.push(vec![issue]),
        }
    }
    all
}

fn label(case: &ValidCase, issues: &[IssuePos]) -> String {
    let name = Numbered::new(case).issues(issues);
    let words = if issues.len() > 1 { WORDS.together } else { "{issues}" };
    sentence(words, &[("issues", name)])
}

fn so(case: &ValidCase, places: &[PartPlacement]) -> Vec<SoLine> {
    let mut all: Vec<SoLine> = Vec::new();
    let is_one = places.iter().all(|part| places.first().is_some_and(|first| first.to == part.to));
    for part in places {
        if all.iter().any(|line| line.to == part.to) {
            continue;
        }
        let place = part.to.words().label.to_owned();
        let parts = Numbered::new(case).going(places, part.to);
        let text = match parts {
            Some(parts) if !is_one => sentence(WORDS.own_side, &[("place", place), ("side", parts.text)]),
            _ => place,
        };
        all.push(SoLine { to: part.to, text });
    }
    all
}

/// The first cell that keeps the column from the team, or keeps it open.
fn failing(
    questions: &[TestQuestion],
    cells: &[TestCell],
    places: &[PartPlacement],
    passed_over: Option<TestQuestion>,
) -> Option<usize> {
    let goes = |to: Destination| places.iter().any(|part| part.to == to);
    let find = |wanted: &dyn Fn(TestQuestion, Mark) -> bool| {
        questions.iter().zip(cells).position(|(question, cell)| wanted(*question, cell.mark))
    };
    if places.iter().all(|part| part.to == Destination::Joint) {
        None
    } else if goes(Destination::Unclear) {
        find(&|_, mark| mark == Mark::NotKnown)
    } else {
        let passed_over = passed_over.filter(|_| !goes(Destination::Outside));
        find(&|question, mark| Some(question) != passed_over && mark.fails())
    }
}
