//! What a whole escape sequence means. Pure. The encodings are those that terminals use when nobody asks
//! them for others; what is neither a key nor a touch means nothing.

use crate::kiosk::Message;
use crate::screen::{Code, Key, Pointer};

/// The bit of a mouse report that tells of movement.
const MOVED: u16 = 32;
/// The bits of a mouse report that tell of Shift, Alt and Control.
const HELD: u16 = 4 | 8 | 16;
/// What the old mouse report adds to each number, so that it can be printed.
const OLD_OFFSET: u8 = 32;

/// What a sequence that began with `ESC [` means.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Meaning {
    /// Something that the kiosk hears, or nothing.
    Whole(Option<Message>),
    /// A paste begins.
    Paste,
    /// A mouse report in the old form: three bytes follow.
    OldMouse,
    /// A function key of the Linux console: one byte follows.
    ConsoleKey,
}

/// What `ESC [`, some parameters and a last byte mean.
pub(super) fn of_bracket(parameters: &[u8], last: u8) -> Meaning {
    let text = str::from_utf8(parameters).unwrap_or("?");
    match (text, last) {
        ("", b'M') => Meaning::OldMouse,
        ("", b'[') => Meaning::ConsoleKey,
        ("200", b'~') => Meaning::Paste,
        (_, b'M' | b'm') if text.starts_with('<') => Meaning::Whole(mouse(text, last == b'M').map(Message::Pointer)),
        _ => Meaning::Whole(bracket_key(text, last).map(Message::Key)),
    }
}

fn bracket_key(text: &str, last: u8) -> Option<Key> {
    let mut numbers = text.split(';');
    let first = number(numbers.next()?)?;
    // The second number tells what was held, counted from 1.
    let held = number(numbers.next().unwrap_or_default())?.saturating_sub(1);
    if numbers.next().is_some() {
        return None;
    }
    let code = match last {
        b'~' => numbered(first)?,
        // A cursor report ends like F3: nobody asked for one, and nobody may answer one with a key.
        b'R' => return None,
        letter => lettered(letter)?,
    };
    // Shift means nothing here; Meta is as good as Alt.
    Some(Key { code, alt: held & (2 | 8) != 0, control: held & 4 != 0 })
}

/// A number of a parameter; 0 where nothing is written, as terminals have it.
fn number(text: &str) -> Option<u16> {
    if text.is_empty() { Some(0) } else { text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())? }
}

fn numbered(number: u16) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        // Insert, Delete and the function keys.
        2 | 3 | 11..=15 | 17..=21 | 23..=26 | 28 | 29 | 31..=34 => Code::Other,
        _ => return None,
    })
}

/// A key that both `ESC [` and `ESC O` name by this letter.
fn lettered(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'Z' => Code::BackTab,
        // The middle of the keypad without Num Lock, and F1 to F4.
        b'E' | b'P' | b'Q' | b'R' | b'S' => Code::Other,
        _ => return None,
    })
}

/// What `ESC O` and a last byte mean: arrows and function keys, and a keypad that tells its keys apart from
/// those of the keyboard.
pub(super) fn of_letter_o(last: u8) -> Option<Code> {
    Some(match last {
        b'M' => Code::Enter,
        b'I' => Code::Tab,
        b' ' => Code::Char(' '),
        b'X' => Code::Char('='),
        // In their order: from `j` on stand the signs from `*`, from `p` on the digits.
        b'j'..=b'y' => Code::Char(char::from(last - b'j' + b'*')),
        letter => lettered(letter)?,
    })
}

/// A touch as `<button;column;row`, both counted from 1. A report that counts from 0 is none.
fn mouse(text: &str, pressed: bool) -> Option<Pointer> {
    let mut numbers = text.strip_prefix('<')?.split(';').map(number);
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    if numbers.next().is_some() {
        return None;
    }
    let place = (column.checked_sub(1)?, row.checked_sub(1)?).into();
    match button & !HELD {
        0 if pressed => Some(Pointer::Touch(place)),
        0 => Some(Pointer::Release),
        MOVED if pressed => Some(Pointer::Drag(place)),
        64 => Some(Pointer::ScrollUp),
        65 => Some(Pointer::ScrollDown),
        _ => None,
    }
}

