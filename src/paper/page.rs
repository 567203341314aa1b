//! Rows to pages: which rows stay together, where pages end, how the space that is left is shared
//! out, and the frames around rows. Lengths are in points.

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
}

impl Column {
    /// The least height of all rows on one page.
    pub(super) fn height(&self) -> f32 {
        let mut page = Filling::default();
        self.rows.iter().for_each(|row| page.put(self, row.clone()));
        page.height(self)
    }

    /// How much the spaces may grow.
    pub(super) fn stretch(&self) -> f32 {
        self.rows.iter().skip(1).map(|row| row.stretch).sum()
    }

    /// The parts of each page, the first row at `top`, none below `top + room`.
    pub(super) fn pages(&self, top: f32, room: f32) -> Vec<Vec<Part>> {
        let mut pages = Pages { column: self, room, done: Vec::new(), current: Filling::default() };
        for chunk in split(&self.rows, Bond::Free) {
            pages.place(chunk, Bond::Free);
        }
        pages.turn();
        pages.done.iter().map(|page| page.parts(self, top, room)).collect()
    }
}

/// Rows in chunks that hold together more firmly than `bond`.
fn split(rows: &[Row], bond: Bond) -> impl Iterator<Item = &[Row]> {
    rows.split_inclusive(move |row| row.bond <= bond)
}

/// The rows of one page.
#[derive(Debug, Default)]
struct Filling {
    rows: Vec<Row>,
    used: f32,
}

impl Filling {
    fn put(&mut self, column: &Column, mut row: Row) {
        if let Some(last) = self.rows.last() {
            // A frame that ends here needs its pad.
            row.before += if last.frame == row.frame { 0.0 } else { column.pad(last.frame) };
        } else {
            (row.before, row.stretch) = (0.0, 0.0);
        }
        self.used += row.before + row.height;
        self.rows.push(row);
    }

    fn height(&self, column: &Column) -> f32 {
        self.used + self.rows.last().map_or(0.0, |row| column.pad(row.frame))
    }

    /// Moves every row to its place.
    fn parts(&self, column: &Column, top: f32, room: f32) -> Vec<Part> {
        let spare = (room - self.height(column)).max(0.0);
        let stretch: f32 = self.rows.iter().map(|row| row.stretch).sum();
        let share = if stretch > 0.0 { (spare / stretch).min(1.0) } else { 0.0 };
        let mut rest = spare - stretch * share;
        let mut y = top;
        let mut parts = Vec::new();
        let mut open: Option<(usize, f32)> = None;
        for row in &self.rows {
            if open.map(|(frame, _)| frame) != row.frame {
                parts.extend(column.close(open.take(), y));
            }
            y += row.before + row.stretch * share;
            if row.sinks {
                y += std::mem::take(&mut rest);
            }
            if open.is_none() {
                open = row.frame.map(|frame| (frame, y));
            }
            parts.extend(row.parts.iter().cloned().map(|part| part.lowered(y)));
            y += row.height;
        }
        parts.extend(column.close(open, y));
        parts
    }
}

impl Column {
    fn pad(&self, frame: Option<usize>) -> f32 {
        frame.and_then(|frame| self.frames.get(frame)).map_or(0.0, |frame| frame.pad)
    }

    fn close(&self, open: Option<(usize, f32)>, bottom: f32) -> Option<Part> {
        let (frame, top) = open.and_then(|(index, top)| Some((self.frames.get(index)?, top)))?;
        let (thickness, ink) = frame.outline?;
        let (x, width, height) = (frame.x, frame.width, bottom + frame.pad - top);
        // The line lies inside the frame's edge, flush with the rules of the page.
        let half = thickness / 2.0;
        let (width, height) = (width - thickness, height - thickness);
        let paint = Paint::Outline(thickness, ink);
        Some(Part::decoration(vec![Mark::Area { x: x + half, y: top + half, width, height, paint }]))
    }
}

struct Pages<'a> {
    column: &'a Column,
    room: f32,
    done: Vec<Filling>,
    current: Filling,
}

