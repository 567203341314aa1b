//! Runs the kiosk: waits, updates, performs, draws only when something changed.

use super::burst::thinned;
use super::clinic::Clinic;
use super::falls;
use super::gate::{self, Knock};
use super::keeper::{self, Errand, Watch};
use super::speech::{self, Wish};
use super::terminal::{self, Display};
use super::{Clock, log as logs, plain, reload, state};
use crate::config::Pin;
use crate::kiosk::{Effect, Message, Model, update};
use crate::order::{OrderId, PrinterState};
use crate::screen::Moment;
use std::io::{self, IsTerminal};
use std::ops::ControlFlow;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// Ends well.
pub const OK: u8 = 0;
/// A fault of the program's own; whoever watches it starts it again.
pub const FAULT: u8 = 70;

pub(super) const TICK: Duration = Duration::from_secs(1);
/// Messages that may wait. Beyond that, input waits with the terminal.
pub(super) const INBOX: usize = 1024;

/// Runs the kiosk until it is told to end; returns the exit code. Line by line where that is wished, and where
/// there is no terminal to draw on.
pub fn kiosk(config: Option<&Path>, in_lines: bool) -> u8 {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let in_lines = in_lines || dumb || !io::stdin().is_terminal() || !io::stdout().is_terminal();
    let clock = Clock::default();
    let mut clinic = Clinic::read_settings(config);
    clinic.mend_settings(&state::usual_folder());
    let before = panic::take_hook();
    // The cause goes to the log and never to the screen, which is still the kiosk's.
    panic::set_hook(Box::new(|fault| log::error!("{fault}")));
    let state = clinic.state();
    let mut kept = None;
    let ended = catch_unwind(AssertUnwindSafe(|| {
        if in_lines { plain::run(clinic, &clock, &mut kept) } else { run(clinic, &clock, &mut kept) }
    }));
    // Nobody goes on speaking of a screen that is gone.
    speech::close();
    panic::set_hook(before);
    match ended {
        Ok(Ok(code)) => code,
        Ok(Err(error)) => {
            kept.get_or_insert_with(|| logs::of_kiosk(&state));
            log::error!("the terminal is gone: {error}");
            FAULT
        }
        Err(fault) => {
            if kept.is_none() {
                // What the hook said went nowhere: the log was not open yet.
                kept.get_or_insert_with(|| logs::of_kiosk(&state));
                let cause = fault.downcast_ref::<String>().map(String::as_str).or_else(|| fault.downcast_ref::<&str>().copied());
                log::error!("the kiosk broke before its first screen: {}", cause.unwrap_or("no cause is told"));
            }
            FAULT
        }
    }
}

fn run(mut clinic: Clinic, clock: &Clock, kept: &mut Option<logs::Kept>) -> io::Result<u8> {
    let signals = keeper::signals(clinic.settings.locked)?;
    // Nothing but the gate gets it.
    let pin = clinic.settings.pin.take();
    let look = terminal::look(&clinic.settings);
    // Where the buttons of the welcome screen are known, it does not wait for the handouts.
    let early = clinic.settings.languages.is_some();
    if !early {
        clinic.read_handouts();
        clinic.mend();
    }
    let size = terminal::size();
    let mut model = Model::new(clinic.settings.clone(), clinic.library.clone(), look, size, clock.now());
    let mut display = Display::open(&look)?;
    display.draw(&model, size)?;
    *kept = Some(logs::of_kiosk(&clinic.state()));
    if early {
        clinic.read_handouts();
        clinic.mend();
        model.stock(clinic.library.clone());
    }
    note_problems(&clinic);
    let (inbox, messages) = sync_channel(INBOX);
    let (locked, [one, two]) = (clinic.settings.locked, std::array::from_fn(|_| inbox.clone()));
    let hands = start(clinic, pin, clock, &inbox)?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || keeper::read_signals(signals, locked, &one, terminal::restore))?;
    thread::Builder::new().name("input".to_owned()).spawn(move || keeper::read_input(&two))?;
    falls::get_up(
        &mut (model, display),
        clock,
        |(model, display)| turn(model, display, clock, &messages, &hands),
        |(model, display), now| {
            *model = model.afresh(now);
            display.forget()
        },
    )
}

/// What the operator should mend, for the log: no patient sees it.
pub(super) fn note_problems(clinic: &Clinic) {
    for note in &clinic.mended {
        log::warn!("{note}");
    }
    for problem in &clinic.problems {
        let (line, column) = problem.position();
        log::warn!(
            "{}:{line}:{column}: {}: {} ({})",
            problem.source.name(),
            problem.severity.word(),
            problem.message,
            problem.help
        );
    }
}

/// What the kiosk has its effects done by.
pub(super) struct Hands {
    errands: SyncSender<Errand>,
    watch: SyncSender<Watch>,
    gate: SyncSender<Knock>,
    voice: SyncSender<Wish>,
    inbox: SyncSender<Message>,
    /// Where the operator's files are read again from.
    file: Option<PathBuf>,
}

