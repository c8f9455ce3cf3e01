//! The rulebook's files: which shape each has, what must hold between them, and what is written of them.

#[path = "../src/rulebook/citation.rs"]
mod citation;
#[path = "../src/rulebook/shape.rs"]
#[expect(unused_imports, unreachable_pub, reason = "here its words are no wider than the build script")]
mod shape;

use crate::editions::{self, KnownEdition};
use citation::Citation;
use serde::de::DeserializeOwned;
use shape::*;
use static_words::{self as cites, self as text, Citations, Fault, List, Text, Words, Writer, words};
use static_words::{camel, listed, once, parameters, parse, shown, unique_ids, used_in};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

words! {
    /// The file `edition.json`.
    struct EditionFile {
        editions: List<KnownEdition>,
        site: Text,
        start: StartWords,
        conflict: ConflictWords,
        as_two: AsTwoWords,
        earlier: EarlierWords,
    }

    /// The file `names.json`.
    struct NamesFile {
        sides: List<SideWords>,
        places: List<PlaceWords>,
        strengths: List<FirmnessWords>,
        ties: List<TieWords>,
        open_tie: TieWords,
        kinds: List<KindWords>,
        relation_table: Text,
        sentences: SentenceWords,
    }

    /// A heading of the file `facts.json`, with the facts under it.
    struct FactsUnder {
        id: Text,
        title: Text,
        facts: List<FactWords>,
    }
}

/// All words, as the files have them.
pub(crate) struct Rulebook {
    edition: EditionFile,
    paragraphs: List<Citation>,
    facts: List<FactsUnder>,
    questions: List<QuestionWords>,
    outcomes: List<OutcomeWords>,
    reasons: List<ReasonWords>,
    cautions: List<ReasonWords>,
    names: NamesFile,
    answer: AnswerWords,
    changes: ChangeWords,
    functions: FunctionsLookUp,
    citations: Citations,
}

impl Rulebook {
    /// Reads every file of the folder and checks them.
    pub(crate) fn read(dir: &Path) -> Result<Self, Fault> {
        Self::of(&|file| {
            let path = dir.join(file);
            fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
        })
    }

    /// Reads the files whose texts are given by name, and checks them.
    pub(crate) fn of(text: &dyn Fn(&str) -> Result<String, Fault>) -> Result<Self, Fault> {
        fn read<T: DeserializeOwned>(text: &dyn Fn(&str) -> Result<String, Fault>, file: &str) -> Result<T, Fault> {
            parse(file, &text(file)?)
        }
        let paragraphs: List<Citation> = read(text, "citations.json")?;
        let ids = paragraphs.iter().map(|one| one.id.clone()).collect();
        let mut edition: EditionFile = read(text, "edition.json")?;
        editions::check(&edition.editions)?;
        editions::name(&mut edition.editions)?;
        let book = Self {
            edition,
            paragraphs,
            facts: read(text, "facts.json")?,
            questions: read(text, "questions.json")?,
            outcomes: read(text, "outcomes.json")?,
            reasons: read(text, "reasons.json")?,
            cautions: read(text, "cautions.json")?,
            names: read(text, "names.json")?,
            answer: read(text, "answer.json")?,
            changes: read(text, "changes.json")?,
            functions: read(text, "functions.json")?,
            citations: Citations::new(ids, "crate::rulebook::cited"),
        };
        book.check()?;
        Ok(book)
    }

