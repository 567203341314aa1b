//! A code for phones that holds the words of the checklist themselves, so that a phone without a
//! network can keep them.

use crate::document::compose::Composer;
use crate::document::{Block, words_of};
use crate::handout::Facts;
use qrcode::bits::Bits;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::{Color, EcLevel, Version};

/// The smallest version that is tried and the largest: beyond it a phone does not read 0.4 mm squares.
const VERSIONS: std::ops::RangeInclusive<i16> = 10..=25;
/// The sign by which a reader knows that the bytes are UTF-8.
const UTF_8: u32 = 26;

/// What says that bytes follow, that they are UTF-8 and how many, in bits.
const MARKS: usize = 4 + 12 + 4 + 16;

/// The least side of a square, in points: 0.4 mm.
const LEAST_MODULE: f32 = 1.134;
/// The side of a short code, in points: it need not be smaller.
const USUAL_SIDE: f32 = 110.0;
/// The white around the code, in squares.
pub(super) const QUIET: f32 = 4.0;

/// A code and its size. Its squares are worked out when it is drawn: many a sheet has no room for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Code {
    text: String,
    version: Version,
    /// The side of one square, in points.
    pub module: f32,
}

impl Code {
    /// The code of a checklist; `None` when it holds more than a phone can read.
    pub(super) fn of(composer: &Composer<'_>, facts: &Facts) -> Option<Self> {
        Self::saying(words(composer, facts))
    }

    pub(super) fn saying(text: String) -> Option<Self> {
        let holds = |version: &Version| Bits::new(*version).max_len(EcLevel::L).is_ok_and(|most| text.len() * 8 + MARKS <= most);
        let version = VERSIONS.map(Version::Normal).find(holds)?;
        let module = (USUAL_SIDE / f32::from(version.width())).max(LEAST_MODULE);
        Some(Self { text, version, module })
    }

    /// How many squares there are in a row, and how many rows.
    pub(super) fn count(&self) -> usize {
        usize::from(self.version.width().unsigned_abs())
    }

    /// Its side without the white around it, in points.
    pub(super) fn side(&self) -> f32 {
        self.module * f32::from(self.version.width())
    }

    /// Which squares are dark, row by row from the top, each from the left; `None` should the library
    /// refuse what it has room for.
    pub(super) fn modules(&self) -> Option<Vec<bool>> {
        let colors = encode(&self.text, self.version)?;
        Some(colors.into_iter().map(|color| color == Color::Dark).collect())
    }
}

/// What the code says: title, clinic, and the three tiers in their order.
fn words(composer: &Composer<'_>, facts: &Facts) -> String {
    let mut text = format!("{}\n{} {}\n", composer.edition.title, facts.name, facts.phone);
    for block in composer.checklist().blocks {
        let Block::Tier(tier) = block else { continue };
        text.extend(["\n", &tier.word, ": ", &tier.lead, "\n"]);
        for item in &tier.items {
            text.extend(["- ", &words_of(item), "\n"]);
        }
    }
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
    fn a_code_is_no_larger_than_a_phone_can_read() {
        let count = |text: String| {
            let code = Code::saying(text)?;
            assert_eq!(code.modules()?.len(), code.count() * code.count());
            Some(code.count())
        };
        assert_eq!(count("x".repeat(200)), Some(57), "version 10");
        assert_eq!(count("x".repeat(1271)), Some(117), "version 25");
        assert_eq!(count("酸".repeat(423)), Some(117), "version 25");
        assert_eq!((count("x".repeat(1272)), count("酸".repeat(424))), (None, None));
    }

    #[test]
    fn a_square_is_never_below_four_tenths_of_a_millimetre() {
        for length in [10, 600, 1271] {
            let code = Code::saying("x".repeat(length)).unwrap();
            assert!(code.module * 25.4 / 72.0 >= 0.4, "{length}");
        }
    }
}
