//! Tells a press from its echo: a key that is held or bounces, a finger that taps twice. What a visitor
//! chose once must not be chosen again on the screen that it led to.

use crate::screen::{Action, Key};
use ratatui::layout::Position;
use std::time::Duration;

/// A key that comes again within this time is held, or bounces: keyboards repeat every 30 to 100
/// milliseconds, and nobody strikes one key so fast.
const HELD: Duration = Duration::from_millis(120);
/// A second touch of the same place within this time belongs to the first: a double click.
const TAPPED: Duration = Duration::from_millis(250);

/// The last press and the last touch of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Hand {
    key: Option<(Key, Duration)>,
    touch: Option<(Position, Duration)>,
    /// Where a finger lies that chose nothing when it came, and so can move what lies under it.
    grip: Option<Position>,
}

impl Hand {
    /// Whether a key is the echo of its last press.
    pub(super) fn echoes(&mut self, key: Key, now: Duration) -> bool {
        let before = self.key.replace((key, now));
        before.is_some_and(|(last, at)| last == key && now.saturating_sub(at) < HELD)
    }

    /// Whether a touch is the second half of a double one.
    pub(super) fn taps_again(&mut self, place: Position, now: Duration) -> bool {
        let before = self.touch.replace((place, now));
        let near = |last: Position| last.x.abs_diff(place.x) <= 1 && last.y.abs_diff(place.y) <= 1;
        before.is_some_and(|(last, at)| near(last) && now.saturating_sub(at) < TAPPED)
    }

    /// A finger lies on what it can move.
    pub(super) fn grips(&mut self, place: Position) {
        self.grip = Some(place);
    }

    /// Nothing is moved any more.
    pub(super) fn lets_go(&mut self) {
        self.grip = None;
    }

    /// How many rows down a finger has moved what lies under it; `None` where it holds nothing.
    pub(super) fn drags(&mut self, to: Position) -> Option<i32> {
        let from = self.grip.as_mut()?;
        let rows = i32::from(to.y) - i32::from(from.y);
        *from = to;
        Some(rows)
    }
}

/// Whether an action may go on for as long as its key is held.
pub(super) fn may_repeat(action: Action) -> bool {
    use Action::{Down, First, Last, Left, PageDown, PageUp, Right, Up};
    matches!(action, Up | Down | Left | Right | PageUp | PageDown | First | Last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::Code;

    const fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    #[test]
    fn a_held_key_is_pressed_once_and_a_key_struck_twice_is_pressed_twice() {
        let mut hand = Hand::default();
        let enter = Key::plain(Code::Enter);
        assert!(!hand.echoes(enter, ms(0)) && !hand.echoes(enter, ms(500)));
        assert!((1..90).all(|n| hand.echoes(enter, ms(500 + 33 * n))));
        assert!(!hand.echoes(Key::plain(Code::Esc), ms(3500)) && !hand.echoes(enter, ms(3510)));
    }

    #[test]
    fn a_double_click_is_one_touch_and_a_touch_elsewhere_is_another() {
        let mut hand = Hand::default();
        assert!(!hand.taps_again(Position::new(9, 9), ms(0)) && hand.taps_again(Position::new(10, 9), ms(200)));
        assert!(!hand.taps_again(Position::new(30, 9), ms(210)) && !hand.taps_again(Position::new(30, 9), ms(600)));
    }
}
