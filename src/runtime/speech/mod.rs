//! The voice: a thread that says what the kiosk asks for, sentence by sentence, and stops at once. It looks for a
//! voice by itself, after the first picture; whatever hangs or fails in here, the screen does not wait for it.

mod dispatcher;
mod installed;
mod mouth;
mod program;

pub(super) use mouth::close;

use super::Clock;
use crate::config::Speech;
use crate::kiosk::{Message, Utterance};
use crate::language::Tag;
use crate::screen::Said;
use dispatcher::Daemon;
use program::Program;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

/// How often it is seen whether a sentence is at its end.
const POLL: Duration = Duration::from_millis(10);
/// Where there is a program and no sound, both are looked for again so often: a headset may be plugged in.
const AGAIN: Duration = Duration::from_secs(60);
/// A sentence takes at most so long, and so much longer for each letter.
const PATIENCE: Duration = Duration::from_secs(10);
const PATIENCE_A_LETTER: Duration = Duration::from_millis(200);

/// So many lines of the log are remembered.
const LOGGED: usize = 8;

/// What the voice is asked for.
#[derive(Debug)]
pub(super) enum Wish {
    Say(Utterance),
    Hush,
    Change(Box<Speech>),
}

/// What speaks.
enum Voice {
    /// Nothing, and nothing will by itself.
    None,
    /// Nothing now; that may change.
    Mute,
    Program(Program),
    Daemon(Box<Daemon>),
}

/// One sentence, as a voice gets it.
struct Sentence<'a> {
    text: &'a str,
    language: &'a Tag,
    volume: u8,
}

impl Voice {
    /// Looks for a voice. One that was named is the only one.
    fn find(speech: &Speech) -> io::Result<(Self, Vec<Tag>)> {
        if !speech.enabled {
            return Ok((Voice::None, Vec::new()));
        }
        if speech.program.is_none()
            && let Some(address) = dispatcher::address()
        {
            match Daemon::connect(&address, speech) {
                Ok(daemon) => {
                    let tags = daemon.tags();
                    return Ok((Voice::Daemon(Box::new(daemon)), tags));
                }
                Err(error) => log::warn!("Speech Dispatcher does not answer at {}: {error}", address.display()),
            }
        }
        match Program::find(speech) {
            Ok(program) => {
                let tags = program.tags();
                Ok((Voice::Program(program), tags))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && speech.program.is_none() => Ok((Voice::None, Vec::new())),
            Err(error) => Err(error),
        }
    }

    fn begin(&mut self, sentence: &Sentence<'_>) -> io::Result<()> {
        match self {
            Voice::Program(program) => program.begin(sentence),
            Voice::Daemon(daemon) => daemon.begin(sentence),
            Voice::None | Voice::Mute => Err(io::Error::other("there is no voice")),
        }
    }

    fn is_done(&mut self) -> io::Result<bool> {
        match self {
            Voice::Program(program) => program.is_done(),
            Voice::Daemon(daemon) => daemon.is_done(),
            Voice::None | Voice::Mute => Ok(true),
        }
    }

    fn stop(&mut self) {
        match self {
            Voice::Program(_) => mouth::stop(),
            Voice::Daemon(daemon) => daemon.stop(),
            Voice::None | Voice::Mute => {}
        }
    }
}

/// How an utterance came to its end.
enum End {
    Said,
    /// Something else is wanted.
    Interrupted(Wish),
    Failed(io::Error),
    /// Nobody wants anything any more.
    Over,
}

/// The thread's own.
struct Keeper<'a> {
    speech: Speech,
    voice: Voice,
    clock: Clock,
    wishes: &'a Receiver<Wish>,
    inbox: &'a SyncSender<Message>,
    /// What was told to the log lately: the same is not told twice.
    logged: Vec<String>,
}

/// Speaks until the kiosk ends.
pub(super) fn keep(speech: Speech, wishes: &Receiver<Wish>, inbox: &SyncSender<Message>) {
    let clock = Clock::default();
    let mut keeper = Keeper { speech, voice: Voice::None, clock, wishes, inbox, logged: Vec::new() };
    while catch_unwind(AssertUnwindSafe(|| keeper.run())).is_err() {
        keeper.voice.stop();
        keeper.log("the voice broke off by a fault of the program".to_owned());
    }
}

