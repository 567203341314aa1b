//! The foot of the checklist sheet: room for a note, the code for phones, who reviewed the text, what
//! it rests on, which version, when it was printed.

use super::code::{Code, QUIET};
use super::page::Row;
use super::scene::{Ink, Mark, Paint, Part};
use super::sheet::{Align, SMALL, Setter, Setting, bind};
use super::text::{Look, Span};
use super::timeline::stacked;
use crate::document::Block;
use std::rc::Rc;

/// The height of a line to write on, as a part of the size of running text.
const WRITING: f32 = 1.75;

/// What stands in the foot besides the small print.
pub(super) struct Foot<'a> {
    pub code: Option<&'a Code>,
    pub notes: bool,
}

/// The rows of the foot; they sink to the end of the page.
pub(super) fn rows(setter: &mut Setter<'_>, foot: &Foot<'_>) -> Vec<Row> {
    let rule = setter.rule(0.6, Ink::Grey).spaced(setter.body * 0.5, setter.body * 0.5);
    let mut rows = vec![Row { sinks: true, ..rule }];
    match foot.code {
        Some(code) => rows.push(beside_code(setter, code, foot.notes)),
        None => {
            if foot.notes {
                rows.push(note(setter, 1));
            }
            rows.extend(small_print(setter));
        }
    }
    bind(&mut rows);
    rows
}

/// The code with its caption at the end of the lines, all else beside it.
fn beside_code(setter: &mut Setter<'_>, code: &Code, notes: bool) -> Row {
    let side = code.side();
    let caption = Look::of((setter.body * 0.7).max(10.0));
    let say = setter.composer.words.say();
    let top = code.module * QUIET;
    let figure = setter.figure(say.qr_alt());
    let x = setter.from_left(setter.margin + setter.full_width() - side, side);
    let mark = Mark::Code { x, y: top, side, modules: Rc::clone(&code.modules) };
    let mut parts = vec![Part { role: figure, marks: vec![mark] }];

    setter.inset.0 = setter.full_width() - side;
    let role = setter.paragraph();
    let setting = Setting { leading: 1.2, ..setter.across(role) };
    let (words, below) = stacked(setter.rows(&[Span::new(say.qr_caption(), caption)], setting));
    setter.inset.0 = 0.0;
    let under = top + side + code.module * 3.0;
    let caption: Vec<Part> = words.into_iter().map(|part| part.lowered(under)).collect();
    let height = under + below;

    setter.inset.1 = side + code.module * QUIET + setter.body;
    let (small, small_height) = stacked(small_print(setter));
    // As many lines to write on as there is room for beside the code.
    let line = setter.body * WRITING;
    let lines = if notes { ((height - small_height) / line).clamp(1.0, 6.0).floor() } else { 0.0 };
    let (beside, note_height) = if notes { stacked(vec![note(setter, whole(lines))]) } else { (Vec::new(), 0.0) };
    setter.inset.1 = 0.0;
    // The small print ends where the code's caption ends.
    let start = note_height.max(height - small_height);
    parts.splice(0..0, beside);
    parts.extend(caption);
    parts.extend(small.into_iter().map(|part| part.lowered(start)));
    Row::new(height.max(start + small_height), parts)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 6")]
fn whole(lines: f32) -> u8 {
    lines as u8
}

/// The word for it and lines to write on, the first one beside the word.
fn note(setter: &mut Setter<'_>, lines: u8) -> Row {
    let body = setter.body;
    let role = setter.paragraph();
    let label = [Span::new(setter.composer.words.say().notes_line(), Look::of(body))];
    let wide = setter.measure(&label) + body * 0.5;
    let line = body * WRITING;
    let setting = Setting { leading: WRITING, ..setter.across(role) };
    let (mut parts, _) = stacked(setter.rows(&label, setting));
    let start = setter.margin + setter.inset.0;
    for index in 0..lines {
        let y = line * (f32::from(index) + 1.0) - line * 0.3;
        let (x, width) = if index == 0 { (start + wide, setter.width() - wide) } else { (start, setter.width()) };
        let area = setter.area((x, y), (width.max(0.0), 0.7), Paint::Fill(Ink::Grey));
        parts.push(Part::decoration(vec![area]));
    }
    Row::new(line * f32::from(lines), parts)
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
