//! Help: how the kiosk works, on one screen.

use super::{Action, Context, Place, Request, hint};
use crate::document::flow::{Ink, Line, Piece, wrap};
use crate::widget::{Hint, Pen, Scroll};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

const COLUMN: u16 = 66;
/// Room for the names of the keys.
const KEYS: usize = 14;

/// How the kiosk works.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    scroll: Scroll,
}

impl Help {
    fn lines(context: &Context<'_>, width: u16) -> Vec<Line> {
        let say = context.words.say();
        let [up_down, left_right] = context.look.signs().arrows;
        let keys = [
            (up_down, say.help_move()),
            (left_right, say.help_section()),
            ("Enter", say.help_enter()),
            ("1 - 9", say.help_digits()),
            ("Esc  0", say.help_back()),
            ("p  +", say.help_print()),
            ("e  *", say.help_emergency()),
            ("l", say.help_language()),
            ("f  -", say.help_finish()),
            ("?  .", say.do_help()),
        ];
        let mut lines = wrap(&say.help_touch(), width, Ink::Strong);
        lines.push(Line::default());
        for (key, meaning) in keys {
            lines.extend(entry(key, &meaning, width));
        }
        lines.push(Line::default());
        lines.extend(wrap(&say.help_desk(), width, Ink::Strong));
        lines
    }

    fn scroll_by(&mut self, context: &Context<'_>, lines: isize) {
        let text = layout(context);
        self.scroll.by(lines, Self::lines(context, text.width).len(), text.height);
    }
}

/// A key with its meaning beside it; below it where there is no room beside.
fn entry(key: &str, meaning: &str, width: u16) -> Vec<Line> {
    let indent = u16::try_from(KEYS).unwrap_or(14);
    if width < indent + 16 {
        let mut lines = wrap(key, width, Ink::Mark);
        lines.extend(wrap(meaning, width, Ink::Plain));
        return lines;
    }
    let mut lines = wrap(meaning, width - indent, Ink::Plain);
    for line in &mut lines {
        line.indent = indent;
    }
    if let Some(first) = lines.first_mut() {
        first.indent = 0;
        let room = " ".repeat(KEYS.saturating_sub(key.width()));
        first.pieces.insert(0, Piece { text: format!("{key}{room}"), ink: Ink::Mark });
    }
    lines
}

fn layout(context: &Context<'_>) -> Rect {
    let body = context.body();
    Rect { width: body.width.min(COLUMN), ..body }
}

impl Place for Help {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().help_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        vec![hint("Esc", say.do_back(), Action::Back), hint("f", say.do_finish(), Action::Finish)]
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        match action {
            Action::Up => self.scroll_by(context, -1),
            Action::Down => self.scroll_by(context, 1),
            Action::PageUp => self.scroll_by(context, -8),
            Action::PageDown => self.scroll_by(context, 8),
            Action::Choose | Action::Help => return Request::Back,
            other => return Request::Do(other),
        }
        Request::Stay
    }

    fn touch(&mut self, _at: Position, _context: &Context<'_>) -> Request {
        Request::Stay
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let text = layout(context);
        let lines = Self::lines(context, text.width);
        pen.focus_at(text.x, text.y);
        pen.lines(text, &lines, self.scroll.first(lines.len(), text.height));
    }
}
