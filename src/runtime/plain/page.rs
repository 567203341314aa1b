//! A telling as lines of plain text: at most 80 cells, broken between words, with nothing in them that could
//! steer a terminal.

use crate::document::flow::{Ink, wrap};
use crate::language::clean::printable;
use crate::screen::{Said, Telling};

/// Cells of a line, the same everywhere: who reads with a finger or an ear has no wider one.
const WIDTH: u16 = 80;

/// All that is told, the choices with their numbers, and how to choose.
pub(super) fn whole(telling: &Telling, prompt: &[Said]) -> String {
    let mut page = String::new();
    for part in [&telling.head, &telling.text] {
        add(&mut page, part);
    }
    if !telling.offers.is_empty() {
        page.push('\n');
    }
    for (number, offer) in (1..).zip(&telling.offers) {
        let number = format!("{number}  ");
        let indent = u16::try_from(number.len()).unwrap_or(WIDTH);
        for (n, line) in wrap(&offer.said.text, WIDTH.saturating_sub(indent), Ink::Plain).iter().enumerate() {
            let before = if n == 0 { number.clone() } else { " ".repeat(indent.into()) };
            push(&mut page, &format!("{before}{}", line.text()));
        }
    }
    add(&mut page, &telling.foot);
    add(&mut page, prompt);
    page
}

/// A few sentences by themselves.
pub(super) fn news(sentences: &[Said]) -> String {
    let mut page = String::new();
    add(&mut page, sentences);
    page
}

/// A part of a page, with a blank line before it.
fn add(page: &mut String, sentences: &[Said]) {
    if !sentences.is_empty() {
        page.push('\n');
    }
    for line in sentences.iter().flat_map(|said| wrap(&said.text, WIDTH, Ink::Plain)) {
        push(page, &line.text());
    }
}

fn push(page: &mut String, line: &str) {
    page.push_str(printable(line).trim_end());
    page.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tag;
    use crate::screen::{Action, Offer};

    fn said(text: &str) -> Said {
        Said { text: text.to_owned(), language: Tag::english() }
    }

    #[test]
    fn a_page_has_its_choices_numbered_and_no_line_is_too_long() {
        let long = said(&"word ".repeat(30));
        let offers =
            vec![Offer { said: said("English"), does: Action::Line(1) }, Offer { said: long.clone(), does: Action::Help }];
        let telling = Telling { head: vec![said("Clinic")], text: vec![long], offers, ..Telling::default() };
        let page = whole(&telling, &[said("Type a number.")]);
        assert!(page.starts_with("\nClinic\n\nword word") && page.ends_with("\n\nType a number.\n"), "{page}");
        assert!(page.contains("\n1  English\n2  word word") && page.contains("\n   word"), "{page}");
        assert!(page.lines().all(|line| line.len() <= 80));
    }

    #[test]
    fn a_korean_word_is_not_torn_apart() {
        let text = "이 페이지를 다시 읽으려면 아무것도 쓰지 말고 그대로 눌러 주십시오. 그러면 처음부터 다시 나옵니다.";
        let page = news(&[Said { text: text.to_owned(), language: Tag::new("ko").unwrap() }]);
        assert!(page.trim().lines().count() > 1 && page.split_whitespace().eq(text.split_whitespace()), "{page}");
    }

    #[test]
    fn nothing_in_a_line_steers_a_terminal() {
        let page = news(&[said("one\x1b[2Jtwo\rthree\x07"), said("four\u{202e}")]);
        assert!(page.chars().all(|c| c == '\n' || !c.is_control()) && !page.contains('\u{202e}'), "{page:?}");
    }
}
