//! What cannot take the ids from the list is held to it: scripts, the template, style sheets, and what names the built files.
//! Each id that they use is in the list with them, and each that the list gives them is used.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use joint_working_page_ids::{
    ALL, CHECK_FOLDER, CHECK_PROGRAM, COMPARE_FOLDER, COMPARE_PROGRAM, Id, Kind, LOADER_FILE, NEXT_FOLDER,
    NEXT_PROGRAM, PRACTICE_FOLDER, PRACTICE_PROGRAM, Part, STYLE_FILE,
};
use regex::Regex;

type Checked = Result<(), Box<dyn Error>>;
/// Ids as they are used: `#` before those of elements, `.` before classes, nothing before attributes.
type Used = BTreeSet<String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}").into())
}

/// Everything that a pattern captures.
fn all<'a>(text: &'a str, pattern: &str) -> Result<Vec<&'a str>, Box<dyn Error>> {
    let pattern = Regex::new(pattern)?;
    Ok(pattern.captures_iter(text).filter_map(|found| found.get(1)).map(|found| found.as_str()).collect())
}

/// A property of `dataset` as the attribute it is: `goneOn` is `data-gone-on`.
fn attribute(property: &str) -> String {
    let letter = |c: char| if c.is_uppercase() { format!("-{}", c.to_lowercase()) } else { c.to_string() };
    format!("data-{}", property.chars().map(letter).collect::<String>())
}

