//! Welcome: the clinic, the languages as large buttons, the emergency line in each of them.

use super::telling::Telling;
use super::tiles::Tiles;
use super::{Action, Context, Request, key_of, reading_hint};
use crate::document::flow::{Ink, wrap};
use crate::language::Words;
use crate::widget::{Hint, Page, Part, Pen, spacious};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

/// Room for the date, in the longest language.
const DATE: u16 = 26;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Welcome {
    tiles: Tiles,
}

/// Where its parts stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Layout {
    top: Rect,
    name: Rect,
    lead: Rect,
    tiles: Rect,
    invitation: Rect,
    emergency: Rect,
    foot: Rect,
}

impl Welcome {
    /// The words of the marked language: the screen speaks the language one is about to choose. The first
    /// one's where that is on paper only.
    pub fn words<'a>(&self, context: &Context<'a>) -> &'a Words {
        let all = context.phrasebook.all();
        all.get(self.tiles.marked()).or(all.first()).unwrap_or(context.words)
    }

    /// The number of the marked language, from 0.
    pub fn marked(&self) -> usize {
        self.tiles.marked()
    }

    /// A key was pressed.
    pub fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let count = context.phrasebook.choices();
        let columns = isize::try_from(Tiles::columns(layout(context).tiles, count)).unwrap_or(1);
        match action {
            Action::Left => self.tiles.by(-1, count),
            Action::Right => self.tiles.by(1, count),
            Action::Up => self.tiles.by(-columns, count),
            Action::Down => self.tiles.by(columns, count),
            Action::First => self.tiles.mark(0),
            Action::Last => self.tiles.mark(count.saturating_sub(1)),
            Action::Choose => return self.choose(self.tiles.marked(), context),
            Action::Line(number) => return self.choose(usize::from(number).saturating_sub(1), context),
            Action::Emergency | Action::Help | Action::Staff => return Request::Do(action),
            _ => {}
        }
        Request::Stay
    }

    /// A place was touched.
    pub fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let layout = layout(context);
        if let Some(index) = Tiles::touched(layout.tiles, context.phrasebook.choices(), at) {
            return self.choose(index, context);
        }
        if let Some((place, hint)) = read_aloud(layout.invitation, self.words(context), context)
            && place.contains(at)
        {
            return Request::Do(hint.means);
        }
        if way_in(layout.foot, self.words(context), context).is_some_and(|place| place.contains(at)) {
            return Request::Do(Action::Staff);
        }
        // The rows around the line belong to it: a target is at least two rows high.
        let target = Rect { y: layout.emergency.y.saturating_sub(1), height: layout.emergency.height + 2, ..layout.emergency };
        if target.contains(at) { Request::Do(Action::Emergency) } else { Request::Stay }
    }

    fn choose(&mut self, index: usize, context: &Context<'_>) -> Request {
        if index < context.phrasebook.choices() {
            self.tiles.mark(index);
        }
        Tiles::chosen(index, context.phrasebook)
    }

    /// What it says to whoever does not see it: danger in every language, each in its own.
    pub fn tell(&self, context: &Context<'_>) -> Telling {
        let (words, mut telling) = (self.words(context), Telling::default());
        let (say, language) = (words.say(), words.tag());
        if let Some(facts) = &context.settings.facts {
            telling.head(&facts.name, language);
        }
        for words in context.phrasebook.all() {
            telling.say(context.emergency_sentence(words), words.tag());
        }
        telling.say(say.welcome_lead(), language);
        telling.say_all(&say.welcome_read(), language);
        telling.say_all(&say.privacy(), language);
        if !context.settings.locked {
            telling.say(say.leave(), language);
        }
        self.tiles.tell(context.phrasebook, words, &mut telling);
        telling
    }

    /// Draws the screen.
    pub fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let layout = layout(context);
        let words = self.words(context);
        let say = words.say();
        let dated = layout.name.y > layout.top.y;
        if dated {
            pen.right(layout.top.x, layout.top.y, layout.top.width, &words.weekday_and_date(context.now.date), Part::Quiet);
        }
        if let Some(facts) = &context.settings.facts {
            if !dated {
                pen.right(layout.name.x, layout.name.y, layout.name.width, &facts.name, Part::Accent);
            }
            if facts.sample {
                let badge = pen.text(layout.top.x, layout.top.y, layout.top.width, &format!(" {} ", say.sample()), Part::Focus);
                let room = layout.top.width.saturating_sub(badge + 2 + DATE);
                // Whole or not at all: half of "do not call" is a call.
                if dated && say.sample_notice().width() <= usize::from(room) {
                    pen.text(layout.top.x + badge + 2, layout.top.y, room, &say.sample_notice(), Part::Quiet);
                }
            }
            if dated {
                pen.text(layout.name.x, layout.name.y, layout.name.width, &facts.name, Part::Accent);
            }
            if dated && spacious(context.area) {
                let rule = pen.look().signs().rule.repeat(usize::from(layout.name.width));
                pen.text(layout.name.x, layout.name.bottom(), layout.name.width, &rule, Part::Accent);
            }
        }
        let mut lead = wrap(&say.welcome_lead(), layout.lead.width, Ink::Strong);
        lead.extend(wrap(&say.welcome_read(), layout.lead.width, Ink::Plain));
        pen.lines(layout.lead, &lead, 0);
        self.tiles.draw(layout.tiles, context.phrasebook, words, pen);
        if layout.invitation.height > 0 {
            pen.text(layout.invitation.x, layout.invitation.y, layout.invitation.width, &say.welcome_choose(), Part::Quiet);
        }
        if let Some((place, hint)) = read_aloud(layout.invitation, words, context) {
            let key = pen.text(place.x, layout.invitation.y, place.width, &hint.key, Part::Accent);
            pen.text(place.x + key + 1, layout.invitation.y, place.width - key - 1, &hint.label, Part::Quiet);
        }
        draw_emergency(layout.emergency, self.tiles.marked(), context, pen);
        draw_foot(layout.foot, words, context, pen);
    }
}

