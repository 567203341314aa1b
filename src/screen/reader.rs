//! Reader: a handout, section by section. The sections stand at the left and the text at the right; on
//! a narrow screen the list is one line above the text.

use super::laid::Asked;
use super::telling::{Telling, numbered, say_language};
use super::{Action, Checklist, Context, Place, Print, Request, fitting, hint, key_of, reading_hint, window};
use crate::document::compose::Composer;
use crate::document::flow::{Ink, Line, Piece, flow, wrap};
use crate::document::{Block, Document};
use crate::handout::{Edition, Handout};
use crate::widget::{Hint, Part, Pen, Scroll, narrow, spacious};
use ratatui::layout::{Position, Rect};
use std::rc::Rc;

/// Width of the list of sections with the blank beside it, and what is left of both on a screen that is
/// just wide enough for two columns.
const LIST: (u16, u16) = (29, 4);
const SLIM_LIST: (u16, u16) = (27, 2);
/// Where a section's name begins in the list, after the mark and the number.
const NAME: u16 = 4;
/// Shorter lines of text are read in jerks; longer ones are hard to follow with old eyes.
const COLUMN: (u16, u16) = (45, 66);

/// In a window with fewer rows the items of a list stand close, and in any window that has room for all of the text
/// then. Those of the first section always do where it is longer than its window: it has the danger signs, and as many
/// as can be are seen at once.
const LOW: usize = 20;

/// Where a visitor is in a handout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    handout: String,
    part: usize,
    scroll: Scroll,
}

/// Where the parts of the screen stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Layout {
    /// The list of sections, or the line that stands for it.
    list: Rect,
    /// The button of the checklist; empty on a narrow screen.
    checklist: Rect,
    /// The button that prints; empty on a narrow screen.
    print: Rect,
    /// The text.
    text: Rect,
    /// The line below the text that leads on; two rows high.
    more: Rect,
}

impl Reader {
    /// A handout from its first section.
    pub fn new(handout: String) -> Self {
        Self { handout, part: 0, scroll: Scroll::default() }
    }

    /// A handout from the section with this index.
    pub fn at(handout: String, part: usize) -> Self {
        Self { part, ..Self::new(handout) }
    }

    /// The handout's id.
    pub fn handout(&self) -> &str {
        &self.handout
    }

    /// The text is another one now: the window goes back to its beginning.
    pub fn language_changed(&mut self) {
        self.scroll = Scroll::default();
    }

    fn go(&mut self, part: usize, context: &Context<'_>) {
        let last = parts(self, context).saturating_sub(1);
        self.part = part.min(last);
        self.scroll = Scroll::default();
    }

    fn lines(&self, context: &Context<'_>, width: u16) -> Rc<[Line]> {
        context.laid.lines(self.asked(context, width), || self.lay_out(context, width))
    }

    fn asked(&self, context: &Context<'_>, width: u16) -> Asked {
        let (handout, part, language) = (self.handout.clone(), self.part, context.language().clone());
        let height = layout(context).text.height;
        Asked { handout, part, language, width, ruled: spacious(context.area), height }
    }

    fn lay_out(&self, context: &Context<'_>, width: u16) -> Vec<Line> {
        let Some((handout, edition)) = context.edition(&self.handout) else { return Vec::new() };
        let words = context.words_of(edition);
        let composer = context.composer(handout, edition, &words);
        let mut document = self.document(&composer);
        frame_with_notices(&mut document, composer.notices(), edition, context);
        let mut lines = flow(&document, width, &context.look.marks());
        let (height, is_section) = (usize::from(layout(context).text.height), self.part < edition.sections.len());
        if is_section && lines.len() > height {
            let close = window::close(lines.clone());
            lines = if height < LOW || close.len() <= height || self.part == 0 { close } else { lines };
        }
        if spacious(context.area) { underlined(lines, width, context.look.signs().rule) } else { lines }
    }

    /// The part that is read: a section, or the sources.
    fn document(&self, composer: &Composer<'_>) -> Document {
        let section = composer.edition.sections.get(self.part);
        section.map_or_else(|| composer.sources(), |section| composer.section(section))
    }

