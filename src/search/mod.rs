//! Finding a handout by a word of it. An index is a folded copy of what patients may read, in memory; it is
//! looked through from end to end for each key, which is fast enough for ten thousand editions. Pure.

mod find;
mod near;
mod pick;

use crate::handout::{Edition, Fact, Facts, Handout, Inline, Library, Passage, Tier};
use crate::language::{Tag, begins_anywhere, fold, is_of_word};
use near::Vocabulary;
use std::collections::BTreeMap;

/// All that can be found, made once for a library.
#[derive(Debug, Clone, Default)]
pub struct Index {
    sheets: Vec<Sheet>,
    vocabulary: Vocabulary,
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

/// One edition, folded: its parts stand one after the other in one text.
#[derive(Debug, Clone)]
struct Sheet {
    handout: String,
    language: Tag,
    /// Who gets this edition to read: speakers of its language, and of those that the handout lacks.
    readers: Vec<Tag>,
    text: String,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy)]
struct Part {
    spot: Spot,
    kind: Kind,
    /// Where it ends in the text.
    end: usize,
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
        let mut index = Self::default();
        for handout in library.handouts() {
            for edition in handout.editions.values() {
                let reads = |tag: &&Tag| handout.edition(tag).is_some_and(|shown| shown.language == edition.language);
                let readers: Vec<Tag> = languages.iter().filter(reads).cloned().collect();
                if !readers.is_empty() {
                    index.vocabulary.learn(edition);
                    index.sheets.push(sheet(handout, edition, readers, library, facts));
                }
            }
        }
        index.vocabulary.settle();
        for language in languages {
            index.shelves.entry(language.clone()).or_insert_with(|| shelf(library, language));
        }
        index
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
        let sheets = self.sheets.iter().map(|sheet| sheet.text.capacity() + sheet.parts.capacity() * size_of::<Part>());
        let entries = self.shelves.values().map(|shelf| shelf.entries.capacity() * (size_of::<Entry>() + 24));
        sheets.sum::<usize>() + entries.sum::<usize>() + self.sheets.capacity() * size_of::<Sheet>()
    }
}

fn sheet(handout: &Handout, edition: &Edition, readers: Vec<Tag>, library: &Library, facts: Option<&Facts>) -> Sheet {
    let (mut text, mut parts) = (String::new(), Vec::new());
    let mut add = |spot, kind, words: &str| {
        text.push_str(&fold(words));
        parts.push(Part { spot, kind, end: text.len() });
    };
    let topic = library.topics.iter().find(|topic| topic.id == handout.topic);
    add(Spot::Title, Kind::Title, &edition.title);
    add(Spot::Title, Kind::Topic, topic.and_then(|topic| topic.title.get(&edition.language)).unwrap_or(""));
    add(Spot::Title, Kind::Body, &words(&edition.summary, facts));
    for (number, section) in edition.sections.iter().enumerate() {
        add(Spot::Section(number), Kind::Heading, &section.heading);
        let body: Vec<String> = section.body.iter().map(|passage| passage_words(passage, facts)).collect();
        add(Spot::Section(number), Kind::Body, &body.join("\n"));
    }
    add(Spot::Checklist, Kind::Item, &items(edition, facts).join("\n"));
    text.shrink_to_fit();
    Sheet { handout: handout.id.clone(), language: edition.language.clone(), readers, text, parts }
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

/// Titles and headings in order. Chinese has no order that every reader knows: there they stay together with
/// their handout, in the order of the home screen.
fn shelf(library: &Library, language: &Tag) -> Shelf {
    let mut entries: Vec<(String, Entry)> = Vec::new();
    let mut texts = pick::Texts::default();
    for (number, handout) in (0..).zip(library.handouts()) {
        let Some(edition) = handout.edition(language) else { continue };
        let hit = |spot| Hit { handout: handout.id.clone(), language: edition.language.clone(), spot };
        let headings = edition.sections.iter().enumerate().map(|(n, section)| (Spot::Section(n), section.heading.as_str()));
        for (spot, name) in std::iter::once((Spot::Title, edition.title.as_str())).chain(headings) {
            entries.push((fold(name), Entry { hit: hit(spot), group: number }));
        }
        if edition.language == *language {
            texts.learn(edition);
        }
    }
    if !language.breaks_anywhere() {
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (name, entry) in &mut entries {
            entry.group = name.trim_start().chars().next().map_or(0, u32::from);
        }
    }
    Shelf { entries: entries.into_iter().map(|(_, entry)| entry).collect(), words: texts.words() }
}
