//! What stands on the bare ground: the first picture holds nothing else.

use super::{Look, Part};
use ratatui::buffer::{Buffer, Cell};
use unicode_width::UnicodeWidthStr;

/// The cells of a picture that differ from the bare ground, with their places. The second cell of a wide
/// letter belongs to the letter and is not among them.
pub fn over_ground<'a>(picture: &'a Buffer, look: &Look) -> Vec<(u16, u16, &'a Cell)> {
    let mut ground = Cell::default();
    ground.set_style(look.style(Part::Ground));
    let mut covered = 0;
    let mut cells = Vec::new();
    for (index, cell) in picture.content.iter().enumerate() {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        if *cell != ground {
            covered = cell.symbol().width().saturating_sub(1);
            let (x, y) = picture.pos_of(index);
            cells.push((x, y, cell));
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Colors, Glyphs, Theme};
    use crate::widget::Pen;
    use ratatui::layout::Rect;

    #[test]
    fn only_what_was_written_is_told_and_a_wide_letter_once() {
        for colors in [Colors::True, Colors::None] {
            let look = Look::new(Theme::Calm, colors, Glyphs::Full);
            let mut picture = Buffer::empty(Rect::new(0, 0, 9, 3));
            let mut pen = Pen::new(&mut picture, &look);
            pen.ground();
            pen.text(2, 1, 9, "a针b", Part::Strong);
            let told: Vec<_> =
                over_ground(&picture, &look).into_iter().map(|(x, y, cell)| (x, y, cell.symbol().to_owned())).collect();
            assert_eq!(told, [(2, 1, "a".to_owned()), (3, 1, "针".to_owned()), (5, 1, "b".to_owned())]);
        }
    }
}
