//! Holds the shape of the project: which room of `src/` may import which, which outside crate lives
//! where, what stays pure, how long a file may grow. `docs/architecture.md` tells the reasons.
//!
//! First the tables, then the tests of the project, then the rules, then how a file is read, and last
//! the proof that each rule can fail. The rules see names, not types: `path.exists()` reads the disk and
//! is not noticed here.
#![cfg(test)]

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

// ---------------------------------------------------------------- the tables

/// A room and the rooms it may import. A room imports only from rooms above it.
const ROOMS: &[(&str, &str)] = &[
    ("language", "none"),
    ("diagnostic", "language"),
    ("handout", "diagnostic, language"),
    ("order", "diagnostic, language, handout"),
    ("config", "diagnostic, language, handout"),
    ("document", "language, handout"),
    ("paper", "language, handout, document"),
    ("check", "diagnostic, language, handout, config, document, paper"),
    ("printing", "language, handout, order, config, document, paper"),
    ("widget", "language, handout, document, config"),
    ("search", "language, handout"),
    ("screen", "diagnostic, language, handout, order, config, document, widget, search"),
    ("kiosk", "diagnostic, language, handout, order, config, document, widget, search, screen"),
    ("runtime", "diagnostic, language, handout, order, config, document, paper, check, printing, widget, search, screen, kiosk"),
    (
        "cli",
        "diagnostic, language, handout, order, config, document, paper, check, printing, widget, search, screen, kiosk, runtime",
    ),
];

/// What the program's `main.rs` may use of its own library.
const MAIN_MAY_USE: &str = "cli";

/// Files of `src/` that are in no room.
const NO_ROOM: &[&str] = &["src/lib.rs", "src/main.rs", "src/build.rs"];

/// An outside crate and the rooms (or the one file) that may use it.
const CRATES: &[(&str, &str)] = &[
    ("annotate_snippets", "diagnostic"),
    ("argon2", "runtime"),
    ("clap", "cli"),
    ("crossterm", "runtime"),
    ("env_logger", "runtime"),
    ("flate2", "paper"),
    ("fluent_typed", "language"),
    ("icu_segmenter", "document, search"),
    ("indicatif", "cli"),
    ("ipp", "printing"),
    ("jiff", "language, runtime, cli"),
    ("log", "printing, runtime, cli"),
    ("lopdf", "paper"),
    ("memchr", "search"),
    ("parley", "paper"),
    ("png", "paper"),
    ("printpdf", "paper"),
    ("pulldown_cmark", "handout"),
    ("qrcode", "document"),
    ("ratatui", "widget, screen, kiosk, runtime/terminal.rs, runtime/paint.rs"),
    ("rustix", "runtime"),
    ("rustls", "printing"),
    ("serde", "order, config, printing, runtime, cli"),
    ("serde_json", "config, printing, runtime, cli"),
    ("sha2", "handout, check, paper, printing, runtime"),
    ("signal_hook", "runtime"),
    ("strsim", "diagnostic, search"),
    ("subsetter", "paper"),
    ("tempfile", "printing, runtime"),
    ("toml", "diagnostic"),
    ("unic_langid", "language"),
    ("unicode_normalization", "language"),
    ("unicode_segmentation", "document, widget, screen"),
    ("unicode_width", "document, widget, screen, runtime/paint.rs"),
    ("ureq", "printing"),
];

/// Crates that have no place here at all.
const NEVER: &[&str] = &["async_std", "attohttpc", "curl", "hyper", "isahc", "minreq", "reqwest", "smol", "tokio"];

/// The rooms where things happen. All others are pure.
const EDGE: &[&str] = &["printing", "runtime", "cli"];

/// What no pure room names: the disk, the network, threads, the environment, the clock.
const IMPURE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "jiff::Timestamp::now",
    "jiff::ZonedDateTime::now",
];

/// Bytes in memory, read as a file is: nothing outside is touched.
const PURE_ALL_THE_SAME: [&str; 3] = ["std", "io", "Cursor"];

/// Words that say nothing about what a module holds.
const EMPTY_NAMES: &[&str] =
    &["util", "utils", "utility", "utilities", "helper", "helpers", "common", "misc", "manager", "managers"];

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 60;

/// Where a reader looks, and what is not to be found there. Split, so that this file may hold them.
const READ_BY_PEOPLE: &[&str] =
    &["src", "tests", "docs", "handouts", ".ci", "README.md", "CHANGELOG.md", "Cargo.toml", "kiosk.toml"];
const UNFINISHED: &[&str] = &[
    concat!("to", "do!("),
    concat!("unimpl", "emented!("),
    concat!("db", "g!("),
    concat!("FIX", "ME"),
    concat!("TO", "DO:"),
    concat!("TO", "DO("),
    concat!("// TO", "DO"),
    concat!("# TO", "DO"),
    concat!("XX", "X:"),
    concat!("HA", "CK:"),
    concat!("lorem ", "ipsum"),
];

const TABLE_CHANGE: &str = "Move the code or ask for a change of the table in docs/architecture.md.";

// ---------------------------------------------------------------- the project

#[test]
fn a_room_imports_only_what_its_row_allows() {
    holds(&sources("src").iter().flat_map(wrong_imports).collect::<Vec<_>>());
}

#[test]
fn every_file_is_in_a_room_of_the_table() {
    holds(&outside_all_rooms(&files("src")));
}

#[test]
fn every_room_of_the_table_is_built() {
    holds(&unbuilt_rooms(&files("src")));
}

