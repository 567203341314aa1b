//! Lines as they are typed: read with a bound, cleaned, and told what they mean.

use crate::kiosk::{Model, Typing, tell};
use crate::language::clean::clean;
use crate::language::is_of_word;
use crate::runtime::pause;
use crate::screen::{Action, Code, Key, Telling, keymap};
use std::io::{self, BufRead, IsTerminal};
use std::time::Duration;

/// More of a line is not looked at, in bytes.
const LONGEST: usize = 1024;
/// No PIN has more digits.
pub(super) const MOST_DIGITS: usize = 12;
/// How long an input without anything is let alone.
const AWHILE: Duration = Duration::from_secs(1);

/// What a line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The page is wanted again.
    Again,
    /// The choice with this number.
    Pick(usize),
    /// A key that has no choice of its own here.
    Key(Code),
    /// A PIN.
    Secret(String),
    /// A text.
    Text(String),
    /// Words to look for.
    Search(String),
    /// Nothing here.
    Nothing,
}

/// What a line means where the visitor stands. A number is that of a choice as it was told: one that is not
/// there any more, or is another one now, is not made.
pub(super) fn meaning(line: &str, told: &Telling, model: &Model) -> Meaning {
    let line = line.trim();
    if line.is_empty() {
        return Meaning::Again;
    }
    let offers = tell(model).offers;
    let number = line.parse::<usize>().ok().filter(|_| !line.starts_with(['0', '+']));
    if let Some(wanted) = number.and_then(|number| told.offers.get(number.checked_sub(1)?)) {
        let place = offers.iter().position(|offer| offer == wanted);
        return place.map_or(Meaning::Again, |place| Meaning::Pick(place + 1));
    }
    let typing = model.typing();
    let mut letters = line.chars();
    // A sign that no word has is none of a search, while staff name a batch as they like.
    let is_no_text = |sign: char| sign == '0' || !model.has_staff() && sign != '/' && !is_of_word(sign);
    let sign = letters.next().filter(|sign| letters.next().is_none() && (typing != Typing::Text || is_no_text(*sign)));
    if let Some(sign) = sign {
        return match keymap::action(Key::plain(Code::Char(sign))) {
            None | Some(Action::Line(_)) => Meaning::Nothing,
            Some(Action::Back) if typing != Typing::Nothing => Meaning::Key(Code::Esc),
            Some(action) => {
                let place = offers.iter().position(|offer| offer.does == action);
                place.map_or(Meaning::Key(Code::Char(sign)), |place| Meaning::Pick(place + 1))
            }
        };
    }
    let searched = line.strip_prefix('/').map(|words| words.trim().to_owned());
    match typing {
        Typing::Secret if line.chars().all(|letter| letter.is_ascii_digit()) => Meaning::Secret(line.to_owned()),
        Typing::Secret => Meaning::Nothing,
        Typing::Text => Meaning::Text(searched.unwrap_or_else(|| line.to_owned())),
        Typing::Nothing => searched.map_or(Meaning::Nothing, Meaning::Search),
    }
}

