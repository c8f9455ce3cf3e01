//! The rulebook's files: read, checked against each other, and written as static Rust.

use crate::Fault;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    edition: String,
    source: String,
    site: String,
    start: Start,
    conflict: Conflict,
    as_two: AsTwo,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Conflict {
    title: String,
    intro: String,
    sides: [String; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Start {
    title: String,
    points: Vec<String>,
    parts: [String; 4],
    begin: String,
    next: String,
    first: String,
    add: String,
    go_on: String,
    failed: String,
    worksheet: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AsTwo {
    title: String,
    text: String,
    button: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Citation {
    id: String,
    page: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    label: String,
    hint: String,
    clause: String,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    value: String,
    label: String,
    hint: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: String,
    title: String,
    hint: String,
    options: Vec<Choice>,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    id: String,
    title: String,
    short: String,
    sentence: String,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    id: String,
    params: Vec<String>,
    text: String,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Side {
    id: String,
    label: String,
    short: String,
    part: String,
    ombudsman: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    id: String,
    label: String,
    empty: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Strength {
    id: String,
    label: String,
    sentence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TieName {
    id: String,
    label: String,
    inside: String,
    between: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenTie {
    label: String,
    inside: String,
    between: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    ticked: String,
    unticked: String,
    pair: String,
    or: String,
    whole_case: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    id: String,
    label: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    sides: Vec<Side>,
    places: Vec<Place>,
    strengths: Vec<Strength>,
    ties: Vec<TieName>,
    open_tie: OpenTie,
    kinds: Vec<Kind>,
    relation_table: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FunctionEntry {
    id: String,
    title: String,
    text: String,
    cites: Vec<String>,
    /// The law or guidance where it is not, or not only, the briefing that says so.
    law: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FunctionsLookUp {
    title: String,
    intro: String,
    ours: String,
    entries: Vec<FunctionEntry>,
}

/// All words, as the files have them.
pub(crate) struct Rulebook {
    edition: Edition,
    citations: Vec<Citation>,
    facts: Vec<Fact>,
    questions: Vec<Question>,
    outcomes: Vec<Outcome>,
    reasons: Vec<Reason>,
    cautions: Vec<Reason>,
    names: Names,
    changes: Changes,
    functions: FunctionsLookUp,
}

impl Rulebook {
    /// Reads every file of the folder and checks them.
    pub(crate) fn read(dir: &Path) -> Result<Self, Fault> {
        let book = Self {
            edition: file(dir, "edition.json")?,
            citations: file(dir, "citations.json")?,
            facts: file(dir, "facts.json")?,
            questions: file(dir, "questions.json")?,
            outcomes: file(dir, "outcomes.json")?,
            reasons: file(dir, "reasons.json")?,
            cautions: file(dir, "cautions.json")?,
            names: file(dir, "names.json")?,
            changes: file(dir, "changes.json")?,
            functions: file(dir, "functions.json")?,
        };
        book.check()?;
        Ok(book)
    }

    /// The edition that scenarios must name.
    pub(crate) fn edition(&self) -> &str {
        &self.edition.edition
    }

    /// Every help that is not empty, by the id of what it helps with.
    fn hints(&self) -> impl Iterator<Item = (String, &str)> {
        let facts = self.facts.iter().map(|fact| (format!("fact-{}", fact.id), fact.hint.as_str()));
        let questions = self.questions.iter().flat_map(|question| {
            let options = &question.options;
            let of_options = options.iter().map(|o| (format!("{}-{}", question.id, o.value), o.hint.as_str()));
            std::iter::once((question.id.clone(), question.hint.as_str())).chain(of_options)
        });
        questions.chain(facts).filter(|(_, hint)| !hint.is_empty())
    }

    fn check(&self) -> Result<(), Fault> {
        once("citations.json", self.citations.iter().map(|c| &c.id))?;
        once("facts.json", self.facts.iter().map(|f| &f.id))?;
        once("questions.json", self.questions.iter().map(|q| &q.id))?;
        once("outcomes.json", self.outcomes.iter().map(|o| &o.id))?;
        once("functions.json", self.functions.entries.iter().map(|f| &f.id))?;
        if let Some(bare) = self.functions.entries.iter().find(|f| f.cites.is_empty() && f.law.is_empty()) {
            return Err(format!("functions.json, {}: names no source; `cites` or `law` is needed", bare.id));
        }
        once("reasons.json", self.reasons.iter().map(|r| &r.id))?;
        for reason in self.reasons.iter().chain(&self.cautions) {
            params(reason)?;
        }
        for question in &self.questions {
            once(&format!("questions.json, {}", question.id), question.options.iter().map(|o| &o.value))?;
        }
        Ok(())
    }

    /// A citation as a path to the static list.
    pub(crate) fn cite(&self, place: &str, id: &str) -> Result<String, Fault> {
        match self.citations.iter().position(|c| c.id == id) {
            Some(at) => Ok(format!("&crate::rulebook::CITATIONS[{at}]")),
            None => Err(format!("{place}: the citation `{id}` is not in citations.json")),
        }
    }

    fn cites(&self, place: &str, ids: &[String]) -> Result<String, Fault> {
        if ids.is_empty() {
            return Err(format!("{place}: cites nothing; at least one paragraph is needed"));
        }
        let paths: Result<Vec<_>, _> = ids.iter().map(|id| self.cite(place, id)).collect();
        Ok(format!("&[{}]", paths?.join(", ")))
    }

    /// The whole rulebook as Rust. Each vocabulary becomes an exhaustive `match`, so an id without words, or words without
    /// an id, do not compile.
    pub(crate) fn to_rust(&self) -> Result<String, Fault> {
        let mut out = String::new();
        let w = &mut out;
        let e = &self.edition;
        line(w, format!("/// The briefing's edition.\npub const EDITION: &str = {:?};", e.edition));
        line(w, format!("/// The briefing's name and date.\npub const SOURCE: &str = {:?};", e.source));
        line(w, format!("/// The site's short name.\npub const SITE: &str = {:?};", e.site));
        let Start { title, points, parts, begin, next, first, add, go_on, failed, worksheet } = &e.start;
        line(w, "/// What the aid says before it starts.".into());
        line(w, "pub static START: StartWords = StartWords {".into());
        line(
            w,
            format!(
                "title: {title:?}, points: &{points:?}, parts: {parts:?}, begin: {begin:?}, next: {next:?}, first: {first:?}, add: {add:?},"
            ),
        );
        line(w, format!("go_on: {go_on:?}, failed: {failed:?}, worksheet: {worksheet:?} }};"));
        let Conflict { title, intro, sides } = &e.conflict;
        line(w, "/// What the page on answers that pull in different directions says.".into());
        line(w, "pub static CONFLICT: ConflictWords = ConflictWords {".into());
        line(w, format!("title: {title:?}, intro: {intro:?}, sides: {sides:?} }};"));
        let AsTwo { title, text, button } = &e.as_two;
        line(w, "/// What is offered where a tie concerns only one side of an issue of both.".into());
        line(w, "pub static AS_TWO: AsTwoWords =".into());
        line(w, format!("AsTwoWords {{ title: {title:?}, text: {text:?}, button: {button:?} }};"));
        line(w, "/// Every paragraph that the rulebook rests on.".into());
        line(w, format!("pub static CITATIONS: [Citation; {}] = [", self.citations.len()));
        for c in &self.citations {
            line(w, format!("Citation {{ id: {:?}, page: {:?}, name: {:?} }},", c.id, c.page, c.name));
        }
        line(w, "];".into());

        line(w, "/// Help, by what it helps with.".into());
        line(w, "pub static HINTS: &[Hint] = &[".into());
        for (of, text) in self.hints() {
            line(w, format!("Hint {{ of: {of:?}, text: {text:?} }},"));
        }
        line(w, "];".into());

        words(w, "Fact", "FactWords", &self.facts, |f| {
            let cites = self.cites(&format!("facts.json, {}", f.id), &f.cites)?;
            let (l, c) = (&f.label, &f.clause);
            Ok((f.id.clone(), format!("label: {l:?}, clause: {c:?}, cites: {cites}")))
        })?;
        words(w, "Question", "QuestionWords", &self.questions, |q| {
            let cites = self.cites(&format!("questions.json, {}", q.id), &q.cites)?;
            let options: String = q
                .options
                .iter()
                .map(|o| format!("OptionWords {{ value: {:?}, label: {:?} }}, ", o.value, o.label))
                .collect();
            Ok((q.id.clone(), format!("title: {:?}, options: &[{options}], cites: {cites}", q.title)))
        })?;
        words(w, "Outcome", "OutcomeWords", &self.outcomes, |o| {
            let cites = self.cites(&format!("outcomes.json, {}", o.id), &o.cites)?;
            let (t, s, x) = (&o.title, &o.short, &o.sentence);
            Ok((o.id.clone(), format!("title: {t:?}, short: {s:?}, sentence: {x:?}, cites: {cites}")))
        })?;
        let reason = |file: &'static str| {
            move |r: &Reason| -> Result<(String, String), Fault> {
                let cites = self.cites(&format!("{file}, {}", r.id), &r.cites)?;
                let (t, p) = (&r.text, &r.params);
                Ok((r.id.clone(), format!("text: {t:?}, params: &{p:?}, cites: {cites}")))
            }
        };
        words(w, "ReasonId", "ReasonWords", &self.reasons, reason("reasons.json"))?;
        words(w, "CautionId", "ReasonWords", &self.cautions, reason("cautions.json"))?;
        words(w, "Side", "SideWords", &self.names.sides, |s| {
            let (l, s1, p, o) = (&s.label, &s.short, &s.part, &s.ombudsman);
            Ok((s.id.clone(), format!("label: {l:?}, short: {s1:?}, part: {p:?}, ombudsman: {o:?}")))
        })?;
        words(w, "Place", "PlaceWords", &self.names.places, |p| {
            Ok((p.id.clone(), format!("label: {:?}, empty: {:?}", p.label, p.empty)))
        })?;
        words(w, "Firmness", "FirmnessWords", &self.names.strengths, |s| {
            Ok((s.id.clone(), format!("label: {:?}, sentence: {:?}", s.label, s.sentence)))
        })?;
        words(w, "Strength", "TieWords", &self.names.ties, |t| {
            Ok((t.id.clone(), format!("label: {:?}, inside: {:?}, between: {:?}", t.label, t.inside, t.between)))
        })?;
        let FunctionsLookUp { title, intro, ours, entries } = &self.functions;
        line(w, "/// The look-up beside the question on functions.".into());
        line(w, "pub static FUNCTIONS: FunctionsLookUp = FunctionsLookUp {".into());
        line(w, format!("title: {title:?}, intro: {intro:?}, ours: {ours:?}, entries: &["));
        for FunctionEntry { id, title, text, cites, law } in entries {
            let place = format!("functions.json, {id}");
            let cites: Result<Vec<_>, _> = cites.iter().map(|cite| self.cite(&place, cite)).collect();
            let cites = cites?.join(", ");
            line(
                w,
                format!(
                    "FunctionEntry {{ id: {id:?}, title: {title:?}, text: {text:?}, cites: &[{cites}], law: {law:?} }},"
                ),
            );
        }
        line(w, "] };".into());
        let Changes { ticked, unticked, pair, or, whole_case } = &self.changes;
        line(w, "/// The words for a change of one answer.".into());
        line(w, "pub static CHANGES: ChangeWords = ChangeWords {".into());
        line(w, format!("ticked: {ticked:?}, unticked: {unticked:?}, pair: {pair:?}, or: {or:?},"));
        line(w, format!("whole_case: {whole_case:?} }};"));
        line(w, "/// What the relation table shows.".into());
        line(w, format!("pub const RELATION_TABLE: &str = {:?};", self.names.relation_table));
        let OpenTie { label, inside, between } = &self.names.open_tie;
        line(w, "/// The words for a tie whose strength is not known.".into());
        line(
            w,
            format!(
                "pub static OPEN_TIE: TieWords =\n    TieWords {{ label: {label:?}, inside: {inside:?}, between: {between:?} }};"
            ),
        );
        words(w, "FactKind", "KindWords", &self.names.kinds, |k| Ok((k.id.clone(), format!("label: {:?}", k.label))))?;
        Ok(out)
    }
}

fn words<T>(
    out: &mut String,
    name: &str,
    words: &str,
    all: &[T],
    fields: impl Fn(&T) -> Result<(String, String), Fault>,
) -> Result<(), Fault> {
    line(out, format!("impl {name} {{"));
    line(out, "/// The rulebook's words for it.".into());
    line(out, format!("pub const fn words(self) -> &'static {words} {{ match self {{"));
    for entry in all {
        let (id, fields) = fields(entry)?;
        line(out, format!("{name}::{} => {{ static WORDS: {words} = {words} {{ {fields} }}; &WORDS }}", camel(&id)));
    }
    line(out, "} } }".into());
    Ok(())
}

fn line(out: &mut String, text: String) {
    let _ = writeln!(out, "{text}");
}

/// `shared-decision` as the name of a variant: `SharedDecision`.
pub(crate) fn camel(id: &str) -> String {
    id.split('-')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}

fn file<T: DeserializeOwned>(dir: &Path, name: &str) -> Result<T, Fault> {
    let path = dir.join(name);
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
}

fn once<'a>(place: &str, ids: impl Iterator<Item = &'a String>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(format!("{place}: `{id}` stands twice"));
        }
    }
    Ok(())
}

/// The text must use exactly the parameters that are declared.
fn params(reason: &Reason) -> Result<(), Fault> {
    let used: BTreeSet<&str> = reason.text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let declared: BTreeSet<&str> = reason.params.iter().map(String::as_str).collect();
    if used == declared {
        return Ok(());
    }
    Err(format!("{}: the text uses {used:?} but `params` declares {declared:?}", reason.id))
}