#[test]
fn each_row_of_the_table_names_rooms_above_it() {
    for (at, (room, may)) in ROOMS.iter().enumerate() {
        for other in names(may) {
            assert!(ROOMS[..at].iter().any(|(above, _)| *above == other), "`{room}` names `{other}`, which is not above it");
        }
    }
}

#[test]
fn lib_rs_declares_modules_and_nothing_else() {
    holds(&more_than_a_map(&source_at("src/lib.rs")));
}

#[test]
fn no_rooms_import_each_other_in_a_circle() {
    holds(&circles(&sources("src")));
}

#[test]
fn outside_crates_stay_in_their_rooms() {
    let crates = dependencies(&text_at("Cargo.toml"));
    holds(&sources("src").iter().flat_map(|source| misplaced_crates(source, &crates)).collect::<Vec<_>>());
}

#[test]
fn cargo_toml_and_the_table_of_crates_agree_and_nothing_is_unused() {
    holds(&wrong_dependencies(&dependencies(&text_at("Cargo.toml")), &sources("src")));
}

#[test]
fn pure_rooms_stay_pure() {
    holds(&sources("src").iter().flat_map(impurities).collect::<Vec<_>>());
}

#[test]
fn files_and_functions_stay_short() {
    holds(&sources("src").iter().flat_map(too_long).collect::<Vec<_>>());
}

#[test]
fn modules_are_named_for_what_they_hold() {
    holds(&sources("src").iter().flat_map(badly_named).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_unfinished() {
    let texts: Vec<_> = READ_BY_PEOPLE.iter().flat_map(|place| files(place)).filter_map(readable).collect();
    assert!(texts.len() > 20, "only {} texts found", texts.len());
    holds(&texts.iter().flat_map(|(path, text)| unfinished(path, text)).collect::<Vec<_>>());
}

#[test]
fn every_place_a_reader_looks_is_there() {
    let missing = READ_BY_PEOPLE.iter().filter(|place| files(place).is_empty());
    holds(&missing.map(|place| format!("{place} is not there. Write it, or tell people to look elsewhere.")).collect::<Vec<_>>());
}

#[test]
fn no_dead_code_is_excused() {
    let all = sources("src").into_iter().chain(sources("tests"));
    holds(&all.flat_map(|source| excused(&source)).collect::<Vec<_>>());
}

#[test]
fn the_architecture_document_shows_the_same_table() {
    holds(&differing_rows(&text_at("docs/architecture.md")));
}

/// Fails with the advice given, one piece a line.
fn holds(advice: &[String]) {
    assert!(advice.is_empty(), "\n\n{}\n", advice.join("\n"));
}

/// The paths of all files in a folder (or the file itself), from the root of the project, sorted.
fn files(place: &str) -> Vec<String> {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
    if full.is_file() {
        return vec![place.to_owned()];
    }
    let entries = fs::read_dir(full).map(|found| found.flatten().collect::<Vec<_>>()).unwrap_or_default();
    let names = entries.iter().filter(|entry| entry.file_type().is_ok_and(|kind| !kind.is_symlink()));
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned()).filter(|name| name != "target");
    let mut found: Vec<_> = names.flat_map(|name| files(&format!("{place}/{name}"))).collect();
    found.sort();
    found
}

fn sources(place: &str) -> Vec<Source> {
    let found: Vec<_> = files(place).iter().filter(|path| is_rust(path)).map(|path| source_at(path)).collect();
    assert!(!found.is_empty(), "{place} holds no Rust file");
    found
}

fn source_at(path: &str) -> Source {
    Source::read(path, &text_at(path))
}

fn text_at(path: &str) -> String {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(full).unwrap_or_else(|problem| panic!("{path} cannot be read: {problem}. Write it or restore it."))
}

/// The text of a file, unless it is a font, a picture or another file that is no text.
fn readable(path: String) -> Option<(String, String)> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).ok()?;
    Some((path, text))
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "rs")
}

// ---------------------------------------------------------------- the rules

/// The room a file belongs to: `src/paper/fonts.rs` and `src/paper.rs` are in `paper`.
fn room_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/").filter(|_| !NO_ROOM.contains(&path))?;
    let room = inside.split('/').next()?;
    Some(room.strip_suffix(".rs").unwrap_or(room))
}

/// What a table says about a room or a crate.
fn row(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(listed, _)| *listed == name).map(|(_, says)| *says)
}

/// The names in a cell of a table.
fn names(cell: &str) -> BTreeSet<&str> {
    cell.split(',').map(str::trim).filter(|name| *name != "none").collect()
}

/// The rooms a file names besides its own, each with the place where it is named first. A path that
/// stops at the root (`use crate::*`) counts as the room `*`.
fn imports(source: &Source) -> BTreeMap<&str, &Mention> {
    let own = room_of(&source.path);
    let mut found = BTreeMap::new();
    for mention in source.mentions.iter().filter(|mention| mention.starts_with("crate")) {
        let room = mention.path.get(1).map_or("*", String::as_str);
        if Some(room) != own {
            found.entry(room).or_insert(mention);
        }
    }
    found
}

fn wrong_imports(source: &Source) -> Vec<String> {
    let (who, may) = match (source.path.as_str(), room_of(&source.path)) {
        ("src/main.rs", _) => ("main.rs", MAIN_MAY_USE),
        (_, Some(room)) => (room, row(ROOMS, room).unwrap_or("none")),
        (_, None) => return Vec::new(),
    };
    let wrong = imports(source).into_iter().filter(|(room, _)| !names(may).contains(room));
    wrong
        .map(|(room, mention)| {
            let (place, named) = (source.place(mention.line), mention.shown());
            if room == "*" {
                return format!(
                    "{place} imports the whole crate (`{named}`). Name the rooms it needs; `{who}` may import {may}."
                );
            }
            format!("{place} imports `{room}` (`{named}`); `{who}` may import {may}. {TABLE_CHANGE}")
        })
        .collect()
}

