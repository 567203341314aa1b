//! What a patient is told of trouble with the printer: one plain sentence each, and who helps.

use crate::language::Words;
use crate::order::Trouble;

/// Trouble with the printer, in one plain sentence.
pub(super) fn sentence(trouble: Trouble, words: &Words) -> String {
    let say = words.say();
    match trouble {
        Trouble::Offline => say.trouble_offline(),
        Trouble::Jam => say.trouble_jam(),
        Trouble::Open => say.trouble_open(),
        Trouble::Tray => say.trouble_tray(),
        Trouble::Paper => say.trouble_paper(),
        Trouble::Supply => say.trouble_supply(),
        Trouble::Output => say.trouble_output(),
        Trouble::Paused => say.trouble_paused(),
        Trouble::Attention => say.trouble_attention(),
        Trouble::Busy => say.trouble_busy(),
        Trouble::Raster | Trouble::SignIn => say.print_not_set_up(),
        Trouble::Refused => say.trouble_refused(),
        Trouble::Full => say.trouble_full(),
        Trouble::Closed => say.trouble_closed(),
        Trouble::Other => say.trouble_unknown(),
    }
}

/// What a printer that takes pages says against itself, before anything is pressed. It may be wrong, and a
/// page may come all the same: nobody is told that it does not.
pub(super) fn warning(trouble: Trouble, words: &Words) -> String {
    let say = words.say();
    let doubt = match trouble {
        Trouble::Busy => return sentence(trouble, words),
        Trouble::Jam => say.maybe_jam(),
        Trouble::Open => say.maybe_open(),
        Trouble::Tray => say.maybe_tray(),
        Trouble::Paper => say.maybe_paper(),
        Trouble::Supply => say.maybe_supply(),
        Trouble::Output => say.maybe_output(),
        _ => say.maybe_attention(),
    };
    format!("{doubt} {}", say.maybe_try())
}

/// Whether a page that waits for it comes by itself when somebody has helped.
pub(super) fn is_mended_by_hand(trouble: Trouble) -> bool {
    matches!(trouble, Trouble::Jam | Trouble::Open | Trouble::Tray | Trouble::Paper | Trouble::Output | Trouble::Busy)
}

/// What staff do about trouble with the printer, in one sentence.
pub fn remedy(trouble: Trouble, words: &Words) -> String {
    let say = words.say();
    match trouble {
        Trouble::Offline => say.remedy_offline(),
        Trouble::Jam => say.remedy_jam(),
        Trouble::Open => say.remedy_open(),
        Trouble::Tray => say.remedy_tray(),
        Trouble::Paper => say.remedy_paper(),
        Trouble::Supply => say.remedy_supply(),
        Trouble::Output => say.remedy_output(),
        Trouble::Paused => say.remedy_paused(),
        Trouble::Attention => say.remedy_attention(),
        Trouble::Busy => say.remedy_busy(),
        Trouble::Raster => say.remedy_raster(),
        Trouble::Refused => say.remedy_refused(),
        Trouble::SignIn => say.remedy_sign_in(),
        Trouble::Full => say.remedy_full(),
        Trouble::Closed => say.remedy_closed(),
        Trouble::Other => say.remedy_other(),
    }
}
