//! The state of the kiosk.

use super::hand::Hand;
use super::sentences::has_voice;
use super::speech::Voice;
use super::staff;
use crate::config::{Drafts, Overdue, Settings};
use crate::handout::Library;
use crate::language::{Phrasebook, Tag, Words};
use crate::order::{NamedBatch, OrderId, PrinterReport};
use crate::screen::{Context, Laid, Moment, Printed, Reading, Screen, StaffRoom, Welcome};
use crate::search::{Index, Making};
use crate::widget::Look;
use ratatui::layout::Rect;
use std::cell::OnceCell;
use std::time::Duration;

/// What a line of text would be where a visitor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// A choice, and nothing else.
    Nothing,
    /// A text, letter by letter.
    Text,
    /// A PIN: it is not shown.
    Secret,
}

/// PINs that are being looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pins {
    /// How many answers are still to come.
    pub(super) awaited: u32,
    /// How many of them answer somebody who has left: whoever came after them must not be let in by them.
    pub(super) stale: u32,
    /// Whether the wait was asked for since the way in was opened.
    pub(super) asked: bool,
}

/// Everything the kiosk knows.
#[derive(Debug, Clone)]
pub struct Model {
    pub(super) settings: Settings,
    /// All there is; what of it patients may see depends on the day.
    pub(super) stock: Library,
    pub(super) library: Library,
    /// What can be found in it; made after the start, piece by piece while nobody is there.
    pub(super) index: OnceCell<Index>,
    /// The text that was laid out last.
    pub(super) laid: Laid,
    /// As much of it as is made.
    pub(super) making: Option<Making>,
    pub(super) phrasebook: Phrasebook,
    pub(super) look: Look,
    pub(super) area: Rect,
    pub(super) now: Moment,
    pub(super) trail: Trail,
    pub(super) visit: Option<Visit>,
    /// What staff see, only as long as they are signed in.
    pub(super) staff: Option<StaffRoom>,
    pub(super) pins: Pins,
    /// A batch that was left and is about to be saved.
    pub(super) unfinished: Option<NamedBatch>,
    pub(super) printer: Option<PrinterReport>,
    /// When the printer was last asked about.
    pub(super) looked: Option<Duration>,
    /// Names the next order. It says nothing about a visit, and goes on through all of them.
    pub(super) next_order: u64,
    pub(super) revision: u64,
    /// The last revision in which anything changed but the text in a window.
    pub(super) settled: u64,
    /// The step that is being made has scrolled a text, and done nothing else that can be seen.
    pub(super) scrolled: bool,
    /// The languages that can be read aloud.
    pub(super) voices: Vec<Tag>,
    /// Names the utterances.
    pub(super) utterances: u64,
    /// The utterance that is being said.
    pub(super) sounding: Option<u64>,
}

/// Where a visitor stands: always on the welcome screen, with others above it. "Nowhere" cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trail {
    /// The first screen.
    pub welcome: Welcome,
    /// The screens above it; the last one is seen.
    pub above: Vec<Screen>,
}

/// From the first key to "I'm finished" or idle. Nothing of it outlives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The visitor's words.
    pub(super) words: WordsOf,
    /// What was printed.
    pub(super) printed: Vec<Printed>,
    /// When something was last touched.
    pub(super) touched: Duration,
    /// What was pressed and touched last.
    pub(super) hand: Hand,
    /// Since when the warning stands.
    pub(super) warned: Option<Duration>,
    /// How it is read aloud to them.
    pub(super) voice: Voice,
}

/// The visitor's language with its words; compared by language alone.
#[derive(Debug, Clone)]
pub(super) struct WordsOf(pub(super) Words);

impl PartialEq for WordsOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag() == other.0.tag()
    }
}

impl Eq for WordsOf {}

impl Model {
    /// A kiosk on its welcome screen. `library` is all there is; what patients may not see is taken out here.
    pub fn new(settings: Settings, library: Library, look: Look, size: (u16, u16), now: Moment) -> Self {
        let stock = library;
        let library = offered(stock.clone(), &settings, now);
        let languages = settings.languages.clone().unwrap_or_else(|| library.languages());
        let phrasebook = Phrasebook::parted(&languages, |tag| look.draws(tag));
        Self {
            settings,
            stock,
            library,
            index: OnceCell::new(),
            laid: Laid::default(),
            making: None,
            phrasebook,
            look,
            area: Rect::new(0, 0, size.0, size.1),
            now,
            trail: Trail::default(),
            visit: None,
            staff: None,
            pins: Pins::default(),
            unfinished: None,
            printer: None,
            looked: None,
            next_order: 1,
            revision: 0,
            settled: 0,
            scrolled: false,
            voices: Vec::new(),
            utterances: 0,
            sounding: None,
        }
    }

    /// Puts handouts on the shelves. What patients may not see is taken out here.
    pub fn stock(&mut self, library: Library) {
        self.stock = library;
        self.restock();
        self.revision += 1;
        self.settled = self.revision;
    }

