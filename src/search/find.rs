//! Looks the index through: every term must be there, and the weightiest place comes first.

use super::lexicon::Lexicon;
use super::{Found, Hit, Index, Kind, MOST, Part, Sheet, Spot};
use crate::language::{Tag, begins_anywhere, fold};
use std::ops::Range;

/// More words than these are not looked for: nobody types them on purpose.
const MOST_TERMS: usize = 8;
/// A term of fewer letters is looked for at the beginning of words only: anything has an "a" in it.
const SHORT: usize = 3;
/// The weight of a part where a term is not.
const NOWHERE: u8 = u8::MAX;

/// A word that was typed, and the ways in which it may be written.
struct Term {
    ways: Vec<Way>,
}

/// One way in which a word may be written.
enum Way {
    /// It counts only as the beginning of a word.
    Beginning(String),
    /// It may stand inside of a word; what begins with it comes before that.
    Inside(String),
    /// A word may begin at any letter.
    Anywhere(String),
}

impl Term {
    /// A word as it was typed, folded, without a blank.
    fn typed(word: &str) -> Self {
        let way = if word.chars().next().is_some_and(begins_anywhere) {
            Way::Anywhere
        } else if word.chars().count() < SHORT {
            Way::Beginning
        } else {
            Way::Inside
        };
        Self { ways: vec![way(word.to_owned())] }
    }

    /// Any of these words, as words begin with them.
    fn any_of(words: &[String]) -> Self {
        Self { ways: words.iter().cloned().map(Way::Beginning).collect() }
    }

    /// For each of so many parts, what the term adds to the weight of the part: `NOWHERE` where it is not.
    fn marks(&self, lexicon: &Lexicon, parts: usize) -> Vec<u8> {
        let mut marks = vec![NOWHERE; parts];
        let mut mark = |word: usize, inside: u8| {
            for part in lexicon.places(word) {
                if let Some(mark) = marks.get_mut(*part as usize) {
                    *mark = inside.min(*mark);
                }
            }
        };
        for way in &self.ways {
            match way {
                Way::Beginning(word) => lexicon.beginning(word).for_each(|word| mark(word, 0)),
                Way::Inside(word) => lexicon.holding(word).for_each(|(word, begins)| mark(word, u8::from(!begins))),
                Way::Anywhere(word) => lexicon.holding(word).for_each(|(word, _)| mark(word, 0)),
            }
        }
        marks
    }

    fn is_anywhere(&self, lexicon: &Lexicon) -> bool {
        self.ways.iter().any(|way| match way {
            Way::Beginning(word) => !lexicon.beginning(word).is_empty(),
            Way::Inside(word) | Way::Anywhere(word) => lexicon.holding(word).next().is_some(),
        })
    }
}

/// What is found so far, by rank.
struct Tray {
    ranks: Vec<Vec<Hit>>,
    total: usize,
}

impl Tray {
    fn new() -> Self {
        Self { ranks: vec![Vec::new(); 2 * RANKS], total: 0 }
    }

    fn put(&mut self, rank: usize, hit: impl FnOnce() -> Hit) {
        self.total += 1;
        if let Some(hits) = self.ranks.get_mut(rank).filter(|hits| hits.len() < MOST) {
            hits.push(hit());
        }
    }
}

/// As many as there are weights.
const RANKS: usize = 2 * (Kind::Body as usize + 1);

impl Index {
    /// Looks for what was typed, for a reader of that language. Nothing typed finds nothing.
    pub fn search(&self, typed: &str, reader: &Tag) -> Found {
        let folded = fold(typed);
        let words: Vec<String> = folded.split_whitespace().take(MOST_TERMS).map(str::to_owned).collect();
        let mut found = self.gather(&words.iter().map(|word| Term::typed(word)).collect::<Vec<_>>(), reader);
        found.terms.clone_from(&words);
        if found.total > 0 || words.is_empty() {
            return found;
        }
        self.similar(&words, reader)
    }

