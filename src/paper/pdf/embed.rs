//! The fonts of one PDF: only the glyphs that it uses, and the text of each.

use super::sfnt::{Metrics, Sfnt};
use super::typeface;
use crate::paper::Fault;
use crate::paper::faces::Typeface;
use crate::paper::fonts::{Face, Fonts};
use crate::paper::scene::{Mark, Scene};
use crate::paper::text::{Cluster, Piece};
use lopdf::{Dictionary, Document, Object};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The fonts of one PDF.
pub(super) struct Embedding {
    fonts: BTreeMap<Face, Font>,
}

/// One embedded font.
pub(super) struct Font {
    /// What pages call it.
    pub key: String,
    /// What it is called everywhere else: six capitals of its own and the name of the face.
    pub name: String,
    pub weight: u16,
    pub metrics: Metrics,
    /// The font file.
    pub program: Vec<u8>,
    /// What each glyph is copied as, by its number in the file; the first is never drawn.
    pub texts: Vec<String>,
    /// How wide each is, in thousandths of the size.
    pub widths: Vec<u16>,
    /// The number in the file of each glyph of the face; 0 for those that are not in it.
    ids: Vec<u16>,
}

impl Embedding {
    pub(super) fn of(scene: &Scene, fonts: &Fonts) -> Result<Self, Fault> {
        let mut used: BTreeMap<Face, Used> = BTreeMap::new();
        for piece in pieces(scene) {
            let used = used.entry(piece.face).or_default();
            piece.clusters().for_each(|cluster| used.learn(cluster));
        }
        let lost = || Fault::Writer("a font is not known".to_owned());
        let fonts = used.into_iter().enumerate().map(|(index, (face, used))| {
            let font = used.embed(fonts.typeface(face).ok_or_else(lost)?, format!("F{index}"))?;
            Ok((face, font))
        });
        Ok(Self { fonts: fonts.collect::<Result<_, Fault>>()? })
    }

    pub(super) fn font(&self, face: Face) -> Option<&Font> {
        self.fonts.get(&face)
    }

    /// Writes the fonts down: what pages call each, and where it is.
    pub(super) fn write(&self, pdf: &mut Document) -> Dictionary {
        self.fonts.values().map(|font| (font.key.as_str(), Object::from(typeface::write(font, pdf)))).collect()
    }
}

fn pieces(scene: &Scene) -> impl Iterator<Item = &Piece> {
    let marks = scene.pages.iter().flatten().flat_map(|part| &part.marks);
    marks.filter_map(|mark| if let Mark::Text { piece, .. } = mark { Some(piece.as_ref()) } else { None })
}

/// The glyphs of a face that are used.
#[derive(Default)]
struct Used {
    /// By the glyph's number in the face: its place among `glyphs`, counted from 1.
    places: Vec<u16>,
    glyphs: Vec<Seen>,
}

struct Seen {
    glyph: u16,
    /// The text of a cluster that is this glyph and no other.
    alone: Option<String>,
    /// A cluster that it has a part in.
    within: String,
}

/// The text of a glyph that is only ever a part of a cluster: its first letter. Where that letter has
/// many shapes already, the whole cluster, for a checker takes many glyphs of one text for a slip.
fn shape_of(cluster: &str, shapes: &mut BTreeMap<char, u8>) -> String {
    let Some(first) = cluster.chars().next() else {
        return String::new();
    };
    let count = shapes.entry(first).or_default();
    *count = count.saturating_add(1);
    if *count < 3 { first.to_string() } else { cluster.to_owned() }
}

impl Used {
    /// A glyph that stands for a text alone is copied as that text; one that never does gets its own
    /// character later.
    fn learn(&mut self, cluster: Cluster<'_>) {
        let is_alone = cluster.glyphs.len() == 1;
        // Glyph 0 stands for a character that the face lacks; such a text is refused before.
        for glyph in cluster.glyphs.iter().filter(|glyph| glyph.id > 0) {
            let index = usize::from(glyph.id);
            if self.places.len() <= index {
                self.places.resize(index + 1, 0);
            }
            let Some(place) = self.places.get_mut(index) else {
                continue;
            };
            if *place == 0 {
                // For a glyph that is drawn alone this is not needed.
                let within = if is_alone { String::new() } else { cluster.text.to_owned() };
                self.glyphs.push(Seen { glyph: glyph.id, alone: None, within });
                *place = u16::try_from(self.glyphs.len()).unwrap_or(0);
            }
            let seen = usize::from(*place).checked_sub(1).and_then(|place| self.glyphs.get_mut(place));
            if let Some(seen) = seen.filter(|seen| is_alone && seen.alone.is_none()) {
                seen.alone = Some(cluster.text.to_owned());
            }
        }
    }

