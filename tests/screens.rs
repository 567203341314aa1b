//! Every screen as text, at the sizes that matter, in English and in Chinese. A picture that changes is
//! looked at before it is accepted.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::Library;
use aftercare::kiosk::{Message, Model, update, view};
use aftercare::language::Tag;
use aftercare::order::{JobState, OrderId, PrinterReport};
use aftercare::screen::{Code, Key, Moment};
use aftercare::widget::Look;
use drawn::rows;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::path::Path;
use std::time::Duration;

const SIZES: [(u16, u16); 4] = [(80, 24), (100, 32), (160, 50), (40, 12)];

/// A screen by its name and the keys that lead to it; `L` stands for the key of the language, `>` for
/// Enter, `^` for the warning that nobody touches the kiosk, `~` for the printer's news.
const SCREENS: [(&str, &str); 10] = [
    ("welcome", ""),
    ("home", "L"),
    ("reader", "L1"),
    ("reader_sources", "L19"),
    ("checklist", "L1>"),
    ("print", "L1p~"),
    ("printing", "L1p>~"),
    ("emergency", "L1e"),
    ("help", "L?"),
    ("idle", "L1^"),
];

fn moment(seconds: u64) -> Moment {
    Moment { since_start: Duration::from_secs(seconds), date: "2026-11-24".parse().unwrap() }
}

fn ready() -> Box<PrinterReport> {
    Box::new(PrinterReport::ready(""))
}

fn model(size: (u16, u16), look: Look, settings: Settings) -> Model {
    let (files, _) = aftercare::runtime::clinic::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), "handouts");
    let library = Library::load(&files, settings.facts.as_ref()).library;
    Model::new(settings, library, look, size, moment(0))
}

fn at(size: (u16, u16), look: Look, language: char, keys: &str) -> Buffer {
    let mut model = model(size, look, Settings::sample());
    for (n, key) in (0..).zip(keys.chars()) {
        // Nobody strikes faster.
        let struck = Moment { since_start: Duration::from_millis(300 * n), ..moment(0) };
        let (now, messages) = match key {
            '>' => (struck, vec![Message::Key(Key::plain(Code::Enter))]),
            '^' => (moment(95), vec![Message::Tick]),
            '~' => (struck, vec![Message::Printer(ready()), Message::Job(OrderId(1), JobState::Done.into())]),
            'L' => (struck, vec![Message::Key(Key::plain(Code::Char(language)))]),
            letter => (struck, vec![Message::Key(Key::plain(Code::Char(letter)))]),
        };
        for message in messages {
            update(&mut model, now, message);
        }
    }
    drawn(&model, size)
}

fn drawn(model: &Model, size: (u16, u16)) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    terminal.draw(|frame| _ = view(model, frame.buffer_mut())).unwrap();
    terminal.backend().buffer().clone()
}

fn full() -> Look {
    Look::new(Theme::Calm, Colors::True, Glyphs::Full)
}

#[test]
fn every_screen_looks_as_it_did() {
    for (language, key) in [("en", '1'), ("zh", '3')] {
        for (name, keys) in SCREENS {
            let pictures = SIZES.map(|size| {
                let picture = rows(&at(size, full(), key, keys)).join("\n");
                format!("== {} x {}\n{picture}", size.0, size.1)
            });
            insta::assert_snapshot!(format!("{name}_{language}"), pictures.join("\n"));
        }
    }
}

/// Without a colour and on a bare console the same words stand in the same places.
#[test]
fn colours_carry_nothing_that_words_do_not() {
    for (name, keys) in SCREENS {
        let colored = rows(&at((80, 24), full(), '1', keys));
        for colors in [Colors::None, Colors::Sixteen, Colors::Palette] {
            let plain = rows(&at((80, 24), Look::new(Theme::Calm, colors, Glyphs::Full), '1', keys));
            assert_eq!(plain, colored, "{name}");
        }
    }
    let checklist = rows(&at((100, 50), Look::new(Theme::Mono, Colors::None, Glyphs::Full), '1', "L1>")).join("\n");
    let place = |word: &str| checklist.find(word).unwrap_or_else(|| panic!("{word} is not there:\n{checklist}"));
    assert!(place("⚠ EMERGENCY") < place("▶ CALL US") && place("▶ CALL US") < place("✓ NORMAL"));
}

