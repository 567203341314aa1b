//! Keys and touches as they come from the terminal. The bytes are read here and not by crossterm: half a
//! sequence, a paste without its end or a line that hangs up must not stop the input of a kiosk.

mod bytes;
mod sequence;

use crate::kiosk::Message;
use bytes::Parser;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};
use std::io;
use std::sync::mpsc::SyncSender;
use std::time::Duration;

/// What is read at once. A terminal holds no more than this for a reader.
const CHUNK: usize = 4096;
/// How often a kiosk in the background looks whether it has the terminal again.
const BACKGROUND: Duration = Duration::from_secs(1);

/// Sends everything into the inbox.
///
/// # Errors
/// When the terminal is gone.
pub(super) fn forward(inbox: &SyncSender<Message>) -> io::Result<()> {
    let terminal = rustix::stdio::stdin();
    let mut parser = Parser::default();
    let mut chunk = [0; CHUNK];
    loop {
        if !waits_for_bytes(parser.patience())? {
            if let Some(message) = parser.pause()
                && inbox.send(message).is_err()
            {
                return Ok(());
            }
            continue;
        }
        if in_background() {
            // Whoever reads a terminal from the background is stopped, or asked to stop for ever.
            poll(&mut [], Some(&timespec(BACKGROUND))).ok();
            continue;
        }
        let count = match read(terminal, &mut chunk) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => count,
            Err(Errno::INTR | Errno::AGAIN) => continue,
            Err(error) => return Err(error.into()),
        };
        for message in chunk.iter().take(count).filter_map(|byte| parser.feed(*byte)) {
            if inbox.send(message).is_err() {
                return Ok(());
            }
        }
    }
}

/// Waits until there is something to read; `false` when the patience is over before. Without one it waits
/// as long as it takes: an idle kiosk does not wake up for its keyboard.
fn waits_for_bytes(patience: Option<Duration>) -> io::Result<bool> {
    let patience = patience.map(timespec);
    loop {
        let terminal = rustix::stdio::stdin();
        let mut asked = [PollFd::new(&terminal, PollFlags::IN)];
        match poll(&mut asked, patience.as_ref()) {
            // A line that hung up is ready too: reading tells of it.
            Ok(ready) => return Ok(ready > 0),
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

fn timespec(time: Duration) -> Timespec {
    Timespec { tv_sec: i64::try_from(time.as_secs()).unwrap_or(i64::MAX), tv_nsec: time.subsec_nanos().into() }
}

/// Whether another program has the terminal.
fn in_background() -> bool {
    rustix::termios::tcgetpgrp(rustix::stdio::stdin()).is_ok_and(|owner| owner != rustix::process::getpgrp())
}
