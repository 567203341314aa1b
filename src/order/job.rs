//! A document at a printer, with its states.

use super::{Line, Sheet, Trouble};
use crate::language::DateTime;
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

/// Names the jobs that were put in together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BatchId(pub String);

impl BatchId {
    /// How every name begins.
    pub const PREFIX: &str = "batch-";
}

impl fmt::Display for BatchId {
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
    /// Staff, on their screen or by a command.
    Staff,
}

/// What became of a job. Each state is on the disk before the step that it names.
///
/// ```text
/// Queued > Creating > Sending > Sent > Done | Failed | Cancelled | Expired | Unknown
///   ^  \                 |        |
///   |   > Held           |        > Cancelling | Expiring
///   +------- Created <---+ what surely did not reach the printer
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "state", content = "trouble")]
pub enum JobState {
    /// It waits its turn.
    Queued,
    /// It waits until staff say that it is still wanted.
    Held,
    /// The printer is being asked for a place; it has no document yet, so nothing can come out.
    Creating,
    /// The printer has a place for it that stayed empty, and is to be given back.
    Created,
    /// Its document is being handed over; what has reached the printer is not known yet.
    Sending,
    /// The printer has it whole.
    Sent,
    /// Somebody wants it stopped, and the printer has not confirmed that yet.
    Cancelling,
    /// It waited too long and is being taken back.
    Expiring,
    /// The printer reports that it is done.
    Done,
    /// It will not come out.
    Failed(Trouble),
    /// It was stopped before its end.
    Cancelled,
    /// It waited too long; the patient has gone.
    Expired,
    /// Nobody can tell whether it came out.
    Unknown,
}

impl JobState {
    /// Whether nothing more will happen to it by itself.
    pub fn is_end(self) -> bool {
        matches!(self, JobState::Done | JobState::Failed(_) | JobState::Cancelled | JobState::Expired | JobState::Unknown)
    }

    /// Whether it has left the queue and not come to its end: one job at a time has.
    pub fn is_under_way(self) -> bool {
        !self.is_end() && !matches!(self, JobState::Queued | JobState::Held)
    }

    /// Whether the printer may know of it.
    pub fn is_at_printer(self) -> bool {
        matches!(self, JobState::Sending | JobState::Sent | JobState::Cancelling | JobState::Expiring)
    }

    /// Whether staff may have it printed anew: it ended, and not well, or waits for them to say so.
    pub fn may_print_again(self) -> bool {
        self == JobState::Held || self.is_end() && self != JobState::Done
    }
}

/// How far a printer says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// Sides that came out.
    pub sides: u32,
    /// Sides that there will be; 0 where the printer does not say, and then `sides` means nothing either.
    pub total: u32,
}

/// Where a job is at the printer. The number alone is not enough: a printer gives it anew after a restart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Handle {
    /// `job-id`.
    pub job: i32,
    /// `job-uuid`, where the printer gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// `printer-uuid`, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printer: Option<String>,
    /// `printer-up-time` in seconds when the job was made: less later means that the printer was restarted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_time: Option<i32>,
}

/// What staff ordered: kept with the job, so that it can be made anew. A patient's job has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The batch it belongs to.
    pub batch: BatchId,
    /// Its place in the batch, from 0.
    pub place: u32,
    /// What it prints; `None` for the cover sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
}

/// What the spool keeps of a job. No name, and of a patient's job neither handout nor language.
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
    /// Pages of one copy.
    #[serde(default)]
    pub pages: u32,
    /// Seconds since 1970 when it was put in.
    pub put: u64,
    /// What became of it.
    #[serde(flatten)]
    pub state: JobState,
    /// Seconds since 1970 when it came to this state.
    #[serde(default)]
    pub since: u64,
    /// How far the printer was when it was asked last.
    #[serde(default)]
    pub progress: Progress,
    /// Why it waits, although it could go on by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_up: Option<Trouble>,
    /// Where it is at the printer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Handle>,
    /// Whether the printer never confirmed that it has the whole document.
    #[serde(default)]
    pub unsure: bool,
    /// Whether it is being called back to be sent again: if the printer says that it was stopped, we did it.
    #[serde(default)]
    pub recalled: bool,
    /// What staff ordered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Wanted>,
}

impl Job {
    /// A job that waits.
    pub fn queued(id: JobId, line: &Line, origin: Origin, put: u64) -> Self {
        Self {
            id,
            origin,
            sheet: line.sheet,
            copies: line.copies,
            pages: 0,
            put,
            state: JobState::Queued,
            since: put,
            progress: Progress::default(),
            held_up: None,
            at: None,
            unsure: false,
            recalled: false,
            wanted: None,
        }
    }

    /// What whoever waits for it is told.
    pub fn news(&self) -> News {
        News { state: self.state, progress: self.progress, held_up: self.held_up }
    }
}

/// A job as staff see it listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The job.
    pub job: Job,
    /// When it was put in, on the clock on the wall.
    pub put: DateTime,
}

/// What whoever waits for a job is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News {
    /// What became of it.
    pub state: JobState,
    /// How far the printer is.
    pub progress: Progress,
    /// Why it waits, although it could go on by itself.
    pub held_up: Option<Trouble>,
}

impl From<JobState> for News {
    fn from(state: JobState) -> Self {
        Self { state, progress: Progress::default(), held_up: None }
    }
}
