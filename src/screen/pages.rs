//! A list in pages of nine, one of its lines marked: how the mark moves, and how the pages are told.

use super::telling::Telling;
use super::{Action, Context};

/// Lines on one page: as many as there are digits to choose with.
pub(super) const PAGE: usize = 9;

/// The first line of the page that a line stands on.
pub(super) fn first(marked: usize) -> usize {
    marked / PAGE * PAGE
}

/// Moves the mark over a list that ends with the line `last`, if that is what the action means.
pub(super) fn moved(marked: &mut usize, action: Action, last: usize) -> bool {
    *marked = match action {
        Action::Up | Action::Left => marked.saturating_sub(1),
        Action::Down | Action::Right => (*marked + 1).min(last),
        Action::PageUp => marked.saturating_sub(PAGE),
        Action::PageDown => (*marked + PAGE).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => return false,
    };
    true
}

/// Says what is marked of a page whose lines were offered, and offers the other pages of `total` lines.
pub(super) fn tell(telling: &mut Telling, marked: usize, total: usize, context: &Context<'_>) {
    let (say, language, first) = (context.words.say(), context.language(), first(marked));
    if total > first + PAGE {
        telling.offer(say.plain_more(), language, Action::PageDown);
    }
    if first > 0 {
        telling.offer(say.plain_less(), language, Action::First);
    }
    telling.marked = Some(marked - first);
}
