//! What the kiosk says to whoever does not see it: the screen's telling, and what stands around a screen.
//! Reads only.

use super::Model;
use super::press::head_hints;
use crate::language::Words;
use crate::screen::{Action, Context, Said, Screen, Telling};

/// What the kiosk says now. The question whether somebody is still there stands in front of everything; what
/// the keys of head and foot do is offered after what the screen offers, each once.
///
/// Numbers that must not be torn apart keep their no-break blanks and hyphens.
pub fn tell(model: &Model) -> Telling {
    let words = model.words();
    let context = model.context(&words);
    let top = model.trail.above.last();
    let (mut telling, words) = match top {
        None => (model.trail.welcome.tell(&context), model.trail.welcome.words(&context)),
        Some(screen) => (screen.place().tell(&context), context.words),
    };
    let language = words.tag();
    for (does, label) in keys(model, top, &context, words) {
        if telling.offers.iter().all(|offer| offer.does != does) {
            telling.offer(label, language, does);
        }
    }
    if model.settings.facts.as_ref().is_some_and(|facts| facts.sample) {
        telling.head(words.say().sample_notice(), language);
    }
    // Staff are the desk.
    if !matches!(top, Some(Screen::Staff(_))) {
        telling.foot.push(Said::new(words.say().ask_desk(), language));
    }
    telling.head.splice(0..0, warning(model));
    telling
}

/// The question whether somebody is still there, if it stands. It is told with all the time that there was to
/// answer it: whoever answers ends it, and so nobody hears it late.
pub fn warning(model: &Model) -> Vec<Said> {
    if model.visit.as_ref().is_none_or(|visit| visit.warned.is_none()) {
        return Vec::new();
    }
    let words = model.words();
    let say = words.say();
    let answer = if model.look.is_told() { say.plain_stay() } else { say.idle_stay() };
    let texts = [say.idle_title(), say.idle_body(model.settings.warning_seconds), answer];
    texts.into_iter().map(|text| Said::new(text, words.tag())).collect()
}

/// How to choose from what is told: in the visitor's language, and before one is chosen in each of them.
pub fn prompt(model: &Model) -> Vec<Said> {
    let of = |words: &Words| Said::new(words.say().plain_prompt(), words.tag());
    if model.trail.above.is_empty() {
        return model.phrasebook.all().iter().map(of).collect();
    }
    let words = model.words();
    vec![of(&words), Said::new(words.say().plain_again(), words.tag())]
}

/// That what was typed is no choice here.
pub fn unknown(model: &Model) -> Said {
    let words = model.words();
    Said::new(words.say().plain_unknown(), words.tag())
}

/// What the keys of head and foot do, and the keys that work on every screen. Moving about is not among them:
/// what is told has no window.
fn keys(model: &Model, top: Option<&Screen>, context: &Context<'_>, words: &Words) -> Vec<(Action, String)> {
    let say = words.say();
    let Some(screen) = top else {
        let staff = model.settings.staff.then(|| (Action::Staff, say.do_staff()));
        return [(Action::Emergency, say.do_emergency()), (Action::Help, say.do_help())].into_iter().chain(staff).collect();
    };
    let hints = screen.place().hints(context).into_iter().chain(head_hints(model, screen));
    let label = |action: Action, label: String| match action {
        Action::Emergency => say.do_emergency(),
        Action::Language => say.do_language(),
        _ => label,
    };
    let help = (Action::Help, say.do_help());
    let has_help = !matches!(screen, Screen::Help(_) | Screen::Pin(_) | Screen::Staff(_));
    let hints = hints.filter(|hint| !moves(hint.means)).map(|hint| (hint.means, label(hint.means, hint.label)));
    let mut keys: Vec<(Action, String)> = hints.chain(has_help.then_some(help)).collect();
    // What is in a hurry comes first.
    keys.sort_by_key(|(action, _)| *action != Action::Emergency);
    keys
}

/// Whether an action only moves a window or a mark, or chooses what is marked.
fn moves(action: Action) -> bool {
    use Action::{Choose, Down, First, Last, Left, PageDown, PageUp, Right, Up};
    matches!(action, Up | Down | Left | Right | PageUp | PageDown | First | Last | Choose)
}
