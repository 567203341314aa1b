//! Words that look like one that nobody wrote: a letter too many, too few, another one, or two exchanged.

use super::items;
use crate::handout::Edition;
use crate::language::{Tag, begins_anywhere, fold};
use std::collections::BTreeMap;

/// So many words stand in for one at most.
const MOST: usize = 5;

/// The words of titles, headings and checklists, with the languages they are from.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    learned: BTreeMap<String, Vec<Tag>>,
    words: Vec<Word>,
}

#[derive(Debug, Clone)]
struct Word {
    text: String,
    letters: usize,
    /// A bit for each letter in it: two words that differ in many bits differ in many letters.
    bits: u32,
    languages: Vec<Tag>,
}

/// The nearest words.
pub(super) struct Near {
    pub(super) words: Vec<String>,
}

impl Vocabulary {
    pub(super) fn learn(&mut self, edition: &Edition) {
        let headings = edition.sections.iter().map(|section| fold(&section.heading));
        let items = items(edition, None).into_iter().map(|item| fold(&item));
        for text in std::iter::once(fold(&edition.title)).chain(headings).chain(items) {
            for word in text.split_whitespace().filter(|word| !word.chars().any(begins_anywhere)) {
                if let Some(known) = self.learned.get_mut(word) {
                    if !known.contains(&edition.language) {
                        known.push(edition.language.clone());
                    }
                } else {
                    self.learned.insert(word.to_owned(), vec![edition.language.clone()]);
                }
            }
        }
    }

    /// All words are known.
    pub(super) fn settle(&mut self) {
        let words = std::mem::take(&mut self.learned).into_iter();
        let words = words.map(|(text, languages)| Word { letters: text.chars().count(), bits: bits(&text), text, languages });
        self.words = words.collect();
    }

    /// The words nearest to one that was typed, or begun; those of the reader's own language first.
    pub(super) fn near(&self, typed: &str, reader: &Tag) -> Near {
        let (letters, wanted) = (typed.chars().count(), bits(typed));
        let forgiven = match letters {
            ..4 => return Near { words: Vec::new() },
            4..7 => 1,
            _ => 2,
        };
        let mut near: Vec<(usize, bool, &Word)> = Vec::new();
        for word in self.words.iter().filter(|word| word.letters + forgiven >= letters) {
            // What is typed has to be in the word, but for what is forgiven; the word may go on.
            if (wanted & !word.bits).count_ones() as usize > forgiven {
                continue;
            }
            let distance = distance(typed, letters, word, forgiven);
            if distance <= forgiven {
                near.push((distance, !word.languages.contains(reader), word));
            }
        }
        near.sort_by_key(|(distance, foreign, word)| (*distance, *foreign, word.letters));
        let best = near.first().map_or(0, |(distance, ..)| *distance);
        let best = near.into_iter().filter(|(distance, ..)| *distance == best).take(MOST);
        Near { words: best.map(|(_, _, word)| word.text.clone()).collect() }
    }
}

/// How many letters are to be mended, in the word or in its beginning: somebody may still be typing.
fn distance(typed: &str, letters: usize, word: &Word, forgiven: usize) -> usize {
    let begun = |letters: usize| word.text.chars().take(letters).collect::<String>();
    let lengths = letters.saturating_sub(forgiven)..=(letters + forgiven).min(word.letters);
    lengths.map(|length| strsim::osa_distance(typed, &begun(length))).min().unwrap_or(usize::MAX)
}

fn bits(word: &str) -> u32 {
    word.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 32))
}
