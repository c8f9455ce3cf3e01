//! The publisher's file: what is refused, what is told, and that the example is whole.

use super::{FIELDS, Publishing, fields};
use crate::data::contacts::Contacts;

const EXAMPLE: &str = include_str!("../../../../../publish/settings.example.toml");
const PLACES: &str = include_str!("../../../../../book/data/contacts.toml");

fn read(text: &str) -> Result<Publishing, String> {
    Publishing::read(text, &["manager"])
}

/// The fields that are open.
fn unfilled(publishing: &Publishing, contacts: &[&str]) -> Result<Vec<String>, String> {
    let json: serde_json::Value =
        serde_json::from_str(&publishing.json(contacts)).map_err(|error| error.to_string())?;
    let list = json.get("unfilled").and_then(|list| list.as_array().cloned()).ok_or("no list")?;
    Ok(list.iter().filter_map(|field| field.as_str().map(str::to_owned)).collect())
}

#[test]
fn the_example_lists_every_field_and_fills_in_none() -> Result<(), String> {
    let contacts = Contacts::read(PLACES)?;
    let names = contacts.names();
    let example = Publishing::read(EXAMPLE, &names)?;
    assert!(example.values.is_empty() && example.left_out.is_empty());
    for (table, key, _) in fields(&names) {
        let (_, rest) = EXAMPLE.split_once(&format!("\n[{table}]\n")).ok_or(table)?;
        let own = rest.split("\n[").next().unwrap_or("");
        assert_eq!(
            own.matches(&format!("\n{key} = \"\"\n")).count() + usize::from(own.starts_with(&format!("{key} = "))),
            1,
            "{table}.{key}"
        );
    }
    assert_eq!(EXAMPLE.matches(" = \"\"\n").count(), FIELDS.len() + names.len());
    assert_eq!(unfilled(&example, &names)?.len(), FIELDS.len() + names.len());
    Ok(())
}

#[test]
fn what_is_filled_in_is_kept_and_what_is_left_out_is_not_asked_for() -> Result<(), String> {
    let settings = read(
        "left-out = [\"security\", \"site.manual\"]\n[site]\naddress = \"https://a.example/b\"\n[publisher]\nname = \"\"\"\nThe\n\n Team\"\"\"\n\
         [contacts]\nmanager = \"x\"\n",
    )?;
    assert_eq!(settings.get("site", "address"), "https://a.example/b/");
    assert_eq!(settings.get("publisher", "name"), "The Team");
    assert_eq!(settings.get("contacts", "manager"), "x");
    let open = unfilled(&settings, &["manager"])?;
    for (field, is_open) in [
        ("site.briefing", true),
        ("contacts.as-at", true),
        ("site.address", false),
        ("site.manual", false),
        ("security.contact", false),
        ("contacts.manager", false),
    ] {
        assert_eq!(open.iter().any(|one| one == field), is_open, "{field}");
    }
    let days = read("[security]\nas-at = \"2027-01-31\"\nexpires = \"2028-01-31\"\n")?;
    assert_eq!(days.get("security", "expires"), "2028-01-31");
    // A field of a table that is left out may be filled in by itself.
    assert_eq!(read("left-out = [\"site\"]\n[site]\nmanual = \"https://a.example/\"\n")?.left_out.len(), 2);
    Ok(())
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let text = "left-out = [\"no-table\"]\n[site]\naddress = \"http://a.example/\"\n[publisher]\nnmae = \"x\"\n[embed]\norigins = \"https://a.example/\"\n[sight]\n";
    let wrong = read(text).err().unwrap_or_default();
    for part in
        ["site: `address`", "publisher: unknown field `nmae`", "embed: `origins`", "`sight`", "left-out: `no-table`"]
    {
        assert_eq!(
            wrong.lines().filter(|line| line.contains(part) && line.contains("allowed: ")).count(),
            1,
            "{part}: {wrong}"
        );
    }
    assert_eq!(wrong.lines().count(), 5, "{wrong}");
    let days = "[accessibility]\nstatus = \"partial\"\n[security]\nexpires = \"2027-01-01\"\n";
    assert_eq!(read(days).err().unwrap_or_default().lines().count(), 2);
}

#[test]
fn what_is_wrong_is_named_with_what_is_allowed() {
    for (text, parts) in [
        ("[sight]\n", &["`sight`", "left-out, site, publisher"][..]),
        ("site = \"x\"\n", &["`site`", "tables"]),
        ("[site]\nadress = \"\"\n", &["site: unknown field `adress`", "address, briefing, manual"]),
        ("[contacts]\nmanger = \"\"\n", &["contacts: unknown field `manger`", "as-at, manager"]),
        ("[publisher]\nname = 7\n", &["publisher: `name` is not text", "quotation marks"]),
        ("[publisher]\nname = \"a\\u202eb\"\n", &["publisher: `name`", "\\u{202e}"]),
        ("[contacts]\nmanager = \"[I/S]\"\n", &["contacts: `manager`", "withheld"]),
        ("[site]\naddress = \"http://a.example/\"\n", &["site: `address`", "https://"]),
        ("[accessibility]\nstatus = \"compliant\"\n", &["accessibility: `status`", "full, partial or none"]),
        ("[accessibility]\ntested = \"soon\"\n", &["accessibility: `tested`", "2027-05-04"]),
        ("left-out = [\"site.adress\"]\n", &["left-out: `site.adress`", "site.address"]),
        ("left-out = [1]\n", &["left-out", "a table"]),
        ("left-out = [\"publisher.name\"]\n[publisher]\nname = \"x\"\n", &["`publisher.name` is filled in"]),
        ("[security]\nexpires = \"2027-01-01\"\n", &["`expires` without `as-at`"]),
        ("[security]\nas-at = \"2027-01-01\"\nexpires = \"2027-01-01\"\n", &["after 2027-01-01"]),
        ("[security]\nas-at = \"2027-01-01\"\nexpires = \"2028-01-02\"\n", &["at most a year"]),
        ("[site\n", &["line 1 column "]),
    ] {
        let error = read(text).err().unwrap_or_else(|| format!("{text} is allowed"));
        for part in parts {
            assert!(error.contains(part), "{text}: {error}");
        }
        assert!(error.contains("allowed: ") && !error.contains('\n'), "{text}: {error}");
    }
}
