//! Print: which sheet, how large, how many; and whether the printer can, before anything is pressed.

use super::trouble::sentence;
use super::{Action, Context, PhoneCode, Place, Request, code, hint};
use crate::config::PrinterKind;
use crate::document::flow::{Ink, wrap};
use crate::handout::Handout;
use crate::order::{Line, PrinterState, Sheet, Trouble};
use crate::widget::{Hint, Part, Pen, narrow};
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// From this height on there is room for the handout's name.
const NAMED: u16 = 20;
/// The button that prints, and the one beside it that shows the list for a phone.
const BUTTON: u16 = 34;
pub(super) const CODE_BUTTON: u16 = 38;
/// The same sheet within this time is asked about.
const JUST_NOW: Duration = Duration::from_secs(20);

/// What a visitor is about to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    handout: String,
    sheet: Sheet,
    large: bool,
    copies: u32,
    marked: Choice,
    /// The question whether the same sheet is wanted once more stands.
    asks: bool,
}

/// A line of the screen that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Sheet(Sheet),
    Large(bool),
    Copies,
    Go,
    Code,
}

const CHOICES: [Choice; 7] = [
    Choice::Sheet(Sheet::Checklist),
    Choice::Sheet(Sheet::Full),
    Choice::Large(false),
    Choice::Large(true),
    Choice::Copies,
    Choice::Go,
    Choice::Code,
];

impl Print {
    /// The checklist, once, in normal letters: one more key prints it.
    pub fn new(handout: String) -> Self {
        Self { handout, sheet: Sheet::Checklist, large: false, copies: 1, marked: Choice::Go, asks: false }
    }

    /// The handout's id.
    pub fn handout(&self) -> &str {
        &self.handout
    }

    /// Copies of the chosen sheet that this visitor can still have.
    fn left(&self, context: &Context<'_>) -> u32 {
        let had = context.printed.iter().map(|printed| &printed.line);
        let same = had.filter(|line| line.handout == self.handout && line.sheet == self.sheet);
        context.settings.copies.saturating_sub(same.map(|line| line.copies).sum())
    }

    /// Why nothing can be printed, in the patient's words.
    fn obstacle(&self, context: &Context<'_>) -> Option<String> {
        let say = context.words.say();
        if context.settings.facts.is_none() || context.settings.printer == PrinterKind::None {
            return Some(say.print_not_set_up());
        }
        if self.left(context) == 0 {
            return Some(say.print_limit());
        }
        match context.printer_state() {
            // Nothing was printed yet that could have failed.
            PrinterState::Trouble(Trouble::Other) => Some(sentence(Trouble::Attention, context.words)),
            PrinterState::Trouble(trouble) => Some(sentence(trouble, context.words)),
            PrinterState::Unknown | PrinterState::Ready | PrinterState::Warns(_) => None,
        }
    }

    /// Whether the printer is what keeps this page from being printed, and not a limit of ours.
    pub fn cannot_print(&self, context: &Context<'_>) -> bool {
        self.left(context) > 0 && self.obstacle(context).is_some()
    }

    /// Whether the list can be had for a phone in place of the paper.
    fn offers_code(&self, context: &Context<'_>) -> bool {
        self.cannot_print(context) && code::is_offered(&self.handout, context)
    }

    /// Whether the same sheet was ordered a moment ago: a second press is more often one of impatience.
    fn is_on_its_way(line: &Line, context: &Context<'_>) -> bool {
        let now = context.now.since_start;
        let same = |before: &Line| Line { copies: 1, ..before.clone() } == Line { copies: 1, ..line.clone() };
        context.printed.iter().any(|printed| now.saturating_sub(printed.at) < JUST_NOW && same(&printed.line))
    }

    /// Copies can be chosen only where more than one is allowed.
    fn choices(&self, context: &Context<'_>) -> Vec<Choice> {
        let is_there = |choice: &Choice| match choice {
            Choice::Copies => context.settings.copies > 1,
            Choice::Code => self.offers_code(context),
            _ => true,
        };
        CHOICES.into_iter().filter(is_there).collect()
    }

    /// What is marked; the button that prints, once the printer can again what the code stood in for.
    fn marked(&self, context: &Context<'_>) -> Choice {
        if self.marked == Choice::Code && !self.offers_code(context) { Choice::Go } else { self.marked }
    }

