//! The kiosk line by line: what the screens say as plain text, what is typed as whole lines. For screen readers,
//! braille, a serial line, a pipe. Nothing is drawn and nothing already written is changed.

mod keyboard;
mod lines;
mod page;

pub(super) use keyboard::restore;

use super::clinic::Clinic;
use super::falls;
use super::keeper;
use super::run::{Hands, INBOX, OK, TICK, note_problems, start, step};
use super::{Clock, log as logs};
use crate::kiosk::{Message, Model, Typing, prompt, tell, unknown, warning};
use crate::order::{JobState, OrderId};
use crate::screen::{Code, Key, Said, Telling};
use crate::widget::Look;
use keyboard::Keyboard;
use lines::{Meaning, meaning};
use std::collections::HashSet;
use std::io::{self, Stdout, Write};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// The size of the screen that nobody sees: large enough that nothing is left out for want of room.
const SIZE: (u16, u16) = (100, 40);
/// So many blank lines part two visitors: nothing of the first stays in sight.
const CURTAIN: usize = 60;
/// How long the kiosk waits for pages that are still on their way when the input ends.
const LAST_PAGES: Duration = Duration::from_secs(10);

/// What the kiosk hears.
enum Event {
    /// What its own threads say.
    News(Message),
    /// A line was typed.
    Line(String),
    /// There is no more input.
    End,
}

/// Runs the kiosk line by line until it is told to end, or the input ends.
///
/// # Errors
/// When the threads cannot be started, or the terminal is gone.
pub(super) fn run(mut clinic: Clinic, clock: &Clock, kept: &mut Option<logs::Kept>) -> io::Result<u8> {
    let signals = keeper::signals(clinic.settings.locked)?;
    // Nothing but the gate gets it.
    let pin = clinic.settings.pin.take();
    clinic.read_handouts();
    clinic.mend();
    let model = Model::new(clinic.settings.clone(), clinic.library.clone(), Look::told(), SIZE, clock.now());
    *kept = Some(logs::of_kiosk(&clinic.state()));
    note_problems(&clinic);
    log::info!("the kiosk is told line by line");
    let locked = clinic.settings.locked;
    let (inbox, messages) = sync_channel(INBOX);
    let (events, heard) = sync_channel(INBOX);
    let (one, two) = (inbox.clone(), events.clone());
    let hands = start(clinic, pin, clock, &inbox)?;
    let keyboard = Keyboard::begin(locked)?;
    let mut teller = Teller {
        revision: model.revision(),
        model,
        clock,
        hands,
        keyboard,
        out: io::stdout(),
        told: Telling::default(),
        warned: false,
        visited: false,
        typed: 0,
        ordered: HashSet::new(),
    };
    let written = teller.write_all();
    thread::Builder::new().name("signals".to_owned()).spawn(move || keeper::read_signals(signals, locked, &one, restore))?;
    thread::Builder::new().name("news".to_owned()).spawn(move || forward(&messages, &events))?;
    thread::Builder::new().name("input".to_owned()).spawn(move || read(&two, locked))?;
    let turns = |teller: &mut Teller<'_>| {
        falls::get_up(
            teller,
            clock,
            |teller| teller.turn(&heard, locked),
            |teller, now| {
                teller.model = teller.model.afresh(now);
                teller.out.write_all("\n".repeat(CURTAIN).as_bytes())?;
                teller.write_all()
            },
        )
    };
    match written.and_then(|()| turns(&mut teller)) {
        // Whoever read it has gone away.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(OK),
        ended => ended,
    }
}

/// Sends on what the kiosk's own threads say, among the lines.
fn forward(messages: &Receiver<Message>, events: &SyncSender<Event>) {
    while let Ok(message) = messages.recv() {
        if events.send(Event::News(message)).is_err() {
            return;
        }
    }
}

/// Reads lines until the input ends.
fn read(events: &SyncSender<Event>, locked: bool) {
    lines::read(locked, |line| events.send(Event::Line(line)).is_ok());
    events.send(Event::End).ok();
}

/// Writes what is told, and has done what is typed.
struct Teller<'a> {
    model: Model,
    clock: &'a Clock,
    hands: Hands,
    keyboard: Keyboard,
    out: Stdout,
    /// What was written last.
    told: Telling,
    /// Whether the question whether somebody is still there was written.
    warned: bool,
    /// What of the model was looked at last.
    revision: u64,
    /// Whether somebody was there then.
    visited: bool,
    /// Letters of the text that is being typed.
    typed: usize,
    /// Orders that are not known to be safe yet.
    ordered: HashSet<OrderId>,
}

