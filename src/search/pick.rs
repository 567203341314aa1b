//! Words to choose from, where a keyboard has no letters for a language: taken from the titles and headings
//! of the library itself, so that each of them leads somewhere.

use super::items;
use crate::handout::{Edition, Inline, Passage};
use crate::language::{begins_anywhere, fold};
use std::collections::BTreeMap;

/// So many words are offered at most.
const MOST: usize = 40;

/// Chinese characters that are no part of a word to look for, or of none that says anything.
const LOOSE: &str = "的了吗呢嗎我你您们們会會该該给給或和与與也都就把被是这這那之什么么麼为為怎哪些很";

/// Words that ask or point, and lead nowhere.
const EMPTY: &[&str] = &[
    "可以",
    "没有",
    "沒有",
    "时候",
    "時候",
    "如果",
    "一个",
    "一個",
    "需要",
    "应该",
    "應該",
    "情况",
    "情況",
    "觉得",
    "覺得",
    "何时",
    "何時",
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
    names: Vec<String>,
    bodies: Vec<String>,
}

impl Texts {
    pub(super) fn learn(&mut self, edition: &Edition) {
        self.titles.push(fold(&edition.title));
        self.names.push(fold(&edition.title));
        self.names.extend(edition.sections.iter().map(|section| fold(&section.heading)));
        self.bodies.extend(items(edition, None).iter().map(|item| fold(item)));
        for passage in edition.sections.iter().flat_map(|section| &section.body) {
            let rows = match passage {
                Passage::Paragraph(row) => std::slice::from_ref(row),
                Passage::List(rows) => rows,
            };
            self.bodies.extend(rows.iter().map(|row| fold(&plain(row))));
        }
    }

    /// The words, those of titles and the most frequent first; none where the language is written with plain
    /// letters, which everybody can type one by one.
    pub(super) fn words(&self) -> Vec<String> {
        let letters = self.names.iter().flat_map(|name| name.chars()).filter(|letter| *letter != ' ');
        let (all, plain) =
            letters.fold((0, 0), |(all, plain), letter| (all + 1, plain + usize::from(letter.is_ascii_alphabetic())));
        if 2 * plain >= all {
            return Vec::new();
        }
        let chinese = self.names.iter().any(|name| name.chars().any(begins_anywhere));
        let counted = if chinese { self.pairs() } else { self.between_blanks() };
        let mut counted: Vec<(String, usize)> = counted.into_iter().filter(|(word, _)| !EMPTY.contains(&word.as_str())).collect();
        let in_title = |word: &str| self.titles.iter().any(|title| title.contains(word));
        counted.sort_by_cached_key(|(word, often)| (!in_title(word), std::cmp::Reverse(*often), word.clone()));
        counted.into_iter().map(|(word, _)| word).take(MOST).collect()
    }

    /// Pairs of Chinese characters that hold together, because one of the two hardly stands without the other.
    /// Of two pairs that share a character in a heading, the one that holds better is a word.
    fn pairs(&self) -> BTreeMap<String, usize> {
        let mut pairs: BTreeMap<(char, char), usize> = BTreeMap::new();
        let mut single: BTreeMap<char, usize> = BTreeMap::new();
        for text in self.names.iter().chain(&self.bodies) {
            for letter in text.chars().filter(|letter| begins_anywhere(*letter)) {
                *single.entry(letter).or_default() += 1;
            }
            for pair in beside(text) {
                *pairs.entry(pair).or_default() += 1;
            }
        }
        // In hundredths: how often the two stand together, of how often each stands anywhere.
        let hold = |(one, next): (char, char)| {
            let together = pairs.get(&(one, next)).copied().unwrap_or(0);
            let apart = |letter: char| single.get(&letter).copied().unwrap_or(1);
            (together > 1).then(|| 100 * together * together / (apart(one) * apart(next)).max(1)).filter(|hold| *hold >= 8)
        };
        let mut words = BTreeMap::new();
        for name in &self.names {
            let all: Vec<(char, char)> = name.chars().zip(name.chars().skip(1)).collect();
            let holds: Vec<usize> = all.iter().map(|pair| if is_pair(*pair) { hold(*pair).unwrap_or(0) } else { 0 }).collect();
            let at = |index: usize| holds.get(index).copied().unwrap_or(0);
            for (index, (one, next)) in all.into_iter().enumerate() {
                let before = index.checked_sub(1).map_or(0, at);
                if at(index) > 0 && at(index) > before && at(index) >= at(index + 1) {
                    words.insert(format!("{one}{next}"), pairs.get(&(one, next)).copied().unwrap_or(0));
                }
            }
        }
        words
    }

    /// Words between blanks, of more than one letter.
    fn between_blanks(&self) -> BTreeMap<String, usize> {
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        for word in self.names.iter().flat_map(|name| name.split_whitespace()) {
            if word.chars().count() > 1 && !word.chars().any(|letter| letter.is_ascii_digit()) {
                counted.entry(stem(word).to_owned()).or_default();
            }
        }
        for (word, often) in &mut counted {
            *often = self.names.iter().chain(&self.bodies).map(|text| text.matches(word.as_str()).count()).sum();
        }
        counted
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
