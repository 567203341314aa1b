//! No letter is lost between a text and the glass: every edition and made-up text in ten languages is
//! laid out, drawn, written as the bytes that a terminal gets, and read back from an emulated terminal cell
//! by cell.
//!
//! Arabic, Devanagari and Gurmukhi are compared in the picture only, before it becomes bytes: terminals
//! and the emulator take such a letter apart and count its cells in ways of their own (क्षि is two cells or
//! three), so what would be compared is their quarrel and not our text. It is why these scripts are on
//! paper only.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::document::compose::Composer;
use aftercare::document::flow::{Line, flow};
use aftercare::document::{Block, Document, Run, RunStyle, SourceBlock, TierBlock};
use aftercare::handout::Library;
use aftercare::language::{Tag, Words, clean};
use aftercare::runtime::paint::paint;
use aftercare::widget::{Look, Part, Pen, changes};
use drawn::rows;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::num::NonZeroU16;
use std::ops::RangeInclusive;
use std::path::Path;

const WIDTHS: RangeInclusive<u16> = 20..=200;
/// Of an edition, one part in so many is shown at each width, another one at the next.
const PARTS: usize = 16;
const HEIGHT: u16 = 24;

fn look() -> Look {
    Look::new(Theme::Calm, Colors::True, Glyphs::Full)
}

// ---------------------------------------------------------------- what is to be read

/// The letters of a text: blanks may go where a line ends.
fn letters(text: &str) -> String {
    text.replace('\u{2011}', "-").chars().filter(|c| !c.is_whitespace()).collect()
}

fn said(runs: &[Run]) -> String {
    let raised = |c: char| c.to_digit(10).map_or('˒', |digit| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit as usize).unwrap());
    let said = |run: &Run| match run.style {
        RunStyle::Note => run.text.chars().map(raised).collect(),
        RunStyle::Plain | RunStyle::Strong => run.text.clone(),
    };
    runs.iter().map(said).collect()
}

/// All that a document says, in order, marks included: read from its blocks, and not from its lines.
fn wanted(document: &Document) -> String {
    let marks = look().marks();
    let items = |items: &[Vec<Run>]| items.iter().flat_map(|item| [marks.item.to_owned(), said(item)]).collect::<String>();
    let part = |block: &Block| match block {
        Block::Heading { text, .. } | Block::Notice(text) => text.clone(),
        Block::Paragraph(runs) => said(runs),
        Block::List(list) => items(list),
        Block::Tier(TierBlock { tier, word, lead, items: list, closing }) => {
            [marks.tiers[*tier as usize], word, lead, &items(list), closing.as_deref().unwrap_or("")].concat()
        }
        Block::Source(SourceBlock { number, citation, link, certainty }) => format!("{number}{citation}({certainty}){link}"),
    };
    letters(&document.blocks.iter().map(part).collect::<String>())
}

// ---------------------------------------------------------------- the way to the glass

/// An emulated terminal, and what it shows.
struct Glass {
    parser: vt100::Parser,
    shown: Buffer,
}

impl Glass {
    /// Shows another picture first, with wide letters in so many rows that begin at even and odd columns.
    fn new(width: u16, rows: usize) -> Self {
        let mut before = Buffer::empty(Rect::new(0, 0, width, HEIGHT));
        let look = look();
        let mut pen = Pen::new(&mut before, &look);
        pen.ground();
        for y in (0..HEIGHT).take(rows) {
            pen.text(y % 2, y, width, &"痛".repeat(usize::from(width) / 2), Part::Text);
        }
        Self::of(&before)
    }

    /// A first picture, as a whole.
    fn of(picture: &Buffer) -> Self {
        let size = [picture.area.height, picture.area.width].map(|cells| NonZeroU16::new(cells).unwrap());
        let parser = vt100::Parser::new(size[0], size[1], 0);
        let mut ground = Buffer::empty(picture.area);
        Pen::new(&mut ground, &look()).ground();
        let mut glass = Self { parser, shown: ground };
        glass.turn_to(picture);
        glass
    }

    fn write<'a>(&mut self, cells: impl Iterator<Item = (u16, u16, &'a ratatui::buffer::Cell)>) {
        let mut bytes = Vec::new();
        paint(&mut bytes, cells).unwrap();
        self.parser.process(&bytes);
    }

    /// The next picture, as what changes.
    fn turn_to(&mut self, picture: &Buffer) {
        let shown = std::mem::replace(&mut self.shown, picture.clone());
        self.write(changes(&shown, picture));
    }

    /// What is read, row by row and cell by cell.
    fn read(&self) -> Vec<String> {
        let screen = self.parser.screen();
        let (height, width) = screen.size();
        let cell = |row, column| {
            let cell = screen.cell(row, column).unwrap();
            if cell.is_wide_continuation() {
                String::new()
            } else if cell.has_contents() {
                cell.contents().to_owned()
            } else {
                " ".to_owned()
            }
        };
        let row = |row| (0..width.get()).map(|column| cell(row, column)).collect::<String>().trim_end().to_owned();
        (0..height.get()).map(row).collect()
    }
}

