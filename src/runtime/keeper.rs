//! The threads of the kiosk beside the one that draws: printing, watching the printer, input, signals. All
//! send into one inbox.

use super::batches::Batches;
use super::clinic::Clinic;
use super::clock::on_the_wall;
use super::output::Output;
use super::{input, printers, speech, state, terminal, today};
use crate::config::Settings;
use crate::handout::Library;
use crate::kiosk::Message;
use crate::order::{Job, JobId, JobState, Line, Listed, NamedBatch, Order, OrderId, PrinterReport, Trouble};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGUSR1, SIGUSR2, SIGWINCH};
use signal_hook::iterator::Signals;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::thread;
use std::time::Duration;

/// What the print thread is asked for.
#[derive(Debug)]
pub(super) enum Errand {
    Print(OrderId, Order),
    LookAtJobs,
    /// There may be something to do.
    Round,
    StopJobs(Vec<JobId>),
    PrintAgain(Vec<JobId>),
    CountPages(Vec<Line>),
    LookAtBatches,
    SaveBatch(NamedBatch),
    ForgetBatch(String),
    Change(Box<(Settings, Library)>),
}

/// What the watching thread is asked for.
#[derive(Debug)]
pub(super) enum Watch {
    Look,
    Change(Box<Settings>),
}

/// How long a thread without work waits before it looks again whether it is needed.
const ROUND: Duration = Duration::from_secs(1);
/// How often old pages are removed: once in so many idle rounds.
const PURGE_ROUNDS: u32 = 3600;
/// How long an orderly end may take.
const GRACE: Duration = Duration::from_secs(1);

