//! The PIN of staff: typed on the keyboard or on a pad of large keys, shown as dots, and forgotten when
//! it was looked at, or with this screen.

use super::telling::Telling;
use super::{Action, Code, Context, Digits, Key, Moment, PinAnswer, Place, Request, StaffRequest, hint};
use crate::document::flow::{Ink, Line, wrap};
use crate::widget::{Hint, Part, Pen};
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// No PIN has more digits.
const MOST: usize = 12;
/// The text is at most so wide: the pad stands near it.
const WIDEST: u16 = 40;

/// Who wants to go on types the PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    typed: Digits,
    /// What is being looked at.
    asked: Option<Digits>,
    /// The last one was not it.
    wrong: bool,
    /// Nothing is looked at before.
    until: Duration,
}

impl Default for Pin {
    fn default() -> Self {
        Self { typed: Digits(String::new()), asked: None, wrong: false, until: Duration::ZERO }
    }
}

/// A key of the pad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PadKey {
    Digit(u8),
    Erase,
    Enter,
}

const PAD: [[PadKey; 3]; 4] = [
    [PadKey::Digit(1), PadKey::Digit(2), PadKey::Digit(3)],
    [PadKey::Digit(4), PadKey::Digit(5), PadKey::Digit(6)],
    [PadKey::Digit(7), PadKey::Digit(8), PadKey::Digit(9)],
    [PadKey::Erase, PadKey::Digit(0), PadKey::Enter],
];

impl Pin {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What came of the PIN that was entered, and when that was told, since the kiosk started.
    pub fn heard(&mut self, answer: PinAnswer, now: Duration) {
        let asked = self.asked.take();
        let (wrong, seconds) = match answer {
            PinAnswer::Right => (false, 0),
            PinAnswer::Wrong(seconds) => (true, seconds),
            PinAnswer::Wait(seconds) => {
                // It was not looked at: nobody has to type it again.
                self.typed = asked.filter(|_| self.typed.0.is_empty()).unwrap_or_else(|| self.typed.clone());
                (self.wrong, seconds)
            }
        };
        self.wrong = wrong;
        self.waits(seconds, now);
    }

    /// No PIN is looked at for so many seconds from now, since the kiosk started.
    pub fn waits(&mut self, seconds: u32, now: Duration) {
        self.until = now.saturating_add(Duration::from_secs(seconds.into()));
    }

    /// The seconds until a PIN is looked at again: while there are any, the picture changes every second.
    pub fn wait(&self, now: Moment) -> u32 {
        let left = self.until.saturating_sub(now.since_start).as_millis().div_ceil(1000);
        u32::try_from(left).unwrap_or(u32::MAX)
    }

    fn press(&mut self, key: PadKey, context: &Context<'_>) -> Request {
        match key {
            PadKey::Digit(digit) if self.typed.0.len() < MOST => self.typed.0.push(char::from(b'0' + digit)),
            PadKey::Digit(_) => {}
            PadKey::Erase => _ = self.typed.0.pop(),
            PadKey::Enter => return self.enter(context),
        }
        Request::Stay
    }

    fn enter(&mut self, context: &Context<'_>) -> Request {
        if self.wait(context.now) > 0 || self.asked.is_some() || self.typed.0.is_empty() {
            return Request::Stay;
        }
        self.wrong = false;
        let digits = std::mem::replace(&mut self.typed, Digits(String::new()));
        self.asked = Some(digits.clone());
        Request::Staff(StaffRequest::Enter(digits))
    }

    /// What is typed as dots, and no more of it.
    fn dots(&self, context: &Context<'_>) -> String {
        // A bare terminal has a sign of several letters for it.
        let on = context.look.signs().on;
        if on.chars().count() == 1 { on } else { "*" }.repeat(self.typed.0.len())
    }

    /// What became of the last one, and that the next one waits for so many seconds.
    fn messages(&self, wait: u32, context: &Context<'_>) -> Vec<String> {
        let say = context.words.say();
        let checking = self.asked.is_some().then(|| say.pin_checking());
        let wrong = self.wrong.then(|| say.pin_wrong());
        let wait = (wait > 0).then(|| say.pin_wait(i32::try_from(wait).unwrap_or(i32::MAX)));
        [checking, wrong, wait].into_iter().flatten().collect()
    }

    fn message(&self, context: &Context<'_>, width: u16) -> Vec<Line> {
        let messages = self.messages(self.wait(context.now), context);
        messages.iter().flat_map(|message| wrap(message, width, Ink::Strong)).collect()
    }
}

