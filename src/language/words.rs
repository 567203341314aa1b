//! The program's own words, in every language it speaks. A message that one language lacks does
//! not compile (the functions are made by `src/build.rs` from `src/language/words/`).

#[allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

use super::{Date, Tag};
use generated::{L10n, L10nLanguage};
use std::fmt;
use std::rc::Rc;

/// The words of one language.
#[derive(Clone)]
pub struct Words {
    tag: Tag,
    spoken: L10n,
    strings: Rc<L10nLanguage>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.tag)
    }
}

impl Words {
    /// The words for a language. A language that the program does not speak gets English words:
    /// the handout is in the patient's language, the labels around it are not.
    pub fn of(tag: &Tag) -> Self {
        let spoken = spoken(tag).unwrap_or(L10n::En);
        Self { tag: tag.clone(), spoken, strings: Rc::new(spoken.load()) }
    }

    /// The language these words were asked for.
    pub fn tag(&self) -> &Tag {
        &self.tag
    }

    /// What speakers call their language; its tag when the program does not speak it.
    pub fn language_name(&self) -> String {
        if spoken(&self.tag).is_some() { self.spoken.language_name().to_owned() } else { self.tag.to_string() }
    }

    /// The messages.
    pub(crate) fn say(&self) -> &L10nLanguage {
        &self.strings
    }

    /// A day with its weekday, as on the welcome screen.
    pub fn weekday_and_date(&self, date: Date) -> String {
        let say = self.say();
        say.date_with_weekday(
            say.weekday(i32::from(date.weekday().to_monday_one_offset())),
            date.day().to_string(),
            say.month(i32::from(date.month())),
        )
    }

    /// A day with its year, as on paper.
    pub fn date(&self, date: Date) -> String {
        let say = self.say();
        say.date_with_year(date.day().to_string(), say.month(i32::from(date.month())), date.year().to_string())
    }
}

/// The words of all languages that have a button, in the order of the buttons.
#[derive(Debug, Clone)]
pub struct Phrasebook(Vec<Words>);

impl Phrasebook {
    /// Loads the words for these languages. English stands in when there are none.
    pub fn new(tags: &[Tag]) -> Self {
        let english = [Tag::english()];
        let tags = if tags.is_empty() { &english[..] } else { tags };
        Self(tags.iter().map(Words::of).collect())
    }

    /// All of them, in order; never empty.
    pub fn all(&self) -> &[Words] {
        &self.0
    }

    /// The words of one language, loaded if it has no button.
    pub fn get(&self, tag: &Tag) -> Words {
        self.0.iter().find(|words| words.tag() == tag).cloned().unwrap_or_else(|| Words::of(tag))
    }
}

fn spoken(tag: &Tag) -> Option<L10n> {
    let exact = L10n::iter().find(|l| l.as_ref() == tag.as_str()).copied();
    // Traditional Chinese is not simplified Chinese: only a bare `zh` may take another script.
    let script_matters = tag.primary() == "zh" && tag.as_str() != "zh" && tag.as_str() != "zh-CN";
    exact.or_else(|| {
        let near = |l: &&L10n| Tag::new(l).is_some_and(|known| known.primary() == tag.primary());
        if script_matters { None } else { L10n::iter().find(near).copied() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_finds_its_language_and_an_unknown_one_gets_english() {
        let name = |t: &str| Words::of(&Tag::new(t).unwrap()).language_name();
        assert_eq!(name("es-MX"), "Español");
        assert_eq!(name("zh-CN"), "中文");
        assert_eq!(name("zh-Hant"), "zh-Hant");
        assert_eq!(name("tl"), "tl");
        assert_eq!(Words::of(&Tag::new("tl").unwrap()).say().emergency_word(), "EMERGENCY");
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let day = jiff::civil::date(2026, 11, 24);
        let at = |t: &str| Words::of(&Tag::new(t).unwrap());
        assert_eq!(at("en").weekday_and_date(day), "Tuesday 24 November");
        assert_eq!(at("en").date(day), "24 November 2026");
        assert_eq!(at("zh-Hans").date(day), "2026年11月24日");
        assert_eq!(at("es").date(day), "24 de noviembre de 2026");
    }
}
