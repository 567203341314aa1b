//! Rows to pages: which rows stay together, where pages end, how the space that is left is shared
//! out, and the frames around rows. Lengths are in points.

use super::breaks;
use super::scene::{Ink, Mark, Paint, Part, Role};

/// How firmly a row holds on to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// A page may end here.
    Free,
    /// A page ends here only if it must.
    Weak,
    /// The lines of an item, a heading and its first line: only what is higher than a page is parted.
    Strong,
}

/// A strip across the page. Its marks are measured from its top.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The least space above; none at the top of a page.
    pub before: f32,
    /// How much that space may grow when the page has room.
    pub stretch: f32,
    pub height: f32,
    pub parts: Vec<Part>,
    pub bond: Bond,
    /// The frame it stands in: an index into [`Column::frames`].
    pub frame: Option<usize>,
    /// Whether all further room goes above it: a foot.
    pub sinks: bool,
}

impl Row {
    pub(super) fn new(height: f32, parts: Vec<Part>) -> Self {
        Self { before: 0.0, stretch: 0.0, height, parts, bond: Bond::Free, frame: None, sinks: false }
    }

    pub(super) fn spaced(self, before: f32, stretch: f32) -> Self {
        Self { before, stretch, ..self }
    }
}

/// A frame around rows. Where a page ends inside it, the next page repeats its first row.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub x: f32,
    pub width: f32,
    /// The space below its last row.
    pub pad: f32,
    pub outline: Option<(f32, Ink)>,
    /// The rows that say what it is about.
    pub head: Vec<Row>,
}

/// All that is to be placed, from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Column {
    pub rows: Vec<Row>,
    pub frames: Vec<Frame>,
    /// Whether the last page is to be as full as the others.
    pub even: bool,
}

/// How far spaces may grow beyond their stretch when there are several pages.
const GENEROUS: f32 = 1.7;

impl Column {
    /// The least height of all rows on one page.
    pub(super) fn height(&self) -> f32 {
        Gauge::of(self).height(0, self.rows.len())
    }

    /// How much the spaces may grow when all rows are on one page.
    pub(super) fn stretch(&self) -> f32 {
        Gauge::of(self).stretch(0, self.rows.len())
    }

    /// How many pages there will be, and which part of the last one is used.
    pub(super) fn fill(&self, room: f32) -> (usize, f32) {
        let gauge = Gauge::of(self);
        let ends = breaks::find(self, &gauge, room);
        let start = ends.iter().rev().nth(1).copied().unwrap_or(0);
        (ends.len(), gauge.height(start, self.rows.len()) / room)
    }

    /// The parts of each page, the first row at `top`, none below `top + room`.
    pub(super) fn pages(&self, top: f32, room: f32) -> Vec<Vec<Part>> {
        let gauge = Gauge::of(self);
        let ends = breaks::find(self, &gauge, room);
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let most = if ends.len() > 1 { GENEROUS } else { 1.0 };
        starts.zip(ends.iter().copied()).map(|(start, end)| self.page(&gauge, (start, end), most, (top, room))).collect()
    }

    /// Moves the rows of a page to their places, and says again what an open frame is about.
    fn page(&self, gauge: &Gauge, (start, end): (usize, usize), most: f32, (top, room): (f32, f32)) -> Vec<Part> {
        let left = (room - gauge.height(start, end)).max(0.0);
        let stretch = gauge.stretch(start, end);
        let share = if stretch > 0.0 { (left / stretch).min(most) } else { 0.0 };
        let mut sink = left - stretch * share;
        let mut place = Place { column: self, y: top, parts: Vec::new(), open: None };
        let head = self.head(start);
        let is_repeated = !head.is_empty();
        for row in head {
            place.put(row, 0.0, true);
        }
        for (index, row) in self.rows.iter().enumerate().take(end).skip(start) {
            let is_top = index == start && !is_repeated;
            let mut before = if is_top { 0.0 } else { row.before + row.stretch * share };
            if row.sinks {
                before += std::mem::take(&mut sink);
            }
            place.put(row, before, false);
        }
        place.close();
        place.parts
    }

    /// The rows to say again when a page begins with this row, inside a frame.
    fn head(&self, row: usize) -> &[Row] {
        let frame_of = |row: Option<usize>| row.and_then(|row| self.rows.get(row)).and_then(|row| row.frame);
        let frame = frame_of(Some(row)).filter(|frame| frame_of(row.checked_sub(1)) == Some(*frame));
        frame.and_then(|frame| self.frames.get(frame)).map_or(&[], |frame| &frame.head)
    }

    fn pad(&self, frame: Option<usize>) -> f32 {
        frame.and_then(|frame| self.frames.get(frame)).map_or(0.0, |frame| frame.pad)
    }
}

