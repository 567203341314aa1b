//! What both sheets share: the geometry of the page, setting text in rows, the clinic at the head,
//! the sample band, the running foot. Lengths are in points.

use super::letterhead;
use super::page::{Bond, Column, Row};
use super::scene::{Id, Ink, ListId, Mark, Note, Paint, Part, Role, Scene};
use super::shape::{ENDLESS, Shaper};
use super::text::{Line, Measure, Piece, Span, Wrap};
use super::{Layout, PageSize, Supplies};
use crate::document::compose::Composer;
use crate::handout::Facts;
use crate::language::Tag;
use std::collections::BTreeMap;
use std::rc::Rc;

/// 12 millimetres: the least margin. Printers leave 6 or less.
pub(super) const MARGIN: f32 = 34.0;
/// The size of small print.
pub(super) const SMALL: f32 = 9.0;
/// The height kept free at the bottom for the running foot.
const FOOT: f32 = 24.0;

/// Half the height of a capital, as a part of the text's size.
const HALF_CAPITAL: f32 = 0.357;

impl PageSize {
    /// Width and height in points.
    pub(super) fn points(self) -> (f32, f32) {
        match self {
            PageSize::Letter => (612.0, 792.0),
            PageSize::A4 => (595.276, 841.89),
        }
    }
}

/// Makes rows of text, for one sheet.
pub(super) struct Setter<'a> {
    /// Whose words are set now: the sheet's own, or for a while those of the clinic's language.
    pub composer: Composer<'a>,
    pub facts: &'a Facts,
    pub supplies: &'a mut Supplies,
    pub layout: Layout,
    /// The left and right margin.
    pub margin: f32,
    /// What is kept free within the margins, where a line begins and where it ends.
    pub inset: (f32, f32),
    /// The size of running text.
    pub body: f32,
    own: Composer<'a>,
    shaper: Shaper,
    last_id: u32,
    links: Vec<String>,
    notes: BTreeMap<Id, Note>,
}

/// Where and how a text is set. In a language that is written from right to left, x counts from the
/// right edge of the page and left is right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub x: f32,
    pub width: f32,
    /// The distance of its lines, as a part of the size.
    pub leading: f32,
    pub role: Role,
    pub align: Align,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Middle,
    Right,
}

impl<'a> Setter<'a> {
    pub(super) fn new(composer: &Composer<'a>, facts: &'a Facts, supplies: &'a mut Supplies, layout: Layout) -> Self {
        Self {
            composer: *composer,
            facts,
            supplies,
            layout,
            margin: MARGIN,
            inset: (0.0, 0.0),
            body: 14.0,
            own: *composer,
            shaper: Shaper::default(),
            last_id: 0,
            links: Vec::new(),
            notes: BTreeMap::new(),
        }
    }