/// ```text
///  SAMPLE                               Tuesday 24 November
///
///  Harbour Acupuncture
///  What to expect ...
///  ┌────────────┐ ┌────────────┐
///  │ English  1 │ │ Español  2 │
///  └────────────┘ └────────────┘
///  touch one, or press its number
///
///  ⚠ Chest pain, or hard to breathe? ...   (one row per language)
///  ─────────────────────────────── or ask at the desk ──
///  No names are asked.             Ctrl-C ends the program.
/// ```
fn layout(context: &Context<'_>) -> Layout {
    let page = Page::of(context.area);
    let (x, width, height) = (page.body.x, page.body.width, context.area.height);
    let languages = context.phrasebook.all().len();
    let buttons = context.phrasebook.choices();
    let row = |y: u16, rows: u16| Rect { x, y, width, height: rows };
    let air = match height {
        40.. => 4,
        30.. => 2,
        _ => u16::from(height >= 22),
    };
    let top = row(u16::from(height >= 22), 1);
    let name = row(top.bottom() + air, 1);
    // Two sentences; on a narrow screen each takes two lines.
    let lead_rows = if width < 60 { 4 } else { 2 };
    let below_name = if spacious(context.area) { 3 } else { 1 + u16::from(air > 2) };
    let lead = if height >= 20 { row(name.bottom() + below_name, lead_rows) } else { row(name.bottom(), 0) };
    let foot = page.foot;
    let tiles_y = lead.bottom() + air.max(1);
    let least = Tiles::least(width, buttons);
    // A language without a button is lost to its speakers: the name of the clinic goes up, in place of the date.
    let tight = tiles_y + least >= foot.y;
    let (name, lead, tiles_y) = if tight { (top, row(top.bottom(), 0), top.bottom()) } else { (name, lead, tiles_y) };
    // Below the buttons a row for the invitation and one of air, where there is room.
    let (gap, below) = (u16::from(height >= 30), if height < 16 { 0 } else { 2 });
    // Every language has its button before every language has its line.
    let free = foot.y.saturating_sub(tiles_y + least + gap + u16::from(below > 0));
    let lines = u16::try_from(languages).unwrap_or(u16::MAX).min(height * 3 / 10).min(free).max(1);
    let emergency_y = foot.y.saturating_sub(lines + gap).max(tiles_y);
    let emergency = Rect { x, y: emergency_y, width, height: foot.y.saturating_sub(emergency_y).min(lines) };
    let below = emergency_y.saturating_sub(tiles_y + least).min(below);
    let room = Rect { x, y: tiles_y, width, height: emergency_y.saturating_sub(tiles_y + below) };
    let tiles_bottom = room.y + Tiles::height(room, buttons);
    let air = u16::from(tiles_bottom + 3 < emergency_y) + u16::from(height >= 40);
    let invitation = row(tiles_bottom + air, u16::from(tiles_bottom < emergency_y));
    Layout { top, name, lead, tiles: room, invitation, emergency, foot }
}

