//! What staff may do, and what they hear. Nothing in here is done for anybody who is not signed in.

use super::{Effect, Model, Reloaded};
use crate::order::{JobState, Line, NamedBatch, News, NotSaved, Order, OrderId};
use crate::screen::{Pages, PinAnswer, Reload, Request, Screen, Staff, StaffRequest, StaffRoom};
use std::time::Duration;

/// How often staff see anew what is in the spool.
const LIST_EVERY: Duration = Duration::from_secs(1);

/// Whether staff are signed in and stand before their own screen.
fn is_there(model: &Model) -> bool {
    model.staff.is_some() && matches!(model.trail.above.last(), Some(Screen::Staff(_)))
}

/// Does what only staff may ask for.
pub(super) fn obey(model: &mut Model, request: StaffRequest) -> Vec<Effect> {
    if let StaffRequest::Enter(digits) = request {
        if !model.settings.staff || !matches!(model.trail.above.last(), Some(Screen::Pin(_))) {
            return Vec::new();
        }
        model.pins.awaited += 1;
        return vec![Effect::CheckPin(digits)];
    }
    if !is_there(model) {
        return Vec::new();
    }
    match request {
        StaffRequest::Enter(_) => Vec::new(),
        StaffRequest::Send(order) => send(model, order),
        StaffRequest::Stop(jobs) => vec![Effect::StopJobs(jobs), Effect::LookAtJobs],
        StaffRequest::Again(jobs) => vec![Effect::PrintAgain(jobs), Effect::LookAtJobs],
        StaffRequest::Save(batch) => vec![Effect::SaveBatch(batch), Effect::LookAtBatches],
        StaffRequest::Forget(name) => vec![Effect::ForgetBatch(name), Effect::LookAtBatches],
        StaffRequest::Reload => {
            if let Some(room) = &mut model.staff {
                room.reload = Reload::Reading;
            }
            vec![Effect::Reload]
        }
        StaffRequest::Leave => vec![Effect::Quit],
    }
}

/// A batch is saved before its documents are made: making them takes a while, and the power may go.
fn send(model: &mut Model, order: Order) -> Vec<Effect> {
    let id = model.order_id();
    let saved = NamedBatch { name: NamedBatch::LAST_PRINTED.to_owned(), cover: order.cover, lines: order.lines.clone() };
    if let Some(room) = &mut model.staff {
        (room.making, room.refused) = (Some(id), None);
    }
    vec![Effect::SaveBatch(saved), Effect::Print(id, order), Effect::LookAtBatches, Effect::LookAtJobs]
}

/// The way in was opened: what was typed there before is nobody's any more.
pub(super) fn way_in_opened(model: &mut Model) {
    model.pins.stale = model.pins.awaited;
}

/// Whoever comes to the way in sees how long it is closed, before anything is typed.
pub(super) fn must_wait(model: &mut Model, seconds: u32) -> bool {
    let now = model.now.since_start;
    let Some(Screen::Pin(pin)) = model.trail.above.last_mut() else { return false };
    pin.waits(seconds, now);
    true
}

/// A batch was saved, or was not: staff are told, and what is saved is not lost any more.
pub(super) fn saved(model: &mut Model, batch: &NamedBatch, saved: Result<(), NotSaved>) -> bool {
    if NamedBatch::is_automatic(&batch.name) {
        return false;
    }
    let staff = model.trail.above.iter_mut().find_map(|screen| match screen {
        Screen::Staff(staff) => Some(staff),
        _ => None,
    });
    staff.map(|staff| staff.heard_of(batch, saved)).is_some()
}

/// The visit ends: what staff made and did not save is saved, since nobody is there to be asked.
pub(super) fn keep_unfinished(model: &mut Model) {
    model.unfinished = unfinished(model);
}

/// The batch that staff are at work on.
pub(super) fn unfinished(model: &Model) -> Option<NamedBatch> {
    model.trail.above.iter().find_map(|screen| match screen {
        Screen::Staff(staff) => staff.unfinished(),
        _ => None,
    })
}

