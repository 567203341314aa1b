//! What commands on the spool share: how it is opened, and what its states are called.

use super::{Setting, tell};
use crate::language::{Tag, Words};
use crate::order::{JobState, News, Trouble};
use crate::runtime::{Output, clinic::Clinic};

/// The clinic and its spool.
pub(super) fn open(setting: &Setting) -> Result<(Clinic, Output), u8> {
    let clinic = Clinic::read(setting.config.as_deref());
    let state = clinic.state();
    let opened = Output::open(clinic.settings.clone(), clinic.library.clone(), &clinic.base, &state);
    let output = opened.map_err(|error| {
        tell::error(&format!("the spool cannot be made in {}: {error}", state.display()));
        tell::COULD_NOT_RUN
    })?;
    Ok((clinic, output))
}

/// One word for a state.
pub(super) fn word(state: JobState) -> &'static str {
    match state {
        JobState::Queued => "waiting",
        JobState::Held => "held",
        JobState::Creating | JobState::Created | JobState::Sending => "sending",
        JobState::Sent => "printing",
        JobState::Cancelling | JobState::Expiring => "stopping",
        JobState::Done => "done",
        JobState::Failed(_) => "failed",
        JobState::Cancelled => "cancelled",
        JobState::Expired => "expired",
        JobState::Unknown => "unconfirmed",
    }
}

/// A state, with what to do about it.
pub(super) fn state_words(state: JobState) -> String {
    match state {
        JobState::Failed(trouble) => format!("failed: {}", trouble_words(trouble)),
        JobState::Held => "held: it was ordered long ago; print it with `aftercare jobs retry`".to_owned(),
        JobState::Unknown => "not confirmed: nobody can tell whether it came out".to_owned(),
        other => word(other).to_owned(),
    }
}

/// How it goes.
pub(super) fn news_words(news: &News) -> String {
    let state = state_words(news.state);
    let counts = news.state == JobState::Sent && news.progress.total > 0;
    let pages = if counts { format!(", page {} of {}", news.progress.sides, news.progress.total) } else { String::new() };
    let why = news.held_up.map_or_else(String::new, |trouble| format!(": {}", trouble_words(trouble)));
    format!("{state}{pages}{why}")
}

/// What staff do about trouble.
pub(super) fn trouble_words(trouble: Trouble) -> String {
    crate::screen::remedy(trouble, &Words::of(&Tag::english()))
}