#[test]
fn a_bare_console_gets_signs_it_can_draw() {
    for (name, keys) in SCREENS.iter().filter(|(name, _)| *name != "welcome") {
        for glyphs in [Glyphs::Ascii, Glyphs::Linux] {
            let buffer = at((80, 24), Look::new(Theme::Calm, Colors::Sixteen, glyphs), '1', keys);
            let text = rows(&buffer).concat();
            let frames = "─│┌┐└┘";
            // Letters of names in the sources are the operator's own.
            let strange =
                text.chars().find(|c| !(c.is_ascii() || c.is_alphabetic() || glyphs == Glyphs::Linux && frames.contains(*c)));
            assert_eq!(strange, None, "{name} {glyphs:?}");
        }
    }
}

/// A heading is set apart by a line as wide as its column where there is room for one, and nowhere else. It takes
/// no letter away: what stood below it stands below it still.
#[test]
fn a_heading_has_a_line_below_it_where_there_is_room() {
    let below = |size: (u16, u16), keys: &str, heading: &str| {
        let rows = rows(&at(size, full(), '1', keys));
        // In the reader the name stands in the list too: the heading is the last one of its row.
        let (row, at) = rows.iter().enumerate().find_map(|(n, row)| Some((n, row.rfind(heading)?))).unwrap();
        let column = rows[row][..at].chars().count();
        let line: String = rows[row + 1].chars().skip(column).take_while(|c| *c == '─').collect();
        (line.chars().count(), rows.join(" "))
    };
    for (keys, heading, next) in [("", "Harbour Acupuncture", "What to expect"), ("L1", "When to get help at once", "Call 911")] {
        let (spacious, text) = below((160, 50), keys, heading);
        assert!(spacious >= 60, "{heading}: {spacious}\n{text}");
        assert!(text.contains(next), "{text}");
        for size in [(100, 41), (99, 42), (100, 32), (80, 24)] {
            assert_eq!(below(size, keys, heading).0, 0, "{heading} at {size:?}");
        }
    }
}

#[test]
fn every_screen_says_where_to_ask() {
    for (size, (name, keys)) in SIZES.iter().flat_map(|size| SCREENS.iter().map(move |screen| (*size, *screen))) {
        let text = rows(&at(size, full(), '1', keys)).join(" ");
        assert!(text.contains("ask at the desk"), "{name} at {size:?}:\n{text}");
    }
}

/// The number to call is the last thing that may give way: in every language the line that names it
/// fits, in full from 80 columns on, and short on the smallest screen.
#[test]
fn every_language_names_the_emergency_number_on_the_first_screen() {
    // Where the screen has no letters for the only language, it speaks English.
    let lines = [
        ("ar", "Do not wait."),
        ("en", "Do not wait."),
        ("es", "No espere."),
        ("fr", "sans attendre."),
        ("hi", "Do not wait."),
        ("ko", "기다리지 마십시오."),
        ("pa", "Do not wait."),
        ("vi", "Đừng chờ."),
        ("zh-Hans", "不要等。"),
        ("zh-Hant", "不要等。"),
    ];
    for (size, (tag, ending)) in SIZES.iter().flat_map(|size| lines.map(|line| (*size, line))) {
        let settings = Settings { languages: Some(vec![Tag::new(tag).unwrap()]), ..Settings::sample() };
        let text = rows(&drawn(&model(size, full(), settings), size)).join("\n");
        let line = text.lines().find(|line| line.contains("⚠")).unwrap_or_default();
        assert!(line.contains("911"), "{tag} at {size:?}:\n{text}");
        assert_eq!(line.ends_with(ending), size.0 >= 80, "{tag} at {size:?}:\n{text}");
    }
}

/// A visitor who does not find a language goes away: on every size each language of the sample has its button, its
/// name whole, and from 80 columns on its line of the emergency.
#[test]
fn each_of_seven_languages_has_its_button_and_its_line() {
    let names = ["English", "Español", "简体中文", "繁體中文", "Tiếng Việt", "한국어", "Français"];
    let tags = ["en", "es", "zh-Hans", "zh-Hant", "vi", "ko", "fr"].map(|tag| Tag::new(tag).unwrap());
    for size in SIZES {
        let settings = Settings { languages: Some(tags.to_vec()), ..Settings::sample() };
        let text = rows(&drawn(&model(size, full(), settings), size)).join("\n");
        for (number, name) in (1..).zip(names) {
            let row = text.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("{name} at {size:?}:\n{text}"));
            let (_, after) = row.split_once(name).unwrap();
            assert_eq!(after.split_whitespace().next(), Some(number.to_string().as_str()), "{name} at {size:?}:\n{text}");
        }
        let lines = text.lines().filter(|line| line.contains("⚠") && line.contains("911")).count();
        assert_eq!(lines, if size.0 >= 80 { names.len() } else { 1 }, "{size:?}:\n{text}");
    }
}
