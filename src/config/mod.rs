//! WHAT the operator decided: `kiosk.toml` as settings, with every problem in it. Pure.

mod country;
mod file;
mod pin;
mod settings;

pub use file::read;
pub use pin::{Pin, veiled};
pub use settings::{Colors, Drafts, Glyphs, HandoutsAt, Overdue, PaperSize, PrinterKind, Settings, Theme};
