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
        Self { tag: tag.clone(), strings: Rc::new(spoken(tag).unwrap_or(L10n::En).load()) }
    }

    /// The language these words were asked for.
    pub fn tag(&self) -> &Tag {
        &self.tag
    }

    /// What speakers call their language; its tag when the program does not speak it.
    pub fn language_name(&self) -> String {
        Self::name_in_itself(&self.tag)
    }

    /// The same of any language. No words are loaded for it.
    pub fn name_in_itself(tag: &Tag) -> String {
        spoken(tag).map_or_else(|| tag.to_string(), |known| known.language_name().to_owned())
    }

    /// Whether they are in the language they were asked for, and not English in its place.
    pub fn are_its_own(&self) -> bool {
        spoken(&self.tag).is_some()
    }

    /// What these words call a language whose letters the screen lacks; its tag when they have no name for it.
    pub(crate) fn name_of(&self, tag: &Tag) -> String {
        let known = spoken(tag).map_or_else(|| tag.to_string(), |known| known.as_ref().to_owned());
        self.say().paper_only_name(known)
    }

    /// The messages.
    pub(crate) fn say(&self) -> &L10nLanguage {
        &self.strings
    }

    /// The names of the three tiers, the gravest first.
    pub fn tiers(&self) -> [String; 3] {
        let say = self.say();
        [say.emergency_word(), say.call_word(), say.normal_word()]
    }

    /// A day with its weekday, as on the welcome screen.
    pub fn weekday_and_date(&self, date: Date) -> String {
        let say = self.say();
        say.date_with_weekday(
            say.weekday(i32::from(date.weekday().to_monday_one_offset())),
            i32::from(date.day()),
            say.month(i32::from(date.month())),
        )
    }

    /// A day with its year, as on paper.
    pub fn date(&self, date: Date) -> String {
        let say = self.say();
        say.date_with_year(i32::from(date.day()), say.month(i32::from(date.month())), date.year().to_string())
    }
}

/// The words of all languages that have a button, in the order of the buttons; and the languages whose
/// letters the screen lacks, with buttons after those.
#[derive(Debug, Clone)]
pub struct Phrasebook {
    shown: Vec<Words>,
    on_paper: Vec<Tag>,
}

impl Phrasebook {
    /// Loads the words for these languages. English stands in when there are none.
    pub fn new(tags: &[Tag]) -> Self {
        let english = [Tag::english()];
        let tags = if tags.is_empty() { &english[..] } else { tags };
        Self { shown: tags.iter().map(Words::of).collect(), on_paper: Vec::new() }
    }

    /// The same, with the languages told apart: those that the screen `draws`, and those on paper only.
    pub fn parted(tags: &[Tag], draws: impl Fn(&Tag) -> bool) -> Self {
        let (shown, on_paper): (Vec<Tag>, Vec<Tag>) = tags.iter().cloned().partition(draws);
        Self { on_paper, ..Self::new(&shown) }
    }

    /// All that the screen speaks, in order; never empty.
    pub fn all(&self) -> &[Words] {
        &self.shown
    }

    /// The languages on paper only, in order. None of their words may be shown.
    pub fn on_paper(&self) -> &[Tag] {
        &self.on_paper
    }

    /// How many languages there are to choose from.
    pub fn choices(&self) -> usize {
        self.shown.len() + self.on_paper.len()
    }

    /// The words of one language, loaded if it has no button.
    pub fn get(&self, tag: &Tag) -> Words {
        self.shown.iter().find(|words| words.tag() == tag).cloned().unwrap_or_else(|| Words::of(tag))
    }
}