    fn embed(mut self, face: &Typeface, key: String) -> Result<Font, Fault> {
        let refused = |why: String| Fault::Writer(format!("{} cannot be embedded: {why}", face.name));
        // In the order of their texts, the table from glyphs to texts takes less room.
        self.glyphs.sort_by(|one, other| (&one.alone, one.glyph).cmp(&(&other.alone, other.glyph)));
        let mut remapper = GlyphRemapper::new();
        let (mut texts, mut ids) = (vec![String::new()], self.places);
        let mut digest = Sha256::new();
        digest.update(&face.name);
        let mut shapes = BTreeMap::new();
        for Seen { glyph, alone, within } in self.glyphs {
            let text = alone.or_else(|| face.character(glyph).map(String::from));
            texts.push(text.unwrap_or_else(|| shape_of(&within, &mut shapes)));
            digest.update(glyph.to_be_bytes());
            if let Some(id) = ids.get_mut(usize::from(glyph)) {
                *id = remapper.remap(glyph);
            }
        }
        let subset = subsetter::subset(face.bytes(), 0, &remapper).map_err(|error| refused(error.to_string()))?;
        let (program, subset) = (Sfnt(&subset).lean(), Sfnt(&subset));
        let read = || Some((program?, subset.widths(texts.len())?, Sfnt(face.bytes()).metrics()?));
        let (program, widths, metrics) = read().ok_or_else(|| refused("its tables are damaged".to_owned()))?;
        let tag: String = digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
        let name = format!("{tag}+{}", face.name);
        Ok(Font { key, name, weight: face.weight(), metrics, program, texts, widths, ids })
    }
}

impl Font {
    /// The number in the PDF of a glyph of the face, and its width in thousandths of the size.
    pub(super) fn glyph(&self, glyph: u16) -> Option<(u16, f32)> {
        let id = self.ids.get(usize::from(glyph)).copied().filter(|id| *id > 0)?;
        self.widths.get(usize::from(id)).map(|width| (id, f32::from(*width)))
    }

    /// Whether a cluster is copied wrongly by its glyphs alone.
    pub(super) fn needs_text(&self, cluster: Cluster<'_>) -> bool {
        let [glyph] = cluster.glyphs else {
            return true;
        };
        let text = self.glyph(glyph.id).and_then(|(id, _)| self.texts.get(usize::from(id)));
        text.is_none_or(|text| text != cluster.text)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::language::Tag;
    use crate::paper::scene::{Part, Role};
    use crate::paper::shape::Shaper;
    use crate::paper::text::{Look, Measure, Span, Wrap};
    use std::rc::Rc;

    /// A line of text from the left edge, 20 points below the top.
    pub(in crate::paper::pdf) fn line(text: &str, language: &str) -> Vec<Mark> {
        let language = Tag::new(language).unwrap();
        let measure = Measure { width: 900.0, wrap: Wrap::Full };
        let span = Span::new(text, Look::of(10.0));
        let line = Shaper::default().lay(&mut Fonts::embedded(), &[span], &language, measure)[0].clone();
        line.pieces.into_iter().map(|(x, piece)| Mark::Text { x, y: 20.0, piece }).collect()
    }

    /// A scene of 100 points in the square.
    pub(in crate::paper::pdf) fn scene(pages: Vec<Vec<Part>>) -> Scene {
        Scene {
            title: "Title".to_owned(),
            language: Tag::new("en").unwrap(),
            date: "2026-11-24".parse().unwrap(),
            size: (100.0, 100.0),
            pages,
            links: Vec::new(),
            notes: BTreeMap::new(),
        }
    }

    /// The only font of some marks.
    fn font(marks: Vec<Mark>) -> Font {
        let scene = scene(vec![vec![Part { role: Role::Decoration, marks }]]);
        let mut fonts = Embedding::of(&scene, &Fonts::embedded()).unwrap().fonts;
        let font = fonts.pop_first().unwrap().1;
        assert!(fonts.is_empty());
        font
    }

    #[test]
    fn a_glyph_has_its_text_also_when_it_is_first_seen_in_a_pair() {
        let font = font(line("ẹe", "vi"));
        let latin = Typeface::embedded().into_iter().find(|face| face.name == "NotoSans-Regular").unwrap();
        let (id, width) = font.glyph(latin.glyph('e').unwrap()).unwrap();
        assert_eq!(font.texts[usize::from(id)], "e");
        assert!((width - 564.0).abs() < 0.1);
        assert!(font.texts.iter().skip(1).all(|text| !text.is_empty()), "the dot below has a text too");
        assert_eq!(font.glyph(latin.glyph('x').unwrap()), None);
    }

    #[test]
    fn a_missing_glyph_does_not_move_the_texts_of_the_others() {
        let mut marks = line("abc", "en");
        let Some(Mark::Text { piece, .. }) = marks.first_mut() else { panic!("a text") };
        Rc::make_mut(piece).glyphs[0].id = 0;
        let font = font(marks);
        assert_eq!((font.texts.as_slice(), font.widths.len()), (["", "b", "c"].map(String::from).as_slice(), 3));
    }

    #[test]
    fn the_same_letters_have_the_same_name_and_others_another() {
        let name = |text| font(line(text, "vi")).name;
        assert_eq!(name("sore"), name("rose"));
        assert_ne!(name("sore"), name("more"));
        assert!(name("sore").ends_with("+NotoSans-Regular"));
    }
}
