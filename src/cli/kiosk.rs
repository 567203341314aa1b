//! `aftercare`: the kiosk in this terminal, or line by line.

use super::{Setting, tell};
use crate::runtime::run;

/// Runs the kiosk; `plain` has it told in lines of text, with nothing drawn.
pub(super) fn run(setting: &Setting, plain: bool) -> u8 {
    let code = run::kiosk(setting.config.as_deref(), plain);
    if code == run::FAULT {
        tell::error("the kiosk ended by a fault; the cause is in aftercare.log in the state folder");
    }
    code
}
