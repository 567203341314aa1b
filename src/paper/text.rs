//! Runs of text to lines of glyphs: shaping, bidi, font fallback and line breaking, by parley.

use super::fonts::{Face, Fonts, Stack};
use super::scene::Ink;
use super::wrap;
use crate::document::{Run, RunStyle};
use crate::language::Tag;
use parley::{Cluster as Shaped, FontFamily, Language, Layout, LineBreakContext, OverflowWrap, RangedBuilder, StyleProperty};
use std::borrow::Cow;
use std::ops::Range;

/// Keeps what stands before and after it on one line, and is not drawn.
pub(super) const JOINER: char = '\u{2060}';

/// The size of a raised footnote number, as a part of the text's size.
const NOTE_SIZE: f32 = 0.69;
/// How high a footnote number is raised, as a part of the text's size.
const NOTE_RISE: f32 = 0.3;

/// How a stretch of text looks. Lengths are in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Look {
    pub size: f32,
    pub bold: bool,
    pub ink: Ink,
    /// How far its baseline lies above that of the line.
    pub rise: f32,
    /// Whether it is a sign, drawn alike in every language.
    pub sign: bool,
    /// Where it leads: an index into [`Scene::links`](super::scene::Scene::links).
    pub link: Option<u16>,
}

impl Look {
    pub(super) fn of(size: f32) -> Self {
        Self { size, ..Self::default() }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }
}

/// A text in one look.
#[derive(Debug, Clone)]
pub(super) struct Span<'a> {
    pub text: Cow<'a, str>,
    pub look: Look,
}

impl<'a> Span<'a> {
    pub(super) fn new(text: impl Into<Cow<'a, str>>, look: Look) -> Self {
        Self { text: text.into(), look }
    }

    /// A sign such as ⚠.
    pub(super) fn sign(text: &'a str, look: Look) -> Self {
        Self::new(text, Look { sign: true, ..look })
    }
}

/// Runs of a document as spans: strong ones bold, notes small and raised.
pub(super) fn spans(runs: &[Run], look: Look) -> Vec<Span<'_>> {
    let span = |run: &'_ Run| match run.style {
        RunStyle::Plain => (Cow::Owned(run.text.clone()), look),
        RunStyle::Strong => (Cow::Owned(run.text.clone()), look.bold()),
        RunStyle::Note => {
            let raised = Look { size: look.size * NOTE_SIZE, rise: look.size * NOTE_RISE, bold: false, ..look };
            // Chinese may break before a number; a note must not begin a line.
            (Cow::Owned(format!("{JOINER}{}", run.text)), raised)
        }
    };
    runs.iter().map(span).map(|(text, look)| Span { text, look }).collect()
}

/// A line of text. Its width leaves out the spaces at its end.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub width: f32,
    /// With the place where each begins, from the left end of the line.
    pub pieces: Vec<(f32, Piece)>,
}

/// Glyphs of one face in one look.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub face: Face,
    pub look: Look,
    pub clusters: Vec<Cluster>,
}

/// The glyphs that together stand for some characters.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// What a reader gets when the text is copied or spoken.
    pub text: String,
    pub glyphs: Vec<Glyph>,
}

/// A glyph and its place, from the left end of the piece and its baseline, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub id: u16,
    pub x: f32,
    pub y: f32,
}

/// How long lines may be, in points, and how they are broken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    pub width: f32,
    pub wrap: Wrap,
}

/// How lines are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrap {
    /// Every line as long as it can be, but no word alone on the last one.
    Full,
    /// For a sentence of two or three lines: broken where one would pause, or into equal halves.
    Phrase,
}

