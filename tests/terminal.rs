//! The real program in a real pseudo-terminal: it starts, prints, gives the terminal back, and lets no key
//! out when it is locked.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod fake;
mod pty;

use fake::{Fake, Trick};
use portable_pty::PtySize;
use pty::{CLINIC, Kiosk, cells, copy};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

impl Kiosk {
    fn screen(&self) -> String {
        self.shown.0.lock().unwrap().parser.screen().contents()
    }

    /// Clicks on the first letter of some words, as a touch does: press and release.
    fn clicks(&mut self, words: &str) -> &mut Self {
        let screen = self.sees(words).screen();
        let place = screen
            .lines()
            .enumerate()
            .find_map(|(row, line)| line.find(words).map(|at| (line[..at].chars().count() + 1, row + 1)));
        let (column, row) = place.unwrap();
        self.sends(&format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"))
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }

    fn alive(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits for the end; returns the exit code.
    fn ends(&mut self) -> u32 {
        self.until("the end", |shown| shown.ended);
        self.child.wait().unwrap().exit_code()
    }

    fn gave_the_terminal_back(&self) {
        self.until("the end of the output", |shown| shown.ended || shown.bytes.ends_with(b"\x1b[?25h"));
        let shown = self.shown.0.lock().unwrap();
        let screen = shown.parser.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(!screen.bracketed_paste(), "pastes are still marked");
        let text = String::from_utf8_lossy(&shown.bytes);
        assert_eq!(
            text.matches("\x1b[?2026h").count(),
            text.matches("\x1b[?2026l").count() - 1,
            "synchronized output is balanced"
        );
    }

    fn pages(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.folder.path().join("prints")) else { return Vec::new() };
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "pdf")).collect()
    }

    fn text_of_the_page(&self) -> String {
        let pages = self.pages();
        assert_eq!(pages.len(), 1, "{pages:?}");
        let output = std::process::Command::new("pdftotext").args(["-layout", pages[0].to_str().unwrap(), "-"]).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What must go home on paper.
const ON_PAPER: &[&str] = &[
    "Elm Street",
    "020 7946 0000",
    "999",
    "EMERGENCY",
    "CALL US",
    "NORMAL",
    "Chest pain",
    "shortness of breath",
    "breathe in",
    "A faint",
    "numbness on one side",
    "drooping face",
    "severe headache",
    "10 minutes of firm pressure",
    "spreading redness",
    "face or throat",
    "cannot pass urine",
    "48 hours",
    "Other sharp, stabbing, or radiating",
    "Dizziness or light-headedness that does not get better",
    "Mild soreness at or near the needle spots",
    "worked-out feeling",
    "tired or heavy",
    "fades in a day or two",
    "Not yet reviewed by a licensed practitioner",
];

fn is_on_paper(text: &str) {
    for part in ON_PAPER {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
}

#[test]
fn a_patient_goes_home_with_the_checklist_by_keys() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.sees("What to expect after your treatment").sends_and_sees("\r", "Sore after acupuncture?");
    kiosk.sends_and_sees("\r", "Print my checklist").sends_and_sees("p", "The whole handout");
    kiosk.sends_and_sees("\r", "The printer reports that your page is done.");
    is_on_paper(&kiosk.text_of_the_page());
}

#[test]
fn the_same_by_mouse_clicks_alone() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.clicks("English").clicks("Sore after acupuncture?").clicks("Print my checklist").clicks("Print  ");
    kiosk.sees("The printer reports that your page is done.");
    is_on_paper(&kiosk.text_of_the_page());
}

/// A finger that slides over the text takes it along, row for row.
#[test]
fn a_text_follows_the_finger() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.sees("or ask at the desk").sends_and_sees("\r", "Sore after acupuncture?").sends_and_sees("\r", "\u{25b6} 1 When");
    kiosk.sends_and_sees("9", "strong evidence");
    let row = |screen: &str| screen.lines().position(|line| line.contains("strong evidence"));
    let before = row(&kiosk.screen()).unwrap();
    kiosk.sends("\x1b[<0;60;20M\x1b[<32;60;19M").sends("\x1b[<32;60;18M\x1b[<0;60;18m");
    kiosk.until("the text two rows higher", |shown| row(&shown.parser.screen().contents()) == Some(before - 2));
}

