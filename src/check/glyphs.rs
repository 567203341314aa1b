//! Every letter of a handout is in the fonts of the paper: never an empty box in a medical text.

use super::{Checked, place};
use crate::diagnostic::{Diagnostic, Source};
use crate::document::compose::Composer;
use crate::document::{Block, Document, words_of};
use crate::language::{Tag, Words};
use crate::paper::Fonts;

pub(super) fn check(checked: &Checked<'_>, fonts: &Fonts) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (handout, edition, file) in checked.editions() {
        let words = Words::of(&edition.language);
        let composer = Composer {
            handout,
            edition,
            facts: checked.settings.facts.as_ref(),
            words: &words,
            today: checked.today,
            second: None,
        };
        let card = checked.card(handout);
        let steps = composer.timeline().map(|timeline| timeline.spoken).unwrap_or_default();
        let text = text_of(&composer.full()) + &steps + &facts_of(checked, &edition.language);
        for letter in fonts.missing(&text) {
            // A letter comes from the edition, from its sources, or from the clinic's facts.
            let written = letter.to_string();
            let (source, span) = match (place(&file, &written), place(&card, &written)) {
                (Some(span), _) => (file.clone(), Some(span)),
                (None, Some(span)) => (card.clone(), Some(span)),
                (None, None) => (Source::new(checked.settings_name, ""), None),
            };
            let message = format!("no font of the paper has the letter {letter} (U+{:04X})", u32::from(letter));
            problems.push(Diagnostic::error(
                "missing-glyph",
                &source,
                span,
                message,
                "write it in other letters; a page with it is not printed",
            ));
        }
    }
    problems
}

/// What stands on every page of this clinic.
fn facts_of(checked: &Checked<'_>, language: &Tag) -> String {
    let Some(facts) = &checked.settings.facts else { return String::new() };
    let hours = facts.hours.as_ref().and_then(|hours| hours.get(language)).unwrap_or("");
    format!("{}{}{}{hours}", facts.name, facts.phone, facts.emergency)
}

/// All words of a document.
fn text_of(document: &Document) -> String {
    let mut text = document.title.clone();
    for block in &document.blocks {
        text.push('\n');
        match block {
            Block::Heading { text: heading, .. } | Block::Notice(heading) => text.push_str(heading),
            Block::Paragraph(runs) => text.push_str(&words_of(runs)),
            Block::List(items) => text.extend(items.iter().map(|item| words_of(item))),
            Block::Tier(tier) => {
                text.push_str(&tier.word);
                text.push_str(&tier.lead);
                text.extend(tier.items.iter().map(|item| words_of(item)));
                text.extend(tier.closing.clone());
            }
            Block::Source(source) => {
                text.push_str(&source.citation);
                text.push_str(&source.certainty);
                text.push_str(&source.link);
            }
        }
    }
    text
}
