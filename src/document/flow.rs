//! A document as lines of terminal cells.
//!
//! Lines break where Unicode allows it (UAX 14), so Chinese keeps its rules about line starts; a word
//! wider than the line breaks between letters. No letter is ever lost, and no line is too wide: ratatui's
//! own wrapping loses syllables of Korean and Chinese where a wide letter meets the edge.

use super::{Block, Document, Run, RunStyle, SourceBlock, TierBlock};
use crate::handout::Tier;
use crate::language::Tag;
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness, LineBreakWordOption};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a piece of a line is, so that a theme can ink it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// Running text.
    Plain,
    /// Standing out.
    Strong,
    /// A footnote's number.
    Note,
    /// A heading.
    Heading,
    /// The mark before an item.
    Mark,
    /// Small print.
    Quiet,
    /// The name of a tier.
    Tier(Tier),
    /// The sentence under the name of a tier.
    Lead(Tier),
}

/// A piece of a line in one ink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Its ink.
    pub ink: Ink,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Empty cells before it.
    pub indent: u16,
    /// Its pieces, left to right.
    pub pieces: Vec<Piece>,
    /// The tier it belongs to: such a line stands on that tier's ground.
    pub tier: Option<Tier>,
}

impl Line {
    /// Cells it takes, indent included.
    pub fn width(&self) -> usize {
        usize::from(self.indent) + self.pieces.iter().map(|piece| piece.text.width()).sum::<usize>()
    }

    /// Its text without the indent.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// The marks a terminal can draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// Before an item of a list.
    pub item: &'static str,
    /// Before a tier's name, gravest first.
    pub tiers: [&'static str; 3],
    /// Whether footnotes can be raised; otherwise they stand in brackets.
    pub raised: bool,
}

/// Lays a document out in lines of at most `width` cells (at least 1 is assumed).
pub fn flow(document: &Document, width: u16, marks: &Marks) -> Vec<Line> {
    let setter = Setter { width, marks, segmenter: Segmenter::new(document.language.primary() == "ko") };
    let mut lines: Vec<Line> = Vec::new();
    for block in &document.blocks {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        setter.block(block, &mut lines);
    }
    lines
}

/// Lays one text out in one ink.
pub fn wrap(text: &str, width: u16, ink: Ink) -> Vec<Line> {
    let pieces = vec![Piece { text: text.to_owned(), ink }];
    Segmenter::new(false).lines(&pieces, width)
}

/// Lays one text out that is read in its language: Korean keeps its words whole.
pub fn wrap_in(language: &Tag, text: &str, width: u16) -> Vec<Line> {
    let pieces = vec![Piece { text: text.to_owned(), ink: Ink::Plain }];
    Segmenter::new(language.primary() == "ko").lines(&pieces, width)
}

struct Setter<'a> {
    width: u16,
    marks: &'a Marks,
    segmenter: Segmenter,
}

