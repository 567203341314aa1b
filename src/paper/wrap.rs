//! Finer points of lines: where a sentence is best broken, and the blanks of Chinese punctuation.

use super::text::{Look, Measure, Wrap};
use crate::language::Tag;
use parley::{BreakReason, Layout};

/// In running text a last line is at least this part of the width.
const SHORTEST: f32 = 0.12;
/// In a sentence that stands alone.
const SHORTEST_PHRASE: f32 = 0.35;
/// How many widths are tried.
const TRIALS: u8 = 16;

/// Breaks the lines anew, in no more lines than before, where that reads better.
pub(super) fn refine(layout: &mut Layout<Look>, text: &str, measure: Measure) {
    let count = layout.len();
    let shortest = measure.width * if measure.wrap == Wrap::Phrase { SHORTEST_PHRASE } else { SHORTEST };
    let is_phrase = measure.wrap == Wrap::Phrase && count <= 3;
    if count < 2 || !(is_phrase || last_line(layout) < shortest) {
        return;
    }
    let parted = parted_words(layout);
    let mut best = (score(layout, text, shortest, is_phrase), measure.width);
    for trial in 1..=TRIALS {
        let width = measure.width * (1.0 - 0.6 * f32::from(trial) / f32::from(TRIALS));
        layout.break_all_lines(Some(width));
        // What parts a word, parts it at every smaller width.
        if layout.len() > count || parted_words(layout) > parted {
            break;
        }
        let score = score(layout, text, shortest, is_phrase);
        if score > best.0 {
            best = (score, width);
        }
    }
    layout.break_all_lines(Some(best.1));
}

/// How many lines end inside a word because it is wider than the column.
fn parted_words(layout: &Layout<Look>) -> usize {
    layout.lines().filter(|line| line.break_reason() == BreakReason::Emergency).count()
}

fn last_line(layout: &Layout<Look>) -> f32 {
    layout.lines().last().map_or(0.0, |line| line.metrics().advance)
}

/// How well the lines read: ends at a pause count, a short last line counts against.
fn score(layout: &Layout<Look>, text: &str, shortest: f32, is_phrase: bool) -> f32 {
    let is_pause = |c: char| matches!(c, ',' | ';' | ':' | '.' | '?' | '!' | '，' | '、' | '；' | '：' | '。' | '？' | '！');
    let ends = layout.lines().rev().skip(1).map(|line| text.get(line.text_range()).unwrap_or_default().trim_end());
    let pauses: f32 = ends.filter(|line| line.ends_with(is_pause)).map(|_| 1.0).sum();
    let lack = (shortest - last_line(layout)).max(0.0) / shortest;
    (if is_phrase { pauses } else { 0.0 }) - 2.0 * lack
}

/// Whether two full-width marks stand side by side with a blank half each between them: half of it
/// is enough.
pub(super) fn has_double_blank(language: &Tag, last: Option<char>, next: Option<char>) -> bool {
    let (Some(last), Some(next)) = (last, next) else {
        return false;
    };
    // Traditional Chinese sets a comma in the middle of its square: there is no blank half.
    let stops = |c: char| matches!(c, '，' | '。' | '、' | '；' | '：') && !language.is_traditional();
    let closes = |c: char| stops(c) || matches!(c, '）' | '》' | '」' | '』' | '】');
    let opens = |c: char| matches!(c, '（' | '《' | '「' | '『' | '【');
    (closes(last) && (closes(next) || opens(next))) || (opens(last) && opens(next))
}
