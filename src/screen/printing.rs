//! Printing: how it goes, in true steps, and where to collect the page.

use super::print::{BESIDE, CODE_BUTTON, below_go, letters, sheet};
use super::telling::Telling;
use super::trouble::{is_mended_by_hand, sentence};
use super::{Action, Context, PhoneCode, Place, Request, code, hint, key_of};
use crate::document::flow::{Ink, Line, wrap};
use crate::document::spoken;
use crate::order::{JobState, Line as Wanted, News, OrderId, PrinterState, Progress, Trouble};
use crate::widget::{Hint, Part, Pen, narrow};
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// A page that has not moved for so long is told with what the printer says of itself, although printers
/// that still print say such things too.
const STILL: Duration = Duration::from_secs(5);
/// What a hand can mend is told sooner: the sooner it is mended, the sooner the page comes.
const STILL_BY_HAND: Duration = Duration::from_secs(2);

/// A button, and the least one that has room for its words.
const BUTTON: u16 = 30;
const FINISH: u16 = 23;
const BUTTON_ROWS: u16 = 3;

/// An order on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printing {
    order: OrderId,
    line: Wanted,
    news: News,
    /// When it was given.
    given: Duration,
    /// How far it ever came: its stage, and the sides that came out.
    furthest: (u8, u32),
    /// When it came so far.
    moved: Duration,
    /// Pressed again while it was on its way.
    pressed_again: bool,
}

