//! Where lines end.
//!
//! Lines break where Unicode allows it (UAX 14), so Chinese and Korean keep their rules about line starts,
//! but not inside what is read as one: a Korean word, a number with its unit. What is wider than the line
//! breaks where Unicode allows it, and only then between letters.

use super::{Ink, Line, Piece};
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness, LineBreakWordOption};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Finds where lines may break.
pub(super) struct Breaker {
    /// Of a Korean text, its words are kept whole.
    words: LineSegmenterBorrowed<'static>,
    /// All that Unicode allows.
    all: LineSegmenterBorrowed<'static>,
}

impl Breaker {
    /// `is_korean` tells that Chinese letters in the text are parts of Korean words.
    pub(super) fn new(is_korean: bool) -> Self {
        // The scripts of our screens need no dictionary; the ones that do break between words only.
        let all = LineSegmenter::new_for_non_complex_scripts(options(None));
        let words = is_korean.then(|| LineSegmenter::new_for_non_complex_scripts(options(Some(LineBreakWordOption::KeepAll))));
        Self { words: words.unwrap_or(all), all }
    }

    /// Breaks pieces into lines of at most `width` cells.
    pub(super) fn lines(&self, pieces: &[Piece], width: u16) -> Vec<Line> {
        let width = usize::from(width.max(1));
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let mut ends = Vec::new();
        let (mut start, mut end, mut taken) = (0, 0, 0);
        for stop in self.stops(&text, pieces) {
            let part = text.get(end..stop).unwrap_or("");
            if taken + cells(part.trim_end()) > width && end > start {
                ends.push(end);
                (start, taken) = (end, 0);
            }
            if start == end && cells(part.trim_end()) > width {
                start = self.part(&text, start..stop, width, &mut ends);
                taken = cells(text.get(start..stop).unwrap_or(""));
            } else {
                taken += cells(part);
            }
            end = stop;
            if part.ends_with('\n') {
                ends.push(end);
                (start, taken) = (end, 0);
            }
        }
        if start < text.len() || ends.is_empty() {
            ends.push(text.len());
        }
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(&ends).map(|(start, end)| cut(pieces, &text, start..*end)).collect()
    }

    /// Where a line may end, in order.
    fn stops(&self, text: &str, pieces: &[Piece]) -> Vec<usize> {
        let mut at = 0;
        let mut notes = Vec::new();
        for piece in pieces {
            // A footnote's number stands with what it is a note on.
            if piece.ink == Ink::Note {
                notes.push(at);
            }
            at += piece.text.len();
        }
        let must_end = |stop: usize| text.get(..stop).is_some_and(|before| before.ends_with('\n'));
        let may_end = |stop: &usize| {
            *stop > 0 && (must_end(*stop) || !notes.contains(stop) && !is_inside(text, *stop) && !negates(text, *stop))
        };
        self.words.segment_str(text).filter(may_end).collect()
    }

    /// Parts what is wider than the line; returns where its last line begins.
    fn part(&self, text: &str, range: Range<usize>, width: usize, ends: &mut Vec<usize>) -> usize {
        let whole = text.get(range.clone()).unwrap_or("");
        let (mut start, mut end) = (range.start, range.start);
        for stop in self.all.segment_str(whole).filter(|stop| *stop > 0).map(|stop| range.start + stop) {
            let fits = |from: usize| cells(text.get(from..stop).unwrap_or("").trim_end()) <= width;
            if !fits(start) && end > start {
                ends.push(end);
                start = end;
            }
            if !fits(start) {
                start = part_letters(text, start..stop, width, ends);
            }
            end = stop;
        }
        start
    }
}

fn options(words: Option<LineBreakWordOption>) -> LineBreakOptions<'static> {
    let mut options = LineBreakOptions::default();
    options.strictness = Some(LineBreakStrictness::Strict);
    options.word_option = words;
    options
}

