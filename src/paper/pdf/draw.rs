//! The parts of a page as PDF operations. Here y turns round: PDF counts it from the bottom.

use super::embed::{Embedding, Font};
use super::shapes::{self, Pictures};
use super::tags::Tags;
use crate::paper::scene::{Ink, Mark, Paint, Part};
use crate::paper::text::{Glyph, Piece};
use printpdf::ops::PdfFontHandle;
use printpdf::{Codepoint, Color, DictItem, FontId, Greyscale, Op, PaintMode, Pt, Rect, Rgb, TextItem, TextMatrix};
use std::collections::BTreeMap;

/// The operations of one page.
pub(super) fn page(parts: &[Part], height: f32, embedding: &Embedding, tags: &mut Tags, pictures: &mut Pictures) -> Vec<Op> {
    tags.begin_page();
    let mut pen = Pen { height, embedding, pictures, ops: Vec::new(), in_text: false, font: None, ink: None };
    for part in parts {
        pen.ops.push(match tags.content(part.role) {
            None => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            Some((tag, content)) => {
                let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(content))]);
                Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
            }
        });
        part.marks.iter().for_each(|mark| pen.mark(mark));
        pen.leave_text();
        pen.ops.push(Op::EndMarkedContent);
    }
    pen.ops
}

struct Pen<'a> {
    height: f32,
    embedding: &'a Embedding,
    pictures: &'a mut Pictures,
    ops: Vec<Op>,
    in_text: bool,
    /// What was last set in the open text object.
    font: Option<(FontId, f32)>,
    ink: Option<Ink>,
}

impl Pen<'_> {
    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Text { x, y, piece } => self.text(*x, *y, piece),
            Mark::Area { x, y, width, height, paint } => {
                self.leave_text();
                self.area((*x, self.height - y - height), (*width, *height), *paint);
            }
            Mark::Code { x, y, side, modules } => {
                self.leave_text();
                self.fill(Ink::Black);
                self.ops.extend(shapes::code((*x, self.height - y), *side, modules));
            }
            Mark::Picture { x, y, width, height, picture } => {
                self.leave_text();
                let name = self.pictures.name(picture);
                self.ops.extend(shapes::picture(name, (*x, self.height - y - height), (*width, *height)));
            }
            Mark::Path { x, y, scale, outline, ink } => {
                self.leave_text();
                self.fill(*ink);
                self.ops.extend(shapes::path((*x, self.height - y), *scale, outline));
            }
        }
    }

    fn area(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), paint: Paint) {
        let mode = match paint {
            Paint::Fill(ink) => {
                self.fill(ink);
                PaintMode::Fill
            }
            Paint::Outline(thickness, ink) => {
                self.ops.push(Op::SetOutlineThickness { pt: Pt(round(thickness)) });
                self.ops.push(Op::SetOutlineColor { col: color(ink) });
                PaintMode::Stroke
            }
        };
        let (x, y, width, height) = (Pt(round(x)), Pt(round(y)), Pt(round(width)), Pt(round(height)));
        self.ops.push(Op::DrawRectangle { rectangle: Rect { x, y, width, height, mode: Some(mode), winding_order: None } });
    }

    fn fill(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ink = Some(ink);
            self.ops.push(Op::SetFillColor { col: color(ink) });
        }
    }

    fn leave_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn text(&mut self, x: f32, y: f32, piece: &Piece) {
        let Some(font) = self.embedding.font(piece.face) else {
            return;
        };
        if !self.in_text {
            self.in_text = true;
            self.font = None;
            self.ops.push(Op::StartTextSection);
        }
        self.fill(piece.look.ink);
        let size = round(piece.look.size);
        if self.font.as_ref() != Some(&(font.id.clone(), size)) {
            self.font = Some((font.id.clone(), size));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(size) });
        }
        let mut run = Row { font, size, x, y: self.height - y, at: None, items: Vec::new() };
        for cluster in &piece.clusters {
            let spelled = font.needs_text(cluster);
            if spelled {
                run.flush(&mut self.ops);
                self.ops.push(spell(&cluster.text));
            }
            cluster.glyphs.iter().for_each(|glyph| run.glyph(glyph, &mut self.ops));
            if spelled {
                run.flush(&mut self.ops);
                self.ops.push(Op::EndMarkedContent);
            }
        }
        run.flush(&mut self.ops);
    }
}

