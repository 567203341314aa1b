//! The fonts of one PDF: only the glyphs that it uses, and the text of each.

use crate::paper::Fault;
use crate::paper::fonts::Face;
use crate::paper::scene::{Mark, Scene};
use crate::paper::text::{Cluster, Piece};
use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The fonts of one PDF.
pub(super) struct Embedding {
    fonts: BTreeMap<Face, Font>,
}

/// One embedded font.
pub(super) struct Font {
    pub id: FontId,
    pub parsed: ParsedFont,
    glyphs: BTreeMap<u16, Embedded>,
}

/// A glyph as the PDF knows it.
pub(super) struct Embedded {
    /// Its number in the embedded font.
    pub id: u16,
    /// What it is copied as: one text for each glyph, wherever it stands.
    pub text: String,
    /// Its width in thousandths of the size.
    pub width: f32,
}

impl Embedding {
    pub(super) fn of(scene: &Scene) -> Result<Self, Fault> {
        let mut texts: BTreeMap<Face, BTreeMap<u16, Option<String>>> = BTreeMap::new();
        for piece in pieces(scene) {
            let known = texts.entry(piece.face).or_default();
            piece.clusters.iter().for_each(|cluster| learn(known, cluster));
        }
        let fonts = texts.into_iter().map(|(face, texts)| Ok((face, Font::of(face, texts)?)));
        Ok(Self { fonts: fonts.collect::<Result<_, Fault>>()? })
    }

    pub(super) fn fonts(&self) -> impl Iterator<Item = &Font> {
        self.fonts.values()
    }

    pub(super) fn font(&self, face: Face) -> Option<&Font> {
        self.fonts.get(&face)
    }
}

fn pieces(scene: &Scene) -> impl Iterator<Item = &Piece> {
    let marks = scene.pages.iter().flatten().flat_map(|part| &part.marks);
    marks.filter_map(|mark| if let Mark::Text { piece, .. } = mark { Some(piece) } else { None })
}

/// A glyph that stands for a text alone is copied as that text; one that never does gets its own
/// character later.
fn learn(known: &mut BTreeMap<u16, Option<String>>, cluster: &Cluster) {
    for glyph in &cluster.glyphs {
        let text = known.entry(glyph.id).or_default();
        if cluster.glyphs.len() == 1 && text.is_none() {
            *text = Some(cluster.text.clone());
        }
    }
}

impl Font {
    fn of(face: Face, texts: BTreeMap<u16, Option<String>>) -> Result<Self, Fault> {
        let mut remapper = GlyphRemapper::new();
        let ids: BTreeMap<u16, u16> = texts.keys().map(|glyph| (*glyph, remapper.remap(*glyph))).collect();
        let bytes = subsetter::subset(face.bytes(), 0, &remapper).map_err(|error| Fault::Writer(error.to_string()))?;
        let tag = tag(&bytes);
        let unread = || Fault::Writer(format!("{} cannot be embedded", face.postscript_name()));
        let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(unread)?;
        parsed.font_name = Some(format!("{tag}+{}", face.postscript_name()));
        parsed.pdf_font_metrics.us_weight_class = face.weight();
        let scale = 1000.0 / f32::from(parsed.units_per_em.max(1));
        let embedded = |(glyph, text): (u16, Option<String>)| {
            let id = ids.get(&glyph).copied().unwrap_or(0);
            let text = text.or_else(|| face.character(glyph).map(String::from)).unwrap_or_default();
            // Cut off as printpdf does it, so that both agree where the pen is.
            let width = (f32::from(parsed.get_glyph_width(id).unwrap_or(0)) * scale).trunc();
            (glyph, Embedded { id, text, width })
        };
        let glyphs = texts.into_iter().map(embedded).collect();
        Ok(Self { id: FontId(tag), parsed, glyphs })
    }

    pub(super) fn glyph(&self, glyph: u16) -> Option<&Embedded> {
        self.glyphs.get(&glyph)
    }

    /// Whether a cluster is copied wrongly by its glyphs alone.
    pub(super) fn needs_text(&self, cluster: &Cluster) -> bool {
        let alone = || cluster.glyphs.first().and_then(|glyph| self.glyph(glyph.id)).map(|glyph| &glyph.text);
        cluster.glyphs.len() != 1 || alone() != Some(&cluster.text)
    }
}

/// Six capitals that name a subset: the same for the same glyphs, another for others.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