/// Where the text stands and where each key of the pad, from the size alone. A key is at least two rows
/// high and six columns wide; with room they are larger and stand apart.
fn layout(context: &Context<'_>) -> (Rect, Vec<(Rect, PadKey)>) {
    let body = context.body();
    let (width, height, gaps) = match (body.width, body.height) {
        (54.., 19..) => (10, 4, (3, 1)),
        (54.., 15..) => (10, 3, (3, 1)),
        (54.., 12..) => (10, 3, (3, 0)),
        (54.., _) => (10, 2, (3, 0)),
        _ => (6, 2, (1, 0)),
    };
    let pad_width = 3 * width + 2 * gaps.0;
    let text = Rect { width: body.width.saturating_sub(pad_width + 3).min(WIDEST), ..body };
    let mut places = Vec::new();
    for (row, keys) in (0..).zip(PAD) {
        for (column, key) in (0..).zip(keys) {
            let (x, y) = (text.right() + 3 + column * (width + gaps.0), body.y + row * (height + gaps.1));
            places.push((Rect { x, y, width, height }.intersection(body), key));
        }
    }
    (text, places)
}

impl Place for Pin {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().pin_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        vec![hint(Action::Choose, say.pin_go(), context), hint(Action::Back, say.do_back(), context)]
    }

    fn takes_keys(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, context: &Context<'_>) -> Option<Request> {
        if key.control || key.alt {
            return None;
        }
        match key.code {
            Code::Char(letter) => {
                let digit = letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok())?;
                Some(self.press(PadKey::Digit(digit), context))
            }
            Code::Backspace => Some(self.press(PadKey::Erase, context)),
            Code::Enter => Some(self.press(PadKey::Enter, context)),
            Code::Esc => Some(Request::Back),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        match action {
            Action::Choose => self.enter(context),
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let (_, pad) = layout(context);
        let touched = pad.into_iter().find(|(place, _)| place.contains(at));
        touched.map_or(Request::Stay, |(_, key)| self.press(key, context))
    }

    /// Nothing of what was typed, not even how much. A wait is told in tens of seconds: nobody hears it counted.
    fn tell(&self, context: &Context<'_>) -> Telling {
        let (say, language) = (context.words.say(), context.language());
        let mut telling = Telling::default();
        telling.head(say.pin_title(), language);
        telling.say_all(&say.pin_lead(), language);
        let tens = self.wait(context.now).div_ceil(10).saturating_mul(10);
        for message in self.messages(tens, context) {
            telling.say_all(&message, language);
        }
        telling.offer(say.pin_go(), language, Action::Choose);
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, pad) = layout(context);
        let say = context.words.say();
        let waits = self.wait(context.now) > 0;
        for (place, key) in pad {
            draw_key(key, place, waits, context, pen);
        }
        let mut lead = wrap(&say.pin_lead(), text.width, Ink::Plain);
        let message = self.message(context, text.width);
        let rows = |lead: &[Line]| u16::try_from(lead.len() + 1 + message.len()).unwrap_or(u16::MAX);
        // Where there is no room for all, why nothing happens matters more than what to do.
        if rows(&lead) > text.height {
            lead.clear();
        }
        let air = u16::from(rows(&lead).saturating_add(2) <= text.height);
        pen.lines(text, &lead, 0);
        let y = text.y.saturating_add(u16::try_from(lead.len()).unwrap_or(0)).saturating_add(air);
        let row = Rect { y, height: 1, ..text }.intersection(text);
        let taken = pen.text(row.x, row.y, row.width, &self.dots(context), Part::Strong);
        pen.focus_at(row.x + taken.min(row.width.saturating_sub(1)), row.y);
        let below = y.saturating_add(1 + air);
        pen.lines(Rect { y: below, height: text.bottom().saturating_sub(below), ..text }, &message, 0);
    }
}

fn draw_key(key: PadKey, place: Rect, waits: bool, context: &Context<'_>, pen: &mut Pen<'_>) {
    let say = context.words.say();
    let label = match key {
        PadKey::Digit(digit) => digit.to_string(),
        PadKey::Erase => say.pin_erase(),
        PadKey::Enter => say.pin_enter(),
    };
    let part = match key {
        PadKey::Digit(_) => Part::Strong,
        PadKey::Erase => Part::Text,
        PadKey::Enter if waits => Part::Quiet,
        PadKey::Enter => Part::Accent,
    };
    pen.key_top(place, &label, if part == Part::Accent { Part::Accent } else { Part::Quiet }, part);
}
