//! What of a checklist is seen at once: whole items, under the name of their tier.

use super::super::{Action, window};
use crate::document::flow::{Ink, Line};

/// One row of the screen: a line, and the one beside it.
pub(super) struct Row {
    pub left: Line,
    pub right: Option<Line>,
}

impl Row {
    /// Whether it names a tier.
    fn names_tier(&self) -> bool {
        self.left.pieces.iter().any(|piece| matches!(piece.ink, Ink::Tier(_)))
    }

    fn begins_item(&self) -> bool {
        window::begins_item(&self.left) || self.right.as_ref().is_some_and(window::begins_item)
    }

    /// Whether what is seen may begin with it.
    fn begins(&self) -> bool {
        self.names_tier() || self.begins_item() || self.left.tier.is_none() && !self.left.pieces.is_empty()
    }

    /// Whether what is seen may end before it: an item is seen whole or not at all, and the sentence that ends a tier
    /// with the last one. Beside each other two columns are never both at an end.
    fn parts(&self) -> bool {
        self.begins() || self.right.is_some() || self.left.pieces.is_empty()
    }
}

/// The rows that are seen from one on, and the first that is not.
pub(super) struct Leaf<'a> {
    pub rows: Vec<&'a Row>,
    pub end: usize,
}

/// What a window of `height` shows from the row `first` on. A tier is named above whatever is seen of it, with the
/// sentence below its name. Where none of its items is seen, neither is its name: a telephone number below the danger
/// signs would be taken for theirs.
pub(super) fn leaf(rows: &[Row], first: usize, height: usize) -> Leaf<'_> {
    // On the lowest screens the item itself comes before the sentence, and before the name.
    let item = 1 + rows.iter().skip(first + 1).take_while(|row| !row.parts()).count();
    let head = head(rows, first);
    let named = [head.len(), head.len().min(1)].into_iter().find(|named| named + item <= height).unwrap_or(0);
    let mut shown: Vec<&Row> = head.iter().take(named).collect();
    let room = height - named;
    let mut end = rows.len().min(first + room);
    if end < rows.len() {
        let whole = (first + 1..=end).rev().find(|end| rows.get(*end).is_some_and(Row::parts)).unwrap_or(end);
        // An item that is longer than the window is cut.
        let is_more_than_a_name = rows.get(first..whole).unwrap_or_default().iter().any(|row| !row.names_tier() && row.parts());
        let whole = if is_more_than_a_name { whole } else { end };
        let body = rows.get(first..whole).unwrap_or_default();
        let named = body.iter().rposition(Row::names_tier).filter(|named| *named > 0);
        let bare = named.filter(|named| !body.iter().skip(*named).any(Row::begins_item));
        end = bare.map_or(whole, |named| first + named);
    }
    shown.extend(rows.get(first..end).unwrap_or_default());
    Leaf { rows: shown, end }
}

/// The name of the tier in which the row at `at` stands, and the sentence below it; nothing where that is the name.
fn head(rows: &[Row], at: usize) -> &[Row] {
    let above = rows.get(..=at).unwrap_or_default();
    let within = above.iter().rev().take_while(|row| row.left.tier.is_some()).count();
    let Some(named) = above.iter().rposition(Row::names_tier).filter(|named| *named < at && named + within > at) else {
        return &[];
    };
    let items = rows.iter().skip(named).position(Row::begins_item).unwrap_or(0);
    rows.get(named..at.min(named + items)).unwrap_or_default()
}

