//! The checklist sheet: one page to take home, with the three tiers.

use super::page::{Column, Row};
use super::scene::{Ink, Scene};
use super::sheet::{SMALL, Setter, Setting, bind};
use super::text::{Look, Span};
use super::tiers;
use crate::document::Block;

/// The sizes of running text, in points, in standard print: the usual one, then what is tried when
/// the text is long.
const SIZES: [f32; 3] = [14.0, 13.0, 12.0];
/// What is tried first when the text is short.
const LARGER: [f32; 2] = [16.0, 15.0];
/// The sizes in large print: the first is taken if it needs no more pages than the second.
const LARGE: [f32; 2] = [20.0, 18.0];
/// Which part of their stretch the spaces must get, for a larger size to be worth it.
const AIRY: f32 = 0.6;

/// Sets the sheet.
pub(super) fn set(setter: &mut Setter<'_>) -> Scene {
    if setter.layout.large {
        return large(setter);
    }
    let room = setter.room(true);
    for size in SIZES {
        let found = column(setter, size);
        if found.height() <= room {
            let found = if size == SIZES[0] { larger(setter, found) } else { found };
            return setter.scene(&found);
        }
    }
    // More than a page: then there is room for the full size.
    let column = column(setter, SIZES[0]);
    setter.scene(&column)
}

/// The largest size at which the page still breathes.
fn larger(setter: &mut Setter<'_>, standard: Column) -> Column {
    let room = setter.room(true);
    let airy = |column: &Column| column.height() + column.stretch() * AIRY;
    for size in LARGER {
        // Not worth trying if it is too high already when it is only magnified.
        if airy(&standard) * size / SIZES[0] <= room {
            let found = column(setter, size);
            if airy(&found) <= room {
                return found;
            }
        }
    }
    standard
}

fn large(setter: &mut Setter<'_>) -> Scene {
    let [larger, usual] = LARGE.map(|size| {
        let column = column(setter, size);
        setter.scene(&column)
    });
    if larger.pages.len() > usual.pages.len() { usual } else { larger }
}

fn column(setter: &mut Setter<'_>, size: f32) -> Column {
    setter.body = size;
    let mut column = Column { even: true, ..Column::default() };
    column.rows.extend(setter.clinic());
    column.rows.extend(title(setter));
    for block in &setter.composer.checklist().blocks {
        if let Block::Tier(tier) = block {
            tiers::add(setter, tier, &mut column);
        }
    }
    column.rows.extend(foot(setter));
    column
}

fn title(setter: &mut Setter<'_>) -> Vec<Row> {
    let body = setter.body;
    let role = super::scene::Role::Title(setter.id());
    let title = [Span::new(setter.composer.edition.title.as_str(), Look::of(body * 1.7).bold())];
    let keep = [Span::new(setter.composer.words.say().keep_page(), Look::of(body))];
    let keep_role = setter.paragraph();
    let mut rows: Vec<Row> = setter.facing((&title, role), (&keep, keep_role)).into_iter().collect();
    if rows.is_empty() {
        let setting = Setting { leading: 1.2, ..setter.across(role) };
        rows.extend(setter.phrase(&title, setting));
        let setting = setter.across(keep_role);
        rows.extend(setter.phrase(&keep, setting));
    }
    if let Some(first) = rows.first_mut() {
        (first.before, first.stretch) = (body * 0.25, body * 0.4);
    }
    bind(&mut rows);
    rows
}

/// Who reviewed it, what it rests on, which version, when it was printed.
fn foot(setter: &mut Setter<'_>) -> Vec<Row> {
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
    let mut rows = vec![Row { sinks: true, ..setter.rule(0.6, Ink::Grey).spaced(setter.body * 0.5, setter.body * 0.5) }];
    for (index, (text, look)) in texts.into_iter().enumerate() {
        let role = setter.paragraph();
        let setting = Setting { leading: 1.3, ..setter.across(role) };
        let mut lines = setter.rows(&[Span::new(text, look)], setting);
        if let Some(first) = lines.first_mut() {
            first.before = if index == 0 { SMALL * 0.4 } else { SMALL * 0.1 };
        }
        rows.extend(lines);
    }
    bind(&mut rows);
    rows
}

fn notice(block: Block) -> Option<String> {
    if let Block::Notice(text) = block { Some(text) } else { None }
}
