//! The cover sheet of a batch: a list of what was printed with it, over as many pages as it takes.
//! Lengths are in points.

use super::letterhead;
use super::page::{Bond, Column, Row};
use super::scene::{Ink, Role, Scene};
use super::sheet::{Align, Setter, Setting, bind};
use super::text::{END_ISOLATE, ISOLATE, Look, Span, is_leftward};
use crate::document::compose::Composer;
use crate::document::cover::{Cover, CoverLine};

const BODY: f32 = 12.0;
const MARGIN: f32 = 56.0;

/// Sets the cover sheet.
pub(super) fn set<'a>(setter: &mut Setter<'a>, cover: &Cover<'a>) -> Scene {
    (setter.body, setter.margin) = (BODY, MARGIN);
    let mut column = Column::default();
    column.rows.extend(letterhead::clinic(setter));
    column.rows.extend(head(setter, cover));
    for line in cover.lines {
        column.rows.extend(self::line(setter, cover, line));
    }
    column.rows.extend(total(setter, cover));
    setter.scene(&column)
}

fn head(setter: &mut Setter<'_>, cover: &Cover<'_>) -> Vec<Row> {
    let role = Role::Title(setter.id());
    let setting = Setting { leading: 1.2, ..setter.across(role) };
    let title = [Span::new(setter.composer.edition.title.as_str(), Look::of(BODY * 2.0).bold())];
    let mut rows = spaced(setter.phrase(&title, setting), BODY * 0.9);
    let role = setter.paragraph();
    let setting = setter.across(role);
    rows.extend(spaced(setter.solid(&[Span::new(cover.lead(), Look::of(BODY))], setting), BODY * 0.4));
    bind(&mut rows);
    rows
}

/// The number of copies stands in bold at the end of its line.
fn strong() -> Look {
    Look::of(BODY * 1.1).bold()
}

/// The title in its own language, below it the rest, with the copies at the end.
fn line<'a>(setter: &mut Setter<'a>, cover: &Cover<'a>, line: &CoverLine<'a>) -> Vec<Row> {
    let mut rows = spaced(vec![setter.rule(0.6, Ink::Grey)], BODY * 0.5);
    rows.extend(spaced(title(setter, line), BODY * 0.35));
    let look = Look::of(BODY * 0.9);
    let details = [Span::new(name(setter, line), look), Span::new(" · ", look), Span::new(cover.details(line), look)];
    let copies = [Span::new(cover.copies(line.copies.into()), strong())];
    let (left, right) = (setter.paragraph(), setter.paragraph());
    if let Some(row) = setter.facing((&details, left), (&copies, right)) {
        rows.push(row);
    } else {
        let setting = setter.across(left);
        rows.extend(setter.solid(&details, setting));
        let setting = Setting { align: Align::Right, ..setter.across(right) };
        rows.extend(setter.solid(&copies, setting));
    }
    // What a line says is never parted.
    bind(&mut rows);
    if let Some(last) = rows.last_mut() {
        last.bond = Bond::Free;
    }
    rows
}

/// The name of a line's language. One that is read from right to left would turn the whole text round that
/// begins with it.
fn name(setter: &Setter<'_>, line: &CoverLine<'_>) -> String {
    let name = line.language_name();
    let turns = !setter.language().is_right_to_left() && name.contains(is_leftward);
    if turns { format!("{ISOLATE}{name}{END_ISOLATE}") } else { name }
}

/// A title is set by the rules of its own language, and begins where the sheet's lines begin.
fn title<'a>(setter: &mut Setter<'a>, line: &CoverLine<'a>) -> Vec<Row> {
    let own = setter.composer;
    let is_turned = own.edition.language.is_right_to_left() != line.edition.language.is_right_to_left();
    setter.aside(Composer { edition: line.edition, ..own }, BODY, |setter| {
        let role = setter.paragraph();
        // The margins are alike, so what is turned lies in the same place, seen from the other side.
        let align = if is_turned { Align::Right } else { Align::Left };
        let setting = Setting { leading: 1.3, align, ..setter.across(role) };
        setter.solid(&[Span::new(line.edition.title.as_str(), strong())], setting)
    })
}

fn total(setter: &mut Setter<'_>, cover: &Cover<'_>) -> Vec<Row> {
    let mut rows = spaced(vec![setter.rule(1.6, Ink::Accent)], BODY * 0.6);
    let role = setter.paragraph();
    let setting = setter.across(role);
    rows.extend(spaced(setter.solid(&[Span::new(cover.total(), strong())], setting), BODY * 0.4));
    bind(&mut rows);
    rows
}

fn spaced(mut rows: Vec<Row>, before: f32) -> Vec<Row> {
    if let Some(first) = rows.first_mut() {
        first.before = before;
    }
    rows
}
