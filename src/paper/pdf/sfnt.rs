//! What a PDF has to know of a font's tables, and the tables that it can do without.

/// A TrueType font as bytes.
#[derive(Clone, Copy)]
pub(super) struct Sfnt<'a>(pub &'a [u8]);

/// The tables that a font inside a PDF is read by; names, licence and glyph names are not.
const NEEDED: [&[u8; 4]; 9] = [b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep"];

/// Lengths of a font in thousandths of its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Metrics {
    pub ascent: i64,
    pub descent: i64,
    pub capital: i64,
    /// Left, bottom, right, top of all its glyphs together.
    pub bounds: [i64; 4],
}

impl<'a> Sfnt<'a> {
    /// Tag, place and length of each table, as the directory has them.
    fn directory(self) -> impl Iterator<Item = (&'a [u8], usize, usize)> {
        let count = usize::from(self.word(4).unwrap_or(0));
        let records = self.0.get(12..).unwrap_or_default().chunks_exact(16).take(count);
        records.filter_map(|record| Some((record.get(..4)?, long(record, 8)?, long(record, 12)?)))
    }

    fn table(self, tag: [u8; 4]) -> Option<Sfnt<'a>> {
        let (_, start, length) = self.directory().find(|(name, ..)| *name == tag.as_slice())?;
        self.0.get(start..start.checked_add(length)?).map(Sfnt)
    }

    fn word(self, place: usize) -> Option<u16> {
        let bytes = self.0.get(place..)?.first_chunk::<2>()?;
        Some(u16::from_be_bytes(*bytes))
    }

    fn signed(self, place: usize) -> Option<i16> {
        self.word(place).map(u16::cast_signed)
    }

    fn units(self) -> f32 {
        let units = self.table(*b"head").and_then(|head| head.word(18));
        f32::from(units.filter(|units| *units > 0).unwrap_or(1000))
    }

    /// The width of each glyph in thousandths of the size.
    pub(super) fn widths(self, count: usize) -> Option<Vec<u16>> {
        let own = usize::from(self.table(*b"hhea")?.word(34)?);
        let advances = self.table(*b"hmtx")?;
        let scale = 1000.0 / self.units();
        // From the last glyph with a width of its own on, all are as wide as that one.
        let glyphs = (0..count).map(|glyph| advances.word(glyph.min(own.saturating_sub(1)) * 4));
        glyphs.map(|width| width.map(|width| whole(f32::from(width) * scale))).collect()
    }

    pub(super) fn metrics(self) -> Option<Metrics> {
        let (head, lines) = (self.table(*b"head")?, self.table(*b"hhea")?);
        let scale = 1000.0 / self.units();
        let scaled = |length: i16| rounded(f32::from(length) * scale);
        let mut bounds = [0; 4];
        for (bound, place) in bounds.iter_mut().zip([36, 38, 40, 42]) {
            *bound = scaled(head.signed(place)?);
        }
        let ascent = scaled(lines.signed(4)?);
        let capital = self.table(*b"OS/2").and_then(|table| table.signed(88)).map_or(ascent, scaled);
        Some(Metrics { ascent, descent: scaled(lines.signed(6)?), capital, bounds })
    }

    /// The font without the tables that a PDF does not need.
    pub(super) fn lean(self) -> Option<Vec<u8>> {
        let kept: Vec<_> = self.directory().filter(|(tag, ..)| NEEDED.iter().any(|needed| *tag == *needed)).collect();
        let count = u16::try_from(kept.len()).ok()?;
        let power = count.checked_ilog2()?;
        let range = 16 << power;
        let mut font = self.0.get(..4)?.to_vec();
        let header = [count, range, u16::try_from(power).ok()?, count * 16 - range];
        font.extend(header.into_iter().flat_map(u16::to_be_bytes));
        let (mut place, mut tables, mut head) = (12 + 16 * kept.len(), Vec::new(), 0);
        for (tag, start, length) in kept {
            let table = self.0.get(start..start.checked_add(length)?)?;
            font.extend(tag);
            let mut padded = table.to_vec();
            padded.resize(length.next_multiple_of(4), 0);
            if tag == b"head" {
                padded.get_mut(8..12)?.fill(0);
                head = place;
            }
            for number in [sum(&padded), u32::try_from(place).ok()?, u32::try_from(length).ok()?] {
                font.extend(number.to_be_bytes());
            }
            place += padded.len();
            tables.extend(padded);
        }
        font.extend(tables);
        // The sum of the whole font, this number included, is the same for every font.
        let rest = 0xB1B0_AFBA_u32.wrapping_sub(sum(&font));
        font.get_mut(head + 8..head + 12)?.copy_from_slice(&rest.to_be_bytes());
        Some(font)
    }
}

fn long(record: &[u8], place: usize) -> Option<usize> {
    let bytes = record.get(place..)?.first_chunk::<4>()?;
    usize::try_from(u32::from_be_bytes(*bytes)).ok()
}

/// The sum that tables and fonts are checked by.
fn sum(bytes: &[u8]) -> u32 {
    let numbers = bytes.as_chunks::<4>().0.iter().map(|bytes| u32::from_be_bytes(*bytes));
    numbers.fold(0, u32::wrapping_add)
}

#[expect(clippy::cast_possible_truncation, reason = "lengths of a font are far below")]
fn rounded(length: f32) -> i64 {
    length.round() as i64
}

fn whole(length: f32) -> u16 {
    u16::try_from(rounded(length)).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::faces::Typeface;

    fn file(name: &str) -> Typeface {
        Typeface::embedded().into_iter().find(|typeface| typeface.name == name).unwrap()
    }

    #[test]
    fn a_lean_font_keeps_its_glyphs_and_its_sums() {
        let latin = file("NotoSans-Regular");
        let whole = latin.bytes();
        let lean = Sfnt(whole).lean().unwrap();
        assert!(lean.len() < whole.len());
        assert_eq!(sum(&lean), 0xB1B0_AFBA);
        assert_eq!(Sfnt(&lean).table(*b"glyf").unwrap().0, Sfnt(whole).table(*b"glyf").unwrap().0);
        assert!(Sfnt(&lean).table(*b"name").is_none());
        for (tag, start, length) in Sfnt(&lean).directory().filter(|(tag, ..)| *tag != b"head") {
            let record = lean.chunks_exact(4).position(|bytes| bytes == tag).unwrap() * 4;
            let table = lean.get(start..start + length.next_multiple_of(4)).unwrap();
            assert_eq!(long(&lean[record..], 4), usize::try_from(sum(table)).ok(), "{tag:?}");
        }
    }

    #[test]
    fn metrics_are_in_thousandths() {
        let metrics = Sfnt(file("NotoSans-Regular").bytes()).metrics().unwrap();
        assert_eq!((metrics.ascent, metrics.descent), (1069, -293));
        let chinese = file("NotoSansSC-Regular");
        let font = Sfnt(chinese.bytes());
        let (glyphs, own) = (font.table(*b"maxp").unwrap().word(4).unwrap(), font.table(*b"hhea").unwrap().word(34).unwrap());
        let widths = font.widths(usize::from(glyphs)).unwrap();
        assert!(own < glyphs && widths[usize::from(own)..].iter().all(|width| *width == widths[usize::from(own) - 1]));
    }

    #[test]
    fn what_is_no_font_is_refused() {
        assert!(Sfnt(b"no font").lean().is_none());
        assert!(Sfnt(&[]).metrics().is_none());
    }
}
