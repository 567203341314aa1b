//! Which languages a terminal can draw.
//!
//! A terminal sets one letter beside the other. Letters that join, change their form or run from right to
//! left come out as something nobody can read, whatever the font: such a language is on paper only.

use crate::language::Tag;

/// Scripts that are shaped, or read from right to left.
const SHAPED: [&str; 26] = [
    "Adlm", "Arab", "Aran", "Bali", "Beng", "Cham", "Deva", "Gujr", "Guru", "Hebr", "Java", "Khmr", "Knda", "Mlym", "Mong",
    "Mymr", "Nkoo", "Orya", "Rohg", "Sinh", "Syrc", "Taml", "Telu", "Thaa", "Tibt", "Tirh",
];

/// Languages that are written in one of them where no script is named.
const WRITTEN_SHAPED: [&str; 43] = [
    "ar", "arc", "as", "awa", "bho", "bn", "bo", "brx", "ckb", "doi", "dv", "dz", "fa", "gu", "he", "hi", "kn", "kok", "ks",
    "ksw", "km", "mai", "ml", "mnw", "mr", "my", "ne", "new", "nqo", "or", "pa", "prs", "ps", "rhg", "sa", "sd", "shn", "si",
    "ta", "te", "ug", "ur", "yi",
];

/// Languages whose letters are all in Latin-1: what the font of a bare console has.
const LATIN_1: [&str; 41] = [
    "af", "br", "ca", "da", "de", "en", "es", "et", "eu", "fi", "fil", "fo", "fr", "fy", "ga", "gd", "gl", "hmn", "ht", "ia",
    "id", "is", "it", "lb", "ms", "nb", "nds", "nl", "nn", "no", "oc", "om", "pt", "rm", "rw", "so", "sq", "sv", "sw", "tl",
    "zu",
];

/// Whether letters one beside the other can be read in this language.
pub(super) fn is_unshaped(tag: &Tag) -> bool {
    match script(tag) {
        Some(script) => !SHAPED.contains(&script),
        None => !(WRITTEN_SHAPED.contains(&tag.primary()) || tag.is_right_to_left()),
    }
}

/// Whether the font of a bare console has its letters.
pub(super) fn is_latin_1(tag: &Tag) -> bool {
    script(tag).is_none_or(|script| script == "Latn") && LATIN_1.contains(&tag.primary())
}

/// The script that a tag names.
fn script(tag: &Tag) -> Option<&str> {
    tag.as_str().split('-').nth(1).filter(|part| part.len() == 4 && part.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shaped_scripts_are_told_by_language_or_by_name() {
        let shaped = |written| !is_unshaped(&Tag::new(written).unwrap());
        assert!(["ar", "ar-EG", "he", "hi", "pa", "pa-Arab", "pa-PK", "ur", "my", "az-Arab", "ta"].into_iter().all(shaped));
        assert!(!["en", "vi", "zh-Hans", "zh-Hant-HK", "ko", "ja", "ru", "ur-Latn", "hi-Latn", "th"].into_iter().any(shaped));
    }

    #[test]
    fn a_bare_console_has_the_letters_of_western_europe() {
        let drawn = |written| is_latin_1(&Tag::new(written).unwrap());
        assert!(["en", "en-GB", "es-MX", "fr-CA", "tl", "ht"].into_iter().all(drawn));
        assert!(!["vi", "zh-Hans", "ko", "ja", "pl", "ru", "ar", "sq-Elba"].into_iter().any(drawn));
    }

    #[test]
    fn tables_are_in_order() {
        assert!(SHAPED.is_sorted() && LATIN_1.is_sorted());
    }
}
