//! A document as lines of terminal cells.
//!
//! No letter is ever lost, and no line is too wide: ratatui's own wrapping loses syllables of Korean and
//! Chinese where a wide letter meets the edge.

mod breaks;
mod plain;

pub use breaks::keeps_together;
pub use plain::plain;

use super::{Block, Document, Run, RunStyle, SourceBlock, TierBlock};
use crate::handout::Tier;
use breaks::Breaker;
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
    /// Whether signs that the terminal's font lacks are spelled with others, see [`plain`].
    pub plain: bool,
}

/// Lays a document out in lines of at most `width` cells (at least 1 is assumed).
pub fn flow(document: &Document, width: u16, marks: &Marks) -> Vec<Line> {
    let setter = Setter { width, marks, breaker: Breaker::new(document.language.primary() == "ko") };
    let mut lines: Vec<Line> = Vec::new();
    for block in &document.blocks {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        setter.block(block, &mut lines);
    }
    lines
}

/// Lays one text out in one ink. It need not say its language: Korean is told by its letters.
pub fn wrap(text: &str, width: u16, ink: Ink) -> Vec<Line> {
    let pieces = vec![Piece { text: text.to_owned(), ink }];
    Breaker::new(false).lines(&pieces, width)
}

struct Setter<'a> {
    width: u16,
    marks: &'a Marks,
    breaker: Breaker,
}

impl Setter<'_> {
    fn block(&self, block: &Block, lines: &mut Vec<Line>) {
        match block {
            Block::Heading { text, .. } => lines.extend(self.one(text, Ink::Heading)),
            Block::Paragraph(runs) => lines.extend(self.lines(&self.pieces(runs, Ink::Plain), self.width)),
            Block::List(items) => self.items(items, lines, None),
            Block::Tier(tier) => self.tier(tier, lines),
            Block::Notice(text) => lines.extend(self.one(text, Ink::Quiet)),
            Block::Source(source) => self.source(source, lines),
        }
    }

    fn one(&self, text: &str, ink: Ink) -> Vec<Line> {
        self.lines(&[Piece { text: text.to_owned(), ink }], self.width)
    }

    /// Lines of the pieces, in signs that the terminal has.
    fn lines(&self, pieces: &[Piece], width: u16) -> Vec<Line> {
        if !self.marks.plain {
            return self.breaker.lines(pieces, width);
        }
        let spelled = |piece: &Piece| Piece { text: plain(&piece.text).into_owned(), ink: piece.ink };
        self.breaker.lines(&pieces.iter().map(spelled).collect::<Vec<_>>(), width)
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
            let mut lines = self.lines(&[mark], self.width);
            lines.extend(self.lines(pieces, self.width));
            return lines;
        }
        let mut lines = self.lines(pieces, room);
        for line in lines.iter_mut().skip(1) {
            line.indent = indent;
        }
        if let Some(first) = lines.first_mut() {
            first.pieces.insert(0, mark);
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tag;

    const MARKS: Marks = Marks { item: "•", tiers: ["!", ">", "+"], raised: true, plain: false };

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
    fn no_chinese_line_ends_with_a_not() {
        let text = "刺痛，不在胸口。药不要停。如果没有好转，请勿等待，别自己开车。";
        // Narrower than any column that is read, the words themselves are parted.
        for width in 12..60 {
            let lines = texts("zh-Hans", Block::Paragraph(vec![Run::plain(text)]), width);
            assert_eq!(lines.concat(), text);
            for line in lines {
                assert!(!line.ends_with(['不', '没', '勿', '别']) && !line.ends_with("不要"), "width {width}: {line}");
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
