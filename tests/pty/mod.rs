//! The kiosk in a real pseudo-terminal, with somebody who looks at it and presses keys.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails says where")]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

/// How long somebody takes to strike a key twice.
const AGAIN: Duration = Duration::from_millis(300);

#[expect(clippy::disallowed_methods, reason = "a hand at a real program lives in real time")]
pub(crate) fn pause(time: Duration) {
    thread::sleep(time);
}

/// What the terminal shows and what was sent to it.
pub(crate) struct Shown {
    pub(crate) parser: vt100::Parser,
    pub(crate) bytes: Vec<u8>,
    pub(crate) ended: bool,
    /// Nobody looks any more: the line is about to hang up.
    pub(crate) left: bool,
}

/// The kiosk in a terminal, with a folder of its own.
pub(crate) struct Kiosk {
    pub(crate) shown: Arc<(Mutex<Shown>, Condvar)>,
    pub(crate) writer: Box<dyn Write + Send>,
    pub(crate) master: Option<Box<dyn MasterPty + Send>>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    pub(crate) folder: tempfile::TempDir,
    sent: Option<String>,
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &target) } else { _ = fs::copy(entry.path(), target).unwrap() }
    }
}

pub(crate) fn cells(count: u16) -> std::num::NonZeroU16 {
    std::num::NonZeroU16::new(count).unwrap()
}

/// A clinic that is not the sample.
pub(crate) const CLINIC: &str = "[clinic]\nname = \"Elm Street\"\nphone = \"020 7946 0000\"\ncountry = \"GB\"\n";

impl Shown {
    /// Whether a picture has begun to come and not ended: nobody sees half of it.
    fn is_drawing(&self) -> bool {
        let mark = b"\x1b[?2026";
        let last = self.bytes.windows(mark.len() + 1).rev().find(|piece| piece.starts_with(mark));
        last.is_some_and(|piece| piece.ends_with(b"h"))
    }
}

impl Kiosk {
    /// Starts it with these settings and the shipped handouts.
    pub(crate) fn start(settings: &str) -> Self {
        Self::start_in(Self::folder(settings))
    }

    /// A folder with these settings and the shipped handouts.
    pub(crate) fn folder(settings: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), &folder.path().join("handouts"));
        fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
        folder
    }

    /// Starts it in a folder that has all it needs.
    pub(crate) fn start_in(folder: tempfile::TempDir) -> Self {
        Self::start_where(folder, &[])
    }

    /// Starts it in a folder that has all it needs, and with more in its environment.
    pub(crate) fn start_where(folder: tempfile::TempDir, environment: &[(&str, &str)]) -> Self {
        Self::start_by(folder, CommandBuilder::new(env!("CARGO_BIN_EXE_aftercare")), environment)
    }

    /// Starts it in a folder that has all it needs, by a command of the test's own.
    pub(crate) fn start_by(folder: tempfile::TempDir, mut command: CommandBuilder, environment: &[(&str, &str)]) -> Self {
        let size = PtySize { rows: 32, cols: 100, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let shown = Arc::new((
            Mutex::new(Shown {
                parser: vt100::Parser::new(cells(32), cells(100), 1000),
                bytes: Vec::new(),
                ended: false,
                left: false,
            }),
            Condvar::new(),
        ));
        // The reader stands ready before the program starts, so that nothing is missed.
        let mut reader = pair.master.try_clone_reader().unwrap();
        let inbox = Arc::clone(&shown);
        thread::spawn(move || {
            let mut chunk = [0; 8192];
            loop {
                let read = reader.read(&mut chunk).unwrap_or(0);
                let Ok(mut shown) = inbox.0.lock() else { return };
                shown.parser.process(&chunk[..read]);
                shown.bytes.extend_from_slice(&chunk[..read]);
                shown.ended = read == 0;
                inbox.1.notify_all();
                if read == 0 || shown.left {
                    return;
                }
            }
        });
        command.cwd(folder.path());
        command.env("TERM", "xterm-256color");
        command.env("XDG_STATE_HOME", folder.path().join("home"));
        command.env_remove("STATE_DIRECTORY");
        command.env_remove("NO_COLOR");
        // No daemon of this machine speaks in a test.
        command.env_remove("SPEECHD_ADDRESS");
        command.env_remove("XDG_RUNTIME_DIR");
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let writer = pair.master.take_writer().unwrap();
        Self { shown, writer, master: Some(pair.master), child, folder, sent: None }
    }

    /// Waits for what the terminal shows.
    pub(crate) fn until(&self, what: &str, holds: impl Fn(&Shown) -> bool) {
        let (lock, changed) = &*self.shown;
        let shown = lock.lock().unwrap();
        let (shown, _) =
            changed.wait_timeout_while(shown, PATIENCE, |shown| (shown.is_drawing() || !holds(shown)) && !shown.ended).unwrap();
        let end = if shown.ended { ", and the program has ended" } else { "" };
        assert!(holds(&shown), "never came: {what}{end}\n{}", shown.parser.screen().contents());
    }

    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        self.until(words, |shown| shown.parser.screen().contents().contains(words));
        self
    }

    pub(crate) fn sends(&mut self, bytes: &str) -> &mut Self {
        // The same key at once would be one that bounces. Movement may repeat, and so may noise.
        let is_a_key = bytes.chars().count() == 1;
        if is_a_key && self.sent.as_ref().is_some_and(|sent| sent.ends_with(bytes)) {
            pause(AGAIN);
        }
        self.sent = Some(bytes.to_owned());
        self.writer.write_all(bytes.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    pub(crate) fn sends_and_sees(&mut self, bytes: &str, words: &str) -> &mut Self {
        self.sends(bytes);
        self.sees(words);
        self
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        drop(self.master.take());
    }
}
