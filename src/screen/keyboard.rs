//! A keyboard on the screen, for who has but a finger: large keys with the letters from a to z, or with words
//! to choose from where a language is not typed letter by letter. What a key does to a text is said here too.

use super::Context;
use crate::widget::{Part, Pen};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

/// Rows of keys.
const ROWS: u16 = 3;
/// Letters in a row.
const COLUMNS: u16 = 9;
/// Smaller screens have no room for keys that a finger hits.
const SMALLEST: (u16, u16) = (60, 24);

/// What a key does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Press {
    /// One more letter.
    Letter(char),
    /// One more word.
    Word(String),
    /// A blank.
    Space,
    /// The last letter away; of a chosen word, all of it.
    Erase,
    /// All away.
    Clear,
}

/// A key, with the place that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeyTop {
    place: Rect,
    label: String,
    press: Press,
}

impl Press {
    /// Does it to a text of at most so many letters.
    pub(super) fn apply(&self, text: &mut String, most: usize) {
        let room = most.saturating_sub(text.chars().count());
        match self {
            Press::Letter(letter) if room > 0 => text.push(*letter),
            Press::Space if room > 0 && !text.is_empty() && !text.ends_with(' ') => text.push(' '),
            Press::Word(word) if room > word.chars().count() => {
                if !text.is_empty() && !text.ends_with(' ') {
                    text.push(' ');
                }
                text.push_str(word);
            }
            Press::Erase => _ = text.pop(),
            Press::Clear => text.clear(),
            Press::Letter(_) | Press::Space | Press::Word(_) => {}
        }
    }
}

/// How high a keyboard is in a body, the row above it included; nothing where there is no room for one.
pub(super) fn height(context: &Context<'_>) -> u16 {
    let (width, least) = SMALLEST;
    if context.area.width < width || context.area.height < least {
        return 0;
    }
    let (key, gap) = size(context);
    ROWS * (key + gap) + 1
}

/// How high a key is, and the room below it.
fn size(context: &Context<'_>) -> (u16, u16) {
    match context.body().height {
        36.. => (3, 1),
        24.. => (3, 0),
        _ => (2, 0),
    }
}

/// The keys of a keyboard at the bottom of an area: words to choose from, or letters where there are none.
///
/// ```text
///  a b c d e f g h i   space
///  j k l m n o p q r   erase
///  s t u v w x y z     clear
/// ```
pub(super) fn keys(area: Rect, words: &[String], context: &Context<'_>) -> Vec<KeyTop> {
    let (key, gap) = size(context);
    let height = ROWS * (key + gap);
    let area = Rect { y: area.bottom().saturating_sub(height), height: height.min(area.height), ..area };
    let aside = (area.width / 5).clamp(12, 20);
    let main = Rect { width: area.width.saturating_sub(aside + 2), ..area };
    // Its last column stays free; the text ends where the page does.
    let aside = Rect { x: main.right() + 2, width: aside + 1, ..area };
    let row = |place: Rect, row: u16| Rect { y: place.y + row * (key + gap), height: key, ..place };
    let say = context.words.say();
    let mut presses = vec![(say.keyboard_erase(), Press::Erase), (say.keyboard_clear(), Press::Clear)];
    let mut keys = if words.is_empty() {
        presses.insert(0, (say.keyboard_space(), Press::Space));
        letters(main, row)
    } else {
        choice(main, words, row)
    };
    let presses = (0..).zip(presses);
    keys.extend(presses.map(|(number, (label, press))| KeyTop { place: row(aside, number), label, press }));
    keys.retain(|key| key.place.bottom() <= area.bottom());
    keys
}

fn letters(area: Rect, row: impl Fn(Rect, u16) -> Rect) -> Vec<KeyTop> {
    let width = area.width / COLUMNS;
    let key = |(number, letter): (u16, char)| {
        let place = Rect { x: area.x + number % COLUMNS * width, width, ..area };
        KeyTop { place: row(place, number / COLUMNS), label: letter.to_string(), press: Press::Letter(letter) }
    };
    (0..).zip('a'..='z').map(key).collect()
}

/// As many words as there is room for, the first ones first.
fn choice(area: Rect, words: &[String], row: impl Fn(Rect, u16) -> Rect) -> Vec<KeyTop> {
    let (mut x, mut number) = (area.x, 0);
    let mut keys = Vec::new();
    for word in words {
        let width = u16::try_from(word.width() + 5).unwrap_or(u16::MAX).max(9);
        if width > area.width {
            continue;
        }
        if width > area.right().saturating_sub(x) {
            (x, number) = (area.x, number + 1);
        }
        if number == ROWS {
            break;
        }
        let place = row(Rect { x, width, ..area }, number);
        keys.push(KeyTop { place, label: word.clone(), press: Press::Word(word.clone()) });
        x += width;
    }
    keys
}

/// The key under a finger.
pub(super) fn touched(keys: &[KeyTop], at: Position) -> Option<&Press> {
    keys.iter().find(|key| key.place.contains(at)).map(|key| &key.press)
}

/// Draws the keys. The last column of each stays free, to part it from the next.
pub(super) fn draw(keys: &[KeyTop], pen: &mut Pen<'_>) {
    for key in keys {
        let gap = u16::from(key.place.width > 4);
        let place = Rect { width: key.place.width - gap, ..key.place };
        let part = if matches!(key.press, Press::Letter(_) | Press::Word(_)) { Part::Strong } else { Part::Text };
        pen.key_top(place, &key.label, Part::Quiet, part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_to_a_text_what_its_name_says() {
        let mut text = String::new();
        for press in [Press::Space, Press::Letter('a'), Press::Space, Press::Space, Press::Word("针灸".to_owned())] {
            press.apply(&mut text, 8);
        }
        assert_eq!(text, "a 针灸");
        for press in [Press::Word("酸痛酸痛".to_owned()), Press::Erase, Press::Letter('b')] {
            press.apply(&mut text, 8);
        }
        assert_eq!(text, "a 针b");
        Press::Clear.apply(&mut text, 8);
        Press::Erase.apply(&mut text, 8);
        assert_eq!(text, "");
    }
}
