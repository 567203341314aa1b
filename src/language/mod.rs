//! Language tags, cleaning and folding of text, dates, and the words of screens and paper. Pure.

pub mod clean;
mod fold;
mod tag;
mod words;

pub use fold::{begins_anywhere, fold, is_of_word};
pub use tag::Tag;
pub use words::{Phrasebook, Words};

/// A day of the calendar, without a clock or a time zone.
pub type Date = jiff::civil::Date;

/// A day and a time of the clock on the wall.
pub type DateTime = jiff::civil::DateTime;
