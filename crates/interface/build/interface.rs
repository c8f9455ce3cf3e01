//! The file of the words, `interface.json`: its sections, and what is written of them.

#[path = "../src/shape.rs"]
#[expect(unused_imports, unreachable_pub, reason = "here its words are no wider than the build script")]
mod shape;

use shape::*;
use static_words as types;
use static_words::{Citations, Fault, Writer, parameters, parse, words};

/// What faults call the file.
pub(crate) const FILE: &str = "interface.json";

words! {
    /// The file.
    struct Interface {
        common: CommonWords,
        aid: AidWords,
        one_page: OnePageWords,
        result: ResultWords,
        next: NextWords,
        practice: PracticeWords,
        paper: PaperWords,
        compare: CompareWords,
        embed: EmbedWords,
        publishing: PublishingWords,
    }
}

/// Reads the file; a fault names its line, the key, and the keys that are allowed.
pub(crate) fn read(text: &str) -> Result<Interface, Fault> {
    let all: Interface = parse(FILE, text)?;
    parameters(FILE, &all)?;
    Ok(all)
}

impl Interface {
    /// All words as Rust, a static for each section.
    pub(crate) fn to_rust(&self) -> Result<String, Fault> {
        let Self { common, aid, one_page, result, next, practice, paper, compare, embed, publishing } = self;
        let citations = Citations::new(Vec::new(), "");
        let mut to = Writer::new(&citations);
        to.item("COMMON", common)?;
        to.item("AID", aid)?;
        to.item("ONE_PAGE", one_page)?;
        to.item("RESULT", result)?;
        to.item("NEXT", next)?;
        to.item("PRACTICE", practice)?;
        to.item("PAPER", paper)?;
        to.item("COMPARE", compare)?;
        to.item("EMBED", embed)?;
        to.item("PUBLISHING", publishing)?;
        Ok(to.finish())
    }
}
