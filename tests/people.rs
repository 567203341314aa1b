//! People at the kiosk, each with their own way: by keys, by touch alone, by a number pad alone, one after the
//! other. The same steps are taken on update and view, and at the real program in a pseudo-terminal. Reading
//! aloud has `speech.rs`, lines without a screen have `plain.rs`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;
mod pty;

use aftercare::config::{Colors, Glyphs, Theme};
use aftercare::diagnostic::Source;
use aftercare::handout::Library;
use aftercare::kiosk::{Effect, Message, Model, update, view};
use aftercare::order::{JobState, OrderId, PrinterReport};
use aftercare::screen::{Code, Key, Moment, Pointer};
use aftercare::widget::Look;
use drawn::rows;
use pty::{CLINIC, Kiosk};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

/// What somebody does, or finds.
#[derive(Clone, Copy)]
enum Step {
    /// Presses these keys; `>` is Enter, `v` is the arrow down.
    Press(&'static str),
    /// Touches the first place where these words stand.
    Touch(&'static str),
    Sees(&'static str),
    SeesNot(&'static str),
    /// So many pages came out, and the last one holds these words.
    Page(usize, &'static str),
}

use Step::{Page, Press, Sees, SeesNot, Touch};

/// An English reader, by keys.
const ENGLISH: &[Step] = &[
    Sees("What to expect after your treatment"),
    Press(">"),
    Sees("Sore after acupuncture?"),
    Press(">"),
    Sees("When to get help at once"),
    Press("2"),
    Sees("Is it normal to be sore?"),
    Press(">"),
    Sees("EMERGENCY"),
    Sees("CALL US"),
    Press("p"),
    Sees("Take it home on paper"),
    Press(">"),
    Sees("your page is done"),
    Page(1, "Call 999 now if you have"),
    Press("f"),
    Sees("What to expect after your treatment"),
];

/// A reader of Chinese, who touches what they want and presses nothing.
const CHINESE: &[Step] = &[
    Touch("简体中文"),
    Sees("治疗以后"),
    Touch("针灸后"),
    Sees("何时给诊所"),
    Touch("我的清单"),
    Sees("▶ 联系我们"),
    Touch("P 打印"),
    Sees("打印带回家"),
    Touch("▶ 打印"),
    Sees("打印机报告"),
    Page(1, "999"),
    Touch("F "),
    Sees("English"),
    SeesNot("针灸后"),
];

/// Somebody with a number pad and nothing else: another language, a handout, a section, the list, a page, what to do
/// in an emergency, the end.
const NUMBER_PAD: &[Step] = &[
    Press("1"),
    Sees("Sore after acupuncture?"),
    Press(".4"),
    Sees("Choose your language"),
    Press("2"),
    Sees("Después de su tratamiento"),
    Press("1"),
    Sees("¿Dolor después de la acupuntura?"),
    Press("3"),
    Sees("¿Cuándo"),
    Press("*"),
    Sees("EMERGENCIA"),
    Press("0"),
    Press(">"),
    Sees("LLÁMENOS"),
    Press("+"),
    Sees("Lléveselo en papel"),
    Press(">"),
    Sees("La impresora informa"),
    Page(1, "999"),
    Press("-"),
    Sees("What to expect after your treatment"),
];

/// Two visitors in a row: the second finds nothing of the first, and may have as many copies.
const TWO: &[Step] = &[
    Press("2"),
    Sees("Después de su tratamiento"),
    Press("13vvp>"),
    Page(1, "999"),
    Press("f"),
    Sees("What to expect after your treatment"),
    SeesNot("acupuntura"),
    Press("1"),
    Sees("What would you like to read?"),
    SeesNot("Después"),
    Press("1"),
    // From the first section, not where the other one was.
    Sees("Do not drive yourself"),
    Press("p"),
    SeesNot("a moment ago"),
    Press(">"),
    Page(2, "Call 999 now if you have"),
    Press("f"),
    Sees("What to expect after your treatment"),
];

const PEOPLE: [(&str, &[Step]); 4] = [("English", ENGLISH), ("Chinese", CHINESE), ("number pad", NUMBER_PAD), ("two", TWO)];

fn settings() -> String {
    let kiosk = "[kiosk]\nlanguages = [\"en\", \"es\", \"zh-Hans\"]\ndraft_translations = \"show\"\nlocked = true\n";
    format!("{CLINIC}{kiosk}[printer.folder]\npath = \"prints\"\n")
}

/// Where these words stand: column and row, from 0.
fn place(screen: &[String], words: &str) -> (usize, usize) {
    let found = screen.iter().enumerate().find_map(|(y, row)| row.find(words).map(|at| (row[..at].width(), y)));
    found.unwrap_or_else(|| panic!("`{words}` is not on the screen:\n{}", screen.join("\n")))
}

fn holds(screen: &[String], words: &str) -> bool {
    let text: String = screen.join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
}

fn on_update_and_view(name: &str, steps: &[Step]) {
    let settings = aftercare::config::read(Source::new("kiosk.toml", &settings())).0;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
    let (files, _) = aftercare::runtime::clinic::read_folder(&folder, "handouts");
    let library = Library::load(&files, settings.facts.as_ref()).library;
    let mut now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
    let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
    let mut model = Model::new(settings, library, look, (100, 32), now);
    let mut orders: Vec<OrderId> = Vec::new();
    for step in steps {
        let mut messages = Vec::new();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 32));
        view(&model, &mut buffer);
        let screen = rows(&buffer);
        match *step {
            Press(keys) => messages.extend(keys.chars().map(|key| {
                Message::Key(Key::plain(match key {
                    '>' => Code::Enter,
                    'v' => Code::Down,
                    letter => Code::Char(letter),
                }))
            })),
            Touch(words) => {
                let (x, y) = place(&screen, words);
                let at = (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
                messages.push(Message::Pointer(Pointer::Touch(at.into())));
            }
            Sees(words) => assert!(holds(&screen, words), "{name}: `{words}` is not seen:\n{}", screen.join("\n")),
            SeesNot(words) => assert!(!holds(&screen, words), "{name}: `{words}` is seen:\n{}", screen.join("\n")),
            Page(count, _) => assert_eq!(orders.len(), count, "{name}"),
        }
        for message in messages {
            now.since_start += Duration::from_millis(300);
            for effect in update(&mut model, now, message) {
                let Effect::Print(id, _) = effect else { continue };
                orders.push(id);
                update(&mut model, now, Message::Printer(Box::new(PrinterReport::ready(""))));
                update(&mut model, now, Message::Job(id, JobState::Done.into()));
            }
        }
    }
    assert!(model.trail().above.is_empty(), "{name} did not come back to the first screen");
}

fn at_the_real_program(name: &str, steps: &[Step]) {
    let mut kiosk = Kiosk::start(&settings());
    kiosk.sees("Elm Street");
    let screen = |kiosk: &Kiosk| -> Vec<String> { kiosk.shown.0.lock().unwrap().parser.screen().rows(0, 100).collect() };
    for step in steps {
        match *step {
            Press(keys) => {
                for key in keys.chars() {
                    let bytes = match key {
                        '>' => "\r".to_owned(),
                        'v' => "\x1b[B".to_owned(),
                        letter => letter.to_string(),
                    };
                    kiosk.sends(&bytes);
                }
            }
            Touch(words) => {
                kiosk.until(words, |shown| shown.parser.screen().contents().contains(words));
                let (x, y) = place(&screen(&kiosk), words);
                kiosk.sends(&format!("\x1b[<0;{};{}M\x1b[<0;{};{}m", x + 1, y + 1, x + 1, y + 1));
            }
            Sees(words) => kiosk.until(&format!("{name}: {words}"), |shown| {
                let rows: Vec<String> = shown.parser.screen().rows(0, 100).collect();
                holds(&rows, words)
            }),
            SeesNot(words) => assert!(!holds(&screen(&kiosk), words), "{name}: `{words}` is seen"),
            Page(count, words) => {
                let pages = || {
                    let files = std::fs::read_dir(kiosk.folder.path().join("prints")).into_iter().flatten().flatten();
                    let mut pages: Vec<_> =
                        files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|e| e == "pdf")).collect();
                    pages.sort_by_key(|path| path.metadata().and_then(|data| data.modified()).ok());
                    pages
                };
                kiosk.until(&format!("{name}: page {count}"), |_| pages().len() == count);
                let text = Command::new("pdftotext").arg(pages().last().unwrap()).arg("-").output().unwrap();
                let text = String::from_utf8_lossy(&text.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(text.contains(words), "{name}: `{words}` is not on the page:\n{text}");
            }
        }
    }
    // It is there for the next one.
    kiosk.sends_and_sees("?", "How this works");
}

#[test]
fn each_finds_their_handout_and_takes_it_home() {
    for (name, steps) in PEOPLE {
        on_update_and_view(name, steps);
    }
}

#[test]
fn and_at_the_real_program_too() {
    for (name, steps) in PEOPLE {
        at_the_real_program(name, steps);
    }
}

/// A step that is not so is found.
#[test]
#[should_panic(expected = "is not seen")]
fn what_is_not_there_is_missed() {
    on_update_and_view("nobody", &[Press(">"), Sees("No such words")]);
}
