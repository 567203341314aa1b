//! On any terminal: a bare console shows no sign that its font lacks, no script is drawn that a terminal
//! cannot draw, and a screen of any size is drawn without a panic, a cut letter, or a lost way out.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::Library;
use aftercare::kiosk::{Effect, Message, Model, update, view};
use aftercare::language::Tag;
use aftercare::order::{JobState, OrderId, PrinterReport, Sheet};
use aftercare::screen::{Code, Key, Moment, Pointer};
use aftercare::widget::Look;
use drawn::rows;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

/// A screen by its name and the keys that lead to it from the first button; `>` stands for Enter, `^` for the
/// warning that nobody touches the kiosk, `~` for the printer's news, `v` and `n` for Page Down and End.
const SCREENS: [(&str, &str); 17] = [
    ("welcome", ""),
    ("home", "1"),
    ("reader", "11"),
    ("reader, further down", "11vv"),
    ("reader, sources", "11n"),
    ("checklist", "11>"),
    ("checklist, further down", "11>vv"),
    ("print", "11p~"),
    ("print, again", "11p>~<p>"),
    ("printing", "11p>~"),
    ("emergency", "11e"),
    ("emergency, further down", "11evv"),
    ("help", "1?"),
    ("language", "1l"),
    ("the way in for staff", "1s"),
    ("idle", "11^"),
    ("nothing there", "1999"),
];

const ALL: [&str; 10] = ["en", "es", "fr", "vi", "zh-Hans", "zh-Hant", "ko", "hi", "pa", "ar"];

/// The sample and the handouts of the tests, in ten languages.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |folder: &str| aftercare::runtime::clinic::read_folder(&root.join(folder), "handouts").0;
    let mut files = read("tests/handouts");
    files.entries.extend(read("handouts").entries);
    Library::load(&files, Settings::sample().facts.as_ref()).library
});

fn moment(seconds: u64) -> Moment {
    Moment { since_start: Duration::from_secs(seconds), date: "2026-11-24".parse().unwrap() }
}

/// A kiosk that offers these languages.
fn model(languages: &[&str], look: Look, size: (u16, u16)) -> Model {
    let languages = Some(languages.iter().map(|tag| Tag::new(tag).unwrap()).collect());
    let settings = Settings { languages, staff: true, ..Settings::sample() };
    Model::new(settings, LIBRARY.clone(), look, size, moment(0))
}

/// Presses keys; returns what was ordered.
fn pressed(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (n, key) in (1..).zip(keys.chars()) {
        // Nobody strikes faster.
        let struck = Moment { since_start: Duration::from_millis(300 * n), ..moment(0) };
        let code = |code| vec![Message::Key(Key::plain(code))];
        let (now, messages) = match key {
            '>' => (struck, code(Code::Enter)),
            '<' => (struck, code(Code::Esc)),
            'v' => (struck, code(Code::PageDown)),
            'n' => (struck, code(Code::End)),
            '^' => (moment(95), vec![Message::Tick]),
            '~' => {
                let ready = Message::Printer(Box::new(PrinterReport::ready("")));
                (struck, vec![ready, Message::Job(OrderId(1), JobState::Done.into())])
            }
            letter => (struck, code(Code::Char(letter))),
        };
        effects.extend(messages.into_iter().flat_map(|message| update(model, now, message)));
    }
    effects
}

fn drawn(model: &Model, size: (u16, u16)) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    view(model, &mut buffer);
    buffer
}

fn screen(model: &Model, size: (u16, u16)) -> String {
    rows(&drawn(model, size)).join("\n")
}

fn look(glyphs: Glyphs) -> Look {
    Look::new(Theme::Calm, Colors::Sixteen, glyphs)
}

// ---------------------------------------------------------------- signs

/// What the font of a bare console has: Latin-1, and the frames.
fn is_in_its_font(sign: char, glyphs: Glyphs) -> bool {
    matches!(sign, ' '..='~' | '\u{a1}'..='\u{ff}') || glyphs == Glyphs::Linux && "─│┌┐└┘".contains(sign)
}

#[test]
fn a_bare_console_shows_no_sign_that_its_font_lacks() {
    let mut compared = 0;
    for (glyphs, language) in
        [Glyphs::Ascii, Glyphs::Linux].into_iter().flat_map(|glyphs| ["en", "es", "fr"].map(|l| (glyphs, l)))
    {
        for (size, (name, keys)) in
            [(80, 24), (40, 12), (120, 50)].into_iter().flat_map(|size| SCREENS.map(|screen| (size, screen)))
        {
            let fresh = model(&[language, "ar", "zh-Hans", "vi"], look(glyphs), size);
            // Each handout, and each of its sections.
            for (handout, section) in (1..=2).flat_map(|handout| (1..=9).map(move |section| (handout, section))) {
                let turned = keys.replacen("11", &format!("1{handout}{section}"), 1);
                // Sections differ in what they say, and that is the same at every size.
                if (handout, section) != (1, 1) && (turned == keys || size != (80, 24)) {
                    continue;
                }
                let mut model = fresh.clone();
                pressed(&mut model, &turned);
                let text = screen(&model, size);
                let strange = text.chars().find(|sign| *sign != '\n' && !is_in_its_font(*sign, glyphs));
                assert_eq!(strange, None, "{name} {language} {glyphs:?} {size:?} {turned}:\n{text}");
                compared += 1;
            }
        }
    }
    println!("{compared} screens");
    assert!(compared > 1000, "{compared}");
}

