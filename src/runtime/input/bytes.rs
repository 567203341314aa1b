//! Takes the bytes of a terminal apart, one by one. Pure: it is told when nothing came for a while. It never
//! holds more than [`HELD`] bytes, and after a pause it always stands at the beginning again, whatever came
//! before.

use super::sequence::{self, Meaning};
use crate::kiosk::Message;
use crate::screen::{Code, Key};
use std::time::Duration;

/// No sequence that means anything is longer. A longer one is dropped to its end.
const HELD: usize = 64;
/// A paste, or a text for the terminal itself, is dropped up to so many bytes; then bytes are keys again.
const DROPPED: usize = 1 << 20;
/// What a terminal puts at the end of a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// ESC may be the key or the beginning of another one, whose rest comes with it.
const OF_ESCAPE: Duration = Duration::from_millis(30);
/// The rest of any other sequence. A network may have torn it in two.
const OF_SEQUENCE: Duration = Duration::from_millis(100);
/// A paste comes in pieces, and one without its end must not take the keyboard away.
const OF_PASTE: Duration = Duration::from_millis(500);

/// What has come of something that is not whole yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    /// Nothing.
    #[default]
    Start,
    /// ESC, and so whatever follows is held with Alt or begins a sequence.
    Escape,
    /// `ESC [` and the parameters that are held.
    Bracket,
    /// `ESC O`.
    LetterO,
    /// `ESC [ [`.
    ConsoleKey,
    /// `ESC [ M` and the bytes that are held.
    OldMouse,
    /// A sequence that is too long to mean anything.
    TooLong,
    /// A text for the terminal itself, which somebody else sent: so many bytes of it.
    Text(usize),
    /// The same, and an ESC that may end it.
    TextEscape,
    /// A paste: so many bytes, the last of them so many of its end.
    Paste(usize, usize),
    /// The first bytes of a letter of so many.
    Letter(usize),
}

/// Takes bytes apart.
#[derive(Debug, Clone, Default)]
pub(super) struct Parser {
    state: State,
    held: Vec<u8>,
    /// Whether ESC stood before what came.
    alt: bool,
}

