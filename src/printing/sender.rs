//! Sends what waits in the spool, one job at a time, step by step, each step on the disk before it is
//! taken. A round does one thing and comes back, so that whoever calls it can do others in between.
//!
//! A job that is under way when a round begins was left so by the round before: in `Sent` because the
//! printer is at work, in any other state because the program was killed or the printer did not answer.
//! Both are carried on in the same way, so that there is no second set of rules for a restart.

use super::{Fault, Printer, Seen, Spool, Ticket, Weight};
use crate::order::{Handle, Job, JobId, JobState, Origin, Progress, Trouble};
use std::fs::{self, File};
use std::io;
use std::time::Duration;

/// A patient's page that has not come out after this many seconds is not wanted any more. A clock that
/// was set back counts alike: nobody can tell how long the page has waited.
const PATIENT_WAITS: u64 = 600;
/// A patient hears after this many seconds that the printer does not answer: one that sleeps wakes sooner.
const PATIENT_HOPES: u64 = 20;
/// A batch of staff that was put in so many seconds before the program started waits until they say that
/// it is still wanted.
const STAFF_WAITS: u64 = 3600;
/// A printer that has not answered for so many seconds will not tell any more what became of a job.
const LOST_AFTER: u64 = 600;

/// The right to send: one process has it.
#[derive(Debug)]
pub struct Sender {
    spool: Spool,
    // Held for its lock, which ends with it, also when the process is killed.
    _lock: File,
    /// Faults in a row.
    faults: u32,
    /// Since when the printer does not answer.
    silent_since: Option<u64>,
}

/// When a round is due again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// After this time.
    In(Duration),
    /// When something is put in.
    Idle,
}

/// Hears of every step.
pub(super) type Report<'a> = &'a mut dyn FnMut(&Job);

impl Sender {
    pub(super) fn new(spool: Spool, lock: File) -> Self {
        Self { spool, _lock: lock, faults: 0, silent_since: None }
    }

    /// Forgets what ended long ago, and holds batches that nobody may want any more. For the beginning.
    ///
    /// # Errors
    /// When the spool cannot be written to.
    pub fn begin(&mut self, now: u64) -> io::Result<()> {
        for job in self.spool.jobs() {
            if job.state == JobState::Queued && job.origin == Origin::Staff && now.abs_diff(job.put) > STAFF_WAITS {
                self.turn(job, JobState::Held, now, &mut |_| {})?;
            }
        }
        self.spool.forget(now)
    }

    /// Forgets what ended long ago.
    ///
    /// # Errors
    /// When the spool cannot be written to.
    pub fn forget(&self, now: u64) -> io::Result<()> {
        self.spool.forget(now)
    }

    /// Does the next thing; `report` hears of every change of a job.
    ///
    /// # Errors
    /// When the spool cannot be written to. Nothing is sent without its intent on the disk.
    pub fn round(&mut self, printer: &mut dyn Printer, now: u64, mut report: impl FnMut(&Job)) -> io::Result<Next> {
        self.hear_wishes(printer, now, &mut report)?;
        let jobs = self.spool.jobs();
        if let Some(job) = jobs.iter().find(|job| job.state.is_under_way()) {
            return self.carry_on(printer, job.clone(), now, &mut report);
        }
        // Patients first: they stand and wait.
        let waiting = jobs.into_iter().filter(|job| job.state == JobState::Queued);
        let Some(job) = waiting.min_by_key(|job| job.origin == Origin::Staff) else { return Ok(Next::Idle) };
        if is_stale(&job, now) {
            self.turn(job, JobState::Expired, now, &mut report)?;
            return Ok(Next::In(Duration::ZERO));
        }
        self.start(printer, job, now, &mut report)
    }

    /// Stops what somebody wants stopped.
    fn hear_wishes(&mut self, printer: &mut dyn Printer, now: u64, report: Report<'_>) -> io::Result<()> {
        for id in self.spool.wishes() {
            if let Some(job) = self.spool.job(&id) {
                match job.state {
                    JobState::Queued | JobState::Held => _ = self.turn(job, JobState::Cancelled, now, report)?,
                    JobState::Creating | JobState::Created => self.give_up(printer, job, JobState::Cancelled, now, report)?,
                    JobState::Sending | JobState::Sent => _ = self.turn(job, JobState::Cancelling, now, report)?,
                    _ => {}
                }
            }
            self.spool.heard(&id);
        }
        Ok(())
    }