    /// The first entry of the list that is seen, so that the chosen one is.
    fn first_entry(&self, rows: &[u16], height: u16) -> usize {
        let mut first = 0;
        let used = |from: usize| rows.iter().skip(from).take(self.part + 1 - from).sum::<u16>();
        while first < self.part && used(first) > height {
            first += 1;
        }
        first
    }

    /// The names in the list, each in its lines.
    fn names(&self, context: &Context<'_>, width: u16) -> Rc<[Vec<String>]> {
        // They are the same whichever part is read.
        let asked = Asked { part: 0, ..self.asked(context, width) };
        context.laid.names(asked, || {
            let Some((handout, edition)) = context.edition(&self.handout) else { return Vec::new() };
            names(handout, edition, context).iter().map(|name| entry_lines(&context.look.spell(name), width)).collect()
        })
    }

    /// Where the entries of the list stand that are seen, by their index.
    fn entries(&self, wrapped: &[Vec<String>], list: Rect) -> Vec<(Rect, usize)> {
        // A target is at least two rows high; a long name has both, a short one has a blank below it.
        let rows: Vec<u16> = wrapped.iter().map(|lines| u16::try_from(lines.len()).unwrap_or(2).max(2)).collect();
        let first = self.first_entry(&rows, list.height);
        let mut y = list.y;
        let mut places = Vec::new();
        for (index, rows) in rows.into_iter().enumerate().skip(first) {
            if y + rows > list.bottom() {
                break;
            }
            places.push((Rect { x: list.x, y, width: list.width, height: rows }, index));
            y += rows;
        }
        places
    }

    fn draw_list(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let list = layout(context).list;
        let names = self.names(context, list.width);
        let entries = self.entries(&names, list);
        let seen = entries.last().map_or(0, |(_, index)| index + 1);
        let total = names.len();
        let count = self.count(total, context);
        pen.text(list.x + NAME, list.bottom(), list.width.saturating_sub(NAME), &count, Part::Quiet);
        let before = entries.first().map_or(0, |(_, index)| *index);
        let signs = pen.look().signs();
        let leads = [(signs.up, before), (signs.down, total.saturating_sub(seen))];
        let leads: Vec<String> =
            leads.iter().filter(|(_, hidden)| *hidden > 0).map(|(sign, hidden)| format!("{sign} {hidden}")).collect();
        pen.right(list.x + NAME, list.bottom(), list.width.saturating_sub(NAME + 1), &leads.join("  "), Part::Accent);
        for (place, index) in entries {
            let chosen = index == self.part;
            if chosen {
                pen.fill(place, Part::Focus);
                pen.text(place.x, place.y, 1, pen.look().signs().forward, Part::Focus);
                pen.focus_at(place.x + 2, place.y);
            }
            let number = if index < 9 { (index + 1).to_string() } else { String::new() };
            pen.text(place.x + 2, place.y, 1, &number, if chosen { Part::Focus } else { Part::Accent });
            for (y, line) in (place.top()..place.bottom()).zip(names.get(index).into_iter().flatten()) {
                let part = if chosen { Part::Focus } else { Part::Text };
                pen.text(place.x + NAME, y, place.width.saturating_sub(NAME), line, part);
            }
        }
    }

    /// Which part of how many this is.
    fn count(&self, total: usize, context: &Context<'_>) -> String {
        context.words.say().section_of((self.part + 1).to_string(), total.to_string())
    }

    fn draw_line(&self, context: &Context<'_>, list: Rect, pen: &mut Pen<'_>) {
        let total = parts(self, context);
        let count = self.count(total, context);
        let signs = pen.look().signs();
        pen.fill(Rect { height: list.height.min(1), ..list }, Part::Focus);
        pen.text(list.x + 1, list.y, 1, signs.back, Part::Focus);
        pen.middle(list.x + 3, list.y, list.width.saturating_sub(6), &count, Part::Focus);
        pen.right(list.x, list.y, list.width.saturating_sub(1), signs.forward, Part::Focus);
        pen.focus_at(list.x + 3, list.y);
    }
}