/// Whether the way to the voice is gone, and not what it was asked for.
fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionReset, NotConnected, UnexpectedEof};
    matches!(error.kind(), BrokenPipe | ConnectionReset | NotConnected | UnexpectedEof)
}

impl Keeper<'_> {
    fn run(&mut self) {
        self.look();
        let mut next = None;
        loop {
            let wait = if matches!(self.voice, Voice::Mute) { AGAIN } else { Duration::MAX };
            let wish = match next.take().map_or_else(|| self.wishes.recv_timeout(wait), Ok) {
                Ok(wish) => wish,
                Err(RecvTimeoutError::Timeout) => {
                    self.look();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let utterance = match wish {
                Wish::Say(utterance) => utterance,
                Wish::Hush => continue,
                Wish::Change(speech) => {
                    self.speech = *speech;
                    self.look();
                    continue;
                }
            };
            match self.say(&utterance) {
                End::Said => {}
                End::Interrupted(wish) => next = Some(wish),
                End::Failed(error) => {
                    self.log(format!("what was to be read aloud cannot be heard: {error}"));
                    self.tell(Message::Spoken(utterance.id, utterance.said.len()));
                    self.look();
                }
                End::Over => return,
            }
        }
    }

    /// Looks which languages have a voice, and tells the kiosk.
    fn look(&mut self) {
        let (voice, tags) = Voice::find(&self.speech).unwrap_or_else(|error| {
            self.log(format!("nothing can be read aloud: {error}"));
            (Voice::Mute, Vec::new())
        });
        self.voice = voice;
        self.tell(Message::Voices(tags));
    }

    fn say(&mut self, utterance: &Utterance) -> End {
        let (mut number, mut anew) = (0, false);
        while let Some(said) = utterance.said.get(number) {
            if number > 0 {
                self.tell(Message::Spoken(utterance.id, number));
            }
            match self.sentence(said, utterance.volume) {
                End::Said => number += 1,
                // A daemon that was started anew has forgotten this kiosk. No sentence is lost for that.
                End::Failed(error) if is_gone(&error) && !anew => {
                    anew = true;
                    self.log(format!("the voice is looked for again: {error}"));
                    self.look();
                }
                other => return other,
            }
        }
        self.tell(Message::Spoken(utterance.id, utterance.said.len()));
        End::Said
    }

    fn sentence(&mut self, said: &Said, volume: u8) -> End {
        // What is wanted by now is wanted instead.
        if let Ok(wish) = self.wishes.try_recv() {
            return End::Interrupted(wish);
        }
        let begun = self.clock.now().since_start;
        if let Err(error) = self.voice.begin(&Sentence { text: &said.text, language: &said.language, volume }) {
            self.voice.stop();
            return End::Failed(error);
        }
        let letters = u32::try_from(said.text.chars().count()).unwrap_or(u32::MAX);
        let patience = PATIENCE.saturating_add(PATIENCE_A_LETTER.saturating_mul(letters));
        loop {
            match self.wishes.recv_timeout(POLL) {
                Ok(wish) => {
                    self.voice.stop();
                    return End::Interrupted(wish);
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.voice.stop();
                    return End::Over;
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            match self.voice.is_done() {
                Ok(true) => return End::Said,
                Ok(false) if self.clock.now().since_start.saturating_sub(begun) < patience => {}
                Ok(false) => {
                    self.voice.stop();
                    return End::Failed(io::ErrorKind::TimedOut.into());
                }
                Err(error) => {
                    self.voice.stop();
                    return End::Failed(error);
                }
            }
        }
    }

    fn tell(&self, message: Message) {
        self.inbox.send(message).ok();
    }

    fn log(&mut self, line: String) {
        if !self.logged.contains(&line) {
            log::warn!("{line}");
            self.logged.push(line);
            // A voice that fails at each key has two or three causes to tell, and they come in turn.
            if self.logged.len() > LOGGED {
                self.logged.remove(0);
            }
        }
    }
}
