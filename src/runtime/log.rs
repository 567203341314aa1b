//! Where causes go: a patient gets one plain sentence, the log gets the reason.

use std::fs::{self, File};
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// A longer log is set aside when the kiosk starts.
const LONGEST: u64 = 1 << 20;

/// Standard error as it was, to be given back when the kiosk ends.
#[derive(Debug)]
pub struct Kept(Option<OwnedFd>);

/// The kiosk's log: to standard error where that is a journal or a file, else to `aftercare.log` in the
/// state folder. Then standard error goes there too, because the screen belongs to the patient, and a
/// library that prints a complaint must not print it there.
pub fn of_kiosk(state: &Path) -> Kept {
    let mut kept = None;
    if io::stderr().is_terminal() {
        let file = open(state).or_else(|_| File::options().write(true).open("/dev/null"));
        kept = io::stderr().as_fd().try_clone_to_owned().ok();
        if let Ok(file) = file {
            rustix::stdio::dup2_stderr(&file).ok();
        }
    }
    builder().try_init().ok();
    Kept(kept)
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(terminal) = &self.0 {
            rustix::stdio::dup2_stderr(terminal).ok();
        }
    }
}

/// A command's log: warnings and errors to standard error.
pub fn of_command(quiet: bool) {
    let level = if quiet { log::LevelFilter::Error } else { log::LevelFilter::Warn };
    builder().filter_level(level).try_init().ok();
}

fn builder() -> env_logger::Builder {
    let mut builder = env_logger::Builder::new();
    builder.filter_level(log::LevelFilter::Info);
    builder.format(|out, record| {
        use std::io::Write;
        let now = super::clock::local_now().strftime("%Y-%m-%d %H:%M:%S").to_string();
        writeln!(out, "{now} {} {}", record.level(), crate::language::clean::printable(&record.args().to_string()))
    });
    builder
}

fn open(state: &Path) -> io::Result<File> {
    super::state::make(state)?;
    let path = state.join("aftercare.log");
    if fs::metadata(&path).is_ok_and(|about| about.len() > LONGEST) {
        fs::rename(&path, state.join("aftercare.log.old"))?;
    }
    File::options().create(true).append(true).mode(0o600).open(path)
}
