//! Words as items of Rust: statics, lists, and methods by id.

use crate::fault::Fault;
use crate::words::{Held, List, Shape, Words};
use crate::writer::Writer;

impl Writer<'_> {
    /// Words as a public static, with the documentation of their shape.
    ///
    /// # Errors
    /// They cite a paragraph that is not listed.
    pub fn item<W: Shape>(&mut self, name: &str, words: &W) -> Result<(), Fault> {
        self.push(W::DOC);
        self.push(&format!("pub static {name}: {} = ", W::NAME));
        words.write(self)?;
        self.push(";\n");
        Ok(())
    }

    /// A list of words as a public static slice.
    ///
    /// # Errors
    /// They cite a paragraph that is not listed.
    pub fn list<W: Shape>(&mut self, name: &str, doc: &str, words: &List<W>) -> Result<(), Fault> {
        self.push(&format!("/// {doc}\npub static {name}: &[{}] = ", W::NAME));
        words.write(self)?;
        self.push(";\n");
        Ok(())
    }

    /// Words by id: a method `words` of the enum of these ids, with a static in each arm, so that a program holds the words
    /// that it names and no others. The `match` is exhaustive: an id without words, or words without an id, do not compile.
    ///
    /// # Errors
    /// They cite a paragraph that is not listed.
    pub fn by_id<'w, W: Shape>(&mut self, name: &str, all: impl IntoIterator<Item = &'w W>) -> Result<(), Fault> {
        let kind = W::NAME;
        self.push(&format!("impl {name} {{\n/// The words for it.\n"));
        self.push(&format!("pub const fn words(self) -> &'static {kind} {{ match self {{\n"));
        for words in all {
            let id = words.id().ok_or_else(|| format!("{kind} has no field `id`"))?;
            self.push(&format!("{name}::{} => {{ static WORDS: {kind} = ", camel(id)));
            words.write(self)?;
            self.push("; &WORDS }\n");
        }
        self.push("} } }\n");
        Ok(())
    }

    /// A struct with those of its fields that the crate's has.
    ///
    /// # Errors
    /// It cites a paragraph that is not listed.
    pub fn structure<W: Shape>(&mut self, words: &W) -> Result<(), Fault> {
        self.push(W::NAME);
        self.push(" { ");
        for part in words.parts().into_iter().filter(|part| part.held == Held::InProgram) {
            self.push(&format!("{}: ", part.name));
            part.value.write(self)?;
            self.push(", ");
        }
        self.push("}");
        Ok(())
    }
}

/// An id as the name of a variant: `shared-decision` is `SharedDecision`.
pub fn camel(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    id.split('-').map(word).collect()
}
