//! Every shipped edition: plain enough, whole, resting on its sources, honest about its review.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::document::compose::Composer;
use aftercare::document::words_of;
use aftercare::document::{Block, Run};
use aftercare::handout::{Certainty, Edition, Handout, Inline, Library, Passage, Tier};
use aftercare::language::{Tag, Words};
use aftercare::runtime::clinic::read_folder;
use std::path::Path;

fn library() -> Library {
    let (files, problems) = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), "handouts");
    assert!(problems.is_empty());
    let loaded = Library::load(&files, None);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    loaded.library
}

fn editions() -> Vec<(Handout, Edition)> {
    let library = library();
    assert!(!library.handouts().is_empty());
    let all = library.handouts().iter().flat_map(|handout| handout.editions.values().map(|e| (handout.clone(), e.clone())));
    all.collect()
}

/// The running text of an edition, sentence by sentence as far as stops tell: an item without a stop
/// gets one, so that a list does not read as one endless sentence.
fn running_text(handout: &Handout, edition: &Edition) -> String {
    let words = Words::of(&edition.language);
    let today = "2026-11-24".parse().unwrap();
    let composer = Composer { handout, edition, facts: None, words: &words, today, second: None };
    let mut lines: Vec<String> = vec![words_of(&composer.summary())];
    for section in &edition.sections {
        for block in composer.section(section).blocks {
            match block {
                Block::Paragraph(runs) => lines.push(words_of(&runs)),
                Block::List(items) => lines.extend(items.iter().map(|item: &Vec<Run>| words_of(item))),
                _ => {}
            }
        }
    }
    for block in composer.checklist().blocks {
        if let Block::Tier(tier) = block {
            lines.extend(tier.items.iter().map(|item| words_of(item)));
        }
    }
    let ended = lines.iter().map(|line| if line.ends_with(['.', '?', '!', ':']) { line.clone() } else { format!("{line}.") });
    ended.collect::<Vec<_>>().join(" ")
}

#[test]
fn english_is_plain_enough_for_a_sixth_grader() {
    for (handout, edition) in editions().into_iter().filter(|(_, edition)| edition.language == Tag::english()) {
        let meter = readsight::ReadSight::new("en-us").unwrap();
        let text = running_text(&handout, &edition);
        let score = meter.score("flesch_kincaid_grade_level", &text).unwrap();
        assert!(text.split_whitespace().count() > 500, "too little text to judge");
        assert!(score.score <= 6.0, "{}: grade {:.1}", handout.id, score.score);
    }
}

#[test]
fn the_meter_tells_hard_text_from_plain_text() {
    let meter = readsight::ReadSight::new("en-us").unwrap();
    let hard = "Post-needling hyperalgesia typically necessitates reassurance regarding inflammatory microtrauma recalibration.";
    assert!(meter.score("flesch_kincaid_grade_level", hard).unwrap().score > 12.0);
}

#[test]
fn danger_comes_first_and_sends_people_to_emergency_care() {
    for (handout, edition) in editions() {
        let first = edition.sections.first().unwrap();
        let fact = |inline: &Inline| matches!(inline, Inline::Fact { fact: aftercare::handout::Fact::Emergency, .. });
        let numbers = first.body.iter().any(|passage| match passage {
            Passage::Paragraph(line) => line.iter().any(fact),
            Passage::List(items) => items.iter().flatten().any(fact),
        });
        assert!(numbers, "{} {}: the first section does not name the emergency number", handout.id, edition.language);
    }
}

/// Every paragraph and every item of a section that states something carries a footnote. Sentences that
/// state nothing (a greeting, a lead into a list) are named here one by one.
#[test]
fn every_statement_rests_on_a_source() {
    const NOTHING_STATED: &[&str] = &[
        "We hope you feel better soon.",
        "All of these are normal:",
        "These are the usual ones:",
        "We are glad to answer your questions.",
    ];
    // Items under a lead that carries the source for all of them.
    let noted = |line: &[Inline]| line.iter().any(|inline| matches!(inline, Inline::Note(_)));
    for (handout, edition) in editions().into_iter().filter(|(_, edition)| edition.translation.is_none()) {
        for section in &edition.sections {
            let mut lead = false;
            for passage in &section.body {
                match passage {
                    Passage::Paragraph(line) => {
                        lead = noted(line);
                        assert!(
                            lead || NOTHING_STATED.contains(&plain(line).as_str()),
                            "{} {}: {}",
                            handout.id,
                            section.id,
                            plain(line)
                        );
                    }
                    Passage::List(items) => {
                        for item in items {
                            assert!(lead || noted(item), "{} {}: {}", handout.id, section.id, plain(item));
                        }
                    }
                }
            }
        }
        assert!(!edition.checklist.sources.is_empty());
    }
}

fn plain(line: &[Inline]) -> String {
    let words = line.iter().filter_map(|inline| match inline {
        Inline::Words { text, .. } => Some(text.as_str()),
        _ => None,
    });
    words.collect()
}

#[test]
fn a_source_that_is_not_custom_can_be_looked_up() {
    for handout in library().handouts() {
        for source in &handout.sources {
            assert!(source.certainty == Certainty::Custom || source.link.starts_with("http"), "{}", source.id);
        }
    }
}

#[test]
fn translations_say_what_the_original_says_item_by_item_and_are_drafts() {
    for (handout, edition) in editions() {
        let original = &handout.editions[&handout.source_language];
        if edition == *original {
            assert!(handout.review.is_none(), "nothing made here is reviewed");
            continue;
        }
        assert!(edition.is_draft());
        let notes = |edition: &Edition| {
            let lines = edition.sections.iter().flat_map(|section| &section.body).flat_map(|passage| match passage {
                Passage::Paragraph(line) => vec![line.clone()],
                Passage::List(items) => items.clone(),
            });
            let per_line = lines.map(|line| {
                line.into_iter()
                    .filter(|inline| matches!(inline, Inline::Note(_) | Inline::Fact { .. }))
                    .map(|inline| match inline {
                        Inline::Fact { fact, .. } => format!("{fact:?}"),
                        other => format!("{other:?}"),
                    })
                    .collect::<std::collections::BTreeSet<_>>()
            });
            per_line.collect::<Vec<_>>()
        };
        assert_eq!(notes(&edition), notes(original), "{} {}", handout.id, edition.language);
        for tier in Tier::ALL {
            assert_eq!(edition.checklist.tier(tier).len(), original.checklist.tier(tier).len());
        }
    }
}

#[test]
fn the_soreness_handout_covers_what_patients_ask() {
    let library = library();
    let handout = library.handout("acupuncture-soreness").unwrap();
    let text = running_text(handout, &handout.editions[&Tag::english()]).to_lowercase();
    for part in [
        "24 to 48 hours",
        "trigger point",
        "twitch",
        "tiny injury",
        "heals",
        "blood",
        "nerves",
        "tired",
        "heavy",
        "mild soreness",
        "worked-out feeling",
        "day or two",
        "past 48 hours",
        "sharp, stabbing",
        "radiating",
        "dizziness",
        "light-headedness",
        "warm",
        "drink",
        "walk",
        "stretch",
        "rest",
        "toxins",
        "does not mean that the treatment worked",
        "feel better soon",
    ] {
        assert!(text.contains(part), "{part}");
    }
}
