//! Printing: how it goes, in true steps, and where to collect the page.

use super::print::CODE_BUTTON;
use super::trouble::{is_mended_by_hand, sentence};
use super::{Action, Context, PhoneCode, Place, Request, code, hint};
use crate::document::flow::{Ink, Line, wrap};
use crate::order::{JobState, Line as Wanted, News, OrderId, PrinterState, Progress, Trouble};
use crate::widget::{Hint, Part, Pen};
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// A page that has not moved for so long is told with what the printer says of itself, although printers
/// that still print say such things too.
const STILL: Duration = Duration::from_secs(5);

/// An order on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printing {
    order: OrderId,
    line: Wanted,
    news: News,
    /// When it was given.
    given: Duration,
    /// When something became of it last.
    moved: Duration,
    /// Pressed again while it was on its way.
    pressed_again: bool,
}

impl Printing {
    /// An order that was just given.
    pub fn new(order: OrderId, line: &Wanted, now: Duration) -> Self {
        let news = News::from(JobState::Queued);
        Self { order, line: line.clone(), news, given: now, moved: now, pressed_again: false }
    }

    /// What is being printed.
    pub fn line(&self) -> &Wanted {
        &self.line
    }

    /// Whether it has not come to its end.
    pub fn is_under_way(&self) -> bool {
        !self.news.state.is_end()
    }

    /// Whether it came to an end without a page.
    pub fn has_failed(&self) -> bool {
        self.news.state.is_end() && self.news.state != JobState::Done
    }

    /// Something became of an order.
    pub fn heard(&mut self, order: OrderId, news: News, now: Duration) {
        if order == self.order && !self.news.state.is_end() && news != self.news {
            (self.news, self.moved) = (news, now);
        }
    }

    /// Why nothing moves, if the patient should know.
    fn trouble(&self, context: &Context<'_>) -> Option<Trouble> {
        if self.news.state.is_end() {
            return None;
        }
        let still = context.now.since_start.saturating_sub(self.moved) >= STILL;
        let printers = match context.printer_state() {
            PrinterState::Trouble(trouble) => Some(trouble),
            PrinterState::Warns(trouble) if still && trouble != Trouble::Busy => Some(trouble),
            _ => None,
        };
        printers.or(self.news.held_up)
    }

    /// Whether the list can be had for a phone, because the page does not come.
    fn offers_code(&self, context: &Context<'_>) -> bool {
        let lacks_page = self.has_failed() || self.trouble(context).is_some();
        lacks_page && code::is_offered(&self.line.handout, context)
    }

    fn open_code(&self, context: &Context<'_>) -> Request {
        let opened = || Request::open(PhoneCode::new(self.line.handout.clone()));
        if self.offers_code(context) { opened() } else { Request::Stay }
    }

    fn lines(&self, context: &Context<'_>, width: u16) -> Vec<Line> {
        let say = context.words.say();
        let done = context.look.signs().done;
        let mut lines = Vec::new();
        let mut add = |text: &str, ink: Ink| {
            lines.extend(wrap(text, width, ink));
            lines.push(Line::default());
        };
        match self.news.state {
            JobState::Done => {
                add(&format!("{done}  {}", say.printing_done()), Ink::Heading);
                add(&where_to_collect(context), Ink::Strong);
            }
            JobState::Failed(trouble) => add(&sentence(trouble, context.words), Ink::Strong),
            JobState::Cancelled => add(&say.printing_stopped(), Ink::Strong),
            JobState::Expired => add(&say.trouble_unknown(), Ink::Strong),
            JobState::Unknown => add(&say.trouble_unconfirmed(), Ink::Strong),
            state => match self.trouble(context) {
                Some(trouble) => {
                    let follows = if is_mended_by_hand(trouble) { say.printing_follows() } else { String::new() };
                    add(format!("{} {follows}", sentence(trouble, context.words)).trim_end(), Ink::Strong);
                }
                None if matches!(state, JobState::Queued | JobState::Held | JobState::Creating) => {
                    add(&say.printing_making(), Ink::Strong);
                }
                None => add(&say.printing_sent(), Ink::Strong),
            },
        }
        if self.pressed_again && !self.news.state.is_end() {
            add(&say.printing_again(), Ink::Plain);
        }
        lines
    }

