//! Checklist: the three tiers, the gravest first. Where there is room, what is normal stands beside what
//! to call for.

use super::reader::{enclose, frame_with_notices};
use super::telling::{Telling, say_language};
use super::{Action, Context, Place, Print, Request, hint, reading_hint, window};
use crate::document::flow::{Ink, Line, flow};
use crate::document::{Block, Document};
use crate::handout::Tier;
use crate::widget::{Hint, Pen, Scroll, narrow};
use ratatui::layout::{Position, Rect};

/// From this width on two tiers stand side by side.
const SIDE_BY_SIDE: u16 = 90;
const GAP: u16 = 4;
const COLUMN: u16 = 72;

/// The checklist of a handout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    handout: String,
    scroll: Scroll,
}

/// One row of the screen: a line, and the one beside it.
struct Row {
    left: Line,
    right: Option<Line>,
}

impl Checklist {
    /// The checklist of a handout.
    pub fn new(handout: String) -> Self {
        Self { handout, scroll: Scroll::default() }
    }

    /// The handout's id.
    pub fn handout(&self) -> &str {
        &self.handout
    }

    /// The rows of the list, with air where all of it has room in the window.
    fn rows(&self, context: &Context<'_>, text: Rect) -> Vec<Row> {
        let aired = self.laid_out(context, text.width, window::aired);
        let has_room = aired.len() <= usize::from(text.height);
        if has_room { aired } else { self.laid_out(context, text.width, |lines| lines) }
    }

    fn laid_out(&self, context: &Context<'_>, width: u16, set: fn(Vec<Line>) -> Vec<Line>) -> Vec<Row> {
        let Some((handout, edition)) = context.edition(&self.handout) else { return Vec::new() };
        let words = context.words_of(edition);
        let composer = context.composer(handout, edition, &words);
        let mut document = composer.checklist();
        document.blocks.retain(|block| matches!(block, Block::Tier(_)));
        frame_with_notices(&mut document, composer.notices(), edition, context);
        let marks = context.look.marks();
        let single = |document: &Document, width: u16| set(flow(document, inner(width), &marks));
        if width < SIDE_BY_SIDE {
            return single(&document, width).into_iter().map(|left| Row { left, right: None }).collect();
        }
        let half = (width - GAP) / 2;
        let take = |tiers: &[Tier]| Document {
            blocks: document
                .blocks
                .iter()
                .filter(|block| matches!(block, Block::Tier(tier) if tiers.contains(&tier.tier)))
                .cloned()
                .collect(),
            ..document.clone()
        };
        let place = document.blocks.iter().position(|block| matches!(block, Block::Tier(tier) if tier.tier != Tier::Emergency));
        let (above, below) = document.blocks.split_at(place.unwrap_or(document.blocks.len()));
        let below: Vec<Block> = below.iter().filter(|block| !matches!(block, Block::Tier(_))).cloned().collect();
        let plain = |blocks: &[Block]| single(&Document { blocks: blocks.to_vec(), ..document.clone() }, width);
        let mut rows: Vec<Row> = plain(above).into_iter().map(|left| Row { left, right: None }).collect();
        rows.push(Row { left: Line::default(), right: None });
        rows.extend(beside(single(&take(&[Tier::Call]), half), single(&take(&[Tier::Normal]), half)));
        rows.push(Row { left: Line::default(), right: None });
        rows.extend(plain(&below).into_iter().map(|left| Row { left, right: None }));
        rows
    }
}

impl Checklist {
    /// Moves the window, if that is what the action means. A page that would begin between the name of a tier and its
    /// first item begins with the name.
    fn moved(&mut self, action: Action, rows: &[Row], height: u16) -> bool {
        let before = self.scroll.first(rows.len(), height);
        if !window::moved(&mut self.scroll, action, rows.len(), height) {
            return false;
        }
        let first = self.scroll.first(rows.len(), height);
        let named = name_of_tier(rows, first).filter(|named| action == Action::PageDown && *named > before);
        let cut = named.and_then(|named| rows.get(named..first)).unwrap_or_default();
        if !cut.iter().any(Row::begins_item) {
            self.scroll.by(-isize::try_from(cut.len()).unwrap_or(0), rows.len(), height);
        }
        true
    }
}

