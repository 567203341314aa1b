//! What a key means, the same on every screen: one table, of which the foot of a screen, the help and the
//! manual are made.

use super::{Action, Code, Key};
use crate::language::Words;
use crate::widget::Signs;

/// One row of the table: an action, the keys that do it, how they are named.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What the keys do.
    pub action: Action,
    /// The keys, besides the one of the number pad.
    keys: &'static [Code],
    /// How the keys are named.
    shown: Shown,
    /// The same on a number pad, where that is a key of its own.
    pub pad: Option<char>,
    /// What it does, in the words of the help; `None` where a row beside it says it for both.
    meaning: Option<fn(&Words) -> String>,
    /// Whether the help can do it in the place of its key.
    from_help: bool,
}

/// How a key is named.
#[derive(Debug, Clone, Copy)]
enum Shown {
    Name(&'static str),
    UpDown,
    LeftRight,
}

use Code::{BackTab, Backspace, Char, Down, End, Enter, Esc, Home, Left, PageDown, PageUp, Right, Tab, Up};

const fn row(action: Action, keys: &'static [Code], shown: Shown) -> Binding {
    Binding { action, keys, shown, pad: None, meaning: None, from_help: false }
}

impl Binding {
    const fn pad(self, key: char) -> Self {
        Self { pad: Some(key), ..self }
    }

    const fn means(self, meaning: fn(&Words) -> String) -> Self {
        Self { meaning: Some(meaning), ..self }
    }

    const fn by_help(self) -> Self {
        Self { from_help: true, ..self }
    }

    /// The key as it is named on it.
    pub fn shown(&self, signs: &Signs) -> &'static str {
        match self.shown {
            Shown::Name(name) => name,
            Shown::UpDown => signs.arrows[0],
            Shown::LeftRight => signs.arrows[1],
        }
    }

    /// The key in words, for whoever does not see its sign.
    pub fn spoken(&self) -> &'static str {
        match self.shown {
            Shown::Name(name) => name,
            Shown::UpDown => "Up, Down",
            Shown::LeftRight => "Left, Right",
        }
    }

    /// What it does; `None` where a row beside it says it for both.
    pub fn meaning(&self, words: &Words) -> Option<String> {
        self.meaning.map(|meaning| meaning(words))
    }

    /// Whether the help can do it in the place of its key: one who has but a number pad comes to it so.
    pub fn is_from_help(&self) -> bool {
        self.from_help
    }
}

/// All keys, in the order of the help: of what can be done from there, help in danger first. The digits stand for
/// themselves: `Action::Line`.
pub const KEYS: &[Binding] = &[
    row(Action::Down, &[Down], Shown::UpDown).means(|words| words.say().help_move()),
    row(Action::Up, &[Up], Shown::UpDown),
    row(Action::Right, &[Right, Tab], Shown::LeftRight).means(|words| words.say().help_section()),
    row(Action::Left, &[Left, BackTab], Shown::LeftRight),
    row(Action::PageDown, &[PageDown], Shown::UpDown),
    row(Action::PageUp, &[PageUp], Shown::UpDown),
    row(Action::First, &[Home], Shown::Name("Home")),
    row(Action::Last, &[End], Shown::Name("End")),
    row(Action::Choose, &[Enter, Char(' ')], Shown::Name("Enter")).means(|words| words.say().help_enter()),
    row(Action::Back, &[Esc, Backspace], Shown::Name("Esc")).pad('0').means(|words| words.say().help_back()),
    row(Action::Emergency, &[Char('e')], Shown::Name("E")).pad('*').means(|words| words.say().help_emergency()).by_help(),
    row(Action::Print, &[Char('p')], Shown::Name("P")).pad('+').means(|words| words.say().help_print()).by_help(),
    row(Action::Code, &[Char('c')], Shown::Name("C")),
    row(Action::Search, &[], Shown::Name("/")).pad('/').means(|words| words.say().help_search()).by_help(),
    row(Action::Language, &[Char('l')], Shown::Name("L")).means(|words| words.say().help_language()).by_help(),
    row(Action::Read, &[Char('r')], Shown::Name("R")).means(|words| words.say().help_read()).by_help(),
    row(Action::Hold, &[Char('b')], Shown::Name("B")).means(|words| words.say().help_hold()).by_help(),
    row(Action::Louder, &[Char('u')], Shown::Name("U")).means(|words| words.say().help_louder()).by_help(),
    row(Action::Softer, &[Char('d')], Shown::Name("D")).means(|words| words.say().help_softer()).by_help(),
    row(Action::Hush, &[Char('x')], Shown::Name("X")).means(|words| words.say().help_hush()).by_help(),
    row(Action::Finish, &[Char('f')], Shown::Name("F")).pad('-').means(|words| words.say().help_finish()).by_help(),
    row(Action::Help, &[Char('?'), Char('h')], Shown::Name("?")).pad('.').means(|words| words.say().do_help()),
    row(Action::Staff, &[Char('s')], Shown::Name("S")),
];

