//! A text longer than its window: where the window stands.

/// The first line shown. Kept in the state of a screen, never written while drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll(usize);

impl Scroll {
    /// The first line to show of `total` in a window of `height`.
    pub fn first(self, total: usize, height: u16) -> usize {
        self.0.min(last(total, height))
    }

    /// Moves by lines, down if positive. Returns whether it moved.
    pub fn by(&mut self, lines: isize, total: usize, height: u16) -> bool {
        let before = self.first(total, height);
        self.0 = before.saturating_add_signed(lines).min(last(total, height));
        self.0 != before
    }

    /// Moves by windows, keeping two lines to find one's place again.
    pub fn page(&mut self, windows: isize, total: usize, height: u16) -> bool {
        let step = isize::try_from(height.saturating_sub(2).max(1)).unwrap_or(1);
        self.by(windows * step, total, height)
    }

    /// Whether there is more below the window.
    pub fn more_below(self, total: usize, height: u16) -> bool {
        self.first(total, height) < last(total, height)
    }

    /// Whether there is something above it.
    pub fn more_above(self, total: usize, height: u16) -> bool {
        self.first(total, height) > 0
    }
}

fn last(total: usize, height: u16) -> usize {
    total.saturating_sub(usize::from(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_stops_at_both_ends() {
        let mut scroll = Scroll::default();
        assert!(!scroll.by(-1, 10, 4));
        assert!(scroll.page(1, 10, 4));
        assert_eq!(scroll.first(10, 4), 2);
        scroll.by(99, 10, 4);
        assert_eq!((scroll.first(10, 4), scroll.more_below(10, 4)), (6, false));
        // The window grew: the text must not hang above its end.
        assert_eq!(scroll.first(10, 8), 2);
    }
}
