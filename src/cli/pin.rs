//! `aftercare pin`: makes the line of `kiosk.toml` that lets staff in.

use super::{Setting, tell};
use crate::runtime::{pin, secret};
use clap::Args;
use std::ops::RangeInclusive;

/// Fewer digits are guessed, more are written on a note beside the screen.
const LENGTHS: RangeInclusive<usize> = 4..=12;

#[derive(Debug, Args)]
pub(super) struct Pin {}

#[expect(clippy::unused_self, reason = "every command is run alike")]
impl Pin {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        match made() {
            Ok(line) => {
                tell::result(&line);
                tell::note(setting, "Put this line into kiosk.toml, below a line [staff], and start the kiosk again.");
                tell::OK
            }
            Err(message) => {
                tell::error(&message);
                tell::FAILED
            }
        }
    }
}

/// The line, or why there is none. The digits themselves are part of neither.
fn made() -> Result<String, String> {
    let typed = ask("PIN for staff (4 to 12 digits, not shown):")?;
    if let Some(weakness) = weakness(&typed) {
        return Err(format!("{weakness}; choose another PIN"));
    }
    if secret::can_ask() && ask("The same once more:")? != typed {
        return Err("the two were not the same; run the command again".to_owned());
    }
    let hash = pin::hashed(&typed).map_err(|error| format!("the PIN cannot be hashed: {error}"))?;
    Ok(format!("pin = \"{hash}\""))
}

fn ask(question: &str) -> Result<String, String> {
    let typed = secret::ask(question).map_err(|error| format!("the PIN cannot be read: {error}"))?;
    typed.ok_or_else(|| "no PIN was given; type one, or send it as one line to the standard input".to_owned())
}

/// What is wrong with a PIN: not one, or one that a child tries first.
fn weakness(typed: &str) -> Option<&'static str> {
    if !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some("a PIN has digits only");
    }
    if !LENGTHS.contains(&typed.len()) {
        return Some("a PIN has 4 to 12 digits");
    }
    let digits = typed.as_bytes();
    let repeats =
        |length: usize| digits.len().is_multiple_of(length) && digits.chunks(length).all(|part| digits.starts_with(part));
    if (1..=digits.len() / 2).any(repeats) {
        return Some("digits that repeat are tried first");
    }
    // After 9 comes 0, as on a keyboard, and as one counts.
    let follows = |step: u8| digits.iter().zip(digits.iter().skip(1)).all(|(one, next)| (one - b'0' + step) % 10 == next - b'0');
    if follows(1) || follows(9) {
        return Some("digits in a row are tried first");
    }
    // Straight down the keys of a pad, and up.
    (typed == "2580" || typed == "0852").then_some("digits in a row are tried first")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_child_tries_first_is_refused() {
        for weak in
            ["", "123", "1234567890123", "12a4", "１２３５", "1234", "7890", "4321", "0987", "1111", "1212", "123123", "2580"]
        {
            assert!(weakness(weak).is_some(), "{weak}");
        }
        for sound in ["8310", "1235", "1213", "83105", "123124", "100000000001"] {
            assert_eq!(weakness(sound), None, "{sound}");
        }
    }
}
