//! A monkey at the kiosk: keys, touches, pastes, sizes, time and news at random. Nothing it does makes the
//! kiosk panic, draws outside the screen, leaves it without a way home, or makes it grow.
//!
//! The test command gives it 20,000 steps on update and view, and 1,000 at the real program; `tests/monkey`
//! gives it 1,000,000 and 20,000, in a release build. Each run has a seed of its own, which a failure tells:
//! `MONKEY_SEED=n` repeats it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]
#![allow(clippy::print_stdout, reason = "figures, and the seed that repeats a run")]

mod pty;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::{Files, Library};
use aftercare::kiosk::{Effect, Message, Model, Reloaded, update, view, view_window, window};
use aftercare::order::{JobState, Line, NamedBatch, OrderId, PrinterReport, Trouble};
use aftercare::screen::{Code, Key, Moment, PinAnswer, Pointer};
use aftercare::widget::{Look, take_over};
use pty::{CLINIC, Kiosk, cells};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use unicode_width::UnicodeWidthStr;

/// Marsaglia's xorshift: chance that can be had again.
struct Chance(u64);

impl Chance {
    fn new() -> Self {
        let seed = std::env::var("MONKEY_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or_else(|| u64::from(std::process::id()) << 20 | u64::from(now().subsec_nanos()));
        println!("MONKEY_SEED={seed}");
        Self(seed.max(1))
    }

    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }

    fn short(&mut self, most: u16) -> u16 {
        u16::try_from(self.below(most.into())).unwrap()
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()].clone()
    }
}

#[expect(clippy::disallowed_methods, reason = "a seed, and a pace for the real program")]
fn now() -> Duration {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap()
}

fn steps(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|steps| steps.parse().ok()).unwrap_or(usual)
}

/// Memory that this process, or another one, holds now, in kB.
fn memory(process: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

const LETTERS: &[char] = &[
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    'p',
    'e',
    'l',
    'f',
    's',
    'c',
    'r',
    'b',
    'u',
    'd',
    'x',
    '?',
    '+',
    '-',
    '*',
    '/',
    '.',
    ' ',
    'q',
    'ñ',
    '酸',
    '통',
    'ế',
    '\u{301}',
    '\u{200b}',
    '\u{1b}',
    '\u{7f}',
    '\u{10ffff}',
];
/// What a patient presses who prints, and one of staff who signs in, from wherever the monkey left the kiosk.
const ERRANDS: &[&[Code]] = &[
    &[Code::Enter, Code::Enter, Code::Down, Code::Char('p'), Code::Enter],
    &[Code::Char('s'), Code::Char('1'), Code::Char('2'), Code::Char('3'), Code::Char('4'), Code::Enter],
];
const CODES: &[Code] = &[
    Code::Up,
    Code::Down,
    Code::Left,
    Code::Right,
    Code::Enter,
    Code::Enter,
    Code::Enter,
    Code::Esc,
    Code::Backspace,
    Code::Tab,
    Code::BackTab,
    Code::PageUp,
    Code::PageDown,
    Code::Home,
    Code::End,
    Code::Other,
];

fn key(chance: &mut Chance) -> Message {
    let code = if chance.below(2) == 0 { chance.of(CODES) } else { Code::Char(chance.of(LETTERS)) };
    let held = chance.below(20);
    Message::Key(Key { code, control: held == 0, alt: held == 1 })
}

/// News of any kind, of orders that exist and of others.
fn news(chance: &mut Chance) -> Message {
    let state = chance.of(&[
        JobState::Sending,
        JobState::Sent,
        JobState::Done,
        JobState::Failed(Trouble::Full),
        JobState::Unknown,
        JobState::Cancelled,
    ]);
    match chance.below(8) {
        0 => Message::Printer(Box::new(PrinterReport::ready(""))),
        1 => Message::Printer(Box::new(PrinterReport::fault("", Trouble::Paper))),
        2 => Message::Pin(chance.of(&[PinAnswer::Right, PinAnswer::Right, PinAnswer::Wrong(3), PinAnswer::Wait(2)])),
        3 => Message::Jobs(Vec::new()),
        4 => {
            let lines = vec![Line::checklist("acupuncture-soreness")];
            Message::Batches(vec![NamedBatch { name: "Monday".to_owned(), cover: true, lines }])
        }
        5 => Message::Reloaded(Box::new(Reloaded::Faulty(vec!["kiosk.toml:1:1: error".to_owned()]))),
        _ => Message::Job(OrderId(chance.below(400)), state.into()),
    }
}

fn pointer(chance: &mut Chance, size: (u16, u16)) -> Message {
    let at = (chance.short(size.0.max(1) + 3), chance.short(size.1.max(1) + 3));
    Message::Pointer(match chance.below(8) {
        0 => Pointer::ScrollUp,
        1 => Pointer::ScrollDown,
        _ => Pointer::Touch(at.into()),
    })
}

fn size(chance: &mut Chance) -> (u16, u16) {
    match chance.below(6) {
        0 => (1 + chance.short(400), 1 + chance.short(120)),
        1 => (chance.short(42), chance.short(14)),
        _ => chance.of(&[(80, 24), (100, 32), (160, 50), (40, 12), (132, 43), (60, 20)]),
    }
}

fn library(settings: &Settings) -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (files, _): (Files, _) = aftercare::runtime::clinic::read_folder(&root.join("handouts"), "handouts");
    Library::load(&files, settings.facts.as_ref()).library
}

