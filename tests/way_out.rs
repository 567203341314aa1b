//! Somebody at a locked kiosk who wants out, and a line that breaks: the real program in a pseudo-terminal.
//! Nothing that a keyboard, a mouse or a terminal can send ends it, stops it or takes its input away.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test that fails says where"
)]

mod pty;

use portable_pty::{CommandBuilder, PtySize};
use pty::{CLINIC, Kiosk, cells, pause};
use std::fs;
use std::io::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

const LOCKED: &str = "[kiosk]\nlocked = true\n";
/// The kiosk's shortest times: a visit ends after these.
const HASTY: &str = "[kiosk]\nlocked = true\nidle_seconds = 10\nwarning_seconds = 5\n";

/// How soon a key is answered. A person would wait so long; the machine of the tests is a busy one.
const AT_ONCE: Duration = Duration::from_secs(3);

#[expect(clippy::disallowed_methods, reason = "it measures a real program")]
fn now() -> Instant {
    Instant::now()
}

impl Kiosk {
    fn locked() -> Self {
        Self::with(LOCKED)
    }

    /// Starts it, and waits until it hears.
    fn with(settings: &str) -> Self {
        let mut kiosk = Self::start(&format!("{CLINIC}{settings}"));
        kiosk.sees("or ask at the desk").sends_and_sees("?", "How this works").sends_and_sees("f", "touch one");
        kiosk
    }

    /// It is still there and answers a key, whatever it shows.
    fn answers(&mut self, after: &str) -> &mut Self {
        assert!(self.child.try_wait().unwrap().is_none(), "it ended after {after}");
        // What was begun is over after a pause. Then: out of a field that takes letters, finished, help, finished.
        pause(Duration::from_millis(600));
        self.sends("\x1b");
        pause(Duration::from_millis(200));
        let begun = now();
        self.sends("f").sees_after("touch one", after);
        pause(Duration::from_millis(130));
        self.sends("?").sees_after("How this works", after);
        assert!(begun.elapsed() < AT_ONCE, "it answered after {:?}, after {after}", begun.elapsed());
        self.sends("f").sees_after("touch one", after)
    }

    /// Presses until the kiosk has worked off what came before, as somebody does.
    fn sees_the_flood_out(&mut self, name: &str) -> &mut Self {
        for _ in 0..30 {
            pause(Duration::from_millis(600));
            self.sends("\x1b");
            pause(Duration::from_millis(200));
            self.sends("f");
            if self.shown.0.lock().unwrap().parser.screen().contents().contains("touch one") {
                return self;
            }
        }
        self.sees_after("touch one", name)
    }

    fn sees_after(&mut self, words: &str, after: &str) -> &mut Self {
        self.until(&format!("{words} after {after}"), |shown| shown.parser.screen().contents().contains(words));
        self
    }

    fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    fn signal(&self, name: &str) {
        assert!(Command::new("kill").args(["-s", name, &self.pid().to_string()]).status().unwrap().success());
    }

    fn resize(&mut self, cols: u16, rows: u16) {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        if cols > 0 && rows > 0 {
            self.shown.0.lock().unwrap().parser.screen_mut().set_size(cells(rows), cells(cols));
        }
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Processor time of all its threads so far.
    fn busy(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap();
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
        let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        Duration::from_millis(ticks * 10)
    }

    /// How often its threads that listen have woken up so far.
    fn wakings(&self) -> u64 {
        let threads = fs::read_dir(format!("/proc/{}/task", self.pid())).unwrap().map(|thread| thread.unwrap().path());
        let listens = |name: &str| ["input", "signals"].contains(&name.trim());
        let status = threads
            .filter(|thread| listens(&fs::read_to_string(thread.join("comm")).unwrap()))
            .map(|thread| fs::read_to_string(thread.join("status")).unwrap());
        let counts: Vec<u64> = status
            .map(|status| {
                let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches:")).unwrap();
                line.split_whitespace().nth(1).unwrap().parse().unwrap()
            })
            .collect();
        assert_eq!(counts.len(), 2, "threads that listen");
        counts.iter().sum()
    }

    /// Memory that it holds, in KiB.
    fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    fn written(&self) -> Vec<u8> {
        self.shown.0.lock().unwrap().bytes.clone()
    }

    /// Waits for the end; returns the exit code and how long it took.
    fn ends_within(&mut self, time: Duration) -> u32 {
        let begun = now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < time, "it has not ended after {time:?}");
            pause(Duration::from_millis(10));
        }
        self.child.wait().unwrap().exit_code()
    }
}

