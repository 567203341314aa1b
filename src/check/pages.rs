//! The checklist goes home on one page.

use super::{Checked, place};
use crate::diagnostic::Diagnostic;
use crate::document::compose::Composer;
use crate::language::Words;
use crate::paper::{self, Fonts, Layout, PageSize};

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut fonts = Fonts::embedded();
    let page = match checked.settings.paper {
        crate::config::PaperSize::Letter => PageSize::Letter,
        crate::config::PaperSize::A4 => PageSize::A4,
    };
    let mut problems = Vec::new();
    for (handout, edition, file) in checked.editions().filter(|(_, edition, _)| edition.items() > 0) {
        let words = Words::of(&edition.language);
        let composer = Composer { handout, edition, facts: checked.settings.facts.as_ref(), words: &words, today: checked.today };
        let Ok(pdf) = paper::checklist(&composer, Layout { page, large: false }, &mut fonts) else { continue };
        if pdf.pages > 1 {
            let message = format!("the checklist takes {} pages; patients lose the second one", pdf.pages);
            let help = "shorten the items: about six a tier, of at most 75 letters, fit on one page";
            problems.push(Diagnostic::warning("long-checklist", &file, place(&file, "[checklist]"), message, help));
        }
    }
    problems
}
