//! The only room where things happen: terminal, threads, clock, disk, log.

mod batches;
mod burst;
pub mod clinic;
mod clock;
mod falls;
mod gate;
mod input;
mod keeper;
pub mod log;
mod output;
pub mod paint;
pub mod pin;
mod plain;
mod printers;
mod reload;
pub mod run;
pub mod sample;
pub mod secret;
mod speech;
pub mod state;
mod supplies;
mod terminal;

pub use clock::{Clock, pause, today, unix_seconds};
pub use output::Output;