/// A draft's warning stands above every part, the review status below it.
pub(super) fn frame_with_notices(document: &mut Document, notices: Vec<Block>, edition: &Edition, context: &Context<'_>) {
    enclose(document, notices, edition);
    if edition.language != *context.language() {
        let notice = Block::Notice(context.words.say().shown_in(context.words_of(edition).language_name()));
        document.blocks.insert(0, notice);
    }
}

/// The same without the note that it is in another language: that one is in the visitor's.
pub(super) fn enclose(document: &mut Document, notices: Vec<Block>, edition: &Edition) {
    let mut notices = notices.into_iter();
    let top = if edition.is_draft() { notices.next() } else { None };
    document.blocks.splice(0..0, top);
    document.blocks.extend(notices);
}

fn entry_lines(name: &str, width: u16) -> Vec<String> {
    let lines = wrap(name, width.saturating_sub(NAME + 1), Ink::Plain);
    lines.iter().take(3).map(Line::text).collect()
}

/// The lines with one across the column below the heading, however many lines that takes.
fn underlined(mut lines: Vec<Line>, width: u16, rule: &str) -> Vec<Line> {
    let is_heading = |line: &Line| line.pieces.iter().any(|piece| piece.ink == Ink::Heading);
    let before = lines.iter().take_while(|line| !is_heading(line)).count();
    let below = before + lines.iter().skip(before).take_while(|line| is_heading(line)).count();
    if below > before {
        let across = Piece { text: rule.repeat(usize::from(width)), ink: Ink::Heading };
        lines.insert(below, Line { pieces: vec![across], ..Line::default() });
    }
    lines
}

/// How many parts there are to leaf through: the sections and the sources.
fn parts(reader: &Reader, context: &Context<'_>) -> usize {
    let Some((handout, edition)) = context.edition(&reader.handout) else { return 0 };
    names(handout, edition, context).len()
}

fn names(handout: &Handout, edition: &Edition, context: &Context<'_>) -> Vec<String> {
    let mut names: Vec<String> = edition.sections.iter().map(|section| section.heading.clone()).collect();
    if !handout.sources.is_empty() {
        names.push(context.words_of(edition).say().sources_heading());
    }
    names
}

/// ```text
///  list        text
///  list        text
///  ┌────────┐  text
///  │ button │  text
///  └────────┘  more
/// ```
fn layout(context: &Context<'_>) -> Layout {
    let body = context.body();
    let none = Rect { width: 0, height: 0, ..body };
    if narrow(context.area) {
        let list = Rect { height: 2.min(body.height), ..body };
        let (text, more) = window::parted(Rect { y: list.bottom(), height: body.height - list.height, ..body });
        return Layout { list, checklist: none, print: none, text, more };
    }
    let buttons = if body.height >= 26 { 4 } else { 3 };
    let (width, gap) = if LIST.0 + LIST.1 + COLUMN.0 <= body.width { LIST } else { SLIM_LIST };
    let print = Rect { y: body.bottom().saturating_sub(buttons), width, height: 3.min(body.height), ..body };
    let checklist = Rect { y: print.y.saturating_sub(3), ..print };
    // A row below the list tells where one is, and that the list goes on.
    let list_height = checklist.y.saturating_sub(body.y + 1);
    let list = Rect { width, height: list_height, ..body };
    let left = body.x + width + gap;
    let right = body.right().saturating_sub(left);
    let (text, more) = window::parted(Rect { x: left, width: right.min(COLUMN.1), ..body });
    Layout { list, checklist, print, text, more }
}