/// The ids that a script uses, by the calls with which ours look for elements and attributes.
fn in_script(script: &str) -> Result<Used, Box<dyn Error>> {
    let mut used = Used::new();
    for call in all(script, r"\b(?:getElementById|part)\(([^()]*)\)")? {
        used.extend(all(call, r#""([^"]+)""#)?.into_iter().map(|id| format!("#{id}")));
    }
    for call in all(script, r"\bquerySelector(?:All)?\(([^()]*)\)")? {
        used.extend(all(call, r#"([#.][a-z][a-z-]*)"#)?.into_iter().map(str::to_owned));
    }
    used.extend(all(script, r#""(data-[a-z-]+)""#)?.into_iter().map(str::to_owned));
    used.extend(all(script, r"\.dataset\.([A-Za-z]+)")?.into_iter().map(attribute));
    for properties in all(script, r"\{([^{}]*)\} = [\w.]+\.dataset\b")? {
        used.extend(properties.split(',').map(|property| attribute(property.trim())));
    }
    Ok(used)
}

/// What the list gives a part, of these kinds.
fn listed(part: Part, kinds: &[Kind]) -> Used {
    let mark = |id: &Id| match id.kind {
        Kind::Element => format!("#{}", id.text),
        Kind::Class => format!(".{}", id.text),
        _ => id.text.to_owned(),
    };
    let of_part = |id: &&Id| kinds.contains(&id.kind) && [id.written_by, id.read_by].concat().contains(&part);
    ALL.iter().filter(of_part).map(mark).collect()
}

const IN_PAGES: [Kind; 3] = [Kind::Element, Kind::Class, Kind::Attribute];

#[test]
fn the_loader_uses_what_is_listed_for_it_and_nothing_else() -> Checked {
    let used = in_script(&read("web/loader.js")?)?;
    assert!(used.contains("#aid-first-title") && used.contains("data-gone-on"), "the script is not read: {used:?}");
    assert_eq!(used, listed(Part::Loader, &IN_PAGES));
    Ok(())
}

#[test]
fn the_script_of_the_page_for_frames_uses_what_is_listed_for_it_and_nothing_else() -> Checked {
    let used = in_script(&read("web/embed/frame.js")?)?;
    assert!(used.contains("#embedded"), "the script is not read: {used:?}");
    assert_eq!(used, listed(Part::FrameScript, &IN_PAGES));
    Ok(())
}

#[test]
fn the_scripts_of_the_theme_use_what_is_listed_for_them_and_nothing_else() -> Checked {
    let mut scripts = 0;
    for file in fs::read_dir(root().join("book/theme"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        let part = match name.as_str() {
            "search.js" => Part::SearchScript,
            "look-up.js" => Part::LookUpScript,
            "checkup.js" => Part::CheckupScript,
            "live-reload.js" => Part::ReloadScript,
            // It looks for no id: it acts on every page alike.
            "press-once.js" => {
                assert_eq!(in_script(&read(&format!("book/theme/{name}"))?)?, Used::new(), "{name}");
                scripts += 1;
                continue;
            }
            other if other.ends_with(".js") => return Err(format!("{other}: no part of the list").into()),
            _ => continue,
        };
        assert_eq!(in_script(&read(&format!("book/theme/{name}"))?)?, listed(part, &IN_PAGES), "{name}");
        scripts += 1;
    }
    assert_eq!(scripts, 5);
    Ok(())
}

#[test]
fn the_template_uses_what_is_listed_for_it_and_nothing_else() -> Checked {
    let template = read("book/theme/index.hbs")?;
    let mut used: Used = all(&template, r#" href="(#[a-z-]+)""#)?.into_iter().map(str::to_owned).collect();
    used.extend(all(&template, r" (data-[a-z-]+)=")?.into_iter().map(str::to_owned));
    assert_eq!(used, listed(Part::Template, &IN_PAGES));
    Ok(())
}

#[test]
fn each_element_that_a_style_sheet_names_is_listed_for_it() -> Checked {
    let mut sheets = vec!["web/aid.css".to_owned()];
    for file in fs::read_dir(root().join("book/theme/css"))? {
        sheets.push(format!("book/theme/css/{}", file?.file_name().to_string_lossy()));
    }
    let mut used = Used::new();
    for sheet in sheets.iter().filter(|sheet| sheet.ends_with(".css")) {
        let css = read(sheet)?;
        // A colour is six signs or three; the field of the search is named on its own page only.
        let is_id = |id: &&str| !all(id, "^#([0-9a-f]{3}|[0-9a-f]{6})$").is_ok_and(|found| !found.is_empty());
        let ids = all(&css, r"(#[a-z][a-z0-9-]*)")?.into_iter().filter(is_id);
        used.extend(ids.filter(|id| *id != "#search-hint").map(str::to_owned));
    }
    assert_eq!(used, listed(Part::Style, &[Kind::Element]));
    Ok(())
}

#[test]
fn what_is_built_has_the_names_that_are_listed() -> Checked {
    let programs = all(&read("web/Cargo.toml")?, r#"\[\[bin\]\]\nname = "([^"]+)""#)?.join(" ");
    assert_eq!(programs, [CHECK_PROGRAM, COMPARE_PROGRAM, NEXT_PROGRAM, PRACTICE_PROGRAM].join(" "));
    let build = read("scripts/build")?;
    let folders = all(&build, r"--dist \.\./book/src/(\S+) ")?.join(" ");
    assert_eq!(folders, [CHECK_FOLDER, NEXT_FOLDER, PRACTICE_FOLDER, COMPARE_FOLDER].join(" "));
    for (page, names) in [
        ("web/index.html", &[CHECK_PROGRAM, &format!("{STYLE_FILE}.css"), &format!("{LOADER_FILE}.js")][..]),
        ("web/next.html", &[NEXT_PROGRAM]),
        ("web/practice.html", &[PRACTICE_PROGRAM]),
        ("web/compare.html", &[COMPARE_PROGRAM]),
    ] {
        let page = read(page)?;
        assert_eq!(all(&page, r#"<(?:link|script) data-trunk [^>]*?(?:bin|href|src)="([^"]+)""#)?, names);
    }
    Ok(())
}

#[test]
fn no_id_is_listed_for_two_things() {
    let mut seen = BTreeSet::new();
    for id in ALL {
        assert!(seen.insert(format!("{:?} {}", id.kind, id.text)), "{} is duplicated", id.text);
    }
}
