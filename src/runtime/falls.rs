//! Faults of the kiosk's own: each is caught and the kiosk gets up again, but not without end.

use super::Clock;
use super::run::{FAULT, OK};
#[cfg(debug_assertions)]
use crate::kiosk::{Message, Model};
use crate::screen::Moment;
#[cfg(debug_assertions)]
use crate::screen::{Code, Screen};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// So many faults within [`WITHIN`] are got up from.
const BEARABLE: usize = 5;
const WITHIN: Duration = Duration::from_secs(60);

/// Takes turns until the kiosk is to end, and after a fault of its own has it stand on its first screen again by
/// `afresh`. Returns the exit code.
///
/// # Errors
/// Those of a turn and of `afresh`.
pub(super) fn get_up<S>(
    kiosk: &mut S,
    clock: &Clock,
    mut turn: impl FnMut(&mut S) -> io::Result<()>,
    mut afresh: impl FnMut(&mut S, Moment) -> io::Result<()>,
) -> io::Result<u8> {
    let mut falls = Falls::default();
    loop {
        let turned = catch_unwind(AssertUnwindSafe(|| turn(kiosk)));
        let now = clock.now();
        match turned {
            Ok(ended) => return ended.map(|()| OK),
            Err(_) if falls.may_go_on(now.since_start) => {
                log::error!("the kiosk goes on from its first screen");
                afresh(kiosk, now)?;
            }
            Err(_) => {
                log::error!("the kiosk broke too often in a short time, and ends");
                return Ok(FAULT);
            }
        }
    }
}

/// When the kiosk fell lately.
#[derive(Debug, Default)]
struct Falls(Vec<Duration>);

impl Falls {
    /// Counts a fault at a time since the start. Returns whether the kiosk may go on.
    fn may_go_on(&mut self, now: Duration) -> bool {
        self.0.retain(|before| now.saturating_sub(*before) < WITHIN);
        self.0.push(now);
        self.0.len() <= BEARABLE
    }
}

/// Breaks by Alt and `!` where the environment says so, so that a test can see what comes then. A program that
/// is shipped cannot be asked: this is not in it.
#[cfg(debug_assertions)]
pub(super) fn on_purpose_by_key(message: &Message) {
    if matches!(message, Message::Key(key) if key.alt && key.code == Code::Char('!')) {
        on_purpose("update");
    }
}

/// The same while the help is drawn.
#[cfg(debug_assertions)]
pub(super) fn on_purpose_in_help(model: &Model) {
    if matches!(model.trail().above.last(), Some(Screen::Help(_))) {
        on_purpose("draw");
    }
}

#[cfg(debug_assertions)]
fn on_purpose(place: &str) {
    let wanted = std::env::var_os("AFTERCARE_BREAK").is_some_and(|wanted| wanted == place);
    assert!(!wanted, "broken on purpose in {place}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_now_and_then_is_got_up_from_and_one_after_the_other_is_not() {
        let mut falls = Falls::default();
        assert!((0..100).all(|minute| falls.may_go_on(Duration::from_secs(60 * minute))));
        let again = (0..6).map(|second| falls.may_go_on(Duration::from_secs(10_000 + second)));
        assert_eq!(again.collect::<Vec<_>>(), [true, true, true, true, true, false]);
    }
}
