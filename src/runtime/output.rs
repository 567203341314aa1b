//! Orders on their way: makes their documents, puts them into the spool, sends what is there.

use super::clock::{system_now, unix_seconds};
use super::{printers, supplies};
use crate::config::{PrinterKind, Settings};
use crate::diagnostic::Source;
use crate::handout::Library;
use crate::language::Date;
use crate::order::{BatchId, Job, JobId, JobState, Line, News, Order, OrderId, Origin, PrinterReport, Trouble, Wanted};
use crate::paper::Pdf;
use crate::printing::{Entry, Folder, Next, Press, PressFault, Printer, Sender, Spool, trouble_of};
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Makes and sends. A command uses it as it is; the kiosk runs it in a thread.
pub struct Output {
    press: Press,
    settings: Settings,
    library: Library,
    base: PathBuf,
    spool: Spool,
    printer: Option<Box<dyn Printer>>,
    /// The settings name another one than `printer`.
    other_printer: bool,
    sender: Option<Sender>,
    /// Jobs of this run whose end is not known yet, with what was told of them last.
    open: HashMap<JobId, (OrderId, News)>,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Output").field("spool", &self.spool).field("open", &self.open).finish_non_exhaustive()
    }
}

/// How long to wait for what another process does.
const OTHERS: Duration = Duration::from_millis(200);
/// How long until somebody else's jobs are looked for.
const IDLE: Duration = Duration::from_secs(1);

impl Output {
    /// Opens the spool of a clinic.
    ///
    /// # Errors
    /// When the spool cannot be made.
    pub fn open(settings: Settings, library: Library, base: &Path, state: &Path) -> io::Result<Self> {
        let spool = Spool::open(&state.join("spool"))?;
        let printer = printers::open(&settings, base);
        let (supplies, problems) = supplies::read(&settings, base, &Source::new("kiosk.toml", ""));
        for problem in problems {
            log::warn!("a page is made without it: {}", problem.message);
        }
        let press = Press::new(supplies);
        Ok(Self {
            press,
            settings,
            library,
            base: base.to_owned(),
            spool,
            printer,
            other_printer: false,
            sender: None,
            open: HashMap::new(),
        })
    }

    /// Goes on with other settings and handouts. What is under way is not touched.
    pub fn change(&mut self, settings: Settings, library: Library) {
        self.other_printer |= settings.printer != self.settings.printer || settings.paper != self.settings.paper;
        let (supplies, _) = supplies::read(&settings, &self.base, &Source::new("kiosk.toml", ""));
        self.press = Press::new(supplies);
        (self.settings, self.library) = (settings, library);
    }

    /// Asks the printer how it is.
    pub fn look(&mut self) -> PrinterReport {
        let none = || PrinterReport::fault("", Trouble::Other);
        self.printer.as_mut().map_or_else(none, |printer| printer.look())
    }

    /// Makes the documents of an order, the cover sheet first.
    ///
    /// # Errors
    /// Every line that cannot be made, with the reason.
    pub fn make(&mut self, order: &Order, today: Date) -> Result<Vec<Entry>, Vec<String>> {
        let mut entries = Vec::new();
        let mut faults = Vec::new();
        for line in &order.lines {
            match self.entry(line, today) {
                Ok(entry) => entries.push(entry),
                Err(fault) => faults.push(format!("{line}: {fault}")),
            }
        }
        if faults.is_empty() && order.cover {
            let lines: Vec<(&Line, u32)> = order.lines.iter().zip(entries.iter().map(|entry: &Entry| entry.pages)).collect();
            match self.cover(&lines, today) {
                Ok(cover) => entries.insert(0, cover),
                Err(fault) => faults.push(format!("the cover sheet: {fault}")),
            }
        }
        if faults.is_empty() { Ok(entries) } else { Err(faults) }
    }

