//! What the publisher of a copy fills in: one file beside the project, `publish/settings.toml`, which git leaves alone.
//!
//! Every field is text, in a table; what a text may be its kind says. A field is filled in, or left out on purpose (`left-out`), or
//! neither, which the build tells and publishing refuses. What is not filled in makes nothing: no page says what nobody has said.

use std::collections::{BTreeMap, BTreeSet};

use joint_working_rules::shown::{listed, shown};
use serde_json::json;
use toml::{Table, Value};

use crate::data::kind::{Kind, tidy};
use crate::data::toml::parse;

/// The key of what is left out on purpose.
const LEFT_OUT: &str = "left-out";
/// The table of the contacts, whose other fields are the names in the contacts file.
pub(crate) const CONTACTS: &str = "contacts";
/// The field of that table that is no contact: when they were right.
pub(crate) const AS_AT: &str = "as-at";

/// Every field but the contacts.
const FIELDS: [(&str, &str, Kind); 20] = [
    ("site", "address", Kind::Folder),
    ("site", "briefing", Kind::Address),
    ("site", "manual", Kind::Address),
    ("publisher", "name", Kind::Text),
    ("publisher", "email", Kind::Email),
    ("publisher", "other", Kind::Text),
    ("publisher", "pass-on", Kind::Text),
    ("accessibility", "status", Kind::Status),
    ("accessibility", "not-accessible", Kind::Text),
    ("accessibility", "tested", Kind::Day),
    ("accessibility", "tested-by", Kind::Text),
    ("accessibility", "prepared", Kind::Day),
    ("accessibility", "reviewed", Kind::Day),
    ("accessibility", "response-time", Kind::Text),
    ("accessibility", "enforcement", Kind::Text),
    ("security", "contact", Kind::Reach),
    ("security", "as-at", Kind::Day),
    ("security", "expires", Kind::Day),
    ("embed", "origins", Kind::Origins),
    (CONTACTS, AS_AT, Kind::Text),
];

/// The settings of a publisher. Without a file none is filled in.
#[derive(Debug, Default)]
pub(crate) struct Publishing {
    /// What is filled in, by `table.key`.
    values: BTreeMap<String, String>,
    left_out: BTreeSet<String>,
}

impl Publishing {
    /// Reads the file's text. `contacts` are the names of the contacts.
    ///
    /// # Errors
    /// When it is not TOML, has a key that is not allowed, a value is not text or not of its kind, or what is left out is no field or
    /// is filled in: all that is wrong, a line each.
    pub(crate) fn read(text: &str, contacts: &[&str]) -> Result<Self, String> {
        let mut publishing = Self::default();
        let (mut left_out, mut wrong) = (Vec::new(), Vec::new());
        for (name, value) in parse::<Table>(text)? {
            match value {
                Value::Array(fields) if name == LEFT_OUT => left_out = fields,
                Value::Table(fields) if tables().contains(&name.as_str()) => {
                    for (key, value) in fields {
                        wrong.extend(publishing.add(&name, &key, &value, contacts).err());
                    }
                }
                _ => {
                    let allowed = listed([LEFT_OUT].into_iter().chain(tables()));
                    wrong.push(format!("settings: `{}`; allowed: {allowed} (a list, then tables)", shown(&name)));
                }
            }
        }
        wrong.extend(left_out.iter().filter_map(|field| publishing.leave_out(field, contacts).err()));
        // What does not fit together is said of what is right by itself.
        if wrong.is_empty() {
            wrong.extend([publishing.days(), publishing.statement()].into_iter().filter_map(Result::err));
        }
        if wrong.is_empty() { Ok(publishing) } else { Err(wrong.join("\n")) }
    }

    /// The text of a field; empty where nobody has filled it in.
    pub(crate) fn get(&self, table: &str, key: &str) -> &str {
        self.values.get(&format!("{table}.{key}")).map_or("", String::as_str)
    }

    /// All of it for the scripts that build the site, as JSON: every field with its text, and what is neither filled in nor left out.
    pub(crate) fn json(&self, contacts: &[&str]) -> String {
        let all: Vec<String> = fields(contacts).map(|(table, key, _)| format!("{table}.{key}")).collect();
        let open = |field: &&String| !self.values.contains_key(*field) && !self.left_out.contains(*field);
        let unfilled: Vec<&String> = all.iter().filter(open).collect();
        let text = |field: &String| self.values.get(field).cloned().unwrap_or_default();
        let values: BTreeMap<&String, String> = all.iter().map(|field| (field, text(field))).collect();
        json!({ "values": values, "unfilled": unfilled, "left-out": self.left_out }).to_string()
    }

