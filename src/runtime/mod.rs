//! The only room where things happen: terminal, threads, clock, disk, log.

pub mod clinic;
mod clock;
mod input;
mod keeper;
pub mod log;
mod output;
mod printers;
pub mod run;
pub mod sample;
pub mod state;
mod supplies;
mod terminal;

pub use clock::{Clock, pause, today, unix_seconds};
pub use output::Output;
