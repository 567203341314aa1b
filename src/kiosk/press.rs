//! What a visitor does: a key or a touch, what it means there, and whether it counts.

use super::hand::{Hand, may_repeat};
use super::model::{Typing, Visit, WordsOf};
use super::sentences::is_its_own;
use super::speech::{self, Voice};
use super::telling::tell;
use super::walk::obey;
use super::{Effect, Model};
use crate::screen::keymap;
use crate::screen::warning::too_small;
use crate::screen::{Action, Code, Key, Pointer, Request, Screen, hint};
use crate::widget::{Hint, Page, cells};
use ratatui::layout::Position;

/// Somebody is there. Returns whether this only answered the question whether somebody is.
fn touch_visit(model: &mut Model) -> bool {
    let now = model.now.since_start;
    if model.visit.is_none() {
        let words = WordsOf(model.trail.welcome.words(&model.context(&model.words())).clone());
        let (hand, voice) = (Hand::default(), Voice::default());
        model.visit = Some(Visit { words, printed: Vec::new(), touched: now, hand, warned: None, voice });
    }
    let Some(visit) = &mut model.visit else { return false };
    visit.touched = now;
    let answers = visit.warned.take().is_some();
    if answers {
        visit.hand.lets_go();
        visit.voice.stir();
    }
    answers
}

pub(super) fn pressed(model: &mut Model, key: Key) -> Vec<Effect> {
    if !model.settings.locked && key == (Key { control: true, ..Key::plain(Code::Char('c')) }) {
        return vec![Effect::Quit];
    }
    if touch_visit(model) {
        return Vec::new();
    }
    let now = model.now.since_start;
    let Some(visit) = &mut model.visit else { return Vec::new() };
    visit.hand.lets_go();
    let echo = visit.hand.echoes(key, now);
    if !echo {
        visit.voice.stir();
    }
    // Digits are typed as fast as anybody can.
    if let Some(effects) = (!echo || key.code != Code::Enter).then(|| typed(model, key)).flatten() {
        return effects;
    }
    match keymap::action(key) {
        Some(action) if !too_small(model.area) && (!echo || may_repeat(action)) => act(model, action),
        _ => Vec::new(),
    }
}

/// What is told can be chosen by its number: the same as the key that does it.
pub(super) fn picked(model: &mut Model, number: usize) -> Vec<Effect> {
    // What was told before somebody came is what they choose from.
    let chosen = tell(model).offers.into_iter().nth(number.wrapping_sub(1));
    if touch_visit(model) || too_small(model.area) {
        return Vec::new();
    }
    chosen.map_or_else(Vec::new, |offer| act(model, offer.does))
}

/// Gives a key to a screen that takes keys as they are.
fn typed(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    if key.control || key.alt || too_small(model.area) || !model.trail.above.last()?.place().takes_keys() {
        return None;
    }
    let words = model.words();
    let mut trail = std::mem::take(&mut model.trail);
    let request = trail.above.last_mut().and_then(|screen| screen.place_mut().key(key, &model.context(&words)));
    model.trail = trail;
    // A line is words and no row of keys: a letter that is no text here means nothing either.
    let is_of_line = model.look.is_told() && matches!(key.code, Code::Char(_)) && model.typing() == Typing::Text;
    let request = request.or(is_of_line.then_some(Request::Stay));
    request.map(|request| obey(model, request))
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if is_its_own(action) {
        speech::ask(model, action);
        return Vec::new();
    }
    let words = model.words();
    let mut trail = std::mem::take(&mut model.trail);
    let context = model.context(&words);
    let request = match trail.above.last_mut() {
        Some(screen) => screen.place_mut().act(action, &context),
        None => trail.welcome.act(action, &context),
    };
    model.trail = trail;
    obey(model, request)
}

