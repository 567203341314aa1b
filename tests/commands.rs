//! What a person at a shell gets from each command: results, messages, exit codes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const CLINIC: &str = "[clinic]\nname = \"Elm Street\"\nphone = \"020 7946 0000\"\ncountry = \"GB\"\n";

fn aftercare(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aftercare"));
    command.current_dir(folder).args(arguments).env("XDG_STATE_HOME", folder.join("home"));
    command.env_remove("STATE_DIRECTORY").env_remove("SOURCE_DATE_EPOCH").output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder made by `init`, with these settings.
fn clinic(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(code(&aftercare(folder.path(), &["init"])), 0);
    if !settings.is_empty() {
        fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
    }
    folder
}

fn pages(folder: &Path) -> usize {
    fs::read_dir(folder.join("prints"))
        .map_or(0, |entries| entries.filter(|e| e.as_ref().unwrap().path().extension().is_some_and(|x| x == "pdf")).count())
}

#[test]
fn init_makes_a_clean_start_and_never_writes_over_anything() {
    let folder = clinic("");
    let check = aftercare(folder.path(), &["check"]);
    assert_eq!((code(&check), out(&check).trim()), (0, "kiosk.toml: 2 sound handouts, 0 errors, 0 warnings"));
    fs::write(folder.path().join("kiosk.toml"), CLINIC).unwrap();
    let again = aftercare(folder.path(), &["init"]);
    assert_eq!(code(&again), 1);
    assert!(err(&again).contains("nothing was written"));
    assert_eq!(fs::read_to_string(folder.path().join("kiosk.toml")).unwrap(), CLINIC);
}

#[test]
fn without_any_file_there_is_the_sample_clinic() {
    let folder = tempfile::tempdir().unwrap();
    let list = aftercare(folder.path(), &["list"]);
    assert!(
        out(&list)
            .contains("acupuncture-soreness  Sore after acupuncture?  v1.0, not yet reviewed, en, es (draft), fr (draft), ko (draft), vi (draft)")
    );
    assert_eq!(code(&aftercare(folder.path(), &["pdf", "acupuncture-soreness", "-o", "a.pdf"])), 0);
    let text = Command::new("pdftotext").args([folder.path().join("a.pdf").to_str().unwrap(), "-"]).output().unwrap();
    assert!(String::from_utf8(text.stdout).unwrap().contains("SAMPLE"));
}

#[test]
fn check_tells_everything_as_text_and_as_json() {
    let folder = clinic(&format!("{CLINIC}[kiosk]\nidle = 4\ntheme = \"dark\"\n"));
    let text = aftercare(folder.path(), &["check"]);
    assert_eq!(code(&text), 1);
    assert!(err(&text).contains("kiosk.toml:6:1") && err(&text).contains("kiosk.toml:7:9"));
    let json: serde_json::Value = serde_json::from_slice(&aftercare(folder.path(), &["check", "--json"]).stdout).unwrap();
    let rows = json.as_array().unwrap().iter().filter(|row| row["file"].as_str().unwrap().ends_with("kiosk.toml"));
    let rows: Vec<_> = rows.map(|row| (row["rule"].as_str().unwrap(), row["line"].as_u64().unwrap())).collect();
    assert_eq!(rows, [("unknown-key", 6), ("unknown-value", 7)]);
    for key in ["file", "line", "column", "severity", "rule", "message", "help"] {
        assert!(json[0].get(key).is_some(), "{key}");
    }
    let missing = aftercare(folder.path(), &["check", "--config", "nowhere.toml"]);
    assert_eq!(code(&missing), 2);
}

#[test]
fn what_was_typed_steers_no_terminal() {
    let folder = clinic(CLINIC);
    let bad = "a\u{1b}]0;x\u{7}\u{202e}b";
    for arguments in [
        vec!["pdf", bad],
        vec!["pdf", "x", "--sheet", bad],
        vec!["check", "--config", bad],
        vec!["init", bad],
        vec!["print", bad],
    ] {
        let output = aftercare(folder.path(), &arguments);
        let text = out(&output) + &err(&output);
        assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{text:?}");
    }
}

#[test]
fn a_settings_file_that_is_not_there_is_said_by_every_command() {
    let folder = clinic(CLINIC);
    for command in [vec!["check"], vec!["list"], vec!["pdf", "acupuncture-soreness"], vec!["print", "acupuncture-soreness"]] {
        let output = aftercare(folder.path(), &[command, vec!["--config", "nowhere.toml"]].concat());
        assert_eq!((code(&output), err(&output).contains("there is no file nowhere.toml")), (2, true));
    }
}

#[test]
fn strict_counts_warnings() {
    let folder = clinic(&format!("{CLINIC}[kiosk]\nlanguages = [\"en\", \"fr\"]\n"));
    assert_eq!(code(&aftercare(folder.path(), &["check"])), 0);
    assert_eq!(code(&aftercare(folder.path(), &["check", "--strict"])), 1);
}

#[test]
fn the_same_day_gives_the_same_bytes_and_another_day_others() {
    let folder = clinic(CLINIC);
    let pdf = |arguments: &[&str]| {
        let output = aftercare(folder.path(), &[&["pdf", "acupuncture-soreness", "-o", "-"], arguments].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        output.stdout
    };
    let first = pdf(&["--date", "2026-11-24"]);
    assert!(first.starts_with(b"%PDF-1.7") && first.len() < 40_000);
    assert_eq!(first, pdf(&["--date", "2026-11-24"]));
    assert_ne!(first, pdf(&["--date", "2026-11-25"]));
    // What the settings say about the printer and the screen is not on paper.
    let mut command = Command::new(env!("CARGO_BIN_EXE_aftercare"));
    command.current_dir(folder.path()).env("SOURCE_DATE_EPOCH", "1795521600").args(["pdf", "acupuncture-soreness", "-o", "-"]);
    assert_eq!(command.output().unwrap().stdout, first);
}

#[test]
fn pdf_names_what_is_not_there() {
    let folder = clinic(CLINIC);
    for (arguments, words) in [
        (vec!["pdf", "nothing"], "there is no sound handout `nothing`"),
        (vec!["pdf", "acupuncture-soreness", "-l", "de"], "no sound edition in `de`"),
        (vec!["pdf", "acupuncture-soreness", "-o", "no/such/folder/a.pdf"], "cannot be written"),
    ] {
        let output = aftercare(folder.path(), &arguments);
        assert_eq!(code(&output), 1);
        assert!(err(&output).contains(words), "{}", err(&output));
    }
    assert_eq!(code(&aftercare(folder.path(), &["pdf", "acupuncture-soreness", "--sheet", "poster"])), 2);
}

#[test]
fn print_brings_out_every_copy_and_waits_for_the_end() {
    let folder = clinic(CLINIC);
    let output = aftercare(folder.path(), &["print", "acupuncture-soreness:es:checklist:2", "acupuncture-soreness::full"]);
    assert_eq!(
        (code(&output), out(&output).trim()),
        (0, "2 of 2 sheets: the printer reports that they are done"),
        "{}",
        err(&output)
    );
    assert_eq!(pages(folder.path()), 3);
}

#[test]
fn print_is_all_or_nothing() {
    let folder = clinic(CLINIC);
    let output = aftercare(folder.path(), &["print", "acupuncture-soreness", "nothing", "acupuncture-soreness:tl"]);
    assert_eq!((code(&output), pages(folder.path())), (1, 0));
    assert!(err(&output).contains("nothing") && err(&output).contains("tl"));
    let dry = aftercare(folder.path(), &["print", "--dry-run", "acupuncture-soreness"]);
    assert_eq!((code(&dry), pages(folder.path())), (0, 0));
}

#[test]
fn a_batch_file_is_printed_or_refused_as_a_whole() {
    let folder = clinic(CLINIC);
    fs::write(folder.path().join("batch.toml"), "[[sheet]]\nhandout = 'acupuncture-soreness'\ncopies = 3\n").unwrap();
    assert_eq!(code(&aftercare(folder.path(), &["print", "--from", "batch.toml"])), 0);
    assert_eq!(pages(folder.path()), 3);
    fs::write(folder.path().join("batch.toml"), "[[sheet]]\nhandout = 'acupuncture-soreness'\ncopies = 'three'\n").unwrap();
    let refused = aftercare(folder.path(), &["print", "--from", "batch.toml"]);
    assert_eq!((code(&refused), pages(folder.path())), (2, 3));
    assert!(err(&refused).contains("batch.toml:3:10"));
}

#[test]
fn without_an_emergency_number_no_sheet_is_made() {
    let folder = clinic(&CLINIC.replace("country = \"GB\"\n", ""));
    for arguments in [vec!["pdf", "acupuncture-soreness", "-o", "a.pdf"], vec!["print", "acupuncture-soreness"]] {
        let output = aftercare(folder.path(), &arguments);
        assert_eq!(code(&output), 1);
        assert!(err(&output).contains("emergency number"), "{}", err(&output));
        assert!(!err(&output).contains("Harbour") && !out(&output).contains("Harbour"));
    }
    assert!(!folder.path().join("a.pdf").exists() && pages(folder.path()) == 0);
}

#[test]
fn a_folder_that_takes_no_pages_fails_with_its_cause() {
    let folder = clinic(&format!("{CLINIC}[printer.folder]\npath = \"blocked/prints\"\n"));
    fs::write(folder.path().join("blocked"), "").unwrap();
    let output = aftercare(folder.path(), &["print", "acupuncture-soreness"]);
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("was not handed over"), "{}", err(&output));
}

#[test]
fn the_kiosk_says_that_it_needs_a_terminal() {
    let folder = clinic("");
    let output = aftercare(folder.path(), &[]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("needs a terminal"));
}

#[test]
fn help_and_version_are_there() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(out(&aftercare(folder.path(), &["--version"])), format!("aftercare {}\n", env!("CARGO_PKG_VERSION")));
    let help = out(&aftercare(folder.path(), &["--help"]));
    for command in ["check", "list", "pdf", "print", "init", "--config", "--quiet", "--color"] {
        assert!(help.contains(command), "{command}");
    }
}
