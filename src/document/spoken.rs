//! A document as sentences, in the order of reading: for whoever hears it, or reads it line by line. Marks
//! and the numbers of footnotes are for eyes alone.

use super::{Block, Document, SourceBlock, TierBlock, words_of};
use crate::language::Tag;
use unicode_segmentation::UnicodeSegmentation;

/// All that a document says: a heading, a sentence or an item each.
pub fn sentences(document: &Document) -> Vec<String> {
    document.blocks.iter().flat_map(of_block).collect()
}

/// The sentences of a text, blanks at their ends gone. No word is lost.
pub fn split(text: &str) -> Vec<String> {
    let sentences = text.split_sentence_bounds().map(|sentence| sentence.trim().to_owned());
    sentences.filter(|sentence| !sentence.is_empty()).collect()
}

/// Texts as one, each ended by a stop unless it has one of its own.
pub fn joined<'a>(texts: impl IntoIterator<Item = &'a str>, language: &Tag) -> String {
    let (stop, blank) = match language.primary() {
        _ if language.breaks_anywhere() => ("。", ""),
        "hi" | "pa" => ("।", " "),
        _ => (".", " "),
    };
    let mut all = String::new();
    for text in texts.into_iter().map(str::trim).filter(|text| !text.is_empty()) {
        if !all.is_empty() {
            let ends = all.ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '：', '।', '؟']);
            all.push_str(if ends { "" } else { stop });
            all.push_str(blank);
        }
        all.push_str(text);
    }
    all
}

fn of_block(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { text, .. } => vec![text.clone()],
        Block::Paragraph(runs) => split(&words_of(runs)),
        Block::List(items) => items.iter().map(|item| words_of(item)).collect(),
        Block::Tier(tier) => of_tier(tier),
        Block::Notice(text) => split(text),
        Block::Source(source) => of_source(source),
    }
}

fn of_tier(tier: &TierBlock) -> Vec<String> {
    let items = tier.items.iter().map(|item| words_of(item));
    [tier.word.clone(), tier.lead.clone()].into_iter().chain(items).chain(tier.closing.clone()).collect()
}

fn of_source(source: &SourceBlock) -> Vec<String> {
    let named = format!("{} ({})", source.citation, source.certainty);
    [named, source.link.clone()].into_iter().filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Run, RunStyle};
    use crate::handout::Tier;

    fn said(blocks: Vec<Block>) -> Vec<String> {
        sentences(&Document { language: Tag::english(), title: String::new(), blocks })
    }

    #[test]
    fn a_paragraph_is_told_sentence_by_sentence_and_its_notes_are_silent() {
        let note = Run { text: "1,2".to_owned(), style: RunStyle::Note };
        let runs = vec![Run::plain("Soreness is common."), note, Run::plain(" Call 555\u{a0}0142. Do not wait!")];
        assert_eq!(said(vec![Block::Paragraph(runs)]), ["Soreness is common.", "Call 555\u{a0}0142.", "Do not wait!"]);
        assert_eq!(split("酸痛很常见。请打电话。"), ["酸痛很常见。", "请打电话。"]);
        assert_eq!(split("दर्द आम है। फ़ोन करें।"), ["दर्द आम है।", "फ़ोन करें।"]);
    }

    #[test]
    fn a_tier_says_its_word_its_lead_each_item_and_what_closes_it() {
        let items = vec![vec![Run::plain("Chest pain")], vec![Run::plain("Hard to breathe. At rest too.")]];
        let (word, lead, closing) =
            ("EMERGENCY".to_owned(), "Call 911 now if you have:".to_owned(), Some("Tell them.".to_owned()));
        let tier = Block::Tier(TierBlock { tier: Tier::Emergency, word, lead, items, closing });
        let all = ["EMERGENCY", "Call 911 now if you have:", "Chest pain", "Hard to breathe. At rest too.", "Tell them."];
        assert_eq!(said(vec![tier]), all);
    }

    #[test]
    fn texts_in_a_row_are_parted_by_one_stop_each() {
        assert_eq!(joined(["Sore?", "What is normal", "", "Rest."], &Tag::english()), "Sore? What is normal. Rest.");
        assert_eq!(joined(["针灸后", "很常见。"], &Tag::new("zh-Hans").unwrap()), "针灸后。很常见。");
    }
}
