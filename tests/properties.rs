//! What holds whatever comes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::diagnostic::Source;
use aftercare::document::flow::{Marks, flow};
use aftercare::document::{Block, Document, Run};
use aftercare::handout::{Files, Library};
use aftercare::kiosk::{Effect, Message, Model, update, view};
use aftercare::language::{Tag, clean};
use aftercare::order::{JobState, Line, NamedBatch, OrderId, Origin, PrinterReport, Trouble};
use aftercare::screen::{Code, Key, Moment, PinAnswer, Pointer};
use aftercare::widget::Look;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

const MARKS: Marks = Marks { item: "•", tiers: ["⚠", "▶", "✓"], raised: true, plain: false };

fn shipped() -> Files {
    aftercare::runtime::clinic::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), "handouts").0
}

/// Text as operators write it: words of several scripts, stops, blanks, wide and combining letters.
fn prose() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Z]{1,14}",
        "[0-9]{1,3}[ -][0-9]{3}",
        "[一-龥]{1,12}",
        "[가-힣]{1,8}",
        "[ăâđêôơưáàảãạ]{1,6}",
        "[，。！？：；（）“”、.!?:;()]{1,2}",
        "[ئ-ي]{1,6}",
        "[अ-ह]{1,5}",
        Just("https://example.org/a-very/long/path".to_owned()),
        Just("555\u{a0}0142".to_owned()),
        Just("\n".to_owned()),
    ];
    proptest::collection::vec((word, prop_oneof![Just(" "), Just("")]), 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect())
}

fn letters(text: &str) -> String {
    text.replace('\u{2011}', "-").chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// No letter is lost, none is doubled, and no line is wider than its column.
    #[test]
    fn flow_keeps_every_letter_within_every_width(text in prose(), width in 1u16..120, language in prop_oneof![Just("en"), Just("ko"), Just("zh-Hans")]) {
        let cleaned = clean::clean(&text).text;
        let runs = vec![Run::plain(cleaned.clone())];
        let document = Document { language: Tag::new(language).unwrap(), title: String::new(), blocks: vec![Block::Paragraph(runs.clone()), Block::List(vec![runs])] };
        let lines = flow(&document, width, &MARKS);
        let shown: String = lines.iter().map(|line| letters(&line.text())).collect();
        prop_assert_eq!(shown.replace('•', ""), letters(&cleaned).repeat(2));
        for line in &lines {
            // One wide letter is wider than one cell, and there is nothing to be done about it.
            prop_assert!(line.width() <= usize::from(width).max(2), "{} > {}: {:?}", line.width(), width, line);
        }
    }

    #[test]
    fn cleaned_text_is_clean_and_stays_so(text in ".{0,200}") {
        let once = clean::clean(&text).text;
        prop_assert!(!once.chars().any(|c| c.is_control() && c != '\n'));
        let again = clean::clean(&once);
        prop_assert_eq!(&again.text, &once);
        prop_assert!(again.faults.is_empty());
    }

    /// Readers of operators' files come to an end on anything, and what they report can be printed.
    #[test]
    fn readers_survive_any_file(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (source, _) = Source::from_bytes("kiosk.toml", &bytes);
        for problem in aftercare::config::read(source.clone()).1.into_iter().chain(aftercare::order::read_batch(source).1) {
            prop_assert!(!problem.render(false).chars().any(|c| c.is_control() && c != '\n'));
        }
    }

    /// The same for a shipped handout with a piece of it replaced.
    #[test]
    fn readers_survive_any_change_of_a_handout(file in 0usize..5, at in 0usize..8000, gone in 0usize..40, put in "[\\[\\]\"'=#{}^*\\\\a-z0-9\n \u{202e}\u{1b}]{0,12}") {
        let mut files = shipped();
        let path = files.entries.keys().nth(file % files.entries.len()).unwrap().clone();
        let text = String::from_utf8(files.entries[&path].clone()).unwrap();
        let letters: Vec<char> = text.chars().collect();
        let at = at.min(letters.len());
        let rest = letters[at..].iter().skip(gone);
        let changed: String = letters[..at].iter().copied().chain(put.chars()).chain(rest.copied()).collect();
        files.entries.insert(path, changed.into_bytes());
        let loaded = Library::load(&files, Settings::sample().facts.as_ref());
        for problem in &loaded.problems {
            prop_assert!(!problem.render(false).chars().any(|c| c.is_control() && c != '\n'));
        }
        // Whatever is shown is whole: a treatment has all three tiers.
        for edition in loaded.library.handouts().iter().flat_map(|handout| handout.editions.values()) {
            prop_assert!(!edition.checklist.emergency.is_empty() || loaded.library.handouts().iter().any(|h| h.kind != aftercare::handout::Kind::Treatment));
        }
    }

    #[test]
    fn an_order_line_is_read_or_refused(text in ".{0,40}") {
        if let Ok(line) = Line::parse(&text) {
            prop_assert_eq!(Line::parse(&line.to_string()), Ok(line));
        }
    }
}

