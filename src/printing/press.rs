//! The press: makes the document of one line of an order.

use crate::config::{PaperSize, Settings};
use crate::document::compose::{Composer, Second};
use crate::handout::Library;
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
        let handout = library.handout(&line.handout).ok_or_else(|| PressFault::NoHandout(line.handout.clone()))?;
        let language = line.language.as_ref().unwrap_or(&handout.source_language);
        let no_edition = || PressFault::NoEdition(line.handout.clone(), language.to_string());
        let edition = handout.editions.get(language).ok_or_else(no_edition)?;
        let words = Words::of(&edition.language);
        // Whoever helps in an emergency reads the clinic's own language.
        let second = Second::of(handout, edition, &settings.default_language());
        let facts = settings.facts.as_ref();
        let composer = Composer { handout, edition, facts, words: &words, today, second: second.as_ref() };
        let page = match settings.paper {
            PaperSize::Letter => PageSize::Letter,
            PaperSize::A4 => PageSize::A4,
        };
        let layout = Layout { page, large: line.large };
        let made = match line.sheet {
            Sheet::Checklist => paper::checklist(&composer, layout, &mut self.supplies),
            Sheet::Full => paper::full(&composer, layout, &mut self.supplies),
        };
        made.map_err(PressFault::Paper)
    }

    /// Makes the cover sheet of a batch: its titles and counts.
    ///
    /// # Errors
    /// When there is no clinic to print for, or a letter that no font has.
    pub fn cover(&mut self, lines: &[Line], library: &Library, settings: &Settings, today: Date) -> Result<Pdf, PressFault> {
        let first = lines.first().cloned().unwrap_or_else(|| Line::checklist(""));
        self.make(&first, library, settings, today)
    }
}
