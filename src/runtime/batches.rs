//! The batches that staff have saved, one file each in `batches/` of the state folder.

use super::state;
use crate::handout::digest;
use crate::language::clean::printable;
use crate::order::{MOST_COPIES, NamedBatch, NotSaved};
use crate::printing::{trouble_of, write_whole};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// More than these nobody finds their way through.
const MOST: usize = 100;
/// No name is longer.
const LONGEST_NAME: usize = 60;
/// No batch is longer: what is larger is not one of ours.
const LARGEST_FILE: u64 = 1 << 20;
const PRIVATE: u32 = 0o600;

/// The saved batches.
#[derive(Debug, Clone)]
pub(super) struct Batches {
    folder: PathBuf,
}

impl Batches {
    /// Those of a state folder.
    pub(super) fn of(state: &Path) -> Self {
        Self { folder: state.join("batches") }
    }

    /// All of them by name. A file that is not a batch is passed over, and the log tells.
    pub(super) fn all(&self) -> Vec<NamedBatch> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "json"));
        let mut batches: Vec<NamedBatch> = paths.filter_map(|path| read(&path)).collect();
        batches.sort_by(|a, b| a.name.cmp(&b.name));
        batches.truncate(MOST + 2);
        batches
    }

    /// Saves a batch under its name, in place of one that has it.
    ///
    /// # Errors
    /// When there are too many, or the disk is full, read-only or gone; the cause is in the log.
    pub(super) fn save(&self, batch: &NamedBatch) -> Result<(), NotSaved> {
        if self.are_many() && !NamedBatch::is_automatic(&batch.name) && !self.path(&cleaned(&batch.name)).exists() {
            log::error!("a batch cannot be saved: there are {MOST} already");
            return Err(NotSaved::TooMany);
        }
        self.write(batch).map_err(|error| {
            log::error!("a batch cannot be saved: {error}");
            NotSaved::Trouble(trouble_of(&error))
        })
    }

    /// Whether there are as many as staff may save; those that the kiosk saves by itself do not count.
    fn are_many(&self) -> bool {
        self.all().iter().filter(|batch| !NamedBatch::is_automatic(&batch.name)).count() >= MOST
    }

    fn write(&self, batch: &NamedBatch) -> io::Result<()> {
        let batch = NamedBatch { name: cleaned(&batch.name), ..batch.clone() };
        if !is_sound(&batch) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "a batch needs a name and lines"));
        }
        state::make(&self.folder)?;
        let text = serde_json::to_vec_pretty(&batch).map_err(io::Error::other)?;
        write_whole(&self.path(&batch.name), &text, PRIVATE)
    }

    /// Forgets the batch of that name.
    ///
    /// # Errors
    /// When its file cannot be removed. One that is not there is no error.
    pub(super) fn forget(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.path(&cleaned(name))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// A name may hold anything; a file's name may not.
    fn path(&self, name: &str) -> PathBuf {
        let short: String = digest(name.as_bytes()).chars().take(24).collect();
        self.folder.join(format!("{short}.json"))
    }
}

fn cleaned(name: &str) -> String {
    if NamedBatch::is_automatic(name) {
        return name.to_owned();
    }
    printable(name).trim().chars().take(LONGEST_NAME).collect()
}

fn read(path: &Path) -> Option<NamedBatch> {
    let bytes = super::clinic::read_up_to(path, LARGEST_FILE);
    let batch = bytes.and_then(|bytes| serde_json::from_slice::<NamedBatch>(&bytes).map_err(io::Error::other));
    let sound = batch.and_then(|batch| {
        let sound = is_sound(&batch) && batch.name == cleaned(&batch.name);
        sound.then_some(batch).ok_or_else(|| io::Error::other("it has no name, no lines, or no copies"))
    });
    sound.map_err(|error| log::warn!("{} is not a saved batch and is passed over: {error}", path.display())).ok()
}

fn is_sound(batch: &NamedBatch) -> bool {
    let copies = batch.lines.iter().all(|line| (1..=MOST_COPIES).contains(&line.copies));
    !batch.name.is_empty() && !batch.lines.is_empty() && copies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::Line;
    use std::os::unix::fs::PermissionsExt;

    fn batch(name: &str) -> NamedBatch {
        NamedBatch { name: name.to_owned(), cover: true, lines: vec![Line::parse("sore:es:full:9").unwrap()] }
    }

    #[test]
    fn a_batch_is_saved_for_this_user_alone_and_replaced_by_name() {
        let state = tempfile::tempdir().unwrap();
        let batches = Batches::of(state.path());
        assert_eq!(batches.all(), []);
        batches.save(&batch("Monday")).unwrap();
        batches.save(&NamedBatch { cover: false, ..batch("Monday") }).unwrap();
        batches.save(&batch("../../etc/x\u{1b}[2J")).unwrap();
        let names: Vec<String> = batches.all().into_iter().map(|batch| batch.name).collect();
        assert_eq!(names.len(), 2);
        assert!(names.iter().all(|name| !name.chars().any(char::is_control)), "{names:?}");
        for entry in fs::read_dir(state.path().join("batches")).unwrap() {
            assert_eq!(entry.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
        batches.forget("Monday").unwrap();
        batches.forget("Monday").unwrap();
        assert_eq!(batches.all().len(), 1);
    }

    #[test]
    fn what_is_not_a_batch_is_passed_over() {
        let state = tempfile::tempdir().unwrap();
        let batches = Batches::of(state.path());
        batches.save(&batch("Monday")).unwrap();
        let folder = state.path().join("batches");
        fs::write(folder.join("a.json"), "{").unwrap();
        fs::write(folder.join("b.json"), r#"{"name":"x","lines":[]}"#).unwrap();
        let copies = r#"{"name":"x","lines":[{"handout":"a","sheet":"full","large":false,"copies":4000000}]}"#;
        fs::write(folder.join("c.json"), copies).unwrap();
        fs::create_dir(folder.join("d.json")).unwrap();
        assert_eq!(batches.all(), [batch("Monday")]);
    }

    #[test]
    fn there_are_no_more_than_one_can_choose_from() {
        let state = tempfile::tempdir().unwrap();
        let batches = Batches::of(state.path());
        state::make(&batches.folder).unwrap();
        for n in 0..MOST {
            fs::write(batches.path(&n.to_string()), serde_json::to_vec(&batch(&n.to_string())).unwrap()).unwrap();
        }
        assert_eq!(batches.save(&batch("one more")), Err(NotSaved::TooMany));
        for name in [NamedBatch::LAST_PRINTED, NamedBatch::UNFINISHED] {
            batches.save(&batch(name)).unwrap();
        }
        assert_eq!(batches.all().len(), MOST + 2);
        assert_eq!(batches.save(&batch("one more")), Err(NotSaved::TooMany));
        batches.save(&batch("7")).unwrap();
        assert!(batches.save(&batch(" ")).is_err());
    }
}