    fn add(&mut self, table: &str, key: &str, value: &Value, contacts: &[&str]) -> Result<(), String> {
        let Some((_, _, kind)) = fields(contacts).find(|(in_table, name, _)| (*in_table, *name) == (table, key)) else {
            let allowed = fields(contacts).filter(|(in_table, ..)| *in_table == table).map(|(_, name, _)| name);
            return Err(format!("settings: {table}: unknown field `{}`; allowed: {}", shown(key), listed(allowed)));
        };
        let Value::String(text) = value else {
            return Err(format!("settings: {table}: `{key}` is not text; allowed: text in quotation marks"));
        };
        let text = tidy(text).and_then(|text| if text.is_empty() { Ok(text) } else { kind.read(&text) });
        let text = text.map_err(|error| format!("settings: {table}: `{key}`: {error}"))?;
        if !text.is_empty() {
            self.values.insert(format!("{table}.{key}"), text);
        }
        Ok(())
    }

    /// Leaves a field out, or every field of a table that is not filled in.
    fn leave_out(&mut self, field: &Value, contacts: &[&str]) -> Result<(), String> {
        let name = field.as_str().unwrap_or_default();
        let of = |(table, key, _): (&str, &str, Kind)| (table == name, format!("{table}.{key}"));
        let found: Vec<_> = fields(contacts).map(of).filter(|(is_of, full)| *is_of || full == name).collect();
        if found.is_empty() {
            let allowed = listed(tables().into_iter().chain(["site.address"]));
            return Err(format!(
                "settings: {LEFT_OUT}: `{}` is no field; allowed: a table, or a field of one: {allowed} and the like",
                shown(name)
            ));
        }
        for (of_table, full) in found {
            match (self.values.contains_key(&full), of_table) {
                (true, false) => {
                    return Err(format!(
                        "settings: {LEFT_OUT}: `{full}` is filled in; allowed: a field that is filled in or left out"
                    ));
                }
                (true, true) => {}
                (false, _) => {
                    self.left_out.insert(full);
                }
            }
        }
        Ok(())
    }

    /// A statement that says that not all is accessible says what is not.
    fn statement(&self) -> Result<(), String> {
        let status = self.get("accessibility", "status");
        if matches!(status, "partial" | "none") && self.get("accessibility", "not-accessible").is_empty() {
            return Err(format!(
                "settings: accessibility: `status` is {status}, and `not-accessible` is empty; allowed: say there what is not accessible, or set `status` to full"
            ));
        }
        Ok(())
    }

    /// Days that make sense only with each other.
    fn days(&self) -> Result<(), String> {
        let (from, to) = (self.get("security", AS_AT), self.get("security", "expires"));
        if to.is_empty() {
            return Ok(());
        }
        if from.is_empty() {
            return Err("settings: security: `expires` without `as-at`; allowed: both, or neither".to_owned());
        }
        // Days written alike are in the order of their texts; one year later has the same month and day.
        let year = |day: &str| day.get(..4).and_then(|year| year.parse::<u32>().ok()).unwrap_or(0);
        let latest = format!("{}{}", year(from) + 1, from.get(4..).unwrap_or(""));
        if to <= from || *to > *latest {
            return Err(format!(
                "settings: security: `expires` is {to}; allowed: after {from} (`as-at`), and at most a year later"
            ));
        }
        Ok(())
    }
}

/// The names of the tables.
fn tables() -> Vec<&'static str> {
    let mut tables: Vec<_> = FIELDS.iter().map(|(table, ..)| *table).collect();
    tables.dedup();
    tables
}

/// Every field, the contacts by these names.
fn fields<'a>(contacts: &'a [&'a str]) -> impl Iterator<Item = (&'a str, &'a str, Kind)> {
    FIELDS.into_iter().chain(contacts.iter().map(|name| (CONTACTS, *name, Kind::Text)))
}

#[cfg(test)]
mod tests;
