//! Words to choose from, where a keyboard has no letters for a language: taken from the titles and headings
//! of the library itself, so that each of them leads somewhere.

use super::items;
use crate::handout::{Edition, Inline, Passage};
use crate::language::{begins_anywhere, fold};
use std::collections::BTreeMap;

/// So many words are offered at most.
const MOST: usize = 40;

/// Words that ask or point, and lead nowhere.
const EMPTY: &[&str] = &[
    "什么", "怎么", "为什", "可以", "我们", "你们", "您们", "没有", "时候", "如果", "一个", "这个", "哪些", "需要", "应该", "何时",
    "什麼", "怎麼", "為什", "我們", "你們", "沒有", "時候", "這個", "應該", "何時", "그리고", "무엇", "언제", "어떻게", "것이",
    "हैं", "क्या", "क्यों", "कब", "मुझे", "मेरी", "मेरा", "लिए", "ਕੀ", "ਕਦੋਂ", "ਕਿਉਂ", "ਮੈਨੂੰ", "ਮੇਰੇ", "ਤੋਂ", "هل", "متى", "لماذا", "ماذا",
];

/// The texts of one language, as far as words are taken from them.
#[derive(Debug, Default)]
pub(super) struct Texts {
    names: Vec<String>,
    bodies: Vec<String>,
}

impl Texts {
    pub(super) fn learn(&mut self, edition: &Edition) {
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

    /// The words, the most frequent first; none where the language is written with plain letters, which
    /// everybody can type one by one.
    pub(super) fn words(&self) -> Vec<String> {
        let letters = |plain: bool| self.names.iter().flat_map(|name| name.chars()).filter(|c| c.is_ascii_alphabetic() == plain && *c != ' ').count();
        if letters(true) >= letters(false) {
            return Vec::new();
        }
        let counted = if self.names.iter().any(|name| name.chars().any(begins_anywhere)) { self.pairs() } else { self.between_blanks() };
        let mut counted: Vec<(String, usize)> = counted.into_iter().filter(|(word, _)| !EMPTY.contains(&word.as_str())).collect();
        counted.sort_by(|(one, often), (other, oftener)| oftener.cmp(often).then_with(|| one.cmp(other)));
        counted.into_iter().map(|(word, _)| word).take(MOST).collect()
    }

    /// Pairs of Chinese characters that hold together: one of the two hardly stands without the other.
    fn pairs(&self) -> BTreeMap<String, usize> {
        let mut pairs: BTreeMap<(char, char), usize> = BTreeMap::new();
        let mut single: BTreeMap<char, usize> = BTreeMap::new();
        for text in self.names.iter().chain(&self.bodies) {
            for (one, next) in text.chars().zip(text.chars().skip(1).chain([' '])) {
                if begins_anywhere(one) {
                    *single.entry(one).or_default() += 1;
                }
                if begins_anywhere(one) && begins_anywhere(next) {
                    *pairs.entry((one, next)).or_default() += 1;
                }
            }
        }
        let holds = |one: char, next: char, often: usize| {
            let of = |letter: char| single.get(&letter).copied().unwrap_or(usize::MAX);
            often >= 2 && 2 * often >= of(one).min(of(next))
        };
        let in_names = self.names.iter().flat_map(|name| name.chars().zip(name.chars().skip(1)));
        let held = in_names.filter_map(|(one, next)| {
            let often = pairs.get(&(one, next)).copied()?;
            holds(one, next, often).then(|| (format!("{one}{next}"), often))
        });
        held.collect()
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
