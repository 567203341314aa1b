//! Reads a line that nobody is to see on the screen.

use rustix::stdio::stdin;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use std::io::{self, BufRead, IsTerminal, Read, Write};

/// More than this is no PIN.
const MOST: usize = 64;

/// A terminal that shows nothing of what is typed, until this is dropped.
struct Unseen(Termios);

impl Unseen {
    fn begin() -> io::Result<Self> {
        let before = tcgetattr(stdin())?;
        let mut unseen = before.clone();
        // Not even Ctrl-C ends the program here: it would leave a terminal behind that shows nothing.
        unseen.local_modes.remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG);
        tcsetattr(stdin(), OptionalActions::Flush, &unseen)?;
        Ok(Self(before))
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        if let Err(error) = tcsetattr(stdin(), OptionalActions::Flush, &self.0) {
            log::error!("the terminal cannot be given back as it was: {error}");
        }
    }
}

/// Asks for a line on a terminal, and shows nothing of it. Without a terminal it is read as it comes, and
/// nothing is asked. `None` at the end of the input, or when it was broken off.
///
/// # Errors
/// When the terminal or the input cannot be read.
pub fn ask(question: &str) -> io::Result<Option<String>> {
    if !io::stdin().is_terminal() {
        return plainly(&mut io::stdin().lock());
    }
    write!(io::stderr(), "{question} ")?;
    let unseen = Unseen::begin()?;
    let typed = unseen_line(io::stdin().lock());
    drop(unseen);
    writeln!(io::stderr())?;
    typed
}

/// Whether somebody sits at a terminal, and can be asked twice.
pub fn can_ask() -> bool {
    io::stdin().is_terminal()
}

fn plainly(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = String::new();
    let length = input.take(MOST as u64).read_line(&mut line)?;
    Ok((length > 0).then(|| line.trim_end_matches(['\n', '\r']).to_owned()))
}

fn unseen_line(input: impl BufRead) -> io::Result<Option<String>> {
    let mut typed = Vec::new();
    for byte in input.bytes() {
        match byte? {
            b'\n' | b'\r' => return Ok(Some(String::from_utf8_lossy(&typed).into_owned())),
            // Ctrl-C, Ctrl-D, Ctrl-Z, Ctrl-\.
            3 | 4 | 26 | 28 => return Ok(None),
            8 | 127 => _ = typed.pop(),
            byte if typed.len() < MOST => typed.push(byte),
            _ => {}
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_meant() {
        let read = |typed: &[u8]| unseen_line(typed).unwrap();
        assert_eq!(read(b"839\x7f105\rmore"), Some("83105".to_owned()));
        assert_eq!(read(b"8310\x03"), None);
        assert_eq!(read(b"8310"), None, "the terminal went away");
        assert_eq!(plainly(&mut &b"83105\r\nmore"[..]).unwrap(), Some("83105".to_owned()));
        assert_eq!(plainly(&mut &b""[..]).unwrap(), None);
    }
}
