//! Signs of print in the signs of a typewriter, for consoles whose font has no others.

use std::borrow::Cow;

/// The text with signs that a bare console lacks spelled with those it has. Letters of Latin scripts
/// beyond its font keep their base letter; what has no likeness stays as it is.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| spelled(c).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match spelled(letter) {
            Some(spelling) => written.push_str(spelling),
            None => written.push(letter),
        }
    }
    Cow::Owned(written)
}

fn spelled(letter: char) -> Option<&'static str> {
    Some(match letter {
        '‐' | '‒' | '–' | '—' | '―' | '−' | '•' | '‣' | '◦' => "-",
        '‘' | '’' | '‚' | '‛' | '′' => "'",
        '“' | '”' | '„' | '‟' | '″' => "\"",
        '‹' => "<",
        '›' => ">",
        '…' => "...",
        // Where no line may end, none may end now.
        '\u{2007}' | '\u{202f}' => "\u{a0}",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => " ",
        'œ' => "oe",
        'Œ' => "OE",
        'Ÿ' => "Y",
        'ſ' => "s",
        '€' => "EUR",
        '™' => "TM",
        '×' => "x",
        '≤' => "<=",
        '≥' => ">=",
        '≈' => "~",
        '→' => "->",
        '←' => "<-",
        '℃' => "°C",
        '℉' => "°F",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_print_become_those_of_a_typewriter_and_words_stay() {
        assert_eq!(plain("3–5 days… “l’œil” 38\u{202f}℃ ≥ 2"), "3-5 days... \"l'oeil\" 38\u{a0}°C >= 2");
        assert!(matches!(plain("¿Qué señales? Déjà «vu» 38 °C"), Cow::Borrowed(_)));
    }
}
