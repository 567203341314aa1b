//! Another language, from anywhere.

use super::telling::{Telling, numbered};
use super::tiles::Tiles;
use super::{Action, Context, Place, Request, hint};
use crate::widget::{Hint, Part, Pen};
use ratatui::layout::{Position, Rect};

/// The languages as large buttons.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Language {
    tiles: Tiles,
}

impl Language {
    /// With the visitor's language marked.
    pub fn new(context: &Context<'_>) -> Self {
        let mut tiles = Tiles::default();
        tiles.mark(context.phrasebook.all().iter().position(|words| words.tag() == context.language()).unwrap_or(0));
        Self { tiles }
    }

    fn choose(index: usize, context: &Context<'_>) -> Request {
        context.phrasebook.all().get(index).map_or(Request::Stay, |words| Request::Speak(words.tag().clone()))
    }
}

fn area(context: &Context<'_>) -> Rect {
    let body = context.body();
    let top = 2.min(body.height);
    Rect { y: body.y + top, height: body.height - top, ..body }
}

impl Place for Language {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().language_choose()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        vec![
            hint(Action::Choose, say.do_choose(), context),
            hint(Action::Back, say.do_back(), context),
            hint(Action::Finish, say.do_finish(), context),
        ]
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let count = context.phrasebook.all().len();
        let columns = isize::try_from(Tiles::columns(area(context), count)).unwrap_or(1);
        match action {
            Action::Left => self.tiles.by(-1, count),
            Action::Right => self.tiles.by(1, count),
            Action::Up => self.tiles.by(-columns, count),
            Action::Down => self.tiles.by(columns, count),
            Action::Choose => return Self::choose(self.tiles.marked(), context),
            Action::Line(number) => return Self::choose(usize::from(number).saturating_sub(1), context),
            Action::Language => return Request::Back,
            other => return Request::Do(other),
        }
        Request::Stay
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let touched = Tiles::touched(area(context), context.phrasebook.all().len(), at);
        touched.map_or(Request::Stay, |index| Self::choose(index, context))
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let mut telling = Telling::default();
        telling.head(self.title(context), context.language());
        for (place, words) in context.phrasebook.all().iter().enumerate() {
            telling.offer(words.language_name(), words.tag(), numbered(place));
        }
        telling.marked = Some(self.tiles.marked());
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let body = context.body();
        pen.text(body.x, body.y, body.width, &context.words.say().welcome_choose(), Part::Quiet);
        self.tiles.draw(area(context), context.phrasebook, pen);
    }
}