impl Pages<'_> {
    /// Puts a chunk on this page or the next; one that is higher than a page is taken apart.
    fn place(&mut self, chunk: &[Row], bond: Bond) {
        if self.fits(chunk, false) {
            chunk.iter().for_each(|row| self.current.put(self.column, row.clone()));
        } else if self.fits(chunk, true) {
            self.turn();
            self.repeat_head(chunk);
            chunk.iter().for_each(|row| self.current.put(self.column, row.clone()));
        } else if bond < Bond::Strong {
            let weaker = if bond == Bond::Free { Bond::Weak } else { Bond::Strong };
            split(chunk, weaker).for_each(|part| self.place(part, weaker));
        } else {
            // A single row higher than a page: it may run over, but nothing is left out.
            self.turn();
            chunk.iter().for_each(|row| self.current.put(self.column, row.clone()));
        }
    }

    fn fits(&self, chunk: &[Row], on_a_new_page: bool) -> bool {
        let mut trial = Filling::default();
        if on_a_new_page {
            self.head_of(chunk).into_iter().for_each(|row| trial.put(self.column, row));
        } else {
            // The rows before count with their height and with their frame alone.
            trial.used = self.current.used;
            trial.rows.extend(self.current.rows.last().cloned());
        }
        chunk.iter().for_each(|row| trial.put(self.column, row.clone()));
        trial.height(self.column) <= self.room + 0.01
    }

    /// The head to say again when a chunk goes on with a frame that has begun on an earlier page.
    fn head_of(&self, chunk: &[Row]) -> Vec<Row> {
        let frame = chunk.first().and_then(|row| row.frame);
        let has_begun = |page: &Filling| page.rows.iter().any(|row| row.frame == frame);
        let begun = frame.is_some() && (has_begun(&self.current) || self.done.last().is_some_and(has_begun));
        let head = frame.filter(|_| begun).and_then(|frame| self.column.frames.get(frame)).map(|frame| frame.head.clone());
        let mut head = head.unwrap_or_default();
        // It has been read once.
        head.iter_mut().flat_map(|row| &mut row.parts).for_each(|part| part.role = Role::Decoration);
        head
    }

    fn repeat_head(&mut self, chunk: &[Row]) {
        for row in self.head_of(chunk) {
            self.current.put(self.column, row);
        }
    }

    fn turn(&mut self) {
        let page = std::mem::take(&mut self.current);
        if !page.rows.is_empty() {
            self.done.push(page);
        }
    }
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
        let column = Column { rows, frames: vec![] };
        assert_eq!(places(&column, 100.0), [vec![(60.0, 0.0)], vec![(30.0, 0.0), (31.0, 30.0), (5.0, 61.0)]]);
    }

    #[test]
    fn what_is_higher_than_a_page_is_parted_where_it_holds_weakly() {
        let rows = vec![row(60.0, Bond::Weak), row(30.0, Bond::Strong), row(31.0, Bond::Free)];
        let column = Column { rows, frames: vec![] };
        assert_eq!(places(&column, 100.0), [vec![(60.0, 0.0)], vec![(30.0, 0.0), (31.0, 30.0)]]);
        let rows = vec![row(60.0, Bond::Strong), row(70.0, Bond::Free), row(300.0, Bond::Free)];
        let column = Column { rows, frames: vec![] };
        assert_eq!(places(&column, 100.0).concat().len(), 3, "nothing is left out");
    }

    #[test]
    fn a_frame_that_goes_on_says_again_what_it_is_about() {
        let framed = |height, bond| Row { frame: Some(0), ..row(height, bond) };
        let head = framed(10.0, Bond::Strong);
        let frame = Frame { x: 0.0, width: 50.0, pad: 5.0, outline: Some((2.0, Ink::Black)), head: vec![head.clone()] };
        let rows = vec![head, framed(50.0, Bond::Free), framed(45.0, Bond::Free), row(20.0, Bond::Free)];
        let column = Column { rows, frames: vec![frame] };
        let pages = places(&column, 100.0);
        assert_eq!(pages, [vec![(10.0, 0.0), (50.0, 10.0)], vec![(10.0, 0.0), (45.0, 10.0), (20.0, 60.0)]]);
    }

    #[test]
    fn spare_room_widens_the_spaces_and_then_sinks_the_foot() {
        let stretchy = row(10.0, Bond::Free).spaced(2.0, 8.0);
        let foot = Row { sinks: true, ..row(20.0, Bond::Free).spaced(1.0, 0.0) };
        let column = Column { rows: vec![row(10.0, Bond::Free), stretchy, foot], frames: vec![] };
        assert_eq!(places(&column, 43.0)[0], [(10.0, 0.0), (10.0, 12.0), (20.0, 23.0)]);
        assert_eq!(places(&column, 47.0)[0], [(10.0, 0.0), (10.0, 16.0), (20.0, 27.0)]);
        assert_eq!(places(&column, 100.0)[0], [(10.0, 0.0), (10.0, 20.0), (20.0, 80.0)]);
    }
}
