//! Looks the index through: every term must be there, and the weightiest place comes first.

use super::near::Near;
use super::{Found, Hit, Index, Kind, MOST, Sheet, Spot};
use crate::language::{Tag, begins_anywhere, fold};
use memchr::memmem::Finder;

/// More words than these are not looked for: nobody types them on purpose.
const MOST_TERMS: usize = 8;
/// A term of fewer letters is looked for at the beginning of words only: anything has an "a" in it.
const SHORT: usize = 3;
/// The weight of a part where a term is not.
const NOWHERE: u8 = u8::MAX;

/// A word that was typed, and the ways in which it may be written.
pub(super) struct Term<'a> {
    ways: Vec<Way<'a>>,
}

/// One way in which a word may be written.
struct Way<'a> {
    finder: Finder<'a>,
    /// It counts only as the beginning of a word; the blank before it is looked for too.
    at_beginning: bool,
    /// A word may begin at any letter.
    anywhere: bool,
}

impl Term<'_> {
    /// A word as it was typed, folded, without a blank.
    fn typed(word: &str) -> Self {
        let anywhere = word.chars().next().is_some_and(begins_anywhere);
        let at_beginning = !anywhere && word.chars().count() < SHORT;
        let needle = if at_beginning { format!(" {word}") } else { word.to_owned() };
        Self { ways: vec![Way { finder: Finder::new(&needle).into_owned(), at_beginning, anywhere }] }
    }

    /// Any of these words, as words begin with them.
    fn any_of(words: &[String]) -> Self {
        let way =
            |word: &String| Way { finder: Finder::new(&format!(" {word}")).into_owned(), at_beginning: true, anywhere: false };
        Self { ways: words.iter().map(way).collect() }
    }

    /// Marks the parts of a sheet where the term is, each with its weight. Returns whether there are any.
    fn mark(&self, sheet: &Sheet, weights: &mut Vec<u8>) -> bool {
        weights.clear();
        let mut found = false;
        for way in &self.ways {
            // The quick look: in most sheets there is nothing to mark.
            if way.finder.find(sheet.text.as_bytes()).is_none() {
                continue;
            }
            weights.resize(sheet.parts.len(), NOWHERE);
            let mut begin = 0;
            for (part, weight) in sheet.parts.iter().zip(weights.iter_mut()) {
                let text = sheet.text.as_bytes().get(begin..part.end).unwrap_or_default();
                begin = part.end;
                if let Some(inside) = way.looked_at(text) {
                    *weight = (*weight).min(part.kind as u8 * 2 + u8::from(inside));
                    found = true;
                }
            }
        }
        found
    }

    fn is_in(&self, sheet: &Sheet) -> bool {
        self.ways.iter().any(|way| way.finder.find(sheet.text.as_bytes()).is_some())
    }
}

impl Way<'_> {
    /// Whether it is in a text at all, and if so, whether only inside of words.
    fn looked_at(&self, text: &[u8]) -> Option<bool> {
        if self.at_beginning || self.anywhere {
            return self.finder.find(text).map(|_| false);
        }
        // A few are enough to tell: a term that is so often inside of words is not looked for as one.
        let mut places = self.finder.find_iter(text).take(8).peekable();
        places.peek()?;
        let begins = |at: usize| at.checked_sub(1).and_then(|before| text.get(before)) == Some(&b' ');
        Some(!places.any(begins))
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
            if self.sheets.iter().any(|sheet| term.is_in(sheet)) {
                terms.push(term);
                shown.push(word.clone());
                continue;
            }
            let Near { words: near } = self.vocabulary.near(word, reader);
            if near.is_empty() {
                return Found::default();
            }
            terms.push(Term::any_of(&near));
            shown.extend(near);
        }
        let found = self.gather(&terms, reader);
        Found { similar: found.total > 0, terms: shown, ..found }
    }

    fn gather(&self, terms: &[Term<'_>], reader: &Tag) -> Found {
        let mut tray = Tray::new();
        let mut weights: Vec<Vec<u8>> = vec![Vec::new(); terms.len()];
        if terms.is_empty() {
            return Found::default();
        }
        // What the reader's own language has comes first; where that fills all pages, nobody gets to the others.
        let (own, foreign): (Vec<&Sheet>, Vec<&Sheet>) = self.sheets.iter().partition(|sheet| sheet.readers.contains(reader));
        let all = own.into_iter().map(|sheet| (sheet, 0)).chain(foreign.into_iter().map(|sheet| (sheet, RANKS)));
        for (sheet, base) in all {
            if base > 0 && tray.total >= MOST {
                break;
            }
            if terms.iter().zip(&mut weights).all(|(term, weights)| term.mark(sheet, weights)) {
                collect(sheet, &weights, base, &mut tray);
            }
        }
        let Tray { ranks, total } = tray;
        Found { hits: ranks.into_iter().flatten().take(MOST).collect(), total, ..Found::default() }
    }
}

/// The places of a sheet that have all terms, counting what its title and topic say; each has at least one of
/// them itself.
fn collect(sheet: &Sheet, weights: &[Vec<u8>], base: usize, tray: &mut Tray) {
    let weight = |term: &[u8], part: usize| term.get(part).copied().unwrap_or(NOWHERE);
    let mut part = 0;
    while let Some(first) = sheet.parts.get(part) {
        let spot = first.spot;
        let end = part + sheet.parts.iter().skip(part).take_while(|next| next.spot == spot).count();
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
