//! Checklist: the three tiers, the gravest first. Where there is room, what is normal stands beside what
//! to call for.

mod leaf;

use super::reader::{enclose, frame_with_notices};
use super::telling::{Telling, say_language};
use super::{Action, Context, Place, Print, Request, hint, reading_hint, window};
use crate::document::flow::{Line, flow};
use crate::document::{Block, Document};
use crate::handout::Tier;
use crate::widget::{Hint, Pen, narrow};
use leaf::{Leaf, Row};
use ratatui::layout::{Position, Rect};

/// From this width on two tiers stand side by side.
const SIDE_BY_SIDE: u16 = 90;
const GAP: u16 = 4;
const COLUMN: u16 = 72;

/// The checklist of a handout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    handout: String,
    /// The row with which what is seen begins.
    first: usize,
}

impl Checklist {
    /// The checklist of a handout.
    pub fn new(handout: String) -> Self {
        Self { handout, first: 0 }
    }

    /// The handout's id.
    pub fn handout(&self) -> &str {
        &self.handout
    }

    /// The rows of the list, with air where all of it has room in the window.
    fn rows(&self, context: &Context<'_>, text: Rect) -> Vec<Row> {
        let (close, height) = (self.laid_out(context, text.width, |lines| lines), usize::from(text.height));
        if close.len() >= height {
            return close;
        }
        let aired = self.laid_out(context, text.width, window::aired);
        if aired.len() <= height { aired } else { close }
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
        if let Some(first) = leaf::moved(&rows, self.first, action, text.height.into()) {
            self.first = first;
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
        let first = self.first.min(leaf::moved(&rows, 0, Action::Last, text.height.into()).unwrap_or(0));
        let Leaf { rows: shown, end } = leaf::leaf(&rows, first, text.height.into());
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
        window::draw_leads(more, [end < rows.len(), first > 0], context, pen);
    }
}
