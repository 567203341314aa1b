//! A program that speaks, `espeak-ng` or one that understands its options: started anew for each sentence, which
//! it reads from its standard input, and killed to stop it.

use super::installed::Installed;
use super::{Clock, POLL, Sentence, mouth};
use crate::config::{Speech, Traditional};
use crate::language::Tag;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::process::{Command, Stdio};
use std::time::Duration;

const USUAL: &str = "espeak-ng";
/// A question to the program takes milliseconds.
const LIMIT: Duration = Duration::from_secs(3);
/// More than this is no answer.
const LARGEST: u64 = 1 << 18;
/// "Acupuncture": read letter by letter by a voice that does not know Chinese.
const CHINESE_WORD: &str = "针灸";
/// What stands in the sounds where a voice passes to English, as it does to spell what it cannot read.
const SPELLED: &str = "(en)";
/// How the program says that it cannot be heard. It ends well all the same.
const FAULT: &str = "error:";

/// A program that speaks.
pub(super) struct Program {
    name: String,
    installed: Installed,
    rate: u32,
    traditional: Traditional,
    /// What the program complains about.
    complaints: File,
}

impl Program {
    /// Asks a program for its voices.
    ///
    /// # Errors
    /// When it is not there, does not answer, has no voice, or nothing can be heard of it.
    pub(super) fn find(speech: &Speech) -> io::Result<Self> {
        let name = speech.program.clone().unwrap_or_else(|| USUAL.to_owned());
        let mut installed = Installed::of_table(&answer(&name, &["--voices"], "")?);
        if installed.is_empty() {
            return Err(io::Error::other(format!("{name} has no voices")));
        }
        installed.without_those_that_spell(|voice| Self::reads_chinese(speech, voice));
        let (rate, traditional) = (speech.rate, speech.traditional);
        let mut program = Self { name, installed, rate, traditional, complaints: tempfile::tempfile()? };
        // Without a sound device it ends well and is not heard; so it says a word that nobody hears.
        let english = Tag::english();
        program.start("a", &english, 0)?;
        wait(|| program.is_done())?;
        Ok(program)
    }

    /// Whether a voice knows Chinese, and does not spell it.
    pub(super) fn reads_chinese(speech: &Speech, voice: &str) -> bool {
        let name = speech.program.as_deref().unwrap_or(USUAL);
        let sounds = answer(name, &["-v", voice, "-b", "1", "-x", "-q", "--stdin"], CHINESE_WORD);
        sounds.is_ok_and(|sounds| !sounds.contains(SPELLED))
    }

    /// The languages it reads.
    pub(super) fn tags(&self) -> Vec<Tag> {
        self.installed.tags(self.traditional)
    }

    /// Begins to say a sentence.
    ///
    /// # Errors
    /// When there is no voice for it, or the program cannot be started.
    pub(super) fn begin(&mut self, sentence: &Sentence<'_>) -> io::Result<()> {
        // 100 is as loud as the program is by itself, 200 is the most.
        self.start(sentence.text, sentence.language, u32::from(sentence.volume) * 20)
    }

    /// Whether the sentence is said.
    ///
    /// # Errors
    /// When the program failed, or says that it cannot be heard.
    pub(super) fn is_done(&mut self) -> io::Result<bool> {
        let Some(status) = mouth::ended()? else { return bounded(&self.complaints).map(|()| false) };
        let mut complaints = String::new();
        self.complaints.seek(SeekFrom::Start(0))?;
        (&self.complaints).take(LARGEST).read_to_string(&mut complaints).ok();
        self.complaints.set_len(0)?;
        self.complaints.seek(SeekFrom::Start(0))?;
        match complaints.lines().find(|line| line.to_ascii_lowercase().starts_with(FAULT)) {
            Some(line) => Err(io::Error::other(format!("{} says: {line}", self.name))),
            None if !status.success() => Err(io::Error::other(format!("{} ended with {status}", self.name))),
            None => Ok(true),
        }
    }

    fn start(&mut self, text: &str, language: &Tag, loudness: u32) -> io::Result<()> {
        let voice = self.installed.voice(language, self.traditional);
        let voice = voice.or_else(|| self.installed.voice(&Tag::english(), self.traditional)).unwrap_or("en");
        let (loudness, rate) = (loudness.to_string(), self.rate.to_string());
        let mut command = Command::new(&self.name);
        command.args(["-v", voice, "-b", "1", "-a", &loudness, "-s", &rate, "--stdin"]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(self.complaints.try_clone()?);
        mouth::start(&mut command, text)
    }
}

/// What the program prints when it is asked.
fn answer(name: &str, options: &[&str], text: &str) -> io::Result<String> {
    let mut output = tempfile::tempfile()?;
    let mut command = Command::new(name);
    command.args(options).stdin(Stdio::piped()).stdout(output.try_clone()?).stderr(Stdio::null());
    mouth::start(&mut command, text).map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
    wait(|| bounded(&output).and_then(|()| Ok(mouth::ended()?.is_some())))?;
    let mut answer = Vec::new();
    output.seek(SeekFrom::Start(0))?;
    output.take(LARGEST).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Waits for a program, and stops it when it takes too long.
fn wait(mut is_done: impl FnMut() -> io::Result<bool>) -> io::Result<()> {
    let clock = Clock::default();
    loop {
        let ended = match is_done() {
            Ok(true) => return Ok(()),
            Ok(false) if clock.now().since_start <= LIMIT => None,
            Ok(false) => Some(io::Error::new(io::ErrorKind::TimedOut, "the program that speaks does not answer")),
            Err(error) => Some(error),
        };
        if let Some(error) = ended {
            mouth::stop();
            return Err(error);
        }
        super::super::pause(POLL);
    }
}

/// A program that writes and writes would fill the disk that the pages wait on.
fn bounded(written: &File) -> io::Result<()> {
    if written.metadata()?.len() <= LARGEST {
        Ok(())
    } else {
        Err(io::Error::other("the program that speaks writes without end"))
    }
}