fn picture(lines: &[Line], first: usize, width: u16) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, HEIGHT));
    let look = look();
    let mut pen = Pen::new(&mut buffer, &look);
    pen.ground();
    let area = pen.area();
    pen.lines(area, lines, first);
    buffer
}

/// The rows of a page as its lines say.
fn page(lines: &[Line], first: usize) -> Vec<String> {
    let row = |line: &Line| {
        let before = usize::from(line.indent) + usize::from(line.tier.is_some());
        format!("{}{}", " ".repeat(before), line.text()).trim_end().to_owned()
    };
    let mut rows: Vec<String> = lines.iter().skip(first).take(HEIGHT.into()).map(row).collect();
    rows.resize(HEIGHT.into(), String::new());
    rows
}

// ---------------------------------------------------------------- the comparison

/// How much was compared.
#[derive(Debug, Default)]
struct Count {
    layouts: usize,
    lines: usize,
    pages: usize,
    rows: usize,
}

/// How a document is read back.
#[derive(Clone, Copy, PartialEq)]
enum By {
    /// From the terminal: drawn as a whole, and drawn over another picture.
    Glass,
    /// From the picture alone.
    Picture,
}

/// What is wrong with a text laid out for `flowed` cells and shown in `width`, page after page.
fn fault(document: &Document, [flowed, width]: [u16; 2], by: By, count: &mut Count) -> Option<String> {
    let lines = flow(document, flowed, &look().marks());
    let laid = letters(&lines.iter().map(Line::text).collect::<String>());
    let place = format!("{} at {width}", document.language);
    if laid != wanted(document) {
        return Some(format!("{place}: laid out is {laid}\nand not {}", wanted(document)));
    }
    count.layouts += 1;
    count.lines += lines.len();
    let mut glass = Glass::new(width, lines.len() + 1);
    for first in (0..lines.len()).step_by(HEIGHT.into()) {
        let (wanted, picture) = (page(&lines, first), picture(&lines, first, width));
        let seen = if by == By::Picture {
            vec![("in the picture", rows(&picture))]
        } else {
            let first = Glass::of(&picture).read();
            glass.turn_to(&picture);
            vec![("as a first picture", first), ("over another picture", glass.read())]
        };
        for (how, seen) in seen {
            count.rows += seen.len();
            if let Some((is, should)) = seen.iter().zip(&wanted).find(|(is, should)| is != should) {
                return Some(format!("{place}, {how}:\n{is}\n{should}"));
            }
        }
        count.pages += 1;
    }
    None
}

// ---------------------------------------------------------------- the editions

fn libraries() -> Vec<Library> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let settings = Settings::sample();
    let read = |folder: &str| aftercare::runtime::clinic::read_folder(&root.join(folder), "handouts").0;
    ["handouts", "tests/handouts"].map(|folder| Library::load(&read(folder), settings.facts.as_ref()).library).into()
}

/// The checklist, which stands in grounds with an inset, and all the rest part by part.
fn documents(composer: &Composer<'_>) -> Vec<(Document, u16)> {
    let mut parts = vec![(composer.checklist(), 2), (composer.sources(), 0)];
    parts.extend(composer.edition.sections.iter().map(|section| (composer.section(section), 0)));
    let summary = Document { blocks: vec![Block::Paragraph(composer.summary())], ..composer.checklist() };
    parts.push((summary, 0));
    parts
}

#[test]
fn every_edition_comes_to_the_glass_whole_at_every_width() {
    let settings = Settings::sample();
    let mut count = Count::default();
    let mut editions = Vec::new();
    for library in libraries() {
        for (handout, edition) in
            library.handouts().iter().flat_map(|handout| handout.editions.values().map(move |e| (handout, e)))
        {
            let words = Words::of(&edition.language);
            let today = "2026-11-24".parse().unwrap();
            let composer = Composer { handout, edition, facts: settings.facts.as_ref(), words: &words, today, second: None };
            let by = if look().draws(&edition.language) { By::Glass } else { By::Picture };
            for (number, (document, inset)) in documents(&composer).iter().enumerate() {
                for width in WIDTHS.filter(|width| (usize::from(*width) + number) % PARTS == 0) {
                    assert_eq!(fault(document, [width - inset, width], by, &mut count), None, "{}", handout.id);
                }
            }
            editions.push(format!("{}/{}", handout.id, edition.language));
        }
    }
    println!("{count:?} of {editions:?}");
    assert!(editions.len() >= 13 && count.layouts > 1200 && count.pages > 1500, "{count:?}");
}

// ---------------------------------------------------------------- made-up text

/// Numbers that look thrown, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick(&mut self, letters: &[char]) -> char {
        letters[self.below(letters.len())]
    }
}

