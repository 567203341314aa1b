//! A text longer than its window, on any screen: the window with the line below it that leads on.

use super::{Action, Context};
use crate::widget::{Part, Pen, Scroll};
use ratatui::layout::{Position, Rect};

/// The line that leads on, with a blank one above it: a target is at least two rows high.
const MORE_ROWS: u16 = 2;

/// Parts an area into the window and the line below it.
pub(super) fn parted(area: Rect) -> (Rect, Rect) {
    let more = MORE_ROWS.min(area.height);
    let text = Rect { height: area.height - more, ..area };
    (text, Rect { y: text.bottom(), height: more, ..area })
}

/// Moves the window over `total` lines, if that is what the action means.
pub(super) fn moved(scroll: &mut Scroll, action: Action, total: usize, height: u16) -> bool {
    match action {
        Action::Up => scroll.by(-1, total, height),
        Action::Down => scroll.by(1, total, height),
        Action::PageUp => scroll.page(-1, total, height),
        Action::PageDown => scroll.page(1, total, height),
        Action::First => scroll.by(isize::MIN, total, height),
        Action::Last => scroll.by(isize::MAX, total, height),
        _ => return false,
    };
    true
}

/// What a touch on the line below the window means: its left half goes on, its right half goes back up.
pub(super) fn touched(more: Rect, at: Position) -> Option<Action> {
    let up = at.x >= more.x + more.width / 2;
    more.contains(at).then_some(if up { Action::PageUp } else { Action::PageDown })
}

/// Draws the line below the window.
pub(super) fn draw_more(area: Rect, scroll: Scroll, total: usize, height: u16, context: &Context<'_>, pen: &mut Pen<'_>) {
    draw_ways(area, [scroll.more_below(total, height), scroll.more_above(total, height)], context, pen);
}

/// Draws the line that leads on and back up, where there is more below and above.
pub(super) fn draw_ways(area: Rect, [below, above]: [bool; 2], context: &Context<'_>, pen: &mut Pen<'_>) {
    let say = context.words.say();
    let signs = pen.look().signs();
    let y = area.bottom().saturating_sub(1);
    let half = area.width / 2;
    if below {
        pen.text(area.x, y, half, &format!("{} {}", signs.down, say.more_below()), Part::Accent);
    }
    if above {
        pen.right(area.x + half, y, area.width - half, &format!("{} {}", signs.up, say.more_above()), Part::Accent);
    }
}
