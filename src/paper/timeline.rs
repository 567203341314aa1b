//! What is usual, step by step, as a picture: a line with a stop for each step, words below it. The
//! step that asks for a call has the sign of that tier.

use super::page::{Bond, Row, stacked};
use super::scene::{Ink, Mark, Outline, Paint, Part, Step as Stroke};
use super::sheet::{Setter, Setting};
use super::text::{Look, Span};
use crate::document::TimelineBlock;
use crate::handout::Step;
use std::rc::Rc;

/// The space between two steps, as a part of the size of running text.
const GAP: f32 = 0.8;

/// The row of the picture; its steps stand beside each other.
pub(super) fn row(setter: &mut Setter<'_>, timeline: &TimelineBlock) -> Row {
    let body = setter.body;
    let role = setter.figure(timeline.spoken.clone());
    let mut parts = Vec::new();
    let middle = body * 0.3;
    parts.push(Part { role, marks: line(setter, timeline.steps.len(), middle) });
    let below = middle + body * 0.42;
    let mut height = below;
    for (index, step) in timeline.steps.iter().enumerate() {
        let (x, width) = place(setter, index, timeline.steps.len());
        let (words, end) = stacked(words(setter, step, Setting { x, width, ..setter.across(role) }));
        parts.extend(words.into_iter().map(|part| part.lowered(below)));
        height = height.max(below + end);
    }
    Row { bond: Bond::Free, ..Row::new(height, parts) }
}

/// Where the words of a step stand.
fn place(setter: &Setter<'_>, index: usize, count: usize) -> (f32, f32) {
    let number = |count: usize| f32::from(u8::try_from(count).unwrap_or(1));
    let step = setter.width() / number(count.max(1));
    (setter.margin + step * number(index), step - setter.body * GAP)
}

fn words(setter: &mut Setter<'_>, step: &Step, setting: Setting) -> Vec<Row> {
    let look = Look::of(setter.body * 0.95);
    let mut when = Vec::new();
    if step.calls {
        when.extend([Span::sign(setter.pointer(), look), Span::new("\u{a0}", look)]);
    }
    when.push(Span::new(format!("{} ", step.when), look.bold()));
    let mut rows = setter.rows(&when, setting);
    let what = if step.calls { look.bold() } else { look };
    rows.extend(setter.rows(&[Span::new(format!("{} ", step.what), what)], setting));
    rows
}

/// The line, a stop where each step begins, and a point at its end.
fn line(setter: &Setter<'_>, count: usize, middle: f32) -> Vec<Mark> {
    let radius = setter.body * 0.3;
    let (start, width) = (setter.margin, setter.width());
    let mut marks = vec![setter.area((start, middle - 0.8), (width - radius * 2.0, 1.6), Paint::Fill(Ink::Accent))];
    let mut draw = |outline: Outline, x: f32, wide: f32| {
        let x = setter.left_edge(x, wide);
        marks.push(Mark::Path { x, y: middle - radius, scale: radius, outline: Rc::new(outline), ink: Ink::Accent });
    };
    for index in 0..count {
        draw(circle(), place(setter, index, count).0, radius * 2.0);
    }
    let points_left = setter.language().is_right_to_left();
    draw(point(points_left), start + width - radius * 2.0, radius * 2.0);
    marks
}

/// A circle in a square of side 2.
fn circle() -> Outline {
    // How far its handles reach: a quarter of a circle, as near as a curve of this kind comes.
    let h = 0.552;
    Outline {
        steps: vec![
            Stroke::Move(1.0, 0.0),
            Stroke::Cubic([1.0 + h, 0.0, 2.0, 1.0 - h, 2.0, 1.0]),
            Stroke::Cubic([2.0, 1.0 + h, 1.0 + h, 2.0, 1.0, 2.0]),
            Stroke::Cubic([1.0 - h, 2.0, 0.0, 1.0 + h, 0.0, 1.0]),
            Stroke::Cubic([0.0, 1.0 - h, 1.0 - h, 0.0, 1.0, 0.0]),
            Stroke::Close,
        ],
    }
}

/// A triangle in a square of side 2.
fn point(to_the_left: bool) -> Outline {
    let (base, tip) = if to_the_left { (2.0, 0.0) } else { (0.0, 2.0) };
    Outline { steps: vec![Stroke::Move(base, 0.0), Stroke::Line(tip, 1.0), Stroke::Line(base, 2.0), Stroke::Close] }
}
