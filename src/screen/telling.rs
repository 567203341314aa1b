//! What a screen says to whoever does not see it: read aloud, or written line by line. No frames, no colours,
//! no places on a screen: only words, in the order of reading, and what can be chosen.

use super::{Action, Context};
use crate::document::{Document, spoken};
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
    /// What can be chosen, in the order of the screen.
    pub offers: Vec<Offer>,
    /// Which of them is marked.
    pub marked: Option<usize>,
    /// What is said last on every screen: whom to ask.
    pub foot: Vec<Said>,
}

impl Said {
    /// A text in a language, without the signs that are for eyes alone.
    pub fn new(text: impl Into<String>, language: &Tag) -> Self {
        Self { text: without_signs(&text.into()), language: language.clone() }
    }
}

impl Telling {
    /// Says where one is.
    pub(crate) fn head(&mut self, text: impl Into<String>, language: &Tag) {
        put(&mut self.head, Said::new(text, language));
    }

    /// Says a text.
    pub(crate) fn say(&mut self, text: impl Into<String>, language: &Tag) {
        put(&mut self.text, Said::new(text, language));
    }

    /// Says a text sentence by sentence.
    pub(crate) fn say_all(&mut self, text: &str, language: &Tag) {
        for sentence in spoken::split(text) {
            self.say(sentence, language);
        }
    }

    /// Says what stands in a document.
    pub(crate) fn read(&mut self, document: &Document) {
        for sentence in spoken::sentences(document) {
            self.say(sentence, &document.language);
        }
    }

    /// Says what can be chosen.
    pub(crate) fn offer(&mut self, text: impl Into<String>, language: &Tag, does: Action) {
        self.offers.push(Offer { said: Said::new(text, language), does });
    }
}

fn put(all: &mut Vec<Said>, said: Said) {
    if !said.text.is_empty() {
        all.push(said);
    }
}

/// What stands above a text that is not in the visitor's language.
pub(super) fn say_language(telling: &mut Telling, language: &Tag, context: &Context<'_>) {
    if language != context.language() {
        let name = context.phrasebook.get(language).language_name();
        telling.say_all(&context.words.say().shown_in(name), context.language());
    }
}

/// The number of a line, from its place.
pub(super) fn numbered(place: usize) -> Action {
    Action::Line(u8::try_from(place + 1).unwrap_or(u8::MAX))
}

/// The choice of a screen at a place.
pub(super) fn nth(place: usize) -> Action {
    Action::Nth(u16::try_from(place + 1).unwrap_or(u16::MAX))
}

/// A text without the signs that a voice would spell out: frames, blocks, arrows, pictures.
fn without_signs(text: &str) -> String {
    if !text.contains(is_sign) {
        return text.trim().to_owned();
    }
    let words = text.replace(is_sign, " ");
    words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a voice would spell out what is for eyes alone.
pub(crate) fn is_sign(c: char) -> bool {
    let ranges = ['\u{2190}'..='\u{23ff}', '\u{2500}'..='\u{27ff}', '\u{2900}'..='\u{297f}', '\u{2b00}'..='\u{2bff}'];
    matches!(c, '\u{2022}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'..='\u{1faff}') || ranges.iter().any(|range| range.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_silent_and_words_stay() {
        let said = |text: &str| Said::new(text, &Tag::english()).text;
        assert_eq!(said("⚠  Chest pain? Call 911."), "Chest pain? Call 911.");
        assert_eq!(said("◀ 50 ▶"), "50");
        assert_eq!(said("Ice → rest"), "Ice rest");
        assert_eq!(said("555\u{a0}0142 * 3-4 (x)"), "555\u{a0}0142 * 3-4 (x)");
    }
}