impl Place for Reader {
    fn title(&self, context: &Context<'_>) -> String {
        context.edition(&self.handout).map_or_else(String::new, |(_, edition)| edition.title.clone())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![
            hint(Action::PageDown, say.do_scroll(), context),
            hint(Action::Right, say.do_section(), context),
            hint(Action::Print, say.do_print(), context),
            hint(Action::Back, say.do_back(), context),
            hint(Action::Finish, say.do_finish(), context),
        ];
        if narrow(context.area) {
            // The most useful first: what does not fit is left out from the end.
            hints.rotate_left(2);
        } else {
            hints.push(hint(Action::Help, say.do_help(), context));
            hints.push(hint(Action::Search, say.do_search(), context));
        }
        hints.extend(reading_hint(context));
        // The list of the sections shows their numbers; help stands nowhere else.
        fitting(hints, &[Action::Search, Action::Right], context)
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        match action {
            Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
                let text = layout(context).text;
                let total = self.lines(context, text.width).len();
                window::moved(&mut self.scroll, action, total, text.height);
                return Request::Scrolled;
            }
            Action::Left => self.go(self.part.saturating_sub(1), context),
            Action::Right => self.go(self.part + 1, context),
            Action::First => self.go(0, context),
            Action::Last => self.go(usize::MAX, context),
            Action::Line(number) => self.go(usize::from(number).saturating_sub(1), context),
            Action::Choose => return Request::open(Checklist::new(self.handout.clone())),
            Action::Print => return Request::open(Print::new(self.handout.clone())),
            other => return Request::Do(other),
        }
        Request::Stay
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let layout = layout(context);
        if layout.print.contains(at) {
            return Request::open(Print::new(self.handout.clone()));
        }
        if layout.checklist.contains(at) {
            return Request::open(Checklist::new(self.handout.clone()));
        }
        if narrow(context.area) && layout.list.contains(at) {
            let left = at.x < layout.list.x + layout.list.width / 2;
            return self.act(if left { Action::Left } else { Action::Right }, context);
        }
        let entries = self.entries(&self.names(context, layout.list.width), layout.list);
        if let Some((_, index)) = entries.into_iter().find(|(place, _)| place.contains(at)) {
            self.go(index, context);
            return Request::Stay;
        }
        window::touched(layout.more, at).map_or(Request::Stay, |action| self.act(action, context))
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let mut telling = Telling::default();
        let Some((handout, edition)) = context.edition(&self.handout) else { return telling };
        let (say, language) = (context.words.say(), context.language());
        let names = names(handout, edition, context);
        telling.head(&edition.title, &edition.language);
        telling.head(say.section_of((self.part + 1).to_string(), names.len().to_string()), language);
        say_language(&mut telling, &edition.language, context);
        let words = context.words_of(edition);
        let composer = context.composer(handout, edition, &words);
        let mut document = self.document(&composer);
        enclose(&mut document, composer.notices(), edition);
        telling.read(&document);
        for (place, name) in names.iter().enumerate() {
            telling.offer(name, &edition.language, numbered(place));
        }
        telling.offer(say.checklist_mine(), language, Action::Choose);
        telling.offer(say.print_mine(), language, Action::Print);
        if let Some(name) = names.get(self.part + 1) {
            telling.offer(words.say().plain_next(name), &edition.language, Action::Right);
        }
        if let Some(name) = self.part.checked_sub(1).and_then(|before| names.get(before)) {
            telling.offer(words.say().plain_before(name), &edition.language, Action::Left);
        }
        telling.marked = Some(self.part);
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let layout = layout(context);
        let say = context.words.say();
        if narrow(context.area) {
            self.draw_line(context, layout.list, pen);
        } else {
            self.draw_list(context, pen);
            pen.button(layout.checklist, &say.checklist_mine(), key_of(Action::Choose, context), false);
            pen.button(layout.print, &say.print_mine(), key_of(Action::Print, context), false);
        }
        self.draw_window(context, pen);
    }

    fn window(&self, context: &Context<'_>) -> Option<Rect> {
        let Layout { text, more, .. } = layout(context);
        Some(text.union(more))
    }

    fn draw_window(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let layout = layout(context);
        let lines = self.lines(context, layout.text.width);
        pen.lines(layout.text, &lines, self.scroll.first(lines.len(), layout.text.height));
        window::draw_more(layout.more, self.scroll, lines.len(), layout.text.height, context, pen);
    }
}
