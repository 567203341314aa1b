//! The three tiers of the checklist. They differ in word, sign, place and frame, so that they are
//! told apart without colour.

use super::code::{Code, QUIET};
use super::page::{Bond, Column, Frame, Row, stacked};
use super::scene::{Ink, Mark, Paint, Part, Role};
use super::sheet::{Setter, Setting};
use super::text::{Look, Span, spans};
use crate::document::compose::bind;
use crate::document::{Run, TierBlock};
use crate::handout::Tier;
use std::rc::Rc;

/// The size of what stands there in the clinic's language, as a part of the size of running text.
const SECOND: f32 = 0.78;
/// And the least, in points.
const LEAST_SECOND: f32 = 10.5;

/// How a tier is drawn. Lengths are parts of the size of running text.
struct Style {
    sign: &'static str,
    /// The size of the tier's word.
    word: f32,
    /// The size of the number in its lead.
    number: f32,
    ink: Ink,
    /// Whether the head is white on a black bar.
    bar: bool,
    /// The frame's line, in points.
    outline: (f32, Ink),
}

impl Style {
    fn of(tier: Tier) -> Self {
        match tier {
            Tier::Emergency => {
                Self { sign: "⚠", word: 1.25, number: 1.6, ink: Ink::White, bar: true, outline: (2.6, Ink::Black) }
            }
            Tier::Call => {
                Self { sign: "▶", word: 1.15, number: 1.35, ink: Ink::Black, bar: false, outline: (1.6, Ink::Accent) }
            }
            Tier::Normal => Self { sign: "✓", word: 1.15, number: 1.0, ink: Ink::Black, bar: false, outline: (0.6, Ink::Grey) },
        }
    }
}

/// Adds a tier to a column.
pub(super) fn add(setter: &mut Setter<'_>, tier: &TierBlock, column: &mut Column) {
    let style = Style::of(tier.tier);
    let frame = column.frames.len();
    let inset = setter.body * 0.7;
    let mut rows = head(setter, tier, &style, inset);
    let heads = rows.len();
    let bodies = items(setter, &tier.items, inset);
    let count = bodies.len();
    for (index, mut item) in bodies.into_iter().enumerate() {
        // No item stands alone: the first and the last hold on to their neighbours.
        let ends = index == 0 || index + 2 >= count;
        if let Some(last) = item.last_mut() {
            last.bond = if ends { Bond::Weak } else { Bond::Free };
        }
        rows.extend(item);
    }
    if let Some(closing) = &tier.closing {
        let role = setter.paragraph();
        let setting = Setting { x: setter.margin + inset, width: setter.width() - 2.0 * inset, ..setter.across(role) };
        let mut closing = setter.phrase(&[Span::new(closing.as_str(), Look::of(setter.body).bold())], setting);
        space(&mut closing, setter.body * 0.18, setter.body * 0.6);
        rows.extend(closing);
    }
    if tier.tier == Tier::Emergency {
        rows.extend(again(setter, inset));
    }
    for row in &mut rows {
        row.frame = Some(frame);
    }
    if let Some(last) = rows.last_mut() {
        last.bond = Bond::Free;
    }
    let head = rows.iter().take(heads).cloned().collect();
    space(&mut rows, setter.body * 0.45, setter.body * 0.85);
    column.frames.push(Frame {
        x: setter.left_edge(setter.margin, setter.width()),
        width: setter.width(),
        pad: setter.body * 0.32,
        outline: Some(style.outline),
        head,
    });
    column.rows.extend(rows);
}

/// Adds a tier with the code for phones beside it, at the end of its lines.
pub(super) fn add_beside(setter: &mut Setter<'_>, tier: &TierBlock, code: &Rc<Code>, column: &mut Column) {
    let side = code.side();
    let gap = (code.module * QUIET).max(setter.body * 0.8);
    let first = column.rows.len();
    setter.inset.1 = side + gap;
    add(setter, tier, column);
    setter.inset.1 = 0.0;
    let (parts, needed) = self::code(setter, code);
    let rows = column.rows.get_mut(first..).unwrap_or_default();
    super::sheet::bind(rows);
    let taken: f32 = rows.iter().map(|row| row.before + row.height).sum::<f32>() - rows.first().map_or(0.0, |row| row.before);
    if let Some(last) = rows.last_mut() {
        last.bond = Bond::Free;
    }
    // In the order of the file the code comes after the whole head, lest it parts the head's two lines.
    let heads = column.frames.last().map_or(0, |frame| frame.head.len()).saturating_sub(1);
    let above: f32 = rows.iter().take(heads).map(|row| row.height).sum();
    if let Some(row) = rows.get_mut(heads) {
        row.parts.extend(parts.into_iter().map(|part| part.lowered(-above)));
    }
    if let Some(frame) = column.frames.last_mut() {
        frame.pad = frame.pad.max(needed - taken);
    }
}