fn outside_all_rooms(paths: &[String]) -> Vec<String> {
    let homeless = paths.iter().filter(|path| room_of(path).is_some_and(|room| row(ROOMS, room).is_none()));
    homeless
        .map(|path| {
            format!(
                "{path} is in no room of the table. Move it into one, or give the new room a row \
                 in tests/architecture.rs and its reason in docs/architecture.md."
            )
        })
        .collect()
}

fn unbuilt_rooms(paths: &[String]) -> Vec<String> {
    let built: BTreeSet<_> = paths.iter().filter(|path| is_rust(path)).filter_map(|path| room_of(path)).collect();
    let missing = ROOMS.iter().filter(|(room, _)| !built.contains(room));
    missing.map(|(room, _)| format!("src/{room}/ is in the table and not in src. Build it or take its row out.")).collect()
}

fn more_than_a_map(lib: &Source) -> Vec<String> {
    let is_declaration = |item: &&syn::Item| matches!(item, syn::Item::Mod(module) if module.content.is_none());
    let more = lib.syntax.items.iter().filter(|item| !is_declaration(item));
    more.map(|item| {
        let place = lib.place(item.span().start().line);
        format!("{place} holds more than `mod` lines. lib.rs is the map of the rooms: move this into one of them.")
    })
    .collect()
}

/// Takes away rooms that import none of the rest until no more can go; what stays holds a circle.
fn circles(sources: &[Source]) -> Vec<String> {
    let mut rest = doors(sources);
    while let Some(done) = rest.iter().find(|(_, doors)| doors.is_empty()).map(|(room, _)| *room) {
        rest.remove(done);
        for doors in rest.values_mut() {
            doors.remove(done);
        }
    }
    walk_a_circle(&rest).into_iter().collect()
}

/// For every room the rooms it does import, each with the place of the first import.
fn doors(sources: &[Source]) -> BTreeMap<&str, BTreeMap<&str, String>> {
    let mut doors: BTreeMap<_, BTreeMap<_, _>> =
        sources.iter().filter_map(|s| Some((room_of(&s.path)?, BTreeMap::new()))).collect();
    let built: BTreeSet<_> = doors.keys().copied().collect();
    for source in sources {
        let Some(doors) = room_of(&source.path).and_then(|room| doors.get_mut(room)) else { continue };
        for (other, mention) in imports(source).into_iter().filter(|(other, _)| built.contains(other)) {
            doors.entry(other).or_insert_with(|| source.place(mention.line));
        }
    }
    doors
}

fn walk_a_circle(doors: &BTreeMap<&str, BTreeMap<&str, String>>) -> Option<String> {
    let mut room = *doors.keys().next()?;
    let mut walked: Vec<(&str, String)> = Vec::new();
    while !walked.iter().any(|(been, _)| *been == room) {
        let (next, place) = doors.get(room)?.iter().next()?;
        walked.push((room, format!("{place} imports `{next}`")));
        room = next;
    }
    let circle: Vec<_> = walked.into_iter().skip_while(|(been, _)| *been != room).map(|(_, step)| step).collect();
    Some(format!("Rooms import each other in a circle: {}. Move what both need into the lower room.", circle.join(", ")))
}

/// The crates of `[dependencies]`, of every target, as Rust spells them.
fn dependencies(cargo_toml: &str) -> BTreeSet<String> {
    let cargo: toml::Table = cargo_toml.parse().expect("Cargo.toml is TOML");
    let targets = cargo.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values);
    let sections = cargo.get("dependencies").into_iter().chain(targets.filter_map(|target| target.get("dependencies")));
    let names = sections.filter_map(toml::Value::as_table).flat_map(toml::Table::keys);
    names.map(|name| name.replace('-', "_")).collect()
}

/// The crates a path names: the first, and one reached through it (`ratatui::crossterm`).
fn crates_in<'a>(mention: &'a Mention, crates: &'a BTreeSet<String>) -> impl Iterator<Item = &'a String> {
    let depth = if mention.path.first().is_some_and(|first| crates.contains(first)) { 2 } else { 0 };
    mention.path.iter().take(depth).filter(|name| crates.contains(*name))
}

fn misplaced_crates(source: &Source, crates: &BTreeSet<String>) -> Vec<String> {
    if source.path == "src/build.rs" {
        return Vec::new();
    }
    let mut first = BTreeMap::new();
    for mention in &source.mentions {
        for name in crates_in(mention, crates) {
            first.entry(name).or_insert(mention);
        }
    }
    let places = |name: &str| row(CRATES, name).unwrap_or("none");
    let wrong = first.into_iter().filter(|(name, _)| !names(places(name)).iter().any(|place| is_in(&source.path, place)));
    wrong
        .map(|(name, mention)| {
            let (at, named, allowed) = (source.place(mention.line), mention.shown(), places(name));
            format!("{at} uses the crate `{name}` (`{named}`), which is for {allowed}. {TABLE_CHANGE}")
        })
        .collect()
}

/// A place is a room, or one file when it ends in `.rs`.
fn is_in(path: &str, place: &str) -> bool {
    if is_rust(place) { path.strip_prefix("src/") == Some(place) } else { room_of(path) == Some(place) }
}

