//! Writes into a buffer, never outside it, and never half a wide letter.

use super::{Look, Part};
use crate::document::flow::{Ink, Line, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Draws on one frame.
#[derive(Debug)]
pub struct Pen<'a> {
    buffer: &'a mut Buffer,
    look: &'a Look,
    focus: Option<Position>,
}

/// A text cut to so many cells, with a sign where something was cut off: behind a whole word, if one has room.
/// For labels only: the text of a handout is never cut.
pub fn fit(text: &str, width: u16, look: &Look) -> String {
    let width = usize::from(width);
    if text.width() <= width {
        return text.to_owned();
    }
    let cut = look.signs().cut;
    let room = width.saturating_sub(cut.width());
    let mut kept = String::new();
    for letter in text.graphemes(true) {
        if kept.width() + letter.width() > room {
            break;
        }
        kept.push_str(letter);
    }
    let cuts_a_word = text.get(kept.len()..).is_some_and(|rest| !rest.starts_with(' '));
    // Not where the first words are short and the cut one is what tells them apart; nor behind a number, which
    // would look as if it were the one that was cut.
    let words = kept.rsplit_once(' ').map(|(words, _)| words);
    let words = words.filter(|words| words.width() * 2 >= room && words.ends_with(char::is_alphabetic));
    if cuts_a_word && let Some(words) = words {
        kept = words.to_owned();
    }
    if width >= cut.width() {
        kept.push_str(cut);
    }
    kept
}

impl<'a> Pen<'a> {
    /// A pen for a whole frame.
    pub fn new(buffer: &'a mut Buffer, look: &'a Look) -> Self {
        Self { buffer, look, focus: None }
    }