/// Sets spans in lines.
pub(super) fn lay(fonts: &mut Fonts, spans: &[Span<'_>], language: &Tag, measure: Measure) -> Vec<Line> {
    let text: String = spans.iter().map(|span| span.text.as_ref()).collect();
    if text.is_empty() {
        return Vec::new();
    }
    fonts.prepare(&text);
    let mut builder = fonts.scratch.ranged_builder(&mut fonts.context, &text, 1.0, false);
    builder.push_default(StyleProperty::Locale(Language::parse(language.as_str()).ok()));
    builder.push_default(StyleProperty::LineBreak(parley::LineBreak::Strict));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    let mut start = 0;
    for span in spans {
        let range = start..start + span.text.len();
        start = range.end;
        style(&mut builder, &text, span.look, range);
    }
    builder.set_line_break_override(Some(&keep_together));
    let mut layout = builder.build(&text);
    layout.break_all_lines(Some(measure.width));
    wrap::refine(&mut layout, &text, measure);
    lines(fonts, &layout, &text)
}

/// An address of the web is not parted behind `https://`, nor a number from its unit.
fn keep_together(place: LineBreakContext) -> Option<bool> {
    let is_address = place.before == '/' && place.before_before == Some('/');
    let is_number = place.before == ' ' && place.before_before.is_some_and(|c| c.is_ascii_digit());
    (is_address || (is_number && place.after.is_lowercase())).then_some(false)
}

fn style(builder: &mut RangedBuilder<'_, Look>, text: &str, look: Look, range: Range<usize>) {
    let family = |stack: Stack| StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(stack.families(look.bold))));
    builder.push(StyleProperty::Brush(look), range.clone());
    builder.push(StyleProperty::FontSize(look.size), range.clone());
    builder.push(family(if look.sign { Stack::Signs } else { Stack::Latin }), range.clone());
    for place in chinese_punctuation(text).into_iter().filter(|place| range.contains(&place.start)) {
        builder.push(family(Stack::Han), place);
    }
}

/// Quotes, dashes and dots that Latin and Chinese share, where they stand in Chinese text: there
/// they are as wide as an ideograph.
fn chinese_punctuation(text: &str) -> Vec<Range<usize>> {
    if text.is_ascii() {
        return Vec::new();
    }
    let is_shared = |c: char| matches!(c, '‘' | '’' | '“' | '”' | '—' | '…' | '·');
    let is_han = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}');
    let around = |mut chars: Box<dyn Iterator<Item = char> + '_>| chars.find(|c| !is_shared(*c)).is_some_and(is_han);
    let places = text.char_indices().filter(|(_, c)| is_shared(*c)).map(|(start, c)| start..start + c.len_utf8());
    let in_chinese = |place: &Range<usize>| {
        let (before, after) = (text.get(..place.start).unwrap_or(""), text.get(place.end..).unwrap_or(""));
        around(Box::new(before.chars().rev())) || around(Box::new(after.chars()))
    };
    places.filter(in_chinese).collect()
}

fn lines(fonts: &Fonts, layout: &Layout<Look>, text: &str) -> Vec<Line> {
    let mut found = Vec::with_capacity(layout.len());
    for line in layout.lines() {
        let (mut pen, mut squeezed) = (0.0, 0.0);
        let mut last = None;
        let mut pieces: Vec<(f32, Piece)> = Vec::new();
        for run in line.runs() {
            let Some(face) = fonts.face(run.font().data.id()) else {
                continue;
            };
            for cluster in run.visual_clusters() {
                let first = text.get(cluster.text_range()).and_then(|written| written.chars().next());
                let blank = if wrap::has_double_blank(last, first) { run.font_size() / 2.0 } else { 0.0 };
                (pen, squeezed, last) = (pen - blank, squeezed + blank, first);
                put(&mut pieces, face, pen, text, &cluster);
                pen += cluster.advance();
            }
        }
        let metrics = line.metrics();
        found.push(Line { width: metrics.advance - metrics.hanging_advance - squeezed, pieces });
    }
    found
}

