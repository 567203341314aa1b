//! Where pages end: of all ways to part the rows, the one with the fewest pages, the fewest torn
//! frames, and the fullest pages.

use super::page::{Bond, Column, Gauge};

/// What a page costs; everything else is small beside it, except what must not be.
const PAGE: f32 = 100.0;
/// A page with nothing on it; a half-empty one costs a quarter.
const EMPTY: f32 = 60.0;
/// A frame that goes on over a page's end.
const TORN: f32 = 15.0;
const WEAK: f32 = 40.0;
const STRONG: f32 = 10_000.0;
/// A page that is too full. Only a row that is higher than a page pays this.
const OVERFULL: f32 = 1_000_000.0;

/// The best way to fill pages up to some row.
#[derive(Clone, Copy)]
struct Best {
    cost: f32,
    /// The first row of the last page.
    start: usize,
}

/// The row before which each page ends, in order; the last is the number of rows.
pub(super) fn find(column: &Column, gauge: &Gauge, room: f32) -> Vec<usize> {
    let count = column.rows.len();
    let mut best = vec![Best { cost: 0.0, start: 0 }];
    for end in 1..=count {
        let mut found = Best { cost: f32::INFINITY, start: end - 1 };
        for start in (0..end).rev() {
            let is_overfull = gauge.height(start, end) > room + 0.01;
            if is_overfull && start + 1 < end {
                break;
            }
            let slack = (room - gauge.height(start, end) - gauge.stretch(start, end)).max(0.0) / room;
            let counts = end < count || column.even;
            let page = if is_overfull { OVERFULL } else { PAGE } + if counts { EMPTY * slack * slack } else { 0.0 };
            let before = best.get(start).map_or(f32::INFINITY, |best| best.cost);
            let cost = before + page + tear(column, end);
            if cost < found.cost {
                found = Best { cost, start };
            }
        }
        best.push(found);
    }
    let mut ends = Vec::new();
    let mut end = count;
    while end > 0 {
        ends.push(end);
        end = best.get(end).map_or(0, |best| best.start);
    }
    ends.reverse();
    ends
}

/// What it costs to end a page before this row.
fn tear(column: &Column, end: usize) -> f32 {
    let (Some(last), Some(next)) = (end.checked_sub(1).and_then(|last| column.rows.get(last)), column.rows.get(end)) else {
        return 0.0;
    };
    let frame = if last.frame.is_some() && last.frame == next.frame { TORN } else { 0.0 };
    let bond = match last.bond {
        Bond::Free => 0.0,
        Bond::Weak => WEAK,
        Bond::Strong => STRONG,
    };
    frame + bond
}
