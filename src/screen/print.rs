//! Print: which sheet, how large, how many; and whether the printer can, before anything is pressed.

mod layout;
mod tell;

pub(super) use layout::{BESIDE, CODE_BUTTON, below_go};
pub(super) use tell::{letters, sheet};

use super::telling::Telling;
use super::trouble::{sentence, warning};
use super::{Action, Context, PhoneCode, Place, Request, code, hint, key_of};
use crate::config::PrinterKind;
use crate::document::flow::{self, Ink, wrap};
use crate::language::Tag;
use crate::order::{Line, PrinterState, Sheet, Trouble};
use crate::widget::{Hint, Part, Pen, cells, narrow};
use layout::{Choice, Layout};
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// The same sheet within this time is asked about.
const JUST_NOW: Duration = Duration::from_secs(20);

/// What a visitor is about to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    handout: String,
    /// The language of the paper, where it is not the visitor's.
    language: Option<Tag>,
    sheet: Sheet,
    large: bool,
    copies: u32,
    marked: Choice,
    /// The question whether the same sheet is wanted once more stands.
    asks: bool,
}

/// What can be chosen of a sheet.
const CHOICES: [Choice; 5] =
    [Choice::Sheet(Sheet::Checklist), Choice::Sheet(Sheet::Full), Choice::Large(false), Choice::Large(true), Choice::Copies];

impl Print {
    /// The checklist, once, in normal letters: one more key prints it.
    pub fn new(handout: String) -> Self {
        Self { handout, language: None, sheet: Sheet::Checklist, large: false, copies: 1, marked: Choice::Go, asks: false }
    }

    /// The same on paper in a language that the screen cannot draw.
    pub fn in_language(handout: String, language: Tag) -> Self {
        Self { language: Some(language), ..Self::new(handout) }
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
        // The code would be in the visitor's language, and that is not what was asked for.
        self.language.is_none() && self.cannot_print(context) && code::is_offered(&self.handout, context)
    }

    /// Whether the same sheet was ordered a moment ago: a second press is more often one of impatience.
    fn is_on_its_way(line: &Line, context: &Context<'_>) -> bool {
        let now = context.now.since_start;
        let same = |before: &Line| Line { copies: 1, ..before.clone() } == Line { copies: 1, ..line.clone() };
        context.printed.iter().any(|printed| now.saturating_sub(printed.at) < JUST_NOW && same(&printed.line))
    }

    /// Whether the question waits for its answer.
    fn is_asking(&self, context: &Context<'_>) -> bool {
        self.asks && self.obstacle(context).is_none()
    }

    /// Copies can be chosen only where more than one is allowed. A button that could do nothing is not
    /// there: back to the handout stands in its place.
    fn layout(&self, context: &Context<'_>) -> Layout {
        let mut choices = Vec::new();
        if self.is_asking(context) {
            choices.extend([Choice::Leave, Choice::Again]);
        } else {
            choices.extend(CHOICES.into_iter().filter(|choice| *choice != Choice::Copies || context.settings.copies > 1));
            choices.push(if self.obstacle(context).is_some() { Choice::Leave } else { Choice::Go });
            choices.extend(self.offers_code(context).then_some(Choice::Code));
        }
        let rows = u16::try_from(self.message_lines(context).len()).unwrap_or(u16::MAX);
        Layout::of(context.body(), &choices, rows)
    }

    fn choices(&self, context: &Context<'_>) -> Vec<Choice> {
        self.layout(context).places.into_iter().map(|(_, choice)| choice).collect()
    }

    /// What is marked. Where that is not there any more: the code for what cannot be printed, the way back,
    /// or the button that prints.
    fn marked(&self, context: &Context<'_>) -> Choice {
        let choices = self.choices(context);
        let otherwise = [Choice::Code, Choice::Leave, Choice::Go];
        let all = [self.marked].into_iter().chain(otherwise);
        all.into_iter().find(|choice| choices.contains(choice)).unwrap_or(Choice::Go)
    }

