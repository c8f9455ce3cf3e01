//! A way through everything that a file holds, which knows the place.

use crate::fault::{Fault, is_plain, once};
use crate::shown::shown;
use crate::words::{Part, Text, Words, id_among};
use std::any::Any;
use std::collections::BTreeSet;
use std::fmt;

/// Where in a file: the fields that lead there and, within an entry that has an id, that id.
#[derive(Clone)]
pub struct Place<'a> {
    file: &'a str,
    fields: Vec<&'static str>,
    entry: Option<&'a str>,
}

impl Place<'_> {
    /// The fields on the way, from the file down to the entry.
    pub fn fields(&self) -> &[&'static str] {
        &self.fields
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.file)?;
        if !self.fields.is_empty() {
            write!(to, ", {}", self.fields.join("."))?;
        }
        self.entry.map_or(Ok(()), |id| write!(to, ", `{}`", shown(id)))
    }
}

/// Visits the whole and every part of it, a part after what it is a part of, in the order of the shape.
///
/// # Errors
/// The first error of `visit`.
pub fn walk<'a, E>(
    file: &'a str,
    words: &'a dyn Words,
    visit: &mut dyn FnMut(&Place<'a>, Part<'a>) -> Result<(), E>,
) -> Result<(), E> {
    step(&Place { file, fields: Vec::new(), entry: None }, Part::item(words), visit)
}

fn step<'a, E>(
    above: &Place<'a>,
    part: Part<'a>,
    visit: &mut dyn FnMut(&Place<'a>, Part<'a>) -> Result<(), E>,
) -> Result<(), E> {
    let mut place = above.clone();
    if place.entry.is_none() && !part.name.is_empty() {
        place.fields.push(part.name);
    }
    let parts = part.value.parts();
    place.entry = id_among(&parts).or(place.entry);
    visit(&place, part)?;
    parts.into_iter().try_for_each(|part| step(&place, part, visit))
}

/// Checks that every text of a file uses exactly the parameters of its shape.
///
/// # Errors
/// The first text that does not, with its place and the parameters that are allowed.
pub fn parameters(file: &str, words: &dyn Words) -> Result<(), Fault> {
    walk(file, words, &mut |place, part| {
        let value: &dyn Any = part.value;
        match value.downcast_ref::<Text>() {
            Some(text) if used_in(text) != part.parameters.iter().copied().collect() => {
                let allowed: Vec<String> = part.parameters.iter().map(|name| format!("{{{name}}}")).collect();
                let allowed = if allowed.is_empty() { "none".to_owned() } else { allowed.join(", ") };
                Err(format!("{place}: must use exactly its parameters; allowed: {allowed}"))
            }
            _ => Ok(()),
        }
    })
}

/// Checks that every list of entries has each id once, and that it can be a name in Rust.
///
/// # Errors
/// The first id that is missing, duplicated or not plain, with its place.
pub fn unique_ids(file: &str, words: &dyn Words) -> Result<(), Fault> {
    walk(file, words, &mut |place, part| {
        let items = part.value.parts().into_iter().filter(|part| part.name.is_empty());
        let ids: Vec<&str> = items.filter_map(|item| id_among(&item.value.parts())).collect();
        if let Some(odd) = ids.iter().find(|id| !id.is_empty() && !is_plain(id)) {
            return Err(format!("{place}: `{}` is no id; allowed: small letters, digits and hyphens", shown(odd)));
        }
        once(&place.to_string(), ids)
    })
}

/// The parameters that a text uses, without their braces.
pub fn used_in(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}
