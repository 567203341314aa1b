//! Nothing of one visit is left for the next: not in the model, not on the screen, not on the disk.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;
mod pty;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::Library;
use aftercare::kiosk::{Message, Model, update, view};
use aftercare::language::Tag;
use aftercare::order::{JobState, OrderId, PrinterReport};
use aftercare::screen::{Code, Key, Moment, Pointer};
use aftercare::widget::Look;
use drawn::rows;
use pty::{CLINIC, Kiosk};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// What outlives a visit, each with its reason.
const STAYS: [&str; 8] = [
    // The time, and how often something changed.
    "now",
    "revision",
    "settled",
    // The names of the next order and of the last utterance: names are never used again. They are shown nowhere.
    "next_order",
    "utterances",
    // What can be found in the library, made when somebody looks first. It holds nothing of what was looked for.
    "index",
    // The printer, which is everybody's, and when it was asked last.
    "printer",
    "looked",
];

struct Kept {
    model: Model,
    now: Moment,
}

impl Kept {
    fn new() -> Self {
        let settings = Settings { staff: true, locked: true, ..Settings::sample() };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
        let (files, _) = aftercare::runtime::clinic::read_folder(&folder, "handouts");
        let library = Library::load(&files, settings.facts.as_ref()).library;
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
        let mut kept = Self { model: Model::new(settings, library, look, (100, 32), now), now };
        kept.hears(Message::Voices(["en", "es", "zh-Hans"].map(|tag| Tag::new(tag).unwrap()).to_vec()));
        kept
    }

    fn hears(&mut self, message: Message) {
        self.now.since_start += Duration::from_millis(300);
        update(&mut self.model, self.now, message);
    }

    fn types(&mut self, keys: &str) {
        for key in keys.chars() {
            let code = match key {
                '>' => Code::Enter,
                '<' => Code::Esc,
                'v' => Code::Down,
                letter => Code::Char(letter),
            };
            self.hears(Message::Key(Key::plain(code)));
        }
    }

    /// A visit that leaves a trace wherever one can be left: another language, a handout in its middle, copies
    /// ordered and printed, words looked for, reading aloud, the warning answered, touches.
    fn visits(&mut self) {
        self.types("3");
        self.hears(Message::Printer(Box::new(PrinterReport::ready(""))));
        self.types("1vvv3vv");
        self.types("p>");
        self.hears(Message::Job(OrderId(1), JobState::Done.into()));
        self.types("<rbuud");
        self.types("l2");
        self.types("/dolor");
        self.types("<");
        self.hears(Message::Pointer(Pointer::Touch((9, 9).into())));
        self.hears(Message::Pointer(Pointer::ScrollDown));
        self.types("e?");
        self.now.since_start += Duration::from_secs(95);
        self.hears(Message::Tick);
        self.types("v");
        assert!(self.model.visit().is_some() && !self.model.trail().above.is_empty());
    }

    /// All that the model holds, field by field.
    fn fields(&self) -> BTreeMap<String, String> {
        let text = format!("{:#?}", self.model);
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in text.lines() {
            let top = line.strip_prefix("    ").filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
            match top.and_then(|rest| rest.split_once(": ")) {
                Some((name, value)) => fields.push((name.to_owned(), value.to_owned())),
                None => {
                    if let Some((_, value)) = fields.last_mut() {
                        value.push('\n');
                        value.push_str(line);
                    }
                }
            }
        }
        fields.into_iter().filter(|(name, _)| !STAYS.contains(&name.as_str())).collect()
    }

    fn picture(&self) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 32));
        view(&self.model, &mut buffer);
        rows(&buffer)
    }
}

