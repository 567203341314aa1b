//! What holds for any line of any text: no letter lost, nothing beyond the column, no mark of Chinese
//! where it must not stand.
#![cfg(test)]

use super::fonts::Fonts;
use super::shape::{ENDLESS, Shaper};
use super::text::{Line, Look, Measure, Span, Wrap, spans};
use crate::document::compose::Composer;
use crate::document::{Block, Run};
use crate::handout::{Facts, Files, Handout, Library, Localized};
use crate::language::{Tag, Words};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// What must not begin a line: stops, what closes, small kana, marks that repeat, and what belongs to
/// the number before it.
const NO_START: &str = "，。、；：？！,.;:?!）)］]｝}〕〉》」』】〗〙〛｠”’»›…‥—―～〜·・‧／/％%‰℃℉°′″¢￠ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ々〻ゝゞヽヾ〜゠‐–!?！？‼⁇⁈⁉।،؛؟";
/// What must not end one: what opens, and what belongs to the number after it.
const NO_END: &str = "（([［{｛〔〈《「『【〖〘〚｟“‘«‹$＄£￡¥￥€#＃№";

const EDITIONS: [(&str, &str); 10] = [
    ("en", include_str!("../../tests/handouts/soreness/en.toml")),
    ("es", include_str!("../../tests/handouts/soreness/es.toml")),
    ("fr", include_str!("../../tests/handouts/soreness/fr.toml")),
    ("vi", include_str!("../../tests/handouts/soreness/vi.toml")),
    ("zh-Hans", include_str!("../../tests/handouts/soreness/zh-Hans.toml")),
    ("zh-Hant", include_str!("../../tests/handouts/soreness/zh-Hant.toml")),
    ("ko", include_str!("../../tests/handouts/soreness/ko.toml")),
    ("pa", include_str!("../../tests/handouts/soreness/pa.toml")),
    ("hi", include_str!("../../tests/handouts/soreness/hi.toml")),
    ("ar", include_str!("../../tests/handouts/soreness/ar.toml")),
];
const CARD: &str = include_str!("../../tests/handouts/soreness/handout.toml");
const SHIPPED: [(&str, &str); 3] = [
    ("handout", include_str!("../../handouts/acupuncture-soreness/handout.toml")),
    ("en", include_str!("../../handouts/acupuncture-soreness/en.toml")),
    ("zh-Hans", include_str!("../../handouts/acupuncture-soreness/zh-Hans.toml")),
];

fn read(files: &[(&str, &str)]) -> Handout {
    let entries = files.iter().map(|(name, text)| (format!("a/{name}.toml"), text.as_bytes().to_vec()));
    let loaded = Library::load(&Files { entries: entries.collect(), ..Files::default() }, Some(&facts()));
    loaded.library.handout("a").unwrap_or_else(|| panic!("{:#?}", loaded.problems)).clone()
}

fn facts() -> Facts {
    Facts {
        name: "Harbour Acupuncture".to_owned(),
        phone: "(415) 555-0142".to_owned(),
        emergency: "911".to_owned(),
        hours: Some(Localized::everywhere("Mon-Fri 9-18")),
        after_hours: None,
        sample: false,
    }
}

/// The texts of an edition as they are set.
fn texts(handout: &Handout, language: &Tag) -> Vec<Vec<Run>> {
    let (facts, words) = (facts(), Words::of(language));
    let edition = &handout.editions[language];
    let today = "2026-11-24".parse().unwrap();
    let composer = Composer { handout, edition, facts: Some(&facts), words: &words, today, second: None };
    let mut found = vec![vec![Run::plain(edition.title.clone())]];
    let steps = composer.timeline().into_iter().flat_map(|line| line.steps);
    found.extend(steps.map(|step| vec![Run::plain(format!("{}{}", step.when, step.what))]));
    for block in composer.full().blocks {
        match block {
            Block::Heading { text, .. } | Block::Notice(text) => found.push(vec![Run::plain(text)]),
            Block::Paragraph(runs) => found.push(runs),
            Block::List(items) => found.extend(items),
            Block::Tier(tier) => {
                found.extend([tier.word, tier.lead].into_iter().chain(tier.closing).map(|text| vec![Run::plain(text)]));
                found.extend(tier.items);
            }
            Block::Source(_) => {}
        }
    }
    found
}

fn tag(written: &str) -> Tag {
    Tag::new(written).unwrap()
}

fn text_of(line: &Line) -> String {
    line.pieces.iter().map(|(_, piece)| piece.text.as_str()).collect()
}

/// What is wrong with where a line of Chinese begins and ends.
fn misplaced(line: &str) -> Option<String> {
    let line = line.trim();
    let (first, last) = (line.chars().next()?, line.chars().next_back()?);
    let wrong = NO_START.contains(first) || NO_END.contains(last);
    wrong.then(|| format!("{first} begins or {last} ends {line}"))
}

// ---------------------------------------------------------------- Chinese