/// The sequences that terminals send for keys held with Shift, Alt and Control, in their usual encodings.
fn held_keys() -> Vec<String> {
    let mut keys: Vec<String> = (b'P'..=b'S').map(|letter| format!("\x1bO{}", char::from(letter))).collect();
    for held in 1..=8 {
        let letters = "ABCDEFHPQS".chars().map(|letter| format!("\x1b[1;{held}{letter}"));
        let numbers = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24];
        keys.extend(letters.chain(numbers.iter().map(|number| format!("\x1b[{number};{held}~"))));
    }
    keys.extend((11..=24).map(|number| format!("\x1b[{number}~")));
    keys.extend("ABCDE".chars().map(|letter| format!("\x1b[[{letter}")));
    keys
}

#[test]
fn no_key_ends_or_stops_a_locked_kiosk() {
    let mut kiosk = Kiosk::locked();
    for (name, byte) in
        [("Ctrl-C", "\x03"), ("Ctrl-Z", "\x1a"), ("Ctrl-\\", "\x1c"), ("Ctrl-D", "\x04"), ("Ctrl-S", "\x13"), ("Ctrl-Q", "\x11")]
    {
        kiosk.sends(&byte.repeat(3)).answers(name);
    }
    let letters = (' '..='~').filter(|letter| !"[]OPX^_".contains(*letter));
    kiosk.sends(&letters.map(|letter| format!("\x1b{letter}")).collect::<Vec<_>>().concat()).answers("Alt and a letter");
    for letter in "[]OPX^_".chars() {
        kiosk.sends(&format!("\x1b{letter}")).answers(&format!("Alt and {letter}"));
    }
    kiosk.sends(&held_keys().concat()).answers("function keys, with Shift, Alt and Control");
    for byte in 0..=255u8 {
        kiosk.writer.write_all(&[byte]).unwrap();
    }
    kiosk.answers("every byte there is");
    for byte in 0..=255u8 {
        kiosk.writer.write_all(&[0x1b, b'[', byte, 0x1b, b'O', byte, 0x1b, byte]).unwrap();
    }
    kiosk.answers("every byte behind the beginning of a sequence");
}

