//! The one shape of all staff screens: text or rows, with buttons beside or below them.
//!
//! ```text
//!  1 Batch    2 Jobs    3 Printer    4 More
//!  ──────────────────────────────────────────────────
//!  rows, two lines each            ┌──────────────┐
//!  or text in a window             │ buttons      │
//!                                  └──────────────┘
//!  a line about all of it
//!  ▼ more
//! ```
//! On a narrow screen the buttons are rows after the others, so that one list holds all there is to choose.

use super::step::{Do, Tab};
use crate::document::flow::Line;
use crate::screen::{Action, Context, window};
use crate::widget::Scroll;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

/// From this width on buttons stand beside the rows.
const WIDE: u16 = 70;
const SIDE: u16 = 28;
const GAP: u16 = 3;
/// Lines of text longer than this are hard to follow.
const COLUMN: u16 = 76;
const ROW: u16 = 2;
const AIRY_ROW: u16 = 3;
const TABS: u16 = 2;
/// Room for the label of a row that has a value.
const LABEL: u16 = 20;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) label: String,
    /// Small print below the label.
    pub(super) detail: String,
    /// What is set, with arrows around it.
    pub(super) value: Option<String>,
    /// The key that does the same, if one does.
    pub(super) key: &'static str,
    pub(super) does: Do,
    /// What Left and Right do.
    pub(super) steps: Option<[Do; 2]>,
}

impl Choice {
    pub(super) fn new(label: String, does: Do) -> Self {
        Self { label, detail: String::new(), value: None, key: "", does, steps: None }
    }

    pub(super) fn detail(self, detail: String) -> Self {
        Self { detail, ..self }
    }

    pub(super) fn key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    /// A setting: choosing it goes one step on.
    pub(super) fn setting(label: String, value: String, [less, more]: [Do; 2]) -> Self {
        let does = more.clone();
        Self { value: Some(value), steps: Some([less, more]), ..Self::new(label, does) }
    }
}

/// What a staff screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Pane {
    pub(super) text: Vec<Line>,
    pub(super) rows: Vec<Choice>,
    pub(super) buttons: Vec<Choice>,
    /// A line about all of it.
    pub(super) status: String,
    /// A question: its buttons stand below it at any width.
    pub(super) question: bool,
    /// Which tab is open, where the tabs are seen.
    pub(super) tab: Option<Tab>,
}

/// What is marked, and how far the text is scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Mark {
    pub(super) at: usize,
    /// The row marked last: while a button is marked, its page of rows stays.
    row: usize,
    pub(super) scroll: Scroll,
}

/// Where the parts of a pane stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) tabs: Vec<Rect>,
    pub(super) text: Rect,
    pub(super) choices: Vec<(Rect, usize)>,
    pub(super) bottom: Rect,
    /// Choices on one page, and the first one of this page.
    pub(super) page: usize,
    pub(super) first: usize,
    pub(super) listed: usize,
}

/// Cells for text.
pub(super) fn text_width(context: &Context<'_>, question: bool) -> u16 {
    if context.look.is_told() {
        // Whoever writes the lines breaks them.
        return u16::MAX;
    }
    let body = context.body();
    let beside = body.width >= WIDE && !question;
    if beside { body.width - SIDE - GAP } else { body.width }.min(COLUMN)
}

impl Pane {
    pub(super) fn count(&self) -> usize {
        self.rows.len() + self.buttons.len()
    }

    pub(super) fn choice(&self, index: usize) -> Option<&Choice> {
        self.rows.iter().chain(&self.buttons).nth(index)
    }

    pub(super) fn is_beside(&self, body: Rect) -> bool {
        let rows = body.height.saturating_sub(if self.tab.is_some() { TABS + 1 } else { 0 });
        let fit = self.buttons.len() * usize::from(ROW) <= usize::from(rows);
        body.width >= WIDE && !self.question && !self.buttons.is_empty() && fit
    }

