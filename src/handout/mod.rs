//! WHAT the clinic says: handouts, their editions in each language, the facts of the clinic, the
//! files they stand in, and the library of all of them. Pure.

mod facts;
mod file;
mod library;
mod markdown;
mod timeline;
mod topics;

pub use facts::{Facts, Localized};
pub(crate) use library::encoding;
pub use library::{Files, Found, Library, Loaded, digest};
pub(crate) use topics::localized;

use crate::language::{Date, Tag};
use std::collections::BTreeMap;

/// A shelf on the home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its name in files.
    pub id: String,
    /// Its name for patients.
    pub title: Localized,
}

/// One subject a patient can read and take home.
#[derive(Debug, Clone, PartialEq)]
pub struct Handout {
    /// The name of its folder.
    pub id: String,
    /// The id of its topic.
    pub topic: String,
    /// Its place within the topic, smaller first.
    pub order: u32,
    /// The version of the text, as the operator writes it.
    pub version: String,
    /// What sort of handout it is.
    pub kind: Kind,
    /// Who reviewed it; `None` means nobody has yet.
    pub review: Option<Review>,
    /// What its statements rest on, in the order of the file.
    pub sources: Vec<Reference>,
    /// Rules of `check` whose warnings the operator has weighed and allows here.
    pub allowed: Vec<String>,
    /// The language the others were translated from.
    pub source_language: Tag,
    /// Its text in each language.
    pub editions: BTreeMap<Tag, Edition>,
}

impl Handout {
    /// The edition in a language; the source edition when there is none.
    pub fn edition(&self, language: &Tag) -> Option<&Edition> {
        self.editions.get(language).or_else(|| self.editions.get(&self.source_language))
    }
}

/// What sort of handout it is, and so which tiers it must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// After a treatment: all three tiers.
    Treatment,
    /// Before a visit.
    Before,
    /// What to do in an emergency.
    Emergency,
}

/// A review by a licensed practitioner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The day of the last review.
    pub last: Date,
    /// The day the next one is due.
    pub due: Date,
    /// Who reviewed it.
    pub reviewer: String,
    /// What qualifies them.
    pub qualification: String,
}

/// Something a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its name in footnotes.
    pub id: String,
    /// Author, year, title.
    pub citation: String,
    /// Where it can be read; may be empty.
    pub link: String,
    /// How much it carries.
    pub certainty: Certainty,
}

/// How much a source carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Large studies that agree.
    Strong,
    /// Good studies, with limits.
    Fair,
    /// Small, indirect or conflicting studies.
    Weak,
    /// Common advice, not research.
    Custom,
}

/// A handout in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its language.
    pub language: Tag,
    /// The title for patients.
    pub title: String,
    /// The main message, one or two sentences.
    pub summary: Vec<Inline>,
    /// Where the text comes from, when it is a translation.
    pub translation: Option<Translation>,
    /// The text.
    pub sections: Vec<Section>,
    /// What goes home.
    pub checklist: Checklist,
    /// What is usual, step by step.
    pub timeline: Option<Timeline>,
}

impl Edition {
    /// Whether it is a translation that no translator has checked.
    pub fn is_draft(&self) -> bool {
        self.translation.as_ref().is_some_and(|translation| !translation.reviewed)
    }
}

/// What is usual, step by step; drawn as a picture on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Ids of the sources that all of it rests on.
    pub sources: Vec<String>,
    /// Two to five steps, in order.
    pub steps: Vec<Step>,
}

/// A step of a time line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When: "After 48 hours".
    pub when: String,
    /// What is usual then, or what to do.
    pub what: String,
    /// Whether it asks the patient to call the clinic.
    pub calls: bool,
}

/// How a translation came to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Whether a qualified translator checked it.
    pub reviewed: bool,
    /// The source edition it was made from, as the hexadecimal SHA-256 of the file.
    pub of: Option<String>,
}

/// A headed part of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name in files, the same in all editions.
    pub id: String,
    /// Its heading for patients.
    pub heading: String,
    /// Its text.
    pub body: Vec<Passage>,
}

/// A paragraph or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Items with a mark before each.
    List(Vec<Vec<Inline>>),
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words; strong or not.
    Words {
        /// The words.
        text: String,
        /// Whether they stand out.
        strong: bool,
    },
    /// A fact of the clinic, filled in when shown or printed.
    Fact {
        /// Which fact.
        fact: Fact,
        /// Whether it stands out.
        strong: bool,
    },
    /// A footnote: the id of a source.
    Note(String),
}

/// A placeholder that a handout may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// `{clinic.name}`
    Name,
    /// `{clinic.phone}`
    Phone,
    /// `{clinic.hours}`
    Hours,
    /// `{clinic.after_hours}`
    AfterHours,
    /// `{emergency}`
    Emergency,
}

/// The three tiers, in the order of screen and paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Call the emergency number.
    Emergency,
    /// Call the clinic.
    Call,
    /// No need to call.
    Normal,
}

impl Tier {
    /// All three, the gravest first.
    pub const ALL: [Tier; 3] = [Tier::Emergency, Tier::Call, Tier::Normal];
}

/// What goes home.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checklist {
    /// Ids of the sources that all of it rests on.
    pub sources: Vec<String>,
    /// Signs to call the emergency number for.
    pub emergency: Vec<Vec<Inline>>,
    /// Signs to call the clinic for.
    pub call: Vec<Vec<Inline>>,
    /// What is usual.
    pub normal: Vec<Vec<Inline>>,
}

impl Checklist {
    /// The items of one tier.
    pub fn tier(&self, tier: Tier) -> &[Vec<Inline>] {
        match tier {
            Tier::Emergency => &self.emergency,
            Tier::Call => &self.call,
            Tier::Normal => &self.normal,
        }
    }
}
