//! Draws a pane.

use super::pane::{Choice, Mark, Pane, Places, label_width};
use super::step::Tab;
use crate::document::flow::{Ink, wrap};
use crate::screen::{Context, window};
use crate::widget::{Part, Pen, Scroll};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

/// Room for the number of a row.
const NUMBER: u16 = 2;

impl Pane {
    /// Draws all of it.
    pub(super) fn draw(&self, mark: Mark, numbered: bool, context: &Context<'_>, pen: &mut Pen<'_>) {
        let places = self.places(mark, context);
        self.draw_tabs(&places.tabs, context, pen);
        let first = mark.scroll.first(self.text.len(), places.text.height);
        pen.lines(places.text, &self.text, first);
        if self.count() == 0 {
            pen.focus_at(places.text.x, places.text.y);
        }
        let beside = self.is_beside(context.body());
        let marked = mark.at.min(self.count().saturating_sub(1));
        for (n, (place, index)) in places.choices.iter().enumerate() {
            let Some(choice) = self.choice(*index) else { continue };
            let chosen = *index == marked;
            let button = *index >= self.rows.len();
            if button && (beside || self.question && place.height >= 3) {
                pen.button(*place, &choice.label, choice.key, chosen);
            } else {
                draw_row(choice, *place, (numbered && n < 9).then_some(n + 1), chosen, pen);
            }
        }
        self.draw_bottom(mark, &places, context, pen);
    }

    fn draw_tabs(&self, places: &[Rect], context: &Context<'_>, pen: &mut Pen<'_>) {
        let Some(open) = self.tab else { return };
        for ((place, tab), number) in places.iter().zip(Tab::ALL).zip(1..) {
            let part = if tab == open { Part::Focus } else { Part::Text };
            if tab == open {
                pen.fill(Rect { height: 1, width: place.width.saturating_sub(1), ..*place }, Part::Focus);
            }
            let digit = if tab == open { Part::Focus } else { Part::Accent };
            // A name that just fits has no cell before it.
            let name = tab.name(context);
            let inset = u16::from(usize::from(place.width) > name.width() + 3);
            let x = place.x + inset + pen.text(place.x + inset, place.y, 1, &number.to_string(), digit) + 1;
            pen.text(x, place.y, (place.right() - 1).saturating_sub(x), &name, part);
        }
        let body = context.body();
        if let Some(place) = places.first().filter(|place| place.height > 1) {
            pen.rule(body.x, place.bottom() - 1, body.width);
        }
    }

    fn draw_bottom(&self, mark: Mark, places: &Places, context: &Context<'_>, pen: &mut Pen<'_>) {
        let bottom = places.bottom;
        if bottom.height == 0 {
            return;
        }
        let low = bottom.height < 2;
        pen.text(bottom.x, bottom.y, bottom.width, &self.status, Part::Strong);
        if low {
            return;
        }
        let (total, height) = (if self.rows.is_empty() { self.text.len() } else { 0 }, places.text.height);
        let above = mark.scroll.more_above(total, height) || places.first > 0;
        let below = mark.scroll.more_below(total, height) || places.first + places.page < places.listed;
        // Text and choices share the line that leads on: as if each were one line of a longer text.
        let mut leads = Scroll::default();
        leads.by(isize::from(above), 3, 1);
        if above && !below {
            leads.by(1, 3, 1);
        }
        if above || below {
            window::draw_more(bottom, leads, 3, 1, context, pen);
        }
    }
}

/// ```text
///  1 Sore after acupuncture?
///    English, checklist, 50 copies
///  2 Copies          ◀ 50 ▶
/// ```
fn draw_row(choice: &Choice, place: Rect, number: Option<usize>, chosen: bool, pen: &mut Pen<'_>) {
    let (part, accent) = if chosen { (Part::Focus, Part::Focus) } else { (Part::Strong, Part::Accent) };
    let inset = if number.is_some() { NUMBER + 2 } else { 2 };
    if chosen {
        pen.fill(Rect { height: 1, ..place }, Part::Focus);
        pen.focus_at(place.x + inset, place.y);
    }
    if let Some(number) = number {
        pen.text(place.x + 2, place.y, NUMBER, &number.to_string(), accent);
    }
    let room = place.width.saturating_sub(inset + 1);
    if let Some(value) = &choice.value {
        let (back, forward) = (pen.look().signs().back, pen.look().signs().forward);
        let label = label_width(place);
        pen.text(place.x + inset, place.y, label.saturating_sub(inset + 1), &choice.label, part);
        let value = format!("{back} {value} {forward}");
        pen.text(place.x + label, place.y, place.width.saturating_sub(label + 1), &value, part);
    } else {
        let key = u16::try_from(choice.key.len()).unwrap_or(0);
        pen.text(place.x + inset, place.y, room.saturating_sub(key + 1), &choice.label, part);
        pen.right(place.x + inset, place.y, room, choice.key, accent);
    }
    let below = Rect { x: place.x + inset, y: place.y + 1, width: room, height: place.height.saturating_sub(1) };
    let detail = wrap(&choice.detail, room, Ink::Quiet);
    if detail.len() > usize::from(below.height) {
        // There is room for one line of it: what is cut off is told by its sign, and whole one step on.
        pen.text(below.x, below.y, below.width, &choice.detail, Part::Quiet);
    } else {
        pen.lines(below, &detail, 0);
    }
}