/// Runs the printer until the kiosk ends. Also keeps what works of the operator's files.
pub(super) fn print(clinic: &Clinic, errands: &Receiver<Errand>, inbox: &SyncSender<Message>) {
    if let Err(error) = clinic.keep(&state::usual_folder()) {
        log::warn!("what works now cannot be kept for later: {error}");
    }
    let batches = Batches::of(&clinic.state());
    let mut output = None;
    let mut idle = 0u32;
    let mut wait = Duration::ZERO;
    loop {
        let errand = match errands.recv_timeout(wait) {
            Ok(errand) => Some(errand),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let (errand, answer) = match errand.map(|errand| at_the_desk(errand, &batches)) {
            Some(Ok(answer)) => (None, answer),
            Some(Err(errand)) => (Some(errand), None),
            None => (None, None),
        };
        let last = errand.as_ref().map_or(Vec::new(), refuse);
        if output.is_none() && (idle == 0 || errand.is_some()) {
            output = open(clinic);
        }
        // Whatever goes wrong in here is one patient's page, not the kiosk.
        let served = catch_unwind(AssertUnwindSafe(|| match &mut output {
            Some(output) => serve(output, errand, inbox, idle.is_multiple_of(PURGE_ROUNDS)),
            None => (last.clone(), ROUND),
        }));
        let (news, next) = served.unwrap_or((last, ROUND));
        for message in answer.into_iter().chain(news) {
            if inbox.send(message).is_err() {
                return;
            }
        }
        wait = next;
        idle = if wait == ROUND { idle.wrapping_add(1).max(1) } else { idle.max(1) };
    }
}

/// Opens the spool. Where that fails, the next errand tries again: a disk may come back.
fn open(clinic: &Clinic) -> Option<Output> {
    let folder = clinic.state();
    let opened = Output::open(clinic.settings.clone(), clinic.library.clone(), &clinic.base, &folder);
    opened.map_err(|error| log::error!("the spool cannot be made in {}: {error}", folder.display())).ok()
}

fn serve(output: &mut Output, errand: Option<Errand>, inbox: &SyncSender<Message>, purge: bool) -> (Vec<Message>, Duration) {
    let mut messages = Vec::new();
    match errand {
        Some(Errand::Print(id, order)) => {
            if let Err(trouble) = output.put(id, &order, today()) {
                messages.push(Message::Job(id, JobState::Failed(trouble).into()));
            }
        }
        Some(Errand::LookAtJobs) => messages.push(Message::Jobs(listed(output.spool().jobs()))),
        Some(Errand::CountPages(lines)) => messages.push(Message::Pages(output.count(lines, today()))),
        Some(Errand::StopJobs(jobs)) => jobs.iter().for_each(|id| stop(output, id)),
        Some(Errand::PrintAgain(jobs)) => jobs.iter().for_each(|id| print_again(output, id)),
        Some(Errand::Change(change)) => output.change(change.0, change.1),
        Some(Errand::Round | Errand::LookAtBatches | Errand::SaveBatch(_) | Errand::ForgetBatch(_)) | None => {}
    }
    // The patient sees each step when it is taken, not when the round is over.
    let (news, next) = output.round();
    for (order, news) in news {
        inbox.send(Message::Job(order, news)).ok();
    }
    if purge {
        output.purge();
    }
    (messages, next)
}

fn stop(output: &Output, id: &JobId) {
    if let Err(error) = output.spool().wish_stopped(id) {
        log::error!("{id} cannot be stopped: {error}");
    }
}

fn print_again(output: &mut Output, id: &JobId) {
    let job = output.spool().job(id).filter(|job: &Job| job.state.may_print_again());
    if let Some(job) = job
        && let Err(trouble) = output.print_again(&job, today())
    {
        log::error!("{id} cannot be printed again: {trouble:?}");
    }
}

/// Jobs with their time on the wall.
fn listed(jobs: Vec<Job>) -> Vec<Listed> {
    let times = on_the_wall(jobs.iter().map(|job| job.put));
    jobs.into_iter().zip(times).map(|(job, put)| Listed { job, put }).collect()
}

/// What needs no spool. An errand that does comes back.
fn at_the_desk(errand: Errand, batches: &Batches) -> Result<Option<Message>, Errand> {
    Ok(match errand {
        Errand::LookAtBatches => Some(Message::Batches(batches.all())),
        Errand::SaveBatch(batch) => {
            let saved = batches.save(&batch);
            Some(Message::Saved(batch, saved))
        }
        Errand::ForgetBatch(name) => {
            if let Err(error) = batches.forget(&name) {
                log::error!("a batch cannot be forgotten: {error}");
            }
            None
        }
        errand => return Err(errand),
    })
}

/// What an errand comes to that cannot be done: there is no spool, or something broke.
fn refuse(errand: &Errand) -> Vec<Message> {
    match errand {
        Errand::Print(id, _) => vec![Message::Job(*id, JobState::Failed(Trouble::Other).into())],
        Errand::LookAtJobs => vec![Message::Jobs(Vec::new())],
        Errand::CountPages(lines) => vec![Message::Pages(lines.iter().map(|line| (line.clone(), None)).collect())],
        _ => Vec::new(),
    }
}

/// Asks the printer how it is whenever somebody wants to know. Apart from the print thread, so that a
/// printer that does not answer here keeps no page waiting there.
pub(super) fn watch(mut settings: Settings, base: &Path, wishes: &Receiver<Watch>, inbox: &SyncSender<Message>) {
    let mut printer = printers::open(&settings, base);
    while let Ok(wish) = wishes.recv() {
        if let Watch::Change(changed) = wish {
            settings = *changed;
            printer = printers::open(&settings, base);
        }
        let none = || PrinterReport::fault("", Trouble::Other);
        let looked = catch_unwind(AssertUnwindSafe(|| printer.as_mut().map_or_else(none, |printer| printer.look())));
        if inbox.send(Message::Printer(Box::new(looked.unwrap_or_else(|_| none())))).is_err() {
            return;
        }
    }
}

/// Reads the keyboard and the mouse until the terminal is gone.
pub(super) fn read_input(inbox: &SyncSender<Message>) {
    let ended = catch_unwind(AssertUnwindSafe(|| input::forward(inbox)));
    log::error!("the terminal gives no more input: {ended:?}");
    inbox.send(Message::Stop).ok();
}

/// Begins to listen to the system. A locked kiosk also hears those signals that would stop it where it
/// stands, with the last patient's page on the screen.
///
/// # Errors
/// When the system does not let it.
pub(super) fn signals(locked: bool) -> io::Result<Signals> {
    let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGWINCH])?;
    if locked {
        signals.add_signal(SIGTSTP)?;
        signals.add_signal(SIGTTIN)?;
    }
    Ok(signals)
}

/// Waits for the system's wish to end, and for a new size of the terminal. A locked kiosk does not obey the
/// keyboard's signals. `restore` gives the terminal back, should the kiosk not do so in time.
pub(super) fn read_signals(mut signals: Signals, locked: bool, inbox: &SyncSender<Message>, restore: fn()) {
    for signal in signals.forever() {
        match signal {
            SIGWINCH => {
                let (width, height) = terminal::size();
                // Where the inbox is full, the kiosk is awake and looks at the size by itself.
                inbox.try_send(Message::Resized(width, height)).ok();
                continue;
            }
            SIGINT | SIGQUIT if locked => continue,
            SIGTSTP | SIGTTIN => continue,
            _ => {}
        }
        log::info!("the system asks the kiosk to end (signal {signal})");
        inbox.try_send(Message::Stop).ok();
        thread::Builder::new().spawn(move || end_anyway(restore)).ok();
    }
}

/// Ends the program if it has not ended by itself.
#[expect(clippy::disallowed_methods, reason = "the kiosk was asked to end, and something holds it")]
fn end_anyway(restore: fn()) {
    thread::sleep(GRACE);
    log::error!("the kiosk did not end in time");
    speech::close();
    restore();
    std::process::exit(0);
}
