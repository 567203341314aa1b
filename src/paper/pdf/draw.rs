//! The parts of a page as PDF operations. Here y turns round: PDF counts it from the bottom.

use super::embed::Embedding;
use super::row::{Place, Row, words};
use super::shapes::{self, Pictures};
use super::tags::{Bounds, Tags};
use crate::paper::scene::{Ink, Mark, Paint, Part, Role};
use crate::paper::text::Piece;
use printpdf::ops::PdfFontHandle;
use printpdf::{Color, DictItem, FontId, Greyscale, Op, PaintMode, Pt, Rect, Rgb};
use std::collections::BTreeMap;

/// How far a text reaches above and below its baseline, as a part of its size.
const ABOVE: f32 = 0.95;
const BELOW: f32 = 0.3;

/// The operations of one page.
pub(super) fn page(parts: &[Part], height: f32, embedding: &Embedding, tags: &mut Tags, pictures: &mut Pictures) -> Vec<Op> {
    tags.begin_page();
    let mut pen = Pen { height, embedding, pictures, ops: Vec::new(), place: None, font: None, ink: None };
    // What stands in a row and belongs to one element is one stretch of content.
    for parts in parts.chunk_by(|one, other| one.role == other.role) {
        pen.stretch(parts, tags);
    }
    pen.leave_text();
    pen.ops
}

struct Pen<'a> {
    height: f32,
    embedding: &'a Embedding,
    pictures: &'a mut Pictures,
    ops: Vec<Op>,
    /// Where glyphs go, in an open text object.
    place: Option<Place>,
    /// What was set last.
    font: Option<(String, f32)>,
    ink: Option<Ink>,
}