fn message() -> impl Strategy<Value = Message> {
    let code = prop_oneof![
        Just(Code::Up),
        Just(Code::Down),
        Just(Code::Left),
        Just(Code::Right),
        Just(Code::Enter),
        Just(Code::Enter),
        Just(Code::Esc),
        Just(Code::PageDown),
        Just(Code::PageUp),
        Just(Code::Home),
        Just(Code::End),
        Just(Code::Tab),
        Just(Code::Other),
        "[1-9pleh?f+*.s ]".prop_map(|letter| Code::Char(letter.chars().next().unwrap())),
        any::<char>().prop_map(Code::Char),
    ];
    let state = prop_oneof![
        Just(JobState::Sending),
        Just(JobState::Done),
        Just(JobState::Failed(Trouble::Full)),
        Just(JobState::Unknown)
    ];
    prop_oneof![
        8 => (code, any::<bool>(), any::<bool>()).prop_map(|(code, control, alt)| Message::Key(Key { code, control: control && alt, alt: control && !alt })),
        4 => (0u16..170, 0u16..60).prop_map(|(x, y)| Message::Pointer(Pointer::Touch((x, y).into()))),
        1 => prop_oneof![Just(Message::Pointer(Pointer::ScrollUp)), Just(Message::Pointer(Pointer::ScrollDown))],
        2 => (0u16..170, 0u16..60).prop_map(|(x, y)| Message::Pointer(Pointer::Drag((x, y).into()))),
        1 => Just(Message::Pointer(Pointer::Release)),
        1 => (0u16..170, 0u16..60).prop_map(|(width, height)| Message::Resized(width, height)),
        2 => Just(Message::Tick),
        1 => prop_oneof![Just(PinAnswer::Right), Just(PinAnswer::Wrong(3)), Just(PinAnswer::Wait(3))].prop_map(Message::Pin),
        1 => Just(Message::Batches(vec![NamedBatch { name: "Secret".to_owned(), cover: true, lines: vec![Line::checklist("acupuncture-soreness")] }])),
        1 => (0u64..5, state).prop_map(|(id, state)| Message::Job(OrderId(id), state.into())),
        1 => prop_oneof![Just(PrinterReport::ready("")), Just(PrinterReport::fault("", Trouble::Other))].prop_map(|report| Message::Printer(Box::new(report))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any messages at any size: no panic, never more copies than allowed, no way out of a locked kiosk but for
    /// staff, and
    /// after the idle time the kiosk stands as it did at the start.
    #[test]
    fn the_kiosk_survives_anything_and_forgets_it(messages in proptest::collection::vec((message(), 0u64..30), 0..60), start in (1u16..170, 1u16..60)) {
        let settings = Settings { locked: true, staff: true, ..Settings::sample() };
        let library = Library::load(&shipped(), settings.facts.as_ref()).library;
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let mut now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
        let mut model = Model::new(settings, library, look, start, now);
        let mut size = start;
        let draw = |model: &Model, (width, height): (u16, u16)| {
            let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
            terminal.draw(|frame| _ = view(model, frame.buffer_mut())).unwrap();
            terminal.backend().buffer().clone()
        };
        let fresh = draw(&model, (100, 32));
        let mut copies = BTreeMap::new();
        for (message, seconds) in messages {
            now.since_start += Duration::from_secs(seconds);
            if let Message::Resized(width, height) = message {
                size = (width, height);
            }
            let of_staff = model.has_staff();
            for effect in update(&mut model, now, message) {
                prop_assert!(of_staff || effect != Effect::Quit);
                if let Effect::Print(_, order) = effect && order.origin == Origin::Patient {
                    *copies.entry((order.lines[0].handout.clone(), order.lines[0].sheet.word())).or_insert(0) += order.lines[0].copies;
                }
            }
            if model.visit().is_none() {
                copies.clear();
            }
            prop_assert!(copies.values().all(|copies| *copies <= 2));
            if size.0 > 0 && size.1 > 0 {
                draw(&model, size);
            }
        }
        for _ in 0..3 {
            now.since_start += Duration::from_secs(100);
            update(&mut model, now, Message::Tick);
        }
        prop_assert!(model.visit().is_none() && !model.has_staff());
        let left = format!("{model:?}");
        prop_assert!(!left.contains("Secret"));
        // The printer's health is not part of a visit, and the welcome screen does not show it.
        update(&mut model, now, Message::Resized(100, 32));
        prop_assert_eq!(draw(&model, (100, 32)), fresh);
    }
}

#[test]
fn every_shipped_edition_flows_at_every_width() {
    let files = shipped();
    let settings = Settings::sample();
    let library = Library::load(&files, settings.facts.as_ref()).library;
    for handout in library.handouts() {
        for edition in handout.editions.values() {
            let words = aftercare::language::Words::of(&edition.language);
            let composer = aftercare::document::compose::Composer {
                handout,
                edition,
                facts: settings.facts.as_ref(),
                words: &words,
                today: "2026-11-24".parse().unwrap(),
                second: None,
            };
            let document = composer.full();
            let wide: String = flow(&document, 2000, &MARKS).iter().map(|line| letters(&line.text())).collect();
            for width in 4..200 {
                let lines = flow(&document, width, &MARKS);
                let shown: String = lines.iter().map(|line| letters(&line.text())).collect();
                assert_eq!(shown, wide, "{} {} at {width}", handout.id, edition.language);
                assert!(lines.iter().all(|line| line.width() <= usize::from(width)), "{} at {width}", edition.language);
                let bad =
                    lines.iter().find(|line| line.text().starts_with(['，', '。', '、', '！', '？', '；', '：', '）', '”']));
                assert!(bad.is_none() || width < 12, "{} at {width}: {bad:?}", edition.language);
            }
        }
    }
    assert_eq!("针灸".width(), 4);
}
