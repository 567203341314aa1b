//! No list is longer than seven items unbroken (CDC Clear Communication Index, item 8).

use super::{Checked, place};
use crate::diagnostic::Diagnostic;
use crate::handout::{Inline, Passage};

const MOST_ITEMS: usize = 7;

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (_, edition, file) in checked.editions() {
        for section in &edition.sections {
            for passage in &section.body {
                let Passage::List(items) = passage else { continue };
                if items.len() <= MOST_ITEMS {
                    continue;
                }
                let first = items.first().and_then(|item| item.iter().find_map(words));
                let message = format!(
                    "a list in `{}` has {} items; more than {MOST_ITEMS} are hard to keep in mind",
                    section.id,
                    items.len()
                );
                let span = first.and_then(|first| place(&file, first));
                problems.push(Diagnostic::warning("long-list", &file, span, message, "break it in two with a sentence between"));
            }
        }
    }
    problems
}

fn words(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Words { text, .. } => Some(text),
        _ => None,
    }
}
