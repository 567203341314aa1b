//! What a key means, the same on every screen.

use crate::screen::{Action, Code, Key};

/// The action of a key, if it has one. Keys held with Control or Alt have none: leaving is not an
/// action that a patient can take.
///
/// A numeric keypad alone is enough: 0 back, + print, - finished, * emergency, . help.
pub fn action(key: Key) -> Option<Action> {
    if key.control || key.alt {
        return None;
    }
    Some(match key.code {
        Code::Up => Action::Up,
        Code::Down => Action::Down,
        Code::Left | Code::BackTab => Action::Left,
        Code::Right | Code::Tab => Action::Right,
        Code::PageUp => Action::PageUp,
        Code::PageDown => Action::PageDown,
        Code::Home => Action::First,
        Code::End => Action::Last,
        Code::Enter | Code::Char(' ') => Action::Choose,
        Code::Esc | Code::Backspace | Code::Char('0') => Action::Back,
        Code::Char(digit @ '1'..='9') => Action::Line(u8::try_from(digit.to_digit(10)?).ok()?),
        Code::Char('p' | 'P' | '+') => Action::Print,
        Code::Char('c' | 'C') => Action::Code,
        Code::Char('l' | 'L') => Action::Language,
        Code::Char('e' | 'E' | '*') => Action::Emergency,
        Code::Char('?' | '.' | 'h' | 'H') => Action::Help,
        Code::Char('f' | 'F' | '-') => Action::Finish,
        Code::Char('s' | 'S') => Action::Staff,
        Code::Char(_) | Code::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_with_control_or_alt_means_nothing() {
        assert_eq!(action(Key::plain(Code::Char('p'))), Some(Action::Print));
        assert_eq!(action(Key { control: true, ..Key::plain(Code::Char('p')) }), None);
        assert_eq!(action(Key { alt: true, ..Key::plain(Code::Enter) }), None);
    }

    #[test]
    fn a_keypad_alone_is_enough() {
        let of = |sign| action(Key::plain(Code::Char(sign)));
        let wanted = [
            ('0', Action::Back),
            ('+', Action::Print),
            ('-', Action::Finish),
            ('*', Action::Emergency),
            ('.', Action::Help),
            ('7', Action::Line(7)),
        ];
        for (sign, meaning) in wanted {
            assert_eq!(of(sign), Some(meaning));
        }
    }
}
