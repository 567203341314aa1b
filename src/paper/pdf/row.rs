//! Glyphs on their way into the operations of a page: where the reader's pen stands, and which
//! words have to be spelled out.

use super::embed::Font;
use crate::paper::text::{Cluster, Glyph, Piece};
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

/// Glyphs of one face and size.
pub(super) struct Row<'a> {
    font: &'a Font,
    size: f32,
    /// Where the piece begins.
    start: (f32, f32),
    place: Place,
    /// Strings of glyphs, and between them how far the pen steps back.
    items: Vec<DictItem>,
}

impl<'a> Row<'a> {
    pub(super) fn new(font: &'a Font, size: f32, start: (f32, f32), place: Place) -> Self {
        Self { font, size, start, place, items: Vec::new() }
    }

    pub(super) fn glyph(&mut self, glyph: &Glyph, ops: &mut Vec<Op>) {
        let Some((id, width)) = self.font.glyph(glyph.id) else {
            return;
        };
        let per_mille = 1000.0 / self.size;
        let (x, y) = (self.start.0 + glyph.x, hundredths(self.start.1 - glyph.y));
        // Kerning and the like: whatever the widths of the glyphs do not account for.
        let shift = |pen: f32| ((x - pen) * per_mille).round();
        let known = self.place.pen.filter(|pen| y == self.place.line.1 && (-BACK..FAR).contains(&shift(*pen)));
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
        self.place
    }
}

/// Clusters with no space among them, or spaces alone.
pub(super) struct Word<'a> {
    pub clusters: &'a [Cluster],
    /// What it says, where its glyphs do not.
    pub text: Option<String>,
}

/// The words of a piece. A word is spelled out as a whole: some readers take what is spelled for a
/// word of its own.
pub(super) fn words<'a>(piece: &'a Piece, font: &Font) -> Vec<Word<'a>> {
    let is_blank = |cluster: &Cluster| cluster.text.chars().all(char::is_whitespace);
    let needs = |cluster: &Cluster| font.needs_text(cluster);
    if !piece.clusters.iter().any(needs) {
        return vec![Word { clusters: &piece.clusters, text: None }];
    }
    let mut found: Vec<Word<'a>> = Vec::new();
    for clusters in piece.clusters.chunk_by(|one, other| is_blank(one) == is_blank(other)) {
        let text = clusters.iter().any(needs).then(|| spelling(clusters).into_owned());
        found.push(Word { clusters, text });
    }
    found
}

/// What clusters say, which stand as they are seen, from the left: Hebrew and Arabic read the
/// other way.
fn spelling(clusters: &[Cluster]) -> Cow<'_, str> {
    let is_leftward = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    let texts = clusters.iter().map(|cluster| cluster.text.as_str());
    if let [cluster] = clusters {
        return Cow::Borrowed(&cluster.text);
    }
    let is_leftward = texts.clone().flat_map(str::chars).any(is_leftward);
    Cow::Owned(if is_leftward { texts.rev().collect() } else { texts.collect() })
}

#[expect(clippy::cast_possible_truncation, reason = "no page is that large")]
fn hundredths(length: f32) -> i32 {
    (length * 100.0).round() as i32
}

#[expect(clippy::cast_precision_loss, reason = "no page is that large")]
fn points(hundredths: i32) -> f32 {
    hundredths as f32 / 100.0
}
