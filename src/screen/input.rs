//! What a visitor does, and when.

use crate::language::Date;
use ratatui::layout::Position;
use std::fmt;
use std::time::Duration;

/// When something happened. Made at the edge; nothing in here reads a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Since the kiosk started; never runs backwards.
    pub since_start: Duration,
    /// The day on the wall.
    pub date: Date,
}

/// A key of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Held together with Control.
    pub control: bool,
    /// Held together with Alt.
    pub alt: bool,
}

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A letter, digit or sign.
    Char(char),
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Backspace.
    Backspace,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Page Up.
    PageUp,
    /// Page Down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// Any other.
    Other,
}

impl Key {
    /// A key without Control and Alt.
    pub fn plain(code: Code) -> Self {
        Self { code, control: false, alt: false }
    }
}

/// A touch, a click or a turn of the wheel, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pointer {
    /// Touched or clicked here.
    Touch(Position),
    /// Scrolled up.
    ScrollUp,
    /// Scrolled down.
    ScrollDown,
}

/// What a key means, the same on every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// One up.
    Up,
    /// One down.
    Down,
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// A window up.
    PageUp,
    /// A window down.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// Choose what is marked.
    Choose,
    /// Go back.
    Back,
    /// The line with this number, from 1.
    Line(u8),
    /// What can be chosen at this place of the screen, from 1, whether it has a key or not. No key does it: it
    /// is for whoever chooses from what a screen tells.
    Nth(u16),
    /// One less of what can be set at that place. No key does it.
    Less(u16),
    /// Print.
    Print,
    /// Show the list as a code for phones.
    Code,
    /// Change the language.
    Language,
    /// What to do in an emergency.
    Emergency,
    /// Look for a handout or a word.
    Search,
    /// Read aloud what is here, or read it again.
    Read,
    /// Stop reading for a moment, or go on.
    Hold,
    /// Read louder.
    Louder,
    /// Read softer.
    Softer,
    /// Read no more.
    Hush,
    /// How the kiosk works.
    Help,
    /// The visitor has finished.
    Finish,
    /// The way in for staff.
    Staff,
}

/// What came of a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinAnswer {
    /// It is the one.
    Right,
    /// It is not; the next one is looked at after so many seconds.
    Wrong(u32),
    /// It was not looked at: so many seconds are still to wait.
    Wait(u32),
}

/// What was typed for a PIN. It is not shown, not even to the log.
#[derive(Clone, PartialEq, Eq)]
pub struct Digits(pub String);

impl fmt::Debug for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digits")
    }
}
