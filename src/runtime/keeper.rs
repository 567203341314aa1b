//! The threads of the kiosk beside the one that draws: printing, input, signals. All send into one inbox.

use super::clinic::Clinic;
use super::output::{self, Output};
use super::{input, state, terminal, today};
use crate::kiosk::Message;
use crate::order::{JobState, Order, OrderId, PrinterState, Trouble};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::thread;
use std::time::Duration;

/// What the print thread is asked for.
#[derive(Debug)]
pub(super) enum Errand {
    Print(OrderId, Order),
    Look,
}

/// How often the spool is looked at for jobs of commands.
const ROUND: Duration = Duration::from_secs(1);
/// How often old pages are removed: once in so many rounds.
const PURGE_ROUNDS: u32 = 3600;
/// How long an orderly end may take.
const GRACE: Duration = Duration::from_secs(1);

/// Runs the printer until the kiosk ends. Also keeps what works of the operator's files.
pub(super) fn print(clinic: &Clinic, errands: &Receiver<Errand>, inbox: &SyncSender<Message>) {
    if let Err(error) = clinic.keep(&state::usual_folder()) {
        log::warn!("what works now cannot be kept for later: {error}");
    }
    let mut output = None;
    let mut round = 0u32;
    loop {
        let errand = match errands.recv_timeout(ROUND) {
            Ok(errand) => Some(errand),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let order = match &errand {
            Some(Errand::Print(id, _)) => Some(*id),
            _ => None,
        };
        if output.is_none() && (round == 0 || errand.is_some()) {
            output = open(clinic);
        }
        // Whatever goes wrong in here is one patient's page, not the kiosk.
        let news = catch_unwind(AssertUnwindSafe(|| match &mut output {
            Some(output) => serve(output, errand, inbox, round.is_multiple_of(PURGE_ROUNDS)),
            None => refuse(errand.as_ref()),
        }));
        let news =
            news.unwrap_or_else(|_| order.map(|id| Message::Job(id, JobState::Failed(Trouble::Other))).into_iter().collect());
        for message in news {
            if inbox.send(message).is_err() {
                return;
            }
        }
        round = round.wrapping_add(1);
    }
}

/// Opens the spool. Where that fails, the next errand tries again: a disk may come back.
fn open(clinic: &Clinic) -> Option<Output> {
    let folder = clinic.state();
    let opened = Output::open(clinic.settings.clone(), clinic.library.clone(), &clinic.base, &folder);
    opened.map_err(|error| log::error!("the spool cannot be made in {}: {error}", folder.display())).ok()
}

fn serve(output: &mut Output, errand: Option<Errand>, inbox: &SyncSender<Message>, purge: bool) -> Vec<Message> {
    let mut news = Vec::new();
    match errand {
        Some(Errand::Print(id, order)) => match output.put(id, &order, today()) {
            // The patient sees at once that the page is under way.
            Ok(_) => _ = inbox.send(Message::Job(id, JobState::Sending)),
            Err(trouble) => news.push(Message::Job(id, JobState::Failed(trouble))),
        },
        Some(Errand::Look) => news.push(Message::Printer(output.look())),
        None => {}
    }
    news.extend(output.work().into_iter().map(output::heard));
    if purge {
        output.purge();
    }
    news
}

/// There is no spool: every errand ends in trouble.
fn refuse(errand: Option<&Errand>) -> Vec<Message> {
    match errand {
        Some(Errand::Print(id, _)) => vec![Message::Job(*id, JobState::Failed(Trouble::Other))],
        Some(Errand::Look) => vec![Message::Printer(PrinterState::Trouble(Trouble::Other))],
        None => Vec::new(),
    }
}

/// Reads the keyboard and the mouse until the terminal is gone.
pub(super) fn read_input(inbox: &SyncSender<Message>) {
    let ended = catch_unwind(AssertUnwindSafe(|| input::forward(inbox)));
    log::error!("the terminal gives no more input: {ended:?}");
    inbox.send(Message::Stop).ok();
}

/// Waits for the system's wish to end. A locked kiosk does not hear the keyboard's signals.
pub(super) fn read_signals(mut signals: signal_hook::iterator::Signals, locked: bool, inbox: &SyncSender<Message>) {
    for signal in signals.forever() {
        let from_keyboard = matches!(signal, signal_hook::consts::SIGINT | signal_hook::consts::SIGQUIT);
        if locked && from_keyboard {
            continue;
        }
        log::info!("the system asks the kiosk to end (signal {signal})");
        inbox.try_send(Message::Stop).ok();
        thread::Builder::new().spawn(end_anyway).ok();
    }
}

/// Ends the program if it has not ended by itself.
#[expect(clippy::disallowed_methods, reason = "the kiosk was asked to end, and something holds it")]
fn end_anyway() {
    thread::sleep(GRACE);
    log::error!("the kiosk did not end in time");
    terminal::restore();
    std::process::exit(0);
}
