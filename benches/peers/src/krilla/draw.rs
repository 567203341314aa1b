//! Rows on pages to a tagged PDF.

use super::{Element, Engine, Look, Plan, Role, Row, Sign, TOP, Text};
use crate::sheet::{PAGE, Sheet};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, ListNumbering, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use std::error::Error;
use std::num::NonZeroU16;

/// Glyphs of one face in one look.
struct Piece {
    font: Font,
    look: Look,
    x: f32,
    width: f32,
    glyphs: Vec<KrillaGlyph>,
}

/// A link that waits for its page to be whole: its element, its group, where it stands.
struct Waiting(usize, TagGroup, Rect);

impl Engine {
    pub(super) fn write(&self, sheet: &Sheet, mut elements: Vec<Element>, plan: &Plan) -> Result<Vec<u8>, Box<dyn Error>> {
        let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
        let configuration = configuration.map_err(|error| format!("{error:?}"))?;
        let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
        let mut outline = Outline::new();
        for (number, placed) in plan.pages.iter().enumerate() {
            let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or("no page")?;
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            let mut waiting = Vec::new();
            frames(&mut surface, sheet, &plan.rows, placed);
            for (y, index) in placed {
                let (row, top) = (&plan.rows[*index], TOP + y);
                let element = &mut elements[row.element];
                if row.line == 0 && matches!(element.role, Role::Heading(_)) {
                    let place = XyzDestination::new(number, Point::from_xy(row.x, top));
                    outline.push_child(OutlineNode::new(element.words.clone(), place));
                }
                self.sign(&mut surface, row, top, element, &plan.bullet);
                self.row(&mut surface, row, top, element, &mut waiting);
            }
            self.foot(&mut surface, sheet, plan, number);
            surface.finish();
            for Waiting(index, mut group, area) in waiting {
                let target = Target::Action(Action::Link(LinkAction::new(elements[index].link.clone())));
                let link = Annotation::new_link(LinkAnnotation::new(area, target), Some(elements[index].link.clone()));
                group.push(page.add_tagged_annotation(link));
                elements[index].nodes.push(group.into());
            }
            page.finish();
        }
        document.set_outline(outline);
        document.set_tag_tree(tree(elements, &sheet.language));
        document.set_metadata(Metadata::new().title(sheet.title.clone()).language(sheet.language.clone()));
        document.finish().map_err(|error| format!("{error:?}").into())
    }

    /// One line, tagged; links apart from what stands before them.
    fn row(&self, surface: &mut Surface<'_>, row: &Row, top: f32, element: &mut Element, waiting: &mut Vec<Waiting>) {
        let pieces = self.pieces(&row.text, row.line, row.x);
        let size = pieces.iter().map(|piece| piece.look.size).fold(0.0, f32::max);
        let y = top + row.height / 2.0 + size * 0.357;
        for same in pieces.chunk_by(|a, b| a.look.link == b.look.link) {
            let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            for piece in same {
                show(surface, piece, &row.text.words, y);
            }
            surface.end_tagged();
            let (Some(first), Some(last)) = (same.first(), same.last()) else {
                continue;
            };
            let width = (last.x + last.width - first.x).max(1.0);
            match Rect::from_xywh(first.x, top, width, row.height) {
                Some(area) if first.look.link => {
                    let group = TagGroup::with_children(Tag::Link, vec![id.into()]);
                    waiting.push(Waiting(row.element, group, area));
                }
                _ => element.nodes.push(id.into()),
            }
        }
    }

    fn sign(&self, surface: &mut Surface<'_>, row: &Row, top: f32, element: &mut Element, bullet: &Text) {
        let body = bullet.layout.styles().iter().map(|style| style.brush.size).fold(0.0, f32::max);
        let x = row.x - body * 1.3;
        match row.sign {
            Sign::None => {}
            Sign::Box => {
                let side = body * 0.74;
                outlined(surface, Rect::from_xywh(x, top + (row.height - side) / 2.0, side, side), 1.0);
            }
            Sign::Bullet => {
                let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                let y = top + row.height / 2.0 + body * 0.357;
                self.pieces(bullet, 0, x).iter().for_each(|piece| show(surface, piece, &bullet.words, y));
                surface.end_tagged();
                element.label.push(id.into());
            }
        }
    }

    fn foot(&self, surface: &mut Surface<'_>, sheet: &Sheet, plan: &Plan, page: usize) {
        let [left, right] = &plan.feet[page];
        if plan.pages.len() == 1 {
            return;
        }
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        for (text, x) in [(left, sheet.margin), (right, PAGE.0 - sheet.margin - right.layout.width())] {
            self.pieces(text, 0, x).iter().for_each(|piece| show(surface, piece, &text.words, PAGE.1 - TOP));
        }
        surface.end_tagged();
    }