/// Words of Chinese that turn what follows them into its opposite. At the end of a line they are overlooked, and the next
/// line says what must not be done.
const NOT: [&str; 16] =
    ["不", "没", "沒", "别", "別", "勿", "未", "无", "無", "不要", "不能", "不会", "不會", "不可", "没有", "沒有"];

/// Whether the text before a place ends with a "not".
fn negates(text: &str, stop: usize) -> bool {
    text.get(..stop).is_some_and(|before| NOT.iter().any(|not| before.ends_with(not)))
}

/// Breaks between letters; returns where the last line begins. A stop goes to the next line only with
/// the letter before it.
fn part_letters(text: &str, range: Range<usize>, width: usize, ends: &mut Vec<usize>) -> usize {
    let word = text.get(range.clone()).unwrap_or("");
    let (mut start, mut last, mut taken) = (range.start, range.start, 0);
    for (at, letter) in word.grapheme_indices(true) {
        let at = range.start + at;
        if taken > 0 && taken + cells(letter) > width && !letter.trim().is_empty() {
            let end = if letter.starts_with(closes) && last > start { last } else { at };
            ends.push(end);
            (start, taken) = (end, cells(text.get(end..at).unwrap_or("")));
            if taken + cells(letter) > width && start < at {
                ends.push(at);
                (start, taken) = (at, 0);
            }
        }
        last = at;
        taken += cells(letter);
    }
    start
}

/// Whether a sign closes what stands before it, so that no line begins with it.
fn closes(sign: char) -> bool {
    ".,:;!?)]}%\"'”’»…°、。，．：；！？）］｝〕〉》」』】·‰℃℉".contains(sign)
}

/// Whether a place in a text lies inside what is read as one.
fn is_inside(text: &str, place: usize) -> bool {
    let mut back = text.get(..place).unwrap_or("").chars().rev();
    let (Some(before), Some(after)) = (back.next(), text.get(place..).unwrap_or("").chars().next()) else {
        return false;
    };
    let before_before = back.next();
    keeps_together(before_before, before, after) || is_counted(before_before, before, after)
}

/// Whether a line must not end between `before` and `after`, though the rules of Unicode allow it.
pub fn keeps_together(before_before: Option<char>, before: char, after: char) -> bool {
    let ends_number = before_before.is_some_and(|c| c.is_ascii_digit() || c == ')');
    let is_unit = (after.is_alphabetic() && !after.is_uppercase()) || matches!(after, '°' | '%' | '℃' | '℉');
    // 48 hours, 38.0 °C, 555 0142, (415) 555 0123.
    let is_number = before == ' ' && ends_number && (is_unit || after.is_ascii_digit());
    // French sets a space there, which often is a plain one.
    let is_french = before == ' ' && (matches!(after, '?' | '!' | ':' | ';' | '»') || before_before == Some('«'));
    // An address of the web is not parted behind `https://`.
    let is_address = before == '/' && before_before == Some('/');
    // Korean has spaces, and breaks at nothing else: not before a bracket, nor behind one.
    let is_korean = (is_hangul(before) && !after.is_whitespace()) || (is_hangul(after) && !before.is_whitespace());
    is_number || is_french || is_address || is_korean
}

fn is_hangul(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}')
}

