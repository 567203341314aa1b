//! What the shaper found, as lines of glyphs with the text that each stands for.

use super::fonts::{Face, Fonts};
use super::text::{END_ISOLATE, Glyph, ISOLATE, JOINER, Line, Look, Piece};
use super::wrap;
use crate::language::Tag;
use parley::{Cluster as Shaped, Layout};
use std::rc::Rc;

/// Reads the lines of a layout, enlarged by a factor.
pub(super) fn read(fonts: &Fonts, layout: &Layout<Look>, text: &str, language: &Tag, scale: f32) -> Vec<Line> {
    layout.lines().map(|line| Reader::new(fonts, text, language, scale).read(&line)).collect()
}

struct Reader<'a> {
    fonts: &'a Fonts,
    text: &'a str,
    language: &'a Tag,
    scale: f32,
    /// Where the next glyph goes, before it is enlarged.
    pen: f32,
    pieces: Vec<(f32, Piece)>,
    /// Where in the text the spaces begin that end the line.
    end: usize,
    /// How many clusters the run has.
    coming: usize,
    /// The letters of a ligature whose glyph is still to come: from right to left it comes last.
    pending: String,
}

impl<'a> Reader<'a> {
    fn new(fonts: &'a Fonts, text: &'a str, language: &'a Tag, scale: f32) -> Self {
        Self { fonts, text, language, scale, pen: 0.0, pieces: Vec::new(), end: text.len(), coming: 0, pending: String::new() }
    }

    fn read(mut self, line: &parley::Line<'_, Look>) -> Line {
        let range = line.text_range();
        let is_unseen = |c: char| c.is_whitespace() || is_undrawn(c);
        self.end = range.start + self.text.get(range).unwrap_or_default().trim_end_matches(is_unseen).len();
        let mut squeezed = 0.0;
        let mut last = None;
        for run in line.runs() {
            let Some(face) = self.fonts.face(run.font().data.id()) else {
                continue;
            };
            self.coming = run.len();
            for cluster in run.visual_clusters() {
                let first = self.text.get(cluster.text_range()).and_then(|written| written.chars().next());
                if wrap::has_double_blank(self.language, last, first) {
                    self.pen -= run.font_size() / 2.0;
                    squeezed += run.font_size() / 2.0;
                }
                last = first;
                self.put(face, &cluster, run.is_rtl());
            }
        }
        let metrics = line.metrics();
        let is_turned = self.language.is_right_to_left();
        let width = if is_turned { self.pen } else { metrics.advance - metrics.hanging_advance - squeezed };
        let pieces = self.pieces.into_iter().map(|(x, piece)| (x, Rc::new(piece))).collect();
        Line { width: width * self.scale, pieces }
    }

    /// Adds a shaped cluster to the last piece if it looks alike, else begins a new one.
    fn put(&mut self, face: Face, cluster: &Shaped<'_, Look>, is_right_to_left: bool) {
        let written = self.text.get(cluster.text_range()).unwrap_or_default();
        if cluster.is_ligature_continuation() {
            // A ligature's glyph stands for all of its letters.
            if is_right_to_left {
                self.pending.insert_str(0, &extracted(written).collect::<String>());
            } else if let Some((_, piece)) = self.pieces.last_mut() {
                piece.extend_cluster(extracted(written));
            }
            return;
        }
        // The space at the end of a line from right to left stands at its left, outside the line, or
        // behind a word that is written from left to right.
        let hangs = self.language.is_right_to_left() && cluster.text_range().start >= self.end;
        if hangs || written.chars().all(is_undrawn) {
            return;
        }
        let look = enlarged(cluster.style().brush, self.scale);
        let (face, look, space) = self.carried(face, look, written);
        let alike = self.pieces.last().is_some_and(|(_, piece)| piece.face == face && piece.look == look);
        if !alike {
            self.pieces.push((self.pen * self.scale, Piece::new(face, look, self.coming)));
        }
        let Some((start, piece)) = self.pieces.last_mut() else {
            return;
        };
        let plain = space.or_else(|| plain_glyph(self.fonts, face, written));
        for glyph in cluster.glyphs() {
            let id = plain.unwrap_or_else(|| u16::try_from(glyph.id).unwrap_or(0));
            piece.glyphs.push(Glyph { id, x: (self.pen + glyph.x) * self.scale - *start, y: -glyph.y * self.scale });
            self.pen += glyph.advance;
        }
        piece.text.extend(extracted(written));
        piece.text.push_str(&self.pending);
        self.pending.clear();
        piece.close_cluster();
    }

