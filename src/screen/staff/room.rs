//! What staff have been told since they signed in. It is dropped whole when they leave.

use crate::order::{Line, Listed, NamedBatch, OrderId, Trouble};
use std::collections::HashMap;
use std::time::Duration;

/// What staff have been told since they signed in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffRoom {
    /// What is in the spool, oldest first; `None` before it was looked at.
    pub jobs: Option<Vec<Listed>>,
    /// When the spool was looked at last.
    pub listed: Option<Duration>,
    /// The batches that are saved.
    pub batches: Vec<NamedBatch>,
    /// Pages of one copy of each line that was counted or is being counted.
    pub pages: HashMap<Line, Pages>,
    /// What came of reading the operator's files again.
    pub reload: Reload,
    /// The batch whose documents are being made.
    pub making: Option<OrderId>,
    /// Why the last batch was not printed at all.
    pub refused: Option<Trouble>,
}

/// How many pages one copy of a line has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// They are being counted.
    Asked,
    /// So many.
    Of(u32),
    /// Its document cannot be made.
    None,
}

/// What came of reading the operator's files again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reload {
    /// Nobody asked for it.
    #[default]
    Unasked,
    /// They are being read.
    Reading,
    /// The kiosk goes on with them.
    Sound,
    /// The kiosk goes on with what it had. Each fault in one line, with its place.
    Faulty(Vec<String>),
}

impl StaffRoom {
    /// The lines whose pages nobody has asked for yet; they count as asked for now.
    pub fn to_count(&mut self, lines: &[Line]) -> Vec<Line> {
        let mut uncounted = Vec::new();
        for line in lines {
            let one = Line { copies: 1, ..line.clone() };
            if self.pages.insert(one.clone(), self.pages.get(&one).copied().unwrap_or(Pages::Asked)).is_none() {
                uncounted.push(one);
            }
        }
        uncounted
    }

    /// Pages of one copy of a line.
    pub(super) fn pages(&self, line: &Line) -> Pages {
        self.pages.get(&Line { copies: 1, ..line.clone() }).copied().unwrap_or(Pages::Asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_counted_once_however_many_copies_are_wanted() {
        let mut room = StaffRoom::default();
        let line = Line::checklist("a");
        let once = room.to_count(std::slice::from_ref(&line));
        assert_eq!(once, std::slice::from_ref(&line));
        room.pages.insert(line.clone(), Pages::Of(2));
        assert_eq!(room.to_count(&[Line { copies: 9, ..line.clone() }]), []);
        assert_eq!(room.pages(&Line { copies: 9, ..line }), Pages::Of(2));
    }
}
