//! The list as a code for phones, for whoever cannot have it on paper: drawn in half blocks, two squares
//! in a cell, one above the other. It takes head and foot away where only so there is room for it. A list
//! that is too long for one code is leafed through tier by tier.

use super::telling::{Telling, say_language};
use super::{Action, Context, Place, Request, hint};
use crate::document::code::{Code, short_words, tier_words, words};
use crate::document::compose::Composer;
use crate::document::flow::{Ink, wrap};
use crate::handout::Facts;
use crate::widget::{Hint, Part, Pen};
use ratatui::layout::{Position, Rect};
use std::ops::RangeInclusive;
use unicode_width::UnicodeWidthStr;

/// Any size that a screen has room for: its squares are some millimetres wide.
const VERSIONS: RangeInclusive<i16> = 1..=40;
/// The white around a code, in squares, on a page and without one: four are wanted, two are enough for the
/// phones of today.
const AIRS: [(bool, u16); 3] = [(false, 4), (true, 4), (true, 2)];
/// The caption below a code on a page.
const CAPTION_ROWS: u16 = 1;
/// What is touched below a code, the caption included: a target is at least so high.
const TARGET_ROWS: u16 = 2;
/// The cells beside what is touched, so that two targets do not meet.
const GAP: u16 = 3;
/// The arrows beside the name of a tier, each with four blanks.
const ARROWS: u16 = 10;

/// The code of a handout's checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneCode {
    handout: String,
    /// Which code is shown, where there is one for each tier.
    part: usize,
}

/// One code to show.
#[derive(Clone)]
struct Leaf {
    code: Code,
    /// The tier's name; empty where one code says all.
    word: String,
}

/// The codes that fit, all of one size, and where.
struct Fit {
    leaves: Vec<Leaf>,
    /// Where a code stands, with the white around it.
    place: Rect,
    air: u16,
    /// Head and foot are given up for it.
    takes_all: bool,
    /// The rows below it.
    below: Rect,
    /// What leads from code to code: its left half goes back, its right half goes on.
    turner: Option<Rect>,
}

impl PhoneCode {
    /// The code of a handout's checklist.
    pub fn new(handout: String) -> Self {
        Self { handout, part: 0 }
    }

    /// The handout's id.
    pub fn handout(&self) -> &str {
        &self.handout
    }

    /// Another code, if there are several. The key that chooses comes round to the first again: whoever has
    /// but one key sees them all.
    fn turn(&mut self, action: Action, total: usize) {
        let last = total.saturating_sub(1);
        let part = self.part.min(last);
        self.part = match action {
            Action::Left | Action::Up | Action::PageUp => part.saturating_sub(1),
            Action::Right | Action::Down | Action::PageDown => part + 1,
            Action::Choose => (part + 1) % total.max(1),
            Action::First => 0,
            Action::Last => last,
            Action::Line(number) => usize::from(number).saturating_sub(1),
            _ => part,
        }
        .min(last);
    }
}

/// Whether the checklist of a handout can be shown on this screen, in one code or in one for each tier.
pub(super) fn is_offered(handout: &str, context: &Context<'_>) -> bool {
    fitting(handout, context).is_some()
}

/// All that the list says, if there is room for it in one code; else all its items; else each tier in a
/// code of its own. A list that lacks an item is never shown.
fn fitting(handout: &str, context: &Context<'_>) -> Option<Fit> {
    if !context.look.draws_blocks() {
        return None;
    }
    let facts = context.settings.facts.as_ref()?;
    let (handout, edition) = context.edition(handout)?;
    let own = context.words_of(edition);
    let composer = context.composer(handout, edition, &own);
    let ways: [&dyn Fn() -> Option<Vec<Leaf>>; 3] =
        [&|| in_one(words(&composer, facts)), &|| in_one(short_words(&composer, facts)), &|| by_tier(&composer, facts)];
    let mut sets = ways.into_iter().filter_map(|way| way());
    sets.find_map(|leaves| AIRS.into_iter().find_map(|(takes_all, air)| placed(&leaves, air, takes_all, context)))
}

fn in_one(text: String) -> Option<Vec<Leaf>> {
    Some(vec![Leaf { code: Code::saying(text, VERSIONS)?, word: String::new() }])
}

