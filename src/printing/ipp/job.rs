//! A job as a printer describes it.

use super::super::{Seen, Ticket};
use super::reply::Group;
use crate::order::{Handle, Progress};
use ipp::attribute::IppAttribute;

/// The printer's own sentence about a job.
const STATE_MESSAGE: &str = "job-state-message";

/// What is asked about a job.
pub(super) const ATTRIBUTES: &[&str] = &[
    IppAttribute::JOB_ID,
    IppAttribute::JOB_NAME,
    "job-uuid",
    IppAttribute::JOB_STATE,
    IppAttribute::JOB_STATE_REASONS,
    STATE_MESSAGE,
    IppAttribute::JOB_IMPRESSIONS,
    IppAttribute::JOB_IMPRESSIONS_COMPLETED,
    IppAttribute::JOB_PRINTER_UP_TIME,
];

/// Seconds by which the clock of a printer may be behind itself: some count time in steps.
const SLACK: i32 = 5;

/// Where a job of ours is, as the printer describes it.
pub(super) fn handle(job: Group<'_>) -> Option<Handle> {
    Some(Handle {
        job: job.number(IppAttribute::JOB_ID)?,
        uuid: job.text("job-uuid"),
        printer: None,
        up_time: job.number(IppAttribute::JOB_PRINTER_UP_TIME),
    })
}

/// Whether a job has the name of a ticket.
pub(super) fn is_named(job: Group<'_>, ticket: &Ticket) -> bool {
    job.text(IppAttribute::JOB_NAME).is_some_and(|name| name == ticket.id.0)
}

/// How a job is; `None` where the printer does not say. A job that has our number and is not ours came after
/// a restart, and ours is gone.
pub(super) fn seen(job: Group<'_>, handle: &Handle, ticket: &Ticket) -> Option<Seen> {
    if !is_ours(job, handle, ticket) || has_restarted(job, handle) {
        return Some(Seen::Gone);
    }
    let waits_for_document = || {
        let reasons = job.texts(IppAttribute::JOB_STATE_REASONS);
        reasons.iter().any(|reason| reason == "job-incoming" || reason == "job-data-insufficient")
    };
    Some(match job.number(IppAttribute::JOB_STATE)? {
        3 | 4 if waits_for_document() => Seen::Incoming,
        3..=6 => Seen::Working(progress(job, ticket)),
        7 => Seen::Cancelled,
        8 => {
            let message = job.text(STATE_MESSAGE).unwrap_or_default();
            let reasons = job.texts(IppAttribute::JOB_STATE_REASONS).join(", ");
            log::error!("{}: the printer gave it up: {message} ({reasons})", ticket.id);
            Seen::Aborted
        }
        9 => Seen::Done(progress(job, ticket)),
        _ => return None,
    })
}

fn is_ours(job: Group<'_>, handle: &Handle, ticket: &Ticket) -> bool {
    let uuid = match (&handle.uuid, job.text("job-uuid")) {
        (Some(ours), Some(its)) => Some(*ours == its),
        _ => None,
    };
    let name = job.text(IppAttribute::JOB_NAME).map(|name| name == ticket.id.0);
    // One of them has to be told, and what is told has to agree.
    uuid.or(name).is_some() && uuid != Some(false) && name != Some(false)
}

fn has_restarted(job: Group<'_>, handle: &Handle) -> bool {
    match (handle.up_time, job.number(IppAttribute::JOB_PRINTER_UP_TIME)) {
        (Some(then), Some(now)) => now < then.saturating_sub(SLACK),
        _ => false,
    }
}

/// Printers do not agree on whether `job-impressions` counts every copy, so it is taken as it is until more
/// have come out than that.
fn progress(job: Group<'_>, ticket: &Ticket) -> Progress {
    let count = |name| job.number(name).and_then(|number| u32::try_from(number).ok());
    let sides = count(IppAttribute::JOB_IMPRESSIONS_COMPLETED).unwrap_or(0);
    let one = count(IppAttribute::JOB_IMPRESSIONS).unwrap_or(0);
    let totals = [one, one.saturating_mul(ticket.copies)];
    match totals.into_iter().find(|total| *total > 0 && sides <= *total) {
        Some(total) => Progress { sides, total },
        None => Progress::default(),
    }
}