/// Where the next row goes.
struct Place<'a> {
    column: &'a Column,
    y: f32,
    parts: Vec<Part>,
    /// The frame around the last row, and its top.
    open: Option<(usize, f32)>,
}

impl Place<'_> {
    fn put(&mut self, row: &Row, before: f32, is_repeated: bool) {
        if self.open.map(|(frame, _)| frame) != row.frame {
            self.close();
        }
        self.y += before;
        if self.open.is_none() {
            self.open = row.frame.map(|frame| (frame, self.y));
        }
        for part in row.parts.iter().cloned() {
            // What is said again has been heard once.
            let role = if is_repeated { Role::Decoration } else { part.role };
            self.parts.push(Part { role, ..part.lowered(self.y) });
        }
        self.y += row.height;
    }

    fn close(&mut self) {
        let Some((index, top)) = self.open.take() else {
            return;
        };
        self.y += self.column.pad(Some(index));
        let Some((frame, (thickness, ink))) = self.column.frames.get(index).and_then(|frame| Some((frame, frame.outline?)))
        else {
            return;
        };
        // The line lies inside the frame's edge, flush with the rules of the page.
        let (x, y) = (frame.x + thickness / 2.0, top + thickness / 2.0);
        let (width, height) = (frame.width - thickness, self.y - top - thickness);
        let paint = Paint::Outline(thickness, ink);
        self.parts.push(Part::decoration(vec![Mark::Area { x, y, width, height, paint }]));
    }
}

/// The heights of any stretch of rows, added up beforehand.
pub(super) struct Gauge {
    /// Before each row: the height and the stretch of all rows above it.
    sums: Vec<(f32, f32)>,
    /// For each row: what it saves at the top of a page (less what is said again there), as height
    /// and stretch, and the pad of its frame.
    tops: Vec<(f32, f32, f32)>,
}

impl Gauge {
    fn of(column: &Column) -> Self {
        let mut sums = vec![(0.0, 0.0)];
        let mut tops = Vec::with_capacity(column.rows.len());
        let (mut height, mut stretch) = (0.0, 0.0);
        let mut last = None;
        for (index, row) in column.rows.iter().enumerate() {
            let pad = if last == row.frame { 0.0 } else { column.pad(last) };
            last = row.frame;
            height += pad + row.before + row.height;
            stretch += row.stretch;
            sums.push((height, stretch));
            let head = column.head(index);
            let saved = if head.is_empty() { (pad + row.before, row.stretch) } else { (0.0, 0.0) };
            let repeated: f32 = head.iter().map(|row| row.height).sum();
            tops.push((saved.0 - repeated, saved.1, column.pad(row.frame)));
        }
        Self { sums, tops }
    }

    /// The least height of the rows from `start` to before `end` on a page of their own.
    pub(super) fn height(&self, start: usize, end: usize) -> f32 {
        let pad = end.checked_sub(1).and_then(|last| self.tops.get(last)).map_or(0.0, |top| top.2);
        self.between(start, end, |sum| sum.0) - self.tops.get(start).map_or(0.0, |top| top.0) + pad
    }

    /// How much their spaces may grow.
    pub(super) fn stretch(&self, start: usize, end: usize) -> f32 {
        self.between(start, end, |sum| sum.1) - self.tops.get(start).map_or(0.0, |top| top.1)
    }

    fn between(&self, start: usize, end: usize, part: impl Fn(&(f32, f32)) -> f32) -> f32 {
        let at = |index: usize| self.sums.get(index).map_or(0.0, &part);
        at(end) - at(start)
    }
}