    /// The edition that scenarios must name.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn edition(&self) -> Result<&str, Fault> {
        Ok(&editions::today(&self.edition.editions)?.id)
    }

    /// The paragraphs that can be cited.
    pub(crate) fn citations(&self) -> &Citations {
        &self.citations
    }

    /// The first thing that does not hold.
    fn check(&self) -> Result<(), Fault> {
        let files: [(&str, &dyn Words); 11] = [
            ("edition.json", &self.edition),
            ("citations.json", &self.paragraphs),
            ("facts.json", &self.facts),
            ("questions.json", &self.questions),
            ("outcomes.json", &self.outcomes),
            ("reasons.json", &self.reasons),
            ("cautions.json", &self.cautions),
            ("names.json", &self.names),
            ("answer.json", &self.answer),
            ("changes.json", &self.changes),
            ("functions.json", &self.functions),
        ];
        for (file, words) in files {
            self.citations.check(file, words)?;
            parameters(file, words)?;
            unique_ids(file, words)?;
        }
        if let Some(bare) = self.functions.entries.iter().find(|entry| entry.cites.0.is_empty() && entry.law.is_empty())
        {
            return Err(format!(
                "functions.json, `{}`: names no source; allowed: with `cites` or `law`",
                shown(&bare.id)
            ));
        }
        let answers: List<&str> = self.functions.answers.iter().map(|answer| answer.id.as_str()).collect();
        if let Some(odd) = self.functions.entries.iter().find(|entry| !answers.contains(&entry.answer.as_str())) {
            let (id, answer) = (shown(&odd.id), shown(&odd.answer));
            return Err(format!("functions.json, `{id}`: there is no answer `{answer}`; allowed: {}", listed(answers)));
        }
        once("facts.json", self.facts().map(|fact| fact.id.as_str()))?;
        for question in &self.questions {
            let place = format!("questions.json, `{}`", shown(&question.id));
            once(&place, question.options.iter().map(|option| option.value.as_str()))?;
        }
        declared("reasons.json", &self.reasons)?;
        declared("cautions.json", &self.cautions)
    }

    /// The editions as Rust: what a case is held to, with no other word.
    pub(crate) fn editions_to_rust(&self) -> Result<String, Fault> {
        editions::to_rust(&self.edition.editions, &self.citations)
    }

    /// All words as Rust.
    pub(crate) fn to_rust(&self) -> Result<String, Fault> {
        let mut to = Writer::new(&self.citations);
        to.constant("SOURCE", "The briefing's name and date.", &editions::today(&self.edition.editions)?.name);
        to.constant(
            "MONTH",
            "The month of the briefing's edition.",
            &editions::month(editions::today(&self.edition.editions)?)?,
        );
        to.constant("SITE", "The site's short name.", &self.edition.site);
        to.item("START", &self.edition.start)?;
        to.item("CONFLICT", &self.edition.conflict)?;
        to.item("AS_TWO", &self.edition.as_two)?;
        to.item("EARLIER", &self.edition.earlier)?;
        self.write_paragraphs(&mut to)?;
        to.list("HINTS", "Help, by what it helps with.", &self.hints())?;
        self.write_facts(&mut to)?;
        to.by_id("Question", &self.questions)?;
        to.by_id("Outcome", &self.outcomes)?;
        to.by_id("ReasonId", &self.reasons)?;
        to.by_id("CautionId", &self.cautions)?;
        to.by_id("Side", &self.names.sides)?;
        to.by_id("Destination", &self.names.places)?;
        to.by_id("Firmness", &self.names.strengths)?;
        to.by_id("Strength", &self.names.ties)?;
        to.by_id("FactKind", &self.names.kinds)?;
        to.item("OPEN_TIE", &self.names.open_tie)?;
        to.item("SENTENCES", &self.names.sentences)?;
        to.item("FUNCTIONS", &self.functions)?;
        to.item("ANSWER", &self.answer)?;
        to.item("CHANGES", &self.changes)?;
        to.constant("RELATION_TABLE", "What the relation table shows.", &self.names.relation_table);
        Ok(to.finish())
    }

    /// Every fact, heading by heading.
    fn facts(&self) -> impl Iterator<Item = &FactWords> {
        self.facts.iter().flat_map(|under| &under.facts)
    }

    /// The words of each heading and of each fact.
    fn write_facts(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.by_id("Fact", self.facts())?;
        to.push("/// The headings of the facts, in the order shown.\npub static FACT_HEADINGS: &[FactHeading] = &[\n");
        for FactsUnder { id, title, facts } in &self.facts {
            let facts: String = facts.iter().map(|fact| format!("Fact::{}, ", camel(&fact.id))).collect();
            to.push(&format!("FactHeading {{ id: {id:?}, title: {title:?}, facts: &[{facts}] }},\n"));
        }
        to.push("];\n");
        Ok(())
    }

    /// Each paragraph as a static, and the list of them.
    fn write_paragraphs(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.push("/// Each paragraph on its own, so that a program holds those that it names and no others.\n");
        to.push("pub mod cited {\nuse super::Citation;\n");
        for (at, paragraph) in self.paragraphs.iter().enumerate() {
            to.push(&format!("/// {}.\npub static C{at}: Citation = ", shown(&paragraph.name)));
            paragraph.write(to)?;
            to.push(";\n");
        }
        let all: String = (0..self.paragraphs.len()).map(|at| format!("&cited::C{at}, ")).collect();
        to.push("}\n/// Every paragraph that the rulebook rests on.\n");
        to.push(&format!("pub static CITATIONS: [&Citation; {}] = [{all}];\n", self.paragraphs.len()));
        Ok(())
    }

    /// Every help that is not empty, by the id of what it helps with.
    fn hints(&self) -> List<Hint> {
        let hint = |of: String, text: &Text| Hint { of, text: text.clone() };
        let of_questions = self.questions.iter().flat_map(|question| {
            let options = question.options.iter();
            let options = options.map(|option| hint(format!("{}-{}", question.id, option.value), &option.hint));
            std::iter::once(hint(question.id.clone(), &question.hint)).chain(options)
        });
        let of_facts = self.facts().map(|fact| hint(format!("fact-{}", fact.id), &fact.hint));
        of_questions.chain(of_facts).filter(|hint| !hint.text.is_empty()).collect()
    }
}

/// The text of a reason must use exactly the parameters that it declares.
fn declared(file: &str, reasons: &[ReasonWords]) -> Result<(), Fault> {
    for reason in reasons {
        let used = used_in(&reason.text.0);
        let declared: BTreeSet<&str> = reason.params.iter().map(String::as_str).collect();
        if used != declared {
            let (id, used, declared) = (shown(&reason.id), listed(used), listed(declared));
            return Err(format!("{file}, `{id}`: the text uses: {used}; allowed: what `params` declares: {declared}"));
        }
    }
    Ok(())
}
