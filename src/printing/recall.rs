//! Calling jobs back: empty places, half a document, a whole one that nobody wants any more.

use super::sender::{Report, Sender, ticket};
use super::{Fault, Next, Printer, Seen, Ticket, Weight};
use crate::order::{Handle, Job, JobState, Trouble};
use std::io;
use std::time::Duration;

/// Taking a job back is confirmed within so many seconds, or not.
const TAKEN_BACK_WITHIN: u64 = 60;

/// Asks the printer to stop a job, and what became of it.
fn call_back(printer: &mut dyn Printer, handle: &Handle, ticket: &Ticket) -> Result<Seen, Fault> {
    printer.cancel(handle, ticket)?;
    printer.follow(handle, ticket)
}

impl Sender {
    /// A place that no document has gone to: it is given back, and the job waits again.
    pub(super) fn take_place_back(
        &mut self,
        printer: &mut dyn Printer,
        job: Job,
        handle: &Handle,
        now: u64,
        report: Report<'_>,
    ) -> io::Result<Next> {
        match printer.cancel(handle, &ticket(&job)) {
            Err(fault) if fault.weight != Weight::Final => self.no_answer(job, &fault, now, report),
            _ => self.queue_again(job, now, report),
        }
    }

    /// A document of which not all has arrived: it is called back, and sent again only when the printer
    /// confirms that. Its last bytes may still be on their way.
    pub(super) fn take_half_back(
        &mut self,
        printer: &mut dyn Printer,
        job: Job,
        handle: &Handle,
        now: u64,
        report: Report<'_>,
    ) -> io::Result<Next> {
        let ticket = ticket(&job);
        let job = Job { recalled: true, ..job };
        // On the disk first: after a kill nobody else could tell who stopped it.
        self.write(&job)?;
        match call_back(printer, handle, &ticket) {
            Ok(Seen::Incoming) => {
                let slow = Fault::new(Trouble::Busy, Weight::Passing, "the printer still waits for the rest of a document");
                self.wait(&job, &slow, now, report)
            }
            Ok(seen) => self.weigh(job, seen, now, report),
            Err(fault) => self.wait(&job, &fault, now, report),
        }
    }

    /// Takes a job back from the printer, until the printer confirms it.
    pub(super) fn take_back(
        &mut self,
        printer: &mut dyn Printer,
        job: Job,
        handle: &Handle,
        now: u64,
        report: Report<'_>,
    ) -> io::Result<Next> {
        let ticket = ticket(&job);
        let seen = call_back(printer, handle, &ticket);
        let confirmed = if job.state == JobState::Expiring { JobState::Expired } else { JobState::Cancelled };
        match seen {
            Ok(Seen::Cancelled | Seen::Aborted) => self.ended(job, confirmed, now, report),
            Ok(Seen::Done(progress)) => {
                let end = if job.unsure { JobState::Unknown } else { JobState::Done };
                self.ended(Job { progress, ..job }, end, now, report)
            }
            Ok(Seen::Gone) => self.ended(job, JobState::Unknown, now, report),
            Ok(Seen::Incoming | Seen::Working(_)) | Err(_) => {
                if now.abs_diff(job.since) > TAKEN_BACK_WITHIN {
                    log::error!("{} was to be stopped, and the printer has not confirmed it: it may still come out", job.id);
                    return self.ended(job, JobState::Unknown, now, report);
                }
                Ok(Next::In(Duration::from_millis(300)))
            }
        }
    }

    /// Ends a job that no document of has gone out. The place at the printer is given back if it can be.
    pub(super) fn give_up(
        &mut self,
        printer: &mut dyn Printer,
        job: Job,
        end: JobState,
        now: u64,
        report: Report<'_>,
    ) -> io::Result<()> {
        let ticket = ticket(&job);
        let handle = job.at.clone().or_else(|| printer.find(&ticket).ok().flatten());
        if let Some(handle) = handle
            && let Err(fault) = printer.cancel(&handle, &ticket)
        {
            log::warn!("{}: its empty place is still at the printer: {fault}", job.id);
        }
        self.turn(job, end, now, report).map(drop)
    }
}
