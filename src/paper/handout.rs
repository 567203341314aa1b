//! The full handout: summary, checklist, sections, sources, over as many pages as it takes.

use super::page::{Bond, Column, Row};
use super::scene::{Role, Scene};
use super::sheet::{Setter, Setting};
use super::text::{Look, Span, spans};
use super::{letterhead, tiers, timeline};
use crate::document::{Block, Run, SourceBlock};

/// Size of running text and side margin, in points. The margin keeps a line to some 70 letters. The
/// later ones are tried when the last page would hold a few lines only.
const STANDARD: [(f32, f32); 4] = [(13.0, 62.0), (13.0, 56.0), (12.5, 62.0), (12.0, 66.0)];
const LARGE: [(f32, f32); 2] = [(18.0, 50.0), (18.0, 42.5)];
/// The least part of the last page that is worth a sheet of paper.
const WORTH: f32 = 0.3;

/// Sets the handout.
pub(super) fn set(setter: &mut Setter<'_>) -> Scene {
    let choices: &[(f32, f32)] = if setter.layout.large { &LARGE } else { &STANDARD };
    let mut first = None;
    for (body, margin) in choices {
        (setter.body, setter.margin) = (*body, *margin);
        let column = column(setter);
        let (_, fill) = column.fill(setter.room(false));
        if fill >= WORTH {
            return setter.scene(&column);
        }
        first.get_or_insert((column, *body, *margin));
    }
    let (column, body, margin) = first.unwrap_or_default();
    (setter.body, setter.margin) = (body, margin);
    setter.scene(&column)
}

fn column(setter: &mut Setter<'_>) -> Column {
    let mut column = Column::default();
    column.rows.extend(letterhead::clinic(setter));
    column.rows.extend(title(setter));
    let blocks = setter.composer.full().blocks;
    let mut blocks = blocks.iter().peekable();
    let mut is_summary = true;
    let mut is_timed = false;
    while let Some(block) = blocks.next() {
        match block {
            Block::Heading { level, text } => {
                column.rows.extend(steps(setter).filter(|_| !std::mem::replace(&mut is_timed, true)));
                column.rows.extend(heading(setter, text, *level));
            }
            Block::Paragraph(runs) => {
                let introduces = matches!(blocks.peek(), Some(Block::List(_)));
                let size = if std::mem::take(&mut is_summary) { setter.body * 1.12 } else { setter.body };
                column.rows.extend(paragraph(setter, runs, size, introduces));
            }
            Block::List(items) => column.rows.extend(list(setter, items)),
            Block::Tier(tier) => tiers::add(setter, tier, &mut column),
            Block::Notice(text) => column.rows.extend(notice(setter, text)),
            Block::Source(source) => column.rows.extend(self::source(setter, source)),
        }
    }
    column.rows.extend(imprint(setter));
    column
}

/// The time line, which stands between the checklist and the first section.
fn steps(setter: &mut Setter<'_>) -> Option<Row> {
    let steps = setter.composer.timeline()?;
    let body = setter.body;
    Some(timeline::row(setter, &steps).spaced(body * 1.3, body * 0.6))
}

fn title(setter: &mut Setter<'_>) -> Vec<Row> {
    let role = Role::Title(setter.id());
    let setting = Setting { leading: 1.2, ..setter.across(role) };
    let look = Look::of(setter.body * 2.0).bold();
    let mut rows = setter.phrase(&[Span::new(setter.composer.edition.title.as_str(), look)], setting);
    finish(&mut rows, setter.body * 0.9, Bond::Strong);
    rows
}

fn heading(setter: &mut Setter<'_>, text: &str, level: u8) -> Vec<Row> {
    let role = setter.heading();
    let size = setter.body * if level == 1 { 1.32 } else { 1.1 };
    let setting = Setting { leading: 1.25, ..setter.across(role) };
    let mut rows = setter.phrase(&[Span::new(text, Look::of(size).bold())], setting);
    finish(&mut rows, setter.body * 1.5, Bond::Strong);
    rows
}

fn paragraph(setter: &mut Setter<'_>, runs: &[Run], size: f32, introduces: bool) -> Vec<Row> {
    let role = setter.paragraph();
    let setting = body_setting(setter, role);
    let mut rows = setter.rows(&spans(runs, Look::of(size)), setting);
    finish(&mut rows, setter.body * 0.55, if introduces { Bond::Strong } else { Bond::Free });
    rows
}

fn list(setter: &mut Setter<'_>, items: &[Vec<Run>]) -> Vec<Row> {
    let body = setter.body;
    let list = setter.list();
    let indent = body * 1.25;
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let role = Role::Item(setter.id(), list);
        let setting = body_setting(setter, role);
        let setting = Setting { x: setting.x + indent, width: setting.width - indent, ..setting };
        let bullet = Setting { x: setter.margin + body * 0.3, width: indent, role: Role::Decoration, ..setting };
        let look = Look::of(body);
        let mut rows = setter.labelled((&[Span::new("•", look)], bullet), (&spans(item, look), setting));
        let ends = index == 0 || index + 2 == items.len();
        finish(&mut rows, body * 0.4, if ends && index + 1 < items.len() { Bond::Weak } else { Bond::Free });
        found.extend(rows);
    }
    found
}

fn notice(setter: &mut Setter<'_>, text: &str) -> Vec<Row> {
    let role = setter.paragraph();
    let setting = setter.across(role);
    let mut rows = setter.solid(&[Span::new(text, Look::of(setter.body * 0.85).bold())], setting);
    finish(&mut rows, setter.body * 0.4, Bond::Free);
    rows
}

fn source(setter: &mut Setter<'_>, source: &SourceBlock) -> Vec<Row> {
    let size = setter.body * 0.82;
    let look = Look::of(size);
    let role = setter.paragraph();
    let indent = size * 2.1;
    let setting = body_setting(setter, role);
    let number = Setting { leading: 1.3, width: indent, ..setting };
    let setting = Setting { x: setting.x + indent, width: setting.width - indent, leading: 1.3, ..setting };
    let certainty = if setter.language().breaks_anywhere() {
        format!("（{}）", source.certainty)
    } else {
        format!(" ({}) ", source.certainty)
    };
    let link = Look { link: setter.link(&source.link), ..look };
    let spans =
        [Span::new(source.citation.as_str(), look), Span::new(certainty, look.bold()), Span::new(source.link.as_str(), link)];
    let written = [Span::new(format!("{} ", source.number), look.bold())];
    let mut rows = setter.labelled((&written, number), (&spans, setting));
    finish(&mut rows, size * 0.45, Bond::Free);
    rows
}

/// Which version, and when it was printed.
fn imprint(setter: &mut Setter<'_>) -> Vec<Row> {
    let say = setter.composer.words.say();
    let version = say.version(setter.composer.handout.version.as_str());
    let text = format!("{version} · {}", say.printed_on(setter.composer.words.date(setter.composer.today)));
    let role = setter.paragraph();
    let setting = setter.across(role);
    let mut rows = setter.solid(&[Span::new(text, Look::of(setter.body * 0.82))], setting);
    finish(&mut rows, setter.body, Bond::Free);
    rows
}

/// Running text: a little more air than in the tiers.
fn body_setting(setter: &Setter<'_>, role: Role) -> Setting {
    Setting { leading: setter.leading() + 0.08, ..setter.across(role) }
}

fn finish(rows: &mut [Row], before: f32, bond: Bond) {
    if let Some(first) = rows.first_mut() {
        (first.before, first.stretch) = (before, before * 0.3);
    }
    if let Some(last) = rows.last_mut() {
        last.bond = bond;
    }
}