#[test]
fn the_terminal_is_given_back_on_control_c_term_and_hup() {
    for how in ["ctrl-c", "TERM", "HUP"] {
        let mut kiosk = Kiosk::start(CLINIC);
        kiosk.sees("or ask at the desk");
        // The signal threads start after the first picture; a key that is answered shows that they have.
        kiosk.sends_and_sees("?", "How this works");
        if how == "ctrl-c" {
            kiosk.sends("\x03");
        } else {
            kiosk.signal(how);
        }
        assert_eq!(kiosk.ends(), 0, "{how}");
        kiosk.gave_the_terminal_back();
    }
}

#[test]
fn a_locked_kiosk_lets_no_key_and_no_keyboard_signal_out() {
    let mut kiosk = Kiosk::start(&format!("{CLINIC}[kiosk]\nlocked = true\n"));
    kiosk.sees("or ask at the desk");
    assert!(!kiosk.screen().contains("Ctrl-C"));
    kiosk.sends("\x03\x04\x1a\x1c\x11\x13qQ\x1b\x1b\x1b:q\r\x1bOP\x1b[24~");
    kiosk.signal("INT");
    kiosk.signal("QUIT");
    kiosk.sends("f?");
    kiosk.sees("How this works");
    assert!(kiosk.alive());
    kiosk.signal("TERM");
    assert_eq!(kiosk.ends(), 0);
    kiosk.gave_the_terminal_back();
}

#[test]
fn a_lost_line_ends_the_kiosk() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.sees("or ask at the desk").sends_and_sees("?", "How this works");
    kiosk.master = None;
    kiosk.writer = Box::new(std::io::sink());
    kiosk.signal("HUP");
    kiosk.ends();
}

#[test]
fn noise_on_the_line_is_survived_and_the_kiosk_still_answers() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.sees("or ask at the desk");
    // Half an escape sequence, a touch outside the screen, an unfinished paste, a flood of movement, junk.
    kiosk
        .sends("\x1b[")
        .sends("\x1b[<0;0;0M")
        .sends("\x1b[<0;9999;9999M")
        .sends("\x1b[200~abc")
        .sends("\u{7}\u{0}\u{1b}]0;x\u{7}");
    for _ in 0..400 {
        kiosk.sends("\x1b[<32;10;10M");
    }
    kiosk.sends("\x1b[201~").sends("fff?");
    kiosk.sees("How this works").sends_and_sees("f", "touch one, or press its number");
}

#[test]
fn it_is_drawn_anew_when_the_window_changes() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.sees("or ask at the desk").sends_and_sees("\r", "Sore after acupuncture?");
    for (cols, rows, words) in [
        (39, 10, "Please make this window"),
        (60, 20, "Sore after acupuncture?"),
        (1, 1, ""),
        (160, 50, "What would you like to read?"),
    ] {
        kiosk.shown.0.lock().unwrap().parser.set_size(cells(rows), cells(cols));
        kiosk.master.as_ref().unwrap().resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        kiosk.sees(words);
    }
    assert!(kiosk.alive());
}

#[test]
fn the_hidden_cursor_stands_on_what_is_chosen() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.sees("or ask at the desk").sends_and_sees("\r", "Sore after acupuncture?");
    kiosk.until("the cursor on the handout", |shown| {
        let screen = shown.parser.screen();
        let (row, column) = screen.cursor_position();
        screen.hide_cursor() && screen.contents_between(row, column, row, 60).contains("Sore after acupuncture?")
    });
}

#[test]
fn a_page_that_cannot_be_written_sends_the_patient_to_the_desk_and_the_log_has_the_cause() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), &folder.path().join("handouts"));
    fs::write(folder.path().join("kiosk.toml"), format!("{CLINIC}[printer.folder]\npath = \"blocked/prints\"\n")).unwrap();
    fs::write(folder.path().join("blocked"), "").unwrap();
    let mut kiosk = Kiosk::start_in(folder);
    kiosk.sees("or ask at the desk").sends_and_sees("\r", "Sore after acupuncture?").sends_and_sees("\r", "Print my checklist");
    kiosk.sends("p").sees("The printer needs somebody to look at it.");
    assert!(!kiosk.screen().contains("Not a directory") && !kiosk.screen().contains("os error"));
    let log = fs::read_to_string(kiosk.folder.path().join("home/aftercare/aftercare.log")).unwrap();
    assert!(log.contains("blocked/prints takes no pages"), "{log}");
}