    /// What moves: the sides that came out, where the printer tells, else the time.
    fn pace(&self, context: &Context<'_>) -> (String, Option<Progress>) {
        let say = context.words.say();
        let progress = self.news.progress;
        if self.news.state == JobState::Sent && progress.total > 0 && progress.sides > 0 {
            let sides = progress.sides.min(progress.total);
            let text = say.printing_page(sides.to_string(), progress.total.to_string());
            return (text, Some(progress));
        }
        let seconds = context.now.since_start.saturating_sub(self.given).as_secs();
        (say.printing_seconds(i32::try_from(seconds).unwrap_or(i32::MAX)), None)
    }

    fn draw_pace(&self, area: Rect, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, progress) = self.pace(context);
        let width = 32.min(area.width);
        if let Some(progress) = progress {
            pen.bar(Rect { width, height: 1, ..area }, progress.sides, progress.total);
            pen.text(area.x + width + 2, area.y, area.width.saturating_sub(width + 2), &text, Part::Text);
        } else {
            let seconds = context.now.since_start.saturating_sub(self.given).as_secs();
            pen.walker(Rect { width, height: 1, ..area }, seconds);
            pen.text(area.x + width + 2, area.y, area.width.saturating_sub(width + 2), &text, Part::Text);
        }
    }
}

/// Where the page comes out.
pub(super) fn where_to_collect(context: &Context<'_>) -> String {
    let say = context.words.say();
    let place = context.settings.place.as_ref().and_then(|place| place.get(context.language()));
    place.map_or_else(|| say.collect(), |place| say.collect_at(place))
}

fn layout(context: &Context<'_>) -> (Rect, Rect, Rect) {
    let body = context.body();
    let air = if body.height >= 17 { 3 } else { 0 };
    let text = Rect { y: body.y + air, height: body.height.saturating_sub(air), width: body.width.min(66), ..body };
    let width = 30.min(body.width);
    let y = (text.y + 7).min(body.bottom().saturating_sub(3)).max(body.y);
    let read_on = Rect { x: body.x, y, width, height: 3 }.intersection(body);
    let beside = body.width >= 64;
    let finish = if beside { Rect { x: read_on.right() + 3, ..read_on } } else { Rect { y: read_on.bottom(), ..read_on } };
    (text, read_on, finish.intersection(body))
}

/// The button that shows the list for a phone, below the others.
fn code_place(finish: Rect, context: &Context<'_>) -> Rect {
    let body = context.body();
    Rect { x: body.x, y: finish.bottom(), width: CODE_BUTTON, height: 3 }.intersection(body)
}

impl Place for Printing {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().print_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint("Esc", say.read_on(), Action::Back), hint("f", say.do_finish(), Action::Finish)];
        if self.offers_code(context) {
            hints.insert(0, hint("c", say.code_offer(), Action::Code));
        }
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        match action {
            // A second press of Enter comes from the first: it must neither print again nor leave.
            Action::Choose | Action::Print if !self.news.state.is_end() => {
                self.pressed_again = true;
                Request::Stay
            }
            Action::Choose => Request::Back,
            Action::Print => Request::Stay,
            Action::Code => self.open_code(context),
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let (_, read_on, finish) = layout(context);
        if finish.contains(at) {
            return Request::Finish;
        }
        if code_place(finish, context).contains(at) {
            return self.open_code(context);
        }
        if read_on.contains(at) { Request::Back } else { Request::Stay }
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, read_on, finish) = layout(context);
        pen.focus_at(text.x, text.y);
        let lines = self.lines(context, text.width);
        let room = Rect { height: text.height.min(read_on.y.saturating_sub(text.y)), ..text };
        pen.lines(room, &lines, 0);
        let say = context.words.say();
        let over = self.news.state.is_end();
        let below = room.y.saturating_add(u16::try_from(lines.len()).unwrap_or(u16::MAX));
        if !over && below < room.bottom() {
            self.draw_pace(Rect { y: below, height: 1, ..room }, context, pen);
        }
        pen.button(read_on, &say.read_on(), if over { "Enter" } else { "Esc" }, over);
        if finish.height >= 3 {
            pen.button(finish, &say.do_finish(), "f", false);
        }
        let code = code_place(finish, context);
        if code.height >= 2 && self.offers_code(context) {
            pen.button(code, &say.code_offer(), "c", false);
        }
    }
}
