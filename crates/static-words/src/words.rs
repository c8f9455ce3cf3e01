//! What a file of words is made of.

use crate::fault::Fault;
use crate::writer::Writer;
use serde::Deserialize;
use std::any::Any;

/// Words, `&'static str` in the crate. They have exactly the parameters that the shape declares for them.
pub type Text = String;

/// Several of a kind, a static slice in the crate.
pub type List<T> = Vec<T>;

/// Words whose parameters the file itself declares; the crate's own check holds them to that.
#[derive(Deserialize)]
pub struct Template(pub String);

/// A value of a file of words.
pub trait Words: Any {
    /// Writes it as a constant expression.
    ///
    /// # Errors
    /// It cites a paragraph that is not listed.
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault>;

    /// What it is made of, in the order of its shape.
    fn parts(&self) -> Vec<Part<'_>> {
        Vec::new()
    }

    /// It as text, where it is nothing but text.
    fn as_text(&self) -> Option<&str> {
        None
    }
}

/// A struct of words, as [`words!`](crate::words!) declares it.
pub trait Shape: Words + Sized {
    /// The name of the crate's struct.
    const NAME: &'static str;
    /// Its documentation, as lines of Rust.
    const DOC: &'static str;

    /// Its id, where it has one.
    fn id(&self) -> Option<&str> {
        id_among(&self.parts())
    }
}

/// The value of the part that is called `id`.
pub(crate) fn id_among<'a>(parts: &[Part<'a>]) -> Option<&'a str> {
    parts.iter().find(|part| part.name == "id").and_then(|part| part.value.as_text())
}

/// A field of a struct, or an item of a list.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The field's name in the shape; empty for an item.
    pub name: &'static str,
    /// The field's value.
    pub value: &'a dyn Words,
    /// The parameters that its text uses, without braces.
    pub parameters: &'static [&'static str],
    /// Does the crate's struct have it?
    pub held: Held,
}

/// Where a field is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// In the file and in the crate's struct.
    InProgram,
    /// Only in the file.
    InFile,
}

impl<'a> Part<'a> {
    /// An item of a list, or the whole of a file.
    pub fn item(value: &'a dyn Words) -> Self {
        Self { name: "", value, parameters: &[], held: Held::InProgram }
    }
}

impl Words for String {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.push(&format!("{self:?}"));
        Ok(())
    }

    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Words for Template {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        self.0.write(to)
    }
}

impl Words for bool {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.push(&self.to_string());
        Ok(())
    }
}

impl Words for u8 {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.push(&self.to_string());
        Ok(())
    }
}

fn array<T: Words>(all: &[T], to: &mut Writer<'_>) -> Result<(), Fault> {
    to.push("[");
    for item in all {
        item.write(to)?;
        to.push(", ");
    }
    to.push("]");
    Ok(())
}

impl<T: Words> Words for Vec<T> {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.push("&");
        array(self, to)
    }

    fn parts(&self) -> Vec<Part<'_>> {
        self.iter().map(|item| Part::item(item)).collect()
    }
}

impl<T: Words, const N: usize> Words for [T; N] {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        array(self, to)
    }

    fn parts(&self) -> Vec<Part<'_>> {
        self.iter().map(|item| Part::item(item)).collect()
    }
}

impl<T: Words> Words for Option<T> {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        let Some(value) = self else {
            to.push("None");
            return Ok(());
        };
        to.push("Some(");
        value.write(to)?;
        to.push(")");
        Ok(())
    }

    fn parts(&self) -> Vec<Part<'_>> {
        self.iter().map(|item| Part::item(item)).collect()
    }
}