    pub(super) fn language(&self) -> &'a Tag {
        &self.composer.edition.language
    }

    /// Sets something in another language, and a size of its own.
    pub(super) fn aside<T>(&mut self, composer: Composer<'a>, body: f32, set: impl FnOnce(&mut Self) -> T) -> T {
        let before = (self.composer, self.body);
        (self.composer, self.body) = (composer, body);
        let found = set(self);
        (self.composer, self.body) = before;
        found
    }

    /// The width of the page between its margins.
    pub(super) fn full_width(&self) -> f32 {
        self.layout.page.points().0 - 2.0 * self.margin
    }

    /// The width that a line can take.
    pub(super) fn width(&self) -> f32 {
        self.full_width() - self.inset.0 - self.inset.1
    }

    /// Where something lies, seen from the left edge of the page.
    pub(super) fn left_edge(&self, x: f32, width: f32) -> f32 {
        if self.language().is_right_to_left() { self.layout.page.points().0 - x - width } else { x }
    }

    /// The sign of the second tier, which points the way that is read.
    pub(super) fn pointer(&self) -> &'static str {
        if self.language().is_right_to_left() { "◀" } else { "▶" }
    }

    /// A rectangle; in a language from right to left, x counts from the right edge.
    pub(super) fn area(&self, (x, y): (f32, f32), (width, height): (f32, f32), paint: Paint) -> Mark {
        Mark::Area { x: self.left_edge(x, width), y, width, height, paint }
    }

    /// An address that a text leads to.
    pub(super) fn link(&mut self, address: &str) -> Option<u16> {
        let is_address = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        let place = self.links.iter().position(|known| known == address).unwrap_or_else(|| {
            self.links.push(address.to_owned());
            self.links.len() - 1
        });
        is_address.then(|| u16::try_from(place).ok()).flatten()
    }

    /// A picture that is described in words.
    pub(super) fn figure(&mut self, alt: String) -> Role {
        let id = self.id();
        self.notes.entry(id).or_default().alt = Some(alt);
        Role::Figure(id)
    }

    /// The distance of lines in running text, as a part of the size: ideographs fill their square
    /// and need more air.
    pub(super) fn leading(&self) -> f32 {
        if self.language().breaks_anywhere() { 1.36 } else { 1.24 }
    }

    pub(super) fn id(&mut self) -> Id {
        self.last_id += 1;
        let id = Id(self.last_id);
        if self.language() != &self.own.edition.language {
            self.notes.entry(id).or_default().language = Some(self.language().clone());
        }
        id
    }

    pub(super) fn paragraph(&mut self) -> Role {
        Role::Paragraph(self.id())
    }

    pub(super) fn heading(&mut self) -> Role {
        Role::Heading(self.id(), 2)
    }

    pub(super) fn list(&mut self) -> ListId {
        ListId(self.id().0)
    }

    /// A setting across the page, flush left.
    pub(super) fn across(&self, role: Role) -> Setting {
        let x = self.margin + self.inset.0;
        Setting { x, width: self.width(), leading: self.leading(), role, align: Align::Left }
    }

    /// The lines of a text.
    pub(super) fn lay(&mut self, spans: &[Span<'_>], width: f32) -> Rc<Vec<Line>> {
        self.lay_as(spans, width, Wrap::Full)
    }

    fn lay_as(&mut self, spans: &[Span<'_>], width: f32, wrap: Wrap) -> Rc<Vec<Line>> {
        self.shaper.lay(&mut self.supplies.fonts, spans, &self.composer.edition.language, Measure { width, wrap })
    }

    /// The marks of a line with its baseline at `y`.
    pub(super) fn marks(&self, line: &Line, setting: Setting, y: f32) -> Vec<Mark> {
        let slack = setting.width - line.width;
        let offset = match setting.align {
            Align::Left => 0.0,
            Align::Middle => slack / 2.0,
            Align::Right => slack,
        };
        let start = self.left_edge(setting.x + offset, line.width);
        let mark = |(x, piece): &(f32, Rc<Piece>)| Mark::Text { x: start + x, y: y - piece.look.rise, piece: Rc::clone(piece) };
        line.pieces.iter().map(mark).collect()
    }

    /// The width of a text on one line.
    pub(super) fn measure(&mut self, spans: &[Span<'_>]) -> f32 {
        self.lay(spans, ENDLESS).iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// One row for each line, holding together so that no line stands alone on a page.
    pub(super) fn rows(&mut self, spans: &[Span<'_>], setting: Setting) -> Vec<Row> {
        self.rows_of(spans, setting, Wrap::Full)
    }

    fn rows_of(&mut self, spans: &[Span<'_>], setting: Setting, wrap: Wrap) -> Vec<Row> {
        let size = spans.iter().map(|span| span.look.size).fold(0.0, f32::max);
        let height = size * setting.leading;
        let lines = self.lay_as(spans, setting.width, wrap);
        let count = lines.len();
        let row = |(index, line): (usize, &Line)| {
            let parts = vec![Part { role: setting.role, marks: self.marks(line, setting, baseline(height, size)) }];
            // The first and last two lines stay together; all lines of three.
            let holds = index == 0 || index + 2 == count;
            let bond = if index + 1 == count || !holds { Bond::Free } else { Bond::Strong };
            Row { bond, ..Row::new(height, parts) }
        };
        lines.iter().enumerate().map(row).collect()
    }

    /// Rows that a page never parts.
    pub(super) fn solid(&mut self, spans: &[Span<'_>], setting: Setting) -> Vec<Row> {
        bound(self.rows(spans, setting))
    }

    /// Rows that a page never parts, with a mark or number on the first line, before where they begin.
    pub(super) fn labelled(&mut self, label: (&[Span<'_>], Setting), text: (&[Span<'_>], Setting)) -> Vec<Row> {
        let label = self.rows(label.0, label.1).into_iter().next();
        let mut rows = self.solid(text.0, text.1);
        if let (Some(first), Some(label)) = (rows.first_mut(), label) {
            first.parts.splice(0..0, label.parts);
        }
        rows
    }

    /// Rows that a page never parts, broken where one would pause.
    pub(super) fn phrase(&mut self, spans: &[Span<'_>], setting: Setting) -> Vec<Row> {
        bound(self.rows_of(spans, setting, Wrap::Phrase))
    }

    /// Two texts on one line, at the left and the right margin, on one baseline; `None` when they
    /// do not fit.
    pub(super) fn facing(&mut self, left: (&[Span<'_>], Role), right: (&[Span<'_>], Role)) -> Option<Row> {
        let gap = self.body;
        if self.measure(left.0) + gap + self.measure(right.0) > self.width() {
            return None;
        }
        let size = left.0.iter().chain(right.0).map(|span| span.look.size).fold(0.0, f32::max);
        let height = size * self.leading();
        let mut parts = Vec::new();
        for ((spans, role), align) in [(left, Align::Left), (right, Align::Right)] {
            let setting = Setting { align, ..self.across(role) };
            for line in self.lay(spans, self.width()).iter() {
                parts.push(Part { role, marks: self.marks(line, setting, baseline(height, size)) });
            }
        }
        Some(Row::new(height, parts))
    }

    /// A rule across the page.
    pub(super) fn rule(&self, thickness: f32, ink: Ink) -> Row {
        let area = self.area((self.margin + self.inset.0, 0.0), (self.width(), thickness), Paint::Fill(ink));
        Row::new(thickness, vec![Part::decoration(vec![area])])
    }

    /// Breaks a column into pages and adds what stands on every page.
    pub(super) fn scene(&mut self, column: &Column) -> Scene {
        let (_, height) = self.layout.page.points();
        let single = column.height() <= self.room(true);
        let mut pages = column.pages(MARGIN, self.room(single));
        let total = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            if self.facts.sample {
                page.splice(0..0, letterhead::sample_band(self));
            }
            if total > 1 {
                page.extend(letterhead::running_foot(self, index + 1, total, height));
            }
        }
        Scene {
            title: self.composer.edition.title.clone(),
            language: self.language().clone(),
            date: self.composer.today,
            size: self.layout.page.points(),
            pages,
            links: self.links.clone(),
            notes: self.notes.clone(),
        }
    }

    /// The height that rows can fill, on the only page of a sheet or on one of several.
    pub(super) fn room(&self, single: bool) -> f32 {
        let foot = if single { 0.0 } else { FOOT };
        self.layout.page.points().1 - 2.0 * MARGIN - foot
    }
}

/// Makes each row hold on to the next.
pub(super) fn bind(rows: &mut [Row]) {
    for row in rows {
        row.bond = Bond::Strong;
    }
}

fn bound(mut rows: Vec<Row>) -> Vec<Row> {
    if let Some((_, others)) = rows.split_last_mut() {
        bind(others);
    }
    rows
}

/// How far below the top of a row of some height the baseline lies, so that capitals stand in its middle.
pub(super) fn baseline(height: f32, size: f32) -> f32 {
    height / 2.0 + size * HALF_CAPITAL
}
