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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_moves_line_by_line_and_page_by_page_and_stops_at_both_ends() {
        let after = |marked: usize, action| {
            let mut marked = marked;
            moved(&mut marked, action, 20).then_some(marked)
        };
        assert_eq!([after(3, Action::Down), after(3, Action::Right), after(20, Action::Down)], [Some(4), Some(4), Some(20)]);
        assert_eq!([after(3, Action::Up), after(3, Action::Left), after(0, Action::Up)], [Some(2), Some(2), Some(0)]);
        assert_eq!([after(3, Action::PageDown), after(18, Action::PageDown)], [Some(12), Some(20)]);
        assert_eq!([after(12, Action::PageUp), after(3, Action::PageUp)], [Some(3), Some(0)]);
        assert_eq!([after(3, Action::First), after(3, Action::Last), after(3, Action::Print)], [Some(0), Some(20), None]);
        assert_eq!([first(0), first(8), first(9), first(20)], [0, 0, 9, 18]);
    }
}