fn draw_emergency(area: Rect, marked: usize, context: &Context<'_>, pen: &mut Pen<'_>) {
    let room = area.width.saturating_sub(2);
    // Where not every language has a line, the marked one has.
    // A button of a language on paper only has none.
    let last = context.phrasebook.all().len().saturating_sub(1);
    let above = (marked.min(last) + 1).saturating_sub(usize::from(area.height));
    for (y, words) in (area.top()..area.bottom()).zip(context.phrasebook.all().iter().skip(above)) {
        let row = Rect { y, height: 1, ..area };
        pen.fill(row, Part::Alarm);
        pen.text(area.x + 1, y, room, &context.emergency_line(words, room), Part::Alarm);
    }
}

fn draw_foot(area: Rect, words: &Words, context: &Context<'_>, pen: &mut Pen<'_>) {
    let page = Page::of(context.area);
    page.draw_foot::<()>(pen, &words.say().ask_desk(), &[]);
    let y = area.y + 1;
    let (privacy, leave) = (words.say().privacy(), words.say().leave());
    let fits = |text: &str| text.width() <= usize::from(area.width);
    let open = !context.settings.locked;
    let way_in = way_in(area, words, context);
    let beside = privacy.width() + 2 + leave.width() <= usize::from(area.width);
    let rows = area.height.saturating_sub(1);
    // Where there is one row for both, the way out is what a newcomer needs.
    let free =
        way_in.is_none_or(|place| rows > 1 || !open && privacy.width() + 2 + usize::from(place.width) <= usize::from(area.width));
    if fits(&privacy) && (!open || beside || rows > 1) && free {
        pen.text(area.x, y, area.width, &privacy, Part::Quiet);
    }
    if open {
        pen.right(area.x, if beside || rows < 2 { y } else { y + 1 }, area.width, &leave, Part::Quiet);
    }
    if let Some(place) = way_in {
        let key = pen.text(place.x, place.bottom() - 1, place.width, key_of(Action::Staff, context), Part::Accent);
        pen.text(place.x + key + 1, place.bottom() - 1, place.width - key - 1, &words.say().do_staff(), Part::Quiet);
    }
}

/// Reading aloud, beside the invitation, where there is a voice and room for it.
fn read_aloud(invitation: Rect, words: &Words, context: &Context<'_>) -> Option<(Rect, Hint<Action>)> {
    let hint = reading_hint(&Context { words, ..*context })?;
    let width = u16::try_from(hint.key.width() + 1 + hint.label.width()).ok()?;
    let before = u16::try_from(words.say().welcome_choose().width()).ok()?.saturating_add(4);
    let fits = invitation.height > 0 && before.saturating_add(width) <= invitation.width;
    // A target is at least two rows high.
    let place = Rect { x: invitation.x + before, y: invitation.y.saturating_sub(1), width, height: 2 };
    fits.then_some((place, hint))
}

/// The way in for staff, where they have a PIN: small, and out of the way of patients. At the right, unless
/// the way out stands there.
fn way_in(foot: Rect, words: &Words, context: &Context<'_>) -> Option<Rect> {
    if !context.settings.staff || foot.height < 2 {
        return None;
    }
    let width = u16::try_from(words.say().do_staff().width() + 2).unwrap_or(u16::MAX).min(foot.width);
    let x = if context.settings.locked { foot.right() - width } else { foot.x };
    Some(Rect { x, y: foot.bottom() - 2, width, height: 2 })
}
