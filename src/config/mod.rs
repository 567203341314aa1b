//! WHAT the operator decided: `kiosk.toml` as settings, with every problem in it. Pure.

mod clinic;
mod country;
mod file;
mod ipp;
mod pin;
mod settings;
mod speech;

pub use file::read;
pub use ipp::{Address, ColorMode, IppSettings, Sides};
pub use pin::{Pin, veiled};
pub use settings::{Colors, Drafts, Glyphs, HandoutsAt, Overdue, PaperSize, PrinterKind, Settings, Theme};
pub use speech::{Speech, Traditional};
