//! On paper: the handouts in a language whose letters the screen lacks. Their titles stand in the words
//! of the visitor, or of whoever helps; the paper is in the language itself.

use super::home::{banner, draw_banner, touches_banner};
use super::pages::{PAGE, first};
use super::telling::{Telling, numbered};
use super::{Action, Context, Place, Print, Request, hint, pages, window};
use crate::document::flow::{Ink, Line, wrap};
use crate::handout::Handout;
use crate::language::Tag;
use crate::widget::{Hint, Part, Pen, narrow};
use ratatui::layout::{Position, Rect};

/// A target is at least so many rows high.
const ROWS: u16 = 2;
/// Lines longer than this are hard to follow.
const WIDEST: u16 = 76;

/// The handouts in one language, one of them marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPaper {
    language: Tag,
    marked: usize,
}

impl OnPaper {
    /// The handouts in a language.
    pub fn new(language: Tag) -> Self {
        Self { language, marked: 0 }
    }

    fn handouts<'a>(&self, context: &Context<'a>) -> Vec<&'a Handout> {
        let library = context.library;
        let all = library.topics.iter().flat_map(|topic| library.of_topic(&topic.id));
        all.filter(|handout| handout.editions.contains_key(&self.language)).collect()
    }

    fn choose(&mut self, index: usize, context: &Context<'_>) -> Request {
        let Some(handout) = self.handouts(context).get(index).map(|handout| handout.id.clone()) else { return Request::Stay };
        self.marked = index;
        Request::open(Print::in_language(handout, self.language.clone()))
    }

    /// What stands above the list, and where the list begins.
    fn head(&self, context: &Context<'_>) -> (Rect, Vec<Line>, Rect) {
        let (body, say) = (context.body(), context.words.say());
        let name = context.name_of(&self.language);
        let roomy = body.height >= 14;
        let top = (banner(context).bottom() + 1 + u16::from(roomy)).min(body.bottom());
        let width = body.width.min(WIDEST);
        let is_empty = self.handouts(context).is_empty();
        let mut lines = Vec::new();
        if roomy && !is_empty {
            lines.extend(wrap(&say.paper_only_why(&name), width, Ink::Plain));
            lines.push(Line::default());
        }
        let lead = if is_empty { say.paper_only_none(&name) } else { say.paper_only_lead(&name) };
        lines.extend(wrap(&lead, width, Ink::Strong));
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let head = Rect { y: top, height: rows.min(body.bottom() - top), width, ..body };
        let list_y = (head.bottom() + u16::from(roomy)).min(body.bottom());
        (head, lines, Rect { y: list_y, height: body.bottom() - list_y, width, ..body })
    }

    /// Where the list stands, and the line below it that leads on; that has no height where all is seen.
    fn list(&self, context: &Context<'_>) -> (Rect, Rect) {
        let (_, _, list) = self.head(context);
        window::parted_unless(self.handouts(context).len() <= fitting(list).min(PAGE), list)
    }

    /// Leads on to what is not seen yet, or back to what is not seen any more: a finger passes nothing over.
    fn leaf(&mut self, on: bool, context: &Context<'_>) {
        let (seen, last) = (self.places(context), self.handouts(context).len().saturating_sub(1));
        let number = |place: Option<&(Rect, usize, &Handout)>| place.map_or(self.marked, |(_, number, _)| *number);
        let next = (number(seen.last()) + 1).min(last);
        let furthest = next + fitting(self.list(context).0) - 1;
        let on_page = (first(next) + PAGE - 1).min(last);
        self.marked = if on { furthest.min(on_page) } else { number(seen.first()).saturating_sub(1) };
    }

    /// Where the handouts stand that are seen, with their places in the whole list. The marked one is.
    fn places<'a>(&self, context: &Context<'a>) -> Vec<(Rect, usize, &'a Handout)> {
        let (list, _) = self.list(context);
        let fitting = fitting(list);
        let (from, end) = (first(self.marked), first(self.marked) + PAGE);
        let from = from.max((self.marked + 1).saturating_sub(fitting));
        let seen = self.handouts(context).into_iter().enumerate().take(end).skip(from).take(fitting);
        let place = |y: u16| Rect { y, height: ROWS, ..list }.intersection(list);
        let rows = (list.y..).step_by(usize::from(ROWS));
        rows.zip(seen).map(|(y, (number, handout))| (place(y), number, handout)).collect()
    }
}

/// How many handouts there is room for.
fn fitting(list: Rect) -> usize {
    usize::from((list.height / ROWS).max(1))
}

impl Place for OnPaper {
    fn title(&self, context: &Context<'_>) -> String {
        format!("{}: {}", context.name_of(&self.language), context.words.say().paper_only_mark())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint(Action::Back, say.do_back(), context), hint(Action::Finish, say.do_finish(), context)];
        if !self.handouts(context).is_empty() {
            hints.insert(0, hint(Action::Choose, say.do_print(), context));
        }
        if !narrow(context.area) {
            hints.push(hint(Action::Help, say.do_help(), context));
        }
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let last = self.handouts(context).len().saturating_sub(1);
        if pages::moved(&mut self.marked, action, last) {
            return Request::Stay;
        }
        match action {
            Action::Choose | Action::Print => self.choose(self.marked, context),
            Action::Line(number) => self.choose(first(self.marked) + usize::from(number).saturating_sub(1), context),
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        if touches_banner(at, context) {
            return Request::Do(Action::Emergency);
        }
        if let Some(action) = window::touched(self.list(context).1, at) {
            self.leaf(action == Action::PageDown, context);
            return Request::Stay;
        }
        let touched = self.places(context).into_iter().find(|(place, ..)| place.contains(at));
        touched.map_or(Request::Stay, |(_, number, _)| self.choose(number, context))
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let (say, language, name) = (context.words.say(), context.language(), context.name_of(&self.language));
        let mut telling = Telling::default();
        telling.head(self.title(context), language);
        telling.say_all(&context.emergency_sentence(context.words), language);
        let all = self.handouts(context);
        if all.is_empty() {
            telling.say_all(&say.paper_only_none(&name), language);
            return telling;
        }
        telling.say_all(&say.paper_only_why(&name), language);
        telling.say_all(&say.paper_only_lead(&name), language);
        for (place, handout) in all.iter().skip(first(self.marked)).take(PAGE).enumerate() {
            let edition = context.edition_of(handout);
            let (title, language) = edition.map_or((&handout.id, language), |edition| (&edition.title, &edition.language));
            telling.offer(title, language, numbered(place));
        }
        pages::tell(&mut telling, self.marked, all.len(), context);
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        draw_banner(context, pen);
        let (head, lines, _) = self.head(context);
        pen.lines(head, &lines, 0);
        pen.focus_at(head.x, head.y);
        let (places, (_, more)) = (self.places(context), self.list(context));
        if more.height > 0 {
            let last = self.handouts(context).len().saturating_sub(1);
            let below = places.last().is_none_or(|(_, number, _)| *number < last);
            let above = places.first().is_none_or(|(_, number, _)| *number > 0);
            window::draw_leads(more, [below, above], context, pen);
        }
        for (place, number, handout) in places {
            let chosen = number == self.marked;
            pen.entry(place, &(number - first(self.marked) + 1).to_string(), chosen);
            // A handout that is here in no letters the screen has is known by its folder's name.
            let title = context.edition_of(handout).map_or(handout.id.as_str(), |edition| edition.title.as_str());
            let part = if chosen { Part::Accent } else { Part::Strong };
            pen.text(place.x + 6, place.y, place.width.saturating_sub(6), title, part);
        }
    }
}