    fn choose(&mut self, choice: Choice, context: &Context<'_>) -> Request {
        self.marked = choice;
        match choice {
            Choice::Sheet(sheet) => {
                self.sheet = sheet;
                self.copies = self.copies.min(self.left(context).max(1));
            }
            Choice::Large(large) => self.large = large,
            Choice::Copies => self.copies = if self.copies < self.left(context) { self.copies + 1 } else { 1 },
            Choice::Go => return self.go(context),
            Choice::Again => return self.line(context).map_or(Request::Stay, Request::Print),
            Choice::Leave => return Request::Back,
            Choice::Code => return self.open_code(context),
        }
        Request::Stay
    }

    fn open_code(&self, context: &Context<'_>) -> Request {
        let opened = || Request::open(PhoneCode::new(self.handout.clone()));
        if self.offers_code(context) { opened() } else { Request::Stay }
    }

    /// What is to be printed, if it can be.
    fn line(&self, context: &Context<'_>) -> Option<Line> {
        if self.obstacle(context).is_some() {
            return None;
        }
        let language = match &self.language {
            Some(language) => context.library.handout(&self.handout)?.editions.get(language).map(|edition| &edition.language)?,
            None => &context.edition(&self.handout)?.1.language,
        };
        Some(Line {
            handout: self.handout.clone(),
            language: Some(language.clone()),
            sheet: self.sheet,
            large: self.large,
            copies: self.copies.min(self.left(context)),
        })
    }

    fn go(&mut self, context: &Context<'_>) -> Request {
        let Some(line) = self.line(context) else { return Request::Stay };
        if self.asks || Self::is_on_its_way(&line, context) {
            // The same press once more must not answer the question that nobody has read yet.
            if !self.asks {
                (self.asks, self.marked) = (true, Choice::Leave);
            }
            return Request::Stay;
        }
        Request::Print(line)
    }

    fn step(&mut self, by: isize, context: &Context<'_>) {
        let (choices, marked) = (self.choices(context), self.marked(context));
        let now = choices.iter().position(|choice| *choice == marked).unwrap_or(0);
        let next = now.saturating_add_signed(by).min(choices.len().saturating_sub(1));
        self.marked = choices.get(next).copied().unwrap_or(Choice::Go);
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
            Choice::Go => say.print_now(),
            Choice::Leave if self.is_asking(context) => say.print_no(),
            Choice::Leave => say.read_on(),
            Choice::Again => say.print_another(),
            Choice::Code => say.code_offer(),
        }
    }

    fn draw_choice(&self, choice: Choice, place: Rect, context: &Context<'_>, pen: &mut Pen<'_>) {
        let marked = choice == self.marked(context);
        if choice.is_button() {
            pen.button(place, &self.label(choice, context), key(choice, marked, context), marked);
            return;
        }
        // The blank row of two is the one that parts the letters from the sheets above them.
        let y = if choice == Choice::Large(false) { place.bottom().saturating_sub(1) } else { place.y };
        let part = if marked { Part::Focus } else { Part::Text };
        if marked {
            pen.fill(Rect { y, height: 1, ..place }, Part::Focus);
            pen.focus_at(place.x + 2, y);
        }
        pen.text(place.x + 2, y, place.width.saturating_sub(3), &self.label(choice, context), part);
        let about = match choice {
            Choice::Sheet(Sheet::Checklist) => context.words.say().sheet_checklist_about(),
            Choice::Sheet(Sheet::Full) => context.words.say().sheet_full_about(),
            _ => return,
        };
        if place.height > 1 {
            let indent = 4 + cells(context.look.signs().on);
            pen.text(place.x + indent, place.y + 1, place.width.saturating_sub(indent + 1), &about, Part::Quiet);
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
                return (warning(trouble, context.words), Part::Strong);
            }
            PrinterState::Unknown => say.printer_looking(),
        };
        (format!("{health} {}", super::printing::where_to_collect(context)), Part::Text)
    }

    fn message_lines(&self, context: &Context<'_>) -> Vec<flow::Line> {
        let (message, part) = self.message(context);
        wrap(&message, context.body().width.min(70), if part == Part::Strong { Ink::Strong } else { Ink::Plain })
    }
}

