//! ONE shape for all that is readable: a document of blocks and runs, made from an edition and the
//! clinic's facts, for the screen and for paper alike. Pure.

pub mod code;
pub mod compose;
pub mod cover;
pub mod flow;
pub mod spoken;

use crate::handout::{Step, Tier};
use crate::language::Tag;

/// What a patient reads or takes home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of its text.
    pub language: Tag,
    /// Its title.
    pub title: String,
    /// Its parts, in reading order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is a section, 2 a part of it.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Its words.
        text: String,
    },
    /// Running text.
    Paragraph(Vec<Run>),
    /// Items with a mark before each.
    List(Vec<Vec<Run>>),
    /// One tier of the checklist.
    Tier(TierBlock),
    /// Small print that stands apart: review status, a draft's warning.
    Notice(String),
    /// An entry of the list of sources.
    Source(SourceBlock),
}

/// One tier of the checklist, ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierBlock {
    /// Which tier.
    pub tier: Tier,
    /// Its name in the document's language: "EMERGENCY".
    pub word: String,
    /// The sentence above its items: "Call 911 now if you have:".
    pub lead: String,
    /// Its items.
    pub items: Vec<Vec<Run>>,
    /// A sentence below its items, if any.
    pub closing: Option<String>,
}

/// What is usual, step by step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineBlock {
    /// All of it in words, for people who do not see the picture.
    pub spoken: String,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

/// An entry of the list of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceBlock {
    /// Its number in the footnotes, from 1.
    pub number: usize,
    /// Author, year, title.
    pub citation: String,
    /// Where it can be read; may be empty.
    pub link: String,
    /// How much it carries, in words.
    pub certainty: String,
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its words; for a note, the number.
    pub text: String,
    /// Its style.
    pub style: RunStyle,
}

/// How a run looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunStyle {
    /// Running text.
    Plain,
    /// Standing out.
    Strong,
    /// The number of a footnote, raised.
    Note,
}

impl Run {
    /// Running text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: RunStyle::Plain }
    }
}

/// The words of a row of runs, notes left out.
pub fn words_of(runs: &[Run]) -> String {
    runs.iter().filter(|run| run.style != RunStyle::Note).map(|run| run.text.as_str()).collect()
}
