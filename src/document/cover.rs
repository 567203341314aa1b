//! What lies on top of a batch: which sheets were printed with it, and how many. It names no patient and
//! leaves no line to write one on.

use super::compose::Composer;
use crate::handout::{Checklist, Edition, Facts, Handout, Kind};
use crate::language::{Date, Tag, Words};
use std::collections::BTreeMap;

/// The cover sheet of a batch.
#[derive(Debug, Clone, Copy)]
pub struct Cover<'a> {
    /// The clinic's facts, if they are known.
    pub facts: Option<&'a Facts>,
    /// The words of the clinic's own language.
    pub words: &'a Words,
    /// The day of printing.
    pub today: Date,
    /// The sheets, in their order.
    pub lines: &'a [CoverLine<'a>],
}

/// One sheet of the batch.
#[derive(Debug, Clone, Copy)]
pub struct CoverLine<'a> {
    /// What is printed, in which language.
    pub edition: &'a Edition,
    /// Whether it is the whole handout, and not the checklist.
    pub full: bool,
    /// Large print.
    pub large: bool,
    /// How many.
    pub copies: u32,
    /// Pages of one copy.
    pub pages: u32,
}

impl CoverLine<'_> {
    /// What speakers call its language.
    pub fn language_name(&self) -> String {
        Words::name_in_itself(&self.edition.language)
    }
}

/// A handout of nothing but a title, with its one edition: pages are set for an edition, and the cover
/// sheet looks like the sheets below it.
#[derive(Debug)]
pub struct Blank {
    handout: Handout,
    edition: Edition,
}

impl Blank {
    /// A composer for it.
    pub fn composer<'a>(&'a self, cover: &Cover<'a>) -> Composer<'a> {
        let Self { handout, edition } = self;
        Composer { handout, edition, facts: cover.facts, words: cover.words, today: cover.today, second: None }
    }
}

impl Cover<'_> {
    /// Its ground: the heading as a title, in the clinic's language.
    pub fn blank(&self) -> Blank {
        let language = self.language();
        let edition = Edition {
            language: language.clone(),
            title: self.words.say().cover_title(self.words.date(self.today)),
            summary: Vec::new(),
            translation: None,
            sections: Vec::new(),
            checklist: Checklist::default(),
            timeline: None,
        };
        let handout = Handout {
            id: String::new(),
            topic: String::new(),
            order: 0,
            version: String::new(),
            kind: Kind::Before,
            review: None,
            sources: Vec::new(),
            allowed: Vec::new(),
            source_language: language,
            editions: BTreeMap::new(),
        };
        Blank { handout, edition }
    }

    /// The language its words are really in: English where the program does not speak the clinic's.
    fn language(&self) -> Tag {
        if self.words.are_its_own() { self.words.tag().clone() } else { Tag::english() }
    }

    /// What it is.
    pub fn lead(&self) -> String {
        self.words.say().cover_lead()
    }

    /// So many copies.
    pub fn copies(&self, number: u64) -> String {
        self.words.say().cover_copies(count(number))
    }

    /// Sheet, size and pages of a line.
    pub fn details(&self, line: &CoverLine<'_>) -> String {
        let say = self.words.say();
        let mut parts = vec![if line.full { say.sheet_full() } else { say.sheet_checklist() }];
        parts.extend(line.large.then(|| say.size_large()));
        parts.push(say.cover_each(count(line.pages.into())));
        parts.join(" · ")
    }

    /// Copies and pages of all lines.
    pub fn total(&self) -> String {
        let say = self.words.say();
        let copies: u64 = self.lines.iter().map(|line| u64::from(line.copies)).sum();
        let pages: u64 = self.lines.iter().map(|line| u64::from(line.copies) * u64::from(line.pages)).sum();
        say.cover_total(self.copies(copies), say.cover_pages(count(pages)))
    }
}

fn count(number: u64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
