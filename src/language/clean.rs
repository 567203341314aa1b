//! Makes a text safe to show and print: no character steers a terminal, hides, or reorders its neighbours.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// More combining marks than this on one letter are never a word of any language; they are a smear.
const MARKS_ON_A_LETTER: usize = 4;

/// No character below it is a combining mark.
const FIRST_MARK: char = '\u{300}';

/// A text after cleaning, with what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The text in NFC, without the faulty characters.
    pub text: String,
    /// What was taken out.
    pub faults: Vec<Fault>,
}

/// A character that was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The character itself.
    pub character: char,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Control,
    Bidi,
    Invisible,
    Stacked,
}

impl Fault {
    /// Whether the text is unsound, and not merely untidy.
    pub fn is_error(self) -> bool {
        matches!(self.kind, Kind::Control | Kind::Bidi)
    }

    /// The rule that was broken, for a diagnostic.
    pub fn rule(self) -> &'static str {
        match self.kind {
            Kind::Control => "control-character",
            Kind::Bidi => "bidi-control",
            Kind::Invisible => "invisible-character",
            Kind::Stacked => "stacked-marks",
        }
    }

    /// What it is, for an operator: never the character itself.
    pub fn describe(self) -> String {
        let what = match self.kind {
            Kind::Control => "a control character",
            Kind::Bidi => "a character that turns the reading direction",
            Kind::Invisible => "an invisible character",
            Kind::Stacked => "too many accents on one letter",
        };
        format!("{what}, U+{:04X}", u32::from(self.character))
    }
}

/// Cleans a text that patients will see.
pub fn clean(text: &str) -> Cleaned {
    if text.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte)) {
        return Cleaned { text: text.to_owned(), faults: Vec::new() };
    }
    let unix = text.replace("\r\n", "\n");
    // Nearly all texts are in this form as they are written, and to see that is less work than to bring them to it.
    if is_nfc_quick(unix.chars()) == IsNormalized::Yes { sift(&unix, unix.chars()) } else { sift(&unix, unix.nfc()) }
}

fn sift(text: &str, characters: impl Iterator<Item = char>) -> Cleaned {
    let mut faults = Vec::new();
    let mut kept = String::with_capacity(text.len());
    let mut marks = 0;
    for character in characters {
        if character == '\t' {
            kept.push(' ');
            continue;
        }
        marks = if character < FIRST_MARK || canonical_combining_class(character) == 0 { 0 } else { marks + 1 };
        match fault_of(character, marks) {
            Some(kind) => faults.push(Fault { character, kind }),
            None => kept.push(character),
        }
    }
    Cleaned { text: kept, faults }
}

fn fault_of(character: char, marks: usize) -> Option<Kind> {
    match character {
        '\n' => None,
        c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffd}') => Some(Kind::Control),
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => Some(Kind::Bidi),
        '\u{ad}'
        | '\u{34f}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff9}'..='\u{fffc}'
        | '\u{e0000}'..='\u{e0fff}'
        | '\u{3164}'
        | '\u{115f}'
        | '\u{1160}' => Some(Kind::Invisible),
        _ if marks > MARKS_ON_A_LETTER => Some(Kind::Stacked),
        _ => None,
    }
}

/// A text for an operator's terminal: every character that could steer it is replaced by as many
/// `?` as it has bytes, so that places in the text stay where they are.
pub fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match fault_of(character, 0) {
            _ if character == '\t' => shown.push(' '),
            _ if character == '\u{fffd}' => shown.push(character),
            Some(_) => shown.extend(std::iter::repeat_n('?', character.len_utf8())),
            None => shown.push(character),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_an_error_and_is_gone() {
        for bad in ["\u{1b}[2J", "\u{9b}31m", "\u{7}", "\0", "a\u{202e}b", "\u{2066}x\u{2069}", "\u{2028}", "\r"] {
            let cleaned = clean(bad);
            assert!(cleaned.faults.iter().any(|f| f.is_error()), "{bad:?}");
            assert!(!cleaned.text.chars().any(|c| c.is_control() || fault_of(c, 0).is_some()), "{bad:?}");
        }
    }

    #[test]
    fn what_hides_is_taken_out_with_a_warning() {
        let cleaned = clean("a\u{200b}b\u{fe0f}\u{ad}");
        assert_eq!(cleaned.text, "ab");
        assert!(cleaned.faults.iter().all(|f| !f.is_error()) && cleaned.faults.len() == 3);
        assert_eq!(clean(&format!("a{}", "\u{316}".repeat(9))).text.chars().count(), 5);
    }

    #[test]
    fn honest_text_stays_as_it_is() {
        for good in ["Sore after acupuncture?", "针灸后酸痛？", "¿Dolor después?", "cơn đau ụ ị ẹ", "ਦਰਦ", "line\nline"]
        {
            assert_eq!(clean(good), Cleaned { text: good.to_owned(), faults: vec![] });
        }
        assert_eq!(clean("e\u{301}").text, "é");
        assert_eq!(clean("a\tb\r\nc").text, "a b\nc");
    }

    #[test]
    fn a_shown_text_has_the_length_of_the_file() {
        let text = "a\u{1b}b\u{202e}c\td";
        assert_eq!(printable(text).len(), text.len());
        assert_eq!(printable(text), "a?b???c d");
    }
}