    /// The face that carries a cluster, and its look and glyph there if it is a space: that is drawn with the letter
    /// before it, whose word it ends, and not with the Latin ones or the thin ones after bold.
    fn carried(&self, face: Face, look: Look, written: &str) -> (Face, Look, Option<u16>) {
        let before = self.pieces.last().map(|(_, piece)| piece).filter(|piece| {
            let Look { bold, ink, sign, .. } = piece.look;
            matches!(written, " " | "\u{a0}") && piece.look == Look { bold, ink, sign, ..look }
        });
        let space = before.and_then(|piece| Some((piece.face, piece.look, self.fonts.typeface(piece.face)?.glyph(' ')?)));
        space.map_or((face, look, None), |(face, look, glyph)| (face, look, Some(glyph)))
    }
}

fn enlarged(look: Look, scale: f32) -> Look {
    Look { size: look.size * scale, rise: look.rise * scale, ..look }
}

fn is_undrawn(character: char) -> bool {
    matches!(character, JOINER | ISOLATE | END_ISOLATE | '\n')
}

/// The glyph of a plain space or hyphen, for those that do not break: they look the same, and one
/// glyph can only ever be copied as one character.
fn plain_glyph(fonts: &Fonts, face: Face, written: &str) -> Option<u16> {
    let plain = match written {
        "\u{a0}" => ' ',
        "\u{2011}" => '-',
        _ => return None,
    };
    fonts.typeface(face)?.glyph(plain)
}

