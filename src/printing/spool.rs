//! The spool: what waits for the printer, on disk, so that nothing is lost and nothing comes out twice.
//!
//! ```text
//! jobs/<id>.json    what the job is and what became of it
//! docs/<id>.pdf     its document, until its end
//! batches/<id>      a batch that is in whole; before that its jobs do not count
//! wishes/<id>       somebody wants this job stopped
//! lock              held by the one process that sends
//! ```
//! Any process puts jobs in and wishes them stopped. What became of a job is written by the one that
//! sends, and by no other.

use super::store::UNFINISHED;
use super::{Sender, replace, write_whole};
use crate::order::{BatchId, Job, JobId, JobState, Line, Origin, Wanted};
use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirEntry, File, TryLockError};
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// What became of a job is told for this many seconds after it was put in.
const REMEMBERED: u64 = 86_400;
/// What a killed process left half-done is younger than this many seconds while it is still being done: a
/// large batch takes a while to go in.
const IN_THE_MAKING: u64 = 600;
const PRIVATE: u32 = 0o600;
const FOLDERS: [&str; 4] = ["jobs", "docs", "batches", "wishes"];

/// What waits for the printer.
#[derive(Debug, Clone)]
pub struct Spool {
    root: PathBuf,
}

/// A document that is put in, with what it prints; no line for the cover sheet of a batch.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The document.
    pub document: Vec<u8>,
    /// Its pages.
    pub pages: u32,
    /// What it prints.
    pub line: Option<Line>,
}

impl Entry {
    fn job(&self, id: JobId, origin: Origin, now: u64) -> Job {
        let cover = Line::checklist("");
        Job { pages: self.pages, ..Job::queued(id, self.line.as_ref().unwrap_or(&cover), origin, now) }
    }
}

