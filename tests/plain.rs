//! The real program line by line: over a pipe, and at a terminal that can draw nothing.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod pty;

use pty::{CLINIC, Kiosk, cells, copy};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

const PATIENCE: Duration = Duration::from_secs(40);

/// What was written so far, and whether that is all.
type Written = (Vec<u8>, bool);

/// The kiosk at the end of two pipes.
struct Piped {
    child: Child,
    written: Arc<(Mutex<Written>, Condvar)>,
    folder: tempfile::TempDir,
    /// What was looked at already.
    seen: usize,
}

const KIOSK: &str = "[kiosk]\nlanguages = ['en', 'es', 'zh-Hans']\ndraft_translations = 'show'\n";

fn folder(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), &folder.path().join("handouts"));
    fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
    folder
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aftercare"));
    command.current_dir(folder).env("XDG_STATE_HOME", folder.join("home")).env_remove("STATE_DIRECTORY");
    command
}

impl Piped {
    fn start(settings: &str) -> Self {
        let folder = folder(settings);
        let errors = fs::File::create(folder.path().join("errors")).unwrap();
        let mut child = command(folder.path())
            .arg("--plain")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::from(errors))
            .spawn()
            .unwrap();
        let mut out = child.stdout.take().unwrap();
        let written = Arc::new((Mutex::new((Vec::new(), false)), Condvar::new()));
        let shared = Arc::clone(&written);
        thread::spawn(move || {
            let mut chunk = [0; 8192];
            loop {
                let read = out.read(&mut chunk).unwrap_or(0);
                let mut written = shared.0.lock().unwrap();
                written.0.extend_from_slice(&chunk[..read]);
                written.1 = read == 0;
                shared.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        Self { child, written, folder, seen: 0 }
    }

    fn text(&self) -> String {
        String::from_utf8(self.written.0.lock().unwrap().0.clone()).unwrap()
    }

    /// Waits for these words after what was seen before.
    fn sees(&mut self, words: &str) -> &mut Self {
        let (lock, changed) = &*self.written;
        let seen = self.seen;
        let place = |written: &Written| {
            let bytes = &written.0[seen..];
            bytes.windows(words.len()).position(|window| window == words.as_bytes()).map(|at| seen + at + words.len())
        };
        let written = lock.lock().unwrap();
        let (written, _) = changed.wait_timeout_while(written, PATIENCE, |now| place(now).is_none() && !now.1).unwrap();
        let found = place(&written);
        let all = String::from_utf8_lossy(&written.0[seen..]).into_owned();
        drop(written);
        self.seen = found.unwrap_or_else(|| panic!("never came: {words}\n{all}"));
        self
    }

    fn types(&mut self, line: &str) -> &mut Self {
        let input = self.child.stdin.as_mut().unwrap();
        input.write_all(format!("{line}\n").as_bytes()).unwrap();
        input.flush().unwrap();
        self
    }

    /// Waits for a choice that begins with these words, and types its number.
    fn picks(&mut self, label: &str) -> &mut Self {
        self.sees(&format!("  {label}"));
        let before = String::from_utf8(self.written.0.lock().unwrap().0[..self.seen].to_vec()).unwrap();
        let line = before.lines().last().unwrap();
        let number: String = line.chars().take_while(char::is_ascii_digit).collect();
        assert!(!number.is_empty(), "no choice: {line}");
        self.types(&number)
    }

    fn pages(&self) -> usize {
        let Ok(entries) = fs::read_dir(self.folder.path().join("prints")) else { return 0 };
        entries.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|end| end == "pdf")).count()
    }

    /// Closes the input and waits for the end.
    fn ends(&mut self) -> i32 {
        drop(self.child.stdin.take());
        let code = self.child.wait().unwrap().code().unwrap();
        let (lock, changed) = &*self.written;
        let written = lock.lock().unwrap();
        drop(changed.wait_timeout_while(written, PATIENCE, |now| !now.1).unwrap());
        code
    }

    /// Plain text, and no line wider than a reader's.
    fn is_plain(&self) {
        let text = self.text();
        let strange = text.chars().find(|c| c.is_control() && *c != '\n' || ('\u{2190}'..='\u{27ff}').contains(c));
        assert_eq!(strange, None, "{text}");
        for line in text.lines() {
            assert!(line.width() <= 80, "{} cells: {line}", line.width());
        }
        let errors = fs::read_to_string(self.folder.path().join("errors")).unwrap();
        assert!(!errors.contains("panicked") && !errors.contains("ERROR"), "{errors}");
    }
}

