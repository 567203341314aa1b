//! Brings a text to the form in which it is looked for: what a reader takes for the same word is the same
//! text here, whoever typed it and on which keyboard.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as it is looked for: lower case, without accents, each word with one blank before it.
///
/// Accents are left out because few can type them on a strange keyboard. Vowel signs of Hindi and Punjabi
/// stay, since without them a word is another one; so do the syllables of Korean.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 1);
    let mut in_word = false;
    // Apart, so that accents can be left out; and together again, for the syllables of Korean.
    for character in text.nfkd().filter(|character| !is_accent(*character)).nfc() {
        if !is_of_word(character) {
            in_word = false;
            continue;
        }
        if !std::mem::replace(&mut in_word, true) {
            folded.push(' ');
        }
        push(character, &mut folded);
    }
    folded
}

/// Whether a character is written without a blank between words, so that a word may begin at any of them.
pub fn begins_anywhere(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{312f}' | '\u{31a0}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is part of a word, as it is looked for.
pub fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

/// Accents of Latin, Greek and Cyrillic letters, vowel points of Arabic, the dot below Indic letters.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{93c}' | '\u{a3c}')
}

/// Letters that have an accent within them, and the two ways to write one Arabic letter.
fn push(character: char, folded: &mut String) {
    match character {
        'đ' | 'Đ' => folded.push('d'),
        'ø' | 'Ø' => folded.push('o'),
        'ł' | 'Ł' => folded.push('l'),
        'ı' => folded.push('i'),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'ى' => folded.push('ي'),
        'ة' => folded.push('ه'),
        other => folded.extend(other.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_take_for_one_word_is_one_text() {
        for (written, typed) in [
            ("Đau nhức sau khi châm cứu", "dau nhuc sau khi cham cuu"),
            ("Piqûre: à l’œil", "piqure a l oeil"),
            ("ＡＢＣ　１２", "abc 12"),
            ("针灸后身上酸痛？", "针灸后身上酸痛"),
            ("침을 맞은 뒤", "침을 맞은 뒤"),
            ("\u{110e}\u{1175}\u{11b7}", "침"),
            ("light-headedness", "Light  Headedness"),
            ("أَلَم", "الم"),
        ] {
            assert_eq!(fold(written), fold(typed));
        }
        assert_eq!(fold(" Sore, after?"), " sore after");
        assert_ne!(fold("दर्द"), fold("दरद"));
        assert_eq!(fold("?! …"), "");
    }
}
