//! Runs of text to shaped letters, by parley: fonts, reading direction, and where a line may end.
//! What was shaped once is kept for the rest of the sheet: another size of it only takes a rule of three.

use super::fonts::{Fonts, Stack, Stacks};
use super::lines;
use super::scene::Ink;
use super::text::{END_ISOLATE, ISOLATE, Line, Look, Measure, Span, Wrap, is_leftward};
use super::wrap;
use crate::document::flow::keeps_together;
use crate::language::Tag;
use parley::{
    BaseDirection, FontFamily, Language, Layout, LineBreakContext, OverflowWrap, RangedBuilder, StyleProperty, WordBreak,
};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// Wider than any page, in points: a line of this width is never broken.
pub(super) const ENDLESS: f32 = 100_000.0;

/// The texts of one sheet that have been shaped.
#[derive(Default)]
pub(super) struct Shaper {
    kept: HashMap<Key, Shaped>,
}

/// A text and how it looks, apart from its size.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: String,
    language: Tag,
    spans: Vec<SpanKey>,
}

/// How a span looks; sizes in thousandths of the largest.
#[derive(PartialEq, Eq, Hash)]
struct SpanKey {
    length: usize,
    size: u16,
    rise: u16,
    flags: (bool, bool, Ink, Option<u16>),
}

/// Size, width and way of breaking.
type Form = (f32, f32, Wrap);

struct Shaped {
    text: String,
    layout: Layout<Look>,
    /// The size of its largest span when it was shaped.
    size: f32,
    /// The lines that it was broken into, by size, width and way: a sheet is tried in several forms.
    broken: Vec<(Form, Rc<Vec<Line>>)>,
}

impl Shaper {
    /// Sets spans in lines.
    pub(super) fn lay(&mut self, fonts: &mut Fonts, spans: &[Span<'_>], language: &Tag, measure: Measure) -> Rc<Vec<Line>> {
        let size = largest(spans);
        let key = Key::of(spans, language, size);
        if key.text.is_empty() || size <= 0.0 {
            return Rc::default();
        }
        let shaped = self.kept.entry(key).or_insert_with(|| Shaped::of(fonts, spans, language));
        let form = (size, measure.width, measure.wrap);
        if let Some((_, lines)) = shaped.broken.iter().find(|(known, _)| *known == form) {
            return Rc::clone(lines);
        }
        let scale = size / shaped.size;
        let measure = Measure { width: (measure.width / scale).min(ENDLESS), ..measure };
        shaped.layout.break_all_lines(Some(measure.width));
        wrap::refine(&mut shaped.layout, &shaped.text, measure);
        let lines = Rc::new(lines::read(fonts, &shaped.layout, &shaped.text, language, scale));
        shaped.broken.push((form, Rc::clone(&lines)));
        lines
    }
}

fn largest(spans: &[Span<'_>]) -> f32 {
    spans.iter().map(|span| span.look.size).fold(0.0, f32::max)
}

impl Key {
    fn of(spans: &[Span<'_>], language: &Tag, size: f32) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of the largest size, from 0 to 1")]
        let part = |length: f32| (length / size * 1000.0).round() as u16;
        let key = |span: &Span<'_>| {
            let look = span.look;
            let flags = (look.bold, look.sign, look.ink, look.link);
            SpanKey { length: span.text.len(), size: part(look.size), rise: part(look.rise), flags }
        };
        let text = spans.iter().map(|span| span.text.as_ref()).collect();
        Self { text, language: language.clone(), spans: spans.iter().map(key).collect() }
    }
}

impl Shaped {
    fn of(fonts: &mut Fonts, spans: &[Span<'_>], language: &Tag) -> Self {
        let texts = spans.iter().map(|span| directed(&span.text, language));
        let mut ranges = Vec::with_capacity(spans.len());
        let mut text = String::new();
        for (span, directed) in spans.iter().zip(texts) {
            let start = text.len();
            text.push_str(&directed);
            ranges.push((span.look, start..text.len()));
        }
        fonts.prepare(&text, language);
        let (context, scratch, stacks) = fonts.desk();
        let mut builder = scratch.ranged_builder(context, &text, 1.0, false);
        if language.is_right_to_left() {
            builder.set_base_direction(BaseDirection::Rtl);
        }
        builder.push_default(StyleProperty::Locale(Language::parse(language.as_str()).ok()));
        builder.push_default(StyleProperty::LineBreak(parley::LineBreak::Strict));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        if language.primary() == "ko" {
            builder.push_default(StyleProperty::WordBreak(WordBreak::KeepAll));
        }
        // What most of the text is set in is told once: the shaper looks each name up anew.
        let usual = stacks.families(language, Stack::Text, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(usual))));
        let marks = Marks { shared: chinese_punctuation(&text), closing: closing_punctuation(&text) };
        for (look, range) in ranges {
            style(&mut builder, &marks, (stacks, language), look, range);
        }
        builder.set_line_break_override(Some(&keep_together));
        let layout = builder.build(&text);
        Self { text, layout, size: largest(spans), broken: Vec::new() }
    }
}

/// In a text from right to left, a number with its signs is read from left to right as one: plain
/// rules would print a phone number's groups the other way round.
fn directed<'a>(text: &'a str, language: &Tag) -> Cow<'a, str> {
    if !language.is_right_to_left() || !text.contains(|c: char| c.is_ascii_alphanumeric()) {
        return Cow::Borrowed(text);
    }
    if !text.contains(is_leftward) {
        // Hours, a citation, an address: none of it is to be turned round.
        return Cow::Owned(format!("{ISOLATE}{text}{END_ISOLATE}"));
    }
    let mut found = String::with_capacity(text.len() + 12);
    let mut rest = text;
    while let Some(digit) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(digit);
        let end = end_of_number(from);
        let inside = from.get(..end).unwrap_or_default();
        // What opens a number belongs to it: +44, (415), but no bracket that something else closes.
        let opens = before.ends_with('+') || (before.ends_with('(') && inside.contains(')'));
        let inside =
            if before.ends_with('(') || inside.contains('(') { inside } else { inside.split(')').next().unwrap_or(inside) };
        // What only ends the sentence does not.
        let inside = inside.trim_end_matches(['.', ',', ':', '\u{a0}', '-', '–', '/', '(']);
        let (before, opening) = before.split_at(before.len() - usize::from(opens));
        found.extend([before, "\u{2066}", opening, inside, "\u{2069}"]);
        rest = from.get(inside.len()..).unwrap_or_default();
    }
    found.push_str(rest);
    Cow::Owned(found)
}