impl Parser {
    /// How long to wait for the next byte before [`Parser::pause`]; `None` where nothing is begun.
    pub(super) fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Start => None,
            State::Escape | State::TextEscape => Some(OF_ESCAPE),
            State::Paste(..) => Some(OF_PASTE),
            _ => Some(OF_SEQUENCE),
        }
    }

    /// Nothing came for as long as the patience lasts: an ESC by itself was the key, all else is dropped.
    pub(super) fn pause(&mut self) -> Option<Message> {
        let key = matches!(self.state, State::Escape | State::TextEscape).then(|| sequence::plain('\u{1b}'));
        self.begin(State::Start);
        key.map(Message::Key)
    }

    /// Takes one byte; returns what became whole with it.
    pub(super) fn feed(&mut self, byte: u8) -> Option<Message> {
        match self.state {
            State::Start => self.first(byte),
            State::Escape => self.after_escape(byte),
            State::TextEscape if byte == b'\\' => self.end(),
            State::TextEscape => {
                self.begin(State::Escape);
                self.after_escape(byte)
            }
            State::Paste(count, matched) => {
                self.pasted(byte, count, matched);
                None
            }
            State::Text(count) => self.in_text(byte, count),
            // A mouse report in the old form may hold any byte.
            State::OldMouse => self.in_old_mouse(byte),
            State::Letter(length) => self.in_letter(byte, length),
            // A control byte is no part of a sequence: what was begun is dropped, and the byte counts.
            _ if !(b' '..=b'~').contains(&byte) => {
                self.begin(State::Start);
                self.first(byte)
            }
            State::Bracket => self.in_bracket(byte),
            State::LetterO => self.in_letter_o(byte),
            State::TooLong if !(b'@'..=b'~').contains(&byte) => None,
            State::TooLong => self.end(),
            State::ConsoleKey => Some(self.key(Key::plain(Code::Other))),
        }
    }

    fn begin(&mut self, state: State) {
        self.state = state;
        self.held.clear();
        if matches!(state, State::Start | State::Escape) {
            self.alt = false;
        }
    }

    fn end(&mut self) -> Option<Message> {
        self.begin(State::Start);
        None
    }

    fn key(&mut self, key: Key) -> Message {
        let alt = key.alt || self.alt;
        self.begin(State::Start);
        Message::Key(Key { alt, ..key })
    }

    /// A byte that nothing stands before, but perhaps an ESC.
    fn first(&mut self, byte: u8) -> Option<Message> {
        let length = match byte {
            0x1b => {
                self.begin(State::Escape);
                return None;
            }
            0..=0x7f => return Some(self.key(sequence::plain(char::from(byte)))),
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            // No letter begins so.
            _ => return self.end(),
        };
        self.begin(State::Letter(length));
        self.held.push(byte);
        None
    }

    fn after_escape(&mut self, byte: u8) -> Option<Message> {
        match byte {
            // A second one: some terminals tell of Alt so, before a sequence.
            0x1b => self.alt = true,
            b'[' => self.begin(State::Bracket),
            b'O' => self.begin(State::LetterO),
            b']' | b'P' | b'X' | b'^' | b'_' => self.begin(State::Text(0)),
            byte => {
                self.alt = true;
                return self.first(byte);
            }
        }
        None
    }

    fn in_bracket(&mut self, byte: u8) -> Option<Message> {
        let ends = (b'@'..=b'~').contains(&byte);
        if !ends {
            if self.held.len() == HELD {
                self.begin(State::TooLong);
            } else {
                self.held.push(byte);
            }
            return None;
        }
        match sequence::of_bracket(&self.held, byte) {
            Meaning::Whole(Some(Message::Key(key))) => return Some(self.key(key)),
            Meaning::Whole(message) => {
                self.begin(State::Start);
                return message;
            }
            Meaning::Paste => self.begin(State::Paste(0, 0)),
            Meaning::OldMouse => self.begin(State::OldMouse),
            Meaning::ConsoleKey => self.begin(State::ConsoleKey),
        }
        None
    }

    fn in_letter_o(&mut self, byte: u8) -> Option<Message> {
        // Old terminals tell by a digit what is held with a function key.
        if (byte.is_ascii_digit() || byte == b';') && self.held.len() < HELD {
            self.held.push(byte);
            return None;
        }
        match sequence::of_letter_o(byte) {
            Some(code) => Some(self.key(Key::plain(code))),
            None => self.end(),
        }
    }

    fn in_old_mouse(&mut self, byte: u8) -> Option<Message> {
        self.held.push(byte);
        let report = <[u8; 3]>::try_from(self.held.as_slice()).ok()?;
        self.begin(State::Start);
        sequence::old_mouse(report).map(Message::Pointer)
    }

    fn in_letter(&mut self, byte: u8, length: usize) -> Option<Message> {
        if !(0x80..=0xbf).contains(&byte) {
            // It was none. The byte may be a key all the same.
            self.begin(State::Start);
            return self.first(byte);
        }
        self.held.push(byte);
        if self.held.len() < length {
            return None;
        }
        let letter = str::from_utf8(&self.held).ok().and_then(|text| text.chars().next());
        match letter.filter(|letter| !letter.is_control()) {
            Some(letter) => Some(self.key(sequence::plain(letter))),
            None => self.end(),
        }
    }

    fn in_text(&mut self, byte: u8, count: usize) -> Option<Message> {
        match byte {
            0x1b => self.begin(State::TextEscape),
            0x07 => return self.end(),
            // It holds no other control bytes: it was none, and this is a key.
            0..=0x1f => {
                self.begin(State::Start);
                return self.first(byte);
            }
            _ if count >= DROPPED => return self.end(),
            _ => self.state = State::Text(count + 1),
        }
        None
    }

    fn pasted(&mut self, byte: u8, count: usize, matched: usize) {
        let matched = match PASTE_END.get(matched) {
            Some(next) if *next == byte => matched + 1,
            // ESC stands nowhere in the end but in front.
            _ => usize::from(byte == 0x1b),
        };
        if matched == PASTE_END.len() || count >= DROPPED {
            self.begin(State::Start);
        } else {
            self.state = State::Paste(count + 1, matched);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::Pointer;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn hears(parser: &mut Parser, bytes: &[u8]) -> Vec<Message> {
        bytes.iter().filter_map(|byte| parser.feed(*byte)).collect()
    }

    fn of(bytes: &[u8]) -> Vec<Message> {
        let mut parser = Parser::default();
        let mut messages = hears(&mut parser, bytes);
        messages.extend(parser.pause());
        messages
    }

    fn plain(code: Code) -> Message {
        Message::Key(Key::plain(code))
    }

    fn alt(code: Code) -> Message {
        Message::Key(Key { alt: true, ..Key::plain(code) })
    }

    #[test]
    fn keys_are_told_apart() {
        assert_eq!(of(b"\r"), [plain(Code::Enter)]);
        assert_eq!(of(b"\x1b"), [plain(Code::Esc)]);
        assert_eq!(of(b"\x1bp"), [alt(Code::Char('p'))]);
        assert_eq!(of(b"\x1b\r"), [alt(Code::Enter)]);
        assert_eq!(of(b"\x1b\x1b[A"), [alt(Code::Up)]);
        assert_eq!(of(b"\x1bOq\x1b[B7"), [plain(Code::Char('1')), plain(Code::Down), plain(Code::Char('7'))]);
        assert_eq!(of("\u{1b}é針".as_bytes()), [alt(Code::Char('é')), plain(Code::Char('針'))]);
        assert_eq!(of(b"\x1b[[A\x1bOP\x1b[24~"), vec![plain(Code::Other); 3]);
        assert_eq!(of(b"\x1b[<0;3;4M"), [Message::Pointer(Pointer::Touch((2, 3).into()))]);
        assert_eq!(of(b"\x1b[M !#p"), [Message::Pointer(Pointer::Touch((0, 2).into())), plain(Code::Char('p'))]);
    }

    #[test]
    fn what_is_neither_a_key_nor_a_touch_is_dropped_to_its_end() {
        let dropped: [&[u8]; 12] = [
            b"\x1b[?62;22c",
            b"\x1b]0;print\x07",
            b"\x1b]52;c;cHA=\x1b\\",
            b"\x1bP+q544e\x1b\\",
            b"\x1b_Gi=1;OK\x1b\\",
            b"\x1b[200~ppp\r\r\x1b[A\x1b[20~\x1b[201~",
            b"\x1b[201~",
            b"\x1b[<0;0;5M",
            b"\x1b[",
            b"\x1bO",
            b"\xff\xc0\x80\xed\xa0\x80\xc2\x9b",
            b"\x1b[I\x1b[O",
        ];
        for bytes in dropped {
            assert_eq!(of(&[bytes, b"\r"].concat()), [plain(Code::Enter)], "{}", bytes.escape_ascii());
        }
        let long = [b"\x1b[".to_vec(), vec![b'1'; 1000], b"~x".to_vec()].concat();
        assert_eq!(of(&long), [plain(Code::Char('x'))]);
    }

    #[test]
    fn a_paste_without_its_end_takes_the_keyboard_only_until_a_pause() {
        let mut parser = Parser::default();
        assert_eq!(hears(&mut parser, b"\x1b[200~yes\r"), []);
        assert_eq!((parser.patience(), parser.pause()), (Some(OF_PASTE), None));
        assert_eq!(hears(&mut parser, b"\r"), [plain(Code::Enter)]);
        // Where no pause comes either, it takes so much and no more.
        hears(&mut parser, b"\x1b[200~");
        assert_eq!(hears(&mut parser, &vec![b'x'; DROPPED + 1]), []);
        assert_eq!(hears(&mut parser, b"x"), [plain(Code::Char('x'))]);
    }

    #[test]
    fn only_what_is_begun_is_waited_for() {
        for whole in [&b"p"[..], b"\x1b[A", b"\x1bOM", b"\x1bp", b"\x1b[<0;1;1M", "é".as_bytes(), b"\x1b[200~x\x1b[201~"] {
            let mut parser = Parser::default();
            hears(&mut parser, whole);
            assert_eq!(parser.patience(), None, "{}", whole.escape_ascii());
        }
    }

    /// Bytes of which many begin something.
    fn junk() -> impl Strategy<Value = Vec<u8>> {
        const BEGINNINGS: &[&[u8]] =
            &[b"\x1b[200~", b"\x1b[201~", b"\x1b[<0;", b"\x1b[M", b"\x1b]0;", b"\x1bP", b"\x1b[[", b"\xf0\x9f"];
        let piece = prop_oneof![
            4 => any::<u8>().prop_map(|byte| vec![byte]),
            2 => proptest::sample::select(&b"\x1b[]OPM<;~m0123456789"[..]).prop_map(|byte| vec![byte]),
            1 => proptest::sample::select(BEGINNINGS).prop_map(<[u8]>::to_vec),
            1 => vec(b'0'..=b'9', 60..200),
        ];
        vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn whatever_comes_little_is_held_and_after_a_pause_every_key_counts(bytes in junk(), again in junk()) {
            let mut parser = Parser::default();
            for byte in bytes.iter().chain(&again) {
                parser.feed(*byte);
                prop_assert!(parser.held.len() <= HELD);
                prop_assert_eq!(parser.patience().is_none(), parser.state == State::Start);
            }
            parser.pause();
            prop_assert!(parser.patience().is_none());
            let whole = b"\r\x1b[A\x1b[<0;3;4M";
            let wanted = vec![plain(Code::Enter), plain(Code::Up), Message::Pointer(Pointer::Touch((2, 3).into()))];
            prop_assert_eq!(hears(&mut parser, whole), wanted);
        }

        /// Enter is heard whatever stands before it, pause or none.
        #[test]
        fn a_control_byte_ends_what_was_begun(bytes in junk().prop_filter("no paste, no old mouse", |bytes| {
            !bytes.windows(6).any(|part| part == b"\x1b[200~") && !bytes.windows(3).any(|part| part == b"\x1b[M")
        })) {
            let mut parser = Parser::default();
            hears(&mut parser, &bytes);
            let alone = matches!(parser.state, State::Escape | State::TextEscape);
            let enter = if alone { alt(Code::Enter) } else { plain(Code::Enter) };
            prop_assert_eq!(hears(&mut parser, b"\r"), vec![enter]);
        }
    }
}
