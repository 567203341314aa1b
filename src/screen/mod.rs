//! One file is one place a visitor can stand: its state, what a key or a touch does there, how it is
//! drawn. A screen never sees the kiosk's model: it gets an action and a context, and returns a request
//! that the kiosk obeys. Pure.
//!
//! The layout of a screen is computed from its size alone, by the same function for drawing and for
//! finding what was touched.

mod checklist;
mod code;
mod emergency;
mod help;
mod hints;
mod home;
mod input;
mod keyboard;
pub mod keymap;
mod laid;
mod language;
mod on_paper;
mod pages;
mod pin;
mod print;
mod printing;
mod reader;
mod search;
mod staff;
mod telling;
mod tiles;
mod trouble;
pub mod warning;
mod welcome;
mod window;

pub use checklist::Checklist;
pub use code::PhoneCode;
pub use emergency::Emergency;
pub use help::Help;
pub(crate) use hints::hint;
use hints::{fitting, key_of, reading_hint};
pub use home::Home;
pub use input::{Action, Code, Digits, Key, Moment, PinAnswer, Pointer};
pub use laid::Laid;
pub use language::Language;
pub use on_paper::OnPaper;
pub use pin::Pin;
pub use print::Print;
pub use printing::Printing;
pub use reader::Reader;
pub use search::Search;
pub use staff::{Pages, Reload, Staff, StaffRoom};
pub(crate) use telling::is_sign;
pub use telling::{Offer, Said, Telling};
pub use trouble::remedy;
pub use welcome::Welcome;

use crate::config::Settings;
use crate::document::compose::Composer;
use crate::handout::{Edition, Handout, Library};
use crate::language::{Phrasebook, Tag, Words};
use crate::order::{JobId, Line, NamedBatch, Order, OrderId, PrinterReport, PrinterState};
use crate::search::Index;
use crate::widget::{Hint, Look, Page, Pen};
use ratatui::layout::{Position, Rect};
use std::cell::OnceCell;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

/// What a screen may know.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// What the operator decided.
    pub settings: &'a Settings,
    /// What there is to read.
    pub library: &'a Library,
    /// The words of all languages with a button.
    pub phrasebook: &'a Phrasebook,
    /// The words of the visitor's language.
    pub words: &'a Words,
    /// How things look on this terminal.
    pub look: &'a Look,
    /// The whole screen.
    pub area: Rect,
    /// When it is.
    pub now: Moment,
    /// How the printer was when it was looked at last; `None` before.
    pub printer: Option<&'a PrinterReport>,
    /// What was printed in this visit.
    pub printed: &'a [Printed],
    /// What staff see, only as long as they are signed in.
    pub staff: Option<&'a StaffRoom>,
    /// All handouts, also those that patients may not see: for staff alone.
    pub stock: &'a Library,
    /// What can be found in the library; made when it is first asked for.
    pub index: &'a OnceCell<Index>,
    /// The text that was laid out last.
    pub laid: &'a Laid,
    /// Whether it can be read aloud here, and is.
    pub reading: Reading,
}

/// What a screen may know of reading aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// There is a voice for the visitor's language.
    pub offered: bool,
    /// The visitor has asked for it.
    pub on: bool,
}

/// Copies of one sheet that were ordered in this visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The order.
    pub order: OrderId,
    /// What was ordered.
    pub line: Line,
    /// When.
    pub at: Duration,
}

/// What a screen asks of the kiosk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Nothing more.
    Stay,
    /// Nothing more, and on the screen nothing changed but the text in its window.
    Scrolled,
    /// Put this screen on top.
    Open(Box<Screen>),
    /// Take this screen away.
    Back,
    /// The visitor speaks this language: take this screen away, and go on from the welcome screen.
    Speak(Tag),
    /// The visitor speaks this language from now on: put this screen on top in it.
    OpenIn(Tag, Box<Screen>),
    /// Print this, and show how it goes.
    Print(Line),
    /// What only staff may ask for.
    Staff(StaffRequest),
    /// The visitor has finished.
    Finish,
    /// Do what this action means everywhere.
    Do(Action),
    /// Take this screen away, and do this on the one below it.
    Instead(Action),
}

