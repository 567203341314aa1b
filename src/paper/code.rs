//! The code for phones on paper: how large its squares are.

use crate::document::code::{self, words};
use crate::document::compose::Composer;
use crate::handout::Facts;

/// The smallest version that is tried and the largest: beyond it a phone does not read 0.4 mm squares.
const VERSIONS: std::ops::RangeInclusive<i16> = 10..=25;
/// The least side of a square, in points: 0.4 mm.
const LEAST_MODULE: f32 = 1.134;
/// The side of a short code, in points: it need not be smaller.
const USUAL_SIDE: f32 = 110.0;
/// The white around the code, in squares.
pub(super) const QUIET: f32 = 4.0;

/// A code and its size.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Code {
    code: code::Code,
    /// The side of one square, in points.
    pub module: f32,
}

impl Code {
    /// The code of a checklist; `None` when it holds more than a phone can read.
    pub(super) fn of(composer: &Composer<'_>, facts: &Facts) -> Option<Self> {
        Self::saying(words(composer, facts))
    }

    pub(super) fn saying(text: String) -> Option<Self> {
        let code = code::Code::saying(text, VERSIONS)?;
        let module = (USUAL_SIDE / f32::from(code.count())).max(LEAST_MODULE);
        Some(Self { code, module })
    }

    /// How many squares there are in a row, and how many rows.
    pub(super) fn count(&self) -> usize {
        usize::from(self.code.count())
    }

    /// Its side without the white around it, in points.
    pub(super) fn side(&self) -> f32 {
        self.module * f32::from(self.code.count())
    }

    /// Which squares are dark, row by row from the top, each from the left; `None` should the library
    /// refuse what it has room for.
    pub(super) fn modules(&self) -> Option<Vec<bool>> {
        self.code.modules()
    }
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
