//! Every word that stands anywhere, once, with the places where it stands: a key looks through the words, which are few,
//! and not through the texts.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// The words in order, and their places. A place is the number of a part.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    /// All words, each with a blank before it.
    text: String,
    words: Vec<Word>,
    places: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Word {
    /// Where it ends in the text.
    end: u32,
    /// Where its places end among all.
    places: u32,
}

impl Lexicon {
    /// The text of a word, without a blank.
    pub(super) fn word(&self, number: usize) -> &str {
        self.text.get(self.start(number) + 1..self.end(number)).unwrap_or("")
    }

    /// The parts where a word stands, in order.
    pub(super) fn places(&self, number: usize) -> &[u32] {
        let before = number.checked_sub(1).and_then(|before| self.words.get(before)).map_or(0, |word| word.places);
        let end = self.words.get(number).map_or(0, |word| word.places);
        self.places.get(before as usize..end as usize).unwrap_or(&[])
    }

    /// The words that begin so.
    pub(super) fn beginning(&self, with: &str) -> Range<usize> {
        let first = self.first(|word| word < with);
        first..self.first(|word| word < with || word.starts_with(with))
    }

    /// The number of the first word for which this does not hold any more.
    fn first(&self, holds: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.words.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if holds(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The words that have this in them, each with whether it begins so.
    pub(super) fn holding<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = (usize, bool)> + 'a {
        let mut next = 0;
        memchr::memmem::find_iter(self.text.as_bytes(), letters).filter_map(move |at| {
            if at < self.start(next) {
                // The word before has it twice.
                return None;
            }
            // Most often it is one of the next few words, or it is far away.
            let near = (next..next + 8).find(|number| at < self.end(*number));
            let number = near.unwrap_or_else(|| self.words.partition_point(|word| word.end as usize <= at));
            next = number + 1;
            Some((number, at == self.start(number) + 1))
        })
    }

    /// The bytes that it holds, about.
    pub(super) fn weight(&self) -> usize {
        self.text.capacity() + self.words.capacity() * size_of::<Word>() + self.places.capacity() * size_of::<u32>()
    }

    /// Where a word's blank stands.
    fn start(&self, number: usize) -> usize {
        number.checked_sub(1).map_or(0, |before| self.end(before))
    }

    fn end(&self, number: usize) -> usize {
        self.words.get(number).map_or(self.text.len(), |word| word.end as usize)
    }
}

/// The words of texts that are read one after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// The number of each word: the order in which they were first seen. Hashed the same way each time.
    known: HashMap<String, u32, BuildHasherDefault<DefaultHasher>>,
    seen: Vec<Seen>,
    /// The words of each part, without repetition.
    words: Vec<u32>,
    /// Where the words of each part end.
    parts: Vec<usize>,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// The number after that of the part where it was seen last.
    last: u32,
    /// In how many parts.
    often: u32,
    /// The languages in which somebody may mean it, a bit for each.
    meant: u64,
}

impl Reading {
    /// Reads a folded text as the next part. `meant` has the bits of the languages in which its words are what somebody
    /// may mean who typed something else.
    pub(super) fn read(&mut self, folded: &str, meant: u64) {
        let part = count(self.parts.len() + 1);
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            let number = if let Some(number) = self.known.get(word) {
                *number
            } else {
                let number = count(self.known.len());
                self.known.insert(word.to_owned(), number);
                self.seen.push(Seen::default());
                number
            };
            let Some(seen) = self.seen.get_mut(number as usize) else { continue };
            seen.meant |= meant;
            if seen.last != part {
                (seen.last, seen.often) = (part, seen.often + 1);
                self.words.push(number);
            }
        }
        self.parts.push(self.words.len());
    }

    /// Words of a folded text that was read, as ones that somebody may mean.
    pub(super) fn mean(&mut self, folded: &str, meant: u64) {
        for word in folded.split(' ') {
            if let Some(seen) = self.known.get(word).and_then(|number| self.seen.get_mut(*number as usize)) {
                seen.meant |= meant;
            }
        }
    }

    /// All is read. The words that somebody may mean are told by their numbers, with the bits of their languages.
    pub(super) fn settle(self) -> (Lexicon, Vec<(usize, u64)>) {
        let mut sorted: Vec<(String, u32)> = self.known.into_iter().collect();
        sorted.sort_unstable();
        let mut lexicon = Lexicon::default();
        let (mut meant, mut all) = (Vec::new(), 0);
        // Where the next place of each word goes.
        let mut next: Vec<u32> = vec![0; self.seen.len()];
        for (number, (word, was)) in sorted.into_iter().enumerate() {
            let seen = self.seen.get(was as usize).copied().unwrap_or_default();
            if let Some(next) = next.get_mut(was as usize) {
                *next = all;
            }
            all += seen.often;
            lexicon.text.push(' ');
            lexicon.text.push_str(&word);
            lexicon.words.push(Word { end: count(lexicon.text.len()), places: all });
            if seen.meant != 0 {
                meant.push((number, seen.meant));
            }
        }
        lexicon.text.shrink_to_fit();
        lexicon.words.shrink_to_fit();
        lexicon.places = vec![0; all as usize];
        let mut begin = 0;
        for (part, end) in (0..).zip(self.parts) {
            for word in self.words.get(begin..end).unwrap_or(&[]) {
                let Some(next) = next.get_mut(*word as usize) else { continue };
                if let Some(place) = lexicon.places.get_mut(*next as usize) {
                    *place = part;
                }
                *next += 1;
            }
            begin = end;
        }
        (lexicon, meant)
    }
}

/// A number of words, places or bytes. A clinic has no four thousand million of them.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_beginning_and_by_what_they_hold() {
        let mut reading = Reading::default();
        for (text, meant) in [(" sore after sore", 1), (" 针灸后酸痛 sores", 0), ("", 1), (" resores s sore", 2)] {
            reading.read(text, meant);
        }
        reading.mean(" sores unread", 4);
        let (lexicon, meant) = reading.settle();
        let words = |range: Range<usize>| range.map(|number| lexicon.word(number)).collect::<Vec<_>>();
        assert_eq!(words(0..6), ["after", "resores", "s", "sore", "sores", "针灸后酸痛"]);
        assert_eq!(words(lexicon.beginning("sor")), ["sore", "sores"]);
        assert_eq!(words(lexicon.beginning("s")), ["s", "sore", "sores"]);
        assert!(lexicon.beginning("sorr").is_empty() && lexicon.beginning("酸").is_empty());
        let holding = |letters: &str| lexicon.holding(letters).collect::<Vec<_>>();
        assert_eq!(holding("ore"), [(1, false), (3, false), (4, false)]);
        assert_eq!(holding("sore"), [(1, false), (3, true), (4, true)]);
        assert_eq!(holding("酸"), [(5, false)]);
        assert_eq!(holding("s"), [(1, false), (2, true), (3, true), (4, true)]);
        assert_eq!((lexicon.places(3), lexicon.places(4), lexicon.places(0)), (&[0, 3][..], &[1][..], &[0][..]));
        assert_eq!(meant, [(0, 1), (1, 2), (2, 2), (3, 3), (4, 4)]);
    }
}
