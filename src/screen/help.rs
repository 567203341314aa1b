//! Help: how the kiosk works, made of the table of keys. What a key does can be had here by its number too,
//! or by a touch: so one who has but a number pad, or but a finger, comes to all of it.

use super::keymap::{Binding, KEYS};
use super::telling::Telling;
use super::{Action, Context, Place, Request, hint, window};
use crate::document::flow::{Ink, Line, Piece, wrap};
use crate::widget::{Hint, Pen, Scroll};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

const COLUMN: u16 = 66;
/// Room for the names of the keys.
const NAMES: usize = 14;

/// How the kiosk works.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    scroll: Scroll,
}

/// A line, and what a touch on it does.
struct Row {
    line: Line,
    does: Option<Action>,
}

impl Help {
    fn rows(context: &Context<'_>, width: u16) -> Vec<Row> {
        let say = context.words.say();
        let wrapped = |text: &str, ink| wrap(text, width, ink).into_iter().map(|line| Row { line, does: None });
        let blank = || Row { line: Line::default(), does: None };
        let mut rows: Vec<Row> = wrapped(&say.help_touch(), Ink::Strong).chain([blank()]).collect();
        for binding in KEYS.iter().filter(|binding| !binding.is_from_help()) {
            let Some(meaning) = binding.meaning(context.words) else { continue };
            rows.extend(entry(&names(binding, context), &meaning, width).into_iter().map(|line| Row { line, does: None }));
            if binding.action == Action::Choose {
                rows.extend(entry("1 - 9", &say.help_digits(), width).into_iter().map(|line| Row { line, does: None }));
            }
        }
        rows.extend(std::iter::once(blank()).chain(wrapped(&say.help_numbers(), Ink::Strong)).chain([blank()]));
        for (binding, number) in offered(context).zip(1..) {
            let meaning = binding.meaning(context.words).unwrap_or_default();
            // There is no tenth digit: what comes last has a key on the number pad.
            let number = if number < 10 { number.to_string() } else { String::new() };
            let name = format!("{number:<3}{}", names(binding, context));
            rows.extend(entry(&name, &meaning, width).into_iter().map(|line| Row { line, does: Some(binding.action) }));
            // A target is at least two rows high.
            rows.push(Row { line: Line::default(), does: Some(binding.action) });
        }
        rows.extend(wrapped(&say.help_desk(), Ink::Strong));
        rows
    }

    /// The rows that are seen, from the top of the text.
    fn seen(&self, context: &Context<'_>) -> (Rect, Vec<Row>) {
        let (text, _) = layout(context);
        let rows = Self::rows(context, text.width);
        let first = self.scroll.first(rows.len(), text.height);
        (text, rows.into_iter().skip(first).take(text.height.into()).collect())
    }
}

/// What can be had from here by a number. Where nothing is read aloud, its keys are not told.
fn offered<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'static Binding> + 'a {
    let can = |action: Action| match action {
        Action::Read => context.reading.offered,
        Action::Hold | Action::Louder | Action::Softer | Action::Hush => context.reading.on,
        Action::Language => context.phrasebook.choices() > 1,
        _ => true,
    };
    KEYS.iter().filter(move |binding| binding.is_from_help() && can(binding.action))
}

/// A key as it is named, and the one of the number pad.
fn names(binding: &Binding, context: &Context<'_>) -> String {
    let shown = binding.shown(context.look.signs());
    match binding.pad {
        Some(pad) if shown != pad.to_string() => format!("{shown}  {pad}"),
        _ => shown.to_owned(),
    }
}

/// A key with its meaning beside it; below it where there is no room beside.
fn entry(key: &str, meaning: &str, width: u16) -> Vec<Line> {
    let indent = u16::try_from(NAMES).unwrap_or(14);
    if width < indent + 16 {
        let mut lines = wrap(key, width, Ink::Mark);
        lines.extend(wrap(meaning, width, Ink::Plain));
        return lines;
    }
    let mut lines = wrap(meaning, width - indent, Ink::Plain);
    for line in &mut lines {
        line.indent = indent;
    }
    if let Some(first) = lines.first_mut() {
        first.indent = 0;
        let room = " ".repeat(NAMES.saturating_sub(key.width()));
        first.pieces.insert(0, Piece { text: format!("{key}{room}"), ink: Ink::Mark });
    }
    lines
}

fn layout(context: &Context<'_>) -> (Rect, Rect) {
    let body = context.body();
    window::parted(Rect { width: body.width.min(COLUMN), ..body })
}

impl Place for Help {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().help_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint(Action::Back, say.do_back(), context)];
        let (text, _) = layout(context);
        if Self::rows(context, text.width).len() > text.height.into() {
            hints.push(hint(Action::PageDown, say.do_scroll(), context));
        }
        hints.push(hint(Action::Finish, say.do_finish(), context));
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let (text, _) = layout(context);
        let total = Self::rows(context, text.width).len();
        if window::moved(&mut self.scroll, action, total, text.height) {
            return Request::Stay;
        }
        match action {
            Action::Choose | Action::Help => Request::Back,
            Action::Line(number) => {
                let chosen = offered(context).nth(usize::from(number).saturating_sub(1));
                chosen.map_or(Request::Stay, |binding| Request::Instead(binding.action))
            }
            Action::Finish => Request::Finish,
            Action::Emergency | Action::Back | Action::Staff => Request::Do(action),
            other => Request::Instead(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let (_, more) = layout(context);
        if let Some(action) = window::touched(more, at) {
            return self.act(action, context);
        }
        let (text, rows) = self.seen(context);
        let row = rows.get(usize::from(at.y.saturating_sub(text.y))).filter(|_| text.contains(at));
        row.and_then(|row| row.does).map_or(Request::Stay, Request::Instead)
    }

    /// Where nothing is drawn, there is nothing to touch and nothing to move through.
    fn tell(&self, context: &Context<'_>) -> Telling {
        let (say, language) = (context.words.say(), context.language());
        let mut telling = Telling::default();
        telling.head(self.title(context), language);
        if context.look.is_told() {
            telling.say_all(&say.plain_help(), language);
        } else {
            telling.say_all(&say.help_touch(), language);
            for binding in KEYS.iter().filter(|binding| !binding.is_from_help()) {
                let Some(meaning) = binding.meaning(context.words) else { continue };
                telling.say(say.plain_set(binding.spoken(), meaning), language);
                if binding.action == Action::Choose {
                    telling.say(say.plain_set("1 - 9", say.help_digits()), language);
                }
            }
        }
        telling.say_all(&say.help_desk(), language);
        for binding in offered(context) {
            telling.offer(binding.meaning(context.words).unwrap_or_default(), language, binding.action);
        }
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, more) = layout(context);
        let rows = Self::rows(context, text.width);
        let lines: Vec<Line> = rows.into_iter().map(|row| row.line).collect();
        pen.focus_at(text.x, text.y);
        pen.lines(text, &lines, self.scroll.first(lines.len(), text.height));
        window::draw_more(more, self.scroll, lines.len(), text.height, context, pen);
    }
}
