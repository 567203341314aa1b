//! The press: makes the document of one line of an order.

use crate::config::{PaperSize, Settings};
use crate::document::compose::{Composer, Second};
use crate::document::cover::{Cover, CoverLine};
use crate::handout::{Edition, Handout, Library};
use crate::language::{Date, Words};
use crate::order::{Line, Sheet};
use crate::paper::{self, Layout, PageSize, Pdf, Supplies};
use std::fmt;

/// Makes documents; keeps the fonts it has read.
pub struct Press {
    supplies: Supplies,
}

/// Why a document cannot be made.
#[derive(Debug)]
pub enum PressFault {
    /// There is no such handout.
    NoHandout(String),
    /// The handout is not there in this language.
    NoEdition(String, String),
    /// The paper cannot carry it.
    Paper(paper::Fault),
}

impl fmt::Display for PressFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PressFault::NoHandout(id) => write!(f, "there is no sound handout `{id}`"),
            PressFault::NoEdition(id, language) => write!(f, "the handout `{id}` has no sound edition in `{language}`"),
            PressFault::Paper(fault) => write!(f, "{fault}"),
        }
    }
}

impl std::error::Error for PressFault {}

impl fmt::Debug for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Press")
    }
}

impl Press {
    /// A press with these fonts and this logo.
    pub fn new(supplies: Supplies) -> Self {
        Self { supplies }
    }

    /// Makes the document of one line. `today` is the day of printing that stands on it.
    ///
    /// # Errors
    /// When there is no such edition, no clinic to print for, or a letter that no font has.
    pub fn make(&mut self, line: &Line, library: &Library, settings: &Settings, today: Date) -> Result<Pdf, PressFault> {
        let (handout, edition) = edition(line, library)?;
        let words = Words::of(&edition.language);
        // Whoever helps in an emergency reads the clinic's own language.
        let second = Second::of(handout, edition, &settings.default_language());
        let facts = settings.facts.as_ref();
        let composer = Composer { handout, edition, facts, words: &words, today, second: second.as_ref() };
        let layout = Layout { page: page(settings), large: line.large };
        let made = match line.sheet {
            Sheet::Checklist => paper::checklist(&composer, layout, &mut self.supplies),
            Sheet::Full => paper::full(&composer, layout, &mut self.supplies),
        };
        made.map_err(PressFault::Paper)
    }

    /// Makes the cover sheet of a batch, in the clinic's own language: its titles and counts, each line with
    /// the pages of one copy.
    ///
    /// # Errors
    /// When there is no such edition, no clinic to print for, or a letter that no font has.
    pub fn cover(
        &mut self,
        lines: &[(&Line, u32)],
        library: &Library,
        settings: &Settings,
        today: Date,
    ) -> Result<Pdf, PressFault> {
        let line = |(line, pages): &(&Line, u32)| {
            let (_, edition) = edition(line, library)?;
            let (full, large, copies) = (line.sheet == Sheet::Full, line.large, line.copies);
            Ok(CoverLine { edition, full, large, copies, pages: *pages })
        };
        let lines: Vec<CoverLine<'_>> = lines.iter().map(line).collect::<Result<_, _>>()?;
        let words = Words::of(&settings.default_language());
        let cover = Cover { facts: settings.facts.as_ref(), words: &words, today, lines: &lines };
        paper::cover(&cover, page(settings), &mut self.supplies).map_err(PressFault::Paper)
    }
}

/// What a line prints.
fn edition<'a>(line: &Line, library: &'a Library) -> Result<(&'a Handout, &'a Edition), PressFault> {
    let handout = library.handout(&line.handout).ok_or_else(|| PressFault::NoHandout(line.handout.clone()))?;
    let language = line.language.as_ref().unwrap_or(&handout.source_language);
    let no_edition = || PressFault::NoEdition(line.handout.clone(), language.to_string());
    Ok((handout, handout.editions.get(language).ok_or_else(no_edition)?))
}

fn page(settings: &Settings) -> PageSize {
    match settings.paper {
        PaperSize::Letter => PageSize::Letter,
        PaperSize::A4 => PageSize::A4,
    }
}
