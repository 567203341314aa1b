//! Home: the topics and their handouts, nine to a page.

use super::pages::{PAGE, first};
use super::telling::{Telling, numbered};
use super::{Action, Context, Place, Reader, Request, hint, pages, reading_hint, window};
use crate::document::flow::{Ink, Line, wrap};
use crate::document::{spoken, words_of};
use crate::handout::{Edition, Handout};
use crate::language::Tag;
use crate::widget::{Hint, Part, Pen, narrow};
use ratatui::layout::{Position, Rect};

/// A summary takes at most so many rows of its card: as many as leave room for all handouts, and else the last of
/// these. The handout itself has all of it.
const SUMMARY_ROWS: [usize; 3] = [4, 3, 2];
const WIDEST_CARD: u16 = 76;

/// The handouts, one of them marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    marked: usize,
}

/// A row of the list: a topic's heading or a handout's card.
enum Row<'a> {
    Topic(&'a str),
    Card(usize, &'a Handout, Vec<Line>),
}

/// What of the list is on the screen.
struct Shown<'a> {
    places: Vec<(Rect, Row<'a>)>,
    /// The line that leads to the other handouts, where not all of them are on the screen.
    more: Option<Rect>,
    /// The handouts on the screen: the first, and the one behind the last.
    from: usize,
    to: usize,
}

impl Home {
    fn choose(&mut self, index: usize, context: &Context<'_>) -> Request {
        let Some(handout) = handouts(context).get(index).map(|handout| handout.id.clone()) else { return Request::Stay };
        self.marked = index;
        Request::open(Reader::new(handout))
    }

    /// The list of this page at its full height, the first row at the top of `body`; a summary in `most` rows.
    fn rows<'a>(&self, body: Rect, most: usize, context: &Context<'a>) -> Vec<(Rect, Row<'a>)> {
        let width = body.width.min(WIDEST_CARD);
        let mut places = Vec::new();
        let mut y = body.y;
        let mut index = 0;
        for topic in &context.library.topics {
            let mut named = false;
            for handout in readable(&topic.id, context) {
                let number = index;
                index += 1;
                if number < first(self.marked) || number >= first(self.marked) + PAGE {
                    continue;
                }
                if !named {
                    named = true;
                    let title = topic.title.get(context.language()).unwrap_or("");
                    places.push((Rect { x: body.x, y, width, height: 1 }, Row::Topic(title)));
                    y += 1 + u16::from(context.area.height >= 24);
                }
                let lines = summary_of(handout, width, most, context);
                // The title, its summary, a blank row.
                let height = 2 + u16::try_from(lines.len().max(1)).unwrap_or(1);
                places.push((Rect { x: body.x, y, width, height }, Row::Card(number, handout, lines)));
                y += height + u16::from(context.area.height >= 30);
            }
            y += u16::from(named);
        }
        places
    }

    /// What of the list stands where. What does not fit is left out whole, and a line below says so: who
    /// does not see that there is more looks for nothing.
    fn shown<'a>(&self, context: &Context<'a>) -> Shown<'a> {
        let body = list_area(context);
        let all = handouts(context).len();
        let mut rows = Vec::new();
        for most in SUMMARY_ROWS {
            rows = self.rows(body, most, context);
            let end = rows.last().map_or(body.y, |(place, _)| place.bottom().saturating_sub(1));
            if end <= body.bottom() && all <= PAGE {
                return Shown { places: rows, more: None, from: 0, to: all };
            }
        }
        let (list, more) = window::parted(body);
        let places = self.scrolled(rows, list);
        let mut numbers = places.iter().filter_map(|(_, row)| match row {
            Row::Card(number, ..) => Some(*number),
            Row::Topic(_) => None,
        });
        let from = numbers.next().unwrap_or(self.marked);
        let to = numbers.next_back().unwrap_or(from) + 1;
        Shown { places, more: Some(more), from, to }
    }

    /// Moves the list up so that the marked card is seen whole, and leaves out what is not.
    fn scrolled<'a>(&self, places: Vec<(Rect, Row<'a>)>, list: Rect) -> Vec<(Rect, Row<'a>)> {
        let is_marked = |row: &Row<'_>| matches!(row, Row::Card(number, ..) if *number == self.marked);
        let marked = places.iter().find(|(_, row)| is_marked(row));
        // The last row of a card is the blank one that parts it from the next.
        let end = |place: &Rect| place.bottom().saturating_sub(1);
        let hidden = marked.map_or(0, |(place, _)| end(place).saturating_sub(list.bottom()));
        let moved = places.into_iter().filter(|(place, _)| place.y >= list.y + hidden);
        let moved = moved.map(|(place, row)| (Rect { y: place.y - hidden, ..place }, row));
        let whole = |place: &Rect, row: &Row<'_>| match row {
            Row::Topic(_) => place.y < list.bottom(),
            // On the lowest screens even one card is higher than the list.
            Row::Card(..) => end(place) <= list.bottom() || is_marked(row),
        };
        let kept = moved.take_while(|(place, row)| whole(place, row));
        let mut kept: Vec<_> = kept.map(|(place, row)| (place.intersection(list), row)).collect();
        // A heading with nothing below it promises what is not there.
        if matches!(kept.last(), Some((_, Row::Topic(_)))) {
            kept.pop();
        }
        kept
    }

    /// What a touch on the line below the list means: on to what is not seen yet, or back to what is not seen any
    /// more. A finger passes nothing over.
    fn turned(&mut self, action: Action, context: &Context<'_>) {
        let (Shown { from, to, .. }, all) = (self.shown(context), handouts(context).len());
        let next = to.min(all.saturating_sub(1));
        let sees = |marked: usize| {
            let Shown { from, to, .. } = Self { marked }.shown(context);
            (from..to).contains(&next)
        };
        let furthest = (next..(first(next) + PAGE).min(all)).rev().find(|marked| sees(*marked));
        self.marked = if action == Action::PageUp { from.saturating_sub(1) } else { furthest.unwrap_or(next) };
    }

    fn draw_card(
        &self,
        place: Rect,
        (number, handout): (usize, &Handout),
        lines: &[Line],
        context: &Context<'_>,
        pen: &mut Pen<'_>,
    ) {
        let Some(edition) = context.edition_of(handout) else { return };
        let chosen = number == self.marked;
        pen.entry(place, &(number - first(self.marked) + 1).to_string(), chosen);
        let (x, width) = (place.x + 6, place.width.saturating_sub(6));
        let mut title = edition.title.clone();
        if edition.language != *context.language() {
            title = format!("{title}  ({})", context.words.say().only_in(context.words_of(edition).language_name()));
        }
        pen.text(x, place.y, width, &title, if chosen { Part::Accent } else { Part::Strong });
        let room = Rect { x, y: place.y + 1, width, height: place.height.saturating_sub(1) };
        if lines.len() <= usize::from(room.height) {
            pen.lines(room, lines, 0);
        }
    }
}

