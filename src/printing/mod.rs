//! Getting it out: the press makes documents of an order, the spool keeps them until they are done, a
//! printer takes them.
//!
//! What may have reached a printer is never sent again by itself: a missing page costs a press of a key,
//! a page that comes out an hour later costs somebody's privacy.

mod folder;
mod ipp;
mod press;
mod recall;
mod sender;
mod spool;
mod store;

pub use folder::Folder;
pub use ipp::{Barred, Credentials, Ipp};
pub use press::{Press, PressFault};
pub use sender::{Next, Sender};
pub use spool::{Entry, Spool};
pub use store::{replace, write_whole};

use crate::order::{Handle, JobId, PrinterReport, Progress, Trouble};
use std::fmt;
use std::io;

/// What a printer is told of a job. Its name is the spool's: it says nothing of what the page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The name of the job.
    pub id: JobId,
    /// How many copies.
    pub copies: u32,
}

/// Takes documents and brings them out, in two steps: before the second one nothing can come out.
pub trait Printer: Send {
    /// Asks it how it is.
    fn look(&mut self) -> PrinterReport;

    /// Has it make a place for a job.
    ///
    /// # Errors
    /// When it does not, or does not answer.
    fn create(&mut self, ticket: &Ticket) -> Result<Handle, Fault>;

    /// Hands the document over.
    ///
    /// # Errors
    /// When it did not take it, or nobody can tell.
    fn send(&mut self, handle: &Handle, ticket: &Ticket, document: &[u8]) -> Result<(), Fault>;

    /// How a job is now.
    ///
    /// # Errors
    /// When it does not answer.
    fn follow(&mut self, handle: &Handle, ticket: &Ticket) -> Result<Seen, Fault>;

    /// Asks it to stop a job. Whether it did is for `follow` to say.
    ///
    /// # Errors
    /// When it does not answer. A job that it does not know, or that has ended, is no error.
    fn cancel(&mut self, handle: &Handle, ticket: &Ticket) -> Result<(), Fault>;

    /// Looks for a job by its name, after the answer to `create` was lost; `None` when it has none.
    ///
    /// # Errors
    /// When it does not answer.
    fn find(&mut self, ticket: &Ticket) -> Result<Option<Handle>, Fault>;
}

/// How a job is at the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It has no document yet, or not all of it.
    Incoming,
    /// It waits or is being printed.
    Working(Progress),
    /// The printer reports that it is done.
    Done(Progress),
    /// It was stopped.
    Cancelled,
    /// The printer gave it up.
    Aborted,
    /// The printer does not know it, or has been restarted since: nobody can tell what became of it.
    Gone,
}

/// Why a printer did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// For whoever waits.
    pub trouble: Trouble,
    /// What that means for the job.
    pub weight: Weight,
    /// For the log.
    pub cause: String,
}

/// What a fault means for a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It did not reach the printer, or the printer is busy: it may be tried again.
    Passing,
    /// The printer said no, and will again.
    Final,
    /// It may have reached the printer.
    Unclear,
}

impl Fault {
    /// A fault with its cause.
    pub fn new(trouble: Trouble, weight: Weight, cause: impl Into<String>) -> Self {
        Self { trouble, weight, cause: cause.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.cause)
    }
}

impl std::error::Error for Fault {}

/// What a patient or staff can do about an error of the disk.
pub fn trouble_of(error: &io::Error) -> Trouble {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Trouble::Full,
        Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Trouble::Closed,
        _ => Trouble::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_disk_are_told_apart_as_far_as_it_helps() {
        let of = |kind: io::ErrorKind| trouble_of(&kind.into());
        assert_eq!(of(io::ErrorKind::StorageFull), Trouble::Full);
        assert_eq!(of(io::ErrorKind::ReadOnlyFilesystem), Trouble::Closed);
        assert_eq!(of(io::ErrorKind::PermissionDenied), Trouble::Closed);
        assert_eq!(of(io::ErrorKind::NotADirectory), Trouble::Other);
    }
}