impl Printing {
    /// An order that was just given.
    pub fn new(order: OrderId, line: &Wanted, now: Duration) -> Self {
        let news = News::from(JobState::Queued);
        let furthest = (stage(news.state), 0);
        Self { order, line: line.clone(), news, given: now, furthest, moved: now, pressed_again: false }
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

    /// Something became of an order. Only what it never reached before is a move: a page that is offered to
    /// the printer again and again stands still.
    pub fn heard(&mut self, order: OrderId, news: News, now: Duration) {
        if order != self.order || self.news.state.is_end() {
            return;
        }
        let reached = (stage(news.state), news.progress.sides);
        if reached > self.furthest {
            (self.furthest, self.moved) = (reached, now);
        }
        self.news = news;
    }

    /// Why nothing moves, if the patient should know.
    fn trouble(&self, context: &Context<'_>) -> Option<Trouble> {
        if self.news.state.is_end() {
            return None;
        }
        let still = context.now.since_start.saturating_sub(self.moved);
        // That the printer is busy explains nothing, where it says itself what it waits for.
        let waits = self.news.held_up == Some(Trouble::Busy);
        let printers = match context.printer_state() {
            PrinterState::Trouble(trouble) => Some(trouble),
            PrinterState::Warns(Trouble::Busy) | PrinterState::Unknown | PrinterState::Ready => None,
            PrinterState::Warns(trouble) => (waits || still >= patience(trouble)).then_some(trouble),
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

    /// What became of it so far.
    fn became(&self, context: &Context<'_>) -> String {
        let say = context.words.say();
        match self.news.state {
            JobState::Done => say.printing_done(),
            JobState::Failed(trouble) => sentence(trouble, context.words),
            JobState::Cancelled => say.printing_stopped(),
            JobState::Expired => say.trouble_unknown(),
            JobState::Unknown => say.trouble_unconfirmed(),
            state => match self.trouble(context) {
                Some(trouble) => {
                    let follows = if is_mended_by_hand(trouble) { say.printing_follows() } else { String::new() };
                    format!("{} {follows}", sentence(trouble, context.words)).trim_end().to_owned()
                }
                None if matches!(state, JobState::Queued | JobState::Held | JobState::Creating) => say.printing_making(),
                None => say.printing_sent(),
            },
        }
    }

    fn lines(&self, context: &Context<'_>, width: u16) -> Vec<Line> {
        let became = self.became(context);
        if self.news.state != JobState::Done {
            return wrap(&became, width, Ink::Strong);
        }
        let mut lines = wrap(&format!("{}  {became}", context.look.signs().done), width, Ink::Heading);
        lines.push(Line::default());
        lines.extend(wrap(&where_to_collect(context), width, Ink::Strong));
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
        let width = if narrow(context.area) { 20 } else { 32 }.min(area.width);
        let bar = Rect { width, height: 1, ..area };
        if let Some(progress) = progress {
            pen.bar(bar, progress.sides, progress.total);
        } else {
            pen.walker(bar, context.now.since_start.saturating_sub(self.given).as_secs());
        }
        pen.text(area.x + width + 2, area.y, area.width.saturating_sub(width + 2), &text, Part::Text);
    }

    /// What became of it, then what moves, then what a second press is told: the last gives way first.
    fn draw_news(&self, room: Rect, context: &Context<'_>, pen: &mut Pen<'_>) {
        let rows = |lines: &[Line]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let lines = self.lines(context, room.width);
        pen.lines(room, &lines, 0);
        let below = room.y.saturating_add(rows(&lines));
        if self.news.state.is_end() || below >= room.bottom() {
            return;
        }
        let again = wrap(&context.words.say().printing_again(), room.width, Ink::Plain);
        let again = if self.pressed_again { again } else { Vec::new() };
        // Blank rows part the three, where there are some to spare.
        let spare = (room.bottom() - below).saturating_sub(1 + rows(&again));
        let pace = below + spare.min(1);
        self.draw_pace(Rect { y: pace, height: 1, ..room }, context, pen);
        let y = pace + 1 + spare.saturating_sub(1).min(1);
        if room.bottom().saturating_sub(y) >= rows(&again) {
            pen.lines(Rect { y, height: room.bottom().saturating_sub(y), ..room }, &again, 0);
        }
    }
}

/// The steps that an order takes one after the other.
fn stage(state: JobState) -> u8 {
    match state {
        JobState::Queued | JobState::Held => 0,
        JobState::Creating | JobState::Created => 1,
        JobState::Sending => 2,
        _ => 3,
    }
}

/// How long a page stands still before the printer's remark is told.
fn patience(trouble: Trouble) -> Duration {
    if is_mended_by_hand(trouble) { STILL_BY_HAND } else { STILL }
}

/// Where the page comes out.
pub(super) fn where_to_collect(context: &Context<'_>) -> String {
    let say = context.words.say();
    let place = context.settings.place.as_ref().and_then(|place| place.get(context.language()));
    place.map_or_else(|| say.collect(), |place| say.collect_at(place))
}

/// Where the text and the buttons stand: back to the handout, finish, and the list for a phone. With room
/// for it they keep away from the button that was pressed, so that a second press finds none of them.
struct Layout {
    text: Rect,
    read_on: Rect,
    finish: Rect,
    code: Rect,
}

impl Layout {
    fn of(context: &Context<'_>, offers_code: bool) -> Self {
        let body = context.body();
        let low = body.bottom().saturating_sub(BUTTON_ROWS).max(body.y);
        let y = below_go(context).unwrap_or(low).min(low);
        let width = BUTTON.min(body.width);
        let read_on = Rect { x: body.x, y, width, height: BUTTON_ROWS }.intersection(body);
        let left = body.width.saturating_sub(width + 1);
        let gap = 1 + u16::from(left > BUTTON + 1) * 2;
        let finish = Rect { x: read_on.right() + gap, width: left.saturating_sub(gap - 1).min(BUTTON), ..read_on };
        let finish = if finish.width >= FINISH { finish } else { Rect { width: 0, ..finish } };
        // At the right, where there is room beside the button that was pressed.
        let x = body.x + if body.width >= BESIDE + CODE_BUTTON { BESIDE } else { 0 };
        let code = Rect { x, y: y.saturating_sub(BUTTON_ROWS), width: CODE_BUTTON, height: BUTTON_ROWS }.intersection(body);
        let has_code = offers_code && body.height >= 4 * BUTTON_ROWS;
        let code = if has_code { code } else { Rect { height: 0, ..code } };
        let air = if body.height >= 17 { 3 } else { 0 };
        let end = if has_code { code.y } else { y };
        let text = Rect { y: body.y + air, height: end.saturating_sub(body.y + air), width: body.width.min(66), ..body };
        Self { text, read_on, finish, code }
    }
}

impl Place for Printing {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().print_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint(Action::Back, say.read_on(), context), hint(Action::Finish, say.do_finish(), context)];
        if self.offers_code(context) {
            hints.insert(0, hint(Action::Code, say.code_offer(), context));
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
        let layout = Layout::of(context, self.offers_code(context));
        if layout.finish.contains(at) {
            return Request::Finish;
        }
        if layout.code.contains(at) {
            return self.open_code(context);
        }
        if layout.read_on.contains(at) { Request::Back } else { Request::Stay }
    }

    /// The time that goes by is not told: it would be told every second.
    fn tell(&self, context: &Context<'_>) -> Telling {
        let (say, language) = (context.words.say(), context.language());
        let mut telling = Telling::default();
        telling.head(say.print_title(), language);
        if let Some((_, edition)) = context.edition(&self.line.handout) {
            telling.head(&edition.title, &edition.language);
        }
        let copies = say.plain_set(say.copies(), self.line.copies.to_string());
        let letters = letters(self.line.large, context);
        telling.head(spoken::joined([sheet(self.line.sheet, context).as_str(), &letters, &copies], language), language);
        telling.say_all(&self.became(context), language);
        if self.news.state == JobState::Done {
            telling.say_all(&where_to_collect(context), language);
        }
        if let (text, Some(_)) = self.pace(context) {
            telling.say(text, language);
        }
        if self.pressed_again && !self.news.state.is_end() {
            telling.say_all(&say.printing_again(), language);
        }
        telling.offer(say.read_on(), language, Action::Back);
        if self.offers_code(context) {
            telling.offer(say.code_offer(), language, Action::Code);
        }
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let Layout { text, read_on, finish, code } = Layout::of(context, self.offers_code(context));
        pen.focus_at(text.x, text.y);
        self.draw_news(text, context, pen);
        let say = context.words.say();
        let over = self.news.state.is_end();
        pen.button(read_on, &say.read_on(), key_of(if over { Action::Choose } else { Action::Back }, context), over);
        if !finish.is_empty() {
            pen.button(finish, &say.do_finish(), key_of(Action::Finish, context), false);
        }
        if !code.is_empty() {
            pen.button(code, &say.code_offer(), key_of(Action::Code, context), false);
        }
    }
}
