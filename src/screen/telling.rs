//! What a screen says to whoever does not see it: read aloud, or written line by line. No frames, no colours,
//! no places on a screen: only words, in the order of reading, and what can be chosen.

use super::Action;
use crate::language::Tag;

/// A text with the language it is in: a voice needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its words.
    pub text: String,
    /// Their language.
    pub language: Tag,
}

/// Something that can be chosen on a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its words, with what is set where something is set.
    pub said: Said,
    /// What choosing it does there.
    pub does: Action,
}

/// What a screen says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Telling {
    /// Where one is: the title, and the place in a row of pages ("2 of 7").
    pub head: Vec<Said>,
    /// What there is to read, a sentence or an item each. Danger comes first.
    pub text: Vec<Said>,
    /// What can be chosen, in the order of the screen. The keys of head and foot are not among them.
    pub offers: Vec<Offer>,
    /// Which of them is marked.
    pub marked: Option<usize>,
}

impl Said {
    /// A text in a language.
    pub fn new(text: impl Into<String>, language: &Tag) -> Self {
        Self { text: text.into(), language: language.clone() }
    }
}
