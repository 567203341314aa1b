//! An operator's file as text.

use crate::language::clean;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A named text, cheap to clone. It is made safe to print where it is shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Source {
    name: Arc<str>,
    text: Arc<str>,
    /// Bytes that are shown to nobody.
    hidden: Arc<[Range<usize>]>,
}

impl fmt::Debug for Source {
    /// The name alone: the text may hold what nobody is to see.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.name).finish()
    }
}

impl Source {
    /// A file of that name with that text.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: clean::printable(name).into(), text: text.into(), hidden: Arc::default() }
    }

    /// The same, with places that stay out of every message.
    #[must_use]
    pub fn hiding(self, hidden: Vec<Range<usize>>) -> Self {
        Self { hidden: hidden.into(), ..self }
    }

    /// Reads bytes as UTF-8. The second value is the place of the first byte that is not.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> (Self, Option<Range<usize>>) {
        match std::str::from_utf8(bytes) {
            Ok(text) => (Self::new(name, text), None),
            Err(error) => {
                // The lossy text agrees with the bytes up to the fault, so the place holds in both.
                let at = error.valid_up_to();
                let text = String::from_utf8_lossy(bytes);
                (Self::new(name, &text), Some(at..at + '\u{fffd}'.len_utf8()))
            }
        }
    }

    /// The file's name, safe to print.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text as it is shown to an operator: characters that would steer a terminal are replaced,
    /// and what nobody is to see is covered, byte for byte, so that places in it are places in the file.
    pub fn shown(&self) -> String {
        let shown = clean::printable(&self.text);
        if self.hidden.is_empty() {
            return shown;
        }
        let veiled = |(at, letter): (usize, char)| {
            let is_hidden = !letter.is_whitespace() && self.hidden.iter().any(|place| place.contains(&at));
            if is_hidden { "*".repeat(letter.len_utf8()) } else { letter.to_string() }
        };
        shown.char_indices().map(veiled).collect()
    }

    /// The text as it stands in the file.
    pub fn raw(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte, both counted from 1, the column in characters.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let before = self.text.get(..byte).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }

    /// Where `needle` stands within `span`, or the whole span when it is not found there as written.
    pub fn locate(&self, span: &Range<usize>, needle: &str) -> Range<usize> {
        self.text
            .get(span.clone())
            .and_then(|within| within.find(needle))
            .map_or_else(|| span.clone(), |at| span.start + at..span.start + at + needle.len())
    }

    /// The part of `span` that a caret can stand under: one line, inside the text, on letter borders.
    pub fn visible(&self, span: &Range<usize>) -> Range<usize> {
        let start = floor(&self.text, span.start);
        let rest = self.text.get(start..).unwrap_or("");
        let line = rest.find('\n').unwrap_or(rest.len());
        let end = floor(&self.text, span.end.min(start + line).max(start));
        start..end.max(start)
    }
}

fn floor(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