/// Draws the kiosk into a picture of its size, and looks whether a wide letter is cut at an edge.
fn draw(model: &Model, (width, height): (u16, u16)) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut picture = Buffer::empty(area);
    let focus = view(model, &mut picture);
    assert!(focus.is_none_or(|at| area.contains(at)), "the cursor stands at {focus:?} outside of {area}");
    for y in 0..height {
        let last = picture.cell((width.saturating_sub(1), y));
        assert!(last.is_none_or(|cell| cell.symbol().width() < 2), "a letter is cut at the edge, row {y} of {area}");
    }
    picture
}

/// "I'm finished" leads home from anywhere: at most a field that takes letters and a question lie between.
fn finds_home(model: &Model, mut at: Moment) -> bool {
    let mut model = model.clone();
    let mut press = |code| {
        at.since_start += Duration::from_millis(400);
        update(&mut model, at, Message::Key(Key::plain(code)));
        model.trail().above.is_empty()
    };
    // The first press may only answer the question whether somebody is there.
    press(Code::Other);
    let away = [Code::Esc, Code::Char('f'), Code::Esc, Code::Char('f'), Code::Esc, Code::Char('f'), Code::Down, Code::Enter];
    (0..4).any(|_| away.into_iter().any(&mut press))
}

/// A kiosk, the time there, and what was seen of it.
struct Cage {
    settings: Settings,
    stock: Library,
    model: Model,
    at: Moment,
    area: (u16, u16),
    visits: u64,
    staff: u64,
    prints: u64,
    /// The picture before, and the revision that it is of.
    shown: (Buffer, u64),
    scrolled: u64,
}

impl Cage {
    fn new() -> Self {
        let settings = Settings { locked: true, staff: true, ..Settings::sample() };
        let (stock, area) = (library(&settings), (100, 32));
        let at = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let model = Model::new(settings.clone(), stock.clone(), look, area, at);
        Self { settings, stock, model, at, area, visits: 0, staff: 0, prints: 0, shown: (Buffer::default(), 0), scrolled: 0 }
    }

    /// Another terminal, and the same kiosk.
    fn replace(&mut self, glyphs: Glyphs) {
        let look = Look::new(Theme::Calm, Colors::True, glyphs);
        self.model = Model::new(self.settings.clone(), self.stock.clone(), look, self.area, self.at);
        self.shown = (Buffer::default(), 0);
    }

