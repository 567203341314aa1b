//! Finding a handout by a word of it. An index has every word that patients may read, folded, with the places where it
//! stands; the words are looked through from end to end for each key, which is fast enough for ten thousand editions. Pure.

mod find;
mod lexicon;
mod making;
mod near;
mod pick;

use crate::handout::{Edition, Fact, Facts, Inline, Library, Passage, Tier};
use crate::language::{Tag, begins_anywhere, fold, is_of_word};
use lexicon::Lexicon;
pub use making::Making;
use near::Vocabulary;
use std::collections::BTreeMap;
use std::ops::Range;

/// All that can be found, made once for a library.
#[derive(Debug, Clone, Default)]
pub struct Index {
    sheets: Vec<Sheet>,
    /// The parts of all sheets, one after the other: the places of words.
    parts: Vec<Part>,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    /// The languages of the editions: each has a bit.
    languages: Vec<Tag>,
    shelves: BTreeMap<Tag, Shelf>,
}

/// What a reader of one language leafs through.
#[derive(Debug, Clone, Default)]
struct Shelf {
    entries: Vec<Entry>,
    words: Vec<String>,
}

/// Titles and headings of one language in order, each with its group: the letter that it begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it leads.
    pub hit: Hit,
    /// Neighbours of one letter have one group; where there are no letters, those of one handout.
    pub group: u32,
}

/// A place of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The handout's id.
    pub handout: String,
    /// The language of the edition.
    pub language: Tag,
    /// The place in it.
    pub spot: Spot,
}

/// A place within an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Its beginning.
    Title,
    /// The section with this index.
    Section(usize),
    /// Its checklist.
    Checklist,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The best of it, at most `MOST`; first what is in the reader's own language.
    pub hits: Vec<Hit>,
    /// How many places there are. Where the own language has `MOST` of them, the others are not counted.
    pub total: usize,
    /// Whether nothing has just these words, and these places have similar ones.
    pub similar: bool,
    /// The words that were looked for, folded.
    pub terms: Vec<String>,
}

/// No more hits than this are kept: nobody leafs further.
pub const MOST: usize = 90;

/// One edition.
#[derive(Debug, Clone)]
struct Sheet {
    handout: String,
    language: Tag,
    /// Who gets this edition to read: speakers of its language, and of those that the handout lacks.
    readers: Vec<Tag>,
    /// Which parts are its own.
    parts: Range<usize>,
}

/// A text of one kind at one place.
#[derive(Debug, Clone, Copy)]
struct Part {
    spot: Spot,
    kind: Kind,
}

/// What sort of text it is, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Title,
    Topic,
    Heading,
    Item,
    Body,
}

impl Index {
    /// Makes the index of what readers of these languages get to see. Facts of the clinic are part of the
    /// text: somebody may look for the number that they are to call.
    pub fn new(library: &Library, facts: Option<&Facts>, languages: &[Tag]) -> Self {
        let mut making = Making::new(languages);
        loop {
            if let Some(index) = making.go_on(usize::MAX, library, facts) {
                return index;
            }
        }
    }

    /// The bit of a language. Those after the 64th have none of their own.
    fn bit(&self, language: &Tag) -> u64 {
        self.languages.iter().position(|known| known == language).map_or(0, bit)
    }

    /// Titles and headings that readers of a language leaf through.
    pub fn entries(&self, reader: &Tag) -> &[Entry] {
        self.shelves.get(reader).map_or(&[], |shelf| &shelf.entries)
    }

    /// Words to choose from, where a language is not typed with plain letters; none where it is.
    pub fn words(&self, reader: &Tag) -> &[String] {
        self.shelves.get(reader).map_or(&[], |shelf| &shelf.words)
    }

    /// The bytes that the index holds, about.
    pub fn weight(&self) -> usize {
        let sheets = self.sheets.capacity() * size_of::<Sheet>() + self.parts.capacity() * size_of::<Part>();
        let entries = self.shelves.values().map(|shelf| shelf.entries.capacity() * (size_of::<Entry>() + 24));
        sheets + entries.sum::<usize>() + self.lexicon.weight() + self.vocabulary.weight()
    }
}

/// The bit of the language with this number.
fn bit(number: usize) -> u64 {
    1 << number.min(63)
}

fn items(edition: &Edition, facts: Option<&Facts>) -> Vec<String> {
    let all = Tier::ALL.iter().flat_map(|tier| edition.checklist.tier(*tier));
    all.map(|item| words(item, facts)).collect()
}

fn passage_words(passage: &Passage, facts: Option<&Facts>) -> String {
    match passage {
        Passage::Paragraph(inlines) => words(inlines, facts),
        Passage::List(items) => items.iter().map(|item| words(item, facts)).collect::<Vec<_>>().join("\n"),
    }
}

fn words(inlines: &[Inline], facts: Option<&Facts>) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Words { text, .. } => text.clone(),
        Inline::Fact { fact, .. } => facts.map_or_else(String::new, |facts| match fact {
            Fact::Name => facts.name.clone(),
            Fact::Phone => facts.phone.clone(),
            Fact::Emergency => facts.emergency.clone(),
            Fact::Hours | Fact::AfterHours => String::new(),
        }),
        Inline::Note(_) => String::new(),
    };
    inlines.iter().map(word).collect()
}

/// The words of a place as they are written, in which something typed was found: for the reader to see why.
pub fn words_found(hit: &Hit, terms: &[String], library: &Library, facts: Option<&Facts>) -> Vec<String> {
    let Some(edition) = library.handout(&hit.handout).and_then(|handout| handout.editions.get(&hit.language)) else {
        return Vec::new();
    };
    let texts: Vec<String> = match hit.spot {
        Spot::Title => vec![edition.title.clone(), words(&edition.summary, facts)],
        Spot::Checklist => items(edition, facts),
        Spot::Section(number) => edition.sections.get(number).map_or_else(Vec::new, |section| {
            let body = section.body.iter().map(|passage| passage_words(passage, facts));
            std::iter::once(section.heading.clone()).chain(body).collect()
        }),
    };
    let mut found: Vec<String> = Vec::new();
    for term in terms {
        let written = texts.iter().flat_map(|text| text.split(|c: char| !is_of_word(c)));
        let mut holding = written.filter(|word| fold(word).contains(term.as_str())).collect::<Vec<_>>();
        // The word that says most with the fewest letters: what was typed, rather than a compound of it.
        holding.sort_by_key(|word| word.chars().count());
        let shown =
            if term.chars().any(begins_anywhere) { holding.first().map(|_| term.as_str()) } else { holding.first().copied() };
        let shown = shown.map(str::to_lowercase);
        found.extend(shown.filter(|word| !found.contains(word)));
    }
    found
}
