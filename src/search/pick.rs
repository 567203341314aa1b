//! Words to choose from, where a keyboard has no letters for a language: taken from titles, headings and
//! checklists of the library itself, so that each of them leads somewhere.

use super::items;
use crate::handout::{Edition, Inline, Passage};
use crate::language::{begins_anywhere, fold};
use std::collections::BTreeMap;

/// So many words are offered at most.
const MOST: usize = 24;
/// Two characters that hold together less than this, in hundredths, are neighbours by chance.
const LEAST_HOLD: usize = 8;

/// Chinese characters that are no part of a word to look for, or of none that says anything.
const LOOSE: &str = "的了吗嗎呢我你您们們会會该該给給或和与與也都就把被是这這那之什么麼为為怎哪些很后後上下时時在对對到不没沒有一请請个個中里裡更最再还還就等让讓它他她能可要从從";

/// Words that ask or point, and lead nowhere.
const EMPTY: &[&str] = &[
    "需要",
    "应该",
    "應該",
    "情况",
    "情況",
    "觉得",
    "覺得",
    "何时",
    "何時",
    "如果",
    "自己",
    "出现",
    "出現",
    "附近",
    "说话",
    "說話",
    "그리고",
    "무엇",
    "언제",
    "어떻게",
    "것이",
    "हैं",
    "क्या",
    "क्यों",
    "कब",
    "मुझे",
    "मेरी",
    "मेरा",
    "लिए",
    "ਕੀ",
    "ਕਦੋਂ",
    "ਕਿਉਂ",
    "ਮੈਨੂੰ",
    "ਮੇਰੇ",
    "ਤੋਂ",
    "هل",
    "متى",
    "لماذا",
    "ماذا",
];

/// The texts of one language, as far as words are taken from them.
#[derive(Debug, Default)]
pub(super) struct Texts {
    titles: Vec<String>,
    headings: Vec<String>,
    items: Vec<String>,
    bodies: Vec<String>,
}

impl Texts {
    pub(super) fn learn(&mut self, edition: &Edition) {
        self.titles.push(fold(&edition.title));
        self.headings.extend(edition.sections.iter().map(|section| fold(&section.heading)));
        self.items.extend(items(edition, None).iter().map(|item| fold(item)));
        for passage in edition.sections.iter().flat_map(|section| &section.body) {
            let rows = match passage {
                Passage::Paragraph(row) => std::slice::from_ref(row),
                Passage::List(rows) => rows,
            };
            self.bodies.extend(rows.iter().map(|row| fold(&plain(row))));
        }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        self.titles.iter().chain(&self.headings).chain(&self.items).chain(&self.bodies)
    }

    /// The words: those of titles, of headings, of checklists, each the most frequent first. None where the
    /// language is written with plain letters, which everybody can type one by one.
    pub(super) fn words(&self) -> Vec<String> {
        let letters = self.titles.iter().flat_map(|name| name.chars()).filter(|letter| *letter != ' ');
        let (all, plain) =
            letters.fold((0, 0), |(all, plain), letter| (all + 1, plain + usize::from(letter.is_ascii_alphabetic())));
        if 2 * plain >= all {
            return Vec::new();
        }
        let chinese = self.titles.iter().any(|name| name.chars().any(begins_anywhere));
        let pairs = if chinese { Pairs::of(self) } else { Pairs::default() };
        let mut words: Vec<String> = Vec::new();
        for (texts, least) in [(&self.titles, 1), (&self.headings, 1), (&self.items, 2)] {
            let counted = if chinese { pairs.words(texts) } else { self.between_blanks(texts) };
            let fit =
                |word: &str, often: usize| often >= least && !EMPTY.contains(&word) && !words.iter().any(|known| known == word);
            let mut new: Vec<(String, usize)> = counted.into_iter().filter(|(word, often)| fit(word, *often)).collect();
            new.sort_by_key(|(_, often)| std::cmp::Reverse(*often));
            words.extend(new.into_iter().map(|(word, _)| word));
        }
        words.truncate(MOST);
        words
    }

    /// Words between blanks, of more than one letter, with how often they stand anywhere.
    fn between_blanks(&self, texts: &[String]) -> BTreeMap<String, usize> {
        let words = texts.iter().flat_map(|text| text.split_whitespace());
        let words =
            words.filter(|word| word.chars().count() > 1 && !word.chars().any(|letter| letter.is_ascii_digit())).map(stem);
        let mut counted: BTreeMap<String, usize> = words.map(|word| (word.to_owned(), 0)).collect();
        for text in self.all() {
            for word in text.split_whitespace() {
                if let Some(often) = counted.get_mut(stem(word)) {
                    *often += 1;
                }
            }
        }
        counted
    }
}

/// How often Chinese characters stand alone, and beside each other.
#[derive(Debug, Default)]
struct Pairs {
    single: BTreeMap<char, usize>,
    beside: BTreeMap<(char, char), usize>,
}

impl Pairs {
    fn of(texts: &Texts) -> Self {
        let mut pairs = Self::default();
        for text in texts.all() {
            for letter in text.chars().filter(|letter| begins_anywhere(*letter)) {
                *pairs.single.entry(letter).or_default() += 1;
            }
            for pair in beside(text) {
                *pairs.beside.entry(pair).or_default() += 1;
            }
        }
        pairs
    }

    /// How well two characters hold together, in hundredths: how often they stand beside each other, of how
    /// often each stands anywhere. Nothing for what does not hold.
    fn hold(&self, (one, next): (char, char)) -> usize {
        let together = self.beside.get(&(one, next)).copied().unwrap_or(0);
        let apart = |letter: char| self.single.get(&letter).copied().unwrap_or(1);
        let hold = (100 * together * together).checked_div(apart(one) * apart(next)).unwrap_or(0);
        if together > 1 && hold >= LEAST_HOLD { hold } else { 0 }
    }

    /// Pairs that hold together better than those that share a character with them.
    fn words(&self, texts: &[String]) -> BTreeMap<String, usize> {
        let mut words = BTreeMap::new();
        for text in texts {
            let all: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
            let holds: Vec<usize> = all.iter().map(|pair| if is_pair(*pair) { self.hold(*pair) } else { 0 }).collect();
            let at = |index: usize| holds.get(index).copied().unwrap_or(0);
            for (index, (one, next)) in all.into_iter().enumerate() {
                let before = index.checked_sub(1).map_or(0, at);
                if at(index) > before && at(index) >= at(index + 1) {
                    words.insert(format!("{one}{next}"), self.beside.get(&(one, next)).copied().unwrap_or(0));
                }
            }
        }
        words
    }
}

fn beside(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1)).filter(|pair| is_pair(*pair))
}

/// Whether two characters may be a Chinese word.
fn is_pair((one, next): (char, char)) -> bool {
    [one, next].into_iter().all(|letter| begins_anywhere(letter) && !LOOSE.contains(letter))
}

/// A Korean word without the particle at its end, if two syllables are left.
fn stem(word: &str) -> &str {
    let particles = ["을", "를", "은", "는", "이", "가", "에", "의", "도", "나요", "인가요"];
    let stems = particles.iter().filter_map(|particle| word.strip_suffix(particle));
    stems.filter(|stem| stem.chars().count() > 1).min_by_key(|stem| stem.len()).unwrap_or(word)
}

fn plain(inlines: &[Inline]) -> String {
    let text = |inline: &Inline| match inline {
        Inline::Words { text, .. } => text.clone(),
        Inline::Fact { .. } | Inline::Note(_) => " ".to_owned(),
    };
    inlines.iter().map(text).collect()
}
