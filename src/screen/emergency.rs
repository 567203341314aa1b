//! Emergency: what to do now. The desk first, then the number, then the signs.

use super::reader::draw_more;
use super::{Action, Context, Place, Request, hint};
use crate::document::flow::{Ink, Line, flow, wrap};
use crate::document::{Block, Document, TierBlock};
use crate::handout::{Edition, Handout, Kind};
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
        Some((handout, handout.edition(context.language())?))
    }

    fn signs(&self, context: &Context<'_>) -> Option<(TierBlock, Document)> {
        let (handout, edition) = self.shown(context)?;
        let words = context.words_of(edition);
        let tier = context.composer(handout, edition, &words).emergency()?;
        let tier = TierBlock { lead: words.say().emergency_signs(), ..tier };
        let document = Document { language: edition.language.clone(), title: edition.title.clone(), blocks: Vec::new() };
        Some((tier, document))
    }

    fn lines(&self, context: &Context<'_>, width: u16) -> Vec<Line> {
        let say = context.words.say();
        let mut lines = Vec::new();
        let mut add = |text: &str, ink: Ink| lines.extend(wrap(text, width, ink));
        match &context.settings.facts {
            Some(facts) => {
                add(&say.emergency_desk(), Ink::Heading);
                lines.push(Line::default());
                let call = format!("{} {}", say.emergency_elsewhere(), say.emergency_call(crate::document::compose::bind(&facts.emergency)));
                lines.extend(wrap(&call, width, Ink::Heading));
            }
            None => add(&say.emergency_unknown(), Ink::Heading),
        }
        lines.extend(wrap(&say.do_not_wait(), width, Ink::Strong));
        if let Some((tier, document)) = self.signs(context) {
            lines.push(Line::default());
            let document = Document { blocks: vec![Block::Tier(tier)], ..document };
            lines.extend(flow(&document, width.saturating_sub(2).max(1), &context.look.marks()));
        }
        lines
    }

    fn scroll_by(&mut self, context: &Context<'_>, step: impl FnOnce(&mut Scroll, usize, u16) -> bool) {
        let (text, _) = layout(context);
        let total = self.lines(context, text.width).len();
        step(&mut self.scroll, total, text.height);
    }
}

fn layout(context: &Context<'_>) -> (Rect, Rect) {
    let body = context.body();
    let more = 2.min(body.height);
    let text = Rect { width: body.width.min(COLUMN), height: body.height - more, ..body };
    (text, Rect { y: text.bottom(), height: more, ..text })
}

impl Place for Emergency {
    fn title(&self, context: &Context<'_>) -> String {
        format!("{} {}", context.look.signs().warning, context.words.say().emergency_word())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        vec![
            hint("Esc", say.do_back(), Action::Back),
            hint(context.look.signs().arrows[0], say.do_scroll(), Action::PageDown),
            hint("f", say.do_finish(), Action::Finish),
        ]
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        match action {
            Action::Up => self.scroll_by(context, |scroll, total, height| scroll.by(-1, total, height)),
            Action::Down => self.scroll_by(context, |scroll, total, height| scroll.by(1, total, height)),
            Action::PageUp => self.scroll_by(context, |scroll, total, height| scroll.page(-1, total, height)),
            Action::PageDown => self.scroll_by(context, |scroll, total, height| scroll.page(1, total, height)),
            Action::First => self.scroll = Scroll::default(),
            Action::Choose | Action::Emergency => {}
            other => return Request::Do(other),
        }
        Request::Stay
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let (_, more) = layout(context);
        if !more.contains(at) {
            return Request::Stay;
        }
        let up = at.x >= more.x + more.width / 2;
        self.act(if up { Action::PageUp } else { Action::PageDown }, context)
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (text, more) = layout(context);
        let lines = self.lines(context, text.width);
        pen.focus_at(text.x, text.y);
        pen.lines(text, &lines, self.scroll.first(lines.len(), text.height));
        draw_more(more, self.scroll, lines.len(), text.height, context, pen);
    }
}