/// `build.rs` counts as a user: the code it writes is compiled in, and names the same crates.
fn wrong_dependencies(crates: &BTreeSet<String>, sources: &[Source]) -> Vec<String> {
    let used: BTreeSet<_> = sources.iter().flat_map(|source| &source.mentions).filter_map(|m| m.path.first()).collect();
    let mut advice = Vec::new();
    for name in crates {
        if NEVER.contains(&name.as_str()) {
            advice.push(format!(
                "Cargo.toml names `{name}`. The kiosk speaks to its printer through std::net, on two threads; take it out."
            ));
        } else if row(CRATES, name).is_none() {
            advice.push(format!(
                "Cargo.toml names `{name}`, which has no row among the outside crates of tests/architecture.rs. \
                 Take it out, or say there which room may use it."
            ));
        } else if !used.contains(name) {
            advice.push(format!("Cargo.toml names `{name}`, and no file of src uses it. Take it out."));
        }
    }
    let stale = CRATES.iter().filter(|(name, _)| !crates.contains(*name));
    advice.extend(stale.map(|(name, _)| {
        format!("tests/architecture.rs has a row for the crate `{name}`, which Cargo.toml does not name. Take the row out.")
    }));
    advice
}

fn impurities(source: &Source) -> Vec<String> {
    let Some(room) = room_of(&source.path).filter(|room| !EDGE.contains(room)) else { return Vec::new() };
    let mut advice = Vec::new();
    for impure in IMPURE {
        let is_impure =
            |mention: &&Mention| mention.reaches(impure) && !mention.path.starts_with(&PURE_ALL_THE_SAME.map(String::from));
        if let Some(mention) = source.mentions.iter().find(is_impure) {
            let (place, named, edge) = (source.place(mention.line), mention.shown(), EDGE.join(", "));
            advice.push(format!(
                "{place} reaches `{impure}` (`{named}`), and `{room}` is pure. Pass the value in, or do it in {edge}."
            ));
        }
    }
    advice
}

fn too_long(source: &Source) -> Vec<String> {
    let path = &source.path;
    let mut advice = Vec::new();
    if source.lines > FILE_LINES {
        let lines = source.lines;
        advice.push(format!("{path} has {lines} lines; {FILE_LINES} is the most. Split it by what it is about."));
    }
    for (name, line, lines) in source.functions.iter().filter(|(_, _, lines)| *lines > FUNCTION_LINES) {
        let place = source.place(*line);
        advice.push(format!("{place} `fn {name}` has {lines} lines; {FUNCTION_LINES} is the most. Name its parts."));
    }
    advice
}

fn badly_named(source: &Source) -> Vec<String> {
    let of_path = source.path.trim_end_matches(".rs").split('/').map(str::to_owned);
    let names: BTreeSet<_> = of_path.chain(source.modules.iter().cloned()).collect();
    let empty = names.iter().filter(|name| name.split('_').any(|word| EMPTY_NAMES.contains(&word)));
    let path = &source.path;
    let mut advice: Vec<_> =
        empty.map(|name| format!("{path} has a module named `{name}`, which says nothing. Name it for what it holds.")).collect();
    let moved = source.moved.iter().map(|line| source.place(*line));
    advice.extend(moved.map(|place| format!("{place} moves a module with `#[path]`. Put the file where its name says.")));
    advice
}

fn unfinished(path: &str, text: &str) -> Vec<String> {
    let mut advice = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for mark in UNFINISHED.iter().filter(|mark| line.contains(*mark)) {
            advice.push(format!("{path}:{} holds `{}`. Finish it, or take it out.", at + 1, mark.trim()));
        }
    }
    advice
}

fn excused(source: &Source) -> Vec<String> {
    let places = source.excused.iter().map(|line| source.place(*line));
    places.map(|place| format!("{place} excuses dead code. Use the code or take it out.")).collect()
}

/// Compares the rows under `| room | may import |` with the table above.
fn differing_rows(markdown: &str) -> Vec<String> {
    let mut lines = markdown.lines().skip_while(|line| cells(line) != ["room", "may import"]);
    if lines.next().is_none() {
        let advice = "docs/architecture.md has no table `| room | may import |`. Write down the one of tests/architecture.rs.";
        return vec![advice.to_owned()];
    }
    let written: Vec<_> = lines.skip(1).take_while(|line| line.trim().starts_with('|')).map(cells).collect();
    let mut advice: Vec<_> = ROOMS.iter().filter_map(|(room, may)| differing_row(room, may, &written)).collect();
    let strange = written.iter().filter_map(|row| row.first()).filter(|room| row(ROOMS, room).is_none());
    advice.extend(strange.map(|room| format!("docs/architecture.md has a row for `{room}`, which is no room. Take it out.")));
    advice
}

fn differing_row(room: &str, may: &str, written: &[Vec<String>]) -> Option<String> {
    let rows: Vec<_> = written.iter().filter(|row| row.first().is_some_and(|name| name == room)).collect();
    let found = match rows.as_slice() {
        [] => "no row".to_owned(),
        [only] if only.get(1).is_some_and(|cell| names(cell) == names(may)) => return None,
        [only] => format!("\"{}\"", only.iter().skip(1).cloned().collect::<Vec<_>>().join(" | ")),
        more => format!("{} rows", more.len()),
    };
    Some(format!("docs/architecture.md has {found} for `{room}`; tests/architecture.rs has \"{may}\". Make them agree."))
}

