//! Printing: how it goes, in true steps, and where to collect the page.

use super::{Action, Context, Place, Request, hint};
use crate::document::flow::{Ink, Line, wrap};
use crate::language::Words;
use crate::order::{JobState, OrderId, Trouble};
use crate::widget::{Hint, Pen};
use ratatui::layout::{Position, Rect};

/// An order on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printing {
    order: OrderId,
    state: JobState,
    /// Pressed again while it was on its way.
    pressed_again: bool,
}

impl Printing {
    /// An order that was just given.
    pub fn new(order: OrderId) -> Self {
        Self { order, state: JobState::Queued, pressed_again: false }
    }

    /// Something became of an order.
    pub fn heard(&mut self, order: OrderId, state: JobState) {
        if order == self.order && !self.state.is_end() {
            self.state = state;
        }
    }

    fn lines(&self, context: &Context<'_>, width: u16) -> Vec<Line> {
        let say = context.words.say();
        let done = context.look.signs().done;
        let mut lines = Vec::new();
        let mut add = |text: &str, ink: Ink| {
            lines.extend(wrap(text, width, ink));
            lines.push(Line::default());
        };
        match self.state {
            JobState::Queued => add(&say.printing_making(), Ink::Strong),
            JobState::Sending => add(&say.printing_sent(), Ink::Strong),
            JobState::Done => {
                add(&format!("{done}  {}", say.printing_done()), Ink::Heading);
                add(&where_to_collect(context), Ink::Strong);
            }
            JobState::Failed(trouble) => add(&trouble_words(trouble, context.words), Ink::Strong),
            JobState::Expired => add(&say.trouble_unknown(), Ink::Strong),
            JobState::Unknown => add(&say.trouble_unconfirmed(), Ink::Strong),
        }
        if self.pressed_again && !self.state.is_end() {
            add(&say.printing_again(), Ink::Plain);
        }
        lines
    }
}

/// Where the page comes out.
pub(super) fn where_to_collect(context: &Context<'_>) -> String {
    let say = context.words.say();
    let place = context.settings.place.as_ref().and_then(|place| place.get(context.language()));
    place.map_or_else(|| say.collect(), |place| say.collect_at(place))
}

/// Trouble with the printer, in one plain sentence.
pub(super) fn trouble_words(trouble: Trouble, words: &Words) -> String {
    match trouble {
        Trouble::Full => words.say().trouble_full(),
        Trouble::Closed => words.say().trouble_closed(),
        Trouble::Other => words.say().trouble_unknown(),
    }
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

impl Place for Printing {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().print_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        vec![hint("Esc", say.read_on(), Action::Back), hint("f", say.do_finish(), Action::Finish)]
    }

    fn act(&mut self, action: Action, _context: &Context<'_>) -> Request {
        match action {
            // A second press of Enter comes from the first: it must neither print again nor leave.
            Action::Choose | Action::Print if !self.state.is_end() => {
                self.pressed_again = true;
                Request::Stay
            }
            Action::Choose => Request::Back,
            Action::Print => Request::Stay,
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let (_, read_on, finish) = layout(context);
        if finish.contains(at) {
            return Request::Finish;
        }
        if read_on.contains(at) { Request::Back } else { Request::Stay }
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, read_on, finish) = layout(context);
        pen.focus_at(text.x, text.y);
        pen.lines(
            Rect { height: text.height.min(read_on.y.saturating_sub(text.y)), ..text },
            &self.lines(context, text.width),
            0,
        );
        let say = context.words.say();
        let over = self.state.is_end();
        pen.button(read_on, &say.read_on(), if over { "Enter" } else { "Esc" }, over);
        if finish.height >= 3 {
            pen.button(finish, &say.do_finish(), "f", false);
        }
    }
}