/// Adds a shaped cluster to the last piece if it looks alike, else begins a new one.
fn put(pieces: &mut Vec<(f32, Piece)>, face: Face, pen: f32, text: &str, cluster: &Shaped<'_, Look>) {
    let written = text.get(cluster.text_range()).unwrap_or_default();
    let look = cluster.style().brush;
    if cluster.is_ligature_continuation() {
        // A ligature's glyph stands for all of its letters.
        if let Some(last) = pieces.last_mut().and_then(|(_, piece)| piece.clusters.last_mut()) {
            last.text.push_str(&extracted(written));
        }
        return;
    }
    if written.chars().all(|c| c == JOINER || c == '\n') {
        return;
    }
    let alike = pieces.last().is_some_and(|(_, piece)| piece.face == face && piece.look == look);
    if !alike {
        pieces.push((pen, Piece { face, look, clusters: Vec::new() }));
    }
    let Some((start, piece)) = pieces.last_mut() else {
        return;
    };
    let mut x = pen - *start;
    let mut glyphs = Vec::with_capacity(1);
    for glyph in cluster.glyphs() {
        let id = plain_glyph(face, written).unwrap_or_else(|| u16::try_from(glyph.id).unwrap_or(0));
        glyphs.push(Glyph { id, x: x + glyph.x, y: -glyph.y });
        x += glyph.advance;
    }
    piece.clusters.push(Cluster { text: extracted(written), glyphs });
}

/// The glyph of a plain space or hyphen, for those that do not break: they look the same, and one
/// glyph can only ever be copied as one character.
fn plain_glyph(face: Face, written: &str) -> Option<u16> {
    match written {
        "\u{a0}" => face.glyph(' '),
        "\u{2011}" => face.glyph('-'),
        _ => None,
    }
}

fn extracted(written: &str) -> String {
    let plain = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' => ' ',
        '\u{2011}' => '-',
        other => other,
    };
    written.chars().filter(|c| *c != JOINER).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, look: Look, width: f32) -> Vec<Line> {
        let mut fonts = Fonts::embedded();
        let measure = Measure { width, wrap: Wrap::Full };
        lay(&mut fonts, &[Span::new(text, look)], &Tag::new("zh-Hans").unwrap(), measure)
    }

    fn text_of(line: &Line) -> String {
        line.pieces.iter().flat_map(|(_, piece)| &piece.clusters).map(|cluster| cluster.text.as_str()).collect()
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
        let faces: Vec<Face> = lines[0].pieces.iter().map(|(_, piece)| piece.face).collect();
        assert_eq!(faces, [Face::HanBold, Face::HanRegular]);
    }

    #[test]
    fn shared_punctuation_is_chinese_only_in_chinese() {
        assert_eq!(chinese_punctuation("样例——不是"), [6..9, 9..12]);
        assert_eq!(chinese_punctuation("SAMPLE — it’s not"), []);
    }

    #[test]
    fn a_note_is_raised_and_never_begins_a_line() {
        let runs = [Run::plain("很痛很痛。"), Run { text: "12".to_owned(), style: RunStyle::Note }];
        let mut fonts = Fonts::embedded();
        let measure = Measure { width: 75.0, wrap: Wrap::Full };
        let lines = lay(&mut fonts, &spans(&runs, Look::of(14.0)), &Tag::new("zh-Hans").unwrap(), measure);
        assert!(!text_of(&lines[1]).starts_with('1'), "{lines:?}");
        let last = &lines.last().unwrap().pieces.last().unwrap().1;
        assert!(last.look.rise > 3.0 && last.look.size < 10.0);
    }

    #[test]
    fn a_phrase_is_broken_where_one_pauses_and_leaves_no_word_alone() {
        let mut fonts = Fonts::embedded();
        let mut broken = |text: &'static str, language: &str, wrap, width| {
            let language = Tag::new(language).unwrap();
            let lines = lay(&mut fonts, &[Span::new(text, Look::of(10.0))], &language, Measure { width, wrap });
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
    fn letters_with_a_mark_are_one_cluster() {
        let lines = set("một thị ẹ", Look::of(14.0), 900.0);
        assert_eq!(text_of(&lines[0]), "một thị ẹ");
        assert!(lines[0].pieces[0].1.clusters.iter().any(|cluster| cluster.glyphs.len() == 2));
    }
}
