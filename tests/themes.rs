//! What a theme may and may not do: words stand out from their ground in every theme, and no meaning is told
//! by a colour alone.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::Library;
use aftercare::kiosk::{Message, Model, update, view};
use aftercare::language::{Tag, Words};
use aftercare::order::{JobState, OrderId, PrinterReport, Trouble};
use aftercare::screen::{Code, Key, Moment};
use aftercare::widget::Look;
use drawn::rows;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use std::path::Path;
use std::time::Duration;

/// A screen by the keys that lead to it; `>` is Enter, `~` good news of the printer, `!` bad ones, `^` the time
/// after which the kiosk asks whether somebody is there.
const SCREENS: &[(&str, &str)] = &[
    ("welcome", ""),
    ("home", "1"),
    ("reader", "11"),
    ("sources", "119"),
    ("checklist", "11>"),
    ("print", "11p~"),
    ("printing", "11p~>~"),
    ("trouble", "11p~>!"),
    ("emergency", "11e"),
    ("help", "1?"),
    ("language", "1l"),
    ("search", "1/"),
    ("pin", "s"),
    ("idle", "11^"),
];
const SIZES: [(u16, u16); 3] = [(80, 24), (100, 32), (160, 50)];

fn at(size: (u16, u16), look: Look, languages: &[&str], keys: &str) -> Buffer {
    let languages = languages.iter().map(|tag| Tag::new(tag).unwrap()).collect();
    let settings = Settings { languages: Some(languages), staff: true, locked: true, ..Settings::sample() };
    let (files, _) = aftercare::runtime::clinic::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), "handouts");
    let library = Library::load(&files, settings.facts.as_ref()).library;
    let mut now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
    let mut model = Model::new(settings, library, look, size, now);
    for key in keys.chars() {
        now.since_start += Duration::from_millis(300);
        let messages = match key {
            '>' => vec![Message::Key(Key::plain(Code::Enter))],
            '~' => vec![Message::Printer(Box::new(PrinterReport::ready(""))), Message::Job(OrderId(1), JobState::Done.into())],
            '!' => vec![Message::Printer(Box::new(PrinterReport::fault("", Trouble::Paper)))],
            '^' => {
                now.since_start += Duration::from_secs(95);
                vec![Message::Tick]
            }
            letter => vec![Message::Key(Key::plain(Code::Char(letter)))],
        };
        for message in messages {
            update(&mut model, now, message);
        }
    }
    let mut picture = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    view(&model, &mut picture);
    picture
}

/// What xterm draws for an index from 16.
fn rgb(color: Color) -> Option<(u8, u8, u8)> {
    match color {
        Color::Rgb(r, g, b) => Some((r, g, b)),
        Color::Indexed(index @ 232..) => Some((8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232))),
        Color::Indexed(index @ 16..) => {
            let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            Some((level((index - 16) / 36), level((index - 16) / 6 % 6), level((index - 16) % 6)))
        }
        _ => None,
    }
}

/// Contrast as WCAG 2.1 has it.
fn contrast(a: (u8, u8, u8), b: (u8, u8, u8)) -> f64 {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |(r, g, b): (u8, u8, u8)| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Lines and frames carry no words.
fn is_decoration(symbol: &str) -> bool {
    symbol.trim().is_empty() || symbol.chars().all(|c| ('\u{2500}'..='\u{259f}').contains(&c))
}

/// Every letter on every screen, as it is drawn.
#[test]
fn every_letter_stands_out_seven_to_one() {
    let mut seen = 0;
    for theme in [Theme::Calm, Theme::Light, Theme::Contrast] {
        for colors in [Colors::True, Colors::Palette] {
            for ((name, keys), size) in SCREENS.iter().flat_map(|screen| SIZES.map(|size| (screen, size))) {
                let picture = at(size, Look::new(theme, colors, Glyphs::Full), &["en", "zh-Hans", "vi"], keys);
                for cell in picture.content.iter().filter(|cell| !is_decoration(cell.symbol())) {
                    let (Some(ink), Some(ground)) = (rgb(cell.fg), rgb(cell.bg)) else {
                        panic!("{name} in {theme:?}: {cell:?} has the colours of the terminal");
                    };
                    let ratio = contrast(ink, ground);
                    assert!(ratio >= 7.0, "{name} in {theme:?} of {colors:?}: {cell:?} has {ratio:.1}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 50_000, "only {seen} letters were looked at");
}

/// With sixteen colours, and with none, everything stands in the terminal's own two: only these are known to
/// be readable. What a Linux console, xterm and a VGA screen have for them is over 7 to 1.
#[test]
fn with_few_colours_only_the_terminals_own_two_are_used() {
    for theme in [Theme::Calm, Theme::Light, Theme::Contrast, Theme::Mono] {
        for colors in [Colors::Sixteen, Colors::None] {
            for (name, keys) in SCREENS {
                let picture = at((100, 32), Look::new(theme, colors, Glyphs::Linux), &["en"], keys);
                let own = |color| color == Color::Reset;
                let strange = picture.content.iter().find(|cell| !own(cell.fg) || !own(cell.bg));
                assert_eq!(strange, None, "{name} in {theme:?}");
                let dim = picture.content.iter().find(|cell| cell.modifier.intersects(Modifier::DIM | Modifier::HIDDEN));
                assert_eq!(dim, None, "{name} in {theme:?}");
            }
        }
    }
    for (name, ink, ground) in [("linux", (0xaa, 0xaa, 0xaa), (0, 0, 0)), ("xterm", (0xff, 0xff, 0xff), (0, 0, 0))] {
        assert!(contrast(ink, ground) >= 7.0, "{name}");
    }
}

/// Tiers are told by their words, what is chosen by a sign or by reverse: a picture in mono says what the one in
/// colours says.
#[test]
fn no_meaning_is_told_by_colour_alone() {
    for tag in ["en", "es", "fr", "vi", "zh-Hans", "zh-Hant", "ko"] {
        let words = Words::of(&Tag::new(tag).unwrap());
        for size in [(100, 60), (160, 50)] {
            for (name, keys) in SCREENS {
                let of = |theme, colors| at(size, Look::new(theme, colors, Glyphs::Full), &[tag], keys);
                let (mono, calm) = (of(Theme::Mono, Colors::None), of(Theme::Calm, Colors::True));
                assert_eq!(rows(&mono), rows(&calm), "{name} in {tag}");
                if *name == "checklist" {
                    let text = rows(&mono).join("\n");
                    for (sign, word) in ["⚠", "▶", "✓"].iter().zip(words.tiers()) {
                        assert!(text.contains(&format!("{sign} {word}")), "{word} is not told in {tag}:\n{text}");
                    }
                }
                // What has the focus differs from its neighbours by more than a colour.
                let marked =
                    |picture: &Buffer| picture.content.iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED)).count();
                let focus = calm.content.iter().any(|cell| cell.bg == Color::Rgb(0x00, 0x4d, 0x57));
                assert!(!focus || marked(&mono) > 0, "{name} in {tag}: what is chosen cannot be told without colours");
            }
        }
    }
}