    pub(super) fn places(&self, mark: Mark, context: &Context<'_>) -> Places {
        let body = context.body();
        let tabs_height = if self.tab.is_some() { TABS.min(body.height) } else { 0 };
        let air = u16::from(body.height >= 14);
        let top = (tabs_height + air * u16::from(self.tab.is_some())).min(body.height);
        let beside = self.is_beside(body);
        let width = if beside { body.width - SIDE - GAP } else { body.width };
        let listed = if beside { self.rows.len() } else { self.count() };
        let area = Rect { y: body.y + top, height: body.height - top, width, ..body };
        let text_rows = if self.rows.is_empty() { u16::try_from(self.text.len()).unwrap_or(u16::MAX) } else { 0 };
        // A list needs a line that leads on when it is longer than its room; so does a text.
        let count = u16::try_from(listed).unwrap_or(u16::MAX);
        let needs = count.saturating_mul(ROW);
        let full = text_rows.saturating_add(needs) + u16::from(text_rows > 0 && needs > 0) > area.height;
        let bottom_height = if full || !self.status.is_empty() { 2.min(area.height) } else { 0 };
        let inner = Rect { height: area.height - bottom_height, ..area };
        let wants = if text_rows.saturating_add(count.saturating_mul(AIRY_ROW)) < inner.height { AIRY_ROW } else { ROW };
        let room = inner.height - text_rows.min(inner.height / 2);
        let list_height = if text_rows == 0 {
            inner.height
        } else {
            count.saturating_mul(wants).min((room / ROW * ROW).max(ROW.min(inner.height)))
        };
        let text_height = if text_rows == 0 { 0 } else { inner.height - list_height };
        let below = text_rows.min(text_height) + u16::from(text_rows < text_height);
        let text = Rect { height: text_height, width: width.min(COLUMN), ..inner };
        let list = Rect { y: inner.y + below, height: inner.height - below, ..inner };
        let (choices, page, first) = self.list(list, listed, mark);
        let mut places = Places {
            tabs: tabs(body, tabs_height, context),
            text,
            choices,
            bottom: Rect { y: inner.bottom(), height: bottom_height, ..area },
            page,
            first,
            listed,
        };
        if beside {
            let side = buttons(Rect { x: area.right() + GAP, width: SIDE, ..area }, self.buttons.len());
            // Below the last button the line about all of it has the whole width.
            if side.last().is_some_and(|last| last.bottom() <= places.bottom.y) {
                places.bottom.width = body.width;
            }
            places.choices.extend(side.into_iter().zip(self.rows.len()..));
        }
        places
    }

    fn list(&self, list: Rect, listed: usize, mark: Mark) -> (Vec<(Rect, usize)>, usize, usize) {
        let fits = |height: u16| usize::from(list.height / height);
        let height = if listed <= fits(AIRY_ROW) { AIRY_ROW } else { ROW };
        let page = fits(height).max(1);
        let marked = if mark.at < listed { mark.at } else { mark.row.min(listed.saturating_sub(1)) };
        let first = marked / page * page;
        let width = if self.question { 40.min(list.width) } else { list.width.min(84) };
        let place = |n: usize| {
            let y = list.y.saturating_add(u16::try_from(n).unwrap_or(u16::MAX).saturating_mul(height));
            Rect { y, height, width, ..list }.intersection(list)
        };
        let places =
            (first..listed.min(first + page)).map(|index| (place(index - first), index)).filter(|(place, _)| place.height > 0);
        (places.collect(), page, first)
    }

    /// Moves the mark or the text, if that is what the action means.
    pub(super) fn moved(&self, mark: &mut Mark, action: Action, context: &Context<'_>) -> bool {
        let places = self.places(*mark, context);
        let count = self.count();
        let scrolls = self.rows.is_empty() && self.text.len() > usize::from(places.text.height);
        let over = matches!(action, Action::PageUp | Action::PageDown | Action::First | Action::Last);
        // Down through the text and then through the choices, and the same way back.
        let choices_first = matches!(action, Action::PageUp | Action::First) && places.first > 0;
        if scrolls && !choices_first && (over || count < 2) {
            let before = mark.scroll;
            window::moved(&mut mark.scroll, action, self.text.len(), places.text.height);
            if mark.scroll != before || count < 2 {
                return true;
            }
        }
        let last = count.saturating_sub(1);
        let at = mark.at.min(last);
        mark.at = match action {
            // The buttons stand after the rows: from the first row the way up leads to them.
            Action::Up => at.checked_sub(1).unwrap_or(last),
            Action::Down if at == last => 0,
            Action::Down => at + 1,
            Action::PageUp => at.saturating_sub(places.page),
            Action::PageDown => (at + places.page).min(places.listed.max(1) - 1).max(at.min(last)),
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        self.mark(mark, mark.at);
        true
    }

    /// Marks a choice.
    pub(super) fn mark(&self, mark: &mut Mark, index: usize) {
        mark.at = index.min(self.count().saturating_sub(1));
        if mark.at < self.rows.len() {
            mark.row = mark.at;
        }
    }

    /// The choice with this number on the page that is seen.
    pub(super) fn numbered(&self, mark: Mark, number: u8, context: &Context<'_>) -> Option<usize> {
        let index = usize::from(number).checked_sub(1)?;
        self.places(mark, context).choices.get(index).map(|(_, index)| *index)
    }

    /// What was touched.
    pub(super) fn touched(&self, mark: Mark, at: Position, context: &Context<'_>) -> Option<Touched> {
        let places = self.places(mark, context);
        if let Some(index) = places.tabs.iter().position(|tab| tab.contains(at)) {
            return Tab::ALL.get(index).map(|tab| Touched::Tab(*tab));
        }
        if let Some((place, index)) = places.choices.iter().find(|(place, _)| place.contains(at)) {
            // The arrow before a value goes back, all the rest of the row goes on.
            let value = place.x + label_width(*place);
            return Some(Touched::Choice(*index, (value..value + 5).contains(&at.x)));
        }
        window::touched(places.bottom, at).map(Touched::Move)
    }
}

/// What was touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touched {
    Tab(Tab),
    /// A choice, and whether on the arrow that goes back.
    Choice(usize, bool),
    Move(Action),
}