/// The cells of a row of a Markdown table, without backticks.
fn cells(line: &str) -> Vec<String> {
    line.trim().trim_matches('|').split('|').map(|cell| cell.replace('`', "").trim().to_owned()).collect()
}

// ---------------------------------------------------------------- reading a file

/// A file and what the rules ask about it.
struct Source {
    path: String,
    lines: usize,
    syntax: syn::File,
    mentions: Vec<Mention>,
    /// Name, line, lines of the body.
    functions: Vec<(String, usize, usize)>,
    modules: Vec<String>,
    /// Lines with `#[path]`.
    moved: Vec<usize>,
    /// Lines with `#[allow(dead_code)]`.
    excused: Vec<usize>,
}

/// A path as it is meant: `super::x`, `crate::{x}` and names that `use` gave are written out.
#[derive(Debug, Clone, PartialEq)]
struct Mention {
    line: usize,
    path: Vec<String>,
}

impl Mention {
    fn starts_with(&self, first: &str) -> bool {
        self.path.first().is_some_and(|name| name == first)
    }

    fn shown(&self) -> String {
        self.path.join("::")
    }

    /// `std::fs::read` and `std::*` both reach `std::fs`.
    fn reaches(&self, wanted: &str) -> bool {
        let wanted: Vec<&str> = wanted.split("::").collect();
        let mut named = self.path.iter().map(String::as_str).collect::<Vec<_>>();
        if named.last() == Some(&"*") {
            named.pop();
            return wanted.starts_with(&named) || named.starts_with(&wanted);
        }
        named.starts_with(&wanted)
    }
}

impl Source {
    fn read(path: &str, text: &str) -> Self {
        let syntax = syn::parse_file(text).unwrap_or_else(|problem| panic!("{path} is not Rust: {problem}"));
        let mut reader = Reader { module: module_of(path), ..Reader::default() };
        reader.visit_file(&syntax);
        let mentions = reader.mentions.iter().map(|mention| reader.written_out(mention)).collect();
        let Reader { functions, modules, moved, excused, .. } = reader;
        Self { path: path.to_owned(), lines: text.lines().count(), syntax, mentions, functions, modules, moved, excused }
    }

    fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }
}

/// The module a file is: `src/paper/fonts.rs` is `["paper", "fonts"]`.
fn module_of(path: &str) -> Vec<String> {
    let mut names: Vec<_> = path.trim_end_matches(".rs").split('/').skip(1).map(str::to_owned).collect();
    if names.last().is_some_and(|name| ["mod", "lib", "main"].contains(&name.as_str())) {
        names.pop();
    }
    names
}

/// Walks through a file and collects.
#[derive(Default)]
struct Reader {
    /// The module it is in, from the root of the crate.
    module: Vec<String>,
    /// What a name stands for, by `use` or `mod`.
    names: BTreeMap<String, Vec<String>>,
    mentions: Vec<Mention>,
    functions: Vec<(String, usize, usize)>,
    modules: Vec<String>,
    moved: Vec<usize>,
    excused: Vec<usize>,
}

impl Reader {
    fn mention(&mut self, line: usize, path: Vec<String>) {
        let path = self.resolved(path);
        self.mentions.push(Mention { line, path });
    }

    /// Turns `self::`, `super::` and `aftercare::` into `crate::`.
    fn resolved(&self, path: Vec<String>) -> Vec<String> {
        let mut module = self.module.clone();
        let mut rest = path.as_slice();
        match path.first().map(String::as_str) {
            Some("crate" | "aftercare") => {
                module.clear();
                rest = path.get(1..).unwrap_or_default();
            }
            Some("self") => rest = path.get(1..).unwrap_or_default(),
            Some("super") => {}
            _ => return path,
        }
        while let Some((_, below)) = rest.split_first().filter(|(first, _)| *first == "super") {
            module.pop();
            rest = below;
        }
        ["crate".to_owned()].into_iter().chain(module).chain(rest.iter().cloned()).collect()
    }

    /// Puts what its first name stands for in place of that name. Four times are enough for a `use` of a `use`.
    fn written_out(&self, mention: &Mention) -> Mention {
        let mut path = mention.path.clone();
        for _ in 0..4 {
            let Some((first, rest)) = path.split_first() else { break };
            let Some(meant) = self.names.get(first).filter(|meant| meant.first() != Some(first)) else { break };
            path = meant.iter().chain(rest).cloned().collect();
        }
        Mention { line: mention.line, path }
    }

    /// Follows the branches of a `use` to its leaves.
    fn branch(&mut self, tree: &syn::UseTree, mut path: Vec<String>) {
        match tree {
            syn::UseTree::Path(step) => {
                path.push(step.ident.to_string());
                self.branch(&step.tree, path);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.branch(item, path.clone())),
            syn::UseTree::Name(leaf) => self.leaf(&leaf.ident, None, path),
            syn::UseTree::Rename(leaf) => self.leaf(&leaf.ident, Some(&leaf.rename), path),
            syn::UseTree::Glob(star) => {
                path.push("*".to_owned());
                self.mention(star.span().start().line, path);
            }
        }
    }

    fn leaf(&mut self, name: &syn::Ident, renamed: Option<&syn::Ident>, mut path: Vec<String>) {
        if name != "self" || path.is_empty() {
            path.push(name.to_string());
        }
        let known_as = renamed.map(syn::Ident::to_string).or_else(|| path.last().cloned()).unwrap_or_default();
        let meant = self.resolved(path.clone());
        self.names.entry(known_as).or_insert(meant);
        self.mention(name.span().start().line, path);
    }

