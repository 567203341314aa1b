//! `aftercare`: the kiosk in this terminal.

use super::{Setting, tell};
use crate::runtime::run;

/// Runs the kiosk.
pub(super) fn run(setting: &Setting) -> u8 {
    let code = run::kiosk(setting.config.as_deref());
    match code {
        run::NO_TERMINAL => tell::error("the kiosk needs a terminal; `aftercare --help` lists the commands that do not"),
        run::FAULT => tell::error("the kiosk ended by a fault; the cause is in aftercare.log in the state folder"),
        _ => {}
    }
    code
}