/// Tabs of one width where each name fits, else each as wide as it needs, with what is left shared out.
fn tabs(body: Rect, height: u16, context: &Context<'_>) -> Vec<Rect> {
    if height == 0 {
        return Vec::new();
    }
    let even = (body.width / 4).min(18);
    // The number, a cell after it, and one after the name.
    let needs = Tab::ALL.map(|tab| u16::try_from(tab.name(context).width()).unwrap_or(u16::MAX).saturating_add(3));
    let all = needs.iter().fold(0, |all: u16, need| all.saturating_add(*need));
    let spare = body.width.checked_sub(all).filter(|_| needs.iter().any(|need| *need > even));
    let mut x = body.x;
    let mut places = Vec::new();
    for need in needs {
        let width = spare.map_or(even, |spare| need + spare / 4);
        places.push(Rect { x, width, height, ..body });
        x += width;
    }
    places
}

fn buttons(side: Rect, count: usize) -> Vec<Rect> {
    let count = u16::try_from(count).unwrap_or(u16::MAX);
    let height = [3, 2].into_iter().find(|height| count.saturating_mul(*height) <= side.height).unwrap_or(2);
    let place = |n: u16| Rect { y: side.y.saturating_add(n.saturating_mul(height)), height, ..side }.intersection(side);
    (0..count).map(place).filter(|place| place.height > 0).collect()
}

/// Where the value of a row begins.
pub(super) fn label_width(place: Rect) -> u16 {
    LABEL.min(place.width / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Colors, Glyphs, Settings, Theme};
    use crate::handout::Library;
    use crate::language::{Phrasebook, Tag, Words};
    use crate::screen::Moment;
    use crate::widget::Look;
    use std::cell::OnceCell;
    use std::time::Duration;

    fn choices(count: usize) -> Vec<Choice> {
        (0..count).map(|n| Choice::new(n.to_string(), Do::Back)).collect()
    }

    /// Every choice can be reached at every size, on a target at least two rows high that no other covers.
    #[test]
    fn targets_are_two_rows_high_and_stand_apart_at_every_size() {
        let (settings, library) = (Settings::sample(), Library::default());
        let words = Words::of(&Tag::english());
        let phrasebook = Phrasebook::new(&[]);
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
        for (width, height) in [(80, 24), (100, 32), (160, 50), (40, 12), (70, 12), (60, 20), (160, 12)] {
            let area = Rect::new(0, 0, width, height);
            let (printer, staff) = (None, None);
            let context = Context {
                settings: &settings,
                library: &library,
                phrasebook: &phrasebook,
                words: &words,
                look: &look,
                area,
                now,
                printer,
                printed: &[],
                staff,
                stock: &library,
                index: &OnceCell::new(),
                laid: &crate::screen::Laid::default(),
                reading: crate::screen::Reading::default(),
            };
            for (rows, buttons, question, text) in
                [(0, 2, true, 3), (0, 3, false, 30), (1, 4, false, 0), (40, 4, false, 0), (40, 0, false, 0), (0, 3, false, 2)]
            {
                for tab in [None, Some(Tab::Batch)] {
                    let (rows, buttons) = (choices(rows), choices(buttons));
                    let pane = Pane { text: vec![Line::default(); text], rows, buttons, question, tab, ..Pane::default() };
                    for at in 0..pane.count() {
                        let mut mark = Mark::default();
                        pane.mark(&mut mark, at);
                        let places = pane.places(mark, &context);
                        assert!(places.choices.iter().any(|(_, index)| *index == at), "{at} of {pane:?} at {area}");
                        for (place, index) in &places.choices {
                            assert!(place.height >= 2 && context.body().union(*place) == context.body(), "{place} at {area}");
                            let over = places.choices.iter().any(|(other, at)| at != index && other.intersects(*place));
                            assert!(!over && !places.bottom.intersects(*place), "{place} at {area}");
                        }
                    }
                }
            }
        }
    }
}
