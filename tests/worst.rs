//! The worst that an operator can write: each gives a clear error, or a page with every word within its
//! margins. Read back with poppler.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod fixture;

use aftercare::document::Block;
use aftercare::document::compose::{Composer, Second};
use aftercare::handout::{Edition, Files, Inline, Library, Passage, Section, Step};
use aftercare::language::{Tag, Words};
use aftercare::paper::{self, Fault, Layout, Logo, PageSize, Pdf, Supplies};
use fixture::facts;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "ar"];
/// The least margin of a page, in points, less what rounding takes.
const MARGIN: f64 = 33.9;
/// Sixty letters without a place to break; Chinese breaks anywhere, so there it is a word of the same letters.
const LONG: &str = "Pneumonoultramicroscopicsilicovolcanoconiosislikeinflammation";
const LONG_ARABIC: &str = "أفاستسقيناكموهافأسقيناكموهاوالمستشفياتوالمستوصفاتوالاستعمالات";

// ---------------------------------------------------------------- how a page is made and read

fn files() -> Files {
    fixture::files("tests/handouts", "soreness", &LANGUAGES)
}

/// Which sheet.
#[derive(Debug, Clone, Copy)]
struct Choice {
    language: &'static str,
    full: bool,
    layout: Layout,
}

fn choices() -> Vec<Choice> {
    let mut all = Vec::new();
    for language in LANGUAGES {
        for page in [PageSize::Letter, PageSize::A4] {
            for (large, full) in [(false, false), (false, true), (true, false), (true, true)] {
                all.push(Choice { language, full, layout: Layout { page, large } });
            }
        }
    }
    all
}

/// Makes a sheet of a changed edition; with it the words that stand on it.
fn make(choice: Choice, supplies: &mut Supplies, change: &dyn Fn(&mut Edition)) -> (Result<Pdf, Fault>, Vec<String>) {
    let (mut handout, facts) = (fixture::handout(&files(), "soreness"), facts());
    let tag = Tag::new(choice.language).unwrap();
    change(handout.editions.get_mut(&tag).unwrap());
    let words = Words::of(&tag);
    let (edition, today) = (&handout.editions[&tag], "2026-11-24".parse().unwrap());
    let second = Second::of(&handout, edition, &Tag::english());
    let second = second.as_ref();
    let composer = Composer { handout: &handout, edition, facts: Some(&facts), words: &words, today, second };
    let (sheet, document) = if choice.full {
        (paper::full(&composer, choice.layout, supplies), composer.full())
    } else {
        (paper::checklist(&composer, choice.layout, supplies), composer.checklist())
    };
    let mut texts = vec![edition.title.clone()];
    for block in document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Notice(text) => texts.push(text),
            Block::Paragraph(runs) => texts.extend(runs.into_iter().map(|run| run.text)),
            Block::List(items) => texts.extend(items.into_iter().flatten().map(|run| run.text)),
            Block::Tier(tier) => {
                texts.push(tier.lead);
                texts.extend(tier.items.into_iter().flatten().map(|run| run.text));
            }
            Block::Source(source) => texts.push(source.citation),
        }
    }
    (sheet, texts)
}

/// What a tool says of a PDF: `arguments` stand before the file, and `-` among them behind it.
fn tool(name: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let (after, before): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|argument| **argument == "-");
    let output = Command::new(name).args(before).arg(file.path()).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{name} (of poppler-utils) is needed: {error}"));
    assert!(output.status.success(), "{name} does not read it");
    String::from_utf8(output.stdout).unwrap()
}