impl Drop for Piped {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[test]
fn a_visitor_reads_the_danger_signs_prints_the_checklist_and_finishes() {
    let readers = [
        ("English", "EMERGENCY", "My checklist", "Print my checklist", "Print\n", "is done", "I'm finished"),
        ("Español", "EMERGENCIA", "Mi lista", "Imprimir mi lista", "Imprimir\n", "está lista", "Terminé"),
        ("简体中文", "紧急", "我的清单", "打印我的清单", "打印\n", "已完成", "我看完了"),
    ];
    for (language, word, checklist, print, go, done, finished) in readers {
        let mut kiosk = Piped::start(&format!("{CLINIC}{KIOSK}"));
        kiosk.picks(language).sees("\n1  ").types("1").picks(checklist).sees(word).sees("999");
        kiosk.picks(print).picks(go).sees(done).types("").picks(finished).sees(&"\n".repeat(60)).sees("1  English");
        assert_eq!(kiosk.ends(), 0);
        assert_eq!(kiosk.pages(), 1, "{}", kiosk.text());
        kiosk.is_plain();
    }
}

/// All lines at once, as from a file: what was ordered is printed before the kiosk ends.
#[test]
fn a_page_that_was_ordered_is_printed_before_the_input_ends_the_kiosk() {
    let mut kiosk = Piped::start(&format!("{CLINIC}{KIOSK}"));
    kiosk.types("1").types("1").types("p").types("p");
    assert_eq!(kiosk.ends(), 0);
    assert_eq!(kiosk.pages(), 1, "{}", kiosk.text());
    kiosk.is_plain();
}

/// "2" would open a handout on a screen that is drawn, and the letters after it print it and end the visit.
#[test]
fn words_that_are_looked_for_are_no_keys() {
    let mut kiosk = Piped::start(&format!("{CLINIC}{KIOSK}"));
    kiosk.types("1").types("/2 p p f").sees("2 p p f").types("/7*+").sees("You typed: 7").types("3 e").sees("You typed: 3 e");
    kiosk.types("*").sees("EMERGENCY");
    assert_eq!((kiosk.ends(), kiosk.pages()), (0, 0), "{}", kiosk.text());
}

#[test]
fn the_end_of_the_input_ends_an_open_kiosk_and_not_a_locked_one() {
    let mut kiosk = Piped::start(CLINIC);
    assert_eq!(kiosk.ends(), 0);
    let mut kiosk = Piped::start(&format!("{CLINIC}[kiosk]\nlocked = true\n"));
    drop(kiosk.child.stdin.take());
    kiosk.sees("1  English");
    thread::park_timeout(Duration::from_secs(3));
    assert!(kiosk.child.try_wait().unwrap().is_none(), "it has ended");
    let times = fs::read_to_string(format!("/proc/{}/stat", kiosk.child.id())).unwrap();
    let ticks: u64 = times.rsplit(')').next().unwrap().split_whitespace().nth(11).unwrap().parse().unwrap();
    assert!(ticks < 100, "it spins: {ticks} hundredths of a second");
    let stopped = Command::new("kill").args(["-s", "TERM", &kiosk.child.id().to_string()]).status().unwrap();
    assert!(stopped.success());
    assert_eq!(kiosk.child.wait().unwrap().code(), Some(0));
}

#[test]
fn output_that_nobody_reads_ends_it_quietly() {
    let folder = folder(CLINIC);
    let mut child = command(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    child.stdin.as_mut().unwrap().write_all(b"1\n1\n").ok();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
    assert!(!String::from_utf8_lossy(&ended.stderr).contains("panicked"));
}

/// The question comes by itself, then the welcome page; and nothing of the visit stays in sight.
#[test]
fn nobody_there_leads_back_to_the_welcome_page() {
    let mut kiosk = Piped::start(&format!("{CLINIC}[kiosk]\nidle_seconds = 10\nwarning_seconds = 10\n"));
    kiosk.picks("English").sees("What would you like to read?").sees("ask at the desk");
    kiosk.sees("Are you still there?").sees("10 seconds").sees("Press Enter to go on.");
    // The question is asked once, and not counted down.
    kiosk.sees(&"\n".repeat(60)).sees("1  English");
    let text = kiosk.text();
    assert_eq!(text.matches("Are you still there?").count(), 1, "{text}");
    kiosk.is_plain();
}

#[test]
fn the_second_visitor_sees_nothing_of_the_first() {
    let mut kiosk = Piped::start(&format!("{CLINIC}{KIOSK}"));
    kiosk.picks("Español").sees("\n1  ").types("1").sees("999").types("-").sees(&"\n".repeat(60));
    let first = kiosk.seen;
    kiosk.picks("English").sees("What would you like to read?").sees("ask at the desk");
    assert_eq!(kiosk.ends(), 0);
    let second = kiosk.text()[first..].to_owned();
    let own: Vec<&str> = second.lines().filter(|line| line.contains("Terminé") || line.contains("¿Es normal")).collect();
    assert_eq!(own, Vec::<&str>::new());
    assert!(second.contains("I'm finished"));
}

#[test]
fn a_line_that_is_no_choice_is_answered_and_an_empty_one_has_the_page_again() {
    let mut kiosk = Piped::start(&format!("{CLINIC}{KIOSK}"));
    kiosk.picks("English").sees("What would you like to read?").types("99").sees("That is not a choice here.");
    kiosk.types("").sees("What would you like to read?").types("*").sees("In the clinic now? Tell the desk now.");
    kiosk.types("0").sees("What would you like to read?").types("?").sees("Type 0 to go back");
    assert_eq!(kiosk.ends(), 0);
    kiosk.is_plain();
}

#[test]
fn no_line_ends_it() {
    let mut kiosk = Piped::start(&format!("{CLINIC}[kiosk]\nlocked = true\n"));
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let mut next = |most: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % most
    };
    for _ in 0..500 {
        let line: Vec<u8> = match next(6) {
            0 => (0..next(60)).map(|_| u8::try_from(next(256)).unwrap()).filter(|byte| *byte != b'\n').collect(),
            1 => vec![b'x'; usize::try_from(next(6000)).unwrap()],
            2 => b"\x03\x04\x1a\x1b[A\x1b]0;owned\x07".to_vec(),
            3 => format!("/{}", next(1000)).into_bytes(),
            _ => next(25).to_string().into_bytes(),
        };
        let input = kiosk.child.stdin.as_mut().unwrap();
        input.write_all(&line).unwrap();
        input.write_all(b"\n").unwrap();
    }
    kiosk.types("-").types("1").types("*").sees("In the clinic now? Tell the desk now.");
    assert!(kiosk.child.try_wait().unwrap().is_none());
    kiosk.is_plain();
    assert!(!kiosk.text().contains("owned"));
}

/// A terminal that can draw nothing: lines by themselves, a PIN that is not shown, and staff may leave.
#[test]
fn a_dumb_terminal_is_told_in_lines_and_shows_no_pin() {
    let made = Command::new("sh")
        .args(["-c", &format!("printf '83105\\n83105\\n' | '{}' pin", env!("CARGO_BIN_EXE_aftercare"))])
        .output()
        .unwrap();
    let line = String::from_utf8(made.stdout).unwrap();
    let mut kiosk = Kiosk::start_where(folder(&format!("{CLINIC}[kiosk]\nlocked = true\n[staff]\n{line}")), &[("TERM", "dumb")]);
    kiosk.sees("Type a number and press Enter.").sends("\x03\x1a\x1c");
    kiosk.sends_and_sees("s\r", "Type the PIN.");
    kiosk.sends_and_sees("83105\r", "Nothing is in this batch yet.");
    let shown = String::from_utf8_lossy(&kiosk.shown.0.lock().unwrap().bytes).into_owned();
    assert!(!shown.contains("83105") && !shown.contains('\x1b'), "{shown}");
    let log = fs::read_to_string(kiosk.folder.path().join("home/aftercare/aftercare.log")).unwrap();
    assert!(log.contains("line by line") && !log.contains("83105"), "{log}");
}

/// Where something can be drawn, nothing of this is seen.
#[test]
fn a_terminal_that_draws_is_drawn_on() {
    let mut kiosk = Kiosk::start(CLINIC);
    kiosk.sees("touch one").sends_and_sees("\r", "What would you like to read?");
    let shown = kiosk.shown.0.lock().unwrap();
    assert_eq!(shown.parser.screen().size(), (cells(32), cells(100)));
    assert!(shown.parser.screen().alternate_screen() && !shown.parser.screen().contents().contains("Type a number"));
}

#[test]
fn a_key_ends_an_open_kiosk_at_a_dumb_terminal() {
    let mut kiosk = Kiosk::start_where(folder(CLINIC), &[("TERM", "dumb")]);
    kiosk.sees("Type a number and press Enter.").sends("\x03");
    kiosk.until("the end", |shown| shown.ended);
    assert_eq!(kiosk.child.wait().unwrap().exit_code(), 0);
}
