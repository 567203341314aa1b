//! Where the choices, the buttons and the message of the print screen stand.

use super::super::Context;
use crate::order::Sheet;
use ratatui::layout::Rect;

/// From these heights on there is room for the handout's name, and for a blank row below it.
const NAMED: u16 = 17;
const PARTED: u16 = 20;
/// From this height on a choice has two rows.
const ROOMY: u16 = 17;
/// The button that prints, and the one beside it that shows the list for a phone.
const BUTTON: u16 = 34;
pub(in crate::screen) const CODE_BUTTON: u16 = 38;
/// Where the button beside the first one begins.
pub(in crate::screen) const BESIDE: u16 = BUTTON + 2;
/// How wide a choice is, and how high a button.
const CHOICE: u16 = 58;
const HIGH: u16 = 3;

/// A line of the screen that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Sheet(Sheet),
    Large(bool),
    Copies,
    Go,
    /// Back to the handout, where nothing can or need be printed.
    Leave,
    /// The same page once more, after the question.
    Again,
    Code,
}

impl Choice {
    pub(super) fn is_button(self) -> bool {
        matches!(self, Choice::Go | Choice::Leave | Choice::Again | Choice::Code)
    }
}

/// What stands on the screen, in the order in which the arrows go through it.
pub(super) struct Layout {
    pub places: Vec<(Rect, Choice)>,
    pub message: Rect,
}

fn is_beside(body: Rect) -> bool {
    body.width >= BESIDE + CODE_BUTTON
}

/// The rows of one choice, with the blank one that parts it from the next group.
fn rows(choice: Choice) -> u16 {
    if choice == Choice::Copies { 3 } else { 2 }
}

fn top(body: Rect) -> u16 {
    body.y + u16::from(body.height >= NAMED) + u16::from(body.height >= PARTED)
}

/// The first row below the button that prints, on a screen with room: what comes after a press stands
/// there, so that a second one at the same place meets nothing.
pub(in crate::screen) fn below_go(context: &Context<'_>) -> Option<u16> {
    let body = context.body();
    let copies = if context.settings.copies > 1 { rows(Choice::Copies) } else { 0 };
    (body.height >= ROOMY).then(|| top(body) + 4 * 2 + copies + HIGH)
}

impl Layout {
    /// Whether the first row is left free for the handout's name.
    pub(super) fn has_room_for_a_name(&self, body: Rect) -> bool {
        let begins = self.places.iter().map(|(place, _)| place.y).min().unwrap_or(body.y);
        begins.min(self.message.y) > body.y
    }

    /// `message` is how many rows it takes. It is never left out: where there is no room for all, the
    /// choices give way.
    pub(super) fn of(body: Rect, choices: &[Choice], message: u16) -> Self {
        let (buttons, lines): (Vec<Choice>, Vec<Choice>) = choices.iter().partition(|choice| choice.is_button());
        if body.height < ROOMY {
            return Self::low(body, &lines, &buttons, message);
        }
        if buttons.contains(&Choice::Again) {
            return Self::question(body, &buttons, message);
        }
        let roomy = Self::roomy(body, &lines, &buttons);
        if roomy.message.height >= message { roomy } else { Self::low(body, &lines, &buttons, message) }
    }

    /// The choices, the buttons and below them the message.
    fn roomy(body: Rect, lines: &[Choice], buttons: &[Choice]) -> Self {
        let mut y = top(body);
        let mut places = Vec::new();
        for choice in lines {
            places.push((Rect { y, height: 2, width: CHOICE, ..body }.intersection(body), *choice));
            y += rows(*choice);
        }
        let height = if is_beside(body) { HIGH } else { HIGH * u16::try_from(buttons.len()).unwrap_or(1) };
        places.extend(Self::buttons(Rect { y, height, ..body }, buttons));
        let bottom = (y + height).min(body.bottom());
        Self { places, message: Rect { y: bottom, height: body.bottom() - bottom, ..body } }
    }

    /// The question stands above its answers, and these above the place of the button that was pressed.
    fn question(body: Rect, buttons: &[Choice], message: u16) -> Self {
        let place = Rect { y: top(body), height: message + 2, ..body };
        let height = if is_beside(body) { HIGH } else { 2 * HIGH };
        Self { places: Self::buttons(Rect { y: place.bottom(), height, ..body }, buttons), message: place }
    }

    /// The buttons at the foot, the message above them, and of the choices what finds room above that.
    fn low(body: Rect, lines: &[Choice], buttons: &[Choice], message: u16) -> Self {
        let sheets: Vec<Choice> = lines.iter().filter(|line| matches!(line, Choice::Sheet(_))).copied().collect();
        let stacked = buttons.len() > 1 && !is_beside(body);
        let takes = |lines: &[Choice], high: u16| {
            let above = if stacked { high.div_ceil(2) } else { 0 };
            u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(message).saturating_add(high + above)
        };
        let ways = [lines, &sheets, &[]].into_iter().flat_map(|lines| [(lines, HIGH), (lines, 1)]);
        let fitting = ways.into_iter().find(|(lines, high)| takes(lines, *high) <= body.height);
        let (lines, high) = fitting.unwrap_or((&[], 1));
        let free = body.height.saturating_sub(takes(lines, high));
        let above = if stacked { (high.div_ceil(2) + free).min(HIGH) } else { 0 };
        let height = (high + above).min(body.height);
        let foot = Rect { y: body.bottom() - height, height, ..body };
        let places =
            (body.y..).zip(lines).map(|(y, choice)| (Rect { y, height: 1, width: CHOICE, ..body }.intersection(body), *choice));
        let mut places: Vec<_> = places.collect();
        let y = places.last().map_or(body.y, |(place, _)| place.bottom());
        places.extend(Self::buttons(foot, buttons));
        Self { places, message: Rect { y, height: foot.y.saturating_sub(y), ..body } }
    }

    /// One beside the other, or where they are stacked the first one below: there the finger already is,
    /// and it is the one that does no harm.
    fn buttons(area: Rect, buttons: &[Choice]) -> Vec<(Rect, Choice)> {
        let width = |choice: Choice| if choice == Choice::Code { CODE_BUTTON } else { BUTTON };
        let place = |choice: Choice, x: u16, y: u16, height: u16| {
            (Rect { x, y, width: width(choice), height }.intersection(area), choice)
        };
        match buttons {
            [first, second] if is_beside(area) => {
                vec![place(*first, area.x, area.y, area.height), place(*second, area.x + BESIDE, area.y, area.height)]
            }
            [first, second] => {
                let above = area.height / 2;
                let below = area.height - above;
                vec![place(*second, area.x, area.y, above), place(*first, area.x, area.y + above, below)]
            }
            [only] => vec![place(*only, area.x, area.y, area.height)],
            _ => Vec::new(),
        }
    }
}