/// The code and its caption, and how high they are together.
fn code(setter: &mut Setter<'_>, code: &Rc<Code>) -> (Vec<Part>, f32) {
    let side = code.side();
    let say = setter.composer.words.say();
    let figure = setter.figure(say.qr_alt());
    let x = setter.left_edge(setter.margin + setter.full_width() - side, side);
    let mark = Mark::Code { x, y: 0.0, code: Rc::clone(code) };
    setter.inset.0 = setter.full_width() - side;
    let role = setter.paragraph();
    let setting = Setting { leading: 1.2, ..setter.across(role) };
    let caption = Look::of((setter.body * 0.7).clamp(9.5, 12.0));
    let (words, height) = stacked(setter.rows(&[Span::new(say.qr_caption(), caption)], setting));
    setter.inset.0 = 0.0;
    let under = side + code.module * (QUIET - 1.0);
    let mut parts = vec![Part { role: figure, marks: vec![mark] }];
    parts.extend(words.into_iter().map(|part| part.lowered(under)));
    (parts, under + height)
}

/// The gravest tier once more in the clinic's own language, smaller: whoever helps reads it there.
fn again(setter: &mut Setter<'_>, inset: f32) -> Vec<Row> {
    let Some(second) = setter.composer.in_second() else {
        return Vec::new();
    };
    let Some(tier) = second.emergency() else {
        return Vec::new();
    };
    let air = setter.body;
    let size = (setter.body * SECOND).max(LEAST_SECOND);
    let mut rows = setter.aside(second, size, |setter| in_second(setter, &tier, inset));
    if let Some(first) = rows.first_mut() {
        (first.before, first.stretch) = (air * 0.4, air * 0.3);
    }
    rows
}

fn in_second(setter: &mut Setter<'_>, tier: &TierBlock, inset: f32) -> Vec<Row> {
    let body = setter.body;
    let setting = |setter: &Setter<'_>, role, indent: f32| {
        let width = setter.width() - 2.0 * inset - indent;
        Setting { x: setter.margin + inset + indent, width, leading: 1.22, ..setter.across(role) }
    };
    let thin = setter.area((setter.margin + inset, 0.0), (setter.width() - 2.0 * inset, 0.6), Paint::Fill(Ink::Grey));
    let mut rows = vec![Row::new(body * 0.45, vec![Part::decoration(vec![thin])])];
    let role = setter.heading();
    let head = [
        Span::sign("⚠", Look::of(body * 1.08)),
        Span::new(format!("\u{a0}{} ", tier.word), Look::of(body).bold()),
        Span::new(format!(" {} ", tier.lead), Look::of(body).bold()),
    ];
    let place = setting(setter, role, 0.0);
    rows.extend(setter.solid(&head, place));
    let list = setter.list();
    for item in &tier.items {
        let role = Role::Item(setter.id(), list);
        let place = setting(setter, role, body);
        let dot = setting(setter, Role::Decoration, body * 0.2);
        let look = Look::of(body);
        rows.extend(setter.labelled((&[Span::new("•", look)], dot), (&spans(item, look), place)));
    }
    if let Some(closing) = &tier.closing {
        let role = setter.paragraph();
        let place = setting(setter, role, 0.0);
        rows.extend(setter.solid(&[Span::new(closing.as_str(), Look::of(body).bold())], place));
    }
    super::sheet::bind(&mut rows);
    rows
}