impl Row {
    /// Whether it names a tier.
    fn names_tier(&self) -> bool {
        self.left.pieces.iter().any(|piece| matches!(piece.ink, Ink::Tier(_)))
    }

    fn begins_item(&self) -> bool {
        window::begins_item(&self.left) || self.right.as_ref().is_some_and(window::begins_item)
    }
}

/// The row that names the tier to which the row at `at` belongs, where that is another one.
fn name_of_tier(rows: &[Row], at: usize) -> Option<usize> {
    let above = rows.get(..=at)?;
    let within = above.iter().rev().take_while(|row| row.left.tier.is_some()).count();
    let named = above.iter().rposition(Row::names_tier)?;
    (named < at && named + within > at).then_some(named)
}

/// What a window of `height` shows from the row `first` on. A tier is named above whatever is seen of it, and where none
/// of its items is seen, neither is its name: a telephone number below the danger signs would be taken for theirs.
fn seen(rows: &[Row], first: usize, height: usize) -> Vec<&Row> {
    let end = rows.len().min(first + height);
    let mut shown: Vec<&Row> = rows.get(first..end).unwrap_or_default().iter().collect();
    if end < rows.len()
        && let Some(last) = shown.iter().rposition(|row| row.names_tier()).filter(|last| *last > 0)
        && !shown.iter().skip(last).any(|row| row.begins_item())
    {
        shown.truncate(last);
    }
    if let (Some(named), Some(top)) = (name_of_tier(rows, first).and_then(|named| rows.get(named)), shown.first_mut()) {
        *top = named;
    }
    shown
}

/// The text of a tier stands one cell in from both edges of its ground.
fn inner(width: u16) -> u16 {
    width.saturating_sub(2).max(1)
}

/// Two columns of lines, the shorter one filled with its own ground.
fn beside(left: Vec<Line>, right: Vec<Line>) -> Vec<Row> {
    let rows = left.len().max(right.len());
    let filled = |lines: Vec<Line>| {
        let blank = Line { tier: lines.last().and_then(|line| line.tier), ..Line::default() };
        lines.into_iter().chain(std::iter::repeat(blank)).take(rows)
    };
    filled(left).zip(filled(right)).map(|(left, right)| Row { left, right: Some(right) }).collect()
}

fn layout(context: &Context<'_>) -> (Rect, Rect) {
    let body = context.body();
    let width = if body.width < SIDE_BY_SIDE { body.width.min(COLUMN) } else { body.width };
    window::parted(Rect { width, ..body })
}

