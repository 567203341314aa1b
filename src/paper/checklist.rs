//! The checklist sheet: one page to take home, with the three tiers.

use super::page::{Bond, Column, Row};
use super::scene::{Ink, Scene};
use super::sheet::{SMALL, Setter, Setting};
use super::text::{Look, Span};
use super::tiers;
use crate::document::Block;

/// The size of running text, in points, standard print; then what is tried when a text is long.
const SIZES: [f32; 3] = [14.0, 13.0, 12.0];
/// What is tried when a text is so short that the page would look empty.
const LARGER: [f32; 2] = [16.0, 15.0];
/// The size of running text in large print.
const LARGE: f32 = 18.0;

/// Sets the sheet.
pub(super) fn set(setter: &mut Setter<'_>) -> Scene {
    if setter.layout.large {
        setter.body = LARGE;
        let column = column(setter);
        return setter.scene(&column);
    }
    let room = setter.room(true);
    for size in SIZES {
        setter.body = size;
        let found = column(setter);
        if found.height() <= room {
            let is_short = found.height() + found.stretch() < room - size;
            return if is_short { larger(setter, found) } else { setter.scene(&found) };
        }
    }
    // More than a page: then there is room for the full size.
    setter.body = SIZES[0];
    let column = column(setter);
    setter.scene(&column)
}

/// The largest size at which the page still breathes.
fn larger(setter: &mut Setter<'_>, standard: Column) -> Scene {
    let room = setter.room(true);
    let size = setter.body;
    for larger in LARGER {
        setter.body = larger;
        let found = column(setter);
        if found.height() + found.stretch() * 0.4 <= room {
            return setter.scene(&found);
        }
    }
    setter.body = size;
    setter.scene(&standard)
}

fn column(setter: &mut Setter<'_>) -> Column {
    let mut column = Column::default();
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
    let mut rows = match setter.facing((&title, role), (&keep, keep_role)) {
        Some(row) => vec![row],
        None => {
            let setting = Setting { leading: 1.2, ..setter.across(role) };
            let mut rows = setter.solid(&title, setting);
            let setting = setter.across(keep_role);
            rows.extend(setter.solid(&keep, setting));
            rows
        }
    };
    if let Some(first) = rows.first_mut() {
        (first.before, first.stretch) = (body * 0.25, body * 0.4);
    }
    rows.iter_mut().for_each(|row| row.bond = Bond::Strong);
    rows
}

/// Who reviewed it, what it rests on, which version, when it was printed.
fn foot(setter: &mut Setter<'_>) -> Vec<Row> {
    let say = setter.composer.words.say();
    let look = Look::of(SMALL);
    let notices: Vec<String> = setter.composer.notices().into_iter().filter_map(notice).collect();
    let mut names: Vec<String> = Vec::new();
    for name in setter.composer.checklist_sources() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let space = if setter.language().breaks_anywhere() { "" } else { " " };
    let mut texts = vec![(notices.join(space), look.bold())];
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
    rows.iter_mut().for_each(|row| row.bond = Bond::Strong);
    rows
}

fn notice(block: Block) -> Option<String> {
    if let Block::Notice(text) = block { Some(text) } else { None }
}
