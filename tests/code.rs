//! The list as a code on the screen, where it cannot be printed: read by a reader of codes from a picture of
//! the cells, in one code or in one for each tier, offered only where all of it fits, and never drawn outside
//! the screen.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

#[path = "sheets/ask.rs"]
mod ask;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::document::code::{short_words, tier_words, words};
use aftercare::document::compose::Composer;
use aftercare::document::{Block, words_of};
use aftercare::handout::Library;
use aftercare::kiosk::{Message, Model, update, view};
use aftercare::language::{Tag, Words};
use aftercare::order::{JobState, News, OrderId, PrinterReport, Trouble};
use aftercare::screen::{Code, Key, Moment, Pointer, Screen};
use aftercare::widget::Look;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};
use serde_json::json;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// The languages of the sample, each with the key of its button and its way to call the code.
const LANGUAGES: [(&str, char, &str); 3] =
    [("en", '1', "for your phone"), ("es", '2', "para su teléfono"), ("zh-Hans", '3', "在手机上保存清单")];

/// The dots of a cell in a picture: half of its height is the side of a square.
const SIDE: usize = 4;

fn moment() -> Moment {
    // Each is later than the one before, as a hand is no faster.
    static STRUCK: AtomicU64 = AtomicU64::new(0);
    let since_start = Duration::from_millis(300 * STRUCK.fetch_add(1, Ordering::Relaxed));
    Moment { since_start, date: "2026-11-24".parse().unwrap() }
}

fn look(theme: Theme, colors: Colors) -> Look {
    Look::new(theme, colors, Glyphs::Full)
}

fn library(settings: &Settings) -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
    let (files, _) = aftercare::runtime::clinic::read_folder(&folder, "handouts");
    Library::load(&files, settings.facts.as_ref()).library
}

fn press(model: &mut Model, keys: &str) {
    for key in keys.chars() {
        let code = if key == '>' { Code::Enter } else { Code::Char(key) };
        update(model, moment(), Message::Key(Key::plain(code)));
    }
}

/// A kiosk whose printer does not answer, on the screen where one prints.
fn at_print(size: (u16, u16), look: Look, language: char) -> Model {
    let settings = Settings::sample();
    let library = library(&settings);
    let mut model = Model::new(settings, library, look, size, moment());
    let report = PrinterReport::fault("printer", Trouble::Offline);
    update(&mut model, moment(), Message::Printer(Box::new(report)));
    press(&mut model, &format!("{language}1p"));
    model
}

/// The same after the key that shows the code.
fn at_code(size: (u16, u16), look: Look, language: char) -> Model {
    let mut model = at_print(size, look, language);
    press(&mut model, "c");
    model
}

fn shows_code(model: &Model) -> bool {
    matches!(model.trail().above.last(), Some(Screen::PhoneCode(_)))
}

fn drawn(model: &Model, size: (u16, u16)) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    view(model, &mut buffer);
    buffer
}

fn text(buffer: &Buffer) -> String {
    buffer.content.iter().map(Cell::symbol).collect()
}

/// Whether the code can be had when the screen of a kiosk becomes so large.
fn can_have(model: &mut Model, width: u16, height: u16) -> bool {
    update(model, moment(), Message::Resized(width, height));
    press(model, "c");
    let shown = shows_code(model);
    if shown {
        press(model, "0");
    }
    shown
}

/// Whether it is one code of several: which one it is stands below it.
fn is_of_set(buffer: &Buffer, language: &str) -> bool {
    (1..=3).any(|part| text(buffer).replace(' ', "").contains(&number(language, part)))
}

/// How a code says which one of three it is, without blanks: wide letters have some on a screen.
fn number(language: &str, part: usize) -> String {
    let of = match language {
        "en" => "of",
        "es" => "de",
        _ => "/",
    };
    format!("{part}{of}3")
}