#[test]
fn nothing_of_a_visit_is_left_in_the_model() {
    let fresh = Kept::new();
    let (empty, bare) = (fresh.fields(), fresh.picture());
    assert!(empty.len() >= 10 && empty.contains_key("visit") && empty.contains_key("trail"), "{:?}", empty.keys());
    for ends in ["f", "idle"] {
        let mut kept = Kept::new();
        kept.visits();
        let during = kept.fields();
        assert!(during["sounding"] != empty["sounding"], "nothing is being said");
        assert!(during["visit"] != empty["visit"] && during["trail"] != empty["trail"]);
        if ends == "f" {
            kept.types("<f");
        } else {
            for _ in 0..2 {
                kept.now.since_start += Duration::from_secs(95);
                kept.hears(Message::Tick);
            }
        }
        for (name, value) in kept.fields() {
            assert_eq!(value, empty[&name], "{name} after {ends}");
        }
        assert_eq!(kept.picture(), bare, "after {ends}");
    }
}

/// The system put the kiosk to sleep, or its terminal took nothing: the first to come after it may be the next
/// visitor, and no tick was there before them.
#[test]
fn whoever_comes_after_the_kiosk_was_held_up_finds_nothing_of_the_last_visit() {
    let bare = Kept::new().picture();
    for first in [Message::Key(Key::plain(Code::Down)), Message::Pick(1), Message::Pointer(Pointer::Touch((9, 9).into()))] {
        for warned in [false, true] {
            let mut kept = Kept::new();
            kept.visits();
            if warned {
                kept.now.since_start += Duration::from_secs(91);
                kept.hears(Message::Tick);
            }
            kept.now.since_start += Duration::from_secs(if warned { 21 } else { 111 });
            kept.hears(first.clone());
            assert!(kept.model.visit().is_none(), "{first:?}, warned: {warned}");
            assert_eq!(kept.picture(), bare);
        }
    }
    // Before that time is over, it is still theirs.
    let mut kept = Kept::new();
    kept.visits();
    kept.now.since_start += Duration::from_secs(100);
    kept.types("v");
    assert!(!kept.model.trail().above.is_empty());
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// Pages in `prints/` are paper; all else that the kiosk writes is looked at.
#[test]
fn nothing_of_a_visit_is_left_on_the_screen_or_on_the_disk() {
    let mut kiosk = Kiosk::start(&format!(
        "{CLINIC}[kiosk]\nlanguages = [\"es\", \"en\"]\ndraft_translations = \"show\"\n[printer.folder]\npath = \"prints\"\n"
    ));
    kiosk.sees("Elm Street").sends("\r");
    kiosk.sends_and_sees("\r", "pedir ayuda").sends("p");
    kiosk.sends_and_sees("\r", "lista");
    kiosk.until("a page", |_| {
        files(&kiosk.folder.path().join("prints")).iter().any(|file| file.extension().is_some_and(|e| e == "pdf"))
    });
    kiosk.sends_and_sees("f", "English");
    let shown = kiosk.shown.0.lock().unwrap().parser.screen().contents();
    assert!(!shown.contains("acupuntura"), "{shown}");
    let home = kiosk.folder.path().join("home");
    let left = files(&home);
    assert!(!left.is_empty(), "the state folder is not where it was looked for");
    for file in left.iter().filter(|file| !file.to_string_lossy().contains("last-good")) {
        let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
        // That a checklist came out stays for staff, without its subject and its language.
        for trace in ["soreness", "acupuntura", "\"es\"", "%PDF"] {
            assert!(!text.contains(trace), "{trace} is left in {}:\n{text}", file.display());
        }
    }
}

/// A bare console has one screen alone: what the kiosk leaves there is what everybody sees.
#[test]
fn the_end_of_the_kiosk_leaves_no_page_on_a_bare_console() {
    let mut kiosk = Kiosk::start_where(Kiosk::folder(CLINIC), &[("TERM", "linux")]);
    kiosk.sees("Elm Street").sends("\r");
    kiosk.sees("Sore after").sends("1");
    kiosk.sees("Mild soreness");
    let pid = kiosk.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-s", "TERM", &pid]).status().unwrap().success());
    kiosk.until("the end", |shown| shown.ended);
    let bytes = kiosk.shown.0.lock().unwrap().bytes.clone();
    let text = String::from_utf8_lossy(&bytes).replace("\x1b[?1049h", "").replace("\x1b[?1049l", "");
    let mut console = vt100::Parser::new(pty::cells(32), pty::cells(100), 0);
    console.process(text.as_bytes());
    assert_eq!(console.screen().contents().trim(), "");
}
