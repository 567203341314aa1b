//! Who gives the sheet out, and what stands on every page of it. Lengths are in points.

use super::page::Row;
use super::picture::Logo;
use super::scene::{Ink, Mark, Paint, Part, Role};
use super::shape::ENDLESS;
use super::sheet::{Align, MARGIN, SMALL, Setter, Setting, baseline, bind};
use super::text::{Look, Span};
use crate::document::compose;
use std::rc::Rc;

/// The largest logo.
const LOGO: (f32, f32) = (130.0, 44.0);

/// Logo, name, phone, hours, and a rule below them.
pub(super) fn clinic(setter: &mut Setter<'_>) -> Vec<Row> {
    let logo = setter.supplies.logo.clone().map(|logo| (logo.size_within(LOGO), logo));
    let beside = logo.as_ref().map_or(0.0, |((width, _), _)| width + setter.body);
    setter.inset.0 = beside;
    let mut rows = names(setter);
    setter.inset.0 = 0.0;
    if let Some((size, logo)) = logo {
        put_beside(setter, &mut rows, size, &logo);
    }
    rows.push(setter.rule(1.6, Ink::Accent).spaced(setter.body * 0.1, setter.body * 0.2));
    bind(&mut rows);
    rows
}

fn names(setter: &mut Setter<'_>) -> Vec<Row> {
    let body = setter.body;
    let name = [Span::new(setter.facts.name.as_str(), Look::of(body * 1.07).bold())];
    let hours = setter.facts.hours.as_ref().and_then(|hours| hours.get(setter.language())).map(str::to_owned);
    let small = Look::of((body * 0.75).max(SMALL));
    let phone = vec![
        Span::sign("☎", Look::of(body * 1.1)),
        Span::new("\u{a0}", Look::of(body * 0.7)),
        Span::new(compose::bind(&setter.facts.phone), Look::of(body * 1.2).bold()),
    ];
    let mut with_hours = phone.clone();
    if let Some(hours) = &hours {
        with_hours.extend([Span::new("  ·  ", small), Span::new(hours.as_str(), small)]);
    }
    let (left, right) = (setter.paragraph(), setter.paragraph());
    if let Some(row) = setter.facing((&name, left), (&with_hours, right)) {
        return vec![row];
    }
    let mut rows = Vec::new();
    if let Some(row) = setter.facing((&name, left), (&phone, right)) {
        rows.push(row);
    } else {
        let setting = setter.across(left);
        rows.extend(setter.rows(&name, setting));
        let setting = setter.across(right);
        rows.extend(setter.rows(&phone, setting));
    }
    if let Some(hours) = hours {
        let role = setter.paragraph();
        let setting = setter.across(role);
        rows.extend(setter.rows(&[Span::new(hours, small)], setting));
    }
    rows
}

/// Puts the logo where the names' lines begin, both in the middle of their common height.
fn put_beside(setter: &mut Setter<'_>, rows: &mut [Row], (width, height): (f32, f32), logo: &Logo) {
    let names: f32 = rows.iter().map(|row| row.height).sum();
    let air = ((height - names) / 2.0).max(0.0);
    if let Some(last) = rows.last_mut() {
        last.height += air;
    }
    let Some(first) = rows.first_mut() else { return };
    first.height += air;
    first.parts = std::mem::take(&mut first.parts).into_iter().map(|part| part.lowered(air)).collect();
    let alt =
        if logo.text.is_empty() { setter.composer.words.say().logo_alt(setter.facts.name.as_str()) } else { logo.text.clone() };
    let x = setter.left_edge(setter.margin, width);
    let y = ((names - height) / 2.0).max(0.0);
    let mark = Mark::Picture { x, y, width, height, picture: Rc::clone(&logo.picture) };
    let part = Part { role: setter.figure(alt), marks: vec![mark] };
    first.parts.insert(0, part);
}

/// In the upper margin, so that the sample looks like the sheet of a clinic in all else.
pub(super) fn sample_band(setter: &mut Setter<'_>) -> Vec<Part> {
    let look = Look::of(11.5).bold();
    let words = setter.composer.words.say().paper_sample();
    let role = setter.paragraph();
    let (top, height) = (11.0, 18.0);
    let setting = Setting { align: Align::Middle, ..setter.across(role) };
    let mut parts = Vec::new();
    for line in setter.lay(&[Span::new(words, look)], setter.width()).iter().take(1) {
        let inner = line.width + 28.0;
        let middle = setter.margin + (setter.width() - inner) / 2.0;
        let outline = Paint::Outline(1.2, Ink::Black);
        parts.push(Part::decoration(vec![setter.area((middle, top), (inner, height), outline)]));
        parts.push(Part { role, marks: setter.marks(line, setting, top + baseline(height, look.size)) });
    }
    parts
}

/// As much of a text as goes on one line, with dots where more would follow: on page 1 it stands whole.
fn shortened(setter: &mut Setter<'_>, spans: &[Span<'_>], setting: Setting, y: f32) -> Vec<Mark> {
    let lines = setter.lay(spans, setting.width);
    if let [line] = lines.as_slice() {
        return setter.marks(line, setting, y);
    }
    let dots = [Span::new("…", Look::of(SMALL))];
    let width = setting.width - setter.measure(&dots);
    let Some(line) = setter.lay(spans, width).first().cloned() else {
        return Vec::new();
    };
    let mut found = setter.marks(&line, setting, y);
    for dots in setter.lay(&dots, ENDLESS).iter() {
        found.extend(setter.marks(dots, Setting { x: setting.x + line.width, ..setting }, y));
    }
    found
}

/// Clinic and title, the number for an emergency, and which page it is.
pub(super) fn running_foot(setter: &mut Setter<'_>, page: usize, total: usize, height: f32) -> Vec<Part> {
    let say = setter.composer.words.say();
    let look = Look::of(SMALL);
    let number = compose::bind(&setter.facts.emergency);
    let right = [
        Span::new(format!("{} {number}", say.emergency_word()), look.bold()),
        Span::new(format!(" · {}", say.page_of(page.to_string(), total.to_string())), look),
    ];
    let title = setter.composer.edition.title.as_str();
    let left = [Span::new(setter.facts.name.as_str(), look), Span::new(" · ", look), Span::new(title, look)];
    let room = setter.width() - setter.measure(&right) - setter.body;
    let y = height - MARGIN - SMALL * 0.3;
    let setting = setter.across(Role::Decoration);
    let mut found = shortened(setter, &left, Setting { width: room, ..setting }, y);
    for line in setter.lay(&right, ENDLESS).iter() {
        found.extend(setter.marks(line, Setting { align: Align::Right, ..setting }, y));
    }
    found.push(setter.area((setter.margin, height - MARGIN - SMALL * 1.6), (setter.width(), 0.6), Paint::Fill(Ink::Grey)));
    vec![Part::decoration(found)]
}