    fn choose(&mut self, choice: Choice, context: &Context<'_>) -> Request {
        self.asks &= choice == Choice::Go;
        self.marked = choice;
        match choice {
            Choice::Sheet(sheet) => {
                self.sheet = sheet;
                self.copies = self.copies.min(self.left(context).max(1));
            }
            Choice::Large(large) => self.large = large,
            Choice::Copies => self.copies = if self.copies < self.left(context) { self.copies + 1 } else { 1 },
            Choice::Go => return self.go(context),
            Choice::Code => return self.open_code(context),
        }
        Request::Stay
    }

    fn open_code(&self, context: &Context<'_>) -> Request {
        let opened = || Request::open(PhoneCode::new(self.handout.clone()));
        if self.offers_code(context) { opened() } else { Request::Stay }
    }

    fn go(&mut self, context: &Context<'_>) -> Request {
        if self.obstacle(context).is_some() {
            return Request::Stay;
        }
        let Some((_, edition)) = context.edition(&self.handout) else { return Request::Stay };
        let line = Line {
            handout: self.handout.clone(),
            language: Some(edition.language.clone()),
            sheet: self.sheet,
            large: self.large,
            copies: self.copies.min(self.left(context)),
        };
        if Self::is_on_its_way(&line, context) && !std::mem::replace(&mut self.asks, true) {
            return Request::Stay;
        }
        Request::Print(line)
    }

    fn step(&mut self, by: isize, context: &Context<'_>) {
        let (choices, marked) = (self.choices(context), self.marked(context));
        let now = choices.iter().position(|choice| *choice == marked).unwrap_or(0);
        let next = now.saturating_add_signed(by).min(choices.len().saturating_sub(1));
        self.marked = choices.get(next).copied().unwrap_or(Choice::Go);
        self.asks = false;
    }

    fn label(&self, choice: Choice, context: &Context<'_>) -> String {
        let (say, signs) = (context.words.say(), context.look.signs());
        let radio = |on: bool| if on { signs.on } else { signs.off };
        match choice {
            Choice::Sheet(Sheet::Checklist) => format!("{}  {}", radio(self.sheet == Sheet::Checklist), say.sheet_checklist()),
            Choice::Sheet(Sheet::Full) => format!("{}  {}", radio(self.sheet == Sheet::Full), say.sheet_full()),
            Choice::Large(false) => format!("{}  {}", radio(!self.large), say.size_standard()),
            Choice::Large(true) => format!("{}  {}", radio(self.large), say.size_large()),
            Choice::Copies => format!("{}   {} {} {}", say.copies(), signs.back, self.copies, signs.forward),
            Choice::Go if self.asks => say.print_another(),
            Choice::Go => say.print_now(),
            Choice::Code => say.code_offer(),
        }
    }

    fn draw_choice(&self, choice: Choice, place: Rect, context: &Context<'_>, pen: &mut Pen<'_>) {
        let marked = choice == self.marked(context);
        if let Some(key) = key(choice) {
            pen.button(place, &self.label(choice, context), key, marked);
            return;
        }
        let part = if marked { Part::Focus } else { Part::Text };
        if marked {
            pen.fill(Rect { height: 1, ..place }, Part::Focus);
            pen.focus_at(place.x + 2, place.y);
        }
        pen.text(place.x + 2, place.y, place.width.saturating_sub(3), &self.label(choice, context), part);
        let about = match choice {
            Choice::Sheet(Sheet::Checklist) => context.words.say().sheet_checklist_about(),
            Choice::Sheet(Sheet::Full) => context.words.say().sheet_full_about(),
            _ => return,
        };
        if place.height > 1 {
            pen.text(place.x + 5, place.y + 1, place.width.saturating_sub(6), &about, Part::Quiet);
        }
    }

    /// The printer's health and where to collect, or why nothing prints.
    fn message(&self, context: &Context<'_>) -> (String, Part) {
        let say = context.words.say();
        if let Some(obstacle) = self.obstacle(context) {
            return (obstacle, Part::Strong);
        }
        if self.asks {
            return (say.print_already(), Part::Strong);
        }
        let health = match context.printer_state() {
            PrinterState::Ready => say.printer_ready(),
            PrinterState::Warns(trouble) | PrinterState::Trouble(trouble) => {
                return (sentence(trouble, context.words), Part::Strong);
            }
            PrinterState::Unknown => say.printer_looking(),
        };
        (format!("{health} {}", super::printing::where_to_collect(context)), Part::Text)
    }
}

