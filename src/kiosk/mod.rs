//! The Elm core: a model, messages that move it on, effects that it asks for, a view. Pure: the same
//! model, moment and message give the same result.

mod keymap;
mod model;
mod update;
mod view;

pub use keymap::action;
pub use model::{Model, Trail, Visit};
pub use update::update;
pub use view::view;

use crate::order::{JobState, Order, OrderId, PrinterState};
use crate::screen::{Key, Pointer};

/// What can happen to the kiosk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// The screen was touched or the wheel turned.
    Pointer(Pointer),
    /// The terminal has this many columns and rows now.
    Resized(u16, u16),
    /// Time has passed.
    Tick,
    /// Something became of an order.
    Job(OrderId, JobState),
    /// The printer was looked at.
    Printer(PrinterState),
    /// The system asks the kiosk to end.
    Stop,
}

/// What the kiosk asks of the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Print this.
    Print(OrderId, Order),
    /// See whether the printer can be used.
    LookAtPrinter,
    /// End the program.
    Quit,
}
