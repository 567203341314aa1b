//! Words that look like one that nobody wrote: a letter too many, too few, another one, or two exchanged.

use super::lexicon::Lexicon;
use crate::language::begins_anywhere;

/// So many words stand in for one at most.
const MOST: usize = 5;

/// The words of titles, headings and checklists, with the languages they are from.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
}

#[derive(Debug, Clone)]
struct Word {
    /// Its number in the lexicon.
    number: usize,
    letters: usize,
    /// A bit for each letter in it: two words that differ in many bits differ in many letters.
    bits: u64,
    /// A bit for each language.
    languages: u64,
}

impl Vocabulary {
    /// Words by their numbers, with the bits of their languages.
    pub(super) fn new(words: Vec<(usize, u64)>, lexicon: &Lexicon) -> Self {
        let word = |(number, languages)| {
            let text = lexicon.word(number);
            // Characters of Chinese are words by themselves: a slip there is another character.
            let spelt = !text.chars().any(begins_anywhere);
            spelt.then(|| Word { number, letters: text.chars().count(), bits: bits(text), languages })
        };
        Self { words: words.into_iter().filter_map(word).collect() }
    }

    /// The bytes that it holds, about.
    pub(super) fn weight(&self) -> usize {
        self.words.capacity() * size_of::<Word>()
    }

    /// The words nearest to one that was typed, or begun; those of the reader's own language first.
    pub(super) fn near(&self, typed: &str, reader: u64, lexicon: &Lexicon) -> Vec<String> {
        let (letters, wanted) = (typed.chars().count(), bits(typed));
        let forgiven = match letters {
            ..4 => return Vec::new(),
            4..7 => 1,
            _ => 2,
        };
        let mut near: Vec<(usize, bool, &Word)> = Vec::new();
        for word in self.words.iter().filter(|word| word.letters + forgiven >= letters) {
            // What is typed has to be in the word, but for what is forgiven; the word may go on.
            if (wanted & !word.bits).count_ones() as usize > forgiven {
                continue;
            }
            let distance = distance(typed, letters, lexicon.word(word.number), forgiven);
            if distance <= forgiven {
                near.push((distance, word.languages & reader == 0, word));
            }
        }
        near.sort_by_key(|(distance, foreign, word)| (*distance, *foreign, word.letters));
        let best = near.first().map_or(0, |(distance, ..)| *distance);
        let best = near.into_iter().filter(|(distance, ..)| *distance == best).take(MOST);
        best.map(|(_, _, word)| lexicon.word(word.number).to_owned()).collect()
    }
}

/// How many letters are to be mended, in the word or in its beginning: somebody may still be typing.
fn distance(typed: &str, letters: usize, word: &str, forgiven: usize) -> usize {
    let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let begun = ends.skip(letters.saturating_sub(forgiven + 1)).take(2 * forgiven + 1).filter_map(|end| word.get(..end));
    begun.map(|begun| strsim::osa_distance(typed, begun)).min().unwrap_or(usize::MAX)
}

fn bits(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}
