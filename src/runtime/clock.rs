//! The clock on the wall and the one that never runs backwards.

use crate::language::Date;
use crate::screen::Moment;
use std::time::{Instant, SystemTime};

/// Counts from the start of the kiosk.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Instant,
}

impl Default for Clock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the kiosk reads the clock")]
    fn default() -> Self {
        Self { start: Instant::now() }
    }
}

impl Clock {
    /// Now.
    pub fn now(&self) -> Moment {
        Moment { since_start: self.start.elapsed(), date: today() }
    }
}

/// The day on the wall, in the time zone of the machine.
pub fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// Now, as the system counts it.
#[expect(clippy::disallowed_methods, reason = "the one place where the kiosk reads the clock")]
pub(super) fn system_now() -> SystemTime {
    SystemTime::now()
}

/// Seconds since 1970.
pub fn unix_seconds() -> u64 {
    system_now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
