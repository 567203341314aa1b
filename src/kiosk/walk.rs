//! Where a visitor comes: what a screen asks for is obeyed, screens are opened and left, languages changed.

use super::model::WordsOf;
use super::press::act;
use super::sentences::is_its_own;
use super::update::{finish, look};
use super::{Effect, Model, speech, staff};
use crate::language::Tag;
use crate::order::{Line, Order};
use crate::screen::{Action, Emergency, Help, Home, Language, Printed, Printing, Request, Screen, Search};

/// So many screens lie above the welcome screen at most: nobody goes back through more of them, and a key that is
/// struck for ever piles none up.
const DEEPEST: usize = 16;

pub(super) fn obey(model: &mut Model, request: Request) -> Vec<Effect> {
    match request {
        Request::Stay => Vec::new(),
        Request::Scrolled => {
            model.scrolled = true;
            Vec::new()
        }
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
    let above = &mut model.trail.above;
    if matches!(screen, Screen::Emergency(_) | Screen::Help(_)) {
        // They say the same wherever they are opened: who goes back sees each of them once.
        above.retain(|before| std::mem::discriminant(before) != std::mem::discriminant(&screen));
    }
    above.push(screen);
    if above.len() > DEEPEST {
        // The first one stays: it is where going back leads to in the end.
        above.remove(1);
    }
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
        Action::Search => {
            // Whoever came before all of it was made waits for the rest alone.
            while model.make_index(usize::MAX) {}
            open(model, Search::new().into())
        }
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