    /// Puts the documents of an order into the spool, all or none.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn enter(&mut self, id: OrderId, origin: Origin, entries: &[Entry]) -> io::Result<Vec<JobId>> {
        let mut jobs = Vec::new();
        if let Err(error) = self.enter_all(origin, entries, &mut jobs) {
            // What went in before does not come out either.
            for job in &jobs {
                self.spool.withdraw(job);
            }
            return Err(error);
        }
        self.open.extend(jobs.iter().map(|job| (job.clone(), (id, News::from(JobState::Queued)))));
        Ok(jobs)
    }

    fn enter_all(&self, origin: Origin, entries: &[Entry], jobs: &mut Vec<JobId>) -> io::Result<()> {
        let now = unix_seconds();
        if origin == Origin::Patient {
            for entry in entries {
                jobs.push(self.spool.put(entry, now)?);
            }
            return Ok(());
        }
        let batch = self.spool.fresh_batch(now);
        for (place, entry) in (0..).zip(entries) {
            jobs.push(self.spool.put_in_batch(&batch, place, entry, now)?);
        }
        self.spool.seal(&batch)
    }

    /// Makes the documents of an order and puts them into the spool, all or none.
    ///
    /// # Errors
    /// The trouble for whoever waits; the cause is in the log.
    pub fn put(&mut self, id: OrderId, order: &Order, today: Date) -> Result<Vec<JobId>, Trouble> {
        let entries = self.make(order, today).map_err(|faults| {
            for fault in &faults {
                log::error!("{fault}");
            }
            Trouble::Other
        })?;
        self.enter(id, order.origin, &entries).map_err(|error| {
            log::error!("an order cannot be put into the spool: {error}");
            trouble_of(&error)
        })
    }

    fn entry(&mut self, line: &Line, today: Date) -> Result<Entry, PressFault> {
        let made = self.press.make(line, &self.library, &self.settings, today)?;
        Ok(entry(made, Some(line.clone())))
    }

    fn cover(&mut self, lines: &[(&Line, u32)], today: Date) -> Result<Entry, PressFault> {
        let made = self.press.cover(lines, &self.library, &self.settings, today)?;
        Ok(entry(made, None))
    }

    /// Counts the pages of one copy of each line; `None` where its document cannot be made.
    pub fn count(&mut self, lines: Vec<Line>, today: Date) -> Vec<(Line, Option<u32>)> {
        let mut counted = Vec::new();
        for line in lines {
            let pages = self.entry(&line, today).map(|entry| entry.pages).ok();
            counted.push((line, pages));
        }
        counted
    }

    /// Has a job of staff printed anew that ended or is held: its document is made again, and it waits its
    /// turn under a new name.
    ///
    /// # Errors
    /// The trouble; the cause is in the log. A patient's job cannot be made again: nothing is kept of it.
    pub fn print_again(&mut self, job: &Job, today: Date) -> Result<JobId, Trouble> {
        let Some(wanted) = &job.wanted else { return Err(Trouble::Refused) };
        let made = if let Some(line) = &wanted.line {
            self.entry(line, today)
        } else {
            let lines = self.lines_of(&wanted.batch);
            self.cover(&lines.iter().map(|(line, pages)| (line, *pages)).collect::<Vec<_>>(), today)
        };
        let entry = made.map_err(|fault| {
            log::error!("{} cannot be made again: {fault}", job.id);
            Trouble::Other
        })?;
        let again = self.spool.put_again(job, &entry, unix_seconds()).map_err(|error| {
            log::error!("{} cannot be put into the spool again: {error}", job.id);
            trouble_of(&error)
        })?;
        // Nobody on a screen waits for it under a number.
        self.open.insert(again.clone(), (OrderId(0), News::from(JobState::Queued)));
        Ok(again)
    }

    /// The lines of a batch, each with the pages of one copy.
    fn lines_of(&self, batch: &BatchId) -> Vec<(Line, u32)> {
        let line = |job: Job| {
            let Wanted { line, .. } = job.wanted.filter(|wanted| wanted.batch == *batch)?;
            Some((line?, job.pages))
        };
        self.spool.jobs().into_iter().filter_map(line).collect()
    }

    /// The spool.
    pub fn spool(&self) -> &Spool {
        &self.spool
    }

    /// Does the next thing, if no other process sends; returns what became of the orders of this run, and
    /// when there is more to do.
    pub fn round(&mut self) -> (Vec<(OrderId, News)>, Duration) {
        let mut news = Vec::new();
        let next = self.send(&mut news).unwrap_or_else(|error| {
            log::error!("the spool cannot be used: {error}");
            let trouble = trouble_of(&error);
            // A patient is told that it failed, so it must not come out later. A batch waits for better days,
            // and what the printer may have is left for a later round to settle.
            self.open.retain(|job, (order, last)| {
                let patients = self.spool.job(job).is_none_or(|job| job.origin == Origin::Patient);
                let waits = last.state == JobState::Queued && patients;
                if waits {
                    self.spool.withdraw(job);
                    news.push((*order, JobState::Failed(trouble).into()));
                }
                !waits
            });
            IDLE
        });
        self.look_up(&mut news);
        (news, next)
    }

    /// Whether this process is the one that sends.
    pub fn sends(&self) -> bool {
        self.sender.is_some()
    }

    /// Counts jobs that another process put in among those of this run.
    pub fn watch(&mut self, jobs: &[JobId]) {
        let watched = jobs.iter().map(|id| (id.clone(), (OrderId(0), News::from(JobState::Queued))));
        self.open.extend(watched);
    }

    /// The jobs of this run whose end is not known yet.
    pub fn open_jobs(&self) -> Vec<JobId> {
        self.open.keys().cloned().collect()
    }

    /// Whether all orders of this run have come to their end.
    pub fn all_ended(&self) -> bool {
        self.open.is_empty()
    }

    /// Removes old pages from the folder, and forgets old jobs.
    pub fn purge(&mut self) {
        if let Some(sender) = &self.sender
            && let Err(error) = sender.forget(unix_seconds())
        {
            log::warn!("old jobs cannot be forgotten: {error}");
        }
        let PrinterKind::Folder { path, keep_days } = &self.settings.printer else { return };
        if *keep_days == 0 {
            return;
        }
        let kept = Duration::from_secs(u64::from(*keep_days) * 86_400);
        match Folder::new(self.base.join(path)).purge(system_now(), kept) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => log::warn!("old pages cannot be removed: {error}"),
            _ => {}
        }
    }

    /// Takes the printer that the settings name now, once the old one has nothing of ours any more: nobody
    /// else could tell what became of it.
    fn take_other_printer(&mut self) {
        let busy = || self.spool.jobs().iter().any(|job| job.state.is_under_way());
        if self.other_printer && !busy() {
            self.printer = printers::open(&self.settings, &self.base);
            self.other_printer = false;
        }
    }

    fn send(&mut self, news: &mut Vec<(OrderId, News)>) -> io::Result<Duration> {
        self.take_other_printer();
        let Some(printer) = &mut self.printer else { return Ok(IDLE) };
        if self.sender.is_none() {
            self.sender = self.spool.sender()?;
            if let Some(sender) = &mut self.sender {
                sender.begin(unix_seconds())?;
            }
        }
        // Another process sends: what it did is looked up.
        let Some(sender) = &mut self.sender else { return Ok(if self.open.is_empty() { IDLE } else { OTHERS }) };
        let open = &mut self.open;
        let next = sender.round(printer.as_mut(), unix_seconds(), |job| {
            if let Some((order, last)) = open.get_mut(&job.id) {
                *last = job.news();
                news.push((*order, *last));
            }
        })?;
        Ok(match next {
            Next::In(wait) => wait,
            Next::Idle => IDLE,
        })
    }

    /// What another process did with the jobs of this run.
    fn look_up(&mut self, news: &mut Vec<(OrderId, News)>) {
        let sends = self.sender.is_some();
        for (job, (order, last)) in self.open.iter_mut().filter(|(_, (_, last))| !sends && !last.state.is_end()) {
            let now = self.spool.job(job).map_or(JobState::Unknown.into(), |job| job.news());
            if now != *last {
                *last = now;
                news.push((*order, now));
            }
        }
        self.open.retain(|_, (_, last)| !last.state.is_end());
    }
}

fn entry(made: Pdf, line: Option<Line>) -> Entry {
    Entry { pages: u32::try_from(made.pages).unwrap_or(u32::MAX), document: made.bytes, line }
}