/// A text without spaces, line ends, and signs that steer the reading direction.
fn squeezed(text: &str) -> String {
    let is_seen = |c: &char| !c.is_whitespace() && !matches!(c, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{200e}'..='\u{202e}');
    text.replace('\u{2011}', "-").chars().filter(is_seen).collect()
}

fn counted(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    text.chars().filter(|c| c.is_alphanumeric()).for_each(|c| *counts.entry(c).or_default() += 1);
    counts
}

/// Words that the page lacks. Poppler turns Arabic round by rules of its own, and Chinese runs on over the
/// foot of a page without a space: there letters are counted.
fn lacking(pdf: &[u8], texts: &[String], language: &str) -> Vec<String> {
    let read = squeezed(&tool("pdftotext", &["-raw", "-"], pdf));
    if language != "en" {
        let (has, wanted) = (counted(&read), counted(&squeezed(&texts.concat())));
        let lacks = wanted.into_iter().filter(|(letter, count)| has.get(letter).copied().unwrap_or(0) < *count);
        return lacks.map(|(letter, count)| format!("{letter} {count} times, has {:?}", has.get(&letter))).collect();
    }
    let words = texts.iter().flat_map(|text| text.split_whitespace()).map(squeezed);
    words.filter(|word| !read.contains(word.as_str())).collect()
}

/// Words that stand beyond the margins.
fn outside(pdf: &[u8]) -> Vec<String> {
    let boxes = tool("pdftotext", &["-bbox", "-"], pdf);
    let (mut width, mut height) = (0.0, 0.0);
    let mut found = Vec::new();
    for line in boxes.lines() {
        let number = |key: &str| line.split_once(key)?.1.split('"').nth(1)?.parse::<f64>().ok();
        if let (Some(wide), Some(high)) = (number("width="), number("height=")) {
            (width, height) = (wide, high);
        } else if let [Some(left), Some(top), Some(right), Some(bottom)] = ["xMin=", "yMin=", "xMax=", "yMax="].map(number) {
            // Poppler's boxes are as high as the font, not as its letters.
            let slack = 12.0;
            let is_across = left >= MARGIN && right <= width - MARGIN;
            if !is_across || top < MARGIN - slack || bottom > height - MARGIN + slack {
                found.push(line.trim().to_owned());
            }
        }
    }
    assert!(width > 0.0 && height > 0.0, "no page");
    found
}

/// Makes every kind of sheet of a changed edition, and looks at each.
fn each(most_pages: usize, choices: &[Choice], change: impl Fn(&mut Edition)) {
    let mut supplies = Supplies::embedded();
    for choice in choices {
        let (sheet, texts) = make(*choice, &mut supplies, &change);
        let pdf = sheet.unwrap_or_else(|fault| panic!("{choice:?}: {fault}"));
        assert_eq!(lacking(&pdf.bytes, &texts, choice.language), [""; 0], "{choice:?} lacks words");
        assert_eq!(outside(&pdf.bytes), [""; 0], "{choice:?} has words beyond its margins");
        assert!((1..=most_pages).contains(&pdf.pages), "{choice:?} has {} pages", pdf.pages);
    }
}

fn long(edition: &Edition) -> &'static str {
    if edition.language.primary() == "ar" { LONG_ARABIC } else { LONG }
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Words { text: text.to_owned(), strong: false }]
}

// ---------------------------------------------------------------- texts

#[test]
fn what_is_not_there_and_what_leaves_the_page_is_noticed() {
    let choice = choices()[0];
    let (pdf, mut texts) = make(choice, &mut Supplies::embedded(), &|_| ());
    let bytes = pdf.unwrap().bytes;
    assert_eq!(lacking(&bytes, &texts, "en"), [""; 0]);
    texts.push("nowhere written".to_owned());
    assert_eq!(lacking(&bytes, &texts, "en"), ["nowhere", "written"]);
    assert_eq!(lacking(&bytes, &["ث".to_owned()], "ar").len(), 1);
    // A page that is cut narrower than its text.
    let mut pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let page = pdf.page_iter().next().unwrap();
    for area in ["MediaBox", "CropBox", "TrimBox"] {
        pdf.get_dictionary_mut(page).unwrap().set(area, vec![0.into(), 0.into(), 500.into(), 792.into()]);
    }
    let mut cut = Vec::new();
    pdf.save_to(&mut cut).unwrap();
    assert!(!outside(&cut).is_empty());
}

#[test]
fn a_word_of_sixty_letters_stays_within_the_margins_wherever_it_stands() {
    each(6, &choices(), |edition| {
        let word = long(edition);
        edition.title = format!("{} {word}", edition.title);
        edition.summary = plain(word);
        edition.sections[0].heading = word.to_owned();
        edition.sections[0].body = vec![Passage::Paragraph(plain(word)), Passage::List(vec![plain(word)])];
        edition.checklist.emergency[0] = plain(word);
        edition.checklist.call[0] = plain(&format!("{word} {word}"));
        edition.checklist.normal[0] = plain(&format!("a {word}"));
        let step = Step { when: word.to_owned(), what: word.to_owned(), calls: true };
        edition.timeline.as_mut().unwrap().steps = vec![step; 5];
    });
}

#[test]
fn forty_items_and_a_title_of_two_hundred_letters_take_a_few_pages() {
    each(7, &choices(), |edition| {
        let item = edition.checklist.call[0].clone();
        edition.checklist.call = vec![item; 40];
        let title = edition.title.clone();
        edition.title = std::iter::repeat_n(title, 200).collect::<Vec<_>>().join(" ").chars().take(200).collect();
    });
}

