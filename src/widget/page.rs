//! The page that every screen but the first stands on: a head, a body, a foot with the keys that work.
//!
//! ```text
//!    title                             SAMPLE   l language   e ⚠ emergency
//!    ──────────────────────────────────────────────────────────────────────
//!    body
//!    ──────────────────────────────────────────────── or ask at the desk ──
//!    ↑↓ read    p print    Esc back    f I'm finished
//! ```

use super::pen::cells;
use super::{Part, Pen, fit};
use ratatui::layout::{Position, Rect};

/// Below this many columns a screen has one column.
const NARROW: u16 = 80;
/// Lines longer than this are hard to follow across a wide screen.
const WIDEST: u16 = 116;
/// A screen with fewer rows gives its blank rows to the text.
const LOW: u16 = 20;
/// A screen with so many rows has room to breathe.
const TALL: u16 = 42;
/// A screen with so many columns, and rows to breathe, has room for a line below its heading.
const SPACIOUS: u16 = 100;

/// Whether there is room for one column only.
pub fn narrow(area: Rect) -> bool {
    area.width < NARROW
}

/// Whether there is room for a line below a heading, so that it is found from afar.
pub fn spacious(area: Rect) -> bool {
    area.width >= SPACIOUS && area.height >= TALL
}

/// A key that works now, with what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint<T> {
    /// The key as it is named on it.
    pub key: String,
    /// What it does.
    pub label: String,
    /// What a touch on the hint means.
    pub means: T,
}

/// Where the parts of a page stand. Computed from the size alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Title and the keys that work everywhere.
    pub head: Rect,
    /// The screen itself.
    pub body: Rect,
    /// The keys that work here.
    pub foot: Rect,
}

impl Page {
    /// The page of a screen of that size.
    pub fn of(area: Rect) -> Self {
        let margin = if area.width < 60 { 1 } else { 3 };
        let width = area.width.saturating_sub(2 * margin).min(WIDEST);
        let x = area.x + (area.width - width) / 2;
        let rows = if area.height < LOW { 2 } else { 3 };
        let head = Rect { x, y: area.y, width, height: rows.min(area.height) };
        let foot_y = area.bottom().saturating_sub(rows).max(head.bottom());
        let foot = Rect { x, y: foot_y, width, height: area.bottom() - foot_y };
        let air = if area.height >= TALL { 3 } else { u16::from(area.height >= LOW) };
        let top = (head.bottom() + air).min(foot_y);
        let body = Rect { x, y: top, width, height: foot_y - top };
        Self { head, body, foot }
    }

    /// Where each hint of the head stands, from the right: the last one is the outermost. Hints that do
    /// not fit are left out, the first ones first.
    pub fn head_hints<T>(&self, hints: &[Hint<T>]) -> Vec<(Rect, usize)> {
        let mut right = self.head.right();
        let mut placed = Vec::new();
        for (index, hint) in hints.iter().enumerate().rev() {
            let width = hint_width(hint);
            if right < self.head.x + self.head.width / 3 + width {
                break;
            }
            placed.push((Rect { x: right - width, width, ..self.head }, index));
            right -= width + 3;
        }
        placed
    }

    /// Where each hint of the foot stands, from the left. Those that do not fit are left out, the last
    /// ones first.
    pub fn foot_hints<T>(&self, hints: &[Hint<T>]) -> Vec<(Rect, usize)> {
        let mut x = self.foot.x;
        let mut placed = Vec::new();
        for (index, hint) in hints.iter().enumerate() {
            let width = hint_width(hint);
            if x + width > self.foot.right() {
                break;
            }
            placed.push((Rect { x, width, ..self.foot }, index));
            x += width + 3;
        }
        placed
    }

    /// What stands under a touch in head or foot.
    pub fn touched<'h, T>(&self, at: Position, head: &'h [Hint<T>], foot: &'h [Hint<T>]) -> Option<&'h T> {
        let in_head = self.head_hints(head).into_iter().find(|(area, _)| area.contains(at));
        if let Some((_, index)) = in_head {
            return head.get(index).map(|hint| &hint.means);
        }
        let (_, index) = self.foot_hints(foot).into_iter().find(|(area, _)| area.contains(at))?;
        foot.get(index).map(|hint| &hint.means)
    }

    /// Draws the head.
    pub fn draw_head<T>(&self, pen: &mut Pen<'_>, title: &str, badge: Option<&str>, hints: &[Hint<T>]) {
        let row = self.head.y + self.head.height.saturating_sub(2);
        let placed = self.head_hints(hints);
        let mut right = placed.iter().map(|(area, _)| area.x).min().unwrap_or(self.head.right()).saturating_sub(2);
        for (area, index) in placed {
            if let Some(hint) = hints.get(index) {
                draw_hint(pen, area.x, row, hint);
            }
        }
        if let Some(badge) = badge {
            let width = cells(badge) + 2;
            if right > self.head.x + width + 4 {
                right -= width;
                pen.text(right, row, width, &format!(" {badge} "), Part::Focus);
                right = right.saturating_sub(2);
            }
        }
        let room = right.saturating_sub(self.head.x);
        pen.text(self.head.x, row, room, &fit(title, room, pen.look()), Part::Accent);
        pen.rule(self.head.x, self.head.bottom().saturating_sub(1), self.head.width);
    }

    /// Draws the foot, with the sentence about the desk in its rule.
    pub fn draw_foot<T>(&self, pen: &mut Pen<'_>, desk: &str, hints: &[Hint<T>]) {
        pen.rule(self.foot.x, self.foot.y, self.foot.width);
        let desk = if desk.is_empty() { String::new() } else { format!(" {desk} ") };
        let width = cells(&desk).min(self.foot.width.saturating_sub(2));
        pen.text(self.foot.right().saturating_sub(width + 2), self.foot.y, width, &desk, Part::Strong);
        for (area, index) in self.foot_hints(hints) {
            if let Some(hint) = hints.get(index) {
                draw_hint(pen, area.x, area.y + 1, hint);
            }
        }
    }
}

fn hint_width<T>(hint: &Hint<T>) -> u16 {
    let key = cells(&hint.key);
    key + key.min(1) + cells(&hint.label)
}

fn draw_hint<T>(pen: &mut Pen<'_>, x: u16, y: u16, hint: &Hint<T>) {
    let key = pen.text(x, y, u16::MAX, &hint.key, Part::Accent);
    pen.text(x + key + key.min(1), y, u16::MAX, &hint.label, Part::Text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_body_and_foot_share_the_screen_at_every_size() {
        for width in 1..170 {
            for height in 1..60 {
                let page = Page::of(Rect::new(0, 0, width, height));
                assert_eq!(page.foot.bottom(), height);
                assert!(page.head.bottom() <= page.body.y && page.body.bottom() == page.foot.y);
                assert!(page.head.right() <= width);
            }
        }
    }
}