impl Setter<'_> {
    fn block(&self, block: &Block, lines: &mut Vec<Line>) {
        match block {
            Block::Heading { text, .. } => lines.extend(self.one(text, Ink::Heading)),
            Block::Paragraph(runs) => lines.extend(self.segmenter.lines(&self.pieces(runs, Ink::Plain), self.width)),
            Block::List(items) => self.items(items, lines, None),
            Block::Tier(tier) => self.tier(tier, lines),
            Block::Notice(text) => lines.extend(self.one(text, Ink::Quiet)),
            Block::Source(source) => self.source(source, lines),
        }
    }

    fn one(&self, text: &str, ink: Ink) -> Vec<Line> {
        self.segmenter.lines(&[Piece { text: text.to_owned(), ink }], self.width)
    }

    fn items(&self, items: &[Vec<Run>], lines: &mut Vec<Line>, tier: Option<Tier>) {
        for (n, item) in items.iter().enumerate() {
            // Room between items that take more than a line each reads better than a wall.
            if n > 0 && tier.is_none() && items.iter().any(|item| super::words_of(item).width() > usize::from(self.width)) {
                lines.push(Line::default());
            }
            let mark = Piece { text: format!("{} ", self.marks.item), ink: Ink::Mark };
            lines.extend(self.hanging(mark, &self.pieces(item, Ink::Plain)).into_iter().map(|line| Line { tier, ..line }));
        }
    }

    fn tier(&self, block: &TierBlock, lines: &mut Vec<Line>) {
        let mark = self.marks.tiers.get(block.tier as usize).copied().unwrap_or("");
        let tier = Some(block.tier);
        let mut part: Vec<Line> = self.one(&format!("{mark} {}", block.word), Ink::Tier(block.tier));
        part.extend(self.one(&block.lead, Ink::Lead(block.tier)));
        self.items(&block.items, &mut part, tier);
        if let Some(closing) = &block.closing {
            part.extend(self.one(closing, Ink::Lead(block.tier)));
        }
        lines.extend(part.into_iter().map(|line| Line { tier, ..line }));
    }

    fn source(&self, source: &SourceBlock, lines: &mut Vec<Line>) {
        let mark = Piece { text: format!("{:>2}  ", source.number), ink: Ink::Mark };
        let mut pieces = vec![
            Piece { text: format!("{} ", source.citation), ink: Ink::Plain },
            Piece { text: format!("({})", source.certainty), ink: Ink::Quiet },
        ];
        if !source.link.is_empty() {
            pieces.push(Piece { text: format!(" {}", source.link), ink: Ink::Quiet });
        }
        lines.extend(self.hanging(mark, &pieces));
    }

    fn pieces(&self, runs: &[Run], plain: Ink) -> Vec<Piece> {
        let piece = |run: &Run| match run.style {
            RunStyle::Plain => Piece { text: run.text.clone(), ink: plain },
            RunStyle::Strong => Piece { text: run.text.clone(), ink: Ink::Strong },
            RunStyle::Note => Piece { text: self.note(&run.text), ink: Ink::Note },
        };
        runs.iter().map(piece).collect()
    }

    fn note(&self, number: &str) -> String {
        if !self.marks.raised {
            return format!("[{number}]");
        }
        let raise = |c: char| match c {
            '0' => '⁰',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            '4' => '⁴',
            '5' => '⁵',
            '6' => '⁶',
            '7' => '⁷',
            '8' => '⁸',
            '9' => '⁹',
            _ => '˒',
        };
        number.chars().map(raise).collect()
    }

    /// Lines with a mark before the first, the others under its text. Where there is no room beside
    /// the mark, it stands on a line of its own.
    fn hanging(&self, mark: Piece, pieces: &[Piece]) -> Vec<Line> {
        let indent = u16::try_from(mark.text.width()).unwrap_or(u16::MAX);
        let room = self.width.saturating_sub(indent);
        if room < 4 {
            let mut lines = self.segmenter.lines(&[mark], self.width);
            lines.extend(self.segmenter.lines(pieces, self.width));
            return lines;
        }
        let mut lines = self.segmenter.lines(pieces, room);
        for line in lines.iter_mut().skip(1) {
            line.indent = indent;
        }
        if let Some(first) = lines.first_mut() {
            first.pieces.insert(0, mark);
        }
        lines
    }
}

/// Finds where lines may break.
struct Segmenter {
    line: icu_segmenter::LineSegmenterBorrowed<'static>,
}

impl Segmenter {
    fn new(keep_words: bool) -> Self {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        options.word_option = keep_words.then_some(LineBreakWordOption::KeepAll);
        // The scripts of our screens need no dictionary; the ones that do break between words only.
        Self { line: LineSegmenter::new_for_non_complex_scripts(options) }
    }

