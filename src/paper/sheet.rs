//! What both sheets share: the geometry of the page, setting text in rows, the clinic at the head,
//! the sample band, the running foot. Lengths are in points.

use super::fonts::Fonts;
use super::page::{Bond, Column, Row};
use super::scene::{Id, Ink, ListId, Mark, Paint, Part, Role, Scene};
use super::text::{self, Line, Look, Measure, Span, Wrap};
use super::{Layout, PageSize};
use crate::document::compose::{self, Composer};
use crate::handout::Facts;
use crate::language::Tag;
use std::collections::BTreeMap;

/// 15 millimetres: the least margin.
pub(super) const MARGIN: f32 = 42.5;
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
    pub composer: &'a Composer<'a>,
    pub facts: &'a Facts,
    pub fonts: &'a mut Fonts,
    pub layout: Layout,
    /// The left and right margin.
    pub margin: f32,
    /// The size of running text.
    pub body: f32,
    last_id: u32,
}

/// Where and how a text is set.
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
    pub(super) fn new(composer: &'a Composer<'a>, facts: &'a Facts, fonts: &'a mut Fonts, layout: Layout) -> Self {
        Self { composer, facts, fonts, layout, margin: MARGIN, body: 14.0, last_id: 0 }
    }

    pub(super) fn language(&self) -> &'a Tag {
        &self.composer.edition.language
    }

    /// The width between the margins.
    pub(super) fn width(&self) -> f32 {
        self.layout.page.points().0 - 2.0 * self.margin
    }

    /// The distance of lines in running text, as a part of the size: ideographs fill their square
    /// and need more air.
    pub(super) fn leading(&self) -> f32 {
        if self.language().breaks_anywhere() { 1.42 } else { 1.28 }
    }

    pub(super) fn id(&mut self) -> Id {
        self.last_id += 1;
        Id(self.last_id)
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
        Setting { x: self.margin, width: self.width(), leading: self.leading(), role, align: Align::Left }
    }

    fn lay(&mut self, spans: &[Span<'_>], width: f32, wrap: Wrap) -> Vec<Line> {
        text::lay(self.fonts, spans, &self.composer.edition.language, Measure { width, wrap })
    }

    /// The width of a text on one line.
    pub(super) fn measure(&mut self, spans: &[Span<'_>]) -> f32 {
        self.lay(spans, f32::MAX, Wrap::Full).iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// One row for each line, holding together so that no line stands alone on a page.
    pub(super) fn rows(&mut self, spans: &[Span<'_>], setting: Setting) -> Vec<Row> {
        self.rows_of(spans, setting, Wrap::Full)
    }

    fn rows_of(&mut self, spans: &[Span<'_>], setting: Setting, wrap: Wrap) -> Vec<Row> {
        let size = spans.iter().map(|span| span.look.size).fold(0.0, f32::max);
        let height = size * setting.leading;
        let lines = self.lay(spans, setting.width, wrap);
        let count = lines.len();
        let row = |(index, line): (usize, Line)| {
            let parts = vec![Part { role: setting.role, marks: marks(line, setting, baseline(height, size)) }];
            // The first and last two lines stay together; all lines of three.
            let holds = index == 0 || index + 2 == count;
            let bond = if index + 1 == count || !holds { Bond::Free } else { Bond::Strong };
            Row { bond, ..Row::new(height, parts) }
        };
        lines.into_iter().enumerate().map(row).collect()
    }

    /// Rows that a page never parts.
    pub(super) fn solid(&mut self, spans: &[Span<'_>], setting: Setting) -> Vec<Row> {
        bound(self.rows(spans, setting))
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
            for line in self.lay(spans, self.width(), Wrap::Full) {
                parts.push(Part { role, marks: marks(line, setting, baseline(height, size)) });
            }
        }
        Some(Row::new(height, parts))
    }

    /// A rule across the page.
    pub(super) fn rule(&self, thickness: f32, ink: Ink) -> Row {
        let area = Mark::Area { x: self.margin, y: 0.0, width: self.width(), height: thickness, paint: Paint::Fill(ink) };
        Row::new(thickness, vec![Part::decoration(vec![area])])
    }

    /// Who gives the sheet out: name, phone, hours, and a rule below them.
    pub(super) fn clinic(&mut self) -> Vec<Row> {
        let body = self.body;
        let name = [Span::new(self.facts.name.as_str(), Look::of(body * 1.07).bold())];
        let hours = self.facts.hours.as_ref().and_then(|hours| hours.get(self.language())).map(str::to_owned);
        let small = Look::of((body * 0.75).max(SMALL));
        let phone = vec![
            Span::sign("☎", Look::of(body * 1.1)),
            Span::new("\u{a0}", Look::of(body * 0.7)),
            Span::new(compose::bind(&self.facts.phone), Look::of(body * 1.2).bold()),
        ];
        let mut with_hours = phone.clone();
        with_hours.extend(hours.iter().map(|hours| Span::new(format!("  ·  {hours}"), small)));
        let (left, right) = (self.paragraph(), self.paragraph());
        let mut rows = Vec::new();
        if let Some(row) = self.facing((&name, left), (&with_hours, right)) {
            rows.push(row);
        } else {
            if let Some(row) = self.facing((&name, left), (&phone, right)) {
                rows.push(row);
            } else {
                let setting = self.across(left);
                rows.extend(self.rows(&name, setting));
                let setting = self.across(right);
                rows.extend(self.rows(&phone, setting));
            }
            if let Some(hours) = hours {
                let role = self.paragraph();
                let setting = self.across(role);
                rows.extend(self.rows(&[Span::new(hours, small)], setting));
            }
        }
        rows.push(self.rule(1.6, Ink::Accent).spaced(body * 0.2, body * 0.15));
        bind(&mut rows);
        rows
    }

    /// Breaks a column into pages and adds what stands on every page.
    pub(super) fn scene(&mut self, column: &Column) -> Scene {
        let (_, height) = self.layout.page.points();
        let single = column.height() <= self.room(true);
        let mut pages = column.pages(MARGIN, self.room(single));
        let total = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            if self.facts.sample {
                page.splice(0..0, self.sample_band());
            }
            if total > 1 {
                page.extend(self.running_foot(index + 1, total, height));
            }
        }
        Scene {
            title: self.composer.edition.title.clone(),
            language: self.language().clone(),
            date: self.composer.today,
            size: self.layout.page.points(),
            pages,
            links: Vec::new(),
            notes: BTreeMap::new(),
        }
    }

    /// The height that rows can fill, on the only page of a sheet or on one of several.
    pub(super) fn room(&self, single: bool) -> f32 {
        let foot = if single { 0.0 } else { FOOT };
        self.layout.page.points().1 - 2.0 * MARGIN - foot
    }

    /// In the upper margin, so that the sample looks like the sheet of a clinic in all else.
    fn sample_band(&mut self) -> Vec<Part> {
        let look = Look::of(11.5).bold();
        let words = self.composer.words.say().paper_sample();
        let role = self.paragraph();
        let (x, top, height) = (self.margin, 16.0, 19.0);
        let setting = Setting { align: Align::Middle, ..self.across(role) };
        let mut parts = Vec::new();
        for line in self.lay(&[Span::new(words, look)], self.width(), Wrap::Full).into_iter().take(1) {
            let inner = line.width + 28.0;
            let middle = x + (self.width() - inner) / 2.0;
            let outline = Paint::Outline(1.2, Ink::Black);
            parts.push(Part::decoration(vec![Mark::Area { x: middle, y: top, width: inner, height, paint: outline }]));
            parts.push(Part { role, marks: marks(line, setting, top + baseline(height, look.size)) });
        }
        parts
    }

    fn running_foot(&mut self, page: usize, total: usize, height: f32) -> Vec<Part> {
        let say = self.composer.words.say();
        let look = Look::of(SMALL);
        let number = [Span::new(say.page_of(page.to_string(), total.to_string()), look)];
        let name = format!("{} · {}", self.facts.name, self.composer.edition.title);
        let room = self.width() - self.measure(&number) - self.body;
        let y = height - MARGIN - SMALL * 0.3;
        let mut found = Vec::new();
        for (spans, align, width) in [(&[Span::new(name, look)], Align::Left, room), (&number, Align::Right, f32::MAX)] {
            let setting = Setting { align, ..self.across(Role::Decoration) };
            found.extend(self.lay(spans, width, Wrap::Full).into_iter().take(1).flat_map(|line| marks(line, setting, y)));
        }
        let rule = Mark::Area {
            x: self.margin,
            y: height - MARGIN - SMALL * 1.6,
            width: self.width(),
            height: 0.6,
            paint: Paint::Fill(Ink::Grey),
        };
        found.push(rule);
        vec![Part::decoration(found)]
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

/// The marks of a line with its baseline at `y`.
pub(super) fn marks(line: Line, setting: Setting, y: f32) -> Vec<Mark> {
    let slack = setting.width - line.width;
    let start = setting.x
        + match setting.align {
            Align::Left => 0.0,
            Align::Middle => slack / 2.0,
            Align::Right => slack,
        };
    line.pieces.into_iter().map(|(x, piece)| Mark::Text { x: start + x, y: y - piece.look.rise, piece }).collect()
}