/// The key of a button.
fn key(choice: Choice, marked: bool, context: &Context<'_>) -> &'static str {
    match choice {
        Choice::Code => key_of(Action::Code, context),
        Choice::Go => key_of(Action::Choose, context),
        _ if marked => key_of(Action::Choose, context),
        Choice::Leave => key_of(Action::Back, context),
        Choice::Again | Choice::Sheet(_) | Choice::Large(_) | Choice::Copies => "",
    }
}

impl Place for Print {
    fn title(&self, context: &Context<'_>) -> String {
        let title = context.words.say().print_title();
        match &self.language {
            Some(language) => format!("{title}: {}", context.name_of(language)),
            None => title,
        }
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let enter = match self.marked(context) {
            Choice::Go => say.do_print(),
            Choice::Leave => say.read_on(),
            _ => say.do_choose(),
        };
        let mut hints = vec![
            hint(Action::Choose, enter, context),
            hint(Action::Back, say.do_back(), context),
            hint(Action::Finish, say.do_finish(), context),
        ];
        if !narrow(context.area) {
            hints.insert(0, hint(Action::Up, say.do_choose(), context));
            hints.push(hint(Action::Help, say.do_help(), context));
        }
        if self.offers_code(context) {
            hints.insert(0, hint(Action::Code, say.code_offer(), context));
        }
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        match action {
            Action::Up => self.step(-1, context),
            Action::Down => self.step(1, context),
            Action::Left if self.is_asking(context) => self.step(-1, context),
            Action::Right if self.is_asking(context) => self.step(1, context),
            Action::Left if self.marked == Choice::Copies => self.copies = self.copies.saturating_sub(1).max(1),
            Action::Right if self.marked == Choice::Copies => self.copies = (self.copies + 1).min(self.left(context).max(1)),
            Action::Choose => return self.choose(self.marked(context), context),
            Action::Code => return self.choose(Choice::Code, context),
            Action::Line(number) => {
                let chosen = self.choices(context).get(usize::from(number).saturating_sub(1)).copied();
                // A digit chooses a sheet or a size; a button takes a key of its own.
                if let Some(choice) = chosen.filter(|choice| !choice.is_button()) {
                    return self.choose(choice, context);
                }
            }
            Action::Nth(number) => {
                let chosen = self.choices(context).get(usize::from(number).saturating_sub(1)).copied();
                return chosen.map_or(Request::Stay, |choice| self.choose(choice, context));
            }
            Action::Less(_) => self.copies = self.copies.saturating_sub(1).max(1),
            Action::Print => return self.go(context),
            other => return Request::Do(other),
        }
        Request::Stay
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let touched = self.layout(context).places.into_iter().find(|(place, _)| place.contains(at));
        touched.map_or(Request::Stay, |(_, choice)| self.choose(choice, context))
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        self.told(context)
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let body = context.body();
        let name = context.edition(&self.handout).map_or(self.handout.as_str(), |(_, edition)| edition.title.as_str());
        let layout = self.layout(context);
        if layout.has_room_for_a_name(body) {
            pen.text(body.x, body.y, body.width, name, Part::Accent);
        }
        for (place, choice) in layout.places {
            self.draw_choice(choice, place, context, pen);
        }
        let lines = self.message_lines(context);
        let room = layout.message;
        let air = u16::from(room.height > u16::try_from(lines.len()).unwrap_or(u16::MAX));
        pen.lines(Rect { y: room.y + air, height: room.height - air, ..room }, &lines, 0);
    }
}