/// The words that speakers of a language can read. The region stands for the script where none is
/// named: whoever reads one Chinese script need not read the other, and Punjabi has two as well.
fn spoken(tag: &Tag) -> Option<L10n> {
    let mut subtags = tag.as_str().split('-').skip(1);
    let name = match (tag.primary(), subtags.next()) {
        ("zh", None | Some("Hans" | "CN" | "SG")) => "zh-Hans",
        ("zh", Some("Hant" | "TW" | "HK" | "MO")) => "zh-Hant",
        ("zh", Some(_)) | ("pa", Some("Arab" | "PK")) => return None,
        (language, _) => language,
    };
    L10n::iter().find(|known| known.as_ref() == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [&str; 10] = ["ar", "en", "es", "fr", "hi", "ko", "pa", "vi", "zh-Hans", "zh-Hant"];

    fn words(tag: &str) -> Words {
        Words::of(&Tag::new(tag).unwrap())
    }

    #[test]
    fn a_region_finds_its_language_and_an_unknown_one_gets_english() {
        let name = |tag: &str| words(tag).language_name();
        assert_eq!([name("es-MX"), name("fr-CA"), name("pa-IN")], ["Español", "Français", "ਪੰਜਾਬੀ"]);
        assert_eq!(name("tl"), "tl");
        assert_eq!(words("tl").say().emergency_word(), "EMERGENCY");
    }

    #[test]
    fn chinese_and_punjabi_come_in_the_script_of_their_readers() {
        let name = |tag: &str| words(tag).language_name();
        for tag in ["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-HK"] {
            assert_eq!(name(tag), "简体中文", "{tag}");
        }
        for tag in ["zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-TW"] {
            assert_eq!(name(tag), "繁體中文", "{tag}");
        }
        for tag in ["zh-Latn", "zh-US", "pa-Arab", "pa-PK"] {
            assert_eq!((name(tag).as_str(), words(tag).say().emergency_word().as_str()), (tag, "EMERGENCY"));
        }
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let day = jiff::civil::date(2026, 11, 24);
        let dates = [
            ("ar", "الثلاثاء 24 نوفمبر", "24 نوفمبر 2026"),
            ("en", "Tuesday 24 November", "24 November 2026"),
            ("es", "martes 24 de noviembre", "24 de noviembre de 2026"),
            ("fr", "mardi 24 novembre", "24 novembre 2026"),
            ("hi", "मंगलवार, 24 नवंबर", "24 नवंबर 2026"),
            ("ko", "11월 24일 화요일", "2026년 11월 24일"),
            ("pa", "ਮੰਗਲਵਾਰ, 24 ਨਵੰਬਰ", "24 ਨਵੰਬਰ 2026"),
            ("vi", "Thứ Ba, ngày 24 tháng 11", "24 tháng 11, 2026"),
            ("zh-Hans", "11月24日 星期二", "2026年11月24日"),
            ("zh-Hant", "11月24日 星期二", "2026年11月24日"),
        ];
        assert_eq!(dates.map(|(tag, ..)| tag), LANGUAGES);
        for (tag, weekday, year) in dates {
            assert_eq!([words(tag).weekday_and_date(day), words(tag).date(day)], [weekday, year]);
        }
        let first = jiff::civil::date(2026, 11, 1);
        assert_eq!(
            [words("fr").weekday_and_date(first), words("fr").date(first)],
            ["dimanche 1er novembre", "1er novembre 2026"]
        );
    }

    #[test]
    fn seconds_are_counted_as_people_count() {
        let counts = |tag: &str| [1, 2, 5, 20].map(|seconds| words(tag).say().idle_body(seconds));
        let of = |tag: &str, counted: [&str; 4]| {
            for (sentence, counted) in counts(tag).iter().zip(counted) {
                assert!(sentence.contains(counted), "{tag}: {sentence}");
            }
        };
        of("en", ["1 second ", "2 seconds ", "5 seconds ", "20 seconds "]);
        of("fr", ["1 seconde,", "2 secondes,", "5 secondes,", "20 secondes,"]);
        of("pa", ["1 ਸਕਿੰਟ ", "2 ਸਕਿੰਟਾਂ ", "5 ਸਕਿੰਟਾਂ ", "20 ਸਕਿੰਟਾਂ "]);
        of("ar", ["ثانية واحدة", "ثانيتين", "5 ثوانٍ", "20 ثانية"]);
        of("ko", ["1초", "2초", "5초", "20초"]);
    }

    /// The words of the program never pass through the cleaning that an operator's words pass through.
    #[test]
    fn nothing_hides_in_the_words() {
        assert_eq!(L10n::iter().map(|known| known.as_ref().to_owned()).collect::<Vec<_>>(), LANGUAGES);
        let all = include_str!(concat!(env!("OUT_DIR"), "/words.ftl"));
        for line in all.lines() {
            let cleaned = crate::language::clean::clean(line);
            assert_eq!((cleaned.text.as_str(), cleaned.faults.len()), (line, 0));
        }
    }
}
