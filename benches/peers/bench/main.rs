//! Aftercare's paper beside krilla and typst, on the same text, in one run, in turn. See README.md.

mod cold;
mod places;
mod table;
mod warm;
mod worker;

use aftercare_peers::root;
use aftercare_peers::shipped::Wish;
use places::{Places, said};
use std::error::Error;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};
use table::Table;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What is set.
const SHEETS: [Wish; 4] = [
    Wish { name: "checklist, English", language: "en", full: false, large: false },
    Wish { name: "checklist, Chinese", language: "zh-Hans", full: false, large: false },
    Wish { name: "whole handout, English", language: "en", full: true, large: false },
    Wish { name: "whole handout, Chinese", language: "zh-Hans", full: true, large: false },
];

/// What each does beyond setting the words.
const FAIR: &str = "\
all: title, clinic, tiers with frames and boxes, notes, sections, lists, sources; tags, outline, language
aftercare: searches for good page and line breaks, tries sizes until the page fits; the other two fill
  pages as they come. It packs all objects of the file, which the others do not, so its files are smaller.
  Where a sheet has a code or a time line, it alone draws them. Its cold run also reads and checks
  kiosk.toml and the handouts; krilla's reads the handouts; typst's reads one finished source
krilla: lines by parley, its own check of PDF/UA-1, links
typst: a language of its own, its own check of PDF/UA-1, links; it remembers what it has set, so each
  warm run has new text; what it takes when it may remember is told too";

struct Setting {
    folder: PathBuf,
    fonts: PathBuf,
    /// How often each sheet is set.
    warm: usize,
    cold: usize,
}

fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["serve", engine] => worker::serve(engine),
        ["once", sheet, path] => worker::krilla_once(sheet, path),
        ["sources", folder, turns] => worker::sources(folder, turns),
        ["lacking", sheet, text] => {
            println!("{}", worker::lacking(sheet, text)?.trim());
            Ok(())
        }
        others if others.contains(&"--bench") => compare(),
        _ => {
            println!("this measures and tests nothing: run it with `cargo bench`");
            Ok(())
        }
    }
}

fn compare() -> Outcome<()> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("peers");
    fs::create_dir_all(&folder)?;
    let number = |name: &str, usual| env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual);
    let (warm, cold) = (number("WARM", 40), number("COLD", 15));
    let setting = Setting { folder, fonts: root().join("src/paper/fonts"), warm, cold };
    let places = Places::find();
    // In another process, so that this one stays small: a child's peak is never below its parent's size.
    let sources = Command::new(env::current_exe()?).arg("sources").arg(&setting.folder).arg(warm.to_string()).status()?;
    if !sources.success() {
        return Err("the sources could not be written".into());
    }
    let mut table = Table::default();
    warm::compare(&places, &setting, &mut table)?;
    cold::compare(&places, &setting, &mut table)?;
    println!("{warm} warm and {cold} cold runs of each, in turn; medians; ratio: times aftercare's{}", table.text()?);
    println!("{FAIR}\n");
    places.missing.iter().for_each(|missing| println!("left out: {missing}"));
    println!("load {}", said(Command::new("cat").arg("/proc/loadavg")).trim());
    println!("the files are in {}", setting.folder.display());
    Ok(())
}