    /// Does what the monkey does, and answers what the kiosk asks: nothing is asked of the world in vain.
    fn take(&mut self, message: Message, pin: PinAnswer) {
        let of_staff = self.model.has_staff();
        for effect in update(&mut self.model, self.at, message) {
            let answer = match effect {
                Effect::Quit => {
                    assert!(of_staff, "the kiosk was left");
                    continue;
                }
                Effect::CheckPin(_) => Message::Pin(pin),
                Effect::Reload => {
                    let sound = Reloaded::Sound(Box::new(self.settings.clone()), self.stock.clone());
                    Message::Reloaded(Box::new(sound))
                }
                Effect::Print(..) => {
                    self.prints += 1;
                    continue;
                }
                _ => continue,
            };
            update(&mut self.model, self.at, answer);
        }
        self.draw();
        self.visits += u64::from(self.model.visit().is_none());
        self.staff += u64::from(self.model.has_staff());
    }

    /// Draws the kiosk; and where only a text was scrolled, its window alone has to make the same picture.
    fn draw(&mut self) {
        let picture = draw(&self.model, self.area);
        let (mut shown, revision) = std::mem::take(&mut self.shown);
        if let Some(window) = window(&self.model)
            && self.model.has_only_scrolled_since(revision)
            && shown.area == picture.area
        {
            let mut text = Buffer::empty(window);
            view_window(&self.model, &mut text);
            take_over(&mut shown, &text);
            assert_eq!(shown, picture, "more than the text was scrolled");
            self.scrolled += u64::from(revision != self.model.revision());
        }
        self.shown = (picture, self.model.revision());
    }

    /// Somebody who knows what they want, at a kiosk where nobody is. So no run sees too little by chance.
    fn run(&mut self, errand: &[Code]) {
        self.area = (100, 32);
        self.replace(Glyphs::Full);
        for code in errand {
            self.at.since_start += Duration::from_millis(400);
            self.take(Message::Key(Key::plain(*code)), PinAnswer::Right);
        }
    }

    /// There is a way home from here, and the idle time leads there too.
    fn can_be_left(&self, step: u64) {
        let roomy = self.area.0 >= 40 && self.area.1 >= 12;
        assert!(!roomy || finds_home(&self.model, self.at), "step {step}: no way home from {:?}", self.model.trail());
        let (mut left, mut later) = (self.model.clone(), self.at);
        for _ in 0..3 {
            later.since_start += Duration::from_secs(100);
            update(&mut left, later, Message::Tick);
        }
        assert!(left.visit().is_none() && !left.has_staff(), "step {step}: the idle time led nowhere");
    }
}

#[test]
fn a_monkey_breaks_nothing() {
    let (mut chance, mut cage) = (Chance::new(), Cage::new());
    let wanted = steps("MONKEY_STEPS", 20_000);
    let mut early = 0;
    for step in 0..wanted {
        cage.at.since_start += Duration::from_millis(chance.of(&[5, 200, 300, 1000, 3000]));
        let message = match chance.below(100) {
            0..60 => key(&mut chance),
            60..82 => pointer(&mut chance, cage.area),
            82..86 => {
                cage.area = size(&mut chance);
                Message::Resized(cage.area.0, cage.area.1)
            }
            86..92 => Message::Tick,
            // Nobody is there for a while.
            92 => {
                cage.at.since_start += Duration::from_secs(chance.below(120));
                Message::Tick
            }
            _ => news(&mut chance),
        };
        let pin = chance.of(&[PinAnswer::Right, PinAnswer::Wrong(3), PinAnswer::Wait(2)]);
        cage.take(message, pin);
        if step % 50 == 0 {
            cage.can_be_left(step);
        }
        if step % 5000 == 0 {
            cage.replace(chance.of(&[Glyphs::Full, Glyphs::Linux, Glyphs::Ascii]));
        }
        if step % 5000 == 2500 {
            for errand in ERRANDS {
                cage.run(errand);
            }
        }
        if step == wanted / 10 {
            early = memory("self");
        }
    }
    let late = memory("self");
    let Cage { visits, staff, prints, scrolled, .. } = cage;
    println!(
        "{wanted} steps: {visits} without a visit, {staff} of staff, {prints} prints, {scrolled} texts scrolled; {early} kB early, {late} kB at the end"
    );
    assert!(visits > 0 && prints > 0 && staff > 0 && scrolled > 0, "it saw too little");
    assert!(late < early + 16 * 1024, "it grew from {early} to {late} kB");
}

