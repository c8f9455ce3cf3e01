//! Finds which issues belong to each other. Every choice is made by ids, words and answers alone: neither the order of the issues
//! nor which reading comes first has a part in it.

use super::ground::{Ground, Pair};
use super::similar::{Alike, Words, is_number};
use crate::both::{Both, Reader};
use joint_working_rules::{Case, Functions, Issue, IssuePos, Side};

/// Every pair that belongs together.
pub(super) fn pairs(cases: Both<&Case>) -> Vec<Pair> {
    let words = Both::from_fn(|reader| cases[reader].issues.iter().map(Words::of).collect());
    let mut search =
        Search { cases, words, found: Vec::new(), left: Both::from_fn(|reader| cases[reader].positions().collect()) };
    search.by_id();
    search.best(Ground::Words, Search::by_words);
    search.best(Ground::Answers, Search::by_answers);
    search.finer();
    search.found
}

/// With more pairs left than so many, they are ranked once.
const MAX_ANEW: usize = 2_500;

struct Search<'a> {
    cases: Both<&'a Case>,
    words: Both<Vec<Words>>,
    found: Vec<Pair>,
    left: Both<Vec<IssuePos>>,
}

/// Which of two pairs is taken first, where they are equally near: that of one id, then by the ids, whichever reading they are of.
type Canon<'a> = (bool, std::cmp::Reverse<[&'a str; 2]>);

