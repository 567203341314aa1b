//! The terminal: taken over, drawn on, given back as it was.

use crate::config::{Colors, Glyphs, Settings};
use crate::kiosk::{Model, view};
use crate::widget::{Look, Part};
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Color, Style};
use std::env;
use std::io::{self, BufWriter, Stdout, Write};

/// Presses, drags and the wheel, in the encoding without limits. Not crossterm's own set: that asks for
/// every movement too.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// The terminal while the kiosk has it. It is given back when this is dropped.
#[derive(Debug)]
pub(super) struct Display {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Display {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When there is none, or it is gone.
    pub(super) fn open(look: &Look) -> io::Result<Self> {
        enable_raw_mode()?;
        // Few large writes: a terminal must not show half a screen.
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout());
        let opened =
            queue!(out, EnterAlternateScreen, Print(MOUSE_ON), Hide).and_then(|()| Terminal::new(CrosstermBackend::new(out)));
        match opened.and_then(|terminal| Self { terminal }.laid(look.style(Part::Ground))) {
            Ok(display) => Ok(display),
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }

    /// Lays the ground in one go, as blanks in its colour, so that the first picture holds the words alone
    /// and comes sooner. Not by erasing: not every terminal erases in the colour that is set.
    fn laid(mut self, ground: Style) -> io::Result<Self> {
        let color = match ground.bg {
            Some(Color::Rgb(r, g, b)) => format!("\x1b[48;2;{r};{g};{b}m"),
            Some(Color::Indexed(index)) => format!("\x1b[48;5;{index}m"),
            _ => return Ok(self),
        };
        let buffer = self.terminal.current_buffer_mut();
        let area = buffer.area;
        buffer.set_style(area, ground);
        self.terminal.swap_buffers();
        let out = self.terminal.backend_mut();
        queue!(out, BeginSynchronizedUpdate, Print(color))?;
        let blanks = " ".repeat(usize::from(area.width));
        // Row by row: a row that ran over into the next would count as one line with it.
        area.rows().try_for_each(|row| queue!(out, MoveTo(0, row.y), Print(&blanks)))?;
        queue!(out, Print("\x1b[0m"), EndSynchronizedUpdate)?;
        Ok(self)
    }

    /// Draws the kiosk, and leaves the hidden cursor on what is chosen.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn draw(&mut self, model: &Model) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let mut focus = None;
        self.terminal.draw(|frame| focus = view(model, frame))?;
        if let Some(at) = focus {
            queue!(self.terminal.backend_mut(), MoveTo(at.x, at.y))?;
        }
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        io::Write::flush(self.terminal.backend_mut())
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
    execute!(out, EndSynchronizedUpdate, Print(MOUSE_OFF), LeaveAlternateScreen, Show).ok();
    out.flush().ok();
    disable_raw_mode().ok();
}

/// Columns and rows of the terminal.
pub(super) fn size() -> (u16, u16) {
    crossterm::terminal::size().unwrap_or((80, 24))
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
