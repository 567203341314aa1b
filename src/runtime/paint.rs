//! A picture as bytes: letters that look alike and stand side by side in one piece.

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::{Attribute, Colors, Print, SetAttribute, SetAttributes, SetColors};
use ratatui::backend::IntoCrossterm;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier, Style};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// How the terminal draws what is printed next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Brush {
    colors: (Color, Color),
    modifier: Modifier,
}

const PLAIN: Brush = Brush { colors: (Color::Reset, Color::Reset), modifier: Modifier::empty() };

/// Writes cells at their places, and leaves the terminal with no colour set.
///
/// Not ratatui's own way from cells to bytes: that goes to each letter by itself and, after each wide one, moves the
/// cursor to where it stands already, so that a picture of Chinese is half as long again.
///
/// # Errors
/// When nothing can be written.
pub fn paint<'a>(out: &mut impl Write, cells: impl IntoIterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
    let (mut brush, mut cursor, mut run) = (PLAIN, None, String::new());
    for (x, y, cell) in cells {
        let wanted = Brush { colors: (cell.fg, cell.bg), modifier: cell.modifier };
        if cursor != Some((x, y)) || wanted != brush {
            print(out, &mut run)?;
            if cursor != Some((x, y)) {
                queue!(out, MoveTo(x, y))?;
            }
            take(out, brush, wanted)?;
            brush = wanted;
        }
        run.push_str(cell.symbol());
        cursor = u16::try_from(cell.symbol().width()).ok().map(|width| (x.saturating_add(width), y));
    }
    print(out, &mut run)?;
    queue!(out, SetAttribute(Attribute::Reset))
}

fn print(out: &mut impl Write, run: &mut String) -> io::Result<()> {
    if !run.is_empty() {
        queue!(out, Print(&run))?;
        run.clear();
    }
    Ok(())
}

/// Takes another brush. What a brush does can only be taken away from it by taking a plain one first.
fn take(out: &mut impl Write, mut brush: Brush, wanted: Brush) -> io::Result<()> {
    if !wanted.modifier.contains(brush.modifier) {
        queue!(out, SetAttribute(Attribute::Reset))?;
        brush = PLAIN;
    }
    let more = wanted.modifier.difference(brush.modifier);
    if !more.is_empty() {
        queue!(out, SetAttributes(Style::new().add_modifier(more).into_crossterm().attributes))?;
    }
    if wanted.colors != brush.colors {
        let (front, ground) = wanted.colors;
        queue!(out, SetColors(Colors::new(front.into_crossterm(), ground.into_crossterm())))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cells: &[(u16, u16, &Cell)]) -> String {
        let mut bytes = Vec::new();
        paint(&mut bytes, cells.iter().copied()).unwrap();
        String::from_utf8(bytes).unwrap().replace('\x1b', "^")
    }

    #[test]
    fn what_looks_alike_goes_in_one_piece_and_the_cursor_moves_only_where_it_must() {
        let letter = |symbol: &'static str| Cell::new(symbol);
        let (a, wide, b, c) = (letter("a"), letter("针"), letter("b"), letter("c"));
        assert_eq!(told(&[(4, 1, &a), (5, 1, &wide), (7, 1, &b), (0, 2, &c)]), "^[2;5Ha针b^[3;1Hc^[0m");
        assert_eq!(told(&[]), "^[0m");
    }

    #[test]
    fn a_brush_is_changed_by_as_little_as_does_it() {
        let styled = |style: Style| {
            let mut cell = Cell::new("x");
            cell.set_style(style);
            cell
        };
        let red = styled(Style::new().fg(Color::Indexed(1)));
        let bold = styled(Style::new().fg(Color::Indexed(1)).add_modifier(Modifier::BOLD));
        let plain = styled(Style::new());
        let told = told(&[(0, 0, &red), (1, 0, &bold), (2, 0, &red), (3, 0, &plain)]);
        assert_eq!(told, "^[1;1H^[38;5;1;49mx^[1mx^[0m^[38;5;1;49mx^[39;49mx^[0m");
    }
}
