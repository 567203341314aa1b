//! The faces of the paper: their bytes, which characters they have, and the stacks they are tried in.

use super::text::Look;
use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions, FontInfo, FontInfoOverride};
use parley::fontique::{SourceId, SourceInfo, SourceKind};
use parley::{FontContext, FontFamilyName, LayoutContext};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// One font file of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    /// Latin, regular.
    Regular,
    /// Latin, bold.
    Bold,
    /// Warning sign, triangle, tick, telephone.
    Signs,
    /// Chinese, regular.
    HanRegular,
    /// Chinese, bold: the common characters only.
    HanBold,
}

impl Face {
    pub(super) const ALL: [Face; 5] = [Face::Regular, Face::Bold, Face::Signs, Face::HanRegular, Face::HanBold];

    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("fonts/NotoSans-Regular.ttf"),
            Face::Bold => include_bytes!("fonts/NotoSans-Bold.ttf"),
            Face::Signs => include_bytes!("fonts/NotoSansSymbols2-Regular.ttf"),
            Face::HanRegular => include_bytes!("fonts/NotoSansSC-Regular.ttf"),
            Face::HanBold => include_bytes!("fonts/NotoSansSC-Bold.ttf"),
        }
    }

    /// The name the face has in the PDF.
    pub(super) fn postscript_name(self) -> &'static str {
        match self {
            Face::Regular => "NotoSans-Regular",
            Face::Bold => "NotoSans-Bold",
            Face::Signs => "NotoSansSymbols2-Regular",
            Face::HanRegular => "NotoSansSC-Regular",
            Face::HanBold => "NotoSansSC-Bold",
        }
    }

    /// The weight the face has in the PDF's font descriptor.
    pub(super) fn weight(self) -> u16 {
        if matches!(self, Face::Bold | Face::HanBold) { 700 } else { 400 }
    }

    fn is_han(self) -> bool {
        matches!(self, Face::HanRegular | Face::HanBold)
    }

    /// The glyph of a character, if the face has one.
    pub(super) fn glyph(self, character: char) -> Option<u16> {
        let maps = MAPS.get_or_init(|| Face::ALL.map(|face| FontInfo::from_source(face.source(), 0).map(|i| i.charmap_index())));
        let index = maps.get(self as usize).copied().flatten()?;
        let glyph = index.charmap(self.bytes())?.map(character)?;
        u16::try_from(glyph).ok().filter(|glyph| *glyph != 0)
    }

    /// The character of a glyph, for the few glyphs that shaping makes and no character names.
    pub(super) fn character(self, glyph: u16) -> Option<char> {
        ('\u{20}'..='\u{1eff}').find(|character| self.glyph(*character) == Some(glyph))
    }

    fn blob(self) -> Blob<u8> {
        Blob::new(Arc::new(self.bytes()))
    }

    fn source(self) -> SourceInfo {
        SourceInfo::new(SourceId::new(), SourceKind::Memory(self.blob()))
    }

    /// The name the face goes by while text is set. Each face is a family of its own, so that the
    /// stacks below alone decide which one is used.
    const fn family(self) -> FontFamilyName<'static> {
        FontFamilyName::named(self.family_name())
    }

    const fn family_name(self) -> &'static str {
        match self {
            Face::Regular => "paper regular",
            Face::Bold => "paper bold",
            Face::Signs => "paper signs",
            Face::HanRegular => "paper han regular",
            Face::HanBold => "paper han bold",
        }
    }
}

/// Where the character maps lie in the files; found once for the whole program.
static MAPS: OnceLock<[Option<CharmapIndex>; 5]> = OnceLock::new();

