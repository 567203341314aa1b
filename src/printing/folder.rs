//! A folder as a printer: pages are PDF files in it, taken from there by a print server or a person.

use super::store::UNFINISHED;
use super::{Fault, Printer, Seen, Ticket, Weight, trouble_of, write_whole};
use crate::order::{Handle, JobId, PrinterReport, Progress};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

/// Pages are for whoever may read the folder.
const PAGE_MODE: u32 = 0o644;

/// A folder as a printer.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at that path; it is made when it is first needed.
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// Removes pages older than `keep` and what was left half-written. Other files stay.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn purge(&self, now: SystemTime, keep: Duration) -> io::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else { continue };
            let ours = is_page(name) || (name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1));
            let age = entry.metadata()?.modified().ok().and_then(|at| now.duration_since(at).ok());
            if ours && age.is_some_and(|age| age > keep) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    fn page(&self, id: &JobId, copy: u32) -> PathBuf {
        let name = if copy == 1 { format!("{id}.pdf") } else { format!("{id}-{copy}.pdf") };
        self.path.join(name)
    }
}

/// Whether a file's name is one that the folder printer gives.
fn is_page(name: &str) -> bool {
    let Some(stem) = name.strip_suffix(".pdf") else { return false };
    stem.starts_with(JobId::PREFIX) && stem.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

impl Printer for Folder {
    fn look(&mut self) -> PrinterReport {
        let probe = || {
            fs::create_dir_all(&self.path)?;
            tempfile::Builder::new().prefix(UNFINISHED.0).suffix(UNFINISHED.1).tempfile_in(&self.path).map(drop)
        };
        let address = self.path.to_string_lossy();
        match probe() {
            Ok(()) => PrinterReport::ready(&address),
            Err(error) => {
                log::error!("the folder {address} takes no pages: {error}");
                PrinterReport { message: error.to_string(), ..PrinterReport::fault(&address, trouble_of(&error)) }
            }
        }
    }

    /// A folder keeps no places.
    fn create(&mut self, _: &Ticket) -> Result<Handle, Fault> {
        Ok(Handle::default())
    }

    fn send(&mut self, _: &Handle, ticket: &Ticket, document: &[u8]) -> Result<(), Fault> {
        let write = || {
            fs::create_dir_all(&self.path)?;
            (1..=ticket.copies.max(1)).try_for_each(|copy| write_whole(&self.page(&ticket.id, copy), document, PAGE_MODE))
        };
        // What was refused is not tried again by itself: of several copies some may lie there.
        write().map_err(|error: io::Error| Fault::new(trouble_of(&error), Weight::Final, error.to_string()))
    }

    /// A page appears whole or not at all, so its being there tells. Its not being there does not: it may
    /// have been taken out already.
    fn follow(&mut self, _: &Handle, ticket: &Ticket) -> Result<Seen, Fault> {
        let there = (1..=ticket.copies.max(1)).all(|copy| self.page(&ticket.id, copy).exists());
        Ok(if there { Seen::Done(Progress::default()) } else { Seen::Gone })
    }

    /// A page is there at once or never: there is nothing to call back.
    fn cancel(&mut self, _: &Handle, _: &Ticket) -> Result<(), Fault> {
        Ok(())
    }

    fn find(&mut self, _: &Ticket) -> Result<Option<Handle>, Fault> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::PrinterState;

    fn id() -> JobId {
        JobId(format!("{}0001", JobId::PREFIX))
    }

    fn ticket(copies: u32) -> Ticket {
        Ticket { id: id(), copies }
    }

    #[test]
    fn a_missing_folder_is_made_and_every_copy_is_a_page() {
        let root = tempfile::tempdir().unwrap();
        let mut printer = Folder::new(root.path().join("a/prints"));
        printer.send(&Handle::default(), &ticket(2), b"%PDF").unwrap();
        assert_eq!(printer.follow(&Handle::default(), &ticket(2)), Ok(Seen::Done(Progress::default())));
        assert_eq!(printer.follow(&Handle::default(), &ticket(3)), Ok(Seen::Gone));
        assert_eq!(fs::read_dir(root.path().join("a/prints")).unwrap().count(), 2);
    }

    #[test]
    fn a_folder_that_cannot_be_is_trouble_and_not_a_panic() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("file"), "").unwrap();
        let mut printer = Folder::new(root.path().join("file/prints"));
        assert!(matches!(printer.look().state(), PrinterState::Trouble(_)));
        assert!(printer.send(&Handle::default(), &ticket(1), b"%PDF").is_err());
    }

    #[test]
    fn only_old_pages_are_purged() {
        let root = tempfile::tempdir().unwrap();
        let mut printer = Folder::new(root.path().to_owned());
        printer.send(&Handle::default(), &ticket(1), b"%PDF").unwrap();
        fs::write(root.path().join("invoice.pdf"), "").unwrap();
        let day = Duration::from_secs(86_400);
        let now = fs::metadata(root.path().join("invoice.pdf")).unwrap().modified().unwrap();
        printer.purge(now, day).unwrap();
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 2);
        printer.purge(now + 2 * day, day).unwrap();
        assert!(root.path().join("invoice.pdf").exists());
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }
}
