//! The thread that looks at PINs: argon2id takes its time, and neither the screen nor a page waits for it.

use super::Clock;
use super::pin::PinGuard;
use crate::config::Pin;
use crate::kiosk::Message;
use crate::screen::{Digits, PinAnswer};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender};

/// What the gate is asked for.
#[derive(Debug)]
pub(super) enum Knock {
    /// Somebody typed a PIN.
    Check(Digits),
    /// The operator's files were read again: this is the PIN now.
    Change(Option<Pin>),
}

/// Where there is no PIN nobody is let in, however long they wait.
const NO_WAY_IN: u32 = 60;

/// Looks at PINs until the kiosk ends.
pub(super) fn keep(pin: Option<Pin>, state: &Path, clock: &Clock, knocks: &Receiver<Knock>, inbox: &SyncSender<Message>) {
    let guarded = |pin: Option<Pin>| pin.map(|pin| PinGuard::new(pin, state, clock.now().since_start));
    let mut guard = guarded(pin);
    while let Ok(knock) = knocks.recv() {
        let digits = match knock {
            Knock::Check(digits) => digits,
            Knock::Change(pin) => {
                guard = guarded(pin);
                continue;
            }
        };
        let answer = match &mut guard {
            Some(guard) => guard.check(&digits, clock.now().since_start),
            None => PinAnswer::Wait(NO_WAY_IN),
        };
        if inbox.send(Message::Pin(answer)).is_err() {
            return;
        }
    }
}