#[test]
fn faulty_files_reach_the_log_and_never_the_patient() {
    let settings = format!("{}[kiosk]\nidle_seconds = \"long\"\n", CLINIC.replace("country = \"GB\"\n", ""));
    let mut kiosk = Kiosk::start(&settings);
    kiosk.sees("or ask at the desk").sends_and_sees("\r", "Sore after acupuncture?").sends_and_sees("\r", "Print my checklist");
    kiosk.sends("p").sees("Printing is not set up here yet.");
    kiosk.sends("\re").sees("call your local emergency number");
    for hidden in ["kiosk.toml", "error", "Harbour", "555", "911", "SAMPLE"] {
        let bytes = String::from_utf8_lossy(&kiosk.shown.0.lock().unwrap().bytes).into_owned();
        assert!(!bytes.contains(hidden), "{hidden}");
    }
    assert!(kiosk.pages().is_empty());
    let log = fs::read_to_string(kiosk.folder.path().join("home/aftercare/aftercare.log")).unwrap();
    assert!(log.contains("idle_seconds") && log.contains("emergency_number"), "{log}");
}

#[test]
fn control_characters_of_the_clinics_name_reach_no_terminal() {
    let settings = CLINIC.replace("Elm Street", "Elm\\u001b]0;owned\\u0007\\u202eStreet");
    let mut kiosk = Kiosk::start(&settings);
    kiosk.sees("or ask at the desk");
    let shown = kiosk.shown.0.lock().unwrap();
    let text = String::from_utf8_lossy(&shown.bytes);
    assert!(!text.contains("\x1b]0;") && !text.contains('\u{202e}') && !text.contains("owned"));
}

/// A printer that hears a request and says nothing keeps the screen from nothing: the visitor goes on
/// reading while the kiosk still waits for it.
#[test]
fn the_screen_goes_on_while_a_printer_does_not_answer() {
    let printer = Fake::start();
    printer.play(Trick::Hang, None);
    let mut kiosk = Kiosk::start(&format!("{CLINIC}[printer.ipp]\nuri = '{}'\n", printer.address()));
    kiosk.sees("touch one").sends_and_sees("\r", "Sore after acupuncture?").sends_and_sees("\r", "▶ 1 When");
    kiosk.sends_and_sees("p", "Looking at the printer").sends_and_sees("\r", "Your page is being made");
    kiosk.sends_and_sees("\x1b", "▶ 1 When");
    for _ in 0..3 {
        for section in 2..=9 {
            kiosk.sends_and_sees("\x1b[C", &format!("▶ {section} "));
        }
        for section in (1..=8).rev() {
            kiosk.sends_and_sees("\x1b[D", &format!("▶ {section} "));
        }
    }
    // All of that was drawn within the time that the kiosk gives the printer for its first answer.
    assert!(printer.read(|state| state.jobs.is_empty() && state.connections <= 2), "the kiosk had given up waiting");
}

/// Behind the PIN: a wrong one waits, the right one opens, a batch goes out, and staff leave the kiosk.
#[test]
fn staff_come_in_by_their_pin_print_a_batch_and_leave() {
    let made = Command::new("sh")
        .args(["-c", &format!("printf '83105\\n83105\\n' | '{}' pin", env!("CARGO_BIN_EXE_aftercare"))])
        .output()
        .unwrap();
    let line = String::from_utf8(made.stdout).unwrap();
    let mut kiosk = Kiosk::start(&format!("{CLINIC}[staff]\n{line}"));
    kiosk.sees("touch one").sends_and_sees("s", "Type the PIN.").sends("1111\r").sees("This is not the PIN.");
    kiosk.until("the end of the wait", |shown| !shown.parser.screen().contents().contains("Please wait"));
    kiosk.sends("83105\r").sees("Nothing is in this batch yet.");
    kiosk.sends_and_sees("\r", "Add a handout").sends_and_sees("\r", "Sore after acupuncture?");
    kiosk.sends("\x1b").sees("In all: 1 copy, 1 page");
    kiosk.sends_and_sees("p", "Print all of this now?").sends("\r").sees("1 of 1 pages done");
    let pages = fs::read_dir(kiosk.folder.path().join("prints")).unwrap().count();
    assert_eq!(pages, 1);
    // Nothing that was written anywhere holds what was typed.
    let log = fs::read_to_string(kiosk.folder.path().join("home/aftercare/aftercare.log")).unwrap();
    assert!(!log.contains("83105") && !log.contains("argon2"), "{log}");
    kiosk.sends_and_sees("4", "End the kiosk").sends("\x1b[B\x1b[B\r").sees("End the kiosk?");
    // A second Enter from a hand that bounces leads back: what ends the kiosk is not marked.
    kiosk.sends("\x1b[B").sends("\r");
    kiosk.until("the end", |shown| shown.ended);
    assert!(kiosk.child.wait().unwrap().success());
}