#[test]
fn what_must_not_begin_or_end_a_line_is_noticed() {
    for wrong in ["，不在胸口", "。", "”的痛", "——就是", "他说：“", "疼痛（", "℃左右", "约￥", "』了", "》", "々木", "ゃく"]
    {
        assert!(misplaced(wrong).is_some(), "{wrong}");
    }
    for right in ["“放射痛”，", "（不在胸口）", "48小时", "是吗？", "约￥5", "", "38℃"] {
        assert_eq!(misplaced(right), None);
    }
}

#[test]
fn no_line_of_chinese_begins_or_ends_with_what_must_not_stand_there() {
    let soreness = read(&[&[("handout", CARD)][..], &EDITIONS].concat());
    let shipped = read(&SHIPPED);
    let mut fonts = Fonts::embedded();
    let mut lines = 0;
    let mut wrong = Vec::new();
    for (handout, language) in [(&soreness, "zh-Hans"), (&soreness, "zh-Hant"), (&shipped, "zh-Hans")] {
        let language = tag(language);
        let mut shaper = Shaper::default();
        for runs in texts(handout, &language) {
            for width in 0..20_u8 {
                // From 5 characters to 38.
                let width = 70.0 + 24.3 * f32::from(width);
                for wrap in [Wrap::Full, Wrap::Phrase] {
                    let found = shaper.lay(&mut fonts, &spans(&runs, Look::of(14.0)), &language, Measure { width, wrap });
                    lines += found.len();
                    wrong.extend(found.iter().filter_map(|line| misplaced(&text_of(line))));
                    wrong.extend(found.iter().filter(|line| begins_with_note(line)).map(text_of));
                }
            }
        }
    }
    println!("{lines} lines");
    assert!(lines >= 5000, "only {lines} lines");
    assert!(wrong.is_empty(), "{} of {lines} lines:\n{}", wrong.len(), wrong.join("\n"));
}

fn begins_with_note(line: &Line) -> bool {
    line.pieces.first().is_some_and(|(_, piece)| piece.look.rise > 0.0)
}

// ---------------------------------------------------------------- any text

/// What is never parted where it fits: numbers with their units, phones.
const BOUND: [(&str, &[&str]); 4] = [
    ("ar", &["48 ساعة", "38.0 °C", "555\u{a0}0142", "(415)\u{a0}555\u{2011}0142"]),
    ("fr", &["48 heures", "38,0 °C", "555\u{a0}0142", "« oui »", "01 23 45 67 89"]),
    ("ko", &["48 hours", "통증(29.7%)이나", "약(진통제)을", "38.0 °C", "555\u{a0}0142", "1\u{2011}800\u{2011}5"]),
    ("", &["48 hours", "38.0 °C", "38.0\u{a0}°C", "555 0142", "(415)\u{a0}555\u{2011}0142", "10 to", "29.7 %"]),
];

/// A made-up text, and how it is set.
#[derive(Debug, Clone)]
struct Case {
    text: String,
    /// The phrase in it that is not to be parted.
    bound: &'static str,
    size: f32,
    width: f32,
    wrap: Wrap,
    bold: bool,
}

/// Words of a language's edition in any order, with what is hard to set between them.
fn cases(language: &Tag, words: Vec<String>) -> impl Strategy<Value = Case> {
    let gap = if language.breaks_anywhere() { "" } else { " " };
    let bound = BOUND.iter().find(|(of, _)| [language.primary(), ""].contains(of)).map_or(&[][..], |(_, all)| all);
    let letters = words.concat().chars().filter(|c| c.is_alphabetic()).collect::<Vec<_>>();
    let long = proptest::collection::vec(proptest::sample::select(letters), 60).prop_map(String::from_iter);
    let address = Just("https://www.a.example/needling-of-a-latent-point/2020-045961?q=1&page=2".to_owned());
    let hard = prop_oneof![long, address, Just("38.0\u{a0}°C,".to_owned()), Just("10/12/2026".to_owned())];
    let word = prop_oneof![30 => proptest::sample::select(words), 1 => hard];
    let words = proptest::collection::vec(word, 1..24);
    let look = (9.0_f32..30.0, 20.0_f32..600.0, any::<bool>(), any::<bool>());
    (words, proptest::sample::select(bound), 0_usize..24, look).prop_map(move |(words, bound, at, look)| {
        let (size, width, is_phrase, bold) = look;
        // Letters on both sides: what stands there must not bind it to something else.
        let (before, after) = words.split_at(at.min(words.len()));
        let text = [&before.join(gap), gap, "a ", bound, " Za ", &after.join(gap)].concat();
        let wrap = if is_phrase { Wrap::Phrase } else { Wrap::Full };
        Case { text: text.trim().to_owned(), bound, size, width, wrap, bold }
    })
}

/// The words of an edition; of Chinese, which has no spaces, some characters at a time.
fn words(handout: &Handout, language: &Tag) -> Vec<String> {
    let texts = texts(handout, language).into_iter().flatten().map(|run| run.text);
    let words: Vec<String> = texts.flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect();
    if !language.breaks_anywhere() {
        return words;
    }
    let letters: Vec<char> = words.concat().chars().collect();
    letters.chunks(5).map(String::from_iter).collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{2011}', "-").replace('\u{a0}', " ")
}