static LATIN_FIRST: [FontFamilyName<'static>; 3] = [Face::Regular.family(), Face::HanRegular.family(), Face::Signs.family()];
static LATIN_FIRST_BOLD: [FontFamilyName<'static>; 4] =
    [Face::Bold.family(), Face::HanBold.family(), Face::HanRegular.family(), Face::Signs.family()];
static HAN_FIRST: [FontFamilyName<'static>; 3] = [Face::HanRegular.family(), Face::Regular.family(), Face::Signs.family()];
static HAN_FIRST_BOLD: [FontFamilyName<'static>; 4] =
    [Face::HanBold.family(), Face::HanRegular.family(), Face::Bold.family(), Face::Signs.family()];
static SIGNS_FIRST: [FontFamilyName<'static>; 2] = [Face::Signs.family(), Face::Bold.family()];

/// Which faces are tried, and in what order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stack {
    /// Running text of every language.
    Latin,
    /// Punctuation that Latin and Chinese share, inside Chinese text.
    Han,
    /// A warning sign, triangle, tick or telephone: the same drawing in every language.
    Signs,
}

impl Stack {
    pub(super) fn families(self, bold: bool) -> &'static [FontFamilyName<'static>] {
        match (self, bold) {
            (Stack::Latin, false) => &LATIN_FIRST,
            (Stack::Latin, true) => &LATIN_FIRST_BOLD,
            (Stack::Han, false) => &HAN_FIRST,
            (Stack::Han, true) => &HAN_FIRST_BOLD,
            (Stack::Signs, _) => &SIGNS_FIRST,
        }
    }
}

/// The fonts of the paper, parsed once. The Chinese ones are loaded with the first Chinese text.
pub struct Fonts {
    pub(super) context: FontContext,
    pub(super) scratch: LayoutContext<Look>,
    loaded: [Option<u64>; 5],
    missing: BTreeSet<char>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fonts({} loaded)", self.loaded.iter().flatten().count())
    }
}

impl Fonts {
    /// The fonts compiled into the program.
    pub fn embedded() -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let context = FontContext { collection, ..FontContext::default() };
        let mut fonts = Self { context, scratch: LayoutContext::new(), loaded: [None; 5], missing: BTreeSet::new() };
        for face in Face::ALL.into_iter().filter(|face| !face.is_han()) {
            fonts.load(face);
        }
        fonts
    }

    fn load(&mut self, face: Face) {
        let Some(slot) = self.loaded.get_mut(face as usize).filter(|slot| slot.is_none()) else {
            return;
        };
        let blob = face.blob();
        *slot = Some(blob.id());
        let name = FontInfoOverride { family_name: Some(face.family_name()), ..FontInfoOverride::default() };
        self.context.collection.register_fonts(blob, Some(name));
    }

    /// Which face a font of the shaper is.
    pub(super) fn face(&self, blob: u64) -> Option<Face> {
        Face::ALL.into_iter().find(|face| self.loaded.get(*face as usize) == Some(&Some(blob)))
    }

    /// Loads what a text needs and remembers the characters that no face has.
    pub(super) fn prepare(&mut self, text: &str) {
        let other: Vec<char> = text.chars().filter(|c| !is_latin(*c)).collect();
        if other.is_empty() {
            return;
        }
        self.load(Face::HanRegular);
        self.load(Face::HanBold);
        self.missing.extend(other.into_iter().filter(|c| !is_covered(*c)));
    }

    /// The characters that were asked for since the last call and that no face has.
    pub(super) fn take_missing(&mut self) -> Vec<char> {
        std::mem::take(&mut self.missing).into_iter().collect()
    }
}

/// Whether a character leaves no mark of its own: it needs no glyph.
fn is_unseen(character: char) -> bool {
    matches!(character, '\n' | super::text::JOINER)
}

fn is_latin(character: char) -> bool {
    is_unseen(character) || Face::Regular.glyph(character).is_some() || Face::Signs.glyph(character).is_some()
}

fn is_covered(character: char) -> bool {
    is_latin(character) || Face::HanRegular.glyph(character).is_some()
}

/// Characters of a text that no font of the paper has, each once, in the order of the text.
pub fn missing_glyphs(text: &str) -> Vec<char> {
    distinct(text, is_covered)
}

fn distinct(text: &str, known: impl Fn(char) -> bool) -> Vec<char> {
    let mut seen = BTreeSet::new();
    text.chars().filter(|character| !known(*character) && seen.insert(*character)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_characters_without_any_glyph_are_missing() {
        assert_eq!(missing_glyphs("Sore? ¿Dolor? 酸痛？ 555\u{a0}0142 1\u{2011}2 ụ ⚠ ✓ ☐"), Vec::<char>::new());
        assert_eq!(missing_glyphs("ਦਰਦ 龘龘"), ['ਦ', 'ਰ', '龘']);
    }

    #[test]
    fn bold_lacks_the_rare_characters_that_regular_has() {
        assert_eq!(missing_glyphs("鼾疝"), Vec::<char>::new());
    }

    #[test]
    fn an_english_text_does_not_load_chinese_fonts() {
        let mut fonts = Fonts::embedded();
        fonts.prepare("Sore after acupuncture? ⚠ 48\u{a0}hours");
        assert_eq!(format!("{fonts:?}"), "Fonts(3 loaded)");
        fonts.prepare("酸");
        assert_eq!(format!("{fonts:?}"), "Fonts(5 loaded)");
    }
}
