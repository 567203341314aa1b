//! Large buttons in rows: the languages of the welcome screen.

use super::telling::{Telling, numbered};
use super::{OnPaper, Request};
use crate::document::spoken;
use crate::language::{Phrasebook, Words};
use crate::widget::Pen;
use ratatui::layout::{Position, Rect};

/// A button is at most so wide; wider ones are no easier to hit.
const WIDEST: u16 = 28;
/// So wide a button is where there is room.
const EASY: u16 = 20;
/// The name of a language with its number fits in this many columns; where rows are few, more buttons stand in one.
const NARROWEST: u16 = 16;

/// The cells between two buttons, so that a finger that misses one does not hit the next; on a narrow screen their
/// names need the room.
fn gap(width: u16) -> u16 {
    if width < 100 { 2 } else { 3 }
}

/// Buttons in rows, with one of them marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tiles {
    marked: usize,
}

impl Tiles {
    pub(super) fn marked(self) -> usize {
        self.marked
    }

    pub(super) fn mark(&mut self, index: usize) {
        self.marked = index;
    }

    /// Moves the mark by so many buttons, stopping at both ends.
    pub(super) fn by(&mut self, step: isize, count: usize) {
        self.marked = self.marked.saturating_add_signed(step).min(count.saturating_sub(1));
    }

    /// How many buttons stand in a row.
    pub(super) fn columns(area: Rect, count: usize) -> u16 {
        let count = u16::try_from(count.max(1)).unwrap_or(u16::MAX);
        let narrow = if count.saturating_mul(3) <= area.height { 1 } else { 2 };
        let of_width = |width: u16| ((area.width + gap(area.width)) / (width + gap(area.width))).max(1);
        let fitting = match area.width {
            ..60 => narrow,
            _ if count.div_ceil(of_width(EASY)).saturating_mul(2) > area.height => of_width(NARROWEST),
            _ => of_width(EASY),
        };
        // Rows as even as can be: four are two and two, not three and one.
        let rows = count.div_ceil(fitting);
        count.div_ceil(rows)
    }

    /// The rows that all buttons need, if they stand as close as they may.
    pub(super) fn least(width: u16, count: usize) -> u16 {
        let columns = Self::columns(Rect { x: 0, y: 0, width, height: 0 }, count);
        u16::try_from(count).unwrap_or(u16::MAX).div_ceil(columns).saturating_mul(2)
    }

    /// Where the buttons stand. Those that do not fit even at two rows each are left out.
    pub(super) fn places(area: Rect, count: usize) -> Vec<Rect> {
        let columns = Self::columns(area, count);
        let width = ((area.width + gap(area.width)) / columns.max(1)).saturating_sub(gap(area.width)).min(WIDEST);
        let rows = u16::try_from(count).unwrap_or(u16::MAX).div_ceil(columns.max(1)).max(1);
        let height = [7, 5, 4, 3, 2].into_iter().find(|height| rows * height + height / 2 <= area.height).unwrap_or(2);
        let place = |index: usize| {
            let index = u16::try_from(index).unwrap_or(u16::MAX);
            let (row, column) = (index / columns.max(1), index % columns.max(1));
            Rect {
                x: area.x + column * (width + gap(area.width)),
                y: area.y.saturating_add(row.saturating_mul(height)),
                width,
                height,
            }
        };
        (0..count).map(place).take_while(|place| place.bottom() <= area.bottom()).collect()
    }

    /// The rows all buttons take.
    pub(super) fn height(area: Rect, count: usize) -> u16 {
        Self::places(area, count).last().map_or(0, |place| place.bottom() - area.y)
    }

    pub(super) fn touched(area: Rect, count: usize, at: Position) -> Option<usize> {
        Self::places(area, count).iter().position(|place| place.contains(at))
    }

    /// Draws one button per language, with its number: those the screen speaks, and behind them those on
    /// paper only, named in `words`.
    pub(super) fn draw(self, area: Rect, phrasebook: &Phrasebook, words: &Words, pen: &mut Pen<'_>) {
        let shown = phrasebook.all().len();
        for (index, place) in Self::places(area, phrasebook.choices()).into_iter().enumerate() {
            // A number that no key has would be a promise that is not kept.
            let key = if index < 9 { (index + 1).to_string() } else { String::new() };
            let chosen = index == self.marked;
            if let Some(words) = phrasebook.all().get(index) {
                pen.button(place, &words.language_name(), &key, chosen);
            } else if let Some(tag) = phrasebook.on_paper().get(index - shown) {
                pen.button_about(place, [&words.name_of(tag), &words.say().paper_only_mark()], &key, chosen);
            }
        }
    }

    /// Says the buttons, each in its own language; those on paper only in `words`.
    pub(super) fn tell(self, phrasebook: &Phrasebook, words: &Words, telling: &mut Telling) {
        for (place, words) in phrasebook.all().iter().enumerate() {
            telling.offer(words.language_name(), words.tag(), numbered(place));
        }
        for (place, tag) in (phrasebook.all().len()..).zip(phrasebook.on_paper()) {
            let told = spoken::joined([words.name_of(tag).as_str(), &words.say().paper_only_mark()], words.tag());
            telling.offer(told, words.tag(), numbered(place));
        }
        telling.marked = Some(self.marked);
    }

    /// What choosing a button asks for.
    pub(super) fn chosen(index: usize, phrasebook: &Phrasebook) -> Request {
        if let Some(words) = phrasebook.all().get(index) {
            return Request::Speak(words.tag().clone());
        }
        let tag = index.checked_sub(phrasebook.all().len()).and_then(|index| phrasebook.on_paper().get(index));
        tag.map_or(Request::Stay, |tag| Request::open(OnPaper::new(tag.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_fill_rows_evenly_and_stay_in_their_area() {
        let area = Rect::new(3, 9, 94, 10);
        assert_eq!(Tiles::columns(area, 3), 3);
        assert_eq!(Tiles::columns(area, 6), 3);
        // Seven languages on a screen of 80 columns and 24 rows.
        assert_eq!(Tiles::columns(Rect::new(3, 8, 74, 4), 7), 4);
        assert_eq!(Tiles::places(Rect::new(3, 8, 74, 4), 7).len(), 7);
        assert_eq!(Tiles::least(74, 7), 4);
        for count in 1..11 {
            for width in [38, 60, 94, 110] {
                let area = Rect::new(1, 2, width, 12);
                for place in Tiles::places(area, count) {
                    assert!(place.right() <= area.right() && place.bottom() <= area.bottom() && place.height >= 2);
                }
            }
        }
    }
}