#[test]
fn neither_a_paste_nor_a_typed_sequence_does_anything_to_a_locked_kiosk() {
    let mut kiosk = Kiosk::locked();
    kiosk.sends("\x1b[200~1\r1\rp\r\x03\x04quit\n:q!\n\x1b[201~");
    pause(Duration::from_millis(200));
    kiosk.sees("touch one").answers("a paste");
    let pages = fs::read_dir(kiosk.folder.path().join("prints")).map_or(0, Iterator::count);
    assert_eq!(pages, 0, "a paste has printed");
    kiosk.sends("exit\nquit\n:q!\n/bin/sh\n\x04").answers("a paste that is not marked as one");
    let typed = [
        ("a device's answer", "\x1b[?62;22c\x1b[>0;10;1c"),
        ("a question for the device", "\x1b[c\x1b[>c\x1b[0c"),
        ("a status", "\x1b[0n\x1b[5n\x1b[6n\x1b[24;80R"),
        ("a title", "\x1b]0;owned\x07\x1b]2;owned\x1b\\"),
        ("the clipboard", "\x1b]52;c;b3duZWQ=\x07\x1b]52;c;?\x07"),
        ("a text for the terminal", "\x1bP$q\"p\x1b\\\x1bP+q544e\x1b\\\x1b_x\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\"),
        ("a window", "\x1b[8;10;10t\x1b[2t\x1b[3;0;0t\x1b[21t"),
        ("a key of another kind", "\x1b[99;5u\x1b[27;5;99~\x1b[99;5:1u"),
        ("a reset", "\x1bc\x1b[!p\x1b[?1049l\x1b[?1000l"),
        ("focus", "\x1b[I\x1b[O"),
    ];
    for (name, bytes) in typed {
        kiosk.sends(bytes).answers(name);
    }
    // Marking text with the mouse, by each button and with each key held.
    for button in (0..32).chain([64, 65, 66, 67, 128]) {
        let mut drag = format!("\x1b[<{button};5;5M");
        for x in 5..60 {
            std::fmt::Write::write_fmt(&mut drag, format_args!("\x1b[<{};{x};9M", button | 32)).unwrap();
        }
        std::fmt::Write::write_fmt(&mut drag, format_args!("\x1b[<{button};60;9m")).unwrap();
        kiosk.sends(&drag);
    }
    kiosk.answers("marking with the mouse");
    let written = String::from_utf8_lossy(&kiosk.written()).into_owned();
    for (name, begins) in
        [("a clipboard or a title", "\x1b]"), ("a device", "\x1bP"), ("a question", "\x1b[c"), ("a place", "\x1b[6n")]
    {
        assert!(!written.contains(begins), "it writes to {name}");
    }
    assert!(!written.contains("owned"));
    assert!(written.contains("\x1b[?2004h"), "pastes are not marked");
}

#[test]
fn no_size_of_the_window_ends_a_locked_kiosk() {
    let mut kiosk = Kiosk::locked();
    for (cols, rows) in [(1, 1), (0, 0), (400, 120), (1, 120), (400, 1), (3, 0), (39, 10), (1000, 500)] {
        kiosk.resize(cols, rows);
        pause(Duration::from_millis(50));
        kiosk.resize(100, 32);
        kiosk.answers(&format!("{cols} by {rows}"));
    }
    // No machine holds a picture of that size; nor does the terminal of this test.
    let boundless = PtySize { rows: u16::MAX, cols: u16::MAX, pixel_width: 0, pixel_height: 0 };
    kiosk.master.as_ref().unwrap().resize(boundless).unwrap();
    pause(Duration::from_secs(1));
    let memory = kiosk.memory();
    assert!(memory < 300_000, "{memory} KiB");
    kiosk.resize(100, 32);
    kiosk.answers("a window without bounds");
    for n in 0..300u16 {
        kiosk.resize(1 + n * 7 % 200, 1 + n * 5 % 60);
    }
    kiosk.resize(100, 32);
    kiosk.answers("300 sizes at once");
    let (before, begun) = (kiosk.written().len(), now());
    kiosk.resize(120, 40);
    kiosk.until("a picture of the new size", |shown| shown.bytes.len() > before + 2000);
    assert!(begun.elapsed() < Duration::from_millis(700), "a new size waited for the tick: {:?}", begun.elapsed());
}

/// By a shell that could take it up again: only there do these signals stop a program.
#[test]
fn no_signal_of_the_keyboard_ends_or_stops_a_locked_kiosk() {
    let mut command = CommandBuilder::new("sh");
    command.args(["-mc", &format!("{}; exit", env!("CARGO_BIN_EXE_aftercare"))]);
    let mut kiosk = Kiosk::start_by(Kiosk::folder(&format!("{CLINIC}{LOCKED}")), command, &[]);
    kiosk.sees("or ask at the desk").answers("the start");
    let shell = kiosk.pid();
    let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
    for name in ["INT", "QUIT", "TSTP", "TTIN", "WINCH", "CONT"] {
        assert!(Command::new("kill").args(["-s", name, children.trim()]).status().unwrap().success());
        kiosk.answers(name);
    }
    assert!(Command::new("kill").args(["-s", "TERM", children.trim()]).status().unwrap().success());
    assert_eq!(kiosk.ends_within(Duration::from_secs(2)), 0);
}

#[test]
fn the_system_ends_it_at_once_and_gets_the_terminal_back_as_it_was() {
    for how in ["TERM", "HUP"] {
        let mut kiosk = Kiosk::locked();
        let modes = |kiosk: &Kiosk| format!("{:?}", kiosk.master.as_ref().unwrap().get_termios().unwrap());
        let raw = modes(&kiosk);
        kiosk.sends("1").sees("Sore after acupuncture?").sends("\r").sees("Print my checklist");
        kiosk.signal(how);
        assert_eq!(kiosk.ends_within(Duration::from_secs(2)), 0, "{how}");
        kiosk.until("the end of the output", |shown| shown.ended || shown.bytes.ends_with(b"\x1b[?25h"));
        let after = modes(&kiosk);
        assert!(raw != after && after.contains("ICANON") && after.contains("ECHO") && after.contains("ISIG"), "{after}");
        let mut shown = kiosk.shown.0.lock().unwrap();
        let screen = shown.parser.screen_mut();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        // Nothing of the visit can be scrolled back to.
        screen.set_scrollback(usize::MAX);
        assert_eq!(screen.contents().trim(), "");
        assert_eq!(screen.scrollback_len(), 0);
    }
}

#[test]
fn a_line_that_hangs_up_ends_it() {
    let mut kiosk = Kiosk::locked();
    // The last one that holds the line lets it go when something comes.
    kiosk.shown.0.lock().unwrap().left = true;
    kiosk.sends("?");
    kiosk.master = None;
    kiosk.writer = Box::new(std::io::sink());
    kiosk.ends_within(Duration::from_secs(3));
}

/// Something that is sent in a flood, so many bytes of it.
fn flood(piece: &[u8], length: usize) -> Vec<u8> {
    piece.iter().copied().cycle().take(length).collect()
}

#[test]
fn a_flood_is_survived_and_leaves_neither_work_nor_memory_behind() {
    let mut seed = 1u32;
    let bytes = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed.to_be_bytes()[0]
    });
    // Without the keys that print: making pages is work that is wanted.
    let noise: Vec<u8> = bytes.filter(|byte| !b"pP+ \r".contains(byte)).take(4096).collect();
    let floods: [(&str, &[u8]); 8] = [
        ("letters", b"zZ~"),
        ("beginnings", b"\x1b["),
        ("noise", &noise),
        ("touches", b"\x1b[<0;50;9M\x1b[<0;50;9m"),
        ("drags", b"\x1b[<32;50;9M\x1b[<32;50;12M"),
        ("arrows", b"\x1b[B\x1b[B\x1b[A"),
        ("wheel", b"\x1b[<65;50;9M\x1b[<64;50;9M"),
        ("a paste without end", b"\x1b[200~ppp\r"),
    ];
    for some in floods.chunks(3) {
        std::thread::scope(|scope| some.iter().for_each(|(name, piece)| _ = scope.spawn(|| survives(name, piece))));
    }
}