/// What only staff may ask for; the kiosk obeys it behind the PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StaffRequest {
    /// Look at this PIN: the one thing that is asked before it.
    Enter(Digits),
    /// Print this batch.
    Send(Order),
    /// Stop these jobs.
    Stop(Vec<JobId>),
    /// Print these jobs anew.
    Again(Vec<JobId>),
    /// Save this batch under its name.
    Save(NamedBatch),
    /// Forget the batch of that name.
    Forget(String),
    /// Read the operator's files again.
    Reload,
    /// End the kiosk.
    Leave,
}

impl Request {
    /// Puts a screen on top.
    pub fn open(screen: impl Into<Screen>) -> Self {
        Request::Open(Box::new(screen.into()))
    }
}

/// What every screen above the welcome screen can do.
pub trait Place {
    /// The name in the head.
    fn title(&self, context: &Context<'_>) -> String;
    /// The keys that work here, the most useful first.
    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>>;
    /// Whether it takes keys as they are, digits and letters among them: where something is typed.
    fn takes_keys(&self) -> bool {
        false
    }
    /// A key was pressed, where it takes them as they are. A key that it has no use for means what it
    /// means elsewhere.
    fn key(&mut self, _key: Key, _context: &Context<'_>) -> Option<Request> {
        None
    }
    /// A key was pressed.
    fn act(&mut self, action: Action, context: &Context<'_>) -> Request;
    /// A place between head and foot was touched.
    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request;
    /// Whether it takes the rows of head and foot too.
    fn takes_all(&self, _context: &Context<'_>) -> bool {
        false
    }
    /// What it says to whoever does not see it.
    fn tell(&self, context: &Context<'_>) -> Telling;
    /// Draws what is between head and foot.
    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>);
    /// Where a text stands that scrolls, where it does so often that it is worth drawing by itself.
    fn window(&self, _context: &Context<'_>) -> Option<Rect> {
        None
    }
    /// Draws what is in the window alone.
    fn draw_window(&self, _context: &Context<'_>, _pen: &mut Pen<'_>) {}
}

/// A screen that lies above the welcome screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Topics and handouts.
    Home(Home),
    /// A handout, section by section.
    Reader(Reader),
    /// Its three tiers.
    Checklist(Checklist),
    /// What to print.
    Print(Print),
    /// How printing goes.
    Printing(Printing),
    /// The list for a phone, where it cannot be printed.
    PhoneCode(PhoneCode),
    /// What to do in an emergency.
    Emergency(Emergency),
    /// How the kiosk works.
    Help(Help),
    /// Another language.
    Language(Language),
    /// What there is in a language on paper only.
    OnPaper(OnPaper),
    /// A handout or a word is looked for.
    Search(Search),
    /// The way in for staff.
    Pin(Pin),
    /// Behind the PIN.
    Staff(Box<Staff>),
}

impl Screen {
    /// The screen as a place.
    pub fn place(&self) -> &dyn Place {
        match self {
            Screen::Home(screen) => screen,
            Screen::Reader(screen) => screen,
            Screen::Checklist(screen) => screen,
            Screen::Print(screen) => screen,
            Screen::Printing(screen) => screen,
            Screen::PhoneCode(screen) => screen,
            Screen::Emergency(screen) => screen,
            Screen::Help(screen) => screen,
            Screen::Language(screen) => screen,
            Screen::OnPaper(screen) => screen,
            Screen::Search(screen) => screen,
            Screen::Pin(screen) => screen,
            Screen::Staff(screen) => screen.as_ref(),
        }
    }

    /// The screen as a place that changes.
    pub fn place_mut(&mut self) -> &mut dyn Place {
        match self {
            Screen::Home(screen) => screen,
            Screen::Reader(screen) => screen,
            Screen::Checklist(screen) => screen,
            Screen::Print(screen) => screen,
            Screen::Printing(screen) => screen,
            Screen::PhoneCode(screen) => screen,
            Screen::Emergency(screen) => screen,
            Screen::Help(screen) => screen,
            Screen::Language(screen) => screen,
            Screen::OnPaper(screen) => screen,
            Screen::Search(screen) => screen,
            Screen::Pin(screen) => screen,
            Screen::Staff(screen) => screen.as_mut(),
        }
    }