impl Place for Checklist {
    fn title(&self, context: &Context<'_>) -> String {
        context.edition(&self.handout).map_or_else(String::new, |(_, edition)| edition.title.clone())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![
            hint(Action::Print, say.do_print(), context),
            hint(Action::Back, say.do_back(), context),
            hint(Action::Finish, say.do_finish(), context),
        ];
        if !narrow(context.area) {
            hints.insert(0, hint(Action::PageDown, say.do_scroll(), context));
            hints.extend(reading_hint(context));
            hints.push(hint(Action::Help, say.do_help(), context));
            hints.push(hint(Action::Search, say.do_search(), context));
        }
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let (text, _) = layout(context);
        let rows = self.rows(context, text);
        if self.moved(action, &rows, text.height) {
            return Request::Stay;
        }
        match action {
            Action::Print | Action::Choose => Request::open(Print::new(self.handout.clone())),
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let (_, more) = layout(context);
        window::touched(more, at).map_or(Request::Stay, |action| self.act(action, context))
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let mut telling = Telling::default();
        let Some((handout, edition)) = context.edition(&self.handout) else { return telling };
        let (say, language) = (context.words.say(), context.language());
        telling.head(&edition.title, &edition.language);
        telling.head(say.sheet_checklist(), language);
        say_language(&mut telling, &edition.language, context);
        let words = context.words_of(edition);
        let composer = context.composer(handout, edition, &words);
        let mut document = composer.checklist();
        document.blocks.retain(|block| matches!(block, Block::Tier(_)));
        enclose(&mut document, composer.notices(), edition);
        telling.read(&document);
        telling.offer(say.print_mine(), language, Action::Print);
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, more) = layout(context);
        let rows = self.rows(context, text);
        let half = text.width.saturating_sub(GAP) / 2;
        let shown = seen(&rows, self.scroll.first(rows.len(), text.height), text.height.into());
        for (y, row) in (text.top()..text.bottom()).zip(shown) {
            let whole = Rect { y, height: 1, ..text };
            match &row.right {
                None => pen.line(whole, &row.left),
                Some(right) => {
                    pen.line(Rect { width: half, ..whole }, &row.left);
                    pen.line(Rect { x: text.x + half + GAP, width: half, ..whole }, right);
                }
            }
        }
        pen.focus_at(text.x, text.y);
        window::draw_more(more, self.scroll, rows.len(), text.height, context, pen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Piece;

    /// Rows told by letters: N names a tier, l is its lead, i begins an item, c goes on with one, a blank parts tiers.
    fn rows(told: &str) -> Vec<Row> {
        let mut tier = Tier::Emergency;
        let mut row = |(at, letter): (usize, char)| {
            let ink = match letter {
                'N' if at > 0 => {
                    tier = Tier::Call;
                    Ink::Tier(tier)
                }
                'N' => Ink::Tier(tier),
                'l' => Ink::Lead(tier),
                'i' => Ink::Mark,
                _ => Ink::Plain,
            };
            let pieces = vec![Piece { text: format!("{letter}{at}"), ink }];
            let left = if letter == ' ' { Line::default() } else { Line { pieces, tier: Some(tier), ..Line::default() } };
            Row { left, right: None }
        };
        told.chars().enumerate().map(&mut row).collect()
    }

    fn texts(rows: &[Row], first: usize, height: usize) -> String {
        seen(rows, first, height).iter().map(|row| row.left.text()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_tier_is_named_above_whatever_is_seen_of_it() {
        let rows = rows("Nlici Nlii");
        assert_eq!(texts(&rows, 0, 5), "N0 l1 i2 c3 i4");
        assert_eq!(texts(&rows, 3, 3), "N0 i4 ");
        assert_eq!(texts(&rows, 7, 3), "N6 i8 i9");
        assert_eq!(texts(&rows, 5, 5), " N6 l7 i8 i9");
    }

    #[test]
    fn a_name_without_an_item_waits_for_the_next_page() {
        let rows = rows("Nlici Nlii");
        assert_eq!(texts(&rows, 0, 8), "N0 l1 i2 c3 i4 ");
        assert_eq!(texts(&rows, 0, 9), "N0 l1 i2 c3 i4  N6 l7 i8");
    }

    #[test]
    fn leafing_passes_over_no_row_and_ends_no_page_in_a_name() {
        let rows = rows("Nlicicici Nlciciiicc Nliiici");
        for height in 4..20 {
            let mut list = Checklist::new(String::new());
            let mut read: Vec<String> = Vec::new();
            for _ in 0..rows.len() {
                let first = list.scroll.first(rows.len(), height);
                read.extend(seen(&rows, first, height.into()).iter().map(|row| row.left.text()));
                list.moved(Action::PageDown, &rows, height);
            }
            for row in &rows {
                assert!(read.contains(&row.left.text()), "{} is not seen in windows of {height}", row.left.text());
            }
        }
    }
}
