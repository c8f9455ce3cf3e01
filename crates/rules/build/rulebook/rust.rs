//! The rulebook as static Rust.

use super::{AsTwo, Changes, Conflict, FunctionEntry, FunctionsLookUp, OpenTie, Reason, Rulebook, Start};
use crate::Fault;
use std::fmt::Write as _;

impl Rulebook {
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

    /// A citation as a path to the static list.
    pub(crate) fn cite(&self, place: &str, id: &str) -> Result<String, Fault> {
        match self.citations.iter().position(|c| c.id == id) {
            Some(at) => Ok(format!("&crate::rulebook::cited::C{at}")),
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
        line(w, "/// Each paragraph on its own, so that a program holds those that it names and no others.".into());
        line(w, "pub mod cited {".into());
        for (at, c) in self.citations.iter().enumerate() {
            let (id, page, name) = (&c.id, &c.page, &c.name);
            line(w, format!("/// {name}."));
            line(w, format!("pub static C{at}: super::Citation ="));
            line(w, format!("super::Citation {{ id: {id:?}, page: {page:?}, name: {name:?} }};"));
        }
        line(w, "}".into());
        line(w, "/// Every paragraph that the rulebook rests on.".into());
        line(w, format!("pub static CITATIONS: [&Citation; {}] = [", self.citations.len()));
        for at in 0..self.citations.len() {
            line(w, format!("&cited::C{at},"));
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
