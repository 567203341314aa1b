//! Glyphs on their way into the operations of a page: where the reader's pen stands, and which
//! words have to be spelled out.

use super::embed::Font;
use crate::paper::text::{Cluster, Glyph, Piece, is_leftward};
use printpdf::{DictItem, Op, Point, Pt};
use std::borrow::Cow;

/// Where glyphs go in a text object.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Where the line was begun, in hundredths of a point from the lower left corner of the page: the
    /// next line is told from here, and many are told alike.
    line: (i32, i32),
    /// Where the pen stands after the last glyph, in points; nowhere before the first.
    pen: Option<f32>,
}

/// How far on, in thousandths of the size, the pen is moved within a line; and how far back. What
/// stands farther apart is no part of the same text and gets a place of its own.
const FAR: f32 = 2500.0;
const BACK: f32 = 500.0;
/// How far above or below its line, as a part of its size, a glyph still belongs to it: the number of
/// a note, a mark on a letter.
const ASIDE: f32 = 0.6;

/// Glyphs of one face and size.
pub(super) struct Row<'a> {
    font: &'a Font,
    size: f32,
    /// Where the piece begins.
    start: (f32, f32),
    place: Place,
    /// How far above its line the pen is, in hundredths of a point.
    rise: i32,
    /// Strings of glyphs, and between them how far the pen steps back.
    items: Vec<DictItem>,
}

impl<'a> Row<'a> {
    pub(super) fn new(font: &'a Font, size: f32, start: (f32, f32), place: Place) -> Self {
        Self { font, size, start, place, rise: 0, items: Vec::new() }
    }

    pub(super) fn glyph(&mut self, glyph: &Glyph, ops: &mut Vec<Op>) {
        let Some((id, width)) = self.font.glyph(glyph.id) else {
            return;
        };
        let per_mille = 1000.0 / self.size;
        let (x, y) = (self.start.0 + glyph.x, hundredths(self.start.1 - glyph.y));
        // Kerning and the like: whatever the widths of the glyphs do not account for.
        let shift = |pen: f32| ((x - pen) * per_mille).round();
        let rise = y - self.place.line.1;
        let is_near = points(rise).abs() <= self.size * ASIDE;
        let known = self.place.pen.filter(|pen| is_near && (-BACK..FAR).contains(&shift(*pen)));
        self.lift(if known.is_some() { rise } else { 0 }, ops);
        let pen = known.unwrap_or_else(|| self.go(hundredths(x), y, ops));
        let shift = shift(pen);
        if shift.abs() >= 1.0 {
            self.items.push(DictItem::Real(-shift));
        }
        match self.items.last_mut() {
            Some(DictItem::String { data, .. }) => data.extend(id.to_be_bytes()),
            _ => self.items.push(DictItem::String { data: id.to_be_bytes().to_vec(), literal: true }),
        }
        self.place.pen = Some(pen + (shift + width) / per_mille);
    }

    fn lift(&mut self, rise: i32, ops: &mut Vec<Op>) {
        if self.rise != rise {
            self.flush(ops);
            self.rise = rise;
            ops.push(Op::SetLineOffset { multiplier: points(rise) });
        }
    }

    /// Begins a line.
    fn go(&mut self, x: i32, y: i32, ops: &mut Vec<Op>) -> f32 {
        self.flush(ops);
        let (right, up) = (x - self.place.line.0, y - self.place.line.1);
        self.place.line = (x, y);
        ops.push(Op::SetTextCursor { pos: Point { x: Pt(points(right)), y: Pt(points(up)) } });
        points(x)
    }

    /// Shows what is held back.
    pub(super) fn flush(&mut self, ops: &mut Vec<Op>) {
        let mut items = std::mem::take(&mut self.items);
        if items.len() == 1 {
            ops.push(Op::Unknown { key: "Tj".to_owned(), value: vec![items.remove(0)] });
        } else if !items.is_empty() {
            ops.push(Op::Unknown { key: "TJ".to_owned(), value: vec![DictItem::Array(items)] });
        }
    }

    /// Shows the rest and tells where the pen is then.
    pub(super) fn end(mut self, ops: &mut Vec<Op>) -> Place {
        self.flush(ops);
        self.lift(0, ops);
        self.place
    }
}

/// Glyphs of clusters with no space among them, or spaces alone.
pub(super) struct Word<'a> {
    pub glyphs: &'a [Glyph],
    /// What it says, where its glyphs do not.
    pub text: Option<String>,
}

