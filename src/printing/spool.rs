//! The spool: what waits for the printer, on disk, so that nothing is lost and nothing comes out twice.
//!
//! ```text
//! jobs/<id>.json   what the job is and what became of it
//! docs/<id>.pdf    its document, until its end
//! lock             held by the one process that sends
//! ```
//! A command beside a running kiosk puts its jobs in and the kiosk sends them; without a kiosk the
//! command sends.

use super::store::UNFINISHED;
use super::{Printer, trouble_of, write_whole};
use crate::order::{Job, JobId, JobState, Line, Origin};
use std::collections::hash_map::RandomState;
use std::fs::{self, File, TryLockError};
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// A patient's page that has not come out after this many seconds is not wanted any more. A clock that
/// was set back counts alike: nobody can tell how long the page has waited.
const PATIENT_WAITS: u64 = 600;
/// What became of a job is told for this many seconds after it was put in.
const REMEMBERED: u64 = 86_400;
const PRIVATE: u32 = 0o600;

/// What waits for the printer.
#[derive(Debug, Clone)]
pub struct Spool {
    root: PathBuf,
}

/// The right to send: one process has it.
#[derive(Debug)]
pub struct Sender {
    spool: Spool,
    // Held for its lock, which ends with it, also when the process is killed.
    _lock: File,
}

impl Spool {
    /// Opens the spool in a folder, making it for this user alone.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn open(root: &Path) -> io::Result<Self> {
        for folder in ["jobs", "docs"] {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(root.join(folder))?;
        }
        Ok(Self { root: root.to_owned() })
    }

    /// Puts a document in. When this returns, it is on the disk.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn put(&self, document: &[u8], line: &Line, origin: Origin, now: u64) -> io::Result<JobId> {
        let id = self.fresh_id(now);
        let job = Job::queued(id.clone(), line, origin, now);
        write_whole(&self.document(&id), document, PRIVATE)?;
        if let Err(error) = self.write(&job) {
            fs::remove_file(self.document(&id)).ok();
            return Err(error);
        }
        Ok(id)
    }

    /// Takes a job out that must not come out any more. Removing works on a full disk too.
    pub fn withdraw(&self, id: &JobId) {
        fs::remove_file(self.record(id)).ok();
        fs::remove_file(self.document(id)).ok();
    }

    /// What became of a job; `None` when nothing is known of it any more.
    pub fn state(&self, id: &JobId) -> Option<JobState> {
        self.read(id).map(|job| job.state)
    }

    /// All jobs, oldest first. A file that is not a job is passed over, and the log tells.
    pub fn jobs(&self) -> Vec<Job> {
        let Ok(entries) = fs::read_dir(self.root.join("jobs")) else { return Vec::new() };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let ids = names.filter_map(|name| name.strip_suffix(".json").map(|stem| JobId(stem.to_owned())));
        let mut jobs: Vec<Job> = ids.filter_map(|id| self.read(&id)).collect();
        jobs.sort_by(|a, b| (a.put, &a.id).cmp(&(b.put, &b.id)));
        jobs
    }

    /// The right to send, unless another process has it.
    ///
    /// # Errors
    /// When the lock cannot be made.
    pub fn sender(&self) -> io::Result<Option<Sender>> {
        let lock = File::options().create(true).truncate(false).write(true).mode(PRIVATE).open(self.root.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Sender { spool: self.clone(), _lock: lock })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn fresh_id(&self, now: u64) -> JobId {
        loop {
            let noise = RandomState::new().build_hasher().finish();
            let id = JobId(format!("{}{now:x}-{:08x}", JobId::PREFIX, noise & 0xffff_ffff));
            if !self.record(&id).exists() {
                return id;
            }
        }
    }

    fn record(&self, id: &JobId) -> PathBuf {
        self.root.join("jobs").join(format!("{id}.json"))
    }

    fn document(&self, id: &JobId) -> PathBuf {
        self.root.join("docs").join(format!("{id}.pdf"))
    }

    fn read(&self, id: &JobId) -> Option<Job> {
        let bytes = fs::read(self.record(id)).ok()?;
        let job: Result<Job, _> = serde_json::from_slice(&bytes);
        match job {
            Ok(job) if job.id == *id => Some(job),
            Ok(_) | Err(_) => {
                log::warn!("{} is not a job; it is passed over", self.record(id).display());
                None
            }
        }
    }

    fn write(&self, job: &Job) -> io::Result<()> {
        let text = serde_json::to_vec_pretty(job).map_err(io::Error::other)?;
        write_whole(&self.record(&job.id), &text, PRIVATE)
    }
}