/// A PIN was looked at.
pub(super) fn answered(model: &mut Model, answer: PinAnswer) -> Vec<Effect> {
    model.pins.awaited = model.pins.awaited.saturating_sub(1);
    if model.pins.stale > 0 {
        model.pins.stale -= 1;
        return Vec::new();
    }
    let now = model.now.since_start;
    let Some(Screen::Pin(pin)) = model.trail.above.last_mut() else { return Vec::new() };
    if answer != PinAnswer::Right {
        pin.heard(answer, now);
        return Vec::new();
    }
    model.trail.above.pop();
    model.trail.above.push(Staff::default().into());
    (model.staff, model.looked) = (Some(StaffRoom { listed: Some(now), ..StaffRoom::default() }), Some(now));
    vec![Effect::LookAtJobs, Effect::LookAtBatches, Effect::LookAtPrinter]
}

/// Staff who stand on no screen of theirs are not signed in any more. What they saw goes with them.
pub(super) fn settle(model: &mut Model) {
    if !model.trail.above.iter().any(|screen| matches!(screen, Screen::Staff(_))) {
        model.staff = None;
    }
    if !model.trail.above.iter().any(|screen| matches!(screen, Screen::Pin(_))) {
        way_in_opened(model);
        model.pins.asked = false;
    }
}

/// What the screens of staff need: how long the way in is closed, what is in the spool each second, and the
/// pages of lines that were not counted yet; and that a batch they left is saved.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    let now = model.now.since_start;
    let mut effects: Vec<Effect> = model.unfinished.take().into_iter().map(Effect::SaveBatch).collect();
    if matches!(model.trail.above.last(), Some(Screen::Pin(_))) && !std::mem::replace(&mut model.pins.asked, true) {
        effects.push(Effect::LookAtPin);
    }
    let Some(Screen::Staff(screen)) = model.trail.above.last() else { return effects };
    let Some(room) = &mut model.staff else { return effects };
    if room.listed.is_none_or(|before| now.saturating_sub(before) >= LIST_EVERY) {
        room.listed = Some(now);
        effects.push(Effect::LookAtJobs);
    }
    let uncounted = room.to_count(screen.lines());
    if !uncounted.is_empty() {
        effects.push(Effect::CountPages(uncounted));
    }
    effects
}

/// Something became of an order; the first news of a batch say whether its documents could be made.
pub(super) fn heard(model: &mut Model, order: OrderId, news: News) {
    let Some(room) = model.staff.as_mut().filter(|room| room.making == Some(order)) else { return };
    room.making = None;
    if let JobState::Failed(trouble) = news.state {
        room.refused = Some(trouble);
    }
}

/// The operator's files were read again. What is faulty changes nothing.
pub(super) fn reloaded(model: &mut Model, reloaded: Reloaded) {
    let result = match reloaded {
        Reloaded::Sound(settings, library) => {
            model.reload(*settings, library);
            // The pages of other texts are other pages.
            if let Some(room) = &mut model.staff {
                room.pages.clear();
            }
            Reload::Sound
        }
        Reloaded::Faulty(lines) => Reload::Faulty(lines),
    };
    if let Some(room) = &mut model.staff {
        room.reload = result;
    }
}

/// Tells staff something; returns whether that can be seen.
pub(super) fn tell<T: PartialEq>(model: &mut Model, place: impl FnOnce(&mut StaffRoom) -> &mut T, news: T) -> bool {
    let Some(room) = &mut model.staff else { return false };
    let place = place(room);
    let changed = *place != news;
    *place = news;
    changed
}

/// Pages were counted; returns whether that can be seen.
pub(super) fn counted(model: &mut Model, counted: Vec<(Line, Option<u32>)>) -> bool {
    let Some(room) = &mut model.staff else { return false };
    for (line, pages) in counted {
        room.pages.insert(Line { copies: 1, ..line }, pages.map_or(Pages::None, Pages::Of));
    }
    true
}

/// The way in, where there is one: from the welcome screen alone.
pub(super) fn way_in(model: &Model) -> Option<Request> {
    (model.settings.staff && model.trail.above.is_empty()).then(|| Request::open(crate::screen::Pin::new()))
}
