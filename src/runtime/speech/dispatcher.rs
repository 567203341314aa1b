//! Speech Dispatcher, spoken to over its socket in its own protocol, SSIP. Nothing is started: it is used where it
//! runs. Each question has its time.

use super::installed::Installed;
use super::program::Program;
use super::{Clock, Sentence, mouth};
use crate::config::{Speech, Traditional};
use crate::language::Tag;
use std::env;
use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

/// How long the daemon may take to answer.
const LIMIT: Duration = Duration::from_secs(2);
/// How long a whole answer may take, whatever the daemon tells by itself meanwhile.
const WHOLE: Duration = Duration::from_secs(4);
/// How long it may take to take a line: the end of the kiosk waits for it.
const WRITE_LIMIT: Duration = Duration::from_millis(300);
/// How long it is listened for what it tells by itself. Zero would mean: for ever.
const GLANCE: Duration = Duration::from_millis(1);
/// More than this is no answer.
const LARGEST: usize = 1 << 18;
/// An answer has fewer lines, and fewer messages come to their end at once.
const MOST: usize = 100_000;
/// A message came to its end, or was broken off.
const ENDS: [&str; 2] = ["702", "703"];

/// A connection to the daemon.
pub(super) struct Daemon {
    stream: UnixStream,
    /// What was read and is no whole line yet.
    unread: Vec<u8>,
    /// Messages that came to their end.
    ended: Vec<String>,
    /// The message of a report was read; what follows in it is the name of the connection.
    in_report: bool,
    /// It did not answer in time: it is connected to anew.
    broken: bool,
    /// The message that is being said.
    saying: String,
    installed: Installed,
    traditional: Traditional,
}

/// Where the daemon listens, if it does: the socket is there before anything is asked.
pub(super) fn address() -> Option<PathBuf> {
    let named = env::var("SPEECHD_ADDRESS").ok();
    let named = named.as_deref().and_then(|address| address.strip_prefix("unix_socket:")).map(PathBuf::from);
    let usual = || Some(PathBuf::from(env::var_os("XDG_RUNTIME_DIR")?).join("speech-dispatcher/speechd.sock"));
    named.or_else(usual).filter(|path| path.exists())
}

impl Daemon {
    /// Connects and asks for the voices.
    ///
    /// # Errors
    /// When it does not answer as it should in time, or has no voice.
    pub(super) fn connect(address: &PathBuf, speech: &Speech) -> io::Result<Self> {
        let stream = UnixStream::connect(address)?;
        stream.set_write_timeout(Some(WRITE_LIMIT))?;
        let traditional = speech.traditional;
        let (unread, ended, saying, installed) = (Vec::new(), Vec::new(), String::new(), Installed::default());
        let mut daemon = Self { stream, unread, ended, in_report: false, broken: false, saying, installed, traditional };
        daemon.ask("SET self CLIENT_NAME kiosk:aftercare:main")?;
        for setting in ["PRIORITY message", "NOTIFICATION ALL on", "PUNCTUATION none", "SSML_MODE off"] {
            daemon.ask(&format!("SET self {setting}"))?;
        }
        daemon.ask(&format!("SET self RATE {}", rate(speech.rate)))?;
        let voices = daemon.ask("LIST SYNTHESIS_VOICES")?;
        daemon.installed = Installed::new(voices.iter().filter_map(|voice| voice.split('\t').nth(1)).map(str::to_owned));
        if daemon.installed.is_empty() {
            return Err(io::Error::other("it has no voices"));
        }
        daemon.leave_out_what_spells(speech)?;
        mouth::speaks_over(&daemon.stream)?;
        Ok(daemon)
    }

    /// Whether a voice of espeak reads Chinese only espeak itself can tell.
    fn leave_out_what_spells(&mut self, speech: &Speech) -> io::Result<()> {
        let modules = self.ask("GET OUTPUT_MODULE")?;
        if modules.iter().any(|module| module.contains("espeak")) {
            self.installed.without_those_that_spell(|voice| Program::reads_chinese(speech, voice));
        }
        Ok(())
    }

    /// The languages it reads.
    pub(super) fn tags(&self) -> Vec<Tag> {
        self.installed.tags(self.traditional)
    }

