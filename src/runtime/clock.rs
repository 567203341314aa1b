//! The clock on the wall and the one that never runs backwards.

use crate::language::Date;
use crate::screen::Moment;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::time::{Duration, Instant, SystemTime};

/// Counts from the start of the kiosk.
#[derive(Debug, Clone)]
pub struct Clock {
    start: Instant,
    zone: TimeZone,
}

impl Default for Clock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the kiosk reads the clock")]
    fn default() -> Self {
        Self { start: Instant::now(), zone: local_zone() }
    }
}

impl Clock {
    /// Now.
    #[expect(clippy::disallowed_methods, reason = "the one place where the kiosk reads the clock")]
    pub fn now(&self) -> Moment {
        Moment { since_start: self.start.elapsed(), date: self.zone.to_datetime(jiff::Timestamp::now()).date() }
    }
}

/// The day on the wall, in the time zone of the machine.
pub fn today() -> Date {
    local_now().date()
}

/// Now, in the time zone of the machine.
#[expect(clippy::disallowed_methods, reason = "the one place where the kiosk reads the clock")]
pub(super) fn local_now() -> DateTime {
    local_zone().to_datetime(jiff::Timestamp::now())
}

/// The machine's time zone. The library's own way first lists every time zone there is, which takes
/// longer than all else before the first screen; so the machine's file is read directly where no `TZ` is set.
fn local_zone() -> TimeZone {
    let direct = || {
        let rules = std::fs::read("/etc/localtime").ok()?;
        TimeZone::tzif("local", &rules).ok()
    };
    let named = std::env::var_os("TZ").is_some_and(|zone| !zone.is_empty());
    if named { TimeZone::system() } else { direct().unwrap_or_else(TimeZone::system) }
}

/// Now, as the system counts it.
#[expect(clippy::disallowed_methods, reason = "the one place where the kiosk reads the clock")]
pub(super) fn system_now() -> SystemTime {
    SystemTime::now()
}

/// Waits. For a command, which has nothing else to do; the kiosk waits for its inbox.
#[expect(clippy::disallowed_methods, reason = "a command that waits for a printer has nothing else to do")]
pub fn pause(time: Duration) {
    std::thread::sleep(time);
}

/// Seconds since 1970.
pub fn unix_seconds() -> u64 {
    system_now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