fn extracted(written: &str) -> impl Iterator<Item = char> {
    let plain = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' => ' ',
        '\u{2011}' => '-',
        other => other,
    };
    written.chars().filter(|c| !is_undrawn(*c)).map(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Run;
    use crate::document::RunStyle;
    use crate::paper::shape::Shaper;
    use crate::paper::text::{Measure, Span, Wrap, spans};

    fn set(text: &str, look: Look, width: f32) -> Rc<Vec<Line>> {
        let mut fonts = Fonts::embedded();
        let measure = Measure { width, wrap: Wrap::Full };
        Shaper::default().lay(&mut fonts, &[Span::new(text, look)], &Tag::new("zh-Hans").unwrap(), measure)
    }

    fn text_of(line: &Line) -> String {
        line.pieces.iter().map(|(_, piece)| piece.text.as_str()).collect()
    }

    #[test]
    fn a_phone_number_stays_on_one_line_and_is_copied_with_plain_characters() {
        let lines = set("Call 555\u{a0}0142, 1\u{2011}800\u{2011}5, now", Look::of(14.0), 65.0);
        let lines: Vec<String> = lines.iter().map(text_of).collect();
        assert_eq!(lines, ["Call ", "555 0142, ", "1-800-5, ", "now"]);
    }

    #[test]
    fn chinese_lines_neither_begin_nor_end_with_forbidden_punctuation() {
        let text = "疼痛超过48小时，或者“越来越痛”。（会扩散的痛），不在胸口。".repeat(6);
        for width in [60.0, 75.0, 90.0, 110.0, 140.0] {
            for line in set(&text, Look::of(14.0), width).iter().map(text_of) {
                assert!(!line.starts_with(['，', '。', '）', '”']), "{line}");
                assert!(!line.ends_with(['（', '“']), "{line}");
            }
        }
    }

    #[test]
    fn rare_bold_characters_are_set_in_the_regular_weight() {
        let lines = set("痛鼾", Look::of(14.0).bold(), 900.0);
        let fonts = Fonts::embedded();
        let names: Vec<&str> = lines[0].pieces.iter().map(|(_, piece)| &*fonts.typeface(piece.face).unwrap().name).collect();
        assert_eq!(names, ["NotoSansSC-Bold", "NotoSansSC-Regular"]);
    }

    #[test]
    fn a_note_is_raised_and_never_begins_a_line() {
        let runs = [Run::plain("很痛很痛。"), Run { text: "12".to_owned(), style: RunStyle::Note }];
        let mut fonts = Fonts::embedded();
        let measure = Measure { width: 75.0, wrap: Wrap::Full };
        let lines = Shaper::default().lay(&mut fonts, &spans(&runs, Look::of(14.0)), &Tag::new("zh-Hans").unwrap(), measure);
        assert!(!text_of(&lines[1]).starts_with('1'), "{lines:?}");
        let last = &lines.last().unwrap().pieces.last().unwrap().1;
        assert!(last.look.rise > 3.0 && last.look.size < 10.0);
    }

    #[test]
    fn a_phrase_is_broken_where_one_pauses_and_leaves_no_word_alone() {
        let mut fonts = Fonts::embedded();
        let mut broken = |text: &'static str, language: &str, wrap, width| {
            let language = Tag::new(language).unwrap();
            let lines = Shaper::default().lay(&mut fonts, &[Span::new(text, Look::of(10.0))], &language, Measure { width, wrap });
            lines.iter().map(|line| text_of(line).trim_end().to_owned()).collect::<Vec<_>>()
        };
        let text = "Chest pain, tight chest, short of breath, or painful breathing";
        assert_eq!(broken(text, "en", Wrap::Full, 260.0)[0], "Chest pain, tight chest, short of breath, or painful");
        assert_eq!(broken(text, "en", Wrap::Phrase, 260.0)[0], "Chest pain, tight chest, short of breath,");
        let text = "刺痛、刀割样痛或放射痛，不在胸口的痛。";
        assert_eq!(broken(text, "zh-Hans", Wrap::Phrase, 145.0), ["刺痛、刀割样痛或放射痛，", "不在胸口的痛。"]);
        let text = "Dizziness that does not get any better by tomorrow";
        assert_eq!(broken(text, "en", Wrap::Full, 230.0), ["Dizziness that does not get any better by", "tomorrow"]);
        assert!(broken(text, "en", Wrap::Phrase, 230.0)[1].len() > 15);
    }

    #[test]
    fn a_number_stays_with_its_unit_and_an_address_with_its_beginning() {
        let lines = set("after 48 hours see https://a.example/path-to-it", Look::of(14.0), 80.0);
        let lines: Vec<String> = lines.iter().map(text_of).collect();
        assert_eq!(lines[..3], ["after ", "48 hours ", "see "], "{lines:?}");
        assert!(lines[3].starts_with("https://a"), "{lines:?}");
    }

    #[test]
    fn the_blank_between_two_chinese_marks_is_halved() {
        let width = |text| set(text, Look::of(10.0), 900.0)[0].width;
        assert!((width("痛），不") - 35.0).abs() < 0.01, "{}", width("痛），不"));
        assert!((width("痛，不") - 30.0).abs() < 0.01);
    }

    #[test]
    fn a_space_stands_with_the_letter_before_it() {
        let mut fonts = Fonts::embedded();
        let (bold, plain) = (Look::of(14.0).bold(), Look::of(14.0));
        let (spans, measure) = ([Span::new("घंटों", bold), Span::new(" में चला", plain)], Measure { width: 900.0, wrap: Wrap::Full });
        let line = Shaper::default().lay(&mut fonts, &spans, &Tag::new("hi").unwrap(), measure)[0].clone();
        let said: Vec<&str> = line.pieces.iter().map(|(_, piece)| piece.text.as_str()).collect();
        assert_eq!(said, ["घंटों ", "में चला"]);
    }

    #[test]
    fn letters_with_a_mark_are_one_cluster() {
        let lines = set("một thị ẹ", Look::of(14.0), 900.0);
        assert_eq!(text_of(&lines[0]), "một thị ẹ");
        assert!(lines[0].pieces[0].1.clusters().any(|cluster| cluster.glyphs.len() == 2));
    }
}