/// Returns whether that can be seen, and what follows.
pub(super) fn pointed(model: &mut Model, pointer: Pointer) -> (bool, Vec<Effect>) {
    // A finger that leaves is not somebody who comes, and one that only slides on neither.
    let dragged = match (pointer, &mut model.visit) {
        (Pointer::Release, Some(visit)) => {
            visit.hand.lets_go();
            return (false, Vec::new());
        }
        // Outside the screen there is nothing to slide on.
        (Pointer::Drag(to), Some(visit)) => match visit.hand.drags(Position { y: to.y.min(model.area.height), ..to }) {
            Some(rows) => rows,
            None => return (false, Vec::new()),
        },
        (Pointer::Release | Pointer::Drag(_), None) => return (false, Vec::new()),
        _ => 0,
    };
    if touch_visit(model) || too_small(model.area) {
        return (true, Vec::new());
    }
    let effects = match pointer {
        Pointer::ScrollUp => scrolled(model, Action::Up),
        Pointer::ScrollDown => scrolled(model, Action::Down),
        Pointer::Drag(_) => {
            // What lies under the finger follows it: down brings what was above.
            let action = if dragged > 0 { Action::Up } else { Action::Down };
            (0..dragged.unsigned_abs()).flat_map(|_| act(model, action)).collect()
        }
        Pointer::Touch(at) => pressed_on(model, at),
        Pointer::Release => Vec::new(),
    };
    (true, effects)
}

fn pressed_on(model: &mut Model, at: Position) -> Vec<Effect> {
    let now = model.now.since_start;
    let types = model.trail.above.last().is_some_and(|screen| screen.place().takes_keys());
    let Some(visit) = &mut model.visit else { return Vec::new() };
    visit.hand.lets_go();
    let echo = visit.hand.taps_again(at, now);
    if !echo {
        visit.voice.stir();
    }
    if echo && !types {
        return Vec::new();
    }
    let before = model.trail.clone();
    let effects = touched(model, at);
    // A press that chose something is done: sliding on does not move what it led to.
    if let Some(visit) = model.visit.as_mut().filter(|_| before == model.trail && model.area.contains(at)) {
        visit.hand.grips(at);
    }
    effects
}

/// A notch of the wheel is three lines, as everywhere.
fn scrolled(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(visit) = &mut model.visit {
        visit.voice.stir();
    }
    let reads = matches!(
        model.trail.above.last(),
        Some(Screen::Reader(_) | Screen::Checklist(_) | Screen::Emergency(_) | Screen::Help(_))
    );
    let steps = if reads { 3 } else { 1 };
    (0..steps).flat_map(|_| act(model, action)).collect()
}

fn touched(model: &mut Model, at: Position) -> Vec<Effect> {
    let words = model.words();
    let mut trail = std::mem::take(&mut model.trail);
    let context = model.context(&words);
    let request = match trail.above.last_mut() {
        Some(screen) => {
            let head = head_hints(model, screen);
            let foot = screen.place().hints(&context);
            let on_page = Page::of(model.area).touched(at, &head, &foot);
            match on_page.filter(|_| !screen.place().takes_all(&context)) {
                Some(action) => screen.place_mut().act(*action, &context),
                None => screen.place_mut().touch(at, &context),
            }
        }
        None => trail.welcome.touch(at, &context),
    };
    model.trail = trail;
    obey(model, request)
}

/// The keys that work everywhere, in the head. On the emergency screen they would lead nowhere.
pub(super) fn head_hints(model: &Model, screen: &Screen) -> Vec<Hint<Action>> {
    let words = model.words();
    let say = words.say();
    let context = &model.context(&words);
    let mut hints = Vec::new();
    if model.phrasebook.choices() > 1 && !matches!(screen, Screen::Language(_)) {
        let (label, short) = (say.do_language(), words.tag().to_string());
        // A tag is no word; it stands only where the word would leave no room for the title.
        let label = if model.area.width < 60 && cells(&short) < cells(&label) { short } else { label };
        hints.push(hint(Action::Language, label, context));
    }
    if !matches!(screen, Screen::Emergency(_)) {
        let label = format!("{} {}", model.look.signs().warning, say.do_emergency());
        hints.push(hint(Action::Emergency, label, context));
    }
    if matches!(screen, Screen::Search(_)) {
        // Their letters are text there: the signs of the number pad are left, and a touch.
        for hint in &mut hints {
            hint.key = keymap::binding(hint.means).and_then(|binding| binding.pad).map_or_else(String::new, String::from);
        }
    }
    hints
}