impl Sender {
    /// Settles what was being handed over when the last sender ended, and forgets what is old.
    ///
    /// # Errors
    /// When the spool cannot be written to.
    pub fn recover(&self, printer: &mut dyn Printer, now: u64) -> io::Result<()> {
        for job in self.spool.jobs() {
            match job.state {
                JobState::Sending => {
                    let state = match printer.came_out(&job.id, job.copies) {
                        Some(true) => JobState::Done,
                        Some(false) => JobState::Queued,
                        None => JobState::Unknown,
                    };
                    log::info!("{} was being sent when the last run ended: {state:?}", job.id);
                    self.settle(job, state)?;
                }
                state if state.is_end() => {
                    fs::remove_file(self.spool.document(&job.id)).ok();
                    if now.saturating_sub(job.put) > REMEMBERED {
                        fs::remove_file(self.spool.record(&job.id))?;
                    }
                }
                _ => {}
            }
        }
        self.sweep();
        Ok(())
    }

    /// Removes what a killed process left half-done: documents without a job, files without a name.
    fn sweep(&self) {
        for folder in ["jobs", "docs"] {
            let entries = fs::read_dir(self.spool.root.join(folder)).into_iter().flatten().flatten();
            for entry in entries {
                let name = entry.file_name().to_string_lossy().into_owned();
                let orphan = name.strip_suffix(".pdf").is_some_and(|id| !self.spool.record(&JobId(id.to_owned())).exists());
                // One that is being written by another process now is younger than a minute.
                let old = entry
                    .metadata()
                    .and_then(|about| about.modified())
                    .is_ok_and(|at| at.elapsed().is_ok_and(|age| age.as_secs() > 60));
                if (orphan || name.ends_with(UNFINISHED.1)) && old {
                    fs::remove_file(entry.path()).ok();
                }
            }
        }
    }

    /// Sends all that waits, oldest first; `report` hears of every step. What cannot be sent fails: the
    /// next press of a key tries again, never the kiosk by itself.
    ///
    /// # Errors
    /// When the spool cannot be written to. Nothing is sent without its intent on the disk.
    pub fn send_all(&self, printer: &mut dyn Printer, now: u64, mut report: impl FnMut(&JobId, JobState)) -> io::Result<()> {
        for job in self.spool.jobs().into_iter().filter(|job| job.state == JobState::Queued) {
            let id = job.id.clone();
            if job.origin == Origin::Patient && now.abs_diff(job.put) > PATIENT_WAITS {
                self.settle(job, JobState::Expired)?;
                report(&id, JobState::Expired);
                continue;
            }
            let job = self.settle(job, JobState::Sending)?;
            report(&id, JobState::Sending);
            let sent = fs::read(self.spool.document(&id)).and_then(|document| printer.send(&id, &document, job.copies));
            let end = match sent {
                Ok(()) => JobState::Done,
                Err(error) => {
                    log::error!("{id} did not come out: {error}");
                    JobState::Failed(trouble_of(&error))
                }
            };
            self.settle(job, end)?;
            report(&id, end);
        }
        Ok(())
    }