/// The word, its sign, and the sentence above the items; on one line if there is room.
fn head(setter: &mut Setter<'_>, tier: &TierBlock, style: &Style, inset: f32) -> Vec<Row> {
    let body = setter.body;
    let ink = |look: Look| look.in_ink(style.ink);
    let word = ink(Look::of(body * style.word).bold());
    let sign = if style.sign == "▶" { setter.pointer() } else { style.sign };
    let first = [
        Span::sign(sign, ink(Look::of(body * style.word * 1.08))),
        Span::new("\u{a0}", word),
        Span::new(tier.word.as_str(), word),
    ];
    let number = match tier.tier {
        Tier::Emergency => bind(&setter.facts.emergency),
        Tier::Call => bind(&setter.facts.phone),
        Tier::Normal => String::new(),
    };
    let lead = Look { bold: style.bar, ..ink(Look::of(body * 1.05)) };
    let second = emphasised(&tier.lead, &number, lead, ink(Look::of(body * style.number).bold()));
    let room = setter.width() - 2.0 * inset;
    let role = setter.heading();
    let setting = Setting { x: setter.margin + inset, width: room, leading: 1.2, ..setter.across(role) };
    let mut joined = first.to_vec();
    joined.push(Span::new("\u{a0}\u{a0} ", word));
    joined.extend(second.iter().cloned());
    let mut rows = if setter.measure(&joined) <= room {
        setter.rows(&joined, setting)
    } else {
        // What follows on the next line is another word.
        let mut first = first.to_vec();
        first.push(Span::new(" ", word));
        let mut rows = setter.phrase(&first, setting);
        rows.extend(setter.phrase(&second, setting));
        rows
    };
    let air = if style.bar { body * 0.16 } else { body * 0.22 };
    dress(setter, &mut rows, style, air);
    rows
}

/// Gives the head its air and, for the gravest tier, its black bar.
fn dress(setter: &Setter<'_>, rows: &mut [Row], style: &Style, air: f32) {
    let last = rows.len().saturating_sub(1);
    for (index, row) in rows.iter_mut().enumerate() {
        row.bond = Bond::Strong;
        if index == 0 {
            row.height += air;
            row.parts = std::mem::take(&mut row.parts).into_iter().map(|part| part.lowered(air)).collect();
        }
        if index == last && style.bar {
            row.height += air;
        }
        if style.bar {
            // A little higher than the row, lest a white hairline shows between two.
            let height = row.height + if index == last { 0.0 } else { 0.5 };
            let paint = Paint::Fill(Ink::Black);
            let bar = setter.area((setter.margin, 0.0), (setter.width(), height), paint);
            row.parts.insert(0, Part::decoration(vec![bar]));
        }
    }
}

/// A sentence with its number standing out.
fn emphasised<'a>(sentence: &'a str, number: &str, look: Look, strong: Look) -> Vec<Span<'a>> {
    match sentence.find(number).filter(|_| !number.is_empty()) {
        None => vec![Span::new(sentence, look)],
        Some(start) => {
            let (before, rest) = sentence.split_at(start);
            let (number, after) = rest.split_at(number.len());
            vec![Span::new(before, look), Span::new(number, strong), Span::new(after, look)]
        }
    }
}

/// The rows of each item, with a box to tick before it.
fn items(setter: &mut Setter<'_>, items: &[Vec<Run>], inset: f32) -> Vec<Vec<Row>> {
    let body = setter.body;
    let list = setter.list();
    let indent = body * 1.45;
    let x = setter.margin + inset;
    let mut found = Vec::with_capacity(items.len());
    for item in items {
        let role = Role::Item(setter.id(), list);
        let setting = Setting { x: x + indent, width: setter.width() - 2.0 * inset - indent, ..setter.across(role) };
        let mut rows = setter.phrase(&spans(item, Look::of(body)), setting);
        for row in &mut rows {
            row.stretch = body * 0.1;
        }
        space(&mut rows, body * 0.07, body * 0.66);
        if let Some(first) = rows.first_mut() {
            let side = body * 0.74;
            let paint = Paint::Outline((body * 0.08).max(1.0), Ink::Black);
            let area = setter.area((x, (first.height - side) / 2.0), (side, side), paint);
            first.parts.insert(0, Part::decoration(vec![area]));
        }
        found.push(rows);
    }
    found
}

fn space(rows: &mut [Row], before: f32, stretch: f32) {
    if let Some(first) = rows.first_mut() {
        (first.before, first.stretch) = (before, stretch);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_in_a_sentence_stands_out() {
        let (plain, strong) = (Look::of(14.0), Look::of(24.0).bold());
        let spans = emphasised("Call 911 now:", "911", plain, strong);
        let texts: Vec<(&str, f32)> = spans.iter().map(|span| (span.text.as_ref(), span.look.size)).collect();
        assert_eq!(texts, [("Call ", 14.0), ("911", 24.0), (" now:", 14.0)]);
        assert_eq!(emphasised("No need to call.", "", plain, strong).len(), 1);
    }
}