/// The same for numbers that no space parts from what they count: 48小时, 3–5, 2–3天. A line of cells is
/// short, and half of a time is soon read as the whole of it.
fn is_counted(before_before: Option<char>, before: char, after: char) -> bool {
    let after_digit = before_before.is_some_and(|c| c.is_ascii_digit());
    let is_range = after_digit && matches!(before, '–' | '-' | '~' | '～' | '至') && after.is_ascii_digit();
    let is_count = before.is_ascii_digit() && is_han(after);
    let is_unit = matches!(
        (before, after),
        ('小', '时' | '時') | ('分', '钟' | '鐘') | ('星', '期') | ('个' | '個', _) | ('摄' | '攝', '氏')
    );
    is_range || is_count || (after_digit && is_unit && is_han(after))
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn cells(text: &str) -> usize {
    if text.is_ascii() {
        return text.len() - text.matches('\n').count();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// One line of the pieces: blanks at its end gone, bound blanks and hyphens as the plain ones.
fn cut(pieces: &[Piece], text: &str, range: Range<usize>) -> Line {
    let kept = text.get(range.clone()).unwrap_or("").trim_end().len();
    let range = range.start..range.start + kept;
    let mut line = Line::default();
    let mut at = 0;
    for piece in pieces {
        let (from, to) = (at, at + piece.text.len());
        at = to;
        let (from, to) = (from.max(range.start), to.min(range.end));
        if from >= to {
            continue;
        }
        let words = text.get(from..to).unwrap_or("").replace('\u{a0}', " ").replace('\u{2011}', "-");
        line.pieces.push(Piece { text: words, ink: piece.ink });
    }
    line
}

#[cfg(test)]
mod tests {
    use super::super::wrap;
    use super::*;

    fn wrapped(text: &str, width: u16) -> Vec<String> {
        wrap(text, width, Ink::Plain).iter().map(Line::text).collect()
    }

    /// Pieces of the words of a text that are kept whole wherever they fit.
    fn are_whole(text: &str, wholes: &[&str]) {
        for (width, whole) in (2..60).flat_map(|width| wholes.iter().map(move |whole| (width, *whole))) {
            let lines = wrapped(text, width);
            let parted = !lines.iter().any(|line| line.contains(whole));
            assert!(!parted || whole.width() > usize::from(width), "{whole} at {width}: {lines:?}");
        }
    }

    #[test]
    fn korean_breaks_at_spaces_in_the_words_of_the_program_too() {
        let text = "통증(29.7%)이나 열이 48시간 넘게 가면, 약(진통제)을 드시고 전화하십시오.";
        are_whole(text, &["통증(29.7%)이나", "48시간", "가면,", "약(진통제)을", "전화하십시오."]);
        assert_eq!(wrapped("상처가 붉어지거나", 12), ["상처가", "붉어지거나"]);
        // Wider than the line: between letters, and no stop begins a line.
        assert_eq!(wrapped("전화하십시오.", 8), ["전화하십", "시오."]);
        assert_eq!(wrapped("전화하십시오.", 12), ["전화하십시", "오."]);
    }

    #[test]
    fn a_number_is_not_torn_from_what_it_counts() {
        are_whole("疼痛超过48小时，或者休息2–3天后没有好转，请打电话", &["48小时，", "2–3天"]);
        are_whole(
            "Call 555\u{a0}0142 after 48 hours, or in 3–5 days at 38.0 °C",
            &["555 0142", "48 hours,", "3–5 days", "38.0 °C"],
        );
        are_whole("Appelez après 48 heures : c’est « grave » ?", &["48 heures :", "« grave » ?"]);
    }

    #[test]
    fn no_line_begins_with_a_stop() {
        let texts = [
            "很长的一段话，没有空格；「也是」（这样），好。",
            "가나다라마바사아자차카타파하).가나다라마바사.",
            "abcdefghij.klm,nop)qrs",
        ];
        for (text, width) in texts.iter().flat_map(|text| (8..30).map(move |width| (*text, width))) {
            for line in wrapped(text, width) {
                assert!(!line.starts_with(closes), "{width}: {line}");
            }
        }
    }

    #[test]
    fn a_note_never_begins_a_line() {
        let pieces = |note: &str| {
            vec![
                Piece { text: "很痛很痛。".to_owned(), ink: Ink::Plain },
                Piece { text: note.to_owned(), ink: Ink::Note },
                Piece { text: "好。".to_owned(), ink: Ink::Plain },
            ]
        };
        for (width, note) in (8..20).flat_map(|width| ["¹²", "[12]"].map(|note| (width, note))) {
            let lines = Breaker::new(false).lines(&pieces(note), width);
            assert!(lines.iter().all(|line| !line.text().starts_with(note)), "{width}: {lines:?}");
        }
    }
}
