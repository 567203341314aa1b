//! The state folder: what waits for the printer, the log, and what last worked.

use crate::config::Settings;
use crate::handout::{Files, digest};
use crate::printing::write_whole;
use std::env;
use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

const PRIVATE: u32 = 0o600;

/// The state folder of these settings; a relative path is seen from `base`.
pub fn folder(settings: &Settings, base: &Path) -> PathBuf {
    settings.state.as_ref().map_or_else(usual_folder, |state| base.join(state))
}

/// Where state goes when nothing is configured: `$STATE_DIRECTORY` (systemd), else
/// `$XDG_STATE_HOME/aftercare`, else `~/.local/state/aftercare`.
pub fn usual_folder() -> PathBuf {
    let of = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    // systemd may name several folders, with colons between them; the first is ours.
    let first = |paths: PathBuf| env::split_paths(&paths).next();
    of("STATE_DIRECTORY")
        .and_then(first)
        .or_else(|| of("XDG_STATE_HOME").map(|home| home.join("aftercare")))
        .or_else(|| of("HOME").map(|home| home.join(".local/state/aftercare")))
        .unwrap_or_else(|| env::temp_dir().join("aftercare"))
}

/// Makes a folder for this user alone.
///
/// # Errors
/// When it cannot be made.
pub fn make(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// What last worked of one file or folder of the operator's. It is named after the place it came from,
/// so that one clinic's can never stand in for another's.
#[derive(Debug, Clone)]
pub struct LastGood {
    folder: PathBuf,
}

impl LastGood {
    /// What last worked of what stands at `origin`.
    pub fn of(state: &Path, origin: &Path) -> Self {
        let origin = fs::canonicalize(origin).or_else(|_| std::path::absolute(origin)).unwrap_or_else(|_| origin.to_owned());
        let name: String = digest(origin.as_os_str().as_encoded_bytes()).chars().take(24).collect();
        Self { folder: state.join("last-good").join(name) }
    }

    /// A text that last worked.
    pub fn text(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(name)).ok()
    }

    /// The files of a handout that last worked.
    pub fn handout(&self, id: &str) -> Files {
        let (mut files, _) = super::clinic::read_folder(&self.folder.join("handouts"), "last good handouts");
        files.entries.retain(|path, _| path.strip_prefix(id).is_some_and(|rest| rest.starts_with('/')));
        files
    }

    /// Keeps a file that works; what is there already is not written again.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn keep(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.folder.join(name);
        if fs::read(&path).is_ok_and(|kept| kept == bytes) {
            return Ok(());
        }
        make(path.parent().unwrap_or(&self.folder))?;
        write_whole(&path, bytes, PRIVATE)
    }

    /// Keeps the files of a handout, and forgets those that are gone from it.
    ///
    /// # Errors
    /// When the disk is full, read-only or gone.
    pub fn keep_handout(&self, id: &str, files: &Files) -> io::Result<()> {
        let now = files.only(id);
        for (path, bytes) in &now.entries {
            self.keep(&format!("handouts/{path}"), bytes)?;
        }
        for path in self.handout(id).entries.keys().filter(|path| !now.entries.contains_key(*path)) {
            fs::remove_file(self.folder.join("handouts").join(path))?;
        }
        Ok(())
    }
}
