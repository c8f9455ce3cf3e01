//! The file of the guidance, `next-steps.json`: its sections, and what is written of them.

/// What the lists of ids are in a build script.
mod closed_list {
    pub(crate) use static_words::vocabulary as closed_list;
}
#[path = "../src/guidance/shape.rs"]
#[expect(unused_imports, unreachable_pub, reason = "here its words are no wider than the build script")]
mod shape;
#[path = "../src/vocabulary.rs"]
mod vocabulary;

pub(crate) use shape::*;
use static_words as types;
use static_words::{Citations, Fault, List, Place, Writer, parse, walk, words};
use std::any::Any;
use std::convert::Infallible;
pub(crate) use vocabulary::{Deadline, RequestField};

/// What faults call the file.
pub(crate) const FILE: &str = "guidance/next-steps.json";

words! {
    /// The file.
    struct Guidance {
        request: RequestWords,
        sending: SendingWords,
        dates: DateWords,
        consent: ConsentWords,
        transfer: TransferWords,
        record: RecordWords,
        apart: ApartWords,
        way: WayWords,
        page: PageWords,
        paper: PaperWords,
    }
}

/// What is in the file for the limit on an email, so that its number is in `sending.limit_mb` alone.
const LIMIT: &str = "{briefing.email-limit}";

/// Reads the file; a fault names its line, the key, and the keys that are allowed.
pub(crate) fn read(text: &str) -> Result<Guidance, Fault> {
    let written: Guidance = parse(FILE, text)?;
    let limit = written.sending.limit_mb;
    if limit == 0 {
        return Err(format!("{FILE}, sending.limit_mb: is 0; allowed: the limit on an email in MB, from 1 to 255"));
    }
    parse(FILE, &text.replace(LIMIT, &format!("{limit}MB")))
}

/// The paragraphs of the rulebook, from the text of its list.
pub(crate) fn citations(text: &str) -> Result<Citations, Fault> {
    #[derive(serde::Deserialize)]
    struct Citation {
        id: String,
    }
    let all: Vec<Citation> = parse("citations.json", text)?;
    Ok(Citations::new(all.into_iter().map(|one| one.id).collect(), "cited"))
}

/// A list of tasks. What is not in a list is a list of one.
pub(crate) struct TaskList<'a> {
    /// Its place in the file.
    pub(crate) place: String,
    /// The tasks.
    pub(crate) tasks: &'a [Task],
    /// It in the crate, as a slice.
    rust: String,
}

impl Guidance {
    /// Every list of tasks, in the order of the shape.
    pub(crate) fn lists(&self) -> Vec<TaskList<'_>> {
        let mut all: Vec<TaskList<'_>> = Vec::new();
        let Ok(()) = walk::<Infallible>(FILE, self, &mut |place, part| {
            let value: &dyn Any = part.value;
            let path = path(place);
            let found = if let Some(list) = value.downcast_ref::<List<Task>>() {
                Some((list.as_slice(), path))
            } else if let Some(Some(task)) = value.downcast_ref::<Option<Task>>() {
                Some((std::slice::from_ref(task), format!("{path}.as_slice()")))
            } else {
                let task = value.downcast_ref::<Task>();
                task.map(|task| (std::slice::from_ref(task), format!("std::slice::from_ref(&{path})")))
            };
            // A task of the list that was found last is no list of its own.
            let is_new =
                |one: &&[Task]| all.last().is_none_or(|last| !last.tasks.as_ptr_range().contains(&one.as_ptr()));
            if let Some((tasks, rust)) = found.filter(|(tasks, _)| is_new(tasks)) {
                all.push(TaskList { place: place.fields().join("."), tasks, rust });
            }
            Ok(())
        });
        all
    }

    /// All words as Rust.
    pub(crate) fn to_rust(&self, citations: &Citations) -> Result<String, Fault> {
        let Self { request, sending, dates, consent, transfer, record, apart, way, page, paper } = self;
        let mut to = Writer::new(citations);
        to.item("REQUEST", request)?;
        to.item("SENDING", sending)?;
        to.item("DATES", dates)?;
        to.item("CONSENT", consent)?;
        to.item("TRANSFER", transfer)?;
        to.item("RECORD", record)?;
        to.item("APART", apart)?;
        to.item("WAY", way)?;
        to.item("PAGE", page)?;
        to.item("PAPER", paper)?;
        to.push("/// The limit on an email from PHSO, in MB, as the briefing gives it.\n");
        to.push(&format!("pub const EMAIL_LIMIT_MB: u8 = {};\n", sending.limit_mb));
        to.by_id("RequestField", &request.gaps)?;
        to.by_id("Deadline", &dates.clocks)?;
        let lists: Vec<String> = self.lists().into_iter().map(|list| list.rust).collect();
        to.push("/// Every list of tasks. What is not in a list is a list of one. A program that asks for this, or for [`task`],\n");
        to.push("/// carries every word: the browser has what it shows.\n");
        to.push(&format!("pub fn lists() -> [&'static [Task]; {}] {{ [{}] }}\n", lists.len(), lists.join(", ")));
        Ok(to.finish())
    }
}

/// A place as the crate has it: each section is a static.
fn path(place: &Place<'_>) -> String {
    match place.fields() {
        [] => String::new(),
        [section, fields @ ..] => [&[section.to_uppercase().as_str()], fields].concat().join("."),
    }
}