impl Teller<'_> {
    fn turn(&mut self, events: &Receiver<Event>, locked: bool) -> io::Result<()> {
        let mut ended = None;
        loop {
            let event = match events.recv_timeout(TICK) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => Event::News(Message::Tick),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            let flow = match event {
                Event::News(message) => self.hear(message)?,
                Event::Line(line) => self.take(&line)?,
                // A locked kiosk is left by staff and by the system, not by whoever sits before it.
                Event::End if locked => ControlFlow::Continue(()),
                Event::End => {
                    ended = Some(self.clock.now().since_start);
                    ControlFlow::Continue(())
                }
            };
            // The tick goes along, so that time passes under a flood of lines too.
            if flow.is_break() || self.hear(Message::Tick)?.is_break() {
                return Ok(());
            }
            self.write_news()?;
            let now = self.clock.now().since_start;
            if ended.is_some_and(|ended| self.ordered.is_empty() || now.saturating_sub(ended) >= LAST_PAGES) {
                return Ok(());
            }
        }
    }

    fn hear(&mut self, message: Message) -> io::Result<ControlFlow<()>> {
        if matches!(message, Message::Resized(..)) {
            // The window may change; the screen that nobody sees stays as it is.
            return Ok(ControlFlow::Continue(()));
        }
        #[cfg(debug_assertions)]
        falls::on_purpose_by_key(&message);
        if let Message::Job(order, news) = &message
            && is_safe(news.state)
        {
            self.ordered.remove(order);
        }
        let flow = step(&mut self.model, self.clock.now(), message, &self.hands)?;
        Ok(match flow {
            ControlFlow::Continue(ordered) => {
                self.ordered.extend(ordered);
                ControlFlow::Continue(())
            }
            ControlFlow::Break(()) => ControlFlow::Break(()),
        })
    }

    fn hear_all(&mut self, messages: impl IntoIterator<Item = Message>) -> io::Result<ControlFlow<()>> {
        for message in messages {
            if self.hear(message)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Does what a line means, and answers it: with the page that it leads to, or that it leads nowhere.
    fn take(&mut self, line: &str) -> io::Result<ControlFlow<()>> {
        let warned = !warning(&self.model).is_empty();
        let meaning = if warned { Meaning::Again } else { meaning(line, &self.told, &self.model) };
        let before = tell(&self.model);
        let key = |code: Code| Message::Key(Key::plain(code));
        let (mut known, mut flow) = (true, ControlFlow::Continue(()));
        match meaning {
            // On the first page there is no visit yet that somebody could go on with.
            Meaning::Again if self.model.visit().is_none() => {}
            Meaning::Again => flow = self.hear(Message::Pick(0))?,
            Meaning::Pick(number) => flow = self.hear(Message::Pick(number))?,
            Meaning::Key(code) => {
                flow = self.hear(key(code))?;
                known = tell(&self.model) != before;
            }
            Meaning::Secret(digits) => {
                // What was typed before and is not looked at yet is not part of it.
                let erase = std::iter::repeat_n(Code::Backspace, lines::MOST_DIGITS);
                let codes = erase.chain(digits.chars().map(Code::Char)).chain([Code::Enter]);
                flow = self.hear_all(codes.map(key))?;
            }
            Meaning::Text(text) => flow = self.type_text(&text)?,
            Meaning::Search(words) => {
                flow = self.hear(key(Code::Char('/')))?;
                known = self.model.typing() == Typing::Text;
                if known && flow.is_continue() {
                    self.typed = 0;
                    flow = self.type_text(&words)?;
                }
            }
            Meaning::Nothing => {
                flow = if self.model.visit().is_some() { self.hear(Message::Pick(0))? } else { flow };
                known = false;
            }
        }
        if flow.is_continue() && !self.leaves() {
            if known { self.write_all()? } else { self.write_unknown()? }
        }
        Ok(flow)
    }

    /// Types a text in place of the one typed before.
    fn type_text(&mut self, text: &str) -> io::Result<ControlFlow<()>> {
        let erase = std::iter::repeat_n(Code::Backspace, std::mem::take(&mut self.typed));
        self.typed = text.chars().count();
        self.hear_all(erase.chain(text.chars().map(Code::Char)).map(|code| Message::Key(Key::plain(code))))
    }

    /// Whether the visit has ended since something was written.
    fn leaves(&self) -> bool {
        self.visited && self.model.visit().is_none()
    }

    /// Writes what is new since something was written last.
    fn write_news(&mut self) -> io::Result<()> {
        if self.model.revision() == self.revision {
            return Ok(());
        }
        self.revision = self.model.revision();
        if self.leaves() {
            self.out.write_all("\n".repeat(CURTAIN).as_bytes())?;
            return self.write_all();
        }
        self.visited = self.model.visit().is_some();
        let (now, question) = (tell(&self.model), warning(&self.model));
        if !question.is_empty() {
            if !std::mem::replace(&mut self.warned, true) {
                self.write(&page::news(&question))?;
            }
            return Ok(());
        }
        // Staff see their lists change all the time: who wants the newest has the page told again.
        let same_choices = now.offers == self.told.offers || self.model.has_staff();
        if now.head != self.told.head || !same_choices {
            return self.write_all();
        }
        let new: Vec<Said> = now.text.iter().filter(|said| !self.told.text.contains(said)).cloned().collect();
        self.told.text = now.text;
        if new.is_empty() { Ok(()) } else { self.write(&page::news(&new)) }
    }

    /// Writes all that is told, and how to choose from it.
    fn write_all(&mut self) -> io::Result<()> {
        self.told = tell(&self.model);
        self.warned = !warning(&self.model).is_empty();
        self.visited = self.model.visit().is_some();
        self.revision = self.model.revision();
        if self.model.typing() != Typing::Text {
            self.typed = 0;
        }
        self.keyboard.shows(self.model.typing() != Typing::Secret)?;
        self.write(&page::whole(&self.told, &prompt(&self.model)))
    }

    fn write_unknown(&mut self) -> io::Result<()> {
        self.visited = self.model.visit().is_some();
        self.write(&page::news(&[vec![unknown(&self.model)], prompt(&self.model)].concat()))
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }
}

/// Whether a page is out, or at least kept on disk for a kiosk that starts later.
fn is_safe(state: JobState) -> bool {
    state.is_end() || matches!(state, JobState::Sent | JobState::Held)
}