/// The action of a key, if it has one. Keys held with Control or Alt have none: leaving is not an
/// action that a patient can take.
///
/// A numeric keypad alone is enough: 0 back, + print, - finished, * emergency, / search, . help; and the help
/// does by a digit what has no key there.
pub fn action(key: Key) -> Option<Action> {
    if key.control || key.alt {
        return None;
    }
    let code = match key.code {
        Char(digit @ '1'..='9') => return Some(Action::Line(u8::try_from(digit.to_digit(10)?).ok()?)),
        Char(letter) => Char(letter.to_ascii_lowercase()),
        code => code,
    };
    let pad = |binding: &Binding| binding.pad.is_some_and(|sign| code == Char(sign));
    KEYS.iter().find(|binding| binding.keys.contains(&code) || pad(binding)).map(|binding| binding.action)
}

/// The row of an action; `None` for the digits and what has no key.
pub fn binding(action: Action) -> Option<&'static Binding> {
    KEYS.iter().find(|binding| binding.action == action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tag;

    #[test]
    fn a_key_with_control_or_alt_means_nothing() {
        assert_eq!(action(Key::plain(Char('p'))), Some(Action::Print));
        assert_eq!(action(Key::plain(Char('P'))), Some(Action::Print));
        assert_eq!(action(Key { control: true, ..Key::plain(Char('p')) }), None);
        assert_eq!(action(Key { alt: true, ..Key::plain(Enter) }), None);
    }

    #[test]
    fn a_keypad_alone_is_enough() {
        let of = |sign| action(Key::plain(Char(sign)));
        let wanted = [
            ('0', Action::Back),
            ('+', Action::Print),
            ('-', Action::Finish),
            ('*', Action::Emergency),
            ('/', Action::Search),
            ('.', Action::Help),
            ('7', Action::Line(7)),
        ];
        for (sign, meaning) in wanted {
            assert_eq!(of(sign), Some(meaning));
        }
        let movers = [Action::Up, Action::Down, Action::Left, Action::Right, Action::PageUp, Action::PageDown];
        let rest = KEYS.iter().filter(|row| row.pad.is_none() && !row.from_help && !movers.contains(&row.action));
        // Home and End are on the pad, Enter too; a code is offered as a button with a number, and staff have keys.
        let rest: Vec<Action> = rest.map(|row| row.action).collect();
        assert_eq!(rest, [Action::First, Action::Last, Action::Choose, Action::Code, Action::Staff]);
    }

    #[test]
    fn no_key_means_two_things_and_every_row_is_told_or_moves() {
        let all: Vec<Code> = KEYS.iter().flat_map(|row| row.keys.iter().copied().chain(row.pad.map(Char))).collect();
        for code in &all {
            assert_eq!(all.iter().filter(|other| *other == code).count(), 1, "{code:?}");
        }
        let english = Words::of(&Tag::english());
        assert!(KEYS.iter().all(|row| !row.from_help || row.meaning(&english).is_some()));
    }
}