    /// Breaks pieces into lines of at most `width` cells.
    fn lines(&self, pieces: &[Piece], width: u16) -> Vec<Line> {
        let width = usize::from(width.max(1));
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let mut lines = Vec::new();
        let (mut start, mut end, mut taken) = (0, 0, 0);
        for stop in self.line.segment_str(&text).filter(|stop| *stop > 0) {
            let part = text.get(end..stop).unwrap_or("");
            if taken + cells(part.trim_end()) > width && end > start {
                lines.push(start..end);
                (start, taken) = (end, 0);
            }
            if start == end && cells(part.trim_end()) > width {
                start = split_long(&text, start, stop, width, &mut lines);
                taken = cells(text.get(start..stop).unwrap_or(""));
            } else {
                taken += cells(part);
            }
            end = stop;
            if part.ends_with('\n') {
                lines.push(start..end);
                (start, taken) = (end, 0);
            }
        }
        if start < text.len() || lines.is_empty() {
            lines.push(start..text.len());
        }
        lines.into_iter().map(|range| cut(pieces, &text, range)).collect()
    }
}

/// Breaks a word that is wider than the line between its letters; returns where the rest begins.
fn split_long(text: &str, start: usize, stop: usize, width: usize, lines: &mut Vec<std::ops::Range<usize>>) -> usize {
    let word = text.get(start..stop).unwrap_or("");
    let (mut from, mut taken) = (start, 0);
    for (at, letter) in word.grapheme_indices(true) {
        let wide = cells(letter);
        if taken > 0 && taken + wide > width && !letter.trim().is_empty() {
            lines.push(from..start + at);
            (from, taken) = (start + at, 0);
        }
        taken += wide;
    }
    from
}

fn cells(text: &str) -> usize {
    if text.is_ascii() {
        return text.len() - text.matches('\n').count();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// One line of the pieces: blanks at its end gone, bound blanks and hyphens as the plain ones.
fn cut(pieces: &[Piece], text: &str, range: std::ops::Range<usize>) -> Line {
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
    use super::*;

    const MARKS: Marks = Marks { item: "•", tiers: ["!", ">", "+"], raised: true };

    fn texts(language: &str, block: Block, width: u16) -> Vec<String> {
        let document = Document { language: Tag::new(language).unwrap(), title: String::new(), blocks: vec![block] };
        flow(&document, width, &MARKS).iter().map(|line| format!("{}{}", " ".repeat(line.indent.into()), line.text())).collect()
    }

    #[test]
    fn lines_break_between_words_and_items_hang() {
        let list = Block::List(vec![vec![Run::plain("one two three four")]]);
        assert_eq!(texts("en", list, 11), ["• one two", "  three", "  four"]);
    }

    #[test]
    fn korean_words_stay_whole_and_no_syllable_is_lost() {
        let text = "상처가 붉어지거나 통증이 심하면 전화하세요";
        for width in 2..60 {
            let lines = texts("ko", Block::Paragraph(vec![Run::plain(text)]), width);
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "width {width}");
        }
        assert_eq!(
            texts("ko", Block::Paragraph(vec![Run::plain(text)]), 12),
            ["상처가", "붉어지거나", "통증이", "심하면", "전화하세요"]
        );
    }

    #[test]
    fn a_chinese_line_never_starts_with_a_stop() {
        let text = "针灸后酸痛很常见，通常一两天就会好。如果更痛，请打电话。";
        for width in 4..40 {
            for line in texts("zh-Hans", Block::Paragraph(vec![Run::plain(text)]), width) {
                assert!(!line.starts_with(['，', '。']), "width {width}: {line}");
            }
        }
    }

    #[test]
    fn a_phone_number_stays_on_one_line() {
        let lines = texts("en", Block::Paragraph(vec![Run::plain("Call us on 555\u{a0}0142 today")]), 14);
        assert_eq!(lines, ["Call us on", "555 0142 today"]);
    }

    #[test]
    fn footnotes_stand_raised_or_in_brackets() {
        let runs = vec![Run::plain("Yes."), Run { text: "1,12".to_owned(), style: RunStyle::Note }];
        assert_eq!(texts("en", Block::Paragraph(runs.clone()), 40), ["Yes.¹˒¹²"]);
        let document = Document { language: Tag::english(), title: String::new(), blocks: vec![Block::Paragraph(runs)] };
        assert_eq!(flow(&document, 40, &Marks { raised: false, ..MARKS })[0].text(), "Yes.[1,12]");
    }
}
