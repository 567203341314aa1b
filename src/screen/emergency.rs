//! Emergency: what to do now. The desk first, then the number, then the signs.

use super::telling::{Telling, say_language};
use super::{Action, Context, Place, Request, hint, reading_hint, window};
use crate::document::flow::{Ink, Line, Piece, flow, wrap};
use crate::document::{Block, Document, TierBlock};
use crate::handout::{Edition, Handout, Kind, Tier};
use crate::widget::{Hint, Pen, Scroll};
use ratatui::layout::{Position, Rect};

const COLUMN: u16 = 74;

/// What to do in an emergency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Emergency {
    /// The handout one came from: its signs are shown.
    handout: Option<String>,
    scroll: Scroll,
}

impl Emergency {
    /// With the signs of the handout one came from, if any.
    pub fn new(handout: Option<String>) -> Self {
        Self { handout, scroll: Scroll::default() }
    }

    /// The handout whose signs are shown: the one that was read, else the one about emergencies, else the first.
    fn shown<'a>(&self, context: &Context<'a>) -> Option<(&'a Handout, &'a Edition)> {
        let read = self.handout.as_ref().and_then(|id| context.library.handout(id));
        let all = context.library.handouts();
        let handout = read.or_else(|| all.iter().find(|handout| handout.kind == Kind::Emergency)).or_else(|| all.first())?;
        Some((handout, context.edition_of(handout)?))
    }

    /// The signs of a handout, under a lead of their own.
    fn document(&self, context: &Context<'_>) -> Option<Document> {
        let (handout, edition) = self.shown(context)?;
        let words = context.words_of(edition);
        let tier = context.composer(handout, edition, &words).emergency()?;
        let tier = TierBlock { lead: words.say().emergency_signs(), ..tier };
        let (language, title) = (edition.language.clone(), edition.title.clone());
        Some(Document { language, title, blocks: vec![Block::Tier(tier)] })
    }

    /// What to do, before anything else is said.
    fn orders(context: &Context<'_>) -> Vec<String> {
        let say = context.words.say();
        let mut orders = match &context.settings.facts {
            Some(facts) => {
                let number = crate::document::compose::bind(&facts.emergency);
                let elsewhere = say.emergency_elsewhere();
                // A wide colon has its own blank in it.
                let gap = if elsewhere.ends_with('：') { "" } else { " " };
                vec![say.emergency_desk(), format!("{elsewhere}{gap}{}", say.emergency_call(number))]
            }
            None => vec![say.emergency_unknown()],
        };
        orders.push(say.do_not_wait());
        orders
    }

    fn signs(&self, context: &Context<'_>, width: u16) -> Vec<Line> {
        let Some(document) = self.document(context) else { return Vec::new() };
        // The first line names the tier, and so does the head of this screen.
        flow(&document, width, &context.look.marks()).into_iter().skip(1).collect()
    }

    fn lines(&self, context: &Context<'_>, text: Rect) -> Vec<Line> {
        let (width, signs) = (text.width, self.signs(context, text.width.saturating_sub(2).max(1)));
        let inner = width.saturating_sub(4).max(1);
        let mut lines = vec![bar(Vec::new())];
        for order in Self::orders(context) {
            lines.extend(wrap(&order, inner, Ink::Tier(Tier::Emergency)).into_iter().map(|line| bar(line.pieces)));
        }
        lines.push(bar(Vec::new()));
        let aired = window::aired(signs.clone());
        let has_room = lines.len() + aired.len() <= usize::from(text.height);
        lines.extend(if has_room { aired } else { signs });
        lines
    }
}

/// A line of the bar that says what to do.
fn bar(pieces: Vec<Piece>) -> Line {
    let mut pieces = pieces;
    pieces.insert(0, Piece { text: " ".to_owned(), ink: Ink::Tier(Tier::Emergency) });
    Line { pieces, tier: Some(Tier::Emergency), ..Line::default() }
}

fn layout(context: &Context<'_>) -> (Rect, Rect) {
    let body = context.body();
    window::parted(Rect { width: body.width.min(COLUMN), ..body })
}

impl Place for Emergency {
    fn title(&self, context: &Context<'_>) -> String {
        format!("{} {}", context.look.signs().warning, context.words.say().emergency_word())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint(Action::Back, say.do_back(), context)];
        let (text, _) = layout(context);
        if self.lines(context, text).len() > text.height.into() {
            hints.push(hint(Action::PageDown, say.do_scroll(), context));
        }
        hints.push(hint(Action::Finish, say.do_finish(), context));
        hints.extend(reading_hint(context));
        hints
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let (text, _) = layout(context);
        let total = self.lines(context, text).len();
        if window::moved(&mut self.scroll, action, total, text.height) {
            return Request::Stay;
        }
        match action {
            Action::Choose | Action::Emergency => Request::Stay,
            other => Request::Do(other),
        }
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let (_, more) = layout(context);
        window::touched(more, at).map_or(Request::Stay, |action| self.act(action, context))
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let mut telling = Telling::default();
        telling.head(context.words.say().emergency_word(), context.language());
        for order in Self::orders(context) {
            telling.say(order, context.language());
        }
        if let Some(document) = self.document(context) {
            say_language(&mut telling, &document.language, context);
            telling.read(&document);
        }
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, more) = layout(context);
        let lines = self.lines(context, text);
        pen.focus_at(text.x, text.y);
        pen.lines(text, &lines, self.scroll.first(lines.len(), text.height));
        window::draw_more(more, self.scroll, lines.len(), text.height, context, pen);
    }
}