/// All of one size: what is touched stands still while one leafs.
fn by_tier(composer: &Composer<'_>, facts: &Facts) -> Option<Vec<Leaf>> {
    let (names, texts): (Vec<_>, Vec<_>) = tier_words(composer, facts)?.into_iter().map(|tier| (tier.word, tier.text)).unzip();
    let codes = Code::alike(texts, VERSIONS)?;
    Some(codes.into_iter().zip(names).map(|(code, word)| Leaf { code, word }).collect())
}

fn placed(leaves: &[Leaf], air: u16, takes_all: bool, context: &Context<'_>) -> Option<Fit> {
    let area = if takes_all { context.area } else { context.body() };
    let is_set = leaves.len() > 1;
    let rows = if takes_all || is_set { TARGET_ROWS } else { CAPTION_ROWS };
    let width = leaves.first()?.code.count() + 2 * air;
    let height = width.div_ceil(2);
    let room = area.height.checked_sub(rows)?;
    let (left, above) = (area.width.checked_sub(width)? / 2, room.checked_sub(height)? / 2);
    let place = Rect { x: area.x + left, y: area.y + above, width, height };
    let below = if takes_all { area.bottom() - rows } else { place.bottom() };
    let below = Rect { y: below, height: rows, ..area };
    let turner = if is_set { Some(turner(leaves, below, takes_all, context)?) } else { None };
    Some(Fit { leaves: leaves.to_vec(), place, air, takes_all, below, turner })
}

/// Where one leafs, in the middle, but right of the way back; `None` where there is no room for that. It is
/// as wide for each of the codes.
fn turner(leaves: &[Leaf], below: Rect, takes_all: bool, context: &Context<'_>) -> Option<Rect> {
    let names = (0..leaves.len()).map(|part| cells(&name(leaves, part, context)));
    let width = names.max()? + ARROWS;
    let back = if takes_all { 1 + cells("Esc ") + cells(&context.words.say().do_back()) + GAP } else { 0 };
    let x = below.x + back.max(below.width.checked_sub(width)? / 2);
    (x + width <= below.right()).then_some(Rect { x, width, ..below })
}

/// Which of several codes it is: "EMERGENCY  1 of 3".
fn name(leaves: &[Leaf], part: usize, context: &Context<'_>) -> String {
    let word = leaves.get(part).map_or("", |leaf| leaf.word.as_str());
    format!("{word}  {}", context.words.say().section_of((part + 1).to_string(), leaves.len().to_string()))
}

