//! A document on sheets of paper: fonts, type, the checklist sheet, the full handout, pages, PDF.
//! Pure: fonts are compiled in, the date comes with the document, and equal input gives equal bytes.
//!
//! A sheet goes through four stages, each in a file of its own: runs to lines of glyphs (`text`, `wrap`),
//! lines to rows of a sheet (`checklist`, `handout`, `cover`, with what they share in `sheet` and `tiers`),
//! rows to pages (`page`, `breaks`), pages to bytes (`pdf`, the only place that knows the PDF crates).

#[cfg(test)]
mod audit;
mod breaks;
mod checklist;
mod code;
mod cover;
mod faces;
mod fonts;
mod foot;
mod handout;
mod letterhead;
mod lines;
mod page;
mod pdf;
mod picture;
mod scene;
mod shape;
mod sheet;
mod text;
mod tiers;
mod timeline;
mod wrap;

pub use faces::FontFault;
pub use fonts::Fonts;
pub use picture::{Logo, LogoFault};

use crate::document::compose::Composer;
use crate::document::cover::Cover;
use scene::Scene;
use sheet::Setter;
use std::fmt;

/// The size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageSize {
    /// 8.5 by 11 inches.
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

/// How a sheet is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The paper in the printer.
    pub page: PageSize,
    /// Large print: text of 18 points, set anew and not magnified.
    pub large: bool,
}

/// What a sheet is made with besides its text.
#[derive(Debug)]
pub struct Supplies {
    /// The fonts.
    pub fonts: Fonts,
    /// The clinic's logo, if it has one.
    pub logo: Option<Logo>,
}

impl Supplies {
    /// What is in the program: its fonts, and no logo.
    pub fn embedded() -> Self {
        Self { fonts: Fonts::embedded(), logo: None }
    }
}

/// What the checklist gives up when its text is long, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concession {
    /// The text is longer than a code that phones can read.
    CodeTooLong,
    /// The code for phones.
    Code,
    /// The line for the practitioner's note.
    Notes,
    /// The time line.
    Timeline,
    /// Text of 14 points: it has 13.
    Size13,
    /// Text of 13 points: it has 12.
    Size12,
    /// The one page.
    SecondPage,
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What a checklist in standard print gave up for its one page.
    pub concessions: Vec<Concession>,
}

/// Why a sheet could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The clinic's name, phone or emergency number is not known.
    NoFacts,
    /// No font of the paper has these characters.
    MissingGlyphs(Vec<char>),
    /// The PDF could not be written; for the log.
    Writer(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NoFacts => write!(f, "nothing is printed without the clinic's name, phone and emergency number"),
            Fault::MissingGlyphs(characters) => {
                write!(f, "the fonts of the paper lack")?;
                characters.iter().try_for_each(|c| write!(f, " {c} (U+{:04X})", u32::from(*c)))
            }
            Fault::Writer(what) => write!(f, "the PDF could not be written: {what}"),
        }
    }
}

impl std::error::Error for Fault {}

/// The checklist sheet: one page with the three tiers, or as many as large print needs.
///
/// # Errors
/// When the clinic's facts are not known, when a character has no glyph, when the PDF cannot be written.
pub fn checklist(composer: &Composer<'_>, layout: Layout, supplies: &mut Supplies) -> Result<Pdf, Fault> {
    make(composer, layout, supplies, checklist::set)
}

/// The whole handout: summary, checklist, sections, sources.
///
/// # Errors
/// When the clinic's facts are not known, when a character has no glyph, when the PDF cannot be written.
pub fn full(composer: &Composer<'_>, layout: Layout, supplies: &mut Supplies) -> Result<Pdf, Fault> {
    make(composer, layout, supplies, |setter| (handout::set(setter), Vec::new()))
}

/// The sheet on top of a batch: what was printed with it.
///
/// # Errors
/// When the clinic's facts are not known, when a character has no glyph, when the PDF cannot be written.
pub fn cover(cover: &Cover<'_>, page: PageSize, supplies: &mut Supplies) -> Result<Pdf, Fault> {
    let facts = cover.facts.ok_or(Fault::NoFacts)?;
    let blank = cover.blank();
    let composer = blank.composer(cover);
    let scene = cover::set(&mut Setter::new(&composer, facts, supplies, Layout { page, large: false }), cover);
    write(&scene, Vec::new(), supplies)
}

fn make(
    composer: &Composer<'_>,
    layout: Layout,
    supplies: &mut Supplies,
    set: impl Fn(&mut Setter<'_>) -> (Scene, Vec<Concession>),
) -> Result<Pdf, Fault> {
    let facts = composer.facts.ok_or(Fault::NoFacts)?;
    let (scene, concessions) = set(&mut Setter::new(composer, facts, supplies, layout));
    write(&scene, concessions, supplies)
}

fn write(scene: &Scene, concessions: Vec<Concession>, supplies: &mut Supplies) -> Result<Pdf, Fault> {
    let missing = supplies.fonts.take_missing();
    if !missing.is_empty() {
        return Err(Fault::MissingGlyphs(missing));
    }
    let bytes = pdf::write(scene, &supplies.fonts)?;
    Ok(Pdf { bytes, pages: scene.pages.len(), concessions })
}