/// The least height at which a kiosk of so many columns shows all of it in one code.
fn least_height_for_one(width: u16, language: &str, key: char) -> u16 {
    let shows_one = |height: &u16| {
        let model = at_code((width, *height), look(Theme::Calm, Colors::True), key);
        shows_code(&model) && !is_of_set(&drawn(&model, (width, *height)), language)
    };
    (12..100).find(shows_one).unwrap()
}

/// The least height at which a kiosk of so many columns shows any code.
fn least_height(width: u16, language: char) -> Option<u16> {
    let mut model = at_print((width, 99), look(Theme::Calm, Colors::True), language);
    (12..100).find(|height| can_have(&mut model, width, *height))
}

/// How bright a colour is; what a terminal shows that was told none is light on dark. The colours of all
/// that is not the code do not matter.
fn brightness(color: Color, unsaid: u8) -> u8 {
    match color {
        Color::Reset => unsaid,
        Color::Black | Color::Indexed(16) | Color::Rgb(0, 0, 0) => 0,
        Color::White | Color::Indexed(231) | Color::Rgb(255, 255, 255) => 255,
        _ => 128,
    }
}

/// A picture of the cells, as a terminal draws half blocks. Of letters only the ground is drawn.
fn picture(buffer: &Buffer) -> Vec<u8> {
    let Rect { width, height, .. } = buffer.area;
    let columns = usize::from(width) * SIDE;
    let mut dots = vec![0u8; columns * usize::from(height) * 2 * SIDE];
    for (index, cell) in buffer.content.iter().enumerate() {
        let (x, y) = buffer.pos_of(index);
        let is_code = matches!(cell.symbol(), "█" | "▀" | "▄" | " ");
        let (mut ink, mut ground) = if is_code { (brightness(cell.fg, 220), brightness(cell.bg, 30)) } else { (128, 128) };
        if cell.modifier.contains(Modifier::REVERSED) {
            (ink, ground) = (ground, ink);
        }
        let upper = if matches!(cell.symbol(), "█" | "▀") { ink } else { ground };
        let lower = if matches!(cell.symbol(), "█" | "▄") { ink } else { ground };
        for row in 0..2 * SIDE {
            let begin = (usize::from(y) * 2 * SIDE + row) * columns + usize::from(x) * SIDE;
            dots[begin..begin + SIDE].fill(if row < SIDE { upper } else { lower });
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, u32::from(width) * 4, u32::from(height) * 8);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&dots).unwrap();
    bytes
}

fn read(buffers: &[Buffer]) -> Vec<Vec<String>> {
    let folder = TempDir::new().unwrap();
    let put = |(index, buffer): (usize, &Buffer)| {
        let path = folder.path().join(format!("{index}.png"));
        std::fs::write(&path, picture(buffer)).unwrap();
        path
    };
    let paths: Vec<_> = buffers.iter().enumerate().map(put).collect();
    serde_json::from_value(ask::ask("codes.py", &json!(paths))).unwrap()
}

/// What the codes of a language say.
struct Wanted {
    /// The one, where there is room for all.
    all: String,
    /// The one, where there is less.
    short: String,
    /// The three, with the word of each tier.
    tiers: Vec<(String, String)>,
    items: Vec<String>,
}

fn wanted(language: &str) -> Wanted {
    let settings = Settings::sample();
    let facts = settings.facts.as_ref().unwrap();
    let library = library(&settings);
    let handout = library.handout("acupuncture-soreness").unwrap();
    let tag = Tag::new(language).unwrap();
    let (own, edition) = (Words::of(&tag), &handout.editions[&tag]);
    let composer = Composer { handout, edition, facts: Some(facts), words: &own, today: moment().date, second: None };
    let items = |block: Block| if let Block::Tier(tier) = block { tier.items } else { Vec::new() };
    let items = composer.checklist().blocks.into_iter().flat_map(items);
    let items: Vec<String> = items.map(|item| words_of(&item).replace('\u{a0}', " ").replace('\u{2011}', "-")).collect();
    let tiers = tier_words(&composer, facts).unwrap().into_iter().map(|tier| (tier.word, tier.text)).collect();
    Wanted { all: words(&composer, facts), short: short_words(&composer, facts), tiers, items }
}