    fn pieces(&self, text: &Text, line: usize, start: f32) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut pen = start;
        for run in text.layout.get(line).iter().flat_map(parley::Line::runs) {
            let Some(font) = self.faces.get(&run.font().data.id()) else {
                continue;
            };
            let size = run.font_size();
            for (index, cluster) in run.visual_clusters().enumerate() {
                let look = cluster.style().brush;
                if index == 0 || pieces.last().is_none_or(|piece| piece.look != look) {
                    pieces.push(Piece { font: font.clone(), look, x: pen, width: 0.0, glyphs: Vec::new() });
                }
                let Some(piece) = pieces.last_mut() else {
                    continue;
                };
                if cluster.is_ligature_continuation() {
                    if let Some(glyph) = piece.glyphs.last_mut() {
                        glyph.text_range.end = cluster.text_range().end;
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    let range = cluster.text_range();
                    let (advance, x, y) = (glyph.advance / size, glyph.x / size, glyph.y / size);
                    piece.glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, range, None));
                    piece.width += glyph.advance;
                    pen += glyph.advance;
                }
            }
        }
        pieces
    }
}

fn ink(white: bool) -> rgb::Color {
    if white { rgb::Color::white() } else { rgb::Color::black() }
}

fn fill(surface: &mut Surface<'_>, white: bool) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: ink(white).into(), ..Fill::default() }));
}

fn show(surface: &mut Surface<'_>, piece: &Piece, words: &str, y: f32) {
    fill(surface, piece.look.white);
    let start = Point::from_xy(piece.x, y - piece.look.rise);
    surface.draw_glyphs(start, &piece.glyphs, piece.font.clone(), words, piece.look.size, false);
}

fn decoration(surface: &mut Surface<'_>, area: Option<Rect>) {
    let mut path = PathBuilder::new();
    let Some(area) = area else {
        return;
    };
    path.push_rect(area);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.end_tagged();
}

fn outlined(surface: &mut Surface<'_>, area: Option<Rect>, width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: ink(false).into(), width, ..Stroke::default() }));
    decoration(surface, area);
}

/// The frames of the tiers on one page, and the black bar of the gravest.
fn frames(surface: &mut Surface<'_>, sheet: &Sheet, rows: &[Row], placed: &[(f32, usize)]) {
    let (x, width) = (sheet.margin, PAGE.0 - 2.0 * sheet.margin);
    let area = |part: &[(f32, usize)], pad: f32| {
        let (first, last) = (part.first()?, part.last()?);
        Rect::from_xywh(x, TOP + first.0 - pad, width, last.0 + rows[last.1].height - first.0 + 2.0 * pad)
    };
    for part in placed.chunk_by(|a, b| rows[a.1].frame == rows[b.1].frame) {
        let Some((_, outline)) = part.first().and_then(|first| rows[first.1].frame) else {
            continue;
        };
        let bar: Vec<_> = part.iter().copied().filter(|row| rows[row.1].bar).collect();
        fill(surface, false);
        decoration(surface, area(&bar, 4.0));
        outlined(surface, area(part, 4.0), outline);
    }
}

/// The structure: items of one list below one element, all else in a row.
fn tree(elements: Vec<Element>, language: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    let mut list: Option<(usize, ListNumbering, TagGroup)> = None;
    for element in elements {
        let number = if let Role::Item(number, _) = element.role { Some(number) } else { None };
        if let Some((_, _, whole)) = list.take_if(|(current, ..)| Some(*current) != number) {
            tree.push(whole);
        }
        match element.role {
            Role::Heading(level) => {
                let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
                tree.push(TagGroup::with_children(Tag::Hn(level, Some(element.words)), element.nodes));
            }
            Role::Paragraph => tree.push(TagGroup::with_children(Tag::P, element.nodes)),
            Role::Item(number, numbering) => {
                let mut item = TagGroup::new(Tag::LI);
                if !element.label.is_empty() {
                    item.push(TagGroup::with_children(Tag::Lbl, element.label));
                }
                item.push(TagGroup::with_children(Tag::LBody, element.nodes));
                let group = list.get_or_insert_with(|| (number, numbering, TagGroup::new(Tag::L(numbering))));
                group.2.push(item);
            }
        }
    }
    if let Some((_, _, whole)) = list {
        tree.push(whole);
    }
    tree
}