#[test]
fn typographic_signs_are_spelled_and_lose_nothing() {
    let spelled = look(Glyphs::Linux).spell("“3–5 days” … l’œil").into_owned();
    assert_eq!(spelled, "\"3-5 days\" ... l'oeil");
    assert_eq!(look(Glyphs::Full).spell("“3–5”"), "“3–5”");
}

// ---------------------------------------------------------------- scripts

/// Whether a sign is of a script that terminals do not draw.
fn is_shaped(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[test]
fn no_screen_draws_a_script_that_terminals_cannot() {
    let sizes = [(80, 24), (100, 40), (160, 50), (40, 12)];
    for (size, (name, keys)) in sizes.into_iter().flat_map(|size| SCREENS.map(|screen| (size, screen))) {
        for languages in [&ALL[..], &["ar"], &["hi", "ar", "pa"], &["zh-Hans", "ar"]] {
            let mut model = model(languages, look(Glyphs::Full), size);
            pressed(&mut model, keys);
            let text = screen(&model, size);
            assert_eq!(text.chars().find(|sign| is_shaped(*sign)), None, "{name} {languages:?} {size:?}:\n{text}");
        }
    }
}

/// The whole way of somebody who reads Arabic only: a button, the handouts, paper in Arabic.
#[test]
fn a_language_on_paper_only_comes_out_of_the_printer() {
    let size = (100, 32);
    let mut model = model(&["es", "en", "ar"], look(Glyphs::Full), size);
    let welcome = screen(&model, size);
    assert!(welcome.contains("Árabe: en papel") && welcome.contains('3'), "{welcome}");
    let order = pressed(&mut model, "3");
    assert!(order.is_empty());
    let offered = screen(&model, size);
    for words in ["Árabe: en papel", "En papel en este idioma: Árabe", "911", "o pregunte en recepción", "1 "] {
        assert!(offered.contains(words), "{words}:\n{offered}");
    }
    pressed(&mut model, "1");
    assert!(screen(&model, size).contains("Árabe"), "{}", screen(&model, size));
    let effects = pressed(&mut model, "~>");
    let order = effects.iter().find_map(|effect| if let Effect::Print(_, order) = effect { Some(order) } else { None });
    let line = &order.unwrap_or_else(|| panic!("{effects:?}\n{}", screen(&model, size))).lines[0];
    assert_eq!((line.language.as_ref().map(Tag::as_str), line.sheet, line.copies), (Some("ar"), Sheet::Checklist, 1));
    // Back from the printing are the handouts, and back from there is the first screen.
    pressed(&mut model, "<");
    assert_eq!(screen(&model, size), offered);
    pressed(&mut model, "<");
    assert!(screen(&model, size).contains("Árabe: en papel"));
}

#[test]
fn a_language_on_paper_only_is_told_when_nothing_is_there() {
    for size in [(100, 32), (80, 24), (40, 12)] {
        let mut model = model(&["en", "he"], look(Glyphs::Full), size);
        pressed(&mut model, "2");
        let told = screen(&model, size);
        assert!(told.contains("There is no handout here"), "{size:?}:\n{told}");
        assert!(told.replace('\n', " ").contains("ask at the desk"), "{told}");
    }
}

#[test]
fn a_bare_console_has_chinese_korean_and_vietnamese_on_paper() {
    for glyphs in [Glyphs::Linux, Glyphs::Ascii] {
        let size = (100, 40);
        let mut model = model(&ALL, look(glyphs), size);
        let text = screen(&model, size);
        for name in ["Simplified Chinese", "Traditional", "on paper", "Korean", "Tieng Viet", "Arabic", "Hindi"] {
            assert!(text.contains(name), "{name}:\n{text}");
        }
        // From anywhere else, through the screen of languages, and back to where one was.
        pressed(&mut model, "11");
        let reader = screen(&model, size);
        pressed(&mut model, "l4");
        assert!(screen(&model, size).contains("On paper in this language: Tieng Viet"), "{}", screen(&model, size));
        pressed(&mut model, "<");
        assert_eq!(screen(&model, size), reader);
    }
}

/// On the smallest screen with two columns there is a button for each of ten languages, and whichever is marked,
/// the number to call stands there.
#[test]
fn every_language_has_its_button_and_the_number_is_always_there() {
    let size = (80, 24);
    let mut model = model(&ALL, look(Glyphs::Full), size);
    for name in ["English", "Español", "한국어", "Arabic", "Hindi", "Punjabi"] {
        assert!(screen(&model, size).contains(name), "{name}:\n{}", screen(&model, size));
    }
    for _ in ALL {
        let text = screen(&model, size);
        let lines: Vec<&str> = text.lines().filter(|line| line.contains('⚠')).collect();
        assert!(lines.len() >= 2 && lines.iter().all(|line| line.contains("911")), "{text}");
        update(&mut model, moment(1), Message::Key(Key::plain(Code::Right)));
    }
}

#[test]
fn paper_only_handouts_can_be_touched() {
    let size = (100, 32);
    let mut model = model(&["en", "ar"], look(Glyphs::Full), size);
    let touch = |model: &mut Model, words: &str, seconds| {
        let text = screen(model, size);
        let (y, line) =
            (0..).zip(text.lines()).find(|(_, line)| line.contains(words)).unwrap_or_else(|| panic!("{words}:\n{text}"));
        let x = line[..line.find(words).unwrap()].width();
        let at = (u16::try_from(x).unwrap(), y);
        update(model, moment(seconds), Message::Pointer(Pointer::Touch(at.into())));
    };
    touch(&mut model, "Arabic", 1);
    let listed = screen(&model, size);
    assert!(listed.contains("On paper in this language: Arabic"), "{listed}");
    touch(&mut model, "Sore after", 3);
    assert!(screen(&model, size).contains("Take it home on paper: Arabic"), "{}", screen(&model, size));
}

// ---------------------------------------------------------------- sizes

/// Draws a screen and looks at its edges: no wide letter hangs over the right one, and what is chosen stands
/// on the screen.
fn holds(model: &Model, size: (u16, u16)) -> Result<(), String> {
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    let focus = view(model, &mut buffer);
    if focus.is_some_and(|at| !buffer.area.contains(at)) {
        return Err(format!("{focus:?} is not on a screen of {size:?}"));
    }
    for y in 0..size.1 {
        let symbol = buffer[(size.0 - 1, y)].symbol();
        if symbol.width() > 1 {
            return Err(format!("{symbol} is cut in row {y} of {size:?}"));
        }
    }
    Ok(())
}

const WIDTHS: [u16; 22] = [1, 2, 3, 5, 8, 13, 20, 39, 40, 41, 59, 60, 66, 79, 80, 83, 84, 100, 120, 160, 250, 400];
const HEIGHTS: [u16; 16] = [1, 2, 3, 5, 11, 12, 13, 16, 20, 22, 24, 30, 40, 42, 60, 120];
const THEMES: [(Theme, Colors, Glyphs); 6] = [
    (Theme::Calm, Colors::True, Glyphs::Full),
    (Theme::Light, Colors::Palette, Glyphs::Full),
    (Theme::Contrast, Colors::True, Glyphs::Full),
    (Theme::Mono, Colors::None, Glyphs::Full),
    (Theme::Calm, Colors::Sixteen, Glyphs::Linux),
    (Theme::Mono, Colors::None, Glyphs::Ascii),
];

#[test]
fn every_screen_can_be_drawn_at_every_size() {
    let mut count = 0;
    let languages = [["zh-Hans", "en", "ar"], ["en", "ko", "pa"], ["ko", "hi", "vi"], ["vi", "fr", "zh-Hant"]];
    for (screen, (name, keys)) in SCREENS.into_iter().enumerate() {
        for (n, (theme, colors, glyphs)) in THEMES.into_iter().enumerate() {
            // Drawn as it is at a common size, and at any other as the terminal is torn to it.
            let mut model = model(&languages[(n + screen) % 4], Look::new(theme, colors, glyphs), (100, 32));
            pressed(&mut model, keys);
            for (place, size) in WIDTHS.into_iter().flat_map(|width| HEIGHTS.map(|height| (width, height))).enumerate() {
                if place % THEMES.len() == n || size.0 <= 40 && size.1 <= 12 && place % 2 == n % 2 {
                    assert_eq!(holds(&model, size), Ok(()), "{name} {theme:?} {glyphs:?}");
                    count += 1;
                }
            }
        }
    }
    println!("{count} pictures");
    assert!(count > 6500, "{count}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same at sizes that nobody chose, with the kiosk told of them before the keys are pressed.
    #[test]
    fn any_size_is_drawn(width in 1u16..=400, height in 1u16..=120, screen in 0..SCREENS.len(), theme in 0..THEMES.len(), first in 0usize..7) {
        let (theme, colors, glyphs) = THEMES[theme];
        let mut model = model(&[ALL[first], "en", "ar"], Look::new(theme, colors, glyphs), (width, height));
        pressed(&mut model, SCREENS[screen].1);
        prop_assert_eq!(holds(&model, (width, height)), Ok(()));
        pressed(&mut model, "l3");
        prop_assert_eq!(holds(&model, (width, height)), Ok(()));
    }
}
