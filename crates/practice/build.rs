//! Lists the files of `cases/`, so that the crate holds their text and reads no file.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=cases");
    let cases = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("cases");
    let mut paths = fs::read_dir(&cases)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    let mut list = String::from("/// Every file of the folder: its name without `.md`, and its text.\n");
    list += "pub(crate) static FILES: &[(&str, &str)] = &[\n";
    for path in paths {
        let name = path.file_stem().and_then(|name| name.to_str()).ok_or("a file's name is not UTF-8")?;
        if name != "README" {
            writeln!(list, "({name:?}, include_str!({:?})),", path.display().to_string())?;
        }
    }
    list += "];\n";
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("files.rs"), list)?;
    Ok(())
}
