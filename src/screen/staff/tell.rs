//! What staff are told: sentences for states and for trouble, and the shape of a question.

use super::pane::{Choice, Pane, text_width};
use super::step::Do;
use crate::document::flow::{Ink, Line, Piece, wrap};
use crate::language::Words;
use crate::order::{Job, JobState};
use crate::screen::{Action, Context, key_of, remedy};
use unicode_width::UnicodeWidthStr;

/// What became of a job: its state, how far it is, and why it waits.
pub(super) fn state(job: &Job, words: &Words) -> String {
    let say = words.say();
    let state = match job.state {
        JobState::Queued => say.staff_queued(),
        JobState::Held => say.staff_held(),
        JobState::Creating | JobState::Created | JobState::Sending => say.staff_sending(),
        JobState::Sent => say.staff_sent(),
        JobState::Cancelling | JobState::Expiring => say.staff_stopping(),
        JobState::Done => say.staff_reported(),
        JobState::Failed(reason) => say.staff_failed(remedy(reason, words)),
        JobState::Cancelled => say.staff_stopped(),
        JobState::Expired => say.staff_expired(),
        JobState::Unknown => say.staff_unknown(),
    };
    let moves = job.state == JobState::Sent && job.progress.total > 0;
    let sides = job.progress.sides.min(job.progress.total).to_string();
    let state = if moves { say.staff_side(sides, job.progress.total.to_string()) } else { state };
    match job.held_up.filter(|_| !job.state.is_end()) {
        Some(reason) => format!("{state}. {}", remedy(reason, words)),
        None => state,
    }
}

/// A text with its answers below it: back, which is marked, and what it asks about. A key that is held or
/// bounces brings somebody here and on: it must not answer what cannot be undone.
pub(super) fn question(text: &str, yes: Option<(String, Do)>, context: &Context<'_>) -> Pane {
    let lines = wrap(text, text_width(context, true), Ink::Strong);
    let yes = yes.map(|(label, does)| Choice::new(label, does));
    let buttons = std::iter::once(back(context)).chain(yes).collect();
    Pane { text: lines, buttons, question: true, ..Pane::default() }
}

/// The button that leads back.
pub(super) fn back(context: &Context<'_>) -> Choice {
    Choice::new(context.words.say().staff_back(), Do::Back).key(key_of(Action::Back, context))
}

/// A name and what stands for it, in two columns; what is too long for its line goes on below.
pub(super) fn fact(name: &str, text: &str, column: u16, width: u16) -> Vec<Line> {
    let inset = column.min(width / 2);
    let gap = usize::from(inset).saturating_sub(name.width()).max(1);
    let mut lines = wrap(text, width.saturating_sub(inset).max(8), Ink::Plain);
    for (n, line) in lines.iter_mut().enumerate() {
        if n == 0 {
            let name = Piece { text: format!("{name}{}", " ".repeat(gap)), ink: Ink::Quiet };
            line.pieces.insert(0, name);
        } else {
            line.indent = inset;
        }
    }
    lines
}

/// How wide the column of names is that these facts need.
pub(super) fn column<'a>(names: impl IntoIterator<Item = &'a str>) -> u16 {
    u16::try_from(names.into_iter().map(UnicodeWidthStr::width).max().unwrap_or(0) + 2).unwrap_or(20)
}