/// Rows on top of each other as one, and its height.
pub(super) fn stacked(rows: Vec<Row>) -> (Vec<Part>, f32) {
    let (mut parts, mut height) = (Vec::new(), 0.0);
    for row in rows {
        let top = height + row.before;
        parts.extend(row.parts.into_iter().map(|part| part.lowered(top)));
        height = top + row.height;
    }
    (parts, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row of a height with a mark in its top left corner to find it by.
    fn row(height: f32, bond: Bond) -> Row {
        let paint = Paint::Fill(Ink::Black);
        let mark = Mark::Area { x: height, y: 0.0, width: 1.0, height: 1.0, paint };
        Row { bond, ..Row::new(height, vec![Part::decoration(vec![mark])]) }
    }

    /// The places (height of the row, y) on each page.
    fn places(column: &Column, room: f32) -> Vec<Vec<(f32, f32)>> {
        let place = |part: &Part| match part.marks.first() {
            Some(Mark::Area { x, y, paint: Paint::Fill(_), .. }) => Some((*x, *y)),
            _ => None,
        };
        column.pages(0.0, room).iter().map(|page| page.iter().filter_map(place).collect()).collect()
    }

    #[test]
    fn rows_that_hold_together_go_to_the_next_page_together() {
        let rows = vec![row(60.0, Bond::Free), row(30.0, Bond::Strong), row(31.0, Bond::Free), row(5.0, Bond::Free)];
        let column = Column { rows, ..Column::default() };
        assert_eq!(places(&column, 100.0), [vec![(60.0, 0.0)], vec![(30.0, 0.0), (31.0, 30.0), (5.0, 61.0)]]);
    }

    #[test]
    fn what_is_higher_than_a_page_is_parted_where_it_holds_weakly() {
        let rows = vec![row(60.0, Bond::Weak), row(30.0, Bond::Strong), row(31.0, Bond::Free)];
        let column = Column { rows, ..Column::default() };
        assert_eq!(places(&column, 100.0), [vec![(60.0, 0.0)], vec![(30.0, 0.0), (31.0, 30.0)]]);
        let rows = vec![row(60.0, Bond::Strong), row(70.0, Bond::Free), row(300.0, Bond::Free)];
        let column = Column { rows, ..Column::default() };
        assert_eq!(places(&column, 100.0).concat().len(), 3, "nothing is left out");
    }

    #[test]
    fn it_is_told_how_full_the_last_page_is() {
        let rows = vec![row(60.0, Bond::Free), row(50.0, Bond::Free)];
        let column = Column { rows, ..Column::default() };
        assert_eq!(column.fill(100.0), (2, 0.5));
        assert_eq!(column.fill(200.0), (1, 0.55));
    }

    #[test]
    fn a_weak_bond_holds_as_long_as_another_place_will_do() {
        let rows = vec![row(40.0, Bond::Free), row(41.0, Bond::Weak), row(42.0, Bond::Free)];
        let column = Column { rows, ..Column::default() };
        assert_eq!(places(&column, 100.0), [vec![(40.0, 0.0)], vec![(41.0, 0.0), (42.0, 41.0)]]);
    }

    #[test]
    fn a_frame_that_goes_on_says_again_what_it_is_about() {
        let framed = |height, bond| Row { frame: Some(0), ..row(height, bond) };
        let head = framed(10.0, Bond::Strong);
        let frame = Frame { x: 0.0, width: 50.0, pad: 5.0, outline: Some((2.0, Ink::Black)), head: vec![head.clone()] };
        let rows = vec![head, framed(50.0, Bond::Free), framed(45.0, Bond::Free), row(20.0, Bond::Free)];
        let column = Column { rows, frames: vec![frame], even: false };
        let pages = places(&column, 100.0);
        assert_eq!(pages, [vec![(10.0, 0.0), (50.0, 10.0)], vec![(10.0, 0.0), (45.0, 10.0), (20.0, 60.0)]]);
    }

    #[test]
    fn a_frame_is_torn_only_when_it_must_be() {
        let framed = |height| Row { frame: Some(0), ..row(height, Bond::Free) };
        let frame = Frame { x: 0.0, width: 50.0, pad: 0.0, outline: None, head: vec![] };
        let rows = vec![row(50.0, Bond::Free), framed(20.0), framed(21.0), framed(22.0)];
        let column = Column { rows, frames: vec![frame], even: false };
        assert_eq!(places(&column, 100.0)[0].len(), 1, "all three are on the second page");
    }

    #[test]
    fn spare_room_widens_the_spaces_and_then_sinks_the_foot() {
        let stretchy = row(10.0, Bond::Free).spaced(2.0, 8.0);
        let foot = Row { sinks: true, ..row(20.0, Bond::Free).spaced(1.0, 0.0) };
        let column = Column { rows: vec![row(10.0, Bond::Free), stretchy, foot], ..Column::default() };
        assert_eq!(places(&column, 43.0)[0], [(10.0, 0.0), (10.0, 12.0), (20.0, 23.0)]);
        assert_eq!(places(&column, 47.0)[0], [(10.0, 0.0), (10.0, 16.0), (20.0, 27.0)]);
        assert_eq!(places(&column, 100.0)[0], [(10.0, 0.0), (10.0, 20.0), (20.0, 80.0)]);
    }

    #[test]
    fn rows_keep_their_distance_when_they_become_one() {
        let mark = || Mark::Area { x: 0.0, y: 0.0, width: 1.0, height: 1.0, paint: Paint::Fill(Ink::Black) };
        let row = |before| Row { before, ..Row::new(10.0, vec![Part { role: Role::Decoration, marks: vec![mark()] }]) };
        let (parts, height) = stacked(vec![row(0.0), row(3.0)]);
        let tops: Vec<f32> = parts
            .iter()
            .filter_map(|part| if let Some(Mark::Area { y, .. }) = part.marks.first() { Some(*y) } else { None })
            .collect();
        assert_eq!((tops, height), (vec![0.0, 13.0], 23.0));
    }
}