    /// How things look here.
    pub fn look(&self) -> &'a Look {
        self.look
    }

    /// The whole frame.
    pub fn area(&self) -> Rect {
        self.buffer.area
    }

    /// The cell of what is chosen: a braille display follows the cursor to it.
    pub fn focus(&self) -> Option<Position> {
        self.focus
    }

    /// Says where the chosen thing stands.
    pub fn focus_at(&mut self, x: u16, y: u16) {
        self.focus = Some(Position::new(x, y));
    }

    /// Takes whatever the frame held away, and gives all of it the colours of the ground.
    pub fn ground(&mut self) {
        let style = self.look.style(Part::Ground);
        for cell in &mut self.buffer.content {
            cell.reset();
            cell.set_style(style);
        }
    }

    /// Fills an area with a part's colours and no letters.
    pub fn fill(&mut self, area: Rect, part: Part) {
        let style = self.look.style(part);
        let area = area.intersection(self.buffer.area);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }

    /// Writes a text of at most `width` cells; returns the cells it took.
    pub fn text(&mut self, x: u16, y: u16, width: u16, text: &str, part: Part) -> u16 {
        self.styled(x, y, width, text, self.look.style(part))
    }

    /// The same at the right end of `width` cells that begin at `x`.
    pub fn right(&mut self, x: u16, y: u16, width: u16, text: &str, part: Part) {
        let text = fit(text, width, self.look);
        self.text(x + width - cells(&text).min(width), y, width, &text, part);
    }

    /// The same in the middle of `width` cells that begin at `x`.
    pub fn middle(&mut self, x: u16, y: u16, width: u16, text: &str, part: Part) {
        let text = fit(text, width, self.look);
        self.text(x + (width - cells(&text).min(width)) / 2, y, width, &text, part);
    }

    fn styled(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        if !self.buffer.area.contains(Position::new(x, y)) {
            return 0;
        }
        let room = width.min(self.buffer.area.right() - x);
        if text.len() <= usize::from(room) && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return self.ascii(Position::new(x, y), text, style);
        }
        // A bound blank or hyphen looks like the plain one, which every font has.
        let mut text = self.look.spell(text);
        if text.contains(['\u{a0}', '\u{2011}']) {
            text = Cow::Owned(text.replace('\u{a0}', " ").replace('\u{2011}', "-"));
        }
        if text.width() > usize::from(room) {
            text = Cow::Owned(fit(&text, room, self.look));
        }
        let (end, _) = self.buffer.set_stringn(x, y, &text, usize::from(room), style);
        // The second cell of a wide letter shows its colours too. Unsaid, it would count as bare and stay
        // behind when the next picture is told apart from this one.
        self.buffer.set_style(Rect::new(x, y, end - x, 1), style);
        end - x
    }

    /// The same for plain letters that are known to have room. Most of a picture in a language of the West is made
    /// of them, and to ask of each where it ends and how wide it is took half of the time of drawing.
    fn ascii(&mut self, at: Position, text: &str, style: Style) -> u16 {
        let first = self.buffer.index_of(at.x, at.y);
        let letters = text.chars();
        let mut taken = 0;
        for (cell, letter) in self.buffer.content.iter_mut().skip(first).zip(letters) {
            cell.set_char(letter).set_style(style);
            taken += 1;
        }
        taken
    }

    /// Draws lines of a document from the one numbered `first`, as many as fit.
    pub fn lines(&mut self, area: Rect, lines: &[Line], first: usize) {
        for (row, line) in (area.top()..area.bottom()).zip(lines.iter().skip(first)) {
            self.line(Rect { y: row, height: 1, ..area }, line);
        }
    }

    /// Draws one line into the first row of an area, on the ground of its tier.
    pub fn line(&mut self, area: Rect, line: &Line) {
        let bar = line.pieces.iter().find(|piece| matches!(piece.ink, Ink::Tier(_)));
        if let Some(tier) = line.tier {
            self.fill(area, if bar.is_some() { Part::TierWord(tier) } else { Part::TierGround(tier) });
        }
        // Room beside the words of a tier, so that they do not stick to the edge of its ground.
        let inset = u16::from(line.tier.is_some());
        let mut x = area.x + line.indent + inset;
        for piece in &line.pieces {
            let style = self.look.ink(piece.ink, line.tier);
            x += self.styled(x, area.y, area.right().saturating_sub(x), &piece.text, style);
        }
    }

    /// A line across.
    pub fn rule(&mut self, x: u16, y: u16, width: u16) {
        self.across(x, y, width, self.look.signs().rule, Part::Rule);
    }

    /// One sign of one cell, again and again.
    fn across(&mut self, x: u16, y: u16, width: u16, sign: &str, part: Part) {
        let style = self.look.style(part);
        let area = Rect { x, y, width, height: 1 }.intersection(self.buffer.area);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.set_symbol(sign).set_style(style);
            }
        }
    }

    /// A bar of which so much of `total` is done.
    pub fn bar(&mut self, area: Rect, done: u32, total: u32) {
        let width = u32::from(area.width);
        let filled = (width * done.min(total)).checked_div(total).unwrap_or(0);
        let [full, left] = self.look.signs().bar;
        let text = full.repeat(filled as usize) + &left.repeat((width - filled) as usize);
        self.text(area.x, area.y, area.width, &text, Part::Accent);
    }

    /// A bar of which nobody knows how much is done: a piece of it walks to and fro, a step a second.
    pub fn walker(&mut self, area: Rect, seconds: u64) {
        let (width, piece) = (u64::from(area.width), u64::from(area.width.min(6)));
        let way = (width - piece).max(1);
        let at = seconds * 3 % (2 * way);
        let at = if at > way { 2 * way - at } else { at };
        let [full, left] = self.look.signs().bar;
        let blank = |n: u64| left.repeat(usize::try_from(n).unwrap_or(0));
        let text = blank(at) + &full.repeat(usize::try_from(piece).unwrap_or(0)) + &blank(width.saturating_sub(at + piece));
        self.text(area.x, area.y, area.width, &text, Part::Accent);
    }

    /// A frame around an area, in a part's colours.
    pub fn frame(&mut self, area: Rect, part: Part) {
        if area.width < 2 || area.height < 2 {
            return;
        }
        let signs = self.look.signs();
        let [top_left, top_right, bottom_left, bottom_right] = signs.corners;
        for (y, left, right) in [(area.y, top_left, top_right), (area.bottom() - 1, bottom_left, bottom_right)] {
            self.text(area.x, y, 1, left, part);
            self.across(area.x + 1, y, area.width - 2, signs.rule, part);
            self.text(area.right() - 1, y, 1, right, part);
        }
        for y in area.y + 1..area.bottom() - 1 {
            self.text(area.x, y, 1, signs.wall, part);
            self.text(area.right() - 1, y, 1, signs.wall, part);
        }
    }

    /// The number of a line that can be chosen, at the left of its first row, and the mark before it if it is; its text
    /// begins six cells in.
    pub fn entry(&mut self, place: Rect, number: &str, chosen: bool) {
        if chosen {
            self.fill(Rect { width: 5, height: 1, ..place }, Part::Focus);
            self.text(place.x + 1, place.y, 1, self.look.signs().forward, Part::Focus);
            self.focus_at(place.x + 5, place.y);
        }
        self.text(place.x + 3, place.y, 1, number, if chosen { Part::Focus } else { Part::Accent });
    }

    /// A key of a pad or keyboard: framed, or, where it is too low for that, with a bar below it that tells it from the
    /// next.
    pub fn key_top(&mut self, place: Rect, label: &str, frame: Part, part: Part) {
        if place.height < 3 {
            self.middle(place.x, place.y, place.width, label, part);
            self.across(place.x, place.bottom().saturating_sub(1), place.width, self.look.signs().rule, frame);
            return;
        }
        self.frame(place, frame);
        self.middle(place.x + 1, place.y + (place.height - 1) / 2, place.width.saturating_sub(2), label, part);
    }

    /// A framed button with its key at the right; `chosen` when it has the focus. The label is what it is
    /// known by: where there is no room for both, the key is left out.
    pub fn button(&mut self, area: Rect, label: &str, key: &str, chosen: bool) {
        let part = if chosen { Part::Focus } else { Part::Ground };
        self.fill(area, part);
        let framed = area.height >= 3;
        if framed && !chosen {
            self.frame(area, Part::Accent);
        }
        let y = if framed { area.y + (area.height - 1) / 2 } else { area.y };
        let key_room = if key.is_empty() { 0 } else { cells(key) + 2 };
        // Without a frame the words may come nearer to the edge, where they would else be cut.
        let edge = if !framed && cells(label) + key_room + 6 > area.width { 1 } else { 3 };
        let room = area.width.saturating_sub(3 + edge);
        let is_cut = cells(label) + key_room > room;
        let (key, key_room) = if is_cut && cells(label) <= room { ("", 0) } else { (key, key_room.min(room)) };
        self.text(area.x + 3, y, room.saturating_sub(key_room), label, if chosen { Part::Focus } else { Part::Strong });
        self.right(area.x + 3, y, room, key, if chosen { Part::Focus } else { Part::Accent });
        if chosen {
            self.text(area.x + 1, y, 1, self.look.signs().forward, Part::Focus);
            self.focus_at(area.x + 3, y);
        }
    }

    /// A button that also says what `about` its label, in as many rows as both need. Without a frame where
    /// that would take a row away from them.
    pub fn button_about(&mut self, area: Rect, [label, about]: [&str; 2], key: &str, chosen: bool) {
        let whole = format!("{label}: {about}");
        if cells(&whole) + cells(key) + 8 <= area.width || area.height < 2 {
            self.button(area, &whole, key, chosen);
            return;
        }
        let room = area.width.saturating_sub(4);
        let wrapped = |text: &str| wrap(text, room, Ink::Plain).iter().map(Line::text).collect::<Vec<_>>();
        let mut lines = [wrapped(label), wrapped(about)].concat();
        if lines.len() > usize::from(area.height) {
            lines = vec![label.to_owned(), about.to_owned()];
        }
        let rows = u16::try_from(lines.len()).unwrap_or(area.height);
        let parts = if chosen { [Part::Focus; 3] } else { [Part::Ground, Part::Strong, Part::Accent] };
        let [ground, text, mark] = parts;
        self.fill(area, ground);
        if area.height >= rows + 2 && !chosen {
            self.frame(area, Part::Accent);
        }
        let y = area.y + area.height.saturating_sub(rows) / 2;
        // The key stands in the first row that has room for it.
        let beside = lines.iter().position(|line| cells(line) + cells(key) + 2 <= room);
        for (row, (y, line)) in (y..area.bottom()).zip(&lines).enumerate() {
            self.text(area.x + 3, y, room, line, text);
            if beside == Some(row) {
                self.right(area.x + 3, y, room - 1, key, mark);
            }
        }
        if chosen {
            self.text(area.x + 1, y, 1, self.look.signs().forward, Part::Focus);
            self.focus_at(area.x + 3, y);
        }
    }
}

