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
    /// Somebody is about to type one: is there a wait?
    Look,
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
        let now = clock.now().since_start;
        let answer = match knock {
            Knock::Check(digits) => Message::Pin(match &mut guard {
                Some(guard) => guard.check(&digits, now),
                None => PinAnswer::Wait(NO_WAY_IN),
            }),
            Knock::Look => match guard.as_ref().map_or(NO_WAY_IN, |guard| guard.wait(now)) {
                0 => continue,
                seconds => Message::PinWait(seconds),
            },
            Knock::Change(pin) => {
                guard = guarded(pin);
                continue;
            }
        };
        if inbox.send(answer).is_err() {
            return;
        }
    }
}