    /// Begins to say a sentence.
    ///
    /// # Errors
    /// When the daemon does not take it.
    pub(super) fn begin(&mut self, sentence: &Sentence<'_>) -> io::Result<()> {
        if self.broken {
            return Err(io::ErrorKind::NotConnected.into());
        }
        if let Some(voice) = self.installed.voice(sentence.language, self.traditional) {
            let setting = format!("SET self LANGUAGE {voice}");
            self.ask(&setting)?;
        }
        // Its scale goes from -100 to 100.
        self.ask(&format!("SET self VOLUME {}", i32::from(sentence.volume) * 20 - 100))?;
        self.ask("SPEAK")?;
        // A line that is one stop alone would end the text.
        let text = sentence.text.replace(['\r', '\n'], " ");
        let stop = if text.starts_with('.') { "." } else { "" };
        let answer = self.ask(&format!("{stop}{text}\r\n."))?;
        self.saying = answer.into_iter().next().unwrap_or_default();
        Ok(())
    }

    /// Whether the sentence is said.
    ///
    /// # Errors
    /// When the daemon has gone.
    pub(super) fn is_done(&mut self) -> io::Result<bool> {
        self.read(GLANCE)?;
        while let Some(line) = self.line() {
            self.note(&line);
        }
        let done = self.ended.contains(&self.saying);
        self.ended.clear();
        Ok(done)
    }

    /// Stops what is being said.
    pub(super) fn stop(&mut self) {
        mouth::write(&mut self.stream, mouth::CANCEL).ok();
        self.saying.clear();
        // An answer that came late would be taken for the next one.
        self.broken = self.answer().is_err();
    }

    /// Sends a line, and returns what the daemon answers, without the last line of it, which says that all is well.
    fn ask(&mut self, line: &str) -> io::Result<Vec<String>> {
        mouth::write(&mut self.stream, format!("{line}\r\n").as_bytes())?;
        self.answer()
    }

    fn answer(&mut self) -> io::Result<Vec<String>> {
        let mut parts = Vec::new();
        let clock = Clock::default();
        loop {
            if clock.now().since_start > WHOLE {
                return Err(io::ErrorKind::TimedOut.into());
            }
            let Some(line) = self.line() else {
                if !self.read(LIMIT)? {
                    return Err(io::ErrorKind::TimedOut.into());
                }
                continue;
            };
            if self.note(&line) {
                continue;
            }
            match line.split_at_checked(4) {
                Some((code, part)) if code.ends_with('-') && parts.len() < MOST => parts.push(part.to_owned()),
                _ if line.starts_with('2') => return Ok(parts),
                _ => return Err(io::Error::other(line)),
            }
        }
    }

    /// Notes what the daemon tells by itself. Returns whether the line is such a thing.
    fn note(&mut self, line: &str) -> bool {
        if !line.starts_with('7') {
            return false;
        }
        let (code, rest) = line.split_at_checked(3).unwrap_or((line, ""));
        let follows = rest.starts_with('-');
        if follows && !self.in_report && ENDS.contains(&code) && self.ended.len() < MOST {
            self.ended.push(rest.trim_start_matches('-').to_owned());
        }
        self.in_report = follows;
        true
    }

    fn line(&mut self) -> Option<String> {
        let end = self.unread.iter().position(|byte| *byte == b'\n')?;
        let line: Vec<u8> = self.unread.drain(..=end).collect();
        Some(String::from_utf8_lossy(&line).trim_end().to_owned())
    }

    /// Reads what is there, and waits for it so long at most. Returns whether something came.
    fn read(&mut self, wait: Duration) -> io::Result<bool> {
        self.stream.set_read_timeout(Some(wait))?;
        let mut chunk = [0; 4096];
        match self.stream.read(&mut chunk) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(_) if self.unread.len() > LARGEST => Err(io::Error::other("it does not come to an end")),
            Ok(count) => {
                self.unread.extend(chunk.iter().take(count));
                Ok(true)
            }
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// The daemon's own scale for words in a minute, from -100 to 100: 0 is about 170.
fn rate(words: u32) -> i64 {
    let above = i64::from(words) - 170;
    (above * 100 / if above < 0 { 90 } else { 220 }).clamp(-100, 100)
}