/// Starts the threads that do what the kiosk asks for. The first screen is there before them.
pub(super) fn start(clinic: Clinic, pin: Option<Pin>, clock: &Clock, inbox: &SyncSender<Message>) -> io::Result<Hands> {
    let [one, two, three, four] = std::array::from_fn(|_| inbox.clone());
    let (errands, asked) = sync_channel(INBOX);
    // One wish that waits is enough: what is seen later is newer.
    let (watch, wishes) = sync_channel(1);
    let (settings, base, file) = (clinic.settings.clone(), clinic.base.clone(), clinic.file.clone());
    thread::Builder::new().name("watching".to_owned()).spawn(move || keeper::watch(settings, &base, &wishes, &one))?;
    let (gate, knocks) = sync_channel(INBOX);
    let (state, time) = (clinic.state(), clock.clone());
    thread::Builder::new().name("gate".to_owned()).spawn(move || gate::keep(pin, &state, &time, &knocks, &two))?;
    let (voice, said) = sync_channel(INBOX);
    let how = clinic.settings.speech.clone();
    thread::Builder::new().name("voice".to_owned()).spawn(move || speech::keep(how, &said, &four))?;
    thread::Builder::new().name("printing".to_owned()).spawn(move || keeper::print(&clinic, &asked, &three))?;
    Ok(Hands { errands, watch, gate, voice, inbox: inbox.clone(), file })
}

/// Takes turns with whoever stands in front until the kiosk is to end.
fn turn(model: &mut Model, display: &mut Display, clock: &Clock, messages: &Receiver<Message>, hands: &Hands) -> io::Result<()> {
    let mut drawn = model.revision();
    if !display.shows_something() {
        display.draw(model, terminal::size())?;
    }
    loop {
        let message = match messages.recv_timeout(TICK) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => Message::Tick,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        // One picture for a burst of messages. The tick goes along, so that time passes under a flood too.
        let burst = std::iter::once(message).chain(messages.try_iter().take(INBOX)).chain([Message::Tick]);
        let now = clock.now();
        for message in thinned(burst) {
            #[cfg(debug_assertions)]
            falls::on_purpose_by_key(&message);
            if step(model, now, message, hands)?.is_break() {
                return Ok(());
            }
        }
        let size = terminal::size();
        update(model, now, Message::Resized(size.0, size.1));
        if model.revision() != drawn {
            drawn = model.revision();
            #[cfg(debug_assertions)]
            falls::on_purpose_in_help(model);
            display.draw(model, size)?;
        }
    }
}

/// Moves the kiosk one step and has its effects done. Tells what was ordered, or that it is to end.
pub(super) fn step(model: &mut Model, now: Moment, message: Message, hands: &Hands) -> io::Result<ControlFlow<(), Vec<OrderId>>> {
    if matches!(&message, Message::Printer(report) if report.state() == PrinterState::Ready) {
        // What waits for the printer need not wait out its time.
        hands.errands.try_send(Errand::Round).ok();
    }
    let mut ordered = Vec::new();
    for effect in update(model, now, message) {
        match &effect {
            Effect::Quit => return Ok(ControlFlow::Break(())),
            Effect::Print(id, _) => ordered.push(*id),
            _ => {}
        }
        perform(effect, hands)?;
    }
    Ok(ControlFlow::Continue(ordered))
}

/// Has an effect done. Nothing here takes long: the screen waits for it.
fn perform(effect: Effect, hands: &Hands) -> io::Result<()> {
    let errand = match effect {
        Effect::Print(id, order) => Errand::Print(id, order),
        Effect::LookAtJobs => Errand::LookAtJobs,
        Effect::StopJobs(jobs) => Errand::StopJobs(jobs),
        Effect::PrintAgain(jobs) => Errand::PrintAgain(jobs),
        Effect::LookAtPrinter => {
            hands.watch.try_send(Watch::Look).ok();
            return Ok(());
        }
        Effect::CheckPin(digits) => return hands.gate.send(Knock::Check(digits)).map_err(io::Error::other),
        Effect::LookAtPin => return hands.gate.send(Knock::Look).map_err(io::Error::other),
        Effect::CountPages(lines) => Errand::CountPages(lines),
        Effect::LookAtBatches => Errand::LookAtBatches,
        Effect::SaveBatch(batch) => Errand::SaveBatch(batch),
        Effect::ForgetBatch(name) => Errand::ForgetBatch(name),
        Effect::Reload => {
            reload::begin(
                hands.file.clone(),
                hands.inbox.clone(),
                hands.errands.clone(),
                (hands.watch.clone(), hands.gate.clone(), hands.voice.clone()),
            );
            return Ok(());
        }
        Effect::Speak(utterance) => {
            // A voice that hangs keeps nobody waiting.
            hands.voice.try_send(Wish::Say(utterance)).ok();
            return Ok(());
        }
        Effect::Hush => {
            hands.voice.try_send(Wish::Hush).ok();
            return Ok(());
        }
        Effect::Quit => return Ok(()),
    };
    hands.errands.send(errand).map_err(io::Error::other)
}
