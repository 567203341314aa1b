//! Whether what was typed is the PIN of staff: slowly, and more slowly after each wrong one.
//!
//! ```text
//! pin        serial number and wrong PINs in a row, on the disk before the hash is looked at
//! pin.lock   held while a PIN is looked at, by one process at a time
//! ```
//! No clock on the wall is asked. Whoever finds wrong PINs on the disk that it has not seen, be it after a
//! start or since another process was asked, waits from then as long as after one of its own. So a clock
//! that is set saves nobody a wait and makes none longer, and a start costs staff a minute at most.

use crate::config::Pin;
use crate::printing::write_whole;
use crate::screen::{Digits, PinAnswer};
use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The longest wait, in seconds. A thousand PINs take more than 16 hours.
const LONGEST: u32 = 60;
/// So many wrong PINs in a row and more are followed by the longest wait.
const MANY: u32 = 7;
const PRIVATE: u32 = 0o600;

/// Looks at PINs. It holds the hash, which nothing else in the kiosk does.
pub struct PinGuard {
    hash: Pin,
    folder: PathBuf,
    known: Record,
    /// Since the kiosk started: no PIN is looked at before.
    until: Duration,
}

impl std::fmt::Debug for PinGuard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PinGuard").field("known", &self.known).field("until", &self.until).finish_non_exhaustive()
    }
}

/// What is remembered of wrong PINs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Record {
    /// One more with each writing: of two records, the one with more is the later one.
    serial: u64,
    /// Wrong PINs in a row.
    wrong: u32,
}

impl Record {
    /// How long to wait, in seconds: 1, 2, 4, 8, 16, 32, then 60.
    fn delay(self) -> u32 {
        match self.wrong {
            0 => 0,
            wrong if wrong < MANY => 1 << (wrong - 1),
            _ => LONGEST,
        }
    }

    fn next(self, wrong: u32) -> Self {
        Self { serial: self.serial.saturating_add(1), wrong }
    }
}

impl PinGuard {
    /// A guard that goes on where the last one in this state folder stopped. `now` is counted since the
    /// kiosk started, here and below.
    pub fn new(hash: Pin, state: &Path, now: Duration) -> Self {
        let mut guard = Self { hash, folder: state.to_owned(), known: Record::default(), until: now };
        let made = super::state::make(state);
        // Where another process looks at a PIN just now, it keeps the count, and is caught up with later.
        let lock = guard.lock();
        match guard.read() {
            Ok(found) => guard.adopt(found.unwrap_or_default(), now),
            Err(error) => {
                log::error!("the count of wrong PINs cannot be read, which counts as {MANY} of them: {error}");
                guard.adopt(Record::default().next(MANY), now);
            }
        }
        // A folder that takes no count forgets it at each start: then each start is a wait.
        let is_kept = matches!(lock, Err(TryLockError::WouldBlock)) || (made.is_ok() && guard.keep());
        if !is_kept {
            guard.until = now.saturating_add(Duration::from_secs(LONGEST.into()));
        }
        guard
    }

    /// How many seconds it is until a PIN is looked at, by what is known now.
    pub fn wait(&self, now: Duration) -> u32 {
        let left = self.until.saturating_sub(now).as_millis().div_ceil(1000);
        u32::try_from(left).unwrap_or(LONGEST)
    }

    /// Looks at a PIN, unless there is still a wait: then nothing is looked at, and the wait grows no longer.
    ///
    /// How long the answer takes says nothing of how many digits are right: argon2id works on all of what
    /// was typed before there is anything to compare, and the two hashes are compared in constant time.
    pub fn check(&mut self, typed: &Digits, now: Duration) -> PinAnswer {
        let _lock = match self.lock() {
            Ok(lock) => Some(lock),
            // Another process looks at one, and what comes of that is not known yet.
            Err(TryLockError::WouldBlock) => return PinAnswer::Wait(self.wait(now).max(1)),
            Err(TryLockError::Error(error)) => {
                log::error!("the count of wrong PINs cannot be locked: {error}");
                None
            }
        };
        self.catch_up(now);
        let wait = self.wait(now);
        if wait > 0 {
            return PinAnswer::Wait(wait);
        }
        // It counts as wrong before anybody knows: a kiosk that is killed meanwhile has not forgotten it.
        self.adopt(self.known.next(self.known.wrong.saturating_add(1)), now);
        self.keep();
        if Argon2::default().verify_password(typed.0.as_bytes(), self.hash.phc()).is_err() {
            return PinAnswer::Wrong(self.wait(now));
        }
        self.adopt(self.known.next(0), now);
        self.keep();
        PinAnswer::Right
    }

    /// Takes over what another process has written since. A file that is gone, or not sound, or older than
    /// what is known here, changes nothing.
    fn catch_up(&mut self, now: Duration) {
        match self.read() {
            Ok(Some(found)) if found.serial > self.known.serial => self.adopt(found, now),
            Ok(_) => {}
            Err(error) => log::error!("the count of wrong PINs cannot be read, and goes on in memory: {error}"),
        }
    }

    fn adopt(&mut self, record: Record, now: Duration) {
        self.known = record;
        self.until = now.saturating_add(Duration::from_secs(record.delay().into()));
    }

    fn read(&self) -> io::Result<Option<Record>> {
        match fs::read(self.folder.join("pin")) {
            Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts the count on the disk; whether that worked.
    fn keep(&self) -> bool {
        let bytes = serde_json::to_vec(&self.known).map_err(io::Error::from);
        let kept = bytes.and_then(|bytes| write_whole(&self.folder.join("pin"), &bytes, PRIVATE));
        if let Err(error) = &kept {
            log::error!("the count of wrong PINs cannot be kept: {error}");
        }
        kept.is_ok()
    }

    fn lock(&self) -> Result<Lock, TryLockError> {
        let mut options = File::options();
        let options = options.create(true).truncate(false).write(true).mode(PRIVATE);
        let lock = options.open(self.folder.join("pin.lock")).map_err(TryLockError::Error)?;
        lock.try_lock()?;
        Ok(Lock(lock))
    }
}

/// Held by one process at a time. It is given back in so many words: a child that is just being started
/// has the same file open for a moment, and would go on holding it.
struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Err(error) = self.0.unlock() {
            log::error!("the count of wrong PINs cannot be unlocked: {error}");
        }
    }
}

/// What `kiosk.toml` holds of a PIN: a PHC string of argon2id with a salt of its own. Its parameters are
/// the ones that the OWASP Password Storage Cheat Sheet names as the least (19 MiB, 2 passes, 1 lane),
/// which are also those of the crate.
///
/// # Errors
/// When the system gives no random salt, or no memory.
pub fn hashed(pin: &str) -> io::Result<String> {
    Argon2::default().hash_password(pin.as_bytes()).map(|hash| hash.to_string()).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_minute() {
        let delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1000, u32::MAX].map(|wrong| Record { serial: 0, wrong }.delay());
        assert_eq!(delays, [0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }

    #[test]
    fn what_is_made_of_a_pin_is_sound_and_salted() {
        let made = [hashed("83105").unwrap(), hashed("83105").unwrap()];
        assert_ne!(made[0], made[1]);
        assert!(made.iter().all(|made| Pin::read(made).is_ok() && made.contains("$m=19456,t=2,p=1$")), "{made:?}");
    }
}