    /// Nothing has just these words: those that nobody wrote are taken for the nearest ones.
    fn similar(&self, words: &[String], reader: &Tag) -> Found {
        let (mut terms, mut shown) = (Vec::new(), Vec::new());
        for word in words {
            let term = Term::typed(word);
            if term.is_anywhere(&self.lexicon) {
                terms.push(term);
                shown.push(word.clone());
                continue;
            }
            let near = self.vocabulary.near(word, self.bit(reader), &self.lexicon);
            if near.is_empty() {
                return Found::default();
            }
            terms.push(Term::any_of(&near));
            shown.extend(near);
        }
        let found = self.gather(&terms, reader);
        Found { similar: found.total > 0, terms: shown, ..found }
    }

    fn gather(&self, terms: &[Term], reader: &Tag) -> Found {
        let mut tray = Tray::new();
        if terms.is_empty() || !terms.iter().all(|term| term.is_anywhere(&self.lexicon)) {
            return Found::default();
        }
        let marks: Vec<Vec<u8>> = terms.iter().map(|term| term.marks(&self.lexicon, self.parts.len())).collect();
        // What the reader's own language has comes first; where that fills all pages, nobody gets to the others.
        let (own, foreign): (Vec<&Sheet>, Vec<&Sheet>) = self.sheets.iter().partition(|sheet| sheet.readers.contains(reader));
        let all = own.into_iter().map(|sheet| (sheet, 0)).chain(foreign.into_iter().map(|sheet| (sheet, RANKS)));
        let mut weights: Vec<Vec<u8>> = vec![Vec::new(); terms.len()];
        for (sheet, base) in all {
            if base > 0 && tray.total >= MOST {
                break;
            }
            let parts = self.parts.get(sheet.parts.clone()).unwrap_or_default();
            if marks.iter().zip(&mut weights).all(|(marks, weights)| weigh(parts, &sheet.parts, marks, weights)) {
                collect(sheet, parts, &weights, base, &mut tray);
            }
        }
        let Tray { ranks, total } = tray;
        Found { hits: ranks.into_iter().flatten().take(MOST).collect(), total, ..Found::default() }
    }
}

/// Weighs a term in the parts of a sheet. Returns whether it is in any.
fn weigh(parts: &[Part], numbers: &Range<usize>, marks: &[u8], weights: &mut Vec<u8>) -> bool {
    let marks = marks.get(numbers.clone()).unwrap_or_default();
    if marks.iter().all(|mark| *mark == NOWHERE) {
        return false;
    }
    weights.clear();
    let weight = |(part, mark): (&Part, &u8)| if *mark == NOWHERE { NOWHERE } else { part.kind as u8 * 2 + mark };
    weights.extend(parts.iter().zip(marks).map(weight));
    true
}

/// The places of a sheet that have all terms, counting what its title and topic say; each has at least one of
/// them itself.
fn collect(sheet: &Sheet, parts: &[Part], weights: &[Vec<u8>], base: usize, tray: &mut Tray) {
    let weight = |term: &[u8], part: usize| term.get(part).copied().unwrap_or(NOWHERE);
    let mut part = 0;
    while let Some(first) = parts.get(part) {
        let spot = first.spot;
        let end = part + parts.iter().skip(part).take_while(|next| next.spot == spot).count();
        let own = |term: &Vec<u8>| (part..end).map(|at| weight(term, at)).min().unwrap_or(NOWHERE);
        let above = |term: &Vec<u8>| weight(term, 0).min(weight(term, 1));
        let has_one = spot == Spot::Title || weights.iter().any(|term| own(term) != NOWHERE);
        let rank = weights.iter().map(|term| own(term).min(above(term))).max().unwrap_or(NOWHERE);
        // What only the title says of a place must not lift it above a place that says it itself.
        let floor = weights.iter().map(own).filter(|own| *own != NOWHERE).min().unwrap_or(0);
        if has_one && rank != NOWHERE {
            let hit = || Hit { handout: sheet.handout.clone(), language: sheet.language.clone(), spot };
            tray.put(base + usize::from(rank.max(floor)), hit);
        }
        part = end;
    }
}
