//! How the sheets look: drawn by poppler, `MuPDF` and `PDFium`, each page compared with one accepted picture in
//! `tests/golden/`. That catches a line which moved, a letter without a glyph, a tier which got lost, and a
//! font that only one of the three can read. Letters that are wrong in all three and were accepted so are
//! not caught: somebody has to look at the pictures before they are accepted.
//!
//! `GOLDEN=accept tests/run --test goldens` accepts what is drawn now.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]
#![expect(clippy::print_stdout, reason = "the distances are what LIMIT rests on; `--nocapture` shows them")]

mod fixture;
mod sheets;

use aftercare::paper::PageSize;
use lopdf::content::Operation;
use lopdf::{Document, Object};
use serde_json::{Value, json};
use sheets::{Choice, LANGUAGES, TRIED_TWICE};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

/// How far two pages may be apart, of 255 (`pictures.py` says in what). Between renderers 17 was measured at
/// most, in ten languages; with the sheets that are spoiled below 20 at least, for one letter of Vietnamese.
const LIMIT: u64 = 19;

static SHEETS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let standard = LANGUAGES.iter().flat_map(|language| Choice::both(language, PageSize::Letter, false));
    let twice = LANGUAGES.iter().filter(|language| TRIED_TWICE.contains(language));
    let others = twice.flat_map(|language| {
        let [a4, _] = Choice::both(language, PageSize::A4, false);
        let [large, large_full] = Choice::both(language, PageSize::Letter, true);
        [a4, large, large_full]
    });
    let choices: Vec<Choice> = standard.chain(others).collect();
    sheets::make(&choices, |choice, _, pdf| (choice.name(), pdf.bytes))
});

/// How far each page is from its picture: name of the sheet, of the picture, of the renderer, distance.
fn distances(sheets: &[(&str, &str, &[u8])], accept: bool) -> Vec<(String, String, String, u64)> {
    let folder = TempDir::new().unwrap();
    let put = |(name, like, bytes): &(&str, &str, &[u8])| {
        let path = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&path, bytes).unwrap();
        json!({ "name": name, "like": like, "path": path })
    };
    let sheets: Vec<Value> = sheets.iter().map(put).collect();
    let answer = sheets::ask("pictures.py", &json!({ "sheets": sheets, "limit": LIMIT, "accept": accept }));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let page = |of: &Value| (text(&of["name"]), text(&of["picture"]), text(&of["renderer"]), of["distance"].as_u64().unwrap());
    answer.as_array().unwrap().iter().map(page).collect()
}

/// One test, since what is spoiled is compared with pictures that may just be accepted.
#[test]
fn every_page_looks_as_it_was_accepted_in_three_renderers() {
    let accept = match std::env::var("GOLDEN").as_deref() {
        Ok("accept") => true,
        Ok(other) => panic!("GOLDEN={other} means nothing; GOLDEN=accept takes what is drawn now for right"),
        Err(_) => false,
    };
    let sheets: Vec<(&str, &str, &[u8])> = SHEETS.iter().map(|(name, bytes)| (&name[..], &name[..], &bytes[..])).collect();
    let all = distances(&sheets, accept);
    let far: Vec<String> = all
        .iter()
        .filter(|(.., distance)| *distance > LIMIT)
        .map(|(_, picture, renderer, distance)| format!("{picture} by {renderer}: {distance}"))
        .collect();
    assert!(
        far.is_empty(),
        "these pages do not look as they did (limit {LIMIT}). Compare tests/golden/ with target/pictures/, and where \
         all is well type `GOLDEN=accept tests/run --test goldens`:\n{}",
        far.join("\n")
    );
    let most = all.iter().max_by_key(|(.., distance)| *distance).unwrap();
    println!("{} drawings, at most {} apart: {} by {}", all.len(), most.3, most.1, most.2);
    let wanted: BTreeSet<&str> = all.iter().map(|(_, picture, ..)| &picture[..]).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let kept: BTreeSet<String> =
        folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(kept.iter().map(String::as_str).collect::<BTreeSet<_>>(), wanted, "tests/golden holds other pictures");
    what_is_spoiled_looks_spoiled();
}

/// What is done, and the deed.
type Spoiling = (&'static str, fn(&mut Document));

/// What is done to a checklist, so that it must not look as it did. Small things on purpose.
const SPOILINGS: [Spoiling; 4] = [
    ("an item moved by 3 points", |pdf| sheets::change(pdf, "LBody", move_down)),
    ("a line of an item not drawn", |pdf| sheets::change(pdf, "LBody", lose_a_line)),
    ("a letter drawn as the box for missing ones", |pdf| sheets::change(pdf, "LBody", |item| miss_a_glyph(item))),
    ("the bar of the emergency tier not drawn", |pdf| sheets::change_page(pdf, lose_the_bar)),
];

fn what_is_spoiled_looks_spoiled() {
    let mut spoiled = Vec::new();
    for (name, bytes) in SHEETS.iter().filter(|(name, _)| name.ends_with("letter-checklist")) {
        for (what, deed) in SPOILINGS {
            spoiled.push((format!("{name}, {what}"), &name[..], sheets::spoiled(bytes, deed)));
        }
    }
    let asked: Vec<(&str, &str, &[u8])> = spoiled.iter().map(|(what, name, bytes)| (&what[..], *name, &bytes[..])).collect();
    let all = distances(&asked, false);
    assert_eq!(all.len(), 3 * spoiled.len());
    let near: Vec<_> = all.iter().filter(|(.., distance)| *distance <= LIMIT).collect();
    assert!(near.is_empty(), "not seen: {near:#?}");
    let least = all.iter().min_by_key(|(.., distance)| *distance).unwrap();
    println!("spoiled: at least {} apart: {} by {}", least.3, least.0, least.2);
}

/// By the rise of the text, which is in force until it is set anew.
fn move_down(marked: &mut Vec<Operation>) {
    let rise = |points: f32| Operation::new("Ts", vec![Object::Real(points)]);
    marked.insert(1, rise(-3.0));
    marked.insert(marked.len() - 1, rise(0.0));
}

fn lose_a_line(marked: &mut Vec<Operation>) {
    let mut heights = Vec::new();
    marked.retain(|operation| {
        match operation.operator.as_str() {
            "Tm" => heights.push(operation.operands[5].as_float().unwrap()),
            "Td" => heights.push(heights.last().unwrap_or(&0.0) + operation.operands[1].as_float().unwrap()),
            _ => {}
        }
        !sheets::shows_text(operation) || heights.first() != heights.last()
    });
}

/// The third glyph becomes glyph 0.
fn miss_a_glyph(marked: &mut [Operation]) {
    let shown = marked.iter_mut().filter(|operation| sheets::shows_text(operation));
    let strings = shown.flat_map(|operation| match &mut operation.operands[0] {
        Object::Array(strings) => strings.iter_mut(),
        string => std::slice::from_mut(string).iter_mut(),
    });
    let mut glyphs = strings.filter_map(|string| string.as_str_mut().ok()).flat_map(|string| string.chunks_exact_mut(2));
    glyphs.nth(2).unwrap().fill(0);
}

/// The first area that is filled and higher than a rule.
fn lose_the_bar(page: &mut Vec<Operation>) {
    let high = |operation: &Operation| {
        operation.operator == "re" && operation.operands[3].as_float().is_ok_and(|height| height.abs() > 10.0)
    };
    let bar = page.windows(2).position(|pair| high(&pair[0]) && pair[1].operator.starts_with('f')).unwrap();
    page.drain(bar..bar + 2);
}