#[test]
fn the_foot_of_a_page_tells_that_a_long_title_goes_on() {
    let full = choices().into_iter().find(|choice| choice.full).unwrap();
    let foot = |title: &str| {
        let pdf = make(full, &mut Supplies::embedded(), &|edition| edition.title = title.to_owned()).0.unwrap();
        let read = tool("pdftotext", &["-f", "2", "-l", "2", "-layout", "-"], &pdf.bytes);
        assert_eq!(outside(&pdf.bytes), [""; 0]);
        read.lines().rfind(|line| line.contains("Page 2 of")).unwrap().trim().to_owned()
    };
    let short = foot("Sore after acupuncture?");
    assert!(short.contains("· Sore after acupuncture? ") && !short.contains('…'), "{short}");
    let long = foot(&"Sore after acupuncture? ".repeat(8));
    assert!(long.contains("· Sore after acupuncture? Sore") && long.contains("… "), "{long}");
}

#[test]
fn two_hundred_sections_are_all_there_and_an_empty_one_does_no_harm() {
    let full: Vec<Choice> = choices().into_iter().filter(|choice| choice.full && choice.layout.page == PageSize::A4).collect();
    each(85, &full, |edition| {
        let sections = edition.sections.clone();
        let numbered = |(number, section): (usize, &Section)| {
            let heading = format!("{number}. {}", section.heading);
            let body = if number % 50 == 7 { Vec::new() } else { section.body.clone() };
            Section { id: format!("{}-{number}", section.id), heading, body }
        };
        edition.sections = sections.iter().cycle().take(200).enumerate().map(numbered).collect();
    });
}

#[test]
fn an_empty_section_in_a_file_is_told_with_its_place() {
    let mut files = files();
    let english = String::from_utf8(files.entries["soreness/en.toml"].clone()).unwrap();
    let (before, rest) = english.split_once("body = \"\"\"").unwrap();
    let (_, after) = rest.split_once("\"\"\"").unwrap();
    files.entries.insert("soreness/en.toml".to_owned(), format!("{before}body = \"\"{after}").into_bytes());
    let loaded = Library::load(&files, Some(&facts()));
    let problem = loaded.problems.iter().find(|problem| format!("{problem:?}").contains("en.toml")).unwrap();
    assert!(!problem.message.is_empty() && !problem.help.is_empty(), "{problem:?}");
}

#[test]
fn a_letter_outside_every_font_is_named() {
    for choice in choices() {
        let mut supplies = Supplies::embedded();
        let (sheet, _) = make(choice, &mut supplies, &|edition| edition.checklist.call[0] = plain("Pain 𓀀 and ཀ."));
        let fault = sheet.unwrap_err();
        assert_eq!(fault, Fault::MissingGlyphs(vec!['ཀ', '𓀀']));
        assert!(fault.to_string().contains("𓀀 (U+13000)"), "{fault}");
        let (sheet, _) = make(choice, &mut supplies, &|_| ());
        assert!(sheet.is_ok(), "the next sheet is made as if nothing had been");
    }
}

// ---------------------------------------------------------------- logo and fonts

/// A folder made by `init`, with these lines about the paper.
fn clinic(paper: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(aftercare(folder.path(), &["init"]).status.success());
    let settings = format!("[clinic]\nname = \"Elm Street\"\nphone = \"020 7946 0000\"\ncountry = \"GB\"\n[paper]\n{paper}");
    std::fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
    folder
}

fn aftercare(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aftercare"));
    command.current_dir(folder).args(arguments).env("XDG_STATE_HOME", folder.join("home"));
    command.env_remove("STATE_DIRECTORY").output().unwrap()
}