    /// Collects `a::b::c` and `a::{b, c}` from tokens of which no grammar is known.
    fn scan(&mut self, tokens: TokenStream, before: &[String]) {
        let (mut path, mut line, mut colons) = (Vec::new(), 0, 0);
        for token in tokens {
            let goes_on = colons == 2 && !path.is_empty();
            match &token {
                TokenTree::Punct(sign) if sign.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Punct(sign) if goes_on && sign.as_char() == '*' => path.push("*".to_owned()),
                TokenTree::Ident(name) if goes_on => path.push(name.to_string()),
                TokenTree::Group(group) if goes_on && group.delimiter() == Delimiter::Brace => {
                    self.scan(group.stream(), &path);
                    path.clear();
                }
                other => {
                    self.scanned(line, std::mem::take(&mut path));
                    line = other.span().start().line;
                    match other {
                        TokenTree::Ident(name) => path = before.iter().cloned().chain([name.to_string()]).collect(),
                        TokenTree::Group(group) => self.scan(group.stream(), &[]),
                        _ => {}
                    }
                }
            }
            colons = 0;
        }
        self.scanned(line, path);
    }

    /// A single name outside of `use` names nothing of another room.
    fn scanned(&mut self, line: usize, path: Vec<String>) {
        if path.len() > 1 {
            self.mention(line, path);
        }
    }

    /// `#[serde(with = "crate::order::day")]` names a path in quotes.
    fn quoted(&mut self, tokens: TokenStream) {
        for token in tokens {
            let TokenTree::Literal(literal) = token else { continue };
            if let Ok(path) = syn::parse_str::<syn::Path>(literal.to_string().trim_matches('"')) {
                self.scanned(literal.span().start().line, segments(&path));
            }
        }
    }

    fn function(&mut self, name: &syn::Ident, body: &syn::Block) {
        let braces = body.brace_token.span;
        let (opens, closes) = (braces.open().start().line, braces.close().start().line);
        self.functions.push((name.to_string(), name.span().start().line, (closes - opens).saturating_sub(1)));
    }
}

fn segments(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

fn names_one_of(tokens: TokenStream, wanted: &[&str]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => wanted.iter().any(|wanted| name == wanted),
        TokenTree::Group(group) => names_one_of(group.stream(), wanted),
        _ => false,
    })
}

/// `mod generated { include!(...); }`: what the build script wrote, for nobody to tidy.
fn is_generated(module: &syn::ItemMod) -> bool {
    let items = module.content.as_ref().map(|(_, items)| items.as_slice());
    matches!(items, Some([syn::Item::Macro(only)]) if only.mac.path.is_ident("include"))
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.branch(&item.tree, Vec::new());
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        self.leaf(&item.ident, item.rename.as_ref().map(|(_, name)| name), Vec::new());
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let name = module.ident.to_string();
        let meant = self.resolved(vec!["self".to_owned(), name.clone()]);
        self.names.entry(name.clone()).or_insert(meant);
        self.modules.push(name.clone());
        if is_generated(module) {
            return;
        }
        module.attrs.iter().for_each(|attribute| self.visit_attribute(attribute));
        self.module.push(name);
        module.content.iter().flat_map(|(_, items)| items).for_each(|item| self.visit_item(item));
        self.module.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.scanned(path.span().start().line, segments(path));
        visit::visit_path(self, path);
    }

    /// `std::env!` is answered while compiling and is not `std::env`.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if segments(&call.path) != ["std", "env"] {
            self.visit_path(&call.path);
        }
        self.scan(call.tokens.clone(), &[]);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        let line = attribute.span().start().line;
        if attribute.path().is_ident("path") {
            self.moved.push(line);
        }
        if let syn::Meta::List(list) = &attribute.meta {
            let excuses = ["allow", "expect", "cfg_attr"].iter().any(|word| list.path.is_ident(word));
            if excuses && names_one_of(list.tokens.clone(), &["dead_code", "unused"]) {
                self.excused.push(line);
            }
            self.quoted(list.tokens.clone());
            self.scan(list.tokens.clone(), &[]);
        }
        visit::visit_attribute(self, attribute);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig.ident, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig.ident, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        item.default.iter().for_each(|body| self.function(&item.sig.ident, body));
        visit::visit_trait_item_fn(self, item);
    }
}

// ---------------------------------------------------------------- each rule can fail

const BUTTON: &str = "src/widget/button.rs";

/// The rule gives one piece of advice, and it says all of this.
fn caught(advice: &[String], says: &[&str]) {
    assert_eq!(advice.len(), 1, "{advice:#?}");
    for part in says {
        assert!(advice[0].contains(part), "{part:?} is not in {:?}", advice[0]);
    }
}

