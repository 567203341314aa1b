//! The terminal that lines are typed at: a PIN is not shown there, and a locked kiosk is not stopped from there.

use rustix::stdio::stdin;
use rustix::termios::{InputModes, LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use std::io::{self, IsTerminal};
use std::sync::OnceLock;

/// The terminal as it was before.
static BEFORE: OnceLock<Termios> = OnceLock::new();

/// The terminal while the kiosk has it; nothing where lines come from a pipe. It is given back when this is
/// dropped.
#[derive(Debug)]
pub(super) struct Keyboard {
    modes: Option<Termios>,
}

impl Keyboard {
    /// Takes the keyboard over. On a locked kiosk no key stops the program, puts it aside or holds its output.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn begin(locked: bool) -> io::Result<Self> {
        if !io::stdin().is_terminal() {
            return Ok(Self { modes: None });
        }
        let mut modes = tcgetattr(stdin())?;
        BEFORE.get_or_init(|| modes.clone());
        if locked {
            modes.local_modes.remove(LocalModes::ISIG | LocalModes::IEXTEN);
            modes.input_modes.remove(InputModes::IXON);
            tcsetattr(stdin(), OptionalActions::Now, &modes)?;
        }
        Ok(Self { modes: Some(modes) })
    }

    /// Has the terminal show what is typed, or nothing of it.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn shows(&mut self, shows: bool) -> io::Result<()> {
        let Some(modes) = &mut self.modes else { return Ok(()) };
        if modes.local_modes.contains(LocalModes::ECHO) != shows {
            modes.local_modes.set(LocalModes::ECHO, shows);
            tcsetattr(stdin(), OptionalActions::Now, modes)?;
        }
        Ok(())
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back as it was. May be called twice and without a terminal.
pub(in crate::runtime) fn restore() {
    if let Some(before) = BEFORE.get() {
        tcsetattr(stdin(), OptionalActions::Now, before).ok();
    }
}
