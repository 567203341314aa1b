//! A code for phones that holds the words of a checklist themselves, so that a phone without a network
//! can keep them: what it says, and which of its squares are dark. Pure.

use super::compose::Composer;
use super::{Block, TierBlock, words_of};
use crate::handout::{Facts, Tier};
use qrcode::bits::Bits;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::{Color, EcLevel, Version};
use std::ops::RangeInclusive;

/// The sign by which a reader knows that the bytes are UTF-8.
const UTF_8: u32 = 26;

/// What says that bytes follow, that they are UTF-8 and how many, in bits.
const MARKS: usize = 4 + 12 + 4 + 16;

/// A code. Its squares are worked out when it is drawn: often there is no room for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    text: String,
    version: Version,
}

impl Code {
    /// The smallest code of those versions (1 to 40) that holds a text; `None` when it holds more.
    pub fn saying(text: String, versions: RangeInclusive<i16>) -> Option<Self> {
        let version = versions.map(Version::Normal).find(|version| has_room(*version, &text))?;
        Some(Self { text, version })
    }

    /// Codes of one size, the smallest of those versions that holds each of the texts; `None` when one of
    /// them holds more.
    pub fn alike(texts: Vec<String>, versions: RangeInclusive<i16>) -> Option<Vec<Self>> {
        let holds = |version: &Version| texts.iter().all(|text| has_room(*version, text));
        let version = versions.map(Version::Normal).find(holds)?;
        Some(texts.into_iter().map(|text| Self { text, version }).collect())
    }

    /// How many squares there are in a row, and how many rows; the white around it is not counted.
    pub fn count(&self) -> u16 {
        self.version.width().unsigned_abs()
    }

    /// Which squares are dark, row by row from the top, each from the left; `None` should the library
    /// refuse what it has room for.
    pub fn modules(&self) -> Option<Vec<bool>> {
        let colors = encode(&self.text, self.version)?;
        Some(colors.into_iter().map(|color| color == Color::Dark).collect())
    }
}

/// One tier of a checklist, as a text of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierText {
    /// The tier's name in the language of its text: "EMERGENCY".
    pub word: String,
    /// What its code says.
    pub text: String,
}

fn has_room(version: Version, text: &str) -> bool {
    Bits::new(version).max_len(EcLevel::L).is_ok_and(|most| text.len() * 8 + MARKS <= most)
}

/// What a code says: title, clinic, and the three tiers in their order.
pub fn words(composer: &Composer<'_>, facts: &Facts) -> String {
    let mut text = format!("{}\n{} {}\n", composer.edition.title, facts.name, facts.phone);
    for tier in tiers(composer) {
        text.extend(["\n", &tier.word, ": ", &tier.lead, "\n"]);
        add_items(&mut text, &tier);
    }
    plain(&text)
}

/// The same in fewer letters, where there is room for few: without title, clinic and the sentences above
/// the items. Every item stays, and so do the numbers to call.
pub fn short_words(composer: &Composer<'_>, facts: &Facts) -> String {
    let mut text = String::new();
    for tier in tiers(composer) {
        let number = match tier.tier {
            Tier::Emergency => facts.emergency.as_str(),
            Tier::Call => facts.phone.as_str(),
            Tier::Normal => "",
        };
        text.extend([format!("{} {number}", tier.word).trim_end(), "\n"]);
        add_items(&mut text, &tier);
    }
    plain(&text)
}

/// All of it in three texts, one for each tier, the gravest first; `None` when the list lacks a tier. Each
/// says what it belongs to, and whom to call.
pub fn tier_words(composer: &Composer<'_>, facts: &Facts) -> Option<Vec<TierText>> {
    let alone = |tier: TierBlock| {
        let mut text = format!("{}\n{} {}\n\n", composer.edition.title, facts.name, facts.phone);
        text.extend([&tier.word, ": ", &tier.lead, "\n"]);
        add_items(&mut text, &tier);
        text.extend(tier.closing);
        TierText { word: tier.word, text: plain(&text) }
    };
    let texts: Vec<TierText> = tiers(composer).map(alone).collect();
    (texts.len() == Tier::ALL.len()).then_some(texts)
}

fn tiers(composer: &Composer<'_>) -> impl Iterator<Item = TierBlock> {
    composer.checklist().blocks.into_iter().filter_map(|block| if let Block::Tier(tier) = block { Some(tier) } else { None })
}

fn add_items(text: &mut String, tier: &TierBlock) {
    for item in &tier.items {
        text.extend(["- ", &words_of(item), "\n"]);
    }
}

/// What binds words together on a line means nothing to a phone.
fn plain(text: &str) -> String {
    text.trim_end().replace('\u{a0}', " ").replace('\u{2011}', "-")
}

/// As bytes throughout: left to itself, the library takes pairs of UTF-8 bytes for Japanese letters.
fn encode(text: &str, version: Version) -> Option<Vec<Color>> {
    let mut bits = Bits::new(version);
    if !text.is_ascii() {
        bits.push_eci_designator(UTF_8).ok()?;
    }
    bits.push_byte_data(text.as_bytes()).ok()?;
    bits.push_terminator(EcLevel::L).ok()?;
    let (data, correction) = qrcode::ec::construct_codewords(&bits.into_bytes(), version, EcLevel::L).ok()?;
    let mut canvas = Canvas::new(version, EcLevel::L);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    // A reader takes any of the eight masks. To judge which one looks most even, as the standard has
    // it, took twice as long as all the rest of the sheet.
    canvas.apply_mask(MaskPattern::Checkerboard);
    Some(canvas.into_colors())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_code_that_holds_a_text_is_taken() {
        let count = |text: String| {
            let code = Code::saying(text, 1..=40)?;
            let count = usize::from(code.count());
            assert_eq!(code.modules()?.len(), count * count);
            Some(count)
        };
        assert_eq!(count("x".repeat(14)), Some(21), "version 1");
        assert_eq!(count("x".repeat(15)), Some(25), "version 2");
        assert_eq!(count("酸".repeat(423)), Some(117), "version 25");
        assert_eq!(count("x".repeat(3000)), None);
    }

    #[test]
    fn codes_that_are_alike_hold_the_longest_text() {
        let counts = |lengths: [usize; 3]| {
            let codes = Code::alike(lengths.map(|length| "x".repeat(length)).to_vec(), 1..=2)?;
            Some(codes.iter().map(Code::count).collect::<Vec<_>>())
        };
        assert_eq!(counts([14, 3, 9]), Some(vec![21; 3]), "version 1");
        assert_eq!(counts([3, 15, 3]), Some(vec![25; 3]), "version 2");
        assert_eq!(counts([3, 3, 60]), None);
    }
}