/// The same in the old form. It does not tell which button was let go.
pub(super) fn old_mouse([button, column, row]: [u8; 3]) -> Option<Pointer> {
    let from_one = |byte: u8| u16::from(byte.saturating_sub(OLD_OFFSET));
    let button = from_one(button);
    if button & !HELD == 3 {
        return Some(Pointer::Release);
    }
    mouse(&format!("<{button};{};{}", from_one(column), from_one(row)), true)
}

/// A letter or sign, or a control byte, which is a key held with Control or has a name of its own.
pub(super) fn plain(letter: char) -> Key {
    let held = |base: u8| Key { control: true, ..Key::plain(Code::Char(char::from(base + u8::try_from(letter).unwrap_or(0)))) };
    match letter {
        '\r' => Key::plain(Code::Enter),
        '\t' => Key::plain(Code::Tab),
        '\u{1b}' => Key::plain(Code::Esc),
        // Some keyboards send the one and some the other.
        '\u{8}' | '\u{7f}' => Key::plain(Code::Backspace),
        '\0' => Key { control: true, ..Key::plain(Code::Char(' ')) },
        '\u{1}'..='\u{1a}' => held(b'a' - 1),
        '\u{1c}'..='\u{1f}' => held(b'4' - 0x1c),
        letter => Key::plain(Code::Char(letter)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(parameters: &str, last: u8) -> Option<Key> {
        match of_bracket(parameters.as_bytes(), last) {
            Meaning::Whole(Some(Message::Key(key))) => Some(key),
            _ => None,
        }
    }

    #[test]
    fn a_keypad_is_read_in_both_of_its_encodings() {
        let signs: String =
            (b'j'..=b'y').filter_map(of_letter_o).map(|code| if let Code::Char(c) = code { c } else { '?' }).collect();
        assert_eq!(signs, "*+,-./0123456789");
        assert_eq!(of_letter_o(b'M'), Some(Code::Enter));
        // Without Num Lock.
        let keys = [(b'A', Code::Up), (b'H', Code::Home), (b'F', Code::End), (b'E', Code::Other)];
        for (letter, code) in keys {
            assert_eq!((key("", letter), of_letter_o(letter)), (Some(Key::plain(code)), Some(code)));
        }
        assert_eq!((key("5", b'~'), key("6", b'~')), (Some(Key::plain(Code::PageUp)), Some(Key::plain(Code::PageDown))));
    }

    #[test]
    fn what_is_held_with_a_key_is_told() {
        assert_eq!(key("1;5", b'A'), Some(Key { control: true, ..Key::plain(Code::Up) }));
        assert_eq!(key("1;3", b'D'), Some(Key { alt: true, ..Key::plain(Code::Left) }));
        assert_eq!(key("1;2", b'C'), Some(Key::plain(Code::Right)));
        assert_eq!(key("15;7", b'~'), Some(Key { control: true, alt: true, ..Key::plain(Code::Other) }));
    }

    #[test]
    fn a_mouse_report_is_a_place_or_nothing() {
        let of = |text, pressed| mouse(text, pressed);
        assert_eq!(of("<0;1;1", true), Some(Pointer::Touch((0, 0).into())));
        assert_eq!(of("<16;100;32", true), Some(Pointer::Touch((99, 31).into())));
        assert_eq!((of("<0;3;4", false), of("<32;3;4", true)), (Some(Pointer::Release), Some(Pointer::Drag((2, 3).into()))));
        assert_eq!((of("<64;1;1", true), of("<65;1;1", true)), (Some(Pointer::ScrollUp), Some(Pointer::ScrollDown)));
        for none in ["<0;0;0", "<0;0;5", "<0;5;0", "<0;70000;1", "<2;1;1", "<35;1;1", "<0;1", "<0;1;1;1", "<-1;1;1", "<;;"] {
            assert_eq!(of(none, true), None, "{none}");
        }
        assert_eq!(old_mouse([32, 33, 35]), Some(Pointer::Touch((0, 2).into())));
        assert_eq!((old_mouse([35, 33, 33]), old_mouse([32, 0, 32])), (Some(Pointer::Release), None));
    }

    #[test]
    fn answers_to_questions_that_nobody_asked_are_no_keys() {
        let answers =
            [("?62;4", b'c'), ("5;10", b'R'), ("0", b'n'), ("8;24;80", b't'), ("27;5;13", b'~'), ("97;5", b'u'), ("", b'I')];
        for (parameters, last) in answers {
            assert_eq!(of_bracket(parameters.as_bytes(), last), Meaning::Whole(None), "{parameters} {last}");
        }
    }
}
