//! The print thread: makes documents and sends them, so that drawing never waits for it.

use super::clock::{system_now, unix_seconds};
use super::supplies;
use crate::config::{PrinterKind, Settings};
use crate::diagnostic::Source;
use crate::handout::Library;
use crate::kiosk::Message;
use crate::language::Date;
use crate::order::{JobId, JobState, Line, Order, OrderId, Origin, PrinterState, Trouble};
use crate::printing::{Folder, Press, Printer, Sender, Spool, trouble_of};
use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::time::Duration;

/// Makes and sends. A command uses it as it is; the kiosk runs it in a thread.
#[derive(Debug)]
pub struct Output {
    press: Press,
    settings: Settings,
    library: Library,
    spool: Spool,
    folder: Option<Folder>,
    sender: Option<Sender>,
    /// Orders of this run whose end is not known yet.
    open: HashMap<JobId, (OrderId, JobState)>,
}

impl Output {
    /// Opens the spool of a clinic.
    ///
    /// # Errors
    /// When the spool cannot be made.
    pub fn open(settings: Settings, library: Library, base: &Path, state: &Path) -> io::Result<Self> {
        let spool = Spool::open(&state.join("spool"))?;
        let folder = match &settings.printer {
            PrinterKind::Folder { path, .. } => Some(Folder::new(base.join(path))),
            PrinterKind::None => None,
        };
        let (supplies, problems) = supplies::read(&settings, base, &Source::new("kiosk.toml", ""));
        for problem in problems {
            log::warn!("a page is made without it: {}", problem.message);
        }
        let press = Press::new(supplies);
        Ok(Self { press, settings, library, spool, folder, sender: None, open: HashMap::new() })
    }

    /// Whether the printer can be used.
    pub fn look(&mut self) -> PrinterState {
        self.folder.as_mut().map_or(PrinterState::Trouble(Trouble::Other), Printer::look)
    }

    /// Makes the documents of an order and puts them into the spool.
    ///
    /// # Errors
    /// The trouble for the patient; the cause is in the log.
    pub fn put(&mut self, id: OrderId, order: &Order, today: Date) -> Result<Vec<JobId>, Trouble> {
        let mut jobs = Vec::new();
        for line in &order.lines {
            match self.put_line(line, order.origin, today) {
                Ok(job) => jobs.push(job),
                Err(trouble) => {
                    // All or nothing: what went in before does not come out either.
                    for job in &jobs {
                        self.spool.withdraw(job);
                    }
                    return Err(trouble);
                }
            }
        }
        self.open.extend(jobs.iter().map(|job| (job.clone(), (id, JobState::Queued))));
        Ok(jobs)
    }

    fn put_line(&mut self, line: &Line, origin: Origin, today: Date) -> Result<JobId, Trouble> {
        let pdf = self.press.make(line, &self.library, &self.settings, today).map_err(|fault| {
            log::error!("{line} cannot be made: {fault}");
            Trouble::Other
        })?;
        self.spool.put(&pdf.bytes, line, origin, unix_seconds()).map_err(|error| {
            log::error!("{line} cannot be put into the spool: {error}");
            trouble_of(&error)
        })
    }

    /// Sends what waits, if no other process does; returns what became of the orders of this run.
    pub fn work(&mut self) -> Vec<(OrderId, JobState)> {
        let mut news = Vec::new();
        if let Err(error) = self.send(&mut news) {
            log::error!("the spool cannot be used: {error}");
            let trouble = trouble_of(&error);
            // They are told that it failed, so it must not come out later.
            for (job, (order, _)) in self.open.drain() {
                self.spool.withdraw(&job);
                news.push((order, JobState::Failed(trouble)));
            }
        }
        self.look_up(&mut news);
        news
    }

    /// Whether all orders of this run have come to their end.
    pub fn all_ended(&self) -> bool {
        self.open.is_empty()
    }

    /// Removes old pages from the folder, and forgets old jobs.
    pub fn purge(&mut self) {
        let PrinterKind::Folder { keep_days, .. } = self.settings.printer else { return };
        if let (Some(sender), Some(folder)) = (&self.sender, &mut self.folder)
            && let Err(error) = sender.recover(folder, unix_seconds())
        {
            log::warn!("old jobs cannot be forgotten: {error}");
        }
        let Some(folder) = self.folder.as_ref().filter(|_| keep_days > 0) else { return };
        match folder.purge(system_now(), Duration::from_secs(u64::from(keep_days) * 86_400)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => log::warn!("old pages cannot be removed: {error}"),
            _ => {}
        }
    }

    fn send(&mut self, news: &mut Vec<(OrderId, JobState)>) -> io::Result<()> {
        let Some(folder) = &mut self.folder else { return Ok(()) };
        if self.sender.is_none() {
            self.sender = self.spool.sender()?;
            if let Some(sender) = &self.sender {
                sender.recover(folder, unix_seconds())?;
            }
        }
        let Some(sender) = &self.sender else { return Ok(()) };
        let open = &mut self.open;
        sender.send_all(folder, unix_seconds(), |job, state| {
            if let Some((order, last)) = open.get_mut(job) {
                *last = state;
                news.push((*order, state));
            }
        })
    }

    /// What another process did with the jobs of this run.
    fn look_up(&mut self, news: &mut Vec<(OrderId, JobState)>) {
        for (job, (order, last)) in &mut self.open {
            let state = self.spool.state(job).unwrap_or(JobState::Unknown);
            if state != *last {
                *last = state;
                news.push((*order, state));
            }
        }
        self.open.retain(|_, (_, state)| !state.is_end());
    }
}

/// What became of an order, as the kiosk hears it.
pub(super) fn heard((order, state): (OrderId, JobState)) -> Message {
    Message::Job(order, state)
}
