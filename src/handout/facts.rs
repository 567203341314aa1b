//! What only this clinic knows.

use crate::language::Tag;
use std::collections::BTreeMap;

/// A text that may differ by language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localized {
    /// The text for languages without one of their own.
    pub any: Option<String>,
    /// Texts by language.
    pub by_language: BTreeMap<Tag, String>,
}

impl Localized {
    /// One text for all languages.
    pub fn everywhere(text: &str) -> Self {
        Self { any: Some(text.to_owned()), by_language: BTreeMap::new() }
    }

    /// The text for a language: its own, else the one for all, else English, else any there is.
    pub fn get(&self, language: &Tag) -> Option<&str> {
        self.by_language
            .get(language)
            .or(self.any.as_ref())
            .or_else(|| self.by_language.get(&Tag::english()))
            .or_else(|| self.by_language.values().next())
            .map(String::as_str)
    }
}

/// The facts of one clinic. They exist whole or not at all: without a sound name, phone and
/// emergency number nothing is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The clinic's name.
    pub name: String,
    /// The clinic's phone, as people dial it.
    pub phone: String,
    /// The emergency number.
    pub emergency: String,
    /// When the clinic is open.
    pub hours: Option<Localized>,
    /// Whom to call when it is not.
    pub after_hours: Option<Localized>,
    /// Whether this is the sample, which must never look like a real clinic.
    pub sample: bool,
}