#[test]
fn a_phone_reads_the_whole_list_from_the_screen() {
    let mut cases = Vec::new();
    for (language, key, _) in LANGUAGES {
        let least = least_height_for_one(160, language, key);
        println!("{language}: in one from 160 x {least} on");
        for size in [(160, least), (160, least + 1), (200, 80)] {
            let model = at_code(size, look(Theme::Calm, Colors::True), key);
            cases.push((language, size, drawn(&model, size)));
        }
    }
    for (theme, colors) in [
        (Theme::Contrast, Colors::True),
        (Theme::Contrast, Colors::Palette),
        (Theme::Mono, Colors::True),
        (Theme::Calm, Colors::Sixteen),
        (Theme::Calm, Colors::None),
    ] {
        cases.push(("en", (200, 80), drawn(&at_code((200, 80), look(theme, colors), '1'), (200, 80))));
    }
    let buffers: Vec<Buffer> = cases.iter().map(|(.., buffer)| buffer.clone()).collect();
    for ((language, size, _), found) in cases.iter().zip(read(&buffers)) {
        let Wanted { all, short, items, .. } = wanted(language);
        assert_eq!(found.len(), 1, "{language} {size:?}");
        assert!(found[0] == all || (found[0] == short && *size != (200, 80)), "{language} {size:?}: {}", found[0]);
        for item in &items {
            assert!(found[0].contains(&format!("- {item}")), "{language} {size:?} lacks {item:?}");
        }
        assert!(items.len() >= 10, "{language}: only {items:?}");
    }
}

/// A way to come to the next code, on a screen of that size.
type Way = fn(&mut Model, (u16, u16));

/// The pictures of three codes, from the first on.
fn leafed(model: &mut Model, size: (u16, u16), way: Way) -> Vec<Buffer> {
    let mut pictures = vec![drawn(model, size)];
    for _ in 1..3 {
        way(model, size);
        pictures.push(drawn(model, size));
    }
    pictures
}

fn by_right(model: &mut Model, _: (u16, u16)) {
    update(model, moment(), Message::Key(Key::plain(Code::Right)));
}

fn by_enter(model: &mut Model, _: (u16, u16)) {
    press(model, ">");
}

fn by_space(model: &mut Model, _: (u16, u16)) {
    press(model, " ");
}

/// The lowest row but one of a screen without a foot, right of its middle.
fn by_touch(model: &mut Model, size: (u16, u16)) {
    touch(model, Position::new(size.0 / 2 + 2, size.1 - 2));
}

fn touch(model: &mut Model, at: Position) {
    update(model, moment(), Message::Pointer(Pointer::Touch(at)));
}

