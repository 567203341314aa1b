//! Words to choose from, where a keyboard has no letters for a language: taken from titles, headings and
//! checklists of the library itself, so that each of them leads somewhere.

use super::items;
use crate::handout::{Edition, Inline, Passage};
use crate::language::{begins_anywhere, fold};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use std::collections::BTreeMap;

/// So many words are offered at most.
const MOST: usize = 24;

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

/// The words of one language: those of titles, of headings, of checklists, each the most frequent first. None where
/// the language is written with plain letters, which everybody can type one by one.
pub(super) fn words(editions: &[&Edition]) -> Vec<String> {
    let (mut all, mut plain) = (0, 0);
    for edition in editions {
        for letter in fold(&edition.title).chars().filter(|letter| *letter != ' ') {
            (all, plain) = (all + 1, plain + usize::from(letter.is_ascii_alphabetic()));
        }
    }
    if 2 * plain >= all {
        return Vec::new();
    }
    let mut texts = Texts::default();
    for edition in editions {
        texts.learn(edition);
    }
    texts.words()
}

/// The texts of one language, as far as words are taken from them.
#[derive(Debug, Default)]
struct Texts {
    titles: Vec<String>,
    headings: Vec<String>,
    items: Vec<String>,
    bodies: Vec<String>,
}

impl Texts {
    fn learn(&mut self, edition: &Edition) {
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

    fn words(&self) -> Vec<String> {
        let chinese = self.titles.iter().any(|name| name.chars().any(begins_anywhere));
        let mut words: Vec<String> = Vec::new();
        for (texts, least) in [(&self.titles, 1), (&self.headings, 1), (&self.items, 2)] {
            let counted = if chinese { self.of_dictionary(texts) } else { self.between_blanks(texts) };
            let fit =
                |word: &str, often: usize| often >= least && !EMPTY.contains(&word) && !words.iter().any(|known| known == word);
            let mut new: Vec<(String, usize)> = counted.into_iter().filter(|(word, often)| fit(word, *often)).collect();
            new.sort_by_key(|(_, often)| std::cmp::Reverse(*often));
            words.extend(new.into_iter().map(|(word, _)| word));
        }
        words.truncate(MOST);
        words
    }

    /// Words of Chinese, with how often they stand in titles, headings and checklists. A dictionary tells them: two
    /// characters that stand beside each other often may still be the end of one word and the beginning of another.
    fn of_dictionary(&self, texts: &[String]) -> BTreeMap<String, usize> {
        let parted = |text: &String| parted(text).map(str::to_owned).collect::<Vec<_>>();
        let mut counted: BTreeMap<String, usize> = texts.iter().flat_map(parted).map(|word| (word, 0)).collect();
        for text in self.titles.iter().chain(&self.headings).chain(&self.items) {
            for word in parted(text) {
                if let Some(often) = counted.get_mut(&word) {
                    *often += 1;
                }
            }
        }
        counted
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

/// The words of a Chinese text that say something: of two characters or more.
fn parted(text: &str) -> impl Iterator<Item = &str> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let ends: Vec<usize> = segmenter.segment_str(text).collect();
    let says = |letter: char| begins_anywhere(letter) && !LOOSE.contains(letter);
    let words = ends.into_iter().scan(0, |begin, end| Some(std::mem::replace(begin, end)..end));
    words.filter_map(|word| text.get(word)).filter(move |word| word.chars().count() > 1 && word.chars().all(says))
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