/// The summary of a handout as it stands on its card.
fn summary_of(handout: &Handout, width: u16, most: usize, context: &Context<'_>) -> Vec<Line> {
    let Some(edition) = context.edition_of(handout) else { return Vec::new() };
    let words = context.words_of(edition);
    let text = words_of(&context.composer(handout, edition, &words).summary());
    summary(&context.look.spell(&text), width.saturating_sub(6), most)
}

/// The summary in the rows of a card. A sentence is shown whole or not at all: half a sentence about
/// danger is worse than none.
fn summary(text: &str, width: u16, most: usize) -> Vec<Line> {
    let lines = wrap(text, width, Ink::Quiet);
    if lines.len() <= most {
        return lines;
    }
    let ends: Vec<usize> = text.match_indices(['.', '。', '！', '？', '!', '?']).map(|(at, stop)| at + stop.len()).collect();
    let shorter = ends.iter().rev().filter_map(|end| text.get(..*end));
    let fitting = shorter.map(|part| wrap(part, width, Ink::Quiet)).find(|lines| lines.len() <= most);
    fitting.unwrap_or_default()
}

fn handouts<'a>(context: &Context<'a>) -> Vec<&'a Handout> {
    context.library.topics.iter().flat_map(|topic| readable(&topic.id, context)).collect()
}

/// The handouts of a topic that this screen can draw. What is on paper only is found by its language.
fn readable<'a>(topic: &'a str, context: &Context<'a>) -> impl Iterator<Item = &'a Handout> {
    let context = *context;
    context.library.of_topic(topic).filter(move |handout| context.edition_of(handout).is_some())
}

/// A card in words: the topic, the title, the whole summary; in the language of the edition.
fn told(handout: &Handout, edition: &Edition, context: &Context<'_>) -> (String, Tag) {
    let words = context.words_of(edition);
    let summary = words_of(&context.composer(handout, edition, &words).summary());
    let language = edition.language.clone();
    let topic = context.library.topics.iter().find(|topic| topic.id == handout.topic);
    let topic = topic.and_then(|topic| topic.title.get(&language)).unwrap_or("");
    let mut title = edition.title.clone();
    if language != *context.language() {
        title = format!("{title} ({})", context.words.say().only_in(words.language_name()));
    }
    (spoken::joined([topic, &title, &summary], &language), language)
}

