//! The tool in projects of its own: what it notices, and what it writes.

use super::{BookFiles, EDITION, source_file};
use std::fs;
use std::path::{Path, PathBuf};

type Checked = Result<(), String>;

fn real() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book")
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)?.filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name());
        if !path.is_dir() {
            fs::copy(&path, to.join(name))?;
        } else if !["aid", "aid-next", "aid-practice", "aid-compare", "book"].iter().any(|built| name == *built) {
            copy(&path, &to.join(name))?;
        }
    }
    Ok(())
}

/// Does something with a project of its own: the book, the files that rest on it, and nothing else.
fn with_project(name: &str, of: impl FnOnce(&Path) -> Checked) -> Checked {
    let project = std::env::temp_dir().join(format!("joint-working-{name}-{}", std::process::id()));
    let copied = [
        "book",
        "crates/rules/rulebook",
        "crates/rules/scenarios",
        "crates/casework/guidance",
        "crates/practice/cases",
    ]
    .iter()
    .try_for_each(|folder| copy(&real().join("..").join(folder), &project.join(folder)));
    // As if this were the first edition, whichever it is.
    let earlier = project.join("book/editions");
    let alone = if earlier.exists() { fs::remove_dir_all(&earlier) } else { Ok(()) };
    let alone = alone.and_then(|()| fs::write(project.join("book/data/anchors.toml"), ""));
    let done = copied.and(alone).map_err(|error| error.to_string()).and_then(|()| of(&project));
    let _ = fs::remove_dir_all(&project);
    done
}

fn change(file: &Path, from: &str, to: &str) -> Checked {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    if !text.contains(from) {
        return Err(format!("{} does not hold “{from}”", file.display()));
    }
    fs::write(file, text.replacen(from, to, 1)).map_err(|error| error.to_string())
}

/// The comparison must be able to fail: each of these differs from the briefing by one word or sign.
#[test]
fn a_lost_added_moved_or_corrected_word_is_found() -> Checked {
    for (page, from, to) in [
        ("examples/example-6.md", "Mr W's discharge placement", "Mr S's discharge placement"),
        ("examples/example-3.md", "Mr B died after losing five stone and developing related health problems.", ""),
        ("guidance/transfer-intake.md", "‘Joint Working’", "'Joint Working'"),
        ("guidance/indicators.md", "(CHC) funding))", "(CHC) funding)"),
        ("guidance/consent.md", "{#consent-1}", "{#consent-1}\n\nAnd a sentence of ours. {#consent-2}"),
        ("guidance/team.md", "[I/S]", "team@example.org"),
    ] {
        let mut book = BookFiles::read(&real())?;
        let Some((_, text)) = book.pages.iter_mut().find(|(path, text)| path == page && text.contains(from)) else {
            return Err(format!("{page} does not hold “{from}”"));
        };
        *text = text.replacen(from, to, 1);
        if book.differences()?.is_empty() {
            return Err(format!("{page}: nobody noticed “{to}” for “{from}”"));
        }
    }
    let mut swapped = BookFiles::read(&real())?;
    swapped.pages.swap(1, 2);
    let mut shortened = BookFiles::read(&real())?;
    shortened.pages.pop();
    if swapped.differences()?.is_empty() || shortened.differences()?.is_empty() {
        return Err("nobody noticed a page in the wrong place, or a page lost".to_owned());
    }
    Ok(())
}

#[test]
fn a_reworded_paragraph_is_confirmed_again_and_a_lost_one_removed() -> Checked {
    with_project("confirm", |project| {
        let root = project.join("book");
        let page = root.join("src/guidance/background.md");
        change(&page, "seconded to LGSCO. {#background-2}", "lent to LGSCO. {#background-2}")?;
        let found = BookFiles::read(&root)?.findings()?;
        assert!(matches!(found.as_slice(), [one] if one.contains("{#background-2}: its words are not")), "{found:?}");
        let again = ["background-2".to_owned()];
        let wrong = BookFiles::read(&root)?.confirm(&again, "nobody", "2027-05-04");
        assert!(wrong.is_err_and(|says| says.contains("no initials")));
        let wrong = BookFiles::read(&root)?.confirm(&["background-9".to_owned()], "AB", "2027-05-04");
        assert!(wrong.is_err_and(|says| says.contains("no page of the briefing has `background-9`")));
        BookFiles::read(&root)?.confirm(&again, "AB", "2027-05-04")?;
        assert_eq!(BookFiles::read(&root)?.findings()?, [""; 0]);

        change(&page, " {#background-2}", " {#background-7}")?;
        let found = BookFiles::read(&root)?.findings()?.join("\n");
        assert!(found.contains("{#background-7}: these words stood at {#background-2}"), "{found}");
        assert!(BookFiles::read(&root)?.remove(&["background-7".to_owned()]).is_err());
        BookFiles::read(&root)?.confirm(&["background-7".to_owned()], "AB", "2027-05-04")?;
        BookFiles::read(&root)?.remove(&again)?;
        assert_eq!(BookFiles::read(&root)?.findings()?, [""; 0]);
        Ok(())
    })
}

#[test]
fn an_edition_begins_with_the_present_one_kept() -> Checked {
    with_project("begin", |project| {
        let root = project.join("book");
        for wrong in ["April", "2027-13", "2000-01", EDITION] {
            assert!(BookFiles::read(&root)?.begin(wrong).is_err(), "{wrong}");
        }
        BookFiles::read(&root)?.begin("2999-04")?;
        let read = |path: PathBuf| fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()));
        assert!(read(root.join(format!("editions/{EDITION}.toml")))?.contains(&format!("edition = \"{EDITION}\"")));
        assert!(read(root.join("data/confirmed.toml"))?.contains("edition = \"2999-04\""));
        assert_eq!(read(root.join(source_file("2999-04")))?, read(root.join(source_file(EDITION)))?);
        let list = read(project.join("crates/rules/rulebook/edition.json"))?;
        let two = format!(
            "\"id\": \"{EDITION}\", \"name\": \"Joint Working briefing note, PHSO, {{briefing.month}}\", \"withdrawn\": []}},\n    {{\"id\": \"2999-04\""
        );
        assert!(list.contains(&two), "{list}");
        Ok(())
    })
}
