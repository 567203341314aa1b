//! Getting it out: the press makes documents of an order, the spool keeps them until they are done, a
//! printer takes them.
//!
//! A patient's job is sent once and never again by itself: a missing page costs a press of a key, a page
//! that comes out an hour later costs somebody's privacy.

mod folder;
mod press;
mod spool;
mod store;

pub use folder::Folder;
pub use press::{Press, PressFault};
pub use spool::{Sender, Spool};
pub use store::{replace, write_whole};

use crate::order::{JobId, PrinterState, Trouble};
use std::io;

/// Takes documents and brings them out.
pub trait Printer {
    /// Whether it can take a job now.
    fn look(&mut self) -> PrinterState;

    /// Hands a document over, so many copies of it; returns when the printer reports that it is done.
    ///
    /// # Errors
    /// When it does not come out. The cause is for the log.
    fn send(&mut self, id: &JobId, document: &[u8], copies: u32) -> io::Result<()>;

    /// Whether a job that was being handed over when the power went came out after all; `None` when
    /// nobody can tell.
    fn came_out(&mut self, id: &JobId, copies: u32) -> Option<bool>;
}

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