/// The banner that leads to the emergency screen: a row, with a blank one below where there is room.
pub(super) fn banner(context: &Context<'_>) -> Rect {
    Rect { height: 1.min(context.body().height), ..context.body() }
}

/// Whether a touch meant the banner: a target is at least two rows high.
pub(super) fn touches_banner(at: Position, context: &Context<'_>) -> bool {
    Rect { height: 2, ..banner(context) }.contains(at)
}

/// Draws the banner.
pub(super) fn draw_banner(context: &Context<'_>, pen: &mut Pen<'_>) {
    let banner = banner(context);
    pen.fill(banner, Part::Alarm);
    let room = banner.width.saturating_sub(2);
    pen.text(banner.x + 1, banner.y, room, &context.emergency_line(context.words, room), Part::Alarm);
}

fn list_area(context: &Context<'_>) -> Rect {
    let body = context.body();
    let above = match context.area.height {
        42.. => 6,
        20.. => 4,
        _ => 2,
    }
    .min(body.height);
    Rect { y: body.y + above, height: body.height - above, ..body }
}

impl Place for Home {
    fn title(&self, context: &Context<'_>) -> String {
        context.settings.facts.as_ref().map_or_else(String::new, |facts| facts.name.clone())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint(Action::Choose, say.do_open(), context), hint(Action::Finish, say.do_finish(), context)];
        if !narrow(context.area) {
            hints.insert(0, hint(Action::Down, say.do_choose(), context));
            hints.extend(reading_hint(context));
            hints.push(hint(Action::Help, say.do_help(), context));
        }
        hints.push(hint(Action::Search, say.do_search(), context));
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let last = handouts(context).len().saturating_sub(1);
        if pages::moved(&mut self.marked, action, last) {
            return Request::Stay;
        }
        match action {
            Action::Choose => self.choose(self.marked, context),
            Action::Line(number) => self.choose(first(self.marked) + usize::from(number).saturating_sub(1), context),
            Action::Print => {
                let marked = handouts(context).get(self.marked).map(|handout| handout.id.clone());
                marked.map_or(Request::Stay, |id| Request::open(super::Print::new(id)))
            }
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        if touches_banner(at, context) {
            return Request::Do(Action::Emergency);
        }
        let Shown { places, more, .. } = self.shown(context);
        if let Some(action) = more.and_then(|more| window::touched(more, at)) {
            self.turned(action, context);
            return Request::Stay;
        }
        match places.into_iter().find(|(place, _)| place.contains(at)) {
            Some((_, Row::Card(number, ..))) => self.choose(number, context),
            _ => Request::Stay,
        }
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let (say, language) = (context.words.say(), context.language());
        let mut telling = Telling::default();
        telling.head(self.title(context), language);
        telling.say_all(&context.emergency_sentence(context.words), language);
        let all = handouts(context);
        if all.is_empty() {
            telling.say_all(&say.home_empty(), language);
            return telling;
        }
        telling.say(say.home_choose(), language);
        for (place, handout) in all.iter().skip(first(self.marked)).take(PAGE).enumerate() {
            let Some(edition) = handout.edition(language) else { continue };
            let (text, language) = told(handout, edition, context);
            telling.offer(text, &language, numbered(place));
        }
        pages::tell(&mut telling, self.marked, all.len(), context);
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (body, banner) = (context.body(), banner(context));
        draw_banner(context, pen);
        let say = context.words.say();
        let list = list_area(context);
        if handouts(context).is_empty() {
            pen.lines(list, &wrap(&say.home_empty(), body.width.min(60), Ink::Strong), 0);
            return;
        }
        if list.y >= banner.bottom() + 3 {
            pen.text(body.x, list.y - 2, body.width, &say.home_choose(), Part::Strong);
        }
        let Shown { places, more, from, to } = self.shown(context);
        for (place, row) in places {
            match row {
                Row::Topic(title) => _ = pen.text(place.x, place.y, place.width, title, Part::Accent),
                Row::Card(number, handout, lines) => self.draw_card(place, (number, handout), &lines, context, pen),
            }
        }
        if let Some(more) = more {
            window::draw_leads(more, [to < handouts(context).len(), from > 0], context, pen);
        }
    }
}