/// Where what is seen begins after an action that moves it; `None` for any other.
pub(super) fn moved(rows: &[Row], first: usize, action: Action, height: usize) -> Option<usize> {
    let starts: Vec<usize> = (0..rows.len()).filter(|at| *at == 0 || rows.get(*at).is_some_and(Row::begins)).collect();
    let end = |first: usize| leaf(rows, first, height).end;
    // From here on the rest is seen; on the lowest screens perhaps from no item.
    let last = starts.iter().copied().find(|start| end(*start) >= rows.len()).unwrap_or(rows.len().saturating_sub(1));
    let first = first.min(last);
    let after = |at: usize| starts.iter().copied().find(|start| *start >= at).unwrap_or(last);
    // An item that is longer than the window goes on where it was cut.
    let cut = Some(end(first)).filter(|end| rows.get(*end).is_some_and(|row| !row.parts()));
    Some(match action {
        Action::Down | Action::PageDown if cut.is_some() => cut.unwrap_or(last),
        Action::Down => after(first + 1).min(last),
        Action::Up => starts.iter().copied().rfind(|start| *start < first).unwrap_or(0),
        Action::PageDown => after(end(first)).min(last),
        Action::PageUp => starts.iter().copied().find(|start| end(*start) >= first && *start < first).unwrap_or(0),
        Action::First => 0,
        Action::Last => last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Piece;
    use crate::handout::Tier;

    /// Rows told by letters: N names a tier, l is its lead, i begins an item, c goes on with one, a blank parts tiers.
    fn rows(told: &str) -> Vec<Row> {
        let mut tier = Tier::Emergency;
        let row = |(at, letter): (usize, char)| {
            if letter == 'N' && at > 0 {
                tier = Tier::Call;
            }
            let ink = match letter {
                'N' => Ink::Tier(tier),
                'l' => Ink::Lead(tier),
                'i' => Ink::Mark,
                _ => Ink::Plain,
            };
            let pieces = vec![Piece { text: format!("{letter}{at}"), ink }];
            let left = if letter == ' ' { Line::default() } else { Line { pieces, tier: Some(tier), ..Line::default() } };
            Row { left, right: None }
        };
        told.chars().enumerate().map(row).collect()
    }

    fn texts(rows: &[Row], first: usize, height: usize) -> String {
        leaf(rows, first, height).rows.iter().map(|row| row.left.text()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_tier_is_named_above_whatever_is_seen_of_it_and_no_item_is_cut() {
        let rows = rows("Nlicil Nlicc");
        assert_eq!(texts(&rows, 0, 5), "N0 l1 i2 c3", "the last item stands with what ends the tier");
        assert_eq!(texts(&rows, 0, 3), "N0 l1 i2", "what is longer than the window is cut");
        assert_eq!(texts(&rows, 4, 4), "N0 l1 i4 l5");
        assert_eq!(texts(&rows, 7, 9), "N7 l8 i9 c10 c11");
        assert_eq!(texts(&rows, 9, 9), "N7 l8 i9 c10 c11");
    }

    #[test]
    fn a_name_without_an_item_waits_for_the_next_page() {
        let rows = rows("Nlici Nlii");
        assert_eq!(texts(&rows, 0, 8), "N0 l1 i2 c3 i4 ");
        assert_eq!(texts(&rows, 0, 9), "N0 l1 i2 c3 i4  N6 l7 i8");
    }

    #[test]
    fn leafing_and_going_row_by_row_pass_over_nothing_and_come_back() {
        let rows = rows("Nlicicicil Nlciciiicc Nliiicil");
        for height in 1..24 {
            for (down, up) in [(Action::PageDown, Action::PageUp), (Action::Down, Action::Up)] {
                let (mut first, mut read) = (0, Vec::new());
                for _ in 0..rows.len() {
                    read.extend(leaf(&rows, first, height).rows.iter().map(|row| row.left.text()));
                    first = moved(&rows, first, down, height).unwrap();
                }
                assert_eq!(leaf(&rows, first, height).end, rows.len(), "the end is not reached in windows of {height}");
                for row in rows.iter().filter(|row| !row.left.pieces.is_empty()) {
                    assert!(read.contains(&row.left.text()), "{} is not seen in windows of {height}", row.left.text());
                }
                for _ in 0..rows.len() {
                    first = moved(&rows, first, up, height).unwrap();
                }
                assert_eq!(first, 0);
            }
        }
    }
}