/// The letters of a language, its stops, and whether words are parted by blanks.
fn alphabet(language: &str) -> (Vec<char>, &'static str, bool) {
    let (letters, stops, blanks): (Vec<char>, _, _) = match language {
        "es" => ("aábcdeéfghiíjlmnñoópqrstuúüvyz".chars().collect(), ".,;:?!)»", true),
        "fr" => ("aàâbcçdeéèêëfghiîïjlmnoôœpqrstuùûvy".chars().collect(), ".,)»’-", true),
        "vi" => ("aăâáàảãạằắẵặấầậbcdđeêéèẹếềễghiíịklmnoôơóòọốồộớờợpqrstuưúùụứừựvxyỹ".chars().collect(), ".,;:?!)”", true),
        "zh-Hans" | "zh-Hant" => (('一'..='龥').collect(), "，。、；：？！）》”…", false),
        "ko" => (('가'..='힣').collect(), ".,?!)”", true),
        "hi" => ("कखगघचछजटडणतथदधनपबभमयरलवशषसहािीुूेैोौंँ्".chars().collect(), "।,?!)", true),
        "pa" => ("ਕਖਗਘਚਜਟਡਤਦਨਪਬਮਯਰਲਵਸਹਾਿੀੁੂੇੈੋੌੰਂੱ".chars().collect(), "।,?!)", true),
        "ar" => ("ابتثجحخدذرزسشصضطظعغفقكلمنهويةى".chars().collect(), "،.؟!)", true),
        _ => (('a'..='z').collect(), ".,;:?!)”", true),
    };
    (letters, stops, blanks)
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{903}' | '\u{93c}'..='\u{94d}' | '\u{a01}'..='\u{a03}' | '\u{a3c}'..='\u{a4d}' | '\u{a70}'..='\u{a71}')
}

/// Words of a language with what is hard to set between them, cleaned as files are.
fn prose(language: &str, dice: &mut Dice) -> String {
    const HARD: [&str; 17] = [
        "555\u{a0}0142",
        "1\u{2011}800\u{2011}5",
        "48 hours",
        "48小时",
        "48시간",
        "38.0\u{a0}°C",
        "3–5",
        "https://www.a.example/needling-of-a-latent-point/2020-045961?q=1&page=2",
        "针灸after治疗",
        "통증(29.7%)이나",
        // Taken apart, as some editors write it: normalised when a file is read.
        "e\u{301}te\u{301}",
        "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}",
        "Vie\u{302}\u{323}t",
        // Marks that no letter of one piece has.
        "x\u{323}\u{301}q\u{30a}",
        "（「注意」）",
        "Verschlimmerungswahrscheinlichkeitsberechnung",
        "\n",
    ];
    let (alphabet, stops, blanks) = alphabet(language);
    let stops: Vec<char> = stops.chars().collect();
    let first: Vec<char> = alphabet.iter().copied().filter(|letter| !is_mark(*letter)).collect();
    let mut text = String::new();
    for _ in 0..4 + dice.below(14) {
        let long = if dice.below(20) == 0 { 90 } else { 11 };
        // No word begins with a mark on the letter before it.
        text.push(dice.pick(&first));
        for _ in 0..dice.below(long) {
            text.push(dice.pick(&alphabet));
        }
        if dice.below(4) == 0 {
            text.push(dice.pick(&stops));
        }
        if blanks || dice.below(6) == 0 {
            text.push(' ');
        }
        if dice.below(5) == 0 {
            text.push_str(HARD[dice.below(HARD.len())]);
        }
    }
    clean::clean(&text).text
}

/// A document of every kind of block that holds made-up text.
fn made_up(language: &str, dice: &mut Dice) -> Document {
    let mut runs = || {
        let note = Run { text: format!("{},{}", 1 + dice.below(9), 10 + dice.below(9)), style: RunStyle::Note };
        vec![Run::plain(prose(language, dice)), Run { text: prose(language, dice), style: RunStyle::Strong }, note]
    };
    let blocks = vec![Block::Paragraph(runs()), Block::List(vec![runs(), runs()])];
    Document { language: Tag::new(language).unwrap(), title: String::new(), blocks }
}

#[test]
fn made_up_text_in_ten_languages_comes_to_the_glass_whole_at_every_width() {
    let mut count = Count::default();
    for language in ["en", "es", "fr", "vi", "zh-Hans", "zh-Hant", "ko", "hi", "pa", "ar"] {
        let by = if look().draws(&Tag::new(language).unwrap()) { By::Glass } else { By::Picture };
        for width in WIDTHS {
            let document = made_up(language, &mut Dice(u64::from(width) * 31 + language.len() as u64));
            assert_eq!(fault(&document, [width, width], by, &mut count), None);
        }
    }
    println!("{count:?}");
    assert!(count.layouts == 1810 && count.pages >= 1810, "{count:?}");
}

// ---------------------------------------------------------------- the proof that this can fail

#[test]
fn a_line_one_cell_too_wide_is_noticed() {
    let text = "针灸后酸痛很常见，通常一两天就会好。상처가 붉어지거나 통증이 심하면 전화하세요. ".repeat(5);
    let blocks = vec![Block::Paragraph(vec![Run::plain(text)])];
    let document = Document { language: Tag::new("zh-Hans").unwrap(), title: String::new(), blocks };
    let mut count = Count::default();
    let found = |flowed: u16, width: u16, count: &mut Count| fault(&document, [flowed, width], By::Glass, count).is_some();
    assert!((20..40).all(|width| !found(width, width, &mut count)));
    assert!((20..40).filter(|width| found(width + 2, *width, &mut count)).count() > 15);
}
