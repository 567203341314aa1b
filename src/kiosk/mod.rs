//! The Elm core: a model, messages that move it on, effects that it asks for, a view. Pure: the same
//! model, moment and message give the same result.

mod hand;
mod model;
mod press;
mod sentences;
mod speech;
mod staff;
mod telling;
mod update;
mod view;
mod walk;

pub use model::{Model, Trail, Typing, Visit};
pub use speech::Utterance;
pub use telling::{prompt, tell, unknown, warning};
pub use update::update;
pub use view::{view, view_window, window};

use crate::config::Settings;
use crate::handout::Library;
use crate::language::Tag;
use crate::order::{JobId, Line, Listed, NamedBatch, News, NotSaved, Order, OrderId, PrinterReport};
use crate::screen::{Digits, Key, PinAnswer, Pointer};

/// What can happen to the kiosk.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// What the screen tells under this number, from 1, was chosen.
    Pick(usize),
    /// The screen was touched or the wheel turned.
    Pointer(Pointer),
    /// The terminal has this many columns and rows now.
    Resized(u16, u16),
    /// Time has passed.
    Tick,
    /// Something became of an order.
    Job(OrderId, News),
    /// The printer was looked at.
    Printer(Box<PrinterReport>),
    /// What is in the spool.
    Jobs(Vec<Listed>),
    /// A PIN was looked at.
    Pin(PinAnswer),
    /// No PIN is looked at for so many seconds.
    PinWait(u32),
    /// The batches that staff have saved.
    Batches(Vec<NamedBatch>),
    /// A batch was saved, or was not.
    Saved(NamedBatch, Result<(), NotSaved>),
    /// Pages of one copy of each of these lines; `None` where its document cannot be made.
    Pages(Vec<(Line, Option<u32>)>),
    /// The languages that can be read aloud.
    Voices(Vec<Tag>),
    /// So many sentences of this utterance were said.
    Spoken(u64, usize),
    /// The operator's files were read again.
    Reloaded(Box<Reloaded>),
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
    /// See what is in the spool.
    LookAtJobs,
    /// Stop these jobs.
    StopJobs(Vec<JobId>),
    /// Print these jobs anew.
    PrintAgain(Vec<JobId>),
    /// See whether this is the PIN of staff.
    CheckPin(Digits),
    /// See whether there is a wait before a PIN is looked at.
    LookAtPin,
    /// See which batches staff have saved.
    LookAtBatches,
    /// Save a batch under its name, in place of one that has it.
    SaveBatch(NamedBatch),
    /// Forget the batch of that name.
    ForgetBatch(String),
    /// Count the pages of one copy of each of these lines.
    CountPages(Vec<Line>),
    /// Say this, in place of what is being said.
    Speak(Utterance),
    /// Stop what is being said.
    Hush,
    /// Read the operator's files again.
    Reload,
    /// End the program.
    Quit,
}

/// What came of reading the operator's files again.
#[derive(Debug, Clone, PartialEq)]
pub enum Reloaded {
    /// They are sound: the kiosk goes on with these.
    Sound(Box<Settings>, Library),
    /// They are not: the kiosk goes on with what it had. Each fault in one line, with its place.
    Faulty(Vec<String>),
}