    /// Sends a job from the beginning. Each state is on the disk before its step.
    fn start(&mut self, printer: &mut dyn Printer, job: Job, now: u64, report: Report<'_>) -> io::Result<Next> {
        let ticket = ticket(&job);
        let Ok(document) = fs::read(self.spool.document(&job.id)) else {
            log::error!("the document of {} is not in the spool", job.id);
            self.turn(job, JobState::Failed(Trouble::Other), now, report)?;
            return Ok(Next::In(Duration::ZERO));
        };
        let job = self.turn(job, JobState::Creating, now, report)?;
        let handle = match printer.create(&ticket) {
            Ok(handle) => handle,
            Err(fault) => return self.not_created(job, &fault, now, report),
        };
        self.answered();
        // Until this is on the disk, the place is found again by the job's name.
        let job = self.turn(Job { at: Some(handle.clone()), ..job }, JobState::Sending, now, report)?;
        match printer.send(&handle, &ticket, &document) {
            Ok(()) => {
                self.answered();
                let job = self.turn(job, JobState::Sent, now, report)?;
                self.carry_on(printer, job, now, report)
            }
            Err(fault) => self.not_sent(printer, job, &fault, now, report),
        }
    }

    fn not_created(&mut self, job: Job, fault: &Fault, now: u64, report: Report<'_>) -> io::Result<Next> {
        complain(&job, "got no place at the printer", fault);
        let hopeless =
            job.origin == Origin::Patient && fault.trouble == Trouble::Offline && now.abs_diff(job.put) >= PATIENT_HOPES;
        match fault.weight {
            Weight::Final => self.ended(job, JobState::Failed(fault.trouble), now, report),
            // Nothing can come out without a document, wherever the place is.
            _ if hopeless => self.ended(job, JobState::Failed(fault.trouble), now, report),
            Weight::Passing => {
                let job = Job { held_up: Some(fault.trouble), ..job };
                self.turn(job, JobState::Queued, now, report)?;
                Ok(self.later(now))
            }
            Weight::Unclear => self.wait(&job, fault, now, report),
        }
    }

    fn not_sent(&mut self, printer: &mut dyn Printer, job: Job, fault: &Fault, now: u64, report: Report<'_>) -> io::Result<Next> {
        complain(&job, "was not handed over", fault);
        match fault.weight {
            Weight::Final => {
                self.give_up(printer, job, JobState::Failed(fault.trouble), now, report)?;
                Ok(Next::In(Duration::ZERO))
            }
            Weight::Passing => {
                // Nothing of it has reached the printer: it is as it was before.
                let job = Job { held_up: Some(fault.trouble), ..job };
                self.turn(job, JobState::Created, now, report)?;
                Ok(self.later(now))
            }
            Weight::Unclear => self.wait(&job, fault, now, report),
        }
    }

    /// Carries on with a job that is under way.
    fn carry_on(&mut self, printer: &mut dyn Printer, job: Job, now: u64, report: Report<'_>) -> io::Result<Next> {
        let stale = is_stale(&job, now);
        let handle = job.at.clone();
        match (job.state, handle) {
            (JobState::Creating | JobState::Created, _) if stale => {
                self.give_up(printer, job, JobState::Expired, now, report)?;
                Ok(Next::In(Duration::ZERO))
            }
            (JobState::Creating, _) => self.find_place(printer, job, now, report),
            (JobState::Created, Some(handle)) => self.take_place_back(printer, job, &handle, now, report),
            (JobState::Sending | JobState::Sent, Some(handle)) => {
                if stale {
                    let job = self.turn(job, JobState::Expiring, now, report)?;
                    return self.take_back(printer, job, &handle, now, report);
                }
                self.follow(printer, job, &handle, now, report)
            }
            (JobState::Cancelling | JobState::Expiring, Some(handle)) => self.take_back(printer, job, &handle, now, report),
            // A record without its place was not written by us.
            _ => self.ended(job, JobState::Unknown, now, report),
        }
    }

    /// The answer to the request for a place was lost: it may be there, empty.
    fn find_place(&mut self, printer: &mut dyn Printer, job: Job, now: u64, report: Report<'_>) -> io::Result<Next> {
        match printer.find(&ticket(&job)) {
            Ok(Some(handle)) => self.take_place_back(printer, job, &handle, now, report),
            Ok(None) => self.queue_again(job, now, report),
            Err(fault) if fault.weight == Weight::Final => self.ended(job, JobState::Failed(fault.trouble), now, report),
            Err(fault) => self.no_answer(job, &fault, now, report),
        }
    }

    pub(super) fn queue_again(&mut self, job: Job, now: u64, report: Report<'_>) -> io::Result<Next> {
        self.answered();
        self.turn(Job { at: None, recalled: false, ..job }, JobState::Queued, now, report)?;
        Ok(Next::In(Duration::ZERO))
    }

    pub(super) fn no_answer(&mut self, job: Job, fault: &Fault, now: u64, report: Report<'_>) -> io::Result<Next> {
        if job.origin == Origin::Patient && now.abs_diff(job.put) >= PATIENT_HOPES {
            return self.ended(job, JobState::Failed(fault.trouble), now, report);
        }
        self.wait(&job, fault, now, report)
    }

    fn follow(&mut self, printer: &mut dyn Printer, job: Job, handle: &Handle, now: u64, report: Report<'_>) -> io::Result<Next> {
        let seen = match printer.follow(handle, &ticket(&job)) {
            Ok(seen) => seen,
            Err(fault) if self.is_lost(now) => {
                log::error!("{}: the printer does not tell what became of it: {fault}", job.id);
                return self.ended(job, JobState::Unknown, now, report);
            }
            Err(fault) => return self.wait(&job, &fault, now, report),
        };
        self.answered();
        if seen == Seen::Incoming && job.state == JobState::Sending {
            return self.take_half_back(printer, job, handle, now, report);
        }
        self.weigh(job, seen, now, report)
    }