/// The key of what is a button.
fn key(choice: Choice) -> Option<&'static str> {
    match choice {
        Choice::Go => Some("Enter"),
        Choice::Code => Some("c"),
        Choice::Sheet(_) | Choice::Large(_) | Choice::Copies => None,
    }
}

/// Each choice is two rows high, a button three; on a low screen they stand closer.
fn places(choices: Vec<Choice>, context: &Context<'_>) -> Vec<(Rect, Choice)> {
    let body = context.body();
    let low = body.height < 17;
    let mut y = body.y + if body.height >= NAMED { 2 } else { 0 };
    let mut places = Vec::new();
    for choice in choices {
        let (width, height) = match choice {
            Choice::Go => (BUTTON, 3),
            Choice::Code => (CODE_BUTTON, 3),
            _ if low => (58, 1),
            _ => (58, 2),
        };
        // The code stands beside the button that prints, where there is room.
        let beside = BUTTON + 2;
        let stands_beside = choice == Choice::Code && body.width >= beside + CODE_BUTTON;
        let (x, above) = if stands_beside { (body.x + beside, height) } else { (body.x, 0) };
        let place = Rect { x, y: y.saturating_sub(above), width: width.min(body.width), height };
        places.push((place.intersection(body), choice));
        y += height - above + u16::from(choice == Choice::Copies && !low);
        y += u16::from(choice == Choice::Sheet(Sheet::Full) && body.height >= 22);
        y += u16::from(choice == Choice::Large(true) && body.height >= 22);
    }
    places
}

impl Place for Print {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().print_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![
            hint("Enter", if self.marked(context) == Choice::Go { say.do_print() } else { say.do_choose() }, Action::Choose),
            hint("Esc", say.do_back(), Action::Back),
            hint("f", say.do_finish(), Action::Finish),
        ];
        if !narrow(context.area) {
            hints.insert(0, hint(context.look.signs().arrows[0], say.do_choose(), Action::Up));
            hints.push(hint("?", say.do_help(), Action::Help));
        }
        if self.offers_code(context) {
            hints.insert(0, hint("c", say.code_offer(), Action::Code));
        }
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        match action {
            Action::Up => self.step(-1, context),
            Action::Down => self.step(1, context),
            Action::Left if self.marked == Choice::Copies => self.copies = self.copies.saturating_sub(1).max(1),
            Action::Right if self.marked == Choice::Copies => self.copies = (self.copies + 1).min(self.left(context).max(1)),
            Action::Choose => return self.choose(self.marked(context), context),
            Action::Code => return self.choose(Choice::Code, context),
            Action::Line(number) => {
                let chosen = self.choices(context).get(usize::from(number).saturating_sub(1)).copied();
                // A digit chooses a sheet or a size; a button takes a key of its own.
                if let Some(choice) = chosen.filter(|choice| key(*choice).is_none()) {
                    return self.choose(choice, context);
                }
            }
            Action::Print => return self.go(context),
            other => return Request::Do(other),
        }
        Request::Stay
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let touched = places(self.choices(context), context).into_iter().find(|(place, _)| place.contains(at));
        touched.map_or(Request::Stay, |(_, choice)| self.choose(choice, context))
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let body = context.body();
        let name = context.edition(&self.handout).map_or("", |(_, edition): (&Handout, _)| edition.title.as_str());
        if body.height >= NAMED {
            pen.text(body.x, body.y, body.width, name, Part::Accent);
        }
        let mut bottom = body.y;
        // Where there is no room for both, why nothing prints matters more than what would.
        let choices = if body.height < 12 && self.obstacle(context).is_some() {
            Vec::new()
        } else {
            places(self.choices(context), context)
        };
        for (place, choice) in choices {
            self.draw_choice(choice, place, context, pen);
            bottom = bottom.max(place.bottom());
        }
        let (message, part) = self.message(context);
        let ink = if part == Part::Strong { Ink::Strong } else { Ink::Plain };
        let room = Rect { y: bottom, height: body.bottom().saturating_sub(bottom), width: body.width.min(70), ..body };
        let lines = wrap(&message, room.width, ink);
        let air = u16::from(room.height > u16::try_from(lines.len()).unwrap_or(u16::MAX));
        pen.lines(Rect { y: room.y + air, height: room.height - air, ..room }, &lines, 0);
    }
}
