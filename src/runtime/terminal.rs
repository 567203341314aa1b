//! The terminal: taken over, drawn on, given back as it was.

use super::paint::paint;
use crate::config::{Colors, Glyphs, Settings};
use crate::kiosk::{Model, view, view_window, window};
use crate::widget::{Look, Part, Pen, changes, take_over};
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Color;
use std::env;
use std::io::{self, BufWriter, Stdout, Write};

/// Presses, drags and the wheel, in the encoding without limits. Not crossterm's own set: that asks for
/// every movement too. And a paste is to be marked as one, so that it can be dropped: nobody means it.
const INPUT_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[?2004h";
const INPUT_OFF: &str = "\x1b[?2004l\x1b[?1006l\x1b[?1002l\x1b[?1000l";
/// The size of a terminal that does not tell its own.
const USUAL_SIZE: (u16, u16) = (80, 24);
/// No more of a terminal is drawn on: at the far end of a line somebody may say that theirs has 65535 rows, and a
/// picture of that is more than a machine holds.
const LARGEST_SIZE: (u16, u16) = (1000, 500);

/// The terminal while the kiosk has it. It is given back when this is dropped.
#[derive(Debug)]
pub(super) struct Display {
    out: BufWriter<Stdout>,
    look: Look,
    /// What the terminal shows now; `None` before the first picture.
    shown: Option<Shown>,
    /// The picture before that one, to draw the next one in.
    spare: Option<Buffer>,
    /// The room for the picture of a window.
    text: Option<Buffer>,
}

/// A picture that a terminal shows.
#[derive(Debug)]
struct Shown {
    picture: Buffer,
    /// The revision of the kiosk that it is of.
    revision: u64,
    /// Where the hidden cursor stands.
    focus: Option<Position>,
}

impl Display {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When there is none, or it is gone.
    pub(super) fn open(look: &Look) -> io::Result<Self> {
        enable_raw_mode()?;
        // From here on the terminal is given back whatever happens.
        let out = BufWriter::with_capacity(1 << 16, io::stdout());
        let mut display = Self { out, look: *look, shown: None, spare: None, text: None };
        queue!(display.out, EnterAlternateScreen, Print(INPUT_ON), Hide)?;
        Ok(display)
    }

    /// Draws the kiosk in one write, and leaves the hidden cursor on what is chosen. Not through ratatui's
    /// own terminal: that makes two pictures before it shows the first one.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn draw(&mut self, model: &Model, size: (u16, u16)) -> io::Result<()> {
        queue!(self.out, BeginSynchronizedUpdate)?;
        let area = Rect::new(0, 0, size.0, size.1);
        let shown = self.shown.take().filter(|shown| shown.picture.area == area);
        let mut shown = match (shown, window(model)) {
            (Some(shown), Some(window)) if model.has_only_scrolled_since(shown.revision) => self.scroll(model, window, shown)?,
            (shown, _) => self.draw_whole(model, area, shown)?,
        };
        if let Some(at) = shown.focus {
            queue!(self.out, MoveTo(at.x, at.y))?;
        }
        queue!(self.out, EndSynchronizedUpdate)?;
        self.out.flush()?;
        // Nobody waits for this.
        if let Some(text) = &self.text {
            take_over(&mut shown.picture, text);
        }
        self.shown = Some(shown);
        Ok(())
    }

    fn draw_whole(&mut self, model: &Model, area: Rect, shown: Option<Shown>) -> io::Result<Shown> {
        // The picture before the last one gives its room: to get it from the system anew takes longer than to draw.
        let mut picture = self.spare.take().filter(|spare| spare.area == area).unwrap_or_else(|| Buffer::empty(area));
        let focus = view(model, &mut picture);
        let before = shown.map_or_else(|| self.lay_ground(area), |shown| Ok(shown.picture))?;
        paint(&mut self.out, changes(&before, &picture))?;
        self.spare = Some(before);
        // Nothing that was read is kept longer than it is seen.
        self.text = None;
        Ok(Shown { picture, revision: model.revision(), focus })
    }

    /// While somebody scrolls, nothing but the text is drawn: it is what they wait for.
    fn scroll(&mut self, model: &Model, window: Rect, shown: Shown) -> io::Result<Shown> {
        let mut text = self.text.take().filter(|text| text.area == window).unwrap_or_else(|| Buffer::empty(window));
        view_window(model, &mut text);
        paint(&mut self.out, changes(&shown.picture, &text))?;
        self.text = Some(text);
        Ok(Shown { revision: model.revision(), ..shown })
    }

    /// Whether there is a picture on the terminal that the next one can be compared with.
    pub(super) fn shows_something(&self) -> bool {
        self.shown.is_some()
    }

    /// Takes nothing for granted that the terminal shows: the next picture is drawn whole. What was begun
    /// before is ended.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        self.shown = None;
        queue!(self.out, Print("\x1b[0m"), EndSynchronizedUpdate)
    }

    /// Lays the ground in one go, as blanks in its colour, so that a new picture holds the words alone; returns what is
    /// shown then. Not by erasing: not every terminal erases in the colour that is set.
    fn lay_ground(&mut self, area: Rect) -> io::Result<Buffer> {
        let mut ground = Buffer::empty(area);
        Pen::new(&mut ground, &self.look).ground();
        let color = match self.look.style(Part::Ground).bg {
            Some(Color::Rgb(r, g, b)) => format!("\x1b[48;2;{r};{g};{b}m"),
            Some(Color::Indexed(index)) => format!("\x1b[48;5;{index}m"),
            _ => {
                queue!(self.out, Clear(ClearType::All))?;
                return Ok(ground);
            }
        };
        queue!(self.out, Print(color))?;
        let blanks = " ".repeat(usize::from(area.width));
        // Row by row: a row that ran over into the next would count as one line with it.
        area.rows().try_for_each(|row| queue!(self.out, MoveTo(0, row.y), Print(&blanks)))?;
        queue!(self.out, Print("\x1b[0m"))?;
        Ok(ground)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back as it was. May be called twice and without a terminal.
pub(super) fn restore() {
    let mut out = io::stdout();
    // A bare console has no other screen to go back to: there the last visitor's page would stay.
    execute!(out, EndSynchronizedUpdate, Print(INPUT_OFF), Print("\x1b[0m"), Clear(ClearType::All), MoveTo(0, 0)).ok();
    execute!(out, LeaveAlternateScreen, Show).ok();
    out.flush().ok();
    disable_raw_mode().ok();
}

/// Columns and rows of the terminal. Not asked through crossterm: that opens the terminal anew each time,
/// and starts another program where it is gone.
pub(super) fn size() -> (u16, u16) {
    let told = rustix::termios::tcgetwinsize(rustix::stdio::stdout()).ok();
    let told = told.map(|size| (size.ws_col, size.ws_row)).filter(|(width, height)| *width > 0 && *height > 0);
    let (width, height) = told.unwrap_or(USUAL_SIZE);
    (width.min(LARGEST_SIZE.0), height.min(LARGEST_SIZE.1))
}

/// How the kiosk looks here: from the settings, else from the environment. The terminal itself is never
/// asked: a mute one would keep a patient waiting.
pub(super) fn look(settings: &Settings) -> Look {
    let of = |name: &str| env::var(name).unwrap_or_default();
    let (term, colorterm) = (of("TERM"), of("COLORTERM"));
    let no_color = !of("NO_COLOR").is_empty();
    let colors = settings.colors.unwrap_or_else(|| colors_of(&term, &colorterm, no_color));
    let glyphs = settings.glyphs.unwrap_or(if term.starts_with("linux") { Glyphs::Linux } else { Glyphs::Full });
    Look::new(settings.theme, colors, glyphs)
}

fn colors_of(term: &str, colorterm: &str, no_color: bool) -> Colors {
    const ANY: [&str; 5] = ["foot", "kitty", "alacritty", "wezterm", "ghostty"];
    if no_color {
        Colors::None
    } else if matches!(colorterm, "truecolor" | "24bit") || ANY.iter().any(|name| term.contains(name)) {
        Colors::True
    } else if term.contains("256") {
        Colors::Palette
    } else {
        Colors::Sixteen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_told_from_the_environment() {
        assert_eq!(colors_of("xterm-256color", "truecolor", false), Colors::True);
        assert_eq!(colors_of("xterm-256color", "", false), Colors::Palette);
        assert_eq!(colors_of("foot", "", false), Colors::True);
        assert_eq!(colors_of("linux", "", false), Colors::Sixteen);
        assert_eq!(colors_of("xterm-256color", "truecolor", true), Colors::None);
    }
}