fn survives(name: &str, piece: &[u8]) {
    let mut kiosk = Kiosk::locked();
    kiosk.sends("1").sees("Sore after acupuncture?").sends("\r").sees("Print my checklist").sends("9").sees("strong evidence");
    kiosk.sends("\x1b[<0;60;20M");
    let begun = now();
    kiosk.writer.write_all(&flood(piece, 100_000)).unwrap();
    kiosk.sees_the_flood_out(name).answers(name);
    let took = begun.elapsed();
    let memory = kiosk.memory();
    kiosk.writer.write_all(&flood(piece, 100_000)).unwrap();
    kiosk.sees_the_flood_out(name).answers(name);
    let more = kiosk.memory().saturating_sub(memory);
    assert!(more < 4096, "{name}: {more} KiB more after the second flood than after the first");
    let busy = kiosk.busy();
    pause(Duration::from_secs(2));
    let work = kiosk.busy().saturating_sub(busy);
    assert!(work < Duration::from_millis(200), "{name}: {work:?} of work in two idle seconds");
    eprintln!(
        "{name}: {took:?} for one flood, {busy:?} of work for two, {work:?} in two idle seconds, {memory} KiB, {more} KiB more"
    );
}

/// What stopped the input of kiosks before: the next key works, and whoever leaves is forgotten.
#[test]
fn nothing_half_sent_takes_the_input_or_the_idle_reset_away() {
    let halves: [(&str, &[u8]); 8] = [
        ("the beginning of a sequence", b"\x1b["),
        ("a touch at nought", b"\x1b[<0;0;5M"),
        ("a paste without end", b"\x1b[200~abc"),
        ("half a touch", b"\x1b[<0;1"),
        ("the beginning of a title", b"\x1b]0;abc"),
        ("the beginning of a device's text", b"\x1bP"),
        ("half a letter", b"\xf0\x9f"),
        ("half a touch in the old form", b"\x1b[M "),
    ];
    std::thread::scope(|scope| {
        for (name, half) in halves {
            scope.spawn(move || {
                let mut kiosk = Kiosk::with(HASTY);
                kiosk.writer.write_all(half).unwrap();
                // The very first key after a pause counts.
                pause(Duration::from_millis(600));
                let begun = now();
                kiosk.sends("?").sees_after("How this works", name);
                assert!(begun.elapsed() < AT_ONCE, "a key was answered after {:?}, after {name}", begun.elapsed());
                kiosk.writer.write_all(half).unwrap();
                kiosk.sees_after("Are you still there?", name).sees_after("touch one", name);
            });
        }
    });
}