/// The words of a piece. A word is spelled out as a whole: some readers take what is spelled for a
/// word of its own. The space after it is spelled with it: some lose one that follows a mark which
/// stands above or below its letter.
pub(super) fn words<'a>(piece: &'a Piece, font: &Font) -> Vec<Word<'a>> {
    let is_blank = |cluster: &Cluster<'_>| cluster.text.chars().all(char::is_whitespace);
    let needs = |cluster: &Cluster<'_>| font.needs_text(*cluster);
    if !piece.clusters().any(|cluster| needs(&cluster)) {
        return vec![Word { glyphs: &piece.glyphs, text: None }];
    }
    let mut found: Vec<Word<'a>> = Vec::new();
    let clusters: Vec<Cluster<'_>> = piece.clusters().collect();
    let (mut rest, mut glyphs) = (clusters.as_slice(), piece.glyphs.as_slice());
    while let Some(first) = rest.first() {
        let begins_blank = is_blank(first);
        let letters = rest.iter().take_while(|cluster| is_blank(cluster) == begins_blank).count();
        let is_spelled = rest.iter().take(letters).any(needs);
        let blanks = rest.iter().skip(letters).take_while(|cluster| is_spelled && is_blank(cluster)).count();
        let (clusters, others) = rest.split_at(letters + blanks);
        let count = clusters.iter().map(|cluster| cluster.glyphs.len()).sum();
        let (own, other_glyphs) = glyphs.split_at_checked(count).unwrap_or((glyphs, &[]));
        found.push(Word { glyphs: own, text: is_spelled.then(|| spelling(clusters).into_owned()) });
        (rest, glyphs) = (others, other_glyphs);
    }
    found
}

/// What clusters say, which stand as they are seen, from the left: Hebrew and Arabic read the
/// other way.
fn spelling<'a>(clusters: &[Cluster<'a>]) -> Cow<'a, str> {
    let texts = clusters.iter().map(|cluster| cluster.text);
    if let [cluster] = clusters {
        return Cow::Borrowed(cluster.text);
    }
    let is_turned = texts.clone().flat_map(str::chars).any(is_leftward);
    Cow::Owned(if is_turned { texts.rev().collect() } else { texts.collect() })
}

#[expect(clippy::cast_possible_truncation, reason = "no page is that large")]
fn hundredths(length: f32) -> i32 {
    (length * 100.0).round() as i32
}

#[expect(clippy::cast_precision_loss, reason = "no page is that large")]
fn points(hundredths: i32) -> f32 {
    hundredths as f32 / 100.0
}

#[cfg(test)]
mod tests {
    use super::super::embed::Embedding;
    use super::super::embed::tests::{line, scene};
    use super::*;
    use crate::paper::fonts::Fonts;
    use crate::paper::scene::{Mark, Part};

    /// The operators for a text whose second half is moved, without those of other pieces.
    fn moved(right: f32, up: f32) -> (Vec<Op>, Place) {
        let marks = line("Ab", "en");
        let part = Part::decoration(marks);
        let scene = scene(vec![vec![part.clone()]]);
        let embedding = Embedding::of(&scene, &Fonts::embedded()).unwrap();
        let Some(Mark::Text { piece, .. }) = part.marks.first() else { panic!("a text") };
        let mut row = Row::new(embedding.font(piece.face).unwrap(), 10.0, (5.0, 50.0), Place::default());
        let mut ops = Vec::new();
        for (glyph, by) in piece.glyphs.iter().zip([(0.0, 0.0), (right, up)]) {
            row.glyph(&Glyph { x: glyph.x + by.0, y: glyph.y - by.1, ..*glyph }, &mut ops);
        }
        let place = row.end(&mut ops);
        (ops, place)
    }

    fn lines(ops: &[Op]) -> usize {
        ops.iter().filter(|op| matches!(op, Op::SetTextCursor { .. })).count()
    }

    #[test]
    fn a_line_is_told_once_and_kerning_by_numbers() {
        let (ops, place) = moved(0.2, 0.0);
        assert_eq!((lines(&ops), place.line), (1, (500, 5000)));
        let Some(Op::Unknown { value, .. }) = ops.last() else { panic!("{ops:?}") };
        assert!(matches!(value.as_slice(), [DictItem::Array(items)] if items[1] == DictItem::Real(-20.0)), "{value:?}");
    }

    #[test]
    fn what_stands_a_little_higher_is_lifted_and_the_pen_let_down_again() {
        let (ops, _) = moved(0.0, 3.0);
        let lifts = ops.iter().filter_map(|op| if let Op::SetLineOffset { multiplier } = op { Some(*multiplier) } else { None });
        assert_eq!((lines(&ops), lifts.collect::<Vec<_>>()), (1, vec![3.0, 0.0]));
    }

    #[test]
    fn what_stands_apart_is_a_line_of_its_own() {
        assert_eq!([moved(60.0, 0.0), moved(-9.0, 0.0), moved(0.0, 12.0)].map(|(ops, _)| lines(&ops)), [2, 2, 2]);
        assert!((moved(60.0, 0.0).1.pen.unwrap() - 77.5).abs() < 0.5, "{:?}", moved(60.0, 0.0).1);
    }

    #[test]
    fn arabic_words_are_spelled_from_the_right() {
        let cluster = |text| Cluster { text, glyphs: &[] };
        assert_eq!(spelling(&[cluster("م"), cluster("لا"), cluster("س")]), "سلام");
        assert_eq!(spelling(&[cluster("th"), cluster("ẹ"), cluster("o")]), "thẹo");
    }
}
