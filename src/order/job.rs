//! A document at a printer, and the printer itself.

use super::{Line, Sheet};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Names a job in the spool. It says nothing about the patient or the handout.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct JobId(pub String);

impl JobId {
    /// How every name begins.
    pub const PREFIX: &str = "page-";
}

impl fmt::Display for JobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who wants a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Somebody at the kiosk, who will not wait for long.
    Patient,
    /// A command.
    Command,
}

/// What became of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "state", content = "trouble")]
pub enum JobState {
    /// It waits its turn.
    Queued,
    /// It is being handed over; what has reached the printer is not known yet.
    Sending,
    /// The printer reports that it is done.
    Done,
    /// It will not come out.
    Failed(Trouble),
    /// It waited too long; the patient has gone.
    Expired,
    /// Nobody can tell whether it came out.
    Unknown,
}

impl JobState {
    /// Whether nothing more will happen to it.
    pub fn is_end(self) -> bool {
        !matches!(self, JobState::Queued | JobState::Sending)
    }
}

/// Why a printer does not print, as far as a patient or staff can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trouble {
    /// No room for another page.
    Full,
    /// It may not be written to.
    Closed,
    /// Anything else; the log has the cause.
    Other,
}

/// Whether a printer can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrinterState {
    /// Nobody has looked yet.
    Unknown,
    /// It takes jobs.
    Ready,
    /// It does not.
    Trouble(Trouble),
}

/// What the spool keeps of a job. No name, no time of the visit beyond what expiry needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// Its name.
    pub id: JobId,
    /// Who wants it.
    pub origin: Origin,
    /// Which sheet.
    pub sheet: Sheet,
    /// How many copies.
    pub copies: u32,
    /// Seconds since 1970 when it was put in.
    pub put: u64,
    /// What became of it.
    #[serde(flatten)]
    pub state: JobState,
}

impl Job {
    /// A job that waits.
    pub fn queued(id: JobId, line: &Line, origin: Origin, put: u64) -> Self {
        Self { id, origin, sheet: line.sheet, copies: line.copies, put, state: JobState::Queued }
    }
}