#[test]
fn nothing_is_done_while_nobody_is_there_and_a_key_is_answered_without_delay() {
    let mut kiosk = Kiosk::locked();
    pause(Duration::from_millis(500));
    let (busy, wakings, quiet) = (kiosk.busy(), kiosk.wakings(), kiosk.written().len());
    pause(Duration::from_secs(3));
    assert_eq!(kiosk.wakings(), wakings, "it wakes up for a keyboard that says nothing");
    let work = kiosk.busy().saturating_sub(busy);
    assert!(work <= Duration::from_millis(60), "{work:?} of work in three idle seconds");
    assert_eq!(kiosk.written().len(), quiet, "something is drawn while nothing changes");
    // The best of many: a machine may be busy, but it cannot be faster than a wait that is built in.
    let mut best = Duration::MAX;
    for _ in 0..10 {
        for (key, words) in [("\x1b[B", "▶"), ("\x1b[A", "▶")] {
            let (before, begun) = (kiosk.written().len(), now());
            kiosk.sends(key).until(words, |shown| shown.bytes.len() > before);
            best = best.min(begun.elapsed());
        }
    }
    eprintln!("a key is answered after {best:?}");
    assert!(best < Duration::from_millis(20), "a key is answered after {best:?} at best");
}

/// A fault of the kiosk's own, in one of its two halves: the visit is gone, the kiosk is there. What is
/// shipped cannot be asked to break, so only what is built for tests is.
#[cfg(debug_assertions)]
#[test]
fn after_a_fault_of_its_own_the_same_process_stands_at_its_first_screen() {
    for (place, key) in [("update", "\x1b!"), ("draw", "?")] {
        let mut kiosk = Kiosk::start_where(Kiosk::folder(&format!("{CLINIC}{LOCKED}")), &[("AFTERCARE_BREAK", place)]);
        kiosk.sees("or ask at the desk").sends("1").sees("Sore after acupuncture?");
        let pid = kiosk.pid();
        kiosk.sends(key).sees("touch one");
        assert_eq!(kiosk.pid(), pid);
        kiosk.sends("1").sees("Sore after acupuncture?").sends("\r").sees("Print my checklist");
        // The threads are still there: a page comes out.
        kiosk.sends("p").sees("The whole handout").sends("\r").sees("The printer reports that your page is done.");
        kiosk.sends("f").sees("touch one");
        let screen = kiosk.shown.0.lock().unwrap().parser.screen().contents();
        assert!(!screen.contains("broken on purpose") && !screen.contains("panicked"), "{screen}");
        let log = fs::read_to_string(kiosk.folder.path().join("home/aftercare/aftercare.log")).unwrap();
        assert!(log.contains("broken on purpose in") && log.contains("goes on from its first screen"), "{log}");
        kiosk.signal("TERM");
        assert_eq!(kiosk.ends_within(Duration::from_secs(2)), 0);
    }
}

#[cfg(debug_assertions)]
#[test]
fn one_fault_after_the_other_ends_it_and_the_terminal_is_given_back() {
    let mut kiosk = Kiosk::start_where(Kiosk::folder(&format!("{CLINIC}{LOCKED}")), &[("AFTERCARE_BREAK", "update")]);
    kiosk.sees("or ask at the desk");
    for _ in 0..5 {
        kiosk.sends("1").sees("Sore after acupuncture?").sends("\x1b!").sees("touch one");
    }
    kiosk.sends("\x1b!");
    assert_eq!(kiosk.ends_within(Duration::from_secs(3)), 70);
    kiosk.until("the end of the output", |shown| shown.ended || shown.bytes.ends_with(b"\x1b[?25h"));
    let shown = kiosk.shown.0.lock().unwrap();
    let screen = shown.parser.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}