    /// What the printer's word means for a job that it may have the document of.
    pub(super) fn weigh(&mut self, job: Job, seen: Seen, now: u64, report: Report<'_>) -> io::Result<Next> {
        let sure = job.state == JobState::Sent && !job.unsure;
        match seen {
            Seen::Cancelled | Seen::Aborted if job.recalled && job.state == JobState::Sending => {
                self.queue_again(job, now, report)
            }
            // It is whole, and the printer is slow to say so. One that never does is not waited for.
            Seen::Incoming if now.abs_diff(job.since) > LOST_AFTER => self.ended(job, JobState::Unknown, now, report),
            Seen::Incoming => self.note(&job, Progress::default(), now, report),
            Seen::Working(progress) if job.state == JobState::Sending => {
                self.turn(Job { unsure: true, progress, ..job }, JobState::Sent, now, report)?;
                Ok(Next::In(Duration::ZERO))
            }
            Seen::Working(progress) => self.note(&job, progress, now, report),
            Seen::Done(progress) => {
                // A printer that got half of a document prints half and reports that it is done.
                let end = if sure { JobState::Done } else { JobState::Unknown };
                self.ended(Job { progress, ..job }, end, now, report)
            }
            Seen::Cancelled => self.ended(job, JobState::Cancelled, now, report),
            Seen::Aborted => self.ended(job, JobState::Failed(Trouble::Other), now, report),
            Seen::Gone => self.ended(job, JobState::Unknown, now, report),
        }
    }

    /// The printer does not answer, or not as it should: the job stays as it is.
    pub(super) fn wait(&mut self, job: &Job, fault: &Fault, now: u64, report: Report<'_>) -> io::Result<Next> {
        complain(job, "waits", fault);
        let waiting = Job { held_up: Some(fault.trouble), ..job.clone() };
        if waiting != *job {
            self.spool.note(&waiting)?;
            report(&waiting);
        }
        Ok(self.later(now))
    }

    /// The printer is at work.
    pub(super) fn note(&mut self, job: &Job, progress: Progress, now: u64, report: Report<'_>) -> io::Result<Next> {
        let noted = Job { progress, held_up: None, ..job.clone() };
        if noted != *job {
            self.spool.note(&noted)?;
            report(&noted);
        }
        Ok(Next::In(match now.abs_diff(job.since) {
            0..=2 => Duration::from_millis(100),
            3..=20 => Duration::from_millis(300),
            _ => Duration::from_secs(1),
        }))
    }

    pub(super) fn ended(&mut self, job: Job, end: JobState, now: u64, report: Report<'_>) -> io::Result<Next> {
        self.turn(job, end, now, report)?;
        Ok(Next::In(Duration::ZERO))
    }

    /// Writes down what became of a job. Its document goes when it has come to its end.
    pub(super) fn turn(&self, job: Job, state: JobState, now: u64, report: Report<'_>) -> io::Result<Job> {
        let queued = state == JobState::Queued;
        let held_up = job.held_up.filter(|_| matches!(state, JobState::Queued | JobState::Created | JobState::Creating));
        let job = Job { state, since: now, held_up, at: job.at.filter(|_| !queued), ..job };
        self.spool.write(&job)?;
        if state.is_end() {
            fs::remove_file(self.spool.document(&job.id)).ok();
        }
        report(&job);
        Ok(job)
    }

    pub(super) fn write(&self, job: &Job) -> io::Result<()> {
        self.spool.write(job)
    }

    fn answered(&mut self) {
        (self.faults, self.silent_since) = (0, None);
    }

    /// Tries again after a while that grows.
    fn later(&mut self, now: u64) -> Next {
        self.silent_since.get_or_insert(now);
        self.faults = self.faults.saturating_add(1);
        Next::In(Duration::from_millis(match self.faults {
            0..=3 => 500,
            4..=8 => 2000,
            9..=30 => 10_000,
            _ => 30_000,
        }))
    }

    fn is_lost(&self, now: u64) -> bool {
        self.silent_since.is_some_and(|since| now.abs_diff(since) > LOST_AFTER)
    }
}

/// Tells the log of a fault, once for as long as it lasts.
fn complain(job: &Job, what: &str, fault: &Fault) {
    if job.held_up != Some(fault.trouble) {
        log::warn!("{} {what}: {fault}", job.id);
    }
}

/// Whether nobody waits for a job any more.
fn is_stale(job: &Job, now: u64) -> bool {
    job.origin == Origin::Patient && now.abs_diff(job.put) > PATIENT_WAITS
}

pub(super) fn ticket(job: &Job) -> Ticket {
    Ticket { id: JobId(job.id.0.clone()), copies: job.copies }
}