    /// Writes down what became of a job. Its document goes when it has come to its end.
    fn settle(&self, job: Job, state: JobState) -> io::Result<Job> {
        let job = Job { state, ..job };
        self.spool.write(&job)?;
        if state.is_end() {
            fs::remove_file(self.spool.document(&job.id)).ok();
        }
        Ok(job)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::{PrinterState, Trouble};

    #[derive(Default)]
    struct Fake {
        came_out: Vec<JobId>,
        fails: Option<io::ErrorKind>,
        knows: bool,
    }

    impl Printer for Fake {
        fn look(&mut self) -> PrinterState {
            PrinterState::Ready
        }

        fn send(&mut self, id: &JobId, _: &[u8], _: u32) -> io::Result<()> {
            if let Some(kind) = self.fails {
                return Err(kind.into());
            }
            self.came_out.push(id.clone());
            Ok(())
        }

        fn came_out(&mut self, id: &JobId, _: u32) -> Option<bool> {
            self.knows.then(|| self.came_out.contains(id))
        }
    }

    fn spool() -> (tempfile::TempDir, Spool) {
        let root = tempfile::tempdir().unwrap();
        let spool = Spool::open(root.path()).unwrap();
        (root, spool)
    }

    fn put(spool: &Spool, now: u64) -> JobId {
        spool.put(b"%PDF", &Line::checklist("sore"), Origin::Patient, now).unwrap()
    }

    #[test]
    fn jobs_come_out_once_and_in_order_and_their_documents_go() {
        let (root, spool) = spool();
        let (first, second) = (put(&spool, 1), put(&spool, 2));
        let mut printer = Fake::default();
        let mut steps = Vec::new();
        let sender = spool.sender().unwrap().unwrap();
        sender.send_all(&mut printer, 3, |id, state| steps.push((id.clone(), state))).unwrap();
        sender.send_all(&mut printer, 3, |_, _| panic!("nothing waits")).unwrap();
        assert_eq!(printer.came_out, [first.clone(), second]);
        assert_eq!(steps[..2], [(first.clone(), JobState::Sending), (first.clone(), JobState::Done)]);
        assert_eq!(spool.state(&first), Some(JobState::Done));
        assert_eq!(fs::read_dir(root.path().join("docs")).unwrap().count(), 0);
    }

    #[test]
    fn one_process_sends_at_a_time() {
        let (_root, spool) = spool();
        let sender = spool.sender().unwrap();
        assert!(sender.is_some() && spool.sender().unwrap().is_none());
        drop(sender);
        assert!(spool.sender().unwrap().is_some());
    }

    #[test]
    fn a_failure_is_told_and_never_tried_again_by_itself() {
        let (_root, spool) = spool();
        let id = put(&spool, 1);
        let mut printer = Fake { fails: Some(io::ErrorKind::StorageFull), ..Fake::default() };
        let sender = spool.sender().unwrap().unwrap();
        sender.send_all(&mut printer, 1, |_, _| {}).unwrap();
        assert_eq!(spool.state(&id), Some(JobState::Failed(Trouble::Full)));
        printer.fails = None;
        sender.send_all(&mut printer, 1, |_, _| {}).unwrap();
        assert!(printer.came_out.is_empty());
    }

    #[test]
    fn a_page_that_waited_too_long_never_comes_out() {
        let (_root, spool) = spool();
        let id = put(&spool, 1);
        let mut printer = Fake::default();
        spool.sender().unwrap().unwrap().send_all(&mut printer, 1 + PATIENT_WAITS + 1, |_, _| {}).unwrap();
        assert_eq!((spool.state(&id), printer.came_out.len()), (Some(JobState::Expired), 0));
    }

    #[test]
    fn after_a_power_cut_nothing_comes_out_twice() {
        for (knows, did, state) in
            [(true, true, JobState::Done), (true, false, JobState::Queued), (false, true, JobState::Unknown)]
        {
            let (_root, spool) = spool();
            let id = put(&spool, 1);
            let sender = spool.sender().unwrap().unwrap();
            let job = spool.jobs().remove(0);
            sender.settle(job, JobState::Sending).unwrap();
            let mut printer = Fake { knows, came_out: if did { vec![id.clone()] } else { vec![] }, ..Fake::default() };
            sender.recover(&mut printer, 2).unwrap();
            assert_eq!(spool.state(&id), Some(state));
        }
    }

    #[test]
    fn rubbish_in_the_spool_is_passed_over_and_what_is_old_is_forgotten() {
        let (root, spool) = spool();
        fs::write(root.path().join("jobs/x.json"), "{").unwrap();
        fs::write(root.path().join("jobs/notes.txt"), "").unwrap();
        put(&spool, 1);
        let sender = spool.sender().unwrap().unwrap();
        sender.send_all(&mut Fake::default(), 1, |_, _| {}).unwrap();
        assert_eq!(spool.jobs().len(), 1);
        sender.recover(&mut Fake::default(), REMEMBERED + 9).unwrap();
        assert_eq!(spool.jobs().len(), 0);
    }
}
