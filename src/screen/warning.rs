//! What lies over a screen: the question whether somebody is still there, and the plain message on a
//! screen that is too small.

use super::Context;
use crate::document::flow::{Ink, Line, wrap};
use crate::widget::{Part, Pen};
use ratatui::layout::Rect;

/// Below this nothing can be laid out that a patient could read.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Whether the screen is too small for anything but a plain message.
pub fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// Draws the plain message of a screen that is too small.
pub fn draw_too_small(context: &Context<'_>, pen: &mut Pen<'_>) {
    let area = pen.area();
    let mut lines = wrap(&context.words.say().too_small(), area.width, Ink::Strong);
    if area.height >= 5 {
        let line = context.emergency_line(context.words, u16::MAX);
        lines.push(Line::default());
        lines.extend(wrap(&line, area.width, Ink::Plain));
    }
    pen.lines(area, &lines, 0);
}

/// Draws the question whether somebody is still there; `seconds` are left to answer it.
pub fn draw_idle(seconds: u32, context: &Context<'_>, pen: &mut Pen<'_>) {
    let say = context.words.say();
    let width = 56.min(context.area.width.saturating_sub(4));
    let inner = width.saturating_sub(6);
    let mut lines = wrap(&say.idle_title(), inner, Ink::Heading);
    lines.push(Line::default());
    lines.extend(wrap(&say.idle_body(seconds), inner, Ink::Plain));
    lines.push(Line::default());
    lines.extend(wrap(&say.idle_stay(), inner, Ink::Strong));
    // Where to ask stays in sight. Nothing else does: halves of sentences look like a fault, and keys that only answer
    // the question would be promises.
    let page = context.page();
    let above = page.foot.y;
    let height = (u16::try_from(lines.len()).unwrap_or(9) + 4).min(above);
    let area =
        Rect { x: context.area.x + (context.area.width - width) / 2, y: context.area.y + (above - height) / 2, width, height };
    let top = page.head.bottom().min(area.y);
    let cleared = Rect { y: top, height: above.saturating_sub(top), ..context.area };
    let keys = Rect { y: above + 1, height: context.area.bottom().saturating_sub(above + 1), ..context.area };
    pen.fill(cleared, Part::Ground);
    pen.fill(keys, Part::Ground);
    pen.frame(area, Part::Accent);
    let text = Rect { x: area.x + 3, y: area.y + 2, width: inner, height: height.saturating_sub(3) };
    pen.focus_at(text.x, text.y);
    pen.lines(text, &lines, 0);
}