/// Letters without spaces; of a text from right to left, which is told in the order of the page, sorted.
fn letters(text: &str, language: &Tag) -> String {
    let mut letters: Vec<char> = plain(text).chars().filter(|c| !c.is_whitespace()).collect();
    if language.is_right_to_left() {
        letters.sort_unstable();
    }
    letters.into_iter().collect()
}

struct Press {
    language: Tag,
    fonts: Fonts,
    shaper: Shaper,
}

impl Press {
    fn lay(&mut self, text: &str, case: &Case, width: f32) -> Vec<Line> {
        let look = Look { bold: case.bold, ..Look::of(case.size) };
        let measure = Measure { width, wrap: case.wrap };
        self.shaper.lay(&mut self.fonts, &[Span::new(text, look)], &self.language, measure).to_vec()
    }

    fn width_of(&mut self, text: &str, case: &Case) -> f32 {
        self.lay(text, case, ENDLESS).iter().map(|line| line.width).sum()
    }

    fn check(&mut self, case: &Case) -> Result<(), TestCaseError> {
        let lines = self.lay(&case.text, case, case.width);
        let told: Vec<String> = lines.iter().map(text_of).collect();
        prop_assert_eq!(letters(&told.concat(), &self.language), letters(&case.text, &self.language));
        if !self.language.is_right_to_left() {
            prop_assert_eq!(told.concat(), plain(&case.text));
        }
        for line in &lines {
            let seen = line.pieces.iter().flat_map(|(x, piece)| piece.clusters().map(move |cluster| (*x, cluster)));
            let seen: Vec<_> = seen.filter(|(_, cluster)| !cluster.text.trim().is_empty()).collect();
            let room = case.width + 0.05;
            // One letter that is wider than the column, with the stops behind it, which begin no line.
            let letters = seen.iter().filter(|(_, cluster)| !NO_START.contains(cluster.text)).count();
            prop_assert!(line.width <= room || letters <= 1, "{} > {room}: {}", line.width, text_of(line));
            // The first glyph of each: marks are drawn to the left of where they stand.
            let pens = seen.iter().filter_map(|(x, cluster)| Some(x + cluster.glyphs.first()?.x));
            let last = pens.fold(0.0_f32, f32::max);
            prop_assert!(last <= line.width + 0.05, "a letter at {last}, after {}: {}", line.width, text_of(line));
        }
        self.check_bound(case, &told)?;
        if self.language.primary() == "ko" {
            self.check_korean(case, &told)?;
        }
        Ok(())
    }

    /// A phrase that fits in a line stands in one.
    fn check_bound(&mut self, case: &Case, told: &[String]) -> Result<(), TestCaseError> {
        if self.width_of(case.bound, case) > case.width {
            return Ok(());
        }
        let (bound, turned) = (plain(case.bound), case.bound.chars().rev().collect::<String>());
        let (number, word) = bound.split_once(' ').unwrap_or((&bound, ""));
        let word_first = [word.chars().rev().collect(), " ".to_owned(), number.to_owned()].concat();
        let is_whole = |line: &String| [&bound, &turned, &word_first].iter().any(|bound| line.contains(*bound));
        prop_assert!(told.iter().any(is_whole), "{:?} is parted: {:?}", case.bound, told);
        Ok(())
    }

    /// Korean lines end between words only, unless one is wider than the column.
    fn check_korean(&mut self, case: &Case, told: &[String]) -> Result<(), TestCaseError> {
        let binds = |c: char| c.is_ascii_digit() || c == ')';
        let text: Vec<char> = case.text.chars().collect();
        // What holds together: words, and a number with what follows it.
        let ends = |at: &usize| text[*at] == ' ' && !(*at > 0 && binds(text[*at - 1]));
        let mut end = 0;
        for line in told.iter().take(told.len() - 1) {
            end += line.chars().count();
            if line.ends_with(' ') {
                continue;
            }
            let start = (0..end).rev().find(ends).map_or(0, |space| space + 1);
            let stop = (end..text.len()).find(ends).unwrap_or(text.len());
            let word: String = text[start..stop].iter().collect();
            let may_part = word.contains("//") || word.contains('-');
            prop_assert!(self.width_of(&word, case) > case.width || may_part, "{word} is parted: {told:?}");
        }
        Ok(())
    }
}

#[test]
fn any_text_keeps_every_letter_within_its_column() {
    let handout = read(&[&[("handout", CARD)][..], &EDITIONS].concat());
    for (language, _) in EDITIONS {
        let language = tag(language);
        let config = ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() };
        let cases = cases(&language, words(&handout, &language));
        let press = Press { language: language.clone(), fonts: Fonts::embedded(), shaper: Shaper::default() };
        let press = std::cell::RefCell::new(press);
        let result = TestRunner::new(config).run(&cases, |case| press.borrow_mut().check(&case));
        assert!(result.is_ok(), "{language}: {}", result.unwrap_err());
    }
}
