//! What is wanted from a printer and what became of it. Pure.

mod batch;
mod job;
mod printer;
mod trouble;

pub use batch::read as read_batch;
pub use job::{BatchId, Handle, Job, JobId, JobState, Listed, News, Origin, Progress, Wanted};
pub use printer::{Activity, PrinterReport, PrinterState, Supply};
pub use trouble::{Reason, Severity, Subject, Trouble};

use crate::language::Tag;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What is printed of a handout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sheet {
    /// The checklist, one page.
    Checklist,
    /// All of it.
    Full,
}

impl Sheet {
    /// The word in arguments and file names.
    pub fn word(self) -> &'static str {
        match self {
            Sheet::Checklist => "checklist",
            Sheet::Full => "full",
        }
    }

    /// Reads that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Sheet::Checklist, Sheet::Full].into_iter().find(|sheet| sheet.word() == word)
    }
}

/// Names an order within one run of the kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderId(pub u64);

/// One sheet, so many times.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Line {
    /// Id of the handout.
    pub handout: String,
    /// The language; `None` for the source edition.
    #[serde(with = "tag", default)]
    pub language: Option<Tag>,
    /// Which sheet.
    pub sheet: Sheet,
    /// Large print.
    pub large: bool,
    /// How many, at least 1.
    pub copies: u32,
}

/// What is wanted: a patient's order has one line, a batch has many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The sheets, in order.
    pub lines: Vec<Line>,
    /// Whether a sheet that lists them comes out first.
    pub cover: bool,
    /// Who wants them.
    pub origin: Origin,
}

impl Order {
    /// What a patient wants: one line.
    pub fn of_patient(line: Line) -> Self {
        Self { lines: vec![line], cover: false, origin: Origin::Patient }
    }

    /// What staff want.
    pub fn of_staff(lines: Vec<Line>, cover: bool) -> Self {
        Self { lines, cover, origin: Origin::Staff }
    }
}

/// A language in a job's record, as it is written elsewhere.
mod tag {
    use crate::language::Tag;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    #[expect(clippy::ref_option, reason = "serde gives it so")]
    pub(super) fn serialize<S: Serializer>(tag: &Option<Tag>, to: S) -> Result<S::Ok, S::Error> {
        tag.as_ref().map(Tag::as_str).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Tag>, D::Error> {
        let written = Option::<String>::deserialize(from)?;
        written.map(|text| Tag::new(&text).ok_or_else(|| D::Error::custom("not a language tag"))).transpose()
    }
}

/// A batch that staff have saved under a name, to send it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedBatch {
    /// Its name, as staff typed it.
    pub name: String,
    /// Whether a sheet that lists it comes out first.
    #[serde(default)]
    pub cover: bool,
    /// Its sheets, in order.
    pub lines: Vec<Line>,
}

impl NamedBatch {
    /// Stands for the name of the batch that was printed last. Names that are typed begin with no space.
    pub const LAST_PRINTED: &str = " last printed";
    /// Stands for the name of the batch that staff left without saving it.
    pub const UNFINISHED: &str = " unfinished";

    /// Whether the kiosk saved a batch of this name by itself.
    pub fn is_automatic(name: &str) -> bool {
        [Self::LAST_PRINTED, Self::UNFINISHED].contains(&name)
    }
}

/// Why a batch was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// There are too many already.
    TooMany,
    /// There is trouble with the disk.
    Trouble(Trouble),
}

/// More copies than this in one line are a slip of the finger.
pub const MOST_COPIES: u32 = 200;

impl Line {
    /// One copy of the checklist of a handout in its source language.
    pub fn checklist(handout: &str) -> Self {
        Self { handout: handout.to_owned(), language: None, sheet: Sheet::Checklist, large: false, copies: 1 }
    }

    /// Reads `ID[:LANGUAGE[:SHEET[:COPIES]]]`; the error is a sentence for the operator.
    ///
    /// # Errors
    /// When a part is not what it should be.
    pub fn parse(written: &str) -> Result<Self, String> {
        let mut parts = written.split(':');
        let mut line = Line::checklist(parts.next().unwrap_or(""));
        if line.handout.is_empty() {
            return Err(format!(
                "`{written}` names no handout; write ID, ID:LANGUAGE, ID:LANGUAGE:SHEET or ID:LANGUAGE:SHEET:COPIES"
            ));
        }
        if let Some(language) = parts.next().filter(|part| !part.is_empty()) {
            let tag = Tag::new(language)
                .ok_or_else(|| format!("`{language}` in `{written}` is not a language; write a tag such as en or zh-Hans"))?;
            line.language = Some(tag);
        }
        if let Some(sheet) = parts.next().filter(|part| !part.is_empty()) {
            line.sheet = Sheet::from_word(sheet)
                .ok_or_else(|| format!("`{sheet}` in `{written}` is not a sheet; write checklist or full"))?;
        }
        if let Some(copies) = parts.next() {
            let sound = copies.parse().ok().filter(|copies| (1..=MOST_COPIES).contains(copies));
            line.copies =
                sound.ok_or_else(|| format!("`{copies}` in `{written}` is not a number of copies; write 1 to {MOST_COPIES}"))?;
        }
        match parts.next() {
            Some(more) => Err(format!("`:{more}` in `{written}` is too much; write at most ID:LANGUAGE:SHEET:COPIES")),
            None => Ok(line),
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language.as_ref().map_or("", Tag::as_str);
        write!(f, "{}:{language}:{}:{}", self.handout, self.sheet.word(), self.copies)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_is_written() {
        let line = Line::parse("sore:zh-hans:full:3").unwrap();
        assert_eq!((line.handout.as_str(), line.sheet, line.copies), ("sore", Sheet::Full, 3));
        assert_eq!(line.to_string(), "sore:zh-Hans:full:3");
        assert_eq!(Line::parse("sore::full").unwrap().language, None);
        for bad in ["", ":en", "a:??", "a:en:poster", "a:en:full:0", "a:en:full:1:2", "a:en:full:201"] {
            assert!(Line::parse(bad).is_err(), "{bad}");
        }
    }
}