/// Reads lines and gives them on, until the input ends or nobody wants them. At a terminal of a locked kiosk the
/// input has no end: who presses Ctrl-D has left nothing.
pub(super) fn read(locked: bool, mut give: impl FnMut(String) -> bool) {
    let stays = locked && io::stdin().is_terminal();
    let mut input = io::stdin().lock();
    loop {
        match next(&mut input) {
            Ok(Some(line)) => {
                if !give(line) {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => pause(AWHILE),
            Ok(None) | Err(_) if stays => pause(AWHILE),
            Ok(None) | Err(_) => return,
        }
    }
}

/// The next line, cleaned, and cut where it is too long. `None` at the end of the input.
fn next(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let mut any = false;
    loop {
        let chunk = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            chunk => chunk?,
        };
        if chunk.is_empty() {
            return Ok(any.then(|| cleaned(&line)));
        }
        any = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let taken = end.unwrap_or(chunk.len());
        let room = LONGEST.saturating_sub(line.len());
        line.extend(chunk.iter().take(taken.min(room)));
        input.consume(taken + usize::from(end.is_some()));
        if end.is_some() {
            return Ok(Some(cleaned(&line)));
        }
    }
}

/// A line without what is no text.
fn cleaned(line: &[u8]) -> String {
    let text = clean(&String::from_utf8_lossy(line)).text;
    text.chars().filter(|letter| !letter.is_control() && *letter != char::REPLACEMENT_CHARACTER).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;
    use crate::handout::Library;
    use crate::kiosk::{Message, update};
    use crate::screen::Moment;
    use crate::widget::Look;

    fn read(bytes: &[u8]) -> Vec<String> {
        let mut input = io::BufReader::with_capacity(7, bytes);
        std::iter::from_fn(|| next(&mut input).unwrap()).collect()
    }

    fn moment(seconds: u64) -> Moment {
        Moment { since_start: Duration::from_secs(seconds), date: "2026-11-24".parse().unwrap() }
    }

    fn model() -> Model {
        let settings = Settings { staff: true, ..Settings::sample() };
        Model::new(settings, Library::default(), Look::told(), (100, 40), moment(0))
    }

    fn on(model: &Model, line: &str) -> Meaning {
        meaning(line, &tell(model), model)
    }

    #[test]
    fn a_line_is_a_number_a_sign_or_a_search() {
        let mut model = model();
        assert_eq!((on(&model, "  "), on(&model, "1")), (Meaning::Again, Meaning::Pick(1)));
        assert_eq!((on(&model, "99"), on(&model, "01")), (Meaning::Nothing, Meaning::Nothing));
        update(&mut model, moment(1), Message::Pick(1));
        let emergency = tell(&model).offers.iter().position(|offer| offer.does == Action::Emergency).unwrap();
        assert_eq!(on(&model, "*"), Meaning::Pick(emergency + 1), "a sign is the choice that it stands for");
        assert_eq!((on(&model, "0"), on(&model, "p")), (Meaning::Key(Code::Char('0')), Meaning::Key(Code::Char('p'))));
        assert_eq!(on(&model, "/ back pain"), Meaning::Search("back pain".to_owned()));
        assert_eq!(on(&model, "print everything"), Meaning::Nothing);
    }

    #[test]
    fn a_search_is_words_and_no_row_of_keys() {
        let mut model = model();
        let key = |letter| Message::Key(Key::plain(Code::Char(letter)));
        update(&mut model, moment(1), Message::Pick(1));
        update(&mut model, moment(2), key('/'));
        // On a screen that is drawn, 2 would choose, * call for help, and a letter after that be a key.
        "2 days*, p + f".chars().for_each(|letter| _ = update(&mut model, moment(3), key(letter)));
        let telling = tell(&model);
        assert!(telling.text.iter().any(|said| said.text.contains("2 days p  f")), "{telling:?}");
        assert_eq!(model.typing(), Typing::Text);
        let emergency = telling.offers.iter().position(|offer| offer.does == Action::Emergency).unwrap();
        assert_eq!(on(&model, "*"), Meaning::Pick(emergency + 1), "by itself it is what it says");
        assert_eq!((on(&model, "0"), on(&model, "/")), (Meaning::Key(Code::Esc), Meaning::Text(String::new())));
    }

    #[test]
    fn where_a_pin_is_typed_only_digits_are_one_and_no_word_is_a_row_of_keys() {
        let mut model = model();
        update(&mut model, moment(1), Message::Key(Key::plain(Code::Char('s'))));
        assert_eq!(on(&model, "83105"), Meaning::Secret("83105".to_owned()));
        assert_eq!((on(&model, "fee"), on(&model, "0")), (Meaning::Nothing, Meaning::Key(Code::Esc)));
    }

    #[test]
    fn a_choice_that_is_another_one_now_is_not_made() {
        let mut model = model();
        let told = tell(&model);
        update(&mut model, moment(1), Message::Pick(1));
        assert_eq!(meaning("1", &told, &model), Meaning::Again);
    }

    #[test]
    fn lines_are_read_with_a_bound_and_cleaned() {
        assert_eq!(read(b"1\r\n\n/back pain\nend"), ["1", "", "/back pain", "end"]);
        assert_eq!(read(b"\x1b[A\xff2\x00\n"), ["[A2"]);
        assert_eq!(read(&[b"x".repeat(5000), b"\n2\n".to_vec()].concat()), ["x".repeat(LONGEST), "2".to_owned()]);
        assert_eq!(read(b""), Vec::<String>::new());
    }
}
