//! The list as a code for phones, for whoever cannot have it on paper: drawn in half blocks, two squares
//! in a cell, one above the other. It takes head and foot away where only so there is room for it.

use super::{Action, Context, Place, Request, hint};
use crate::document::code::{Code, short_words, words};
use crate::document::flow::{Ink, wrap};
use crate::widget::{Hint, Part, Pen};
use ratatui::layout::{Position, Rect};
use std::ops::RangeInclusive;
use unicode_width::UnicodeWidthStr;

/// Any size that a screen has room for: its squares are some millimetres wide.
const VERSIONS: RangeInclusive<i16> = 1..=40;
/// The white around a code, in squares, on a page and without one: four are wanted, two are enough for the
/// phones of today.
const AIRS: [(bool, u16); 3] = [(false, 4), (true, 4), (true, 2)];
/// The caption and, without head and foot, the way back: two rows, because a target is at least so high.
const CAPTION_ROWS: u16 = 1;
const BACK_ROWS: u16 = 2;

/// The code of a handout's checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneCode {
    handout: String,
}

/// A code that fits, and where.
struct Fit {
    code: Code,
    /// Where it stands, with the white around it.
    place: Rect,
    air: u16,
    /// Head and foot are given up for it.
    takes_all: bool,
}

impl PhoneCode {
    /// The code of a handout's checklist.
    pub fn new(handout: String) -> Self {
        Self { handout }
    }

    /// The handout's id.
    pub fn handout(&self) -> &str {
        &self.handout
    }
}

/// Whether the checklist of a handout can be shown as a code on this screen.
pub(super) fn is_offered(handout: &str, context: &Context<'_>) -> bool {
    fitting(handout, context).is_some()
}

/// All that the list says, if there is room for it; else all its items. A list that lacks an item is
/// never shown.
fn fitting(handout: &str, context: &Context<'_>) -> Option<Fit> {
    if !context.look.draws_blocks() {
        return None;
    }
    let facts = context.settings.facts.as_ref()?;
    let (handout, edition) = context.edition(handout)?;
    let own = context.words_of(edition);
    let composer = context.composer(handout, edition, &own);
    let texts = [words, short_words].into_iter().map(|say| say(&composer, facts));
    let mut codes = texts.filter_map(|text| Code::saying(text, VERSIONS));
    codes.find_map(|code| AIRS.into_iter().find_map(|(takes_all, air)| placed(&code, air, takes_all, context)))
}

fn placed(code: &Code, air: u16, takes_all: bool, context: &Context<'_>) -> Option<Fit> {
    let (area, below) = if takes_all { (context.area, BACK_ROWS) } else { (context.body(), CAPTION_ROWS) };
    let width = code.count() + 2 * air;
    let height = width.div_ceil(2);
    let room = area.height.checked_sub(below)?;
    let (left, above) = (area.width.checked_sub(width)? / 2, room.checked_sub(height)? / 2);
    Some(Fit { code: code.clone(), place: Rect { x: area.x + left, y: area.y + above, width, height }, air, takes_all })
}

impl Fit {
    /// The rows of cells, the white around the code included.
    fn rows(&self) -> Vec<String> {
        let dark = self.code.modules().unwrap_or_default();
        let (count, air) = (usize::from(self.code.count()), usize::from(self.air));
        let is_dark = |x: usize, y: usize| {
            let inside = |n: usize| n.checked_sub(air).filter(|n| *n < count);
            inside(x).zip(inside(y)).is_some_and(|(x, y)| dark.get(y * count + x).copied().unwrap_or(false))
        };
        let cell = |x: usize, row: usize| match (is_dark(x, 2 * row), is_dark(x, 2 * row + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        let width = usize::from(self.place.width);
        (0..usize::from(self.place.height)).map(|row| (0..width).map(|x| cell(x, row)).collect()).collect()
    }
}

/// The two rows that lead back, where there is no foot.
fn way_back(area: Rect) -> Rect {
    let height = BACK_ROWS.min(area.height);
    Rect { y: area.bottom() - height, height, ..area }
}

/// What is said about the code, in one line. It is never cut.
fn caption(context: &Context<'_>, width: u16) -> String {
    let say = context.words.say();
    let sayings = [say.qr_caption(), say.code_offer()];
    sayings.into_iter().find(|text| text.width() <= usize::from(width)).unwrap_or_default()
}

/// The row without a foot: back, and at the right whom to ask, and that it is a sample if it is one.
fn draw_way_back(context: &Context<'_>, pen: &mut Pen<'_>) {
    let area = way_back(context.area);
    let say = context.words.say();
    let row = area.bottom().saturating_sub(1);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    pen.middle(inner.x, area.y, inner.width, &caption(context, inner.width), Part::Strong);
    let key = pen.text(inner.x, row, inner.width, "Esc", Part::Accent);
    let label = pen.text(inner.x + key + 1, row, inner.width.saturating_sub(key + 1), &say.do_back(), Part::Text);
    let left = inner.x + key + label + 4;
    let mut right = inner.right();
    let sample = context.settings.facts.as_ref().is_some_and(|facts| facts.sample);
    let badge = sample.then(|| (format!(" {} ", say.sample()), Part::Focus));
    for (text, part) in badge.into_iter().chain([(say.ask_desk(), Part::Strong)]) {
        let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
        if right.saturating_sub(left) >= width {
            right -= width;
            pen.text(right, row, width, &text, part);
            right = right.saturating_sub(2);
        }
    }
}

impl Place for PhoneCode {
    fn title(&self, context: &Context<'_>) -> String {
        context.edition(&self.handout).map_or_else(String::new, |(_, edition)| edition.title.clone())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        vec![hint("Esc", say.do_back(), Action::Back), hint("f", say.do_finish(), Action::Finish)]
    }

    fn takes_all(&self, context: &Context<'_>) -> bool {
        fitting(&self.handout, context).is_some_and(|fit| fit.takes_all)
    }

    fn act(&mut self, action: Action, _context: &Context<'_>) -> Request {
        match action {
            Action::Choose | Action::Code => Request::Back,
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let leads_back = self.takes_all(context) && way_back(context.area).contains(at);
        if leads_back { Request::Back } else { Request::Stay }
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let body = context.body();
        let Some(fit) = fitting(&self.handout, context) else {
            // The window became smaller, or another language says it in more letters.
            let width = body.width.min(70);
            pen.lines(Rect { width, ..body }, &wrap(&context.words.say().too_small(), width, Ink::Strong), 0);
            pen.focus_at(body.x, body.y);
            return;
        };
        let Rect { x, width, .. } = fit.place;
        for (y, row) in (fit.place.top()..fit.place.bottom()).zip(fit.rows()) {
            pen.text(x, y, width, &row, Part::Code);
        }
        if fit.takes_all {
            draw_way_back(context, pen);
        } else {
            pen.middle(body.x, fit.place.bottom(), body.width, &caption(context, body.width), Part::Strong);
        }
        pen.focus_at(x, fit.place.bottom());
    }
}
