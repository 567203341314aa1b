//! The checklist goes home on one page, with all that belongs on it.

use super::{Checked, place};
use crate::diagnostic::Diagnostic;
use crate::document::compose::{Composer, Second};
use crate::language::Words;
use crate::paper::{self, Concession, Layout, PageSize, Supplies};

pub(super) fn check(checked: &Checked<'_>, supplies: &mut Supplies) -> Vec<Diagnostic> {
    let page = match checked.settings.paper {
        crate::config::PaperSize::Letter => PageSize::Letter,
        crate::config::PaperSize::A4 => PageSize::A4,
    };
    let mut problems = Vec::new();
    for (handout, edition, file) in checked.editions().filter(|(_, edition, _)| edition.items() > 0) {
        let words = Words::of(&edition.language);
        let second = Second::of(handout, edition, &checked.settings.default_language());
        let (facts, today) = (checked.settings.facts.as_ref(), checked.today);
        let composer = Composer { handout, edition, facts, words: &words, today, second: second.as_ref() };
        let Ok(pdf) = paper::checklist(&composer, Layout { page, large: false }, supplies) else { continue };
        let at = place(&file, "[checklist]");
        if pdf.concessions.contains(&Concession::SecondPage) {
            let message = format!("the checklist takes {} pages; patients lose the second one", pdf.pages);
            let help = "shorten the items: about five emergency items of 70 letters, six call and five normal ones of 60 fit";
            problems.push(Diagnostic::warning("long-checklist", &file, at, message, help));
        } else if !pdf.concessions.is_empty() {
            let given: Vec<&str> = pdf.concessions.iter().copied().filter_map(given_up).collect();
            let message = format!("the checklist is so long that {}", given.join(", "));
            problems.push(Diagnostic::warning(
                "full-checklist",
                &file,
                at,
                message,
                "shorten items, or leave it if the page is worth it",
            ));
        }
    }
    problems
}

fn given_up(concession: Concession) -> Option<&'static str> {
    match concession {
        Concession::CodeTooLong => Some("a code for phones cannot hold it"),
        Concession::Code => Some("the code for phones is left out"),
        Concession::Notes => Some("the line for notes is left out"),
        Concession::Timeline => Some("the time line is left out"),
        Concession::Size13 => Some("its letters have 13 points instead of 14"),
        Concession::Size12 => Some("then 12 points"),
        Concession::SecondPage => None,
    }
}
