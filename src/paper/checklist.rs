//! The checklist sheet: one page to take home, with the three tiers.

use super::code::Code;
use super::foot;
use super::letterhead;
use super::page::{Column, Row};
use super::scene::{Role, Scene};
use super::sheet::{Setter, Setting, bind};
use super::text::{Look, Span};
use super::{Concession, tiers, timeline};
use crate::document::Block;
use std::rc::Rc;

/// The size of running text in standard print, in points.
const STANDARD: f32 = 14.0;
/// What is tried when the text is long.
const SMALLER: [(f32, Concession); 2] = [(13.0, Concession::Size13), (12.0, Concession::Size12)];
/// What is tried when the text is short.
const LARGER: [f32; 2] = [16.0, 15.0];
/// The sizes in large print: the first is taken if it needs no more pages than the second.
const LARGE: [f32; 2] = [20.0, 18.0];
/// Which part of their stretch the spaces must get, for a larger size to be worth it.
const AIRY: f32 = 0.6;

/// What stands on the sheet besides what is to be read.
#[derive(Debug, Clone, Default)]
struct Extras {
    code: Option<Rc<Code>>,
    notes: bool,
    timeline: bool,
}

/// Sets the sheet, and tells what it had to give up for its one page.
pub(super) fn set(setter: &mut Setter<'_>) -> (Scene, Vec<Concession>) {
    let code = Code::of(&setter.composer, setter.facts).map(Rc::new);
    let lacks_code = code.is_none();
    let mut extras = Extras { code, notes: true, timeline: setter.composer.timeline().is_some() };
    let mut given: Vec<Concession> = lacks_code.then_some(Concession::CodeTooLong).into_iter().collect();
    if setter.layout.large {
        return (large(setter, &extras), given);
    }
    let all = extras.clone();
    let room = setter.room(true);
    let first = column(setter, STANDARD, &extras);
    if first.height() <= room {
        let found = larger(setter, first, &extras);
        return (setter.scene(&found), given);
    }
    for step in [Concession::Code, Concession::Notes, Concession::Timeline] {
        let was_there = match step {
            Concession::Code => extras.code.take().is_some(),
            Concession::Notes => std::mem::take(&mut extras.notes),
            _ => std::mem::take(&mut extras.timeline),
        };
        if was_there {
            given.push(step);
            let found = column(setter, STANDARD, &extras);
            if found.height() <= room {
                return (setter.scene(&found), given);
            }
        }
    }
    for (size, step) in SMALLER {
        given.push(step);
        let found = column(setter, size, &extras);
        if found.height() <= room {
            return (setter.scene(&found), given);
        }
    }
    // More than a page: then there is room for everything at full size.
    let found = column(setter, STANDARD, &all);
    given.retain(|step| *step == Concession::CodeTooLong);
    given.push(Concession::SecondPage);
    (setter.scene(&found), given)
}

/// The largest size at which the page still breathes.
fn larger(setter: &mut Setter<'_>, standard: Column, extras: &Extras) -> Column {
    let room = setter.room(true);
    let airy = |column: &Column| column.height() + column.stretch() * AIRY;
    for size in LARGER {
        // Not worth trying if it is too high already when it is only magnified.
        if airy(&standard) * size / STANDARD <= room {
            let found = column(setter, size, extras);
            if airy(&found) <= room {
                return found;
            }
        }
    }
    setter.body = STANDARD;
    standard
}

fn large(setter: &mut Setter<'_>, extras: &Extras) -> Scene {
    let [larger, usual] = LARGE.map(|size| {
        let column = column(setter, size, extras);
        setter.scene(&column)
    });
    if larger.pages.len() > usual.pages.len() { usual } else { larger }
}

fn column(setter: &mut Setter<'_>, size: f32, extras: &Extras) -> Column {
    setter.body = size;
    let mut column = Column { even: true, ..Column::default() };
    column.rows.extend(letterhead::clinic(setter));
    column.rows.extend(title(setter));
    let blocks = setter.composer.checklist().blocks;
    let tiers: Vec<_> = blocks.iter().filter_map(|block| if let Block::Tier(tier) = block { Some(tier) } else { None }).collect();
    for (index, tier) in tiers.iter().enumerate() {
        match extras.code.as_ref().filter(|_| index + 1 == tiers.len()) {
            Some(code) => tiers::add_beside(setter, tier, code, &mut column),
            None => tiers::add(setter, tier, &mut column),
        }
    }
    if let Some(steps) = setter.composer.timeline().filter(|_| extras.timeline) {
        column.rows.push(timeline::row(setter, &steps).spaced(size * 0.4, size * 0.9));
    }
    column.rows.extend(foot::rows(setter, extras.notes));
    column
}

fn title(setter: &mut Setter<'_>) -> Vec<Row> {
    let body = setter.body;
    let role = Role::Title(setter.id());
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
        (first.before, first.stretch) = (body * 0.15, body * 0.5);
    }
    bind(&mut rows);
    rows
}
