//! The guidance as static Rust, in the types of `src/guidance.rs`.

use crate::guidance::{Clock, Gap, Guidance, Item, Step};
use std::fmt::Write as _;

/// All of it. It has been checked: every citation is known.
pub(crate) fn guidance(words: &Guidance, citations: &[String]) -> String {
    let w = Writer { citations };
    let mut out = String::new();
    let r = &words.request;
    let items: String = r.items.iter().map(|item| w.item(item)).collect();
    constant(
        &mut out,
        "REQUEST",
        "RequestWords",
        "The words for the request of an Initial Look.",
        &[
            ("title", text(&r.title)),
            ("subject", text(&r.subject)),
            ("opening", text(&r.opening)),
            ("recommendation", text(&r.recommendation)),
            ("not_responded", text(&r.not_responded)),
            ("not_known", text(&r.not_known)),
            ("lead", w.step(&r.lead)),
            ("items", format!("&[{items}]")),
            ("rules", w.steps(&r.rules)),
        ],
    );
    let s = &words.sending;
    constant(
        &mut out,
        "SENDING",
        "SendingWords",
        "The words for sending attachments.",
        &[
            ("title", text(&s.title)),
            ("subject", text(&s.subject)),
            ("subject_with_reference", text(&s.subject_with_reference)),
            ("rules", w.steps(&s.rules)),
            ("too_large", w.steps(&s.too_large)),
        ],
    );
    let d = &words.dates;
    let e = &d.errors;
    constant(
        &mut out,
        "DATES",
        "DateWords",
        "The words for dates.",
        &[
            ("title", text(&d.title)),
            ("assumption", w.step(&d.assumption)),
            ("outside", text(&d.outside)),
            ("missing", text(&e.missing)),
            ("day_range", text(&e.day_range)),
            ("month_range", text(&e.month_range)),
            ("year_range", text(&e.year_range)),
            ("no_such_day", text(&e.no_such_day)),
        ],
    );
    let c = &words.consent;
    constant(
        &mut out,
        "CONSENT",
        "ConsentWords",
        "The words for consent.",
        &[
            ("title", text(&c.title)),
            ("lead", text(&c.lead)),
            ("explain", w.steps(&c.explain)),
            ("steps", w.steps(&c.steps)),
            ("note", w.steps(&c.note)),
            ("letter_intake", w.step(&c.letters.intake)),
            ("letter_primary_detailed", w.step(&c.letters.primary_detailed)),
            ("refused", w.steps(&c.refused)),
            ("withdrawn", w.step(&c.withdrawn)),
        ],
    );
    let t = &words.transfer;
    let list = |title: &str, steps: &[Step], writes: &Step, until: &str| {
        let (steps, writes) = (w.steps(steps), w.step(writes));
        format!("TransferList {{ title: {title:?}, steps: {steps}, writes: {writes}, until: {until:?} }}")
    };
    constant(
        &mut out,
        "TRANSFER",
        "TransferWords",
        "The words for the transfer.",
        &[
            ("title", text(&t.title)),
            ("still_yours", format!("{:?}", t.still_yours)),
            ("passed_on", format!("{:?}", t.passed_on)),
            ("stage_names", format!("[{:?}, {:?}, {:?}]", t.stages.intake, t.stages.primary, t.stages.detailed)),
            ("when", w.step(&t.when)),
            ("order", w.step(&t.order)),
            ("intake", list(&t.intake.title, &t.intake.steps, &t.intake.writes, &t.intake.until)),
            ("primary_detailed", {
                let both = &t.primary_detailed;
                list(&both.title, &both.steps, &both.writes, &both.until)
            }),
            ("queue", w.step(&t.primary_detailed.queue)),
        ],
    );
    let n = &words.record;
    constant(
        &mut out,
        "RECORD",
        "RecordWords",
        "The words for the note on the complaint record.",
        &[
            ("reference", text(&n.reference)),
            ("explained", text(&n.explained)),
            ("consent", text(&n.consent)),
            ("refused", text(&n.refused)),
            ("withdrawn", text(&n.withdrawn)),
            ("transfer", text(&n.transfer)),
            ("done", text(&n.done)),
            ("done_on", text(&n.done_on)),
            ("not_done", text(&n.not_done)),
            ("not_explained", text(&n.not_explained)),
            ("early", text(&n.early)),
            ("due", text(&n.due)),
        ],
    );
    let p = &words.page;
    constant(
        &mut out,
        "PAGE",
        "PageWords",
        "The words of the pages of the next steps.",
        &[
            ("title", text(&p.title)),
            ("note", text(&p.note)),
            ("no_case", text(&p.no_case)),
            ("came_out", text(&p.came_out)),
            ("not_advised", text(&p.not_advised)),
            ("as_it_stood", text(&p.as_it_stood)),
            ("taken_over", text(&p.taken_over)),
            ("none_there", text(&p.none_there)),
            ("another", text(&p.another)),
            ("same_case", text(&p.same_case)),
            ("other_case", text(&p.other_case)),
            ("ticks_back", text(&p.ticks_back)),
            ("all_the_same", text(&p.all_the_same)),
            ("elsewhere", text(&p.elsewhere)),
            ("no_address", text(&p.no_address)),
            ("privacy", text(&p.privacy)),
            ("whole", text(&p.whole)),
            ("too_long", text(&p.too_long)),
            ("note_holds", text(&p.note_holds)),
            ("checklists", text(&p.checklists)),
            ("failed", text(&p.failed)),
        ],
    );
    let p = &words.paper;
    constant(
        &mut out,
        "PAPER",
        "PaperWords",
        "The words between the steps, where they stand in print.",
        &[
            ("ours", text(&p.ours)),
            ("after", text(&p.after)),
            ("either", text(&p.either)),
            ("or", text(&p.or)),
            ("same", text(&p.same)),
            ("until", text(&p.until)),
            ("due", text(&p.due)),
            ("known", text(&p.known)),
            ("holidays", text(&p.holidays)),
        ],
    );
    vocabulary(&mut out, "Gap", "GapWords", r.gaps.iter().map(|gap| (gap.id.as_str(), w.gap(gap))));
    vocabulary(&mut out, "Clock", "ClockWords", d.clocks.iter().map(|clock| (clock.id.as_str(), w.clock(clock))));
    out
}

