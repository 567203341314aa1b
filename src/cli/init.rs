//! `aftercare init`: a `kiosk.toml` and a handouts folder to start from.

use super::{Setting, tell};
use crate::printing::write_whole;
use crate::runtime::sample;
use clap::Args;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder to make them in
    #[arg(default_value = ".")]
    folder: PathBuf,
}

impl Init {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let handouts = sample::HANDOUTS.iter().map(|(path, text)| (format!("handouts/{path}"), *text));
        let files: Vec<(String, &str)> = std::iter::once(("kiosk.toml".to_owned(), sample::KIOSK_TOML)).chain(handouts).collect();
        let there: Vec<&str> =
            files.iter().map(|(path, _)| path.as_str()).filter(|path| self.folder.join(path).exists()).collect();
        if !there.is_empty() {
            tell::error(&format!("nothing was written: {} is already there in {}", there.join(", "), self.folder.display()));
            return tell::FAILED;
        }
        for (path, text) in &files {
            if let Err(error) = write(&self.folder.join(path), text) {
                tell::error(&format!("{} cannot be written: {error}", self.folder.join(path).display()));
                return tell::FAILED;
            }
        }
        tell::note(setting, &format!("made {} files in {}", files.len(), self.folder.display()));
        tell::note(setting, "next: write your clinic's name, phone and country into kiosk.toml, then run `aftercare check`");
        tell::OK
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    write_whole(path, text.as_bytes(), 0o644)
}
