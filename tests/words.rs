//! The program's own words: none is unused, and the manual tells the keys as the table of keys has them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::config::{Colors, Glyphs, Theme};
use aftercare::language::{Tag, Words};
use aftercare::screen::{Action, keymap};
use aftercare::widget::Look;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(path);
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of the messages of one language.
fn messages(language: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in files(&root().join("src/language/words").join(language), "ftl") {
        let text = fs::read_to_string(file).unwrap();
        let heads = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        names.extend(heads.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
    }
    names
}

/// Whether a name is called somewhere: `.name(`, or named as a function.
fn is_used(name: &str, code: &str) -> bool {
    let call = name.replace('-', "_");
    code.contains(&format!(".{call}(")) || code.contains(&format!("::{call}"))
}

#[test]
fn no_message_is_unused_and_no_language_has_one_of_its_own() {
    let code: String = files(&root().join("src"), "rs").iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let english = messages("en");
    assert!(english.len() > 150, "{} messages", english.len());
    let unused: Vec<&String> = english.iter().filter(|name| !is_used(name, &code)).collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
    assert!(!is_used("never-said-anywhere", &code));
    for language in ["ar", "es", "fr", "hi", "ko", "pa", "vi", "zh-Hans", "zh-Hant"] {
        assert_eq!(messages(language), english, "{language}");
    }
}

/// The table of keys as the manual has it.
fn table() -> String {
    let words = Words::of(&Tag::english());
    let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
    let mut table = "| key | on a number pad | does |\n|---|---|---|\n".to_owned();
    for binding in keymap::KEYS {
        let Some(meaning) = binding.meaning(&words) else { continue };
        let shown = binding.shown(look.signs());
        let key = if shown.is_ascii() { format!("`{shown}`") } else { shown.to_owned() };
        let pad = match (binding.action, binding.pad) {
            (_, Some(pad)) => format!("`{pad}`"),
            (Action::Choose, None) => "`Enter`".to_owned(),
            _ if binding.is_from_help() => "`.` and its number".to_owned(),
            _ => "the arrows".to_owned(),
        };
        writeln!(table, "| {key} | {pad} | {meaning} |").unwrap();
        if binding.action == Action::Choose {
            table.push_str("| `1` to `9` | the same | choose the line with that number |\n");
        }
    }
    table
}

/// `MANUAL=accept` writes the table into the README.
#[test]
fn the_manual_tells_the_keys_as_they_are() {
    let file = root().join("README.md");
    let text = fs::read_to_string(&file).unwrap();
    let (above, rest) = text.split_once("<!-- keys -->\n").expect("the place of the keys in the README");
    let (told, below) = rest.split_once("<!-- /keys -->").expect("the end of the keys in the README");
    if std::env::var_os("MANUAL").is_some_and(|wish| wish == "accept") {
        fs::write(&file, format!("{above}<!-- keys -->\n{}<!-- /keys -->{below}", table())).unwrap();
        return;
    }
    assert_eq!(told, table(), "MANUAL=accept tests/run --test words");
}