fn cells(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

impl Fit {
    /// The code that is shown. A larger window may have one where a smaller one has three.
    fn shown(&self, part: usize) -> usize {
        part.min(self.leaves.len().saturating_sub(1))
    }

    /// The rows of cells, the white around the code included.
    fn rows(&self, part: usize) -> Vec<String> {
        let dark = self.leaves.get(part).and_then(|leaf| leaf.code.modules()).unwrap_or_default();
        let air = usize::from(self.air);
        let count = usize::from(self.place.width - 2 * self.air);
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

    /// Draws which of several codes it is, between the arrows that lead to the others.
    fn draw_turner(&self, part: usize, context: &Context<'_>, pen: &mut Pen<'_>) {
        let Some(Rect { x, width, .. }) = self.turner else { return };
        let row = self.below.bottom().saturating_sub(1);
        let signs = context.look.signs();
        pen.fill(Rect { x, y: row, width, height: 1 }, Part::Focus);
        if part > 0 {
            pen.text(x + 1, row, 1, signs.back, Part::Focus);
        }
        pen.middle(x + ARROWS / 2, row, width - ARROWS, &name(&self.leaves, part, context), Part::Focus);
        if part + 1 < self.leaves.len() {
            pen.right(x, row, width - 1, signs.forward, Part::Focus);
        }
    }

    /// Draws the row without a foot: back, and at the right whom to ask, and that it is a sample if it is one.
    fn draw_way_back(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let say = context.words.say();
        let row = self.below.bottom().saturating_sub(1);
        let (x, width) = (self.below.x + 1, self.below.width.saturating_sub(2));
        let key = pen.text(x, row, width, "Esc", Part::Accent);
        let label = pen.text(x + key + 1, row, width.saturating_sub(key + 1), &say.do_back(), Part::Text);
        let left = self.turner.map_or(x + key + 1 + label, Rect::right) + GAP;
        let mut right = x + width;
        let sample = context.settings.facts.as_ref().is_some_and(|facts| facts.sample);
        let badge = sample.then(|| (format!(" {} ", say.sample()), Part::Focus));
        for (text, part) in badge.into_iter().chain([(say.ask_desk(), Part::Strong)]) {
            let width = cells(&text);
            if right.saturating_sub(left) >= width {
                right -= width;
                pen.text(right, row, width, &text, part);
                right = right.saturating_sub(2);
            }
        }
    }
}

/// What is said about the code, in one line. It is never cut.
fn caption(context: &Context<'_>, width: u16) -> String {
    let say = context.words.say();
    let sayings = [say.qr_caption(), say.code_offer()];
    sayings.into_iter().find(|text| text.width() <= usize::from(width)).unwrap_or_default()
}

impl Place for PhoneCode {
    fn title(&self, context: &Context<'_>) -> String {
        context.edition(&self.handout).map_or_else(String::new, |(_, edition)| edition.title.clone())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint(Action::Back, say.do_back(), context), hint(Action::Finish, say.do_finish(), context)];
        if fitting(&self.handout, context).is_some_and(|fit| fit.turner.is_some()) {
            hints.insert(0, hint(Action::Right, say.do_section(), context));
        }
        hints
    }

    fn takes_all(&self, context: &Context<'_>) -> bool {
        fitting(&self.handout, context).is_some_and(|fit| fit.takes_all)
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let total = fitting(&self.handout, context).map_or(1, |fit| fit.leaves.len());
        match action {
            Action::Code => Request::Back,
            Action::Choose if total == 1 => Request::Back,
            Action::Back
            | Action::Print
            | Action::Language
            | Action::Emergency
            | Action::Help
            | Action::Finish
            | Action::Staff => Request::Do(action),
            other => {
                self.turn(other, total);
                Request::Stay
            }
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let Some(fit) = fitting(&self.handout, context) else { return Request::Stay };
        if let Some(turner) = fit.turner.filter(|turner| turner.contains(at)) {
            let back = at.x < turner.x + turner.width / 2;
            self.turn(if back { Action::Left } else { Action::Right }, fit.leaves.len());
            return Request::Stay;
        }
        // Who wants to go on and touches beside it is not led away.
        let leads_back = fit.takes_all && fit.below.contains(at) && fit.turner.is_none_or(|turner| at.x < turner.x);
        if leads_back { Request::Back } else { Request::Stay }
    }

    /// The words that the code holds, in place of its squares: all of them, whichever part is shown.
    fn tell(&self, context: &Context<'_>) -> Telling {
        let mut telling = Telling::default();
        let (say, language) = (context.words.say(), context.language());
        telling.head(self.title(context), language);
        telling.say(say.qr_caption(), language);
        if let Some(((handout, edition), facts)) = context.edition(&self.handout).zip(context.settings.facts.as_ref()) {
            say_language(&mut telling, &edition.language, context);
            let own = context.words_of(edition);
            for line in words(&context.composer(handout, edition, &own), facts).lines() {
                telling.say(line, &edition.language);
            }
        }
        telling.offer(say.read_on(), language, Action::Back);
        telling
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
        let part = fit.shown(self.part);
        let Rect { x, width, .. } = fit.place;
        for (y, row) in (fit.place.top()..fit.place.bottom()).zip(fit.rows(part)) {
            pen.text(x, y, width, &row, Part::Code);
        }
        let margin = u16::from(fit.takes_all);
        let inner = Rect { x: fit.below.x + margin, width: fit.below.width.saturating_sub(2 * margin), ..fit.below };
        pen.middle(inner.x, inner.y, inner.width, &caption(context, inner.width), Part::Strong);
        if fit.takes_all {
            fit.draw_way_back(context, pen);
        }
        fit.draw_turner(part, context, pen);
        let focus =
            fit.turner.map_or(Position::new(x, fit.place.bottom()), |turner| Position::new(turner.x, fit.below.bottom() - 1));
        pen.focus_at(focus.x, focus.y);
    }
}