/// Where a number ends that a text begins with. A space parts its groups, and its unit from it.
fn end_of_number(text: &str) -> usize {
    let goes_on = |(start, c): &(usize, char)| {
        let after = text.get(start + 1..).and_then(|after| after.chars().next());
        is_in_number(*c) || (*c == ' ' && after.is_some_and(|c| c.is_ascii_digit() || c == '°'))
    };
    text.char_indices().find(|place| !goes_on(place)).map_or(text.len(), |(start, _)| start)
}

/// Whether a character can stand inside a number: 1,000, 38.0 °C, 555-0142, (415).
fn is_in_number(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, '.' | ',' | '-' | '\u{2011}' | '–' | '(' | ')' | '\u{a0}' | '/' | ':' | '°' | '%' | 'C' | 'F')
}

/// Where a line must not end though the rules of Unicode allow it.
fn keep_together(place: LineBreakContext) -> Option<bool> {
    let LineBreakContext { before_before, before, after, .. } = place;
    // From right to left a number stands between signs of its own.
    let before_before = before_before.map(|c| if c == END_ISOLATE { ')' } else { c });
    let after = if after == ISOLATE { '0' } else { after };
    keeps_together(before_before, before, after).then_some(false)
}

/// Where in a text punctuation stands that is set in a way of its own.
struct Marks {
    shared: Vec<Range<usize>>,
    closing: Vec<Range<usize>>,
}

fn style(
    builder: &mut RangedBuilder<'_, Look>,
    marks: &Marks,
    (stacks, language): (&Stacks, &Tag),
    look: Look,
    range: Range<usize>,
) {
    let family =
        |stack: Stack| StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(stacks.families(language, stack, look.bold))));
    builder.push(StyleProperty::Brush(look), range.clone());
    builder.push(StyleProperty::FontSize(look.size), range.clone());
    if look.sign || look.bold {
        builder.push(family(if look.sign { Stack::Signs } else { Stack::Text }), range.clone());
    }
    for place in marks.shared.iter().filter(|place| range.contains(&place.start)) {
        builder.push(family(Stack::Han), place.clone());
    }
    for place in marks.closing.iter().filter(|place| range.contains(&place.start)) {
        builder.push(StyleProperty::OverflowWrap(OverflowWrap::Normal), place.clone());
    }
}

/// The letters of a word that no column parts, with the space behind it. Every mark that is set in a way
/// of its own has the shaper look its fonts up again.
const SHORT: usize = 9;

/// Marks that end what stands before them: where a word is wider than the column and is parted, they
/// still do not begin a line. More than three in a row may be parted, lest they leave the column.
fn closing_punctuation(text: &str) -> Vec<Range<usize>> {
    let closes = |c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '%' | '°' | '’' | '”' | '»' | '…')
            || matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！' | '）' | '》' | '〉' | '」' | '』' | '】' | '〕')
            || matches!(c, '％' | '℃' | '·' | '।' | '،' | '؛' | '؟')
    };
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let mut row = usize::MAX;
        let marks = word.char_indices().filter(|(_, character)| {
            row = if closes(*character) { row.saturating_add(1) } else { 0 };
            (1..=3).contains(&row)
        });
        if word.chars().count() > SHORT {
            found.extend(marks.map(|(place, mark)| start + place..start + place + mark.len_utf8()));
        }
        start += word.len();
    }
    found
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_punctuation_is_chinese_only_in_chinese() {
        assert_eq!(chinese_punctuation("样例——不是"), [6..9, 9..12]);
        assert!(chinese_punctuation("SAMPLE — it’s not").is_empty());
    }

    #[test]
    fn a_number_in_arabic_is_read_as_one_from_left_to_right() {
        let arabic = Tag::new("ar").unwrap();
        let marked = |text: &str| directed(text, &arabic).replace(ISOLATE, "<").replace(END_ISOLATE, ">");
        assert_eq!(marked("اتصل (415) 555\u{2011}0123 الآن."), "اتصل <(415) 555\u{2011}0123> الآن.");
        assert_eq!(marked("اتصل بالرقم 911."), "اتصل بالرقم <911>.");
        assert_eq!(marked("الألم (48 ساعة)"), "الألم (<48> ساعة)");
        assert_eq!(marked("38.0\u{a0}°C، 48"), "<38.0\u{a0}°C>، <48>");
        assert_eq!(marked("Bäumler 2021, Mon-Fri 9-18"), "<Bäumler 2021, Mon-Fri 9-18>");
        assert_eq!(marked("اتصل 555 0199 أو 38.0 °C أو 10 "), "اتصل <555 0199> أو <38.0 °C> أو <10> ");
        assert_eq!(directed("Call 911", &Tag::english()), "Call 911");
    }
}
