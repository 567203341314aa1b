//! Real peers for the printing: a printer in software and a print server, both of the CUPS project. Each test
//! starts its own, on a free port and in a folder of its own, and both end with it.

mod control;
mod printer;
mod queue;

pub(crate) use control::words;
pub(crate) use printer::{Printer, until};
pub(crate) use queue::Queue;