struct Writer<'a> {
    citations: &'a [String],
}

impl Writer<'_> {
    fn cites(&self, ids: &[String]) -> String {
        let at = ids.iter().filter_map(|id| self.citations.iter().position(|known| known == id));
        let all: String = at.map(|at| format!("&cited::C{at}, ")).collect();
        format!("&[{all}]")
    }

    fn step(&self, step: &Step) -> String {
        let Step { id, short, text, cites, source, ours, after, or, under, same } = step;
        let cites = self.cites(cites);
        format!(
            "Step {{ id: {id:?}, short: {short:?}, text: {text:?}, cites: {cites}, source: {source:?}, ours: {ours}, after: &{after:?}, \
             or: &{or:?}, under: {under:?}, same: {same:?} }}"
        )
    }

    fn steps(&self, all: &[Step]) -> String {
        let all: String = all.iter().map(|step| self.step(step) + ", ").collect();
        format!("&[{all}]")
    }

    fn item(&self, item: &Item) -> String {
        let Item { id, label, gaps, text, cites } = item;
        let gaps: String = gaps.iter().map(|gap| format!("Gap::{}, ", camel(gap))).collect();
        let cites = self.cites(cites);
        format!("RequestItem {{ id: {id:?}, label: {label:?}, gaps: &[{gaps}], text: {text:?}, cites: {cites} }}, ")
    }

    fn gap(&self, gap: &Gap) -> String {
        let Gap { label, placeholder, required, hint, .. } = gap;
        format!("label: {label:?}, placeholder: {placeholder:?}, required: {required}, hint: {hint:?}")
    }

    fn clock(&self, clock: &Clock) -> String {
        let Clock { days, title, from, event, text, cites, .. } = clock;
        let cites = self.cites(cites);
        format!("days: {days}, title: {title:?}, from: {from:?}, event: {event:?}, text: {text:?}, cites: {cites}")
    }
}

fn text(words: &str) -> String {
    format!("{words:?}")
}

fn constant(out: &mut String, name: &str, kind: &str, doc: &str, fields: &[(&str, String)]) {
    let fields: String = fields.iter().map(|(field, value)| format!("    {field}: {value},\n")).collect();
    let _ = writeln!(out, "/// {doc}\npub static {name}: {kind} = {kind} {{\n{fields}}};");
}

/// Words by an exhaustive `match`: an id without words, or words without an id, do not compile.
fn vocabulary<'a>(out: &mut String, name: &str, kind: &str, all: impl Iterator<Item = (&'a str, String)>) {
    let arm = |(id, fields): (&str, String)| {
        let id = camel(id);
        format!("{name}::{id} => {{ static WORDS: {kind} = {kind} {{ {fields} }}; &WORDS }}\n")
    };
    let arms: String = all.map(arm).collect();
    let _ = writeln!(
        out,
        "impl {name} {{\n/// The words for it.\npub const fn words(self) -> &'static {kind} {{ match self {{"
    );
    let _ = writeln!(out, "{arms}}} }} }}");
}

/// `own-words` as the name of a variant: `OwnWords`.
fn camel(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    id.split('-').map(word).collect()
}
