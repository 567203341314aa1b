//! How the search is drawn, and how an entry is told.

use super::{Listed, Search, layout};
use crate::document::flow::{Ink, wrap};
use crate::handout::{Edition, Handout};
use crate::screen::{Context, Said, keyboard, window};
use crate::search::{Hit, Spot, words_found};
use crate::widget::{Part, Pen, fit};
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text of an entry begins here, after the mark and its number.
const NAME: u16 = 6;

impl Search {
    pub(super) fn draw_all(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        let (layout, listed) = (layout(context), self.listed(context));
        self.draw_field(layout.field, &listed, context, pen);
        keyboard::draw(&Self::keys(context, &layout), pen);
        if listed.len() == 0 {
            self.draw_nothing(layout.list, context, pen);
            return;
        }
        let first = self.first(&layout);
        for (row, place) in layout.places().enumerate() {
            if let Some(hit) = listed.hit(first + row) {
                let number = (row + 1).to_string();
                draw_entry(place, hit, (&number, first + row == self.marked), listed.terms(), context, pen);
            }
        }
        window::draw_leads(layout.more, [first + layout.page < listed.len(), first > 0], context, pen);
    }

    /// What is typed; its end where it is too long to be seen whole.
    fn draw_field(&self, area: Rect, listed: &Listed<'_>, context: &Context<'_>, pen: &mut Pen<'_>) {
        let say = context.words.say();
        let label = pen.text(area.x, area.y, area.width, &format!("{}: ", say.search_field()), Part::Accent);
        let (x, room) = (area.x + label, area.width.saturating_sub(label));
        let mut shown = self.typed.as_str();
        while shown.width() + 1 > usize::from(room) {
            let Some(first) = shown.graphemes(true).next() else { break };
            shown = shown.strip_prefix(first).unwrap_or("");
        }
        let taken = pen.text(x, area.y, room, &format!("{shown}_"), Part::Strong);
        if self.typed.is_empty() && say.search_hint().width() + 2 <= usize::from(room.saturating_sub(taken)) {
            pen.text(x + taken + 1, area.y, room, &say.search_hint(), Part::Quiet);
        }
        pen.focus_at(x + taken.saturating_sub(1), area.y);
        let y = area.bottom().saturating_sub(1);
        pen.rule(area.x, y, area.width);
        if listed.len() > 0 {
            let room = area.width.saturating_sub(4);
            pen.right(area.x + 2, y, room, &format!(" {} ", Self::count(listed, context)), Part::Text);
        }
    }

    fn draw_nothing(&self, area: Rect, context: &Context<'_>, pen: &mut Pen<'_>) {
        let say = context.words.say();
        let width = area.width.min(66);
        if self.typed.is_empty() {
            pen.lines(area, &wrap(&say.home_empty(), width, Ink::Strong), 0);
            return;
        }
        let mut lines = wrap(&say.search_nothing(&self.typed), width, Ink::Strong);
        lines.extend(wrap(&say.search_instead(), width, Ink::Plain));
        pen.lines(area, &lines, 0);
    }
}

/// An entry: what it is called, and below it where that stands and which of its words was looked for.
fn draw_entry(
    place: Rect,
    hit: &Hit,
    (number, chosen): (&str, bool),
    terms: &[String],
    context: &Context<'_>,
    pen: &mut Pen<'_>,
) {
    let Some((handout, edition)) = edition(hit, context) else { return };
    pen.entry(place, number, chosen);
    let (x, width) = (place.x + NAME, place.width.saturating_sub(NAME));
    pen.text(x, place.y, width, &name(hit, edition, context), if chosen { Part::Accent } else { Part::Strong });
    if place.height < 2 {
        return;
    }
    let facts = context.settings.facts.as_ref();
    let words = fit(&words_found(hit, terms, context.library, facts).join(", "), width / 2, pen.look());
    let room = width.saturating_sub(u16::try_from(words.width() + 2).unwrap_or(width));
    let taken = pen.text(x, place.y + 1, room, &above(hit, handout, edition, context), Part::Quiet);
    let after = if taken == 0 { 0 } else { taken + 2 };
    pen.text(x + after, place.y + 1, width.saturating_sub(after), &words, Part::Accent);
}

fn edition<'a>(hit: &Hit, context: &Context<'a>) -> Option<(&'a Handout, &'a Edition)> {
    let handout = context.library.handout(&hit.handout)?;
    Some((handout, handout.editions.get(&hit.language)?))
}

/// What the place itself is called.
fn name(hit: &Hit, edition: &Edition, context: &Context<'_>) -> String {
    match hit.spot {
        Spot::Title => edition.title.clone(),
        Spot::Section(number) => edition.sections.get(number).map_or_else(String::new, |section| section.heading.clone()),
        Spot::Checklist => context.words_of(edition).say().checklist_mine(),
    }
}

/// What it is a part of: the handout, or its topic. Another language than the reader's is named.
fn above(hit: &Hit, handout: &Handout, edition: &Edition, context: &Context<'_>) -> String {
    let topic = context.library.topics.iter().find(|topic| topic.id == handout.topic);
    let above = match hit.spot {
        Spot::Title => topic.and_then(|topic| topic.title.get(&hit.language)).unwrap_or(""),
        Spot::Section(_) | Spot::Checklist => &edition.title,
    };
    if hit.language == *context.language() {
        return above.to_owned();
    }
    let language = format!("({})", context.words_of(edition).language_name());
    if above.is_empty() { language } else { format!("{language} {above}") }
}

/// An entry in one sentence, for whoever does not see it.
pub(super) fn told(hit: &Hit, context: &Context<'_>) -> Said {
    let Some((handout, edition)) = edition(hit, context) else { return Said::new("", &hit.language) };
    let above = above(hit, handout, edition, context);
    let name = name(hit, edition, context);
    let text = if above.is_empty() { name } else { format!("{name} - {above}") };
    Said::new(text, &hit.language)
}
