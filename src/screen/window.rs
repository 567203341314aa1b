//! A text longer than its window, on any screen: the window with the line below it that leads on.

use super::{Action, Context};
use crate::document::flow::{Ink, Line};
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

/// The same for a list that may have room: where all of it is seen, the line below has no height.
pub(super) fn parted_unless(all_is_seen: bool, area: Rect) -> (Rect, Rect) {
    if all_is_seen { (area, Rect { y: area.bottom(), height: 0, ..area }) } else { parted(area) }
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

/// The lines of a tier with a blank one before each item, on the ground of the tier. Where there is room, what is set
/// apart is read more easily.
pub(super) fn aired(lines: Vec<Line>) -> Vec<Line> {
    let leads = |line: &Line| line.pieces.iter().any(|piece| matches!(piece.ink, Ink::Lead(_)));
    let mut aired: Vec<Line> = Vec::new();
    for line in lines {
        // What a tier ends with is set apart like an item.
        let ends = leads(&line) && aired.last().is_some_and(is_of_item);
        if line.tier.is_some() && (begins_item(&line) || ends) {
            aired.push(Line { tier: line.tier, ..Line::default() });
        }
        aired.push(line);
    }
    aired
}

/// The same lines without the blank ones that part the items of a list.
pub(super) fn close(lines: Vec<Line>) -> Vec<Line> {
    let mut closed: Vec<Line> = Vec::new();
    for line in lines {
        if begins_item(&line) && closed.pop_if(|last| *last == Line::default()).is_some() {
            // The one above the first item parts the list from what is before it.
            let follows_item = closed.last().is_some_and(is_of_item);
            closed.extend((!follows_item).then(Line::default));
        }
        closed.push(line);
    }
    closed
}

/// Whether a line stands in an item: it begins it, or stands under its text.
fn is_of_item(line: &Line) -> bool {
    begins_item(line) || line.indent > 0
}

/// Whether a line is the first of an item.
pub(super) fn begins_item(line: &Line) -> bool {
    line.pieces.first().is_some_and(|piece| piece.ink == Ink::Mark)
}

/// What a touch on the line below the window means: its left half goes on, its right half goes back up.
pub(super) fn touched(more: Rect, at: Position) -> Option<Action> {
    let up = at.x >= more.x + more.width / 2;
    more.contains(at).then_some(if up { Action::PageUp } else { Action::PageDown })
}

/// Draws the line below the window.
pub(super) fn draw_more(area: Rect, scroll: Scroll, total: usize, height: u16, context: &Context<'_>, pen: &mut Pen<'_>) {
    draw_leads(area, [scroll.more_below(total, height), scroll.more_above(total, height)], context, pen);
}

/// Draws the line below a window: whether there is more below what is seen, and above it.
pub(super) fn draw_leads(area: Rect, [below, above]: [bool; 2], context: &Context<'_>, pen: &mut Pen<'_>) {
    let say = context.words.say();
    let signs = pen.look().signs();
    let (y, half) = (area.bottom().saturating_sub(1), area.width / 2);
    if below {
        pen.text(area.x, y, half, &format!("{} {}", signs.down, say.more_below()), Part::Accent);
    }
    if above {
        pen.right(area.x + half, y, area.width - half, &format!("{} {}", signs.up, say.more_above()), Part::Accent);
    }
}