/// What a monkey does with a keyboard, a mouse and a window.
fn noise(chance: &mut Chance) -> Vec<u8> {
    let escape = |rest: &str| format!("\x1b{rest}").into_bytes();
    match chance.below(20) {
        0..6 => escape(chance.of(&["[A", "[B", "[C", "[D", "[5~", "[6~", "[H", "[F", "[Z", "OM", "[15~"])),
        6..9 => vec![b'\r'],
        9..14 => chance.of(LETTERS).to_string().into_bytes(),
        14..17 => escape(&format!("[<{};{};{}M", chance.of(&[0, 0, 0, 32, 64, 65]), chance.below(104), chance.below(36))),
        17 => escape(&format!("[200~{}\x1b[201~", "paste ".repeat(usize::try_from(chance.below(50)).unwrap()))),
        18 => (0..chance.below(40)).map(|_| u8::try_from(chance.below(256)).unwrap()).collect(),
        _ => escape(chance.of(&["[", "]0;", "P", "[<0;0;0M", "[99999999999;5R", "_", "[1;5", "O"])),
    }
}

#[expect(clippy::disallowed_methods, reason = "the real program lives in real time")]
fn pause(time: Duration) {
    std::thread::sleep(time);
}

#[expect(clippy::disallowed_methods, reason = "the real program lives in real time")]
fn started() -> Instant {
    Instant::now()
}

#[test]
fn a_monkey_at_the_real_program_breaks_nothing() {
    let mut chance = Chance::new();
    let idle = "[kiosk]\nlocked = true\nidle_seconds = 10\nwarning_seconds = 5\n";
    let mut kiosk = Kiosk::start(&format!("{CLINIC}{idle}"));
    kiosk.sees("Elm Street");
    let pid = kiosk.child.process_id().unwrap().to_string();
    let wanted = steps("MONKEY_PRESSES", 1_000);
    let (begun, mut early) = (started(), 0);
    for step in 0..wanted {
        if chance.below(60) == 0 {
            let (cols, rows) = size(&mut chance);
            let size = portable_pty::PtySize { rows: rows.max(1), cols: cols.max(1), pixel_width: 0, pixel_height: 0 };
            // The emulator first: it must not see a picture of another size than its own.
            kiosk.shown.0.lock().unwrap().parser.screen_mut().set_size(cells(size.rows), cells(size.cols));
            kiosk.master.as_ref().unwrap().resize(size).unwrap();
        }
        let bytes = noise(&mut chance);
        std::io::Write::write_all(&mut kiosk.writer, &bytes).unwrap();
        pause(Duration::from_millis(chance.below(8)));
        if step % 100 == 0 {
            assert!(kiosk.child.try_wait().unwrap().is_none(), "it ended after {step} presses, the last {bytes:?}");
            // What the terminal was sent is of no use here.
            kiosk.shown.0.lock().unwrap().bytes.clear();
        }
        if step == wanted / 10 {
            early = memory(&pid);
        }
    }
    let late = memory(&pid);
    println!("{wanted} presses in {:.0?}; {early} kB early, {late} kB at the end", begun.elapsed());
    assert!(late < early + 16 * 1024, "it grew from {early} to {late} kB");
    let size = portable_pty::PtySize { rows: 32, cols: 100, pixel_width: 0, pixel_height: 0 };
    kiosk.shown.0.lock().unwrap().parser.screen_mut().set_size(cells(32), cells(100));
    kiosk.master.as_ref().unwrap().resize(size).unwrap();
    // Nobody is there any more: it comes back to the first screen by itself, in its first language.
    kiosk.sees("What to expect").sees("English").sends_and_sees("?", "How this works");
    // A fault of its own is got up from and told to the log alone.
    let log = fs::read_to_string(kiosk.folder.path().join("home/aftercare/aftercare.log")).unwrap();
    assert!(!log.contains("panicked") && !log.contains("goes on from its first screen"), "{log}");
}
