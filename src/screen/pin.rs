//! The way in for staff.

use super::{Action, Code, Context, Digits, Key, PinAnswer, Place, Request, StaffRequest, hint};
use crate::widget::{Hint, Part, Pen};
use ratatui::layout::Position;
use std::time::Duration;

/// Asks for the PIN.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pin {
    digits: String,
    waits: Option<Duration>,
}

impl Pin {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A PIN was looked at.
    pub fn heard(&mut self, answer: PinAnswer, now: Duration) {
        if let PinAnswer::Wrong(seconds) | PinAnswer::Wait(seconds) = answer {
            self.waits = Some(now + Duration::from_secs(seconds.into()));
        }
        self.digits.clear();
    }
}

impl Place for Pin {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().staff_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        vec![hint("Esc", context.words.say().do_back(), Action::Back)]
    }

    fn takes_keys(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, _context: &Context<'_>) -> Option<Request> {
        match key.code {
            Code::Char(digit) if digit.is_ascii_digit() => {
                self.digits.push(digit);
                Some(Request::Stay)
            }
            Code::Enter => Some(Request::Staff(StaffRequest::Enter(Digits(std::mem::take(&mut self.digits))))),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, _context: &Context<'_>) -> Request {
        Request::Do(action)
    }

    fn touch(&mut self, _at: Position, _context: &Context<'_>) -> Request {
        Request::Stay
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let body = context.body();
        pen.text(body.x, body.y, body.width, &"*".repeat(self.digits.len()), Part::Strong);
    }
}