impl Pen<'_> {
    fn stretch(&mut self, parts: &[Part], tags: &mut Tags) {
        let Some(role) = parts.first().map(|part| part.role) else {
            return;
        };
        // A picture is one thing to whoever hears it, and what is only looked at leads nowhere.
        let leads = !matches!(role, Role::Decoration | Role::Figure(_));
        let link = |mark: &Mark| if leads { link(mark) } else { None };
        let marks: Vec<&Mark> = parts.iter().flat_map(|part| &part.marks).collect();
        for marks in marks.chunk_by(|one, other| link(one) == link(other)) {
            // Of text object and marked content one must hold the other whole.
            let is_text = marks.iter().all(|mark| matches!(mark, Mark::Text { .. }));
            if is_text {
                self.enter_text();
            } else {
                self.leave_text();
            }
            let link = marks.first().and_then(|mark| link(mark));
            self.ops.push(begin(tags.content(role, link)));
            for mark in marks {
                self.mark(mark);
                if link.is_some() || matches!(role, Role::Figure(_)) {
                    tags.cover(self.bounds(mark), said(mark));
                }
            }
            if !is_text {
                self.leave_text();
            }
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn mark(&mut self, mark: &Mark) {
        if let Mark::Text { x, y, piece } = mark {
            self.text((*x, self.height - y), piece);
            return;
        }
        self.leave_text();
        match mark {
            Mark::Text { .. } => {}
            Mark::Area { x, y, width, height, paint } => {
                self.area((*x, self.height - y - height), (*width, *height), *paint);
            }
            Mark::Code { x, y, code } => {
                self.fill(Ink::Black);
                self.ops.extend(self.pictures.code(code, (*x, self.height - y - code.side())));
            }
            Mark::Picture { x, y, width, height, picture } => {
                let place = (*x, self.height - y - height);
                self.ops.extend(self.pictures.picture(picture, place, (*width, *height)));
            }
            Mark::Path { x, y, scale, outline, ink } => {
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

    fn enter_text(&mut self) -> Place {
        *self.place.get_or_insert_with(|| {
            self.ops.push(Op::StartTextSection);
            Place::default()
        })
    }

    fn leave_text(&mut self) {
        if self.place.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn text(&mut self, (x, y): (f32, f32), piece: &Piece) {
        let Some(font) = self.embedding.font(piece.face) else {
            return;
        };
        let place = self.enter_text();
        self.fill(piece.look.ink);
        let size = round(piece.look.size);
        if self.font.as_ref().is_none_or(|(key, set)| (key, *set) != (&font.key, size)) {
            self.font = Some((font.key.clone(), size));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(FontId(font.key.clone())), size: Pt(size) });
        }
        let mut row = Row::new(font, size, (x, y), place);
        for word in words(piece, font) {
            if let Some(text) = &word.text {
                row.flush(&mut self.ops);
                self.ops.push(spell(text));
            }
            word.glyphs.iter().for_each(|glyph| row.glyph(glyph, &mut self.ops));
            if word.text.is_some() {
                row.flush(&mut self.ops);
                self.ops.push(Op::EndMarkedContent);
            }
        }
        self.place = Some(row.end(&mut self.ops));
    }

    /// What a mark covers, counted from the bottom of the page.
    fn bounds(&self, mark: &Mark) -> Bounds {
        let (left, top, width, height) = match mark {
            Mark::Text { x, y, piece } => {
                let size = piece.look.size;
                (*x, y - size * ABOVE, self.width(piece), size * (ABOVE + BELOW))
            }
            Mark::Area { x, y, width, height, .. } | Mark::Picture { x, y, width, height, .. } => (*x, *y, *width, *height),
            Mark::Code { x, y, code } => (*x, *y, code.side(), code.side()),
            Mark::Path { x, y, scale, outline, .. } => shapes::extent((*x, *y), *scale, outline),
        };
        let bottom = self.height - top - height;
        Bounds { left, bottom, right: left + width, top: bottom + height }
    }

    fn width(&self, piece: &Piece) -> f32 {
        let font = self.embedding.font(piece.face);
        let ends = piece.glyphs.iter().filter_map(|glyph| {
            let (_, width) = font?.glyph(glyph.id)?;
            Some(glyph.x + width * piece.look.size / 1000.0)
        });
        ends.fold(0.0, f32::max)
    }
}

fn link(mark: &Mark) -> Option<u16> {
    if let Mark::Text { piece, .. } = mark { piece.look.link } else { None }
}

fn said(mark: &Mark) -> &str {
    if let Mark::Text { piece, .. } = mark { &piece.text } else { "" }
}

fn begin(content: Option<(&'static str, i64)>) -> Op {
    let Some((tag, number)) = content else {
        return Op::BeginMarkedContent { tag: "Artifact".to_owned() };
    };
    let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// Says what the glyphs up to the end of the span stand for.
fn spell(text: &str) -> Op {
    let data = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
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
pub(super) fn round(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::super::embed::tests::{line, scene};
    use super::*;
    use crate::paper::fonts::Fonts;
    use crate::paper::scene::{Id, Scene};
    use std::rc::Rc;

    /// The operations of the first page, as PDF has them.
    fn drawn(scene: &Scene) -> (String, Tags) {
        let embedding = Embedding::of(scene, &Fonts::embedded()).unwrap();
        let mut tags = Tags::default();
        let ops = page(&scene.pages[0], 100.0, &embedding, &mut tags, &mut Pictures::default());
        let mut document = printpdf::PdfDocument::new("");
        document.pages.push(printpdf::PdfPage::new(printpdf::Mm(0.0), printpdf::Mm(0.0), ops));
        let options = printpdf::PdfSaveOptions { secure: false, ..printpdf::PdfSaveOptions::default() };
        let pdf = document.to_lopdf_document(&options, &mut Vec::new());
        let content = pdf.get_page_content(pdf.page_iter().next().unwrap());
        (content.iter().map(|byte| char::from(*byte)).collect(), tags)
    }

    fn part(role: Role, text: &str, language: &str, y: f32) -> Part {
        Part { role, marks: line(text, language) }.lowered(y)
    }

    #[test]
    fn a_word_is_spelled_out_where_a_letter_is_drawn_with_two_glyphs() {
        let part = part(Role::Decoration, "to thẹo it", "vi", 0.0);
        let (content, _) = drawn(&scene(vec![vec![part]]));
        assert_eq!(content.matches("/Span <</ActualText<FEFF007400681EB9006F0020>>> BDC").count(), 1, "{content}");
        assert_eq!(content.matches("/Span").count(), 1, "{content}");
    }

    #[test]
    fn lines_of_a_paragraph_are_one_content_and_told_from_each_other() {
        let role = Role::Paragraph(Id(1));
        let parts =
            vec![part(role, "one", "en", 0.0), part(role, "two", "en", 12.5), part(Role::Paragraph(Id(2)), "b", "en", 30.0)];
        let (content, tags) = drawn(&scene(vec![parts]));
        assert_eq!(content.matches("BDC").count(), 2, "{content}");
        assert_eq!(content.matches("BT").count(), 1, "{content}");
        assert!(content.contains("0 80 Td") && content.contains("0 -12.5 Td") && content.contains("0 -17.5 Td"), "{content}");
        assert_eq!(tags.elements.len(), 2);
    }

    #[test]
    fn text_objects_and_contents_hold_each_other_whole() {
        let area = Mark::Area { x: 0.0, y: 0.0, width: 5.0, height: 5.0, paint: Paint::Fill(Ink::Black) };
        let mut figure = part(Role::Figure(Id(2)), "b", "en", 0.0);
        figure.marks.insert(0, area);
        let parts = vec![part(Role::Paragraph(Id(1)), "a", "en", 0.0), figure, part(Role::Paragraph(Id(3)), "c", "en", 0.0)];
        let (content, tags) = drawn(&scene(vec![parts]));
        let operators = content.split_whitespace().filter(|word| matches!(*word, "BT" | "ET" | "BDC" | "EMC"));
        let operators: Vec<&str> = operators.collect();
        assert_eq!(operators, ["BT", "BDC", "EMC", "ET", "BDC", "BT", "ET", "EMC", "BT", "BDC", "EMC", "ET"]);
        let bounds = tags.elements[1].bounds.unwrap();
        assert_eq!((bounds.left, bounds.top), (0.0, 100.0));
    }

    #[test]
    fn a_link_covers_its_words_and_a_figure_leads_nowhere() {
        let mut parts = vec![part(Role::Paragraph(Id(1)), "see", "en", 0.0), part(Role::Figure(Id(2)), "see", "en", 0.0)];
        for mark in parts.iter_mut().flat_map(|part| &mut part.marks) {
            let Mark::Text { piece, .. } = mark else { panic!("text only") };
            Rc::make_mut(piece).look.link = Some(3);
        }
        let (content, tags) = drawn(&scene(vec![parts]));
        assert!(content.contains("/Link <</MCID 0>> BDC") && content.contains("/Figure <</MCID 1>> BDC"), "{content}");
        assert_eq!((tags.links.len(), tags.links[0].target, tags.links[0].text.as_str()), (1, 3, "see"));
        let (_, bounds) = tags.links[0].places[0];
        assert!(bounds.right > 15.0 && bounds.right < 17.0 && bounds.bottom < 78.0 && bounds.top > 88.0, "{bounds:?}");
    }
}
