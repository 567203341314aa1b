//! The cover sheet of a batch as staff and a printer get it: read back with poppler and qpdf.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod fixture;

use aftercare::document::cover::{Cover, CoverLine};
use aftercare::handout::{Edition, Facts};
use aftercare::language::{Tag, Words};
use aftercare::paper::{self, Fault, PageSize, Pdf, Supplies};
use std::process::Command;

const LANGUAGES: [&str; 10] = ["ar", "en", "es", "fr", "hi", "ko", "pa", "vi", "zh-Hans", "zh-Hant"];

fn tag(language: &str) -> Tag {
    Tag::new(language).unwrap()
}

/// The editions of the handout in ten languages.
fn editions() -> Vec<Edition> {
    let id = "soreness";
    let handout = fixture::handout(&fixture::files("tests/handouts", id, &LANGUAGES), id);
    LANGUAGES.map(|language| handout.editions[&tag(language)].clone()).to_vec()
}

fn line(edition: &Edition, copies: u32) -> CoverLine<'_> {
    CoverLine { edition, full: false, large: false, copies, pages: 1 }
}

fn try_make(language: &str, lines: &[CoverLine<'_>], facts: Option<&Facts>, page: PageSize) -> Result<Pdf, Fault> {
    let words = Words::of(&tag(language));
    let cover = Cover { facts, words: &words, today: "2026-11-24".parse().unwrap(), lines };
    paper::cover(&cover, page, &mut Supplies::embedded())
}

fn make(language: &str, lines: &[CoverLine<'_>]) -> Pdf {
    try_make(language, lines, Some(&fixture::facts()), PageSize::Letter).unwrap()
}

/// What a tool says of a PDF; it must be content.
fn tool(pdf: &Pdf, name: &str, before: &[&str], after: &[&str]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &pdf.bytes).unwrap();
    let output = Command::new(name).args(before).arg(file.path()).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{name} (of poppler-utils or qpdf) is needed: {error}"));
    let text = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(output.status.success(), "{name}: {text}");
    text
}

fn text(pdf: &Pdf) -> String {
    tool(pdf, "pdftotext", &["-layout"], &["-"])
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn staff_read_what_was_printed_and_how_often() {
    let editions = editions();
    let [en, es, zh] = [1, 2, 8].map(|at| &editions[at]);
    let lines = [
        CoverLine { copies: 12, ..line(en, 1) },
        CoverLine { large: true, pages: 2, ..line(es, 3) },
        CoverLine { full: true, pages: 4, ..line(zh, 1) },
    ];
    let pdf = make("en", &lines);
    let text = text(&pdf);
    for part in [
        "Batch of 24 November 2026",
        "Harbour Acupuncture",
        "English · The checklist · 1 page each",
        "12 copies",
        "Español · The checklist · Large letters · 2 pages each",
        "3 copies",
        "简体中文 · The whole handout · 4 pages each",
        "1 copy",
        "In all: 16 copies, 22 pages",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    for edition in [en, es, zh] {
        assert!(squeezed(&text).contains(&squeezed(&edition.title)), "{} is not in\n{text}", edition.title);
    }
    // A name that is read from right to left turns nothing round.
    let arabic = self::text(&make("en", &[line(&editions[0], 2)]));
    let place = |part: &str| arabic.find(part).unwrap_or_else(|| panic!("{part} is not in\n{arabic}"));
    assert!(place("العربية") < place("The checklist") && place("The checklist") < place("1 page each"), "{arabic}");
    assert_eq!(pdf.pages, 1);
    assert!(!text.contains("__") && !text.to_lowercase().contains("name:"), "{text}");
}

#[test]
fn it_is_as_sound_as_any_sheet_and_the_same_each_time() {
    let editions = editions();
    let lines: Vec<_> = editions.iter().map(|edition| line(edition, 2)).collect();
    for language in LANGUAGES {
        for page in [PageSize::Letter, PageSize::A4] {
            let pdf = try_make(language, &lines, Some(&fixture::facts()), page).unwrap();
            assert_eq!(try_make(language, &lines, Some(&fixture::facts()), page).unwrap(), pdf, "{language}");
            tool(&pdf, "qpdf", &["--check"], &[]);
            let information = tool(&pdf, "pdfinfo", &[], &[]);
            assert!(information.contains("Tagged:          yes"), "{information}");
            assert!(information.lines().any(|line| line.starts_with("Title:") && line.contains("2026")), "{information}");
            let fonts = tool(&pdf, "pdffonts", &[], &[]);
            for font in fonts.lines().skip(2) {
                let cells: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
                assert_eq!(cells, ["yes", "yes", "yes"], "embedded, a subset, with its text: {font}");
            }
            let shown = String::from_utf8_lossy(&pdf.bytes).into_owned();
            assert!(shown.contains("pdfuaid:part=\"1\"") && shown.contains(&format!("<rdf:li>{language}</rdf:li>")));
        }
    }
}

/// Whoever hears the sheet hears each title in its own language.
#[test]
fn each_title_is_tagged_with_its_language() {
    let editions = editions();
    let lines: Vec<_> = editions.iter().map(|edition| line(edition, 1)).collect();
    let pdf = make("en", &lines);
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &pdf.bytes).unwrap();
    let plain = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(file.path()).arg("-").output().unwrap();
    let plain = String::from_utf8_lossy(&plain.stdout).into_owned();
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        assert_eq!(plain.matches(&format!("/Lang ({language})")).count(), 1, "{language}");
    }
    assert_eq!(plain.matches("/S /H1").count(), 1);
}

#[test]
fn two_hundred_lines_flow_over_pages_and_none_is_lost() {
    let mut editions: Vec<Edition> =
        editions().into_iter().filter(|edition| ["en", "es", "zh-Hans"].contains(&edition.language.as_str())).collect();
    let titles: Vec<String> = editions.iter().map(|edition| edition.title.clone()).collect();
    editions =
        (0..200).map(|at| Edition { title: format!("{} {}", titles[at % 3], 1000 + at), ..editions[at % 3].clone() }).collect();
    let lines: Vec<_> = (1..).zip(&editions).map(|(copies, edition)| line(edition, copies)).collect();
    let pdf = make("en", &lines);
    let text = text(&pdf);
    assert!(pdf.pages > 5, "{}", pdf.pages);
    assert!(text.contains(&format!("Page {} of {}", pdf.pages, pdf.pages)));
    let mut from = 0;
    for (copies, edition) in (1..).zip(&editions) {
        let number = edition.title.rsplit(' ').next().unwrap();
        let place = text[from..].find(number).unwrap_or_else(|| panic!("{} is not there, or not in its place", edition.title));
        from += place;
        let copies = if copies == 1 { "1 copy".to_owned() } else { format!("{copies} copies") };
        // What belongs to a line is on the page of the line.
        let page = text[from..].split('\u{c}').next().unwrap();
        assert!(page.lines().skip(1).find(|line| !line.trim().is_empty()).is_some_and(|line| line.ends_with(&copies)), "{page}");
    }
    assert!(text.contains("In all: 20100 copies, 20100 pages"), "{text}");
    tool(&pdf, "qpdf", &["--check"], &[]);
}

#[test]
fn without_facts_or_with_a_letter_that_no_font_has_there_is_none() {
    let editions = editions();
    assert_eq!(try_make("en", &[], None, PageSize::A4), Err(Fault::NoFacts));
    let strange = Edition { title: "\u{1d11e}".to_owned(), ..editions[1].clone() };
    assert_eq!(
        try_make("en", &[line(&strange, 1)], Some(&fixture::facts()), PageSize::A4),
        Err(Fault::MissingGlyphs(vec!['\u{1d11e}']))
    );
    assert_eq!(make("en", &[]).pages, 1, "an empty batch says so");
    // The clinic's language is one that the program does not speak: its words are English, and are said to be.
    let shown = String::from_utf8_lossy(&make("tl", &[line(&editions[1], 1)]).bytes).into_owned();
    assert!(shown.contains("<rdf:li>en</rdf:li>"));
}
