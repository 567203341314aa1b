//! What must be written to turn the picture that a terminal shows into another one.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

/// The cells of `picture` that must be written where `shown` stands now, with their places. It may be a part of what is
/// shown: no wide letter stands across its edge.
///
/// Not ratatui's own difference: that leaves it to the terminal what becomes of the second half of a wide letter
/// whose first half was overwritten by another wide letter, and terminals differ in it. One shows half a letter,
/// another a blank on its own ground in the middle of ours. Here whatever a letter gives up is written anew.
pub fn changes<'a>(shown: &'a Buffer, picture: &'a Buffer) -> impl Iterator<Item = (u16, u16, &'a Cell)> {
    let Rect { x: left, y: top, width, .. } = picture.area;
    let old = (top..).map(move |y| row(shown, Rect { x: left, y, width, height: 1 }));
    let rows = old.zip(picture.content.chunks(usize::from(width).max(1)));
    rows.zip(picture.area.y..).flat_map(move |((old, new), y)| changes_of_row(old, new).map(move |(x, cell)| (left + x, y, cell)))
}

/// Takes over what was written.
pub fn take_over(shown: &mut Buffer, picture: &Buffer) {
    for y in picture.area.top()..picture.area.bottom() {
        let place = Rect { y, height: 1, ..picture.area };
        let first = shown.area.contains(place.as_position()).then(|| shown.index_of(place.x, y));
        let written = first.and_then(|first| shown.content.get_mut(first..first + usize::from(place.width)));
        if let Some(written) = written {
            written.clone_from_slice(row(picture, place));
        }
    }
}

/// The cells of a row, or none where the picture does not reach.
fn row(picture: &Buffer, place: Rect) -> &[Cell] {
    let first = picture.area.contains(place.as_position()).then(|| picture.index_of(place.x, place.y));
    first.and_then(|first| picture.content.get(first..first + usize::from(place.width))).unwrap_or_default()
}

fn changes_of_row<'a>(old: &'a [Cell], new: &'a [Cell]) -> impl Iterator<Item = (u16, &'a Cell)> {
    // Where the next letter begins, and up to where letters that were overwritten had reached.
    let (mut next, mut torn) = (0, 0);
    old.iter().zip(new).enumerate().filter_map(move |(at, (gone, cell))| {
        if at < next {
            return None;
        }
        next = at + width(cell);
        // The colours of a wide letter's second cell are the letter's too.
        let hidden = at + 1..next;
        if at >= torn && is_same(gone, cell) && (hidden.is_empty() || old.get(hidden.clone()) == new.get(hidden.clone())) {
            return None;
        }
        torn = torn.max(at + width(gone));
        for place in hidden {
            torn = torn.max(place + old.get(place).map_or(1, width));
        }
        Some((u16::try_from(at).unwrap_or(u16::MAX), cell))
    })
}

/// Whether two cells look the same. What is told apart fastest comes first.
fn is_same(one: &Cell, other: &Cell) -> bool {
    let is_same_letter = || match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier) && is_same_letter()
}

/// The cells that a letter takes: at least its own.
fn width(cell: &Cell) -> usize {
    let symbol = cell.symbol();
    if symbol.len() == 1 { 1 } else { symbol.width().max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Colors, Glyphs, Theme};
    use crate::widget::{Look, Part, Pen};
    use ratatui::style::{Color, Style};

    const SIZE: Rect = Rect::new(0, 0, 8, 2);

    fn picture(rows: [&str; 2]) -> Buffer {
        let mut picture = Buffer::empty(SIZE);
        for (y, row) in (0..).zip(rows) {
            picture.set_string(0, y, row, Style::new());
        }
        picture
    }

    /// What a terminal shows that keeps half of a letter whose other half was overwritten: "?" stands for it.
    fn written(shown: &Buffer, cells: &[(u16, u16, &Cell)]) -> Vec<String> {
        let of = |cell: &Cell, part| if part == 0 { cell.symbol().to_owned() } else { format!("{part}") };
        let mut grid = Vec::new();
        for y in 0..SIZE.height {
            let mut x = 0;
            while x < SIZE.width {
                let cell = &shown[(x, y)];
                (0..width(cell)).for_each(|part| grid.push(of(cell, part)));
                x += u16::try_from(width(cell)).unwrap();
            }
        }
        for (x, y, cell) in cells {
            let at = usize::from(*y * SIZE.width + x);
            let end = at + width(cell);
            if grid[at] == "1" {
                grid[at - 1] = "?".to_owned();
            }
            if grid.get(end).is_some_and(|next| next == "1") {
                grid[end] = "?".to_owned();
            }
            (0..width(cell)).for_each(|part| grid[at + part] = of(cell, part));
        }
        grid
    }

    #[test]
    fn any_row_of_letters_becomes_any_other_and_no_half_of_a_letter_stays() {
        let rows =
            ["", "针灸针灸", "a针灸针b", " 针  灸 ", "ab针cd灸", "针abcd灸", "abcdefgh", "       针", "      针", "灸 a针 b"];
        for old in rows {
            for new in rows {
                let (shown, picture) = (picture([old, "same"]), picture([new, "same"]));
                let cells: Vec<_> = changes(&shown, &picture).collect();
                assert_eq!(written(&shown, &cells), written(&picture, &[]), "{old:?} -> {new:?}");
                assert!(cells.iter().all(|(_, y, _)| *y == 0), "a row that stays the same is not written");
                assert!(old != new || cells.is_empty());
            }
        }
    }

    #[test]
    fn over_the_ground_only_what_was_written_is_told_and_a_wide_letter_once() {
        for colors in [Colors::True, Colors::None] {
            let look = Look::new(Theme::Calm, colors, Glyphs::Full);
            let [mut ground, mut picture] = [(); 2].map(|()| Buffer::empty(Rect::new(0, 0, 9, 3)));
            Pen::new(&mut ground, &look).ground();
            let mut pen = Pen::new(&mut picture, &look);
            pen.ground();
            pen.text(2, 1, 9, "a针b", Part::Strong);
            let told: Vec<_> = changes(&ground, &picture).map(|(x, y, cell)| (x, y, cell.symbol().to_owned())).collect();
            assert_eq!(told, [(2, 1, "a".to_owned()), (3, 1, "针".to_owned()), (5, 1, "b".to_owned())]);
        }
    }

    #[test]
    fn colours_alone_are_a_change_and_a_letter_beside_one_stays_unwritten() {
        let (shown, mut picture) = (picture(["ab针cd", ""]), picture(["ab针cd", ""]));
        picture[(3, 0)].set_style(Style::new().bg(Color::Red));
        let places: Vec<u16> = changes(&shown, &picture).map(|(x, ..)| x).collect();
        assert_eq!(places, [2], "the colours of the second half are the letter's");
        picture[(5, 0)].set_symbol("x");
        let places: Vec<u16> = changes(&shown, &picture).map(|(x, ..)| x).collect();
        assert_eq!(places, [2, 5]);
    }
}
