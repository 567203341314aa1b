//! Making an index, piece by piece: a large library takes a second, and nobody is to wait for all of it at once.

use super::lexicon::Reading;
use super::near::Vocabulary;
use super::{Entry, Hit, Index, Kind, Part, Sheet, Shelf, Spot, bit, items, passage_words, pick, words};
use crate::handout::{Edition, Facts, Handout, Inline, Library, Tier};
use crate::language::{Tag, fold};

/// An index that is being made. All pieces are to be of the same library and facts.
#[derive(Debug, Clone, Default)]
pub struct Making {
    index: Index,
    reading: Reading,
    /// Whose it is.
    languages: Vec<Tag>,
    /// How many handouts are read.
    handouts: usize,
}

impl Making {
    /// Nothing of it is made yet.
    pub fn new(languages: &[Tag]) -> Self {
        Self { languages: languages.to_vec(), ..Self::default() }
    }

    /// Makes a piece: reads so many handouts, or, once all are read, makes what one language leafs through. Returns the
    /// index when it is made; this is empty then.
    pub fn go_on(&mut self, handouts: usize, library: &Library, facts: Option<&Facts>) -> Option<Index> {
        let next = library.handouts().get(self.handouts..).unwrap_or_default();
        if !next.is_empty() {
            for handout in next.iter().take(handouts) {
                self.read(handout, library, facts);
                self.handouts += 1;
            }
            return None;
        }
        let missing = self.languages.iter().find(|language| !self.index.shelves.contains_key(*language)).cloned();
        if let Some(language) = missing {
            let leafed = shelf(library, &language);
            self.index.shelves.insert(language, leafed);
            return None;
        }
        let Self { mut index, reading, .. } = std::mem::take(self);
        let (lexicon, meant) = reading.settle();
        index.vocabulary = Vocabulary::new(meant, &lexicon);
        index.lexicon = lexicon;
        index.parts.shrink_to_fit();
        Some(index)
    }

    fn read(&mut self, handout: &Handout, library: &Library, facts: Option<&Facts>) {
        for edition in handout.editions.values() {
            let reads = |tag: &&Tag| handout.edition(tag).is_some_and(|shown| shown.language == edition.language);
            let readers: Vec<Tag> = self.languages.iter().filter(reads).cloned().collect();
            if readers.is_empty() {
                continue;
            }
            let begin = self.index.parts.len();
            self.sheet(handout, edition, library, facts);
            let parts = begin..self.index.parts.len();
            let (handout, language) = (handout.id.clone(), edition.language.clone());
            self.index.sheets.push(Sheet { handout, language, readers, parts });
        }
    }

    /// The parts of an edition. Words of titles, headings and checklists are those that somebody may mean who typed
    /// something else.
    fn sheet(&mut self, handout: &Handout, edition: &Edition, library: &Library, facts: Option<&Facts>) {
        let languages = &mut self.index.languages;
        let number = languages.iter().position(|known| *known == edition.language).unwrap_or_else(|| {
            languages.push(edition.language.clone());
            languages.len() - 1
        });
        let meant = bit(number);
        let topic = library.topics.iter().find(|topic| topic.id == handout.topic);
        self.add(Spot::Title, Kind::Title, &edition.title, meant);
        self.add(Spot::Title, Kind::Topic, topic.and_then(|topic| topic.title.get(&edition.language)).unwrap_or(""), 0);
        self.add(Spot::Title, Kind::Body, &words(&edition.summary, facts), 0);
        for (number, section) in edition.sections.iter().enumerate() {
            self.add(Spot::Section(number), Kind::Heading, &section.heading, meant);
            let body: Vec<String> = section.body.iter().map(|passage| passage_words(passage, facts)).collect();
            self.add(Spot::Section(number), Kind::Body, &body.join("\n"), 0);
        }
        let mut of_checklist = Tier::ALL.iter().flat_map(|tier| edition.checklist.tier(*tier)).flatten();
        let has_facts = of_checklist.any(|inline| matches!(inline, Inline::Fact { .. }));
        self.add(Spot::Checklist, Kind::Item, &items(edition, facts).join("\n"), if has_facts { 0 } else { meant });
        if has_facts {
            // Nobody means the clinic's number who mistypes another one.
            self.reading.mean(&fold(&items(edition, None).join("\n")), meant);
        }
    }

    fn add(&mut self, spot: Spot, kind: Kind, words: &str, meant: u64) {
        self.reading.read(&fold(words), meant);
        self.index.parts.push(Part { spot, kind });
    }
}

/// Titles and headings in order. Chinese has no order that every reader knows: there they stay together with
/// their handout, in the order of the home screen.
fn shelf(library: &Library, language: &Tag) -> Shelf {
    let mut entries: Vec<(String, Entry)> = Vec::new();
    let mut own: Vec<&Edition> = Vec::new();
    for (number, handout) in (0..).zip(library.handouts()) {
        let Some(edition) = handout.edition(language) else { continue };
        let hit = |spot| Hit { handout: handout.id.clone(), language: edition.language.clone(), spot };
        let headings = edition.sections.iter().enumerate().map(|(n, section)| (Spot::Section(n), section.heading.as_str()));
        for (spot, name) in std::iter::once((Spot::Title, edition.title.as_str())).chain(headings) {
            entries.push((fold(name), Entry { hit: hit(spot), group: number }));
        }
        if edition.language == *language {
            own.push(edition);
        }
    }
    if !language.breaks_anywhere() {
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (name, entry) in &mut entries {
            entry.group = name.trim_start().chars().next().map_or(0, u32::from);
        }
    }
    Shelf { entries: entries.into_iter().map(|(_, entry)| entry).collect(), words: pick::words(&own) }
}
