//! The foot of the checklist sheet: room for a note, who reviewed the text, what it rests on, which
//! version, when it was printed.

use super::page::{Row, stacked};
use super::scene::{Ink, Paint, Part};
use super::sheet::{Align, SMALL, Setter, Setting, bind};
use super::text::{Look, Span};
use crate::document::Block;

/// The height of a line to write on, as a part of the size of running text.
const WRITING: f32 = 1.7;

/// The rows of the foot; they sink to the end of the page.
pub(super) fn rows(setter: &mut Setter<'_>, notes: bool) -> Vec<Row> {
    let rule = setter.rule(0.6, Ink::Grey).spaced(setter.body * 0.25, setter.body * 0.6);
    let mut rows = Vec::new();
    if notes {
        rows.push(note(setter).spaced(setter.body * 0.15, setter.body * 0.6));
        rows.push(rule);
    } else {
        rows.push(rule);
    }
    if let Some(first) = rows.first_mut() {
        first.sinks = true;
    }
    rows.extend(small_print(setter));
    bind(&mut rows);
    rows
}

/// The word for it, and a line to write on.
fn note(setter: &mut Setter<'_>) -> Row {
    let body = setter.body;
    let role = setter.paragraph();
    let label = [Span::new(setter.composer.words.say().notes_line(), Look::of(body))];
    let wide = setter.measure(&label) + body * 0.5;
    let setting = Setting { leading: WRITING, ..setter.across(role) };
    let (mut parts, height) = stacked(setter.rows(&label, setting));
    let (x, width) = (setter.margin + wide, setter.width() - wide);
    let area = setter.area((x, height - body * 0.45), (width.max(0.0), 0.7), Paint::Fill(Ink::Grey));
    parts.push(Part::decoration(vec![area]));
    Row::new(height, parts)
}

/// Who reviewed it, what it rests on, which version, when it was printed.
fn small_print(setter: &mut Setter<'_>) -> Vec<Row> {
    let say = setter.composer.words.say();
    // Whether anybody reviewed the page is not for the eyes of the young alone.
    let large = setter.layout.large;
    let look = Look::of(if large { 12.0 } else { SMALL });
    let status = Look::of(if large { 14.0 } else { 11.0 });
    let notices: Vec<String> = setter.composer.notices().into_iter().filter_map(notice).collect();
    let names = setter.composer.checklist_sources();
    let space = if setter.language().breaks_anywhere() { "" } else { " " };
    let mut texts = vec![(notices.join(space), status.bold())];
    if !names.is_empty() {
        texts.push((say.sources_list(names.join(", ")), look));
    }
    let printed = say.printed_on(setter.composer.words.date(setter.composer.today));
    texts.push((format!("{} · {printed}", say.version(setter.composer.handout.version.as_str())), look));
    let mut rows = Vec::new();
    for (index, (text, look)) in texts.into_iter().enumerate() {
        let role = setter.paragraph();
        let setting = Setting { leading: 1.3, align: Align::Left, ..setter.across(role) };
        let mut lines = setter.rows(&[Span::new(text, look)], setting);
        if let Some(first) = lines.first_mut() {
            first.before = if index == 0 { SMALL * 0.4 } else { SMALL * 0.1 };
        }
        rows.extend(lines);
    }
    rows
}

fn notice(block: Block) -> Option<String> {
    if let Block::Notice(text) = block { Some(text) } else { None }
}