/// Glyphs on their way into the operations.
struct Row<'a> {
    font: &'a Font,
    size: f32,
    /// Where the piece begins, y from the bottom of the page.
    x: f32,
    y: f32,
    /// Where the reader's pen stands after the glyphs so far, from the beginning; and its height.
    at: Option<(f32, f32)>,
    items: Vec<TextItem>,
}

impl Row<'_> {
    fn glyph(&mut self, glyph: &Glyph, ops: &mut Vec<Op>) {
        let Some(embedded) = self.font.glyph(glyph.id) else {
            return;
        };
        let per_mille = 1000.0 / self.size;
        let pen = match self.at {
            Some((pen, y)) if (y - glyph.y).abs() < 0.01 => pen,
            _ => {
                self.flush(ops);
                let (x, y) = (Pt(round(self.x + glyph.x)), Pt(round(self.y - glyph.y)));
                ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(x, y) });
                glyph.x
            }
        };
        // Kerning and the like: whatever the glyph's own width does not account for.
        let shift = ((glyph.x - pen) * per_mille).round();
        if shift != 0.0 {
            self.items.push(TextItem::Offset(-shift));
        }
        let shown = Codepoint { gid: embedded.id, offset: 0.0, cid: Some(embedded.text.clone()) };
        match self.items.last_mut() {
            Some(TextItem::GlyphIds(glyphs)) => glyphs.push(shown),
            _ => self.items.push(TextItem::GlyphIds(vec![shown])),
        }
        self.at = Some((pen + (shift + embedded.width) / per_mille, glyph.y));
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.items.is_empty() {
            ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}

/// Says what the glyphs up to the end of the span stand for.
fn spell(cluster: &str) -> Op {
    let data = [0xfe, 0xff].into_iter().chain(cluster.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let map = BTreeMap::from([("ActualText".to_owned(), DictItem::String { data, literal: false })]);
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties: DictItem::Dict { map } }
}

fn color(ink: Ink) -> Color {
    let grey = |percent| Color::Greyscale(Greyscale::new(percent, None));
    match ink {
        Ink::Black => grey(0.0),
        Ink::White => grey(1.0),
        Ink::Grey => grey(0.45),
        Ink::Accent => Color::Rgb(Rgb { r: 0.05, g: 0.44, b: 0.5, icc_profile: None }),
    }
}

/// To a hundredth of a point: finer is not seen and makes the file larger.
fn round(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::fonts::{Face, Fonts};
    use crate::paper::scene::{Role, Scene};
    use crate::paper::text::{Look, Measure, Span, Wrap, lay};

    #[test]
    fn a_letter_that_is_drawn_with_two_glyphs_is_spelled_out() {
        let mut fonts = Fonts::embedded();
        let language = crate::language::Tag::new("vi").unwrap();
        let measure = Measure { width: 900.0, wrap: Wrap::Full };
        let line = lay(&mut fonts, &[Span::new("ẹe", Look::of(10.0))], &language, measure).remove(0);
        let marks = line.pieces.into_iter().map(|(x, piece)| Mark::Text { x, y: 20.0, piece }).collect();
        let part = Part { role: Role::Decoration, marks };
        let date = "2026-11-24".parse().unwrap();
        let (links, notes) = (Vec::new(), BTreeMap::new());
        let scene = Scene { title: String::new(), language, date, size: (100.0, 100.0), pages: vec![vec![part]], links, notes };
        let embedding = Embedding::of(&scene).unwrap();
        let font = embedding.font(Face::Regular).unwrap();
        let e = Face::Regular.glyph('e').unwrap();
        assert_eq!(font.glyph(e).unwrap().text, "e", "the second letter must still be copied as it is");
        let ops = page(&scene.pages[0], 100.0, &embedding, &mut Tags::default(), &mut Pictures::default());
        let spelled = |op: &&Op| matches!(op, Op::BeginMarkedContentWithProperties { tag, .. } if tag == "Span");
        assert_eq!(ops.iter().filter(spelled).count(), 1);
    }
}