    /// A new day: a handout may be past its review date now.
    pub(super) fn restock(&mut self) {
        self.library = offered(self.stock.clone(), &self.settings, self.now);
        self.laid = Laid::default();
        self.forget_index();
    }

    /// What can be found is another thing from now on.
    fn forget_index(&mut self) {
        self.index = OnceCell::new();
        self.making = None;
    }

    /// Makes a piece of what can be found, of so many handouts. Returns whether there was one to make.
    pub(super) fn make_index(&mut self, handouts: usize) -> bool {
        if self.index.get().is_some() {
            return false;
        }
        let languages = || self.phrasebook.all().iter().map(|words| words.tag().clone()).collect::<Vec<Tag>>();
        let making = self.making.get_or_insert_with(|| Making::new(&languages()));
        if let Some(index) = making.go_on(handouts, &self.library, self.settings.facts.as_ref()) {
            self.making = None;
            self.index = OnceCell::from(index);
        }
        true
    }

    /// Grows whenever something changed that can be seen.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether a picture of that revision is right but for the text in its window.
    pub fn has_only_scrolled_since(&self, revision: u64) -> bool {
        self.settled <= revision
    }

    /// Goes on with what the operator's files say now.
    pub(super) fn reload(&mut self, settings: Settings, library: Library) {
        self.settings = settings;
        self.stock(library);
        self.phrasebook = Phrasebook::parted(&self.buttons(), |tag| self.look.draws(tag));
    }

    /// The kiosk on its welcome screen again, after a fault of its own that may have left anything half
    /// done. It keeps what the operator wrote and what no visitor made: nothing of a visit.
    #[must_use]
    pub fn afresh(&self, now: Moment) -> Self {
        let size = (self.area.width, self.area.height);
        Self {
            printer: self.printer.clone(),
            // Whoever typed a PIN before it is let in nowhere.
            pins: Pins { awaited: self.pins.awaited, stale: self.pins.awaited, asked: false },
            // News of an order from before must not be taken for news of one from after.
            next_order: self.next_order,
            revision: self.revision + 1,
            settled: self.revision + 1,
            unfinished: staff::unfinished(self),
            ..Self::new(self.settings.clone(), self.stock.clone(), self.look, size, now)
        }
    }

    /// The languages of the welcome screen.
    fn buttons(&self) -> Vec<Tag> {
        self.settings.languages.clone().unwrap_or_else(|| self.library.languages())
    }

    /// Whether staff are signed in.
    pub fn has_staff(&self) -> bool {
        self.staff.is_some()
    }

    /// What a line of text would be where the visitor stands.
    pub fn typing(&self) -> Typing {
        match self.trail.above.last() {
            Some(Screen::Pin(_)) => Typing::Secret,
            // The number of copies takes digits, but there a number is a choice among others.
            Some(Screen::Staff(staff)) => {
                if staff.takes_text() {
                    Typing::Text
                } else {
                    Typing::Nothing
                }
            }
            Some(screen) if screen.place().takes_keys() => Typing::Text,
            _ => Typing::Nothing,
        }
    }

    /// The visit, if somebody is there.
    pub fn visit(&self) -> Option<&Visit> {
        self.visit.as_ref()
    }

    /// Where the visitor stands.
    pub fn trail(&self) -> &Trail {
        &self.trail
    }

    /// The visitor's words; before a language is chosen, those of the marked button.
    pub(super) fn words(&self) -> Words {
        match &self.visit {
            Some(visit) if !self.trail.above.is_empty() => visit.words.0.clone(),
            _ => {
                let marked = self.phrasebook.all().get(self.trail.welcome.marked());
                marked.cloned().unwrap_or_else(|| Words::of(&Tag::english()))
            }
        }
    }

    /// Whether it can be read aloud in a language, and is.
    pub(super) fn reading(&self, tag: &Tag) -> Reading {
        // What is told line by line is read by a voice of the visitor's own, or on a braille display.
        let offered = !self.look.is_told() && has_voice(&self.voices, tag);
        Reading { offered, on: offered && self.visit.as_ref().is_some_and(|visit| visit.voice.is_on()) }
    }

    /// What a screen may know.
    pub(super) fn context<'a>(&'a self, words: &'a Words) -> Context<'a> {
        Context {
            settings: &self.settings,
            library: &self.library,
            phrasebook: &self.phrasebook,
            words,
            look: &self.look,
            area: self.area,
            now: self.now,
            printer: self.printer.as_ref(),
            staff: self.staff.as_ref(),
            stock: &self.stock,
            index: &self.index,
            laid: &self.laid,
            reading: self.reading(words.tag()),
            printed: self.visit.as_ref().map_or(&[], |visit| &visit.printed),
        }
    }

    /// A fresh name for an order.
    pub(super) fn order_id(&mut self) -> OrderId {
        let id = OrderId(self.next_order);
        self.next_order += 1;
        id
    }
}

/// The handouts that patients may see.
fn offered(library: Library, settings: &Settings, now: Moment) -> Library {
    let library = if settings.drafts == Drafts::Hide { library.without_drafts() } else { library };
    if settings.overdue == Overdue::Withhold { library.without_overdue(now.date) } else { library }
}