fn crates(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn a_wrong_import_is_caught_and_reads_like_advice() {
    assert_eq!(
        wrong_imports(&Source::read(BUTTON, "use crate::kiosk::Model;")),
        [
            "src/widget/button.rs:1 imports `kiosk` (`crate::kiosk::Model`); `widget` may import language, handout, document, config. \
             Move the code or ask for a change of the table in docs/architecture.md."
        ]
    );
}

#[test]
fn a_wrong_import_is_caught_however_it_is_written() {
    let ways = [
        "use crate::{document::Run, kiosk};",
        "use super::super::kiosk::Model;",
        "use crate as everything;\nfn f(_: everything::kiosk::Model) {}",
        "fn f(_: &crate::kiosk::Model) {}",
        "fn f() -> Vec<crate::kiosk::Model> { Vec::new() }",
        "fn f() { draw(crate::kiosk::view::<u8>); }",
        "mod tests { use super::super::super::kiosk::Model; }",
        "#[derive(crate::kiosk::Draw)] struct Button;",
        "#[serde(with = \"crate::kiosk::day\")] struct Button;",
        "impl crate::kiosk::Draw for Button {}",
        "pub(in crate::kiosk) struct Button;",
    ];
    for text in ways {
        let advice = wrong_imports(&Source::read(BUTTON, text)).join("\n");
        assert!(advice.contains("imports `kiosk`"), "{text}: {advice:?}");
    }
}

#[test]
fn a_path_inside_a_macro_is_caught() {
    let ways = [
        "fn f() { assert_eq!(1, crate::kiosk::view::<u8>(2)); }",
        "fn f() { vec![(1, [super::super::kiosk::Model])]; }",
        "macro_rules! draw { () => { $crate::kiosk::view() } }",
        "proptest! { use crate::{document::Run, kiosk::Model}; }",
        "fn f() { crate::kiosk::draw!(); }",
    ];
    for text in ways {
        caught(&wrong_imports(&Source::read(BUTTON, text)), &["src/widget/button.rs:1 imports `kiosk`", "Move the code"]);
    }
}

#[test]
fn the_root_as_a_whole_is_caught() {
    caught(&wrong_imports(&Source::read(BUTTON, "use crate::*;")), &[BUTTON, "imports the whole crate", "Name the rooms"]);
    caught(&wrong_imports(&Source::read("src/widget/mod.rs", "use super::*;")), &["the whole crate"]);
}

#[test]
fn right_imports_pass() {
    let text = "//! Unlike [`crate::kiosk`].\nuse crate::{document::Run, language};\nuse super::{Focus, row::Row};\n\
                fn f() { self::g(crate::config::Settings); }\nmod tests { use super::*; use super::super::Focus; }";
    holds(&wrong_imports(&Source::read(BUTTON, text)));
}

#[test]
fn main_may_use_the_commands_alone() {
    let right = "fn main() -> std::process::ExitCode { aftercare::cli::run(std::env::args_os()) }";
    holds(&wrong_imports(&Source::read("src/main.rs", right)));
    holds(&impurities(&Source::read("src/main.rs", right)));
    let wrong = Source::read("src/main.rs", "fn main() { aftercare::runtime::run() }");
    caught(&wrong_imports(&wrong), &["src/main.rs:1 imports `runtime`", "`main.rs` may import cli"]);
}

#[test]
fn a_file_outside_all_rooms_and_an_unbuilt_room_are_caught() {
    let paths: Vec<_> = ROOMS.iter().skip(1).map(|(room, _)| format!("src/{room}/mod.rs")).collect();
    caught(&unbuilt_rooms(&paths), &["src/language/", "Build it"]);
    let paths = ["src/garage/mod.rs", "src/lib.rs", "src/diagnostic.rs", "src/paper/pdf.rs"].map(str::to_owned);
    caught(&outside_all_rooms(&paths), &["src/garage/mod.rs", "docs/architecture.md"]);
}

#[test]
fn more_than_modules_in_lib_rs_is_caught() {
    let lib = Source::read("src/lib.rs", "pub mod cli;\npub use cli::run;");
    caught(&more_than_a_map(&lib), &["src/lib.rs:2", "move this into one of them"]);
}

#[test]
fn a_circle_is_caught() {
    let order = Source::read("src/order/job.rs", "use crate::screen::Key; use crate::language::Tag;");
    let screen = Source::read("src/screen/print.rs", "use crate::order::Job;");
    let above = Source::read("src/cli/run.rs", "use crate::screen::Key;");
    let says = ["src/screen/print.rs:1 imports `order`, src/order/job.rs:1 imports `screen`", "lower room"];
    caught(&circles(&[above, order, screen]), &says);
}

#[test]
fn a_misplaced_crate_is_caught() {
    let known = crates(&["crossterm", "printpdf", "ratatui"]);
    let misplaced = |path: &str, text: &str| misplaced_crates(&Source::read(path, text), &known);
    caught(&misplaced(BUTTON, "use printpdf::Op;"), &[BUTTON, "`printpdf`", "is for paper", "Move the code"]);
    caught(&misplaced(BUTTON, "fn f() { vec![::printpdf::Op::new()]; }"), &["`printpdf`"]);
    caught(&misplaced(BUTTON, "use ratatui::crossterm::event::Event;"), &["`crossterm`", "is for runtime"]);
    caught(&misplaced("src/runtime/clock.rs", "use ratatui::Frame;"), &["`ratatui`", "runtime/terminal.rs"]);
    caught(&misplaced("src/main.rs", "fn main() { printpdf::run() }"), &["src/main.rs:1"]);
    holds(&misplaced("src/runtime/terminal.rs", "use ratatui::Frame; use crossterm::event::Event;"));
    holds(&misplaced(BUTTON, "use super::printpdf; fn f() { printpdf::g(); }"));
}

#[test]
fn a_strange_an_unused_and_a_forgotten_dependency_are_caught() {
    let all = crates(&CRATES.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    let users = all.iter().map(|name| format!("use {name}::x;")).collect::<Vec<_>>().concat();
    let user = [Source::read("src/cli/mod.rs", &users)];
    holds(&wrong_dependencies(&all, &user));
    let with = |name: &str| wrong_dependencies(&all.iter().cloned().chain([name.to_owned()]).collect(), &user);
    caught(&with("hyper"), &["Cargo.toml names `hyper`", "take it out"]);
    caught(&with("rand"), &["Cargo.toml names `rand`", "no row", "which room may use it"]);
    let without = |name: &str| all.iter().filter(|known| *known != name).cloned().collect();
    caught(&wrong_dependencies(&without("clap"), &user), &["row for the crate `clap`", "Take the row out"]);
    let silent = [Source::read("src/cli/mod.rs", &users.replace("use clap::x;", ""))];
    caught(&wrong_dependencies(&all, &silent), &["`clap`, and no file of src uses it"]);
}

#[test]
fn dependencies_are_read_from_every_section_that_ships() {
    let text =
        "[dependencies]\nunicode-width = \"1\"\n[target.'cfg(unix)'.dependencies]\nlog = \"0\"\n[dev-dependencies]\nsyn = \"3\"";
    assert_eq!(dependencies(text), crates(&["log", "unicode_width"]));
}

#[test]
fn an_impure_call_is_caught_however_it_is_written() {
    let ways = [
        ("use std::{fs, path::Path};", "std::fs"),
        ("fn f() { std::fs::read(\"x\"); }", "std::fs"),
        ("fn f() { vec![std::fs::read(\"x\")]; }", "std::fs"),
        ("use std::time; fn f() { time::Instant::now(); }", "std::time::Instant"),
        ("use std::time::{Duration, SystemTime};", "std::time::SystemTime"),
        ("use std::time as t; fn f() -> t::Instant { g() }", "std::time::Instant"),
        ("fn f() { std::env::var(\"HOME\"); }", "std::env"),
        ("use std::io::{self, ErrorKind};", "std::io"),
        ("use jiff::ZonedDateTime; fn f() { ZonedDateTime::now(); }", "jiff::ZonedDateTime::now"),
    ];
    for (text, impure) in ways {
        let says = [BUTTON, &format!("reaches `{impure}`"), "`widget` is pure. Pass the value in"];
        caught(&impurities(&Source::read(BUTTON, text)), &says);
        holds(&impurities(&Source::read("src/runtime/clock.rs", text)));
    }
    assert_eq!(impurities(&Source::read(BUTTON, "use std::*;")).len(), 9);
    holds(&impurities(&Source::read(BUTTON, "use std::io::Cursor; fn f() { std::io::Cursor::new(b\"\"); }")));
    let pure = "use std::{fmt, time::Duration}; fn f() { env!(\"X\"); std::env!(\"X\"); include_str!(\"x\"); }";
    holds(&impurities(&Source::read(BUTTON, pure)));
}

#[test]
fn a_long_file_and_a_long_function_are_caught() {
    let function = |lines: usize| format!("impl Button {{ fn draw() {{\n{}}} }}", "\n".repeat(lines));
    holds(&too_long(&Source::read(BUTTON, &function(60))));
    caught(
        &too_long(&Source::read(BUTTON, &function(61))),
        &["src/widget/button.rs:1", "`fn draw` has 61 lines", "Name its parts"],
    );
    holds(&too_long(&Source::read(BUTTON, &"\n".repeat(400))));
    caught(&too_long(&Source::read(BUTTON, &"\n".repeat(401))), &[BUTTON, "has 401 lines", "Split it"]);
}

#[test]
fn an_empty_name_and_a_moved_module_are_caught() {
    caught(
        &badly_named(&Source::read("src/widget/utils.rs", "")),
        &["src/widget/utils.rs", "`utils`", "Name it for what it holds"],
    );
    caught(&badly_named(&Source::read(BUTTON, "mod job_manager {}")), &[BUTTON, "`job_manager`"]);
    caught(&badly_named(&Source::read(BUTTON, "#[path = \"../kiosk/x.rs\"] mod x;")), &[BUTTON, "Put the file where"]);
}

#[test]
fn unfinished_work_and_excused_dead_code_are_caught() {
    for mark in UNFINISHED {
        let advice = unfinished("docs/printing.md", &format!("first\nsecond {mark} rest"));
        assert!(advice.iter().any(|line| line.starts_with("docs/printing.md:2 holds")), "{mark}");
    }
    holds(&unfinished("handouts/rest/es.toml", "¡Eso es todo!"));
    let says = ["src/widget/button.rs:2", "excuses dead code", "take it out"];
    caught(&excused(&Source::read(BUTTON, "\n#[allow(missing_docs, dead_code)] fn f() {}")), &says);
    caught(&excused(&Source::read(BUTTON, "\n#![cfg_attr(not(test), expect(dead_code))]")), &says);
    holds(&excused(&Source::read(BUTTON, "#[allow(dead_code)] mod generated { include!(\"x\"); }")));
}

#[test]
fn a_document_that_differs_from_the_table_is_caught() {
    let rows = ROOMS.iter().map(|(room, may)| format!("| `{room}` | {may} |\n")).collect::<Vec<_>>().concat();
    let document = format!("# Architecture\n\n| room | may import |\n|---|---|\n{rows}\nMore.\n");
    holds(&differing_rows(&document));
    let changed = document.replace("| `order` | diagnostic, language, handout |", "| `order` | diagnostic |");
    caught(
        &differing_rows(&changed),
        &["docs/architecture.md has \"diagnostic\" for `order`", "\"diagnostic, language, handout\""],
    );
    caught(&differing_rows(&document.replace("| `paper` |", "| `garage` |\n| `paper` |")), &["`garage`", "no room"]);
    caught(&differing_rows(&document.replace("| `language` | none |\n", "")), &["has no row for `language`"]);
    caught(&differing_rows("# Architecture"), &["has no table"]);
}