impl Spool {
    /// Opens the spool in a folder, making it for this user alone.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn open(root: &Path) -> io::Result<Self> {
        for folder in FOLDERS {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(root.join(folder))?;
        }
        Ok(Self { root: root.to_owned() })
    }

    /// Puts a patient's document in. When this returns, it is on the disk.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn put(&self, entry: &Entry, now: u64) -> io::Result<JobId> {
        let job = entry.job(self.fresh_id(now), Origin::Patient, now);
        self.enter(&job, &entry.document)?;
        Ok(job.id)
    }

    /// Puts one document of a batch in. It counts from `seal` on.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn put_in_batch(&self, batch: &BatchId, place: u32, entry: &Entry, now: u64) -> io::Result<JobId> {
        let wanted = Wanted { batch: batch.clone(), place, line: entry.line.clone() };
        let job = Job { wanted: Some(wanted), ..entry.job(self.fresh_id(now), Origin::Staff, now) };
        self.enter(&job, &entry.document)?;
        Ok(job.id)
    }

    /// The batch is in whole: from here on its jobs count, whatever happens to this process.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn seal(&self, batch: &BatchId) -> io::Result<()> {
        write_whole(&self.batch(batch), b"", PRIVATE)
    }

    /// Puts a job in anew that has ended or is held, and forgets the old one. Its document is made anew too.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn put_again(&self, job: &Job, entry: &Entry, now: u64) -> io::Result<JobId> {
        let again = Job { wanted: job.wanted.clone(), ..entry.job(self.fresh_id(now), job.origin, now) };
        self.enter(&again, &entry.document)?;
        self.withdraw(&job.id);
        Ok(again.id)
    }

    fn enter(&self, job: &Job, document: &[u8]) -> io::Result<()> {
        write_whole(&self.document(&job.id), document, PRIVATE)?;
        let written = self.write(job);
        if written.is_err() {
            fs::remove_file(self.document(&job.id)).ok();
        }
        written
    }

    /// Takes a job out that must not come out any more. Removing works on a full disk too.
    pub fn withdraw(&self, id: &JobId) {
        fs::remove_file(self.record(id)).ok();
        fs::remove_file(self.document(id)).ok();
    }

    /// Wishes a job stopped. Whoever sends hears of it.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn wish_stopped(&self, id: &JobId) -> io::Result<()> {
        write_whole(&self.root.join("wishes").join(&id.0), b"", PRIVATE)
    }

    /// A job; `None` when nothing is known of it any more.
    pub fn job(&self, id: &JobId) -> Option<Job> {
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

    /// What became of a job; `None` when nothing is known of it any more.
    pub fn state(&self, id: &JobId) -> Option<JobState> {
        self.job(id).map(|job| job.state)
    }

    /// All jobs that count, oldest first. A file that is not a job is passed over, and the log tells.
    pub fn jobs(&self) -> Vec<Job> {
        let sealed: BTreeSet<String> = self.names("batches").into_iter().collect();
        let mut jobs = self.all();
        jobs.retain(|job| job.wanted.as_ref().is_none_or(|wanted| sealed.contains(&wanted.batch.0)));
        jobs
    }

    fn all(&self) -> Vec<Job> {
        let names = self.names("jobs").into_iter();
        let ids = names.filter_map(|name| name.strip_suffix(".json").map(|stem| JobId(stem.to_owned())));
        let mut jobs: Vec<Job> = ids.filter_map(|id| self.job(&id)).collect();
        let place = |job: &Job| job.wanted.as_ref().map_or(0, |wanted| wanted.place);
        jobs.sort_by(|a, b| (a.put, place(a), &a.id).cmp(&(b.put, place(b), &b.id)));
        jobs
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.root.join(folder)).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }

    /// The right to send, unless another process has it.
    ///
    /// # Errors
    /// When the lock cannot be made.
    pub fn sender(&self) -> io::Result<Option<Sender>> {
        let lock = File::options().create(true).truncate(false).write(true).mode(PRIVATE).open(self.root.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Sender::new(self.clone(), lock))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// A name for a new batch.
    pub fn fresh_batch(&self, now: u64) -> BatchId {
        BatchId(format!("{}{now:x}-{:08x}", BatchId::PREFIX, noise()))
    }

    fn fresh_id(&self, now: u64) -> JobId {
        loop {
            let id = JobId(format!("{}{now:x}-{:08x}", JobId::PREFIX, noise()));
            if !self.record(&id).exists() {
                return id;
            }
        }
    }

    fn record(&self, id: &JobId) -> PathBuf {
        self.root.join("jobs").join(format!("{id}.json"))
    }

    pub(super) fn document(&self, id: &JobId) -> PathBuf {
        self.root.join("docs").join(format!("{id}.pdf"))
    }

    fn batch(&self, id: &BatchId) -> PathBuf {
        self.root.join("batches").join(&id.0)
    }

    /// Writes a state down. When this returns, it is on the disk.
    pub(super) fn write(&self, job: &Job) -> io::Result<()> {
        let text = serde_json::to_vec_pretty(job).map_err(io::Error::other)?;
        write_whole(&self.record(&job.id), &text, PRIVATE)
    }

    /// Writes down how far a job is: what others may read, and what the printer would tell again.
    pub(super) fn note(&self, job: &Job) -> io::Result<()> {
        let text = serde_json::to_vec_pretty(job).map_err(io::Error::other)?;
        replace(&self.record(&job.id), &text, PRIVATE)
    }

    /// The jobs that somebody wants stopped.
    pub(super) fn wishes(&self) -> Vec<JobId> {
        self.names("wishes").into_iter().filter(|name| !name.starts_with(UNFINISHED.0)).map(JobId).collect()
    }

    /// A wish was heard.
    pub(super) fn heard(&self, id: &JobId) {
        fs::remove_file(self.root.join("wishes").join(&id.0)).ok();
    }

    /// Forgets jobs that ended long ago, and removes what a killed process left half-done.
    ///
    /// # Errors
    /// When the spool cannot be written to.
    pub(super) fn forget(&self, now: u64) -> io::Result<()> {
        for job in self.jobs().into_iter().filter(|job| job.state.is_end()) {
            fs::remove_file(self.document(&job.id)).ok();
            if now.saturating_sub(job.put) > REMEMBERED {
                fs::remove_file(self.record(&job.id))?;
            }
        }
        self.sweep();
        Ok(())
    }

    /// Removes documents without a job, jobs of a batch that never was whole, batches without a job, and
    /// files without a name.
    fn sweep(&self) {
        let sealed: BTreeSet<String> = self.names("batches").into_iter().collect();
        let jobs: BTreeMap<String, Option<String>> =
            self.all().into_iter().map(|job| (job.id.0, job.wanted.map(|wanted| wanted.batch.0))).collect();
        let lost = |folder: &str, name: &str| match folder {
            "docs" => name.strip_suffix(".pdf").is_some_and(|id| !jobs.contains_key(id)),
            "jobs" => {
                let batch = name.strip_suffix(".json").and_then(|id| jobs.get(id)).and_then(Option::as_ref);
                batch.is_some_and(|batch| !sealed.contains(batch))
            }
            "batches" => !jobs.values().flatten().any(|batch| batch == name),
            _ => false,
        };
        for folder in FOLDERS {
            for entry in fs::read_dir(self.root.join(folder)).into_iter().flatten().flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if (name.ends_with(UNFINISHED.1) || lost(folder, &name)) && is_left(&entry) {
                    fs::remove_file(entry.path()).ok();
                }
            }
        }
    }
}

/// Whether nobody is at work on a file any more.
fn is_left(entry: &DirEntry) -> bool {
    let changed = entry.metadata().and_then(|about| about.modified());
    changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age.as_secs() > IN_THE_MAKING))
}

fn noise() -> u64 {
    RandomState::new().build_hasher().finish() & 0xffff_ffff
}