/// The cells that a text takes.
pub fn cells(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Colors, Glyphs, Theme};
    use crate::widget::changes;

    #[test]
    fn a_label_is_cut_between_letters_with_a_sign() {
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        assert_eq!(fit("针灸后酸痛", 7, &look), "针灸后…");
        assert_eq!(fit("针灸", 4, &look), "针灸");
        assert_eq!(fit("ab", 0, &look), "");
        // Half a word is a riddle; but something of a long one is more than nothing.
        assert_eq!(fit("How this works", 6, &look), "How…");
        assert_eq!(fit("Harbour Acupuncture", 7, &look), "Harbou…");
        assert_eq!(fit("50 copies, 2 pages", 15, &look), "50 copies, 2 p…");
        assert_eq!(fit("  Acupuncture", 9, &look), "  Acupun…");
    }

    #[test]
    fn both_cells_of_a_wide_letter_have_its_colours_and_are_cleared_after_it() {
        for colors in [Colors::True, Colors::None] {
            let look = Look::new(Theme::Calm, colors, Glyphs::Full);
            let mut before = Buffer::empty(Rect::new(0, 0, 6, 1));
            Pen::new(&mut before, &look).text(1, 0, 4, "针灸", Part::Focus);
            assert!((1..5).all(|x| before[(x, 0)].style() == before[(1, 0)].style()));
            let mut after = Buffer::empty(Rect::new(0, 0, 6, 1));
            Pen::new(&mut after, &look).text(0, 0, 4, "清单", Part::Text);
            assert!(changes(&before, &after).any(|(x, _, _)| x == 4), "the last half of 灸 stays behind");
        }
    }

    #[test]
    fn a_pen_writes_nowhere_outside_its_frame() {
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        for (width, height) in [(1, 1), (2, 2), (3, 1), (10, 4)] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
            let mut pen = Pen::new(&mut buffer, &look);
            pen.button(Rect::new(0, 0, 30, 9), "打印 print", "Enter", true);
            pen.button(Rect::new(9, 3, 2, 1), "x", "y", false);
            pen.frame(Rect::new(8, 2, 20, 20), Part::Rule);
            pen.right(5, 2, 90, "right", Part::Text);
            pen.middle(50, 90, 4, "middle", Part::Text);
        }
    }
}