    /// The handout this screen is about, if it is about one.
    pub fn handout(&self) -> Option<&str> {
        match self {
            Screen::Reader(screen) => Some(screen.handout()),
            Screen::Checklist(screen) => Some(screen.handout()),
            Screen::Print(screen) => Some(screen.handout()),
            Screen::PhoneCode(screen) => Some(screen.handout()),
            _ => None,
        }
    }
}

macro_rules! into_screen {
    ($($kind:ident),*) => {
        $(impl From<$kind> for Screen {
            fn from(screen: $kind) -> Self {
                Screen::$kind(screen)
            }
        })*
    };
}
into_screen!(Home, Reader, Checklist, Print, Printing, PhoneCode, Emergency, Help, Language, OnPaper, Search, Pin);

impl From<Staff> for Screen {
    fn from(screen: Staff) -> Self {
        Screen::Staff(Box::new(screen))
    }
}

impl<'a> Context<'a> {
    /// The visitor's language.
    pub fn language(&self) -> &'a Tag {
        self.words.tag()
    }

    /// Whether the printer can be used.
    pub fn printer_state(&self) -> PrinterState {
        self.printer.map_or(PrinterState::Unknown, PrinterReport::state)
    }

    /// Where head, body and foot stand.
    pub fn page(&self) -> Page {
        Page::of(self.area)
    }

    /// The space between head and foot.
    pub fn body(&self) -> Rect {
        self.page().body
    }

    /// A handout with the edition that this visitor reads.
    pub fn edition(&self, id: &str) -> Option<(&'a Handout, &'a Edition)> {
        let handout = self.library.handout(id)?;
        Some((handout, self.edition_of(handout)?))
    }

    /// The edition of a handout that this visitor reads: in their language, else the source, else one that
    /// the screen can draw. `None` when it can draw none.
    pub fn edition_of(&self, handout: &'a Handout) -> Option<&'a Edition> {
        let draws = |edition: &&Edition| self.look.draws(&edition.language);
        let english = || handout.editions.get(&Tag::english());
        let first = handout.edition(self.language()).filter(draws);
        first.or_else(english).or_else(|| handout.editions.values().find(draws))
    }

    /// What a language is called where its own letters may be lacking.
    pub fn name_of(&self, tag: &Tag) -> String {
        if self.look.draws(tag) { self.phrasebook.get(tag).language_name() } else { self.words.name_of(tag) }
    }

    /// A composer for a handout in the visitor's language; `words` are those of the edition.
    pub fn composer(&self, handout: &'a Handout, edition: &'a Edition, words: &'a Words) -> Composer<'a> {
        Composer { handout, edition, facts: self.settings.facts.as_ref(), words, today: self.now.date, second: None }
    }

    /// The words of an edition: the visitor's, unless the handout is not there in that language.
    pub fn words_of(&self, edition: &Edition) -> Words {
        if edition.language == *self.language() { self.words.clone() } else { self.phrasebook.get(&edition.language) }
    }

    /// The sentence that says what to do in an emergency.
    pub fn emergency_sentence(&self, words: &Words) -> String {
        words.say().welcome_emergency(self.emergency_number(words))
    }

    fn emergency_number(&self, words: &Words) -> String {
        let number = self.settings.facts.as_ref().map(|facts| facts.emergency.clone());
        number.unwrap_or_else(|| words.say().emergency_number_missing())
    }

    /// The line that says what to do in an emergency, in at most `width` cells. It is never cut: half of it
    /// would be the half without the number.
    pub fn emergency_line(&self, words: &Words, width: u16) -> String {
        let say = words.say();
        let number = self.emergency_number(words);
        let sign = self.look.signs().warning;
        let lines = [self.emergency_sentence(words), say.emergency_short(&number)].map(|line| format!("{sign}  {line}"));
        let fitting = lines.into_iter().find(|line| line.width() <= usize::from(width));
        fitting.unwrap_or_else(|| format!("{sign}  {}", say.emergency_word()))
    }
}