#[test]
fn a_phone_reads_each_tier_where_all_of_it_is_too_much_for_one_code() {
    let ways: [Way; 4] = [by_right, by_enter, by_space, by_touch];
    let looks = [(Theme::Calm, Colors::True), (Theme::Calm, Colors::Sixteen), (Theme::Contrast, Colors::Palette)];
    let looks = looks.into_iter().chain([(Theme::Mono, Colors::None)]);
    let mut cases = Vec::new();
    for (language, key, _) in LANGUAGES {
        let least = least_height(160, key).unwrap();
        println!("{language}: in three from 160 x {least} on");
        assert!(least <= 50 && least < least_height_for_one(160, language, key), "{language}");
        let sizes = [(160, 50), (160, 56), (160, 50), (160, least)];
        for ((way, (theme, colors)), size) in ways.into_iter().zip(looks.clone()).zip(sizes) {
            let mut model = at_code(size, look(theme, colors), key);
            cases.push((language, size, leafed(&mut model, size, way)));
        }
    }
    let buffers: Vec<Buffer> = cases.iter().flat_map(|(.., buffers)| buffers.clone()).collect();
    let found = read(&buffers);
    for ((language, size, buffers), found) in cases.iter().zip(found.chunks(3)) {
        let Wanted { tiers, items, .. } = wanted(language);
        let mut said = Vec::new();
        for (index, ((word, words), (buffer, found))) in tiers.iter().zip(buffers.iter().zip(found)).enumerate() {
            assert_eq!(found, std::slice::from_ref(words), "{language} {size:?}");
            let name = format!("{word}{}", number(language, index + 1)).replace(' ', "");
            assert!(text(buffer).replace(' ', "").contains(&name), "{language} {size:?}: {name}");
            assert!(words.contains("555 0142"), "the clinic's phone: {words}");
            said.extend(words.lines().filter_map(|line| line.strip_prefix("- ")));
        }
        assert!(found[0][0].contains("911"), "{:?}", found[0]);
        assert_eq!(said, items, "{language} {size:?}");
    }
}

#[test]
fn one_leafs_to_and_fro_and_by_one_key_round() {
    let size = (160, 50);
    let mut model = at_code(size, look(Theme::Calm, Colors::True), '1');
    let shown = |model: &Model| (1..=3).find(|part| text(&drawn(model, size)).contains(&format!("{part} of 3")));
    for (code, part) in [
        (Code::Left, 1),
        (Code::Enter, 2),
        (Code::Enter, 3),
        (Code::Enter, 1),
        (Code::End, 3),
        (Code::Right, 3),
        (Code::Left, 2),
        (Code::Char('1'), 1),
        (Code::Char('9'), 3),
    ] {
        update(&mut model, moment(), Message::Key(Key::plain(code)));
        assert_eq!(shown(&model), Some(part), "{code:?}");
    }
    let name = place(&drawn(&model, size), "NORMAL");
    for (dx, dy, part) in [(0, 0, 2), (0, 1, 1), (8, 1, 2), (8, 0, 3), (40, 0, 3)] {
        touch(&mut model, Position::new(name.x + dx, name.y - dy));
        assert_eq!(shown(&model), Some(part), "{dx} {dy}");
    }
    touch(&mut model, Position::new(2, size.1 - 2));
    assert!(!shows_code(&model), "the way back");
}

#[test]
fn it_is_offered_from_the_sizes_on_that_are_told() {
    for (key, width, height) in [('1', 93, 49), ('2', 93, 49), ('3', 93, 49)] {
        let mut model = at_print((width, height), look(Theme::Calm, Colors::True), key);
        assert!(can_have(&mut model, width, height), "{key}");
        assert!(!can_have(&mut model, width - 1, height) && !can_have(&mut model, width, height - 1), "{key}");
    }
}

#[test]
fn nothing_is_offered_where_a_tier_does_not_fit() {
    for (language, key, name) in LANGUAGES {
        for size in [(100, 32), (80, 24), (160, least_height(160, key).unwrap() - 1)] {
            let model = at_print(size, look(Theme::Calm, Colors::True), key);
            assert!(!text(&drawn(&model, size)).replace(' ', "").contains(&name.replace(' ', "")), "{language} {size:?}");
            assert!(!shows_code(&at_code(size, look(Theme::Calm, Colors::True), key)), "{language} {size:?}");
        }
    }
}

#[test]
fn what_is_short_still_says_whom_to_call() {
    for (language, ..) in LANGUAGES {
        let Wanted { all, short, .. } = wanted(language);
        assert!(short.len() < all.len() && short.contains(" 911\n") && short.contains(" 555 0142\n"), "{short}");
    }
}

