//! A source that no statement rests on is a slip, or a statement that was lost.

use super::{Checked, place};
use crate::diagnostic::Diagnostic;
use crate::handout::{Edition, Inline, Passage};

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for handout in checked.library.handouts() {
        let Some(edition) = handout.editions.get(&handout.source_language) else { continue };
        let file = checked.card(handout);
        for source in handout.sources.iter().filter(|source| !rests_on(edition, &source.id)) {
            let message = format!("nothing in {}.toml rests on the source `{}`", handout.source_language, source.id);
            let help = format!("put a footnote [^{}] where it belongs, or take the source out", source.id);
            problems.push(Diagnostic::warning("unused-source", &file, place(&file, &source.id), message, help));
        }
    }
    problems
}

fn rests_on(edition: &Edition, id: &str) -> bool {
    let lines = edition.sections.iter().flat_map(|section| &section.body).flat_map(|passage| match passage {
        Passage::Paragraph(line) => std::slice::from_ref(line),
        Passage::List(items) => items,
    });
    let noted = |line: &Vec<Inline>| line.iter().any(|inline| matches!(inline, Inline::Note(note) if note == id));
    let steps = edition.timeline.iter().flat_map(|timeline| &timeline.sources);
    edition.checklist.sources.iter().chain(steps).any(|source| source == id) || lines.chain([&edition.summary]).any(noted)
}
