//! A drawn screen as text.

use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr;

/// The rows as a reader sees them: the second cell of a wide letter is part of it.
pub(crate) fn rows(buffer: &Buffer) -> Vec<String> {
    let row = |y| {
        let cell = |x| buffer.cell((x, y)).map_or("", ratatui::buffer::Cell::symbol);
        let mut text = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            text.push_str(cell(x));
            x += u16::try_from(cell(x).width().max(1)).unwrap_or(1);
        }
        text.trim_end().to_owned()
    };
    (0..buffer.area.height).map(row).collect()
}