#[test]
fn it_is_offered_where_it_fits_and_nowhere_else() {
    for (_, key, name) in LANGUAGES {
        let calm = look(Theme::Calm, Colors::True);
        let least = least_height(160, key).unwrap();
        let offers = |height: u16| text(&drawn(&at_print((160, height), calm, key), (160, height))).replace(' ', "");
        let name = name.replace(' ', "");
        assert_eq!(offers(least).matches(&name).count(), 2, "a button and a key of the foot");
        assert_eq!(offers(least - 1).matches(&name).count(), 0);
        let mut model = at_print((160, least), calm, key);
        assert!((40..160).all(|width| !can_have(&mut model, width, least - 1)));
        let ascii = Look::new(Theme::Calm, Colors::True, Glyphs::Ascii);
        assert!(!shows_code(&at_code((160, least), ascii, key)));
        // A bare console has no Chinese letters: there Chinese is on paper only.
        let linux = Look::new(Theme::Calm, Colors::Sixteen, Glyphs::Linux);
        assert_eq!(shows_code(&at_code((160, least), linux, key)), key != '3');
    }
}

#[test]
fn it_is_not_offered_while_the_printer_prints() {
    let size = (200, 80);
    let mut model = at_print(size, look(Theme::Calm, Colors::True), '1');
    update(&mut model, moment(), Message::Printer(Box::new(PrinterReport::ready("printer"))));
    assert!(!text(&drawn(&model, size)).contains("for your phone"));
    press(&mut model, "c");
    assert!(!shows_code(&model));
}

/// Where the words stand on the screen.
fn place(buffer: &Buffer, words: &str) -> Position {
    let at = text(buffer).find(words).unwrap_or_else(|| panic!("{words:?} is not there"));
    let cell = text(buffer)[..at].chars().count();
    let (x, y) = buffer.pos_of(cell);
    Position::new(x, y)
}

#[test]
fn a_button_opens_it_where_printing_fails_and_a_touch_leads_back() {
    let least = least_height(120, '1').unwrap();
    for size in [(200, 80), (120, least)] {
        let mut model = at_print(size, look(Theme::Calm, Colors::True), '1');
        update(&mut model, moment(), Message::Printer(Box::new(PrinterReport::ready("printer"))));
        press(&mut model, ">");
        assert!(!text(&drawn(&model, size)).contains("for your phone"));
        let failed = News::from(JobState::Failed(Trouble::Jam));
        update(&mut model, moment(), Message::Job(OrderId(1), failed));
        let before = drawn(&model, size);
        for dy in [0, 1] {
            let at = place(&before, "Show the list for your phone");
            update(&mut model, moment(), Message::Pointer(Pointer::Touch(Position::new(at.x, at.y + dy))));
            assert!(shows_code(&model), "{size:?}");
            let back = place(&drawn(&model, size), "Esc back");
            update(&mut model, moment(), Message::Pointer(Pointer::Touch(Position::new(back.x + 1, back.y))));
            assert!(!shows_code(&model), "{size:?}");
        }
        press(&mut model, "c");
        let top = Pointer::Touch(Position::new(size.0 - 5, size.1 / 2));
        update(&mut model, moment(), Message::Pointer(top));
        assert!(shows_code(&model), "a touch of the code itself does nothing");
    }
}

#[test]
fn it_stays_on_the_screen_whatever_its_size_becomes() {
    for (_, key, _) in LANGUAGES {
        let mut model = at_code((200, 80), look(Theme::Calm, Colors::True), key);
        assert!(shows_code(&model));
        for width in (1..210).step_by(5) {
            for height in (1..90).step_by(3) {
                update(&mut model, moment(), Message::Resized(width, height));
                let picture = drawn(&model, (width, height));
                let blocks = text(&picture).contains('█');
                assert!(!blocks || (width > 60 && height > 30), "half a code at {width} x {height}");
                update(&mut model, moment(), Message::Pointer(Pointer::Touch(Position::new(width / 2, height / 2))));
                assert!(shows_code(&model), "{width} x {height}");
            }
        }
    }
}