fn print(folder: &Path) -> Vec<u8> {
    let output = aftercare(folder, &["pdf", "acupuncture-soreness", "-o", "-"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// A picture of 300 by 90 dots.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 300, 90);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[40, 120, 90].repeat(300 * 90)).unwrap();
    bytes
}

#[test]
fn a_logo_or_font_that_is_none_is_told_and_pages_are_printed_without_it() {
    let folder = clinic("logo = \"logo.png\"\nfonts = [\"tibetan.ttf\", \"gone.ttf\"]\n");
    std::fs::write(folder.path().join("logo.png"), b"GIF89a and so on").unwrap();
    std::fs::write(folder.path().join("tibetan.ttf"), b"<html>404</html>").unwrap();
    let check = aftercare(folder.path(), &["check"]);
    let told = String::from_utf8(check.stderr).unwrap();
    assert_eq!(check.status.code(), Some(1));
    for wanted in [
        "kiosk.toml:6:9",
        "`logo.png` is not a sound PNG picture",
        "save the logo as a PNG file",
        "kiosk.toml:7:11",
        "`tibetan.ttf` is not a sound TrueType font",
        "name a .ttf file",
        "kiosk.toml:7:26",
        "`gone.ttf` cannot be read",
        "make sure that this user may read it",
    ] {
        assert!(told.contains(wanted), "lacks {wanted}:\n{told}");
    }
    let pdf = print(folder.path());
    assert!(tool("pdftotext", &["-"], &pdf).contains("Elm Street"));
    assert_eq!(outside(&pdf), [""; 0]);
}

#[test]
fn a_logo_stands_on_the_page_and_is_described() {
    for (words, alt) in [("", "Elm Street"), ("logo_text = \"A needle and a leaf\"\n", "A needle and a leaf")] {
        let folder = clinic(&format!("logo = \"logo.png\"\n{words}"));
        std::fs::write(folder.path().join("logo.png"), png()).unwrap();
        let check = aftercare(folder.path(), &["check"]);
        assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
        let pdf = print(folder.path());
        let listed = tool("pdfimages", &["-list"], &pdf);
        assert!(listed.lines().any(|line| line.contains(" 300 ") && line.contains(" 90 ")), "{listed}");
        let pdf = lopdf::Document::load_mem(&pdf).unwrap();
        let figures = pdf.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok()?.as_str().ok());
        let figures: Vec<String> = figures.map(spoken).collect();
        assert!(figures.iter().any(|figure| figure.contains(alt)), "{figures:?}");
    }
}

/// A string of a PDF: letters of Latin, or UTF-16.
fn spoken(bytes: &[u8]) -> String {
    let Some(wide) = bytes.strip_prefix(b"\xfe\xff") else { return String::from_utf8_lossy(bytes).into_owned() };
    let units: Vec<u16> = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).unwrap()
}

/// A font that has ꙮ, which none of the program has: its own Latin font with another character map.
fn font_with(character: char) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/paper/fonts/NotoSans-Regular.ttf");
    let font = std::fs::read(path).unwrap();
    let word = |at: usize| usize::from(u16::from_be_bytes([font[at], font[at + 1]]));
    let long = |at: usize| (word(at) << 16) + word(at + 2);
    let record = (0..word(4)).map(|index| 12 + 16 * index).find(|at| font[*at..].starts_with(b"cmap")).unwrap();
    // One group of the kind that holds any character: it is drawn as the glyph that was the letter Q.
    let glyph = 52_u32;
    let mut map = vec![0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0];
    for number in [28, 0, 1, u32::from(character), u32::from(character), glyph] {
        map.extend(number.to_be_bytes());
    }
    let mut font = font.clone();
    let start = long(record + 8);
    font[start..start + map.len()].copy_from_slice(&map);
    font[record + 12..record + 16].copy_from_slice(&u32::try_from(map.len()).unwrap().to_be_bytes());
    font
}

#[test]
fn a_font_of_the_operator_prints_what_no_other_has() {
    let text = "Strange ꙮ letter.";
    let change = |edition: &mut Edition| edition.checklist.call[0] = plain(text);
    for choice in choices() {
        assert_eq!(make(choice, &mut Supplies::embedded(), &change).0.unwrap_err(), Fault::MissingGlyphs(vec!['ꙮ']));
        let mut supplies = Supplies::embedded();
        supplies.fonts.add("Many Eyes", font_with('ꙮ')).unwrap();
        let (pdf, texts) = make(choice, &mut supplies, &change);
        let bytes = pdf.unwrap().bytes;
        assert_eq!(lacking(&bytes, &texts, choice.language), [""; 0]);
        assert!(tool("pdftotext", &["-"], &bytes).contains('ꙮ'));
        assert!(tool("pdffonts", &[], &bytes).contains("+ManyEyes"), "embedded");
    }
}

#[test]
fn a_logo_leaves_room_for_the_names_on_every_kind_of_page() {
    let mut supplies = Supplies { logo: Some(Logo::read(&png(), "A leaf").unwrap()), ..Supplies::embedded() };
    for choice in choices() {
        let (pdf, texts) = make(choice, &mut supplies, &|_| ());
        let bytes = pdf.unwrap().bytes;
        assert_eq!(lacking(&bytes, &texts, choice.language), [""; 0]);
        assert_eq!(outside(&bytes), [""; 0]);
    }
}
