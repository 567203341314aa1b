//! The text that was laid out last. While somebody scrolls it is the same, and laying it out takes longer than all
//! the rest of a key. It holds nothing that could not be laid out anew, and is emptied whenever what it was made of
//! changes and when a visit ends.

use crate::document::flow::Line;
use crate::language::Tag;
use std::cell::RefCell;
use std::rc::Rc;

/// What a text is laid out from, apart from library, settings and day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) handout: String,
    pub(super) part: usize,
    /// The visitor's language: it may not be the edition's.
    pub(super) language: Tag,
    pub(super) width: u16,
    /// Whether the heading has a line below it.
    pub(super) ruled: bool,
    /// The rows of its window.
    pub(super) height: u16,
}

/// The lines of the text that was asked for last, and of the names beside it.
#[derive(Debug, Clone, Default)]
pub struct Laid {
    text: Kept<Line>,
    names: Kept<Vec<String>>,
}

type Kept<T> = RefCell<Option<(Asked, Rc<[T]>)>>;

impl Laid {
    /// The lines that were asked for, made by `make` unless they are at hand.
    pub(super) fn lines(&self, asked: Asked, make: impl FnOnce() -> Vec<Line>) -> Rc<[Line]> {
        kept(&self.text, asked, make)
    }

    /// The same for the names of all parts.
    pub(super) fn names(&self, asked: Asked, make: impl FnOnce() -> Vec<Vec<String>>) -> Rc<[Vec<String>]> {
        kept(&self.names, asked, make)
    }
}

fn kept<T>(kept: &Kept<T>, asked: Asked, make: impl FnOnce() -> Vec<T>) -> Rc<[T]> {
    let at_hand = kept.try_borrow().ok().and_then(|kept| match kept.as_ref() {
        Some((known, lines)) if *known == asked => Some(Rc::clone(lines)),
        _ => None,
    });
    at_hand.unwrap_or_else(|| {
        let lines: Rc<[T]> = make().into();
        if let Ok(mut kept) = kept.try_borrow_mut() {
            *kept = Some((asked, Rc::clone(&lines)));
        }
        lines
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_laid_out_once_and_another_one_anew() {
        let laid = Laid::default();
        let asked = |part| Asked { handout: "h".to_owned(), part, language: Tag::english(), width: 66, ruled: false, height: 20 };
        let mut made = 0;
        for part in [0, 0, 0, 1, 1, 0] {
            let lines = laid.lines(asked(part), || {
                made += 1;
                vec![Line::default(); part + 1]
            });
            assert_eq!(lines.len(), part + 1);
        }
        assert_eq!(made, 3);
    }
}