impl<'a> Search<'a> {
    fn issue(&self, reader: Reader, at: IssuePos) -> Option<&'a Issue> {
        self.cases[reader].issue(at)
    }

    fn words(&self, reader: Reader, at: IssuePos) -> Option<&Words> {
        self.words[reader].get(at.get())
    }

    fn canon(&self, a: IssuePos, b: IssuePos) -> Option<Canon<'a>> {
        let (a, b) = (&self.issue(Reader::A, a)?.id, &self.issue(Reader::B, b)?.id);
        Some((a == b, std::cmp::Reverse([a.min(b), a.max(b)])))
    }

    fn take(&mut self, a: IssuePos, b: IssuePos, by: Ground) {
        self.found.push((a, b, by));
        self.left.a.retain(|one| *one != a);
        self.left.b.retain(|one| *one != b);
    }

    /// Issues of one id; not of one that only counts them.
    fn by_id(&mut self) {
        let told = |case: &'a Case| {
            let mut all: Vec<_> =
                case.positions().zip(&case.issues).map(|(at, issue)| (issue.id.as_str(), at)).collect();
            all.retain(|(id, _)| !is_number(id));
            all.sort_unstable();
            all
        };
        let b = told(self.cases.b);
        for (id, at) in told(self.cases.a) {
            if let Some((_, other)) =
                b.binary_search_by(|(known, _)| (*known).cmp(id)).ok().and_then(|found| b.get(found))
            {
                self.take(at, *other, Ground::Id);
            }
        }
    }

    /// Takes the nearest pair of what is left, again and again, and looks anew each time; once only, where there are very many.
    fn best<N: Ord + Copy>(&mut self, by: Ground, nearness: impl Fn(&Self, IssuePos, IssuePos) -> Option<N>) {
        loop {
            let looks_anew = self.left.a.len() * self.left.b.len() <= MAX_ANEW;
            let all = self.left.a.iter().flat_map(|a| self.left.b.iter().map(move |b| (*a, *b)));
            let ranked = all.filter_map(|(a, b)| Some(((nearness(self, a, b)?, self.canon(a, b)?), (a, b))));
            let mut ranked: Vec<_> = ranked.collect();
            // Two of one rank have no issue in common: their ids are the same two, the other way round.
            ranked.sort_unstable_by(|(one, _), (other, _)| other.cmp(one));
            let Some((nearest, _)) = ranked.first().copied() else { return };
            for (rank, (a, b)) in ranked {
                let is_next = !looks_anew || rank == nearest;
                if is_next && self.left.a.contains(&a) && self.left.b.contains(&b) {
                    self.take(a, b, by);
                }
            }
            if !looks_anew {
                return;
            }
        }
    }

    fn by_words(&self, a: IssuePos, b: IssuePos) -> Option<Alike> {
        self.words(Reader::A, a)?.alike(self.words(Reader::B, b)?)
    }

    /// How alike the answers of two issues are; `None` where there is too little to go by.
    fn by_answers(&self, a: IssuePos, b: IssuePos) -> Option<u32> {
        let (one, other) = (self.issue(Reader::A, a)?, self.issue(Reader::B, b)?);
        let have_words = !self.words(Reader::A, a)?.is_empty() && !self.words(Reader::B, b)?.is_empty();
        let numbered_alike = !have_words && one.id == other.id;
        let functions = match (one.functions, other.functions) {
            (one, other) if one == other => 4,
            (one, other) if overlap(one, other) => 2,
            _ if numbered_alike => 0,
            _ => return None,
        };
        let shared = one.facts.intersection(other.facts).len().min(3) + 2 * self.shared_links(a, b);
        // Words that are not alike speak against it.
        let are_all = self.cases.a.issues.len() == 1 && self.cases.b.issues.len() == 1;
        if have_words && !are_all && (functions < 4 || shared == 0) {
            return None;
        }
        let weights =
            Side::ALL.iter().filter(|side| one.weight[**side].is_some() && one.weight[**side] == other.weight[**side]);
        Some(functions + shared + weights.count() as u32 + if numbered_alike { 3 } else { 0 })
    }

    /// How many links to what is matched they have in common.
    fn shared_links(&self, a: IssuePos, b: IssuePos) -> u32 {
        let is_shared = |(one, other, _): &&Pair| {
            self.cases.a.find_relation(a, *one).is_some() && self.cases.b.find_relation(b, *other).is_some()
        };
        self.found.iter().filter(is_shared).count() as u32
    }

    /// What is left is added to what is matched, where it is a finer cut of it: its words are alike, or it is the other side of an
    /// issue that one reader has entered as two.
    fn finer(&mut self) {
        let mut added = Vec::new();
        for reader in Reader::ALL {
            for &left in &self.left[reader] {
                let near = |(a, b, by): &Pair| {
                    let (own, other) = if reader == Reader::A { (*a, *b) } else { (*b, *a) };
                    let alike = self.words(reader, left)?.alike(self.words(reader.other(), other)?);
                    let is_half = self.is_other_half(reader, left, own, other);
                    let ground = if alike.is_some() { Ground::Words } else { Ground::Answers };
                    (alike.is_some() || is_half).then_some(((alike, self.canon(*a, *b)?), (other, ground.max(*by))))
                };
                let best = self.found.iter().filter_map(near).max_by_key(|(rank, _)| *rank);
                if let Some((_, (other, by))) = best {
                    added.push(if reader == Reader::A { (left, other, by) } else { (other, left, by) });
                }
            }
        }
        self.found.extend(added);
    }

    /// Is it, with its own reading's issue, one side each of what the other reading has as one issue of both?
    fn is_other_half(&self, reader: Reader, left: IssuePos, own: IssuePos, whole: IssuePos) -> bool {
        let functions = |reader: Reader, at| self.issue(reader, at).map(|issue| issue.functions);
        let sides = [functions(reader, left), functions(reader, own)];
        let are_sides = matches!(
            sides,
            [Some(Functions::Health), Some(Functions::SocialCare)]
                | [Some(Functions::SocialCare), Some(Functions::Health)]
        );
        are_sides
            && functions(reader.other(), whole).is_some_and(Functions::can_be_both)
            && self.cases[reader].find_relation(left, own).is_some()
    }
}

/// Can the same side be in play in both?
fn overlap(one: Functions, other: Functions) -> bool {
    one.sides().any(|side| other.can_involve(side))
}
