//! An embedded font as PDF objects: the file, the widths, and the way from glyphs back to text.

use super::embed::Font;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Writes a font down and returns the object that pages use.
pub(super) fn write(font: &Font, pdf: &mut Document) -> ObjectId {
    let length = number(font.program.len());
    let program = pdf.add_object(Stream::new(dictionary! { "Length1" => length }, font.program.clone()));
    let texts = pdf.add_object(Stream::new(dictionary! {}, texts(&font.texts).into_bytes()));
    let name = || Object::from(font.name.as_str());
    let metrics = &font.metrics;
    // No table of a font tells how thick its stems are; this is what its weight suggests.
    let weight = i64::from(font.weight) / 65;
    let descriptor = pdf.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name(),
        // Letters beside the Latin ones.
        "Flags" => 4,
        "FontBBox" => metrics.bounds.map(Object::from).to_vec(),
        "ItalicAngle" => 0,
        "Ascent" => metrics.ascent,
        "Descent" => metrics.descent,
        "CapHeight" => metrics.capital,
        "StemV" => 50 + weight * weight,
        "FontFile2" => program,
    });
    let system = dictionary! {
        "Registry" => Object::string_literal("Adobe"),
        "Ordering" => Object::string_literal("Identity"),
        "Supplement" => 0,
    };
    let usual = usual(&font.widths);
    let descendant = pdf.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name(),
        "CIDSystemInfo" => system,
        "CIDToGIDMap" => "Identity",
        "FontDescriptor" => descriptor,
        "DW" => i64::from(usual),
        "W" => widths(&font.widths, usual),
    });
    pdf.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name(),
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
        "ToUnicode" => texts,
    })
}

fn number(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// The width that most glyphs have.
fn usual(widths: &[u16]) -> u16 {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for width in widths.iter().skip(1) {
        *counts.entry(*width).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(1000, |(width, _)| width)
}

/// The widths of the other glyphs: the number of the first of a row, and the widths of the row.
fn widths(widths: &[u16], usual: u16) -> Vec<Object> {
    let mut found = Vec::new();
    let all: Vec<(usize, u16)> = widths.iter().copied().enumerate().skip(1).collect();
    for row in all.chunk_by(|(_, one), (_, other)| (*one == usual) == (*other == usual)) {
        if let Some((first, _)) = row.first().filter(|(_, width)| *width != usual) {
            let row = row.iter().map(|(_, width)| i64::from(*width).into()).collect();
            found.extend([number(*first).into(), Object::Array(row)]);
        }
    }
    found
}

/// The table from glyphs to texts. Its ranges must not run over from one first byte to the next.
fn texts(texts: &[String]) -> String {
    let mut table = String::from(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n\
         /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n\
         1 begincodespacerange<0000><FFFF>endcodespacerange\n",
    );
    let mut start = 0;
    for row in texts.chunks(256) {
        // Glyph 0 is never drawn and stands for nothing.
        let first = usize::from(start == 0);
        if row.len() > first {
            let _ = write!(table, "1 beginbfrange<{:04X}><{:04X}>[", start + first, start + row.len() - 1);
            for text in row.iter().skip(first) {
                table.push('<');
                text.encode_utf16().for_each(|unit| {
                    let _ = write!(table, "{unit:04X}");
                });
                table.push('>');
            }
            table.push_str("]endbfrange\n");
        }
        start += row.len();
    }
    table.push_str("endcmap CMapName currentdict/CMap defineresource pop end end");
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unusual_widths_are_written() {
        let of = |numbers: &[u16]| widths(numbers, usual(numbers));
        assert_eq!(of(&[500, 1000, 1000, 300, 400, 1000]), [3.into(), vec![Object::from(300), 400.into()].into()]);
        assert_eq!(of(&[500, 1000]), []);
    }

    #[test]
    fn a_range_of_texts_ends_with_its_first_byte() {
        let mut all = vec![String::new(), "a".to_owned(), "ffi".to_owned(), "😀".to_owned()];
        all.resize(257, "b".to_owned());
        let table = texts(&all);
        assert!(table.contains("<0001><00FF>[<0061><006600660069><D83DDE00><0062>"), "{table}");
        assert!(table.contains("1 beginbfrange<0100><0100>[<0062>]endbfrange"), "{table}");
        assert_eq!(texts(&all[..256]).matches("beginbfrange").count(), 1);
    }
}
