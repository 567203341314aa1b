//! Moves the kiosk one step.

use super::model::Trail;
use super::press::{picked, pointed, pressed};
use super::{Effect, Message, Model, speech, staff};
use crate::order::{JobState, News, OrderId};
use crate::screen::{Laid, Moment, Screen};
use ratatui::layout::Rect;
use std::time::Duration;

/// How often a printer is asked how it is while a screen shows it.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// So many handouts are made to be found at a time: whoever comes meanwhile waits for some milliseconds.
const PIECE: usize = 20;

/// Moves the kiosk one step. Pure: the same model, moment and message give the same result.
pub fn update(model: &mut Model, now: Moment, message: Message) -> Vec<Effect> {
    let before = std::mem::replace(&mut model.now, now);
    if before.date != now.date {
        model.restock();
    }
    let by_hand = matches!(message, Message::Key(_) | Message::Pick(_) | Message::Pointer(_));
    let (changed, mut effects) = match message {
        // The kiosk was held up, and nobody was asked meanwhile. Whoever comes now is somebody else, and chose
        // from a picture that is gone.
        _ if by_hand && is_over(model) => {
            finish(model);
            (true, Vec::new())
        }
        Message::Tick => (tick(model) || before.date != now.date || moves(model, before), look(model)),
        Message::Key(key) => (true, pressed(model, key)),
        Message::Pick(number) => (true, picked(model, number)),
        Message::Pointer(pointer) => pointed(model, pointer),
        Message::Resized(width, height) => {
            let area = Rect::new(0, 0, width, height);
            (std::mem::replace(&mut model.area, area) != area, Vec::new())
        }
        Message::Job(order, news) => {
            heard(model, order, news);
            (true, Vec::new())
        }
        Message::Printer(report) => {
            let report = Some(*report);
            (std::mem::replace(&mut model.printer, report.clone()) != report, Vec::new())
        }
        Message::Jobs(jobs) => (staff::tell(model, |room| &mut room.jobs, Some(jobs)), Vec::new()),
        Message::Batches(batches) => (staff::tell(model, |room| &mut room.batches, batches), Vec::new()),
        Message::Saved(batch, saved) => (staff::saved(model, &batch, saved), Vec::new()),
        Message::Pages(counted) => (staff::counted(model, counted), Vec::new()),
        Message::PinWait(seconds) => (staff::must_wait(model, seconds), Vec::new()),
        Message::Pin(answer) => (true, staff::answered(model, answer)),
        Message::Reloaded(reloaded) => {
            staff::reloaded(model, *reloaded);
            (true, Vec::new())
        }
        Message::Voices(voices) => (std::mem::replace(&mut model.voices, voices.clone()) != voices, Vec::new()),
        Message::Spoken(id, sentences) => {
            speech::heard(model, id, sentences);
            (false, Vec::new())
        }
        Message::Stop => (false, vec![Effect::Quit]),
    };
    staff::settle(model);
    effects.extend(staff::ask(model));
    effects.extend(speech::follow(model));
    model.revision += u64::from(changed);
    let only_scrolled = std::mem::take(&mut model.scrolled);
    if changed && !only_scrolled {
        model.settled = model.revision;
    }
    effects
}

/// Time has passed: the warning comes, counts down, and ends the visit. Returns whether that can be seen.
fn tick(model: &mut Model) -> bool {
    let now = model.now.since_start;
    let at_welcome = model.trail.above.is_empty();
    let Some(visit) = &mut model.visit else {
        model.make_index(PIECE);
        return false;
    };
    match visit.warned {
        Some(since) if now.saturating_sub(since) >= seconds(model.settings.warning_seconds) => {
            finish(model);
            true
        }
        Some(_) => true,
        None if now.saturating_sub(visit.touched) >= seconds(model.settings.idle_seconds) => {
            if at_welcome {
                // There is nothing on the welcome screen to lose: no need to ask.
                finish(model);
            } else {
                visit.warned = Some(now);
            }
            true
        }
        None => false,
    }
}

/// Whether the visit would have ended by itself, had the kiosk not been held up: by a terminal that took nothing,
/// or by the system.
fn is_over(model: &Model) -> bool {
    let Some(visit) = &model.visit else { return false };
    let (idle, warning) = (seconds(model.settings.idle_seconds), seconds(model.settings.warning_seconds));
    let ends = visit.warned.map_or(visit.touched.saturating_add(idle + warning), |since| since.saturating_add(warning));
    model.now.since_start >= ends
}

/// Whether the screen shows the time go by since the moment before.
fn moves(model: &Model, before: Moment) -> bool {
    match model.trail.above.last() {
        Some(Screen::Printing(printing)) => printing.is_under_way(),
        // The last second of a wait is drawn away too.
        Some(Screen::Pin(pin)) => pin.wait(before) != pin.wait(model.now),
        _ => false,
    }
}

/// Whoever waits for the printer sees how it is: it is asked while a screen shows it, and let alone else.
pub(super) fn look(model: &mut Model) -> Vec<Effect> {
    let shows = matches!(model.trail.above.last(), Some(Screen::Print(_) | Screen::Printing(_) | Screen::Staff(_)));
    let now = model.now.since_start;
    if !shows || model.looked.is_some_and(|before| now.saturating_sub(before) < LOOK_EVERY) {
        return Vec::new();
    }
    model.looked = Some(now);
    vec![Effect::LookAtPrinter]
}

/// Something became of an order. One that failed does not count among the copies that a visitor had.
fn heard(model: &mut Model, order: OrderId, news: News) {
    for screen in &mut model.trail.above {
        if let Screen::Printing(printing) = screen {
            printing.heard(order, news, model.now.since_start);
        }
    }
    staff::heard(model, order, news);
    let nothing_came = matches!(news.state, JobState::Failed(_) | JobState::Cancelled | JobState::Expired);
    if let Some(visit) = model.visit.as_mut().filter(|_| nothing_came) {
        visit.printed.retain(|printed| printed.order != order);
    }
}

fn seconds(n: u32) -> Duration {
    Duration::from_secs(n.into())
}

/// The visit ends: everything of it is dropped, the language included.
pub(super) fn finish(model: &mut Model) {
    staff::keep_unfinished(model);
    model.visit = None;
    model.trail = Trail::default();
    model.laid = Laid::default();
}
