//! What readers of the site open: case files and links; and the scenarios.

use crate::scenarios;
use crate::words::BOOK;
use joint_working_fuzz::{Again, Bounds, Reader, Says, files, is_rust, same};
use joint_working_rules::{Case, ValidCase, link, scenario_file};
use std::io;

pub(crate) fn readers() -> io::Result<Vec<Reader>> {
    let scenarios: Vec<String> = files("crates/rules/scenarios")?.into_iter().map(|(_, text)| text).collect();
    let blocks: Vec<serde_json::Value> =
        scenarios.iter().filter_map(|text| serde_json::from_str(scenario_file::split(text).ok()?.json).ok()).collect();
    let cases: Vec<String> = blocks.iter().filter_map(|block| Some(block.get("case")?.to_string())).collect();
    let links = cases.iter().filter_map(|case| Some(link::encode(&*Case::from_json(case).ok()?))).collect();
    let pretty = cases.iter().filter_map(|case| Some(Case::from_json(case).ok()?.to_json()));
    Ok(vec![
        Reader {
            name: "case",
            seeds: cases.iter().cloned().chain(pretty).collect(),
            share: 300,
            says: Says { place: &["/", "line ", "the case: "], allowed: &["allowed: "], most: 900 },
            bounds: Bounds { bytes: 20_000, bytes_each: 64, work: 8 },
            mend: None,
            read: case,
        },
        Reader {
            name: "link",
            seeds: links,
            share: 354,
            says: Says { place: &["link"], allowed: &["link", "Known here: "], most: 900 },
            bounds: Bounds { bytes: 20_000, bytes_each: 256, work: 8 },
            mend: Some(sealed),
            read: of_link,
        },
        Reader {
            name: "scenario",
            seeds: scenarios,
            share: 90,
            says: Says { place: &["scenarios/"], allowed: &["allowed"], most: 900 },
            bounds: Bounds { bytes: 20_000, bytes_each: 64, work: 8 },
            mend: None,
            read: scenario,
        },
    ])
}

fn case(text: &str) -> Result<Again<'_>, String> {
    let opened = Case::open(text).map_err(|error| error.to_string())?;
    Ok(Box::new(move || {
        let again = Case::from_json(&opened.case.to_json()).map_err(|error| error.to_string())?;
        same(&opened.case, &again)?;
        through_link(&opened.case)
    }))
}

/// A case, but for what stays behind, is the same from its link.
fn through_link(case: &ValidCase) -> Result<(), String> {
    let link = link::encode(case);
    let again = link::decode(&link).map_err(|error| format!("{link}: {error}"))?;
    same(&link, &link::encode(&again))?;
    same(&case.issues.len(), &again.issues.len())?;
    same(&case.relations.len(), &again.relations.len())
}

fn of_link(text: &str) -> Result<Again<'_>, String> {
    let opened = link::open(text).map_err(|error| error.to_string())?;
    Ok(Box::new(move || {
        if !link::looks_like_one(text.strip_prefix('#').unwrap_or(text)) {
            return Err("it does not look like one".to_owned());
        }
        let again = link::decode(&link::encode(&opened.case)).map_err(|error| error.to_string())?;
        same(&opened.case, &again)?;
        let again = Case::from_json(&opened.case.to_json()).map_err(|error| error.to_string())?;
        same(&opened.case, &again)
    }))
}

/// The link with check letters that fit; reckoned anew here, since the rules give them to nobody.
fn sealed(link: &str) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let Some((covered, _)) = link.rsplit_once('.') else { return link.to_owned() };
    let sum = covered.bytes().fold(0, |sum: usize, byte| (sum * 263 + usize::from(byte)) % 3_833);
    let sign = |at: usize| SIGNS.get(at).copied().map_or('?', char::from);
    format!("{covered}.{}{}", sign(sum / 62), sign(sum % 62))
}

fn scenario(text: &str) -> Result<Again<'_>, String> {
    let rust = |text: &str| {
        let (all, worked) = scenarios::to_rust(&[scenarios::of("scenarios/a.md", text)?], &BOOK)?;
        Ok::<_, String>(all + &worked)
    };
    let before = rust(text)?;
    Ok(Box::new(move || {
        let file = scenario_file::split(text)?;
        let written = format!("# {}\n\n{}\n\n```json\n{}\n```\n", file.title, file.prose, file.json);
        same(&file, &scenario_file::split(&written)?)?;
        is_rust(&before)?;
        same(&before, &rust(&written)?)
    }))
}
