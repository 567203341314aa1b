//! The font files of the paper: the ones in the program, and what is asked of an operator's own.

use super::pdf;
use parley::fontique::{Blob, CharmapIndex, FontInfo, SourceId, SourceInfo, SourceKind};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Which writing a font file is for. Of the Han characters each writing has its own drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    /// Latin letters, digits and their punctuation.
    Latin,
    /// Warning sign, triangle, tick, telephone: drawn alike in every language.
    Signs,
    /// Chinese as it is written in the mainland and in Singapore.
    Simplified,
    /// Chinese as it is written in Taiwan, Hong Kong and Macau.
    Traditional,
    /// Korean syllables.
    Korean,
    /// Hindi and its neighbours.
    Devanagari,
    /// Punjabi.
    Gurmukhi,
    /// Arabic, from right to left.
    Arabic,
    /// Whatever an operator's font has.
    Own,
}

/// A font file that is in the program.
struct Embedded {
    script: Script,
    bold: bool,
    name: &'static str,
    bytes: &'static [u8],
}

macro_rules! embedded {
    ($($script:ident $bold:literal $name:literal;)*) => {
        &[$(Embedded {
            script: Script::$script,
            bold: $bold,
            name: $name,
            bytes: include_bytes!(concat!("fonts/", $name, ".ttf")),
        }),*]
    };
}

static EMBEDDED: &[Embedded] = embedded! {
    Latin false "NotoSans-Regular";
    Latin true "NotoSans-Bold";
    Signs false "NotoSansSymbols2-Regular";
    Simplified false "NotoSansSC-Regular";
    Simplified true "NotoSansSC-Bold";
    Traditional false "NotoSansTC-Regular";
    Traditional true "NotoSansTC-Bold";
    Korean false "NotoSansKR-Regular";
    Korean true "NotoSansKR-Bold";
    Devanagari false "NotoSansDevanagari-Regular";
    Devanagari true "NotoSansDevanagari-Bold";
    Gurmukhi false "NotoSansGurmukhi-Regular";
    Gurmukhi true "NotoSansGurmukhi-Bold";
    Arabic false "NotoSansArabic-Regular";
    Arabic true "NotoSansArabic-Bold";
};

/// One font file: its bytes and what must be known before text is set in it.
pub(super) struct Typeface {
    pub script: Script,
    pub bold: bool,
    /// The name it has in the PDF.
    pub name: String,
    /// The name it goes by while text is set. Each file is a family of its own, so that the stacks
    /// alone decide which one is used.
    pub family: String,
    blob: Blob<u8>,
    /// Where its character map lies; found when it is first asked for.
    map: OnceCell<Option<CharmapIndex>>,
    /// The characters by glyph, for the few that are never drawn alone.
    characters: OnceCell<HashMap<u16, char>>,
}

impl Typeface {
    fn new(script: Script, bold: bool, name: &str, blob: Blob<u8>) -> Self {
        let family = format!("paper {name}");
        Self { script, bold, name: name.to_owned(), family, blob, map: OnceCell::new(), characters: OnceCell::new() }
    }

    /// The files in the program.
    pub(super) fn embedded() -> Vec<Self> {
        let typeface = |file: &Embedded| Self::new(file.script, file.bold, file.name, Blob::new(Arc::new(file.bytes)));
        EMBEDDED.iter().map(typeface).collect()
    }

    /// A file of the operator's.
    ///
    /// # Errors
    /// What is wrong with it, in words for the operator.
    pub(super) fn own(name: &str, bytes: Vec<u8>) -> Result<Self, FontFault> {
        let is_font = [&b"\0\x01\0\0"[..], b"true"].iter().any(|head| bytes.starts_with(head));
        if !is_font {
            return Err(FontFault::NotAFont);
        }
        let blob = Blob::new(Arc::new(bytes));
        let info = FontInfo::from_source(SourceInfo::new(SourceId::new(), SourceKind::Memory(blob.clone())), 0);
        let info = info.ok_or(FontFault::NotAFont)?;
        if !info.axes().is_empty() {
            return Err(FontFault::Variable);
        }
        if info.charmap_index().charmap(blob.as_ref()).is_none() || !pdf::can_carry(blob.as_ref()) {
            return Err(FontFault::NotAFont);
        }
        Ok(Self::new(Script::Own, info.weight().value() >= 600.0, &postscript(name), blob))
    }

    pub(super) fn blob(&self) -> &Blob<u8> {
        &self.blob
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.blob.as_ref()
    }

    /// The weight it has in the PDF's font descriptor.
    pub(super) fn weight(&self) -> u16 {
        if self.bold { 700 } else { 400 }
    }

    /// The glyph of a character, if the file has one.
    pub(super) fn glyph(&self, character: char) -> Option<u16> {
        let source = || SourceInfo::new(SourceId::new(), SourceKind::Memory(self.blob.clone()));
        let index = (*self.map.get_or_init(|| FontInfo::from_source(source(), 0).map(|info| info.charmap_index())))?;
        let glyph = index.charmap(self.bytes())?.map(character)?;
        u16::try_from(glyph).ok().filter(|glyph| *glyph != 0)
    }

    /// The character of a glyph, for the few glyphs that shaping makes and no text names.
    pub(super) fn character(&self, glyph: u16) -> Option<char> {
        let by_glyph = || (' '..='\u{1fff}').filter_map(|c| Some((self.glyph(c)?, c))).collect();
        self.characters.get_or_init(by_glyph).get(&glyph).copied()
    }
}

/// What is wrong with a font file of the operator's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// It is not a TrueType font, or a part of it is missing.
    NotAFont,
    /// It holds many weights in one; the PDF can carry only a fixed one.
    Variable,
}

impl FontFault {
    /// What the operator reads.
    pub fn reason(self) -> &'static str {
        match self {
            FontFault::NotAFont => "is not a sound TrueType font",
            FontFault::Variable => "is a variable font, which a page cannot carry",
        }
    }

    /// What the operator can do.
    pub fn remedy(self) -> &'static str {
        match self {
            FontFault::NotAFont => "name a .ttf file; .otf, .ttc, .woff and .woff2 do not work",
            FontFault::Variable => "name its static Regular and Bold files instead",
        }
    }
}

/// A name as PDF allows it: letters, digits and hyphens.
fn postscript(name: &str) -> String {
    let kept: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect();
    if kept.is_empty() { "Font".to_owned() } else { kept }
}
