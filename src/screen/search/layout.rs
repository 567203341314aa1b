//! Where the parts of the search stand, from the size alone.

use crate::screen::pages::PAGE;
use crate::screen::{Context, keyboard, window};
use ratatui::layout::Rect;

/// ```text
///  Find: sore_
///  ─────────────────────────── 8 places ──
///   1 entry
///   2 entry
///  ▼ more                      ▲ back up
///  a b c d e f g h i   space
///  j k l m n o p q r   erase
///  s t u v w x y z     clear
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// What is typed, with a rule below it.
    pub(super) field: Rect,
    /// The entries.
    pub(super) list: Rect,
    /// The line below them that leads on; two rows high.
    pub(super) more: Rect,
    /// The keys; of no height where there is no room.
    pub(super) keyboard: Rect,
    /// Entries on a page; never 0.
    pub(super) page: usize,
    /// Rows of an entry.
    rows: u16,
}

impl Layout {
    /// Where each entry of a page stands.
    pub(super) fn places(self) -> impl Iterator<Item = Rect> {
        let place = move |row| Rect { y: self.list.y + row * self.rows, height: self.rows, ..self.list };
        (0..u16::try_from(self.page).unwrap_or(1)).map(place).map(move |place| place.intersection(self.list))
    }
}

pub(super) fn layout(context: &Context<'_>) -> Layout {
    let body = context.body();
    let field = Rect { height: 2.min(body.height), ..body };
    let keys = keyboard::height(context).min(body.height - field.height);
    let keyboard = Rect { y: body.bottom() - keys, height: keys, ..body };
    let air = u16::from(body.height >= 24);
    let between = body.height.saturating_sub(field.height + keys + air);
    let (list, more) = window::parted(Rect { y: field.bottom() + air, height: between, ..body });
    let rows = if list.height >= 27 { 3 } else { 2 };
    let page = usize::from(list.height / rows).clamp(1, PAGE);
    Layout { field, list, more, keyboard, page, rows }
}
