//! Draws the kiosk. Reads only.

use super::Model;
use super::press::head_hints;
use crate::screen::{Context, Screen, warning};
use crate::widget::Pen;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Draws the kiosk over whatever the buffer holds. Reads only. Returns where the chosen thing stands: the hidden cursor
/// belongs there, because a braille display follows it.
pub fn view(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let words = model.words();
    // The buffer is the truth about the size; the model hears of a change a moment later.
    let context = Context { area: buffer.area, ..model.context(&words) };
    let mut pen = Pen::new(buffer, &model.look);
    pen.ground();
    if warning::too_small(context.area) {
        warning::draw_too_small(&context, &mut pen);
        return pen.focus();
    }
    match model.trail.above.last() {
        None => model.trail.welcome.draw(&context, &mut pen),
        Some(screen) => draw_page(model, screen, &context, &mut pen),
    }
    if let Some(left) = seconds_left(model) {
        warning::draw_idle(left, &context, &mut pen);
    }
    pen.focus()
}

/// Where a text stands that scrolls by itself; `None` where the kiosk is always drawn whole.
pub fn window(model: &Model) -> Option<Rect> {
    if warning::too_small(model.area) || seconds_left(model).is_some() {
        return None;
    }
    let words = model.words();
    let window = model.trail.above.last()?.place().window(&model.context(&words))?;
    Some(window.intersection(model.area)).filter(|window| !window.is_empty())
}

/// Draws the text in its window into a buffer that stands there: the same as a picture of all of it has there.
pub fn view_window(model: &Model, buffer: &mut Buffer) {
    let words = model.words();
    let mut pen = Pen::new(buffer, &model.look);
    pen.ground();
    if let Some(screen) = model.trail.above.last() {
        screen.place().draw_window(&model.context(&words), &mut pen);
    }
}

fn draw_page(model: &Model, screen: &Screen, context: &Context<'_>, pen: &mut Pen<'_>) {
    let place = screen.place();
    place.draw(context, pen);
    if place.takes_all(context) {
        return;
    }
    let page = context.page();
    let sample = model.settings.facts.as_ref().is_some_and(|facts| facts.sample);
    let say = context.words.say();
    let badge = sample.then(|| say.sample());
    page.draw_head(pen, &place.title(context), badge.as_deref(), &head_hints(model, screen));
    // Staff are the desk.
    let desk = if matches!(screen, Screen::Staff(_)) { String::new() } else { say.ask_desk() };
    page.draw_foot(pen, &desk, &place.hints(context));
}

/// Seconds until the warning ends the visit, if it stands.
fn seconds_left(model: &Model) -> Option<u32> {
    let since = model.visit.as_ref()?.warned?;
    let gone = model.now.since_start.saturating_sub(since).as_secs();
    Some(model.settings.warning_seconds.saturating_sub(u32::try_from(gone).unwrap_or(u32::MAX)))
}
