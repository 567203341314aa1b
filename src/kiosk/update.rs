//! Moves the kiosk one step.

use super::hand::{Hand, may_repeat};
use super::model::{Trail, Visit, WordsOf};
use super::sentences::is_its_own;
use super::speech::{self, Voice};
use super::telling::tell;
use super::{Effect, Message, Model, staff};
use crate::language::Tag;
use crate::order::{JobState, Line, News, Order, OrderId};
use crate::screen::keymap;
use crate::screen::warning::too_small;
use crate::screen::{
    Action, Code, Emergency, Help, Home, Key, Language, Moment, Pointer, Printed, Printing, Request, Screen, Search, hint,
};
use crate::widget::{Hint, Page};
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// How often a printer is asked how it is while a screen shows it.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Moves the kiosk one step. Pure: the same model, moment and message give the same result.
pub fn update(model: &mut Model, now: Moment, message: Message) -> Vec<Effect> {
    let before = std::mem::replace(&mut model.now, now);
    if before.date != now.date {
        model.restock();
    }
    let (changed, mut effects) = match message {
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
    effects
}

/// Time has passed: the warning comes, counts down, and ends the visit. Returns whether that can be seen.
fn tick(model: &mut Model) -> bool {
    let now = model.now.since_start;
    let at_welcome = model.trail.above.is_empty();
    let Some(visit) = &mut model.visit else { return false };
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
fn look(model: &mut Model) -> Vec<Effect> {
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
fn finish(model: &mut Model) {
    staff::keep_unfinished(model);
    model.visit = None;
    model.trail = Trail::default();
}

/// Somebody is there. Returns whether this only answered the question whether somebody is.
fn touch_visit(model: &mut Model) -> bool {
    let now = model.now.since_start;
    let words = WordsOf(model.trail.welcome.words(&model.context(&model.words())).clone());
    let visit = model.visit.get_or_insert_with(|| Visit {
        words,
        printed: Vec::new(),
        touched: now,
        hand: Hand::default(),
        warned: None,
        voice: Voice::default(),
    });
    visit.touched = now;
    let answers = visit.warned.take().is_some();
    if answers {
        visit.hand.lets_go();
        visit.voice.stir();
    }
    answers
}

fn pressed(model: &mut Model, key: Key) -> Vec<Effect> {
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
fn picked(model: &mut Model, number: usize) -> Vec<Effect> {
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
    request.map(|request| obey(model, request))
}

fn act(model: &mut Model, action: Action) -> Vec<Effect> {
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
fn pointed(model: &mut Model, pointer: Pointer) -> (bool, Vec<Effect>) {
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
        let label = if model.area.width < 60 { words.tag().to_string() } else { say.do_language() };
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

fn obey(model: &mut Model, request: Request) -> Vec<Effect> {
    match request {
        Request::Stay => Vec::new(),
        Request::Open(screen) => open(model, *screen),
        Request::Back => {
            model.trail.above.pop();
            Vec::new()
        }
        Request::Speak(tag) => {
            speak(model, &tag);
            Vec::new()
        }
        Request::OpenIn(tag, screen) => {
            say_in(model, &tag);
            open(model, *screen)
        }
        Request::Instead(action) => {
            model.trail.above.pop();
            act(model, action)
        }
        Request::Print(line) => print(model, line),
        Request::Staff(request) => staff::obey(model, request),
        Request::Finish => {
            finish(model);
            Vec::new()
        }
        Request::Do(action) => everywhere(model, action),
    }
}

fn open(model: &mut Model, screen: Screen) -> Vec<Effect> {
    if matches!(screen, Screen::Pin(_)) {
        staff::way_in_opened(model);
    }
    if matches!(screen, Screen::OnPaper(_)) {
        speak_as_marked(model);
        // It stands in place of the languages it was chosen from: going back leads to what was read.
        leave(model, |above| matches!(above, Screen::Language(_) | Screen::OnPaper(_)));
    }
    model.trail.above.push(screen);
    // What was seen in the last visit may not be so any more.
    model.looked = None;
    look(model)
}

/// Takes the uppermost screens away, as long as they are such.
fn leave(model: &mut Model, is_such: impl Fn(&Screen) -> bool) {
    while model.trail.above.pop_if(|above| is_such(above)).is_some() {}
}

/// From the welcome screen one goes on in the language whose button is marked.
fn speak_as_marked(model: &mut Model) {
    if model.trail.above.is_empty() {
        let words = WordsOf(model.trail.welcome.words(&model.context(&model.words())).clone());
        if let Some(visit) = &mut model.visit {
            visit.words = words;
        }
    }
}

/// What an action means on a screen that has no meaning of its own for it.
fn everywhere(model: &mut Model, action: Action) -> Vec<Effect> {
    speak_as_marked(model);
    let words = model.words();
    match action {
        action if is_its_own(action) => {
            speech::ask(model, action);
            Vec::new()
        }
        Action::Back => obey(model, Request::Back),
        Action::Finish => obey(model, Request::Finish),
        Action::Emergency => {
            let handout = model.trail.above.iter().rev().find_map(Screen::handout).map(str::to_owned);
            open(model, Emergency::new(handout).into())
        }
        Action::Help => open(model, Help::default().into()),
        Action::Search => open(model, Search::new().into()),
        Action::Language if model.phrasebook.choices() > 1 => {
            let screen = Language::new(&model.context(&words));
            open(model, screen.into())
        }
        Action::Staff => staff::way_in(model).map_or_else(Vec::new, |request| obey(model, request)),
        _ => Vec::new(),
    }
}

/// The visitor speaks this language from now on: from the welcome screen they come to the home screen,
/// from anywhere else back to where they were.
fn speak(model: &mut Model, tag: &Tag) {
    let left = model.trail.above.pop();
    if matches!(left, Some(Screen::Language(_))) {
        // Whoever chooses what the screen speaks has done with what it cannot show.
        leave(model, |above| matches!(above, Screen::OnPaper(_)));
    }
    say_in(model, tag);
    if !matches!(left, Some(Screen::Language(_))) || model.trail.above.is_empty() {
        model.trail.above = vec![Home::default().into()];
    }
}

/// All screens speak this language from now on.
fn say_in(model: &mut Model, tag: &Tag) {
    let words = WordsOf(model.phrasebook.get(tag));
    if let Some(visit) = &mut model.visit {
        visit.words = words;
    }
    for screen in &mut model.trail.above {
        if let Screen::Reader(reader) = screen {
            reader.language_changed();
        }
    }
}

fn print(model: &mut Model, line: Line) -> Vec<Effect> {
    let id = model.order_id();
    if let Some(visit) = &mut model.visit {
        visit.printed.push(Printed { order: id, line: line.clone(), at: model.now.since_start });
    }
    // The order stands in place of the screen it was given on: going back leads to what was read.
    model.trail.above.pop();
    model.trail.above.push(Printing::new(id, &line, model.now.since_start).into());
    vec![Effect::Print(id, Order::of_patient(line))]
}
